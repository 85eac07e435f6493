"""The whole page: what it shows, chart or table, how many kegiatan, and the chains of critical ones."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from spbe_roadmap.rencana.kritis import jalur_kritis
from spbe_roadmap.rencana.saring import saring
from spbe_roadmap.terbit.layar_jadwal.gantt import gantt
from spbe_roadmap.terbit.layar_jadwal.kiri import KOSONG
from spbe_roadmap.terbit.layar_jadwal.tabel import tabel
from spbe_roadmap.terbit.temuan.teks import Potongan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spbe_roadmap.rencana import JadwalKegiatan, Rencana
    from spbe_roadmap.rencana.saring import Saringan
    from spbe_roadmap.terbit.layar_jadwal.kanvas import Aksara, Kanvas
    from spbe_roadmap.terbit.temuan.teks import Baris


def halaman(rencana: Rencana, saringan: Saringan, kanvas: Kanvas, *, bertabel: bool) -> Iterator[Baris]:
    """The schedule as far as it meets the conditions, as a chart or a table; of one year where one is asked for."""
    semua = saring(rencana, saringan)
    periode = rencana.peta.periode.tahun
    syarat = ", ".join(saringan.sebutan)
    nama = f"Jadwal {rencana.peta.instansi.nama} {periode[0]}{kanvas.aksara.sampai}{periode[-1]}"
    yield from _lipat(f"{nama}: {syarat}" if syarat else nama, kanvas, "bold")
    yield KOSONG
    if not semua:
        yield from _lipat(_kalimat_kosong(syarat), kanvas)
        return
    if bertabel:
        yield from tabel(rencana, semua, kanvas)
    else:
        tahun = range(saringan.tahun, saringan.tahun + 1) if saringan.tahun else periode
        yield from gantt(rencana, semua, tahun, kanvas)
    yield KOSONG
    for kalimat in _penutup(rencana, semua, kanvas.aksara):
        yield from _lipat(kalimat, kanvas)


def _kalimat_kosong(syarat: str) -> str:
    if not syarat:
        return "Belum ada kegiatan dalam peta rencana ini."
    return f"Tidak ada kegiatan yang memenuhi syarat ini: {syarat}."


def _penutup(rencana: Rencana, semua: Sequence[JadwalKegiatan], aksara: Aksara) -> Iterator[str]:
    """How many there are, and every chain of several critical kegiatan that one of them belongs to."""
    seluruhnya = len(rencana.jadwal.kegiatan)
    banyak = f"{len(semua)} kegiatan" if len(semua) == seluruhnya else f"{len(semua)} dari {seluruhnya} kegiatan"
    yield f"{banyak}, {sum(satu.kritis for satu in semua) or 'tidak ada yang'} kritis."
    tampak = {satu.id for satu in semua}
    for rantai in jalur_kritis(rencana.jadwal):
        if len(rantai) > 1 and not tampak.isdisjoint(rantai):
            yield "Jalur kritis: " + f" {aksara.panah} ".join(rantai)


def _lipat(teks: str, kanvas: Kanvas, gaya: str = "") -> Iterator[Baris]:
    return ((Potongan(baris, gaya),) for baris in textwrap.wrap(teks, kanvas.lebar, break_on_hyphens=False))
