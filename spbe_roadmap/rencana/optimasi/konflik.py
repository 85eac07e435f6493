"""Why there is no plan: constraints of which any one could give way, and the rest could be met.

Source: Junker, QuickXplain: preferred explanations and relaxations for over-constrained problems, 2004.
"""

from __future__ import annotations

from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.rencana.optimasi.pemecah import TANPA_PENGAWAS, Tugas, pecahkan
from spbe_roadmap.rencana.optimasi.program import susun_program

if TYPE_CHECKING:
    from spbe_roadmap.rencana.optimasi.pemecah import Pengawas
    from spbe_roadmap.rencana.optimasi.program import Kelompok, Program
    from spbe_roadmap.rencana.optimasi.soal import Soal

_Deret = tuple["Kelompok", ...]


class Konflik(NamedTuple):
    """Groups that cannot be met together. `terkecil`: without any one of them the rest can be; else some may be idle."""

    kelompok: _Deret
    terkecil: bool


def bertentangan(soal: Soal, detik: float, pengawas: Pengawas = TANPA_PENGAWAS) -> Konflik:
    """What contradicts in a problem that has no plan, in the order of the program, found in at most so many seconds.

    A check that ends without an answer only makes the set larger than it need be. Raises HighsTidakAda.
    """
    program = susun_program(replace(soal, langkah=()))
    semua = tuple(dict.fromkeys(baris.kelompok for baris in program.baris if baris.kelompok))
    pencari = _Pencari(program, detik, pengawas)
    terpilih = pencari.kurangi((), semua, latar_baru=False)
    return Konflik(tuple(satu for satu in semua if satu in terpilih), pencari.terjawab)


class _Pencari:
    def __init__(self, program: Program, detik: float, pengawas: Pengawas) -> None:
        self.program = program
        self.tenggat = monotonic() + detik
        self.pengawas = pengawas
        self.terjawab = True

    def kurangi(self, latar: _Deret, sisa: _Deret, *, latar_baru: bool) -> _Deret:
        """Those of `sisa` that together with `latar` suffice for a contradiction, and none too many."""
        if latar_baru and self._mustahil(latar):
            return ()
        if len(sisa) <= 1:
            return sisa
        kiri, kanan = sisa[: len(sisa) // 2], sisa[len(sisa) // 2 :]
        dari_kanan = self.kurangi(latar + kiri, kanan, latar_baru=bool(kiri))
        dari_kiri = self.kurangi(latar + dari_kanan, kiri, latar_baru=bool(dari_kanan))
        return dari_kiri + dari_kanan

    def _mustahil(self, berlaku: _Deret) -> bool:
        sisa = self.tenggat - monotonic()
        if sisa <= 0 or self.pengawas.henti():
            self.terjawab = False
            return False
        ada = {None, *berlaku}
        program = replace(self.program, baris=tuple(satu for satu in self.program.baris if satu.kelompok in ada))
        jawaban = pecahkan(program, Tugas({}, detik=sisa), self.pengawas)
        self.terjawab &= jawaban.mustahil or jawaban.kolom is not None
        return jawaban.mustahil
