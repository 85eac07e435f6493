"""Both passes of the critical path method over many draws at once: a row a kegiatan, a column a draw.

Rows are taken level by level: all rows of a level have their predecessors in earlier ones, so that a level is a few array
operations however many rows it has. Within a level the rows with most dependencies come first, and the first dependency of
all rows is looked at together, then the second of those that have two: always the first so many rows.

Days are kept within fifty years around the plan; what lies beyond is at that bound, which is late (or, going back,
critical) all the same.

Sources: format.md section 10; `rencana.lintasan`, which does the same for one draw.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import numpy as np

from spbe_roadmap.rencana.simulasi.graf import tingkatkan
from spbe_roadmap.rencana.simulasi.kalender import Kalender
from spbe_roadmap.rencana.simulasi.sebaran import BIT_SATUAN
from spbe_roadmap.rencana.urutan import urutkan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from spbe_roadmap.rencana.hari import Lama
    from spbe_roadmap.rencana.simulasi.graf import Ikat, Simpul

    Hari = NDArray[np.int32]
    Baris = NDArray[np.intp]
    Kolom = NDArray[np.int32]

_T = TypeVar("_T")
_SEKITAR = 50 * 366
_HARI_PER_BULAN = 31
# a look-up of all rows pays where at least one in so many has months
_BANYAK_BULAN = 4
# so many rows at a time are drawn, which is what a processor keeps at hand
_BARIS_SEKALIGUS = 128


class Tambahan(NamedTuple):
    """Adds an interval to each row: days as a column, months by a look-up.

    `hari` holds days, or the offset of its table for a row with months; `bulan` which rows these are. Where they are many,
    all rows are looked up, those with days in a table that changes nothing: that saves taking them out and putting them back.
    """

    hari: Kolom | None
    bulan: Baris | slice | None

    def pakai(self, x: Hari, tabel: Hari) -> Hari:
        """`x` with the interval added; `x` itself is spoilt."""
        if self.hari is not None:
            x += self.hari
        if self.bulan is None:
            return x
        if isinstance(self.bulan, slice):
            return tabel.take(x)
        x[self.bulan] = tabel.take(x[self.bulan])
        return x


def _tambahan(semua: Sequence[Lama], letak: Callable[[int], int]) -> Tambahan:
    """Days are added as they are, months by the table that `letak` names."""
    bulan = [nomor for nomor, satu in enumerate(semua) if satu[1]]
    if len(bulan) * _BANYAK_BULAN >= len(semua):
        return Tambahan(_kolom([letak(bulan) + hari for hari, bulan in semua]), slice(None))
    hari = [letak(bulan) if bulan else hari for hari, bulan in semua]
    return Tambahan(_kolom(hari) if any(hari) else None, np.array(bulan, np.intp) if bulan else None)


def _kolom(semua: Sequence[int]) -> Kolom:
    return np.array(semua, np.int32)[:, None]


class Putaran(NamedTuple):
    """One dependency of each row of `ke`: where it looks (S of all rows, then F of all), and what it makes of that day."""

    asal: Baris
    ke: slice | Baris
    jeda: Tambahan
    mundur: Tambahan

    def batas(self, hari: Hari, tabel: Hari) -> Hari:
        """The bound that the dependency sets in each draw."""
        x = hari.take(self.asal, axis=0)
        return self.mundur.pakai(self.jeda.pakai(x, tabel), tabel)


class Tahap(NamedTuple):
    """One level of the way forward: rows `awal` to `akhir`."""

    baris: slice
    mulai: Kolom
    ke_mulai: tuple[Putaran, ...]
    lama: Tambahan
    lantai: Kolom | None
    ke_akhir: tuple[Putaran, ...]


class TahapMundur(NamedTuple):
    """One level of the way back, in its own order of rows: `asal` are the rows of the way forward."""

    baris: slice
    asal: Baris
    putaran: tuple[Putaran, ...]
    dari_mulai: tuple[Baris | None, ...]


class Lintasan:
    """The passes of one plan. `urutan` are the rows in the order in which the arrays have them."""

    def __init__(self, semua: Sequence[Simpul], tambahan: NDArray[np.signedinteger], batas: int) -> None:
        self._semua = semua
        self._tambahan = tambahan
        self._batas = batas
        ikat = [satu.ikat for satu in semua]
        pendahulu = [[satu.asal for satu in milik] for milik in ikat]
        lurus, _ = urutkan(pendahulu, len(pendahulu))
        dalam = tingkatkan(pendahulu, lurus)
        self._memendek = int(tambahan.min()) < 0
        self._ke_mulai = [
            [satu for satu in milik if not (satu.ke_akhir and semua[i].tetap)] for i, milik in enumerate(ikat)
        ]
        self._ke_akhir = [
            [satu for satu in milik if satu.ke_akhir and (semua[i].tetap or self._memendek)]
            for i, milik in enumerate(ikat)
        ]
        self.urutan = np.array(sorted(range(len(semua)), key=lambda i: (dalam[i], -len(self._ke_mulai[i]))), np.intp)
        self._letak = np.argsort(self.urutan)
        jeda = max((_hari_paling_lama(satu.jeda) for milik in ikat for satu in milik), default=0)
        self._ruang = jeda + max((_hari_paling_lama(satu.lama) for satu in semua), default=0)
        self.paling_awal = min((satu.mulai for satu in semua), default=batas) - _SEKITAR
        self.paling_akhir = max((max(satu.akhir, satu.lantai) for satu in semua), default=batas) + _SEKITAR
        self.paling_akhir = max(self.paling_akhir, batas)
        # the smallest type that holds how far two days lie apart
        self.jenis_selisih = np.min_scalar_type(self.paling_awal + _SEKITAR - self.paling_akhir)
        jauh = self.paling_akhir - self.paling_awal - _SEKITAR + self._ruang
        self._kalender = Kalender(self.paling_awal - jauh, self.paling_akhir + self._ruang)
        self._tahap = tuple(self._maju(dalam))
        self._tahap_mundur = tuple(self._mundur(lurus))
        self._tabel = self._kalender.tabel()
        self._panjang = np.array([semua[i].panjang for i in self.urutan], tambahan.dtype)[:, None]

    def _maju(self, dalam: Sequence[int]) -> Iterator[Tahap]:
        awal = 0
        for _, anggota in groupby(map(int, self.urutan), key=dalam.__getitem__):
            baris = list(anggota)
            semua = [self._semua[i] for i in baris]
            lantai = [satu.lantai for satu in semua]
            yield Tahap(
                baris=slice(awal, awal + len(baris)),
                mulai=_kolom([satu.mulai for satu in semua]),
                ke_mulai=tuple(self._putaran_mulai(baris)),
                lama=_tambahan([satu.lama for satu in semua], self._kalender.sesudah),
                lantai=_kolom(lantai) if any(lantai) else None,
                ke_akhir=tuple(self._putaran_akhir(baris)),
            )
            awal += len(baris)

    def _putaran_mulai(self, baris: Sequence[int]) -> Iterator[Putaran]:
        """Bounds of S; an FF or SF dependency bounds it by the latest start from which the length still leads there."""
        for ke, ikat in _putar(baris, self._ke_mulai):
            mundur = [self._semua[i].lama if satu.ke_akhir else (0, 0) for i, satu in zip(baris, ikat, strict=False)]
            balik = [(-hari - satu.kelonggaran, bulan) for (hari, bulan), satu in zip(mundur, ikat, strict=True)]
            yield Putaran(self._asal(ikat), slice(ke), self._jeda(ikat), _tambahan(balik, self._kalender.paling_awal))

    def _putaran_akhir(self, baris: Sequence[int]) -> Iterator[Putaran]:
        """Bounds of F. Few rows have them, so that they need not come first."""
        for nomor in range(max((len(self._ke_akhir[i]) for i in baris), default=0)):
            ke = [letak for letak, i in enumerate(baris) if len(self._ke_akhir[i]) > nomor]
            ikat = [self._ke_akhir[baris[letak]][nomor] for letak in ke]
            balik = _tambahan([(-satu.kelonggaran, 0) for satu in ikat], self._kalender.paling_awal)
            yield Putaran(self._asal(ikat), np.array(ke, np.intp), self._jeda(ikat), balik)

    def _asal(self, ikat: Iterable[Ikat]) -> Baris:
        return np.array([self._letak[satu.asal] + satu.dari_akhir * len(self._semua) for satu in ikat], np.intp)

    def _jeda(self, ikat: Sequence[Ikat]) -> Tambahan:
        return _tambahan([satu.jeda for satu in ikat], self._kalender.sesudah)

    def _mundur(self, lurus: Sequence[int]) -> Iterator[TahapMundur]:
        pengikut: list[list[tuple[int, Ikat]]] = [[] for _ in self._semua]
        for i, satu in enumerate(self._semua):
            for ikat in satu.ikat:
                pengikut[ikat.asal].append((i, ikat))
        dalam = tingkatkan([[i for i, _ in milik] for milik in pengikut], lurus[::-1])
        urutan = sorted(range(len(self._semua)), key=lambda i: (dalam[i], -len(pengikut[i])))
        letak = {i: nomor for nomor, i in enumerate(urutan)}
        awal = 0
        for _, anggota in groupby(urutan, key=dalam.__getitem__):
            baris = list(anggota)
            putaran, dari_mulai = [], []
            for ke, semua in _putar(baris, pengikut):
                asal = [letak[i] + ikat.ke_akhir * len(self._semua) for i, ikat in semua]
                jeda = [(-ikat.jeda[0], ikat.jeda[1]) for _, ikat in semua]
                putaran.append(
                    Putaran(
                        np.array(asal, np.intp),
                        slice(ke),
                        _tambahan(jeda, self._kalender.paling_akhir),
                        Tambahan(None, None),
                    )
                )
                mulai = [nomor for nomor, (_, ikat) in enumerate(semua) if not ikat.dari_akhir]
                dari_mulai.append(np.array(mulai, np.intp) if mulai else None)
            yield TahapMundur(slice(awal, awal + len(baris)), self._letak[baris], tuple(putaran), tuple(dari_mulai))
            awal += len(baris)
        self._letak_mundur = np.array([letak[int(i)] for i in self.urutan], np.intp)

    def hari(self, acak: NDArray[np.uint16]) -> Hari:
        """S of all rows, then F of all, in `urutan`; `acak` says for each which step of the distribution it draws."""
        n, kolom = acak.shape
        hari = np.empty((2 * n, kolom), np.int32)
        self._tarik_tambahan(acak, hari[n:])
        for tahap in self._tahap:
            s, f = hari[:n][tahap.baris], hari[n:][tahap.baris]
            s[:] = tahap.mulai
            for putaran in tahap.ke_mulai:
                depan = s[putaran.ke]
                np.maximum(depan, putaran.batas(hari, self._tabel), out=depan)
            np.minimum(s, self.paling_akhir, out=s)
            f += tahap.lama.pakai(s.copy(), self._tabel)
            if tahap.lantai is not None:
                np.maximum(f, tahap.lantai, out=f)
            for putaran in tahap.ke_akhir:
                f[putaran.ke] = np.maximum(f[putaran.ke], putaran.batas(hari, self._tabel))
            np.minimum(f, self.paling_akhir, out=f)
        return hari

    def _tarik_tambahan(self, acak: NDArray[np.uint16], ke: Hari) -> None:
        """Days by which each row takes longer, rounded half up."""
        for awal in range(0, len(acak), _BARIS_SEKALIGUS):
            baris = slice(awal, awal + _BARIS_SEKALIGUS)
            x = self._tambahan.take(acak[baris])
            x *= self._panjang[baris]
            x += 1 << (BIT_SATUAN - 1)
            ke[baris] = x >> BIT_SATUAN

    def kritis(self, hari: Hari) -> NDArray[np.int64]:
        """In how many draws each row has no slack, in `urutan`."""
        n = len(self._semua)
        terlambat = np.empty_like(hari)
        kritis = np.empty((n, hari.shape[1]), np.bool_)
        for tahap in self._tahap_mundur:
            f = terlambat[n:][tahap.baris]
            f[:] = self._batas
            akhir = hari.take(tahap.asal + n, axis=0)
            lama = akhir - hari.take(tahap.asal, axis=0)
            for putaran, dari_mulai in zip(tahap.putaran, tahap.dari_mulai, strict=True):
                x = putaran.batas(terlambat, self._tabel)
                if dari_mulai is not None:
                    x[dari_mulai] += lama[dari_mulai]
                depan = f[putaran.ke]
                np.minimum(depan, x, out=depan)
            np.maximum(f, self.paling_awal, out=f)
            np.subtract(f, lama, out=terlambat[tahap.baris])
            np.less_equal(f, akhir, out=kritis[tahap.baris])
        banyak: NDArray[np.int64] = kritis.sum(axis=1, dtype=np.int64)
        return banyak[self._letak_mundur]


def _putar(baris: Sequence[int], semua: Sequence[Sequence[_T]]) -> Iterator[tuple[int, list[_T]]]:
    """The first of each row, then the second and so on, with how many rows have it; rows with most come first."""
    for nomor in range(len(semua[baris[0]])):
        ada = [semua[i][nomor] for i in baris if len(semua[i]) > nomor]
        yield len(ada), ada


def _hari_paling_lama(lama: Lama) -> int:
    hari, bulan = lama
    return abs(hari) + _HARI_PER_BULAN * abs(bulan)
