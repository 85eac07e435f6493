"""PR5xx: mistakes in published results, levels, effects, targets and frameworks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from spbe_roadmap.muat import muat_rencana
from tests.kesalahan import Kesalahan, tanam, uji
from tests.kesalahan.bersih import (
    APL,
    AUD,
    INDEKS,
    INF,
    KEA,
    MJN,
    TKL,
    Sunting,
    sunting,
    uji_bersih,
)

CONTOH = Path(__file__).parents[1] / "kerangka" / "contoh-indeks.yaml"
RIWAYAT_2023 = "- {tahun: 2023, kerangka: spbe-2020, indeks: 1.20, domain: {1: 1.00, 2: 1.00, 3: 1.00, 4: 1.45}, sumber: Laporan 2023}"
DOMAIN_2024 = "{1: 1.80, 2: 1.00, 3: 1.00, 4: 2.74}"
PEMDI = "tingkat: {1: 2, 2: 2, 3: 2, 4: 2, 5: 2,"
PEMDI_AWAL = """\
  pemdi-2026:
    tahun: 2026
    perkiraan: true
    tingkat: {1: 2, 2: 2, 3: 2, 4: 2, 5: 2, 6: 2, 7: 2, 8: 2, 9: 2, 10: 2,
              11: 2, 12: 2, 13: 2, 14: 2, 15: 2, 16: 2, 17: 2, 18: 2, 19: 2, 20: 2}
