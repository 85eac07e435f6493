"""What makes Word refuse a file, or drop something from it, although the schemas allow it."""

from __future__ import annotations

import io
import posixpath
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from spbe_roadmap.terbit import docx
from spbe_roadmap.terbit.docx.sebaris import alamat_luar
from spbe_roadmap.terbit.keluaran import pesan
from tests.terbit.docx.conftest import Berkas, W, teks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from spbe_roadmap.rencana.rencana import Rencana

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="72pt" height="36pt"><title>Judul</title><path d="M0 0h9"/></svg>'
# 200-letter words, scripts that run from right to left, letters outside the basic plane, joined ones, and what XML or Word would read
KATA = (
    f"{'W' * 200} بسم الله \u202e\u200f 电子政务 🚀👨‍👩‍👧‍👦 a\u0301\ufffe\x07 &lt;w:p/&gt; &amp;#0; ]]&gt; {{{{ x }}}}"
)
GANAS = f"""
<h1 id="a">BAB I<br>{KATA}</h1><h2 id="A">A. {KATA}</h2><h2 id="{KATA}">B. {KATA}</h2><h3 id="{KATA}!">1. {KATA}</h3>
<p id="a"><a href="#{KATA}">{KATA} <a href="https://contoh.id/a b">dalam</a></a> <a href="http://[x">rusak</a> <a href="#hilang">x</a></p>
<table id="t"><caption id="tabel-1">Tabel 1. {KATA}</caption><tr id="baris"><td rowspan="9" id="sel">{KATA}</td><td></td></tr>
<tr></tr><tr><td colspan="3"><table class="fakta"><tr><td>dalam</td></tr></table></td></tr></table>
<table><tr></tr></table><table></table>
<ol start="999999999"><li>{KATA}</li><li></li><li><ol><li><ul><li>dalam</li></ul></li></ol></li></ol>
<div class="mendatar"><figure>{SVG}<figcaption>Gambar 1. {KATA}</figcaption></figure></div>
<figure>{SVG}<figcaption>Gambar 2. Sama</figcaption></figure><pre>{KATA}
  x</pre>
"""


@pytest.fixture(scope="module", params=["dokumen", "naskah", "muatan", "ganas"])
def paket(request: pytest.FixtureRequest, rencana_jahat: Rencana, tmp_path_factory: pytest.TempPathFactory) -> Berkas:
    """One document of each kind."""
    if request.param == "dokumen":
        hasil: Berkas = request.getfixturevalue("berkas")
        return hasil
    if request.param == "ganas":
        dari_html: Callable[..., Berkas] = request.getfixturevalue("dari_html")
        return dari_html(GANAS, draf=True)
    folder = tmp_path_factory.mktemp("ketat")
    pesanan = pesan(rencana_jahat, folder)._replace(muatan=("layanan",) if request.param == "muatan" else ())
    tugas = docx.tugas(pesanan)[-1]
    tugas.tulis(folder)
    return Berkas((folder / tugas.nama).read_bytes(), "", pesanan.cetakan)


def cerita(paket: Berkas) -> Iterator[ET.Element]:
    """The body, heads and feet."""
    for nama in paket.zip.namelist():
        if nama.startswith("word/") and nama.endswith(".xml") and "theme" not in nama:
            yield paket.xml(nama)


def nilai(unsur: ET.Element, *nama: str) -> Iterator[str]:
    """`w:val` of all elements with one of these names."""
    for satu in unsur.iter():
        if satu.tag in {f"{W}{kata}" for kata in nama}:
            yield satu.attrib[f"{W}val"]


def test_the_schemas_of_office_find_nothing(paket: Berkas, salah: Callable[[Berkas], list[str]]) -> None:
    assert salah(paket) == []


def test_bookmarks_are_short_unlike_each_other_and_closed(paket: Berkas) -> None:
    xml = paket.xml()
    buka = list(xml.iter(f"{W}bookmarkStart"))
    nama = [satu.attrib[f"{W}name"].lower() for satu in buka]  # Word tells them apart regardless of case
    assert len(nama) == len(set(nama))
    assert all(len(satu) <= 40 and satu.isidentifier() and satu.isascii() for satu in nama)
    nomor = [satu.attrib[f"{W}id"] for satu in buka]
    assert len(nomor) == len(set(nomor))
    assert sorted(nomor) == sorted(satu.attrib[f"{W}id"] for satu in xml.iter(f"{W}bookmarkEnd"))


