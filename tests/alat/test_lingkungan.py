"""When `.venv` counts as ready: the setup scripts of alat/, which run before anything is installed."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

ALAT = Path(__file__).resolve().parents[2] / "alat"


@pytest.fixture
def lingkungan(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """The module, looking at a complete environment of the test's own."""
    monkeypatch.syspath_prepend(str(ALAT))
    modul = importlib.import_module("lingkungan")
    monkeypatch.setattr(modul, "PYTHON_VENV", tmp_path / "python")
    monkeypatch.setattr(modul, "CAP", tmp_path / "siap.json")
    (tmp_path / "python").touch()
    (tmp_path / "siap.json").write_text(json.dumps({"alas": modul.alas(), "asal": "abc", "tambahan": ["all"]}))
    return modul


def test_complete_environment_is_known(lingkungan: ModuleType) -> None:
    assert lingkungan.baca_cap() == ("abc", frozenset({"all"}))


@pytest.mark.parametrize("isi", ["", "{", "[]", "{}", '{"asal": "abc"}'])
def test_half_written_stamp_means_a_new_environment(lingkungan: ModuleType, tmp_path: Path, isi: str) -> None:
    (tmp_path / "siap.json").write_text(isi)
    assert lingkungan.baca_cap() is None


def test_removed_python_means_a_new_environment(lingkungan: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "python").unlink()
    (tmp_path / "python").symlink_to(tmp_path / "python-yang-sudah-dihapus")
    assert lingkungan.baca_cap() is None


def test_moved_folder_means_a_new_environment(lingkungan: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lingkungan, "AKAR", Path("/tempat/lain"))
    assert lingkungan.baca_cap() is None


def test_digest_follows_its_sources(lingkungan: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    semula = lingkungan.sidik_asal()
    assert lingkungan.sidik_asal() == semula
    monkeypatch.setattr(lingkungan, "KENDALA", tmp_path / "lain.txt")
    (tmp_path / "lain.txt").write_text("pip==1\n")
    assert lingkungan.sidik_asal() != semula


@pytest.mark.parametrize("kata", [[], ["lain"], ["build", "uji"]])
def test_wrong_usage_is_told(kata: list[str]) -> None:
    hasil = subprocess.run(
        [sys.executable, str(ALAT / "siapkan.py"), *kata], capture_output=True, text=True, check=False
    )
    assert hasil.returncode == 2
    assert "build|periksa|uji" in hasil.stderr
