"""Where the scalars of a YAML text stand in it, to the character: for whoever changes the text and nothing around it.

The tree keeps where nodes start; their ends, quotes, anchors and aliases are asked for only once something is changed.
Offsets count code points from the beginning of the text.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from yaml._yaml import CParser
from yaml.tokens import AnchorToken, ScalarToken, TagToken

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spbe_roadmap.sumber.letak import Titik

_BOM = "\ufeff"


class Rentang(NamedTuple):
    """From `awal` to before `akhir`, quotes included, anchor and tag left out; `titik`: line and column of `awal`."""

    awal: int
    akhir: int
    titik: Titik

    def di(self, teks: str) -> str:
        """What stands there."""
        return teks[self.awal : self.akhir]


@lru_cache(maxsize=32)  # a roadmap's files; every finding asks
def rentang_skalar(teks: str) -> Mapping[int, Rentang]:
    """Every scalar that stands on one line, plain or quoted, by the index of the mark at which its node starts.

    A node starts at its anchor or tag where it has one. Aliases and block scalars are not among them. The text must be
    one that `baca_teks` can read.
    """
    # libyaml's marks do not count a byte order mark (the reader has taken off the first; this is a second).
    geser = int(teks.startswith(_BOM))
    parser = CParser(teks)
    semua: dict[int, Rentang] = {}
    sifat: int | None = None
    while (token := parser.get_token()) is not None:
        awal, akhir = token.start_mark, token.end_mark
        if isinstance(token, AnchorToken | TagToken):
            sifat = awal.index if sifat is None else sifat
            continue
        if isinstance(token, ScalarToken) and token.style not in {"|", ">"} and awal.line == akhir.line:
            titik = awal.line + 1, awal.column + 1
            semua[awal.index if sifat is None else sifat] = Rentang(awal.index + geser, akhir.index + geser, titik)
        sifat = None
    return semua
