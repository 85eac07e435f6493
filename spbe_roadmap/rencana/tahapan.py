"""The plan in stages: what starts and what finishes in each year. Days are those of the schedule, inclusive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.rencana.jadwal import Jadwal


@dataclass(frozen=True, slots=True)
class Tahap:
    """One year of the plan: ids of the kegiatan that start and that finish in it, in document order."""

    tahun: int
    mulai: tuple[str, ...]
    selesai: tuple[str, ...]


def tahapan(peta: PetaRencana, jadwal: Jadwal) -> tuple[Tahap, ...]:
    """Every year of the period, those in which nothing starts or finishes too."""
    semua = jadwal.kegiatan.values()
    return tuple(
        Tahap(
            tahun,
            tuple(satu.id for satu in semua if satu.mulai.year == tahun),
            tuple(satu.id for satu in semua if satu.selesai.year == tahun),
        )
        for tahun in peta.periode.tahun
    )
