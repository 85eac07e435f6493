"""How frameworks are explained: classes without gaps, the greatest contribution first, sources in official order."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from spbe_roadmap.rencana.situs import sajikan
from spbe_roadmap.rencana.situs.kerangka import kontribusi_terbesar, penjelasan, sumber_penjelasan
from tests.rencana.situs.contoh import hitung, kegiatan


def test_classes_cover_the_scale() -> None:
    for satu in penjelasan():
        assert satu.golongan[0].dari == satu.kerangka.skala.min
        assert satu.golongan[-1].sampai == satu.kerangka.skala.maks
        assert all(a.sampai == b.dari for a, b in pairwise(satu.golongan))
        assert [g.terakhir for g in satu.golongan] == [False] * (len(satu.golongan) - 1) + [True]


def test_the_example_earns_different_predicates() -> None:
    assert [satu.contoh for satu in penjelasan()] == ["Cukup", "Baik"]


def test_contributions_stand_by_size_and_add_up() -> None:
    rencana = hitung(
        aplikasi=[
            kegiatan("A1", "2026-01", "2026-02", dampak=[{"indikator": "PEMDI-1", "menjadi": 2}]),
            kegiatan("A2", "2026-01", "2026-02", dampak=[{"indikator": "PEMDI-20", "menjadi": 2}]),
        ]
    )
    *_, pemdi = sajikan(rencana).kerangka
    isi = kontribusi_terbesar(pemdi.proyeksi[0])
    assert [satu.kegiatan for satu in isi.kontribusi] == ["A2", "A1"]
    assert isi.jumlah == pemdi.proyeksi[0].hasil.indeks - 1 == Decimal("0.20")


def test_sources_stand_by_rank_and_year() -> None:
    assert [satu.id for satu in sumber_penjelasan()] == [
        "perpres-95-2018", "permenpan-59-2020", "permenpan-8-2026", "se-menpan-18-2022",
    ]  # fmt: skip
