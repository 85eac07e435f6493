"""Budget codes: form, editions, and what they usually pay for."""

from __future__ import annotations

import pytest

from spbe_roadmap.data import subkegiatan
from spbe_roadmap.data.tabel import baca_tabel
from spbe_roadmap.model.kode import berpola_subkegiatan

SEMUA = subkegiatan.semua()
MUATAN = {"tata-kelola", "manajemen", "layanan", "infrastruktur", "aplikasi", "keamanan", "audit"}
# parts of a code at each level: the field of government has two, a kegiatan adds province or regency
RUAS = {"urusan": 2, "program": 3, "kegiatan": 5, "subkegiatan": 6}


def test_codes_are_unique() -> None:
    kode = [baris["kode"] for baris in baca_tabel("subkegiatan.yaml")["kode"]]
    assert len(kode) == len(set(kode)) == len(SEMUA)


@pytest.mark.parametrize("satu", SEMUA.values(), ids=SEMUA.keys())
def test_every_code_has_the_national_form(satu: subkegiatan.Subkegiatan) -> None:
    assert berpola_subkegiatan(satu.kode)
    assert len(satu.kode.split(".")) == RUAS[satu.tingkat]
    assert satu.muatan is None or satu.muatan in MUATAN


@pytest.mark.parametrize("satu", SEMUA.values(), ids=SEMUA.keys())
def test_a_name_that_was_not_seen_is_not_made_up(satu: subkegiatan.Subkegiatan) -> None:
    assert not satu.nama.startswith("(")
    assert satu.nama or not satu.terverifikasi


def test_a_code_keeps_its_zeros() -> None:
    satu = SEMUA["2.16.03.2.02.0015"]
    assert (satu.nama, satu.muatan) == ("Fasilitasi penyelenggaraan SPBE di lingkungan Pemda", "tata-kelola")


def test_old_editions_have_two_digits() -> None:
    for satu in SEMUA.values():
        if satu.tingkat == "subkegiatan":
            assert (len(satu.kode.split(".")[-1]) == 2) == (satu.edisi == "2019 s.d. 2021"), satu
