"""Free slack and critical chains: solved by hand, and for any plan against moving one activity and scheduling again."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from spbe_roadmap.rencana.kritis import jalur_kritis, kelonggaran_bebas_hari
from tests.rencana.conftest import jadwal_dari
from tests.rencana.lambat import SEHARI, SESUDAH_PERIODE, Lambat, hitung, jadwal_lambat, rencana_acak, terpenuhi

if TYPE_CHECKING:
    from spbe_roadmap.model.kegiatan import Kegiatan

Baris = dict[str, Any]
# fills the period from its second day on, so that nothing that it waits for has any slack
SAMPAI_AKHIR = {"id": "Z", "mulai": "2025-02-28", "selesai": 2029}
SAMPAI_FEBRUARI = {"mulai": "2025-01-01", "selesai": "2025-02-27"}


def test_free_slack_of_a_network_solved_by_hand() -> None:
    jadwal = jadwal_dari(
        {"id": "D", "durasi": "30 hari", "setelah": ["B", "C"]},
        {"id": "C", "durasi": "20 hari", "setelah": ["A"]},
        {"id": "B", "durasi": "5 hari", "setelah": ["A"]},
        {"id": "A", "durasi": "10 hari"},
        periode=(2025, 2025),
    )
    assert kelonggaran_bebas_hari(jadwal) == {"D": 305, "C": 0, "B": 15, "A": 0}


@pytest.mark.parametrize(
    ("jenis", "jeda", "bebas"),
    [
        # b runs from 1 March to 31 May, a from 1 to 31 January
        ("FS", None, 28),
        # 28 February + 1 month is 28 March, too late; F(a) may be 1 February, which it is already
        ("FS", "1 bulan", 0),
        ("FS", "-1 bulan", 59),
        ("SS", "10 hari", 49),
        ("FF", None, 120),
        ("SF", "3 bulan", 59),
    ],
)
def test_free_slack_of_every_link(jenis: str, jeda: str | None, bebas: int) -> None:
    jadwal = jadwal_dari(
        {"id": "A", "mulai": "2025-01", "selesai": "2025-01"},
        {
            "id": "B",
            "mulai": "2025-03",
            "selesai": "2025-05",
            "setelah": [{"kegiatan": "A", "jenis": jenis, "jeda": jeda}],
        },
    )
    assert kelonggaran_bebas_hari(jadwal)["A"] == bebas


def test_free_slack_ends_with_the_period_and_is_negative_where_given_dates_break_a_condition() -> None:
    jadwal = jadwal_dari(
        {"id": "A", "mulai": "2025-01", "selesai": "2025-02"},
        {"id": "B", "mulai": "2025-02", "selesai": "2025-11", "setelah": ["A"]},
        {"id": "C", "durasi": "1 hari", "setelah": [{"kegiatan": "B", "jenis": "SS"}]},
        {"id": "D"},
        periode=(2025, 2025),
    )
    assert kelonggaran_bebas_hari(jadwal) == {"A": -28, "B": 0, "C": 333}


def test_a_chain_follows_the_dependencies_that_bind() -> None:
    jadwal = jadwal_dari(
        SAMPAI_AKHIR | {"setelah": ["A", "B"]},
        {"id": "A"} | SAMPAI_FEBRUARI,
        {"id": "B", "durasi": "1 bulan"},
    )
    assert jalur_kritis(jadwal) == (("A", "Z"),)


def test_a_follower_that_could_wait_a_day_longer_is_not_bound() -> None:
    # 30 and 31 January + 1 month are both 28 February
    a = {"id": "A", "mulai": 2025, "selesai": "2029-01-29"}
    b = {"id": "B", "mulai": "2029-02-28", "selesai": 2029, "setelah": [{"kegiatan": "A", "jeda": "1 bulan"}]}
    assert kelonggaran_bebas_hari(jadwal_dari(a, b))["A"] == 1
    assert jalur_kritis(jadwal_dari(a, b)) == (("B",),)


def test_chains_that_fork_and_meet_name_every_pair_once() -> None:
    jadwal = jadwal_dari(
        {"id": "A", "mulai": 2025, "selesai": 2026},
        {"id": "B", "durasi": "1 tahun", "setelah": ["A", {"kegiatan": "A", "jenis": "FS"}]},
        {"id": "C", "durasi": "1 tahun", "setelah": ["A"]},
        {"id": "D", "mulai": 2028, "selesai": 2029, "setelah": ["B", "C"]},
        {"id": "E", "mulai": 2029, "selesai": 2029},
    )
    assert jalur_kritis(jadwal) == (("A", "B", "D"), ("A", "C", "D"), ("E",))


def digeser(semua: list[Baris], nama: str, satu: Lambat, hari: int) -> dict[str, Lambat]:
    """The slow schedule with one activity moved, its length in days kept."""
    mulai, selesai = satu.mulai + hari * SEHARI, satu.akhir + (hari - 1) * SEHARI
    tanggal = {"mulai": mulai.isoformat(), "selesai": selesai.isoformat(), "durasi": None}
    return jadwal_lambat(hitung([baris | tanggal if baris["id"] == nama else baris for baris in semua])[0])


def leluasa(semua: list[Baris], menurut_id: dict[str, Kegiatan], nama: str, hari: int) -> bool:
    """Whether one activity can be moved so far that it ends in the period, no follower starts later, and none is broken."""
    dulu = jadwal_lambat(menurut_id)
    kini = digeser(semua, nama, dulu[nama], hari)
    return kini[nama].akhir <= SESUDAH_PERIODE and all(
        kini[b.id].mulai <= dulu[b.id].mulai and terpenuhi(kini[b.id], kini[nama], setelah)
        for b in menurut_id.values()
        for setelah in b.setelah
        if setelah.kegiatan == nama
    )


@given(rencana_acak())
@settings(deadline=None, max_examples=60)
def test_free_slack_is_as_far_as_an_activity_can_be_moved(semua: list[Baris]) -> None:
    menurut_id, jadwal = hitung(semua)
    bebas = kelonggaran_bebas_hari(jadwal)
    assert set(bebas) == set(menurut_id)
    for nama, hari in bebas.items():
        assert leluasa(semua, menurut_id, nama, hari)
        assert not leluasa(semua, menurut_id, nama, hari + 1)


@given(rencana_acak())
@settings(deadline=None)
def test_free_slack_is_at_most_total_slack_where_nothing_is_broken_or_too_late(semua: list[Baris]) -> None:
    _, jadwal = hitung(semua)
    semua_longgar = all(satu.kelonggaran_hari >= 0 for satu in jadwal.kegiatan.values())
    if semua_longgar and not any(satu.dilanggar for satu in jadwal.ikatan):
        bebas = kelonggaran_bebas_hari(jadwal)
        assert all(bebas[satu.id] <= satu.kelonggaran_hari for satu in jadwal.kegiatan.values())


@given(rencana_acak())
@settings(deadline=None, max_examples=300)
def test_chains_hold_every_binding_pair_once_and_nothing_else(semua: list[Baris]) -> None:
    menurut_id, jadwal = hitung(semua)
    lambat = jadwal_lambat(menurut_id)
    kritis = {nama for nama, satu in lambat.items() if satu.akhir_terlambat <= satu.akhir}
    terikat = {
        (a, b)
        for b in kritis
        for setelah in menurut_id[b].setelah
        if (a := setelah.kegiatan) in kritis
        and not terpenuhi(lambat[b], Lambat(lambat[a].mulai + SEHARI, lambat[a].akhir + SEHARI), setelah)
    }
    rantai = jalur_kritis(jadwal)
    pasangan = [satu for berurutan in rantai for satu in pairwise(berurutan)]
    assert sorted(pasangan) == sorted(terikat)
    assert {nama for berurutan in rantai for nama in berurutan} == kritis
    assert all(len(satu) > 1 or not any(satu[0] in dua for dua in terikat) for satu in rantai)