def test_pictures_have_numbers_of_their_own(paket: Berkas) -> None:
    nomor = [satu.attrib["id"] for xml in cerita(paket) for satu in xml.iter() if satu.tag.endswith("}docPr")]
    assert len(nomor) == len(set(nomor))
    ukuran = [satu for satu in paket.xml().iter() if satu.tag.endswith("}extent")]
    assert all(int(satu.attrib[sisi]) > 0 for satu in ukuran for sisi in ("cx", "cy"))


def test_cells_end_with_a_paragraph_and_rows_fill_the_grid(paket: Berkas) -> None:
    for tabel in paket.xml().iter(f"{W}tbl"):
        assert [satu.tag for satu in tabel[:2]] == [f"{W}tblPr", f"{W}tblGrid"]
        kolom = len(tabel.findall(f"{W}tblGrid/{W}gridCol"))
        assert 1 <= kolom <= 63
        assert {satu.tag for satu in tabel[2:]} == {f"{W}tr"}
        for baris in tabel.findall(f"{W}tr"):
            sel = baris.findall(f"{W}tc")
            bentang = [satu.find(f"{W}tcPr/{W}gridSpan") for satu in sel]
            assert sum(1 if satu is None else int(satu.attrib[f"{W}val"]) for satu in bentang) == kolom
            assert all(satu[-1].tag == f"{W}p" for satu in sel)


def test_a_cell_goes_on_only_below_one_that_begins(paket: Berkas) -> None:
    for tabel in paket.xml().iter(f"{W}tbl"):
        terbuka: set[int] = set()
        for baris in tabel.findall(f"{W}tr"):
            kolom, berikut = 0, set()
            for sel in baris.findall(f"{W}tc"):
                turun, bentang = sel.find(f"{W}tcPr/{W}vMerge"), sel.find(f"{W}tcPr/{W}gridSpan")
                if turun is not None:
                    assert turun.get(f"{W}val") == "restart" or kolom in terbuka
                    berikut.add(kolom)
                kolom += 1 if bentang is None else int(bentang.attrib[f"{W}val"])
            terbuka = berikut


def test_links_hold_no_links(paket: Berkas) -> None:
    for tautan in paket.xml().iter(f"{W}hyperlink"):
        assert len(list(tautan.iter(f"{W}hyperlink"))) == 1


def test_sections_end_in_paragraphs_of_the_body_and_the_last_with_it(paket: Berkas) -> None:
    badan = next(iter(paket.xml()))
    assert badan[-1].tag == f"{W}sectPr"
    dalam = [satu for alinea in badan.findall(f"{W}p") for satu in alinea.findall(f"{W}pPr/{W}sectPr")]
    assert len(dalam) + 1 == len(list(badan.iter(f"{W}sectPr")))


def test_numbers_and_styles_that_are_named_exist(paket: Berkas) -> None:
    penomoran, daftar = paket.xml("word/numbering.xml"), paket.xml("word/styles.xml")
    ada = {satu.attrib[f"{W}numId"] for satu in penomoran.iter(f"{W}num")}
    gaya = {satu.attrib[f"{W}styleId"]: satu.attrib[f"{W}type"] for satu in daftar.iter(f"{W}style")}
    assert len(gaya) == len(list(daftar.iter(f"{W}style")))
    for xml in cerita(paket):
        assert set(nilai(xml, "numId")) <= ada
        for nama, jenis in (("pStyle", "paragraph"), ("rStyle", "character"), ("tblStyle", "table")):
            assert {gaya.get(satu) for satu in nilai(xml, nama)} <= {jenis}
        assert all(int(satu) <= 8 for satu in nilai(xml, "ilvl"))
    assert set(nilai(daftar, "basedOn", "next", "link")) <= set(gaya)
    jenis_daftar = {satu.attrib[f"{W}abstractNumId"] for satu in penomoran.iter(f"{W}abstractNum")}
    assert set(nilai(penomoran, "abstractNumId")) <= jenis_daftar
    assert all(0 <= int(satu) <= 32_767 for satu in nilai(penomoran, "start", "startOverride"))


