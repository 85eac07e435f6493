"""PR8xx: mistakes in what really happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.muat import muat_rencana
from tests.kesalahan import Kesalahan, tanam, uji
from tests.kesalahan.bersih import INF, LYN, REALISASI, TKL, Sunting, sunting, uji_bersih, uji_pada

if TYPE_CHECKING:
    from pathlib import Path

REALISASI_2026 = "realisasi/2026.yaml"
TKL_01 = "TKL-01: {status: selesai, progres: 100, serapan: 75 juta, mulai: 2025-02-03, selesai: 2025-06-20, bukti: [https://contoh.go.id/bukti/TKL-01.pdf]}"
LYN_01 = "  LYN-01:\n    status: berjalan\n    progres: 35.5\n    serapan: 100 juta\n    mulai: 2025-08-04\n    catatan: Uji coba di tiga kecamatan\n"

TIDAK_SAH = {
    "kegiatan tidak ada": Kesalahan(REALISASI, "  TKL-01: {", "  »TKL-1: {", "PR801", 'tulis "TKL-01"'),
    "kegiatan tidak ada, berbaris": Kesalahan(REALISASI, "  LYN-01:\n", "  »LYN-99:\n", "PR801", '"LYN-99"'),
    "kegiatan yang jauh dari semua": Kesalahan(REALISASI, "  LYN-01:\n", "  »Z9:\n", "PR801", "hapus baris ini"),
    "id program, bukan kegiatan": Kesalahan(REALISASI, "  LYN-01:\n", "  »LYN-A:\n", "PR801"),
    "progres di atas seratus": Kesalahan(
        REALISASI, "progres: 35.5", "progres: »355", "PR801", "tulis progres dari 0 sampai 100"
    ),
    "progres sedikit di atas seratus": Kesalahan(REALISASI, "progres: 100,", "progres: »100.1,", "PR801"),
    "progres negatif": Kesalahan(REALISASI, "progres: 35.5", "progres: »-1", "PR801"),
    "selesai tanpa mulai": Kesalahan(
        REALISASI, TKL_01, TKL_01.replace("{", "»{").replace("mulai: 2025-02-03, ", ""), "PR801", "selesai tanpa mulai"
    ),
    "selesai tanpa mulai, berbaris": Kesalahan(
        REALISASI,
        "    mulai: 2025-08-04\n",
        "    selesai: 2025-12-01\n",
        "PR801",
        "tambahkan mulai",
        di=(REALISASI, "LYN-01:\n    »status"),
    ),
    "ditunda tanpa catatan": Kesalahan(
        REALISASI, LYN_01, "  LYN-01:\n    »status: ditunda\n    progres: 10\n", "PR801", "ditunda tanpa catatan"
    ),
    "ditunda dengan catatan kosong": Kesalahan(
        REALISASI, LYN_01, '  LYN-01:\n    status: ditunda\n    catatan: »" "\n', "PR801", "alasan penundaannya"
    ),
}
MENYIMPANG = {
    "selesai tanpa bukti": Kesalahan(
        REALISASI,
        TKL_01,
        TKL_01.replace("{", "»{").replace(", bukti: [https://contoh.go.id/bukti/TKL-01.pdf]", ""),
        "PR802",
        "tanpa bukti",
    ),
    "bukti kosong": Kesalahan(REALISASI, "[https://contoh.go.id/bukti/TKL-01.pdf]", "»[]", "PR802", "tambahkan bukti"),
    "selesai lebih dari satu triwulan terlambat": Kesalahan(
        REALISASI, "selesai: 2025-06-20", "selesai: »2025-10-01", "PR802", "rencana 30 Juni 2025, kini 1 Oktober 2025"
    ),
    "selesai jauh terlambat": Kesalahan(REALISASI, "selesai: 2025-06-20", "selesai: »2025-12-31", "PR802", "terlambat"),
    "masih berjalan satu triwulan sesudah rencana": Kesalahan(
        REALISASI,
        TKL_01,
        "TKL-01: {status: »berjalan, progres: 80, mulai: 2025-02-03}",
        "PR802",
        "kini 31 Desember 2025",
    ),
    "belum mulai satu triwulan sesudah rencana selesai": Kesalahan(
        REALISASI, TKL_01, "TKL-01: {status: »belum}", "PR802"
    ),
    "tanpa hari laporan, akhir tahun yang dihitung": Kesalahan(
        REALISASI,
        "per: 2025-12-31\nkegiatan:\n  " + TKL_01,
        "kegiatan:\n  TKL-01: {status: »berjalan}",
        "PR802",
        "31 Desember 2025",
    ),
    "rencana selesai dimajukan": Kesalahan(
        TKL,
        "selesai: 2025-06-30",
        "selesai: 2025-03-19",
        "PR802",
        "19 Maret 2025",
        di=(REALISASI, "selesai: »2025-06-20"),
    ),
    "serapan melebihi anggaran seratus ribu": Kesalahan(
        REALISASI, "serapan: 75 juta", "serapan: »75100000", "PR802", "melebihi anggaran 2025 sebesar Rp75.000.000"
    ),
    "serapan salah satuan": Kesalahan(REALISASI, "serapan: 100 juta", "serapan: »100 miliar", "PR802"),
    "serapan melebihi anggaran satu rupiah": Kesalahan(
        REALISASI, "serapan: 100 juta", "serapan: »150500001", "PR802", "Rp150.500.001"
    ),
    "serapan pada kegiatan tanpa anggaran tahun itu": Kesalahan(
        REALISASI, LYN_01, LYN_01 + "  LYN-02: {status: berjalan, serapan: »1}\n", "PR802", "sebesar Rp0"
    ),
    "anggaran dikurangi": Kesalahan(
        TKL, "nilai: 75 juta", "nilai: 74 juta", "PR802", "Rp74.000.000", di=(REALISASI, "serapan: »75 juta")
    ),
}
SEMUA = TIDAK_SAH | MENYIMPANG

BERSIH = {
    "progres nol dan seratus": [Sunting(REALISASI, "progres: 35.5", "progres: 0")],
    "serapan persis anggaran": [Sunting(REALISASI, "serapan: 100 juta", 'serapan: "150,5 juta"')],
    "terlambat tepat satu triwulan": [Sunting(REALISASI, "selesai: 2025-06-20", "selesai: 2025-09-30")],
    "berjalan, dilaporkan tepat satu triwulan sesudah rencana": [
        Sunting(REALISASI, "per: 2025-12-31", "per: 2025-09-30"),
        Sunting(REALISASI, TKL_01, "TKL-01: {status: berjalan, mulai: 2025-02-03}"),
    ],
    "ditunda dengan catatan, lama sesudah rencana": [
        Sunting(REALISASI, TKL_01, "TKL-01: {status: ditunda, catatan: Menunggu evaluasi rancangan oleh provinsi}")
    ],
    "selesai tanpa tanggal": [Sunting(REALISASI, ", mulai: 2025-02-03, selesai: 2025-06-20", "")],
    "mulai dan selesai pada hari yang sama": [
        Sunting(REALISASI, "mulai: 2025-02-03, selesai: 2025-06-20", "mulai: 2025-06-20, selesai: 2025-06-20")
    ],
    "selesai lebih awal dari rencana mulai": [
        Sunting(REALISASI, "mulai: 2025-02-03, selesai: 2025-06-20", "mulai: 2024-12-01, selesai: 2025-01-15")
    ],
    "bukti berupa teks": [
        Sunting(REALISASI, "[https://contoh.go.id/bukti/TKL-01.pdf]", "[Lembaran Daerah 2025 Nomor 3]")
    ],
    "realisasi tahun berikutnya": [
        Sunting(
            REALISASI_2026,
            "",
            "tahun: 2026\nper: 2026-12-31\nkegiatan:\n  INF-01: {status: berjalan, progres: 50, serapan: 400 juta, mulai: 2026-01-05}\n",
        )
    ],
    "tanpa realisasi": [Sunting(REALISASI, f"kegiatan:\n  {TKL_01}\n{LYN_01}", "kegiatan: {}\n")],
}


@pytest.mark.parametrize("nama", SEMUA)
def test_a_mistake_gives_one_finding_at_its_place(nama: str, tmp_path: Path) -> None:
    uji(SEMUA[nama], tmp_path)


@pytest.mark.parametrize("nama", BERSIH)
def test_a_valid_neighbour_stays_clean(nama: str, tmp_path: Path) -> None:
    uji_bersih(tuple(BERSIH[nama]), tmp_path)


def test_an_unknown_id_in_two_years_is_one_finding(tmp_path: Path) -> None:
    latar = (Sunting(REALISASI_2026, "", "tahun: 2026\nkegiatan:\n  TKL-1: {status: belum}\n"),)
    uji_pada(latar, TIDAK_SAH["kegiatan tidak ada"], tmp_path)


@pytest.mark.parametrize(
    ("semua", "kode"),
    [
        ([Sunting(REALISASI, "mulai: 2025-02-03", "mulai: 2025-02-30")], ["PR108"]),
        ([Sunting(REALISASI, "bukti: [https", "bukti: [file")], ["PR113"]),
        ([Sunting(REALISASI, "status: selesai", "status: rampung")], ["PR106"]),
        ([Sunting(TKL, "nilai: 75 juta", "nilai: 75.000")], ["PR107"]),
        ([Sunting(TKL, "selesai: 2025-06-30", "selesai: 2025-06-31")], ["PR108"]),
        # a renamed activity is missed once, by the dependency on it or by the report
        ([Sunting(INF, "- id: INF-01", "- id: INF-11"), Sunting(REALISASI, "  LYN-01:\n", "  INF-01:\n")], ["PR202"]),
        ([Sunting(LYN, "- id: LYN-01", "- id: LYN_01")], ["PR113"]),
        ([Sunting(TKL, "domain: tata-kelola", "domain: 'tata-kelola")], ["PR101"]),
    ],
)
def test_nothing_follows_from_what_is_unknown(tmp_path: Path, semua: list[Sunting], kode: list[str]) -> None:
    tanam([], tmp_path)
    sunting(tmp_path, tuple(semua))
    assert [satu.kode for _, satu in muat_rencana(tmp_path).temuan] == kode
