"""Figures that prose names: which the plan has, and how they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.terbit.angka_prosa import tulisan_angka
from spbe_roadmap.terbit.markdown import AngkaTertulis
from tests.conftest import INDEKS, POKOK, program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Tulis = Callable[..., Path]

KEGIATAN = """\
      - id: APL-01
        nama: Satu data
        mulai: 2025
        selesai: 2026-07
        anggaran: [{tahun: 2025, nilai: "1,5 miliar", sumber: APBD}, {tahun: 2026, nilai: 500 juta, sumber: APBN}]
        dampak: [{indikator: PEMDI-13, menjadi: 3}]
"""
RIWAYAT = "riwayat: [{tahun: 2024, kerangka: spbe-2020, indeks: 1.89}]"


def test_every_kind_of_figure(tulis: Tulis) -> None:
    ganti = {
        "peta-rencana.yaml": POKOK + "pagu: {2025: 2 miliar}\n",
        "domain/aplikasi.yaml": program("aplikasi", KEGIATAN),
        "indeks.yaml": INDEKS.replace("riwayat: []", RIWAYAT),
    }
    angka = tulisan_angka(muat_rencana(tulis(ganti)).rencana)
    assert angka["instansi.nama"].teks == "Pemerintah Kota Contoh"
    assert angka["periode.selesai"].teks == "2029"
    assert angka["reviu.paruh-waktu"].teks == "2027"
    assert angka["kegiatan.jumlah"].teks == "7"
    assert angka["anggaran.jumlah"] == angka["pagu.2025"] == angka["pagu.jumlah"] == AngkaTertulis("Rp2.000.000.000,00")
    assert angka["anggaran.aplikasi.2026"].teks == "Rp500.000.000,00"
    assert angka["anggaran.2027"].teks == "Rp0,00"
    # PEMDI-13 weighs 5 percent and rises from 1 to 3 before the evidence of 2026 closes
    assert angka["indeks.2026"] == angka["index.2026"] == AngkaTertulis("1,10", perkiraan=True)
    assert angka["predikat.2026"] == AngkaTertulis("Kurang", perkiraan=True)
    assert angka["indeks.2024"] == AngkaTertulis("1,89")
    assert angka["target.2026"] == AngkaTertulis("1,00")


def test_what_the_plan_does_not_say_has_no_name(tulis: Tulis) -> None:
    angka = tulisan_angka(muat_rencana(tulis()).rencana)
    assert not [nama for nama in angka if nama.startswith(("anggaran.", "pagu."))]
    assert not {"target.2027", "indeks.2030", "reviu.sewaktu-waktu"} & angka.keys()
