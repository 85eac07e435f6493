"""The page as people see it: texts that were read by eye, and what holds for every width."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from spbe_roadmap.rencana import hitung_rencana
from spbe_roadmap.rencana.saring import Saringan
from spbe_roadmap.terbit.layar_jadwal.halaman import halaman
from spbe_roadmap.terbit.layar_jadwal.kanvas import Kanvas, aksara_untuk
from tests.rencana.conftest import peta_dari, program

if TYPE_CHECKING:
    from spbe_roadmap.rencana import Rencana

HARI_INI = date(2026, 2, 10)
SEMUA = Saringan()
INF_01 = {
    "id": "INF-01",
    "nama": "Sewa jaringan ke seluruh kelurahan, puskesmas, dan sekolah",
    "mulai": 2025,
    "selesai": "2026-06",
    "tonggak": [{"nama": "Separuh kelurahan", "waktu": "2025-09"}, {"nama": "Di luar", "waktu": 2031}],
}
INF_02 = {"id": "INF-02", "nama": "Pusat data", "mulai": "2026-07", "selesai": 2027, "setelah": ["INF-01"]}
INF_03 = {
    "id": "INF-03",
    "nama": "Pemulihan bencana",
    "durasi": "9 bulan",
    "setelah": [{"kegiatan": "INF-01", "jenis": "SS", "jeda": "3 bulan"}],
}
APL_01 = {"id": "APL-01", "nama": "Portal layanan", "mulai": "2025-04-01", "durasi": "10 hari"}
APL_02 = {"id": "APL-02", "nama": "Integrasi", "durasi": "6 bulan", "setelah": ["APL-01"]}

BAGAN = """\
Jadwal Kota Uji 2025–2027

Kegiatan                                    2025        2026        2027
                                            JFMAMJJASONDJFMAMJJASONDJFMAMJJASOND

Infrastruktur SPBE
INF-01  Sewa jaringan ke seluruh keluraha…  ████████◆█████████      ┊
INF-02  Pusat data                          ┊           ┊│    ██████████████████
INF-03  Pemulihan bencana                   ┊  ━━━━━━━━━·│······················

Aplikasi SPBE                               2025        2026        2027
APL-01  Portal layanan                      ┊  ━·········│·················
APL-02  Integrasi                           ┊  ━━━━━━━···│······················

━━ kegiatan   ██ kritis   ·· kelonggaran   ◆ tonggak
│ hari ini, 10 Februari 2026

5 kegiatan, 2 kritis.
Jalur kritis: INF-01 → INF-02
"""
TABEL = """\
Jadwal Kota Uji 2025–2027

Kegiatan                       Mulai        Selesai      Longgar   Bebas

Infrastruktur SPBE
INF-01  Sewa jaringan ke sel…   1 Jan 2025  30 Jun 2026        0       0  kritis
INF-02  Pusat data              1 Jul 2026  31 Des 2027        0       0  kritis
INF-03  Pemulihan bencana       1 Apr 2025  31 Des 2025      730     730

Aplikasi SPBE
APL-01  Portal layanan          1 Apr 2025  10 Apr 2025      812       0
APL-02  Integrasi              11 Apr 2025  10 Okt 2025      812     812

Longgar: hari yang dapat mundur tanpa melampaui akhir periode; bebas: tanpa
menggeser kegiatan yang menunggunya. Keduanya hari kalender.

5 kegiatan, 2 kritis.
Jalur kritis: INF-01 → INF-02
"""
SATU_TAHUN = """\
Jadwal Kota Uji 2025-2027: kritis, tahun 2026

Kegiatan                        2026
                                Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des

Infrastruktur SPBE
INF-01  Sewa jaringan ke selu~  ########################:           :
INF-02  Pusat data              :    |      :           ########################

## kritis   | hari ini, 10 Februari 2026

