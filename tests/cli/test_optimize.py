"""`optimize` as a process: what people and machines read, what is written, and mistakes in the call."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bench.optimasi import bangkitkan_usulan
from tests.conftest import POKOK, program

if TYPE_CHECKING:
    from collections.abc import Callable

    Tulis = Callable[..., Path]

AKAR = Path(__file__).parents[2]
TERNATE = AKAR / "roadmaps" / "kota-ternate"
APL = "domain/aplikasi.yaml"
PAGU = POKOK + "pagu: {2026: 100 juta}\n"
KEGIATAN = """\
      - {id: W, nama: Wajib, mulai: 2026, selesai: 2026, anggaran: [{tahun: 2026, nilai: 60 juta}]}
      - id: A
        nama: Kegiatan A
        status: usulan
        mulai: 2026-01
        selesai: 2026-06
        jendela: {paling_awal: 2026}
        anggaran: [{tahun: 2026, nilai: 50 juta}]
        dampak: [{indikator: PEMDI-1, menjadi: 2}]
      - {id: B, nama: Kegiatan B, status: usulan, mulai: 2026, selesai: 2026, anggaran: [{tahun: 2026, nilai: 1 juta}]}
"""


def lingkungan(*jalur: str) -> dict[str, str]:
    jalur = (*jalur, str(AKAR), *filter(None, [os.environ.get("PYTHONPATH")]))
    return {**os.environ, "PYTHONPATH": os.pathsep.join(jalur), "COLUMNS": "80"}


def jalankan(*argumen: str, jalur: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    perintah = [sys.executable, "-m", "spbe_roadmap", "optimize", *argumen]
    return subprocess.run(perintah, capture_output=True, text=True, cwd=AKAR, env=lingkungan(*jalur), check=False)


@pytest.fixture
def folder(tulis: Tulis) -> Path:
    return tulis({"peta-rencana.yaml": PAGU, APL: program("aplikasi", KEGIATAN)})


def test_the_result_reads_well_from_a_pipe(folder: Path) -> None:
    sebelum = (folder / APL).read_bytes()
    hasil = jalankan(str(folder))
    assert hasil.returncode == 0
    assert "Optimal, terbukti" in hasil.stdout
    assert "2026-TW1..2026-TW2  2027-TW1..2027-TW2" in hasil.stdout
    assert "  - pagu 2026 Rp100.000.000: +0,0" in hasil.stdout
    assert "Pagu 2026 ditambah Rp100 juta: jumlah indeks +0,0" in hasil.stdout
    assert "\n+        mulai: 2027-TW1\n+        selesai: 2027-TW2\n" in hasil.stdout
    assert all(len(baris) <= 80 for baris in hasil.stdout.partition("--- a/")[0].splitlines())
    assert "\x1b" not in hasil.stdout + hasil.stderr
    assert hasil.stderr == f"Akan berubah: {APL}. Tulis dengan --write.\n"
    assert (folder / APL).read_bytes() == sebelum


def test_writing_twice_changes_nothing_more(folder: Path) -> None:
    pertama = jalankan(str(folder), "--write")
    assert pertama.returncode == 0
    assert pertama.stderr == f"Ditulis: {APL}.\n"
    sesudah = (folder / APL).read_bytes()
    assert b"      # - {id: B, nama: Kegiatan B," in sesudah
    assert b"tahun: 2027, nilai: 50 juta" in sesudah
    kedua = jalankan(str(folder), "--write")
    assert kedua.stderr == "YAML sudah sesuai; tidak ada yang diubah.\n"
    assert (folder / APL).read_bytes() == sesudah
    periksa = subprocess.run(
        [sys.executable, "-m", "spbe_roadmap", "validate", str(folder)],
        env=lingkungan(),
        check=False,
        capture_output=True,
    )
    assert periksa.returncode == 0


def test_machines_read_one_document(folder: Path) -> None:
    hasil = jalankan(str(folder), "--format", "json", "--weights", "2028=2.5,2029=0")
    isi = json.loads(hasil.stdout)
    assert (isi["versi"], isi["status"], isi["celah_persen"], isi["urutan_terbukti"]) == (1, "optimal", "0", True)
    assert [satu["bobot"] for satu in isi["tahun"]] == ["1", "1", "1", "2.5", "0"]
    kegiatan = {satu["id"]: satu for satu in isi["kegiatan"]}
    assert kegiatan["A"] == {
        "id": "A",
        "dikerjakan": True,
        "mulai": "2027-01-01",
        "selesai": "2027-06-30",
        "mulai_semula": "2026-01-01",
        "selesai_semula": "2026-06-30",
        "biaya": {"2027": 50_000_000},
    }
    assert not kegiatan["B"]["dikerjakan"]
    assert isi["pengikat"][0]["uraian"] == "pagu 2026 Rp100.000.000"
    assert [satu["tahun"] for satu in isi["tambahan_pagu"]] == [2026]
    assert isi["beda"].startswith("--- a/")


def test_a_contradiction_is_told_in_words(tulis: Tulis) -> None:
    mahal = """\
      - {id: W, nama: Wajib, mulai: 2026, selesai: 2026, anggaran: [{tahun: 2026, nilai: 60 juta}]}
      - {id: V, nama: Audit, mulai: 2026, selesai: 2026, audit: aplikasi, anggaran: [{tahun: 2026, nilai: 50 juta}], status: usulan}
      - {id: U, nama: Usulan, mulai: 2026, selesai: 2026, status: usulan}
