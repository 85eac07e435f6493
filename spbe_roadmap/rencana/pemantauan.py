"""What really happened against the schedule. "Now" is the day `per` of the latest realisation: there is no clock here.

Both ends of every interval are inclusive; lateness is in calendar days.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.model.realisasi import Capai, Realisasi
    from spbe_roadmap.rencana.jadwal import Jadwal, JadwalKegiatan


@dataclass(frozen=True, slots=True)
class BarisPantau:
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
    """Days behind the schedule: of the end, and of the start for what has not begun before its planned end has come.

    Finished work is late by its realised end, other work by the day `per`. Finished without a day is not late. Work
    that has begun late can still end in time.
    """
    if capai.status == "selesai" or capai.selesai:
        selesai = capai.selesai.akhir if capai.selesai else rencana.selesai
        return max(0, (selesai - rencana.selesai).days)
    if per > rencana.selesai:
        return (per - rencana.selesai).days
    belum_mulai = capai.mulai is None and capai.status != "berjalan"
    return max(0, (per - rencana.mulai).days) if belum_mulai else 0


def terlambat(baris: Iterable[BarisPantau]) -> tuple[BarisPantau, ...]:
    """Those that are late, in the same order."""
    return tuple(satu for satu in baris if satu.terlambat_hari > 0)
