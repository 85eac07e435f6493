"""Counted percentiles against sorting."""

from __future__ import annotations

import numpy as np
import pytest

from spbe_roadmap.rencana.simulasi import hitungan
from spbe_roadmap.rencana.simulasi.hitungan import Hitungan


@pytest.mark.parametrize("menunggu", [1, 7, 2_560])
def test_percentiles_are_nearest_ranks(monkeypatch: pytest.MonkeyPatch, menunggu: int) -> None:
    monkeypatch.setattr(hitungan, "_MENUNGGU", menunggu)
    nilai = np.random.default_rng(3).integers(-50, 50, (3, 101)).astype(np.int16)
    hitung = Hitungan(3, 101, np.dtype(np.int16))
    for awal in range(0, 101, 10):
        hitung.catat(nilai[:, awal : awal + 10])
    for nomor, baris in enumerate(nilai):
        # 10 % of 101 is 10.1, so the 11th
        assert hitung.persentil(nomor, (10, 50, 90, 100)) == np.sort(baris)[[10, 50, 90, 100]].tolist()
