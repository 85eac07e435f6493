"""Milestones of work that moves: what touches the days of its kegiatan keeps its distance from the first of them.

One that stands elsewhere has been left behind already (PR305), and stays.
Days are calendar days, intervals as in format.md section 10; `akhir` of a kegiatan is the day after its last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.model.dasar import ubahan
from spbe_roadmap.model.waktu import Waktu, tambah_bulan, waktu_antara
from spbe_roadmap.rencana.jadwal import jadwalkan
from spbe_roadmap.rencana.pergeseran import SEHARI, Langkah, ubah_kegiatan

if TYPE_CHECKING:
    from datetime import date

    from spbe_roadmap.model.kegiatan import Kegiatan, Tonggak
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.rencana.jadwal import JadwalKegiatan


class Rentang(NamedTuple):
    """The days of a kegiatan."""

    mulai: date
    akhir: date

    def disentuh(self, waktu: Waktu) -> bool:
        """Whether the interval has a day in common with them."""
        return waktu.awal < self.akhir and waktu.akhir >= self.mulai


def bawa_tonggak(semula: PetaRencana, peta: PetaRencana) -> PetaRencana:
    """The roadmap in which the milestones of all work that starts on another day than in `semula` have followed it."""
    bertonggak = [satu.id for _, _, satu in peta.semua_kegiatan() if satu.tonggak]
    if not bertonggak:
        return peta
    dulu, kini = jadwalkan(semula).kegiatan, jadwalkan(peta).kegiatan
    bergerak = {
        satu for satu in bertonggak if satu in dulu and satu in kini and dulu[satu].hari_mulai != kini[satu].hari_mulai
    }

    def ubah(kegiatan: Kegiatan) -> Kegiatan:
        baru = tonggak_pindah(kegiatan, _rentang(dulu[kegiatan.id]), _rentang(kini[kegiatan.id]))
        return ubahan(kegiatan, tonggak=baru)

    return ubah_kegiatan(peta, bergerak, ubah)


def tonggak_pindah(kegiatan: Kegiatan, dulu: Rentang, kini: Rentang) -> tuple[Tonggak, ...]:
    """The milestones once the work runs `kini` instead of `dulu`.

    The end of shorter months, or of work that is counted in days, may lie a few days nearer to its start; what would
    fall behind it takes its last day. Where no form of the format says the moved interval, its text names both days.
    """
    langkah = _langkah_antara(dulu.mulai, kini.mulai)

    def waktu(lama: Waktu) -> Waktu:
        if not dulu.disentuh(lama):
            return lama
        awal, akhir = langkah.interval(lama)
        if lama.awal == lama.akhir:
            awal = akhir  # a day stays one, the last of a month where it was that
        if awal >= kini.akhir:
            awal = akhir = kini.akhir - SEHARI
        return waktu_antara(awal, akhir) or Waktu(awal, akhir, f"{awal} s.d. {akhir}")

    return tuple(satu.model_copy(update={"waktu": waktu(satu.waktu)}) for satu in kegiatan.tonggak)


def _rentang(jadwal: JadwalKegiatan) -> Rentang:
    return Rentang(jadwal.mulai, jadwal.akhir)


def _langkah_antara(dulu: date, kini: date) -> Langkah:
    """How far `kini` lies behind `dulu`: in whole months where they lead there, else in days."""
    bulan = (kini.year - dulu.year) * 12 + kini.month - dulu.month
    return Langkah(bulan=bulan) if tambah_bulan(dulu, bulan) == kini else Langkah(hari=(kini - dulu).days)
