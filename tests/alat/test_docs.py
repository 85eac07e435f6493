"""What alat/docs.py generates is current, and it notices what is not."""

from __future__ import annotations

import importlib
import re
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.aturan import semua_aturan
from spbe_roadmap.cli.utama import aplikasi

if TYPE_CHECKING:
    from types import ModuleType

AKAR = Path(__file__).resolve().parents[2]


@pytest.fixture
def docs(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(AKAR / "alat"))
    return importlib.import_module("docs")


@pytest.fixture
def salinan(docs: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A copy of what is generated, that the script takes for the project."""
    for nama in ("docs", "skema", "spbe_roadmap"):
        shutil.copytree(AKAR / nama, tmp_path / nama, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(docs, "AKAR", tmp_path)
    return tmp_path


def jalankan(docs: ModuleType, monkeypatch: pytest.MonkeyPatch, *argumen: str) -> int:
    monkeypatch.setattr(sys, "argv", ["docs.py", *argumen])
    status: int = docs.main()
    return status


def test_everything_generated_is_current(docs: ModuleType) -> None:
    assert docs.usang() == {}


def test_every_command_has_its_help_in_the_docs(docs: ModuleType) -> None:
    perintah = [satu.callback.__name__ for satu in aplikasi().registered_commands if satu.callback]
    assert list(docs.PERINTAH) == perintah


def test_every_rule_has_a_page_and_every_link_leads_to_one(docs: ModuleType) -> None:
    folder = docs.AKAR / "docs/aturan"
    tautan = re.findall(r"\]\((\w+\.md)\)", (folder / "README.md").read_text(encoding="utf-8"))
    assert tautan == [f"{kode}.md" for kode in semua_aturan()]
    assert all((folder / nama).is_file() for nama in tautan)


def test_a_changed_a_missing_and_an_orphaned_page_are_noticed_and_put_right(
    docs: ModuleType, salinan: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = salinan / "docs/aturan"
    (folder / "PR101.md").write_text("lain", encoding="utf-8")
    (folder / "PR102.md").unlink()
    (folder / "PR999.md").touch()
    assert jalankan(docs, monkeypatch, "--periksa") == 1
    assert (folder / "PR999.md").exists()
    kabar = capsys.readouterr().out.splitlines()
    assert kabar == [f"docs/aturan/{kode}.md usang; jalankan make docs" for kode in ("PR101", "PR102", "PR999")]
    assert jalankan(docs, monkeypatch) == 0
    assert not (folder / "PR999.md").exists()
    assert docs.usang() == {}
