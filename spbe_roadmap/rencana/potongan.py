"""What the index would be if assessors lowered self-assessed levels: a scenario beside the projection, never stored.

A rate (`Laju`) says which share of indicators loses how many levels. Those of Denpasar 2021 are counted over all its
indicators: single aspects have two to ten, too few to tell apart. The few that assessors raised are left out, since this
is about what may be lost.

Only what nobody has verified is lowered, and never below a floor: where starting levels are an estimate, the scale's
lowest level; where they are an assessor's, the starting level itself. Two scenarios of each year, both exact:

- `harapan`: the expected index if every level is lowered by those chances, each level for itself;
- `terburuk`: the same number of indicators lowered (rounded up), where it costs most.

The rates come from SPBE with its whole levels. For Pemdi there is no such evaluation yet; there they are a scenario only.
"""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.kerangka import muat

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spbe_roadmap.data.penilaian_mandiri import Penilaian
    from spbe_roadmap.kerangka import Kerangka
    from spbe_roadmap.rencana.indeks import Proyeksi, ProyeksiTahun

# Shares of indicators by the levels that they lose; what is missing to one loses nothing.
Laju = dict[int, Fraction]
NOL = Decimal(0)


class Asumsi(NamedTuple):
    """The rates of a scenario, and the evaluation that they are counted from, None where somebody else names them."""

    laju: Laju
    penilaian: Penilaian | None


class Potongan(NamedTuple):
    """The two scenarios of one year, with the predicates that they would earn."""

    tahun: ProyeksiTahun
    harapan: Fraction
    terburuk: Decimal

    @property
    def predikat_harapan(self) -> str:
        """The predicate of the expected index."""
        return self.tahun.kerangka.kelas(self.harapan).nama

    @property
    def predikat_terburuk(self) -> str:
        """The predicate of the worst case."""
        return self.tahun.kerangka.kelas(self.terburuk).nama


def laju_penilaian(penilaian: Penilaian) -> Laju:
    """How often assessors took off one level, two and so on, of the indicators that could lose any."""
    dasar = muat(penilaian.kerangka).skala.min
    selisih = [sendiri - penilaian.pusat[nomor] for nomor, sendiri in penilaian.mandiri.items() if sendiri > dasar]
    turun = Counter(selisih)
    return {banyak: Fraction(turun[banyak], len(selisih)) for banyak in sorted(turun) if banyak > 0}


def potongan(proyeksi: Proyeksi, laju: Laju) -> tuple[Potongan, ...]:
    """Both scenarios of every projected year."""
    return tuple(_potongan(tahun, laju) for tahun in proyeksi.tahun)


def _potongan(tahun: ProyeksiTahun, laju: Laju) -> Potongan:
    dasar = tahun.kerangka.skala.min
    tingkat = {satu.nomor: satu.tingkat for satu in tahun.asal}
    lantai = {satu.nomor: dasar if tahun.perkiraan else satu.awal for satu in tahun.asal}
    ruang = [(satu.bobot, tingkat[satu.nomor] - lantai[satu.nomor]) for satu in tahun.kerangka.indikator]
    rugi = _rugi_terbesar([satu for satu in ruang if satu[1]], laju)
    harapan = indeks_harapan(tahun.kerangka, tingkat, lantai, dict.fromkeys(tingkat, laju))
    return Potongan(tahun, harapan, tahun.hasil.indeks - rugi.scaleb(-2))


def indeks_harapan(
    kerangka: Kerangka, tingkat: Mapping[int, Decimal], lantai: Mapping[int, Decimal], laju: Mapping[int, Laju]
) -> Fraction:
    """The expected index if each indicator (by number) loses levels at its own rate, but none below its floor."""
    jumlah = Fraction(0)
    for satu in kerangka.indikator:
        asal, dasar = tingkat[satu.nomor], lantai[satu.nomor]
        rugi = sum(bagian * Fraction(min(Decimal(turun), asal - dasar)) for turun, bagian in laju[satu.nomor].items())
        jumlah += (Fraction(asal) - rugi) * Fraction(satu.bobot)
    return jumlah / 100


def _rugi_terbesar(ruang: Sequence[tuple[Decimal, Decimal]], laju: Laju) -> Decimal:
    """The greatest loss, in weight x levels, if each drop strikes as many indicators as its rate says, rounded up.

    Exact for any mix of drops: `terbaik` holds the greatest loss for each number of drops already dealt out.
    """
    jatah = _jatah(len(ruang), laju)
    terbaik: dict[tuple[int, ...], Decimal] = {(0,) * len(jatah): NOL}
    for bobot, sisa in ruang:
        for terpakai, rugi in list(terbaik.items()):
            for nomor, (turun, banyak) in enumerate(jatah):
                if terpakai[nomor] < banyak:
                    baru = (*terpakai[:nomor], terpakai[nomor] + 1, *terpakai[nomor + 1 :])
                    terbaik[baru] = max(terbaik.get(baru, NOL), rugi + bobot * min(Decimal(turun), sisa))
    return max(terbaik.values())


def _jatah(banyak: int, laju: Laju) -> list[tuple[int, int]]:
    """How many of so many indicators lose each number of levels: those that lose at least so many are rounded up."""
    hasil = []
    sudah, bagian = 0, Fraction(0)
    for turun in sorted(laju, reverse=True):
        bagian += laju[turun]
        hasil.append((turun, ceil(banyak * bagian) - sudah))
        sudah += hasil[-1][1]
    return hasil
