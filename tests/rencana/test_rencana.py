"""The computed plan as one object."""

from __future__ import annotations

import pytest

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.rencana import hitung_rencana
from tests.rencana.conftest import Baris, peta_dari, program

RENCANA = hitung_rencana(
    peta_dari(
        muatan={
            "layanan": [program("L", {"id": "L1", "durasi": "1 bulan"})],
            "audit": [program("U", {"id": "U1", "penanggung_jawab": "b"}, {"id": "L1", "nama": "Kembar"})],
        },
        opd=[{"id": "a", "nama": "Dinas A", "singkatan": "DA"}, {"id": "b", "nama": "Dinas B"}],
    )
)


def test_what_only_documents_need_waits_until_it_is_asked_for() -> None:
    segar = hitung_rencana(RENCANA.peta)
    assert set(vars(segar)) == {"peta", "jadwal", "proyeksi"}
    assert segar.cakupan is segar.cakupan
    assert segar.inventaris is segar.inventaris
    assert segar.pantau == ()
    assert segar.anggaran.jumlah.total == 0


def test_a_kegiatan_knows_its_place_and_the_first_of_one_id_counts() -> None:
    assert RENCANA.kegiatan("L1").nama == "Kegiatan L1"
    assert RENCANA.program_dari("L1").id == "L"
    assert RENCANA.muatan_dari("U1").domain == "audit"
    with pytest.raises(KeyError):
        RENCANA.kegiatan("hantu")


def test_units() -> None:
    assert RENCANA.penanggung_jawab("L1") == "a"
    assert RENCANA.penanggung_jawab("U1") == "b"
    assert [RENCANA.sebutan_opd(satu) for satu in ("a", "b", "hantu")] == ["DA", "Dinas B", "hantu"]
    assert RENCANA.opd("hantu") is None
    assert RENCANA.opd("a") is RENCANA.peta.opd[0]


def test_what_lies_outside_the_period_is_scheduled_and_named() -> None:
    rencana = hitung_rencana(
        peta_dari(
            [
                {"id": "A", "mulai": "2025-01-01", "selesai": "2029-12-31"},
                {"id": "B", "mulai": "2024-12-31", "selesai": 2025},
                {"id": "C", "mulai": 2029, "selesai": "2030-01-01"},
            ]
        )
    )
    assert [kegiatan.id for kegiatan, _ in rencana.terjadwal] == ["A", "B", "C"]
    assert rencana.di_luar_periode == {"B", "C"}
    assert [kegiatan.id for kegiatan, _ in rencana.dalam_periode] == ["A"]


@pytest.mark.parametrize(
    ("kegiatan", "indeks", "pasti"),
    [
        ({}, {}, {"spbe-2020", "pemdi-2026"}),
        ({"dampak": [{"indikator": "SPBE-99", "menjadi": 2}]}, {}, set()),
        ({"dampak": [{"indikator": "SPBE-1", "menjadi": 6}]}, {}, set()),
        ({"durasi": "6 tahun", "dampak": [{"indikator": "SPBE-1", "menjadi": 2}]}, {}, set()),
        ({}, {"awal": {"spbe-2020": {"tahun": 2024, "tingkat": {1: 6}}}}, {"pemdi-2026"}),
        ({}, {"awal": {"pemdi-2026": {"tahun": 2026, "tingkat": {21: 2}}}}, {"spbe-2020"}),
        ({}, {"awal": {"spbe-2021": {"tahun": 2024}}}, set()),
    ],
)
def test_a_framework_is_trusted_while_nothing_that_decides_its_levels_is_unknown(
    kegiatan: Baris, indeks: Baris, pasti: set[str]
) -> None:
    semua = {nama: [program(nama[:3])] for nama in MUATAN} | {
        "audit": [program("P", {"id": "K", "durasi": "1 bulan"} | kegiatan)]
    }
    assert hitung_rencana(peta_dari(muatan=semua, indeks=indeks)).kerangka_pasti == pasti
