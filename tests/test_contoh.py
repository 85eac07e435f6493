"""Roadmaps as other planners write them (tests/contoh/): everything is published, and every page can be read.

A ministry on A4, a regency with the bare minimum, and texts at the edge of what anybody writes.
"""

from __future__ import annotations

import math
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from pypdf import PdfReader

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.rencana.tabel7 import tabel_sasaran

CONTOH = sorted(satu for satu in (Path(__file__).parent / "contoh").iterdir() if satu.is_dir())
SEMUA = {
    *(f"domain/{nama}.{jenis}" for nama in MUATAN for jenis in ("html", "pdf")),
    *(f"data/{nama}.csv" for nama in ("kegiatan", "anggaran", "indikator", "portal")),
    *(f"data/{nama}" for nama in ("peta-rencana.json", "peta-rencana.xlsx", "timeline.svg")),
    *(f"data/{nama}" for nama in ("jadwal.mmd", "jadwal.xml", "tonggak.ics")),
    *("index.html", "peta-rencana.pdf", "peta-rencana.docx", "naskah.pdf", "naskah.docx", "manifest.json"),
}
# a hair in points, for rounding
LONGGAR = 0.05
KATA = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">')


class Terbitan(NamedTuple):
    """A published roadmap: where it stands, what was published, and the text of each page of its document."""

    asal: Path
    tujuan: Path
    hasil: subprocess.CompletedProcess[str]
    halaman: list[str]


@pytest.fixture(scope="module", params=CONTOH, ids=lambda satu: satu.name)
def terbitan(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Terbitan:
    """One build a roadmap."""
    asal, tujuan = request.param, tmp_path_factory.mktemp(request.param.name)
    perintah = [sys.executable, "-m", "spbe_roadmap", "build", str(asal), "--out", str(tujuan)]
    hasil = subprocess.run(perintah, capture_output=True, text=True, check=False)
    baca = ["pdftotext", "-layout", str(tujuan / "peta-rencana.pdf"), "-"]
    teks = subprocess.run(baca, capture_output=True, text=True, check=True).stdout
    return Terbitan(asal, tujuan, hasil, teks.removesuffix("\f").split("\f"))


def test_everything_is_published(terbitan: Terbitan) -> None:
    assert terbitan.hasil.returncode == 0, terbitan.hasil.stderr
    berkas = {satu.relative_to(terbitan.tujuan).as_posix() for satu in terbitan.tujuan.rglob("*") if satu.is_file()}
    assert berkas >= SEMUA
    assert "Traceback" not in terbitan.hasil.stderr


def test_every_page_says_something_and_nothing_untrue(terbitan: Terbitan) -> None:
    for nomor, teks in enumerate(terbitan.halaman, 1):
        # more than running title, mark and page number
        assert len("".join(teks.split())) > len("BABVIPEMANTAUANDANREVIURANCANGAN999"), nomor
        salah = re.findall(r"\bNone\b|\bnan\b|(?<![\d.,])0 (?:kegiatan|program|indikator|aplikasi)\b|\(\)", teks)
        assert not salah, nomor


def test_every_activity_stands_in_the_document(terbitan: Terbitan) -> None:
    teks = "".join("".join(terbitan.halaman).split())
    semua = [
        satu
        for berkas in (terbitan.asal / "domain").iterdir()
        for satu in re.findall(r"id: ([A-Z][A-Z0-9-]*-\d+)\b", berkas.read_text())
    ]
    assert semua
    assert [satu for satu in semua if satu not in teks] == []


def test_nothing_printed_leaves_its_page(terbitan: Terbitan) -> None:
    for berkas in ("peta-rencana.pdf", "naskah.pdf"):
        perintah = ["pdftotext", "-bbox", str(terbitan.tujuan / berkas), "-"]
        isi = subprocess.run(perintah, capture_output=True, text=True, check=True).stdout
        for halaman in isi.split("<page ")[1:]:
            lebar, tinggi = (float(satu) for satu in re.findall(r'(?:width|height)="([\d.]+)"', halaman)[:2])
            for kiri, atas, kanan, bawah in (map(float, satu) for satu in KATA.findall(halaman)):
                assert kiri >= -LONGGAR
                assert atas >= -LONGGAR
                assert kanan <= lebar + LONGGAR
                assert bawah <= tinggi + LONGGAR


def test_no_text_is_smaller_than_eight_points(terbitan: Terbitan) -> None:
    kecil: set[tuple[int, float, str]] = set()
    for nomor, halaman in enumerate(PdfReader(terbitan.tujuan / "peta-rencana.pdf").pages, 1):

        def catat(
            teks: str, cm: list[float], tm: list[float], _huruf: object, ukuran: float, *, nomor: int = nomor
        ) -> None:
            # the height of a letter where it lands: both matrices applied to an upright stroke
            x, y = tm[2] * cm[0] + tm[3] * cm[2], tm[2] * cm[1] + tm[3] * cm[3]
            if teks.strip() and ukuran * math.hypot(x, y) < 8 - LONGGAR:
                kecil.add((nomor, round(ukuran * math.hypot(x, y), 2), teks.strip()[:20]))

        halaman.extract_text(visitor_text=catat)
    assert kecil == set()


def test_no_figure_of_a_goal_is_broken_over_two_lines(terbitan: Terbitan) -> None:
    # the text of a page from the head of the table on: the chapter above it names some of the figures
    judul = "Sasaran, indikator, dan target", "SASARAN PROGRAM/KEGIATAN STRATEGIS"
    for satu in judul:
        kata = {kata for teks in terbitan.halaman for kata in teks.partition(satu)[2].split()}
        semua = tabel_sasaran(muat_rencana(terbitan.asal).rencana.peta)
        angka = {nilai.split()[0] for baris in semua for nilai in (baris.awal, *baris.target) if nilai}
        assert angka <= kata
