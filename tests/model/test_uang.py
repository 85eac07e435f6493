"""How tables write money."""

from __future__ import annotations

import pytest

from spbe_roadmap.model.uang import satuan_tabel


@pytest.mark.parametrize(
    ("nilai", "satuan", "teks"),
    [
        (350_000_000, "juta", "350"),
        (1_472_385_500, "juta", "1.472,386"),
        (12_472_000_000, "juta", "12.472"),
        (12_472_385_500, "miliar", "12,472"),
        (999_000_000_000_000, "miliar", "999.000"),
        (999_123_456_789_000, "triliun", "999,123"),
        (0, "juta", "0"),
    ],
)
def test_the_unit_of_a_table_is_the_smallest_in_which_its_amounts_fit(nilai: int, satuan: str, teks: str) -> None:
    hasil = satuan_tabel([0, nilai])
    assert (hasil.nama, hasil.tulis(nilai), hasil.tanda) == (satuan, teks, len(teks))


def test_a_table_without_money_is_in_millions() -> None:
    assert satuan_tabel([]).nama == "juta"
