"""Which kegiatan meet the conditions, alone and together, and names that nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.aturan.nama_dekat import nama_terdekat
from spbe_roadmap.rencana import hitung_rencana
from spbe_roadmap.rencana.saring import Saringan, TidakDikenal, periksa_saringan, saring
from tests.rencana.conftest import peta_dari, program

if TYPE_CHECKING:
    from spbe_roadmap.rencana import Rencana

OPD = [
    {"id": "kominfo", "nama": "Dinas Kominfo", "singkatan": "Diskominfo"},
    {"id": "arsip", "nama": "Dinas Kearsipan"},
    {"id": "a", "nama": "Bagian A"},
]


def rencana() -> Rencana:
    muatan = {
        "infrastruktur": [
            program("P1", {"id": "I1", "mulai": 2025, "selesai": 2029}, penanggung_jawab="kominfo"),
            program("P2", {"id": "I2", "mulai": 2025, "selesai": 2026, "penanggung_jawab": "arsip"}),
        ],
        "aplikasi": [
            program(
                "P3",
                {"id": "A1", "mulai": 2026, "selesai": 2026, "pendukung": ["kominfo"]},
                {"id": "A2", "mulai": 2027, "selesai": 2027},
            )
        ],
    }
    return hitung_rencana(peta_dari(muatan=muatan, opd=OPD))


@pytest.mark.parametrize(
    ("saringan", "harapan"),
    [
        (Saringan(), ["I1", "I2", "A1", "A2"]),
        (Saringan(kritis=True), ["I1"]),
        (Saringan(opd="kominfo"), ["I1", "A1"]),
        (Saringan(opd="DISKOMINFO"), ["I1", "A1"]),
        (Saringan(opd="arsip"), ["I2"]),
        (Saringan(opd="a"), ["A1", "A2"]),
        (Saringan(muatan="Aplikasi"), ["A1", "A2"]),
        (Saringan(tahun=2026), ["I1", "I2", "A1"]),
        (Saringan(tahun=2029), ["I1"]),
        (Saringan(opd="kominfo", muatan="aplikasi", tahun=2026), ["A1"]),
        (Saringan(kritis=True, muatan="aplikasi"), []),
        (Saringan(opd="tidak-ada"), []),
    ],
)
def test_conditions_hold_together(saringan: Saringan, harapan: list[str]) -> None:
    assert [satu.id for satu in saring(rencana(), saringan)] == harapan


@pytest.mark.parametrize(
    ("saringan", "kata"),
    [
        (Saringan(opd="diskomnfo"), 'unit "diskomnfo" tidak ada. Yang paling dekat: Diskominfo.'),
        (Saringan(opd="xyz"), 'unit "xyz" tidak ada. Pilihannya: Diskominfo, arsip, a.'),
        (Saringan(muatan="aplkasi"), 'muatan "aplkasi" tidak ada. Yang paling dekat: aplikasi.'),
        (Saringan(muatan="xyz"), 'muatan "xyz" tidak ada. Pilihannya: infrastruktur, aplikasi.'),
        (Saringan(tahun=2035), 'tahun "2035" tidak ada. Yang paling dekat: 2029.'),
        (Saringan(tahun=1990), 'tahun "1990" tidak ada. Yang paling dekat: 2025.'),
    ],
)
def test_what_no_plan_knows_is_answered_with_what_is_nearest(saringan: Saringan, kata: str) -> None:
    with pytest.raises(TidakDikenal) as galat:
        periksa_saringan([rencana()], saringan, nama_terdekat)
    assert str(galat.value) == kata


def test_of_several_plans_one_that_knows_is_enough() -> None:
    lain = hitung_rencana(peta_dari([{"id": "X", "mulai": 2031, "selesai": 2031}], periode=(2030, 2034)))
    for saringan in (Saringan(opd="kominfo"), Saringan(muatan="infrastruktur"), Saringan(tahun=2033), Saringan()):
        periksa_saringan([lain, rencana()], saringan, nama_terdekat)


def test_the_conditions_in_words() -> None:
    assert Saringan().sebutan == ()
    assert Saringan(kritis=True, opd="kominfo", muatan="audit", tahun=2026).sebutan == (
        "kritis",
        "unit kominfo",
        "muatan audit",
        "tahun 2026",
    )
