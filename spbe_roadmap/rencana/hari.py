"""Arithmetic of days as ordinals (1 is 0001-01-01): an interval forwards, and turned round.

An interval is a pair of days and calendar months, of which one is zero. Adding months is not invertible: several days
lead to the last day of a short month, and some days are never reached. It never changes the order of two days, though,
so that "the latest day that leads no further than x" is the day before "the earliest day that leads to x + 1 or later".

Sources: format.md section 10.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from spbe_roadmap.model.waktu import tambah_bulan

if TYPE_CHECKING:
    from spbe_roadmap.model.waktu import Durasi

Lama = tuple[int, int]

HARI_PERTAMA = date.min.toordinal()
HARI_TERAKHIR = date.max.toordinal()
NOL: Lama = (0, 0)
# days that every month has
_DI_SETIAP_BULAN = 28
# The days of a plan are few and come back again and again; a hundred years have fewer than this.
_INGATAN = 1 << 16


def lama(durasi: Durasi | None) -> Lama:
    """The interval as days and months; none is zero."""
    if durasi is None:
        return NOL
    return (durasi.jumlah, 0) if durasi.satuan == "hari" else (0, durasi.jumlah)


def sesudah(asal: int, hari: int, bulan: int) -> int:
    """`asal` + interval. Raises ValueError or OverflowError where months lead beyond the calendar."""
    return sesudah_bulan(asal, bulan) if bulan else asal + hari


@lru_cache(_INGATAN)
def sesudah_bulan(asal: int, bulan: int) -> int:
    """`asal` + months. Raises like `sesudah`."""
    tanggal = date.fromordinal(asal)
    if tanggal.day > _DI_SETIAP_BULAN:
        return tambah_bulan(tanggal, bulan).toordinal()
    tahun, indeks = divmod(tanggal.year * 12 + tanggal.month - 1 + bulan, 12)
    return date(tahun, indeks + 1, tanggal.day).toordinal()


def paling_awal(batas: int, hari: int, bulan: int) -> int:
    """The earliest day x with x + interval >= `batas`. Raises like `sesudah`."""
    return paling_awal_bulan(batas, bulan) if bulan else batas - hari


@lru_cache(_INGATAN)
def paling_awal_bulan(batas: int, bulan: int) -> int:
    """The earliest day x with x + months >= `batas`. Raises like `sesudah`."""
    x = sesudah_bulan(batas, -bulan)
    # Where the month of x lacks the day of `batas`, x is its last day and leads too short; the day after leads on.
    return x + 1 if date.fromordinal(x).day < date.fromordinal(batas).day else x


def paling_akhir(batas: int, hari: int, bulan: int) -> int:
    """The latest day x with x + interval <= `batas`. Raises like `sesudah`."""
    return paling_awal_bulan(batas + 1, bulan) - 1 if bulan else batas - hari
