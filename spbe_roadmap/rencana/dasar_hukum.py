"""The legal bases of a plan as documents cite them, in official order.

Sources: UU 12/2011, Lampiran II ("Mengingat"): only regulations, by rank and then by year; an amended one with its amendment.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.data import dasar_hukum as daftar

if TYPE_CHECKING:
    from spbe_roadmap.data.dasar_hukum import DasarHukum, Urutan
    from spbe_roadmap.model.peta_rencana import PetaRencana


class BarisDasarHukum(NamedTuple):
    """A regulation as it is cited; `perlu_diisi` where the planner left a number or a name open."""

    teks: str
    terverifikasi: bool
    perlu_diisi: bool
    peraturan: bool


def dasar_hukum(peta: PetaRencana) -> tuple[BarisDasarHukum, ...]:
    """All legal bases by rank, year and number; amendments of later years than the plan's own are left out."""
    dikenal = daftar.semua()
    semua = dict.fromkeys(peta.pokok.dasar_hukum)
    sampai = peta.penetapan.tanggal.awal.year if peta.penetapan.tanggal else None
    baris: list[tuple[Urutan, BarisDasarHukum]] = [
        (daftar.urutan(satu), _dikenal(satu, sampai))
        for satu in daftar.yang_dikutip(dikenal[nama] for nama in semua if nama in dikenal)
    ]
    baris += [(daftar.urutan_teks(satu), _tertulis(satu)) for satu in semua if satu not in dikenal]
    return tuple(isi for _, isi in sorted(baris, key=lambda satu: satu[0]))


def mengingat(peta: PetaRencana) -> tuple[BarisDasarHukum, ...]:
    """Those on which a regulation may rest: no circulars, decrees, instructions or guidelines."""
    return tuple(satu for satu in dasar_hukum(peta) if satu.peraturan)


def _dikenal(dasar: DasarHukum, sampai: int | None) -> BarisDasarHukum:
    perubahan = daftar.perubahan_terakhir(dasar, sampai=sampai)
    return BarisDasarHukum(
        teks=daftar.kutip_dengan_perubahan(dasar, sampai=sampai),
        terverifikasi=dasar.terverifikasi and (perubahan is None or perubahan.terverifikasi),
        perlu_diisi=not dasar.judul_pasti,
        peraturan=daftar.peraturan(dasar.jenis),
    )


def _tertulis(teks: str) -> BarisDasarHukum:
    return BarisDasarHukum(
        teks, terverifikasi=True, perlu_diisi=daftar.ISIAN in teks.lower(), peraturan=daftar.peraturan(teks)
    )
