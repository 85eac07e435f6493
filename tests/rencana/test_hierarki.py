"""From goals to kegiatan: every way, and nothing lost."""

from __future__ import annotations

from typing import Any

from spbe_roadmap.rencana.hierarki import hierarki
from tests.rencana.conftest import Baris, peta_dari, program

KEGIATAN = {"id": "K", "mulai": 2025, "selesai": 2025}


def jalur(muatan: dict[str, list[Baris]], sasaran: list[str], inisiatif: dict[str, list[str]]) -> list[str]:
    """Every way as ids, `-` for what is missing."""
    pokok: dict[str, Any] = {
        "sasaran": [{"id": satu, "uraian": satu} for satu in sasaran],
        "inisiatif_strategis": [{"id": satu, "nama": satu, "sasaran": di} for satu, di in inisiatif.items()],
    }
    return [
        " ".join(
            (s.id if s else "-", i.id if i else "-", m.domain if m else "-", p.id if p else "-", k.id if k else "-")
        )
        for s, i, m, p, k in hierarki(peta_dari(muatan=muatan, pokok=pokok))
    ]


def test_a_programme_stands_below_each_of_its_initiatives_and_their_goals() -> None:
    muatan = {"layanan": [program("P", KEGIATAN, inisiatif_strategis=["I2", "I1"])]}
    assert jalur(muatan, ["S1", "S2"], {"I1": ["S1"], "I2": ["S1", "S2"]}) == [
        "S1 I1 layanan P K",
        "S1 I2 layanan P K",
        "S2 I2 layanan P K",
    ]


def test_what_has_nothing_above_or_below_keeps_a_row() -> None:
    muatan = {
        "layanan": [program("P", inisiatif_strategis=["I1"]), program("Q", KEGIATAN, inisiatif_strategis=["hilang"])]
    }
    assert jalur(muatan, ["S1", "S2"], {"I1": ["S1"], "I2": ["S1"], "I3": []}) == [
        "S1 I1 layanan P -",
        "S1 I2 - - -",
        "S2 - - - -",
        "- I3 - - -",
        "- - layanan Q K",
    ]
