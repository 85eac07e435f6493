"""The projection by hand: weights are 2.50 (SPBE-17), 3.00 (SPBE-47), 5.00 (PEMDI-1) and 4.00 (PEMDI-12) percent."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from spbe_roadmap.rencana.indeks import AsalTingkat, Kontribusi, Proyeksi, proyeksikan, terlemah
from spbe_roadmap.rencana.jadwal import jadwalkan
from tests.rencana.conftest import hari, peta_dari

Baris = dict[str, Any]


def dampak(indikator: str, menjadi: float | str) -> Baris:
    return {"indikator": indikator, "menjadi": Decimal(str(menjadi))}


def kegiatan(id_kegiatan: str, selesai: str, *semua: Baris) -> Baris:
    return {"id": id_kegiatan, "mulai": 2025, "selesai": selesai, "dampak": list(semua)}


def proyeksi(*semua: Baris, **lain: Any) -> Proyeksi:  # noqa: ANN401 - parts of a plan
    peta = peta_dari(semua, **lain)
    return proyeksikan(peta, jadwalkan(peta))


def indeks(hasil: Proyeksi) -> dict[int, str]:
    return {satu.tahun: str(satu.hasil.indeks.normalize()) for satu in hasil.tahun}


def test_without_anything_every_year_is_at_the_lowest_level_of_its_own_framework() -> None:
    hasil = proyeksi()
    assert indeks(hasil) == dict.fromkeys(range(2025, 2030), "1")
    assert [(kerangka.id, [satu.tahun for satu in tahun]) for kerangka, tahun in hasil.per_kerangka] == [
        ("spbe-2020", [2025]),
        ("pemdi-2026", [2026, 2027, 2028, 2029]),
    ]
    assert all(satu.perkiraan for satu in hasil.tahun)


def test_work_counts_from_the_first_evaluation_whose_evidence_closes_after_it() -> None:
    hasil = proyeksi(
        kegiatan("TEPAT", "2025-08-31", dampak("SPBE-17", 3)),
        kegiatan("LEWAT", "2025-09-01", dampak("SPBE-47", 3), dampak("PEMDI-12", "2.5")),
        kegiatan("AKHIR", "2028-07", dampak("PEMDI-12", 4)),
    )
    # 2025: 2.50 x 2; 2026: 4.00 x 1.5; 2028: 4.00 x 3
    assert indeks(hasil) == {2025: "1.05", 2026: "1.06", 2027: "1.06", 2028: "1.12", 2029: "1.12"}
    assert hasil.tahun[0].batas_bukti == hari("2025-08-31")
    asal = {satu.nomor: satu for satu in hasil.tahun[0].asal}
    assert asal[17] == AsalTingkat(17, Decimal(3), Decimal(1), "TEPAT", hari("2025-08-31"))
    assert asal[47] == AsalTingkat(47, Decimal(1), Decimal(1), None, None)


def test_the_last_day_of_evidence_is_the_plans_own() -> None:
    hasil = proyeksi(kegiatan("A", "2025-09-01", dampak("SPBE-17", 3)), indeks={"batas_bukti": "09-01"})
    assert indeks(hasil)[2025] == "1.05"


def test_the_greatest_level_counts_and_of_equal_ones_the_first_finished() -> None:
    hasil = proyeksi(
        kegiatan("TINGGI", "2026-03", dampak("PEMDI-1", 3)),
        kegiatan("RENDAH", "2026-05", dampak("PEMDI-1", 2)),
        kegiatan("SAMA", "2026-02", dampak("PEMDI-1", 3)),
        kegiatan("SAMA-JUGA", "2026-02", dampak("PEMDI-1", 3)),
    )
    assert hasil.tahun[1].asal[0].kegiatan == "SAMA"
    assert indeks(hasil)[2026] == "1.1"


def test_starting_levels_count_where_they_are_higher_and_on_the_scale() -> None:
    hasil = proyeksi(
        kegiatan("A", "2026-01", dampak("PEMDI-1", "2.25"), dampak("PEMDI-2", 2)),
        indeks={
            "awal": {
                "pemdi-2026": {"tahun": 2026, "tingkat": {1: Decimal("2.25"), 3: Decimal("0.5"), 99: Decimal(3)}},
                "kerangka-lain": {"tahun": 2026, "tingkat": {1: Decimal(5)}},
            }
        },
    )
    tahun = hasil.tahun[1]
    assert (tahun.asal[0].tingkat, tahun.asal[0].kegiatan) == (Decimal("2.25"), None)
    assert tahun.asal[2].tingkat == 1
    assert not tahun.perkiraan
    assert hasil.tahun[0].perkiraan


def test_contributions_are_what_is_new_in_a_year_in_exact_points() -> None:
    hasil = proyeksi(
        kegiatan("A", "2026-03", dampak("PEMDI-12", "2.5")),
        kegiatan("B", "2027-03", dampak("PEMDI-12", "3.25"), dampak("PEMDI-1", 2)),
        indeks={"awal": {"pemdi-2026": {"tahun": 2026, "tingkat": {12: Decimal("1.5")}}}},
    )
    assert {satu.tahun: satu.kontribusi for satu in hasil.tahun} == {
        2025: (),
        2026: (Kontribusi("A", "PEMDI-12", Decimal("1.5"), Decimal("2.5"), Decimal("0.04")),),
        2027: (
            Kontribusi("B", "PEMDI-1", Decimal(1), Decimal(2), Decimal("0.05")),
            Kontribusi("B", "PEMDI-12", Decimal("2.5"), Decimal("3.25"), Decimal("0.03")),
        ),
        2028: (),
        2029: (),
    }
    for sebelum, sesudah in zip(hasil.tahun[1:], hasil.tahun[2:], strict=False):
        tambahan = sum((satu.tambahan for satu in sesudah.kontribusi), Decimal(0))
        assert sesudah.hasil.indeks - sebelum.hasil.indeks == tambahan


@pytest.mark.parametrize("menjadi", [0, "5.01", "2.505", 6])
def test_levels_outside_the_scale_are_ignored(menjadi: str) -> None:
    assert indeks(proyeksi(kegiatan("A", "2025", dampak("PEMDI-1", menjadi))))[2029] == "1"


def test_spbe_has_whole_levels_only() -> None:
    assert indeks(proyeksi(kegiatan("A", "2025-01", dampak("SPBE-17", "2.5"))))[2025] == "1"


def test_unknown_indicators_and_work_without_a_schedule_raise_nothing() -> None:
    hasil = proyeksi(
        kegiatan("A", "2025-01", dampak("SPBE-48", 3), dampak("LAIN-1", 3)),
        {"id": "B", "durasi": "1 hari", "setelah": ["B"], "dampak": [dampak("SPBE-17", 3)]},
    )
    assert set(indeks(hasil).values()) == {"1"}


def test_target_and_gap() -> None:
    hasil = proyeksi(indeks={"target": {2026: Decimal("1.2")}})
    assert [satu.selisih for satu in hasil.tahun] == [None, Decimal("-0.2"), None, None, None]


def test_years_without_any_framework_are_left_out() -> None:
    assert [satu.tahun for satu in proyeksi(periode=(2019, 2022)).tahun] == [2021, 2022]


def test_history_is_sorted_and_gets_the_predicate_of_its_index() -> None:
    hasil = proyeksi(
        indeks={
            "riwayat": [
                {"tahun": 2024, "kerangka": "spbe-2020", "indeks": Decimal("1.89")},
                {"tahun": 2023, "kerangka": "spbe-2020", "indeks": Decimal("1.20"), "predikat": "salah"},
                {"tahun": 2022, "kerangka": "tidak-ada", "indeks": Decimal(3)},
            ]
        }
    )
    assert [(satu.riwayat.tahun, satu.predikat) for satu in hasil.riwayat] == [(2023, "Kurang"), (2024, "Cukup")]


def test_the_weakest_are_the_lowest_then_the_heaviest() -> None:
    awal = {nomor: Decimal(2) for nomor in range(1, 21) if nomor not in {1, 12}}
    tahun = proyeksi(indeks={"awal": {"pemdi-2026": {"tahun": 2026, "tingkat": awal}}}).tahun[1]
    assert [satu.nomor for satu in terlemah(tahun, 2)] == [1, 12]
