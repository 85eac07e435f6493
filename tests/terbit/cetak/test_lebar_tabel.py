"""Columns of figures leave room for the names beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.terbit.cetak.cetakan import cetakan
from spbe_roadmap.terbit.cetak.dokumen import html_induk
from spbe_roadmap.terbit.cetak.lebar_tabel import lebar_angka
from spbe_roadmap.terbit.cetak.pohon import uraikan
from tests.conftest import POKOK, program

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from spbe_roadmap.terbit.cetak.cetakan import Cetakan
    from spbe_roadmap.terbit.cetak.pohon import Unsur

    Tulis = Callable[..., Path]

# mm; the inventory of applications leaves its names 22
TERSEMPIT = 20
KEGIATAN = "      - {id: APL-01, nama: K, mulai: 2025, selesai: 2025, anggaran: [{tahun: 2025, nilai: 999999 juta}]}\n"


@pytest.mark.parametrize(("ingin", "banyak", "hasil"), [(15, 5, 15), (27.5, 6, 23.1), (27.5, 5, 27.5)])
def test_figures_take_what_they_wish_or_what_is_left(ingin: float, banyak: int, hasil: float) -> None:
    assert lebar_angka(ingin, banyak, lain=67, ruang=234) == pytest.approx(hasil)


def sisa(unsur: Unsur, ruang: float, cara: Cetakan) -> Iterator[tuple[str, float]]:
    """Caption of every table below an element, and what its columns of a given width leave for the others, in mm."""
    for satu in unsur.unsur:
        if satu.tag == "table" and satu.cari("caption"):
            lebar = [re.match(r"width:([\d.]+)mm", kolom.atribut.get("style", "")) for kolom in satu.cari("col")]
            if None in lebar:
                yield satu.cari("caption")[0].teks(), ruang - sum(float(cocok[1]) for cocok in lebar if cocok)
        yield from sisa(satu, cara.lebar_mendatar if "mendatar" in satu.kelas else ruang, cara)


@pytest.mark.parametrize("target", ["1.250.000", "1.250.000.000", "12,5 persen", "1"])
def test_names_have_room_beside_six_years_on_a4(tulis: Tulis, target: str) -> None:
    capaian = f'[{{nama: PAD, satuan: rupiah, awal: 1, target: {{2026: "{target}", 2030: "{target}"}}}}]'
    pokok = POKOK.replace("selesai: 2029", "selesai: 2030").replace("baik}", f"baik, indikator: {capaian}}}")
    muatan = program("aplikasi", KEGIATAN).replace("    kegiatan:", f"    kinerja: {capaian}\n    kegiatan:")
    folder = tulis({"peta-rencana.yaml": pokok + "dokumen: {kertas: A4}\n", "domain/aplikasi.yaml": muatan})
    rencana = muat_rencana(folder).rencana
    assert rencana is not None
    cara = cetakan(rencana.peta)
    semua = list(sisa(uraikan(html_induk(rencana, cara)), cara.lebar_isi, cara))
    assert len(semua) > 20
    assert [(judul, tinggal) for judul, tinggal in semua if tinggal < TERSEMPIT] == []
