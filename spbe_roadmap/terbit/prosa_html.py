"""How the tokens of prose are written as HTML, where it differs from the library's own way.

Footnotes are numbered paragraphs below the text, without links back: PDF/UA wants every link to say where it leads.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token
    from markdown_it.utils import EnvType, OptionsDict

# <wbr>: without it WeasyPrint breaks a line that just fits at its first space when a mark follows
_PERKIRAAN = '<wbr> <span class="tanda">perkiraan</span>'


class PenulisHtml(RendererHTML):
    """A method a token type, called by name; `angka`, `nomor_catatan` and `keterangan` are types that `markdown` makes."""

    def angka(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType) -> str:
        """A figure, marked where it is an estimate."""
        return escapeHtml(tokens[idx].content) + (_PERKIRAAN if tokens[idx].meta["angka"].perkiraan else "")

    def nomor_catatan(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType) -> str:
        """The number in front of a note."""
        return f"<sup>{tokens[idx].content}</sup> "

    def keterangan(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType) -> str:
        """The words below a picture."""
        return f"<figcaption>{escapeHtml(tokens[idx].content)}</figcaption>"

    def image(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType) -> str:
        """A picture with its description."""
        alamat, teks = escapeHtml(str(tokens[idx].attrs["src"])), escapeHtml(tokens[idx].content)
        return f'<img src="{alamat}" alt="{teks}">'

    def footnote_ref(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType) -> str:
        """The raised number in the text."""
        catatan = tokens[idx].meta["catatan"]
        return f'<sup><a href="#{catatan.jangkar}">{catatan.nomor}</a></sup>'

    def footnote_block_open(self, *_: object) -> str:
        """All notes of one text."""
        return '<div class="catatan-kaki">\n'

    def footnote_block_close(self, *_: object) -> str:
        """The end of the notes."""
        return "</div>\n"

    def footnote_open(self, *_: object) -> str:
        """Nothing: the first paragraph of a note carries its number and its anchor."""
        return ""

    footnote_close = footnote_anchor = footnote_open
