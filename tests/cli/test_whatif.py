"""`whatif` as a process: text, JSON and page, wrong usage, and the same result as editing the files by hand."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.baca_perubahan import baca_opsi
from spbe_roadmap.muat import andaikan_hasil, muat_rencana
from spbe_roadmap.terbit.banding import bandingkan
from tests.cli.test_perintah import TERNATE, jalankan
from tests.conftest import APLIKASI, OPD, POKOK, program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Tulis = Callable[..., Path]

LAYANAN = """\
      - id: LAY-01
        nama: Portal layanan
        mulai: 2025-01
        selesai: 2025-06
        anggaran: [{tahun: 2025, nilai: 300 juta}]
        dampak: [{indikator: SPBE-2, menjadi: 3}]
      - id: LAY-02
        nama: Pusat bantuan
        mulai: 2025-07
        selesai: 2025-09
        setelah: [LAY-01]
      - id: LAY-03
        nama: Perluasan
        durasi: 3 bulan
        setelah: [{kegiatan: LAY-02, jeda: 1 bulan}]
        anggaran: [{tahun: 2025, nilai: 50 juta}, {tahun: 2026, nilai: 100 juta}]
"""
BERKAS = {
    "domain/layanan.yaml": program("layanan", LAYANAN),
    "peta-rencana.yaml": POKOK + "pagu: {2025: 400 juta, 2026: 100 juta}\n",
}


@pytest.fixture
def folder(tulis: Tulis) -> Path:
    return tulis(BERKAS)


def test_side_by_side_at_sixty_columns_through_a_pipe(folder: Path) -> None:
    hasil = jalankan("whatif", str(folder), "--delay", "LAY-01=1TW", "--budget", "2025=-50%")
    assert hasil.returncode == 0
    assert "\x1b" not in hasil.stdout
    assert max(map(len, hasil.stdout.splitlines())) <= 60
    kata = " ".join(hasil.stdout.split())
    assert kata.startswith(
        "Menunda LAY-01 satu triwulan dan mengurangi pagu 2025 sebesar 50% menurunkan Indeks SPBE 2025"
    )
    for potong in (
        "Sebelum 1 Jan 2025 – 30 Jun 2025",
        "Sesudah 1 Apr 2025 – 30 Sep 2025",
        "400 → 200",
        "lebih 150",
        "1 kegiatan bergeser",
        "SPBE-2 ",
        "3,00 → 1,00",
        'galat[PR304]: kegiatan "LAY-02" mulai 2025-07, sebelum "LAY-01" membolehkannya',
        "mulai paling awal 2025-10-01",
    ):
        assert potong in kata
    assert hasil.stderr == "Tambahkan --geser agar kegiatan bertanggal tetap ikut bergeser.\n"


def test_whoever_gives_way_is_shown_and_nothing_is_broken(folder: Path) -> None:
    hasil = jalankan("whatif", str(folder), "--delay", "LAY-01=1TW", "--geser")
    assert hasil.stdout.startswith("Menunda LAY-01 satu triwulan menggeser 2 kegiatan lain")
    assert "PR304" not in hasil.stdout
    assert hasil.stderr == ""


def test_the_json_has_exact_decimals_and_both_sides(folder: Path) -> None:
    hasil = jalankan("whatif", str(folder), "--delay", "LAY-01=1TW", "--budget", "2026=1 miliar", "--format", "json")
    isi = json.loads(hasil.stdout)
    assert hasil.stderr == ""
    assert isi["versi"] == 1
    assert isi["perubahan"] == [
        {"jenis": "tunda", "kegiatan": "LAY-01", "lama": "1 triwulan", "uraian": "menunda LAY-01 satu triwulan"},
        {
            "jenis": "pagu-menjadi",
            "tahun": 2026,
            "nilai": 1_000_000_000,
            "uraian": "menetapkan pagu 2026 sebesar Rp1 miliar",
        },
    ]
    satu = next(satu for satu in isi["kegiatan"] if satu["id"] == "LAY-01")
    assert (satu["sebelum"]["selesai"], satu["sesudah"]["selesai"]) == ("2025-06-30", "2025-09-30")
    assert satu["selisih"] == {"mulai_hari": 90, "selesai_hari": 92, "kelonggaran_hari": -92}
    assert isi["jalur_kritis"] == {"sebelum": [], "sesudah": [], "selisih": {"masuk": [], "keluar": []}}
    indeks = isi["indeks"][0]
    assert Decimal(indeks["sesudah"]["indeks"]) - Decimal(indeks["sebelum"]["indeks"]) == Decimal(indeks["selisih"])
    assert indeks["tingkat"] == [{"indikator": "SPBE-2", "sebelum": "3", "sesudah": "1", "selisih": "-2"}]
    assert isi["anggaran"][1] == {
        "tahun": 2026,
        "sebelum": {"jumlah": 100_000_000, "pagu": 100_000_000, "sisa": 0},
        "sesudah": {"jumlah": 100_000_000, "pagu": 1_000_000_000, "sisa": 900_000_000},
        "selisih": 0,
    }
    assert isi["ketergantungan"]["dilanggar"] == [
        {"kegiatan": "LAY-02", "setelah": "LAY-01", "jenis": "FS", "paling_awal": "2025-10-01"}
    ]
    assert [satu["kode"] for satu in isi["temuan"]["muncul"] if satu["tingkat"] == "galat"] == ["PR304"]


def test_dropped_rows_have_one_side(folder: Path) -> None:
    isi = json.loads(jalankan("whatif", str(folder), "--drop", "LAY-A", "--format", "json").stdout)
    assert [(satu["id"], satu["sesudah"], satu["selisih"], satu["dihapus"]) for satu in isi["kegiatan"]] == [
        (f"LAY-0{nomor}", None, None, True) for nomor in (1, 2, 3)
    ]
    assert {satu["kode"] for satu in isi["temuan"]["muncul"]} >= {"PR601"}


@pytest.mark.parametrize(
    ("opsi", "ganti"),
    [
        (
            {"--delay": ["LAY-01=1TW"]},
            LAYANAN.replace("mulai: 2025-01", "mulai: 2025-04").replace("selesai: 2025-06", "selesai: 2025-09"),
        ),
        ({"--delay": ["LAY-03=2 bulan"]}, LAYANAN.replace("durasi: 3", "mulai: 2026-01\n        durasi: 3")),
        (
            {"--drop": ["LAY-02"]},
            LAYANAN[: LAYANAN.index("      - id: LAY-02")]
            + LAYANAN[LAYANAN.index("      - id: LAY-03") :].replace(
                "        setelah: [{kegiatan: LAY-02, jeda: 1 bulan}]\n", ""
            ),
        ),
        (
            {"--level": ["LAY-01:SPBE-2=2"], "--unit": ["LAY-01=bappeda"], "--status": ["LAY-01=usulan"]},
            LAYANAN.replace("menjadi: 3", "menjadi: 2").replace(
                "nama: Portal layanan",
                "nama: Portal layanan\n        penanggung_jawab: bappeda\n        status: usulan",
            ),
        ),
    ],
    ids=["given", "computed", "drop", "values"],
)
def test_it_is_as_if_the_files_had_been_edited(
    folder: Path, tulis: Tulis, opsi: dict[str, list[str]], ganti: str
) -> None:
    semula = muat_rencana(folder)
    andai = andaikan_hasil(semula, [satu.perubahan for satu in baca_opsi(opsi)])
    sunting = muat_rencana(tulis(BERKAS | {"domain/layanan.yaml": program("layanan", ganti)}))
    beda = bandingkan(andai, sunting)
    assert beda.banding.sama
    assert beda.temuan.muncul == ()
    assert beda.temuan.hilang == ()
    assert not bandingkan(semula, sunting).banding.sama


def test_a_file_of_changes_and_options_go_together(folder: Path, tmp_path: Path) -> None:
    berkas = tmp_path / "perubahan.yaml"
    berkas.write_text("tunda: {LAY-01: 1TW}\ngeser: true\n")
    isi = json.loads(
        jalankan("whatif", str(folder), "--changes", str(berkas), "--drop", "AUD-01", "--format", "json").stdout
    )
    assert [satu["jenis"] for satu in isi["perubahan"]] == ["tunda", "hapus"]
    assert isi["ketergantungan"]["dilanggar"] == []


def test_no_file_of_the_roadmap_is_touched(folder: Path) -> None:
    def isi() -> dict[str, bytes]:
        return {str(satu): satu.read_bytes() for satu in sorted(folder.rglob("*")) if satu.is_file()}

    dulu = isi()
    jalankan("whatif", str(folder), "--drop", "LAY-01", "--delay", "LAY-02=1S", "--geser")
    assert isi() == dulu


@pytest.mark.parametrize(
    ("argumen", "kata"),
    [
        ((), "Belum ada perubahan yang diandaikan"),
        (("--geser",), "spbe-roadmap whatif --delay APL-01=2TW"),
        (("--delay", "LAY-1=1TW"), '--delay LAY-1=1TW: kegiatan "LAY-1" tidak ada; yang paling dekat: LAY-01\n'),
        (("--drop", "LAYA"), "yang paling dekat: LAY-A\n"),
        (("--budget", "2031=5 miliar"), "--budget 2031=5 miliar: tahun 2031 di luar periode 2025 sampai 2029"),
        (("--budget", "2027=-5%"), "tahun 2027 tidak berpagu"),
        (("--unit", "LAY-01=bapeda"), 'perangkat daerah "bapeda" tidak ada; yang paling dekat: bappeda\n'),
        (("--level", "LAY-01:SPBE-2=6"), "tingkat 6 di luar skala Indeks SPBE"),
        (("--delay", "LAY-01=sebentar"), 'lama "sebentar" tidak terbaca'),
        (("--changes", "/tidak/ada.yaml"), "/tidak/ada.yaml: tidak dapat dibuka"),
    ],
)
def test_wrong_usage(folder: Path, argumen: tuple[str, ...], kata: str) -> None:
    hasil = jalankan("whatif", str(folder), *argumen)
    assert hasil.returncode == 2
    assert kata in hasil.stderr
    assert hasil.stdout == ""
    assert "Traceback" not in hasil.stderr


def test_every_fault_of_a_file_is_told_with_its_place(folder: Path, tmp_path: Path) -> None:
    berkas = tmp_path / "perubahan.yaml"
    berkas.write_text("tunda:\n  LAY-1: 1TW\npagu:\n  2031: 5 miliar\n")
    hasil = jalankan("whatif", str(folder), "--changes", str(berkas))
    assert hasil.returncode == 2
    assert [baris[: len(str(berkas)) + 4] for baris in hasil.stderr.splitlines()] == [f"{berkas}:2:3", f"{berkas}:4:3"]


def test_a_roadmap_with_faults_is_not_compared(tulis: Tulis) -> None:
    folder = tulis({"opd.yaml": OPD.replace("id: kominfo", "id: komimfo")})
    hasil = jalankan("whatif", str(folder), "--delay", "LAY-01=1TW")
    assert hasil.returncode == 1
    assert "PR202" in hasil.stderr
    assert hasil.stdout == ""


def test_one_roadmap_at_a_time(tmp_path: Path, tulis: Tulis) -> None:
    pertama = tulis()
    pertama.rename(tmp_path / "satu")
    tulis({"aplikasi.yaml": APLIKASI})
    hasil = jalankan("whatif", str(tmp_path), "--drop", "LAY-01")
    assert hasil.returncode == 2
    assert "satu peta rencana" in hasil.stderr


def test_the_page_goes_beside_the_text_and_only_where_it_can(folder: Path, tmp_path: Path) -> None:
    halaman = tmp_path / "baru" / "banding.html"
    hasil = jalankan("whatif", str(folder), "--drop", "LAY-01", "--html", str(halaman))
    assert hasil.returncode == 0
    assert hasil.stdout.startswith("Menghapus LAY-01")
    assert "<h1>" in halaman.read_text()
    assert [satu.name for satu in halaman.parent.iterdir()] == ["banding.html"]
    gagal = jalankan("whatif", str(folder), "--drop", "LAY-01", "--html", str(tmp_path))
    assert gagal.returncode == 1
    assert gagal.stderr == f"{tmp_path} tidak dapat ditulis: itu bukan berkas biasa\n"


def test_ternate() -> None:
    hasil = jalankan("whatif", str(TERNATE), "--delay", "APL-01=2TW")
    assert hasil.returncode == 0
    assert " ".join(hasil.stdout.split()).startswith("Menunda APL-01 dua triwulan menggeser 1 kegiatan lain")
