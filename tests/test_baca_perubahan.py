"""Changes as people write them: every form that is understood, and what is said of the others."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.baca_perubahan import PerubahanDitolak, baca_lama, baca_opsi
from spbe_roadmap.berkas_perubahan import baca_berkas
from spbe_roadmap.model.waktu import Durasi
from spbe_roadmap.rencana.perubahan import (
    Hapus,
    PaguMenjadi,
    PaguPersen,
    PaguTambah,
    Tunda,
    UbahPenanggungJawab,
    UbahStatus,
    UbahTingkat,
)

if TYPE_CHECKING:
    from spbe_roadmap.rencana.perubahan import Perubahan

AKAR = Path(__file__).parents[1]


@pytest.mark.parametrize(
    ("teks", "durasi"),
    [
        ("2TW", Durasi(6, "bulan", "2 triwulan")),
        ("-1 tw", Durasi(-3, "bulan", "-1 triwulan")),
        ("2S", Durasi(12, "bulan", "2 semester")),
        ("1 semester", Durasi(6, "bulan", "1 semester")),
        ("3 bulan", Durasi(3, "bulan", "3 bulan")),
        ("+3bulan", Durasi(3, "bulan", "3 bulan")),
        ("-1 bulan", Durasi(-1, "bulan", "-1 bulan")),
        ("2 minggu", Durasi(14, "hari", "2 minggu")),
        ("10 hari", Durasi(10, "hari", "10 hari")),
        ("1 tahun", Durasi(12, "bulan", "1 tahun")),
    ],
)
def test_lengths(teks: str, durasi: Durasi) -> None:
    assert baca_lama(teks) == durasi


@pytest.mark.parametrize(
    ("opsi", "teks", "perubahan"),
    [
        ("--delay", "APL-01 = 2TW", [Tunda("APL-01", Durasi(6, "bulan", "2 triwulan"))]),
        ("--drop", "A, B", [Hapus("A"), Hapus("B")]),
        ("--budget", "2026=-20%", [PaguPersen(2026, Decimal(-20))]),
        ("--budget", "2026=+12,5 %", [PaguPersen(2026, Decimal("12.5"))]),
        ("--budget", "2026=5 miliar", [PaguMenjadi(2026, 5_000_000_000)]),
        ("--budget", "2026=1,5 miliar", [PaguMenjadi(2026, 1_500_000_000)]),
        ("--budget", "2026=+500 juta", [PaguTambah(2026, 500_000_000)]),
        ("--budget", "2026=-Rp500.000.000", [PaguTambah(2026, -500_000_000)]),
        ("--level", "APL-01:PEMDI-12=2,5", [UbahTingkat("APL-01", "PEMDI-12", Decimal("2.5"))]),
        ("--status", "APL-01=final", [UbahStatus("APL-01", "final")]),
        ("--unit", "APL-01=disdukcapil", [UbahPenanggungJawab("APL-01", "disdukcapil")]),
    ],
)
def test_options(opsi: str, teks: str, perubahan: list[Perubahan]) -> None:
    tertulis = baca_opsi({opsi: [teks]})
    assert [satu.perubahan for satu in tertulis] == perubahan
    assert {satu.asal for satu in tertulis} == {f"{opsi} {teks}"}


@pytest.mark.parametrize(
    ("opsi", "teks", "kata"),
    [
        ("--delay", "APL-01", "bentuknya APL-01=2TW"),
        ("--delay", "=2TW", "bentuknya APL-01=2TW"),
        ("--delay", "APL-01=2 kuartal", 'lama "2 kuartal" tidak terbaca; tulis misalnya 2TW'),
        ("--delay", "APL-01=401TW", "lebih dari seratus tahun"),
        ("--drop", "A,,B", "kosong"),
        ("--budget", "26=-20%", 'tahun "26" tidak terbaca'),
        ("--budget", "2026=20%", "20% tidak bertanda; tulis +20% bila naik, -20% bila turun"),
        ("--budget", "2026=1.500", "tidak jelas"),
        ("--budget", "2026=+banyak", 'jumlah uang "banyak" tidak terbaca'),
        ("--level", "APL-01=3", "bentuknya APL-01:PEMDI-12=3"),
        ("--level", "APL-01:PEMDI-12=tiga", 'tingkat "tiga" tidak terbaca'),
        ("--status", "APL-01=batal", "pilihannya: usulan, final"),
        ("--unit", "APL-01=", "bentuknya APL-01=disdukcapil"),
    ],
)
def test_what_an_option_cannot_mean(opsi: str, teks: str, kata: str) -> None:
    with pytest.raises(PerubahanDitolak) as galat:
        baca_opsi({opsi: [teks]})
    assert str(galat.value).startswith(f"{opsi} {teks}: ")
    assert kata in str(galat.value)


LENGKAP = """\
# Bila pagu 2026 dipotong
tunda:
  APL-01: 2TW
  INF-02: 3 bulan
hapus: [LYN-07, KMN-A]
pagu: {2026: -20%, 2027: "1,5 miliar", 2028: +500000000, 2029: -500000000, 2025: 5000}
tingkat:
  APL-01: {PEMDI-12: 2.5}
