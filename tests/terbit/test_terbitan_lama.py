"""An earlier publication is read back from its own data; a broken one says so."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from markupsafe import escape

from spbe_roadmap.rencana.perbedaan import UbahHari, UbahLain, UbahUang
from spbe_roadmap.rencana.terbitan import Terbitan
from spbe_roadmap.terbit import data_json
from spbe_roadmap.terbit.perubahan_json import perubahan_json
from spbe_roadmap.terbit.situs import Situs
from spbe_roadmap.terbit.terbitan_lama import (
    BERKAS_PERUBAHAN,
    TerbitanTakTerbaca,
    perbedaan_dengan,
    perbedaan_sejak,
    terbitan,
)
from tests.terbit.conftest import JAHAT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from spbe_roadmap.rencana.rencana import Rencana


def terbitkan(rencana: Rencana, folder: Path) -> None:
    """Only the data that later publications read."""
    perbedaan = perbedaan_dengan(folder, rencana)
    (folder / "data").mkdir(exist_ok=True)
    (folder / data_json.BERKAS).write_text(data_json.teks_json(rencana), encoding="utf-8")
    if perbedaan:
        (folder / BERKAS_PERUBAHAN).write_text(json.dumps(perubahan_json(perbedaan)), encoding="utf-8")


@pytest.fixture(scope="module")
def ubahan(susun_rencana: Callable[..., Rencana]) -> Rencana:
    """The small roadmap with the second activity a month longer, money moved and the first one's risks gone."""

    def ubah(dokumen: dict[str, Any]) -> None:
        pertama, kedua = dokumen["domain/layanan.yaml"]["program"][0]["kegiatan"]
        kedua["durasi"] = "4 bulan"
        pertama["anggaran"][1]["nilai"] = "1,6 miliar"
        pertama["risiko"] = []

    return susun_rencana(ubah)


def test_what_was_published_is_what_is_read(rencana_jahat: Rencana) -> None:
    isi = terbitan(json.loads(data_json.teks_json(rencana_jahat)))
    kegiatan = isi.kegiatan[0]
    jadwal = rencana_jahat.jadwal.kegiatan["LYN-01"]
    assert (kegiatan.mulai, kegiatan.selesai) == (jadwal.mulai, jadwal.selesai)
    assert kegiatan.anggaran == {2025: 100_000_000, 2026: 1_500_000_000}
    assert kegiatan.realisasi == "berjalan"
    assert isi.anggaran == rencana_jahat.anggaran.jumlah.per_tahun
    assert {tahun: satu.indeks for tahun, satu in isi.indeks.items()}.keys() == {2025, 2026, 2027, 2028, 2029}
    assert Terbitan.model_validate(json.loads(isi.model_dump_json())) == isi


def test_without_an_earlier_publication_nothing_is_compared(rencana_jahat: Rencana, tmp_path: Path) -> None:
    assert perbedaan_dengan(tmp_path, rencana_jahat) is None


def test_only_what_changed_is_told(rencana_jahat: Rencana, ubahan: Rencana, tmp_path: Path) -> None:
    terbitkan(rencana_jahat, tmp_path)
    beda = perbedaan_dengan(tmp_path, ubahan)
    assert beda is not None
    semua = {satu.baru.id: satu.ubahan for satu in beda.kegiatan_berubah}
    assert semua["LYN-01"] == (UbahUang(2026, 1_500_000_000, 1_600_000_000), UbahLain())
    (hari,) = semua["LYN-02"]
    assert isinstance(hari, UbahHari)
    assert (hari.hal, 28 <= hari.geser <= 31) == ("selesai", True)


def test_publishing_the_same_plan_again_keeps_the_list(rencana_jahat: Rencana, ubahan: Rencana, tmp_path: Path) -> None:
    for rencana in (rencana_jahat, ubahan):
        terbitkan(rencana, tmp_path)
    pertama = (tmp_path / BERKAS_PERUBAHAN).read_bytes()
    for _ in range(2):
        terbitkan(ubahan, tmp_path)
        assert (tmp_path / BERKAS_PERUBAHAN).read_bytes() == pertama


def test_a_named_publication_counts_even_if_it_says_the_same(rencana_jahat: Rencana, tmp_path: Path) -> None:
    terbitkan(rencana_jahat, tmp_path)
    assert perbedaan_dengan(tmp_path, rencana_jahat) is None
    assert perbedaan_sejak(tmp_path, rencana_jahat).kosong
    assert perbedaan_sejak(tmp_path / data_json.BERKAS, rencana_jahat).kosong


@pytest.mark.parametrize(
    ("isi", "sebab"),
    [
        (b"{", "bukan JSON"),
        (b"\xff", "bukan JSON"),
        (b"[]", "susunannya lain"),
        (b"null", "susunannya lain"),
        (b'{"versi": 1}', "susunannya lain"),
        (b"[" * 200_000, "terlalu dalam"),
    ],
)
def test_a_broken_publication_is_named(rencana_jahat: Rencana, tmp_path: Path, isi: bytes, sebab: str) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / data_json.BERKAS).write_bytes(isi)
    with pytest.raises(TerbitanTakTerbaca, match=sebab) as galat:
        perbedaan_dengan(tmp_path, rencana_jahat)
    assert str(tmp_path / data_json.BERKAS) in str(galat.value)


def test_a_broken_list_of_changes_is_named(rencana_jahat: Rencana, tmp_path: Path) -> None:
    terbitkan(rencana_jahat, tmp_path)
    (tmp_path / BERKAS_PERUBAHAN).write_text('{"sebelum": {}}')
    with pytest.raises(TerbitanTakTerbaca, match=r"perubahan\.json"):
        perbedaan_dengan(tmp_path, rencana_jahat)


def test_the_page_names_what_changed_and_escapes_it(rencana_jahat: Rencana, ubahan: Rencana, tmp_path: Path) -> None:
    terbitkan(rencana_jahat, tmp_path)
    situs = Situs(ubahan, perbedaan=perbedaan_dengan(tmp_path, ubahan))
    halaman = situs.satu("perubahan.html") or ""
    assert "Rp1.600.000.000" in halaman
    assert "mundur 3" in halaman
    assert str(escape(JAHAT)) in halaman
    assert "<script>alert" not in halaman
    assert "perubahan.html" in (situs.satu("index.html") or "")
    assert "perubahan.html" in (situs.satu("cari.html") or "")


def test_without_an_earlier_publication_there_is_no_page(rencana_jahat: Rencana) -> None:
    situs = Situs(rencana_jahat)
    assert situs.satu("perubahan.html") is None
    assert "perubahan.html" not in (situs.satu("index.html") or "")
