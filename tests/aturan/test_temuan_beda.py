"""Findings of two plans: matched by code and by the ids of the rows that they stand in."""

from __future__ import annotations

from spbe_roadmap.aturan import Temuan
from spbe_roadmap.aturan.temuan_beda import bandingkan_temuan
from spbe_roadmap.sumber import Letak
from tests.rencana.conftest import BERKAS, peta_dari

A, B, C = ({"id": nama, "durasi": "1 bulan"} for nama in "ABC")


def temuan(kode: str, *jejak: str | int, pesan: str = "x") -> Temuan:
    return Temuan(Letak(BERKAS, jejak), pesan, kode=kode)


def test_rows_that_moved_in_their_file_keep_their_findings() -> None:
    sebelum = peta_dari([A, B]), [temuan("PR401", "program", 0, "kegiatan", 1, "durasi")]
    sesudah = peta_dari([C, A, B]), [temuan("PR401", "program", 0, "kegiatan", 2, "durasi", pesan="lain")]
    assert bandingkan_temuan(sebelum, sesudah) == ((), ())


def test_what_is_new_and_what_is_gone() -> None:
    tetap = temuan("PR504", "program", 0, "kegiatan", 0, "dampak", 0)
    satu, dua = temuan("PR401", "program", 0, "kegiatan", 0), temuan("PR401", "program", 0, "kegiatan", 1)
    lain_kode = temuan("PR403", "program", 0, "kegiatan", 0)
    peta = peta_dari([A, B])
    beda = bandingkan_temuan((peta, [tetap, satu]), (peta, [dua, tetap, lain_kode]))
    assert (beda.muncul, beda.hilang) == ((dua, lain_kode), (satu,))


def test_two_at_one_place_are_two() -> None:
    satu = temuan("PR401", "program", 0, "kegiatan", 0)
    beda = bandingkan_temuan((peta_dari([A]), [satu]), (peta_dari([A]), [satu, satu]))
    assert (beda.muncul, beda.hilang) == ((satu,), ())
