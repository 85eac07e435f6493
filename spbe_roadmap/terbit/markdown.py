"""Prose of a roadmap (CommonMark, tables, footnotes) as safe HTML.

Raw HTML is text, pictures are never opened, links are http(s) or mailto only.
"""

from __future__ import annotations

import hashlib
from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from spbe_roadmap.rencana.angka_narasi import ganti_sebutan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_ALAMAT_AMAN = ("http://", "https://", "mailto:", "#")
_PERATAAN = {"text-align:right": "a", "text-align:center": "t", "text-align:left": "l"}
# Marks of the footnote extension that a document does without: a rule above the notes, an arrow back that no font has.
_TANPA = {"footnote_anchor"}
_PEMBUNGKUS = {"footnote_block_open": '<div class="catatan-kaki">\n<ol>\n', "footnote_block_close": "</ol>\n</div>\n"}


@cache
def _pengurai() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - start-up: only publishing needs it
    from mdit_py_plugins.footnote import footnote_plugin  # noqa: PLC0415

    pengurai = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image").use(footnote_plugin)
    pengurai.validateLink = lambda url: url.lower().startswith(_ALAMAT_AMAN)  # type: ignore[method-assign]
    for jenis, html in _PEMBUNGKUS.items():
        pengurai.add_render_rule(jenis, lambda *_apa_pun, html=html: html)
    # A second reference to a note bears its number alone.
    pengurai.add_render_rule("footnote_caption", lambda _diri, token, urut, *_: f"{token[urut].meta['id'] + 1}")
    return pengurai


def markdown(teks: str | None, tingkat: int = 3, angka: dict[str, str] | None = None) -> Markup:
    """HTML of the text; its highest heading becomes `<h{tingkat}>` and no level is skipped.

    `angka`: what stands in place of `{{ name }}`, as plain text that cannot become markup.
    """
    if not teks:
        return Markup("")
    # Notes of several texts may stand on one page: their anchors carry a digest of the text.
    lingkungan = {"docId": hashlib.md5(teks.encode("utf-8", "replace"), usedforsecurity=False).hexdigest()[:8]}
    token = [satu for satu in _pengurai().parse(teks, lingkungan) if satu.type not in _TANPA]
    _susun_judul(token, tingkat)
    for blok in token:
        if blok.type == "th_open":
            blok.attrSet("scope", "col")
        if perataan := _PERATAAN.get(str(blok.attrGet("style"))):
            # The site's policy lets no style through that stands in an element.
            blok.attrs.pop("style")
            blok.attrJoin("class", perataan)
        blok.children = [satu for satu in blok.children or () if satu.type not in _TANPA]
        for satu in blok.children:
            if angka and satu.type == "text":
                satu.content = ganti_sebutan(satu.content, angka)
    _ratakan_tautan(token)
    return Markup(_pengurai().renderer.render(token, _pengurai().options, lingkungan))  # noqa: S704 - markdown-it escapes, raw HTML is off


def _susun_judul(token: Sequence[Token], tingkat: int) -> None:
    """Renumber headings so that they nest below the document's own (PDF/UA forbids a skipped level)."""
    terakhir = tingkat - 1
    geser: dict[int, int] = {}
    for satu in token:
        if satu.type == "heading_open":
            asal = int(satu.tag[1])
            terakhir = geser[asal] = min(geser.get(asal, tingkat + asal - 1), terakhir + 1, 6)
            satu.tag = f"h{terakhir}"
        elif satu.type == "heading_close":
            satu.tag = f"h{terakhir}"


def _ratakan_tautan(token: Sequence[Token]) -> None:
    """Leave only text inside links (PDF/UA-1 allows no element there: it would not be tagged as part of the link)."""
    for blok in token:
        di_tautan = False
        for satu in blok.children or ():
            if satu.type in {"link_open", "link_close"}:
                di_tautan = satu.type == "link_open"
            elif di_tautan:
                satu.content = " " if satu.type in {"softbreak", "hardbreak"} else satu.content
                satu.type = "text"
