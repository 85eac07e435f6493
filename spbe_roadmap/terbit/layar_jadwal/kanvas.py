"""What the schedule is drawn on: the width of a line, the day on which somebody looks, and the characters at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date


class Aksara(NamedTuple):
    """One character for each thing that is drawn, so that nothing is told by colour alone.

    `batas` is the beginning of a year, of a quarter where only one year is shown; `potong` ends what was cut.
    """

    batang: str
    kritis: str
    longgar: str
    tonggak: str
    hari_ini: str
    batas: str
    potong: str
    panah: str
    sampai: str


_INDAH = Aksara("━", "█", "·", "◆", "│", "┊", "…", "→", "–")
_POLOS = Aksara("=", "#", ".", "o", "|", ":", "~", ">", "-")


class Kanvas(NamedTuple):
    """Characters on a line, today, and what to draw with."""

    lebar: int
    hari_ini: date
    aksara: Aksara


def aksara_untuk(penyandian: str) -> Aksara:
    """The characters that an encoding can write; plain ones where it cannot write all of them."""
    try:
        "".join(_INDAH).encode(penyandian)
    except UnicodeEncodeError:
        return _POLOS
    return _INDAH
