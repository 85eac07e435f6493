"""The Content-Security-Policy of a page: nothing may load or run but the very blocks that the page was written with.

Styles and scripts stand inside the page and are named by their hash, because a hash also holds for a page opened from
a folder, where 'self' means nothing to some browsers. Inline handlers and style attributes are therefore dead; the
templates have none.
Sources: W3C Content Security Policy Level 3, section 2.3.1 (hash-source) and 3.3 (delivery by meta element).
"""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from markupsafe import Markup

from spbe_roadmap.terbit.kebutuhan import folder_templat

if TYPE_CHECKING:
    from collections.abc import Sequence


@lru_cache
def berkas(nama: str) -> str:
    """The text of a style sheet or script below templates/situs/."""
    return (folder_templat() / "situs" / nama).read_text(encoding="utf-8")


@lru_cache
def sidik(teks: str) -> str:
    """The source expression that allows exactly this block."""
    return f"'sha256-{b64encode(sha256(teks.encode()).digest()).decode()}'"


def kebijakan(*, gaya: Sequence[str], skrip: Sequence[str], tersambung: bool = False, borang: bool = False) -> str:
    """The policy of a page that holds these style and script blocks.

    `tersambung`: its scripts may ask its own server; `borang`: its forms may lead to other pages of the site.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {_daftar(gaya)}",
            f"script-src {_daftar(skrip)}",
            "img-src 'self' data:",
            *(["connect-src 'self'"] if tersambung else ()),
            "base-uri 'none'",
            "form-action 'self'" if borang else "form-action 'none'",
        )
    )


def blok(teks: str) -> Markup:
    """The text as it stands between the tags. Never anything from a roadmap: this is not escaped."""
    if "</" in teks:
        raise BlokMenutupDiri(teks)
    return Markup(teks)  # noqa: S704 - our own files only, and none can close its element


class BlokMenutupDiri(ValueError):
    """A style sheet or script that would end its own element."""

    def __init__(self, teks: str) -> None:
        super().__init__(f'gaya atau skrip memuat "</": {teks[:60]!r}')


def _daftar(isi: Sequence[str]) -> str:
    return " ".join(map(sidik, isi)) or "'none'"
