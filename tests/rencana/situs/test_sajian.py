"""What all pages of the site share, and the years of a unit."""

from __future__ import annotations

import pytest

from spbe_roadmap.rencana.situs import sajikan
from spbe_roadmap.rencana.situs.beranda import PERUBAHAN_PER_TAHUN
from spbe_roadmap.rencana.situs.opd import tahun_opd
from tests.rencana.situs.contoh import hitung, kegiatan


def test_a_units_year_holds_what_runs_or_is_paid_then() -> None:
    rencana = hitung(
        layanan=[
            kegiatan(
                "L1", "2025-07", "2026-03", pendukung=["b"],
                anggaran=[{"tahun": 2025, "nilai": 2_000_000}, {"tahun": 2025, "nilai": 500_000}],
                dampak=[{"indikator": "SPBE-17", "menjadi": 3}],
            ),
            kegiatan("L2", "2026", "2026", penanggung_jawab="b", dampak=[{"indikator": "SPBE-1", "menjadi": 2}]),
        ]
    )  # fmt: skip
    sajian = sajikan(rencana)
    dinas_a, dinas_b = (tahun_opd(rencana, sajian, baris) for baris in rencana.inventaris.opd)
    assert [(t.tahun, t.anggaran, t.indikator) for t in dinas_a] == [
        (2025, 2_500_000, ("SPBE-17",)),
        (2026, 0, ("SPBE-17",)),
    ]
    assert [[k.kegiatan.id for k in t.mendukung] for t in dinas_b] == [["L1"], ["L1"]]
    assert [[k.kegiatan.id for k in t.memimpin] for t in dinas_b] == [[], ["L2"]]
    assert dinas_b[1].indikator == ("SPBE-1",)


def test_an_activity_knows_its_links_both_ways_and_its_money() -> None:
    rencana = hitung(
        layanan=[
            kegiatan("L1", "2025", "2025", anggaran=[{"tahun": 2025, "nilai": 1}, {"tahun": 2026, "nilai": 2}]),
            kegiatan("L2", "2026", "2026", setelah=["L1"]),
        ]
    )
    sajian = sajikan(rencana).kegiatan
    assert [ikatan.pengikut for ikatan in sajian["L1"].ditunggu] == ["L2"]
    assert [ikatan.pendahulu for ikatan in sajian["L2"].menunggu] == ["L1"]
    assert (sajian["L1"].per_tahun, sajian["L1"].biaya) == ({2025: 1, 2026: 2}, 3)
    assert sajian["L1"].pelaksana == ("a",)


def test_results_of_a_framework_are_in_order_of_year() -> None:
    spbe, pemdi = sajikan(hitung()).kerangka
    assert [satu.riwayat.tahun for satu in spbe.riwayat] == [2023, 2024]
    assert spbe.terakhir
    assert spbe.terakhir.riwayat.tahun == 2024
    assert [p.tahun for p in spbe.proyeksi] == [2025]
    assert pemdi.terakhir is None
    assert [p.tahun for p in pemdi.proyeksi] == [2026, 2027, 2028, 2029]


@pytest.mark.parametrize(("muatan", "aplikasi", "tampak"), [
    ("layanan", [], True),
    ("aplikasi", ["terbuka"], True),
    ("aplikasi", ["dalam"], False),
    ("audit", ["terbuka"], False),
])  # fmt: skip
def test_the_public_sees_services_and_open_applications(muatan: str, aplikasi: list[str], *, tampak: bool) -> None:
    rencana = hitung(**{muatan: [kegiatan("K1", "2025", "2026", aplikasi=aplikasi)]})
    assert [satu.tahun for satu in sajikan(rencana).publik] == ([2026] if tampak else [])


def test_changes_beyond_a_handful_are_counted() -> None:
    rencana = hitung(layanan=[kegiatan(f"L{n}", "2025", "2025") for n in range(PERUBAHAN_PER_TAHUN + 2)])
    (tahun,) = sajikan(rencana).publik
    assert (len(tahun.kegiatan), tahun.selebihnya) == (PERUBAHAN_PER_TAHUN, 2)


def test_the_largest_sum_may_be_a_ceiling() -> None:
    assert sajikan(hitung()).uang_terbesar == 3_000_000
