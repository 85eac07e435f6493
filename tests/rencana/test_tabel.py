"""Rows and numbers of Tabel 8."""

from __future__ import annotations

from decimal import Decimal

import pytest

from spbe_roadmap.rencana.jadwal import jadwalkan
from spbe_roadmap.rencana.tabel import huruf, tabel8, teks_capaian
from tests.rencana.conftest import peta_dari, program

PETA = peta_dari(
    muatan={
        "keamanan": [],
        "audit": [
            program(
                "AUD-A",
                {"id": "A1", "mulai": 2025, "selesai": "2026-01-01", "keluaran": ["Laporan"], "status": "usulan"},
                {"id": "A2", "durasi": "1 hari", "penanggung_jawab": "b", "setelah": ["A1"]},
            ),
            program("AUD-B", {"id": "B1", "durasi": "1 hari", "setelah": ["B1"]}, penanggung_jawab="hantu"),
        ],
    },
    periode=(2025, 2027),
    opd=[{"id": "a", "nama": "Dinas A", "singkatan": "DA"}, {"id": "b", "nama": "Dinas B"}],
)


def test_tabel_8_numbers_three_levels_and_marks_the_years_of_the_schedule() -> None:
    baris = [
        (satu.jenis, satu.nomor, satu.kode, satu.uic, satu.keluaran, satu.tahun, satu.usulan)
        for satu in tabel8(PETA, jadwalkan(PETA))
    ]
    tidak = (False, False, False)
    assert baris == [
        ("muatan", "1", "keamanan", "", (), tidak, False),
        ("muatan", "2", "audit", "", (), (True, True, False), False),
        ("program", "2.1", "AUD-A", "DA", (), (True, True, False), False),
        ("kegiatan", "2.1.1", "A1", "DA", ("Laporan",), (True, True, False), True),
        ("kegiatan", "2.1.2", "A2", "Dinas B", (), (False, True, False), False),
        ("program", "2.2", "AUD-B", "hantu", (), tidak, False),
        ("kegiatan", "2.2.1", "B1", "hantu", (), tidak, False),
    ]


@pytest.mark.parametrize(("nomor", "teks"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (702, "AAA")])
def test_letters_go_on_after_z(nomor: int, teks: str) -> None:
    assert huruf(nomor) == teks


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [
        (None, ""),
        ("ada", "ada"),
        (Decimal("2.50"), "2,5"),
        (Decimal(0), "0"),
        (Decimal(2026), "2026"),
        (Decimal(12000), "12.000"),
        (Decimal("1234567.5"), "1.234.567,5"),
    ],
)
def test_values_have_a_decimal_comma(nilai: Decimal | str | None, teks: str) -> None:
    assert teks_capaian(nilai) == teks
