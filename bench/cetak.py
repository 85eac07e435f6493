"""The PDF of a plan beside as many pages of plain paragraphs and simple tables, written by WeasyPrint in the same way.

Plain pages have our paper and fonts and the same tags, and no more: four paragraphs, a table of eight rows with rules, again
and again. CPU seconds of one process each, without its imports; the fewest of several, because others use the machine.
"""

from __future__ import annotations

import gc
import math
import os
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench.pembangkit import bangkitkan
from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.terbit.cetak import pencetak
from spbe_roadmap.terbit.cetak.arsip import VARIAN
from spbe_roadmap.terbit.cetak.dokumen import html_induk, html_muatan
from spbe_roadmap.terbit.cetak.huruf_cetak import susunan_huruf
from spbe_roadmap.terbit.keluaran import pesan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

KALI = 3
# activities of a plan of which a content alone has about 20 pages, and of plans with about 50, 150, 350 and 500
SEMUATAN = 420
TUMBUH = (7, 240, 720, 1080)
_HASIL = struct.Struct("dq")
KALIMAT = (
    "Peta rencana memuat arah dan langkah penyiapan dan pelaksanaan pemerintahan berbasis elektronik yang terpadu. "
)
GAYA = """
@page{size:210mm 330mm;margin:36mm 27mm 36mm 36mm}html{font:12pt/1.45 "TeX Gyre Bonum"}p{text-align:justify}
table{border-collapse:collapse;width:100%;font-size:9pt}th,td{border:.4pt solid #777;padding:1mm;text-align:left}
"""
SATU_TUGAS = """
import pathlib, sys
from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.terbit import keluaran
asal, tujuan, nomor = map(pathlib.Path, sys.argv[1:])
tujuan.mkdir()
keluaran.semua_tugas(keluaran.pesan(muat_rencana(asal).rencana, asal), ["pdf"])[int(str(nomor))].tulis(tujuan)
"""
BARIS = "<tr><td>{}</td><td>Kegiatan dengan nama yang cukup panjang</td><td>Dinas Komunikasi</td><td>2025</td></tr>"
KEPALA = "".join(f'<th scope="col">{nama}</th>' for nama in ("No", "Kegiatan", "Unit", "Tahun"))


def polos(halaman: int) -> int:
    """Pages written of a plain document that is about so long."""
    from weasyprint import HTML  # noqa: PLC0415 - prepared before

    tabel = f"<table><thead><tr>{KEPALA}</tr></thead><tbody>{''.join(BARIS.format(nomor) for nomor in range(8))}</tbody></table>"
    bagian = f"<h2>Bagian</h2>{f'<p>{KALIMAT * 3}</p>' * 4}{tabel}"
    isi = f"<!doctype html><html lang='id'><title>Polos</title><style>{GAYA}</style>{bagian * math.ceil(halaman * 1.3)}"
    dokumen = HTML(string=isi).render(font_config=susunan_huruf(), pdf_variant=VARIAN)
    dokumen.write_pdf(pdf_variant=VARIAN, pdf_identifier=b"0" * 16)
    return len(dokumen.pages)


def terbit(folder: Path) -> Callable[[], int]:
    """The work of the plan's document, and the pages that it gets."""
    pesanan = pesan(muat_rencana(folder).rencana, folder)
    return lambda: pencetak.cetak(html_induk(pesanan.rencana, pesanan.cetakan), folder).halaman


def terbit_muatan(folder: Path) -> Callable[[], int]:
    """The same for the document of the first content alone."""
    pesanan = pesan(muat_rencana(folder).rencana, folder)
    muatan = pesanan.rencana.peta.muatan[0]
    return lambda: pencetak.cetak(html_muatan(pesanan.rencana, muatan, pesanan.cetakan), folder).halaman


def pertumbuhan(sementara: Path) -> Iterator[tuple[int, float]]:
    """Pages and CPU seconds a page of documents from some twenty pages, a content alone, to five hundred; once each."""
    pencetak.siapkan()
    gc.freeze()
    folder = {banyak: bangkitkan(sementara / f"tumbuh-{banyak}", banyak) for banyak in (SEMUATAN, *TUMBUH)}
    for kerja in (terbit_muatan(folder[SEMUATAN]), *(terbit(folder[banyak]) for banyak in TUMBUH)):
        detik, halaman = _sekali(kerja)
        yield halaman, detik / halaman


def biaya(kerja: Callable[[], int]) -> tuple[float, int]:
    """Fewest CPU seconds of the work in a process of its own, and its pages."""
    return min(_sekali(kerja) for _ in range(KALI))


def _sekali(kerja: Callable[[], int]) -> tuple[float, int]:
    baca, tulis = os.pipe()
    if not (anak := os.fork()):
        gc.disable()
        mulai = time.process_time()
        halaman = kerja()
        os.write(tulis, _HASIL.pack(time.process_time() - mulai, halaman))
        os._exit(0)
    os.close(tulis)
    os.waitpid(anak, 0)
    with os.fdopen(baca, "rb") as pipa:
        detik, halaman = _HASIL.unpack(pipa.read())
    return detik, halaman


def detik_per_halaman(folder: Path) -> tuple[float, float]:
    """CPU seconds a page of the plan's document, and of as many plain pages."""
    pencetak.siapkan()
    gc.freeze()
    detik, halaman = biaya(terbit(folder))
    detik_polos, halaman_polos = biaya(lambda: polos(halaman))
    return detik / halaman, detik_polos / halaman_polos


def himpunan(folder: Path) -> tuple[float, float]:
    """Wall seconds of all PDF of a plan by `build`, and of the same ones each in a fresh process, one after the other."""
    with tempfile.TemporaryDirectory() as sementara:
        bangun = (
            sys.executable,
            "-m",
            "spbe_roadmap",
            "build",
            str(folder),
            "--only",
            "pdf",
            "--out",
            f"{sementara}/bangun",
        )
        bersama = _dinding(bangun)
        banyak = len(list(Path(sementara, "bangun").rglob("*.pdf")))
        sendiri = sum(
            _dinding((sys.executable, "-c", SATU_TUGAS, str(folder), f"{sementara}/{nomor}", str(nomor)))
            for nomor in range(banyak)
        )
    return bersama, sendiri


def _dinding(perintah: Sequence[str]) -> float:
    mulai = time.perf_counter()
    subprocess.run(perintah, check=True, capture_output=True)
    return time.perf_counter() - mulai
