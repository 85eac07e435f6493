"""Arithmetic of days as ordinals: an interval forwards, and turned round.

Adding months is not invertible: several days lead to the last day of a short month, and some days are never reached.
Turned round means "the earliest (or latest) day from which the bound is kept". Source: format.md section 10.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from spbe_roadmap.model.waktu import tambah_bulan

if TYPE_CHECKING:
    from spbe_roadmap.model.waktu import Durasi

HARI_TERAKHIR = date.max.toordinal()


def sesudah(hari: int, lama: Durasi | None) -> int:
    """`hari` + `lama`; no length is zero. Raises OverflowError beyond the calendar."""
    if lama is None:
        return hari
    if lama.satuan == "hari":
        return _di_kalender(hari + lama.jumlah)
    return tambah_bulan(date.fromordinal(hari), lama.jumlah).toordinal()


def paling_awal(batas: int, lama: Durasi) -> int:
    """The earliest day x with x + lama >= batas."""
    if lama.satuan == "hari":
        return _di_kalender(batas - lama.jumlah)
    x = tambah_bulan(date.fromordinal(batas), -lama.jumlah).toordinal()
    while sesudah(x, lama) < batas:
        x += 1
    while sesudah(x - 1, lama) >= batas:
        x -= 1
    return x


def paling_akhir(batas: int, lama: Durasi | None) -> int:
    """The latest day x with x + lama <= batas."""
    if lama is None:
        return batas
    if lama.satuan == "hari":
        return _di_kalender(batas - lama.jumlah)
    x = tambah_bulan(date.fromordinal(batas), -lama.jumlah).toordinal()
    while sesudah(x, lama) > batas:
        x -= 1
    while sesudah(x + 1, lama) <= batas:
        x += 1
    return x


def _di_kalender(hari: int) -> int:
    if not 1 <= hari <= HARI_TERAKHIR:
        raise OverflowError(hari)
    return hari
