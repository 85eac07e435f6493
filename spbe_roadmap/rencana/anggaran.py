"""Budgets by year, and by content, programme, unit, source and code. All amounts are whole rupiah."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spbe_roadmap.model.peta_rencana import MUATAN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from spbe_roadmap.model.kegiatan import Anggaran, Kegiatan, Muatan, Program
    from spbe_roadmap.model.peta_rencana import PetaRencana

TANPA_SUMBER = "Belum ditentukan"
TANPA_KODE = "Tanpa kode"
Pos = tuple["Muatan", "Program", "Kegiatan", "Anggaran"]


@dataclass(frozen=True, slots=True)
class RekapBaris:
    """One line of a budget table: rupiah of every year of the period, and their sum."""

    kunci: str
    nama: str
    per_tahun: Mapping[int, int]
    total: int


@dataclass(frozen=True, slots=True)
class RekapAnggaran:
    """Budget tables of one plan. `pagu` has only the years that have a ceiling; lines without money are left out."""

    tahun: tuple[int, ...]
    pagu: Mapping[int, int]
    jumlah: RekapBaris
    per_muatan: tuple[RekapBaris, ...]
    per_program: tuple[RekapBaris, ...]
    per_opd: tuple[RekapBaris, ...]
    per_sumber: tuple[RekapBaris, ...]
    per_subkegiatan: tuple[RekapBaris, ...]

    @property
    def sisa(self) -> Mapping[int, int]:
        """What each ceiling leaves, in rupiah; negative where it is exceeded."""
        return {tahun: pagu - self.jumlah.per_tahun.get(tahun, 0) for tahun, pagu in self.pagu.items()}


def rekap_anggaran(peta: PetaRencana) -> RekapAnggaran:
    """All budget tables; lines by document order, units by the order of `opd.yaml`, sources and codes by name."""
    pos = [
        (muatan, program, kegiatan, anggaran)
        for muatan, program, kegiatan in peta.semua_kegiatan()
        for anggaran in kegiatan.anggaran
    ]
    tahun = tuple(sorted({*peta.periode.tahun, *(anggaran.tahun for *_, anggaran in pos)}))
    nama_opd = {opd.id: opd.nama for opd in peta.opd}
    nama_program = {program.id: program.nama for _, program in peta.semua_program()}
    nama_muatan: dict[str, str] = {muatan.domain: MUATAN[muatan.domain] for muatan in peta.muatan}

    def rekap(kunci: Callable[[Pos], str], nama: Mapping[str, str] | None = None) -> tuple[RekapBaris, ...]:
        return _rekap(pos, tahun, kunci, nama)

    return RekapAnggaran(
        tahun=tahun,
        pagu=dict(sorted(peta.pokok.pagu.items())),
        jumlah=_baris("jumlah", "Jumlah", tahun, (anggaran for *_, anggaran in pos)),
        per_muatan=rekap(lambda satu: satu[0].domain, nama_muatan),
        per_program=rekap(lambda satu: satu[1].id, nama_program),
        per_opd=rekap(lambda satu: satu[2].penanggung_jawab or satu[1].penanggung_jawab, nama_opd),
        per_sumber=rekap(lambda satu: satu[3].sumber or TANPA_SUMBER),
        per_subkegiatan=rekap(lambda satu: satu[3].subkegiatan or TANPA_KODE),
    )


def _rekap(
    pos: Iterable[Pos], tahun: tuple[int, ...], kunci: Callable[[Pos], str], nama: Mapping[str, str] | None
) -> tuple[RekapBaris, ...]:
    """One line for each key that has money, in the order of `nama`, or sorted where there is none."""
    kelompok: dict[str, list[Anggaran]] = defaultdict(list)
    for satu in pos:
        kelompok[kunci(satu)].append(satu[3])
    urutan = [satu for satu in nama if satu in kelompok] if nama else []
    lain = sorted(kelompok.keys() - set(urutan))
    return tuple(_baris(satu, (nama or {}).get(satu, satu), tahun, kelompok[satu]) for satu in [*urutan, *lain])


def _baris(kunci: str, nama: str, tahun: tuple[int, ...], anggaran: Iterable[Anggaran]) -> RekapBaris:
    per_tahun = dict.fromkeys(tahun, 0)
    for satu in anggaran:
        per_tahun[satu.tahun] += satu.nilai
    return RekapBaris(kunci, nama, per_tahun, sum(per_tahun.values()))
