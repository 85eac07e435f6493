"""Prose as HTML: nothing of it can become markup of its own, and headings and links stay fit for a tagged PDF."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from spbe_roadmap.terbit.markdown import _POLOS, AngkaTertulis, GambarProsa, Penulis, markdown

ANGKA = {"pagu.2026": AngkaTertulis("Rp1<b>"), "indeks.2026": AngkaTertulis("1,40", perkiraan=True)}
GAMBAR = GambarProsa(
    alamat=lambda jalur: f"peta:///{jalur}" if jalur.startswith("aset/") else None,
    keterangan=lambda teks: ("gambar-7", f"Gambar 7. {teks}"),
)


def test_raw_html_is_text() -> None:
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in markdown("<script>alert(1)</script>")


@pytest.mark.parametrize("alamat", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "../opd.yaml"])
def test_only_web_and_mail_addresses_become_links(alamat: str) -> None:
    assert markdown(f"[klik]({alamat})") == f"<p>klik ({alamat})</p>\n"
    assert "<a" not in markdown(f"<{alamat}>")


@pytest.mark.parametrize("alamat", ["file:///etc/passwd", "https://contoh.id/a.png", "../a.png", "aset/a.png"])
def test_pictures_are_never_opened_where_an_output_shows_none(alamat: str) -> None:
    assert markdown(f"![gambar *x*]({alamat})") == "<p>gambar x</p>\n"


def test_headings_nest_below_the_document_without_a_gap() -> None:
    hasil = markdown("# satu\n\n#### dua\n\n# tiga", 3)
    assert [hasil[awal + 1 : awal + 3] for awal in range(len(hasil)) if hasil.startswith("<h", awal)] == [
        "h3",
        "h4",
        "h3",
    ]


def test_a_link_holds_text_only_and_is_never_empty() -> None:
    tautan = markdown("[**tebal** dan *miring*,\n`kode` <b>](https://contoh.id) **di luar**")
    assert '<a href="https://contoh.id">tebal dan miring, kode &lt;b&gt;</a>' in tautan
    assert "<strong>di luar</strong>" in tautan
    assert '<a href="https://contoh.id">https://contoh.id</a>' in markdown("[](https://contoh.id)")


def test_heads_of_tables_say_what_they_head_and_no_element_carries_a_style() -> None:
    hasil = markdown("| a | b |\n| :-: | --: |\n| 1 | 2 |")
    assert '<th scope="col" class="t">a</th>' in hasil
    assert '<td class="a">2</td>' in hasil
    assert "style" not in hasil


def test_nothing_is_nothing() -> None:
    assert markdown(None) == markdown("") == ""


def test_a_figure_is_text_and_an_estimate_is_marked() -> None:
    hasil = Penulis(ANGKA)("{{ pagu.2026 }}, **{{indeks.2026}}**")
    assert "Rp1&lt;b&gt;," in hasil
    assert '<strong>1,40<wbr> <span class="tanda">perkiraan</span></strong>' in hasil


def test_a_figure_in_a_link_is_marked_in_words() -> None:
    assert ">naik ke 1,40 (perkiraan)</a>" in Penulis(ANGKA)("[naik ke {{ indeks.2026 }}](https://contoh.id)")


@pytest.mark.parametrize(
    ("tertulis", "tercetak"),
    [
        ("{{ indeks.2030 }}", "{{ indeks.2030 }}"),
        ("{{ 7*7 }}", "{{ 7*7 }}"),
        ("{{ ''.__class__ }}", "{{ ''.__class__ }}"),
        ("{{ <img src=x> }}", "{{ &lt;img src=x&gt; }}"),
        ("{{ [a](javascript:b) }}", "{{ [a](javascript:b) }}"),
        ("`{{ pagu.2026 }}`", "<code>{{ pagu.2026 }}</code>"),
        (r"\{{ pagu.2026 }}", "{{ pagu.2026 }}"),
        ("{% for x in y %}", "{% for x in y %}"),
        ("{{{ pagu.2026 }}}", "{Rp1&lt;b&gt;}"),
    ],
)
def test_what_is_no_known_name_stays_as_it_was_written(tertulis: str, tercetak: str) -> None:
    assert Penulis(ANGKA)(tertulis) == f"<p>{tercetak}</p>\n"


def test_footnotes_count_through_a_document_and_lead_to_one_place_each() -> None:
    penulis = Penulis(ANGKA)
    hasil = penulis("a[^x] b[^x] c^[sebaris]\n\n[^x]: satu {{ pagu.2026 }}\n\n    dua") + penulis(
        "d[^x]\n\n[^x]: - butir"
    )
    rujukan = re.findall(r'<sup><a href="#([^"]+)">(\d)</a></sup>', hasil)
    assert [nomor for _, nomor in rujukan] == ["1", "1", "2", "3"]
    assert re.findall(r'<p id="([^"]+)"><sup>\d', hasil) == list(dict.fromkeys(jangkar for jangkar, _ in rujukan))
    assert "<sup>1</sup> satu Rp1&lt;b&gt;</p>\n<p>dua</p>" in hasil
    assert "<sup>2</sup> sebaris</p>" in hasil
    assert "<sup>3</sup> </p><ul>" in hasil


def test_notes_of_texts_that_stand_alone_share_no_anchor() -> None:
    kait = [set(re.findall(r'id="([^"]+)"', markdown(f"{satu}[^a].\n\n[^a]: Catatan."))) for satu in ("Satu", "Lain")]
    assert all(kait)
    assert not kait[0] & kait[1]


def test_a_picture_alone_is_a_numbered_figure_and_one_in_a_line_is_not() -> None:
    penulis = Penulis(gambar=GAMBAR)
    assert penulis("![Bagan *tim*](aset/a.png)") == (
        '<figure id="gambar-7"><img src="peta:///aset/a.png" alt="Bagan tim">'
        "<figcaption>Gambar 7. Bagan tim</figcaption></figure>\n"
    )
    assert penulis("lihat ![lambang](aset/a.png)") == '<p>lihat <img src="peta:///aset/a.png" alt="lambang"></p>\n'


def test_a_picture_without_words_or_from_elsewhere_is_not_shown() -> None:
    penulis = Penulis(gambar=GAMBAR)
    assert penulis("![](aset/a.png)") == "<p>aset/a.png</p>\n"
    assert penulis("![foto](https://contoh.id/a.png)") == "<p>foto</p>\n"
    assert penulis('![a" onerror="x](aset/a.png)').count('alt="Gambar') == 0
    assert "&quot; onerror=&quot;" in penulis('![a" onerror="x](aset/a.png)')


@given(st.from_regex(_POLOS, fullmatch=True))
def test_what_is_taken_for_plain_words_is_just_that(teks: str) -> None:
    assert markdown(teks) == MarkdownIt("commonmark").render(teks)


@pytest.mark.parametrize(
    "teks", ["1. satu", "- satu", "a\n===", "Satu  dua ", "# a", "a *b*", "a {{ indeks }}", "a\xa0"]
)
def test_what_is_not_plain_words_is_parsed(teks: str) -> None:
    assert not _POLOS.fullmatch(teks)
