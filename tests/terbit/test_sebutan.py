"""What outputs call the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.model.pokok import Instansi
from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.terbit.ics import _kalender
from spbe_roadmap.terbit.mermaid import gantt
from spbe_roadmap.terbit.mspdi import proyek
from spbe_roadmap.terbit.sebutan import judul_bertanda, judul_peta, nama_provinsi
from spbe_roadmap.terbit.svg import svg
from tests.conftest import POKOK

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.mark.parametrize("provinsi", ["Uji Raya", "Provinsi Uji Raya"])
def test_the_word_province_is_written_once(provinsi: str) -> None:
    kota = Instansi(nama="Pemerintah Kota Uji", jenis="kota", provinsi=provinsi, pimpinan="Wali Kota Uji")
    assert nama_provinsi(kota) == "Uji Raya"
    assert nama_provinsi(kota.model_copy(update={"jenis": "provinsi"})) == ""


@pytest.mark.parametrize("dokumen", ["", "dokumen: {judul: Jalan Menuju Digital}\n"])
def test_all_outputs_give_the_plan_one_title(tulis: Callable[..., Path], dokumen: str) -> None:
    rencana = muat_rencana(tulis({"peta-rencana.yaml": POKOK + dokumen})).rencana
    judul = judul_bertanda(rencana.peta)
    assert judul == judul_peta(rencana.peta) + " (rancangan)"
    assert judul.startswith("Jalan Menuju Digital" if dokumen else "Peta Rencana SPBE Kota Contoh Tahun 2025–2029")
    assert f"title {judul}" in gantt(rencana)
    assert judul in svg(rencana)
    assert f"NAME:{judul}" in list(_kalender(rencana))
    assert proyek(rencana).findtext("Title") == judul
