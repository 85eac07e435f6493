"""Whole numbers of many draws, kept as how often each occurs: days vary by hundreds, draws are tens of thousands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

# draws that wait to be counted: so many that counting costs little, so few that they need little memory
_MENUNGGU = 2_560


class Hitungan:
    """Numbers of `banyak` rows, of the type `jenis`, a few draws at a time."""

    def __init__(self, banyak: int, tarikan: int, jenis: np.dtype[np.signedinteger]) -> None:
        self._menunggu = np.empty((banyak, min(tarikan, _MENUNGGU)), jenis)
        self._isi = 0
        self._semua = [(0, np.zeros(1, np.int32))] * banyak

    def catat(self, nilai: NDArray[np.signedinteger]) -> None:
        """Add some draws, a column each."""
        while sisa := nilai.shape[1]:
            muat = min(sisa, self._menunggu.shape[1] - self._isi)
            self._menunggu[:, self._isi : self._isi + muat] = nilai[:, :muat]
            self._isi += muat
            nilai = nilai[:, muat:]
            if self._isi == self._menunggu.shape[1]:
                self._hitung()

    def _hitung(self) -> None:
        menunggu = self._menunggu[:, : self._isi]
        terkecil, terbesar = menunggu.min(axis=1).tolist(), menunggu.max(axis=1).tolist()
        for nomor, (dari, sampai) in enumerate(zip(terkecil, terbesar, strict=True)):
            awal, lama = self._semua[nomor]
            mulai = min(awal, dari)
            hitung = np.zeros(max(awal + len(lama), sampai + 1) - mulai, np.int32)
            hitung[awal - mulai : awal - mulai + len(lama)] = lama
            hitung[dari - mulai : sampai + 1 - mulai] += np.bincount(menunggu[nomor] - dari)
            self._semua[nomor] = mulai, hitung
        self._isi = 0

    def persentil(self, nomor: int, semua: Sequence[int]) -> list[int]:
        """The smallest number of a row that so many percent of the draws do not exceed, for each of `semua`."""
        if self._isi:
            self._hitung()
        awal, hitung = self._semua[nomor]
        sampai = hitung.cumsum()
        peringkat = [-(-persen * int(sampai[-1]) // 100) for persen in semua]
        return [awal + int(satu) for satu in sampai.searchsorted(peringkat)]
