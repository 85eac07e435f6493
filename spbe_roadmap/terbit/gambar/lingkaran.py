"""Things on a circle, joined by lines: two of these side by side show the same things before and after.

Places go clockwise from the top, evenly; where one ring is too narrow for their numbers, they take turns on several.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import ceil, cos, pi, sin
from typing import TYPE_CHECKING

from spbe_roadmap.terbit.gambar.bentuk import Bentuk, Bulatan, Teks, angka, garis

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# radius of a circle that holds two digits, and the greatest that looks well
_TERKECIL, _TERBESAR = 6.3, 9.0
_SELA, _ANTARA_CINCIN = 0.5, 2.0
_JARAK_BUSUR = 4.0
_PUSAT = 22.0
_CINCIN = range(1, 5)


@dataclass(frozen=True, slots=True)
class Lingkaran:
    """Places of `banyak` things around (`x`, `y`); `lebar` is the side of the square that holds them all."""

    x: float
    y: float
    lebar: float
    banyak: int

    @property
    def _jari_luar(self) -> float:
        return self.lebar / 2 - _TERBESAR - _JARAK_BUSUR - 1

    def _jari_cincin(self, nomor: int) -> float:
        return self._jari_luar - nomor * (2 * _TERKECIL + _ANTARA_CINCIN)

    def _jari_muat(self, cincin: int) -> float:
        """The radius that neighbours on the innermost of so many rings leave one another."""
        if self.banyak <= cincin:
            return _TERBESAR
        return self._jari_cincin(cincin - 1) * sin(pi * cincin / self._tempat(cincin)) - _SELA / 2

    def _tempat(self, cincin: int) -> int:
        """Places all around: as many on each ring, so that the last thing never meets the first on one ring."""
        return ceil(self.banyak / cincin) * cincin

    @property
    def cincin(self) -> int:
        """How many rings hold the things: as few as their numbers allow, else as many as leave most room."""
        cukup = (satu for satu in _CINCIN if self._jari_muat(satu) >= _TERKECIL)
        return next(cukup, max(_CINCIN, key=self._jari_muat))

    @property
    def jari(self) -> float:
        """The radius of one thing."""
        return min(_TERBESAR if self.cincin == 1 else _TERKECIL, self._jari_muat(self.cincin))

    def titik(self, nomor: int) -> tuple[float, float]:
        """The centre of a thing."""
        return self._di(nomor, self._jari_cincin(nomor % self.cincin))

    def _di(self, tempat: float, jari: float) -> tuple[float, float]:
        sudut = 2 * pi * tempat / max(self._tempat(self.cincin), 1) - pi / 2
        return self.x + jari * cos(sudut), self.y + jari * sin(sudut)

    def sambungan(self, pasangan: Iterable[tuple[int, int]]) -> str:
        """Path data of straight lines between things; a thing joined to itself has none."""
        return "".join(garis(*self.titik(dari), *self.titik(ke)) for dari, ke in pasangan if dari != ke)

    def jari_jari(self, nomor: Iterable[int]) -> str:
        """Path data of lines from things to the centre."""
        return "".join(garis(*self.titik(satu), self.x, self.y) for satu in nomor)

    def pusat(self, teks: str) -> tuple[Bentuk, ...]:
        """The thing in the middle."""
        return (Bulatan("pusat", self.x, self.y, _PUSAT), Teks("tengah-tebal", self.x, self.y + 2.8, teks))

    def busur(self, kelompok: Sequence[object]) -> str:
        """Path data of an arc outside each run of equal neighbours; none where there are several rings."""
        if self.cincin > 1:
            return ""
        batas = [nomor for nomor, satu in enumerate(kelompok) if nomor == 0 or satu != kelompok[nomor - 1]]
        return "".join(self._busur(mulai, akhir) for mulai, akhir in pairwise([*batas, len(kelompok)]))

    def _busur(self, mulai: int, akhir: int) -> str:
        jari = self._jari_luar + self.jari + _JARAK_BUSUR
        (x1, y1), (x2, y2) = self._di(mulai - 0.38, jari), self._di(akhir - 0.62, jari)
        besar = int(2 * (akhir - mulai - 0.24) > self.banyak)
        return f"M{angka(x1)} {angka(y1)}A{angka(jari)} {angka(jari)} 0 {besar} 1 {angka(x2)} {angka(y2)}"
