"""Applications with the work on them and their connections, units with their work, in the order of the files."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spbe_roadmap.model.inventaris import Aplikasi, Opd
    from spbe_roadmap.model.kegiatan import Kegiatan
    from spbe_roadmap.model.peta_rencana import PetaRencana


@dataclass(frozen=True, slots=True)
class BarisAplikasi:
    """One application. `kegiatan`: ids of the work that names it; `koneksi`: ids of those it exchanges data with.

    A connection that only one side names counts for both; `opd` is None where the owner does not exist.
    """

    aplikasi: Aplikasi
    opd: Opd | None
    kegiatan: tuple[str, ...]
    koneksi: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BarisOpd:
    """One unit: ids of the kegiatan that it leads and supports and of its applications.

    `anggaran` is the rupiah of what it leads, every year of the period.
    """

    opd: Opd
    memimpin: tuple[str, ...]
    mendukung: tuple[str, ...]
    aplikasi: tuple[str, ...]
    anggaran: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Inventaris:
    """All applications and all units of a plan."""

    aplikasi: tuple[BarisAplikasi, ...]
    opd: tuple[BarisOpd, ...]


def inventarisasi(peta: PetaRencana) -> Inventaris:
    """The inventory of a plan."""
    return Inventaris(inventaris_aplikasi(peta), inventaris_opd(peta))


def inventaris_aplikasi(peta: PetaRencana) -> tuple[BarisAplikasi, ...]:
    """Every application of `aplikasi.yaml`."""
    opd = {satu.id: satu for satu in peta.opd}
    koneksi = _koneksi(peta.aplikasi)
    kegiatan: dict[str, list[str]] = defaultdict(list)
    for _, _, satu in peta.semua_kegiatan():
        for aplikasi in dict.fromkeys(satu.aplikasi):
            kegiatan[aplikasi].append(satu.id)
    return tuple(
        BarisAplikasi(satu, opd.get(satu.opd), tuple(kegiatan[satu.id]), koneksi[satu.id]) for satu in peta.aplikasi
    )


def _koneksi(aplikasi: tuple[Aplikasi, ...]) -> dict[str, tuple[str, ...]]:
    """Connected applications of each, in the order of the file; unknown ids and itself are passed over."""
    terhubung: dict[str, set[str]] = {satu.id: set() for satu in aplikasi}
    for satu in aplikasi:
        for lain in terhubung.keys() & set(satu.terhubung) - {satu.id}:
            terhubung[satu.id].add(lain)
            terhubung[lain].add(satu.id)
    urutan = {nama: nomor for nomor, nama in enumerate(terhubung)}
    return {nama: tuple(sorted(semua, key=urutan.__getitem__)) for nama, semua in terhubung.items()}


def inventaris_opd(peta: PetaRencana) -> tuple[BarisOpd, ...]:
    """Every unit of `opd.yaml`, those without work too."""
    memimpin: dict[str, list[Kegiatan]] = defaultdict(list)
    mendukung: dict[str, list[str]] = defaultdict(list)
    aplikasi: dict[str, list[str]] = defaultdict(list)
    for _, program, kegiatan in peta.semua_kegiatan():
        memimpin[kegiatan.penanggung_jawab or program.penanggung_jawab].append(kegiatan)
        for pendukung in dict.fromkeys(kegiatan.pendukung):
            mendukung[pendukung].append(kegiatan.id)
    for milik in peta.aplikasi:
        aplikasi[milik.opd].append(milik.id)
    return tuple(
        BarisOpd(
            opd=satu,
            memimpin=tuple(kegiatan.id for kegiatan in memimpin[satu.id]),
            mendukung=tuple(mendukung[satu.id]),
            aplikasi=tuple(aplikasi[satu.id]),
            anggaran=_per_tahun(peta.periode.tahun, memimpin[satu.id]),
        )
        for satu in peta.opd
    )


def _per_tahun(tahun: range, kegiatan: list[Kegiatan]) -> dict[int, int]:
    jumlah = dict.fromkeys(tahun, 0)
    for satu in kegiatan:
        for anggaran in satu.anggaran:
            if anggaran.tahun in jumlah:
                jumlah[anggaran.tahun] += anggaran.nilai
    return jumlah
