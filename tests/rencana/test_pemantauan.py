"""Reports against the schedule; the day of the report is the only "now"."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from spbe_roadmap.rencana.jadwal import jadwalkan
from spbe_roadmap.rencana.pemantauan import BarisPantau, pantau, terlambat
from tests.rencana.conftest import hari, peta_dari

Baris = dict[str, Any]
# 1 March to 30 June 2025
A = {"id": "A", "mulai": "2025-03", "selesai": "2025-06"}


def pantauan(*kegiatan: Baris, realisasi: list[Baris]) -> tuple[BarisPantau, ...]:
    peta = peta_dari(kegiatan, realisasi=realisasi)
    return pantau(peta, jadwalkan(peta))


@pytest.mark.parametrize(
    ("per", "capai", "hari_terlambat"),
    [
        ("2025-06-30", {"status": "berjalan", "mulai": "2025-03"}, 0),
        ("2025-07-10", {"status": "berjalan", "mulai": "2025-03"}, 10),
        ("2025-06-30", {"status": "belum"}, 121),
        ("2025-07-10", {"status": "belum"}, 131),
        ("2025-07-10", {"status": "ditunda", "catatan": "x"}, 131),
        ("2025-07-10", {"status": "ditunda", "catatan": "x", "mulai": "2025-03"}, 10),
        ("2025-03-31", {"status": "belum"}, 30),
        ("2025-02-28", {"status": "belum"}, 0),
        ("2025-05-31", {"status": "ditunda", "catatan": "x", "mulai": "2025-03"}, 0),
        ("2025-05-31", {"status": "berjalan"}, 0),
        ("2025-12-31", {"status": "selesai"}, 0),
        ("2025-12-31", {"status": "selesai", "mulai": "2025-03", "selesai": "2025-07-04"}, 4),
        ("2025-12-31", {"status": "selesai", "mulai": "2025-03", "selesai": "2025-05-04"}, 0),
    ],
)
def test_days_late(per: str, capai: Baris, hari_terlambat: int) -> None:
    baris = pantauan(A, realisasi=[{"tahun": 2025, "per": per, "kegiatan": {"A": capai}}])
    assert baris[0].terlambat_hari == hari_terlambat
    assert terlambat(baris) == (baris if hari_terlambat else ())


def test_without_per_a_report_is_of_the_last_day_of_its_year() -> None:
    baris = pantauan(A, realisasi=[{"tahun": 2025, "kegiatan": {"A": {"status": "berjalan"}}}])
    assert baris[0].terlambat_hari == 184


def test_a_row_tells_plan_and_reality_of_the_reports_year() -> None:
    capai = {
        "status": "selesai",
        "progres": Decimal(100),
        "serapan": "75 juta",
        "mulai": "2025-04",
        "selesai": "2025-05-20",
        "catatan": "beres",
        "bukti": ["https://contoh.id"],
    }
    uang = [{"tahun": 2025, "nilai": 80}, {"tahun": 2025, "nilai": 5}, {"tahun": 2026, "nilai": 9}]
    baris = pantauan(A | {"anggaran": uang}, realisasi=[{"tahun": 2025, "kegiatan": {"A": capai}}])
    assert baris == (
        BarisPantau(
            kegiatan="A",
            tahun=2025,
            status="selesai",
            progres=Decimal(100),
            serapan=75_000_000,
            anggaran=85,
            bukti=("https://contoh.id",),
            catatan="beres",
            terlambat_hari=0,
            rencana_mulai=hari("2025-03-01"),
            rencana_selesai=hari("2025-06-30"),
            nyata_mulai=hari("2025-04-01"),
            nyata_selesai=hari("2025-05-20"),
        ),
    )


def test_the_latest_report_counts_in_the_order_of_the_document() -> None:
    belum = {"status": "belum"}
    baris = pantauan(
        A,
        {"id": "B"},
        realisasi=[
            {"tahun": 2026, "kegiatan": {"hantu": belum, "B": belum, "A": belum}},
            {"tahun": 2025, "kegiatan": {"A": {"status": "berjalan"}}},
        ],
    )
    assert [(satu.kegiatan, satu.tahun, satu.status) for satu in baris] == [("A", 2026, "belum"), ("B", 2026, "belum")]
    # what has no schedule cannot be late
    assert (baris[1].rencana_mulai, baris[1].rencana_selesai, baris[1].terlambat_hari) == (None, None, 0)


def test_nothing_without_reports() -> None:
    assert pantauan(A, realisasi=[]) == ()
