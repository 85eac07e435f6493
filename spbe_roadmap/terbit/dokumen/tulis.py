"""Words of the document for the values that no other output writes: times as planned, links, lists, placeholders."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from spbe_roadmap.kerangka.angka import teks_desimal
from spbe_roadmap.model.waktu import NAMA_BULAN, tulis_tanggal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from spbe_roadmap.model.waktu import Waktu
    from spbe_roadmap.rencana import Ikatan

_WAKTU = re.compile(r"(?P<tahun>\d{4})(?:-(?:S(?P<s>\d)|TW(?P<tw>\d)|(?P<bulan>\d{2})))?\Z")
_ROMAWI = ("I", "II", "III", "IV")
_ISI = re.compile(r"(<[^>]*>)|\(isi\)")
_IKATAN = {
    "FS": "mulai sesudah {} selesai",
    "SS": "mulai sesudah {} mulai",
    "FF": "selesai sesudah {} selesai",
    "SF": "selesai sesudah {} mulai",
}


def rangkai(kata: Iterable[str]) -> str:
    """The words as a sentence lists them: `a`, `a dan b`, `a, b, dan c`."""
    semua = list(kata)
    if len(semua) <= 2:  # noqa: PLR2004 - two words need no comma
        return " dan ".join(semua)
    return ", ".join(semua[:-1]) + ", dan " + semua[-1]


def sebut_waktu(waktu: Waktu) -> str:
    """The interval as an official text names it: `2025`, `Semester I 2025`, `Triwulan III 2025`, `Juli 2025`, a day."""
    cocok = _WAKTU.match(waktu.teks)
    if cocok is None:
        return tulis_tanggal(waktu.akhir)
    if cocok["s"]:
        return f"Semester {_ROMAWI[int(cocok['s']) - 1]} {cocok['tahun']}"
    if cocok["tw"]:
        return f"Triwulan {_ROMAWI[int(cocok['tw']) - 1]} {cocok['tahun']}"
    return f"{NAMA_BULAN[int(cocok['bulan']) - 1]} {cocok['tahun']}" if cocok["bulan"] else cocok["tahun"]


def sebut_ikatan(ikatan: Ikatan, taut: str) -> Markup:
    """A dependency in words, with the other activity as `taut` shows it."""
    jeda = f", jeda {ikatan.jeda.teks}" if ikatan.jeda and ikatan.jeda.jumlah else ""
    return Markup(_IKATAN[ikatan.jenis]).format(taut) + jeda


def sebut_tingkat(tingkat: Decimal) -> str:
    """A level with only the decimals that it needs: `3`, `2,5`."""
    return teks_desimal(tingkat).replace(".", ",")


def tandai_isi(teks: str | None) -> Markup:
    """The text with every placeholder `(isi)` marked; tags of text that is markup already stay as they are."""
    aman = escape(teks or "")
    return Markup(_ISI.sub(lambda cocok: cocok[1] or "<mark>(isi)</mark>", aman))  # noqa: S704 - escaped above
