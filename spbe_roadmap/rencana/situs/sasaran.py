"""One goal of the RPJMD or Renstra: its indicators, the initiatives and programmes that serve it, and their money."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spbe_roadmap.model.kegiatan import Muatan, Program
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.model.pokok import InisiatifStrategis, Sasaran
    from spbe_roadmap.rencana.rencana import Rencana


class ProgramSasaran(NamedTuple):
    """A programme that serves the goal, with all its money."""

    muatan: Muatan
    program: Program
    biaya: int


class InisiatifSasaran(NamedTuple):
    """A strategic initiative that serves the goal; `juga`: the other goals that it serves."""

    inisiatif: InisiatifStrategis
    program: tuple[ProgramSasaran, ...]
    juga: tuple[Sasaran, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SajianSasaran:
    """One goal. A programme under several of its initiatives counts once; `bersama`: some serve other goals too.

    `per_tahun`: rupiah of all its programmes by year.
    """

    sasaran: Sasaran
    inisiatif: tuple[InisiatifSasaran, ...]
    banyak_program: int
    banyak_kegiatan: int
    per_tahun: Mapping[int, int]
    biaya: int
    bersama: bool


def tempat_inisiatif(peta: PetaRencana) -> dict[str, str]:
    """The id of the goal on whose page each initiative is looked for: the first one that it serves."""
    dikenal = {satu.id for satu in peta.sasaran}
    return {
        satu.id: induk
        for satu in peta.inisiatif_strategis
        if (induk := next((nama for nama in satu.sasaran if nama in dikenal), ""))
    }


def semua_sasaran(rencana: Rencana) -> Iterator[SajianSasaran]:
    """Every goal."""
    rekap = {satu.kunci: satu for satu in rencana.anggaran.per_program}
    biaya = {nama: satu.total for nama, satu in rekap.items()}
    for sasaran in rencana.peta.sasaran:
        inisiatif = tuple(
            _inisiatif(rencana, satu, sasaran, biaya)
            for satu in rencana.peta.inisiatif_strategis
            if sasaran.id in satu.sasaran
        )
        program = {satu.program.id: satu.program for bagian in inisiatif for satu in bagian.program}
        berbiaya = [rekap[nama] for nama in program if nama in rekap]
        yield SajianSasaran(
            sasaran=sasaran,
            inisiatif=inisiatif,
            banyak_program=len(program),
            banyak_kegiatan=sum(len(satu.kegiatan) for satu in program.values()),
            per_tahun={
                tahun: sum(satu.per_tahun.get(tahun, 0) for satu in berbiaya) for tahun in rencana.anggaran.tahun
            },
            biaya=sum(satu.total for satu in berbiaya),
            bersama=_bersama(rencana, sasaran, program),
        )


def _inisiatif(
    rencana: Rencana, inisiatif: InisiatifStrategis, sasaran: Sasaran, biaya: Mapping[str, int]
) -> InisiatifSasaran:
    return InisiatifSasaran(
        inisiatif,
        tuple(
            ProgramSasaran(muatan, program, biaya.get(program.id, 0))
            for muatan, program in rencana.peta.semua_program()
            if inisiatif.id in program.inisiatif_strategis
        ),
        tuple(satu for satu in rencana.peta.sasaran if satu.id in inisiatif.sasaran and satu.id != sasaran.id),
    )


def _bersama(rencana: Rencana, sasaran: Sasaran, program: Mapping[str, Program]) -> bool:
    lain = {satu.id for satu in rencana.peta.inisiatif_strategis if set(satu.sasaran) - {sasaran.id}}
    return any(not lain.isdisjoint(satu.inisiatif_strategis) for satu in program.values())
