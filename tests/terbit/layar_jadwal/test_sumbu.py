"""The axis: which columns fit, what their heads say, and which cells days fall into."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spbe_roadmap.terbit.layar_jadwal.sumbu import sumbu_untuk

LIMA = range(2025, 2030)


def nomor(teks: str) -> int:
    return date.fromisoformat(teks).toordinal()


@pytest.mark.parametrize(
    ("tahun", "lebar", "satuan", "sel"),
    [
        (LIMA, 130, "bulan", 2),
        (LIMA, 60, "bulan", 1),
        (LIMA, 59, "triwulan", 2),
        (LIMA, 20, "triwulan", 1),
        (LIMA, 19, "tahun", 3),
        (LIMA, 3, "tahun", 1),
        (range(2026, 2027), 500, "bulan", 6),
        (range(2026, 2027), 11, "triwulan", 2),
        (range(2020, 2040), 80, "triwulan", 1),
        (range(2020, 2030), 39, "tahun", 3),
        (range(2020, 2029), 38, "triwulan", 1),
    ],
)
def test_the_finest_columns_that_fit(tahun: range, lebar: int, satuan: str, sel: int) -> None:
    sumbu = sumbu_untuk(tahun, lebar)
    assert (sumbu.satuan.nama, sumbu.sel_per_kolom) == (satuan, sel)
    assert sumbu.lebar == sumbu.sel_per_tahun * len(tahun)
    assert len(sumbu.kepala_tahun) == len(sumbu.kepala_kolom) == sumbu.lebar


@pytest.mark.parametrize(
    ("tahun", "lebar", "kepala_tahun", "kepala_kolom"),
    [
        (range(2025, 2027), 16, "2025    2026    ", "1 2 3 4 1 2 3 4 "),
        (range(2025, 2027), 8, "25  26  ", "12341234"),
        (range(2026, 2027), 48, "2026".ljust(48), "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des "),
        (range(2026, 2027), 12, "2026        ", "JFMAMJJASOND"),
        (range(2026, 2027), 4, "26  ", "1234"),
        (range(2099, 2101), 6, "99 00 ", "      "),
        (LIMA, 5, "     ", "     "),
    ],
)
def test_heads_are_as_brief_as_their_width_demands(
    tahun: range, lebar: int, kepala_tahun: str, kepala_kolom: str
) -> None:
    sumbu = sumbu_untuk(tahun, lebar)
    assert (sumbu.kepala_tahun, sumbu.kepala_kolom) == (kepala_tahun, kepala_kolom)


def test_days_fall_into_the_cell_that_holds_them() -> None:
    sumbu = sumbu_untuk(range(2025, 2027), 24)
    assert (sumbu.sel(nomor("2025-01-01")), sumbu.sel(nomor("2025-01-31")), sumbu.sel(nomor("2025-02-01"))) == (0, 0, 1)
    assert sumbu.sel(nomor("2026-12-31")) == 23
    assert sumbu.sel(nomor("2024-12-31")) is sumbu.sel(nomor("2027-01-01")) is None


@pytest.mark.parametrize(
    ("mulai", "akhir", "sel"),
    [
        ("2025-01-31", "2025-02-01", range(1)),
        ("2025-01-31", "2025-02-02", range(2)),
        ("2024-01-01", "2025-02-01", range(1)),
        ("2026-12-31", "2030-01-01", range(23, 24)),
        ("2023-01-01", "2025-01-01", range(0)),
        ("2027-01-01", "2028-01-01", range(0)),
        ("2025-05-01", "2025-05-01", range(0)),
        ("2025-06-01", "2025-05-01", range(0)),
    ],
)
def test_a_span_touches_the_cells_of_its_days(mulai: str, akhir: str, sel: range) -> None:
    assert sumbu_untuk(range(2025, 2027), 24).rentang(nomor(mulai), nomor(akhir)) == sel


@given(st.integers(1, 8), st.integers(0, 300), st.dates(date(2024, 6, 1), date(2034, 6, 1)), st.integers(1, 900))
def test_a_span_is_what_its_days_are_one_by_one(banyak: int, lebar: int, mulai: date, hari: int) -> None:
    sumbu = sumbu_untuk(range(2025, 2025 + banyak), lebar)
    awal = mulai.toordinal()
    sel = {sumbu.sel(satu) for satu in range(awal, awal + hari)} - {None}
    assert set(sumbu.rentang(awal, awal + hari)) == sel
