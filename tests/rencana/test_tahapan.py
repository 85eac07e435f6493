"""What starts and what finishes in each year."""

from __future__ import annotations

from spbe_roadmap.rencana.jadwal import jadwalkan
from spbe_roadmap.rencana.tahapan import Tahap, tahapan
from tests.rencana.conftest import peta_dari


def test_every_year_has_its_stage() -> None:
    peta = peta_dari(
        [
            {"id": "A", "mulai": 2025, "selesai": 2025},
            {"id": "B", "durasi": "1 tahun", "setelah": ["A"]},
            {"id": "C", "mulai": 2025, "selesai": 2030},
            {"id": "D"},
        ],
        periode=(2025, 2027),
    )
    assert tahapan(peta, jadwalkan(peta)) == (
        Tahap(2025, mulai=("A", "C"), selesai=("A",)),
        Tahap(2026, mulai=("B",), selesai=("B",)),
        Tahap(2027, mulai=(), selesai=()),
    )
