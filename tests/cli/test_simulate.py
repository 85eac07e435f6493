"""`simulate` as a process: what it prints, and how it refuses."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.test_perintah import AKAR, TERNATE, jalankan

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SEDIKIT = ("--draws", "64")


def test_ternate_is_drawn_on_a_pipe() -> None:
    hasil = jalankan("simulate", str(TERNATE), *SEDIKIT)
    assert hasil.returncode == 0
    assert hasil.stderr == ""
    assert hasil.stdout.startswith("Simulasi Pemerintah Kota Ternate: 64 tarikan, benih 2026\n")
    assert "\x1b" not in hasil.stdout
    assert all(len(satu) <= 80 for satu in hasil.stdout.splitlines())


def test_the_same_seed_gives_the_same_bytes_and_options_reach_the_draws() -> None:
    def isi(*argumen: str) -> str:
        return jalankan("simulate", str(TERNATE), *SEDIKIT, "--format", "json", *argumen).stdout

    baku = isi()
    assert isi() == baku
    assert json.loads(baku)["asumsi"]["penilaian"] == "denpasar-2021"
    lain = json.loads(isi("--seed", "7", "--delay", "1,1", "--no-discount"))
    assert (lain["benih"], lain["asumsi"]["laju"]) == (7, {})
    assert [satu["p10"] for satu in lain["tahun"]] == [satu["p90"] for satu in lain["tahun"]]
    pasti = json.loads(isi("--no-delay", "--no-discount"))
    assert [satu["p50"] for satu in pasti["tahun"]] == [satu["indeks"] for satu in pasti["tahun"]]


@pytest.mark.parametrize(
    ("argumen", "kata"),
    [
        (("--delay", "1.1,1.5", "--no-delay"), "tidak dapat dipakai bersama"),
        (("--delay", "lama"), "bukan P50,P90"),
        (("--delay", "realisasi"), "perlu paling sedikit 10"),
        (("--draws", "0"), "--draws"),
    ],
)
def test_wrong_usage_is_named(argumen: tuple[str, ...], kata: str) -> None:
    hasil = jalankan("simulate", str(TERNATE), *argumen)
    assert hasil.returncode == 2
    assert kata in hasil.stderr
    assert "Traceback" not in hasil.stderr
    assert hasil.stdout == ""


def test_without_numpy_it_says_how_to_install_it() -> None:
    """As in an installation without the extra: the package cannot be found."""
    kode = (
        "import importlib.util, sys\n"
        "cari = importlib.util.find_spec\n"
        "importlib.util.find_spec = lambda nama, *lain: None if nama == 'numpy' else cari(nama, *lain)\n"
        f"sys.argv = ['spbe-roadmap', 'simulate', {str(TERNATE)!r}]\n"
        "from spbe_roadmap.masuk import main\n"
        "main()\n"
    )
    hasil = subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, cwd=AKAR, check=False)
    assert hasil.returncode == 2
    assert hasil.stderr.startswith('simulate memerlukan NumPy; pasang dengan: pip install "spbe-roadmap[simulasi]"\n')
    assert hasil.stdout == ""


def test_faults_stop_it(tulis: Callable[..., Path]) -> None:
    hasil = jalankan("simulate", str(tulis({"opd.yaml": "opd: ["})))
    assert hasil.returncode == 1
    assert "PR101" in hasil.stderr
