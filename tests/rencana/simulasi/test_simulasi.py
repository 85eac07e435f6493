"""Draws against the deterministic engine, against exact enumeration, and against what more delay may do."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spbe_roadmap.kerangka import muat
from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.rencana.indeks import proyeksikan
from spbe_roadmap.rencana.jadwal import jadwalkan
from spbe_roadmap.rencana.simulasi import Andaian, simulasikan
from spbe_roadmap.rencana.simulasi.sebaran import BAKU, Segitiga, Teramati
from tests.rencana.conftest import peta_dari
from tests.rencana.lambat import rencana_acak
from tests.rencana.simulasi.contoh import Baris, menurut_id, peta_kecil, simulasi_dari

TERNATE = Path(__file__).parents[3] / "roadmaps" / "kota-ternate"
# as often as planned, as often twice as long
DUA_NILAI = Teramati((1.0, 2.0))
SELALU_DUA_KALI = Teramati((2.0,))
LAJU = {1: Fraction(19, 47), 2: Fraction(6, 47)}
BANYAK = 4_000
# four standard deviations of a share of so many draws, at its widest
LONGGAR = 4 * (0.25 / BANYAK) ** 0.5
PEMDI = muat("pemdi-2026")


def titik(nomor: int, tingkat: str) -> Decimal:
    """What an indicator of Pemdi adds to the index above its lowest level."""
    indikator = PEMDI.indikator_ke(nomor)
    assert indikator
    return (Decimal(tingkat) - 1) * indikator.bobot / 100


@given(rencana_acak(), st.lists(st.tuples(st.integers(1, 20), st.sampled_from(["1.5", "2", "3.25"])), max_size=6))
@settings(deadline=None, max_examples=50)
def test_without_delay_and_discount_every_draw_is_the_deterministic_plan(
    semua: list[Baris], dampak: list[tuple[int, str]]
) -> None:
    for baris, (nomor, menjadi) in zip(semua, dampak, strict=False):
        baris["dampak"] = [{"indikator": f"PEMDI-{nomor}", "menjadi": Decimal(menjadi)}]
    peta = peta_dari(semua, periode=(2025, 2026), indeks={"target": {2026: Decimal("1.1")}})
    jadwal = jadwalkan(peta)
    # a distribution that never delays must not move anything either
    for keterlambatan in (None, Teramati((1.0,))):
        hasil = simulasi_dari(peta, Andaian(keterlambatan, tarikan=3))
        for satu in hasil.kegiatan:
            seharusnya = jadwal.kegiatan[satu.id]
            assert satu.selesai == satu.selesai_p50 == satu.selesai_p90 == seharusnya.selesai
            assert satu.indeks_kritis == int(seharusnya.kritis)
            assert satu.peluang_tepat in {None, Fraction(1)}
            assert not any(satu.bahaya)
        for tahun in hasil.tahun:
            indeks, target = tahun.proyeksi.hasil.indeks, tahun.proyeksi.target
            assert tahun.p10 == tahun.p50 == tahun.p90 == indeks
            assert tahun.predikat == (tahun.proyeksi.hasil.predikat, Fraction(1))
            assert tahun.peluang_target == (None if target is None else Fraction(indeks >= target))


def test_without_delay_ternate_is_its_projection() -> None:
    rencana = muat_rencana(TERNATE).rencana
    hasil = simulasikan(rencana.peta, rencana.jadwal, rencana.proyeksi, Andaian(tarikan=2))
    assert [satu.p50 for satu in hasil.tahun] == [satu.hasil.indeks for satu in rencana.proyeksi.tahun]
    assert [satu.proyeksi.kerangka.id for satu in hasil.tahun] == ["spbe-2020", *["pemdi-2026"] * 4]


def test_a_chain_against_all_its_combinations() -> None:
    """A (30 days from 2 May 2026) and then B (40 days): B misses 31 August where both take twice as long, and only there."""
    peta = peta_kecil(
        {"id": "A", "mulai": "2026-05-02", "durasi": "30 hari", "dampak": [{"indikator": "PEMDI-1", "menjadi": 2}]},
        {"id": "B", "durasi": "40 hari", "setelah": ["A"], "dampak": [{"indikator": "PEMDI-2", "menjadi": 3}]},
        target={2026: 1 + titik(1, "2") + titik(2, "3")},
    )
    hasil = simulasi_dari(peta, Andaian(DUA_NILAI, tarikan=BANYAK))
    akhir: dict[tuple[int, int], tuple[date, date]] = {}
    for a, b in product((1, 2), repeat=2):
        hari_a = date(2026, 5, 2).toordinal() + 30 * a
        akhir[a, b] = date.fromordinal(hari_a - 1), date.fromordinal(hari_a + 40 * b - 1)
    batas = date(2026, 8, 31)
    tepat_a = Fraction(sum(a <= batas for a, _ in akhir.values()), 4)
    tepat_b = Fraction(sum(b <= batas for _, b in akhir.values()), 4)
    assert (tepat_a, tepat_b) == (Fraction(1), Fraction(3, 4))
    satu = menurut_id(hasil)
    assert satu["A"].peluang_tepat == pytest.approx(tepat_a, abs=LONGGAR)
    assert satu["B"].peluang_tepat == pytest.approx(tepat_b, abs=LONGGAR)
    assert {satu["B"].selesai, satu["B"].selesai_p50, satu["B"].selesai_p90} <= {b for _, b in akhir.values()}
    assert satu["B"].selesai_p90 == max(b for _, b in akhir.values())
    tahun = hasil.tahun[0]
    assert tahun.p90 == 1 + titik(1, "2") + titik(2, "3")
    assert tahun.p10 == 1 + titik(1, "2")
    assert tahun.peluang_target == satu["B"].peluang_tepat
    # B alone misses the target, whichever of the two made it late
    assert satu["B"].menggagalkan == {2026: 1 - tahun.peluang_target}
    assert satu["B"].rugi == {2026: (1 - tahun.peluang_target) * Fraction(titik(2, "3"))}
    assert satu["A"].menggagalkan == {}


@pytest.mark.parametrize(
    ("jenis", "mulai_paling_awal"),
    [("FS", "2026-03-02"), ("SS", "2026-01-01"), ("FF", "2026-02-10"), ("SF", "2026-01-01")],
)
def test_a_given_date_waits_for_a_late_predecessor(jenis: str, mulai_paling_awal: str) -> None:
    """A always takes 60 days instead of 30; B (20 days from 10 February) is not late itself."""
    peta = peta_kecil(
        {"id": "A", "mulai": "2026-01-01", "durasi": "30 hari"},
        {"id": "B", "mulai": "2026-02-10", "durasi": "20 hari", "setelah": [{"kegiatan": "A", "jenis": jenis}]},
    )
    hasil = menurut_id(simulasi_dari(peta, Andaian(SELALU_DUA_KALI, tarikan=2)))
    mulai = max(date(2026, 2, 10), date.fromisoformat(mulai_paling_awal)).toordinal()
    assert hasil["A"].selesai_p50 == date(2026, 3, 1)
    assert hasil["B"].selesai == date(2026, 3, 1)
    assert hasil["B"].selesai_p50 == date.fromordinal(mulai + 40 - 1)


def test_an_end_waits_for_a_late_predecessor() -> None:
    """FF: B starts when it should and lasts until A, twice as long as planned, has ended."""
    peta = peta_kecil(
        {"id": "A", "mulai": "2026-01-01", "durasi": "100 hari"},
        {"id": "B", "mulai": "2026-04-01", "durasi": "20 hari", "setelah": [{"kegiatan": "A", "jenis": "FF"}]},
    )
    hasil = menurut_id(simulasi_dari(peta, Andaian(SELALU_DUA_KALI, tarikan=2)))
    assert hasil["B"].selesai_p50 == hasil["A"].selesai_p50 == date.fromordinal(date(2026, 1, 1).toordinal() + 199)


def test_months_are_laid_on_the_calendar_where_the_draw_starts() -> None:
    """A ends on 31 January, or 31 days later; a month from 1 February has 28 days, one from 4 March 31."""
    peta = peta_kecil(
        {"id": "A", "mulai": "2026-01-01", "durasi": "1 bulan"},
        {"id": "B", "durasi": "1 bulan", "setelah": ["A"]},
    )
    terlambat = Segitiga(1.0, 1.0, 1.0)
    assert menurut_id(simulasi_dari(peta, Andaian(terlambat, tarikan=1)))["B"].selesai_p50 == date(2026, 2, 28)
    # B itself takes 28 days more
    akhir = menurut_id(simulasi_dari(peta, Andaian(SELALU_DUA_KALI, tarikan=1)))["B"].selesai_p50
    assert akhir == date.fromordinal(date(2026, 4, 3).toordinal() + 28)


@given(rencana_acak(), st.integers(0, 5), st.sampled_from([1.2, 3]), st.sampled_from([1, 1.5]))
@settings(deadline=None, max_examples=25)
def test_more_delay_never_ends_earlier_nor_raises_an_index(
    semua: list[Baris], benih: int, faktor: float, kali: float
) -> None:
    for nomor, satu in enumerate(semua):
        satu["dampak"] = [{"indikator": f"PEMDI-{nomor + 1}", "menjadi": 2 + nomor % 3}]
    peta = peta_dari(semua, periode=(2025, 2027), indeks={"target": {2026: Decimal("1.2")}})
    sedikit, banyak = (
        simulasi_dari(peta, Andaian(sebaran, LAJU, tarikan=70, benih=benih))
        for sebaran in (Segitiga(1, 1, faktor), Segitiga(1, 1, faktor * kali))
    )
    for dulu, kini in zip(sedikit.kegiatan, banyak.kegiatan, strict=True):
        assert dulu.selesai <= dulu.selesai_p50 <= kini.selesai_p50
        assert dulu.selesai_p90 <= kini.selesai_p90
        assert (dulu.peluang_tepat or 0) >= (kini.peluang_tepat or 0)
    for lama, baru in zip(sedikit.tahun, banyak.tahun, strict=True):
        assert lama.proyeksi.hasil.indeks >= lama.p90 >= baru.p90
        assert (lama.p10, lama.p50) >= (baru.p10, baru.p50)
        assert (lama.peluang_target or 0) >= (baru.peluang_target or 0)


@given(rencana_acak(), st.integers(1, 300), st.integers(0, 3))
@settings(deadline=None, max_examples=20)
def test_how_many_are_drawn_at_a_time_does_not_matter(semua: list[Baris], tarikan: int, benih: int) -> None:
    semua[0]["dampak"] = [{"indikator": "PEMDI-3", "menjadi": 2}]
    peta = peta_dari(semua, periode=(2025, 2027))
    andaian = Andaian(BAKU, LAJU, tarikan, benih)
    assert simulasi_dari(peta, andaian) == simulasi_dari(peta, andaian, sekaligus=1)


def test_a_seed_gives_the_same_again_and_another_something_else() -> None:
    peta = muat_rencana(TERNATE).rencana.peta
    pertama, kedua, lain = (simulasi_dari(peta, Andaian(BAKU, LAJU, 500, benih)) for benih in (7, 7, 8))
    assert pertama == kedua
    assert pertama.tahun != lain.tahun


def test_probabilities_of_predicates_add_up_to_one() -> None:
    hasil = simulasi_dari(muat_rencana(TERNATE).rencana.peta, Andaian(BAKU, LAJU, 500))
    for satu in hasil.tahun:
        assert list(satu.peluang_predikat) == [kelas.nama for kelas in satu.proyeksi.kerangka.predikat]
        assert sum(satu.peluang_predikat.values()) == 1
        assert satu.p10 <= satu.p50 <= satu.p90


def test_a_discount_without_delay_against_its_expectation() -> None:
    """Two indicators at 3 from an estimate: each loses 1 or 2 levels with the given chances, never below 1."""
    laju = {1: Fraction(1, 4), 3: Fraction(1, 4)}
    awal = {"pemdi-2026": {"tahun": 2026, "perkiraan": True, "tingkat": {1: 3, 2: 2}}}
    hasil = simulasi_dari(peta_kecil({"id": "A", "durasi": "1 hari"}, awal=awal), Andaian(None, laju, BANYAK))
    for satu in hasil.tahun:
        assert satu.proyeksi.hasil.indeks == 1 + titik(1, "3") + titik(2, "2")
        assert (satu.p10, satu.p90) == (1 + titik(1, "1"), 1 + titik(1, "3") + titik(2, "2"))
    # both years are drawn, and each by itself
    assert hasil.tahun[0].p50 == hasil.tahun[1].p50


def test_assessed_levels_are_not_lowered_below_themselves() -> None:
    awal = {"pemdi-2026": {"tahun": 2026, "perkiraan": False, "tingkat": {1: 3}}}
    peta = peta_kecil(
        {"id": "A", "mulai": "2026-01", "selesai": "2026-01", "dampak": [{"indikator": "PEMDI-1", "menjadi": 4}]},
        awal=awal,
    )
    hasil = simulasi_dari(peta, Andaian(None, {2: Fraction(1)}, tarikan=10))
    assert {satu.p50 for satu in hasil.tahun} == {1 + titik(1, "3")}


def realisasi(**capai: Any) -> tuple[Baris, ...]:  # noqa: ANN401 - YAML values
    return ({"tahun": 2026, "per": "2026-06-30", "kegiatan": {"A": capai}},)


RENCANA_A = {"id": "A", "mulai": "2026-01-01", "selesai": "2026-03-31"}


@pytest.mark.parametrize(
    ("capai", "selesai"),
    [
        # finished: does not vary, late or early
        ({"status": "selesai", "mulai": "2026-01-01", "selesai": "2026-05-10"}, "2026-05-10"),
        ({"status": "selesai", "mulai": "2026-01-01", "selesai": "2026-02-10"}, "2026-02-10"),
        # running: from the real start, 90 days twice over; not before the day after the report
        ({"status": "berjalan", "mulai": "2026-04-01"}, "2026-09-27"),
        ({"status": "berjalan", "mulai": "2026-01-01"}, "2026-07-01"),
        # not begun by the report
        ({"status": "belum"}, "2026-12-27"),
        ({"status": "ditunda", "catatan": "menunggu"}, "2026-12-27"),
    ],
)
def test_what_realisation_says_holds(capai: Baris, selesai: str) -> None:
    peta = peta_kecil(RENCANA_A, realisasi=realisasi(**capai))
    (satu,) = simulasi_dari(peta, Andaian(SELALU_DUA_KALI, tarikan=2)).kegiatan
    assert satu.selesai_p50 == satu.selesai_p90 == date.fromisoformat(selesai)
    assert satu.tuntas == (capai["status"] == "selesai")


def test_finished_late_pushes_and_finished_early_does_not() -> None:
    berikut = {"id": "B", "durasi": "10 hari", "setelah": ["A"]}
    for selesai, akhir in (("2026-05-10", date(2026, 5, 20)), ("2026-02-10", date(2026, 4, 10))):
        peta = peta_kecil(RENCANA_A, berikut, realisasi=realisasi(status="selesai", selesai=selesai))
        hasil = menurut_id(simulasi_dari(peta, Andaian(Teramati((1.0,)), tarikan=2)))
        assert hasil["B"].selesai_p50 == akhir


def test_without_delays_realisation_only_counts_as_evidence() -> None:
    berikut = {"id": "B", "durasi": "10 hari", "setelah": ["A"]}
    peta = peta_kecil(RENCANA_A, berikut, realisasi=realisasi(status="berjalan"))
    hasil = menurut_id(simulasi_dari(peta, Andaian(tarikan=2)))
    assert (hasil["A"].selesai_p50, hasil["B"].selesai_p50) == (date(2026, 7, 1), date(2026, 4, 10))


def test_a_target_that_assessors_cost_is_no_fault_of_a_delay() -> None:
    peta = peta_kecil(
        {"id": "A", "mulai": "2026-08-01", "selesai": "2026-08-31", "dampak": [{"indikator": "PEMDI-1", "menjadi": 2}]},
        target={2026: Decimal("1.01"), 2027: 1},
    )
    hasil = simulasi_dari(peta, Andaian(SELALU_DUA_KALI, {4: Fraction(1)}, tarikan=5))
    assert hasil.tahun[0].peluang_target == 0
    assert hasil.tahun[1].peluang_target == 1
    (satu,) = hasil.kegiatan
    assert satu.menggagalkan == {}
    assert hasil.paling_berisiko == ()
    tanpa_potongan = simulasi_dari(peta, Andaian(SELALU_DUA_KALI, tarikan=5))
    assert tanpa_potongan.paling_berisiko[0].menggagalkan == {2026: 1}


def test_an_empty_plan_has_years_and_nothing_else() -> None:
    hasil = simulasi_dari(peta_dari([], periode=(2025, 2026)), Andaian(BAKU, LAJU, tarikan=10))
    assert hasil.kegiatan == ()
    assert [satu.p50 for satu in hasil.tahun] == [1, 1]


def test_frameworks_keep_their_own_years() -> None:
    indeks = {
        "awal": {"spbe-2020": {"tahun": 2024, "tingkat": {1: 2}}},
        "target": {2025: Decimal("1.5"), 2026: Decimal("1.5")},
    }
    peta = peta_dari([{"id": "A", "durasi": "1 hari"}], periode=(2025, 2026), indeks=indeks)
    hasil = simulasi_dari(peta, Andaian(tarikan=2))
    assert hasil == simulasikan(peta, jadwalkan(peta), proyeksikan(peta, jadwalkan(peta)), Andaian(tarikan=2))
    assert [satu.predikat[0] for satu in hasil.tahun] == ["Kurang", "Kurang"]


def test_years_without_a_framework_have_no_index_but_dates() -> None:
    peta = peta_dari([{"id": "A", "durasi": "10 hari"}], periode=(2010, 2011))
    hasil = simulasi_dari(peta, Andaian(SELALU_DUA_KALI, LAJU, tarikan=3))
    assert hasil.tahun == ()
    assert (hasil.kegiatan[0].batas_bukti, hasil.kegiatan[0].selesai_p50) == (None, date(2010, 1, 20))


def test_days_stay_within_fifty_years_of_the_plan() -> None:
    """Ten times a hundred years lies beyond; that it is late, and critical, is known all the same."""
    peta = peta_kecil({"id": "A", "mulai": "2026-01-01", "durasi": "100 tahun"})
    (satu,) = simulasi_dari(peta, Andaian(Teramati((10.0,)), tarikan=2)).kegiatan
    assert satu.selesai.year == 2125
    assert 2175 <= satu.selesai_p50.year <= 2176
    assert satu.indeks_kritis == 1
