"""The list of outputs: what the site offers to download is what they write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.terbit.keluaran import KELUARAN, Keluaran, pesan, semua_unduhan

if TYPE_CHECKING:
    from pathlib import Path

    from spbe_roadmap.rencana.rencana import Rencana


@pytest.mark.parametrize("keluaran", KELUARAN, ids=lambda satu: satu.nama)
def test_an_output_writes_what_it_offers(keluaran: Keluaran, rencana_jahat: Rencana, tmp_path: Path) -> None:
    if not keluaran.ada:
        pytest.skip(f"paket {keluaran.paket} tidak terpasang")
    tugas = keluaran.tugas(pesan(rencana_jahat, tmp_path))
    assert {satu.jalur for satu in keluaran.unduhan} <= {satu.nama for satu in tugas}


def test_only_the_site_offers_nothing() -> None:
    assert [satu.nama for satu in KELUARAN if not satu.unduhan] == ["situs"]


def test_all_data_files_are_offered(rencana_jahat: Rencana, tmp_path: Path) -> None:
    data = next(satu for satu in KELUARAN if satu.nama == "data")
    for tugas in data.tugas(pesan(rencana_jahat, tmp_path)):
        tugas.tulis(tmp_path)
    ditulis = {berkas.relative_to(tmp_path).as_posix() for berkas in tmp_path.rglob("*.*")}
    assert {satu.jalur for satu in data.unduhan} == ditulis


def test_nothing_is_offered_that_this_installation_cannot_make(monkeypatch: pytest.MonkeyPatch) -> None:
    semua = semua_unduhan()
    assert any(satu.jalur.endswith(".xlsx") for satu in semua)
    monkeypatch.setattr("spbe_roadmap.terbit.keluaran.find_spec", lambda _nama: None)
    assert not any(satu.jalur.endswith(".xlsx") for satu in semua_unduhan())
