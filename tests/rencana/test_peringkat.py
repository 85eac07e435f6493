"""Ranks by the three criteria, within one content."""

from __future__ import annotations

from typing import Any

from spbe_roadmap.rencana.peringkat import peringkat_program
from tests.rencana.conftest import peta_dari, program


def dinilai(id_program: str, biaya: int = 0, **prioritas: int) -> dict[str, Any]:
    kegiatan = {"id": f"K-{id_program}", "anggaran": [{"tahun": 2025, "nilai": biaya}]}
    return program(id_program, kegiatan, **({"prioritas": prioritas} if prioritas else {}))


def test_effectiveness_first_then_feasibility_efficiency_and_cost() -> None:
    baris = peringkat_program(
        peta_dari(
            muatan={
                "layanan": [
                    dinilai("TANPA", 1),
                    dinilai("E2", 1, efektivitas=2, kelayakan=1, efisiensi=1),
                    dinilai("MAHAL", 90, efektivitas=1, kelayakan=2, efisiensi=1),
                    dinilai("MURAH", 10, efektivitas=1, kelayakan=2, efisiensi=1),
                    dinilai("BOROS", 1, efektivitas=1, kelayakan=2, efisiensi=2),
                    dinilai("SEMBARANG", 1, efektivitas=1),
                    dinilai("LAYAK", 99, efektivitas=1, kelayakan=1, efisiensi=3),
                ],
                "audit": [
                    dinilai("AUDIT", 5, efektivitas=3),
                    dinilai("KEMBAR", 5, efektivitas=3),
                    dinilai("LAIN", 6, efektivitas=3),
                ],
            }
        )
    )
    assert [(satu.muatan, satu.peringkat, satu.program) for satu in baris] == [
        ("layanan", 1, "LAYAK"),
        ("layanan", 2, "MURAH"),
        ("layanan", 3, "MAHAL"),
        ("layanan", 4, "BOROS"),
        ("layanan", 5, "SEMBARANG"),
        ("layanan", 6, "E2"),
        ("layanan", None, "TANPA"),
        ("audit", 1, "AUDIT"),
        ("audit", 1, "KEMBAR"),
        ("audit", 3, "LAIN"),
    ]
    layak, tanpa = baris[0], baris[6]
    assert (layak.nama, layak.efektivitas, layak.kelayakan, layak.efisiensi, layak.biaya) == (
        "Program LAYAK",
        1,
        1,
        3,
        99,
    )
    assert (tanpa.efektivitas, tanpa.biaya) == (None, 1)
