"""Figures of the document's sentences, by hand."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.rencana.ringkas_narasi import (
    capaian_sasaran,
    opd_berperan,
    paling_ditunggu,
    ringkas_aplikasi,
    tingkat_terendah,
)
from tests.conftest import OPD, POKOK, program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Tulis = Callable[..., Path]


def test_applications_by_kind_decision_and_exchange(tulis: Tulis) -> None:
    aplikasi = """\
aplikasi:
  - {id: a, nama: A, opd: kominfo, jenis: umum, terhubung: [b], tindak_lanjut: ganti}
  - {id: b, nama: B, opd: kominfo, jenis: khusus, akses_publik: true, tindak_lanjut: pertahankan, terverifikasi: false}
  - {id: c, nama: C, opd: kominfo, jenis: khusus}
"""
    ringkas = ringkas_aplikasi(muat_rencana(tulis({"aplikasi.yaml": aplikasi})).rencana)
    assert ringkas == (3, 1, 1, 2, (("pertahankan", 1), ("ganti", 1)), 1, 1)


def test_units_that_lead_and_units_that_only_support(tulis: Tulis) -> None:
    opd = OPD + "  - {id: diam, nama: Dinas Diam}\n"
    assert opd_berperan(muat_rencana(tulis({"opd.yaml": opd})).rencana) == (1, 1)


def test_indicators_of_goals_need_both_ends(tulis: Tulis) -> None:
    pokok = POKOK.replace(
        "uraian: Tata kelola pemerintahan digital yang baik}",
        "uraian: Baik, indikator: [{nama: Layanan, satuan: layanan, awal: 0, target: {2026: 2, 2028: 12, 2031: 20}}, "
        "{nama: Tanpa awal, target: {2026: 1}}, {nama: Tanpa target, awal: 1}]}",
    )
    capaian = capaian_sasaran(muat_rencana(tulis({"peta-rencana.yaml": pokok})).rencana.peta)
    assert [(satu.indikator.nama, satu.tahun, satu.target) for satu in capaian] == [("Layanan", 2028, Decimal(12))]


def test_work_that_most_others_wait_for(tulis: Tulis) -> None:
    isi = """\
      - {id: APL-01, nama: Dasar, mulai: 2025, selesai: 2025}
      - {id: APL-02, nama: Satu, durasi: 1 bulan, setelah: [APL-01]}
      - {id: APL-03, nama: Dua, durasi: 1 bulan, setelah: [APL-01, APL-02]}
"""
    rencana = muat_rencana(tulis({"domain/aplikasi.yaml": program("aplikasi", isi)})).rencana
    assert [(satu.id, oleh) for satu, oleh in paling_ditunggu(rencana, 3)] == [("APL-01", 2)]


def test_what_is_raised_after_the_last_year_of_a_framework_is_not_raised(tulis: Tulis) -> None:
    dampak = "dampak: [{indikator: SPBE-11, menjadi: 2}, {indikator: PEMDI-1, menjadi: 2}]"
    isi = f"      - {{id: APL-01, nama: Terlambat, mulai: 2025, selesai: 2026-07, {dampak}}}\n"
    spbe, pemdi = tingkat_terendah(muat_rencana(tulis({"domain/aplikasi.yaml": program("aplikasi", isi)})).rencana)
    assert (spbe.indikator, spbe.terendah, spbe.dinaikkan, spbe.tahun_akhir) == (47, 46, 0, 2025)
    assert (pemdi.terendah, pemdi.dinaikkan, pemdi.tahun_akhir) == (20, 1, 2029)
