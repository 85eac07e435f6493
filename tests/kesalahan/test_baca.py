"""PR1xx: mistakes in YAML, keys, kinds of value, money, times and files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.kesalahan import Kesalahan, uji

if TYPE_CHECKING:
    from pathlib import Path

KESALAHAN = {
    "bulan ke-13": Kesalahan("domain/keamanan.yaml", "mulai: 2027-01-15", "mulai: »2027-13", "PR108", "bulan 13"),
}


@pytest.mark.parametrize("nama", KESALAHAN)
def test_a_mistake_gives_one_finding_at_its_place(nama: str, tmp_path: Path) -> None:
    uji(KESALAHAN[nama], tmp_path)
