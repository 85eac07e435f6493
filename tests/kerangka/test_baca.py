"""A framework is one YAML file and no code."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from spbe_roadmap.kerangka.baca import baca
from spbe_roadmap.kerangka.hitung import hitung

KETIGA = """\
id: ketiga-2031
nama: Indeks Ketiga
nama_lengkap: Kerangka yang belum ada
singkatan: Ketiga
awalan: TIGA
tahun_mulai: 2031
tahun_akhir: 2033
terverifikasi: false
belum_pasti: []
catatan: []
dasar_hukum:
  {rujukan: permen-1-2030, peraturan: Permen 1/2030, ditetapkan: 2030-02-01, berlaku_mulai: 2031-01-01, berita_negara: BN 2030/1}
skala: {min: 0, maks: 10, desimal: 1}
predikat: [{nama: Rendah}, {nama: Tinggi, min: 7.5}]
tingkat:
  umum: [Satu, Dua]
domain: [{nomor: 1, bobot: 100.00, nama: Semua}]
aspek:
  - {nomor: 1, domain: 1, bobot: 33.30, nama: Awal}
  - {nomor: 2, domain: 1, bobot: 66.70, nama: Akhir}
indikator:
  - {nomor: 1, aspek: 1, bobot: 11.10, kapabilitas: umum, komponen: audit, nama: Pertama}
  - {nomor: 2, aspek: 1, bobot: 22.20, kapabilitas: umum, komponen: layanan, komponen_lain: [audit], nama: Kedua}
  - {nomor: 3, aspek: 2, bobot: 66.70, kapabilitas: umum, komponen: aplikasi, nama: Ketiga}
"""


def test_a_third_framework_is_computed_like_the_others() -> None:
    kerangka = baca(KETIGA.encode())
    hasil = hitung(kerangka, {1: Decimal("9.5"), 3: 10})
    assert hasil.indeks == Decimal("7.7245")
    assert (hasil.predikat, hasil.kerangka, hasil.tingkat[2]) == ("Tinggi", "ketiga-2031", Decimal(0))
    assert (hasil.aspek, hasil.domain) == ({1: Fraction(19, 6), 2: 10}, {1: Fraction("7.7245")})


def test_what_a_file_leaves_out_is_nothing() -> None:
    kerangka = baca(KETIGA.encode())
    dasar = kerangka.dasar_hukum
    assert (dasar.berlaku_mulai, dasar.diundangkan, dasar.pedoman_teknis) == (date(2031, 1, 1), None, ())
    assert kerangka.indikator[0].nama_lain is None
    assert [satu.komponen_lain for satu in kerangka.indikator] == [(), ("audit",), ()]
    assert [kerangka.berlaku(tahun) for tahun in (2030, 2031, 2033, 2034)] == [False, True, True, False]


def test_weights_keep_the_decimals_that_are_written() -> None:
    assert str(baca(KETIGA.encode()).indikator[0].bobot) == "11.10"
