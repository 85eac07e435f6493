"""Headings and captions: what Word counts, and what stays as it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.terbit.docx.conftest import W, gaya, teks

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree import ElementTree as ET

    from tests.terbit.docx.conftest import Berkas


def alinea(berkas: Berkas) -> list[ET.Element]:
    return [satu for satu in berkas.xml().iter(f"{W}p") if teks(satu)]


def judul(berkas: Berkas) -> list[tuple[str, str]]:
    return [(gaya(satu), teks(satu).strip()) for satu in alinea(berkas)]


def test_word_counts_chapters_sections_and_subsections(dari_html: Callable[..., Berkas]) -> None:
    berkas = dari_html(
        '<h1 id="a">BAB I<br>AWAL</h1><h2 id="b">A. Satu</h2><h3 id="c">1. Anak</h3><h2 id="d">B. Dua</h2>'
        '<h1 id="e">BAB II<br>LALU</h1><h2 id="f">A. Tiga</h2>'
    )
    assert judul(berkas) == [
        ("Heading1", "AWAL"),
        ("Heading2", "Satu"),
        ("Heading3", "Anak"),
        ("Heading2", "Dua"),
        ("Heading1", "LALU"),
        ("Heading2", "Tiga"),
    ]


def test_a_number_that_word_would_not_show_stays_as_it_is_printed(dari_html: Callable[..., Berkas]) -> None:
    berkas = dari_html(
        '<h1 id="a">BAB II<br>LALU</h1><h2 id="b">C. Tiga</h2><h2>Tanpa nomor</h2><h2 id="c">A.B Empat</h2>'
    )
    assert judul(berkas) == [
        ("Heading1", "BAB II LALU"),
        ("Subjudul2", "C. Tiga"),
        ("Subjudul2", "Tanpa nomor"),
        ("Subjudul2", "A.B Empat"),
    ]


def test_sections_of_a_chapter_without_number_begin_anew(dari_html: Callable[..., Berkas]) -> None:
    berkas = dari_html(
        '<h1 id="a">BAB I<br>AWAL</h1><h2 id="b">A. Satu</h2><h1 id="c">LAMPIRAN</h1><h2 id="d">A. Tabel</h2>'
    )
    assert judul(berkas)[2:] == [("Heading1", "LAMPIRAN"), ("Heading2", "Tabel")]
    lampiran = alinea(berkas)[2].find(f"{W}pPr/{W}numPr/{W}numId")
    assert lampiran is not None
    daftar = berkas.xml("word/numbering.xml")
    (num,) = (satu for satu in daftar.iter(f"{W}num") if satu.get(f"{W}numId") == lampiran.get(f"{W}val"))
    # of the same list, so that it restarts what is below it, but it shows nothing
    assert num.find(f"{W}abstractNumId").get(f"{W}val") == "0"  # type: ignore[union-attr]
    assert [satu.get(f"{W}val") for satu in num.iter(f"{W}lvlText")] == [""]


def test_captions_are_counted_by_fields_that_show_their_number(dari_html: Callable[..., Berkas]) -> None:
    berkas = dari_html(
        "<table><caption>Tabel 1. Satu</caption><tr><td>isi</td></tr></table>"
        "<figure><p>gambar</p><figcaption>Gambar 1. Rupa</figcaption></figure>"
        "<table><caption>Tabel 2. Dua</caption><tr><td>isi</td></tr></table>"
        "<table><caption>Tabel 9. Lompat</caption><tr><td>isi</td></tr></table>"
    )
    assert [teks for jenis, teks in judul(berkas) if jenis == "Caption"] == [
        "Tabel 1. Satu",
        "Gambar 1. Rupa",
        "Tabel 2. Dua",
        "Tabel 9. Lompat",
    ]
    perintah = [(satu.text or "").strip() for satu in berkas.xml().iter(f"{W}instrText")]
    assert perintah == [rf"SEQ {urutan} \* ARABIC" for urutan in ("Tabel", "Gambar", "Tabel")]


def test_a_section_begins_a_page_where_the_printed_one_does(dari_html: Callable[..., Berkas]) -> None:
    berkas = dari_html('<h1 id="a">BAB I<br>X</h1><h2 id="b" class="halaman-baru">A. Y</h2><h2 id="c">B. Z</h2>')
    _, baru, biasa = alinea(berkas)
    assert baru.find(f"{W}pPr/{W}pageBreakBefore") is not None
    assert biasa.find(f"{W}pPr/{W}pageBreakBefore") is None
