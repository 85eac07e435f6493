"""The plan on one sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from spbe_roadmap.terbit.svg import svg, tugas
from tests.terbit.conftest import JAHAT

if TYPE_CHECKING:
    from pathlib import Path

    from spbe_roadmap.rencana import Rencana


def test_it_is_one_file_that_any_viewer_opens(rencana_jahat: Rencana, tmp_path: Path) -> None:
    for satu in tugas(rencana_jahat):
        satu.tulis(tmp_path)
    akar = ET.parse(tmp_path / "data/timeline.svg").getroot()  # noqa: S314 - our own output
    assert akar.tag == "{http://www.w3.org/2000/svg}svg"
    assert akar[0].text == f"Peta Rencana SPBE Kota Uji {JAHAT} Tahun 2025–2029 (rancangan)"


def test_nothing_is_fetched_from_elsewhere(rencana_jahat: Rencana) -> None:
    isi = svg(rencana_jahat).replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert "href" not in isi
    assert "url(" not in isi
    assert "<script" not in isi
