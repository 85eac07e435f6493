"""Prose of a roadmap (CommonMark with tables) as safe HTML: raw HTML is text, links are http(s) or mailto only."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_ALAMAT_AMAN = ("http://", "https://", "mailto:", "#")


@cache
def _pengurai() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - start-up: only publishing needs it

    pengurai = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    pengurai.validateLink = lambda url: url.lower().startswith(_ALAMAT_AMAN)  # type: ignore[method-assign]
    return pengurai


def markdown(teks: str | None, tingkat: int = 3) -> Markup:
    """HTML of the text; its highest heading becomes `<h{tingkat}>` and no level is skipped."""
    if not teks:
        return Markup("")
    token = _pengurai().parse(teks)
    _susun_judul(token, tingkat)
    _ratakan_tautan(token)
    return Markup(_pengurai().renderer.render(token, _pengurai().options, {}))  # noqa: S704 - markdown-it escapes, raw HTML is off


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
