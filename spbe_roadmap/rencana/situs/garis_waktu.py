"""What the timeline shows of each activity beyond its schedule: when it was really done, and what it is found and grouped by."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.rencana.kenaikan import SEHARI, laporan
from spbe_roadmap.rencana.kritis import jalur_kritis
from spbe_roadmap.rencana.situs.opd import urutan_indikator

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from decimal import Decimal

    from spbe_roadmap.model.kegiatan import Muatan, Program
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.rencana.jadwal import JadwalKegiatan
    from spbe_roadmap.rencana.kenaikan import Laporan
    from spbe_roadmap.rencana.rencana import Rencana
    from spbe_roadmap.rencana.situs.kegiatan import SajianKegiatan
    from spbe_roadmap.rencana.situs.sajian import Sajian

# What a row is found by, in the order of the choices: its status, its place in the schedule, what the last report says.
_KEADAAN = ("usulan", "final", "jalur kritis", "belum", "berjalan", "ditunda", "selesai", "terlambat")


class Nyata(NamedTuple):
    """What the last report says of one activity, as known on the day `per`.

    `hari`: the days on which it is known to have run, half-open; None where no start is written. `progres` in percent.
    """

    status: str
    progres: Decimal | None
    per: date
    hari: tuple[date, date] | None
    tuntas: bool


class BarisWaktu(NamedTuple):
    """An activity's row. `keadaan`: the words of `_KEADAAN` that hold; `tahun`: those in which it runs or is paid for."""

    sajian: SajianKegiatan
    nyata: Nyata | None
    keadaan: tuple[str, ...]
    tahun: tuple[int, ...]
    sumber: tuple[str, ...]


class ProgramWaktu(NamedTuple):
    """A programme's rows, and the ids of the goals that it serves."""

    program: Program
    sasaran: tuple[str, ...]
    baris: tuple[BarisWaktu, ...]


@dataclass(frozen=True, slots=True)
class SajianWaktu:
    """The rows of the timeline by content and programme; programmes without activities are left out.

    `sumber`, `keadaan` and `indikator` (codes) are those that some row has; `kritis`: pairs of ids, a critical activity and one
    whose days it binds.
    """

    kelompok: tuple[tuple[Muatan, tuple[ProgramWaktu, ...]], ...]
    sumber: tuple[str, ...]
    keadaan: tuple[str, ...]
    indikator: tuple[str, ...]
    kritis: tuple[tuple[str, str], ...]

    @property
    def program(self) -> Iterator[ProgramWaktu]:
        """All programmes."""
        return (satu for _, semua in self.kelompok for satu in semua)

    @property
    def dilaporkan(self) -> bool:
        """Whether a report names any of the activities."""
        return any(satu.nyata for satu in self.baris)

    @property
    def baris(self) -> Iterator[BarisWaktu]:
        """All rows."""
        return (satu for program in self.program for satu in program.baris)


def sajian_waktu(rencana: Rencana, sajian: Sajian) -> SajianWaktu:
    """The rows of the timeline."""
    sasaran = _sasaran_program(rencana.peta)
    terakhir = {nama: semua[-1] for nama, semua in laporan(rencana.peta).items()}
    tahun = tuple(rencana.peta.periode.tahun)
    kelompok = tuple(
        (
            muatan,
            tuple(
                ProgramWaktu(
                    program,
                    sasaran[program.id],
                    tuple(_baris(sajian.kegiatan[satu.id], terakhir.get(satu.id), tahun) for satu in program.kegiatan),
                )
                for program in muatan.program
                if program.kegiatan
            ),
        )
        for muatan in rencana.peta.muatan
    )
    baris = [satu for _, semua in kelompok for program in semua for satu in program.baris]
    ada = {satu for b in baris for satu in b.keadaan}
    indikator = {dampak.indikator for b in baris for dampak in b.sajian.kegiatan.dampak}
    return SajianWaktu(
        kelompok=kelompok,
        sumber=tuple(dict.fromkeys(satu for b in baris for satu in b.sumber)),
        keadaan=tuple(satu for satu in _KEADAAN if satu in ada),
        indikator=tuple(sorted(indikator, key=lambda kode: (urutan_indikator(kode), kode))),
        kritis=tuple(
            dict.fromkeys(pasangan for rantai in jalur_kritis(rencana.jadwal) for pasangan in pairwise(rantai))
        ),
    )


def _baris(sajian: SajianKegiatan, terakhir: Laporan | None, tahun: tuple[int, ...]) -> BarisWaktu:
    return BarisWaktu(
        sajian=sajian,
        nyata=_nyata(terakhir, sajian.jadwal) if terakhir else None,
        keadaan=tuple(_keadaan(sajian, terakhir)),
        tahun=tuple(satu for satu in tahun if sajian.berjalan_pada(satu)),
        sumber=tuple(dict.fromkeys(satu.sumber for satu in sajian.kegiatan.anggaran if satu.sumber)),
    )


def _nyata(terakhir: Laporan, jadwal: JadwalKegiatan | None) -> Nyata:
    """Finished work without a written end has run to its scheduled end, at the latest to the day of the report."""
    capai, per = terakhir
    hingga = per
    if capai.selesai:
        hingga = capai.selesai.akhir
    elif terakhir.tuntas and jadwal:
        hingga = min(per, jadwal.selesai)
    mulai = capai.mulai.awal if capai.mulai else None
    hari = (mulai, hingga + SEHARI) if mulai and mulai <= hingga else None
    return Nyata(capai.status, capai.progres, per, hari, terakhir.tuntas)


def _keadaan(sajian: SajianKegiatan, terakhir: Laporan | None) -> Iterator[str]:
    yield sajian.kegiatan.status
    if sajian.jadwal and sajian.jadwal.kritis:
        yield "jalur kritis"
    if terakhir:
        yield terakhir.capai.status
    if sajian.pantau and sajian.pantau.terlambat_hari:
        yield "terlambat"


def _sasaran_program(peta: PetaRencana) -> Mapping[str, tuple[str, ...]]:
    dikenal = {satu.id for satu in peta.sasaran}
    milik = {satu.id: [nama for nama in satu.sasaran if nama in dikenal] for satu in peta.inisiatif_strategis}
    return {
        program.id: tuple(dict.fromkeys(nama for satu in program.inisiatif_strategis for nama in milik.get(satu, ())))
        for _, program in peta.semua_program()
    }
