"""The index in many draws, in whole numbers: a level, a weight and a target each as a multiple of their last digit.

`Taksiran` is one framework with its evaluation years. Ends are days after the last, as in `graf`: a row a kegiatan, a
column a draw.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate, pairwise
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from spbe_roadmap.rencana.simulasi import TahunTersimulasi
from spbe_roadmap.rencana.simulasi.acak import ALIRAN_POTONGAN, Aliran
from spbe_roadmap.rencana.simulasi.sebaran import LANGKAH

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from spbe_roadmap.rencana.indeks import ProyeksiTahun
    from spbe_roadmap.rencana.kenaikan import Kenaikan

    Bulat = NDArray[np.int32]


class Tangga(NamedTuple):
    """One step of an indicator: from the day on which the first of `baris` has ended it gains `naik`."""

    indikator: int
    naik: int
    baris: NDArray[np.intp]


class Keadaan(NamedTuple):
    """Some draws of one year: levels that are reached, what is taken off, what is left, and the index."""

    tingkat: Bulat
    turun: Bulat
    nilai: Bulat
    indeks: NDArray[np.int64]


@dataclass
class Catatan:
    """What has been counted of one year. `menggagalkan` and `rugi` by row: draws, and whole-number points."""

    indeks: list[NDArray[np.int64]] = field(default_factory=list)
    menggagalkan: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    rugi: dict[int, int] = field(default_factory=lambda: defaultdict(int))


class Taksiran:
    """The index of each year of one framework once all ends are known.

    `letak` gives the row of a kegiatan, `rencana` the end that each row has without draws. `satu` is what an index of 1
    is as a whole number.
    """

    def __init__(
        self,
        tahun: Sequence[ProyeksiTahun],
        semua_kenaikan: Sequence[Kenaikan],
        letak: Mapping[str, int],
        rencana: Sequence[int],
    ) -> None:
        self.tahun = tuple(tahun)
        self.catatan = tuple(Catatan() for _ in tahun)
        self._rencana = rencana
        kerangka = tahun[0].kerangka
        desimal = max(0, *(-int(satu.bobot.normalize().as_tuple().exponent) for satu in kerangka.indikator))
        self._skala: int = 10**kerangka.skala.desimal
        self.satu: int = self._skala * 10**desimal * 100
        self._bobot = [int(satu.bobot.scaleb(desimal)) for satu in kerangka.indikator]
        self._awal = [self._bulat(satu.awal) for satu in tahun[0].asal]
        self._lantai = [self._bulat(kerangka.skala.min) if tahun[0].perkiraan else satu for satu in self._awal]
        self._kelas = [self._ambang(satu.min) for satu in kerangka.predikat if satu.min is not None]
        nomor = {satu.nomor: i for i, satu in enumerate(kerangka.indikator)}
        self._dampak: dict[int, dict[int, int]] = defaultdict(dict)
        for satu in semua_kenaikan:
            i, menjadi = nomor[satu.nomor], self._bulat(satu.menjadi)
            milik = self._dampak[letak[satu.kegiatan]]
            if menjadi > max(self._awal[i], milik.get(i, 0)):
                milik[i] = menjadi
        self._tangga = tuple(self._semua_tangga())

    def _bulat(self, tingkat: Decimal) -> int:
        return int(tingkat * self._skala)

    def _ambang(self, indeks: Decimal) -> int:
        """The smallest whole number that is this index or more."""
        return ceil(Fraction(indeks) * self.satu)

    def _semua_tangga(self) -> Iterator[Tangga]:
        """The steps of each indicator, the lowest first; who reaches a level has reached all below."""
        pencapai: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for baris, milik in self._dampak.items():
            for indikator, menjadi in milik.items():
                pencapai[indikator].append((menjadi, baris))
        for indikator, semua in sorted(pencapai.items()):
            dari = self._awal[indikator]
            for tingkat in sorted({menjadi for menjadi, _ in semua}):
                baris_tingkat = [satu for menjadi, satu in semua if menjadi >= tingkat]
                yield Tangga(indikator, tingkat - dari, np.array(baris_tingkat, np.intp))
                dari = tingkat

    def hitung(self, akhir: Bulat, potongan: Sequence[Bulat]) -> None:
        """Take down some draws. `potongan`: whole levels that assessors take off, for each year a row an indicator."""
        tercapai = [akhir.take(satu.baris, axis=0).min(axis=0) for satu in self._tangga]
        for tahun, catatan, lepas in zip(self.tahun, self.catatan, potongan, strict=True):
            batas = tahun.batas_bukti.toordinal() + 1
            tingkat = np.repeat(_kolom(self._awal), akhir.shape[1], axis=1)
            for satu, hari in zip(self._tangga, tercapai, strict=True):
                tingkat[satu.indikator] += satu.naik * (hari <= batas)
            turun = lepas * np.int32(self._skala)
            nilai = np.maximum(tingkat - turun, _kolom(self._lantai))
            indeks = (nilai * _kolom(self._bobot)).sum(axis=0, dtype=np.int64)
            catatan.indeks.append(indeks)
            self._salahkan(tahun, catatan, akhir, Keadaan(tingkat, turun, nilai, indeks))

    def _salahkan(self, tahun: ProyeksiTahun, catatan: Catatan, akhir: Bulat, keadaan: Keadaan) -> None:
        """What each kegiatan that is late for this year costs by itself, all others ending as they do."""
        tingkat, turun, nilai, indeks = keadaan
        batas = tahun.batas_bukti.toordinal() + 1
        target = None if tahun.target is None else self._ambang(tahun.target)
        terendah = tingkat.min(axis=1)
        for baris, milik in self._dampak.items():
            # most rows have nothing to lose: others reach the same level, or they were never to end in time
            berarti = [(i, menjadi) for i, menjadi in milik.items() if menjadi > terendah[i]]
            telat = np.flatnonzero(akhir[baris] > batas) if berarti and self._rencana[baris] <= batas else ()
            if not len(telat):
                continue
            naik = np.zeros(len(telat), np.int64)
            for i, menjadi in berarti:
                tercapai = np.maximum(tingkat[i, telat], menjadi) - turun[i, telat]
                naik += (np.maximum(tercapai, self._lantai[i]) - nilai[i, telat]) * self._bobot[i]
            catatan.rugi[baris] += int(naik.sum())
            if target is not None:
                indeks_telat = indeks[telat]
                batal = (indeks_telat < target) & (indeks_telat + naik >= target)
                catatan.menggagalkan[baris] += int(np.count_nonzero(batal))

    def hasil(self, nomor: int) -> TahunTersimulasi:
        """One year after all draws."""
        tahun, indeks = self.tahun[nomor], np.sort(np.concatenate(self.catatan[nomor].indeks))
        banyak = len(indeks)
        di_kelas = np.bincount(np.searchsorted(self._kelas, indeks, side="right"), minlength=len(self._kelas) + 1)
        nama = [satu.nama for satu in tahun.kerangka.predikat]
        tercapai = None
        if tahun.target is not None:
            tercapai = Fraction(banyak - int(np.searchsorted(indeks, self._ambang(tahun.target))), banyak)
        p10, p50, p90 = (Decimal(int(indeks[peringkat(persen, banyak)])) / self.satu for persen in (10, 50, 90))
        return TahunTersimulasi(
            proyeksi=tahun,
            p10=p10,
            p50=p50,
            p90=p90,
            peluang_target=tercapai,
            peluang_predikat={nama: Fraction(int(satu), banyak) for nama, satu in zip(nama, di_kelas, strict=True)},
        )


class TarikanPotongan:
    """How many levels assessors take off, drawn for each indicator and year by itself; rates as in `potongan`.

    Rates become shares of the 65,536 steps that a draw can have, cut at the step below.
    """

    def __init__(self, benih: int, laju: Mapping[int, Fraction], banyak: Sequence[int]) -> None:
        self._ujung = [0, *accumulate(banyak)]
        self._aliran = Aliran(benih, ALIRAN_POTONGAN, sum(banyak))
        self._tabel = np.zeros(LANGKAH, np.int32)
        for turun in sorted(laju):
            bagian = sum(satu for sekian, satu in laju.items() if sekian >= turun)
            self._tabel[LANGKAH - int(bagian * LANGKAH) :] = turun

    def ambil(self, tarikan: int) -> list[Bulat]:
        """The next draws, for each year a row an indicator."""
        semua = self._tabel.take(self._aliran.ambil(tarikan))
        return [semua[awal:akhir] for awal, akhir in pairwise(self._ujung)]


def peringkat(persen: int, banyak: int) -> int:
    """The place, from 0, of the smallest of so many sorted values that `persen` of them do not exceed."""
    return -(-persen * banyak // 100) - 1


def _kolom(semua: Sequence[int]) -> Bulat:
    return np.array(semua, np.int32)[:, None]
