"""The outline that project programs are given."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from spbe_roadmap.rencana import hitung_rencana
from spbe_roadmap.rencana.rincian_kerja import BarisKerja, rincian_kerja
from tests.rencana.conftest import Baris, peta_dari, program


def rincian(*kegiatan: Baris, **pilihan: Any) -> tuple[BarisKerja, ...]:  # noqa: ANN401 - YAML values
    return rincian_kerja(hitung_rencana(peta_dari(kegiatan, **pilihan)))


def test_rows_stand_below_their_content_and_programme() -> None:
    kegiatan = {"id": "A", "mulai": 2025, "selesai": 2026, "tonggak": [{"nama": "Uji", "waktu": "2025-TW4"}]}
    muatan = {"audit": [program("P"), program("Q", kegiatan, {"id": "B", "mulai": 2027, "selesai": 2027})]}
    semua = rincian(muatan=muatan, pokok={"reviu": [{"tahun": 2027, "jenis": "paruh-waktu"}]})
    assert [(satu.nomor, satu.jenis, satu.tingkat, satu.hari) for satu in semua] == [
        ("1", "muatan", 1, 1095),
        ("1.1", "program", 2, 1095),
        ("1.1.1", "kegiatan", 3, 730),
        ("1.1.2", "tonggak", 3, 0),
        ("1.1.3", "kegiatan", 3, 365),
        ("2", "reviu", 1, 0),
        ("3", "akhir", 1, 0),
    ]
    assert [satu.selesai for satu in semua[3:]] == [
        date(2025, 12, 31), date(2027, 12, 31), date(2027, 12, 31), date(2029, 12, 31),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("jenis", "jeda", "hari"),
    [
        ("FS", "0 hari", 0),
        ("FS", "1 bulan", 31),  # from 1 July to 1 August
        ("SS", "1 bulan", 30),  # from 1 April to 1 May
        ("FF", "-2 minggu", -14),
        ("SF", "10 hari", 10),
    ],
)
def test_a_lag_is_counted_in_the_days_that_it_has(jenis: str, jeda: str, hari: int) -> None:
    setelah = [{"kegiatan": "A", "jenis": jenis, "jeda": jeda}]
    semua = rincian(
        {"id": "A", "mulai": "2025-TW2", "selesai": "2025-TW2"}, {"id": "B", "durasi": "1 tahun", "setelah": setelah}
    )
    assert [tuple(satu) for satu in semua[3].pendahulu] == [("A", jenis, hari)]


def test_only_given_starts_and_leads_beyond_the_period_bind_a_start() -> None:
    _, _, a, b, c, _ = rincian(
        {"id": "A", "mulai": "2025-03", "durasi": "1 bulan"},
        {"id": "B", "durasi": "1 bulan", "setelah": ["A"]},
        {"id": "C", "durasi": "1 bulan", "setelah": [{"kegiatan": "A", "jenis": "SS", "jeda": "-1 tahun"}]},
    )
    assert [satu.paling_awal for satu in (a, b, c)] == [date(2025, 3, 1), None, date(2025, 1, 1)]


def test_work_without_days_keeps_its_row_and_loses_its_links() -> None:
    _, _, a, _ = rincian({"id": "A", "durasi": "1 bulan", "setelah": ["A"]})
    assert (a.mulai, a.selesai, a.hari, a.pendahulu) == (None, None, 0, ())
