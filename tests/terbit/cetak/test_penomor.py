"""Numbers of headings, tables and figures."""

from __future__ import annotations

import pytest

from spbe_roadmap.terbit.cetak.penomor import Penomor, romawi


@pytest.mark.parametrize(("nomor", "teks"), [(1, "I"), (4, "IV"), (7, "VII"), (9, "IX"), (14, "XIV")])
def test_roman(nomor: int, teks: str) -> None:
    assert romawi(nomor) == teks


def test_sections_start_anew_in_every_chapter_and_tables_count_through() -> None:
    nomor = Penomor()
    nomor.bab("Satu")
    nomor.bagian("a")
    nomor.anak("x")
    nomor.bagian("b")
    nomor.anak("y")
    nomor.tabel("t")
    nomor.bab("Dua")
    nomor.bagian("c")
    nomor.lampiran()
    assert nomor.tabel_berikut == "Tabel 2"
    nomor.bagian("d")
    nomor.tabel("u")
    nomor.gambar("g")
    assert [(satu.lengkap, satu.tingkat) for satu in nomor.daftar_isi] == [
        ("BAB I SATU", 1),
        ("A. a", 2),
        ("1. x", 3),
        ("B. b", 2),
        ("1. y", 3),
        ("BAB II DUA", 1),
        ("A. c", 2),
        ("LAMPIRAN", 1),
        ("A. d", 2),
    ]
    assert [satu.lengkap for satu in (*nomor.daftar_tabel, *nomor.daftar_gambar)] == [
        "Tabel 1. t",
        "Tabel 2. u",
        "Gambar 1. g",
    ]
    semua = [satu.id for satu in (*nomor.daftar_isi, *nomor.daftar_tabel, *nomor.daftar_gambar)]
    assert len(set(semua)) == len(semua)
