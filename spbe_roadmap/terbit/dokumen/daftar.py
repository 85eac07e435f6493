"""Numbers of chapters, sections, tables and figures, given in the order in which templates ask, and the lists of them.

A content stands two levels deep in the document and alone in its own PDF: `geser` takes that many levels off.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

_ROMAWI = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


class Judul(NamedTuple):
    """A heading or caption: `tingkat` is that of its HTML element, 1 for `<h1>`; `id` is its anchor."""

    tingkat: int
    nomor: str
    teks: str
    id: str


@dataclass
class Daftar:
    """Counters of one document, and what they have counted."""

    geser: int = 0
    isi: list[Judul] = field(default_factory=list)
    tabel: list[Judul] = field(default_factory=list)
    gambar: list[Judul] = field(default_factory=list)
    _hitung: list[int] = field(default_factory=lambda: [0, 0, 0])

    def bab(self, teks: str) -> Judul:
        """The next chapter."""
        return self._judul(1, teks)

    def subbab(self, teks: str) -> Judul:
        """The next section of the chapter."""
        return self._judul(2, teks)

    def sub(self, teks: str) -> Judul:
        """The next part of the section."""
        return self._judul(3, teks)

    def tanpa_nomor(self, teks: str) -> Judul:
        """A chapter that is not counted."""
        judul = Judul(1, "", teks, f"bab-x{len(self.isi)}")
        self._hitung = [self._hitung[0], 0, 0]
        self.isi.append(judul)
        return judul

    def _judul(self, tingkat: int, teks: str) -> Judul:
        self._hitung[tingkat - 1] += 1
        self._hitung[tingkat:] = [0] * (3 - tingkat)
        angka = self._hitung[self.geser : tingkat]
        nomor = f"BAB {romawi(angka[0])}" if tingkat == 1 else ".".join(map(str, angka))
        judul = Judul(tingkat - self.geser, nomor, teks, "bab-" + "-".join(map(str, self._hitung[:tingkat])))
        self.isi.append(judul)
        return judul

    def tabel_baru(self, teks: str) -> Judul:
        """The caption of the next table."""
        return self._keterangan(self.tabel, "Tabel", teks)

    def gambar_baru(self, teks: str) -> Judul:
        """The caption of the next figure."""
        return self._keterangan(self.gambar, "Gambar", teks)

    @staticmethod
    def _keterangan(daftar: list[Judul], jenis: str, teks: str) -> Judul:
        nomor = len(daftar) + 1
        judul = Judul(0, f"{jenis} {nomor}", teks, f"{jenis.lower()}-{nomor}")
        daftar.append(judul)
        return judul


def romawi(nomor: int) -> str:
    """A chapter number in Roman capitals."""
    hasil = ""
    for nilai, huruf in _ROMAWI:
        banyak, nomor = divmod(nomor, nilai)
        hasil += huruf * banyak
    return hasil
