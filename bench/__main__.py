"""`make bench`: each job beside its floor, CPU seconds of whole processes, median of several runs.

Floors and targets: bare Python for `--version`; for `validate` a process that imports pydantic, defines the same models
and parses the same files to events.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.pembangkit import bangkitkan

AKAR = Path(__file__).parents[1]
TERNATE = AKAR / "roadmaps" / "kota-ternate"
KALI = 7
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
    with tempfile.TemporaryDirectory() as sementara:
        besar = bangkitkan(Path(sementara) / "besar", 5_000)
        lantai = cpu(python, "-c", LANTAI, str(besar))
        bandingkan("validate, 5.000 kegiatan", cpu(*program, "validate", str(besar), "--format", "json"), lantai, 2)


if __name__ == "__main__":
    main()
