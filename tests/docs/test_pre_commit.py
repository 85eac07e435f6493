"""The hooks for pre-commit: the manifest has what pre-commit asks for, and what it names does what it says."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.conftest import isi_baku
from tests.docs.lingkungan import belum_lengkap, lingkungan_berprogram, tulis_peta

if TYPE_CHECKING:
    from collections.abc import Callable

AKAR = Path(__file__).parents[2]
HOOK: list[dict[str, Any]] = yaml.safe_load((AKAR / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
# Of https://pre-commit.com/#new-hooks: what a manifest must and, of the rest, what ours may say.
WAJIB = {"id", "name", "entry", "language"}
BOLEH = {"description", "files", "pass_filenames"}


@pytest.mark.parametrize("hook", HOOK, ids=lambda hook: hook["id"])
def test_the_manifest_has_what_pre_commit_asks_for(hook: dict[str, Any]) -> None:
    assert set(hook) >= WAJIB
    assert set(hook) <= WAJIB | BOLEH
    assert hook["language"] == "python"
    assert hook["pass_filenames"] is False
    assert f"`{hook['id']}`" in (AKAR / "docs/pre-commit.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("hook", HOOK, ids=lambda hook: hook["id"])
def test_files_of_a_roadmap_start_a_hook_and_others_do_not(hook: dict[str, Any]) -> None:
    peta = [
        *isi_baku(),
        *(str(satu.relative_to(AKAR)) for satu in (AKAR / "roadmaps").rglob("*") if satu.is_file()),
    ]
    assert [nama for nama in peta if not re.search(hook["files"], nama)] == []
    lain = [
        "README.md",
        "docs/ci/gitlab-ci.yml",
        "situs/narasi.md",
        "xopd.yaml",
        "domain/a/b.yaml",
        "skema/opd.schema.json",
    ]
    assert [nama for nama in lain if re.search(hook["files"], nama)] == []


@belum_lengkap
@pytest.mark.parametrize("hook", HOOK, ids=lambda hook: hook["id"])
def test_a_mistake_stops_the_commit(hook: dict[str, Any], tmp_path: Path) -> None:
    jalankan = _penjalan(hook["entry"], tmp_path)
    tulis_peta(tmp_path / "roadmaps" / "contoh")
    assert jalankan() == 0
    tulis_peta(tmp_path / "roadmaps" / "contoh", jenis="swasta")
    assert jalankan() == 1


def _penjalan(entry: str, folder: Path) -> Callable[[], int]:
    lingkungan = lingkungan_berprogram(folder / "bin")
    return lambda: (
        subprocess.run(entry.split(), cwd=folder, env=lingkungan, check=False, capture_output=True).returncode
    )
