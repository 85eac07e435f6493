"""What serves what."""

from __future__ import annotations

from decimal import Decimal

from spbe_roadmap.rencana.cakupan import PenaikIndikator, cakupan_indikator, keselarasan_sasaran, matriks_subkegiatan
from spbe_roadmap.rencana.jadwal import jadwalkan
from tests.rencana.conftest import hari, peta_dari, program

KODE = "2.16.03.2.02.0015"


def test_every_indicator_of_the_frameworks_in_force_with_what_raises_it() -> None:
    peta = peta_dari(
        [
            {"id": "A", "mulai": 2026, "selesai": 2026, "dampak": [{"indikator": "PEMDI-1", "menjadi": 3}]},
            {"id": "B", "durasi": "1 hari", "dampak": [{"indikator": "PEMDI-1", "menjadi": 2}]},
            {"id": "C", "dampak": [{"indikator": "PEMDI-1", "menjadi": 4}]},
            {"id": "D", "mulai": 2026, "selesai": 2026, "dampak": [{"indikator": "PEMDI-1", "menjadi": 6}]},
        ],
        indeks={"awal": {"spbe-2020": {"tahun": 2024, "tingkat": {47: 2}}}},
    )
    baris = cakupan_indikator(peta, jadwalkan(peta))
    assert len(baris) == 47 + 20
    assert [satu.kerangka.id for satu in baris[46:48]] == ["spbe-2020", "pemdi-2026"]
    assert (baris[46].indikator.kode, baris[46].awal, baris[46].penaik) == ("SPBE-47", Decimal(2), ())
    assert baris[47].indikator.kode == "PEMDI-1"
    # in document order; without a schedule or outside the scale it raises nothing
    assert baris[47].penaik == (
        PenaikIndikator("A", Decimal(3), hari("2026-12-31")),
        PenaikIndikator("B", Decimal(2), hari("2025-01-01")),
    )


def test_only_frameworks_of_the_period() -> None:
    peta = peta_dari(periode=(2027, 2031))
    assert {satu.kerangka.id for satu in cakupan_indikator(peta, jadwalkan(peta))} == {"pemdi-2026"}


def test_codes_by_content() -> None:
    peta = peta_dari(
        muatan={
            "layanan": [program("L", {"id": "L1", "anggaran": [{"tahun": 2025, "nilai": 3, "subkegiatan": "9.99"}]})],
            "aplikasi": [
                program(
                    "P",
                    {
                        "id": "A1",
                        "anggaran": [{"tahun": 2025, "nilai": 1, "subkegiatan": KODE}, {"tahun": 2025, "nilai": 8}],
                    },
                    {"id": "A2", "anggaran": [{"tahun": 2026, "nilai": 2, "subkegiatan": KODE}]},
                )
            ],
        }
    )
    dikenal, asing = matriks_subkegiatan(peta)
    assert (dikenal.kode, dikenal.per_muatan, dikenal.total) == (KODE, {"layanan": 0, "aplikasi": 3}, 3)
    assert dikenal.nama
    assert (asing.kode, asing.nama, asing.per_muatan) == ("9.99", "", {"layanan": 3, "aplikasi": 0})


def test_goals_reach_programmes_through_their_initiatives() -> None:
    peta = peta_dari(
        muatan={
            "layanan": [
                program("P1", {"id": "A"}, {"id": "B"}, inisiatif_strategis=["I1", "I2"]),
                program("P2", {"id": "C"}, inisiatif_strategis="I2"),
                program("P3", inisiatif_strategis="I3"),
            ]
        },
        pokok={
            "sasaran": [{"id": "S1", "uraian": "Satu"}, {"id": "S2", "uraian": "Dua"}],
            "inisiatif_strategis": [
                {"id": "I1", "nama": "Satu", "sasaran": "S1"},
                {"id": "I2", "nama": "Dua", "sasaran": ["S1"]},
                {"id": "I3", "nama": "Tiga"},
            ],
        },
    )
    satu, dua = keselarasan_sasaran(peta)
    assert ([i.id for i in satu.inisiatif], satu.program, satu.jumlah_kegiatan) == (["I1", "I2"], ("P1", "P2"), 3)
    assert (dua.sasaran.id, dua.inisiatif, dua.program, dua.jumlah_kegiatan) == ("S2", (), (), 0)
