"""Budgets by year, and by content, programme, unit, source and code. All amounts are whole rupiah."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.model.uang import satuan_tabel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.model.uang import SatuanTabel

TANPA_SUMBER = "Belum ditentukan"
TANPA_KODE = "Tanpa kode"


class Pos(NamedTuple):
    """One amount of one year, with everything that tables group it by."""

    muatan: str
    program: str
    opd: str
    sumber: str
    subkegiatan: str
    tahun: int
    nilai: int


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
    pos = semua_pos(peta)
    tahun = tuple(sorted({*peta.periode.tahun, *(satu.tahun for satu in pos)}))

    def rekap(kunci: Callable[[Pos], str], nama: Mapping[str, str] | None = None) -> tuple[RekapBaris, ...]:
        return tuple(_rekap(pos, tahun, kunci, nama or {}))

    return RekapAnggaran(
        tahun=tahun,
        pagu=dict(sorted(peta.pokok.pagu.items())),
        jumlah=_jumlah(pos, tahun),
        per_muatan=rekap(attrgetter("muatan"), {satu.domain: MUATAN[satu.domain] for satu in peta.muatan}),
        per_program=rekap(attrgetter("program"), {satu.id: satu.nama for _, satu in peta.semua_program()}),
        per_opd=rekap(attrgetter("opd"), {satu.id: satu.nama for satu in peta.opd}),
        per_sumber=rekap(attrgetter("sumber")),
        per_subkegiatan=rekap(attrgetter("subkegiatan")),
    )


def satuan_anggaran(rekap: RekapAnggaran) -> SatuanTabel:
    """The unit of all budget tables of one document."""
    baris = (rekap.jumlah, *rekap.per_muatan, *rekap.per_program, *rekap.per_opd, *rekap.per_sumber)
    return satuan_tabel({nilai for satu in baris for nilai in (satu.total, *satu.per_tahun.values())})


def semua_pos(peta: PetaRencana) -> list[Pos]:
    """Every amount of the plan, in document order."""
    return [
        Pos(
            muatan.domain,
            program.id,
            kegiatan.penanggung_jawab or program.penanggung_jawab,
            anggaran.sumber or TANPA_SUMBER,
            anggaran.subkegiatan or TANPA_KODE,
            anggaran.tahun,
            anggaran.nilai,
        )
        for muatan, program, kegiatan in peta.semua_kegiatan()
        for anggaran in kegiatan.anggaran
    ]


def _rekap(
    pos: Iterable[Pos], tahun: tuple[int, ...], kunci: Callable[[Pos], str], nama: Mapping[str, str]
) -> Iterator[RekapBaris]:
    """One line for each key that has money: those with a name in the order of `nama`, then the others sorted."""
    jumlah: dict[str, dict[int, int]] = defaultdict(lambda: dict.fromkeys(tahun, 0))
    for satu in pos:
        jumlah[kunci(satu)][satu.tahun] += satu.nilai
    bernama = [id_baris for id_baris in nama if id_baris in jumlah]
    for id_baris in [*bernama, *sorted(jumlah.keys() - nama.keys())]:
        per_tahun = jumlah[id_baris]
        yield RekapBaris(id_baris, nama.get(id_baris, id_baris), per_tahun, sum(per_tahun.values()))


def _jumlah(pos: Iterable[Pos], tahun: tuple[int, ...]) -> RekapBaris:
    """The line below all others, with zeros where there is no money at all."""
    per_tahun = dict.fromkeys(tahun, 0)
    for satu in pos:
        per_tahun[satu.tahun] += satu.nilai
    return RekapBaris("jumlah", "Jumlah", per_tahun, sum(per_tahun.values()))
