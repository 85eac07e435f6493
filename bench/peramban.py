"""The site as a phone feels it: Chromium, 360 pixels wide, its processor slowed four times; and `serve`.

Milliseconds. `python -m bench.peramban [BANYAK ...]`; needs what tests need (Playwright and Debian's Chromium).
"""

from __future__ import annotations

import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench.pembangkit import bangkitkan
from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.terbit.situs import Situs

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

KALI = 5
PELAN = 4
LAYAR = {"width": 360, "height": 740}
PERAMBAN = "/usr/bin/chromium"
SASARAN_SIAP = {200: 1_500, 2_000: 3_000}
SASARAN_BERANDA = 1_000
SASARAN_JAWAB = 100
SASARAN_SIMPAN = 300
TERNATE = Path(__file__).parents[1] / "roadmaps" / "kota-ternate"
# What is done, and what it is called; each is undone by the one after it or can be done again.
PERBUATAN = {
    "saring menurut tahun": "() => garisWaktu.keadaan.ubah({ tahun: String(garisWaktu.data.tahun[1]) })",
    "hapus saringan": "() => garisWaktu.keadaan.ubah({ tahun: '' })",
    "cari kata": "() => garisWaktu.keadaan.ubah({ cari: 'dinas 3' })",
    "hapus pencarian": "() => garisWaktu.keadaan.ubah({ cari: '' })",
    "perbesar": "() => garisWaktu.perbesar(1)",
    "perkecil": "() => garisWaktu.perbesar(-1)",
    "skala bulan": "() => garisWaktu.keadaan.ubah({ skala: 'bulan' })",
    "skala semua": "() => garisWaktu.keadaan.ubah({ skala: 'periode' })",
    "kelompokkan menurut unit": "() => garisWaktu.keadaan.ubah({ kelompok: 'opd' })",
    "kelompokkan menurut indikator": "() => garisWaktu.keadaan.ubah({ kelompok: 'indikator' })",
    "kelompok semula": "() => garisWaktu.keadaan.ubah({ kelompok: '' })",
    "nyalakan rantai": "() => garisWaktu.semua[40].tautan.focus({ preventScroll: true })",
    "buka rincian": "() => garisWaktu.keadaan.ubah({ kegiatan: garisWaktu.semua[3].id })",
    "tutup rincian": "() => garisWaktu.keadaan.ubah({ kegiatan: '' })",
    "jalur kritis": "() => garisWaktu.keadaan.ubah({ kritis: garisWaktu.keadaan.kini.kritis ? '' : 'ya' })",
}
# From the deed to the first frame after it that is painted.
_UKUR = """async (perbuatan) => {
  const mulai = performance.now();
  perbuatan();
  await new Promise((lanjut) => requestAnimationFrame(() => setTimeout(lanjut)));
  return performance.now() - mulai;
}"""
_SIAP = """() => new Promise((lanjut) => requestAnimationFrame(() => setTimeout(() => {
  lanjut(Math.max(performance.now(), performance.getEntriesByType("navigation")[0].loadEventEnd));
})))"""


def siap(peramban: Browser, alamat: str) -> float:
    """Milliseconds from the navigation to the first painted frame in which every script has run."""
    konteks = peramban.new_context(viewport=LAYAR)  # type: ignore[arg-type]
    halaman = konteks.new_page()
    perlambat(halaman)
    halaman.goto(alamat, wait_until="load")
    hasil = float(halaman.evaluate(_SIAP))
    konteks.close()
    return hasil


def perlambat(halaman: Page) -> None:
    """Slows the page's processor."""
    halaman.context.new_cdp_session(halaman).send("Emulation.setCPUThrottlingRate", {"rate": PELAN})


def jawab(peramban: Browser, alamat: str) -> dict[str, float]:
    """Milliseconds of each deed, the median of several."""
    halaman = peramban.new_page(viewport=LAYAR)  # type: ignore[arg-type]
    halaman.goto(alamat)
    halaman.locator(".lingkup").scroll_into_view_if_needed()
    perlambat(halaman)
    semua: dict[str, list[float]] = {nama: [] for nama in PERBUATAN}
    for _ in range(KALI):
        for nama, perbuatan in PERBUATAN.items():
            semua[nama].append(float(halaman.evaluate(f"() => ({_UKUR})({perbuatan})")))
            halaman.wait_for_timeout(400)
    halaman.close()
    return {nama: statistics.median(waktu) for nama, waktu in semua.items()}


def ulang_muat(peramban: Browser, folder: Path) -> list[float]:
    """Milliseconds from a save by rename to the page that shows what was saved, under `serve`, one after the other."""
    perintah = [sys.executable, "-m", "spbe_roadmap", "serve", str(folder), "--port", "0"]
    hasil = []
    with subprocess.Popen(perintah, stderr=subprocess.PIPE, text=True) as proses:
        sambutan = proses.stderr.readline() if proses.stderr else ""
        try:
            halaman = peramban.new_page(viewport=LAYAR)  # type: ignore[arg-type]
            halaman.set_default_timeout(10_000)
            halaman.goto("".join(re.findall(r"http://\S+/", sambutan)) + "index.html")
            halaman.wait_for_timeout(1_000)
            pokok = folder / "peta-rencana.yaml"
            semula = pokok.read_text(encoding="utf-8")
            for nomor in range(KALI):
                judul = f"Peta Rencana tersimpan {nomor}"
                sementara = folder / ".baru"
                sementara.write_text(re.sub("(?m)^  judul: .*$", f"  judul: {judul}", semula), encoding="utf-8")
                mulai = time.perf_counter()
                sementara.replace(pokok)
                halaman.get_by_role("heading", level=1, name=judul).wait_for()
                hasil.append((time.perf_counter() - mulai) * 1_000)
                halaman.wait_for_timeout(500)
        finally:
            proses.send_signal(signal.SIGINT)
    return hasil


def garis(nama: str, milidetik: float, sasaran: object) -> None:
    """One line of the report."""
    print(f"  {nama:32} {milidetik:6.0f} ms  (sasaran {sasaran})")


def main(banyak: tuple[int, ...]) -> None:
    """Measure and print."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - `bench` itself does without

    with tempfile.TemporaryDirectory() as sementara, sync_playwright() as main_peramban:
        folder = Path(sementara)
        peramban = main_peramban.chromium.launch(executable_path=PERAMBAN)
        for satu in banyak:
            situs = Situs(muat_rencana(bangkitkan(folder / str(satu), satu)).rencana)
            for jalur, sasaran in (("index.html", SASARAN_BERANDA), ("garis-waktu.html", SASARAN_SIAP.get(satu, "-"))):
                teks = situs.satu(jalur) or ""
                berkas = folder / f"{satu}-{jalur}"
                berkas.write_text(teks, encoding="utf-8")
                print(f"{satu} kegiatan, {jalur}: {len(teks.encode()):,} bita")
                garis("siap", statistics.median(siap(peramban, berkas.as_uri()) for _ in range(KALI)), sasaran)
            for nama, lama in jawab(peramban, berkas.as_uri()).items():
                garis(nama, lama, SASARAN_JAWAB)
        print("serve, Ternate: dari simpan sampai tampak")
        for nomor, lama in enumerate(ulang_muat(peramban, Path(shutil.copytree(TERNATE, folder / "ternate"))), 1):
            garis(f"simpan ke-{nomor}", lama, SASARAN_SIMPAN)
        peramban.close()


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or tuple(SASARAN_SIAP))
