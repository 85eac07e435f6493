"""The whole plan in the form of Tabel 8, and how tables number and write what they show.

Source: SE MenPANRB 18/2022, lampiran, Tabel 8.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from spbe_roadmap.kerangka.angka import tulis_desimal
from spbe_roadmap.model.peta_rencana import MUATAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spbe_roadmap.model.kegiatan import Kegiatan, Muatan, Program
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.rencana.jadwal import Jadwal

ABJAD = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class BarisTabel8:
    """A content (`7`), programme (`7.1`) or kegiatan (`7.1.1`); `tahun`: in which years of the period it runs."""

    jenis: Literal["muatan", "program", "kegiatan"]
    nomor: str
    kode: str
    teks: str
    uic: str
    keluaran: tuple[str, ...]
    tahun: tuple[bool, ...]
    usulan: bool


def tabel8(peta: PetaRencana, jadwal: Jadwal) -> tuple[BarisTabel8, ...]:
    """The whole plan, contents in document order; what has no schedule has no active year."""
    return tuple(
        baris
        for nomor, muatan in enumerate(peta.muatan, start=1)
        for baris in _muatan_tabel8(muatan, nomor, peta, jadwal)
    )


def _muatan_tabel8(muatan: Muatan, nomor: int, peta: PetaRencana, jadwal: Jadwal) -> Iterator[BarisTabel8]:
    semua = [kegiatan for program in muatan.program for kegiatan in program.kegiatan]
    aktif = _aktif(semua, peta.periode.tahun, jadwal)
    yield BarisTabel8("muatan", f"{nomor}", muatan.domain, MUATAN[muatan.domain], "", (), aktif, usulan=False)
    sebutan = _sebutan(peta)
    for urut, program in enumerate(muatan.program, start=1):
        yield from _program_tabel8(program, f"{nomor}.{urut}", sebutan, peta.periode.tahun, jadwal)


def _program_tabel8(
    program: Program, nomor: str, sebutan: Mapping[str, str], tahun: range, jadwal: Jadwal
) -> Iterator[BarisTabel8]:
    uic = _uic(program.penanggung_jawab, sebutan)
    aktif = _aktif(program.kegiatan, tahun, jadwal)
    yield BarisTabel8("program", nomor, program.id, program.nama, uic, (), aktif, usulan=False)
    for urut, kegiatan in enumerate(program.kegiatan, start=1):
        yield BarisTabel8(
            jenis="kegiatan",
            nomor=f"{nomor}.{urut}",
            kode=kegiatan.id,
            teks=kegiatan.nama,
            uic=_uic(kegiatan.penanggung_jawab or program.penanggung_jawab, sebutan),
            keluaran=kegiatan.keluaran,
            tahun=_aktif([kegiatan], tahun, jadwal),
            usulan=kegiatan.status == "usulan",
        )


def _aktif(kegiatan: Sequence[Kegiatan], tahun: range, jadwal: Jadwal) -> tuple[bool, ...]:
    terjadwal = [jadwal.kegiatan[satu.id] for satu in kegiatan if satu.id in jadwal.kegiatan]
    return tuple(any(satu in baris.tahun_aktif for baris in terjadwal) for satu in tahun)


def _sebutan(peta: PetaRencana) -> dict[str, str]:
    return {opd.id: opd.sebutan for opd in peta.opd}


def _uic(opd: str, sebutan: Mapping[str, str]) -> str:
    """The short name of a unit; its id where no such unit exists."""
    return sebutan.get(opd, opd)


def huruf(nomor: int) -> str:
    """The letters of a programme, counted from 0: A to Z, then AA, AB and on."""
    depan, sisa = divmod(nomor, len(ABJAD))
    return (huruf(depan - 1) if depan else "") + ABJAD[sisa]


def teks_capaian(capaian: Decimal | str | None) -> str:
    """A baseline or target as tables print it, nothing where there is none."""
    if isinstance(capaian, Decimal):
        return tulis_desimal(capaian)
    return capaian or ""
