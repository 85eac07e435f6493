"""How much text fits: no font is measured, widths are estimated from above so that nothing is ever clipped."""

from __future__ import annotations

UKURAN = 8.0
# Widest common letters aside, TeX Gyre Bonum needs about half an em a letter; 0.58 leaves room for capitals.
_LEBAR_HURUF_EM = 0.58


def muat_huruf(lebar: float, ukuran: float = UKURAN) -> int:
    """How many letters surely fit into `lebar` points."""
    return max(1, int(lebar / (ukuran * _LEBAR_HURUF_EM)))


def bungkus(teks: str, lebar: float, baris_maksimum: int, ukuran: float = UKURAN) -> tuple[str, ...]:
    """The text in lines that fit, cut at word borders; an ellipsis says that there was more."""
    muat = muat_huruf(lebar, ukuran)
    baris: list[str] = []
    for kata in teks.split():
        potong = kata if len(kata) <= muat else kata[: muat - 1] + "…"
        if baris and len(baris[-1]) + 1 + len(potong) <= muat:
            baris[-1] += " " + potong
        else:
            baris.append(potong)
    if len(baris) > baris_maksimum:
        baris = baris[:baris_maksimum]
        akhir = baris[-1] if len(baris[-1]) < muat else baris[-1].rpartition(" ")[0] or baris[-1][: muat - 1]
        baris[-1] = akhir.rstrip(",;:") + "…"
    return tuple(baris)