def test_relationships_lead_to_parts_that_are_there_and_are_all_used(paket: Berkas) -> None:
    nama = set(paket.zip.namelist())
    assert len(nama) == len(paket.zip.namelist())
    hubungan = paket.xml("word/_rels/document.xml.rels").findall(f"{RELS}Relationship")
    for satu in hubungan:
        if satu.get("TargetMode") != "External":
            assert posixpath.normpath(posixpath.join("word", satu.attrib["Target"])) in nama
    dipakai = {isi for satu in paket.xml().iter() for kunci, isi in satu.attrib.items() if kunci.startswith(R)}
    assert dipakai <= {satu.attrib["Id"] for satu in hubungan}


def test_every_part_has_a_type_and_pictures_are_what_they_are_called(paket: Berkas) -> None:
    jenis = paket.xml("[Content_Types].xml")
    akhiran = {satu.attrib["Extension"]: satu.attrib["ContentType"] for satu in jenis if "Extension" in satu.attrib}
    bagian = {satu.attrib["PartName"] for satu in jenis if "PartName" in satu.attrib}
    for nama in paket.zip.namelist():
        assert nama == "[Content_Types].xml" or f"/{nama}" in bagian or nama.rpartition(".")[2] in akhiran
        isi = paket.zip.read(nama)
        if nama.endswith(".png"):
            assert isi.startswith(b"\x89PNG\r\n\x1a\n")
            assert akhiran["png"] == "image/png"
        if nama.endswith(".svg"):
            assert ET.parse(io.BytesIO(isi)).getroot().tag == "{http://www.w3.org/2000/svg}svg"  # noqa: S314 - our own
            assert akhiran.get("svg", "image/svg+xml") == "image/svg+xml"


def test_white_space_is_kept_and_nothing_but_elements_is_written(paket: Berkas) -> None:
    for xml in cerita(paket):
        for satu in xml.iter():
            assert isinstance(satu.tag, str)  # neither comments nor instructions
            if satu.tag in {f"{W}t", f"{W}instrText"}:
                assert satu.get(XML_SPACE) == "preserve"
                assert not set(satu.text or "") & set("\n\r\t\x07\ufffe")
            elif satu.tag.startswith(W):
                assert not (satu.text or "").strip()


def test_words_of_all_scripts_arrive(dari_html: Callable[..., Berkas]) -> None:
    terbaca = teks(dari_html(f"<p>{KATA}</p>").xml())
    for kata in ("W" * 200, "بسم الله", "电子政务", "🚀👨‍👩‍👧‍👦", "a\u0301", "<w:p/>", "&#0;", "]]>", "{{ x }}"):
        assert kata in terbaca


def test_a_table_that_word_cannot_open_is_written_as_lines(dari_html: Callable[..., Berkas]) -> None:
    sel = "".join(f"<td>{nomor}</td>" for nomor in range(64))
    xml = dari_html(f"<table><tr>{sel}</tr></table>").xml()
    assert not list(xml.iter(f"{W}tbl"))
    assert teks(xml) == "".join(map(str, range(64)))
    tabel = dari_html(f"<table><tr>{sel.replace('<td>63</td>', '')}</tr></table>").xml()
    assert len(list(tabel.iter(f"{W}gridCol"))) == 63


@pytest.mark.parametrize(
    ("alamat", "jadi"),
    [
        ("https://contoh.id/?a=1&b=2#c", "https://contoh.id/?a=1&b=2#c"),
        ('https://contoh.id/a b"<>é', "https://contoh.id/a%20b%22%3C%3E%C3%A9"),
        ("https://contoh.id/100%/%20", "https://contoh.id/100%25/%20"),
        ("https://contoh.id/[a]#b#c", "https://contoh.id/%5Ba%5D#b%23c"),
        ("mailto:a@contoh.id?subject=x y", "mailto:a@contoh.id?subject=x%20y"),
        ("http://[x", None),
        ("http://:80", None),
        ("http://contoh.id:99999/", None),
        ("http://contoh id/", None),
        ("https:contoh.id", None),
        ("mailto:", None),
        (f"https://contoh.id/{'x' * 2000}", None),
    ],
)
def test_addresses_are_such_as_word_takes(alamat: str, jadi: str | None) -> None:
    assert alamat_luar(alamat) == jadi


def test_a_picture_of_one_file_is_kept_once(dari_html: Callable[..., Berkas], tmp_path: Path) -> None:
    berkas: Any = dari_html(SVG + SVG, folder=tmp_path)
    assert sorted(satu.rpartition(".")[2] for satu in berkas.zip.namelist() if "media/" in satu) == ["png", "svg"]
