"""Text is laid out once and drawn as it was, unless it has changed since; the page is the same byte for byte."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from spbe_roadmap.terbit.cetak import pencetak

KERANGKA = (
    "<!doctype html><html lang='id'><title>Uji</title><style>@page{{size:60mm 60mm;margin:5mm}}"
    "html{{font:10pt 'TeX Gyre Bonum'}}.hal::after{{content:' 000'}}p{{text-align:left}}</style>{}"
)
BIASA = f"<p>{'Kata yang cukup panjang. ' * 9}</p>"
RAGAM = {
    "biasa": BIASA,
    "rata": f"<p style='text-align:justify'>{'Kata yang cukup panjang. ' * 9}</p>",
    "halaman": "<p><a class='hal' href='#b'>Tautan</a></p><p id='b' style='break-before:page'>Akhir</p>",
    "baris": "<pre>satu\ndua\ttiga</pre><p>satu<br>dua</p>",
    "garis": "<p><u>garis</u> dan <s>coretan</s></p>",
    "jarak": "<p style='letter-spacing:2pt'>renggang</p><p style='word-spacing:9pt'>kata yang jauh</p>",
    "fitur": "<p style='font-kerning:none'>AVATAR</p><p style='font-variant-numeric:oldstyle-nums'>1234</p>",
    "bahasa": "<p lang='en'>fi words</p><p lang=''>tanpa bahasa</p><p dir='rtl' style='direction:rtl'>kanan</p>",
    "gambar": (
        "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='20'><title>x</title><text y='9' font-size='7'>Garis</text>"
        "<text x='1 9 18' y='19' font-weight='bold'>abc</text></svg>"
    ),
}


def diulang(isi: str, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Some text of a page is laid out again to be drawn."""
    pencetak.siapkan()
    from weasyprint.text.line_break import Layout  # noqa: PLC0415 - the import of WeasyPrint is prepared first

    asli, ulang = Layout.reactivate, []

    def catat(tulisan: Any, style: object) -> None:  # noqa: ANN401 - weasyprint ships no types
        ulang.append(tulisan.text)
        asli(tulisan, style)

    monkeypatch.setattr(Layout, "reactivate", catat)
    pencetak.cetak(KERANGKA.format(isi), Path())
    return bool(ulang)


@pytest.mark.parametrize("isi", RAGAM.values(), ids=RAGAM)
def test_the_page_is_the_same(isi: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sekali = pencetak.cetak(KERANGKA.format(isi), Path()).isi
    monkeypatch.setattr(pencetak, "tulisan_sekali", nullcontext)
    assert pencetak.cetak(KERANGKA.format(isi), Path()).isi == sekali


@pytest.mark.parametrize(("ragam", "ulang"), [("biasa", False), ("garis", False), ("rata", True), ("halaman", True)])
def test_only_text_that_has_changed_is_laid_out_again(ragam: str, ulang: bool, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001 - a case
    assert diulang(RAGAM[ragam], monkeypatch) is ulang


def test_weasyprint_is_as_before_afterwards() -> None:
    pencetak.siapkan()
    from weasyprint.text.line_break import Layout  # noqa: PLC0415 - as above

    asli = Layout.setup, Layout.set_text, Layout.deactivate, Layout.reactivate
    pencetak.cetak(KERANGKA.format(BIASA), Path())
    assert (Layout.setup, Layout.set_text, Layout.deactivate, Layout.reactivate) == asli
