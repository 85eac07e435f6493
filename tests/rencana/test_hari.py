"""Days and months, forwards and turned round."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from spbe_roadmap.model.waktu import baca_jeda
from spbe_roadmap.rencana.hari import NOL, lama, paling_akhir, paling_awal, sesudah
from tests.rencana.conftest import hari

# Two leap days are inside, and a century that has none is near enough to be reached by a lag.
HARI = st.dates(date(2023, 11, 1), date(2028, 4, 30)).map(date.toordinal)
LAMA = st.one_of(
    st.tuples(st.integers(-80, 80), st.just(0)),
    st.tuples(st.just(0), st.integers(-40, 40)),
)


@pytest.mark.parametrize(
    ("asal", "jeda", "hasil"),
    [
        ("2025-01-31", "1 bulan", "2025-02-28"),
        ("2025-03-31", "-1 bulan", "2025-02-28"),
        ("2024-01-31", "1 bulan", "2024-02-29"),
        ("2024-02-29", "1 tahun", "2025-02-28"),
        ("2025-02-28", "1 bulan", "2025-03-28"),
        ("2026-01-15", "3 bulan", "2026-04-15"),
        ("2025-12-31", "2 bulan", "2026-02-28"),
        ("2025-01-01", "-2 minggu", "2024-12-18"),
        ("2025-01-01", "0 hari", "2025-01-01"),
    ],
)
def test_sesudah_follows_the_calendar(asal: str, jeda: str, hasil: str) -> None:
    assert sesudah(hari(asal).toordinal(), *lama(baca_jeda(jeda))) == hari(hasil).toordinal()


def test_no_lag_is_zero() -> None:
    assert lama(None) == NOL
    assert sesudah(5, *NOL) == paling_awal(5, *NOL) == paling_akhir(5, *NOL) == 5


@given(HARI, LAMA)
@example(date(2025, 3, 1).toordinal(), (0, 1))
def test_paling_awal_is_what_a_search_day_by_day_finds(batas: int, interval: tuple[int, int]) -> None:
    x = batas - 80 - 31 * 42
    while sesudah(x, *interval) < batas:
        x += 1
    assert paling_awal(batas, *interval) == x


@given(HARI, LAMA)
@example(date(2025, 2, 28).toordinal(), (0, 1))
def test_paling_akhir_is_what_a_search_day_by_day_finds(batas: int, interval: tuple[int, int]) -> None:
    x = batas + 80 + 31 * 42
    while sesudah(x, *interval) > batas:
        x -= 1
    assert paling_akhir(batas, *interval) == x


@pytest.mark.parametrize(("asal", "bulan"), [(date.max, 1), (date(1, 1, 31), -1)])
def test_months_beyond_the_calendar_raise(asal: date, bulan: int) -> None:
    with pytest.raises((OverflowError, ValueError)):
        sesudah(asal.toordinal(), 0, bulan)
