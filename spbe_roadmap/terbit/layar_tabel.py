"""Where screens write for people, and their tables: side by side where the width allows, else a block a row.

Nothing is ever cut off: a number without its last digits is another number. Texts of a roadmap are made harmless here.
Imports rich, so that a command imports this module only where it shows text.
"""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from spbe_roadmap.terbit.temuan._butir import aman

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from rich.console import ConsoleOptions, RenderableType

# spaces between columns, the first that fits
_SELA = (2, 1)
# the narrowest column in which words can still be read
_LENTUR_TERKECIL = 16
# how far what belongs to a row stands below its first cell
_MENJOROK = 2


def konsol() -> Console:
    """Standard output, on which what a roadmap says is never markup."""
    return Console(highlight=False, markup=False, emoji=False)


class _Baris(NamedTuple):
    isi: tuple[Text, ...]
    gaya: str


class Tabel:
    """Rows in columns, of which `kanan` are numbers and `lentur` texts that fold; `berjudul`: their names are shown."""

    def __init__(
        self, *judul: str, kanan: Collection[str] = (), lentur: Collection[str] = (), berjudul: bool = True
    ) -> None:
        self._judul = judul
        self._berjudul = berjudul
        self._kanan = kanan
        self._lentur = [satu in lentur for satu in judul]
        self._baris: list[_Baris] = []

    def tambah(self, *isi: str | Text, gaya: str = "") -> None:
        """One more row."""
        self._baris.append(_Baris(tuple(satu if isinstance(satu, Text) else Text(aman(satu)) for satu in isi), gaya))

    @property
    def banyak_baris(self) -> int:
        """How many rows there are."""
        return len(self._baris)

    def __rich_console__(self, _: Console, pilihan: ConsoleOptions) -> Iterator[RenderableType]:
        lebar = self._lebar_terkecil()
        sela = next((satu for satu in _SELA if lebar + satu * (len(self._judul) - 1) <= pilihan.max_width), None)
        if sela is None:
            yield from self._bertumpuk(pilihan.max_width)
        else:
            yield self._berjajar(sela)

    def _lebar_terkecil(self) -> int:
        """Characters that all columns need, without the spaces between them."""
        jumlah = 0
        for nomor, (judul, lentur) in enumerate(zip(self._judul, self._lentur, strict=True)):
            lebar = max(
                cell_len(baris)
                for satu in (Text(judul * self._berjudul), *self._kolom(nomor))
                for baris in satu.plain.split("\n")
            )
            jumlah += min(lebar, _LENTUR_TERKECIL) if lentur else lebar
        return jumlah

    def _kolom(self, nomor: int) -> Iterator[Text]:
        return (satu.isi[nomor] for satu in self._baris)

    def _berjajar(self, sela: int) -> Table:
        tabel = Table(
            box=None, header_style="bold", pad_edge=False, padding=(0, sela, 0, 0), show_header=self._berjudul
        )
        for judul, lentur in zip(self._judul, self._lentur, strict=True):
            tabel.add_column(
                judul, justify="right" if judul in self._kanan else "left", no_wrap=not lentur, overflow="fold"
            )
        for isi, gaya in self._baris:
            tabel.add_row(*isi, style=gaya)
        return tabel

    def _bertumpuk(self, lebar: int) -> Iterator[RenderableType]:
        """The first cell above the others, numbers with their headings; texts that fold have lines of their own."""
        for isi, gaya in self._baris:
            terisi = [satu for satu in zip(self._judul, self._lentur, isi, strict=True) if satu[2]]
            for _, _, kepala in terisi[:1]:
                yield Text.assemble(kepala, style=gaya or "bold")
            for lentur, sel in groupby(terisi[1:], key=itemgetter(1)):
                semua = [satu if lentur else _sebaris(judul * self._berjudul, satu) for judul, _, satu in sel]
                for satu in semua if lentur else _rapatkan(semua, lebar - _MENJOROK):
                    yield Padding(Text.assemble(satu, style=gaya), (0, 0, 0, _MENJOROK))


def _sebaris(judul: str, isi: Text) -> Text:
    return Text(" ").join(filter(None, (Text(judul), *isi.split("\n"))))


def _rapatkan(semua: Iterable[Text], lebar: int) -> Iterator[Text]:
    """As many on a line as fit, none of them broken that fits on a line."""
    baris = Text()
    for satu in semua:
        lebih = Text("  ").join((baris, satu)) if baris else satu
        if baris and lebih.cell_len > lebar:
            yield baris
            lebih = satu
        baris = lebih
    if baris:
        yield baris
