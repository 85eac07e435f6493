"""What serves what: indicators and the work that raises them, codes and contents, goals and programmes.

Levels are exact, money is whole rupiah, frameworks are never mixed. The days are those of the schedule, inclusive;
realisation moves the projection, not these tables.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spbe_roadmap.data import subkegiatan
from spbe_roadmap.kerangka import dari_kode, untuk_tahun
from spbe_roadmap.rencana.indeks import tingkat_awal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from decimal import Decimal

    from spbe_roadmap.kerangka import Indikator, Kerangka
    from spbe_roadmap.model.kegiatan import Program
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.model.pokok import InisiatifStrategis, Sasaran
    from spbe_roadmap.rencana.jadwal import Jadwal


@dataclass(frozen=True, slots=True)
class PenaikIndikator:
    """A kegiatan that makes a level provable once it is finished; `selesai` is its last scheduled day."""

    kegiatan: str
    menjadi: Decimal
    selesai: date


@dataclass(frozen=True, slots=True)
class BarisCakupan:
    """One indicator, its starting level and what raises it, in document order; empty where nothing does."""

    indikator: Indikator
    kerangka: Kerangka
    awal: Decimal
    penaik: tuple[PenaikIndikator, ...]


@dataclass(frozen=True, slots=True)
class BarisSubkegiatan:
    """The rupiah of one budget code in each content; `nama` is empty for a code that the built-in list lacks."""

    kode: str
    nama: str
    per_muatan: Mapping[str, int]
    total: int


@dataclass(frozen=True, slots=True)
class BarisSasaran:
    """A goal with the initiatives that serve it and ids of the programmes under those."""

    sasaran: Sasaran
    inisiatif: tuple[InisiatifStrategis, ...]
    program: tuple[str, ...]
    jumlah_kegiatan: int


def cakupan_indikator(peta: PetaRencana, jadwal: Jadwal) -> tuple[BarisCakupan, ...]:
    """Every indicator of the frameworks in force in the period, the oldest framework first."""
    penaik = _penaik(peta, jadwal)
    berlaku = dict.fromkeys(filter(None, map(untuk_tahun, peta.periode.tahun)))
    return tuple(
        BarisCakupan(satu, kerangka, tingkat_awal(peta, kerangka, satu.nomor), tuple(penaik[satu.kode]))
        for kerangka in berlaku
        for satu in kerangka.indikator
    )


def _penaik(peta: PetaRencana, jadwal: Jadwal) -> dict[str, list[PenaikIndikator]]:
    """Effects of scheduled kegiatan by indicator code; levels outside the scale are passed over."""
    penaik: dict[str, list[PenaikIndikator]] = defaultdict(list)
    for _, _, kegiatan in peta.semua_kegiatan():
        terjadwal = jadwal.kegiatan.get(kegiatan.id)
        for dampak in kegiatan.dampak if terjadwal else ():
            ketemu = dari_kode(dampak.indikator)
            if terjadwal and ketemu and ketemu[0].skala.memuat(dampak.menjadi):
                penaik[dampak.indikator].append(PenaikIndikator(kegiatan.id, dampak.menjadi, terjadwal.selesai))
    return penaik


def matriks_subkegiatan(peta: PetaRencana) -> tuple[BarisSubkegiatan, ...]:
    """The money of every code that the plan uses, by code; money without a code is left out."""
    isi: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys((satu.domain for satu in peta.muatan), 0))
    for muatan, _, kegiatan in peta.semua_kegiatan():
        for anggaran in kegiatan.anggaran:
            if anggaran.subkegiatan:
                isi[anggaran.subkegiatan][muatan.domain] += anggaran.nilai
    dikenal = subkegiatan.semua()
    return tuple(
        BarisSubkegiatan(kode, dikenal[kode].nama if kode in dikenal else "", isi[kode], sum(isi[kode].values()))
        for kode in sorted(isi)
    )


def keselarasan_sasaran(peta: PetaRencana) -> tuple[BarisSasaran, ...]:
    """Every goal of the RPJMD or Renstra; a programme stands under each goal that one of its initiatives serves."""
    return tuple(_baris_sasaran(peta, satu) for satu in peta.sasaran)


def _baris_sasaran(peta: PetaRencana, sasaran: Sasaran) -> BarisSasaran:
    inisiatif = tuple(satu for satu in peta.inisiatif_strategis if sasaran.id in satu.sasaran)
    nama = {satu.id for satu in inisiatif}
    program: list[Program] = [satu for _, satu in peta.semua_program() if not nama.isdisjoint(satu.inisiatif_strategis)]
    return BarisSasaran(
        sasaran=sasaran,
        inisiatif=inisiatif,
        program=tuple(satu.id for satu in program),
        jumlah_kegiatan=sum(len(satu.kegiatan) for satu in program),
    )
