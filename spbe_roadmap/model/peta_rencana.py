"""The whole roadmap: what all files of the folder say together, and which parts of it could not be trusted."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.model.kegiatan import Kegiatan, Muatan, Program

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spbe_roadmap.model.dasar import Baris
    from spbe_roadmap.model.indeks import Indeks
    from spbe_roadmap.model.inventaris import Aplikasi, Opd
    from spbe_roadmap.model.pokok import Dokumen, InisiatifStrategis, Instansi, Penetapan, Periode, Pokok, Sasaran
    from spbe_roadmap.model.realisasi import Realisasi

# The seven contents in the order of Perpres 95/2018 art. 14 (1), with the names that documents print.
MUATAN: dict[str, str] = {
    "tata-kelola": "Tata Kelola SPBE",
    "manajemen": "Manajemen SPBE",
    "layanan": "Layanan SPBE",
    "infrastruktur": "Infrastruktur SPBE",
    "aplikasi": "Aplikasi SPBE",
    "keamanan": "Keamanan SPBE",
    "audit": "Audit Teknologi Informasi dan Komunikasi",
}
# SE MenPANRB 18/2022 puts applications before infrastructure.
URUTAN_SE = ("tata-kelola", "manajemen", "layanan", "aplikasi", "infrastruktur", "keamanan", "audit")


class Keutuhan(NamedTuple):
    """What reading had to give up: whole files, ids that stood in damaged ones, and parts of files.

    `hilang`: file and path of each fault, of a missing key too; `baris_rusak`: of everything that lost something at or
    below it; `waktu_rusak`: activities that lost a date.

    Rules pass over what is listed here, so that one mistake gives one finding.
    """

    berkas_rusak: frozenset[str] = frozenset()
    baris_rusak: frozenset[tuple[str, tuple[str | int, ...]]] = frozenset()
    id_rusak: frozenset[str] = frozenset()
    waktu_rusak: frozenset[tuple[str, tuple[str | int, ...]]] = frozenset()
    hilang: frozenset[tuple[str, tuple[str | int, ...]]] = frozenset()

    def baris_utuh(self, baris: Baris, *langkah: str | int) -> bool:
        """Whether everything in this row, or in the part `langkah` below it, could be read."""
        return not self.baris_rusak or (baris.berkas, (*baris.jejak, *langkah)) not in self.baris_rusak

    @property
    def muatan_utuh(self) -> bool:
        """Whether every file of `domain/` that exists could be read."""
        return not any(nama.startswith("domain/") for nama in self.berkas_rusak)

    def waktu_utuh(self, kegiatan: Kegiatan) -> bool:
        """Whether the dates of an activity are what its row says: none was cut, and none may hide behind a slip."""
        tempat = (kegiatan.berkas, kegiatan.jejak)
        bertanggal = kegiatan.mulai is not None and (kegiatan.selesai or kegiatan.durasi) is not None
        return tempat not in self.baris_rusak or (bertanggal and tempat not in self.waktu_rusak)


_UTUH = Keutuhan()


@dataclass(frozen=True)
class PetaRencana:
    """A roadmap as its files say it. `muatan` is in document order; `narasi` is CommonMark by file name."""

    pokok: Pokok
    opd: tuple[Opd, ...]
    aplikasi: tuple[Aplikasi, ...]
    indeks: Indeks
    muatan: tuple[Muatan, ...]
    realisasi: tuple[Realisasi, ...] = ()
    narasi: Mapping[str, str] = field(default_factory=dict)
    aset: tuple[str, ...] = ()
    keutuhan: Keutuhan = _UTUH

    @property
    def instansi(self) -> Instansi:
        """The government that plans."""
        return self.pokok.instansi

    @property
    def periode(self) -> Periode:
        """The years of the plan."""
        return self.pokok.periode

    @property
    def penetapan(self) -> Penetapan:
        """How the plan becomes law."""
        return self.pokok.penetapan

    @property
    def sasaran(self) -> tuple[Sasaran, ...]:
        """The goals of the RPJMD."""
        return self.pokok.sasaran

    @property
    def inisiatif_strategis(self) -> tuple[InisiatifStrategis, ...]:
        """The strategic initiatives of the architecture."""
        return self.pokok.inisiatif_strategis

    @property
    def dokumen(self) -> Dokumen:
        """How the document looks."""
        return self.pokok.dokumen

    def semua_program(self) -> Iterator[tuple[Muatan, Program]]:
        """Every programme with its content, in document order."""
        for muatan in self.muatan:
            for program in muatan.program:
                yield muatan, program

    def semua_kegiatan(self) -> Iterator[tuple[Muatan, Program, Kegiatan]]:
        """Every activity with its content and programme, in document order."""
        return iter(self._kegiatan)

    @cached_property
    def _kegiatan(self) -> tuple[tuple[Muatan, Program, Kegiatan], ...]:
        return tuple(
            (muatan, program, kegiatan) for muatan, program in self.semua_program() for kegiatan in program.kegiatan
        )
