"""Why an indicator has its level: every answer by hand, and any plan against the projection."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings

from spbe_roadmap.rencana.indeks import proyeksikan
from spbe_roadmap.rencana.jadwal import jadwalkan
from spbe_roadmap.rencana.telusur import Dampak, IndikatorTidakAda, Kedudukan, Telusur, telusuri
from tests.rencana.conftest import hari, peta_dari
from tests.rencana.rencana_acak import rencana_acak

if TYPE_CHECKING:
    from spbe_roadmap.model.peta_rencana import PetaRencana

Baris = dict[str, Any]


def kegiatan(id_kegiatan: str, selesai: str, menjadi: str, indikator: str = "PEMDI-12") -> Baris:
    dampak = {"indikator": indikator, "menjadi": Decimal(menjadi)}
    return {"id": id_kegiatan, "mulai": 2025, "selesai": selesai, "dampak": [dampak]}


def telusur(*semua: Baris, kode: str = "PEMDI-12", **lain: Any) -> Telusur:  # noqa: ANN401 - parts of a plan
    peta = peta_dari(semua, **lain)
    jadwal = jadwalkan(peta)
    return telusuri(peta, jadwal, proyeksikan(peta, jadwal), kode)


def kedudukan(satu: Telusur) -> dict[int, dict[str, Kedudukan]]:
    return {tahun.tahun.tahun: {d.dampak.kegiatan: d.kedudukan for d in tahun.dampak} for tahun in satu.tahun}


def test_effects_through_the_years() -> None:
    satu = telusur(
        kegiatan("AKHIR", "2029-09-01", "5"),
        kegiatan("A", "2026-03", "2"),
        kegiatan("B", "2027-08", "3"),
        kegiatan("RENDAH", "2027-09", "2.5"),
        kegiatan("SAMA", "2028-01", "3"),
        kegiatan("LAIN", "2026-01", "3", indikator="PEMDI-1"),
    )
    k = Kedudukan
    akhir = {"AKHIR": k.TERLAMBAT}
    assert kedudukan(satu) == {
        2026: {"A": k.PENENTU, "B": k.TERLAMBAT, "RENDAH": k.TERLAMBAT, "SAMA": k.TERLAMBAT} | akhir,
        2027: {"A": k.DILAMPAUI, "B": k.PENENTU, "RENDAH": k.TERLAMBAT, "SAMA": k.TERLAMBAT} | akhir,
        2028: {"A": k.DILAMPAUI, "B": k.PENENTU, "RENDAH": k.SUDAH_TERCAPAI, "SAMA": k.SETARA} | akhir,
        2029: {"A": k.DILAMPAUI, "B": k.PENENTU, "RENDAH": k.SUDAH_TERCAPAI, "SAMA": k.SETARA} | akhir,
    }
    dampak = {d.dampak.kegiatan: d for d in satu.tahun[0].dampak}
    assert list(dampak) == ["A", "B", "RENDAH", "SAMA", "AKHIR"]
    assert dampak["RENDAH"].dampak == Dampak("RENDAH", Decimal("2.5"), hari("2027-09-30"), hari("2027-09-30"), 2028)
    assert [dampak[nama].lewat_hari for nama in ("A", "B", "RENDAH")] == [0, 365, 395]
    assert dampak["AKHIR"].dampak.tahun_pertama is None
    assert satu.tahun[3].dampak[-1].lewat_hari == 1


def test_of_two_that_end_on_one_day_the_lower_comes_too_late_to_matter() -> None:
    satu = telusur(kegiatan("A", "2026-03", "2"), kegiatan("B", "2026-03", "3"))
    assert kedudukan(satu)[2026] == {"A": Kedudukan.SUDAH_TERCAPAI, "B": Kedudukan.PENENTU}


def test_levels_at_the_start_or_off_the_scale_raise_nothing() -> None:
    awal = {"awal": {"pemdi-2026": {"tahun": 2026, "perkiraan": False, "tingkat": {12: Decimal(2)}}}}
    satu = telusur(kegiatan("SAMA", "2026-01", "2"), kegiatan("LUAR", "2026-01", "6"), indeks=awal)
    assert kedudukan(satu)[2026] == {"SAMA": Kedudukan.TIDAK_MENAIKKAN, "LUAR": Kedudukan.DI_LUAR_SKALA}
    assert (satu.awal, satu.perkiraan) == (Decimal(2), False)


def test_realisation_moves_the_day_that_counts() -> None:
    laporan = {
        "tahun": 2026,
        "kegiatan": {"A": {"status": "berjalan"}, "B": {"status": "selesai", "selesai": "2026-08-30"}},
    }
    satu = telusur(kegiatan("A", "2026-08", "2"), kegiatan("B", "2026-09", "1.5"), realisasi=[laporan])
    assert kedudukan(satu)[2026] == {"A": Kedudukan.TERGESER, "B": Kedudukan.PENENTU}
    a = next(d for d in satu.tahun[0].dampak if d.dampak.kegiatan == "A")
    assert (a.dampak.jadwal_selesai, a.dampak.dihitung) == (hari("2026-08-31"), hari("2027-01-01"))
    assert (a.dampak.tahun_pertama, a.lewat_hari, a.dampak.tergeser) == (2027, 123, True)
    assert kedudukan(satu)[2027] == {"A": Kedudukan.PENENTU, "B": Kedudukan.DILAMPAUI}


def test_work_without_days_comes_last() -> None:
    putar = {"id": "A", "durasi": "1 hari", "setelah": ["A"]} | {"dampak": kegiatan("A", "2026", "3")["dampak"]}
    satu = telusur(putar, kegiatan("B", "2026-01", "2"))
    assert list(kedudukan(satu)[2026].items()) == [("B", Kedudukan.PENENTU), ("A", Kedudukan.TAK_TERJADWAL)]
    assert satu.tahun[0].dampak[1].dampak == Dampak("A", Decimal(3), None, None, None)


def test_a_framework_without_years_in_the_period_has_none_to_show() -> None:
    satu = telusur(kegiatan("A", "2026-01", "3", indikator="SPBE-17"), kode="SPBE-17", periode=(2026, 2027))
    assert (satu.tahun, satu.perkiraan) == ((), True)


def test_only_some_years() -> None:
    satu = telusur(kegiatan("A", "2027-01", "3"))
    assert [tahun.tahun.tahun for tahun in satu.hanya([satu.tahun[1].tahun]).tahun] == [2027]


def test_an_unknown_code_is_named() -> None:
    with pytest.raises(IndikatorTidakAda, match="PEMDI-21"):
        telusur(kode="PEMDI-21")


@given(rencana_acak())
@settings(deadline=None)
def test_whatever_the_plan_the_answer_is_that_of_the_projection(peta: PetaRencana) -> None:
    jadwal = jadwalkan(peta)
    proyeksi = proyeksikan(peta, jadwal)
    for kode in ("PEMDI-1", "PEMDI-12", "SPBE-17"):
        for tahun in telusuri(peta, jadwal, proyeksi, kode).tahun:
            for satu in tahun.dampak:
                terhitung = satu.lewat_hari == 0 and tahun.tahun.kerangka.skala.memuat(satu.dampak.menjadi)
                assert terhitung == (satu.kedudukan in TERHITUNG)
                assert not terhitung or satu.dampak.menjadi <= tahun.asal.tingkat
            penentu = {d.dampak.kegiatan for d in tahun.dampak if d.kedudukan == Kedudukan.PENENTU}
            assert penentu == ({tahun.asal.kegiatan} - {None})


TERHITUNG = {
    Kedudukan.PENENTU,
    Kedudukan.SETARA,
    Kedudukan.DILAMPAUI,
    Kedudukan.SUDAH_TERCAPAI,
    Kedudukan.TIDAK_MENAIKKAN,
}
