"""The problem as an integer program: columns, and rows that belong to groups which can be left out.

Column x says that a kegiatan starts at a candidate, column z that a step of the index is gained. All coefficients are
whole numbers, money in the largest unit that divides every amount of its row, so that the solver's tolerances cannot
reach them.

A dependency is written once for each place where its bound jumps: of the successor's candidates up to there as many as of
the predecessor's that come early enough. Candidates are sorted and calendar arithmetic keeps the order of days, so the
early enough ones are always the first. It says as well that a predecessor of chosen work is chosen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from math import gcd, inf
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.model.kegiatan import CELAH_AUDIT_TAHUN
from spbe_roadmap.rencana.hari import sesudah

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from spbe_roadmap.rencana.lintasan import Ikat
    from spbe_roadmap.rencana.optimasi.soal import Butir, Calon, Soal


class Kelompok(NamedTuple):
    """A constraint as people know it: its kind, and the ids, years or names that tell which."""

    jenis: str
    kunci: tuple[str | int, ...]


class Baris(NamedTuple):
    """`bawah` <= sum of coefficient x column <= `atas`; without group it holds always."""

    kelompok: Kelompok | None
    isi: dict[int, int]
    bawah: float
    atas: float


@dataclass(frozen=True, slots=True)
class Program:
    """The integer program. `awal_x` is the first column of each butir; the columns from `banyak_x` on are z."""

    soal: Soal
    awal_x: tuple[int, ...]
    banyak_x: int
    baris: tuple[Baris, ...]

    @property
    def banyak_kolom(self) -> int:
        """All columns; each is 0 or 1."""
        return self.banyak_x + len(self.soal.langkah)

    def x(self, butir: int, calon: int) -> int:
        """The column of a candidate."""
        return self.awal_x[butir] + calon

    def pilihan(self, kolom: Sequence[int]) -> list[int | None]:
        """The candidate of each butir that a solution chooses."""
        return [
            next((calon for calon in range(len(butir.calon)) if kolom[self.x(nomor, calon)]), None)
            for nomor, butir in enumerate(self.soal.butir)
        ]

    def kolom(self, pilihan: Sequence[int | None]) -> list[int]:
        """The columns of a choice."""
        hasil = [0] * self.banyak_kolom
        for butir, calon in enumerate(pilihan):
            if calon is not None:
                hasil[self.x(butir, calon)] = 1
        for nomor, langkah in enumerate(self.soal.langkah):
            hasil[self.banyak_x + nomor] = int(any(pilihan[butir] == calon for butir, calon in langkah.penyumbang))
        return hasil

    def sah(self, kolom: Sequence[int], tambahan: Iterable[Baris] = ()) -> bool:
        """Whether columns meet every row, and those beside them."""
        return all(satu.bawah <= jumlah(satu.isi, kolom) <= satu.atas for satu in (*self.baris, *tambahan))

    @property
    def nilai(self) -> dict[int, int]:
        """The index as an objective, in units of the problem."""
        return {self.banyak_x + nomor: langkah.nilai for nomor, langkah in enumerate(self.soal.langkah)}

    @property
    def biaya(self) -> tuple[dict[int, int], int]:
        """The money of all years as an objective, and the rupiah of one unit of it."""
        rupiah = {kolom: butir.biaya for kolom, butir, _ in self.semua_x()}
        satuan = gcd(*rupiah.values()) or 1
        return {kolom: satu // satuan for kolom, satu in rupiah.items() if satu}, satuan

    @property
    def kedini(self) -> dict[int, int]:
        """Days from each start to the end of the period, as an objective."""
        return {kolom: self.soal.sesudah_periode - calon.mulai for kolom, _, calon in self.semua_x()}

    def semua_x(self) -> Iterator[tuple[int, Butir, Calon]]:
        """Every candidate with its column and its kegiatan."""
        for nomor, butir in enumerate(self.soal.butir):
            for urut, calon in enumerate(butir.calon):
                yield self.x(nomor, urut), butir, calon


def jumlah(isi: Mapping[int, int], kolom: Sequence[int]) -> int:
    """The sum of coefficient x column."""
    return sum(nilai * kolom[satu] for satu, nilai in isi.items())


def susun_program(soal: Soal, tanpa: AbstractSet[Kelompok] = frozenset()) -> Program:
    """The program without the groups in `tanpa`."""
    awal_x: list[int] = []
    banyak = 0
    for butir in soal.butir:
        awal_x.append(banyak)
        banyak += len(butir.calon)
    kosong = Program(soal, tuple(awal_x), banyak, ())
    semua = (baris for baris in _semua_baris(kosong) if baris.kelompok not in tanpa)
    return Program(soal, tuple(awal_x), banyak, tuple(semua))


def _semua_baris(program: Program) -> Iterator[Baris]:
    for susun in (_pilih_satu, _gapai, _jendela, _ikatan, _pagu, _kapasitas, _audit):
        yield from susun(program)


def _pilih_satu(program: Program) -> Iterator[Baris]:
    """Every kegiatan starts once at most; what must be done, once."""
    for nomor, butir in enumerate(program.soal.butir):
        isi = {program.x(nomor, calon): 1 for calon in range(len(butir.calon))}
        if butir.wajib:
            yield Baris(Kelompok("wajib", (butir.kegiatan.id,)), isi, 1, inf)
        if len(isi) > 1:
            yield Baris(None, isi, -inf, 1)


def _gapai(program: Program) -> Iterator[Baris]:
    """No step of the index without work that proves it."""
    for nomor, langkah in enumerate(program.soal.langkah):
        isi = {program.x(*satu): -1 for satu in langkah.penyumbang}
        yield Baris(None, {program.banyak_x + nomor: 1} | isi, -inf, 0)


def _jendela(program: Program) -> Iterator[Baris]:
    for nomor, butir in enumerate(program.soal.butir):
        luar = {program.x(nomor, urut): 1 for urut, calon in enumerate(butir.calon) if not calon.di_jendela}
        if luar:
            yield Baris(Kelompok("jendela", (butir.kegiatan.id,)), luar, -inf, 0)


def _ikatan(program: Program) -> Iterator[Baris]:
    butir = program.soal.butir
    for pengikut, semua in enumerate(program.soal.ikat):
        for ikat in semua:
            pendahulu = ikat[0]
            kelompok = Kelompok("ikatan", (butir[pendahulu].kegiatan.id, butir[pengikut].kegiatan.id))
            banyak = [
                sum(cukup_dini(ikat, dulu, satu) for dulu in butir[pendahulu].calon) for satu in butir[pengikut].calon
            ]
            for urut, cukup in enumerate(banyak):
                if urut + 1 == len(banyak) or banyak[urut + 1] > cukup:
                    kanan = {program.x(pendahulu, calon): -1 for calon in range(cukup)}
                    kiri = {program.x(pengikut, calon): 1 for calon in range(urut + 1)}
                    yield Baris(kelompok, kiri | kanan, -inf, 0)


def cukup_dini(ikat: Ikat, pendahulu: Calon, pengikut: Calon) -> bool:
    """Whether these two starts meet the dependency."""
    _, dari_akhir, ke_akhir, hari, bulan = ikat
    try:
        batas = sesudah(pendahulu.akhir if dari_akhir else pendahulu.mulai, hari, bulan)
    except (ValueError, OverflowError):
        return False
    return batas <= (pengikut.akhir if ke_akhir else pengikut.mulai)


def _pagu(program: Program) -> Iterator[Baris]:
    for tahun, pagu in program.soal.pagu.items():
        isi = {kolom: rupiah for kolom, _, calon in program.semua_x() if (rupiah := calon.biaya.get(tahun))}
        if isi:
            satuan = gcd(*isi.values())
            utuh = {kolom: rupiah // satuan for kolom, rupiah in isi.items()}
            yield Baris(Kelompok("pagu", (tahun,)), utuh, -inf, pagu // satuan)


def _kapasitas(program: Program) -> Iterator[Baris]:
    """Work overlaps most on the first day of some of it."""
    for opd, kapasitas in program.soal.kapasitas.items():
        milik = [(kolom, butir, calon) for kolom, butir, calon in program.semua_x() if butir.opd == opd]
        for hari in sorted({calon.mulai for _, _, calon in milik}):
            berjalan = [(kolom, butir) for kolom, butir, calon in milik if calon.mulai <= hari < calon.akhir]
            if len({butir.kegiatan.id for _, butir in berjalan}) > kapasitas:
                yield Baris(Kelompok("kapasitas", (opd,)), {kolom: 1 for kolom, _ in berjalan}, -inf, kapasitas)


def _audit(program: Program) -> Iterator[Baris]:
    """No run of more than two years without an audit of a kind, as far as its audits can be moved at all."""
    semua = [(kolom, butir.kegiatan.audit, calon) for kolom, butir, calon in program.semua_x()]
    for jenis in sorted({jenis for _, jenis, _ in semua if jenis}):
        for tahun in program.soal.peta.periode.tahun[:-CELAH_AUDIT_TAHUN]:
            rentang = range(tahun, tahun + CELAH_AUDIT_TAHUN + 1)
            isi = {kolom: 1 for kolom, satu, calon in semua if satu == jenis and _menyentuh(calon, rentang)}
            if isi:
                yield Baris(Kelompok("audit", (jenis, rentang[0], rentang[-1])), isi, 1, inf)


def _menyentuh(calon: Calon, tahun: Iterable[int]) -> bool:
    aktif = range(date.fromordinal(calon.mulai).year, date.fromordinal(calon.akhir - 1).year + 1)
    return any(satu in aktif for satu in tahun)
