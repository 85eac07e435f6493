"""What a delay costs: cases by hand, and any plan against the schedule and projection of a changed plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from spbe_roadmap.model.waktu import baca_waktu, tambah_bulan
from spbe_roadmap.rencana.indeks import proyeksikan
from spbe_roadmap.rencana.jadwal import jadwalkan
from spbe_roadmap.rencana.penundaan import penundaan
from tests.rencana.conftest import peta_dari
from tests.rencana.rencana_acak import rencana_acak

if TYPE_CHECKING:
    from spbe_roadmap.model.peta_rencana import PetaRencana

Baris = dict[str, Any]


def dampak(indikator: str, menjadi: str) -> Baris:
    return {"indikator": indikator, "menjadi": Decimal(menjadi)}


def hitung(*semua: Baris, **lain: Any) -> dict[str, dict[int, Decimal]]:  # noqa: ANN401 - parts of a plan
    peta = peta_dari(semua, **lain)
    jadwal = jadwalkan(peta)
    return penundaan(peta, jadwal, proyeksikan(peta, jadwal))


@pytest.mark.parametrize(
    ("selesai", "perubahan"),
    [
        ("2026-08-31", {2026: Decimal("-0.05")}),  # ends on 2026-11-30, in time for 2027
        ("2026-05-31", {}),  # ends on the last day of evidence
        ("2026-06-01", {2026: Decimal("-0.05")}),  # ends a day too late
        ("2029-07-15", {2029: Decimal("-0.05")}),
        ("2029-09-01", {}),  # comes too late anyway
    ],
)
def test_a_quarter_matters_where_it_crosses_the_last_day_of_evidence(
    selesai: str, perubahan: dict[int, Decimal]
) -> None:
    assert hitung({"id": "A", "mulai": 2026, "selesai": selesai, "dampak": [dampak("PEMDI-1", "2")]}) == {
        "A": perubahan
    }


def test_computed_work_moves_along_and_given_dates_stay() -> None:
    hasil = hitung(
        {"id": "A", "mulai": 2026, "selesai": "2026-03-31"},
        {"id": "B", "durasi": "3 bulan", "setelah": ["A"], "dampak": [dampak("PEMDI-1", "2")]},
        {"id": "C", "mulai": "2026-04", "selesai": "2026-06", "setelah": ["A"], "dampak": [dampak("PEMDI-12", "2")]},
        {"id": "D", "durasi": "1 bulan", "setelah": ["B"]},
    )
    assert hasil == {
        "A": {2026: Decimal("-0.05")},
        "B": {2026: Decimal("-0.05")},
        "C": {2026: Decimal("-0.04")},
        "D": {},
    }


def test_slack_swallows_a_delay_and_work_that_starts_together_does_not_wait() -> None:
    hasil = hitung(
        {"id": "LAMA", "mulai": 2026, "selesai": "2026-06-30"},
        {"id": "CEPAT", "mulai": 2026, "selesai": "2026-03-31"},
        {"id": "B", "durasi": "2 bulan", "setelah": ["LAMA", "CEPAT"], "dampak": [dampak("PEMDI-1", "2")]},
        {"id": "S", "mulai": 2026, "selesai": "2026-08-31"},
        {
            "id": "T",
            "durasi": "8 bulan",
            "setelah": [{"kegiatan": "S", "jenis": "SS"}],
            "dampak": [dampak("PEMDI-12", "2")],
        },
    )
    assert [hasil[nama] for nama in ("LAMA", "CEPAT", "S")] == [{2026: Decimal("-0.05")}, {}, {}]


def test_another_that_reaches_the_level_leaves_only_the_difference() -> None:
    hasil = hitung(
        {"id": "A", "mulai": 2026, "selesai": "2026-08", "dampak": [dampak("PEMDI-1", "3")]},
        {"id": "B", "mulai": 2026, "selesai": "2026-03", "dampak": [dampak("PEMDI-1", "2")]},
    )
    assert hasil == {"A": {2026: Decimal("-0.05")}, "B": {}}


def test_finished_work_is_left_out_and_late_work_is_held_against_its_report() -> None:
    laporan = {
        "tahun": 2026,
        "per": "2026-08-31",
        "kegiatan": {"A": {"status": "selesai"}, "B": {"status": "berjalan"}},
    }
    hasil = hitung(
        {"id": "A", "mulai": 2026, "selesai": "2026-08", "dampak": [dampak("PEMDI-1", "2")]},
        # counts from 2026-09-01 as it is; a quarter later it ends on 2026-10-31 and still counts in 2027
        {"id": "B", "mulai": 2026, "selesai": "2026-07", "dampak": [dampak("PEMDI-12", "2")]},
        realisasi=[laporan],
    )
    assert hasil == {"B": {}}


def test_what_the_schedule_cannot_place_is_left_out() -> None:
    assert hitung({"id": "A", "durasi": "1 hari", "setelah": ["A"], "dampak": [dampak("PEMDI-1", "2")]}) == {}


def diundur(peta: PetaRencana, nama: str) -> PetaRencana:
    """The plan in which this kegiatan has given days and ends three months later."""
    satu = jadwalkan(peta).kegiatan[nama]
    waktu = {"mulai": satu.mulai, "selesai": tambah_bulan(satu.akhir, 3) - timedelta(days=1)}
    tetap = {kunci: baca_waktu(hari.isoformat()) for kunci, hari in waktu.items()} | {"durasi": None}
    muatan, program, _ = next(peta.semua_kegiatan())
    semua = tuple(k.model_copy(update=tetap) if k.id == nama else k for k in program.kegiatan)
    return replace(
        peta, muatan=(muatan.model_copy(update={"program": (program.model_copy(update={"kegiatan": semua}),)}),)
    )


@given(rencana_acak())
@settings(deadline=None, max_examples=150)
def test_the_cost_is_that_of_the_changed_plan(peta: PetaRencana) -> None:
    jadwal = jadwalkan(peta)
    proyeksi = proyeksikan(peta, jadwal)
    for nama, perubahan in penundaan(peta, jadwal, proyeksi).items():
        lain = diundur(peta, nama)
        baru = proyeksikan(lain, jadwalkan(lain))
        beda = {
            satu.tahun: kini.hasil.indeks - satu.hasil.indeks
            for satu, kini in zip(proyeksi.tahun, baru.tahun, strict=True)
            if kini.hasil.indeks != satu.hasil.indeks
        }
        assert perubahan == beda
        assert all(satu < 0 for satu in perubahan.values())
