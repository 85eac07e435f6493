"""The discount: Denpasar's own figures, cases by hand, identities, and the worst case against trying everything.

Weights are 5.00 (PEMDI-1) and 4.00 (PEMDI-12) percent.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spbe_roadmap.data.penilaian_mandiri import semua
from spbe_roadmap.kerangka import muat
from spbe_roadmap.kerangka.angka import tampil
from spbe_roadmap.kerangka.hitung import hitung
from spbe_roadmap.rencana.indeks import proyeksikan
from spbe_roadmap.rencana.jadwal import jadwalkan
from spbe_roadmap.rencana.potongan import Laju, Potongan, _jatah, indeks_harapan, laju_penilaian, potongan
from tests.rencana.conftest import peta_dari
from tests.rencana.rencana_acak import rencana_acak

if TYPE_CHECKING:
    from spbe_roadmap.model.peta_rencana import PetaRencana

DENPASAR = semua()["denpasar-2021"]
SPBE, PEMDI = muat("spbe-2020"), muat("pemdi-2026")
LAJU = st.dictionaries(st.integers(1, 3), st.integers(0, 4).map(lambda n: Fraction(n, 12)), max_size=3)


def skenario(laju: Laju, *, perkiraan: bool = True, **lain: Any) -> Potongan:  # noqa: ANN401 - parts of a plan
    """The year 2026 of a plan that starts from PEMDI-1 at 3 and PEMDI-12 at 1.5."""
    awal = {"tahun": 2026, "perkiraan": perkiraan, "tingkat": {1: Decimal(3), 12: Decimal("1.5")}}
    peta = peta_dari(indeks={"awal": {"pemdi-2026": awal}}, **lain)
    return potongan(proyeksikan(peta, jadwalkan(peta)), laju)[1]


def test_denpasars_rates() -> None:
    assert laju_penilaian(DENPASAR) == {1: Fraction(19, 47), 2: Fraction(6, 47)}


def test_denpasars_own_changes_give_its_published_index() -> None:
    mandiri = {nomor: Decimal(satu) for nomor, satu in DENPASAR.mandiri.items()}
    perubahan: dict[int, Laju] = {n: {satu - DENPASAR.pusat[n]: Fraction(1)} for n, satu in DENPASAR.mandiri.items()}
    hasil = indeks_harapan(SPBE, mandiri, dict.fromkeys(mandiri, Decimal(1)), perubahan)
    assert hasil == Fraction("3.1925")
    assert tampil(hasil) == "3,19"


def test_denpasars_rates_on_its_own_levels_lose_more_than_it_did_since_nothing_is_raised() -> None:
    mandiri = {nomor: Decimal(satu) for nomor, satu in DENPASAR.mandiri.items()}
    laju = laju_penilaian(DENPASAR)
    hasil = indeks_harapan(SPBE, mandiri, dict.fromkeys(mandiri, Decimal(1)), dict.fromkeys(mandiri, laju))
    # every level loses 31/47 on average, but those at 2 can lose 1 only: 25/47
    dua = sum(satu.bobot for satu in SPBE.indikator if mandiri[satu.nomor] == 2)
    assert (
        hasil == Fraction("3.7495") - (Fraction(31, 47) * Fraction(100 - dua) + Fraction(25, 47) * Fraction(dua)) / 100
    )


def test_a_year_by_hand() -> None:
    satu = skenario({1: Fraction(1, 4), 2: Fraction(1, 8)})
    # PEMDI-1 loses 1/4 + 2/8 levels on average, PEMDI-12 half a level with chance 3/8; 1.12 undiscounted
    assert satu.tahun.hasil.indeks == Decimal("1.12")
    assert satu.harapan == Fraction("1.12") - Fraction("0.05") / 2 - Fraction("0.04") * Fraction(3, 16)
    # of two indicators one loses two levels (a quarter, rounded up), none one: 3/4 of two rounds up to the same
    assert satu.terburuk == Decimal("1.02")
    assert (satu.predikat_harapan, satu.predikat_terburuk) == ("Kurang", "Kurang")


def test_levels_that_an_assessor_gave_are_the_floor() -> None:
    dampak = [{"indikator": "PEMDI-1", "menjadi": Decimal(4)}]
    satu = skenario(
        {2: Fraction(1)}, perkiraan=False, kegiatan=[{"id": "A", "mulai": 2026, "selesai": "2026-03", "dampak": dampak}]
    )
    assert satu.tahun.hasil.indeks == Decimal("1.17")
    assert satu.harapan == satu.terburuk == Decimal("1.12")


def test_a_predicate_follows_the_unrounded_index() -> None:
    tingkat = {satu.nomor: Decimal("1.5") for satu in PEMDI.indikator}
    peta = peta_dari(indeks={"awal": {"pemdi-2026": {"tahun": 2026, "perkiraan": True, "tingkat": tingkat}}})
    satu = potongan(proyeksikan(peta, jadwalkan(peta)), {1: Fraction(1, 1000)})[1]
    assert satu.tahun.hasil.predikat == "Cukup"
    assert (tampil(satu.harapan), satu.predikat_harapan) == ("1,50", "Kurang")


@pytest.mark.parametrize(
    ("banyak", "laju", "jatah"),
    [
        (47, laju_penilaian(DENPASAR), [(2, 6), (1, 19)]),
        (20, laju_penilaian(DENPASAR), [(2, 3), (1, 8)]),  # 2.6 and 10.6 of 20
        (0, {1: Fraction(1)}, [(1, 0)]),
        (3, {1: Fraction(1)}, [(1, 3)]),
        (5, {}, []),
    ],
)
def test_how_many_are_struck(banyak: int, laju: Laju, jatah: list[tuple[int, int]]) -> None:
    assert _jatah(banyak, laju) == jatah


@given(rencana_acak(), LAJU)
@settings(deadline=None)
def test_scenarios_lie_between_the_start_and_the_projection(peta: PetaRencana, laju: Laju) -> None:
    for satu in potongan(proyeksikan(peta, jadwalkan(peta)), laju):
        asal = satu.tahun.asal
        lantai = {a.nomor: Decimal(1) if satu.tahun.perkiraan else a.awal for a in asal}
        assert hitung(satu.tahun.kerangka, lantai).indeks <= satu.terburuk <= satu.harapan <= satu.tahun.hasil.indeks


@given(rencana_acak())
@settings(deadline=None, max_examples=30)
def test_no_rate_changes_nothing_and_a_certain_drop_is_a_plain_index(peta: PetaRencana) -> None:
    proyeksi = proyeksikan(peta, jadwalkan(peta))
    for satu in potongan(proyeksi, {}):
        assert satu.harapan == satu.terburuk == satu.tahun.hasil.indeks
    for satu in potongan(proyeksi, {1: Fraction(1)}):
        lantai = {a.nomor: Decimal(1) if satu.tahun.perkiraan else a.awal for a in satu.tahun.asal}
        turun = {a.nomor: max(a.tingkat - 1, lantai[a.nomor]) for a in satu.tahun.asal}
        assert satu.harapan == satu.terburuk == hitung(satu.tahun.kerangka, turun).indeks


@given(st.dictionaries(st.sampled_from([1, 6, 12, 17, 20]), st.sampled_from(["1.25", "1.5", "2", "2.5", "4"])), LAJU)
@settings(deadline=None, max_examples=40)
def test_the_worst_case_is_the_worst_of_all_ways_to_deal_the_drops(tingkat: dict[int, str], laju: Laju) -> None:
    awal = {"tahun": 2026, "perkiraan": True, "tingkat": {nomor: Decimal(satu) for nomor, satu in tingkat.items()}}
    peta = peta_dari(indeks={"awal": {"pemdi-2026": awal}})
    satu = potongan(proyeksikan(peta, jadwalkan(peta)), laju)[1]
    jatah = dict(_jatah(len(tingkat), laju))
    terburuk = satu.tahun.hasil.indeks
    for cara in product([0, *jatah], repeat=len(tingkat)):
        if all(cara.count(turun) <= banyak for turun, banyak in jatah.items()):
            baru = {
                nomor: max(Decimal(1), Decimal(semula) - turun)
                for (nomor, semula), turun in zip(tingkat.items(), cara, strict=True)
            }
            terburuk = min(terburuk, hitung(PEMDI, baru).indeks)
    assert satu.terburuk == terburuk
