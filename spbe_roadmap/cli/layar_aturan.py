"""Rules on a terminal: the page or the list that `explain` shows, in colour and folded to the width.

Imports rich, so a command imports this module only where it writes to a terminal.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any, ClassVar

from rich.console import Console, Group
from rich.markdown import CodeBlock, Heading, Markdown, MarkdownElement
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.theme import Theme

from spbe_roadmap.terbit.penjelasan import LEBAR, halaman, per_keluarga
from spbe_roadmap.terbit.temuan.teks import WARNA

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import ConsoleOptions, RenderableType

    from spbe_roadmap.aturan import Aturan

# The library's own styles for code have a black ground, which stains a light terminal.
_TEMA = Theme({"markdown.code": "cyan", "markdown.h1": "bold", "markdown.h2": "bold"})
_WARNA_JUDUL = {"Contoh salah": "red", "Contoh benar": "green"}
_JOROK = 2


def tampilkan(aturan: Sequence[Aturan[Any]]) -> None:
    """Print the page of one rule or the list of several; as narrow as the terminal, never wider than prose is read."""
    layar = Console(theme=_TEMA, highlight=False)
    lebar = min(layar.width, LEBAR)
    layar.print(_Halaman(halaman(aturan[0])) if len(aturan) == 1 else _daftar(aturan), width=lebar)


def _daftar(aturan: Sequence[Aturan[Any]]) -> RenderableType:
    """A table for each family; only the last column folds, so that a narrow terminal loses nothing."""
    bagian: list[RenderableType] = []
    for judul, isi in per_keluarga(aturan):
        tabel = Table.grid(padding=(0, 2, 0, 0))
        tabel.add_column(no_wrap=True)
        tabel.add_column(no_wrap=True, min_width=max(map(len, WARNA)))
        tabel.add_column(overflow="fold")
        for satu in isi:
            nama = Text.assemble(satu.judul, (f" ({satu.slug})", "dim"))
            tabel.add_row(satu.kode, Text(satu.tingkat, WARNA[satu.tingkat]), nama)
        bagian += [Text(judul, "bold"), Padding(tabel, (0, 0, 1, _JOROK))]
    return Group(*bagian, Text("Penjelasan satu aturan: spbe-roadmap explain KODE", "dim"))


class _Judul(Heading):
    """A heading at the left margin, without a frame."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        self.text.stylize(_WARNA_JUDUL.get(self.text.plain, ""))
        yield self.text


class _Kode(CodeBlock):
    """An example, indented. Long lines go on further in than they began, which is the same YAML still."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        baris = (_lipat(satu, options.max_width - _JOROK) for satu in str(self.text).splitlines())
        contoh = Text(textwrap.indent("\n".join(baris), " " * _JOROK))
        contoh.highlight_regex(r"[a-z_]+(?=:)", "cyan")
        contoh.highlight_regex(r"(?m)^\s*#.*$", "dim")
        yield contoh


def _lipat(baris: str, lebar: int) -> str:
    jorok = len(baris) - len(baris.lstrip())
    return textwrap.fill(baris, lebar, subsequent_indent=" " * (jorok + 4), break_on_hyphens=False)


class _Halaman(Markdown):
    """A page of a rule."""

    elements: ClassVar[dict[str, type[MarkdownElement]]] = {
        **Markdown.elements,
        "heading_open": _Judul,
        "fence": _Kode,
    }
