"""What the rules cost beside reading and modelling, how that grows, and what findings cost."""

from __future__ import annotations

import gc
import math
import statistics
import time
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.aturan import Bacaan, periksa
from spbe_roadmap.model.berkas import jenis_berkas
from spbe_roadmap.model.susun import susun
from spbe_roadmap.rencana import hitung_rencana
from spbe_roadmap.sumber import baca_folder

if TYPE_CHECKING:
    from pathlib import Path

KALI = 7


class Biaya(NamedTuple):
    """CPU seconds of the stages of one validation in a running process."""

    baca: float
    rencana: float
    aturan: float


def biaya(folder: Path) -> Biaya:
    """Median of several validations, without collecting garbage, as the program runs."""
    gc.disable()
    semua = [_sekali(folder) for _ in range(KALI)]
    gc.enable()
    return Biaya(*(statistics.median(kolom) for kolom in zip(*semua, strict=True)))


def _sekali(folder: Path) -> Biaya:
    mulai = time.process_time()
    pohon = baca_folder(folder, jenis_berkas)
    peta, salah = susun(pohon.dokumen, {}, pohon.lain)
    terbaca = time.process_time()
    rencana = hitung_rencana(peta)
    terhitung = time.process_time()
    periksa(Bacaan(pohon, peta, salah), rencana)
    return Biaya(terbaca - mulai, terhitung - terbaca, time.process_time() - terhitung)


def pangkat(kecil: float, besar: float, kali: float) -> float:
    """The exponent e of growth N^e between two sizes that differ `kali` times."""
    return math.log(besar / kecil) / math.log(kali)


def salahi(folder: Path, banyak: int) -> None:
    """Give that many kegiatan of a generated roadmap a unit that does not exist, each another one."""
    nomor = 0
    for berkas in sorted((folder / "domain").iterdir()):
        baris = berkas.read_text().splitlines(keepends=True)
        for letak, isi in enumerate(baris):
            if nomor < banyak and isi.startswith("        pendukung: ["):
                baris[letak] = f"        pendukung: [tak-ada-{nomor}]\n"
                nomor += 1
        berkas.write_text("".join(baris))
