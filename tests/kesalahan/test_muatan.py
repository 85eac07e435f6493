"""PR6xx: mistakes in what law and guide ask of the content."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.muat import muat_rencana
from tests.kesalahan import Kesalahan, galat_di, peta, tanam, uji
from tests.kesalahan.bersih import (
    APLIKASI,
    AUD,
    INDEKS,
    INF,
    KEA,
    LYN,
    MJN,
    POKOK,
    REALISASI,
    Sunting,
    sunting,
    uji_bersih,
    uji_pada,
)

if TYPE_CHECKING:
    from pathlib import Path

NARASI = "narasi/latar-belakang.md"
REVIU_2029 = "{tahun: 2029, jenis: tahun-terakhir}"
RANCANGAN = "penetapan:\n  status: rancangan\n  bentuk: peraturan\n  nomor: null\n"
DITETAPKAN = "penetapan: {status: ditetapkan,\n  tempat: Contoh,\n  tanggal: 2025-01-02,\n  nomor: 7}\n"
KEGIATAN_KEA = peta()[KEA][peta()[KEA].index("    kegiatan:\n") :]
PROGRAM_KEA = peta()[KEA][peta()[KEA].index("program:\n") :]

TUJUH_MUATAN = {
    "berkas tidak ada": Kesalahan(
        KEA, "", None, "PR601", 'muatan "keamanan" tidak ada', di=(POKOK, "»# Peta rencana kecil")
    ),
    "berkas audit tidak ada": Kesalahan(
        AUD, "", None, "PR601", "buat domain/audit.yaml", di=(POKOK, "»# Peta rencana kecil")
    ),
    "berkas kosong": Kesalahan(KEA, "", "»# belum ada\n", "PR601", 'muatan "keamanan" kosong'),
    "daftar program kosong": Kesalahan(KEA, PROGRAM_KEA, "program: »[]\n", "PR601", "tidak berisi kegiatan"),
    "kunci program tidak ada": Kesalahan(KEA, PROGRAM_KEA, "", "PR601", "keamanan", di=(KEA, "»domain: keamanan")),
    "program tanpa kegiatan": Kesalahan(
        KEA, KEGIATAN_KEA, "    kegiatan: []\n", "PR601", di=(KEA, "program:\n  »- id")
    ),
    "kunci kegiatan tidak ada": Kesalahan(KEA, KEGIATAN_KEA, "", "PR601", di=(KEA, "program:\n  »- id")),
}
LIMA_TAHUN = {
    "enam tahun": Kesalahan(POKOK, "selesai: 2029}", "selesai: »2030}", "PR602", "berjumlah 6 tahun"),
    "sepuluh tahun": Kesalahan(
        POKOK, "selesai: 2029}", "selesai: »2034}", "PR602", "tulis selesai: 2029", lain=("PR307",)
    ),
    "dimulai setahun lebih awal": Kesalahan(
        POKOK, "{mulai: 2025, selesai: 2029}", "{mulai: 2024, selesai: »2029}", "PR602", "tulis selesai: 2028"
    ),
    "periode ditulis berbaris": Kesalahan(
        POKOK,
        "periode: {mulai: 2025, selesai: 2029}",
        "periode:\n  mulai: 2025\n  selesai: »2035",
        "PR602",
        "11 tahun",
        lain=("PR307",),
    ),
}
KINERJA = {
    "tanpa kinerja": Kesalahan(
        KEA,
        "    kinerja:\n      - {nama: Tim tanggap insiden, satuan: tim, awal: 0, target: {2027: 1}}\n",
        "",
        "PR603",
        "tidak punya baseline",
        di=(KEA, "- »id: KEA-A"),
    ),
    "kinerja kosong": Kesalahan(
        KEA,
        "    kinerja:\n      - {nama: Tim tanggap insiden, satuan: tim, awal: 0, target: {2027: 1}}\n",
        "    kinerja: »[]\n",
        "PR603",
        "KEA-A",
    ),
    "tanpa baseline": Kesalahan(
        KEA,
        "- {nama: Tim tanggap insiden, satuan: tim, awal: 0,",
        "- »{nama: Tim tanggap insiden, satuan: tim,",
        "PR603",
        "tanpa baseline",
    ),
    "baseline kosong": Kesalahan(KEA, "satuan: tim, awal: 0,", "satuan: tim, awal: »null,", "PR603", "tambahkan awal"),
    "tanpa target": Kesalahan(
        KEA,
        "- {nama: Tim tanggap insiden, satuan: tim, awal: 0, target: {2027: 1}}",
        "- »{nama: Tim tanggap insiden, satuan: tim, awal: 0}",
        "PR603",
        "tanpa target 2027",
    ),
    "satu tahun tanpa target": Kesalahan(
        AUD, "target: {2026: 1, 2027: 2, 2028: 3}", "target: »{2026: 1, 2028: 3}", "PR603", "tanpa target 2027"
    ),
    "beberapa tahun tanpa target": Kesalahan(
        AUD, "target: {2026: 1, 2027: 2, 2028: 3}", "target: »{2026: 1}", "PR603", "2027, 2028"
    ),
    "target berbaris, satu tahun hilang": Kesalahan(
        LYN, "          2025: 2\n", "", "PR603", "2025", di=(LYN, "target:\n          »2026")
    ),
    "kegiatan dipanjangkan": Kesalahan(
        AUD,
        "selesai: 2028, audit: keamanan",
        "selesai: 2029, audit: keamanan",
        "PR603",
        "2029",
        di=(AUD, "target: »{2026: 1"),
    ),
    "kinerja kedua tanpa baseline": Kesalahan(
        KEA,
        "target: {2027: 1}}\n",
        "target: {2027: 1}}\n      - »{nama: Insiden, target: {2027: 5}}\n",
        "PR603",
        '"Insiden" program "KEA-A" tanpa baseline',
    ),
}
INISIATIF = {
    "tidak dirujuk dari satu muatan": Kesalahan(
        KEA,
        "inisiatif_strategis: [IS1, IS2]",
        "inisiatif_strategis: [IS1]",
        "PR604",
        '"IS2" tidak menjangkau muatan keamanan',
        di=(POKOK, "- {id: »IS2"),
    ),
    "tidak dirujuk dari beberapa muatan": Kesalahan(
        LYN,
        "    inisiatif_strategis: IS2",
        "    inisiatif_strategis: IS1",
        "PR604",
        "layanan",
        di=(POKOK, "- {id: »IS2"),
    ),
    "inisiatif baru belum dirujuk": Kesalahan(
        POKOK,
        "  - id: IS1\n",
        "  - {id: »IS3, nama: Satu data, sasaran: [S1]}\n  - id: IS1\n",
        "PR604",
        "tata-kelola, manajemen",
        lain=("PR204",),
    ),
    "tanpa sasaran": Kesalahan(
        POKOK, ", sasaran: S1}", "}", "PR605", '"IS2" tidak merujuk sasaran', di=(POKOK, "- »{id: IS2")
    ),
    "sasaran kosong": Kesalahan(POKOK, "sasaran: S1}", "sasaran: »[]}", "PR605"),
    "tanpa sasaran, berbaris": Kesalahan(
        POKOK, "    sasaran: [S1, S2]\n", "", "PR605", "IS1", di=(POKOK, "- »id: IS1"), lain=("PR204",)
    ),
}
DASAR_HUKUM = {
    "Perpres 95/2018 dihapus": Kesalahan(
        POKOK,
        "  - perpres-95-2018\n",
        "",
        "PR606",
        "tambahkan perpres-95-2018",
        di=(POKOK, "dasar_hukum:\n  »- perpres-132"),
    ),
    "daftar kosong": Kesalahan(
        POKOK,
        "dasar_hukum:\n  - perpres-95-2018\n  - perpres-132-2022\n  - Peraturan Bupati Contoh Nomor 5 Tahun 2021\n",
        "dasar_hukum: »[]\n",
        "PR606",
    ),
    "kunci dasar_hukum dihapus": Kesalahan(
        POKOK,
        "dasar_hukum:\n  - perpres-95-2018\n  - perpres-132-2022\n  - Peraturan Bupati Contoh Nomor 5 Tahun 2021\n",
        "",
        "PR606",
        di=(POKOK, "»versi: 1"),
    ),
    "dicabut sebelum periode": Kesalahan(POKOK, "- perpres-132-2022", "- »permenpan-5-2018", "PR606", "sejak 2021"),
    "penggantinya pun dicabut": Kesalahan(
        POKOK, "- perpres-132-2022", "- »permenpan-5-2018", "PR606", "ganti dengan permenpan-8-2026"
    ),
    "dicabut di tengah periode": Kesalahan(
        POKOK, "- perpres-132-2022", "- »permenpan-59-2020", "PR606", "ganti dengan permenpan-8-2026"
    ),
    "pedoman yang dicabut": Kesalahan(
        POKOK, "- perpres-132-2022", "- perpres-132-2022\n  - »pedoman-menpan-6-2023", "PR606", "pedoman-menpan-3-2024"
    ),
}
BELUM_SIAP = {
    "isian dalam dasar hukum": Kesalahan(
        POKOK, "Nomor 5 Tahun 2021", "Nomor ... (isi)", "PR607", 'isian "(isi)"', di=(POKOK, "- »Peraturan Bupati")
    ),
    "isian berkurung siku": Kesalahan(
        POKOK, "- Peraturan Bupati Contoh Nomor 5", "- »Peraturan Bupati Contoh Nomor [ISI]", "PR607", "[ISI]"
    ),
    "isian berhuruf campur": Kesalahan(KEA, "kondisi: Tim", "kondisi: »(Isi) Tim", "PR607", "(Isi)"),
    "isian dalam nama kegiatan": Kesalahan(INF, "nama: Pembangunan", "nama: »Pembangunan (isi)", "PR607"),
    "isian dalam narasi": Kesalahan(NARASI, "Peta rencana ini", "Peta rencana »[isi] ini", "PR607"),
    "isian dalam inventaris": Kesalahan(APLIKASI, "nama: SRIKANDI", "nama: »SRIKANDI (isi)", "PR607"),
    "isian dalam indeks": Kesalahan(INDEKS, '"Laporan Evaluasi SPBE 2024, Tabel 48"', '»"Laporan [ISI]"', "PR607"),
    "isian dalam realisasi": Kesalahan(REALISASI, "Uji coba di tiga", "»(isi) Uji coba di tiga", "PR607"),
    "satu kegiatan usulan": Kesalahan(
        MJN, "status: final", "status: »usulan", "PR607", "1 kegiatan masih berstatus usulan"
    ),
    "beberapa kegiatan usulan": Kesalahan(
        AUD,
        "{id: AUD-01, nama: Audit infrastruktur, mulai: 2026, selesai: 2028, audit: infrastruktur}\n      - {",
        "{id: AUD-01, nama: Audit infrastruktur, mulai: 2026, selesai: 2028, audit: infrastruktur, status: »usulan}\n      - {status: usulan, ",
        "PR607",
        "2 kegiatan",
    ),
}
SEMUA = TUJUH_MUATAN | LIMA_TAHUN | KINERJA | INISIATIF | DASAR_HUKUM | BELUM_SIAP

BERSIH = {
    "ditetapkan dan lengkap": [Sunting(POKOK, RANCANGAN, DITETAPKAN)],
    "keputusan, bukan peraturan": [Sunting(POKOK, "bentuk: peraturan", "bentuk: keputusan")],
    "baseline berupa teks": [Sunting(KEA, "awal: 0,", "awal: belum ada,")],
    "target lebih dari tahun aktif": [
        Sunting(KEA, "target: {2027: 1}", "target: {2025: 0, 2026: 0, 2027: 1, 2028: 1, 2029: 1}")
    ],
    "program tambahan tanpa kegiatan": [
        Sunting(
            KEA,
            "program:\n",
            "program:\n  - {id: KEA-B, nama: Cadangan, inisiatif_strategis: IS1, penanggung_jawab: kominfo, kinerja: [{nama: Siap, awal: 0}]}\n",
        )
    ],
    "Perpres 95/2018 ditulis dengan judulnya": [
        Sunting(
            POKOK,
            "- perpres-95-2018",
            '- "Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik"',
        )
    ],
    "kurung biasa dan komentar bukan isian": [
        Sunting(POKOK, "Nomor 5 Tahun 2021", "Nomor 5 Tahun 2021 (isinya lengkap) # (isi)"),
        Sunting(NARASI, "lama.", "lama (lihat [lampiran](lampiran.md))."),
    ],
    "target RPJMD sampai tahun sesudah periode": [Sunting(POKOK, "2029: 2.6}", "2029: 2.6, 2030: 2.7}")],
    "inisiatif dirujuk dari salah satu program muatan": [
        Sunting(LYN, "    inisiatif_strategis: IS1", "    inisiatif_strategis: [IS1, IS2]")
    ],
}


@pytest.mark.parametrize("nama", SEMUA)
def test_a_mistake_gives_one_finding_at_its_place(nama: str, tmp_path: Path) -> None:
    uji(SEMUA[nama], tmp_path)


@pytest.mark.parametrize("nama", BERSIH)
def test_a_valid_neighbour_stays_clean(nama: str, tmp_path: Path) -> None:
    uji_bersih(tuple(BERSIH[nama]), tmp_path)


@pytest.mark.parametrize("nama", [nama for nama in BELUM_SIAP if BELUM_SIAP[nama].berkas != POKOK])
def test_what_is_not_ready_stops_a_plan_that_is_decided(nama: str, tmp_path: Path) -> None:
    uji_pada((Sunting(POKOK, RANCANGAN, DITETAPKAN),), BELUM_SIAP[nama], tmp_path)
    assert [kode for kode, *_ in galat_di(muat_rencana(tmp_path))] == ["PR607"]


def test_a_number_not_filled_in_stops_a_plan_that_is_decided(tmp_path: Path) -> None:
    tanam([Kesalahan(POKOK, RANCANGAN, DITETAPKAN.replace("nomor: 7", "nomor: »(isi)"), "PR607")], tmp_path)
    assert [kode for kode, *_ in galat_di(muat_rencana(tmp_path))] == ["PR607"]


@pytest.mark.parametrize(
    ("semua", "kode"),
    [
        ([Sunting(KEA, "inisiatif_strategis: [IS1, IS2]", "inisiatif_strategis: [IS1, IS9]")], ["PR202"]),
        ([Sunting(KEA, "inisiatif_strategis: [IS1, IS2]", "inisiatif_strategis: {IS1: IS2}")], ["PR104"]),
        ([Sunting(POKOK, "sasaran: S1}", "sasaran: 1}")], ["PR104"]),
        ([Sunting(POKOK, "  - perpres-95-2018\n", "  - 95\n")], ["PR104"]),
        ([Sunting(KEA, "kegiatan:\n      - id", "kegiatan:\n      - idx")], ["PR103"]),
        ([Sunting(KEA, "target: {2027: 1}", "target: {dua ribu: 1}")], ["PR108"]),
        ([Sunting(KEA, "domain: keamanan", "domain: [keamanan")], ["PR101"]),
    ],
)
def test_nothing_follows_from_what_is_unknown(tmp_path: Path, semua: list[Sunting], kode: list[str]) -> None:
    tanam([], tmp_path)
    sunting(tmp_path, tuple(semua))
    assert [satu.kode for _, satu in muat_rencana(tmp_path).temuan] == kode
