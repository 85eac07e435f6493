"""The budget from contents down to activities: what has no money is left out, and every level adds up."""

from __future__ import annotations

from decimal import Decimal

from spbe_roadmap.rencana.situs import sajikan
from spbe_roadmap.rencana.situs.anggaran import per_subkegiatan, rincian_anggaran
from tests.rencana.situs.contoh import hitung, kegiatan


def test_only_what_costs_is_shown_and_shares_are_rounded() -> None:
    rencana = hitung(
        layanan=[
            kegiatan("L1", "2025", "2025", anggaran=[{"tahun": 2025, "nilai": 1}]),
            kegiatan("L2", "2025", "2025"),
        ],
        audit=[kegiatan("D1", "2025", "2025", anggaran=[{"tahun": 2025, "nilai": 2}])],
    )
    layanan, audit = rincian_anggaran(rencana, sajikan(rencana))
    assert (layanan.muatan.domain, layanan.persen, audit.persen) == ("layanan", Decimal("33.3"), Decimal("66.7"))
    (program,) = layanan.program
    assert [satu.kegiatan.id for satu in program.kegiatan] == ["L1"]
    assert program.rekap.total == layanan.rekap.total == 1


def test_without_money_there_is_nothing() -> None:
    rencana = hitung(layanan=[kegiatan("L1", "2025", "2025")])
    assert rincian_anggaran(rencana, sajikan(rencana)) == ()


def test_budget_codes_carry_their_names_where_these_are_known() -> None:
    anggaran = [
        {"tahun": 2025, "nilai": 1, "subkegiatan": "2.16.03.2.02.0015"},
        {"tahun": 2025, "nilai": 1, "subkegiatan": "9.99"},
    ]
    dikenal, asing = per_subkegiatan(hitung(layanan=[kegiatan("L1", "2025", "2025", anggaran=anggaran)]))
    assert dikenal.nama.startswith("2.16.03.2.02.0015 ")
    assert asing.nama == "9.99"
