"""PR2xx: mistakes in names: ids used twice, references to nothing, indicators outside their framework."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.kesalahan import Kesalahan, uji

if TYPE_CHECKING:
    from pathlib import Path

POKOK, OPD, APLIKASI, INDEKS, REALISASI = (
    "peta-rencana.yaml", "opd.yaml", "aplikasi.yaml", "indeks.yaml", "realisasi/2025.yaml",
)  # fmt: skip
TKL, MJN, LYN, INF, APL, KEA, AUD = (
    f"domain/{nama}.yaml"
    for nama in ("tata-kelola", "manajemen", "layanan", "infrastruktur", "aplikasi", "keamanan", "audit")
)

GANDA = {
    "opd dua kali": Kesalahan(
        OPD, "    nama: Inspektorat Daerah\n", "    nama: Inspektorat Daerah\n  - {id: »kominfo, nama: Dinas Lain}\n",
        "PR201", "kominfo", lain=("PR204",),
    ),
    "aplikasi dua kali": Kesalahan(
        APLIKASI, "  - {id: siwas,", "  - {id: »siak, nama: SIAK Baru, opd: kominfo, jenis: umum, "
        "tindak_lanjut: pertahankan}\n  - {id: siwas,", "PR201", "siak",
    ),
    "sasaran dua kali": Kesalahan(
        POKOK, "inisiatif_strategis:\n  - id: IS1", "  - {id: »S1, uraian: Lain}\ninisiatif_strategis:\n  - id: IS1",
        "PR201", "S1",
    ),
    "inisiatif dua kali": Kesalahan(
        POKOK, "pagu:\n", "  - {id: »IS1, nama: Lain, sasaran: [S1]}\npagu:\n", "PR201", "IS1"
    ),
    "program dua kali": Kesalahan(LYN, "- id: LYN-B\n    nama: Layanan adm", "- id: »LYN-A\n    nama: Layanan adm", "PR201", "LYN-A"),
    "program dua kali antarberkas": Kesalahan(KEA, "- id: KEA-A", "- id: »APL-A", "PR201", "APL-A"),
    "kegiatan dua kali": Kesalahan(MJN, "id: MJN-02, nama: Inv", "id: »MJN-01, nama: Inv", "PR201", "MJN-01"),
    "kegiatan dua kali antarberkas": Kesalahan(KEA, "- id: KEA-01", "- id: »TKL-02", "PR201", "TKL-02"),
    "kegiatan dua kali, id semula dirujuk": Kesalahan(TKL, "- id: TKL-02\n        nama: Ars", "- id: »TKL-01\n        nama: Ars", "PR201", "TKL-01"),
    "kegiatan dua kali, id semula direalisasikan": Kesalahan(LYN, "- id: LYN-01", "- id: »TKL-01", "PR201", "TKL-01"),
    "opd dua kali, id semula dirujuk": Kesalahan(OPD, "- id: bappeda", "- id: »kominfo", "PR201", "kominfo"),
    "kegiatan disalin utuh": Kesalahan(
        AUD, "      - {id: AUD-03, nama: Audit keamanan, mulai: 2026, selesai: 2028, audit: keamanan}\n",
        "      - {id: AUD-03, nama: Audit keamanan, mulai: 2026, selesai: 2028, audit: keamanan}\n"
        "      - {id: »AUD-03, nama: Audit keamanan lanjutan, mulai: 2026, selesai: 2028, audit: keamanan}\n",
        "PR201", "AUD-03",
    ),
}  # fmt: skip

TIDAK_ADA = {
    "opd sebuah aplikasi": Kesalahan(APLIKASI, "opd: disdukcapil", "opd: »dukcapil", "PR202", '"disdukcapil"'),
    "opd dengan huruf besar": Kesalahan(APLIKASI, "opd: disdukcapil", "opd: »Disdukcapil", "PR202", '"disdukcapil"'),
    "opd yang tidak mirip apa pun": Kesalahan(APLIKASI, "opd: disdukcapil", "opd: »xyz", "PR202", "daftarkan"),
    "penanggung jawab program": Kesalahan(
        KEA, "penanggung_jawab: kominfo", "penanggung_jawab: »komimfo", "PR202", '"kominfo"'
    ),
    "penanggung jawab kegiatan": Kesalahan(
        APL, "penanggung_jawab: bappeda", "penanggung_jawab: »bapeda", "PR202", '"bappeda"'
    ),
    "pendukung": Kesalahan(KEA, "pendukung: [inspektorat]", "pendukung: [»inspektorat-daerah]", "PR202", "inspektorat"),
    "pendukung kedua": Kesalahan(LYN, "[kominfo, bappeda]", "[kominfo, »bapeda]", "PR202", '"bappeda"'),
    "sasaran sebuah inisiatif": Kesalahan(POKOK, "sasaran: [S1, S2]", "sasaran: [S1, »S3]", "PR202", "S3"),
    "satu sasaran tanpa kurung": Kesalahan(POKOK, "sasaran: S1}", "sasaran: »S9}", "PR202", "S9"),
    "inisiatif sebuah program": Kesalahan(LYN, "inisiatif_strategis: IS2", "inisiatif_strategis: »IS3", "PR202", "IS3"),
    "inisiatif kedua": Kesalahan(KEA, "[IS1, IS2]", "[IS1, »IS-2]", "PR202", '"IS2"'),
    "kegiatan pendahulu": Kesalahan(INF, "setelah: [TKL-01]", "setelah: [»TKL-1]", "PR202", '"TKL-01"'),
    "kegiatan pendahulu dengan huruf kecil": Kesalahan(INF, "[TKL-01]", "[»tkl-01]", "PR202", '"TKL-01"'),
    "kegiatan pendahulu dalam butir": Kesalahan(LYN, "          - LYN-01", "          - »LYN-10", "PR202", "LYN-0"),
    "kegiatan pendahulu dengan jenis": Kesalahan(APL, "{kegiatan: INF-01", "{kegiatan: »INF-O1", "PR202", '"INF-01"'),
    "program sebagai pendahulu": Kesalahan(INF, "setelah: [TKL-01]", "setelah: [»TKL-A]", "PR202", "kegiatan"),
    "aplikasi sebuah kegiatan": Kesalahan(LYN, "aplikasi: [siak]", "aplikasi: [»siakk]", "PR202", '"siak"'),
    "aplikasi yang terhubung": Kesalahan(
        APLIKASI, "terhubung: [srikandi, siak]", "terhubung: [»srikandy, siak]", "PR202", '"srikandi"'
    ),
    "dua inisiatif tanpa kurung": Kesalahan(AUD, "[IS1, IS2]", "»IS1, IS2", "PR202", "[IS1, IS2]"),
    "dua aplikasi tanpa koma": Kesalahan(APLIKASI, "[srikandi, siak]", "[»srikandi siak]", "PR202", "srikandi siak"),
    "dasar hukum": Kesalahan(POKOK, "- perpres-132-2022", "- »perpres-123-2022", "PR202", '"perpres-132-2022"'),
    "gambar": Kesalahan(POKOK, "lambang: aset/lambang.svg", "lambang: »aset/logo.svg", "PR202", "aset/logo.svg"),
    "gambar dengan huruf besar": Kesalahan(
        POKOK, "lambang: aset/lambang.svg", "lambang: »aset/Lambang.svg", "PR202", '"aset/lambang.svg"'
    ),
    "gambar dihapus": Kesalahan("aset/lambang.svg", "", None, "PR202", "lambang.svg", (POKOK, "lambang: »aset")),
    "opd dihapus": Kesalahan(
        OPD, "  - id: inspektorat\n    nama: Inspektorat Daerah\n", "", "PR202", "dirujuk 3 kali",
        (APLIKASI, "SIWAS, opd: »inspektorat"),
    ),
    "kegiatan dihapus": Kesalahan(
        TKL, "      - id: TKL-02\n        nama: Arsitektur SPBE kabupaten\n        durasi: 6 bulan\n"
        "        setelah: [TKL-01]\n        keluaran:\n          - Dokumen arsitektur\n        anggaran:\n"
        "          - tahun: 2025\n            nilai: 40 juta\n        dampak:\n          - indikator: PEMDI-1\n"
        "            menjadi: 2.5\n", "", "PR202", "dirujuk 2 kali", (MJN, "{kegiatan: »TKL-02"), ("PR603",),
    ),
    "id kegiatan diganti, yang lama direalisasikan": Kesalahan(
        TKL, "- id: TKL-01\n", "- id: TKL-09\n", "PR202", "TKL-01", (TKL, "setelah: [»TKL-01]"),
    ),
}  # fmt: skip

LAIN = {
    "indikator SPBE ke-48": Kesalahan(TKL, "SPBE-17", "»SPBE-48", "PR203", "SPBE-47"),
    "indikator SPBE ke-0": Kesalahan(TKL, "SPBE-17", "»SPBE-0", "PR203", "SPBE-47"),
    "indikator Pemdi ke-21": Kesalahan(INF, "PEMDI-12", "»PEMDI-21", "PR203", "PEMDI-20"),
    "kerangka lain": Kesalahan(INF, "PEMDI-12", "»PEMDA-12", "PR203", "PEMDI"),
    "tingkat awal indikator ke-48": Kesalahan(INDEKS, "{1: 2, 2: 2, 17: 2}", "{1: 2, 2: 2, 17: 2, »48: 2}", "PR203", "48"),
    "tingkat awal indikator ke-0": Kesalahan(INDEKS, "{1: 2, 2: 2, 17: 2}", "{»0: 1, 1: 2, 17: 2}", "PR203", "SPBE-0"),
    "tingkat awal indikator ke-21": Kesalahan(INDEKS, "19: 2, 20: 2}", "19: 2, 20: 2, »21: 2}", "PR203", "PEMDI-21"),
    "opd tidak dirujuk": Kesalahan(
        OPD, "    nama: Inspektorat Daerah\n", "    nama: Inspektorat Daerah\n  - {id: »dinkes, nama: Dinas Kesehatan}\n",
        "PR204", "dinkes", lain=("PR702",),
    ),
    "sasaran tidak dirujuk": Kesalahan(
        POKOK, "inisiatif_strategis:\n  - id: IS1", "  - {id: »S3, uraian: Lain}\ninisiatif_strategis:\n  - id: IS1",
        "PR204", "S3",
    ),
    "inisiatif tidak dirujuk": Kesalahan(
        POKOK, "pagu:\n", "  - {id: »IS3, nama: Lain, sasaran: [S1]}\npagu:\n", "PR204", "IS3", lain=("PR604",)
    ),
    "pengabaian kode yang tidak ada": Kesalahan(
        POKOK, "dokumen:\n", "aturan: {abaikan: [{kode: »PR999, alasan: Lama}]}\ndokumen:\n", "PR205", "PR999"
    ),
    "pengabaian galat": Kesalahan(
        POKOK, "dokumen:\n", "aturan: {abaikan: [{kode: »PR202, alasan: Lama}]}\ndokumen:\n", "PR205", "galat"
    ),
    "pengabaian yang tidak terpakai": Kesalahan(
        POKOK, "dokumen:\n", "aturan: {abaikan: [{kode: »PR505, alasan: Lama}]}\ndokumen:\n", "PR205", "PR505"
    ),
    "pengabaian di berkas lain": Kesalahan(
        POKOK, "dokumen:\n", "aturan: {abaikan: [{kode: »PR603, alasan: Lama, berkas: opd.yaml}]}\ndokumen:\n",
        "PR205", "opd.yaml",
    ),
}  # fmt: skip

KESALAHAN = GANDA | TIDAK_ADA | LAIN


@pytest.mark.parametrize("nama", KESALAHAN)
def test_a_mistake_gives_one_finding_at_its_place(nama: str, tmp_path: Path) -> None:
    uji(KESALAHAN[nama], tmp_path)
