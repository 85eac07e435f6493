"""The plan from goals downwards: sasaran, initiative, programme of one of the seven contents, kegiatan.

A programme that serves two initiatives stands below both, and an initiative that serves two goals below both, as in Tabel 7,
which repeats the contents for every initiative. Whatever has nothing above or below it keeps a row: an empty place in the
plan is what a reader of this list looks for.

Sources: SE MenPANRB 18/2022 annex ch. IV; the levels that the national portal (SIA SPBE) asks for.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spbe_roadmap.model.kegiatan import Kegiatan, Muatan, Program
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.model.pokok import InisiatifStrategis, Sasaran

_Program = tuple["Muatan", "Program"]


class Jalur(NamedTuple):
    """One way from the top to the bottom; what is missing on it is None."""

    sasaran: Sasaran | None
    inisiatif: InisiatifStrategis | None
    muatan: Muatan | None = None
    program: Program | None = None
    kegiatan: Kegiatan | None = None


def hierarki(peta: PetaRencana) -> tuple[Jalur, ...]:
    """All ways, goals in document order; then what stands below no goal, and below no initiative."""
    return tuple(_semua(peta))


def _semua(peta: PetaRencana) -> Iterator[Jalur]:
    inisiatif = {satu.id for satu in peta.inisiatif_strategis}
    menurut_inisiatif: dict[str, list[_Program]] = defaultdict(list)
    lepas: list[_Program] = []
    for muatan, program in peta.semua_program():
        induk = [satu for satu in dict.fromkeys(program.inisiatif_strategis) if satu in inisiatif]
        for satu in induk:
            menurut_inisiatif[satu].append((muatan, program))
        if not induk:
            lepas.append((muatan, program))
    yield from _per_sasaran(peta, menurut_inisiatif)
    yield from _ke_bawah(None, None, lepas)


def _per_sasaran(peta: PetaRencana, program: Mapping[str, Sequence[_Program]]) -> Iterator[Jalur]:
    sasaran = {satu.id for satu in peta.sasaran}
    for tujuan in peta.sasaran:
        di_bawah = [satu for satu in peta.inisiatif_strategis if tujuan.id in satu.sasaran]
        for inisiatif in di_bawah:
            yield from _ke_bawah(tujuan, inisiatif, program.get(inisiatif.id, ()))
        if not di_bawah:
            yield Jalur(tujuan, None)
    for inisiatif in peta.inisiatif_strategis:
        if not sasaran.intersection(inisiatif.sasaran):
            yield from _ke_bawah(None, inisiatif, program.get(inisiatif.id, ()))


def _ke_bawah(
    sasaran: Sasaran | None, inisiatif: InisiatifStrategis | None, program: Sequence[_Program]
) -> Iterator[Jalur]:
    """The programmes below an initiative with their kegiatan."""
    for muatan, satu in program:
        for kegiatan in satu.kegiatan or (None,):
            yield Jalur(sasaran, inisiatif, muatan, satu, kegiatan)
    if inisiatif and not program:
        yield Jalur(sasaran, inisiatif)
