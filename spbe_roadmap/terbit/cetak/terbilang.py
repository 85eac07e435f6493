"""Whole numbers in words, as legal texts repeat them: `5 (lima)`, `Rp1.500.000,00 (satu juta lima ratus ribu rupiah)`.

Source: Pedoman Umum Ejaan Bahasa Indonesia, numbers in words (`satu` becomes `se-` before puluh, belas, ratus and ribu only).
"""

from __future__ import annotations

from spbe_roadmap.model.uang import tulis_rupiah_resmi

_SATUAN = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
_BELASAN, _RIBUAN = 20, 2_000
# from the greatest; what is beyond the last has no common name
_TINGKAT = (
    (10**15, "kuadriliun"),
    (10**12, "triliun"),
    (10**9, "miliar"),
    (10**6, "juta"),
    (10**3, "ribu"),
    (100, "ratus"),
    (10, "puluh"),
)
TERBESAR = 10**18 - 1


class TidakTerbilang(ValueError):
    """A number that no common word names: negative, or too great."""

    def __init__(self, bilangan: int) -> None:
        super().__init__(f"{bilangan} tidak dapat ditulis dengan kata-kata; paling besar {TERBESAR}")


def terbilang(bilangan: int) -> str:
    """The number in words, from 0 to `TERBESAR`. Raises TidakTerbilang."""
    if not 0 <= bilangan <= TERBESAR:
        raise TidakTerbilang(bilangan)
    if bilangan < len(_SATUAN):
        return _SATUAN[bilangan]
    if bilangan < _BELASAN:
        return f"{_SATUAN[bilangan - 10]} belas"
    nilai, nama = next(satu for satu in _TINGKAT if bilangan >= satu[0])
    banyak, sisa = divmod(bilangan, nilai)
    depan = f"se{nama}" if banyak == 1 and nilai < _RIBUAN else f"{terbilang(banyak)} {nama}"
    return f"{depan} {terbilang(sisa)}" if sisa else depan


def angka_terbilang(bilangan: int) -> str:
    """The figure and its words: `5 (lima)`."""
    return f"{bilangan} ({terbilang(bilangan)})"


def rupiah_terbilang(nilai: int) -> str:
    """The amount and its words: `Rp1.000,00 (seribu rupiah)`; the amount alone where no word names it."""
    angka = tulis_rupiah_resmi(nilai)
    return f"{angka} ({terbilang(nilai)} rupiah)" if nilai <= TERBESAR else angka


def urutan_diktum(nomor: int) -> str:
    """The name of an operative clause of a decree, counted from 1: `KESATU`, `KEDUA`, ..."""
    return f"KE{terbilang(nomor)}".upper()
