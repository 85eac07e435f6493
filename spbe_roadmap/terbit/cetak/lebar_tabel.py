"""How wide the columns of a table's figures are, in mm: as wide as they wish, unless the names beside them would suffer."""

from __future__ import annotations

# two words of our tables' type stand in a line of it; our choice
NAMA_TERSEMPIT = 28


def lebar_angka(ingin: float, banyak: int, *, lain: float, ruang: float) -> float:
    """The width of each of `banyak` equal columns: `ingin`, or what is left of `ruang` beside the names and `lain`.

    `lain`: the width of all columns but those and the column of names.
    """
    return min(ingin, int((ruang - lain - NAMA_TERSEMPIT) / banyak * 10) / 10)
