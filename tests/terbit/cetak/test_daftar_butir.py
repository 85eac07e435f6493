"""Lists as they are printed; how they are tagged is judged by veraPDF (`test_verapdf`)."""

from __future__ import annotations

import io
import re
from pathlib import Path
from xml.etree import ElementTree as ET

from pypdf import PdfReader

from spbe_roadmap.terbit.cetak.daftar_butir import siapkan_daftar
from spbe_roadmap.terbit.cetak.pencetak import cetak


def test_a_list_that_goes_on_keeps_its_numbers() -> None:
    isi = "<ol><li>satu</li></ol><p>sisipan</p><ol start='2'><li>dua</li><li><p>tiga</p></li></ol><ol start='0'><li>nol</li></ol>"
    html = f"<!doctype html><html lang='id'><title>Uji</title><style>html{{font:10pt 'TeX Gyre Bonum'}}</style>{isi}</html>"
    teks = PdfReader(io.BytesIO(cetak(html, Path()).isi)).pages[0].extract_text()
    assert re.findall(r"\d\.", teks) == ["1.", "2.", "3.", "0."]


def test_blocks_of_an_item_stand_in_one_body() -> None:
    akar = ET.fromstring("<ul><li>a<ul><li><p>b</p>c<p>d</p></li></ul></li></ul>")  # noqa: S314 - it stands here
    siapkan_daftar(akar)
    harap = '<ul><li>a<ul><li><dd style="margin:0"><p>b</p>c<p>d</p></dd></li></ul></li></ul>'
    assert ET.tostring(akar, encoding="unicode") == harap
