"""Page numbers behind links: right, at the right edge of their room, and written without laying a page out twice."""

from __future__ import annotations

import io
import logging
import re
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from spbe_roadmap.terbit.cetak.nomor_halaman import RUANG
from spbe_roadmap.terbit.cetak.pencetak import cetak, siapkan
from spbe_roadmap.terbit.kebutuhan import folder_templat

GAYA = (folder_templat() / "cetak/gaya.css").read_text(encoding="utf-8")
ISI = "<ul class='isi'><li><a href='#a'>Satu</a></li><li><a href='#b'>Dua</a></li></ul>"
TUJUAN = "<h2 id='a' style='break-before:page'>Satu</h2>{}<h2 id='b' style='break-before:page'>Dua</h2>"
KOSONG = "<p style='break-before:page'>Isi</p>"
HALAMAN = "<!doctype html><html lang='id'><title>Uji</title><style>@page{{size:90mm 90mm;margin:15mm}}{}</style><body>{}</body></html>"
MATRIKS = (
    "<p style='break-before:page'>Lihat <a class='hal' href='#b'>X-1</a> dan <a class='hal' href='#c'>X-2</a>.</p>"
)


def teks(isi: str) -> list[str]:
    hasil = cetak(HALAMAN.format(GAYA, isi), Path()).isi
    return [" ".join(halaman.extract_text().split()) for halaman in PdfReader(io.BytesIO(hasil)).pages]


def test_numbers_stand_behind_links_to_earlier_and_later_pages() -> None:
    halaman = teks(ISI + TUJUAN.format(KOSONG * 8) + MATRIKS)
    daftar = halaman[0].replace(".", "").split()
    assert daftar[daftar.index("Satu") + 1] == "2"
    assert daftar[daftar.index("Dua") + 1] == "11"
    assert "X-1 (hlm. 11) dan X-2 (hlm. –)" in halaman[11]
    assert not any(RUANG in satu for satu in halaman)


def test_every_page_is_laid_out_once(caplog: pytest.LogCaptureFixture) -> None:
    siapkan()
    with caplog.at_level(logging.INFO, logger="weasyprint.progress"):
        banyak = len(teks(ISI + TUJUAN.format("") + MATRIKS))
    assert sum("Creating layout - Page" in satu.getMessage() for satu in caplog.records) == banyak


@pytest.mark.parametrize("halaman", [3, 30])
def test_numbers_of_a_list_end_at_the_same_edge(halaman: int, tmp_path: Path) -> None:
    berkas = tmp_path / "uji.pdf"
    berkas.write_bytes(cetak(HALAMAN.format(GAYA, ISI + TUJUAN.format(KOSONG * (halaman - 3))), Path()).isi)
    kata = subprocess.run(
        ["pdftotext", "-l", "1", "-bbox", berkas, "-"], check=True, capture_output=True, text=True
    ).stdout
    tepi = {isi: float(kanan) for kanan, isi in re.findall(r'xMax="([\d.]+)" yMax="[\d.]+">([^<]*)<', kata)}
    assert tepi["2"] == pytest.approx(tepi[str(halaman)], abs=0.2)
