"""What really happened against the schedule. "Now" is the day `per` of the latest realisation: there is no clock here.

Both ends of every interval are inclusive; lateness is in calendar days.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.model.realisasi import Capai, Realisasi
    from spbe_roadmap.rencana.jadwal import Jadwal, JadwalKegiatan


class BarisPantau(NamedTuple):
    """Where one kegiatan stands. `progres` in percent, `serapan` and `anggaran` (of that year) in rupiah.

    Planned days are None where the schedule has none, realised days where nobody has written any. `terlambat_hari` is 0
    where nothing is late.
    """

    kegiatan: str
    tahun: int
    status: str
    progres: Decimal | None
    serapan: int | None
    anggaran: int
    bukti: tuple[str, ...]
    catatan: str | None
    terlambat_hari: int
    rencana_mulai: date | None
    rencana_selesai: date | None
    nyata_mulai: date | None
    nyata_selesai: date | None


def hari_laporan(realisasi: Realisasi) -> date:
    """The day on which a realisation was true: `per`, else the last day of its year."""
    return realisasi.per.akhir if realisasi.per else date(realisasi.tahun, 12, 31)


def pantau(peta: PetaRencana, jadwal: Jadwal) -> tuple[BarisPantau, ...]:
    """Every known kegiatan that the latest realisation names, in document order; nothing without realisation."""
    if not peta.realisasi:
        return ()
    terakhir = max(peta.realisasi, key=lambda satu: (satu.tahun, hari_laporan(satu)))
    anggaran = {
        kegiatan.id: sum(satu.nilai for satu in kegiatan.anggaran if satu.tahun == terakhir.tahun)
        for _, _, kegiatan in peta.semua_kegiatan()
    }
    return tuple(
        _baris(nama, terakhir, terakhir.kegiatan[nama], anggaran[nama], jadwal.kegiatan.get(nama))
        for nama in anggaran
        if nama in terakhir.kegiatan
    )


def _baris(nama: str, realisasi: Realisasi, capai: Capai, anggaran: int, rencana: JadwalKegiatan | None) -> BarisPantau:
    return BarisPantau(
        kegiatan=nama,
        tahun=realisasi.tahun,
        status=capai.status,
        progres=capai.progres,
        serapan=capai.serapan,
        anggaran=anggaran,
        bukti=capai.bukti,
        catatan=capai.catatan,
        terlambat_hari=terlambat_hari(capai, rencana, hari_laporan(realisasi)) if rencana else 0,
        rencana_mulai=rencana.mulai if rencana else None,
        rencana_selesai=rencana.selesai if rencana else None,
        nyata_mulai=capai.mulai.awal if capai.mulai else None,
        nyata_selesai=capai.selesai.akhir if capai.selesai else None,
    )


def terlambat_hari(capai: Capai, rencana: JadwalKegiatan, per: date) -> int:
    """Days behind the schedule, 0 where nothing is late.

    Finished work is measured by its realised end (without one it is not late), work that has begun by the scheduled end
    against `per`, since it may still end in time, and work that has not begun by the scheduled start.
    """
    if capai.selesai or capai.status == "selesai":
        jarak = capai.selesai.akhir - rencana.selesai if capai.selesai else timedelta(0)
    elif capai.mulai or capai.status == "berjalan":
        jarak = per - rencana.selesai
    else:
        jarak = per - rencana.mulai
    return max(0, jarak.days)


def terlambat(baris: Iterable[BarisPantau]) -> tuple[BarisPantau, ...]:
    """Those that are late, in the same order."""
    return tuple(satu for satu in baris if satu.terlambat_hari > 0)
