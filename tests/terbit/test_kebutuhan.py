"""What is here and what is not, told on made-up machines: a PATH, a folder and a library of the test's own."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.terbit import kebutuhan
from spbe_roadmap.terbit.kebutuhan import (
    HURUF,
    PAKET_PYTHON,
    Perangkat,
    baris_pemasang,
    cara_memasang,
    cari_program,
    folder_templat,
    huruf,
    isi_templat,
    izin_tulis,
    paket_python,
    semua,
    termuat,
    versi_python,
)

if TYPE_CHECKING:
    from collections.abc import Callable

AKAR = Path(__file__).resolve().parents[2]
PAKET = {"apt-get": "paket-debian", "dnf": "paket-fedora", "brew": "paket-brew"}


@pytest.fixture
def di_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Makes PATH hold exactly the named programs."""

    def siapkan(*nama: str) -> Path:
        for satu in nama:
            (tmp_path / satu).write_text("#!/bin/sh\n")
            (tmp_path / satu).chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path))
        return tmp_path

    return siapkan


def test_missing_library_is_named_with_its_line(di_path: Callable[..., Path]) -> None:
    di_path("apt-get")
    hasil = Perangkat(nama="Anu", untuk="uji", tingkat="build", pustaka=("libtidak-ada.so.0",), paket=PAKET).periksa()
    assert not hasil.ada
    assert hasil.rincian == "tidak ditemukan: libtidak-ada.so.0"
    assert hasil.cara.endswith("apt-get install --yes --no-install-recommends paket-debian")


def test_one_program_of_a_group_is_enough(di_path: Callable[..., Path]) -> None:
    folder = di_path("google-chrome")
    hasil = kebutuhan.CHROMIUM.periksa()
    assert (hasil.ada, hasil.rincian, hasil.cara) == (True, str(folder / "google-chrome"), "")


def test_every_group_of_programs_is_needed(di_path: Callable[..., Path]) -> None:
    di_path("pdftotext")
    assert kebutuhan.POPPLER.hilang() == ["pdftoppm"]


def test_program_that_may_not_be_run_is_not_there(di_path: Callable[..., Path]) -> None:
    (di_path("chromium") / "chromium").chmod(0o644)
    assert cari_program(["chromium"]) is None


def test_library_is_there_when_it_loads() -> None:
    assert not termuat("libtidak-ada.so.0")
    assert termuat("libpango-1.0.so.0")  # `make test` does not begin without it


@pytest.mark.parametrize(
    ("pemasang", "baris"),
    [
        ("apt-get", "paket-debian"),
        ("dnf", "dnf install --assumeyes paket-fedora"),
        ("brew", "brew install paket-brew"),
    ],
)
def test_line_is_for_the_installer_of_this_machine(di_path: Callable[..., Path], pemasang: str, baris: str) -> None:
    di_path(pemasang)
    assert cara_memasang(PAKET).endswith(baris)


def test_root_needs_no_sudo() -> None:
    assert baris_pemasang("apt-get", ["a", "b"], root=True) == (
        "apt-get update && apt-get install --yes --no-install-recommends a b"
    )
    assert baris_pemasang("apt-get", ["a"], root=False).count("sudo ") == 2


def test_every_need_names_every_installer() -> None:
    assert all(set(perangkat.paket) == set(kebutuhan.PEMASANG) for perangkat in kebutuhan.PERANGKAT)


def test_old_python_is_refused() -> None:
    assert versi_python((3, 11, 0)).ada
    lama = versi_python((3, 10, 14))
    assert (lama.ada, lama.rincian) == (False, "3.10.14")
    assert "python3" in lama.cara


def test_missing_package_is_named_as_pip_knows_it() -> None:
    hasil = paket_python({"json": "json", "tidak_ada_sama_sekali": "nama-di-pypi"})
    assert hasil.rincian == "tidak ditemukan: nama-di-pypi"
    assert hasil.cara == f"{sys.executable} -m pip install nama-di-pypi"


def test_packages_are_those_of_pyproject() -> None:
    proyek = tomllib.loads((AKAR / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert {re.split(r"[<>=]", satu)[0] for satu in proyek["dependencies"]} == set(PAKET_PYTHON.values())


def test_fonts_are_those_that_are_shipped() -> None:
    templat = folder_templat()
    assert isi_templat(templat).ada
    assert huruf(templat / "fonts").ada
    assert {satu.name for satu in (templat / "fonts").glob("*.?tf")} == set(HURUF)


def test_one_lost_font_is_missed(tmp_path: Path) -> None:
    for nama in HURUF[1:]:
        (tmp_path / nama).touch()
    hasil = huruf(tmp_path)
    assert not hasil.ada
    assert hasil.rincian == f"tidak lengkap: {tmp_path}"
    assert "pip install --force-reinstall" in hasil.cara


def test_lost_templates_come_back_from_git_in_the_sources(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").touch()
    assert isi_templat(tmp_path / "templates").cara == f"git -C {tmp_path} checkout -- templates"


def test_output_need_not_exist_yet(tmp_path: Path) -> None:
    assert izin_tulis(tmp_path / "a" / "b").ada


def test_output_below_a_file_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "berkas").touch()
    hasil = izin_tulis(tmp_path / "berkas" / "public")
    assert not hasil.ada
    assert hasil.cara


def test_what_is_here_needs_no_line(tmp_path: Path) -> None:
    for satu in semua(templat=folder_templat(), keluaran=tmp_path):
        assert bool(satu.cara) is not satu.ada
        assert satu.nama
        assert satu.untuk


def test_module_loads_with_the_standard_library_alone() -> None:
    # alat/siapkan.py loads it on a machine that has nothing else yet.
    perintah = [sys.executable, "-I", "-S", "-c", f"import runpy; runpy.run_path({kebutuhan.__file__!r})"]
    subprocess.run(perintah, check=True)
