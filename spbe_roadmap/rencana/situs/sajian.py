"""What all pages of the site share, computed once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spbe_roadmap.rencana.pemantauan import terlambat
from spbe_roadmap.rencana.situs.beranda import perubahan_publik, sajian_muatan
from spbe_roadmap.rencana.situs.kegiatan import sajian_kegiatan
from spbe_roadmap.rencana.situs.kerangka import sajian_kerangka

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spbe_roadmap.rencana.inventaris import BarisOpd
    from spbe_roadmap.rencana.pemantauan import BarisPantau
    from spbe_roadmap.rencana.perbedaan import Perbedaan
    from spbe_roadmap.rencana.rencana import Rencana
    from spbe_roadmap.rencana.situs.beranda import PerubahanTahun, SajianMuatan
    from spbe_roadmap.rencana.situs.kegiatan import SajianKegiatan
    from spbe_roadmap.rencana.situs.kerangka import SajianKerangka

# late activities that the front page names. Our choice.
TERLAMBAT_DI_BERANDA = 5


@dataclass(frozen=True, slots=True)
class Sajian:
    """Everything that pages share; activities by id, in document order.

    `indikator`: codes of the indicators that have a page; `terlambat`: the latest first; `uang_terbesar`: see there.
    `perbedaan`: from the publication before, None where none is known.
    """

    kegiatan: Mapping[str, SajianKegiatan]
    muatan: tuple[SajianMuatan, ...]
    kerangka: tuple[SajianKerangka, ...]
    indikator: frozenset[str]
    publik: tuple[PerubahanTahun, ...]
    terlambat: tuple[BarisPantau, ...]
    opd_bertugas: tuple[BarisOpd, ...]
    opd_lain: tuple[BarisOpd, ...]
    uang_terbesar: int
    perbedaan: Perbedaan | None

    @property
    def terlambat_di_beranda(self) -> tuple[BarisPantau, ...]:
        """The late ones that the front page names."""
        return self.terlambat[:TERLAMBAT_DI_BERANDA]


def sajikan(rencana: Rencana, perbedaan: Perbedaan | None = None) -> Sajian:
    """The plan as the site shows it."""
    kegiatan = sajian_kegiatan(rencana)
    return Sajian(
        kegiatan=kegiatan,
        muatan=sajian_muatan(rencana),
        kerangka=sajian_kerangka(rencana),
        indikator=frozenset(satu.indikator.kode for satu in rencana.cakupan),
        publik=perubahan_publik(rencana, kegiatan.values()),
        terlambat=tuple(sorted(terlambat(rencana.pantau), key=lambda satu: -satu.terlambat_hari)),
        opd_bertugas=tuple(satu for satu in rencana.inventaris.opd if _bertugas(satu)),
        opd_lain=tuple(satu for satu in rencana.inventaris.opd if not _bertugas(satu)),
        uang_terbesar=uang_terbesar(rencana),
        perbedaan=perbedaan,
    )


def uang_terbesar(rencana: Rencana) -> int:
    """The largest yearly sum or ceiling, which scales drawings; 0 without money."""
    anggaran = rencana.anggaran
    return max((*anggaran.jumlah.per_tahun.values(), *anggaran.pagu.values()), default=0)


def _bertugas(baris: BarisOpd) -> bool:
    return bool(baris.memimpin or baris.mendukung)
