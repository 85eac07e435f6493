"""What published parts say about the index that was published with them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spbe_roadmap.kerangka import Kerangka, muat, semua
from spbe_roadmap.kerangka.angka import bulatkan
from spbe_roadmap.kerangka.hitung import hitung
from spbe_roadmap.kerangka.selang import (
    BagianKurang,
    BagianTidakDikenal,
    Selang,
    dari_aspek,
    dari_domain,
    selang_dari_aspek,
    selang_dari_domain,
)
from tests.kerangka.contoh import CONTOH, KOSONG, bernomor, tanpa_anomali

if TYPE_CHECKING:
    from collections.abc import Callable

SPBE = muat("spbe-2020")
PEMDI = muat("pemdi-2026")
TERNATE = {2023: "1.00 1.00 1.00 1.45", 2024: "1.80 1.00 1.00 2.74"}


def test_every_published_index_follows_from_its_domains() -> None:
    # all 624, also Banyuasin 2023 with an impossible domain: its index still follows from what was printed
    for baris in CONTOH["set_domain"]:
        domain, terbit = bernomor(baris["domain"]), Decimal(baris["indeks"])
        selang = selang_dari_domain(SPBE, domain)
        assert selang.memuat(terbit), baris
        assert abs(dari_domain(SPBE, domain) - terbit) <= Decimal("0.01"), baris


def test_predicates_of_published_indices_fit_the_interval() -> None:
    # the 2023 report took the predicate of Nias Barat from the printed index
    for baris in CONTOH["set_domain"]:
        selang = selang_dari_domain(SPBE, bernomor(baris["domain"]))
        mungkin = {SPBE.kelas(selang.rendah).nama, SPBE.kelas(selang.tinggi).nama}
        assert baris["predikat"] in mungkin, baris


def test_averages_of_agencies_follow_from_their_parts() -> None:
    for baris in tanpa_anomali(CONTOH["set_rerata"] + CONTOH["set_aspek"]):
        terbit = Decimal(baris["indeks"])
        assert selang_dari_domain(SPBE, bernomor(baris["domain"])).memuat(terbit), baris
        assert abs(dari_domain(SPBE, bernomor(baris["domain"])) - terbit) <= Decimal("0.011"), baris
        assert selang_dari_aspek(SPBE, bernomor(baris["aspek"])).memuat(terbit), baris
        if KOSONG not in baris["aspek"]:
            assert abs(dari_aspek(SPBE, bernomor(baris["aspek"])) - terbit) <= Decimal("0.011"), baris


def test_a_misprint_in_an_official_report_is_seen() -> None:
    (salah_cetak,) = (baris for baris in CONTOH["set_rerata"] if "anomali" in baris)
    assert not selang_dari_domain(SPBE, bernomor(salah_cetak["domain"])).memuat(Decimal(salah_cetak["indeks"]))


@pytest.mark.parametrize(
    ("tahun", "indeks", "cocok"),
    [
        (2023, "1.19", False),
        (2023, "1.20", True),
        (2023, "1.02", False),  # a newspaper's figure, digits swapped
        (2024, "1.89", True),
        (2024, "1.88", False),
    ],
)
def test_ternate(tahun: int, indeks: str, cocok: bool) -> None:  # noqa: FBT001 - a column of the table
    assert selang_dari_domain(SPBE, bernomor(TERNATE[tahun].split())).memuat(Decimal(indeks)) is cocok


def test_the_shown_bounds_are_those_that_a_message_can_name() -> None:
    selang = selang_dari_domain(SPBE, bernomor(TERNATE[2023].split()))
    # lower bounds of the first three domains are cut at 1: no level lies below
    assert selang == Selang(Decimal("1.202475"), Decimal("1.20975"))
    assert (selang.terendah_tampil, selang.tertinggi_tampil) == (Decimal("1.20"), Decimal("1.21"))


def test_the_upper_end_is_out_of_reach() -> None:
    assert Selang(Decimal("2.395"), Decimal("2.405")).tertinggi_tampil == Decimal("2.40")
    assert Selang(Decimal("2.395"), Decimal("2.4051")).tertinggi_tampil == Decimal("2.41")
    assert Selang(Decimal("2.395"), Decimal("2.405")).terendah_tampil == Decimal("2.40")


@pytest.mark.parametrize("kerangka", semua(), ids=lambda kerangka: kerangka.id)
@given(data=st.data())
def test_an_index_is_never_accused_wrongly(kerangka: Kerangka, data: st.DataObject) -> None:
    satu = st.decimals(1, 5, places=kerangka.skala.desimal)
    hasil = hitung(kerangka, {nomor: data.draw(satu) for nomor in range(1, len(kerangka.indikator) + 1)})
    tersembunyi = data.draw(st.sets(st.sampled_from(sorted(hasil.aspek))))
    aspek = {nomor: bulatkan(nilai) for nomor, nilai in hasil.aspek.items() if nomor not in tersembunyi}
    domain = {nomor: bulatkan(nilai) for nomor, nilai in hasil.domain.items()}
    for selang in (selang_dari_aspek(kerangka, aspek), selang_dari_domain(kerangka, domain)):
        assert selang.memuat(hasil.indeks)
        assert selang.memuat(bulatkan(hasil.indeks))


def test_without_parts_every_index_is_possible() -> None:
    assert selang_dari_domain(PEMDI, {}) == selang_dari_domain(SPBE, {}) == Selang(Decimal(1), Decimal(5))
    assert selang_dari_domain(PEMDI, {}).memuat(5)


def test_table_12_of_the_regulation() -> None:
    domain = bernomor(["3.70", "3.40", "3.00", "3.20"])
    assert dari_domain(SPBE, domain) == Decimal("3.282")


@pytest.mark.parametrize(
    ("hitungan", "kerangka", "nilai", "pesan"),
    [
        (dari_domain, SPBE, {1: 2}, "Indeks SPBE hanya dapat dihitung dari domain bila nilai semua domain ada"),
        (dari_domain, PEMDI, {}, "Indeks Pemdi hanya dapat dihitung dari domain bila nilai semua domain ada"),
    ],
)
def test_an_index_needs_all_its_parts(
    hitungan: Callable[..., Decimal], kerangka: Kerangka, nilai: dict[int, int], pesan: str
) -> None:
    with pytest.raises(BagianKurang) as salah:
        hitungan(kerangka, nilai)
    assert str(salah.value) == pesan


def test_parts_outside_the_framework_are_refused() -> None:
    with pytest.raises(BagianTidakDikenal, match="domain 5 tidak ada dalam Indeks SPBE"):
        selang_dari_domain(SPBE, {5: 2})
    with pytest.raises(BagianTidakDikenal, match="domain 1 tidak ada dalam Indeks Pemdi"):
        selang_dari_domain(PEMDI, {1: 2})
    with pytest.raises(BagianTidakDikenal, match="aspek 9 tidak ada dalam Indeks SPBE"):
        selang_dari_aspek(SPBE, {9: 2})
