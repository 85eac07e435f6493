"""Any plan is scheduled as a slow reading of format.md section 10 schedules it: day by day until nothing moves."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from spbe_roadmap.model.waktu import baca_jeda
from tests.rencana.lambat import SEHARI, Baris, Lambat, hitung, jadwal_lambat, rencana_acak, terpenuhi


@given(rencana_acak())
@settings(deadline=None, max_examples=150)
def test_the_fast_schedule_is_the_slow_one(semua: list[Baris]) -> None:
    menurut_id, jadwal = hitung(semua)
    assert jadwal.lingkaran == ()
    assert jadwal.tak_terjadwal == frozenset()
    assert list(jadwal.kegiatan) == list(menurut_id)
    for nama, lambat in jadwal_lambat(menurut_id).items():
        satu = jadwal.kegiatan[nama]
        assert (satu.mulai, satu.akhir) == (lambat.mulai, lambat.akhir)
        assert (satu.mulai_terlambat, satu.akhir_terlambat) == (lambat.mulai_terlambat, lambat.akhir_terlambat)
        assert satu.kelonggaran_hari == (satu.mulai_terlambat - satu.mulai).days
        assert satu.kritis == (satu.kelonggaran_hari <= 0)


@given(rencana_acak())
@settings(deadline=None)
def test_a_link_is_broken_exactly_where_its_condition_fails(semua: list[Baris]) -> None:
    menurut_id, jadwal = hitung(semua)
    lambat = jadwal_lambat(menurut_id)
    assert len(jadwal.ikatan) == sum(len(kegiatan.setelah) for kegiatan in menurut_id.values())
    for ikatan in jadwal.ikatan:
        setelah = menurut_id[ikatan.pengikut].setelah[ikatan.nomor]
        cukup_dini = terpenuhi(lambat[ikatan.pengikut], lambat[ikatan.pendahulu], setelah)
        assert ikatan.dilanggar == (not cukup_dini)
        # on the day named, and not on the day before, the condition holds
        ujung = ikatan.paling_awal + SEHARI if ikatan.jenis in {"FF", "SF"} else ikatan.paling_awal
        for hari, cukup in ((ujung, True), (ujung - SEHARI, False)):
            assert terpenuhi(Lambat(hari, hari), lambat[ikatan.pendahulu], setelah) == cukup


@given(rencana_acak(), st.randoms(use_true_random=False))
@settings(deadline=None)
def test_the_order_of_the_document_does_not_matter(semua: list[Baris], acak: Any) -> None:  # noqa: ANN401 - random.Random
    _, jadwal = hitung(semua)
    acak.shuffle(semua)
    assert hitung(semua)[1].kegiatan == jadwal.kegiatan


@given(st.lists(st.lists(st.integers(0, 5), max_size=2), min_size=6, max_size=6), st.sets(st.integers(0, 5)))
@settings(deadline=None)
def test_whatever_the_circles_each_activity_has_days_or_is_listed(pendahulu: list[list[int]], tetap: set[int]) -> None:
    semua = [
        {"id": f"K{nomor}", "setelah": [f"K{satu}" for satu in dulu], "durasi": "10 hari"}
        | ({"mulai": 2025} if nomor in tetap else {})
        for nomor, dulu in enumerate(pendahulu)
    ]
    _, jadwal = hitung(semua)
    di_lingkaran = {satu for anggota in jadwal.lingkaran for satu in anggota}
    buntu = {f"K{nomor}" for nomor in range(6) if nomor not in tetap and f"K{nomor}" in di_lingkaran}
    for _ in semua:
        buntu |= {
            f"K{nomor}"
            for nomor, dulu in enumerate(pendahulu)
            if nomor not in tetap and any(f"K{satu}" in buntu for satu in dulu)
        }
    assert jadwal.tak_terjadwal == buntu
    assert set(jadwal.kegiatan) == {f"K{nomor}" for nomor in range(6)} - buntu


def test_jeda_of_the_slow_reading_is_that_of_the_format() -> None:
    assert baca_jeda("1 bulan").sesudah(date(2025, 1, 31)) == date(2025, 2, 28)