2 dari 5 kegiatan, 2 kritis.
Jalur kritis: INF-01 > INF-02
"""


def rencana() -> Rencana:
    muatan = {
        "infrastruktur": [program("P1", INF_01, INF_02, INF_03)],
        "aplikasi": [program("P2", APL_01, APL_02)],
    }
    return hitung_rencana(peta_dari(muatan=muatan, periode=(2025, 2027)))


def kanvas(lebar: int, hari_ini: date = HARI_INI, penyandian: str = "utf-8") -> Kanvas:
    return Kanvas(lebar, hari_ini, aksara_untuk(penyandian))


def tulisan(rencana: Rencana, kanvas: Kanvas, saringan: Saringan = SEMUA, *, bertabel: bool = False) -> str:
    baris = halaman(rencana, saringan, kanvas, bertabel=bertabel)
    return "".join("".join(potongan.teks for potongan in satu).rstrip() + "\n" for satu in baris)


def test_the_chart() -> None:
    assert tulisan(rencana(), kanvas(80)) == BAGAN


def test_the_table() -> None:
    assert tulisan(rencana(), kanvas(80), bertabel=True) == TABEL


def test_one_year_is_drawn_large_and_plain_characters_say_the_same() -> None:
    saringan = Saringan(kritis=True, tahun=2026)
    assert tulisan(rencana(), kanvas(80, penyandian="ascii"), saringan) == SATU_TAHUN


@pytest.mark.parametrize("hari_ini", [date(2024, 12, 31), date(2028, 1, 1)])
def test_outside_the_period_there_is_no_today(hari_ini: date) -> None:
    teks = tulisan(rencana(), kanvas(80, hari_ini))
    assert "│" not in teks
    assert "hari ini" not in teks


@pytest.mark.parametrize("bertabel", [False, True])
@pytest.mark.parametrize("lebar", [80, 100, 120, 200])
def test_no_line_is_wider_than_asked(lebar: int, bertabel: bool) -> None:  # noqa: FBT001 - a parameter of the test
    nama = {"nama": "Nama\x1b[31m 日本語 yang sangat panjang " * 9}
    muatan = {"audit": [program("P", INF_01 | nama, INF_02 | {"id": "INF-" + "9" * 60, "setelah": []})]}
    satu = hitung_rencana(peta_dari(muatan=muatan))
    teks = tulisan(satu, kanvas(lebar), bertabel=bertabel)
    assert max(map(cell_len, teks.splitlines())) <= lebar
    assert "\x1b" not in teks


@pytest.mark.parametrize("lebar", [1, 20, 40])
def test_a_narrow_terminal_still_gets_every_kegiatan(lebar: int) -> None:
    teks = tulisan(rencana(), kanvas(lebar))
    assert all(f"{nama}  " in teks for nama in rencana().jadwal.kegiatan)


def test_nothing_left_is_a_friendly_sentence() -> None:
    assert tulisan(rencana(), kanvas(80), Saringan(kritis=True, muatan="aplikasi")) == (
        "Jadwal Kota Uji 2025–2027: kritis, muatan aplikasi\n\n"
        "Tidak ada kegiatan yang memenuhi syarat ini: kritis, muatan aplikasi.\n"
    )
    assert "Belum ada kegiatan" in tulisan(hitung_rencana(peta_dari()), kanvas(80))


def test_a_chain_is_told_whole_where_one_of_it_is_shown() -> None:
    teks = tulisan(rencana(), kanvas(80), Saringan(tahun=2027))
    assert teks.endswith("1 dari 5 kegiatan, 1 kritis.\nJalur kritis: INF-01 → INF-02\n")
    teks = tulisan(rencana(), kanvas(80), Saringan(muatan="aplikasi"))
    assert teks.endswith("2 dari 5 kegiatan, tidak ada yang kritis.\n")


def test_critical_work_has_a_colour_of_its_own_on_top() -> None:
    baris = list(halaman(rencana(), Saringan(), kanvas(80), bertabel=False))
    gaya = {satu[0].teks.strip(): {potongan.gaya for potongan in satu} for satu in baris}
    assert "bold red" in gaya["INF-01"] & gaya["INF-02"]
    assert "bold red" not in gaya["INF-03"]
