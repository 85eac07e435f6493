"""How much longer work takes than planned: distributions of a factor, 1 is as planned, 1.5 half as long again.

A draw is one of 65,536 equally likely steps of the distribution, each the quantile at its middle, as a whole number of
1/4096 of the planned length more or (negative) less. So draws need no floating point, and two machines agree.

No published distribution for work of this kind was found, so that the default is an assumption: it is chosen not to be far
from Flyvbjerg and Budzier, who found one in six of 1,471 IT projects some 70 % over schedule (here one in six takes 1.39
times as long or longer). That nothing ends early is assumed too: budgets and evidence wait for their dates.

Sources: Flyvbjerg and Budzier, Why your IT project may be riskier than you think, Harvard Business Review 89(9), 2011.
"""

from __future__ import annotations

from functools import lru_cache
from math import ceil, exp, floor, log, sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING, NamedTuple, Protocol

from spbe_roadmap.rencana.pemantauan import hari_laporan

if TYPE_CHECKING:
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.model.realisasi import Capai
    from spbe_roadmap.rencana.jadwal import Jadwal

LANGKAH = 1 << 16
BIT_SATUAN = 12
SATUAN = 1 << BIT_SATUAN
# The fewest finished rows of realisation from which a distribution is made: our choice; with fewer, P90 is one row or none.
BARIS_MINIMUM = 10
FAKTOR_MAKSIMUM = 10
_NORMAL = NormalDist()
_Z90 = _NORMAL.inv_cdf(0.9)


class SebaranTidakSah(ValueError):
    """What makes no distribution."""


class ParameterSalah(SebaranTidakSah):
    """Numbers that cannot be the parameters of one; says why."""

    def __init__(self, teks: str, sebab: str) -> None:
        super().__init__(f'"{teks}" {sebab}')


class RealisasiKurang(SebaranTidakSah):
    """Too few finished rows of realisation."""

    def __init__(self, banyak: int) -> None:
        super().__init__(
            f"realisasi baru memuat {banyak} kegiatan dengan tanggal selesai; perlu paling sedikit {BARIS_MINIMUM}"
        )


class Sebaran(Protocol):
    """A distribution of the factor by which work takes longer."""

    @property
    def uraian(self) -> str:
        """It in words: a clause without a full stop."""

    def kuantil(self, bagian: float) -> float:
        """The factor that this share of work does not exceed; `bagian` lies between 0 and 1, both exclusive."""

    def __hash__(self) -> int:
        """Equal parameters, equal distribution."""


class Lognormal(NamedTuple):
    """Given by two quantiles, and never below 1: half of the work takes at most `p50`, nine tenths at most `p90`."""

    p50: float
    p90: float

    @property
    def uraian(self) -> str:
        """It in words."""
        p50, p90 = _angka(self.p50), _angka(self.p90)
        return (
            f"separuh kegiatan memakan paling lama {p50} kali waktu rencananya, sembilan dari sepuluh paling lama {p90} "
            "kali, tidak ada yang lebih cepat (lognormal)"
        )

    def kuantil(self, bagian: float) -> float:
        """See `Sebaran`."""
        return max(1.0, self.p50 * exp(_NORMAL.inv_cdf(bagian) * log(self.p90 / self.p50) / _Z90))


class Segitiga(NamedTuple):
    """Triangular between two bounds with a most likely factor; below 1 work ends early."""

    terkecil: float
    tersering: float
    terbesar: float

    @property
    def uraian(self) -> str:
        """It in words."""
        a, c, b = map(_angka, self)
        return f"kegiatan memakan {a} sampai {b} kali waktu rencananya, paling sering {c} kali (segitiga)"

    def kuantil(self, bagian: float) -> float:
        """See `Sebaran`."""
        a, c, b = self
        if bagian * (b - a) < c - a:
            return a + sqrt(bagian * (b - a) * (c - a))
        return b - sqrt((1 - bagian) * (b - a) * (b - c))


class Teramati(NamedTuple):
    """Factors that were seen, each as likely as the next; sorted."""

    faktor: tuple[float, ...]

    @property
    def uraian(self) -> str:
        """It in words."""
        return f"kegiatan memakan waktu terhadap rencananya seperti {len(self.faktor)} kegiatan yang sudah selesai"

    def kuantil(self, bagian: float) -> float:
        """See `Sebaran`; the nearest rank."""
        return self.faktor[ceil(bagian * len(self.faktor)) - 1]


BAKU = Lognormal(1.1, 1.5)


def baca_sebaran(teks: str) -> Sebaran:
    """The distribution that `P50,P90` or `MIN,MODUS,MAKS` describes, decimals with a point. Raises ParameterSalah."""
    try:
        angka = [float(satu) for satu in teks.split(",")]
    except ValueError:
        raise ParameterSalah(teks, "bukan P50,P90 atau MIN,MODUS,MAKS, misalnya 1.1,1.5") from None
    if any(not 0 < satu <= FAKTOR_MAKSIMUM for satu in angka) or angka != sorted(angka):
        raise ParameterSalah(teks, f"bukan faktor dari kecil ke besar, lebih dari 0 sampai dengan {FAKTOR_MAKSIMUM}")
    if len(angka) == len(Segitiga._fields):
        return Segitiga(*angka)
    if len(angka) != len(Lognormal._fields):
        raise ParameterSalah(teks, f"berisi {len(angka)} angka; tulis dua (P50,P90) atau tiga (MIN,MODUS,MAKS)")
    if angka[0] < 1:
        raise ParameterSalah(teks, "mulai di bawah 1; untuk kerja yang lebih cepat dari rencana, tulis MIN,MODUS,MAKS")
    return Lognormal(*angka)


def sebaran_realisasi(peta: PetaRencana, jadwal: Jadwal) -> Teramati:
    """The factors of finished work: from the planned start to the real end, over the planned length.

    A late start is part of it. Only work that has ended is seen, so that the longest delays are still missing. Raises
    RealisasiKurang below ten rows.
    """
    faktor = []
    for nama, (capai, _) in laporan_terakhir(peta).items():
        satu = jadwal.kegiatan.get(nama)
        if satu and capai.selesai:
            nyata = max((capai.selesai.akhir - satu.mulai).days + 1, 1)
            faktor.append(nyata / satu.hari)
    if len(faktor) < BARIS_MINIMUM:
        raise RealisasiKurang(len(faktor))
    return Teramati(tuple(sorted(faktor)))


def laporan_terakhir(peta: PetaRencana) -> dict[str, tuple[Capai, int]]:
    """The latest report of each kegiatan that realisation names, with the day (an ordinal) on which it was true."""
    semua = sorted(peta.realisasi, key=lambda satu: (satu.tahun, hari_laporan(satu)))
    return {
        nama: (capai, hari_laporan(realisasi).toordinal())
        for realisasi in semua
        for nama, capai in realisasi.kegiatan.items()
    }


@lru_cache(maxsize=8)
def tambahan(sebaran: Sebaran | None) -> tuple[int, ...]:
    """What each of the steps adds to the planned length, in units of 1/4096, smallest first; without delays nothing."""
    if sebaran is None:
        return (0,) * LANGKAH
    semua = (sebaran.kuantil((nomor + 0.5) / LANGKAH) for nomor in range(LANGKAH))
    return tuple(floor((min(faktor, FAKTOR_MAKSIMUM) - 1) * SATUAN + 0.5) for faktor in semua)


def _angka(nilai: float) -> str:
    return f"{nilai:g}".replace(".", ",")
