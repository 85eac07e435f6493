"""Two plans side by side: dates, the critical chain, money, the index, and dependencies; hand-computed."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from spbe_roadmap.rencana import hitung_rencana
from spbe_roadmap.rencana.banding import Banding
from tests.rencana.conftest import peta_dari

if TYPE_CHECKING:
    from spbe_roadmap.model.peta_rencana import PetaRencana

Baris = dict[str, Any]


def banding(sebelum: PetaRencana, sesudah: PetaRencana) -> Banding:
    return Banding(hitung_rencana(sebelum), hitung_rencana(sesudah))


A: Baris = {"id": "A", "mulai": "2025-01", "selesai": "2025-03"}
B: Baris = {"id": "B", "durasi": "9 bulan", "setelah": ["A"]}
C: Baris = {"id": "C", "durasi": "1 bulan"}


def test_a_plan_differs_in_nothing_from_itself() -> None:
    peta = peta_dari([A, B, C], pokok={"pagu": {2025: 5}}, indeks={"target": {2025: Decimal(1)}})
    beda = banding(peta, peta)
    assert beda.sama
    assert (beda.bergeser, beda.per_opd, beda.indeks_berubah, beda.hilang, beda.baru) == ((), (), (), (), ())


def test_days_slack_and_the_critical_chain() -> None:
    # period 2025: A ends 31 March, B takes April to December; a month less for B leaves both a month (31 days)
    beda = banding(
        peta_dari([A, B, C], periode=(2025, 2025)), peta_dari([A, B | {"durasi": "8 bulan"}, C], periode=(2025, 2025))
    )
    a, b, c = beda.kegiatan
    assert (a.bergeser, a.selisih_kelonggaran, a.tidak_lagi_kritis) == (False, 31, True)
    assert (b.geser_mulai, b.geser_selesai, b.bergeser, b.tidak_lagi_kritis) == (0, -31, True, True)
    assert not c.berubah
    assert beda.jalur_kritis == (("A", "B"), ())
    kembali = Banding(beda.sesudah, beda.sebelum)
    assert [satu.id for satu in kembali.kegiatan if satu.menjadi_kritis] == ["A", "B"]


def test_independent_plans_are_matched_by_id_whatever_their_order() -> None:
    beda = banding(peta_dari([A, C, B]), peta_dari([{"id": "D", "durasi": "1 bulan"}, B | {"setelah": []}, A]))
    assert [satu.id for satu in beda.kegiatan] == ["A", "C", "B", "D"]
    assert (beda.hilang, beda.baru) == (("C",), ("D",))
    assert [satu.id for satu in beda.bergeser] == ["B"]
    c = next(satu for satu in beda.kegiatan if satu.id == "C")
    assert (c.geser_mulai, c.selisih_kelonggaran, c.menjadi_kritis, c.berubah) == (0, 0, False, True)


def test_money_against_the_ceiling() -> None:
    uang: Baris = {"anggaran": [{"tahun": 2025, "nilai": 70}, {"tahun": 2026, "nilai": 30}]}
    beda = banding(
        peta_dari([A | uang, C], pokok={"pagu": {2025: 60, 2027: 5}}),
        peta_dari([A, C | {"anggaran": [{"tahun": 2025, "nilai": 40}]}], pokok={"pagu": {2025: 60, 2026: 10, 2027: 5}}),
    )
    tahun = {satu.tahun: satu for satu in beda.anggaran}
    assert (tahun[2025].selisih, tahun[2025].lebih_sebelum, tahun[2025].lebih_sesudah) == (-30, 10, 0)
    assert (tahun[2026].selisih, tahun[2026].pagu_sebelum, tahun[2026].pagu_sesudah) == (-30, None, 10)
    assert [satu.tahun for satu in beda.anggaran if satu.berubah] == [2025, 2026]
    assert [(satu.id, satu.selisih) for satu in beda.per_opd] == [("a", -60)]


def test_index_targets_predicates_and_levels_by_framework() -> None:
    def peta(menjadi: int, target: str) -> PetaRencana:
        dampak = [{"indikator": f"SPBE-{nomor}", "menjadi": menjadi} for nomor in range(1, 48)]
        return peta_dari([A | {"dampak": dampak}], indeks={"target": {2025: Decimal(target)}})

    beda = banding(peta(3, "2.6"), peta(2, "2.6"))
    satu = beda.indeks[0]
    assert satu.selisih == -1
    assert (satu.predikat_berubah, satu.target_lepas, satu.target_tercapai) == (True, True, False)
    assert len(satu.tingkat) == 47
    assert [(kerangka.id, [tahun.tahun for tahun in semua]) for kerangka, semua in beda.indeks_berubah] == [
        ("spbe-2020", [2025])
    ]
    assert Banding(beda.sesudah, beda.sebelum).indeks[0].target_tercapai
    sasaran = banding(peta(3, "2.6"), peta(3, "3.1"))
    assert sasaran.indeks[0].selisih == 0
    assert (sasaran.indeks[0].berubah, sasaran.indeks[0].target_lepas) == (True, True)


def test_a_year_that_only_one_plan_covers_is_not_subtracted() -> None:
    beda = banding(peta_dari([A], periode=(2025, 2026)), peta_dari([A], periode=(2025, 2027)))
    terakhir = beda.indeks[-1]
    assert (terakhir.tahun, terakhir.sebelum, terakhir.selisih, terakhir.berubah) == (2027, None, None, True)
    assert (terakhir.tingkat, terakhir.predikat_berubah, terakhir.target_lepas) == ((), False, False)
    assert terakhir.kerangka
    assert not beda.sama


def test_dependencies_that_break_and_heal() -> None:
    def peta(akhir: str) -> PetaRencana:
        return peta_dari(
            [A | {"selesai": akhir}, {"id": "D", "mulai": "2025-05", "selesai": "2025-06", "setelah": ["A"]}]
        )

    beda = banding(peta("2025-04"), peta("2025-05"))
    assert [(satu.pendahulu, satu.pengikut) for satu in beda.ikatan_patah] == [("A", "D")]
    assert Banding(beda.sesudah, beda.sebelum).ikatan_pulih == beda.ikatan_patah
    assert Banding(beda.sesudah, beda.sesudah).ikatan_patah == ()
