"""The plan as project planners write it: rows in outline order, with links between rows and lags in days.

Rows are contents, programmes, kegiatan, milestones, reviews, and the end of the period, which is there so that slack
counted from the last row is slack counted from the last day of the plan. Days are inclusive; a milestone is its last day.
A lag in calendar months becomes the days that it has where the plan puts it.

Sources: format.md section 10.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.rencana.agenda import NAMA_REVIU, hari_reviu
from spbe_roadmap.rencana.jaringan import UJUNG

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spbe_roadmap.model.kegiatan import Kegiatan, Program
    from spbe_roadmap.rencana.jadwal import Ikatan, Jadwal, JadwalKegiatan
    from spbe_roadmap.rencana.rencana import Rencana

JenisKerja = Literal["muatan", "program", "kegiatan", "tonggak", "reviu", "akhir"]


class Pendahulu(NamedTuple):
    """A link to the kegiatan that a row waits for; `jeda_hari` in calendar days, negative for a lead."""

    kegiatan: str
    jenis: str
    jeda_hari: int


class BarisKerja(NamedTuple):
    """One row. `nomor` is its place in the outline (`3.1.2`); `nama` of a review is its kind.

    `kegiatan` is its own or that of a milestone; `mulai` and `selesai` are None where nobody can tell days. `paling_awal`:
    the day before which it must not start, beside what links say; for a start that the planner gives, that day.
    """

    jenis: JenisKerja
    nomor: str
    nama: str
    mulai: date | None
    selesai: date | None
    kegiatan: Kegiatan | None = None
    jadwal: JadwalKegiatan | None = None
    pendahulu: tuple[Pendahulu, ...] = ()
    paling_awal: date | None = None

    @property
    def tingkat(self) -> int:
        """Depth in the outline, 1 at the top."""
        return self.nomor.count(".") + 1

    @property
    def hari(self) -> int:
        """Length in days; 0 for a day that is only a mark, and where nobody can tell days."""
        if self.mulai is None or self.selesai is None or self.jenis in {"tonggak", "reviu", "akhir"}:
            return 0
        return (self.selesai - self.mulai).days + 1


def rincian_kerja(rencana: Rencana) -> tuple[BarisKerja, ...]:
    """All rows, contents that have kegiatan in document order, then the reviews and the end of the period."""
    return tuple(_semua(rencana))


def _semua(rencana: Rencana) -> Iterator[BarisKerja]:
    peta = rencana.peta
    ikatan = defaultdict(list)
    for satu in rencana.jadwal.ikatan:
        ikatan[satu.pengikut].append(satu)
    nomor = 0
    for muatan in peta.muatan:
        # A row without rows below it would be a task of its own.
        if program := [satu for satu in muatan.program if satu.kegiatan]:
            nomor += 1
            yield from _muatan(muatan.domain, program, f"{nomor}", rencana, ikatan)
    for reviu in peta.pokok.reviu:
        nomor += 1
        hari = hari_reviu(reviu.tahun)
        yield BarisKerja("reviu", f"{nomor}", NAMA_REVIU[reviu.jenis], hari, hari)
    akhir = date(peta.periode.selesai, 12, 31)
    yield BarisKerja("akhir", f"{nomor + 1}", f"{peta.periode.mulai}–{peta.periode.selesai}", akhir, akhir)


def _muatan(
    domain: str, program: list[Program], nomor: str, rencana: Rencana, ikatan: dict[str, list[Ikatan]]
) -> Iterator[BarisKerja]:
    semua = [kegiatan for satu in program for kegiatan in satu.kegiatan]
    yield BarisKerja("muatan", nomor, MUATAN[domain], *_rentang(semua, rencana.jadwal))
    for urut, satu in enumerate(program, start=1):
        yield from _program(satu, f"{nomor}.{urut}", rencana, ikatan)


def _program(program: Program, nomor: str, rencana: Rencana, ikatan: dict[str, list[Ikatan]]) -> Iterator[BarisKerja]:
    yield BarisKerja("program", nomor, program.nama, *_rentang(program.kegiatan, rencana.jadwal))
    urut = 0
    for kegiatan in program.kegiatan:
        urut += 1
        yield _kegiatan(kegiatan, f"{nomor}.{urut}", rencana, ikatan[kegiatan.id])
        for tonggak in kegiatan.tonggak:
            urut += 1
            hari = tonggak.waktu.akhir
            # Beside its kegiatan, not below: there it would make the kegiatan a summary of its milestones.
            yield BarisKerja("tonggak", f"{nomor}.{urut}", tonggak.nama, hari, hari, kegiatan)


def _kegiatan(kegiatan: Kegiatan, nomor: str, rencana: Rencana, ikatan: list[Ikatan]) -> BarisKerja:
    jadwal = rencana.jadwal.kegiatan.get(kegiatan.id)
    if jadwal is None:
        return BarisKerja("kegiatan", nomor, kegiatan.nama, None, None, kegiatan)
    # A lead may point before the period, where nothing starts.
    di_awal = jadwal.mulai == date(rencana.peta.periode.mulai, 1, 1)
    return BarisKerja(
        "kegiatan",
        nomor,
        kegiatan.nama,
        jadwal.mulai,
        jadwal.selesai,
        kegiatan,
        jadwal,
        tuple(_pendahulu(satu, rencana.jadwal) for satu in ikatan),
        paling_awal=jadwal.mulai if jadwal.tetap or (di_awal and ikatan) else None,
    )


def _pendahulu(ikatan: Ikatan, jadwal: Jadwal) -> Pendahulu:
    dari_akhir, ke_akhir = UJUNG[ikatan.jenis]
    asal = jadwal.kegiatan[ikatan.pendahulu]
    dari = asal.hari_akhir if dari_akhir else asal.hari_mulai
    # `paling_awal` of a link to the end is inclusive.
    sampai = ikatan.paling_awal.toordinal() + ke_akhir
    return Pendahulu(ikatan.pendahulu, ikatan.jenis, sampai - dari)


def _rentang(kegiatan: Iterable[Kegiatan], jadwal: Jadwal) -> tuple[date | None, date | None]:
    """The first and last day of all that has days."""
    semua = [jadwal.kegiatan[satu.id] for satu in kegiatan if satu.id in jadwal.kegiatan]
    if not semua:
        return None, None
    return min(satu.mulai for satu in semua), max(satu.selesai for satu in semua)
