"""`spbe-roadmap doctor` as a process, and what it shows on a narrow terminal."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from dataclasses import replace

import pytest
from rich.console import Console

from spbe_roadmap.cli.doctor import putusan, sebagai_json, siap, tampilkan
from spbe_roadmap.terbit.kebutuhan import Kebutuhan

ADA = Kebutuhan(nama="Pango", untuk="menyusun huruf dalam PDF", tingkat="build", ada=True, rincian="1.50")
BARIS = "sudo apt-get update && sudo apt-get install --yes --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0"
HILANG = replace(ADA, ada=False, rincian="tidak ditemukan: pango-1.0", cara=BARIS)
PELENGKAP = replace(HILANG, nama="Chromium", tingkat="uji")


def jalankan_doctor(*kata: str, path: str | None = None) -> subprocess.CompletedProcess[str]:
    lingkungan = {**os.environ, "PYTHONUTF8": "1"}
    if path is not None:
        lingkungan["PATH"] = path
    perintah = [sys.executable, "-m", "spbe_roadmap", "doctor", *kata]
    return subprocess.run(perintah, capture_output=True, text=True, check=False, env=lingkungan)


def tertampil(*kebutuhan: Kebutuhan, lebar: int = 80) -> str:
    hasil = io.StringIO()
    tampilkan(kebutuhan, Console(file=hasil, width=lebar))
    return hasil.getvalue()


def test_json_is_one_document_and_agrees_with_the_status() -> None:
    hasil = jalankan_doctor("--format", "json")
    isi = json.loads(hasil.stdout)
    assert hasil.returncode == (0 if isi["siap"] else 1)
    assert hasil.stderr == ""
    assert {"Python", "Pango", "HarfBuzz subset", "Chromium", "Poppler", "Huruf", "Templat", "Izin menulis"} <= {
        satu["nama"] for satu in isi["kebutuhan"]
    }


def test_text_in_a_pipe_has_no_colour_and_goes_to_stdout() -> None:
    hasil = jalankan_doctor()
    assert "\x1b" not in hasil.stdout
    assert "Pango" in hasil.stdout
    assert hasil.stderr == ""


def test_missing_test_tools_do_not_stop_a_build() -> None:
    isi = json.loads(jalankan_doctor("--format", "json", path="").stdout)
    tidak_ada = {satu["nama"] for satu in isi["kebutuhan"] if not satu["ada"]}
    assert {"Chromium", "Poppler"} <= tidak_ada
    assert isi["siap"] is not any(satu["tingkat"] == "build" and not satu["ada"] for satu in isi["kebutuhan"])


def test_unknown_format_is_wrong_usage() -> None:
    assert jalankan_doctor("--format", "xml").returncode == 2


@pytest.mark.parametrize("lebar", [24, 40, 80, 200])
def test_line_to_paste_is_never_broken(lebar: int) -> None:
    assert f"  {BARIS}\n" in tertampil(HILANG, lebar=lebar)


@pytest.mark.parametrize("lebar", [40, 80])
def test_no_column_is_lost_on_a_narrow_terminal(lebar: int) -> None:
    huruf = "".join(tertampil(HILANG, lebar=lebar).split())
    assert "Kebutuhan" in huruf
    for kata in ("Pango", "tidak", "menyusun", "pango-1.0"):
        assert kata in huruf


def test_brackets_are_shown_as_they_are() -> None:
    assert "[all]" in tertampil(replace(HILANG, rincian="[all]"))


def test_verdict_names_what_a_build_lacks() -> None:
    assert putusan([ADA, PELENGKAP]) == "Siap: semua yang dibutuhkan build ada di komputer ini."
    assert putusan([HILANG, PELENGKAP]) == "Belum siap: build masih membutuhkan Pango."


def test_only_what_a_build_needs_decides() -> None:
    assert siap([ADA, PELENGKAP])
    assert not siap([HILANG])
    assert sebagai_json([HILANG])["siap"] is False
