"""An indicator's page: levels by year, where they come from, and what each activity does to them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from spbe_roadmap.rencana.situs.indikator import banyak_penaik, semua_indikator
from tests.rencana.situs.contoh import hitung, kegiatan

if TYPE_CHECKING:
    from spbe_roadmap.rencana.rencana import Rencana
    from spbe_roadmap.rencana.situs.indikator import SajianIndikator


def indikator(rencana: Rencana, kode: str) -> SajianIndikator:
    return next(satu for satu in semua_indikator(rencana) if satu.indikator.kode == kode)


def naik(id_kegiatan: str, selesai: str, menjadi: str) -> dict[str, object]:
    return kegiatan(
        id_kegiatan, "2026-01", selesai, dampak=[{"indikator": "PEMDI-13", "menjadi": Decimal(menjadi)}]
    )  # fmt: skip


def test_each_year_tells_its_level_its_points_and_who_brought_them() -> None:
    rencana = hitung(aplikasi=[naik("A1", "2026-06", "2"), naik("A2", "2027-12", "3.5")])
    # weight 5 %: a level is worth 0.05 points
    satu = indikator(rencana, "PEMDI-13")
    assert satu.poin_setingkat == Decimal("0.05")
    assert [(t.tahun.tahun, t.asal.tingkat, t.asal.kegiatan, t.poin, t.naik) for t in satu.tahun] == [
        (2026, Decimal(2), "A1", Decimal("0.10"), True),
        (2027, Decimal(2), "A1", Decimal("0.10"), False),  # A2 ends after 31 August 2027
        (2028, Decimal("3.5"), "A2", Decimal("0.175"), True),
        (2029, Decimal("3.5"), "A2", Decimal("0.175"), False),
    ]
    assert [t.nama_tingkat for t in satu.tahun][::2] == ["Membangun", "Berkembang"]
    assert (satu.nama_tingkat_awal, satu.perkiraan) == ("Merintis", True)


def test_each_effect_tells_the_years_that_it_decides() -> None:
    rencana = hitung(
        {"indeks.yaml": {"awal": {"pemdi-2026": {"tahun": 2026, "tingkat": {13: Decimal("1.5")}}}}},
        aplikasi=[
            naik("KURANG", "2026-02", "1.5"),
            naik("A1", "2026-06", "3"),
            naik("A2", "2026-07", "2"),
            naik("LAMBAT", "2029-10", "4"),
        ],
    )
    satu = indikator(rencana, "PEMDI-13")
    assert not satu.perkiraan
    assert [(d.dampak.kegiatan, d.dampak.tahun_pertama, d.menentukan, d.berguna) for d in satu.dampak] == [
        ("KURANG", 2026, (), False),
        ("A1", 2026, (2026, 2027, 2028, 2029), True),
        ("A2", 2026, (), True),
        ("LAMBAT", None, (), True),
    ]


def test_neighbours_are_those_of_the_framework() -> None:
    semua = {satu.indikator.kode: satu for satu in semua_indikator(hitung())}
    assert len(semua) == 47 + 20
    assert semua["SPBE-47"].sesudah is semua["PEMDI-1"].sebelum is None
    assert semua["PEMDI-2"].sebelum is semua["PEMDI-1"].indikator
    assert semua["SPBE-1"].domain
    assert semua["PEMDI-1"].domain is None


def test_an_activity_counts_once_for_an_indicator() -> None:
    dua = kegiatan(
        "A1", "2026", "2026", dampak=[{"indikator": "PEMDI-1", "menjadi": 2}, {"indikator": "PEMDI-1", "menjadi": 3}]
    )
    banyak = banyak_penaik(hitung(aplikasi=[dua]))
    assert (banyak["PEMDI-1"], banyak["PEMDI-2"]) == (1, 0)
