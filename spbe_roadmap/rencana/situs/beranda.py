"""What the front page shows: the contents as doors, and what changes for the public."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spbe_roadmap.model.kegiatan import Muatan
    from spbe_roadmap.rencana.anggaran import RekapBaris
    from spbe_roadmap.rencana.rencana import Rencana
    from spbe_roadmap.rencana.situs.kegiatan import SajianKegiatan

# activities a year that the front page names as changes for the public; the rest is counted. Our choice.
PERUBAHAN_PER_TAHUN = 5


@dataclass(frozen=True, slots=True)
class SajianMuatan:
    """One content as a door: how much there is behind it. `rekap` is None where no money is planned."""

    muatan: Muatan
    banyak_kegiatan: int
    rekap: RekapBaris | None


@dataclass(frozen=True, slots=True)
class PerubahanTahun:
    """What the public notices in a year: the first few activities that finish then, and how many more there are."""

    tahun: int
    kegiatan: tuple[SajianKegiatan, ...]
    selebihnya: int


def sajian_muatan(rencana: Rencana) -> tuple[SajianMuatan, ...]:
    """The contents that the plan has, with their size."""
    rekap = {satu.kunci: satu for satu in rencana.anggaran.per_muatan}
    return tuple(
        SajianMuatan(
            muatan=muatan,
            banyak_kegiatan=sum(len(program.kegiatan) for program in muatan.program),
            rekap=rekap.get(muatan.domain),
        )
        for muatan in rencana.peta.muatan
    )


def perubahan_publik(rencana: Rencana, kegiatan: Iterable[SajianKegiatan]) -> tuple[PerubahanTahun, ...]:
    """By year of completion: the content of services, and of the content of applications what the public can reach."""
    publik = {aplikasi.id for aplikasi in rencana.peta.aplikasi if aplikasi.akses_publik}
    terasa = [(satu.jadwal.selesai.year, satu) for satu in kegiatan if satu.jadwal and _terasa(satu, publik)]
    terasa.sort(key=lambda pasangan: pasangan[0])
    hasil = []
    for tahun, kelompok in groupby(terasa, key=lambda pasangan: pasangan[0]):
        semua = tuple(satu for _, satu in kelompok)
        hasil.append(PerubahanTahun(tahun, semua[:PERUBAHAN_PER_TAHUN], max(0, len(semua) - PERUBAHAN_PER_TAHUN)))
    return tuple(hasil)


def _terasa(satu: SajianKegiatan, publik: set[str]) -> bool:
    if satu.muatan.domain == "aplikasi":
        return not publik.isdisjoint(satu.kegiatan.aplikasi)
    return satu.muatan.domain == "layanan"
