"""Small pieces of sentences in official Bahasa Indonesia."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.model.waktu import tulis_tanggal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from spbe_roadmap.model.kegiatan import Setelah

_IKATAN = {
    "FS": ("dimulai setelah", "selesai"),
    "SS": ("dimulai setelah", "dimulai"),
    "FF": ("selesai setelah", "selesai"),
    "SF": ("selesai setelah", "dimulai"),
}


def deret(butir: Sequence[object]) -> str:
    """`a`, `a dan b`, `a, b, dan c`; semicolons where a name has commas of its own."""
    kata = [str(satu) for satu in butir]
    if any(", " in satu for satu in kata) and len(kata) > 1:
        return f"{'; '.join(kata[:-1])}; dan {kata[-1]}"
    if len(kata) <= 2:  # noqa: PLR2004 - two need no comma
        return " dan ".join(kata)
    return f"{', '.join(kata[:-1])}, dan {kata[-1]}"


def rentang(mulai: date, selesai: date) -> str:
    """From the first to the last day, both inclusive."""
    return f"{tulis_tanggal(mulai)} sampai dengan {tulis_tanggal(selesai)}"


def sebelum_rujukan(setelah: Setelah) -> str:
    """The words before the id that a dependency names; with a negative lag the work may come before the event."""
    kata = _IKATAN[setelah.jenis][0]
    if setelah.jeda and setelah.jeda.jumlah < 0:
        return f"{kata.removesuffix(' setelah')} paling cepat {setelah.jeda.teks.lstrip('-')} sebelum"
    return kata


def sesudah_rujukan(setelah: Setelah) -> str:
    """The words behind the id that a dependency names, with the lag."""
    jeda = f" (jeda {setelah.jeda.teks})" if setelah.jeda and setelah.jeda.jumlah > 0 else ""
    return _IKATAN[setelah.jenis][1] + jeda
