"""The emblem is a stranger's file: it may draw, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from weasyprint import HTML

from spbe_roadmap.terbit.cetak.lambang import GambarRusak, bersihkan
from spbe_roadmap.terbit.cetak.pengambil import pengambil

if TYPE_CHECKING:
    from pathlib import Path

KEPALA = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def bersih(isi: str) -> str:
    return bersihkan(f"<svg {KEPALA}>{isi}<path d='M0 0'/></svg>".encode()).decode()


@pytest.mark.parametrize(
    "isi",
    [
        '<image href="peta:///aset/lain.png"/>',
        '<image xlink:href="data:image/png;base64,AAAA"/>',
        '<g><image href="lambang.svg"/><image href="lambang.svg"/></g>',
        '<use href="peta:///aset/lain.svg#a"/>',
        '<use xlink:href="file:///etc/passwd#a"/>',
        "<script>alert(1)</script>",
        "<foreignObject><p>x</p></foreignObject>",
        "<style>@import url(lain.css);</style>",
        "<style>path { fill: url( 'lain.svg#a' ) }</style>",
        '<rect fill="url(lain.svg#a)"/>',
        '<rect onclick="alert(1)"/>',
        '<filter id="f"><feImage href="lain.png"/></filter>',
    ],
)
def test_nothing_outside_the_picture_is_named(isi: str) -> None:
    hasil = bersih(isi)
    assert not any(kata in hasil for kata in ("lain", "peta:", "file:", "data:", "alert", "lambang.svg", "<p>"))
    assert "<path" in hasil


def test_what_draws_stays() -> None:
    isi = '<style>.a{fill:#123456}</style><defs><linearGradient id="g"/><path id="p"/></defs><rect fill="url(#g)"/><use href="#p"/>'
    assert all(kata in bersih(isi) for kata in ("#123456", "linearGradient", "url(#g)", '"#p"'))


def test_a_use_of_a_use_is_dropped() -> None:
    hasil = bersih(
        '<g id="a"><use href="#b"/><use href="#b"/></g><g id="b"><rect/></g><use href="#a"/><use id="c" href="#c"/>'
    )
    assert hasil.count("<use") == 2
    assert '"#a"' not in hasil


@pytest.mark.parametrize("isi", [b"", b"<svg", b"<html/>", b"\xff\xfe"])
def test_what_is_no_svg_is_refused(isi: bytes) -> None:
    with pytest.raises(GambarRusak):
        bersihkan(isi)


def test_the_document_is_served_the_clean_picture(tmp_path: Path) -> None:
    diri = '<image href="peta:///aset/lambang.svg" width="9" height="9"/>'
    (tmp_path / "aset").mkdir()
    (tmp_path / "aset/lambang.svg").write_text(f"<svg {KEPALA}>{diri}{diri}<rect/></svg>", encoding="utf-8")
    assert b"image" not in pengambil(tmp_path)("peta:///aset/lambang.svg").read()


@pytest.mark.parametrize("isi", ["<svg", "<html/>"])
def test_a_broken_picture_leaves_the_document_without_one(tmp_path: Path, isi: str) -> None:
    (tmp_path / "aset").mkdir()
    (tmp_path / "aset/lambang.svg").write_text(isi, encoding="utf-8")
    halaman = '<html lang="id"><title>Uji</title><img alt="Lambang" src="peta:///aset/lambang.svg">'
    assert HTML(string=halaman, base_url="templat:///", url_fetcher=pengambil(tmp_path)).write_pdf()
