"""Blocks and lines of HTML in a Word document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.terbit.docx.conftest import W, gaya, teks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from xml.etree import ElementTree as ET

    from tests.terbit.docx.conftest import Berkas

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc000000301010018dd8d"
    "b00000000049454e44ae426082"
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="72pt" height="36pt"><title>Judul</title><desc>Uraian</desc><path d="M0 0h9"/></svg>'


def alinea(berkas: Berkas) -> list[ET.Element]:
    return [satu for satu in berkas.xml().iter(f"{W}p") if teks(satu) or satu.find(f".//{W}drawing") is not None]


def isi(berkas: Berkas) -> list[tuple[str, str]]:
    return [(gaya(satu), teks(satu)) for satu in alinea(berkas)]


def test_white_space_is_that_of_html(dari_html: Callable[..., Berkas]) -> None:
    berkas = dari_html(
        "<p>  satu\n  <b> dua</b><wbr> <span class=tanda>usulan</span>\n</p>\n<p>tiga<br> empat </p><p> </p>"
    )
    assert [teks for _, teks in isi(berkas)] == ["satu dua usulan", "tiga empat"]


def test_lines_of_code_stay_as_they_were_written(dari_html: Callable[..., Berkas]) -> None:
    assert isi(dari_html("<pre><code>a:\n  b: 1\n</code></pre>")) == [("PlainText", "a: \u00a0\u00a0b:\u00a01")]


def test_what_nobody_has_named_keeps_its_words_in_order(dari_html: Callable[..., Berkas]) -> None:
    berkas = dari_html(
        "awal <u>garis</u><details><summary>ringkas</summary><dl><dt>istilah</dt><dd>arti</dd></dl></details><main>isi<p>akhir</p></main>"
    )
    assert " ".join(teks for _, teks in isi(berkas)) == "awal garis ringkas istilah arti isi akhir"


def test_marks_have_a_style_of_their_own(dari_html: Callable[..., Berkas]) -> None:
    berkas = dari_html('<p>nama <span class="tanda">usulan</span></p>')
    (ruas,) = (satu for satu in berkas.xml().iter(f"{W}r") if satu.find(f"{W}rPr/{W}rStyle") is not None)
    assert teks(ruas) == "usulan"


def test_lists_are_counted_by_word_and_each_begins_anew(dari_html: Callable[..., Berkas]) -> None:
    berkas = dari_html(
        "<ol><li>satu</li><li><p>dua</p><p>lanjut</p><ul><li>dalam</li></ul></li></ol><ol start=5><li>lima</li></ol>"
    )
    assert isi(berkas) == [
        ("ListNumber", "satu"),
        ("ListNumber", "dua"),
        ("ListContinue", "lanjut"),
        ("ListBullet", "dalam"),
        ("ListNumber", "lima"),
    ]
    nomor = [satu.find(f"{W}pPr/{W}numPr/{W}numId") for satu in alinea(berkas)]
    pertama, kedua, lanjut, dalam, lain = (None if satu is None else satu.get(f"{W}val") for satu in nomor)
    assert pertama == kedua
    assert lanjut is None
    assert len({pertama, dalam, lain}) == 3
    daftar = berkas.xml("word/numbering.xml")
    mulai = {satu.get(f"{W}numId"): satu.find(f".//{W}startOverride") for satu in daftar.iter(f"{W}num")}
    assert [mulai[satu].get(f"{W}val") for satu in (pertama, lain)] == ["1", "5"]  # type: ignore[union-attr]


def test_footnotes_are_counted_and_small(dari_html: Callable[..., Berkas]) -> None:
    berkas = dari_html(
        '<p>isi<sup><a href="#fn" id="ref">1</a></sup></p><div class="catatan-kaki"><ol><li id="fn"><p>kaki</p></li></ol></div>'
    )
    assert isi(berkas) == [("Normal", "isi1"), ("CatatanKaki", "kaki")]
    assert alinea(berkas)[1].find(f"{W}pPr/{W}numPr") is not None
    assert [satu.get(f"{W}val") for satu in berkas.xml().iter(f"{W}vertAlign")] == ["superscript"]


def test_links_inside_lead_to_bookmarks_and_links_nowhere_are_text(dari_html: Callable[..., Berkas]) -> None:
    panjang = "keg-" + "Ä/sangat panjang " * 9
    berkas = dari_html(
        f'<p><a href="#{panjang}">ke sana</a>, <a href="#tidak-ada">ke mana</a>, <a class="hal" href="#b">B</a></p>'
        f'<h5 id="{panjang}">Sana</h5><p id="{panjang}x">lain</p><p id="b">B</p>'
    )
    (tujuan, ke_b) = (satu.attrib[f"{W}anchor"] for satu in berkas.xml().iter(f"{W}hyperlink"))
    tanda = [satu.attrib[f"{W}name"] for satu in berkas.xml().iter(f"{W}bookmarkStart")]
    assert len(set(tanda)) == 3
    assert {tujuan, ke_b} < set(tanda)
    assert all(len(satu) <= 40 for satu in tanda)
    assert [satu.text for satu in berkas.xml().iter(f"{W}instrText")] == [f" PAGEREF {ke_b} \\h "]
    assert teks(alinea(berkas)[0]) == "ke sana, ke mana, B (hlm. …)"


@pytest.mark.parametrize(
    ("alamat", "jadi"),
    [
        ("https://contoh.id/?a=1&amp;b=2", ["https://contoh.id/?a=1&b=2"]),
        ("mailto:a@contoh.id", ["mailto:a@contoh.id"]),
        ("javascript:alert(1)", []),
        ("file:///etc/passwd", []),
        ("\\\\tuan-rumah\\berbagi", []),
    ],
)
def test_only_the_web_and_mail_are_linked(dari_html: Callable[..., Berkas], alamat: str, jadi: list[str]) -> None:
    berkas = dari_html(f'<p><a href="{alamat}">klik</a></p>')
    luar = [satu for satu in berkas.xml("word/_rels/document.xml.rels") if satu.get("TargetMode") == "External"]
    assert [satu.get("Target") for satu in luar] == jadi
    assert isi(berkas) == [("Normal", "klik")]


def test_characters_that_xml_forbids_are_left_out(dari_html: Callable[..., Berkas]) -> None:
    assert isi(dari_html("<p>a\x00\x0b\x1b\ud800\ufffeb</p>")) == [("Normal", "ab")]


def test_a_drawing_is_there_twice_with_its_size_and_words(dari_html: Callable[..., Berkas]) -> None:
    berkas = dari_html(f"<figure>{SVG}<figcaption>Gambar 1. Rupa</figcaption></figure>")
    nama = sorted(satu for satu in berkas.zip.namelist() if "media/" in satu)
    assert [satu.rpartition(".")[2] for satu in nama] == ["png", "svg"]
    gambar = alinea(berkas)[0]
    ukuran = next(satu for satu in gambar.iter() if satu.tag.endswith("}extent"))
    assert (ukuran.get("cx"), ukuran.get("cy")) == ("914400", "457200")  # an inch is 914,400 EMU
    uraian = next(satu for satu in gambar.iter() if satu.tag.endswith("}docPr"))
    assert uraian.get("descr") == "Judul. Uraian"
    assert [gaya(satu) for satu in alinea(berkas)] == ["Gambar", "Caption"]


def test_a_drawing_that_is_too_large_is_made_to_fit(dari_html: Callable[..., Berkas]) -> None:
    berkas = dari_html(SVG.replace("72pt", "7200pt").replace("36pt", "3600pt"))
    ukuran = next(satu for satu in berkas.xml().iter() if satu.tag.endswith("}extent"))
    assert int(ukuran.attrib["cx"]) == round(berkas.cetakan.lebar_isi * 36_000)


def test_pictures_come_from_the_roadmap_or_are_told(dari_html: Callable[..., Berkas], tmp_path: Path) -> None:
    (tmp_path / "aset").mkdir()
    (tmp_path / "aset/titik.png").write_bytes(PNG)
    (tmp_path / "aset/rusak.png").write_bytes(b"bukan gambar")
    (tmp_path / "aset/rusak.svg").write_text("<svg")
    berkas = dari_html(
        '<p><img src="peta:///aset/titik.png" alt="Titik"></p><p><img src="peta:///aset/rusak.png" alt="Rusak"></p>'
        '<p><img src="peta:///aset/rusak.svg" alt="Robek"></p><p><img src="file:///etc/passwd" alt="Luar"></p>',
        folder=tmp_path,
    )
    assert [teks for _, teks in isi(berkas)] == ["", "Rusak", "Robek", "Luar"]
    assert [satu for satu in berkas.zip.namelist() if "media/" in satu] == ["word/media/gambar1.png"]


def test_looks_of_the_cover_stay_on_the_cover(dari_html: Callable[..., Berkas]) -> None:
    berkas = dari_html('<section class="sampul"><p class="judul">A</p></section><p class="judul">B</p>')
    assert isi(berkas) == [("Title", "A"), ("Normal", "B")]
    sampul, badan = (satu.find(f"{W}footerReference") for satu in berkas.xml().iter(f"{W}sectPr"))
    assert sampul is None
    assert badan is not None


def test_pages_turn_and_turn_back(dari_html: Callable[..., Berkas]) -> None:
    berkas = dari_html(
        '<p>tegak</p><div class="mendatar"><p>lebar</p></div><p>tegak</p><div class="mendatar"><p>akhir</p></div>'
    )
    arah = [satu.get(f"{W}orient", "portrait") for satu in berkas.xml().iter(f"{W}pgSz")]
    assert arah == ["portrait", "landscape", "portrait", "landscape"]
    badan = next(iter(berkas.xml()))
    assert badan[-1].tag == f"{W}sectPr"


def test_the_stamp_of_a_draft_is_on_every_page_the_cover_included(dari_html: Callable[..., Berkas]) -> None:
    isi = '<section class="sampul"><p class="judul">J</p></section><h1 id="a">BAB I<br>AWAL</h1><p>x</p>'
    assert len(list(dari_html(isi).xml().iter(f"{W}headerReference"))) == 1
    berkas = dari_html(isi, draf=True)
    assert len(list(berkas.xml().iter(f"{W}headerReference"))) == 2
    kepala = [satu for satu in berkas.zip.namelist() if satu.startswith("word/header")]
    assert all(b'string="RANCANGAN"' in berkas.zip.read(satu) for satu in kepala)


@pytest.mark.parametrize(
    ("isi", "bertanya"), [('<p id="a">A</p><a class="hal" href="#a">A</a>', True), ("<p>A</p>", False)]
)
def test_word_asks_about_fields_only_where_a_page_is_named(
    dari_html: Callable[..., Berkas], isi: str, *, bertanya: bool
) -> None:
    assert (dari_html(isi).xml("word/settings.xml").find(f"{W}updateFields") is not None) == bertanya
