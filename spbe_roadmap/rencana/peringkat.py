"""Which programmes come first: the three criteria of priority, 1 best to 3, compared within one content.

Effectiveness decides; feasibility, then efficiency, then full cost part what is equal. A criterion that nobody has
judged counts as the last.
Sources: SE MenPANRB 18/2022, lampiran, bab IV (efektivitas, kelayakan, efisiensi).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spbe_roadmap.model.kegiatan import Muatan, Program
    from spbe_roadmap.model.peta_rencana import PetaRencana

BELUM_DINILAI = 4


@dataclass(frozen=True, slots=True)
class BarisPeringkat:
    """The rank of a programme among those of its content, from 1; None without `prioritas`. `biaya` in rupiah.

    Programmes that no criterion parts share a rank.
    """

    muatan: str
    peringkat: int | None
    program: str
    nama: str
    efektivitas: int | None
    kelayakan: int | None
    efisiensi: int | None
    biaya: int


def peringkat_program(peta: PetaRencana) -> tuple[BarisPeringkat, ...]:
    """Programmes content by content, the best first; those without `prioritas` last, in document order."""
    return tuple(baris for muatan in peta.muatan for baris in _peringkat(muatan))


def _peringkat(muatan: Muatan) -> list[BarisPeringkat]:
    dinilai = sorted((satu for satu in muatan.program if satu.prioritas), key=_kunci)
    kunci = [_kunci(satu) for satu in dinilai]
    return [
        *(_baris(muatan, satu, 1 + kunci.index(_kunci(satu))) for satu in dinilai),
        *(_baris(muatan, satu, None) for satu in muatan.program if not satu.prioritas),
    ]


def _kunci(program: Program) -> tuple[int, int, int, int]:
    prioritas = program.prioritas
    if prioritas is None:
        return BELUM_DINILAI, BELUM_DINILAI, BELUM_DINILAI, 0
    kelayakan, efisiensi = prioritas.kelayakan or BELUM_DINILAI, prioritas.efisiensi or BELUM_DINILAI
    return prioritas.efektivitas, kelayakan, efisiensi, biaya(program)


def _baris(muatan: Muatan, program: Program, peringkat: int | None) -> BarisPeringkat:
    prioritas = program.prioritas
    return BarisPeringkat(
        muatan=muatan.domain,
        peringkat=peringkat,
        program=program.id,
        nama=program.nama,
        efektivitas=prioritas.efektivitas if prioritas else None,
        kelayakan=prioritas.kelayakan if prioritas else None,
        efisiensi=prioritas.efisiensi if prioritas else None,
        biaya=biaya(program),
    )


def biaya(program: Program) -> int:
    """All the money of a programme, in rupiah."""
    return sum(anggaran.nilai for kegiatan in program.kegiatan for anggaran in kegiatan.anggaran)
