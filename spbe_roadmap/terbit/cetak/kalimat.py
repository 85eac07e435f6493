"""Small pieces of sentences in official Bahasa Indonesia, and what regions and ministries call the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.model.waktu import tulis_tanggal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from spbe_roadmap.model.kegiatan import Setelah
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.model.pokok import Instansi

_IKATAN = {
    "FS": ("dimulai setelah", "selesai"),
    "SS": ("dimulai setelah", "dimulai"),
    "FF": ("selesai setelah", "selesai"),
    "SF": ("selesai setelah", "dimulai"),
}


# "Pemerintah Daerah Kabupaten X" governs "Kabupaten X"; a name such as "Daerah Istimewa X" stays whole
_JENIS_DAERAH = ("Provinsi ", "Kabupaten ", "Kota ", "Daerah ")


class Sebutan(NamedTuple):
    """Words that depend on who plans.

    `unit` is what works, `rencana` the five-year plan that gives the goals, `pasal` the article of Perpres 95/2018 on such plans.
    """

    wilayah: str
    unit: str
    rencana: str
    tahunan: str
    penetapan: str
    pasal: str


def sebutan(instansi: Instansi) -> Sebutan:
    """The words of a region, or of a ministry or agency. Sources: Perpres 95/2018 art. 16-18, 22."""
    wilayah = instansi.nama.removeprefix("Pemerintah ")
    tanpa_daerah = wilayah.removeprefix("Daerah ")
    wilayah = tanpa_daerah if tanpa_daerah.startswith(_JENIS_DAERAH) else wilayah
    if instansi.jenis in {"kementerian", "lembaga"}:
        return Sebutan(wilayah, "unit kerja", "Renstra", "Renja, RKA, dan DIPA", "pimpinan instansi pusat", "Pasal 18")
    return Sebutan(wilayah, "perangkat daerah", "RPJMD", "RKPD, KUA-PPAS, RKA, dan DPA", "kepala daerah", "Pasal 19")


def judul_peta(peta: PetaRencana) -> str:
    """The title of the plan: the planner's own, else one made of the region and the years."""
    periode = peta.periode
    return peta.dokumen.judul or (
        f"Peta Rencana SPBE {sebutan(peta.instansi).wilayah} Tahun {periode.mulai}–{periode.selesai}"
    )


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
