"""The change of a file as a unified diff, for `patch -p1` and `git apply`.

Only line feeds end a line, as both tools see it: a carriage return belongs to its line.
"""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def baris_beda(nama: str, lama: bytes, baru: bytes) -> Iterator[str]:
    """The lines of the diff with their ends; `nama` is the file's where the diff is applied. Both texts are UTF-8."""
    # A tab ends a name that has spaces in it.
    tab = "\t" if " " in nama else ""
    for baris in unified_diff(_baris(lama), _baris(baru), f"a/{nama}{tab}", f"b/{nama}{tab}"):
        yield baris if baris.endswith("\n") else f"{baris}\n\\ No newline at end of file\n"


def _baris(isi: bytes) -> list[str]:
    *baris, sisa = isi.decode().split("\n")
    return [satu + "\n" for satu in baris] + ([sisa] if sisa else [])
