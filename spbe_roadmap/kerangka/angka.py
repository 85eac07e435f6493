"""How index numbers are written, for people (`tampil`) and for machines (`teks_desimal`).

Rounding is half up, away from zero, from the exact value: an aspect value such as 1/3 stays a fraction until here.
Sources: PermenPANRB 59/2020 (two decimals); all 73 results of 2023-2024 that end exactly in a half are printed upwards.
"""

from decimal import Decimal
from fractions import Fraction

Bilangan = int | Decimal | Fraction

# decimals of an index, aspect or domain value in print; PermenPANRB 59/2020, lampiran
DESIMAL_TAMPIL = 2
# decimals after which a value without a last digit (1/3, 1/11) is cut for machines; our choice: readers who round to
# two places again get what `tampil` shows, since no value of a framework lies that close to a half
DESIMAL_MESIN = 10
_DIGIT_TAHUN = 4


def bulatkan(nilai: Bilangan, desimal: int = DESIMAL_TAMPIL) -> Decimal:
    """The value rounded half up, with exactly that many decimals."""
    satuan, sisa = divmod(abs(Fraction(nilai)) * 10**desimal, 1)
    angka = satuan + (sisa >= Fraction(1, 2))
    # from text, since arithmetic on decimals rounds to the context
    return Decimal(f"{-angka if nilai < 0 else angka}E-{desimal}")


def tampil(nilai: Bilangan, desimal: int = DESIMAL_TAMPIL) -> str:
    """The value as documents print it: `2,31`; parts of an index with more decimals."""
    return f"{bulatkan(nilai, desimal):f}".replace(".", ",")


def teks_desimal(nilai: Bilangan, *, sedikitnya: int = 0) -> str:
    """The exact value with a decimal point, no exponent and only the decimals that it needs: `2.3145`, `2.1`, `3`.

    `sedikitnya` keeps that many decimals at least (a target of 2.3 is `2.30`); beyond ten it is rounded half up.
    """
    bulat, titik, pecahan = f"{bulatkan(nilai, DESIMAL_MESIN):f}".partition(".")
    pecahan = pecahan.rstrip("0").ljust(sedikitnya, "0")
    return bulat + titik * bool(pecahan) + pecahan


def tulis_bilangan(nilai: int) -> str:
    """A whole number as people write it: `1.188`."""
    return f"{nilai:,}".replace(",", ".")


def tulis_desimal(nilai: Bilangan) -> str:
    """The exact value as people write it: `2,3145`, `123.456,5`; four digits stay together, since they may be a year."""
    bulat, titik, pecahan = teks_desimal(nilai).partition(".")
    return (tulis_bilangan(int(bulat)) if len(bulat) > _DIGIT_TAHUN else bulat) + titik.replace(".", ",") + pecahan


def tulis_selisih(nilai: Bilangan) -> str:
    """A difference of two index values with its sign: `+0,02`, `−0,09`."""
    tanda = "+" if nilai > 0 else "−" if nilai < 0 else ""
    return tanda + tampil(abs(Fraction(nilai)))
