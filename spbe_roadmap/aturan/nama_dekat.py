"""The nearest known name to a mistyped one: the likely one to suggest, or the only possible one to write."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


# A name longer than this is nobody's slip of the pen.
_PANJANG_NAMA = 100
# Comparisons that one rule may spend on guessing: about a tenth of a second.
_PERBANDINGAN_MAKSIMUM = 20_000

# Names of this many letters may hold two slips, of the lesser number one; shorter ones are too alike (FS, FF, SF).
_PANJANG_DUA_SALAH = 8
_PANJANG_SATU_SALAH = 3


def nama_terdekat(nama: str, dikenal: Iterable[str]) -> str | None:
    """The known name most like `nama`, upper and lower case alike, or None where none comes near."""
    if len(nama) > _PANJANG_NAMA:
        return None
    menurut_kecil = {satu.lower(): satu for satu in dikenal}
    if pasti := nama_pasti(nama, menurut_kecil.values()):
        return pasti
    from difflib import get_close_matches  # noqa: PLC0415 - start-up: needed only once something is wrong

    dekat = get_close_matches(nama.lower(), menurut_kecil, n=1, cutoff=0.6)
    return menurut_kecil[dekat[0]] if dekat else None


def saran_nama(nama: str, dikenal: Iterable[str], *, jika_tidak: str = "") -> str:
    """What to write instead of `nama`: the nearest known name, or `jika_tidak`."""
    dekat = nama_terdekat(nama, dikenal)
    return f'tulis "{dekat}"' if dekat else jika_tidak


class PencariNama:
    """Guesses the nearest of the same known names again and again, until that has cost enough; then knows none."""

    def __init__(self, dikenal: Collection[str]) -> None:
        self._dikenal = dikenal
        self._sisa = _PERBANDINGAN_MAKSIMUM

    def terdekat(self, nama: str) -> str | None:
        """As `nama_terdekat`."""
        if self._sisa <= 0:
            return None
        self._sisa -= len(self._dikenal)
        return nama_terdekat(nama, self._dikenal)


def nama_pasti(nama: str, dikenal: Iterable[str]) -> str | None:
    """The one known name that can be meant by a slip of the pen; None where another is as near, or none near enough.

    Case and the signs between words do not count. A digit is never a slip: it makes another number.
    """
    jarak = sorted((salah, satu) for satu in dikenal if (salah := _salah_ketik(nama, satu)) is not None)
    if not jarak or (len(jarak) > 1 and jarak[0][0] == jarak[1][0]):
        return None
    return jarak[0][1]


def menurut_ejaan(dikenal: Iterable[str]) -> dict[str, str]:
    """The known ids by `ejaan`, without those that share one: none of them can be told from the others."""
    semua: dict[str, list[str]] = defaultdict(list)
    for satu in dikenal:
        semua[ejaan(satu)].append(satu)
    return {kunci: sama[0] for kunci, sama in semua.items() if len(sama) == 1}


def ejaan(nama: str) -> str:
    """The id without case, signs between words, and zeros before a number: `INF-02`, `inf 2` and `Inf_2` are one.

    Signs between two numbers stay, because A1-2 is not A12.
    """
    rapat = re.sub(r"(?<!\d)[-_\s]+|[-_\s]+(?!\d)", "", nama.strip().lower())
    return re.sub(r"(?<!\d)0+(?=\d)", "", re.sub(r"[-_\s]+", "-", rapat))


def _salah_ketik(nama: str, benar: str) -> int | None:
    """How many slips lead from `benar` to `nama`, None where they are too many to be slips."""
    (a, angka), (b, angka_benar) = _rapat(nama), _rapat(benar)
    if angka != angka_benar:
        return None
    boleh = 2 if len(b) >= _PANJANG_DUA_SALAH else 1 if len(b) >= _PANJANG_SATU_SALAH else 0
    salah = 0 if a == b else _jarak(a, b) if abs(len(a) - len(b)) <= boleh else boleh + 1
    return salah if salah <= boleh else None


# The same few thousand known names are met again for every mistyped one.
@lru_cache(maxsize=16_384)
def _rapat(nama: str) -> tuple[str, str]:
    """The name without case and signs between words, and its digits alone."""
    rapat = re.sub(r"[-_\s]+", "", nama.lower())
    return rapat, re.sub(r"\D", "", rapat)


def _jarak(a: str, b: str) -> int:
    """Letters to put in, leave out, replace, or swap with their neighbour (optimal string alignment distance)."""
    atas: list[int] = []
    baris = list(range(len(b) + 1))
    for i, huruf in enumerate(a, start=1):
        atas, lalu, baris = baris, atas, [i]
        for j, lain in enumerate(b, start=1):
            biaya = min(atas[j] + 1, baris[j - 1] + 1, atas[j - 1] + (huruf != lain))
            if i > 1 and j > 1 and huruf == b[j - 2] and a[i - 2] == lain:
                biaya = min(biaya, lalu[j - 2] + 1)
            baris.append(biaya)
    return baris[-1]
