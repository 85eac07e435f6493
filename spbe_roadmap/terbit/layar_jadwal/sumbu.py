"""The time axis on a terminal: whole years, divided as finely as the width allows.

Days are ordinals. A column is a month, quarter, semester or year, and several characters wide where there is room; each
character, here a cell, stands for an equal part of its column.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from spbe_roadmap.model.waktu import NAMA_BULAN

_BULAN_SETAHUN = 12
# Wider columns only make the eye travel; in narrower years even 25 for 2025 would touch its neighbour. Our choice.
_SEL_TERBANYAK = 6
_SETAHUN_TERSEMPIT = 3
_HURUF_NAMA_BULAN = 3
_TRIWULAN_SETAHUN = 4


class Satuan(NamedTuple):
    """A kind of column. `panjang` and `pendek` name those of a year; the long names where a gap remains behind them."""

    nama: str
    bulan: int
    panjang: tuple[str, ...]
    pendek: tuple[str, ...]


_NAMA_BULAN = tuple(nama[:_HURUF_NAMA_BULAN] for nama in NAMA_BULAN)
SATUAN = (
    Satuan("bulan", 1, _NAMA_BULAN, tuple(nama[0] for nama in NAMA_BULAN)),
    Satuan("triwulan", 3, ("TW1", "TW2", "TW3", "TW4"), ("1", "2", "3", "4")),
    Satuan("semester", 6, ("S1", "S2"), ("1", "2")),
    Satuan("tahun", 12, ("",), ("",)),
)


@dataclass(frozen=True, slots=True)
class Sumbu:
    """The cells of some years. `batas`: the first day of each cell, and the day after the last."""

    tahun: range
    satuan: Satuan
    sel_per_kolom: int
    batas: tuple[int, ...]

    @property
    def lebar(self) -> int:
        """How many cells."""
        return len(self.batas) - 1

    @property
    def sel_per_tahun(self) -> int:
        """How many cells a year has."""
        return self.lebar // len(self.tahun)

    def sel(self, hari: int) -> int | None:
        """The cell of a day, None outside the axis."""
        return bisect_right(self.batas, hari) - 1 if self.batas[0] <= hari < self.batas[-1] else None

    def rentang(self, mulai: int, akhir: int) -> range:
        """The cells that the days from `mulai` to before `akhir` touch."""
        mulai, akhir = max(mulai, self.batas[0]), min(akhir, self.batas[-1])
        if mulai >= akhir:
            return range(0)
        return range(bisect_right(self.batas, mulai) - 1, bisect_right(self.batas, akhir - 1))

    @property
    def sel_per_bagian(self) -> int:
        """How many cells lie between two lines that guide the eye: a year, or a quarter where there is one year only."""
        bagian = 1 if len(self.tahun) > 1 else _TRIWULAN_SETAHUN
        return max(1, self.sel_per_tahun // bagian)

    @property
    def kepala_tahun(self) -> str:
        """The line that names the years, as briefly as their width demands."""
        lebar = self.sel_per_tahun
        # A gap must remain between one year and the next.
        semua = [str(tahun) if lebar > len(str(tahun)) else f"{tahun % 100:02}" for tahun in self.tahun]
        return "".join(satu.ljust(lebar) if lebar >= _SETAHUN_TERSEMPIT else " " * lebar for satu in semua)

    @property
    def kepala_kolom(self) -> str:
        """The line that names the columns of each year."""
        panjang = max(map(len, self.satuan.panjang)) < self.sel_per_kolom
        nama = self.satuan.panjang if panjang else self.satuan.pendek
        return "".join(satu.ljust(self.sel_per_kolom) for satu in nama) * len(self.tahun)


def sumbu_untuk(tahun: range, lebar: int) -> Sumbu:
    """The finest axis of these years in so many cells, but never less than one cell a year."""
    for satuan in SATUAN:
        kolom_setahun = _BULAN_SETAHUN // satuan.bulan
        sel = min(_SEL_TERBANYAK, lebar // (len(tahun) * kolom_setahun))
        if sel * kolom_setahun >= _SETAHUN_TERSEMPIT:
            break
    sel = max(1, sel)
    return Sumbu(tahun, satuan, sel, tuple(_batas(tahun, satuan, sel)))


def _batas(tahun: range, satuan: Satuan, sel: int) -> list[int]:
    awal_kolom = [
        date(satu, bulan, 1).toordinal() for satu in tahun for bulan in range(1, _BULAN_SETAHUN + 1, satuan.bulan)
    ]
    akhir = date(tahun[-1] + 1, 1, 1).toordinal()
    batas = [
        awal + (berikut - awal) * nomor // sel
        for awal, berikut in zip(awal_kolom, [*awal_kolom[1:], akhir], strict=True)
        for nomor in range(sel)
    ]
    return [*batas, akhir]
