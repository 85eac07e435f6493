"""Tables: grid, widths, heads that repeat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.terbit.docx.ooxml import twip
from tests.terbit.docx.conftest import W, gaya, teks

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree import ElementTree as ET

    from tests.terbit.docx.conftest import Berkas

TABEL = """
<table><caption>Tabel 1. Target</caption><colgroup><col style="width:13mm"><col><col style="width:15mm"><col style="width:15mm"></colgroup>
<thead><tr><th rowspan="2">No</th><th rowspan="2">Program</th><th colspan="2">Target</th></tr><tr><th>2025</th><th>2026</th></tr></thead>
<tbody><tr class="kuat"><td>A</td><th scope="row">Layanan</th><td colspan="2"></td></tr>
<tr><td>A.1</td><th scope="row">Portal</th><td class="t n3">1</td></tr></tbody></table>"""


def sifat(sel: ET.Element, nama: str) -> str | None:
    unsur = sel.find(f"{W}tcPr/{W}{nama}")
    return None if unsur is None else unsur.get(f"{W}val", "continue")


def test_cells_span_as_in_html_and_every_row_is_full(dari_html: Callable[..., Berkas]) -> None:
    (tabel,) = dari_html(TABEL).xml().iter(f"{W}tbl")
    kisi = [
        [(teks(sel), sifat(sel, "gridSpan"), sifat(sel, "vMerge")) for sel in baris.iter(f"{W}tc")]
        for baris in tabel.iter(f"{W}tr")
    ]
    assert kisi == [
        [("No", None, "restart"), ("Program", None, "restart"), ("Target", "2", None)],
        [("", None, "continue"), ("", None, "continue"), ("2025", None, None), ("2026", None, None)],
        [("A", None, None), ("Layanan", None, None), ("", "2", None)],
        [("A.1", None, None), ("Portal", None, None), ("1", None, None), ("", None, None)],
    ]


def test_heads_repeat_and_rows_stay_whole(dari_html: Callable[..., Berkas]) -> None:
    (tabel,) = dari_html(TABEL).xml().iter(f"{W}tbl")
    baris = list(tabel.iter(f"{W}tr"))
    assert [satu.find(f"{W}trPr/{W}tblHeader") is not None for satu in baris] == [True, True, False, False]
    assert all(satu.find(f"{W}trPr/{W}cantSplit") is not None for satu in baris)
    # a row that names a group does not end a page
    assert [satu.find(f".//{W}keepNext") is not None for satu in baris[2:]] == [True, False]


def test_widths_are_those_of_the_columns_and_fill_the_page(dari_html: Callable[..., Berkas]) -> None:
    berkas = dari_html(TABEL)
    (tabel,) = berkas.xml().iter(f"{W}tbl")
    lebar = [int(satu.attrib[f"{W}w"]) for satu in tabel.iter(f"{W}gridCol")]
    isi = twip(berkas.cetakan.lebar_isi)
    assert lebar == [twip(13), isi - twip(13) - 2 * twip(15), twip(15), twip(15)]


def test_columns_that_are_too_wide_are_made_to_fit(dari_html: Callable[..., Berkas]) -> None:
    kolom = "".join('<col style="width:20mm">' for _ in range(20))
    berkas = dari_html(f"<table>{kolom}<tr>{'<td>x</td>' * 20}<td>lebih</td></tr></table>")
    lebar = [int(satu.attrib[f"{W}w"]) for satu in berkas.xml().iter(f"{W}gridCol")]
    assert (len(lebar), sum(lebar)) == (21, twip(berkas.cetakan.lebar_isi))
    assert min(lebar) > 0


def test_the_caption_stays_with_its_table(dari_html: Callable[..., Berkas]) -> None:
    berkas = dari_html(TABEL)
    keterangan = next(satu for satu in berkas.xml().iter(f"{W}p") if gaya(satu) == "Caption")
    assert keterangan.find(f"{W}pPr/{W}keepNext") is not None
    assert [satu.attrib[f"{W}val"] for satu in berkas.xml().iter(f"{W}tblCaption")] == ["Tabel 1. Target"]


def test_shades_and_alignment_follow_the_classes(dari_html: Callable[..., Berkas]) -> None:
    (sel,) = (satu for satu in dari_html(TABEL).xml().iter(f"{W}tc") if teks(satu) == "1")
    assert sel.find(f"{W}tcPr/{W}shd").get(f"{W}fill") == "D3DADE"  # type: ignore[union-attr]
    assert sel.find(f"{W}p/{W}pPr/{W}jc").get(f"{W}val") == "center"  # type: ignore[union-attr]


def test_tables_that_follow_each_other_stay_two(dari_html: Callable[..., Berkas]) -> None:
    tabel = '<table class="fakta"><tr><td>a</td></tr></table>'
    badan = next(iter(dari_html(tabel + tabel).xml()))
    jenis = [satu.tag.removeprefix(W) for satu in badan]
    assert jenis == ["tbl", "p", "tbl", "p", "sectPr"]


def lekat(berkas: Berkas) -> list[bool]:
    """Which rows stay with the next."""
    return [satu.find(f".//{W}keepNext") is not None for satu in berkas.xml().iter(f"{W}tr")]


def test_a_note_stays_with_the_last_row(dari_html: Callable[..., Berkas]) -> None:
    isi = "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>"
    assert lekat(dari_html(isi + '<p class="catatan">* catatan</p>')) == [True, True]
    assert lekat(dari_html(isi + "<p>lain</p>")) == [True, False]


def test_one_or_two_rows_do_not_stand_alone(dari_html: Callable[..., Berkas]) -> None:
    isi = "<tbody>" + "<tr><td>a</td></tr>" * 7 + "</tbody>"
    assert lekat(dari_html(f"<table>{isi}</table>")) == [True, True, False, False, True, True, False]
    assert lekat(dari_html(f'<table class="pembukaan">{isi}</table>')) == [False] * 7


def test_nothing_that_needs_room_stands_between_a_table_and_the_end_of_its_pages(
    dari_html: Callable[..., Berkas],
) -> None:
    berkas = dari_html('<div class="mendatar"><table><tr><td>a</td></tr></table></div><p>tegak</p>')
    assert [gaya(satu) for satu in next(iter(berkas.xml())) if satu.tag == f"{W}p"] == ["BatasBagian", "Normal"]
