"""Tables of months against the arithmetic of the engine, day by day over years with and without a leap day."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from spbe_roadmap.rencana import hari
from spbe_roadmap.rencana.simulasi.kalender import Kalender

DARI, SAMPAI = date(1999, 12, 1).toordinal(), date(2005, 1, 31).toordinal()


@pytest.mark.parametrize("bulan", [-13, -1, 1, 2, 12, 36])
def test_tables_are_the_arithmetic_of_the_engine(bulan: int) -> None:
    kalender = Kalender(DARI, SAMPAI)
    kalender.sesudah(5)
    letak = {nama: getattr(kalender, nama)(bulan) for nama in ("sesudah", "paling_awal", "paling_akhir")}
    semua = np.arange(DARI, SAMPAI + 1, dtype=np.int32)
    for nama, geser in letak.items():
        seharusnya = [getattr(hari, nama)(int(satu), 0, bulan) for satu in semua]
        assert kalender.tabel().take(semua + geser).tolist() == seharusnya


def test_the_table_of_no_months_changes_nothing() -> None:
    kalender = Kalender(DARI, SAMPAI)
    for geser in (kalender.sesudah(0), kalender.paling_awal(0), kalender.paling_akhir(0)):
        assert kalender.tabel().take([DARI + geser, SAMPAI + geser]).tolist() == [DARI, SAMPAI]
