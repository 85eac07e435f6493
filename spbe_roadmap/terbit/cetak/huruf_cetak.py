"""The fonts that the PDF writer may see: those of our templates, none of the computer's.

So a document looks the same everywhere, and what they lack is replaced before it is printed: a page with a hole in it is
neither readable nor PDF/UA.
"""

from __future__ import annotations

import os
import re
import tempfile
import unicodedata
from contextlib import contextmanager
from functools import cache
from html import escape, unescape
from typing import TYPE_CHECKING, Any, NamedTuple

from spbe_roadmap.terbit.kebutuhan import folder_templat

if TYPE_CHECKING:
    from collections.abc import Iterator

KOTAK = "□"
# marks that combine, characters that only format
_TAK_TERLIHAT = frozenset({"Mn", "Me", "Cf"})
# how far around a character its words are shown
_SEKITAR = 30
# a mark that combines would become one letter with the end of a tag
_BATAS_TAG = re.compile("([<>])")
_PEUBAH = "FONTCONFIG_FILE"
_SUSUNAN = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{}</dir></fontconfig>
"""


def susunan_huruf() -> Any:  # noqa: ANN401 - weasyprint ships no types
    """WeasyPrint's font configuration with our fonts under their own names.

    An `@font-face` rule would copy its font into a temporary folder, which a process that ends without cleaning leaves behind.
    """
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415 - start-up: half a second that only printing needs

    with tempfile.NamedTemporaryFile("w", suffix=".conf", encoding="utf-8") as berkas:
        berkas.write(_SUSUNAN.format(escape(str(folder_templat() / "fonts"))))
        berkas.flush()
        with _peubah(berkas.name):
            return FontConfiguration()


@contextmanager
def _peubah(nilai: str) -> Iterator[None]:
    """Fontconfig reads its one setting from the environment, at the moment when a configuration is made."""
    lama = os.environ.get(_PEUBAH)
    os.environ[_PEUBAH] = nilai
    try:
        yield
    finally:
        if lama is None:
            del os.environ[_PEUBAH]
        else:
            os.environ[_PEUBAH] = lama


class TanpaHuruf(NamedTuple):
    """A character that our fonts lack, and the words around the first place where it stands."""

    karakter: str
    dekat: str

    def __str__(self) -> str:
        return f'"{self.karakter}" (U+{ord(self.karakter):04X}) dalam "{self.dekat}"'


@cache
def tercakup() -> frozenset[str]:
    """Every character that can be printed: what one of the two families has; all faces of a family have the same."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - start-up: comes with WeasyPrint

    hasil: set[str] = set()
    for nama in ("texgyrebonum-regular.otf", "spbesans-regular.ttf"):
        with TTFont(folder_templat() / "fonts" / nama, lazy=True) as huruf:
            hasil.update(map(chr, huruf.getBestCmap()))
    return frozenset(hasil | set("\t\n\r"))


def hanya_tercakup(html: str) -> tuple[str, tuple[TanpaHuruf, ...]]:
    """The page with every character that our fonts lack replaced, and which of them have become a box.

    Replaced by its plain form where Unicode knows one (the ligature of f and i, letters of formulas, accents that stand
    alone), left out where it only joins or colours others, else by a box.
    """
    if not set(html) - tercakup():
        return html, ()
    html = "".join(unicodedata.normalize("NFC", satu) for satu in _BATAS_TAG.split(html))
    ganti: dict[str, str | int | None] = {karakter: _pengganti(karakter) for karakter in sorted(set(html) - tercakup())}
    kotak = tuple(TanpaHuruf(satu, _dekat(html, satu)) for satu, teks in ganti.items() if teks == KOTAK)
    return html.translate(str.maketrans(ganti)), kotak


def _pengganti(karakter: str) -> str:
    """What stands in its place, as HTML: the plain form of a wide `＜` is no tag."""
    polos = unicodedata.normalize("NFKC", karakter)
    if set(polos) <= tercakup():
        return escape(polos)
    return "" if unicodedata.category(karakter) in _TAK_TERLIHAT else KOTAK


def _dekat(html: str, karakter: str) -> str:
    """At most so many characters of the text in which it stands, without tags."""
    letak = html.index(karakter)
    akhir = html.find("<", letak)
    # what is cut is text: half an entity would be none
    kiri = unescape(html[html.rfind(">", 0, letak) + 1 : letak])[-_SEKITAR:]
    return (kiri + unescape(html[letak : akhir if akhir >= 0 else len(html)])[:_SEKITAR]).strip()
