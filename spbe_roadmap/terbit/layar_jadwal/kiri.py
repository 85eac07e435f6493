"""What stands left of a chart or of figures: ids and names, each in a column of its width, and headings across both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from spbe_roadmap.terbit.temuan.teks import Potongan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spbe_roadmap.rencana import JadwalKegiatan, Rencana
    from spbe_roadmap.terbit.temuan.teks import Baris

# A name shorter than this says nothing any more.
_NAMA_TERSEMPIT = 12
SELA = 2
KOSONG: Baris = (Potongan(""),)


@dataclass(frozen=True, slots=True)
class Kiri:
    """Widths of the two columns; `potong` ends what was cut."""

    lebar_id: int
    lebar_nama: int
    potong: str

    @property
    def lebar(self) -> int:
        """Both columns with the gaps behind them."""
        return self.lebar_id + self.lebar_nama + 2 * SELA

    def judul(self, teks: str) -> str:
        """A heading across both columns."""
        return muatkan(teks, self.lebar - SELA, self.potong) + " " * SELA

    def baris(self, satu: JadwalKegiatan, nama: str) -> Baris:
        """Id and name of a kegiatan."""
        return (
            Potongan(muatkan(satu.id, self.lebar_id, self.potong) + " " * SELA, "bold red" if satu.kritis else "bold"),
            Potongan(muatkan(nama, self.lebar_nama, self.potong) + " " * SELA),
        )


def kiri_untuk(rencana: Rencana, semua: Iterable[JadwalKegiatan], lebar: int, potong: str) -> Kiri:
    """The columns for these kegiatan in so many characters; ids are whole where a name still fits beside them."""
    nama = [(satu.id, rencana.kegiatan(satu.id).nama) for satu in semua]
    terlebar = [max(cell_len(satu) for satu in kolom) for kolom in zip(*nama, strict=True)]
    lebar_id = min(terlebar[0], max(lebar - _NAMA_TERSEMPIT - 2 * SELA, _NAMA_TERSEMPIT))
    return Kiri(lebar_id, max(_NAMA_TERSEMPIT, min(terlebar[1], lebar - lebar_id - 2 * SELA)), potong)


def muatkan(teks: str, lebar: int, potong: str) -> str:
    """The text on one line in exactly so many cells, filled with spaces, or cut and ended with `potong`."""
    sebaris = "".join(huruf if huruf.isprintable() else " " for huruf in " ".join(teks.split()))
    if cell_len(sebaris) <= lebar:
        return set_cell_size(sebaris, lebar)
    return set_cell_size(set_cell_size(sebaris, lebar - len(potong)).rstrip() + potong, lebar)
