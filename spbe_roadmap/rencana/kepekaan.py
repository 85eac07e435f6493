"""How much of the projected index hangs on each kegiatan: its share, what its loss would cost, what its delay would.

A year's index is the weighted sum, over indicators, of the greatest level that finished work reaches. Three measures
answer three questions, all in exact points of that year's index:

- `bagian`, the Shapley value: how much of the rise above the starting levels is due to this kegiatan, where several
  reach the same indicator. Shares of a year add up to the whole rise, nothing left.
- `pelepasan`, the removal effect: the index with all kegiatan less the index without this one. It is 0 where another
  reaches the same level, and never more than `bagian`.
- `tunda`: what a quarter's delay changes (`penundaan`).

Share and removal take effects as they stand in the schedule: losing a kegiatan takes its own effects away and moves
nothing that waits for it, since nobody can say when work starts whose predecessor never comes. What waiting does to the
index is what `tunda` shows.

For one indicator the rise is a maximum over kegiatan, which is the airport game (the runway costs what its largest
aircraft needs) with value turned for cost. Its Shapley value has a closed form: with rises r_1 <= ... <= r_n and
r_0 = 0, number j receives the sum over i <= j of (r_i - r_{i-1}) / (n - i + 1), that is, each step is shared equally by
all who reach it. The value of a sum of games is the sum of their values.

Sources: Shapley, A value for n-person games, 1953; Littlechild and Owen, A simple expression for the Shapley value in a
special case, 1973.
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from fractions import Fraction
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.kerangka.hitung import hitung
from spbe_roadmap.rencana.indeks import tingkat_awal
from spbe_roadmap.rencana.kenaikan import kenaikan
from spbe_roadmap.rencana.penundaan import penundaan

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.rencana.indeks import Proyeksi, ProyeksiTahun
    from spbe_roadmap.rencana.jadwal import Jadwal
    from spbe_roadmap.rencana.kenaikan import Kenaikan

NOL = Decimal(0)


class Sumbangan(NamedTuple):
    """The part of one kegiatan in the index of a year."""

    bagian: Fraction
    pelepasan: Decimal


class Kepekaan(NamedTuple):
    """The three measures of one kegiatan in one year; `tunda` is 0 or less, None for work that is finished."""

    kegiatan: str
    bagian: Fraction
    pelepasan: Decimal
    tunda: Decimal | None

    @property
    def besar(self) -> Fraction:
        """By what it is sorted: its share, or the loss by its delay where that is more."""
        return max(self.bagian, -Fraction(self.tunda or 0))


class KepekaanTahun(NamedTuple):
    """All kegiatan that any measure of this year finds, those that matter most first, then in document order.

    The shares add up to the projected index less `indeks_awal`, the index of the starting levels.
    """

    proyeksi: ProyeksiTahun
    indeks_awal: Decimal
    baris: tuple[Kepekaan, ...]

    @property
    def kenaikan(self) -> Decimal:
        """How far the projection rises above the starting levels."""
        return self.proyeksi.hasil.indeks - self.indeks_awal

    def bagian_sesudah(self, banyak: int) -> Fraction:
        """The share of all but the first so many."""
        return sum((satu.bagian for satu in self.baris[banyak:]), Fraction(0))


def kepekaan(peta: PetaRencana, jadwal: Jadwal, proyeksi: Proyeksi) -> tuple[KepekaanTahun, ...]:
    """The measures of every projected year."""
    semua_kenaikan = kenaikan(peta, jadwal)
    tunda = penundaan(peta, jadwal, proyeksi)
    urutan = {nama: nomor for nomor, nama in enumerate(jadwal.kegiatan)}
    hasil = []
    for tahun in proyeksi.tahun:
        bagian = sumbangan(tahun, semua_kenaikan[tahun.kerangka.id])
        nama = bagian.keys() | {satu for satu, perubahan in tunda.items() if perubahan.get(tahun.tahun)}
        baris = [_baris(satu, tahun.tahun, bagian, tunda) for satu in sorted(nama, key=urutan.__getitem__)]
        awal = {satu.nomor: tingkat_awal(peta, tahun.kerangka, satu.nomor) for satu in tahun.kerangka.indikator}
        hasil.append(
            KepekaanTahun(
                tahun,
                hitung(tahun.kerangka, awal).indeks,
                tuple(sorted(baris, key=lambda satu: (-satu.besar, -satu.bagian))),
            )
        )
    return tuple(hasil)


def _baris(
    nama: str, tahun: int, bagian: Mapping[str, Sumbangan], tunda: Mapping[str, Mapping[int, Decimal]]
) -> Kepekaan:
    ikut = bagian.get(nama, Sumbangan(Fraction(0), NOL))
    return Kepekaan(nama, *ikut, tunda[nama].get(tahun, NOL) if nama in tunda else None)


def sumbangan(tahun: ProyeksiTahun, semua_kenaikan: Iterable[Kenaikan]) -> dict[str, Sumbangan]:
    """Share and removal effect of every kegiatan that counts in a year and rises above a starting level.

    `semua_kenaikan` are the effects of the year's framework.
    """
    awal = {satu.nomor: satu.awal for satu in tahun.asal}
    bagian: dict[str, Fraction] = defaultdict(Fraction)
    pelepasan: dict[str, Decimal] = defaultdict(Decimal)
    semua_naik = _naik(semua_kenaikan, tahun, awal)
    for indikator in tahun.kerangka.indikator:
        if naik := semua_naik.get(indikator.nomor):
            for nama, satu in bagian_shapley(naik).items():
                bagian[nama] += satu * Fraction(indikator.bobot) / 100
            kedua, tertinggi = sorted([NOL, *naik.values()])[-2:]
            pelepasan[max(naik, key=naik.__getitem__)] += ((tertinggi - kedua) * indikator.bobot).scaleb(-2)
    return {nama: Sumbangan(bagian[nama], pelepasan[nama]) for nama in bagian}


def _naik(
    semua_kenaikan: Iterable[Kenaikan], tahun: ProyeksiTahun, awal: Mapping[int, Decimal]
) -> dict[int, dict[str, Decimal]]:
    """How far each kegiatan that is finished in time rises above the start, by indicator."""
    hasil: dict[int, dict[str, Decimal]] = defaultdict(dict)
    for nomor, menjadi, selesai, nama in semua_kenaikan:
        naik = menjadi - awal[nomor]
        if selesai <= tahun.batas_bukti and naik > hasil[nomor].get(nama, NOL):
            hasil[nomor][nama] = naik
    return hasil


def bagian_shapley(naik: Mapping[str, Decimal]) -> dict[str, Fraction]:
    """The exact Shapley value of the game whose worth is the greatest rise among its members; rises are above 0."""
    hasil: dict[str, Fraction] = {}
    jumlah, dasar = Fraction(0), NOL
    for nomor, (nama, setinggi) in enumerate(sorted(naik.items(), key=itemgetter(1))):
        if setinggi > dasar:
            jumlah += Fraction(setinggi - dasar) / (len(naik) - nomor)
            dasar = setinggi
        hasil[nama] = jumlah
    return hasil
