"""Default prose and its replacement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.model.berkas import NARASI
from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.terbit.cetak.narasi import narasi
from tests.conftest import program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Tulis = Callable[..., Path]


def test_every_section_has_default_prose_without_gaps(tulis: Tulis) -> None:
    semua = narasi(muat_rencana(tulis()).rencana)
    assert tuple(semua) == NARASI
    for nama, prosa in semua.items():
        if nama in MUATAN:
            continue  # a content's own file speaks for it
        teks = " ".join((*prosa.alinea, *prosa.butir))
        assert teks, nama
        assert not any(salah in teks for salah in ("None", "  ", " .", "()", "{")), nama
    assert "7 program dan 7 kegiatan Kota Contoh" in semua["latar-belakang"].alinea[2]
    assert semua["ruang-lingkup"].butir[-2:] == ("Keamanan SPBE; dan", "Audit Teknologi Informasi dan Komunikasi.")


def test_a_file_of_the_roadmap_replaces_its_section_only(tulis: Tulis) -> None:
    semua = narasi(muat_rencana(tulis({"narasi/penutup.md": "Selesai **sudah**."})).rencana)
    assert semua["penutup"].narasi == "Selesai **sudah**."
    assert semua["latar-belakang"].narasi is None


KEGIATAN = """\
      - id: APL-01
        nama: Satu data
        mulai: 2025
        selesai: 2025-07
        anggaran: [{tahun: 2025, nilai: "1,5 miliar", sumber: APBD}, {tahun: 2026, nilai: 500 juta, sumber: APBN}]
        dampak: [{indikator: SPBE-1, menjadi: 3}]
"""


def test_the_money_of_the_plan_is_told_with_its_peak_and_its_sources(tulis: Tulis) -> None:
    semua = narasi(muat_rencana(tulis({"domain/aplikasi.yaml": program("aplikasi", KEGIATAN)})).rencana)
    teks = " ".join(semua["anggaran"].alinea)
    assert "tertinggi jatuh pada tahun 2025, yaitu Rp1.500.000.000,00" in teks
    assert "Aplikasi SPBE, yaitu Rp2.000.000.000,00 atau sekitar 100 persen" in teks
    assert "APBD sebesar Rp1.500.000.000,00 dan APBN sebesar Rp500.000.000,00" in teks
    assert "di dalam pagu" not in teks


def test_a_plan_with_next_to_nothing_is_told_without_noughts(tulis: Tulis) -> None:
    indeks = "riwayat: []\nawal: {}\ntarget: {}\n"
    ganti = {"aplikasi.yaml": "aplikasi: []\n", "indeks.yaml": indeks}
    for nama in MUATAN:
        ganti[f"domain/{nama}.yaml"] = f"domain: {nama}\nprogram: []\n"
    semua = narasi(muat_rencana(tulis(ganti)).rencana)
    teks = " ".join(satu for prosa in semua.values() for satu in (*prosa.alinea, *prosa.butir))
    assert "Inventaris aplikasi belum diisi." in teks
    assert "Sebanyak 0" not in teks
    assert "semuanya 0" not in teks
    assert "None" not in teks
