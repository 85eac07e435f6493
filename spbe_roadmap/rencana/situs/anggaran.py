"""The money from the contents down to the activities. Whatever has no money is left out."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.data import subkegiatan
from spbe_roadmap.kerangka.angka import bulatkan

if TYPE_CHECKING:
    from decimal import Decimal

    from spbe_roadmap.model.kegiatan import Muatan, Program
    from spbe_roadmap.rencana.anggaran import RekapBaris
    from spbe_roadmap.rencana.rencana import Rencana
    from spbe_roadmap.rencana.situs.kegiatan import SajianKegiatan
    from spbe_roadmap.rencana.situs.sajian import Sajian


class RincianProgram(NamedTuple):
    """A programme with its paid activities."""

    program: Program
    rekap: RekapBaris
    kegiatan: tuple[SajianKegiatan, ...]


class RincianMuatan(NamedTuple):
    """A content with its paid programmes. `persen`: its share of all the money, to one decimal."""

    muatan: Muatan
    rekap: RekapBaris
    persen: Decimal
    program: tuple[RincianProgram, ...]


def rincian_anggaran(rencana: Rencana, sajian: Sajian) -> tuple[RincianMuatan, ...]:
    """Every content that has money."""
    per_muatan = {satu.kunci: satu for satu in rencana.anggaran.per_muatan}
    per_program = {satu.kunci: satu for satu in rencana.anggaran.per_program}
    return tuple(
        RincianMuatan(
            muatan,
            per_muatan[muatan.domain],
            _persen(per_muatan[muatan.domain].total, rencana.anggaran.jumlah.total),
            tuple(
                RincianProgram(program, per_program[program.id], _berbiaya(program, sajian))
                for program in muatan.program
                if program.id in per_program
            ),
        )
        for muatan in rencana.peta.muatan
        if muatan.domain in per_muatan
    )


def per_subkegiatan(rencana: Rencana) -> tuple[RekapBaris, ...]:
    """The money of each budget code, by code, with its name where the built-in list has it."""
    dikenal = subkegiatan.semua()
    return tuple(
        replace(satu, nama=f"{satu.kunci} {dikenal[satu.kunci].nama}") if satu.kunci in dikenal else satu
        for satu in rencana.anggaran.per_subkegiatan
    )


def _persen(bagian: int, semua: int) -> Decimal:
    return bulatkan(Fraction(100 * bagian, semua or 1), 1)


def _berbiaya(program: Program, sajian: Sajian) -> tuple[SajianKegiatan, ...]:
    semua = (sajian.kegiatan[satu.id] for satu in program.kegiatan)
    return tuple(satu for satu in semua if satu.per_tahun)
