"""`validate --fix` and `validate --diff` as a process: files, streams, exit status."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from shutil import which
from typing import TYPE_CHECKING

import pytest

from tests.cli.test_perintah import AKAR, jalankan
from tests.conftest import INDEKS, OPD, POKOK, isi_baku

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Tulis = Callable[..., Path]

SALAH = {
    "peta-rencana.yaml": POKOK.replace("status: rancangan", "statsu: Rancangan").replace("\n", "\r\n"),
    "indeks.yaml": "\ufeff" + INDEKS.replace("riwayat", "riwyat").replace("target", "trget").removesuffix("\n"),
}
BENAR = {
    "peta-rencana.yaml": POKOK.replace("\n", "\r\n"),
    "indeks.yaml": "\ufeff" + INDEKS.removesuffix("\n"),
}
TAKSA = {"peta-rencana.yaml": SALAH["peta-rencana.yaml"] + "pagu: {2025: 1.500}\r\n"}


def isi(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {str(jalur.relative_to(folder)): jalur.read_bytes() for jalur in folder.rglob("*") if jalur.is_file()}


def harapan(ganti: dict[str, str]) -> dict[str, bytes]:
    """Every file of the small roadmap with some replaced."""
    return {nama: teks.encode() for nama, teks in {**isi_baku(), **ganti}.items()}


def test_fix_writes_says_what_it_did_and_checks_again(tulis: Tulis) -> None:
    folder = tulis(SALAH)
    hasil = jalankan("validate", "--fix", folder.name, "--select", "PR1", di=folder.parent)
    assert isi(folder) == harapan(BENAR)
    assert hasil.returncode == 0
    assert hasil.stdout == ""
    assert hasil.stderr.splitlines() == [
        "diperbaiki[PR103]: riwyat menjadi riwayat (peta/indeks.yaml:1:1)",
        "diperbaiki[PR103]: trget menjadi target (peta/indeks.yaml:5:1)",
        "diperbaiki[PR103]: statsu menjadi status (peta/peta-rencana.yaml:8:13)",
        "diperbaiki[PR106]: Rancangan menjadi rancangan (peta/peta-rencana.yaml:8:21)",
        "4 perbaikan pada 2 berkas.",
        "",
        "Tidak ada temuan.",
    ]
    lagi = jalankan("validate", "--fix", str(folder), "--select", "PR1")
    assert (isi(folder), lagi.returncode) == (harapan(BENAR), 0)
    assert lagi.stderr.startswith("Tidak ada yang dapat diperbaiki sendiri.")


def test_the_exit_status_is_that_of_what_remains(tulis: Tulis) -> None:
    folder = tulis(TAKSA)
    hasil = jalankan("validate", "--fix", str(folder))
    assert hasil.returncode == 1
    assert "2 perbaikan pada 1 berkas." in hasil.stderr
    assert "galat[PR107]" in hasil.stderr
    assert "PR103" not in hasil.stderr.partition("berkas.\n")[2]


def test_standard_output_stays_one_json_document_of_what_remains(tulis: Tulis) -> None:
    hasil = jalankan("validate", "--fix", str(tulis(TAKSA)), "--format", "json")
    assert [satu["kode"] for satu in json.loads(hasil.stdout)["temuan"] if satu["tingkat"] == "galat"] == ["PR107"]
    assert "2 perbaikan pada 1 berkas." in hasil.stderr


def test_diff_shows_what_fix_would_do_and_changes_nothing(tulis: Tulis) -> None:
    folder = tulis(SALAH)
    hasil = jalankan("validate", "--diff", folder.name, di=folder.parent)
    assert isi(folder) == harapan(SALAH)
    assert hasil.returncode == 1
    assert hasil.stderr == "4 perbaikan pada 2 berkas.\n"
    baris = hasil.stdout.splitlines()
    assert [satu for satu in baris if satu.startswith(("---", "+++"))] == [
        "--- a/peta/indeks.yaml", "+++ b/peta/indeks.yaml", "--- a/peta/peta-rencana.yaml", "+++ b/peta/peta-rencana.yaml",
    ]  # fmt: skip
    assert "\\ No newline at end of file" in baris
    assert "\x1b" not in hasil.stdout


def test_diff_of_what_is_right_is_empty(tulis: Tulis) -> None:
    hasil = jalankan("validate", "--diff", str(tulis()))
    assert (hasil.returncode, hasil.stdout) == (0, "")
    assert hasil.stderr == "Tidak ada yang dapat diperbaiki sendiri.\n"


def diff_mentah(di: Path, *argumen: str) -> bytes:
    """The bytes of the diff."""
    perintah = [sys.executable, "-m", "spbe_roadmap", "validate", "--diff", *argumen]
    lingkungan = {**os.environ, "PYTHONPATH": str(AKAR)}
    return subprocess.run(perintah, cwd=di, env=lingkungan, capture_output=True, check=False).stdout


@pytest.mark.parametrize("penerap", [["patch", "-p1"], ["git", "apply", "--whitespace=nowarn"]], ids=["patch", "git"])
@pytest.mark.parametrize("nama", ["peta", "peta rencana", "kota é"])
def test_the_diff_applies_and_gives_the_bytes_of_fix(tulis: Tulis, penerap: list[str], nama: str) -> None:
    if which(penerap[0]) is None:
        pytest.skip(f"{penerap[0]} is not installed")
    folder = tulis(SALAH)
    folder = folder.rename(folder.with_name(nama))
    beda = diff_mentah(folder.parent, nama)
    subprocess.run(penerap, input=beda, cwd=folder.parent, check=True, capture_output=True)
    assert isi(folder) == harapan(BENAR)


@pytest.mark.skipif(which("patch") is None, reason="patch is not installed")
def test_the_diff_of_a_roadmap_elsewhere_names_the_folder_to_apply_it_in(tulis: Tulis) -> None:
    folder = tulis(SALAH)
    hasil = jalankan("validate", "--diff", di=folder / "domain")
    assert hasil.stderr.splitlines()[-1] == f"Terapkan dengan: patch -p1 -d {folder}"
    beda = diff_mentah(folder / "domain")
    subprocess.run(["patch", "-p1", "-d", str(folder)], input=beda, check=True, capture_output=True)
    assert isi(folder) == harapan(BENAR)


def test_a_portfolio_is_put_right_as_a_whole(tulis: Tulis) -> None:
    satu = tulis(SALAH)
    satu = satu.rename(satu.with_name("satu"))
    dua = tulis({"opd.yaml": OPD.replace("singkatan: Bappeda", "singktan: Bappeda")})
    hasil = jalankan("validate", "--fix", str(satu.parent))
    assert "5 perbaikan pada 3 berkas." in hasil.stderr
    assert isi(satu) == harapan(BENAR)
    assert isi(dua) == harapan({})


@pytest.mark.parametrize(
    ("argumen", "sesudah"),
    [(("--select", "PR103"), "status: Rancangan"), (("--ignore", "PR103"), "statsu: Rancangan")],
)
def test_only_chosen_rules_put_right(tulis: Tulis, argumen: tuple[str, ...], sesudah: str) -> None:
    folder = tulis(SALAH)
    jalankan("validate", "--fix", str(folder), *argumen)
    assert sesudah in (folder / "peta-rencana.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("argumen", "kata"),
    [(("--fix", "--diff"), "--diff tidak dapat dipakai bersama --fix"), (("--diff", "--format", "json"), "--format")],
)
def test_wrong_usage(tulis: Tulis, argumen: tuple[str, ...], kata: str) -> None:
    folder = tulis(SALAH)
    hasil = jalankan("validate", *argumen, str(folder))
    assert hasil.returncode == 2
    assert kata in hasil.stderr
    assert hasil.stdout == ""
    assert isi(folder) == harapan(SALAH)


def test_a_folder_that_refuses_is_said_and_left_as_it_was(tulis: Tulis) -> None:
    folder = tulis(SALAH)
    lingkungan = {**os.environ, "PYTHONPATH": str(AKAR)}
    # The system is made to refuse, because the administrator may write everywhere.
    kode = (
        "import sys, tempfile\n"
        "def menolak(*a, **k): raise OSError(30, 'Read-only file system')\n"
        "tempfile.mkstemp = menolak\n"
        "from spbe_roadmap.masuk import main\n"
        f"sys.argv = ['spbe-roadmap', 'validate', '--fix', {str(folder)!r}, '--format', 'json']\n"
        "main()\n"
    )
    sebelum = isi(folder)
    hasil = subprocess.run([sys.executable, "-c", kode], env=lingkungan, capture_output=True, text=True, check=False)
    assert hasil.returncode == 1
    assert "tidak dapat ditulis: disk hanya dapat dibaca" in hasil.stderr
    assert "perbaikan pada" not in hasil.stderr
    assert {"PR103"} <= {satu["kode"] for satu in json.loads(hasil.stdout)["temuan"]}
    assert isi(folder) == sebelum


def test_the_diff_has_colour_on_a_terminal_and_no_steering_characters(tulis: Tulis) -> None:
    folder = tulis(SALAH)
    induk, anak = pty.openpty()
    lingkungan = {**os.environ, "PYTHONPATH": str(AKAR), "TERM": "xterm-256color", "COLUMNS": "40"}
    lingkungan.pop("NO_COLOR", None)
    perintah = [sys.executable, "-m", "spbe_roadmap", "validate", "--diff", str(folder)]
    with subprocess.Popen(perintah, stdout=anak, stderr=subprocess.DEVNULL, env=lingkungan) as proses:
        os.close(anak)
        potongan = []
        while True:
            try:
                baca = os.read(induk, 65536)
            except OSError:  # the other end is closed
                break
            if not baca:
                break
            potongan.append(baca)
        proses.wait()
    os.close(induk)
    keluaran = b"".join(potongan).decode()
    assert "\x1b[32m+  status: rancangan" in keluaran or "\x1b[32m+penetapan" in keluaran
    assert "\x1b[31m-" in keluaran
