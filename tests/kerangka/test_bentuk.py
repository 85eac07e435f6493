"""Scales, predicates and level names."""

from __future__ import annotations

from decimal import Decimal

import pytest

from spbe_roadmap.kerangka import muat

SPBE = muat("spbe-2020")
PEMDI = muat("pemdi-2026")


@pytest.mark.parametrize("tingkat", [1, 5, Decimal(3), Decimal("3.00")])
def test_whole_levels_are_on_the_spbe_scale(tingkat: Decimal | int) -> None:
    assert SPBE.skala.memuat(tingkat)


@pytest.mark.parametrize("tingkat", [0, 6, -1, Decimal("2.5"), Decimal("NaN"), Decimal("Infinity"), Decimal("5.01")])
def test_other_levels_are_not(tingkat: Decimal | int) -> None:
    assert not SPBE.skala.memuat(tingkat)


@pytest.mark.parametrize(
    ("tingkat", "sah"),
    [("1", True), ("1.26", True), ("5.00", True), ("1.260", True), ("1.265", False), ("0.99", False), ("5.01", False)],
)
def test_pemdi_levels_have_two_decimals(tingkat: str, sah: bool) -> None:  # noqa: FBT001 - a column of the table
    assert PEMDI.skala.memuat(Decimal(tingkat)) is sah


def test_scales_are_told_in_words() -> None:
    assert SPBE.skala.uraian == "bilangan bulat 1 s.d. 5"
    assert PEMDI.skala.uraian == "bilangan 1,00 s.d. 5,00, paling banyak 2 angka di belakang koma"


# PermenPANRB 59/2020, Tabel 13: lower bounds belong to the class
@pytest.mark.parametrize(
    ("indeks", "predikat"),
    [
        ("0.9", "Kurang"),
        ("1.7995", "Kurang"),
        ("1.8", "Cukup"),
        ("2.5995", "Cukup"),
        ("2.6", "Baik"),
        ("3.4985", "Baik"),  # Kab. Pacitan 2024, printed 3,50
        ("3.5", "Sangat Baik"),
        ("4.1995", "Sangat Baik"),
        ("4.2", "Memuaskan"),
        ("5", "Memuaskan"),
    ],
)
def test_spbe_predicates_come_from_the_unrounded_index(indeks: str, predikat: str) -> None:
    assert SPBE.kelas(Decimal(indeks)).nama == predikat


@pytest.mark.parametrize(
    ("indeks", "predikat"),
    [("1.4999", "Kurang"), ("1.5", "Cukup"), ("2.5", "Baik"), ("3.5", "Sangat Baik"), ("4", "Memuaskan")],
)
def test_pemdi_has_bounds_of_its_own(indeks: str, predikat: str) -> None:
    assert PEMDI.kelas(Decimal(indeks)).nama == predikat


def test_level_names_depend_on_the_capability() -> None:
    proses, layanan = SPBE.indikator_ke(1), SPBE.indikator_ke(32)
    assert proses is not None
    assert layanan is not None
    assert (proses.nama_tingkat(3), layanan.nama_tingkat(3)) == ("Terdefinisi", "Transaksi")


def test_a_level_between_two_has_the_name_of_the_one_reached() -> None:
    assert PEMDI.indikator[0].nama_tingkat(Decimal("2.99")) == "Membangun"


def test_external_indices_are_kept_with_the_indicators_that_lean_on_them() -> None:
    bersandar = {satu.nomor for satu in PEMDI.indikator if satu.nilai_eksternal}
    assert bersandar == {5, 6, 7, 10, 12, 18}
    assert not any(satu.nilai_eksternal for satu in SPBE.indikator)
