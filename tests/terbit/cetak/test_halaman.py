"""Our own reading of a page is WeasyPrint's, and nothing that it leaves out is missed in print."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import tinyhtml5
from pypdf import PdfReader

from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.terbit.cetak.dokumen import html_induk, html_muatan
from spbe_roadmap.terbit.cetak.halaman import akar
from spbe_roadmap.terbit.cetak.pencetak import cetak
from spbe_roadmap.terbit.keluaran import pesan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree import ElementTree as ET

    from spbe_roadmap.rencana.rencana import Rencana

TERNATE = Path(__file__).parents[3] / "roadmaps" / "kota-ternate"
RUANG_NAMA = "{http://www.w3.org/2000/xmlns/}xmlns"


def unsur(pohon: ET.Element) -> Iterator[tuple[str, dict[str, str], str, str]]:
    """What the elements of a page say; browsers add a `<colgroup>` around columns, and name what drawings already are."""
    for satu in pohon.find("body").iter():  # type: ignore[union-attr] # every page has one
        if satu.tag != "colgroup":
            atribut = {nama: nilai for nama, nilai in satu.attrib.items() if nama != RUANG_NAMA}
            yield satu.tag, atribut, satu.text or "", (satu.tail or "").rstrip()


@pytest.mark.parametrize("asal", ["ternate", "jahat"])
def test_our_pages_are_read_as_browsers_read_them(asal: str, rencana_jahat: Rencana) -> None:
    rencana = rencana_jahat if asal == "jahat" else muat_rencana(TERNATE).rencana
    assert rencana is not None
    cetakan = pesan(rencana, TERNATE).cetakan
    for html in (html_induk(rencana, cetakan), html_muatan(rencana, rencana.peta.muatan[0], cetakan)):
        assert list(unsur(akar(html))) == list(unsur(tinyhtml5.parse(html, namespace_html_elements=False)))


@pytest.mark.parametrize(("daftar", "tanda"), [("ol", "1."), ("ul", "–")])
def test_items_keep_their_marks(daftar: str, tanda: str) -> None:
    gaya = "html{font:10pt 'TeX Gyre Bonum'}ul{list-style-type:'–  '}"
    html = f"<!doctype html><html lang='id'><title>Uji</title><style>{gaya}</style><{daftar}><li>Butir</li></{daftar}>"
    teks = PdfReader(io.BytesIO(cetak(html, Path()).isi)).pages[0].extract_text()
    assert tanda in teks
