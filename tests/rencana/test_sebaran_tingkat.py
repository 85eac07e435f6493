"""How many indicators stand at each level."""

from __future__ import annotations

from decimal import Decimal

from spbe_roadmap.rencana import hitung_rencana
from spbe_roadmap.rencana.dokumen import tabel_tingkat
from spbe_roadmap.rencana.sebaran_tingkat import sebaran_tingkat
from tests.rencana.conftest import peta_dari


def test_a_score_between_levels_counts_for_the_lower() -> None:
    kegiatan = {
        "id": "K",
        "mulai": 2026,
        "selesai": "2027-06",
        "dampak": [{"indikator": "PEMDI-1", "menjadi": Decimal("2.75")}, {"indikator": "PEMDI-2", "menjadi": 4}],
    }
    tabel = tabel_tingkat(hitung_rencana(peta_dari([kegiatan], periode=(2026, 2027))))[0]
    assert sebaran_tingkat(tabel) == ((None, {1: 20}), (2026, {1: 20}), (2027, {1: 18, 2: 1, 4: 1}))
