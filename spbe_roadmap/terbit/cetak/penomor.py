"""Numbers of chapters, sections, tables and figures, handed out while the body is filled, so that the lists in front agree.

Chapters are Roman (BAB I), sections letters (A.), subsections figures (1.); tables and figures count through.
"""

from __future__ import annotations

from typing import NamedTuple

from spbe_roadmap.rencana.tabel import huruf

_ROMAWI = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
BAB, BAGIAN, ANAK = 1, 2, 3


class Butir(NamedTuple):
    """One numbered thing: its anchor, its number as printed, its words, its level (headings: 1 to 3)."""

    id: str
    nomor: str
    teks: str
    tingkat: int = BAB

    @property
    def lengkap(self) -> str:
        """Number and words in one line."""
        return f"{self.nomor} {self.teks}".rstrip()


class Penomor:
    """Hands out numbers in the order of the document. One document, one object."""

    def __init__(self) -> None:
        self.daftar_isi: list[Butir] = []
        self.daftar_tabel: list[Butir] = []
        self.daftar_gambar: list[Butir] = []
        self._bab = self._bagian = self._anak = 0

    def bab(self, teks: str) -> Butir:
        """The next chapter, in capitals."""
        self._bab, self._bagian, self._anak = self._bab + 1, 0, 0
        return self._judul(f"BAB {romawi(self._bab)}", teks.upper(), BAB)

    def lampiran(self) -> Butir:
        """The appendix, whose sections count anew."""
        self._bagian = self._anak = 0
        return self._judul("LAMPIRAN", "", BAB)

    def bagian(self, teks: str) -> Butir:
        """The next section of the chapter."""
        self._bagian, self._anak = self._bagian + 1, 0
        return self._judul(f"{huruf(self._bagian - 1)}.", teks, BAGIAN)

    def anak(self, teks: str) -> Butir:
        """The next subsection of the section."""
        self._anak += 1
        return self._judul(f"{self._anak}.", teks, ANAK)

    def tabel(self, teks: str) -> Butir:
        """The next table."""
        nomor = len(self.daftar_tabel) + 1
        self.daftar_tabel.append(Butir(f"tabel-{nomor}", f"Tabel {nomor}.", teks))
        return self.daftar_tabel[-1]

    @property
    def tabel_berikut(self) -> str:
        """The name of the table that comes next, for the sentence before it: `Tabel 12`."""
        return f"Tabel {len(self.daftar_tabel) + 1}"

    def gambar(self, teks: str) -> Butir:
        """The next figure."""
        nomor = len(self.daftar_gambar) + 1
        self.daftar_gambar.append(Butir(f"gambar-{nomor}", f"Gambar {nomor}.", teks))
        return self.daftar_gambar[-1]

    def _judul(self, nomor: str, teks: str, tingkat: int) -> Butir:
        self.daftar_isi.append(Butir(f"judul-{len(self.daftar_isi) + 1}", nomor, teks, tingkat))
        return self.daftar_isi[-1]


def romawi(nomor: int) -> str:
    """The Roman numeral of a small number."""
    hasil = ""
    for nilai, tanda in _ROMAWI:
        banyak, nomor = divmod(nomor, nilai)
        hasil += tanda * banyak
    return hasil
