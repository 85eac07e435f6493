"""Texts are cut and filled to an exact width, whatever stands in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from spbe_roadmap.terbit.layar_jadwal.kiri import muatkan


@pytest.mark.parametrize(
    ("teks", "lebar", "hasil"),
    [
        ("Pusat data", 12, "Pusat data  "),
        ("Pusat data", 10, "Pusat data"),
        ("Pusat data", 9, "Pusat da…"),
        ("Pusat data", 7, "Pusat… "),
        ("dua\nbaris\t satu", 14, "dua baris satu"),
        ("warna\x1b[31m", 12, "warna [31m  "),
        ("日本語", 6, "日本語"),
        ("日本語", 5, "日本…"),
        ("日本語", 4, "日… "),
        ("A", 1, "A"),
    ],
)
def test_known_cuts(teks: str, lebar: int, hasil: str) -> None:
    assert muatkan(teks, lebar, "…") == hasil


@given(st.text(max_size=30), st.integers(1, 25))
def test_the_width_is_exact_and_nothing_moves_the_cursor(teks: str, lebar: int) -> None:
    hasil = muatkan(teks, lebar, "…")
    assert cell_len(hasil) == lebar
    assert hasil.isprintable()
