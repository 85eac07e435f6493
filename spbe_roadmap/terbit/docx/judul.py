"""Numbers that Word counts itself: chapters, sections and subsections by the list of the heading styles, tables and figures by SEQ.

A number is handed over to Word only where Word would show the very number that is printed; any other stays as text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.rencana.tabel import huruf
from spbe_roadmap.terbit.cetak.penomor import romawi

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spbe_roadmap.terbit.cetak.pohon import Unsur

    Anak = Sequence[Unsur | str]

# numId in docx/penomoran.xml: the list of headings, and the same list for a chapter without a number
DAFTAR_TANPA_NOMOR = 2
_TERNOMOR, _TERDALAM = 3, 6
_KETERANGAN = re.compile(r"\s*(Tabel|Gambar) (\d+)")


class Judul(NamedTuple):
    """A heading as Word takes it: the id of its style, the number that Word adds, and its words without that number.

    `daftar`: the id of another list than that of the style, or None.
    """

    gaya: str
    nomor: str
    anak: Anak
    daftar: int | None = None


class Keterangan(NamedTuple):
    """A caption: `urutan` is what is counted ("Tabel"), or empty where nothing is; `anak` are the words behind the number."""

    urutan: str
    nomor: int
    anak: Anak


class Penghitung:
    """Counts the headings of the whole document as Word does, in their order."""

    # how many levels higher the headings of the page stand than the same in the whole document
    geser = 0

    def __init__(self) -> None:
        self._bab = self._bagian = self._anak = 0
        self._urutan = {"Tabel": 0, "Gambar": 0}

    def judul(self, unsur: Unsur) -> Judul:
        """The heading `<h1>` to `<h6>`; those without an id are not numbered and not in the contents."""
        tingkat = min(int(unsur.tag[1]) + self.geser, _TERDALAM)
        if tingkat > _TERNOMOR:
            dikenal = unsur.kelas & {"program", "kegiatan"} and tingkat <= _TERNOMOR + 2
            return Judul(f"Heading{tingkat}" if dikenal else f"Subjudul{tingkat}", "", unsur.anak)
        nomor = self._berikut(tingkat)
        sisa = _tanpa_awal(unsur.anak, nomor)
        if sisa is not None:
            self._hitung(tingkat)
            return Judul(f"Heading{tingkat}", nomor, sisa)
        if tingkat == 1 and "id" in unsur.atribut:
            self._hitung(tingkat)
            return Judul("Heading1", "", unsur.anak, DAFTAR_TANPA_NOMOR)
        return Judul(f"Subjudul{tingkat}", "", unsur.anak)

    def keterangan(self, unsur: Unsur) -> Keterangan:
        """The caption of a table or a figure."""
        awal = unsur.anak[0] if unsur.anak else ""
        cocok = _KETERANGAN.match(awal) if isinstance(awal, str) else None
        if cocok is None or int(cocok[2]) != self._urutan[cocok[1]] + 1:
            return Keterangan("", 0, unsur.anak)
        self._urutan[cocok[1]] += 1
        return Keterangan(cocok[1], int(cocok[2]), [cocok.string[cocok.end() :], *unsur.anak[1:]])

    def _berikut(self, tingkat: int) -> str:
        if tingkat == 1:
            return f"BAB {romawi(self._bab + 1)}"
        # the second level is A to Z, AA as Word counts too
        return f"{huruf(self._bagian)}." if tingkat == 2 else f"{self._anak + 1}."  # noqa: PLR2004 - a level

    def _hitung(self, tingkat: int) -> None:
        if tingkat == 1:
            self._bab, self._bagian, self._anak = self._bab + 1, 0, 0
        elif tingkat == 2:  # noqa: PLR2004 - a level
            self._bagian, self._anak = self._bagian + 1, 0
        else:
            self._anak += 1


class PenghitungMuatan(Penghitung):
    """Counts those of the document of one content, whose title is no chapter and whose sections are subsections elsewhere."""

    geser = 1

    def judul(self, unsur: Unsur) -> Judul:
        """As in the whole document, but for the title."""
        return Judul("JudulMuatan", "", unsur.anak) if unsur.tag == "h1" else super().judul(unsur)


class PenghitungNaskah(Penghitung):
    """Counts those of a draft regulation: chapters, and articles through the whole text."""

    def judul(self, unsur: Unsur) -> Judul:
        """The title of the text, a chapter, or an article, which has no words but its number."""
        if unsur.tag == "h1":
            return Judul("Title", "", unsur.anak)
        bab = unsur.tag == "h2"
        nomor = f"BAB {romawi(self._bab + 1)}" if bab else f"Pasal {self._bagian + 1}"
        sisa = _tanpa_awal(unsur.anak, nomor)
        if sisa is None:
            return Judul(f"Subjudul{unsur.tag[1]}", "", unsur.anak)
        self._bab, self._bagian = self._bab + bab, self._bagian + (not bab)
        return Judul("Heading1" if bab else "Heading2", nomor, sisa)


def _tanpa_awal(anak: Anak, nomor: str) -> Anak | None:
    """The content without the number at its beginning; None where it begins with something else."""
    awal = anak[0] if anak else ""
    if not isinstance(awal, str) or not awal.startswith(nomor):
        return None
    sisa = awal.removeprefix(nomor)
    return None if sisa and not sisa[0].isspace() else [sisa.lstrip(), *anak[1:]]
