"""What `index` shows beside the projection: a year in full, what lifts it, what could still."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from spbe_roadmap.rencana import Rencana, hitung_rencana
from spbe_roadmap.rencana.rinci_indeks import (
    Penaik,
    Permintaan,
    RinciIndikator,
    TahunTidakDiproyeksikan,
    peluang,
    penaik,
    rinci,
    rinci_tahun,
)
from tests.rencana.conftest import peta_dari

Baris = dict[str, Any]


def kegiatan(id_kegiatan: str, selesai: str, **dampak: str) -> Baris:
    semua = [{"indikator": kode.replace("_", "-"), "menjadi": Decimal(satu)} for kode, satu in dampak.items()]
    return {"id": id_kegiatan, "mulai": 2025, "selesai": selesai, "dampak": semua}


def rencana(*semua: Baris, **lain: Any) -> Rencana:  # noqa: ANN401 - parts of a plan
    return hitung_rencana(peta_dari(semua, **lain))


CONTOH = rencana(
    kegiatan("A", "2026-03", PEMDI_1="2", PEMDI_12="2"),
    kegiatan("B", "2026-09", PEMDI_1="3"),
    kegiatan("C", "2028-01", PEMDI_1="4", PEMDI_12="1.5"),
    kegiatan("D", "2026-04", PEMDI_20="2"),
    kegiatan("E", "2027-02", PEMDI_1="6"),
)


def baris(tahun: int, kode: str) -> RinciIndikator:
    semua = rinci_tahun(CONTOH, CONTOH.proyeksi.tahun[tahun - 2025]).indikator
    return next(satu for satu in semua if satu.indikator.kode == kode)


def test_a_year_lists_every_indicator_with_its_source_and_what_comes_too_late() -> None:
    assert len(rinci_tahun(CONTOH, CONTOH.proyeksi.tahun[1]).indikator) == 20
    satu = baris(2026, "PEMDI-1")
    assert satu.penentu is not None
    assert (satu.penentu.kegiatan, satu.asal.tingkat) == ("A", Decimal(2))
    # the level 6 of E is off the scale
    assert [(d.kegiatan, d.menjadi, d.tahun_pertama) for d in satu.menyusul] == [
        ("B", Decimal(3), 2027),
        ("C", Decimal(4), 2028),
    ]


def test_what_raises_nothing_is_not_waited_for() -> None:
    assert baris(2026, "PEMDI-12").menyusul == ()
    assert baris(2025, "SPBE-17").penentu is None


def test_a_year_is_lifted_by_kegiatan_not_by_indicators() -> None:
    assert penaik(CONTOH.proyeksi.tahun[1]) == (
        Penaik("D", Decimal("0.15"), ("PEMDI-20",)),
        Penaik("A", Decimal("0.09"), ("PEMDI-1", "PEMDI-12")),
    )
    assert penaik(CONTOH.proyeksi.tahun[4]) == ()


def test_the_weakest_come_first_then_those_that_could_bring_most() -> None:
    semua = peluang(CONTOH.proyeksi.tahun[4])
    assert [satu.indikator.kode for satu in semua[:2]] == ["PEMDI-19", "PEMDI-2"]
    assert (semua[0].tingkat, semua[0].sisa) == (Decimal(1), Decimal("0.4"))
    assert semua[-1].indikator.kode == "PEMDI-1"
    tingkat = {satu.nomor: Decimal(5) for satu in CONTOH.proyeksi.tahun[4].kerangka.indikator}
    penuh = rencana(indeks={"awal": {"pemdi-2026": {"tahun": 2026, "tingkat": tingkat}}})
    assert peluang(penuh.proyeksi.tahun[4]) == ()


def test_what_was_not_asked_for_is_not_computed() -> None:
    semua = rinci(CONTOH, Permintaan(telusur=("PEMDI-1", "SPBE-17")))
    assert [satu.tahun for satu in semua.tahun] == [2025, 2026, 2027, 2028, 2029]
    assert (semua.rincian, semua.kepekaan, semua.potongan) == (None, None, None)
    assert [[tahun.tahun.tahun for tahun in satu.tahun] for satu in semua.telusur or ()] == [
        [2026, 2027, 2028, 2029],
        [2025],
    ]


def test_one_year_narrows_everything_and_looks_at_all_years_still() -> None:
    satu = rinci(CONTOH, Permintaan(tahun=2026, telusur=("PEMDI-1",), kepekaan=True))
    assert [tahun.tahun for tahun in satu.tahun] == [2026]
    assert [tahun.proyeksi.tahun for tahun in satu.kepekaan or ()] == [2026]
    assert satu.telusur is not None
    assert [d.dampak.tahun_pertama for d in satu.telusur[0].tahun[0].dampak] == [2026, 2027, 2027, 2028]


def test_a_year_outside_the_projection_is_refused() -> None:
    with pytest.raises(TahunTidakDiproyeksikan, match="2031 tidak diproyeksikan; yang ada 2025"):
        rinci(CONTOH, Permintaan(tahun=2031))
    with pytest.raises(TahunTidakDiproyeksikan, match="tidak ada tahun"):
        rinci(rencana(periode=(2010, 2011)), Permintaan(tahun=2010))
