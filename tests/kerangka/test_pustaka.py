"""Every shipped framework is whole, and is found by id, year and code."""

from __future__ import annotations

from decimal import Decimal

import pytest

from spbe_roadmap.data import dasar_hukum
from spbe_roadmap.kerangka import Kerangka, KerangkaTidakDikenal, dari_kode, muat, semua, untuk_tahun
from spbe_roadmap.kerangka.pustaka import FOLDER

MUATAN = {"tata-kelola", "manajemen", "layanan", "infrastruktur", "aplikasi", "keamanan", "audit"}
tiap_kerangka = pytest.mark.parametrize("kerangka", semua(), ids=lambda kerangka: kerangka.id)


def jumlah_bobot(kerangka: Kerangka, **bagian: int) -> Decimal:
    ((nama, nomor),) = bagian.items()
    return sum((satu.bobot for satu in kerangka.indikator if getattr(satu, nama) == nomor), Decimal(0))


def test_every_file_is_a_framework_that_carries_its_name() -> None:
    assert {kerangka.id for kerangka in semua()} == {berkas.stem for berkas in FOLDER.glob("*.yaml")}
    assert [kerangka.id for kerangka in semua()] == ["spbe-2020", "pemdi-2026"]


@tiap_kerangka
def test_weights_add_up(kerangka: Kerangka) -> None:
    assert sum(satu.bobot for satu in kerangka.indikator) == 100
    assert sum(satu.bobot for satu in kerangka.aspek) == 100
    assert not kerangka.domain or sum(satu.bobot for satu in kerangka.domain) == 100
    for aspek in kerangka.aspek:
        assert aspek.bobot == jumlah_bobot(kerangka, aspek=aspek.nomor), aspek
    for domain in kerangka.domain:
        assert domain.bobot == jumlah_bobot(kerangka, domain=domain.nomor), domain


@tiap_kerangka
def test_numbers_run_from_one(kerangka: Kerangka) -> None:
    for deret in (kerangka.indikator, kerangka.aspek, kerangka.domain):
        assert [satu.nomor for satu in deret] == list(range(1, len(deret) + 1))


@tiap_kerangka
def test_every_indicator_has_a_content_and_a_name_for_each_level(kerangka: Kerangka) -> None:
    tingkat = range(int(kerangka.skala.min), int(kerangka.skala.maks) + 1)
    for indikator in kerangka.indikator:
        assert {indikator.komponen, *indikator.komponen_lain} <= MUATAN
        assert indikator.komponen not in indikator.komponen_lain
        assert len({indikator.nama_tingkat(satu) for satu in tingkat}) == len(tingkat)


@tiap_kerangka
def test_predicates_ascend_and_only_the_lowest_is_open(kerangka: Kerangka) -> None:
    batas = [kelas.min for kelas in kerangka.predikat]
    assert batas[0] is None
    lainnya = [satu for satu in batas[1:] if satu is not None]
    assert len(lainnya) == len(batas) - 1
    assert lainnya == sorted(set(lainnya))


@tiap_kerangka
def test_the_regulation_is_among_the_legal_bases(kerangka: Kerangka) -> None:
    dasar = dasar_hukum.semua()[kerangka.dasar_hukum.rujukan]
    assert kerangka.dasar_hukum.peraturan == f"PermenPANRB Nomor {dasar.nomor} Tahun {dasar.tahun}"
    assert dasar.tentang == kerangka.nama_lengkap
    assert (dasar.dicabut_sejak is None) == (kerangka.dasar_hukum.dicabut_oleh is None)


def test_no_year_and_no_code_has_two_frameworks() -> None:
    for tahun in range(2010, 2050):
        assert sum(kerangka.berlaku(tahun) for kerangka in semua()) <= 1, tahun
    kode = [indikator.kode for kerangka in semua() for indikator in kerangka.indikator]
    assert len(kode) == len(set(kode))


@pytest.mark.parametrize(
    ("tahun", "kerangka"),
    [(2020, None), (2021, "spbe-2020"), (2025, "spbe-2020"), (2026, "pemdi-2026"), (2040, "pemdi-2026")],
)
def test_a_year_has_its_framework(tahun: int, kerangka: str | None) -> None:
    ketemu = untuk_tahun(tahun)
    assert (ketemu.id if ketemu else None) == kerangka


def test_a_code_names_framework_and_indicator() -> None:
    ketemu = dari_kode("SPBE-17")
    assert ketemu is not None
    kerangka, indikator = ketemu
    assert (kerangka.id, indikator.nomor, indikator.aspek, indikator.domain) == ("spbe-2020", 17, 3, 2)
    assert indikator.bobot == Decimal("2.50")
    assert "Jaringan Intra" in indikator.nama


@pytest.mark.parametrize("kode", ["SPBE-0", "SPBE-48", "SPBE-017", "PEMDI-21", "spbe-1", "LAIN-1", ""])
def test_codes_outside_every_framework_are_nothing(kode: str) -> None:
    assert dari_kode(kode) is None


@pytest.mark.parametrize("nama", ["spbe-2018", "../data/dasar-hukum", ""])
def test_an_unknown_framework_is_named_with_those_that_exist(nama: str) -> None:
    with pytest.raises(KerangkaTidakDikenal, match="yang tersedia: pemdi-2026, spbe-2020") as salah:
        muat(nama)
    assert f'"{nama}"' in str(salah.value)


def test_frameworks_are_read_once() -> None:
    assert muat("spbe-2020") is muat("spbe-2020") is semua()[0]
