"""Random numbers of which every machine makes the same: the raw bits of PCG64, sixteen at a time.

NumPy promises that the bits of a generator never change, but not what is made from them; so nothing but bits is asked for.
A stream is cut into tiles of 64 draws. A tile holds, for one quantity after the other, its 64 numbers; quantities are
kegiatan in document order, or the indicators of one evaluation year after the other in the order of the framework. Where a
draw ends up depends on nothing else, least of all on how many draws are computed at a time. Delays and discounts have
streams of their own, the first and second child of the seed: leaving out one does not change the other.

Sources: NEP 19, Random number generator policy; O'Neill, PCG: a family of simple fast space-efficient statistically good
algorithms for random number generation, 2014.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

PETAK = 64
_PER_KATA = 4
ALIRAN_KETERLAMBATAN, ALIRAN_POTONGAN = 0, 1


class Aliran:
    """The numbers of `banyak` quantities, a few draws at a time."""

    def __init__(self, benih: int, aliran: int, banyak: int) -> None:
        self._bit = np.random.PCG64(np.random.SeedSequence(benih, spawn_key=(aliran,)))
        self._banyak = banyak

    def ambil(self, tarikan: int, urutan: NDArray[np.intp] | None = None) -> NDArray[np.uint16]:
        """The next draws: a row a quantity, rows in `urutan` if that is given, a column a draw.

        What is left of the last tile is lost: only the last call may ask for less than whole tiles.
        """
        petak = -(-tarikan // PETAK)
        kata = self._bit.random_raw(petak * self._banyak * (PETAK // _PER_KATA))
        # the four numbers of a word come lowest bits first, on machines of either byte order
        semua = kata.astype("<u8", copy=False).view("<u2").reshape(petak, self._banyak, PETAK).transpose(1, 0, 2)
        baris = semua if urutan is None else semua[urutan]
        return baris.reshape(-1, petak * PETAK)[:, :tarikan]