"""
    folder = tulis({"peta-rencana.yaml": PAGU, APL: program("aplikasi", mahal)})
    hasil = jalankan(str(folder))
    assert hasil.returncode == 1
    assert [baris.strip() for baris in hasil.stdout.splitlines() if baris.startswith("  - ")] == [
        "- W wajib dikerjakan (final, 2026-01-01 sampai 2026-12-31, Rp60.000.000)",
        "- V wajib dikerjakan (audit, 2026-01-01 sampai 2026-12-31, Rp50.000.000)",
        "- pagu 2026 Rp100.000.000",
    ]
    isi = json.loads(jalankan(str(folder), "--format", "json").stdout)
    assert isi["status"] == "mustahil"
    assert {"jenis": "pagu", "kunci": [2026], "uraian": "pagu 2026 Rp100.000.000"} in isi["bertentangan"]


def test_ternate_is_proven_and_what_is_proposed_can_be_marked() -> None:
    """The proof closes; all rows of the sample are proposals."""
    isi = json.loads(jalankan(str(TERNATE), "--format", "json").stdout)
    assert isi["status"] == "optimal"
    assert isi["urutan_terbukti"]
    assert isi["telaah_lengkap"]
    assert all(satu["pagu"] is None or satu["biaya"] <= satu["pagu"] for satu in isi["tahun"])
    assert all(float(satu["indeks"]) >= float(satu["indeks_semula"]) for satu in isi["tahun"])


def test_faults_that_optimize_cannot_mend_stop_it(tulis: Tulis) -> None:
    hasil = jalankan(
        str(tulis({APL: program("aplikasi", "      - {id: A, nama: A, mulai: 2026, setelah: [TIDAK-ADA]}\n")}))
    )
    assert hasil.returncode == 1
    assert "PR202" in hasil.stderr
    assert hasil.stdout == ""


@pytest.mark.parametrize("bobot", ["2026", "2026=x", "2026=-1", "dua=1", "2026=nan", "2040=1"])
def test_weights_that_mean_nothing_are_wrong_usage(folder: Path, bobot: str) -> None:
    hasil = jalankan(str(folder), "--weights", bobot)
    assert hasil.returncode == 2
    assert "--weights" in hasil.stderr
    assert "Traceback" not in hasil.stderr


def test_without_the_solver_it_says_how_to_install_it(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "highspy.py").write_text("raise ImportError\n")
    hasil = jalankan(str(folder), jalur=(str(tmp_path),))
    assert hasil.returncode == 2
    assert (
        hasil.stderr == "Perintah optimize memerlukan pustaka highspy. Pasang: pip install 'spbe-roadmap[optimasi]'\n"
    )
    assert hasil.stdout == ""


def test_ctrl_c_gives_the_best_plan_so_far(tmp_path: Path) -> None:
    folder = bangkitkan_usulan(tmp_path / "usulan", 140)
    perintah = [sys.executable, "-m", "spbe_roadmap", "optimize", str(folder), "--format", "json"]
    with subprocess.Popen(
        perintah, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=lingkungan()
    ) as proses:
        time.sleep(4)
        proses.send_signal(signal.SIGINT)
        keluar, galat = proses.communicate(timeout=60)
    assert "Traceback" not in galat
    isi = json.loads(keluar)
    assert isi["status"] in {"optimal", "terbaik", "tidak-ditemukan"}
    assert (proses.returncode == 0) == (isi["status"] != "tidak-ditemukan")
