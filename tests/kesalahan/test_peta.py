"""The roadmap in which mistakes are planted has no finding itself, and the mistakes beside which they are planted are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.muat import muat_rencana
from tests.kesalahan import SAKSI, galat_di, tanam

if TYPE_CHECKING:
    from pathlib import Path


def test_the_roadmap_has_no_finding(tmp_path: Path) -> None:
    tanam([], tmp_path)
    assert muat_rencana(tmp_path).temuan == []


def test_mistakes_in_several_files_are_all_found(tmp_path: Path) -> None:
    harapan = tanam(SAKSI, tmp_path)
    assert sorted(galat_di(muat_rencana(tmp_path))) == sorted(harapan)
