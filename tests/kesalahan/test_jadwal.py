"""PR3xx: mistakes in dates, dependencies, reviews, audits and the load of units."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.muat import muat_rencana
from tests.kesalahan import Kesalahan, galat_di, tanam, uji
from tests.kesalahan.bersih import (
    APL,
    AUD,
    INDEKS,
    INF,
    KEA,
    LYN,
    MJN,
    OPD,
    POKOK,
    REALISASI,
    TKL,
    Sunting,
    sunting,
    uji_bersih,
)

if TYPE_CHECKING:
    from pathlib import Path

TKL_01 = "        mulai: 2025-02\n"
TKL_01_NYATA = "mulai: 2025-02-03, selesai: 2025-06-20"
MJN_01 = "mulai: 2026-TW1, selesai: 2026-TW4, setelah: [{kegiatan: TKL-02, jenis: FS, jeda: -2 minggu}]"
INF_01 = "mulai: 2026-01\n        selesai: 2027-06\n        setelah: [TKL-01]"
INF_01_PENDEK = "mulai: 2026-01\n        selesai: 2027-06"
APL_01 = (
    "mulai: 2026-03\n        selesai: 2027-TW2\n        setelah: [{kegiatan: INF-01, jenis: SS, jeda: 1 bulan}, TKL-02]"
)
KEA_01 = "mulai: 2027-01-15\n        selesai: 2027-12-15"
AUD_03 = "{id: AUD-03, nama: Audit keamanan, mulai: 2026, selesai: 2028, audit: keamanan}"
REVIU = "reviu:\n  - {tahun: 2027, jenis: paruh-waktu}\n  - {tahun: 2029, jenis: tahun-terakhir}\n"

SELESAI_SEBELUM_MULAI = {
    "selesai dua tahun terlalu awal": Kesalahan(
        INF, "selesai: 2027-06", "selesai: »2025-06", "PR301", "tulis waktu selesai 2026-01 atau sesudahnya"
    ),
    "selesai sehari sebelum mulai": Kesalahan(KEA, "selesai: 2027-12-15", "selesai: »2027-01-14", "PR301"),
    "selesai triwulan sebelum mulai": Kesalahan(
        APL, "mulai: 2026-03\n        selesai: 2027-TW2", "mulai: 2027-TW3\n        selesai: »2027-TW2", "PR301"
    ),
    "tahun selesai salah ketik, sebelum periode": Kesalahan(LYN, "selesai: 2026-TW4", "selesai: »2006-TW4", "PR301"),
    "tahun mulai salah ketik, sesudah periode": Kesalahan(
        MJN, MJN_01, MJN_01.replace("2026-TW1, selesai: ", "2062-TW1, selesai: »"), "PR301"
    ),
    "jendela terbalik": Kesalahan(
        KEA,
        KEA_01,
        f"{KEA_01}\n        jendela: {{paling_awal: 2027-TW3, paling_akhir: »2027-TW1}}",
        "PR301",
        "tulis waktu 2027-TW3 atau sesudahnya",
    ),
    "periode terbalik": Kesalahan(
        POKOK, "selesai: 2029}", "selesai: »2019}", "PR301", "periode selesai 2019, sebelum mulai 2025"
    ),
    "realisasi selesai sebelum mulai": Kesalahan(
        REALISASI,
        TKL_01_NYATA,
        "mulai: 2025-02-03, selesai: »2025-01-20",
        "PR301",
        "selesai 2025-02-03 atau sesudahnya",
    ),
}
DI_LUAR_PERIODE = {
    "mulai sebelum periode": Kesalahan(LYN, "mulai: 2025-TW3", "mulai: »2024-TW3", "PR302", "mulai 1 Juli 2024"),
    "mulai sehari sebelum periode": Kesalahan(TKL, TKL_01, "        mulai: »2024-12-31\n", "PR302"),
    "selesai sesudah periode": Kesalahan(
        AUD, "selesai: 2028, audit: aplikasi", "selesai: »2030, audit: aplikasi", "PR302", "dalam 2025 sampai 2029"
    ),
    "selesai sehari sesudah periode": Kesalahan(KEA, "selesai: 2027-12-15", "selesai: »2030-01-01", "PR302"),
    "jendela sesudah periode": Kesalahan(
        KEA, KEA_01, f"{KEA_01}\n        jendela: {{paling_akhir: »2035}}", "PR302", "paling akhir 31 Desember 2035"
    ),
    "seluruhnya sesudah periode, anggarannya di dalam": Kesalahan(
        KEA, KEA_01, "mulai: »2037-01-15\n        selesai: 2037-12-15", "PR302"
    ),
    "seluruhnya sebelum periode, sebelum pendahulunya juga": Kesalahan(
        MJN, MJN_01, MJN_01.replace("2026-TW1", "»2016-TW1").replace("2026-TW4", "2016-TW4"), "PR302"
    ),
    "durasi dari mulai tetap": Kesalahan(MJN, "durasi: 1 tahun", "durasi: »4 tahun", "PR302", "selesai 30 Juni 2030"),
    "durasi dari mulai terhitung": Kesalahan(LYN, "durasi: 10 bulan", "durasi: »40 bulan", "PR302"),
    "jeda mendorong kegiatan": Kesalahan(
        APL,
        "durasi: 3 bulan, setelah: [APL-01]",
        "durasi: »3 bulan, setelah: [{kegiatan: APL-01, jeda: 3 tahun}]",
        "PR302",
        "mulai 1 Juli 2030",
    ),
    "yang menunggu kegiatan di luar periode tidak disalahkan": Kesalahan(
        APL, "selesai: 2027-TW2", "selesai: »2037-TW2", "PR302"
    ),
    "tanggal tetap yang menunggu kegiatan di luar periode tidak disalahkan": Kesalahan(
        TKL, "selesai: 2025-06-30", "selesai: »2035-06-30", "PR302"
    ),
    "selesai di luar periode membuat durasi bertentangan": Kesalahan(
        MJN, "mulai: 2026-S2, durasi: 1 tahun", "mulai: 2026-S2, durasi: 1 tahun, selesai: »2037-S1", "PR302"
    ),
    "periode setahun terlalu pendek": Kesalahan(
        POKOK,
        "selesai: 2029}",
        "selesai: »2028}",
        "PR302",
        "3 waktu dalam peta rencana berada di luarnya | tulis selesai: 2029",
        lain=("PR602",),
    ),
    "periode tiga tahun terlalu pendek": Kesalahan(
        POKOK, "selesai: 2029}", "selesai: »2027}", "PR302", "tulis selesai: 2029", lain=("PR602",)
    ),
    "reviu sesudah periode": Kesalahan(POKOK, "{tahun: 2029,", "{tahun: »2030,", "PR302", "reviu tahun 2030"),
    "reviu sebelum periode": Kesalahan(POKOK, "{tahun: 2027,", "{tahun: »2022,", "PR302"),
    "pagu sesudah periode": Kesalahan(POKOK, "  2029: 400000000", "  »2030: 400000000", "PR302", "pagu tahun 2030"),
    "pagu sebelum periode": Kesalahan(POKOK, "  2025: 500 juta", "  »2015: 500 juta", "PR302"),
    "target indeks sesudah periode": Kesalahan(
        INDEKS, "2029: 2.0}", "»2039: 2.0}", "PR302", "target indeks tahun 2039"
    ),
    "target kinerja sesudah periode": Kesalahan(
        APL, "2027: 60}", "2027: 60, »2072: 60}", "PR302", "Aplikasi terhubung"
    ),
    "target kinerja sebelum periode": Kesalahan(
        LYN, "          2025: 2\n", "          2025: 2\n          »2024: 1\n", "PR302"
    ),
}
MELINGKAR = {
    "menunggu diri sendiri": Kesalahan(
        TKL, "setelah: [TKL-01]", "setelah: [»TKL-02]", "PR303", "TKL-02 menunggu TKL-02"
    ),
    "menunggu diri sendiri dengan jeda negatif": Kesalahan(
        MJN, "durasi: 1 tahun,", "durasi: 1 tahun, setelah: [{kegiatan: »MJN-02, jenis: SS, jeda: -1 bulan}],", "PR303"
    ),
    "dua kegiatan saling menunggu": Kesalahan(
        TKL, TKL_01, TKL_01 + "        setelah: [»TKL-02]\n", "PR303", "TKL-01 menunggu TKL-02 menunggu TKL-01"
    ),
    "tiga kegiatan dalam tiga berkas": Kesalahan(
        TKL,
        TKL_01,
        TKL_01 + "        setelah: [»APL-01]\n",
        "PR303",
        "TKL-01 menunggu APL-01 menunggu INF-01 menunggu TKL-01",
    ),
    "dua kegiatan bertanggal, lewat SS dan FF": Kesalahan(
        INF, "setelah: [TKL-01]", "setelah: [TKL-01, {kegiatan: »APL-01, jenis: FF}]", "PR303", "APL-01 menunggu INF-01"
    ),
}
MELANGGAR = {
    "FS, mulai terlalu awal": Kesalahan(
        INF,
        INF_01_PENDEK,
        "mulai: »2025-06\n        selesai: 2027-06",
        "PR304",
        "mulai paling awal 2025-07-01",
        lain=("PR403", "PR603"),
    ),
    "FS, mulai pada hari pendahulunya selesai": Kesalahan(
        INF,
        INF_01_PENDEK,
        "mulai: »2025-06-30\n        selesai: 2027-06",
        "PR304",
        "2025-07-01",
        lain=("PR403", "PR603"),
    ),
    "FS, rujukan baru ke kegiatan yang belum selesai": Kesalahan(
        KEA,
        KEA_01,
        KEA_01.replace("2027-01-15", "»2027-01-15") + "\n        setelah: [INF-01]",
        "PR304",
        "mulai paling awal 2027-07-01",
    ),
    "FS ke kegiatan yang terhitung": Kesalahan(
        MJN,
        "mulai: 2026-S2, durasi: 1 tahun",
        "mulai: »2026-S2, durasi: 1 tahun, setelah: [APL-02]",
        "PR304",
        "mulai paling awal 2027-10-01",
    ),
    "FS dengan jeda": Kesalahan(
        INF,
        INF_01,
        "mulai: »2026-01\n        selesai: 2027-06\n        setelah: [{kegiatan: TKL-01, jeda: 7 bulan}]",
        "PR304",
        "mulai paling awal 2026-02-01",
    ),
    "FS dengan jeda negatif yang kurang": Kesalahan(
        MJN, MJN_01, MJN_01.replace("2026-TW1", "»2025-12-17"), "PR304", "mulai paling awal 2025-12-18", lain=("PR603",)
    ),
    "SS dengan jeda": Kesalahan(
        APL, APL_01, APL_01.replace("2026-03", "»2026-01-31"), "PR304", "mulai paling awal 2026-02-01"
    ),
    "SS, pendahulunya digeser": Kesalahan(
        INF,
        INF_01_PENDEK,
        "mulai: 2026-02-02\n        selesai: 2027-06",
        "PR304",
        "mulai paling awal 2026-03-02",
        di=(APL, "mulai: »2026-03\n"),
    ),
    "FF, selesai terlalu awal": Kesalahan(
        APL,
        APL_01,
        APL_01.replace("2027-TW2", "»2027-05").replace("SS, jeda: 1 bulan", "FF"),
        "PR304",
        "selesai paling awal 2027-06-30",
    ),
    "FF dengan durasi, mulainya yang ditulis": Kesalahan(
        MJN,
        "mulai: 2026-S2, durasi: 1 tahun",
        "mulai: »2026-S2, durasi: 1 tahun, setelah: [{kegiatan: KEA-01, jenis: FF}]",
        "PR304",
        "selesai paling awal 2027-12-15",
    ),
    "FS dan FF dengan durasi, satu temuan": Kesalahan(
        MJN,
        "mulai: 2026-S2, durasi: 1 tahun",
        "mulai: »2026-S2, durasi: 1 tahun, setelah: [LYN-01, {kegiatan: KEA-01, jenis: FF}]",
        "PR304",
        "mulai paling awal 2027-01-01",
    ),
    "SF, selesai terlalu awal": Kesalahan(
        APL,
        "setelah: [{kegiatan: INF-01, jenis: SS, jeda: 1 bulan}, TKL-02]",
        "setelah: [{kegiatan: INF-01, jenis: SF, jeda: 2 tahun}, TKL-02]",
        "PR304",
        "selesai paling awal 2027-12-31",
        di=(APL, "selesai: »2027-TW2"),
    ),
    "dua pendahulu sekaligus, yang terakhir menentukan": Kesalahan(
        APL,
        APL_01,
        APL_01.replace("2026-03", "»2025-09"),
        "PR304",
        "mulai paling awal 2026-02-01",
        lain=("PR403", "PR603"),
    ),
    "pendahulu yang terhitung": Kesalahan(
        APL,
        APL_01,
        APL_01.replace("2026-03", "»2025-12-31").replace("jenis: SS, jeda: 1 bulan", "jenis: SS, jeda: -1 bulan"),
        "PR304",
        "TKL-02",
        lain=("PR403", "PR603"),
    ),
}

TONGGAK = {
    "sebelum kegiatan mulai": Kesalahan(
        LYN, "waktu: 2025-11}", "waktu: »2025-06}", "PR305", "2025-07-01 sampai 2026-12-31"
    ),
    "sehari sesudah kegiatan selesai": Kesalahan(
        LYN, "waktu: 2026-06-17}", "waktu: »2027-01-01}", "PR305", "Peluncuran"
    ),
    "tahun sesudah periode": Kesalahan(LYN, "waktu: 2026-06-17}", "waktu: »2036}", "PR305"),
    "kegiatan yang terhitung": Kesalahan(
        LYN,
        "        durasi: 10 bulan\n",
        "        durasi: 10 bulan\n        tonggak: [{nama: Uji, waktu: »2026-12}]\n",
        "PR305",
        "LYN-02",
    ),
    "kegiatan dipendekkan": Kesalahan(
        LYN,
        "selesai: 2026-TW4",
        "selesai: 2026-05",
        "PR305",
        "Peluncuran",
        di=(LYN, "waktu: »2026-06-17}"),
        lain=("PR603",),
    ),
}
BERTENTANGAN = {
    "durasi lebih pendek": Kesalahan(
        INF,
        "selesai: 2027-06\n",
        "selesai: 2027-06\n        durasi: »1 tahun\n",
        "PR306",
        "berakhir 31 Desember 2026, bukan 2027-06",
    ),
    "durasi kurang sehari": Kesalahan(
        KEA, "selesai: 2027-12-15\n", "selesai: 2027-12-15\n        durasi: »334 hari\n", "PR306"
    ),
    "durasi lebih sebulan": Kesalahan(AUD, AUD_03, AUD_03.replace("2028,", "2028, durasi: »37 bulan,"), "PR306"),
    "durasi dalam minggu": Kesalahan(MJN, "selesai: 2026-TW4,", "selesai: 2026-TW4, durasi: »52 minggu,", "PR306"),
    "selesai yang lupa diubah tidak melanggar apa-apa lagi": Kesalahan(
        MJN,
        "mulai: 2026-S2, durasi: 1 tahun",
        "mulai: 2026-S2, durasi: »1 tahun, selesai: 2027-TW4",
        "PR306",
        "bukan 2027-TW4",
    ),
    "selesai pendahulu yang bertentangan tidak juga melanggar ketergantungan": Kesalahan(
        TKL, "        selesai: 2025-06-30\n", "        selesai: 2026-02-28\n        durasi: »5 bulan\n", "PR306"
    ),
}
AUDIT = {
    "satu jenis tidak ada": Kesalahan(
        AUD,
        "      - {id: AUD-03, nama: Audit keamanan, mulai: 2026, selesai: 2028, audit: keamanan}\n",
        "",
        "PR307",
        "tidak ada kegiatan audit keamanan",
        di=(AUD, "program:\n  »- id: AUD-A"),
    ),
    "dua kegiatan sejenis, jenis lain tidak ada": Kesalahan(
        AUD, "audit: keamanan}", "audit: aplikasi}", "PR307", "audit keamanan", di=(AUD, "program:\n  »- id: AUD-A")
    ),
    "jenis audit tidak ditulis": Kesalahan(
        AUD, ", audit: infrastruktur}", "}", "PR307", "audit infrastruktur", di=(AUD, "program:\n  »- id: AUD-A")
    ),
    "tiga tahun terakhir tanpa audit": Kesalahan(
        AUD,
        AUD_03,
        AUD_03.replace("2028, audit: ", "2026, audit: »"),
        "PR307",
        "dari 2027 sampai 2029",
        lain=("PR603",),
    ),
    "tiga tahun pertama tanpa audit": Kesalahan(
        AUD,
        AUD_03,
        AUD_03.replace("mulai: 2026", "mulai: 2028").replace("audit: ", "audit: »"),
        "PR307",
        "dari 2025 sampai 2027",
    ),
    "tiga tahun di antara dua audit": Kesalahan(
        AUD,
        AUD_03,
        "{id: AUD-03, nama: Audit, mulai: 2025, selesai: 2025, audit: »keamanan}\n"
        "      - {id: AUD-04, nama: Audit, mulai: 2029, selesai: 2029, audit: keamanan}",
        "PR307",
        "dari 2026 sampai 2028",
        lain=("PR603",),
    ),
}
REVIU_WAJIB = {
    "paruh waktu dihapus": Kesalahan(
        POKOK,
        "  - {tahun: 2027, jenis: paruh-waktu}\n",
        "",
        "PR308",
        "{tahun: 2027, jenis: paruh-waktu}",
        di=(POKOK, "reviu:\n  »- {tahun: 2029"),
    ),
    "tahun terakhir dihapus": Kesalahan(
        POKOK,
        "  - {tahun: 2029, jenis: tahun-terakhir}\n",
        "",
        "PR308",
        "{tahun: 2029, jenis: tahun-terakhir}",
        di=(POKOK, "reviu:\n  »- {tahun: 2027"),
    ),
    "tahun terakhir menjadi sewaktu-waktu": Kesalahan(
        POKOK,
        "jenis: tahun-terakhir",
        "jenis: sewaktu-waktu",
        "PR308",
        "tahun-terakhir",
        di=(POKOK, "reviu:\n  »- {tahun: 2027"),
    ),
    "paruh waktu pada tahun pertama": Kesalahan(POKOK, "{tahun: 2027,", "{tahun: »2025,", "PR308", "tulis tahun: 2027"),
    "paruh waktu setahun terlambat": Kesalahan(POKOK, "{tahun: 2027,", "{tahun: »2028,", "PR308", "seharusnya 2027"),
    "tahun terakhir setahun terlalu awal": Kesalahan(
        POKOK, "{tahun: 2029,", "{tahun: »2028,", "PR308", "tulis tahun: 2029"
    ),
}
KAPASITAS = {
    "kapasitas kurang satu": Kesalahan(
        OPD,
        "    kapasitas: 6",
        "    kapasitas: »1",
        "PR309",
        '"bappeda" memimpin 3 kegiatan sekaligus, kapasitasnya 1: Maret 2026 sampai Juni 2027',
    ),
    "bulan yang padat disebut satu demi satu": Kesalahan(
        OPD, "    kapasitas: 6", "    kapasitas: »2", "PR309", "Juli 2026 sampai Desember 2026"
    ),
    "kapasitas baru pada perangkat daerah lain": Kesalahan(
        OPD,
        "nama: Inspektorat Daerah",
        "nama: Inspektorat Daerah\n    kapasitas: »2",
        "PR309",
        "Januari 2026 sampai Desember 2028",
    ),
}
SEMUA = (
    SELESAI_SEBELUM_MULAI
    | DI_LUAR_PERIODE
    | MELINGKAR
    | MELANGGAR
    | TONGGAK
    | BERTENTANGAN
    | AUDIT
    | REVIU_WAJIB
    | KAPASITAS
)

BERSIH = {
    "mulai pada hari pertama periode": [Sunting(TKL, TKL_01, "        mulai: 2025-01-01\n")],
    "selesai pada hari terakhir periode": [
        Sunting(AUD, AUD_03, AUD_03.replace("2028", "2029-12-31")),
        Sunting(AUD, "2028: 3}", "2028: 3, 2029: 3}"),
    ],
    "mulai dan selesai pada hari yang sama": [
        Sunting(MJN, "mulai: 2026-S2, durasi: 1 tahun", "mulai: 2026-08-17, selesai: 2026-08-17")
    ],
    "selesai berupa bulan yang memuat hari mulai": [
        Sunting(MJN, "mulai: 2026-S2, durasi: 1 tahun", "mulai: 2026-08-17, selesai: 2026-08")
    ],
    "durasi yang cocok dengan mulai dan selesai": [
        Sunting(AUD, AUD_03, AUD_03.replace("2028,", "2028, durasi: 3 tahun,"))
    ],
    "durasi dalam hari yang cocok": [Sunting(KEA, KEA_01, KEA_01 + "\n        durasi: 335 hari")],
    "FS, mulai sehari sesudah pendahulunya": [
        Sunting(KEA, KEA_01, "mulai: 2027-07-01\n        selesai: 2027-12-15\n        setelah: [INF-01]")
    ],
    "FS, jeda negatif persis": [
        Sunting(
            MJN,
            MJN_01,
            MJN_01.replace("2026-TW1", "2025-12-18").replace(
                "TKL-02, jenis: FS, jeda: -2 minggu", "TKL-02, jeda: -14 hari"
            ),
        ),
        Sunting(MJN, "{2026: 2, 2027: 5}", "{2025: 1, 2026: 2, 2027: 5}"),
    ],
    "SS, mulai pada hari yang sama": [
        Sunting(KEA, KEA_01, KEA_01 + "\n        setelah: [{kegiatan: MJN-03, jenis: SS}]"),
        Sunting(
            MJN,
            "status: final}",
            "status: final}\n      - {id: MJN-03, nama: Aset, mulai: 2027-01-15, selesai: 2027-03-31}",
        ),
    ],
    "FF, selesai pada hari yang sama": [Sunting(APL, APL_01, APL_01.replace("SS, jeda: 1 bulan", "FF"))],
    "SF, selesai sehari sebelum pendahulunya mulai": [
        Sunting(INF, INF_01, INF_01.replace("[TKL-01]", "[TKL-01, {kegiatan: AUD-04, jenis: SF}]")),
        Sunting(AUD, AUD_03, AUD_03 + "\n      - {id: AUD-04, nama: Uji, mulai: 2027-07, selesai: 2027-12}"),
    ],
    "pendahulu yang sama dua kali": [
        Sunting(INF, "setelah: [TKL-01]", "setelah: [TKL-01, {kegiatan: TKL-01, jenis: SS}]")
    ],
    "jalur bercabang dan bertemu bukan lingkaran": [
        Sunting(APL, "setelah: [APL-01], aplikasi", "setelah: [APL-01, INF-01, TKL-01, TKL-02], aplikasi")
    ],
    "tonggak pada hari pertama dan terakhir": [
        Sunting(LYN, "waktu: 2025-11}", "waktu: 2025-07-01}"),
        Sunting(LYN, "waktu: 2026-06-17}", "waktu: 2026-12-31}"),
    ],
    "tonggak berupa tahun yang memuat kegiatan": [Sunting(LYN, "waktu: 2025-11}", "waktu: 2025}")],
    "audit berselang dua tahun": [
        Sunting(
            AUD,
            AUD_03,
            AUD_03.replace("selesai: 2028", "selesai: 2026")
            + "\n      - {id: AUD-04, nama: Audit, mulai: 2028, selesai: 2028, audit: keamanan}",
        ),
        Sunting(AUD, "2027: 2,", "2027: 2,"),
    ],
    "dua tahun pertama dan dua tahun terakhir tanpa audit": [
        Sunting(AUD, AUD_03, AUD_03.replace("mulai: 2026, selesai: 2028", "mulai: 2027, selesai: 2027"))
    ],
    "audit di muatan lain": [Sunting(KEA, KEA_01, KEA_01 + "\n        audit: keamanan")],
    "reviu sewaktu-waktu sebagai tambahan": [
        Sunting(POKOK, REVIU, REVIU + "  - {tahun: 2026, jenis: sewaktu-waktu}\n")
    ],
    "reviu paruh waktu dua kali, satu pada tahunnya": [
        Sunting(POKOK, REVIU, REVIU + "  - {tahun: 2028, jenis: paruh-waktu}\n")
    ],
    "kapasitas tercapai, tidak terlampaui": [Sunting(OPD, "    kapasitas: 6", "    kapasitas: 3")],
    "kegiatan yang berurutan tidak bertumpuk": [
        Sunting(OPD, "nama: Inspektorat Daerah", "nama: Inspektorat Daerah\n    kapasitas: 3"),
        Sunting(
            AUD, AUD_03, AUD_03 + "\n      - {id: AUD-04, nama: Tindak lanjut, mulai: 2029-01-01, selesai: 2029-03-31}"
        ),
        Sunting(AUD, "2028: 3}", "2028: 3, 2029: 3}"),
    ],
    "perangkat daerah tanpa kapasitas memimpin banyak kegiatan": [Sunting(OPD, ", kapasitas: 12", "")],
}


@pytest.mark.parametrize("nama", SEMUA)
def test_a_mistake_gives_one_finding_at_its_place(nama: str, tmp_path: Path) -> None:
    uji(SEMUA[nama], tmp_path)


@pytest.mark.parametrize("nama", BERSIH)
def test_a_valid_neighbour_stays_clean(nama: str, tmp_path: Path) -> None:
    uji_bersih(tuple(BERSIH[nama]), tmp_path)


def test_a_circle_names_every_reference_once(tmp_path: Path) -> None:
    tanam([MELINGKAR["tiga kegiatan dalam tiga berkas"]], tmp_path)
    (satu,) = [satu for posisi, satu in muat_rencana(tmp_path).temuan if satu.kode == "PR303"]
    assert [letak.berkas for letak, _ in satu.juga] == [APL, INF]


def test_a_broken_dependency_names_the_reference_and_the_other_end(tmp_path: Path) -> None:
    tanam([MELANGGAR["dua pendahulu sekaligus, yang terakhir menentukan"]], tmp_path)
    (satu,) = [satu for _, satu in muat_rencana(tmp_path).temuan if satu.kode == "PR304"]
    assert [letak.jejak[-3:] for letak, _ in satu.juga] == [
        ("setelah", 0, "kegiatan"),
        ("setelah", 1, "kegiatan"),
        ("kegiatan", 0, "mulai"),
    ]
    assert satu.juga[-1][0].berkas == INF


def test_two_circles_are_two_findings(tmp_path: Path) -> None:
    kedua = MELINGKAR["menunggu diri sendiri dengan jeda negatif"]
    harapan = tanam([MELINGKAR["menunggu diri sendiri"], kedua], tmp_path)
    assert sorted(galat_di(muat_rencana(tmp_path))) == sorted(harapan)


def test_a_reused_id_does_not_stop_the_circle_from_being_told(tmp_path: Path) -> None:
    tanam([MELINGKAR["dua kegiatan saling menunggu"]], tmp_path)
    sunting(tmp_path, (Sunting(KEA, "- id: KEA-01", "- id: TKL-01"),))
    assert {kode for kode, *_ in galat_di(muat_rencana(tmp_path))} == {"PR201", "PR303"}


def test_nothing_about_the_period_while_its_file_cannot_be_read(tmp_path: Path) -> None:
    tanam([], tmp_path)
    lama = "mulai: 2027-01-15\n        selesai: 2027-12-15"
    sunting(
        tmp_path,
        (Sunting(POKOK, "versi: 1", "versi: [1"), Sunting(KEA, lama, "mulai: 2037-01-15\n        selesai: 2037-12-15")),
    )
    assert {kode for kode, *_ in galat_di(muat_rencana(tmp_path))} == {"PR101", "PR401"}


@pytest.mark.parametrize(
    ("berkas", "lama", "baru", "kode"),
    [
        (AUD, "audit: keamanan", "audit: kemanan", "PR106"),
        (AUD, "selesai: 2028, audit: keamanan", "selesei: 2028, audit: keamanan", "PR103"),
        (POKOK, "jenis: paruh-waktu", "jenis: paruhwaktu", "PR106"),
        (OPD, "    kapasitas: 6", "    kapasitas: banyak", "PR104"),
        (TKL, "durasi: 6 bulan", "durasi: 6", "PR108"),
    ],
)
def test_what_could_not_be_read_is_not_missed(tmp_path: Path, berkas: str, lama: str, baru: str, kode: str) -> None:
    tanam([], tmp_path)
    sunting(tmp_path, (Sunting(berkas, lama, baru),))
    assert [satu.kode for _, satu in muat_rencana(tmp_path).temuan] == [kode]
