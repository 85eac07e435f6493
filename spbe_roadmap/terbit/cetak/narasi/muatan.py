"""Default text of one content: what is weak, what is done about it, when, by whom and for how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.kerangka.angka import tampil
from spbe_roadmap.model.uang import tulis_rupiah_resmi
from spbe_roadmap.rencana.gambaran import sumbangan
from spbe_roadmap.rencana.ringkas_narasi import tahun_tertinggi
from spbe_roadmap.terbit.cetak.kalimat import deret, rentang
from spbe_roadmap.terbit.cetak.narasi.bahan import alinea, banyaknya, jumlah, sebanyak

if TYPE_CHECKING:
    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.rencana.dokumen import RingkasMuatan

# how many leading units and programmes a sentence names; our choice
_SEBUT_PIMPINAN, _SEBUT_PROGRAM = 6, 6


def ikhtisar_muatan(rencana: Rencana, ringkas: RingkasMuatan) -> tuple[str, ...]:
    """Paragraphs: the aim, then the work, then the money."""
    if not ringkas.kegiatan:
        return ("Belum ada kegiatan dalam muatan ini.",)
    return (*_sasaran(rencana, ringkas), *_pekerjaan(rencana, ringkas), *_biaya(rencana, ringkas))


def _sasaran(rencana: Rencana, ringkas: RingkasMuatan) -> tuple[str, ...]:
    if not ringkas.indikator:
        return ()
    hasil = sumbangan(rencana, ringkas.muatan)
    terendah, kira = hasil.indikator_terendah, " menurut perkiraan" if hasil.perkiraan else ""
    nilai = deret([f"{kerangka.nama} sebesar {tampil(tambahan)}" for kerangka, tambahan in hasil.per_kerangka])
    return alinea(
        f"Muatan ini menaikkan {jumlah(ringkas.indikator, 'indikator')}.",
        f"{_terendah(terendah, ringkas.indikator)} berangkat dari tingkat terendah{kira}." if terendah else "",
        f"Selama periode peta rencana, muatan ini diproyeksikan menambah {nilai}." if nilai else "",
    )


def _terendah(terendah: int, semua: int) -> str:
    if terendah < semua:
        return f"{banyaknya(terendah)} di antaranya"
    return "Semuanya" if semua > 1 else "Indikator itu"


def _pekerjaan(rencana: Rencana, ringkas: RingkasMuatan) -> tuple[str, ...]:
    program = [f"{satu.id} {satu.nama}" for satu in ringkas.muatan.program]
    sebut = f", yaitu {deret(program)}" if len(program) <= _SEBUT_PROGRAM else ""
    keluaran = f" dengan {jumlah(ringkas.keluaran, 'keluaran')}" if ringkas.keluaran else ""
    kritis = f"{sebanyak(ringkas.kritis, ringkas.kegiatan)} kegiatan bersifat kritis." if ringkas.kritis else ""
    return alinea(
        f"Muatan ini dilaksanakan melalui {jumlah(ringkas.program, 'program')}{sebut}.",
        f"Di dalamnya terdapat {jumlah(ringkas.kegiatan, 'kegiatan')}{keluaran}.",
        f"Pelaksanaannya berlangsung dari {rentang(ringkas.mulai, ringkas.selesai)}."
        if ringkas.mulai and ringkas.selesai
        else "",
        f"Penanggung jawabnya {_pimpinan(rencana, ringkas.pimpinan)}.",
        kritis,
    )


def _biaya(rencana: Rencana, ringkas: RingkasMuatan) -> tuple[str, ...]:
    if not ringkas.biaya:
        return ()
    baris = next(satu for satu in rencana.anggaran.per_muatan if satu.kunci == ringkas.muatan.domain)
    puncak = tahun_tertinggi(baris)
    nilai = baris.per_tahun[puncak[0]]
    masing = "" if len(puncak) == 1 else ", masing-masing"
    tertinggi = f", tertinggi pada tahun {deret(puncak)}{masing} sebesar {tulis_rupiah_resmi(nilai)}"
    return alinea(
        f"Kebutuhan anggaran indikatifnya {tulis_rupiah_resmi(ringkas.biaya)}"
        f"{tertinggi if nilai < ringkas.biaya else f', seluruhnya pada tahun {puncak[0]}'}.",
        f"Kegiatan yang memerlukan anggaran terbesar adalah {ringkas.terbesar.id} {ringkas.terbesar.nama}."
        if ringkas.terbesar and ringkas.kegiatan > 1
        else "",
    )


def _pimpinan(rencana: Rencana, opd: tuple[str, ...]) -> str:
    nama = [rencana.sebutan_opd(satu) for satu in opd[:_SEBUT_PIMPINAN]]
    return f"adalah {deret(nama)}" if len(nama) == len(opd) else f"antara lain {deret(nama)}"
