"""Sums of money, by hand."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from spbe_roadmap.rencana.anggaran import TANPA_KODE, TANPA_SUMBER, RekapAnggaran, RekapBaris, rekap_anggaran
from tests.rencana.conftest import peta_dari, program

Baris = dict[str, Any]
KODE = "2.16.03.2.02.0015"


def pos(tahun: int, nilai: int, **lain: str) -> Baris:
    return {"tahun": tahun, "nilai": nilai, **lain}


def rekap() -> RekapAnggaran:
    return rekap_anggaran(
        peta_dari(
            muatan={
                "tata-kelola": [
                    program("T", {"id": "T1", "anggaran": [pos(2025, 10, sumber="APBN")]}, nama="Kebijakan")
                ],
                "manajemen": [program("M")],
                "aplikasi": [
                    program(
                        "P",
                        {"id": "P1", "anggaran": [pos(2025, 1, sumber="APBD", subkegiatan=KODE), pos(2026, 2)]},
                        {"id": "P2", "penanggung_jawab": "b", "anggaran": [pos(2026, 4, sumber="APBD"), pos(2031, 8)]},
                        {"id": "P3", "penanggung_jawab": "hantu", "anggaran": [pos(2026, 16, subkegiatan=KODE)]},
                    )
                ],
            },
            periode=(2025, 2027),
            pokok={"pagu": {2026: 20, 2025: 100}},
            opd=[{"id": "b", "nama": "Dinas B"}, {"id": "a", "nama": "Dinas A"}, {"id": "c", "nama": "Dinas C"}],
        )
    )


def singkat(baris: tuple[RekapBaris, ...]) -> list[tuple[str, str, list[int], int]]:
    return [(satu.kunci, satu.nama, list(satu.per_tahun.values()), satu.total) for satu in baris]


def test_years_are_those_of_the_period_and_of_the_money() -> None:
    hasil = rekap()
    assert hasil.tahun == (2025, 2026, 2027, 2031)
    assert singkat((hasil.jumlah,)) == [("jumlah", "Jumlah", [11, 22, 0, 8], 41)]
    assert list(hasil.pagu.items()) == [(2025, 100), (2026, 20)]
    assert hasil.sisa == {2025: 89, 2026: -2}


def test_contents_and_programmes_stand_in_document_order_without_empty_lines() -> None:
    hasil = rekap()
    assert singkat(hasil.per_muatan) == [
        ("tata-kelola", "Tata Kelola SPBE", [10, 0, 0, 0], 10),
        ("aplikasi", "Aplikasi SPBE", [1, 22, 0, 8], 31),
    ]
    assert singkat(hasil.per_program) == [("T", "Kebijakan", [10, 0, 0, 0], 10), ("P", "Program P", [1, 22, 0, 8], 31)]


def test_units_stand_in_the_order_of_their_file_and_unknown_ones_last() -> None:
    assert singkat(rekap().per_opd) == [
        ("b", "Dinas B", [0, 4, 0, 8], 12),
        ("a", "Dinas A", [11, 2, 0, 0], 13),
        ("hantu", "hantu", [0, 16, 0, 0], 16),
    ]


def test_sources_and_codes_are_sorted_by_name() -> None:
    hasil = rekap()
    assert [(satu.kunci, satu.total) for satu in hasil.per_sumber] == [("APBD", 5), ("APBN", 10), (TANPA_SUMBER, 26)]
    assert [(satu.kunci, satu.total) for satu in hasil.per_subkegiatan] == [(KODE, 17), (TANPA_KODE, 24)]


def test_a_plan_without_money_has_a_sum_of_zero() -> None:
    hasil = rekap_anggaran(peta_dari([{"id": "A"}], periode=(2025, 2026)))
    assert singkat((hasil.jumlah,)) == [("jumlah", "Jumlah", [0, 0], 0)]
    assert hasil.per_opd == ()


@given(
    st.lists(
        st.tuples(
            st.integers(2024, 2030), st.integers(0, 10**12), st.sampled_from([None, "APBD", "DAK"]), st.booleans()
        )
    )
)
def test_every_table_adds_up_to_the_same_sum(isi: list[tuple[int, int, str | None, bool]]) -> None:
    kegiatan = [
        {"id": f"K{nomor}", "anggaran": [{"tahun": tahun, "nilai": nilai, "sumber": sumber}]}
        | ({"penanggung_jawab": "b"} if lain else {})
        for nomor, (tahun, nilai, sumber, lain) in enumerate(isi)
    ]
    hasil = rekap_anggaran(peta_dari(kegiatan))
    assert hasil.jumlah.total == sum(nilai for _, nilai, _, _ in isi)
    for tabel in (hasil.per_muatan, hasil.per_program, hasil.per_opd, hasil.per_sumber, hasil.per_subkegiatan):
        assert {tahun: sum(satu.per_tahun[tahun] for satu in tabel) for tahun in hasil.tahun} == hasil.jumlah.per_tahun
        assert sum(satu.total for satu in tabel) == hasil.jumlah.total
