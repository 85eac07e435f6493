"""The best choice of candidates: the index first, of equal ones the least money, of those the earliest work.

Each goal is solved for itself, with those before it held at their value, so that no weight has to be large enough. A
kegiatan that is left out counts as if it started after the period: free work that changes nothing is done.
"""

from __future__ import annotations

from math import inf
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.rencana.optimasi.pemecah import TANPA_PENGAWAS, Tugas, pecahkan
from spbe_roadmap.rencana.optimasi.program import Baris, jumlah

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spbe_roadmap.rencana.optimasi.pemecah import Pengawas
    from spbe_roadmap.rencana.optimasi.program import Program

# of the time allowed, what the search for the index may take, and what is gone when the least money is found
_BAGIAN_NILAI, _BAGIAN_HEMAT = 0.8, 0.9


class Pencarian(NamedTuple):
    """What was found. `pilihan` None: nothing, which `mustahil` says is because there is nothing.

    `nilai` and `batas` in units of the problem: the index found, and what none can exceed (None: nothing shown).
    `urut_terbukti`: no plan of this index costs less, and of those that cost as little none is earlier.
    """

    pilihan: tuple[int | None, ...] | None
    nilai: int
    batas: int | None
    urut_terbukti: bool
    mustahil: bool = False

    @property
    def terbukti(self) -> bool:
        """Whether no plan has a greater index."""
        return self.pilihan is not None and self.batas is not None and self.batas <= self.nilai


def cari(program: Program, detik: float, pengawas: Pengawas = TANPA_PENGAWAS) -> Pencarian:
    """The best choice within the time allowed; only the search for the index is watched for progress."""
    mulai = monotonic()
    pertama = pecahkan(program, Tugas(program.nilai, detik=detik * _BAGIAN_NILAI), pengawas)
    if pertama.mustahil:
        return Pencarian(None, 0, None, urut_terbukti=False, mustahil=True)
    semula = _semula(program)
    kolom = _lebih_baik(program.nilai, pertama.kolom, semula)
    if kolom is None:
        return Pencarian(None, 0, pertama.batas, urut_terbukti=False)
    hemat = {nomor: -biaya for nomor, biaya in program.biaya[0].items()}
    tetap: list[Baris] = []
    urut_terbukti = True
    for sasaran, berikut, bagian in (
        (program.nilai, hemat, _BAGIAN_HEMAT),
        (hemat, program.kedini, 1.0),
    ):
        tetap.append(Baris(None, dict(sasaran), jumlah(sasaran, kolom), inf))
        sisa = mulai + detik * bagian - monotonic()
        jawaban = pecahkan(program, Tugas(berikut, tuple(tetap), sisa), pengawas.diam())
        urut_terbukti &= jawaban.terbukti
        kolom = _lebih_baik(berikut, jawaban.kolom, kolom) or kolom
    if semula and all(
        jumlah(sasaran, semula) == jumlah(sasaran, kolom) for sasaran in (program.nilai, hemat, program.kedini)
    ):
        kolom = semula
    return Pencarian(
        tuple(program.pilihan(kolom)), jumlah(program.nilai, kolom), pertama.batas, urut_terbukti and pertama.terbukti
    )


def _semula(program: Program) -> list[int] | None:
    """The plan as it is written, None where it breaks something."""
    kolom = program.kolom([butir.calon_semula for butir in program.soal.butir])
    return kolom if program.sah(kolom) else None


def _lebih_baik(
    sasaran: Mapping[int, int], baru: Sequence[int] | None, lama: Sequence[int] | None
) -> Sequence[int] | None:
    """The solution with the greater objective, the new one of equals; None is none."""
    if baru is None or lama is None:
        return baru if lama is None else lama
    return baru if jumlah(sasaran, baru) >= jumlah(sasaran, lama) else lama
