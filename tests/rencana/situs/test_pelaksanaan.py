"""What is late, what nobody reported on, and what is due next, by the day of the latest report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spbe_roadmap.rencana.situs import sajikan
from spbe_roadmap.rencana.situs.pelaksanaan import sajian_pelaksanaan
from tests.rencana.situs.contoh import hitung, kegiatan

if TYPE_CHECKING:
    from spbe_roadmap.rencana.situs.pelaksanaan import SajianPelaksanaan


def pelaksanaan(laporan: dict[str, Any] | None, *semua: dict[str, Any]) -> SajianPelaksanaan:
    realisasi = {"realisasi/2026.yaml": {"tahun": 2026, "per": "2026-05-20", "kegiatan": laporan}} if laporan else {}
    rencana = hitung(realisasi, layanan=list(semua))
    return sajian_pelaksanaan(rencana, sajikan(rencana))


def tenggat(satu: SajianPelaksanaan) -> list[tuple[int, int, list[str]]]:
    return [
        (t.tahun, t.triwulan, [f"{d.hari.isoformat()} {d.jenis} {d.kegiatan.kegiatan.id}" for d in t.tenggat])
        for t in satu.tenggat
    ]


def test_four_quarters_are_looked_ahead_from_the_day_after_the_report() -> None:
    satu = pelaksanaan(
        {"L1": {"status": "berjalan"}, "SUDAH": {"status": "selesai"}},
        kegiatan("L1", "2026-05-20", "2026-05-21", tonggak=[{"nama": "Uji", "waktu": "2026-05-21"}]),
        kegiatan("SUDAH", "2026-01", "2026-07"),
        kegiatan("L2", "2027-03-31", "2027-04-01"),
    )
    assert tenggat(satu) == [
        (2026, 2, ["2026-05-21 tonggak L1", "2026-05-21 selesai L1"]),
        (2027, 1, ["2027-03-31 mulai L2"]),
    ]


def test_without_a_report_the_first_year_is_shown_and_nothing_is_late() -> None:
    satu = pelaksanaan(None, kegiatan("L1", "2025", "2026"))
    assert satu.ringkas is None
    assert satu.belum_dilaporkan == ()
    assert tenggat(satu) == [(2025, 1, ["2025-01-01 mulai L1"])]


def test_what_should_have_begun_and_no_report_names_is_told() -> None:
    satu = pelaksanaan(
        {"L1": {"status": "berjalan"}},
        kegiatan("L1", "2026-01", "2026-12"),
        kegiatan("DIAM", "2026-05-20", "2026-12"),
        kegiatan("NANTI", "2026-05-21", "2026-12"),
    )
    assert [k.kegiatan.id for k in satu.belum_dilaporkan] == ["DIAM"]


def test_the_latest_come_first() -> None:
    laporan = {"L1": {"status": "belum"}, "L2": {"status": "belum"}}
    rencana = hitung(
        {"realisasi/2026.yaml": {"tahun": 2026, "per": "2026-05-20", "kegiatan": laporan}},
        layanan=[kegiatan("L1", "2026-05-10", "2026-12"), kegiatan("L2", "2026-04-30", "2026-12")],
    )
    assert [(satu.kegiatan, satu.terlambat_hari) for satu in sajikan(rencana).terlambat] == [("L2", 20), ("L1", 10)]
