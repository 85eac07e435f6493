"""Indices computed from levels, against published results and the regulation's own examples."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spbe_roadmap.kerangka import Kerangka, muat, semua
from spbe_roadmap.kerangka.angka import bulatkan, tampil
from spbe_roadmap.kerangka.hitung import IndikatorTidakDikenal, TingkatTidakSah, hitung
from tests.kerangka.contoh import CONTOH, KOSONG, bernomor, tanpa_anomali

SPBE = muat("spbe-2020")
PEMDI = muat("pemdi-2026")
tiap_kerangka = pytest.mark.parametrize("kerangka", semua(), ids=lambda kerangka: kerangka.id)


def tingkat_acak(kerangka: Kerangka) -> st.SearchStrategy[dict[int, Decimal]]:
    satu = st.decimals(kerangka.skala.min, kerangka.skala.maks, places=kerangka.skala.desimal)
    return st.fixed_dictionaries({}, optional={indikator.nomor: satu for indikator in kerangka.indikator})


@pytest.mark.parametrize("contoh", CONTOH["set_indikator"], ids=lambda contoh: contoh["id"])
def test_published_scores_give_the_published_index(contoh: dict[str, Any]) -> None:
    hasil = hitung(muat(contoh["kerangka"]), bernomor(contoh["nilai"]))
    harapan = contoh["harapan"]
    # Aceh Tengah's own program prints one exact half downwards; its file says so
    toleransi = Decimal(contoh.get("toleransi", 0))
    assert bulatkan(hasil.indeks) == Decimal(harapan["indeks"])
    assert {nomor: bulatkan(nilai) for nomor, nilai in hasil.domain.items()} == bernomor(harapan["domain"])
    for nomor, terbit in bernomor(harapan.get("aspek", [])).items():
        if toleransi:
            assert abs(hasil.aspek[nomor] - Fraction(terbit)) <= Fraction(toleransi)
        else:
            assert bulatkan(hasil.aspek[nomor]) == terbit
    assert harapan["predikat"] in (hasil.predikat, KOSONG)


def test_known_indices_are_exact() -> None:
    kemenko, _, denpasar, aceh_tengah = (
        hitung(muat(contoh["kerangka"]), bernomor(contoh["nilai"])) for contoh in CONTOH["set_indikator"]
    )
    assert (kemenko.indeks, kemenko.aspek[8]) == (Decimal("2.9475"), Fraction(19, 6))
    assert denpasar.domain[3] == Fraction(24, 11)
    assert (aceh_tengah.indeks, aceh_tengah.aspek[5], aceh_tengah.domain) == (Decimal("1.2415"), Fraction("1.085"), {})


# PermenPANRB 59/2020, Tabel 10-12: one aspect, one domain and the index of one worked example


def test_table_10_aspect_from_indicators() -> None:
    assert hitung(SPBE, {11: 3, 12: 4, 13: 3, 14: 2}).aspek[2] == 3


def test_table_11_domain_from_aspects() -> None:
    tingkat = dict.fromkeys(range(11, 15), 3) | dict.fromkeys(range(15, 19), 4) | {19: 3, 20: 3}
    hasil = hitung(SPBE, tingkat)
    assert [hasil.aspek[nomor] for nomor in (2, 3, 4)] == [3, 4, 3]
    assert hasil.domain[2] == Fraction("3.4")


def test_table_12_index_from_domains() -> None:
    # domains 3.70, 3.40 and 3.00 from whole levels; 3.20 of domain 4 is not within reach of whole levels
    tingkat = (
        dict.fromkeys(range(1, 11), 4)
        | {1: 3, 2: 3, 3: 3}
        | dict.fromkeys(range(11, 15), 3)
        | dict.fromkeys(range(15, 19), 4)
        | dict.fromkeys(range(19, 32), 3)
    )
    hasil = hitung(SPBE, tingkat)
    assert [hasil.domain[nomor] for nomor in (1, 2, 3)] == [Fraction("3.7"), Fraction("3.4"), 3]
    # 3.282 with domain 4 at 3.20; here it is 1
    assert hasil.indeks + (Decimal("3.20") - 1) * Decimal("45.5") / 100 == Decimal("3.282")
    assert tampil(Decimal("3.282")) == "3,28"


def jumlah_yang_mungkin(domain: int) -> set[Decimal]:
    """Every sum of level x weight that whole levels give in a domain."""
    jumlah = {Decimal(0)}
    for indikator in SPBE.indikator:
        if indikator.domain == domain:
            jumlah = {lama + tingkat * indikator.bobot for lama in jumlah for tingkat in range(1, 6)}
    return jumlah


def test_every_published_result_can_be_rebuilt_and_ties_are_printed_upwards() -> None:
    asal: dict[tuple[int, Decimal], list[Decimal]] = {}
    for domain in SPBE.domain:
        for jumlah in jumlah_yang_mungkin(domain.nomor):
            terbit = bulatkan(Fraction(jumlah) / Fraction(domain.bobot))
            asal.setdefault((domain.nomor, terbit), []).append(jumlah)
    seri = 0
    for baris in tanpa_anomali(CONTOH["set_domain"]):
        bagian = (asal[satu] for satu in bernomor(baris["domain"]).items())
        mungkin = [sum(satu, Decimal(0)) / 100 for satu in product(*bagian)]
        tercetak = {bulatkan(indeks) for indeks in mungkin}
        assert Decimal(baris["indeks"]) in tercetak, baris
        if all(indeks * 1000 % 10 == 5 for indeks in mungkin):
            seri += 1
            assert tercetak == {Decimal(baris["indeks"])}, baris
    assert seri == 13


@tiap_kerangka
@pytest.mark.parametrize("tingkat", range(1, 6))
def test_one_level_everywhere_is_the_index(kerangka: Kerangka, tingkat: int) -> None:
    hasil = hitung(kerangka, {indikator.nomor: tingkat for indikator in kerangka.indikator})
    assert hasil.indeks == tingkat
    assert set(hasil.aspek.values()) == {tingkat}
    assert set(hasil.domain.values()) <= {tingkat}


@tiap_kerangka
def test_indicators_that_are_left_out_are_at_level_1(kerangka: Kerangka) -> None:
    hasil = hitung(kerangka, {})
    assert (hasil.indeks, hasil.predikat, hasil.kerangka) == (Decimal(1), "Kurang", kerangka.id)
    assert list(hasil.tingkat) == [indikator.nomor for indikator in kerangka.indikator]


@tiap_kerangka
@given(data=st.data())
def test_the_index_lies_on_the_scale_and_follows_from_its_parts(kerangka: Kerangka, data: st.DataObject) -> None:
    hasil = hitung(kerangka, data.draw(tingkat_acak(kerangka)))
    assert 1 <= hasil.indeks <= 5
    for nilai, bagian in ((hasil.aspek, kerangka.aspek), (hasil.domain, kerangka.domain)):
        if bagian:
            gabungan = sum(nilai[satu.nomor] * Fraction(satu.bobot) for satu in bagian) / 100
            assert gabungan == Fraction(hasil.indeks)


@tiap_kerangka
@given(data=st.data())
def test_raising_a_level_raises_the_index_by_its_weight(kerangka: Kerangka, data: st.DataObject) -> None:
    tingkat = data.draw(tingkat_acak(kerangka))
    indikator = data.draw(st.sampled_from(kerangka.indikator))
    lama = hitung(kerangka, tingkat)
    naik = hitung(kerangka, tingkat | {indikator.nomor: kerangka.skala.maks})
    kenaikan = (kerangka.skala.maks - lama.tingkat[indikator.nomor]) * indikator.bobot / 100
    assert naik.indeks - lama.indeks == kenaikan
    assert naik.aspek[indikator.aspek] >= lama.aspek[indikator.aspek]


@pytest.mark.parametrize(
    ("kerangka", "tingkat", "pesan"),
    [
        (SPBE, {3: 6}, "tingkat 6 untuk SPBE-3 di luar skala Indeks SPBE: bilangan bulat 1 s.d. 5"),
        (SPBE, {3: Decimal("2.5")}, "tingkat 2,5 untuk SPBE-3 di luar skala Indeks SPBE: bilangan bulat 1 s.d. 5"),
        (
            PEMDI,
            {20: Decimal("1.265")},
            (
                "tingkat 1,265 untuk PEMDI-20 di luar skala Indeks Pemdi: "
                "bilangan 1,00 s.d. 5,00, paling banyak 2 angka di belakang koma"
            ),
        ),
    ],
)
def test_levels_outside_the_scale_are_refused(
    kerangka: Kerangka, tingkat: dict[int, Decimal | int], pesan: str
) -> None:
    with pytest.raises(TingkatTidakSah) as salah:
        hitung(kerangka, tingkat)
    assert str(salah.value) == pesan


def test_indicators_outside_the_framework_are_refused() -> None:
    with pytest.raises(IndikatorTidakDikenal) as salah:
        hitung(PEMDI, {21: 2})
    assert str(salah.value) == "indikator 21 tidak ada dalam Indeks Pemdi; yang ada PEMDI-1 s.d. PEMDI-20"
