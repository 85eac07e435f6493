"""Calendar months added to many days at once: a table for each number of months, looked up by day.

Days are ordinals, as in `hari`, whose three functions the tables hold. All tables stand in one array, so that rows with
different months are looked up together: a row adds its own offset to its days.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Hari = NDArray[np.int32]

_HARI_UNIX = date(1970, 1, 1).toordinal()


class Kalender:
    """Tables for the days from `dari` to `sampai`, both inclusive."""

    def __init__(self, dari: int, sampai: int) -> None:
        self._dari = dari
        self._semua = np.arange(dari, sampai + 1, dtype=np.int64)
        self._letak: dict[tuple[str, int], int] = {}
        self._tabel: list[Hari] = []

    def sesudah(self, bulan: int) -> int:
        """Offset of the table of x + months."""
        return self._cari("sesudah", bulan, lambda: _tambah(self._semua, bulan)[0])

    def paling_awal(self, bulan: int) -> int:
        """Offset of the table of the earliest day that leads to x or later."""
        return self._cari("paling_awal", bulan, lambda: _paling_awal(self._semua, bulan))

    def paling_akhir(self, bulan: int) -> int:
        """Offset of the table of the latest day that leads no further than x."""
        return self._cari("paling_akhir", bulan, lambda: _paling_awal(self._semua + 1, bulan) - 1)

    def _cari(self, jenis: str, bulan: int, buat: Callable[[], NDArray[np.int64]]) -> int:
        if (jenis, bulan) not in self._letak:
            self._letak[jenis, bulan] = len(self._semua) * len(self._tabel) - self._dari
            self._tabel.append(buat().astype(np.int32))
        return self._letak[jenis, bulan]

    def tabel(self) -> Hari:
        """All tables asked for so far, one behind the other."""
        return np.concatenate(self._tabel) if self._tabel else np.empty(0, np.int32)


def _tambah(hari: NDArray[np.int64], bulan: int) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """The days + months, and where the month reached is too short for the day of the month."""
    tanggal = (hari - _HARI_UNIX).view("datetime64[D]")
    awal_bulan = tanggal.astype("datetime64[M]")
    ke = (tanggal - awal_bulan).astype(np.int64)
    tujuan = awal_bulan + bulan
    awal_tujuan = tujuan.astype("datetime64[D]").astype(np.int64)
    terakhir = (tujuan + 1).astype("datetime64[D]").astype(np.int64) - awal_tujuan - 1
    return awal_tujuan + np.minimum(ke, terakhir) + _HARI_UNIX, ke > terakhir


def _paling_awal(hari: NDArray[np.int64], bulan: int) -> NDArray[np.int64]:
    x, terpotong = _tambah(hari, -bulan)
    return x + terpotong
