"""Rounding and writing of index numbers."""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spbe_roadmap.kerangka.angka import Bilangan, bulatkan, tampil, teks_desimal, tulis_selisih


@pytest.mark.parametrize(
    ("nilai", "tercetak"),
    [
        (Decimal("4.515"), "4,52"),  # published; a binary float gives 4,51
        (Decimal("3.405"), "3,41"),  # Kalimantan Tengah 2025, published
        (Decimal("2.665"), "2,67"),
        (Decimal("1.2415"), "1,24"),
        (Decimal("2.3145"), "2,31"),
        (Decimal("2.3149999999999999999999999999999"), "2,31"),
        (Fraction(1, 200), "0,01"),
        (Fraction(19, 6), "3,17"),
        (Fraction(-1, 200), "-0,01"),
        (Decimal("-0.004"), "0,00"),
        (3, "3,00"),
    ],
)
def test_halves_are_printed_away_from_zero(nilai: Bilangan, tercetak: str) -> None:
    assert tampil(nilai) == tercetak


@pytest.mark.parametrize(
    ("nilai", "tercetak"), [(Decimal("0.02"), "+0,02"), (Fraction(-9, 100), "−0,09"), (Decimal(0), "0,00")]
)
def test_differences_bear_their_sign(nilai: Bilangan, tercetak: str) -> None:
    assert tulis_selisih(nilai) == tercetak


@given(st.integers(-100_000, 100_000))
def test_every_half_goes_away_from_zero(ratusan: int) -> None:
    tengah = Decimal(ratusan).scaleb(-2) + Decimal("0.005")
    atas = ratusan + 1 if ratusan >= 0 else ratusan
    assert bulatkan(tengah) == Decimal(atas).scaleb(-2)


@given(st.fractions(-10, 10), st.integers(0, 6))
def test_rounding_moves_by_half_a_step_at_most(nilai: Fraction, desimal: int) -> None:
    bulat = bulatkan(nilai, desimal)
    assert abs(Fraction(bulat) - nilai) * 2 * 10**desimal <= 1
    assert bulat.as_tuple().exponent == -desimal


def test_a_narrow_decimal_context_changes_nothing() -> None:
    with localcontext() as sempit:
        sempit.prec = 3
        assert tampil(Decimal("1234.565")) == "1234,57"


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [
        (Decimal("2.3145"), "2.3145"),
        (Decimal("2.10"), "2.1"),
        (Decimal("3.0000"), "3"),
        (2, "2"),
        (Decimal("1E+1"), "10"),
        (Decimal("-0.60"), "-0.6"),
        (Fraction(21, 10), "2.1"),
        (Fraction(4, 3), "1.3333333333"),
        (Fraction(5, 3), "1.6666666667"),
    ],
)
def test_machines_read_plain_decimals(nilai: Bilangan, teks: str) -> None:
    assert teks_desimal(nilai) == teks


@pytest.mark.parametrize(("nilai", "teks"), [("2.3", "2.30"), ("3", "3.00"), ("2.345", "2.345")])
def test_decimals_can_be_kept(nilai: str, teks: str) -> None:
    assert teks_desimal(Decimal(nilai), sedikitnya=2) == teks


@given(st.decimals(-100, 100, places=10))
def test_what_machines_read_is_the_value(nilai: Decimal) -> None:
    assert Decimal(teks_desimal(nilai)) == nilai
