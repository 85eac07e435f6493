"""The years of a unit: what it does in each, with what money, for which indicators."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spbe_roadmap.kerangka import dari_kode

if TYPE_CHECKING:
    from spbe_roadmap.rencana.inventaris import BarisOpd
    from spbe_roadmap.rencana.rencana import Rencana
    from spbe_roadmap.rencana.situs.kegiatan import SajianKegiatan
    from spbe_roadmap.rencana.situs.sajian import Sajian

# after every framework that there will ever be
_TANPA_KERANGKA = 9999


@dataclass(frozen=True, slots=True)
class TahunOpd:
    """A unit's year: what it leads and what it supports; money and indicators are those of what it leads.

    Indicators stand by framework, the oldest first, and number.
    """

    tahun: int
    memimpin: tuple[SajianKegiatan, ...]
    mendukung: tuple[SajianKegiatan, ...]
    anggaran: int
    indikator: tuple[str, ...]


def tahun_opd(rencana: Rencana, sajian: Sajian, baris: BarisOpd) -> tuple[TahunOpd, ...]:
    """The unit's years, those without work left out."""
    memimpin = [sajian.kegiatan[satu] for satu in baris.memimpin]
    mendukung = [sajian.kegiatan[satu] for satu in baris.mendukung]
    semua = (_tahun_opd(tahun, memimpin, mendukung) for tahun in rencana.peta.periode.tahun)
    return tuple(satu for satu in semua if satu.memimpin or satu.mendukung)


def _tahun_opd(tahun: int, memimpin: list[SajianKegiatan], mendukung: list[SajianKegiatan]) -> TahunOpd:
    dipimpin = tuple(satu for satu in memimpin if satu.berjalan_pada(tahun))
    return TahunOpd(
        tahun=tahun,
        memimpin=dipimpin,
        mendukung=tuple(satu for satu in mendukung if satu.berjalan_pada(tahun)),
        anggaran=sum(satu.per_tahun.get(tahun, 0) for satu in dipimpin),
        indikator=tuple(sorted({d.indikator for satu in dipimpin for d in satu.kegiatan.dampak}, key=urutan_indikator)),
    )


def urutan_indikator(kode: str) -> tuple[int, int]:
    """The sort key of indicator codes: older frameworks first, then by number; what no framework has comes last."""
    ada = dari_kode(kode)
    return (ada[0].tahun_mulai, ada[1].nomor) if ada else (_TANPA_KERANGKA, 0)
