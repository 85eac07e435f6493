"""The nearest known name to a mistyped one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


# A name longer than this is nobody's slip of the pen.
_PANJANG_NAMA = 100
# Comparisons that one rule may spend on guessing: about a tenth of a second.
_PERBANDINGAN_MAKSIMUM = 20_000


def nama_terdekat(nama: str, dikenal: Iterable[str]) -> str | None:
    """The known name most like `nama`, upper and lower case alike, or None where none comes near."""
    from difflib import get_close_matches  # noqa: PLC0415 - start-up: needed only once something is wrong

    if len(nama) > _PANJANG_NAMA:
        return None
    menurut_kecil = {satu.lower(): satu for satu in dikenal}
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
