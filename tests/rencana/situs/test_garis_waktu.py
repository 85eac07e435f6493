"""What the timeline shows besides the schedule: days that were really worked, and what a row is found by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from spbe_roadmap.rencana.situs import sajikan
from spbe_roadmap.rencana.situs.garis_waktu import sajian_waktu
from tests.rencana.situs.contoh import hitung, kegiatan

if TYPE_CHECKING:
    from spbe_roadmap.rencana.situs.garis_waktu import SajianWaktu


def waktu(ganti: dict[str, Any] | None = None, **isi: list[dict[str, Any]]) -> SajianWaktu:
    rencana = hitung(ganti or {}, **isi)
    return sajian_waktu(rencana, sajikan(rencana))


def laporan(tahun: int, per: str, **capai: Any) -> dict[str, Any]:  # noqa: ANN401 - YAML values
    return {f"realisasi/{tahun}.yaml": {"tahun": tahun, "per": per, "kegiatan": {"L1": capai}}}


@pytest.mark.parametrize(
    ("capai", "hari"),
    [
        ({"status": "berjalan", "mulai": "2026-02-03"}, ("2026-02-03", "2026-05-21")),
        ({"status": "selesai", "mulai": "2026-02-03", "selesai": "2026-04-09"}, ("2026-02-03", "2026-04-10")),
        # finished, nobody says when: by the scheduled end, at the latest by the report
        ({"status": "selesai", "mulai": "2026-02-03"}, ("2026-02-03", "2026-04-01")),
        ({"status": "berjalan"}, None),
        ({"status": "berjalan", "mulai": "2026-05-21"}, None),
    ],
)
def test_realised_days_are_those_that_a_report_knows(capai: dict[str, Any], hari: tuple[str, str] | None) -> None:
    (baris,) = waktu(laporan(2026, "2026-05-20", **capai), layanan=[kegiatan("L1", "2026-01", "2026-03")]).baris
    assert baris.nyata
    assert (tuple(map(str, baris.nyata.hari)) if baris.nyata.hari else None) == hari


def test_the_last_report_that_names_the_work_counts() -> None:
    ganti = laporan(2025, "2025-12-31", status="berjalan", mulai="2025-11-01", progres=10)
    ganti |= {"realisasi/2026.yaml": {"tahun": 2026, "per": "2026-06-30", "kegiatan": {"L2": {"status": "belum"}}}}
    semua = [kegiatan("L1", "2025-11", "2026-03"), kegiatan("L2", "2026-01", "2026-03")]
    pertama, kedua = waktu(ganti, layanan=semua).baris
    assert pertama.nyata
    assert (str(pertama.nyata.per), pertama.keadaan) == ("2025-12-31", ("final", "berjalan"))
    assert "terlambat" in kedua.keadaan


def test_a_row_is_found_in_the_years_in_which_it_runs_or_is_paid_for() -> None:
    dibayar = kegiatan("L1", "2026-01", "2026-12", anggaran=[{"tahun": 2027, "nilai": 1, "sumber": "DAK"}])
    sajian = waktu(layanan=[dibayar])
    assert [satu.tahun for satu in sajian.baris] == [(2026, 2027)]
    assert sajian.sumber == ("DAK",)


def test_a_programme_serves_the_goals_of_its_initiatives_once() -> None:
    ganti = {
        "sasaran": [{"id": "S1", "uraian": "Satu"}, {"id": "S2", "uraian": "Dua"}],
        "inisiatif_strategis": [{"id": "IS1", "nama": "I", "sasaran": ["S2", "S1", "TIDAK-ADA"]}],
    }
    sajian = waktu(ganti, layanan=[kegiatan("L1", "2026", "2026")])
    assert [(satu.program.id, satu.sasaran) for satu in sajian.program] == [("P-layanan", ("S2", "S1"))]


def test_critical_pairs_are_those_whose_days_bind() -> None:
    semua = [
        kegiatan("L1", "2026-01", "2026-12"),
        {"id": "L2", "nama": "L2", "durasi": "36 bulan", "setelah": ["L1"]},
        kegiatan("L3", "2026-01", "2026-02"),
    ]
    assert waktu(layanan=semua).kritis == (("L1", "L2"),)
