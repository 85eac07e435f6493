"""How much room a text takes, and how it is broken into lines.

Widths are those of TeX Gyre Bonum in points, rounded up; another family is taken to be a fifth wider, so that whatever font a
reader has, nothing runs over its place.
"""

from __future__ import annotations

from typing import NamedTuple

HURUF_CETAK = "TeX Gyre Bonum"
UKURAN = 8.0
_LONGGAR = 1.2
# widths in thousandths of an em, regular and bold; TeX Gyre Bonum 2.004
_BIASA = {
    320: "'‘’{}ijl!()[]f,.:; ·", 340: "I", 400: '`t"-“”', 480: "r*z", 540: "_–cesvégy?", 600: "oxaqJL+/<=>\\^|~×",
    620: "0123456789", 640: "bdkpPT#$FYZ", 700: "hnSuAV", 740: "EKRXBCN", 820: "wUDGHO&Q@", 960: "%MmW",
}  # fmt: skip
_TEBAL = {
    340: "'[](){}‘’jl,.:; ·", 420: 'i!-fI`"', 500: "rt*_–", 560: "s“”z", 600: "acegébvx+/<=>\\^|~×",
    660: "oqydpJLZkuPS0123456789#$?", 720: "hnFTYABEV", 820: "CNUDGRXwKOQ&H@", 1000: "MW%m",
}  # fmt: skip
_LEBAR = [{huruf: lebar for lebar, semua in tabel.items() for huruf in semua} for tabel in (_BIASA, _TEBAL)]


class Huruf(NamedTuple):
    """A font family at a size in points."""

    keluarga: str = HURUF_CETAK
    ukuran: float = UKURAN

    def lebar(self, teks: str, *, tebal: bool = False) -> float:
        """The most room in points that the text can take on one line; an unknown character counts as a full em."""
        tabel = _LEBAR[tebal]
        longgar = 1.0 if self.keluarga == HURUF_CETAK else _LONGGAR
        return sum(tabel.get(huruf, 1000) for huruf in teks) * self.ukuran * longgar / 1000

    def bungkus(self, teks: str, lebar: float, baris: int, *, tebal: bool = False) -> tuple[str, ...]:
        """The text in at most so many lines that fit, broken between words; an ellipsis says that there was more."""
        hasil: list[str] = []
        for kata in (potong for utuh in teks.split() for potong in self._pecah(utuh, lebar, tebal=tebal)):
            if hasil and self.lebar(f"{hasil[-1]} {kata}", tebal=tebal) <= lebar:
                hasil[-1] += f" {kata}"
            elif len(hasil) == baris:
                hasil[-1] = self._pendekkan(hasil[-1], lebar, tebal=tebal)
                break
            else:
                hasil.append(kata)
        return tuple(hasil)

    def _pecah(self, kata: str, lebar: float, *, tebal: bool) -> list[str]:
        """A word in pieces that fit: one, unless it is longer than a line."""
        potongan = [""]
        for huruf in kata:
            if potongan[-1] and self.lebar(potongan[-1] + huruf, tebal=tebal) > lebar:
                potongan.append("")
            potongan[-1] += huruf
        return potongan

    def _pendekkan(self, teks: str, lebar: float, *, tebal: bool) -> str:
        """The line with an ellipsis at its end, shorter by whole words where it has several."""
        while teks and self.lebar(f"{teks}…", tebal=tebal) > lebar:
            teks = teks.rpartition(" ")[0] or teks[:-1]
        return teks.rstrip(" ,;:–-(") + "…"
