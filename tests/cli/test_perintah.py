"""The command line as a process: streams, exit status, JSON shapes, mistakes in the call."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import OPD

if TYPE_CHECKING:
    from collections.abc import Callable

    Tulis = Callable[..., Path]

AKAR = Path(__file__).parents[2]
TERNATE = AKAR / "roadmaps" / "kota-ternate"


def jalankan(
    *argumen: str, di: Path = AKAR, lebar: int = 60, lingkungan: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the program in a folder, `lebar` columns wide; `lingkungan`: further environment variables."""
    return subprocess.run(
        [sys.executable, "-m", "spbe_roadmap", *argumen],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=di,
        env={**os.environ, "PYTHONPATH": str(AKAR), "COLUMNS": str(lebar), **(lingkungan or {})},
        check=False,
    )


def test_ternate_is_without_fault_and_reads_well_from_a_pipe() -> None:
    hasil = jalankan("validate", str(TERNATE))
    assert hasil.returncode == 0
    assert hasil.stdout == ""
    assert hasil.stderr.endswith("Temuan: 0 galat, 0 peringatan, 107 info.\n")
    assert "\x1b" not in hasil.stderr


def test_a_mistake_has_the_contracted_json_and_status(tulis: Tulis) -> None:
    folder = tulis({"opd.yaml": OPD.replace("id: kominfo", "id: komimfo")})
    hasil = jalankan("validate", str(folder), "--format", "json")
    isi = json.loads(hasil.stdout)
    galat = [satu for satu in isi["temuan"] if satu["tingkat"] == "galat"]
    assert hasil.returncode == 1
    assert isi["versi"] == 1
    assert [(satu["kode"], satu["berkas"], satu["baris"], satu["kolom"], satu["jejak"]) for satu in galat] == [
        ("PR202", "domain/tata-kelola.yaml", 6, 23, "program[0].penanggung_jawab")
    ]
    assert len(galat[0]["juga"]) == 6


def test_schedule_and_index_have_the_contracted_json() -> None:
    jadwal = json.loads(jalankan("schedule", str(TERNATE), "--format", "json").stdout)
    assert set(jadwal["kegiatan"][0]) == {
        "id", "mulai", "selesai", "mulai_terlambat", "selesai_terlambat", "kelonggaran_hari", "kritis",
    }  # fmt: skip
    indeks = json.loads(jalankan("index", str(TERNATE), "--format", "json").stdout)
    assert [satu["kerangka"] for satu in indeks["tahun"]] == ["spbe-2020", *["pemdi-2026"] * 4]
    assert set(indeks["tahun"][0]) == {
        "tahun",
        "kerangka",
        "indeks",
        "tampil",
        "predikat",
        "target",
        "domain",
        "aspek",
        "tingkat",
    }


def test_one_index_from_given_levels(tmp_path: Path) -> None:
    berkas = tmp_path / "tingkat.yaml"
    berkas.write_text("{" + ", ".join(f"{nomor}: 3" for nomor in range(1, 48)) + "}")
    isi = json.loads(jalankan("index", "--scores", str(berkas), "--framework", "spbe-2020", "--format", "json").stdout)
    assert (isi["tahun"][0]["tahun"], isi["tahun"][0]["indeks"], isi["tahun"][0]["predikat"]) == (None, "3", "Baik")


@pytest.mark.parametrize(
    ("argumen", "kata"),
    [
        (("validat",), "validate"),
        (("validate", "--nope"), "--nope"),
        (("validate", "/tidak/ada"), "peta-rencana.yaml"),
        (("validate", str(TERNATE), "lebih"), "berlebih"),
        (("validate", "--format", "xml"), "github, gitlab, json"),
        (("index", "--scores", "/tidak/ada"), "tidak dapat dibuka"),
        (("index", "--scores", str(AKAR / "README.md"), "--framework", "spbe-1999"), "spbe-1999"),
        (("schema", "apa"), "peta-rencana"),
    ],
)
def test_wrong_usage_is_named_in_indonesian(argumen: tuple[str, ...], kata: str) -> None:
    hasil = jalankan(*argumen)
    assert hasil.returncode == 2
    assert kata in hasil.stderr
    assert "Traceback" not in hasil.stderr
    assert hasil.stdout == ""


def test_a_fault_stops_the_build_and_writes_nothing(tulis: Tulis, tmp_path: Path) -> None:
    folder = tulis({"opd.yaml": "opd: ["})
    hasil = jalankan("build", str(folder), "--out", str(tmp_path / "public"))
    assert hasil.returncode == 1
    assert "PR101" in hasil.stderr
    assert not (tmp_path / "public").exists()


def test_a_portfolio_is_all_roadmaps_in_a_folder(tulis: Tulis) -> None:
    folder = tulis()
    isi = json.loads(jalankan("schedule", str(folder.parent), "--format", "json").stdout)
    assert isi["versi"] == 1
    assert len(isi["kegiatan"]) == 7


def test_without_address_the_nearest_roadmap_is_meant(tulis: Tulis) -> None:
    folder = tulis()
    assert jalankan("validate", di=folder / "domain").returncode == 0


def test_the_help_speaks_indonesian() -> None:
    for perintah in ((), ("build",), ("validate",), ("schedule",), ("index",), ("whatif",), ("schema",), ("doctor",)):
        bantuan = jalankan(*perintah, "--help").stdout
        assert "Pemakaian:" in bantuan
        assert "Usage" not in bantuan
        assert "Show this message" not in bantuan


@pytest.mark.parametrize(
    "argumen",
    [
        ("validate",),
        ("schedule",),
        ("index",),
        ("whatif", "--delay", "APL-01=2TW"),
        ("simulate", "--draws", "200"),
        ("optimize", "--limit", "20"),
        ("explain", "PR304"),
    ],
    ids=lambda argumen: argumen[0],
)
def test_a_terminal_without_the_characters_ends_no_command(argumen: tuple[str, ...]) -> None:
    perintah, *opsi = argumen
    alamat = () if perintah == "explain" else (str(TERNATE),)
    lingkungan = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"}
    hasil = jalankan(perintah, *alamat, *opsi, lingkungan=lingkungan)
    assert hasil.returncode == 0, hasil.stderr


def test_json_is_utf8_on_any_terminal(tulis: Tulis) -> None:
    folder = tulis({"opd.yaml": OPD.replace("id: kominfo", "id: komimfo–2")})
    hasil = jalankan("validate", str(folder), "--format", "json", lingkungan={"PYTHONIOENCODING": "ascii"})
    assert "komimfo–2" in hasil.stdout
