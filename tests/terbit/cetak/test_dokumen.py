"""Tests of the HTML that every printed form is made from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.terbit.cetak.cetakan import cetakan
from spbe_roadmap.terbit.cetak.dokumen import html_induk
from tests.conftest import program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Tulis = Callable[..., Path]


def test_a_row_that_may_be_longer_than_a_page_can_be_divided(tulis: Tulis) -> None:
    banyak = "".join(f"      - {{id: A-{satu}, nama: K, durasi: 1 bulan}}\n" for satu in range(61))
    rencana = muat_rencana(tulis({"domain/audit.yaml": program("audit", banyak)})).rencana
    isi = html_induk(rencana, cetakan(rencana.peta))
    terbelah = re.findall(r'<tr class="panjang"><th scope="row">(.*?)</th>', isi)
    assert len(terbelah) == 1


def test_a_plan_without_ceilings_is_not_measured_by_them(tulis: Tulis) -> None:
    kegiatan = "      - {id: A-1, nama: K, mulai: 2025, selesai: 2025, anggaran: [{tahun: 2025, nilai: 10 juta}]}\n"
    rencana = muat_rencana(tulis({"domain/audit.yaml": program("audit", kegiatan)})).rencana
    assert rencana is not None
    assert not rencana.anggaran.pagu
    isi = html_induk(rencana, cetakan(rencana.peta))
    assert "Anggaran setiap tahun menurut muatan" in isi
    assert "terhadap pagu" not in isi
    assert ">pagu<" not in isi
