"""A goal's page: what serves it, and money that is not counted twice."""

from __future__ import annotations

from typing import Any

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.rencana.situs.sasaran import semua_sasaran, tempat_inisiatif
from tests.rencana.situs.contoh import hitung, kegiatan

ARAH: dict[str, Any] = {
    "sasaran": [{"id": "S1", "uraian": "Satu"}, {"id": "S2", "uraian": "Dua"}, {"id": "S3", "uraian": "Tiga"}],
    "inisiatif_strategis": [
        {"id": "IS1", "nama": "Bersama", "sasaran": ["TIDAK-ADA", "S2", "S1"]},
        {"id": "IS2", "nama": "Tanpa program", "sasaran": ["S1"]},
        {"id": "IS3", "nama": "Tanpa sasaran", "sasaran": []},
    ],
}
BERBIAYA = kegiatan("L1", "2025", "2026", anggaran=[{"tahun": 2025, "nilai": 5}, {"tahun": 2026, "nilai": 7}])


def test_a_goal_gathers_initiatives_programmes_and_money() -> None:
    satu, dua, tiga = semua_sasaran(hitung(ARAH, layanan=[BERBIAYA]))
    assert [bagian.inisiatif.id for bagian in satu.inisiatif] == ["IS1", "IS2"]
    assert [len(bagian.program) for bagian in satu.inisiatif] == [len(MUATAN), 0]
    assert (satu.banyak_program, satu.banyak_kegiatan, satu.biaya) == (len(MUATAN), 1, 12)
    assert (satu.per_tahun[2025], satu.per_tahun[2026], satu.per_tahun[2027]) == (5, 7, 0)
    assert satu.bersama
    assert dua.bersama
    assert [lain.id for lain in dua.inisiatif[0].juga] == ["S1"]
    assert (tiga.inisiatif, tiga.biaya, tiga.bersama) == ((), 0, False)


def test_a_programme_of_two_initiatives_of_one_goal_counts_once() -> None:
    arah = {**ARAH, "inisiatif_strategis": [{"id": f"IS{n}", "nama": "x", "sasaran": ["S1"]} for n in (1, 2)]}
    program = {"id": "P", "nama": "P", "inisiatif_strategis": ["IS1", "IS2"], "penanggung_jawab": "a"}
    muatan = {"domain": "layanan", "program": [program | {"kegiatan": [BERBIAYA]}]}
    satu, *_ = semua_sasaran(hitung({**arah, "domain/layanan.yaml": muatan}))
    assert [len(bagian.program) for bagian in satu.inisiatif] == [len(MUATAN), 1]
    assert (satu.banyak_program, satu.biaya, satu.bersama) == (len(MUATAN), 12, False)


def test_an_initiative_is_looked_for_at_the_first_goal_that_exists() -> None:
    assert tempat_inisiatif(hitung(ARAH).peta) == {"IS1": "S2", "IS2": "S1"}
