"""Saving work changes nothing but time; text of drawings is set as a whole unless its letters have places of their own."""

from __future__ import annotations

import io
import zlib
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from spbe_roadmap.terbit.cetak import pencetak

if TYPE_CHECKING:
    from collections.abc import Callable

HALAMAN = (
    "<!doctype html><html lang='id'><title>Uji</title><style>@page{size:60mm 60mm}html{font:10pt 'TeX Gyre Bonum'}</style>"
    "<h1>Judul</h1><p style='break-before:page'>Kata <a href='#a'>tautan</a></p><p id='a' style='break-before:page'>Akhir</p>"
)


def gambar(atribut: str) -> str:
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' width='90' height='20'><title>x</title><text {atribut}>Garis</text></svg>"
    return f"<!doctype html><html lang='id'><title>Uji</title><style>@page{{size:60mm 60mm}}</style>{svg}"


def banyak_tulisan(html: str) -> int:
    isi = PdfReader(io.BytesIO(pencetak.cetak(html, Path()).isi)).pages[0].get_contents()
    assert isi is not None
    return isi.get_data().count(b"] TJ")


@pytest.mark.parametrize(
    ("nama", "ganti"),
    [
        ("bekukan", lambda _pdf: None),
        ("rujukan_halaman_sekali", nullcontext),
        ("ukuran_tetap_sekali", nullcontext),
        ("tulisan_sekali", nullcontext),
    ],
    ids=["beku", "rujukan", "ukuran", "tulisan"],
)
def test_the_bytes_are_the_same(nama: str, ganti: Callable[..., object], monkeypatch: pytest.MonkeyPatch) -> None:
    hemat = pencetak.cetak(HALAMAN, Path()).isi
    monkeypatch.setattr(pencetak, nama, ganti)
    assert pencetak.cetak(HALAMAN, Path()).isi == hemat


def test_pages_are_named_once(monkeypatch: pytest.MonkeyPatch) -> None:
    from pydyf import PDF  # noqa: PLC0415 - the import of WeasyPrint is prepared first

    pencetak.siapkan()
    asli, sebut = PDF.page_references.fget, []

    def hitung(pdf: PDF) -> tuple[bytes, ...]:
        sebut.append(1)
        hasil: tuple[bytes, ...] = asli(pdf)
        return hasil

    monkeypatch.setattr(PDF, "page_references", property(hitung))
    pencetak.cetak(HALAMAN, Path())
    assert len(sebut) == 1


def test_each_stream_is_compressed_once_and_with_moderation(monkeypatch: pytest.MonkeyPatch) -> None:
    asli, tingkat = zlib.compressobj, []

    def catat(level: int) -> object:
        tingkat.append(level)
        return asli(level)

    monkeypatch.setattr(zlib, "compressobj", catat)
    isi = pencetak.cetak(HALAMAN, Path()).isi
    # the list of all objects is written last, and read by nothing
    assert len(tingkat) == isi.count(b"/FlateDecode")
    assert set(tingkat) == {6}


@pytest.mark.parametrize(
    ("atribut", "banyak"),
    [
        ("y='9'", 1),
        ("x='3' y='9'", 1),
        ("x='0,9 18 27 36' y='9'", 5),
        ("y='9' letter-spacing='2'", 5),
        ("rotate='9'", 5),
    ],
)
def test_text_of_a_drawing_is_split_only_where_letters_have_places(atribut: str, banyak: int) -> None:
    assert banyak_tulisan(gambar(atribut)) == banyak
