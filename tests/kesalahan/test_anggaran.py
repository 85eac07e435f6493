"""PR4xx: mistakes in budgets, ceilings and budget codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.muat import muat_rencana
from tests.kesalahan import Kesalahan, tanam, uji
from tests.kesalahan.bersih import APL, AUD, INF, KEA, LYN, MJN, POKOK, TKL, Sunting, sunting, uji_bersih, uji_pada

if TYPE_CHECKING:
    from pathlib import Path

KODE = '"2.16.03.2.02.0015"'
INF_2027 = "- {tahun: 2027, nilai: Rp300.000.000, sumber: APBN}"
APL_2026 = "- {tahun: 2026, nilai: 250 juta, sumber: APBD, subkegiatan: "

DI_LUAR_WAKTU = {
    "tahun sebelum kegiatan mulai": Kesalahan(
        INF,
        "- {tahun: 2026, nilai: 400 juta",
        "- {tahun: »2025, nilai: 400 juta",
        "PR401",
        "pindahkan ke 2026 sampai 2027",
    ),
    "tahun sesudah kegiatan selesai": Kesalahan(KEA, "- {tahun: 2027", "- {tahun: »2028", "PR401", "pindahkan ke 2027"),
    "tahun sesudah periode": Kesalahan(KEA, "- {tahun: 2027", "- {tahun: »2031", "PR401", "2031"),
    "tahun salah ketik": Kesalahan(LYN, '- {tahun: 2025, nilai: "150', '- {tahun: »2052, nilai: "150', "PR401"),
    "butir tambahan": Kesalahan(
        KEA, "sumber: APBD}", "sumber: APBD}\n          - {tahun: »2029, nilai: 1 juta}", "PR401"
    ),
    "kegiatan yang terhitung": Kesalahan(TKL, "- tahun: 2025\n", "- tahun: »2027\n", "PR401", "pindahkan ke 2025"),
    "kegiatan dipendekkan": Kesalahan(
        INF, "selesai: 2027-06", "selesai: 2026-12-31", "PR401", "INF-01", di=(INF, "- {tahun: »2027")
    ),
    "kegiatan mulai lebih lambat": Kesalahan(
        LYN,
        "mulai: 2025-TW3",
        "mulai: 2026-01-01",
        "PR401",
        "pindahkan ke 2026",
        di=(LYN, "- {tahun: »2025"),
        lain=("PR305",),
    ),
    "beberapa butir dari satu kegiatan adalah satu temuan": Kesalahan(
        INF,
        INF_2027,
        "- {tahun: »2028, nilai: 100 juta}\n          - {tahun: 2029, nilai: 200 juta}",
        "PR401",
        "anggaran 2028",
    ),
    "anggaran di tahun salah tidak juga melebihi pagu": Kesalahan(
        APL, "- {tahun: 2027, nilai: 250 juta", "- {tahun: »2025, nilai: 250 juta", "PR401"
    ),
}
PAGU = {
    "pagu kurang satu rupiah": Kesalahan(
        POKOK, "2025: 500 juta", "2025: »265499999", "PR402", "berjumlah Rp265.500.000, melebihi pagu Rp265.499.999"
    ),
    "pagu salah satuan": Kesalahan(POKOK, '2026: "1,5 miliar"', '2026: »"1,5 juta"', "PR402", "kurangi Rp998.500.000"),
    "pagu nol": Kesalahan(POKOK, "2027: Rp1.500.000.000", "2027: »0", "PR402", "2027"),
    "anggaran salah satuan": Kesalahan(
        INF,
        "nilai: 400 juta",
        "nilai: 400 miliar",
        "PR402",
        "melebihi pagu Rp1.500.000.000",
        di=(POKOK, '2026: »"1,5 miliar"'),
    ),
    "kelebihan satu nol": Kesalahan(
        LYN, "nilai: 350000000", "nilai: 3500000000", "PR402", "2026", di=(POKOK, '2026: »"1,5 miliar"')
    ),
    "butir tambahan melampaui pagu": Kesalahan(
        TKL, "nilai: 75 juta", "nilai: 309500001", "PR402", "kurangi Rp1 ", di=(POKOK, "2025: »500 juta")
    ),
}
TAHUN_KOSONG = {
    "tahun terakhir tanpa anggaran": Kesalahan(
        INF,
        "          " + INF_2027 + "\n",
        "",
        "PR403",
        '"INF-01" berjalan tanpa anggaran pada 2027',
        di=(INF, "»- {tahun: 2026, nilai: 400"),
    ),
    "tahun pertama tanpa anggaran": Kesalahan(
        LYN,
        '          - {tahun: 2025, nilai: "150,5 juta", sumber: APBD}\n',
        "",
        "PR403",
        "2025",
        di=(LYN, "»- {tahun: 2026, nilai: 350"),
        lain=("PR802",),
    ),
    "tahun kembar": Kesalahan(
        APL,
        "- {tahun: 2027, nilai",
        "- {tahun: 2026, nilai",
        "PR403",
        "tambahkan anggaran 2027",
        di=(APL, "»" + APL_2026 + KODE + "}\n          - {tahun: 2026"),
    ),
    "kegiatan dipanjangkan dua tahun": Kesalahan(
        KEA,
        "selesai: 2027-12-15",
        "selesai: 2029-12-15",
        "PR403",
        "2028, 2029",
        di=(KEA, "»- {tahun: 2027"),
        lain=("PR603",),
    ),
    "hanya satu tahun dari tiga": Kesalahan(
        AUD,
        "2028, audit: aplikasi}",
        "2028, audit: aplikasi, anggaran: [»{tahun: 2027, nilai: 10 juta}]}",
        "PR403",
        "2026, 2028",
        di=(AUD, "anggaran: »[{tahun"),
    ),
}
KODE_SUBKEGIATAN = {
    "kode tidak ada dalam daftar": Kesalahan(
        TKL, "subkegiatan: " + KODE, 'subkegiatan: »"2.16.03.2.02.0099"', "PR404", 'yang paling dekat "2.16.03.2.02.00'
    ),
    "kode urusan lain": Kesalahan(TKL, "subkegiatan: " + KODE, 'subkegiatan: »"5.01.02.2.01.0001"', "PR404"),
    "kode dua digit yang tidak dikenal": Kesalahan(
        TKL, "subkegiatan: " + KODE, 'subkegiatan: »"2.16.03.2.02.99"', "PR404"
    ),
    "titik hilang": Kesalahan(
        TKL, "subkegiatan: " + KODE, 'subkegiatan: »"2.16.03.2.020015"', "PR404", "tidak berpola"
    ),
    "satu angka kurang": Kesalahan(
        TKL, "subkegiatan: " + KODE, 'subkegiatan: »"2.16.03.2.02.015"', "PR404", "tidak berpola"
    ),
    "lokus tidak ada": Kesalahan(
        TKL, "subkegiatan: " + KODE, 'subkegiatan: »"2.16.03.3.02.0015"', "PR404", "tidak berpola"
    ),
    "garis hubung": Kesalahan(TKL, "subkegiatan: " + KODE, 'subkegiatan: »"2-16-03-2-02-0015"', "PR404", KODE),
    "huruf O": Kesalahan(TKL, "subkegiatan: " + KODE, 'subkegiatan: »"2.16.03.2.02.OO15"', "PR404", "tidak berpola"),
    "spasi di ujung": Kesalahan(TKL, "subkegiatan: " + KODE, 'subkegiatan: »"2.16.03.2.02.0015 "', "PR404", KODE),
    "nama, bukan kode": Kesalahan(
        TKL, "subkegiatan: " + KODE, "subkegiatan: »Fasilitasi SPBE", "PR404", "tidak berpola"
    ),
    "kode kosong": Kesalahan(TKL, "subkegiatan: " + KODE, 'subkegiatan: »""', "PR404"),
    "satu kode di beberapa tempat adalah satu temuan": Kesalahan(
        APL,
        f"          {APL_2026}{KODE}}}\n          - {{tahun: 2027, nilai: 250 juta, sumber: APBD, subkegiatan: {KODE}}}\n",
        f'          {APL_2026}»"2.16.03.2.02.0999"}}\n          - {{tahun: 2027, nilai: 250 juta, subkegiatan: "2.16.03.2.02.0999"}}\n',
        "PR404",
    ),
}
SEMUA = DI_LUAR_WAKTU | PAGU | TAHUN_KOSONG | KODE_SUBKEGIATAN

BERSIH = {
    "pagu persis tercapai": [Sunting(POKOK, "2025: 500 juta", "2025: 265500000")],
    "tanpa pagu": [
        Sunting(
            POKOK,
            'pagu:\n  2025: 500 juta\n  2026: "1,5 miliar"\n  2027: Rp1.500.000.000\n  2028: 900 juta\n  2029: 400000000\n',
            "",
        )
    ],
    "pagu hanya untuk sebagian tahun": [Sunting(POKOK, "  2025: 500 juta\n", "")],
    "beberapa butir dalam satu tahun": [
        Sunting(KEA, "sumber: APBD}", 'sumber: APBD}\n          - {tahun: 2027, nilai: "1,5 juta", sumber: DAK}')
    ],
    "anggaran nol": [Sunting(INF, INF_2027, "- {tahun: 2027, nilai: 0}")],
    "kegiatan tanpa anggaran sama sekali": [
        Sunting(KEA, "        anggaran:\n          - {tahun: 2027, nilai: 200 juta, sumber: APBD}\n", "")
    ],
    "kegiatan sehari pada tahun berikutnya, dengan anggarannya": [
        Sunting(KEA, "selesai: 2027-12-15", "selesai: 2028-01-01"),
        Sunting(KEA, "sumber: APBD}", "sumber: APBD}\n          - {tahun: 2028, nilai: 1 juta}"),
        Sunting(KEA, "{2027: 1}", "{2027: 1, 2028: 1}"),
    ],
    "kementerian tanpa subkegiatan": [
        Sunting(
            POKOK,
            "  nama: Pemerintah Kabupaten Contoh\n  jenis: kabupaten\n  provinsi: Provinsi Contoh\n",
            "  nama: Kementerian Contoh\n  jenis: kementerian\n",
        ),
        Sunting(TKL, f", subkegiatan: {KODE}", ""),
        Sunting(
            APL,
            f"{APL_2026}{KODE}}}\n          - {{tahun: 2027, nilai: 250 juta, sumber: APBD, subkegiatan: {KODE}}}",
            "- {tahun: 2026, nilai: 250 juta, sumber: APBN}\n          - {tahun: 2027, nilai: 250 juta, sumber: APBN}",
        ),
    ],
    "kode dua digit dari edisi lama": [Sunting(TKL, KODE, '"2.16.03.2.01.03"')],
    "uang dalam berbagai bentuk": [
        Sunting(
            MJN,
            "durasi: 1 tahun,",
            'durasi: 6 bulan, anggaran: [{tahun: 2026, nilai: "Rp. 1.000.000,00"}, {tahun: 2026, nilai: 750 ribu}],',
        )
    ],
}


@pytest.mark.parametrize("nama", SEMUA)
def test_a_mistake_gives_one_finding_at_its_place(nama: str, tmp_path: Path) -> None:
    uji(SEMUA[nama], tmp_path)


@pytest.mark.parametrize("nama", BERSIH)
def test_a_valid_neighbour_stays_clean(nama: str, tmp_path: Path) -> None:
    uji_bersih(tuple(BERSIH[nama]), tmp_path)


def test_a_ceiling_names_the_largest_items_first(tmp_path: Path) -> None:
    tanam([PAGU["pagu salah satuan"]], tmp_path)
    (satu,) = [satu for _, satu in muat_rencana(tmp_path).temuan if satu.kode == "PR402"]
    assert [pesan for _, pesan in satu.juga] == [
        "INF-01: Rp400.000.000",
        "LYN-01: Rp350.000.000",
        "APL-01: Rp250.000.000",
    ]


def test_money_of_a_reused_id_is_not_counted_twice(tmp_path: Path) -> None:
    latar = (Sunting(POKOK, "2025: 500 juta", "2025: 265500000"),)
    salinan = "      - {id: »TKL-01, nama: Salinan, mulai: 2025, selesai: 2025, anggaran: [{tahun: 2025, nilai: 75 juta}]}\n      - id: TKL-02\n"
    uji_pada(latar, Kesalahan(TKL, "      - id: TKL-02\n", salinan, "PR201"), tmp_path)


@pytest.mark.parametrize("lama", ["nilai: 40 juta", "tahun: 2025\n            nilai"])
def test_a_budget_that_could_not_be_read_is_not_missed(tmp_path: Path, lama: str) -> None:
    tanam([], tmp_path)
    sunting(tmp_path, (Sunting(TKL, lama, lama.replace("40 juta", "40.000").replace("2025", "dua ribu")),))
    assert len(muat_rencana(tmp_path).temuan) == 1
