"""How fast `optimize` closes its proof: a seeded plan of 200 usulan that may start in any of 20 quarters.

The money is enough for about half of the work, units can lead few kegiatan at one time, most kegiatan wait for others.
"""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING, NamedTuple

from bench.pembangkit import POKOK
from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.rencana.optimasi import Kemajuan, Optimasi, Pengawas, optimalkan

if TYPE_CHECKING:
    from pathlib import Path

BENIH = 95
TAHUN = range(2025, 2030)
JENIS = ("FS", "FS", "FS", "SS", "FF", "SF")
BANYAK_OPD = 20
CELAH_PERSEN = 1
BATAS_DETIK = 30


class Ukuran(NamedTuple):
    """Seconds until the proven gap was at most `CELAH_PERSEN`, and the gap in percent when the search was left."""

    detik: float
    celah_persen: float


def ukur(folder: Path) -> Ukuran:
    """Search until the gap is small enough. Reading, and stating the problem, count too."""
    mulai = time.monotonic()
    sampai: list[float] = []

    def kabar(satu: Kemajuan) -> None:
        if satu.nilai is not None and (satu.batas / satu.nilai - 1) * 100 <= CELAH_PERSEN:
            sampai.append(time.monotonic() - mulai)

    hasil = optimalkan(muat_rencana(folder).rencana, {}, BATAS_DETIK, Pengawas(kabar, lambda: bool(sampai)))
    if not isinstance(hasil, Optimasi) or hasil.celah_persen is None:
        return Ukuran(time.monotonic() - mulai, float("inf"))
    return Ukuran(sampai[0] if sampai else time.monotonic() - mulai, float(hasil.celah_persen))


def bangkitkan_usulan(folder: Path, banyak: int, benih: int = BENIH) -> Path:
    """Write a roadmap in which everything is still to be decided; returns its folder."""
    acak = random.Random(benih)  # noqa: S311 - a bench, not a secret
    (folder / "domain").mkdir(parents=True, exist_ok=True)
    biaya = [acak.randrange(2, 60) * 25 for _ in range(banyak)]
    pagu = ", ".join(f"{tahun}: {sum(biaya) * acak.randrange(8, 13) // 100} juta" for tahun in TAHUN)
    (folder / "peta-rencana.yaml").write_text(POKOK + f"pagu: {{{pagu}}}\n")
    opd = "".join(
        f"  - {{id: opd-{nomor}, nama: Dinas {nomor}, kapasitas: {acak.randrange(1, 4)}}}\n"
        for nomor in range(BANYAK_OPD)
    )
    (folder / "opd.yaml").write_text(f"opd:\n{opd}")
    (folder / "aplikasi.yaml").write_text("aplikasi: []\n")
    (folder / "indeks.yaml").write_text("awal: {pemdi-2026: {tahun: 2026, perkiraan: true}}\n")
    per_muatan = banyak // len(MUATAN) + 1
    for urut, muatan in enumerate(MUATAN):
        nomor = range(urut * per_muatan, min((urut + 1) * per_muatan, banyak))
        baris = [satu for kegiatan in nomor for satu in _kegiatan(acak, kegiatan, biaya[kegiatan])]
        (folder / f"domain/{muatan}.yaml").write_text("\n".join([*_kepala(muatan), *baris]) + "\n")
    return folder


def _kepala(muatan: str) -> list[str]:
    return [
        f"domain: {muatan}",
        "program:",
        f"  - id: {muatan[:3].upper()}-P",
        f"    nama: Program {muatan}",
        "    inisiatif_strategis: IS1",
        "    penanggung_jawab: opd-0",
        "    kegiatan:",
    ]


def _kegiatan(acak: random.Random, nomor: int, juta: int) -> list[str]:
    tahun = acak.choice(TAHUN)
    terpakai = acak.sample(range(max(0, nomor - 12), nomor), min(nomor, acak.choice((0, 1, 1, 2))))
    setelah = ", ".join(f"{{kegiatan: K{satu}, jenis: {acak.choice(JENIS)}}}" for satu in terpakai)
    dampak = [
        f"{{indikator: PEMDI-{acak.randrange(1, 21)}, menjadi: {1 + acak.randrange(1, 9) / 4}}}"
        for _ in range(acak.choice((1, 1, 2)))
    ]
    dampak += [f"{{indikator: SPBE-{acak.randrange(1, 48)}, menjadi: {acak.randrange(2, 5)}}}"]
    return [
        f"      - id: K{nomor}",
        f"        nama: Kegiatan {nomor}",
        "        status: usulan",
        f"        penanggung_jawab: opd-{acak.randrange(BANYAK_OPD)}",
        f"        durasi: {acak.randrange(2, 15)} bulan",
        f"        setelah: [{setelah}]",
        f"        anggaran: [{{tahun: {tahun}, nilai: {juta} juta}}]",
        f"        dampak: [{', '.join(dampak)}]",
    ]
