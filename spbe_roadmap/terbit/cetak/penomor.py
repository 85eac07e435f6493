"""Numbers of tables, figures and headings, collected while the body is filled, so that the lists in front agree."""

from __future__ import annotations

from typing import NamedTuple


class Butir(NamedTuple):
    """One numbered thing: its anchor, its number (0 for a heading), its title, its level (headings only)."""

    id: str
    nomor: int
    judul: str
    tingkat: int = 0


class Penomor:
    """Hands out numbers in the order of the document. One document, one object."""

    def __init__(self) -> None:
        self.daftar_tabel: list[Butir] = []
        self.daftar_gambar: list[Butir] = []
        self.daftar_isi: list[Butir] = []

    def tabel(self, judul: str) -> Butir:
        """The next table."""
        nomor = len(self.daftar_tabel) + 1
        self.daftar_tabel.append(Butir(f"tabel-{nomor}", nomor, judul))
        return self.daftar_tabel[-1]

    def gambar(self, judul: str) -> Butir:
        """The next figure."""
        nomor = len(self.daftar_gambar) + 1
        self.daftar_gambar.append(Butir(f"gambar-{nomor}", nomor, judul))
        return self.daftar_gambar[-1]

    def judul(self, tingkat: int, teks: str) -> Butir:
        """A heading that the contents list."""
        self.daftar_isi.append(Butir(f"judul-{len(self.daftar_isi) + 1}", 0, teks, tingkat))
        return self.daftar_isi[-1]
