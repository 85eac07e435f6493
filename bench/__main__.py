"""`make bench`: each job beside its floor, CPU seconds of whole processes, median of several runs.

Floors and targets: bare Python for `--version`; for `validate` a process that imports pydantic, defines the same models
and parses the same files to events; for the schedule the same passes over bare numbers; for the index reading the files;
for `simulate` a bare NumPy pass over the same graph with the same draws; for the PDF as many plain pages; for the Word
document the PDF; for the site a script that reads, schedules, and writes one table and one drawing.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from bench import cetak, optimasi
from bench.aturan import biaya, pangkat, salahi
from bench.docx import biaya_docx
from bench.jadwal import TERBERAT, biaya_jadwal, biaya_proyeksi
from bench.pembangkit import bangkitkan
from bench.simulasi import biaya_simulasi, puncak_mib
from bench.situs import biaya_situs

AKAR = Path(__file__).parents[1]
TERNATE = AKAR / "roadmaps" / "kota-ternate"
KALI = 7
KECIL, BESAR, RAKSASA = 200, 5_000, 20_000
LANTAI = """
import pathlib, sys
from yaml._yaml import CParser
import spbe_roadmap.model.susun
for berkas in pathlib.Path(sys.argv[1]).rglob("*.yaml"):
    parser = CParser(berkas.read_text())
    while parser.get_event() is not None:
        pass
"""


def cpu(*perintah: str) -> float:
    """Median CPU seconds of a process, its children included."""
    hasil = []
    for _ in range(KALI):
        sebelum = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(perintah, cwd=AKAR, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        sesudah = resource.getrusage(resource.RUSAGE_CHILDREN)
        hasil.append(sesudah.ru_utime + sesudah.ru_stime - sebelum.ru_utime - sebelum.ru_stime)
    return statistics.median(hasil)


def bandingkan(nama: str, kerja: float, lantai: float, sasaran: float) -> None:
    """One line of the report."""
    print(f"{nama:45} {kerja:7.3f} s  lantai {lantai:7.3f} s  {kerja / lantai:5.2f} x  (sasaran {sasaran} x)")


def main() -> None:
    """Measure and print."""
    python = sys.executable
    program = (python, "-m", "spbe_roadmap")
    naskah = str(Path(python).parent / "spbe-roadmap")
    bandingkan("--version", cpu(naskah, "--version"), cpu(python, "-c", "pass"), 1.5)
    lantai = cpu(python, "-c", LANTAI, str(TERNATE))
    bandingkan("validate, Ternate", cpu(*program, "validate", str(TERNATE), "--format", "json"), lantai, 1.5)
    bandingkan("jadwal, 20.000 kegiatan / lintasan telanjang", *biaya_jadwal(RAKSASA), 2.5)
    bandingkan("  satu ikatan setiap kegiatan, hari saja", *biaya_jadwal(RAKSASA, TERBERAT), 2.5)
    bandingkan("proyeksi indeks / baca, Ternate", *biaya_proyeksi(TERNATE), 0.1)
    bandingkan("DOCX / PDF, Ternate", *biaya_docx(TERNATE), 0.2)
    with tempfile.TemporaryDirectory() as sementara:
        kecil = bangkitkan(Path(sementara) / "kecil", KECIL)
        besar = bangkitkan(Path(sementara) / "besar", BESAR)
        lantai = cpu(python, "-c", LANTAI, str(besar))
        bersih = cpu(*program, "validate", str(besar), "--format", "json")
        bandingkan("validate, 5.000 kegiatan", bersih, lantai, 2)
        bandingkan("proyeksi indeks / baca, 5.000 kegiatan", *biaya_proyeksi(besar), 0.1)
        bandingkan("simulate, 5.000 kegiatan, 10.000 tarikan", *biaya_simulasi(BESAR), 2)
        print(f"{'simulate, 5.000 kegiatan: puncak memori':45} {puncak_mib(besar):7.0f} MiB  (sasaran 250 MiB)")
        print(f"{'situs, 200 kegiatan':45} {biaya_situs(kecil)[0]:7.3f} s  (sasaran 1 s)")
        bandingkan("situs / naskah terkecil, 5.000 kegiatan", *biaya_situs(besar), 4)
        mini, panjang = bangkitkan(Path(sementara) / "mini", 7), bangkitkan(Path(sementara) / "panjang", 4 * KECIL)
        for nama, folder in (("7 kegiatan", mini), ("Ternate", TERNATE), ("800 kegiatan", panjang)):
            bandingkan(f"PDF, satu halaman / polos, {nama}", *cetak.detik_per_halaman(folder), 1.5)
        (terpendek, semula), *lain = cetak.pertumbuhan(Path(sementara))
        for banyak, detik in lain:
            bandingkan(f"PDF, satu halaman dari {banyak} / dari {terpendek}", detik, semula, 1.1)
        bandingkan("PDF, semua bersama / satu per satu, Ternate", *cetak.himpunan(TERNATE), 0.45)
        biaya_kecil, biaya_besar = biaya(kecil), biaya(besar)
        bandingkan("aturan / baca dan model, 200 kegiatan", biaya_kecil.aturan, biaya_kecil.baca, 0.33)
        bandingkan("aturan / baca dan model, 5.000 kegiatan", biaya_besar.aturan, biaya_besar.baca, 0.33)
        tumbuh = pangkat(sum(biaya_kecil), sum(biaya_besar), BESAR / KECIL)
        print(f"{'pertumbuhan 200 ke 5.000 kegiatan':45} N^{tumbuh:.2f}  (sasaran N^1.15)")
        salahi(besar, 2_000)
        for bentuk in ("json", "teks"):
            bertemuan = cpu(*program, "validate", str(besar), "--format", bentuk)
            bandingkan(f"2.000 temuan ({bentuk}) / tanpa temuan", bertemuan, bersih, 2)
        terukur = optimasi.ukur(optimasi.bangkitkan_usulan(Path(sementara) / "usulan", KECIL))
        print(
            f"{'optimize, 200 usulan x 20 triwulan':45} {terukur.detik:7.3f} s  celah {terukur.celah_persen:.2f} %  "
            f"(sasaran {optimasi.CELAH_PERSEN} % dalam {optimasi.BATAS_DETIK} s)"
        )


if __name__ == "__main__":
    main()
