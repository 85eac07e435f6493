"""Random numbers: the same for ever, and spread evenly."""

from __future__ import annotations

import numpy as np

from spbe_roadmap.rencana.simulasi.acak import PETAK, Aliran


def test_the_numbers_of_a_seed_are_these_on_every_machine() -> None:
    """Bits of PCG64, which NumPy promises not to change."""
    assert Aliran(1, 0, 2).ambil(3).tolist() == [[20286, 1007, 60824], [35312, 4488, 16489]]


def test_tiles_do_not_depend_on_how_many_are_asked_for() -> None:
    sekali = Aliran(5, 1, 7).ambil(3 * PETAK - 1)
    aliran = Aliran(5, 1, 7)
    bertahap = np.hstack([aliran.ambil(PETAK), aliran.ambil(PETAK), aliran.ambil(PETAK - 1)])
    assert np.array_equal(sekali, bertahap)


def test_rows_can_be_asked_for_in_another_order() -> None:
    urutan = np.array([2, 0, 1])
    assert np.array_equal(Aliran(5, 0, 3).ambil(9, urutan), Aliran(5, 0, 3).ambil(9)[urutan])


def test_streams_are_different_and_even() -> None:
    semua = [Aliran(5, aliran, 1).ambil(64_000)[0] for aliran in (0, 1)]
    assert not np.array_equal(*semua)
    for satu in semua:
        per_seperenambelas = np.bincount(satu >> 12, minlength=16)
        # 4,000 each; five standard deviations
        assert abs(per_seperenambelas - 4_000).max() < 5 * 4_000**0.5