status: {APL-02: final}
penanggung_jawab: {APL-02: disdukcapil}
geser: true
"""


def test_a_file_says_everything_that_options_say(tmp_path: Path) -> None:
    berkas = tmp_path / "perubahan.yaml"
    berkas.write_text(LENGKAP)
    hasil = baca_berkas(berkas)
    assert hasil.geser
    assert [satu.perubahan for satu in hasil.perubahan] == [
        Tunda("APL-01", Durasi(6, "bulan", "2 triwulan")),
        Tunda("INF-02", Durasi(3, "bulan", "3 bulan")),
        Hapus("LYN-07"),
        Hapus("KMN-A"),
        PaguPersen(2026, Decimal(-20)),
        PaguMenjadi(2027, 1_500_000_000),
        PaguTambah(2028, 500_000_000),
        PaguTambah(2029, -500_000_000),
        PaguMenjadi(2025, 5000),
        UbahTingkat("APL-01", "PEMDI-12", Decimal("2.5")),
        UbahStatus("APL-02", "final"),
        UbahPenanggungJawab("APL-02", "disdukcapil"),
    ]
    assert [satu.asal for satu in hasil.perubahan[:3]] == [f"{berkas}:3:3", f"{berkas}:4:3", f"{berkas}:5:9"]


def test_one_id_may_be_dropped_without_a_list(tmp_path: Path) -> None:
    berkas = tmp_path / "perubahan.yaml"
    berkas.write_text("hapus: LYN-07\n")
    assert [satu.perubahan for satu in baca_berkas(berkas).perubahan] == [Hapus("LYN-07")]


@pytest.mark.parametrize(
    ("isi", "harapan"),
    [
        ("", [":1:1: isinya harus perubahan"]),
        ("- tunda\n", [":1:1: isinya harus perubahan"]),
        ("tnda: {A: 1TW}\n", [':1:1: kunci "tnda" tidak dikenal; yang paling dekat: tunda']),
        ("xyz: {A: 1TW}\n", [':1:1: kunci "xyz" tidak dikenal; pilihannya: tunda, hapus']),
        (
            "tunda: {A: 3, B: 2 abad}\npagu: {2026: 1.500}\n",
            [
                ':1:12: lama "3" tidak terbaca',
                ':1:18: lama "2 abad" tidak terbaca',
                ":2:14: jumlah uang 1.500 tidak jelas",
            ],
        ),
        ("tunda: APL-01\n", [':1:8: "tunda" harus berisi pasangan kunci: nilai']),
        ("hapus: {A: 1}\n", [':1:8: "hapus" harus berisi id']),
        ("tingkat: {A: 3}\n", [':1:14: "A" harus berisi pasangan']),
        ("tingkat: [A]\n", [':1:10: "tingkat" harus berisi kegiatan: {indikator: tingkat}']),
        ("tingkat: {A: {SPBE-1: true}}\n", [':1:23: tingkat "true" tidak terbaca']),
        ("geser: ya\n", [':1:8: "geser" harus berisi true atau false']),
        ("status: {A: [final]}\n", [":1:13: status"]),
        ("tunda: {A: 1TW}\ntunda: {B: 1TW}\n", [':2:1: kunci "tunda" sudah tertulis pada baris 1']),
        ("tunda: {A: 1TW\n", [":1:8: kurung { ini tidak ditutup"]),
        ("tunda: *x\n", [":1:8: susunan YAML ini tidak dipakai di sini"]),
    ],
)
def test_faults_of_a_file_are_told_with_line_and_column(tmp_path: Path, isi: str, harapan: list[str]) -> None:
    berkas = tmp_path / "perubahan.yaml"
    berkas.write_text(isi)
    with pytest.raises(PerubahanDitolak) as galat:
        baca_berkas(berkas)
    baris = str(galat.value).splitlines()
    assert len(baris) == len(harapan)
    for satu, kata in zip(baris, harapan, strict=True):
        assert satu.startswith(f"{berkas}{kata}")


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    for berkas, isi, kata in (
        (tmp_path / "tidak-ada.yaml", None, "tidak dapat dibuka (berkas atau folder tidak ada)"),
        (tmp_path, None, "bukan berkas biasa"),
        (tmp_path / "biner.yaml", b"tunda: \xff", "bukan teks UTF-8"),
        (tmp_path / "kendali.yaml", b"tunda: \x07", "memuat karakter kendali"),
    ):
        if isi:
            berkas.write_bytes(isi)
        with pytest.raises(PerubahanDitolak, match=kata.replace("(", r"\(").replace(")", r"\)")):
            baca_berkas(berkas)


def test_the_file_of_the_guide_is_read(tmp_path: Path) -> None:
    panduan = (AKAR / "docs" / "pengandaian.md").read_text(encoding="utf-8")
    berkas = tmp_path / "perubahan.yaml"
    berkas.write_text(panduan.split("```yaml\n")[1].split("```")[0], encoding="utf-8")
    hasil = baca_berkas(berkas)
    assert hasil.geser
    assert len(hasil.perubahan) == 9
