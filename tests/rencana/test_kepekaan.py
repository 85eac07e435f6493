"""Shares and removal effects: cases by hand, and any plan against the definitions.

Weights are 2.50 (SPBE-17), 3.00 (SPBE-47), 5.00 (PEMDI-1) and 4.00 (PEMDI-12) percent.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import permutations
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from spbe_roadmap.rencana.indeks import proyeksikan
from spbe_roadmap.rencana.jadwal import jadwalkan
from spbe_roadmap.rencana.kepekaan import KepekaanTahun, bagian_shapley, kepekaan
from tests.rencana.conftest import peta_dari
from tests.rencana.rencana_acak import rencana_acak

if TYPE_CHECKING:
    from collections.abc import Collection

    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.rencana.jadwal import Jadwal

Baris = dict[str, Any]


def kegiatan(id_kegiatan: str, selesai: str, **dampak: str) -> Baris:
    semua = [{"indikator": kode.replace("_", "-"), "menjadi": Decimal(satu)} for kode, satu in dampak.items()]
    return {"id": id_kegiatan, "mulai": 2025, "selesai": selesai, "dampak": semua}


def hitung(*semua: Baris, **lain: Any) -> dict[int, KepekaanTahun]:  # noqa: ANN401 - parts of a plan
    peta = peta_dari(semua, **lain)
    jadwal = jadwalkan(peta)
    return {satu.proyeksi.tahun: satu for satu in kepekaan(peta, jadwal, proyeksikan(peta, jadwal))}


def test_each_step_is_shared_by_all_who_reach_it() -> None:
    # 0 to 1 by three, 1 to 2 by two, 2 to 4 by one
    naik = {"A": Decimal(1), "B": Decimal(4), "C": Decimal(2)}
    assert bagian_shapley(naik) == {"A": Fraction(1, 3), "C": Fraction(5, 6), "B": Fraction(17, 6)}


def test_equals_receive_the_same_and_one_alone_receives_all() -> None:
    assert bagian_shapley({"A": Decimal(2), "B": Decimal(2)}) == {"A": 1, "B": 1}
    assert bagian_shapley({"A": Decimal("0.25")}) == {"A": Fraction(1, 4)}
    assert bagian_shapley({}) == {}


def test_a_year_by_hand() -> None:
    tahun = hitung(
        kegiatan("A", "2026-03", PEMDI_1="2"),
        kegiatan("B", "2026-05", PEMDI_1="3", PEMDI_12="2"),
        kegiatan("C", "2027-01", PEMDI_1="5"),
    )
    # 2026: PEMDI-1 rises by 2 levels of 0.05, of which A shares the first; PEMDI-12 by 1 of 0.04
    assert tahun[2026].indeks_awal == 1
    assert [(satu.kegiatan, satu.bagian, satu.pelepasan) for satu in tahun[2026].baris] == [
        ("B", Fraction("0.115"), Decimal("0.09")),
        ("A", Fraction("0.025"), Decimal(0)),
    ]
    # 2027: C reaches 5; the steps are 1 by three, 1 by two, 2 by one
    assert [(satu.kegiatan, satu.bagian, satu.pelepasan) for satu in tahun[2027].baris] == [
        ("C", Fraction("0.05") * Fraction(17, 6), Decimal("0.1")),
        ("B", Fraction("0.05") * Fraction(5, 6) + Fraction("0.04"), Decimal("0.04")),
        ("A", Fraction("0.05") / 3, Decimal(0)),
    ]


def test_starting_levels_are_nobodys_work() -> None:
    awal = {"awal": {"pemdi-2026": {"tahun": 2026, "tingkat": {1: Decimal(2)}}}}
    tahun = hitung(kegiatan("A", "2026-03", PEMDI_1="2"), kegiatan("B", "2026-03", PEMDI_1="2.5"), indeks=awal)
    assert tahun[2026].indeks_awal == Decimal("1.05")
    assert [(satu.kegiatan, satu.bagian) for satu in tahun[2026].baris] == [("B", Fraction("0.025"))]


def test_of_two_effects_of_one_kegiatan_on_one_indicator_the_higher_counts() -> None:
    ganda = kegiatan("A", "2026-03", PEMDI_1="3")
    ganda["dampak"] += kegiatan("A", "2026-03", PEMDI_1="2")["dampak"]
    tahun = hitung(ganda)
    assert [(satu.bagian, satu.pelepasan) for satu in tahun[2026].baris] == [(Fraction("0.1"), Decimal("0.1"))]


def test_frameworks_are_kept_apart() -> None:
    tahun = hitung(kegiatan("A", "2025-03", SPBE_17="3", PEMDI_1="2"))
    assert [tahun[satu].baris[0].bagian for satu in (2025, 2026)] == [Fraction("0.05"), Fraction("0.05")]
    assert tahun[2025].indeks_awal == tahun[2026].indeks_awal == 1


def test_finished_work_cannot_be_delayed() -> None:
    laporan = {"tahun": 2026, "kegiatan": {"A": {"status": "selesai"}, "B": {"status": "berjalan", "progres": 90}}}
    semua = [kegiatan("A", "2026-08", PEMDI_1="2"), kegiatan("B", "2027-08", PEMDI_12="2")]
    tahun = hitung(*semua, realisasi=[laporan])
    assert {satu.kegiatan: satu.tunda for satu in tahun[2026].baris} == {"A": None}
    assert {satu.kegiatan: satu.tunda for satu in tahun[2027].baris} == {"A": None, "B": Decimal("-0.04")}


def tanpa(peta: PetaRencana, nama: Collection[str]) -> PetaRencana:
    """The plan in which these kegiatan have no effects."""
    muatan, program, _ = next(peta.semua_kegiatan())
    semua = tuple(satu.model_copy(update={"dampak": ()}) if satu.id in nama else satu for satu in program.kegiatan)
    return replace(
        peta, muatan=(muatan.model_copy(update={"program": (program.model_copy(update={"kegiatan": semua}),)}),)
    )


def indeks_tanpa(peta: PetaRencana, jadwal: Jadwal, nama: Collection[str]) -> dict[int, Decimal]:
    return {satu.tahun: satu.hasil.indeks for satu in proyeksikan(tanpa(peta, nama), jadwal).tahun}


@given(rencana_acak())
@settings(deadline=None)
def test_shares_add_up_and_removal_is_the_projection_without(peta: PetaRencana) -> None:
    jadwal = jadwalkan(peta)
    proyeksi = proyeksikan(peta, jadwal)
    kosong = indeks_tanpa(peta, jadwal, jadwal.kegiatan)
    for tahun in kepekaan(peta, jadwal, proyeksi):
        nomor, indeks = tahun.proyeksi.tahun, tahun.proyeksi.hasil.indeks
        assert tahun.indeks_awal == kosong[nomor]
        assert sum(satu.bagian for satu in tahun.baris) == Fraction(indeks) - Fraction(kosong[nomor])
        pelepasan = {satu.kegiatan: satu.pelepasan for satu in tahun.baris}
        for nama in jadwal.kegiatan:
            assert pelepasan.get(nama, 0) == indeks - indeks_tanpa(peta, jadwal, {nama})[nomor]
        assert all(0 <= satu.pelepasan <= satu.bagian for satu in tahun.baris)


@given(rencana_acak(banyak=4))
@settings(deadline=None, max_examples=40)
def test_the_share_is_the_mean_contribution_over_all_orders(peta: PetaRencana) -> None:
    jadwal = jadwalkan(peta)
    nama = list(jadwal.kegiatan)
    nilai = {
        frozenset(satu): indeks_tanpa(peta, jadwal, set(nama) - set(satu))
        for banyak in range(len(nama) + 1)
        for satu in permutations(nama, banyak)
        if list(satu) == sorted(satu)
    }
    urutan = list(permutations(nama))
    for tahun in kepekaan(peta, jadwal, proyeksikan(peta, jadwal)):
        bagian = {satu.kegiatan: satu.bagian for satu in tahun.baris}
        for satu in nama:
            jumlah = sum(
                Fraction(
                    nilai[frozenset(depan) | {satu}][tahun.proyeksi.tahun]
                    - nilai[frozenset(depan)][tahun.proyeksi.tahun]
                )
                for susunan in urutan
                for depan in [susunan[: susunan.index(satu)]]
            )
            assert bagian.get(satu, 0) == jumlah / len(urutan)


@given(st.dictionaries(st.sampled_from("ABCDEF"), st.integers(1, 4).map(Decimal), min_size=1))
@settings(deadline=None)
def test_the_closed_form_is_the_definition_for_six(naik: dict[str, Decimal]) -> None:
    jumlah = dict.fromkeys(naik, Fraction(0))
    urutan = list(permutations(naik))
    for susunan in urutan:
        tercapai = Decimal(0)
        for nama in susunan:
            jumlah[nama] += Fraction(max(naik[nama] - tercapai, Decimal(0)))
            tercapai = max(tercapai, naik[nama])
    assert bagian_shapley(naik) == {nama: satu / len(urutan) for nama, satu in jumlah.items()}
