"""Prose as HTML: nothing of it can become markup of its own, and headings and links stay fit for a tagged PDF."""

from __future__ import annotations

import re

import pytest

from spbe_roadmap.terbit.markdown import markdown


def test_raw_html_is_text() -> None:
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in markdown("<script>alert(1)</script>")


@pytest.mark.parametrize("alamat", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "../opd.yaml"])
def test_only_web_and_mail_addresses_become_links(alamat: str) -> None:
    assert "<a" not in markdown(f"[klik]({alamat})")


def test_pictures_are_never_opened() -> None:
    assert "<img" not in markdown("![gambar](file:///etc/passwd)")


def test_headings_nest_below_the_document_without_a_gap() -> None:
    hasil = markdown("# satu\n\n#### dua\n\n# tiga", 3)
    assert [hasil[awal + 1 : awal + 3] for awal in range(len(hasil)) if hasil.startswith("<h", awal)] == [
        "h3",
        "h4",
        "h3",
    ]


def test_a_link_holds_text_only() -> None:
    tautan = markdown("[**tebal** dan *miring*,\n`kode` <b>](https://contoh.id) **di luar**")
    assert '<a href="https://contoh.id">tebal dan miring, kode &lt;b&gt;</a>' in tautan
    assert "<strong>di luar</strong>" in tautan


def test_nothing_is_nothing() -> None:
    assert markdown(None) == markdown("") == ""


def test_a_figure_is_put_in_as_text_and_only_where_text_stands() -> None:
    angka = {"indeks.2026": "<b>2,61</b>"}
    hasil = markdown(
        "**{{ indeks.2026 }}** dan {{indeks.2026}}, `{{ indeks.2026 }}`, {{ lain }}, {{ 7 * 7 }}", 3, angka
    )
    assert hasil.count("&lt;b&gt;2,61&lt;/b&gt;") == 2
    assert "<code>{{ indeks.2026 }}</code>" in hasil
    assert "{{ lain }}, {{ 7 * 7 }}" in hasil


def test_tables_have_heads_of_columns_and_no_style_of_their_own() -> None:
    hasil = markdown("| a | b |\n|---|--:|\n| 1 | 2 |")
    assert '<th scope="col">a</th>' in hasil
    assert '<th scope="col" class="a">b</th>' in hasil
    assert "style" not in hasil


def test_footnotes_are_numbered_and_no_two_texts_share_an_anchor() -> None:
    satu = markdown("Satu[^a], dua[^a], tiga^[langsung].\n\n[^a]: Catatan [x](https://contoh.id) **tebal**.")
    assert satu.count(">1</a>") == 2
    assert satu.count(">2</a>") == 1
    assert "↩" not in satu
    lain = markdown("Lain[^a].\n\n[^a]: Catatan.")
    kait = [set(re.findall(r'id="([^"]+)"', html)) for html in (satu, lain)]
    assert all(kait)
    assert not kait[0] & kait[1]
