"""Prose as HTML: nothing of it can become markup of its own, and headings and links stay fit for a tagged PDF."""

from __future__ import annotations

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
