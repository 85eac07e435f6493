"""The legend of a drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.terbit.gambar.bentuk import Bentuk, Teks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spbe_roadmap.terbit.gambar.huruf import Huruf

TINGGI_BARIS = 13.0
_LEBAR_TANDA = 18.0
_JARAK = 12.0


class Butir(NamedTuple):
    """One entry: `tanda(x, y)` draws its sign into a field 14 points wide and 8 high."""

    tanda: Callable[[float, float], tuple[Bentuk, ...]]
    teks: str


def keterangan(butir: Sequence[Butir], huruf: Huruf, *, x: float, y: float, lebar: float) -> tuple[list[Bentuk], float]:
    """The entries, flowing into lines no wider than `lebar`, and the height of all."""
    bentuk: list[Bentuk] = []
    x_kini, y_kini = x, y
    for satu in butir:
        perlu = _LEBAR_TANDA + huruf.lebar(satu.teks)
        if x_kini > x and x_kini + perlu > x + lebar:
            x_kini, y_kini = x, y_kini + TINGGI_BARIS
        bentuk.extend(satu.tanda(x_kini, y_kini))
        bentuk.append(Teks("biasa", x_kini + _LEBAR_TANDA, y_kini + 7, satu.teks))
        x_kini += perlu + _JARAK
    return bentuk, y_kini - y + TINGGI_BARIS if butir else 0.0
