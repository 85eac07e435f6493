"""When work counts as finished: the schedule, and what reports say against it."""

from __future__ import annotations

from typing import Any

import pytest

from spbe_roadmap.rencana.indeks import proyeksikan
from spbe_roadmap.rencana.jadwal import jadwalkan
from spbe_roadmap.rencana.kenaikan import hari_selesai
from tests.rencana.conftest import hari, peta_dari

Baris = dict[str, Any]
A = {"id": "A", "mulai": 2025, "selesai": "2025-06", "dampak": [{"indikator": "SPBE-17", "menjadi": 3}]}


def laporan(tahun: int, per: str | None = None, **capai: Any) -> Baris:  # noqa: ANN401 - YAML values
    return {"tahun": tahun, "per": per, "kegiatan": {"A": capai}}


def selesai(*realisasi: Baris, kegiatan: Baris = A) -> str:
    peta = peta_dari([kegiatan], realisasi=realisasi)
    return hari_selesai(peta, jadwalkan(peta))["A"].isoformat()


def test_without_a_report_the_schedule_counts() -> None:
    assert selesai() == "2025-06-30"
    assert selesai({"tahun": 2025, "kegiatan": {"B": {"status": "ditunda"}}}) == "2025-06-30"


@pytest.mark.parametrize("nyata", ["2025-04-17", "2025-11-02"])
def test_a_realised_end_counts_early_or_late(nyata: str) -> None:
    assert selesai(laporan(2025, status="selesai", mulai="2025-01", selesai=nyata)) == nyata


@pytest.mark.parametrize("status", ["belum", "berjalan", "ditunda"])
def test_what_should_be_finished_and_is_not_counts_after_the_report(status: str) -> None:
    assert selesai(laporan(2025, status=status)) == "2026-01-01"
    assert selesai(laporan(2025, "2025-06-30", status=status)) == "2025-07-01"


def test_what_need_not_be_finished_yet_keeps_its_schedule() -> None:
    assert selesai(laporan(2025, "2025-03-31", status="berjalan")) == "2025-06-30"


def test_finished_without_a_day_is_finished_by_the_report() -> None:
    assert selesai(laporan(2025, status="selesai")) == "2025-06-30"
    assert selesai(laporan(2025, "2025-03-31", status="selesai")) == "2025-03-31"


def test_the_later_report_counts_whatever_the_order_of_the_files() -> None:
    belum, sudah = laporan(2025, status="berjalan"), laporan(2026, status="selesai", mulai=2025, selesai="2026-02-10")
    assert selesai(belum, sudah) == selesai(sudah, belum) == "2026-02-10"
    assert selesai(belum, laporan(2026, status="selesai")) == "2026-01-01"
    assert selesai(belum, laporan(2026, status="berjalan")) == "2027-01-01"
    assert selesai(sudah, laporan(2027, status="belum")) == "2028-01-01"


def test_a_realised_end_of_work_without_a_schedule_raises_nothing() -> None:
    peta = peta_dari(
        [{"id": "A", "durasi": "1 hari", "setelah": ["A"]}],
        realisasi=[laporan(2025, status="selesai", selesai="2025-02")],
    )
    assert hari_selesai(peta, jadwalkan(peta)) == {}


def test_a_promise_not_kept_is_missing_from_the_index_of_that_year() -> None:
    def indeks_2025(*realisasi: Baris) -> str:
        peta = peta_dari([A], realisasi=realisasi)
        return str(proyeksikan(peta, jadwalkan(peta)).tahun[0].hasil.indeks)

    assert indeks_2025() == "1.0500"
    assert indeks_2025(laporan(2025, status="berjalan")) == "1.0000"
    assert indeks_2025(laporan(2025, status="selesai", mulai=2025, selesai="2025-09-01")) == "1.0000"
    assert indeks_2025(laporan(2025, status="selesai", mulai=2025, selesai="2025-08-31")) == "1.0500"


def test_the_schedule_itself_does_not_move() -> None:
    peta = peta_dari([A], realisasi=[laporan(2025, status="selesai", mulai=2025, selesai="2025-11-02")])
    assert jadwalkan(peta).kegiatan["A"].selesai == hari("2025-06-30")
