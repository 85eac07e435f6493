"""What holds the best plan back, and what more money would buy.

A limit binds where the plan without it reaches a greater index; slack says nothing, since money left over may be too
little for anything. Each question is a search of its own with a share of the time; one that ends early gives what was
found until then, which is at least what is to be had.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.rencana.optimasi.cari import cari
from spbe_roadmap.rencana.optimasi.pemecah import TANPA_PENGAWAS, Tugas, pecahkan
from spbe_roadmap.rencana.optimasi.program import Kelompok, susun_program
from spbe_roadmap.rencana.optimasi.terapkan import terapkan
from spbe_roadmap.rencana.rencana import hitung_rencana

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from spbe_roadmap.rencana.optimasi.optimalkan import Optimasi
    from spbe_roadmap.rencana.optimasi.pemecah import Pengawas
    from spbe_roadmap.rencana.optimasi.soal import Soal

TAMBAHAN_PAGU = 100_000_000
# kinds of limits that a planner could lift, in the order in which they are told
_DAPAT_DILEPAS = ("pagu", "kapasitas", "jendela", "ikatan", "audit")
# a question may take this part of the time for all of them
_BAGIAN_TANYA = 0.1


class Pengikat(NamedTuple):
    """A limit, or all of its kind (`kunci` empty), and how much the objective gains without it.

    `terbukti`: no plan gains more; else at least so much.
    """

    kelompok: Kelompok
    tambahan: Fraction
    terbukti: bool


class TambahanPagu(NamedTuple):
    """What `TAMBAHAN_PAGU` more in one year buys: the gain of the objective, of each year's index, and who comes and goes."""

    tahun: int
    tambahan: Fraction
    terbukti: bool
    indeks: Mapping[int, Decimal]
    masuk: tuple[str, ...]
    keluar: tuple[str, ...]


class Telaah(NamedTuple):
    """The limits that bind, and one entry for each year with a ceiling. `lengkap`: every question was asked and answered."""

    pengikat: tuple[Pengikat, ...]
    tambahan: tuple[TambahanPagu, ...]
    lengkap: bool


def telaah(optimasi: Optimasi, detik: float, pengawas: Pengawas = TANPA_PENGAWAS) -> Telaah:
    """Ask about every limit and every year, for at most so many seconds. Raises HighsTidakAda."""
    penanya = _Penanya(optimasi, detik, pengawas)
    tambahan = tuple(penanya.tambahan())
    return Telaah(tuple(penanya.pengikat()), tambahan, penanya.lengkap)


class _Penanya:
    """Asks one question after the other until the time is over."""

    def __init__(self, optimasi: Optimasi, detik: float, pengawas: Pengawas) -> None:
        self.optimasi = optimasi
        self.soal = optimasi.soal
        self.detik = detik
        self.pengawas = pengawas
        self.tenggat = monotonic() + detik
        self.lengkap = True

    def _waktu(self) -> float:
        """Seconds for the next question; none once the time is over."""
        sisa = min(self.detik * _BAGIAN_TANYA, self.tenggat - monotonic())
        if sisa <= 0 or self.pengawas.henti():
            self.lengkap = False
            return 0.0
        return sisa

    def tambahan(self) -> Iterator[TambahanPagu]:
        """One entry for each year with a ceiling, the earliest first."""
        for tahun, pagu in sorted(self.soal.pagu.items()):
            if waktu := self._waktu():
                yield self._dibeli(
                    tahun, replace(self.soal, pagu={**self.soal.pagu, tahun: pagu + TAMBAHAN_PAGU}), waktu
                )

    def _dibeli(self, tahun: int, soal: Soal, waktu: float) -> TambahanPagu:
        """Only where the index rises it matters which of the plans that reach it is the best."""
        program = susun_program(soal)
        lama = self.optimasi.pencarian
        jawaban = pecahkan(program, Tugas(program.nilai, detik=waktu), self.pengawas)
        if jawaban.kolom is None or jawaban.nilai <= lama.nilai:
            terbukti = jawaban.batas is not None and jawaban.batas <= lama.nilai
            self.lengkap &= terbukti
            return TambahanPagu(tahun, Fraction(0), terbukti, {}, (), ())
        baru = cari(program, self._waktu(), self.pengawas.diam())
        if baru.pilihan is None or lama.pilihan is None or baru.nilai <= lama.nilai:
            self.lengkap = False
            return TambahanPagu(tahun, Fraction(0), terbukti=False, indeks={}, masuk=(), keluar=())
        self.lengkap &= baru.terbukti
        indeks = {satu.tahun: satu.hasil.indeks for satu in self.optimasi.rencana.proyeksi.tahun}
        sesudah = hitung_rencana(terapkan(soal, baru.pilihan)[0]).proyeksi.tahun
        pasangan = [
            (butir.kegiatan.id, dulu, kini)
            for butir, dulu, kini in zip(soal.butir, lama.pilihan, baru.pilihan, strict=True)
        ]
        return TambahanPagu(
            tahun=tahun,
            tambahan=(baru.nilai - lama.nilai) * soal.satuan,
            terbukti=baru.terbukti,
            indeks={satu.tahun: satu.hasil.indeks - indeks[satu.tahun] for satu in sesudah},
            masuk=tuple(nama for nama, dulu, kini in pasangan if dulu is None and kini is not None),
            keluar=tuple(nama for nama, dulu, kini in pasangan if dulu is not None and kini is None),
        )

    def pengikat(self) -> Iterator[Pengikat]:
        """The limits that bind, or all of a kind where only together they do."""
        semua = dict.fromkeys(baris.kelompok for baris in self.optimasi.program.baris if baris.kelompok)
        dapat = [satu for satu in semua if satu.jenis in _DAPAT_DILEPAS]
        if not dapat or not self._tanpa(Kelompok("semua", ()), dapat):
            return
        for jenis in _DAPAT_DILEPAS:
            bagian = [satu for satu in dapat if satu.jenis == jenis]
            if bagian and (seluruhnya := self._tanpa(Kelompok(jenis, ()), bagian)):
                sendiri = [satu for kelompok in bagian if (satu := self._tanpa(kelompok, [kelompok]))]
                yield from sendiri or [seluruhnya]

    def _tanpa(self, kelompok: Kelompok, lepas: Sequence[Kelompok]) -> Pengikat | None:
        """What would be gained without these groups; None where nothing was found."""
        if not (waktu := self._waktu()):
            return None
        program = susun_program(self.soal, frozenset(lepas))
        jawaban = pecahkan(program, Tugas(program.nilai, detik=waktu), self.pengawas)
        self.lengkap &= jawaban.terbukti
        if jawaban.kolom is None or jawaban.nilai <= self.optimasi.pencarian.nilai:
            return None
        tambahan = (jawaban.nilai - self.optimasi.pencarian.nilai) * self.soal.satuan
        return Pengikat(kelompok, tambahan, jawaban.terbukti)
