"""One application with the work on it and its connections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spbe_roadmap.rencana.situs.opd import urutan_indikator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.model.inventaris import Aplikasi
    from spbe_roadmap.rencana.inventaris import BarisAplikasi
    from spbe_roadmap.rencana.rencana import Rencana
    from spbe_roadmap.rencana.situs.kegiatan import SajianKegiatan
    from spbe_roadmap.rencana.situs.sajian import Sajian


@dataclass(frozen=True, slots=True)
class SajianAplikasi:
    """One application. `indikator`: codes that the work on it raises, by framework and number."""

    baris: BarisAplikasi
    koneksi: tuple[Aplikasi, ...]
    kegiatan: tuple[SajianKegiatan, ...]
    indikator: tuple[str, ...]


def semua_aplikasi(rencana: Rencana, sajian: Sajian) -> Iterator[SajianAplikasi]:
    """Every application in the order of the file."""
    menurut_id = {satu.id: satu for satu in rencana.peta.aplikasi}
    for baris in rencana.inventaris.aplikasi:
        kegiatan = tuple(sajian.kegiatan[satu] for satu in baris.kegiatan)
        indikator = {dampak.indikator for satu in kegiatan for dampak in satu.kegiatan.dampak}
        yield SajianAplikasi(
            baris,
            tuple(menurut_id[satu] for satu in baris.koneksi),
            kegiatan,
            tuple(sorted(indikator, key=urutan_indikator)),
        )
