"""Days as places on a horizontal axis: x = (day - first day of the period) / days of the period, exactly."""

from __future__ import annotations

from datetime import date
from math import ceil
from typing import TYPE_CHECKING

from spbe_roadmap.terbit.gambar.bentuk import Bentuk, Jalan, Teks, garis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.model.pokok import Periode
    from spbe_roadmap.terbit.gambar.huruf import Huruf

TINGGI_SUMBU = 25.0
_TRIWULAN = {1: "I", 4: "II", 7: "III", 10: "IV"}


class SumbuWaktu:
    """The axis of a period between two edges."""

    def __init__(self, periode: Periode, kiri: float, kanan: float) -> None:
        self.tahun = periode.tahun
        self.kiri, self.kanan = kiri, kanan
        self._awal = date(periode.mulai, 1, 1).toordinal()
        self._hari = date(periode.selesai + 1, 1, 1).toordinal() - self._awal

    def x(self, hari: date) -> float:
        """Where a day begins; days outside the period lie on its edge."""
        lewat = min(max(hari.toordinal() - self._awal, 0), self._hari)
        return self.kiri + lewat / self._hari * (self.kanan - self.kiri)

    def gambar(self, huruf: Huruf, atas: float, bawah: float) -> Iterator[Bentuk]:
        """Years and quarters as head and grid; labels that do not fit are left out."""
        tepi_tahun = [*(self.x(date(tahun, 1, 1)) for tahun in self.tahun), self.kanan]
        triwulan = [(self.x(date(tahun, bulan, 1)), nama) for tahun in self.tahun for bulan, nama in _TRIWULAN.items()]
        lebar_tahun = tepi_tahun[1] - tepi_tahun[0]
        yield Jalan("kisi", "".join(garis(x, atas + 13, x, bawah) for x, _ in triwulan))
        yield Jalan("kisi-tahun", "".join(garis(x, atas, x, bawah) for x in tepi_tahun))
        yield Jalan("sumbu", garis(self.kiri, atas + 13, self.kanan, atas + 13))
        setiap = ceil((huruf.lebar("2025", tebal=True) + 4) / lebar_tahun)
        for nomor in range(0, len(self.tahun), setiap):
            tengah = (tepi_tahun[nomor] + tepi_tahun[nomor + 1]) / 2
            yield Teks("tahun", tengah, atas + 9.5, str(self.tahun[nomor]))
        if huruf.lebar("III") + 2 <= lebar_tahun / 4:
            for x, nama in triwulan:
                yield Teks("triwulan", x + lebar_tahun / 8, atas + 22, nama)