"""
TARGET = "target: {2025: 1.0, 2026: 1.9, 2027: 2.0, 2028: 2.0, 2029: 2.0}"
# What a plan of our roadmap reaches exactly: all twenty indicators at 2, and 1, 12 and 13 raised.
DAMPAK_1, DAMPAK_12, DAMPAK_13 = "menjadi: 2.5\n", "menjadi: 2.75}", "menjadi: 2.5}"

TERBIT = {
    "indeks tertulis dari berita": Kesalahan(
        INDEKS, "indeks: 1.20", "indeks: »1.02", "PR501", "indeks 2023 tertulis 1,02"
    ),
    "satu domain salah angka": Kesalahan(
        INDEKS,
        "4: 1.45}",
        "4: 4.15}",
        "PR501",
        "domain",
        di=(INDEKS, "indeks: »1.20, domain: {1: 1.00, 2: 1.00, 3: 1.00, 4: 4.15}"),
    ),
    "angka tertukar": Kesalahan(INDEKS, "indeks: 1.89", "indeks: »1.98", "PR501", "memberi 1,89"),
    "dua perseratus di luar pembulatan": Kesalahan(INDEKS, "indeks: 1.89", "indeks: »1.91", "PR501"),
    "dari nilai aspek": Kesalahan(
        INDEKS,
        f"domain: {DOMAIN_2024}",
        "aspek: {1: 1.80, 2: 1.00, 3: 1.00, 4: 1.00, 5: 1.00, 6: 1.00, 7: 1.00, 8: 1.00}",
        "PR501",
        "aspek",
        di=(INDEKS, "indeks: »1.89"),
    ),
    "domain cocok, aspek tidak": Kesalahan(
        INDEKS,
        f"domain: {DOMAIN_2024}",
        f"domain: {DOMAIN_2024}\n    aspek: {{1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1, 7: 1, 8: 1}}",
        "PR501",
        "aspek",
        di=(INDEKS, "indeks: »1.89"),
    ),
    "aspek pemdi": Kesalahan(
        INDEKS,
        RIWAYAT_2023,
        "- {tahun: 2026, kerangka: pemdi-2026, indeks: »1.42, aspek: {1: 1.75, 2: 1.28, 3: 1.00, 4: 1.17, 5: 1.08, 6: 1.40, 7: 1.18}}",
        "PR501",
    ),
    "domain yang tidak ada": Kesalahan(
        INDEKS, "3: 1.00, 4: 2.74}", "3: 1.00, »5: 2.74}", "PR501", "tulis domain 1 sampai 4"
    ),
    "domain pada pemdi": Kesalahan(
        INDEKS,
        RIWAYAT_2023,
        "- {tahun: 2026, kerangka: pemdi-2026, indeks: 1.20, domain: {»1: 1.00}}",
        "PR501",
        "aspek",
    ),
}
DI_LUAR_SKALA = {
    "SPBE enam": Kesalahan(TKL, "menjadi: 3}", "menjadi: »6}", "PR502", "bilangan bulat 1 s.d. 5"),
    "SPBE nol": Kesalahan(TKL, "menjadi: 3}", "menjadi: »0}", "PR502"),
    "SPBE pecahan": Kesalahan(TKL, "menjadi: 3}", "menjadi: »2.5}", "PR502", "SPBE-17"),
    "Pemdi lima koma sekian": Kesalahan(INF, DAMPAK_12, "menjadi: »5.01}", "PR502", "1,00 s.d. 5,00"),
    "Pemdi kurang dari satu": Kesalahan(INF, DAMPAK_12, "menjadi: »0.99}", "PR502"),
    "Pemdi tiga angka di belakang koma": Kesalahan(INF, DAMPAK_12, "menjadi: »2.755}", "PR502"),
    "negatif": Kesalahan(APL, DAMPAK_13, "menjadi: »-2.5}", "PR502"),
    "tingkat awal SPBE pecahan": Kesalahan(INDEKS, "{1: 2, 2: 2, 17: 2}", "{1: 2, 2: »2.5, 17: 2}", "PR502", "SPBE-2"),
    "tingkat awal SPBE nol": Kesalahan(INDEKS, "{1: 2, 2: 2, 17: 2}", "{1: 2, 2: 2, 17: »0}", "PR502"),
    "tingkat awal Pemdi": Kesalahan(INDEKS, PEMDI, "tingkat: {1: »22, 2: 2, 3: 2, 4: 2, 5: 2,", "PR502", "PEMDI-1"),
    "target enam": Kesalahan(INDEKS, "2029: 2.0}", "2029: »6.0}", "PR502", "1 sampai 5"),
    "target tanpa koma": Kesalahan(INDEKS, "2028: 2.0,", "2028: »20,", "PR502"),
    "target nol": Kesalahan(INDEKS, "2025: 1.0,", "2025: »0,", "PR502"),
    "nilai domain tanpa koma": Kesalahan(INDEKS, "4: 2.74}", "4: »274}", "PR502", "domain"),
    "indeks terbit tanpa koma": Kesalahan(INDEKS, "indeks: 1.89", "indeks: »189", "PR502"),
}
TIDAK_MENAIKKAN = {
    "sama dengan tingkat awal": Kesalahan(TKL, "menjadi: 3}", "menjadi: »2}", "PR503", "tingkat awal"),
    "di bawah tingkat awal": Kesalahan(INF, DAMPAK_12, "menjadi: »1.5}", "PR503", "PEMDI-12"),
    "sama dengan kegiatan sebelumnya": Kesalahan(
        APL, "indikator: PEMDI-13, menjadi: 2.5}", "indikator: PEMDI-1, menjadi: »2.5}", "PR503", '"TKL-02"'
    ),
    "di bawah kegiatan sebelumnya": Kesalahan(
        KEA,
        "        anggaran:\n",
        "        dampak: [{indikator: PEMDI-12, menjadi: »2.50}]\n        anggaran:\n",
        "PR503",
        '"INF-01"',
    ),
    "tingkat awal dinaikkan": Kesalahan(INDEKS, "17: 2}", "17: 3}", "PR503", "SPBE-17", di=(TKL, "menjadi: »3}")),
}
TERLALU_CEPAT = {
    "SPBE dua tingkat": Kesalahan(TKL, "menjadi: 3}", "menjadi: »4}", "PR504", "SPBE-17 naik dari 2 ke 4"),
    "Pemdi lebih dari satu tingkat": Kesalahan(INF, DAMPAK_12, "menjadi: »3.01}", "PR504", "(2027)"),
    "dari tingkat awal yang tidak ditulis": Kesalahan(
        TKL,
        "- {indikator: SPBE-17, menjadi: 3}",
        "- {indikator: SPBE-18, menjadi: »3}",
        "PR504",
        "SPBE-18 naik dari 1 ke 3",
    ),
    "dua kegiatan dalam satu tahun evaluasi": Kesalahan(
        APL, "indikator: PEMDI-13, menjadi: 2.5}", "indikator: PEMDI-12, menjadi: »3.5}", "PR504", "PEMDI-12"
    ),
    "tingkat awal diturunkan": Kesalahan(INDEKS, "17: 2}", "17: 1}", "PR504", "SPBE-17", di=(TKL, "menjadi: »3}")),
}
DI_BAWAH_TARGET = {
    "target setahun lebih tinggi": Kesalahan(INDEKS, "2027: 2.0,", "2027: »2.5,", "PR505", "proyeksi 2027"),
    "target seperseratus di atas proyeksi": Kesalahan(INDEKS, "2026: 1.9,", "2026: »2.03,", "PR505", "2026"),
    "target pada tahun SPBE": Kesalahan(INDEKS, "2025: 1.0,", "2025: »2.3,", "PR505", "SPBE-"),
    "target tahun terakhir": Kesalahan(INDEKS, "2029: 2.0}", "2029: »3.0}", "PR505", "pengungkit terbesar"),
    "target tertinggi": Kesalahan(INDEKS, "2028: 2.0,", "2028: »5,", "PR505"),
}
TIDAK_BERLAKU = {
    "riwayat 2024 dengan pemdi": Kesalahan(
        INDEKS,
        "kerangka: spbe-2020\n    indeks: 1.89\n    domain: " + DOMAIN_2024,
        "kerangka: »pemdi-2026\n    indeks: 1.89",
        "PR506",
        "tulis kerangka: spbe-2020",
    ),
    "riwayat 2026 dengan spbe": Kesalahan(
        INDEKS, "{tahun: 2023, kerangka: spbe", "{tahun: 2026, kerangka: »spbe", "PR506", "tulis kerangka: pemdi-2026"
    ),
    "riwayat sebelum kerangka ada": Kesalahan(
        INDEKS, "{tahun: 2023, kerangka: spbe", "{tahun: 2019, kerangka: »spbe", "PR506", "2021"
    ),
    "awal spbe pada 2026": Kesalahan(INDEKS, "spbe-2020:\n    tahun: 2024", "spbe-2020:\n    tahun: »2026", "PR506"),
    "awal pemdi pada 2025": Kesalahan(
        INDEKS, "    tahun: 2026\n", "    tahun: »2025\n", "PR506", "tulis tahun 2026 atau sesudahnya"
    ),
    "target tahun tanpa kerangka": Kesalahan(
        INDEKS, "target: {2025: 1.0,", "target: {»2019: 1.0, 2025: 1.0,", "PR506", "hapus target"
    ),
}
TERTINGGAL = {
    "satu indikator pada tingkat 1": Kesalahan(
        INDEKS,
        PEMDI,
        "tingkat: {1: 2, 2: 2, 3: 1, 4: 2, 5: 2,",
        "PR507",
        "PEMDI-3",
        di=(INDEKS, "pemdi-2026:\n    »tahun: 2026"),
        lain=("PR505",),
    ),
    "satu indikator tidak ditulis": Kesalahan(
        INDEKS,
        "19: 2, 20: 2}",
        "19: 2}",
        "PR507",
        "PEMDI-20",
        di=(INDEKS, "pemdi-2026:\n    »tahun: 2026"),
        lain=("PR505",),
    ),
    "tingkat awal tidak ditulis sama sekali": Kesalahan(
        INDEKS,
        PEMDI_AWAL,
        "",
        "PR507",
        "17 indikator tetap di tingkat 1",
        di=(INDEKS, "»riwayat:"),
        lain=("PR504", "PR505"),
    ),
}
TAK_TERLIHAT = {
    "SPBE sesudah kerangkanya berakhir": Kesalahan(
        INF,
        "indikator: PEMDI-12, menjadi: 2.75",
        "indikator: »SPBE-16, menjadi: 2",
        "PR508",
        "bukti terakhir 31 Agustus 2025",
    ),
    "Pemdi sesudah bukti terakhir periode": Kesalahan(
        AUD,
        "{id: AUD-03, nama: Audit keamanan, mulai: 2026, selesai: 2028,",
        "{id: AUD-03, nama: Audit keamanan, dampak: [{indikator: »PEMDI-5, menjadi: 3}], mulai: 2026, selesai: 2029-09-01,",
        "PR508",
        "bukti terakhir 31 Agustus 2029",
        lain=("PR603",),
    ),
    "batas bukti dimajukan": Kesalahan(
        INDEKS,
        "batas_bukti: 08-31",
        "batas_bukti: 06-29",
        "PR508",
        "TKL-01",
        di=(TKL, "indikator: »SPBE-17"),
        lain=("PR505",),
    ),
}

SEMUA = (
    TERBIT
    | DI_LUAR_SKALA
    | TIDAK_MENAIKKAN
    | TERLALU_CEPAT
    | DI_BAWAH_TARGET
    | TIDAK_BERLAKU
    | TERTINGGAL
    | TAK_TERLIHAT
)

BERSIH = {
    "indeks persis di tepi pembulatan": [Sunting(INDEKS, "indeks: 1.89", "indeks: 1.890")],
    "riwayat tanpa domain": [Sunting(INDEKS, f"    domain: {DOMAIN_2024}\n", "")],
    "riwayat dengan sebagian domain": [Sunting(INDEKS, DOMAIN_2024, "{1: 1.80, 4: 2.74}")],
    "nilai domain nol, tidak dinilai": [
        Sunting(
            INDEKS, RIWAYAT_2023, "- {tahun: 2023, kerangka: spbe-2020, indeks: 0, domain: {1: 0, 2: 0, 3: 0, 4: 0}}"
        )
    ],
    "aspek yang cocok": [
        Sunting(
            INDEKS,
            RIWAYAT_2023,
            "- {tahun: 2026, kerangka: pemdi-2026, indeks: 1.24, aspek: {1: 1.75, 2: 1.28, 3: 1.00, 4: 1.17, 5: 1.08, 6: 1.40, 7: 1.18}}",
        )
    ],
    "tanpa riwayat": [Sunting(INDEKS, RIWAYAT_2023, "- {tahun: 2025, kerangka: spbe-2020, indeks: 2.10}")],
    "tingkat tertinggi dan terendah": [Sunting(INDEKS, "{1: 2, 2: 2, 17: 2}", "{1: 5, 2: 1, 17: 2}")],
    "Pemdi dua angka di belakang koma": [Sunting(INF, DAMPAK_12, "menjadi: 2.01}")],
    "Pemdi dengan nol di belakang": [Sunting(INF, DAMPAK_12, "menjadi: 2.750}")],
    "SPBE bulat dengan koma": [Sunting(TKL, "menjadi: 3}", "menjadi: 3.0}")],
    "naik persis satu tingkat": [Sunting(INF, DAMPAK_12, "menjadi: 3.00}")],
    "naik satu tingkat setiap evaluasi": [
        Sunting(
            KEA, "        anggaran:\n", "        dampak: [{indikator: PEMDI-12, menjadi: 3.75}]\n        anggaran:\n"
        )
    ],
    "dua kegiatan selesai pada hari yang sama": [
        Sunting(
            KEA, "selesai: 2027-12-15\n", "selesai: 2027-12-15\n        dampak: [{indikator: PEMDI-5, menjadi: 2.5}]\n"
        ),
        Sunting(
            MJN,
            "mulai: 2026-S2, durasi: 1 tahun",
            "mulai: 2026-S2, selesai: 2027-12-15, dampak: [{indikator: PEMDI-5, menjadi: 2.5}]",
        ),
    ],
    "selesai pada hari bukti terakhir": [Sunting(INDEKS, "batas_bukti: 08-31", "batas_bukti: 06-30")],
    "dinaikkan pada evaluasi terakhir": [
        Sunting(INDEKS, "19: 2, 20: 2}", "19: 2, 20: 1}"),
        Sunting(AUD, "audit: keamanan}", "audit: keamanan, dampak: [{indikator: PEMDI-20, menjadi: 2}]}"),
        Sunting(INDEKS, "2026: 1.9, 2027: 2.0, 2028: 2.0,", "2026: 1.8, 2027: 1.9, 2028: 1.9,"),
    ],
    "target sama dengan proyeksi": [Sunting(INDEKS, "2026: 1.9,", "2026: 2.0175,")],
    "tanpa target": [Sunting(INDEKS, TARGET, "target: {}")],
    "target hanya beberapa tahun": [Sunting(INDEKS, TARGET, "target: {2029: 2.0}")],
    "target terendah": [Sunting(INDEKS, "2027: 2.0,", "2027: 1,")],
}


@pytest.mark.parametrize("nama", SEMUA)
def test_a_mistake_gives_one_finding_at_its_place(nama: str, tmp_path: Path) -> None:
    uji(SEMUA[nama], tmp_path)


@pytest.mark.parametrize("nama", BERSIH)
def test_a_valid_neighbour_stays_clean(nama: str, tmp_path: Path) -> None:
    uji_bersih(tuple(BERSIH[nama]), tmp_path)


def test_every_published_result_is_consistent(tmp_path: Path) -> None:
    semua: list[dict[str, Any]] = yaml.load(CONTOH.read_text(encoding="utf-8"), yaml.BaseLoader)["set_domain"]  # noqa: S506 - makes only text, lists, mappings
    baris = [
        f"- {{tahun: {satu['tahun']}, kerangka: spbe-2020, indeks: {satu['indeks']}, "
        f"domain: {{{', '.join(f'{nomor}: {nilai}' for nomor, nilai in enumerate(satu['domain'], start=1))}}}}}"
        for satu in semua
    ]
    assert len(baris) > 100
    uji_bersih((Sunting(INDEKS, RIWAYAT_2023, "\n  ".join(baris)),), tmp_path)


def test_a_gap_is_told_exactly(tmp_path: Path) -> None:
    tanam([DI_BAWAH_TARGET["target seperseratus di atas proyeksi"]], tmp_path)
    (satu,) = [satu for _, satu in muat_rencana(tmp_path).temuan]
    assert satu.pesan == "proyeksi 2026 2,025, kurang 0,005 dari target 2,03"


@pytest.mark.parametrize(
    ("semua", "kode"),
    [
        # nothing about the projection while something that decides it is unknown
        (
            [Sunting(INDEKS, "2027: 2.0,", "2027: 2.07,"), Sunting(INF, "indikator: PEMDI-12", "indikator: PEMDI-21")],
            ["PR203"],
        ),
        (
            [Sunting(INDEKS, "2027: 2.0,", "2027: 2.07,"), Sunting(INF, "indikator: PEMDI-12", "indikator: PEMDI12")],
            ["PR113"],
        ),
        ([Sunting(INDEKS, "2027: 2.0,", "2027: 2.07,"), Sunting(INF, "        dampak:", "        dampk:")], ["PR103"]),
        (
            [Sunting(INDEKS, "2027: 2.0,", "2027: 2.07,"), Sunting(INF, "setelah: [TKL-01]", "setelah: [INF-01]")],
            ["PR303"],
        ),
        ([Sunting(INDEKS, "17: 2}", "17: dua}")], ["PR104"]),
        ([Sunting(INDEKS, "17: 2}", "71: 2}")], ["PR203"]),
        ([Sunting(INDEKS, "  spbe-2020:\n    tahun: 2024", "  spbe-2021:\n    tahun: 2024")], ["PR103"]),
    ],
)
def test_nothing_follows_from_what_is_unknown(tmp_path: Path, semua: list[Sunting], kode: list[str]) -> None:
    tanam([], tmp_path)
    sunting(tmp_path, tuple(semua))
    assert [satu.kode for _, satu in muat_rencana(tmp_path).temuan] == kode
