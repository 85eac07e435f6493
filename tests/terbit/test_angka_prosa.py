"""Figures that prose names: which the plan has, and how they are written."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.terbit import portal_csv
from spbe_roadmap.terbit.angka_prosa import tulisan_angka
from spbe_roadmap.terbit.data_json import data_json
from spbe_roadmap.terbit.markdown import AngkaTertulis
from spbe_roadmap.terbit.situs import Situs
from tests.conftest import INDEKS, POKOK, program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Tulis = Callable[..., Path]

PROSA = "Terhitung {{ kegiatan.jumlah }} dan `{{ kegiatan.jumlah }}`"
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


def test_no_output_shows_the_name_of_a_figure(tulis: Tulis, tmp_path: Path) -> None:
    kegiatan = f'      - {{id: AUD-01, nama: K, uraian: "{PROSA}", mulai: 2025, selesai: 2025}}\n'
    audit = program("audit", kegiatan) + f'kondisi: "{PROSA}"\narah: "{PROSA}"\n'
    asal = tulis({"domain/audit.yaml": audit.replace("nama: Program audit", f'nama: P\n    uraian: "{PROSA}"')})
    (asal / "narasi").mkdir()
    (asal / "narasi/penutup.md").write_text(PROSA, encoding="utf-8")
    rencana = muat_rencana(asal).rencana
    (tugas,) = portal_csv.tugas(rencana)
    tugas.tulis(tmp_path)
    data = json.dumps(data_json(rencana), ensure_ascii=False)
    portal = (tmp_path / portal_csv.BERKAS).read_text(encoding="utf-8-sig")
    for teks, banyak in ((data, 5), (portal, 1)):
        assert teks.count("Terhitung 7 dan `{{ kegiatan.jumlah }}`") == teks.count("Terhitung") == banyak
    assert '"terhitung"' in (Situs(rencana).satu("cari.html") or "")
