"""The plan as a workbook, `data/peta-rencana.xlsx`: a sheet a table, with types, filters and totals as formulas.

`isi` says what stands in which sheet, `rekap` adds money up by formulas, `lembar` writes. The same plan gives the same
bytes: dates of the file come from `waktu_terbit`.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from spbe_roadmap.terbit.tugas import Tugas

if TYPE_CHECKING:
    from pathlib import Path

    from spbe_roadmap.rencana import Rencana

BERKAS = "data/peta-rencana.xlsx"


def tugas(rencana: Rencana) -> tuple[Tugas, ...]:
    """One file."""
    return (Tugas(BERKAS, partial(_tulis, rencana)),)


def _tulis(rencana: Rencana, folder: Path) -> None:
    from spbe_roadmap.terbit.xlsx.isi import semua_lembar  # noqa: PLC0415 - start-up
    from spbe_roadmap.terbit.xlsx.lembar import Buku  # noqa: PLC0415 - only this output needs the library
    from spbe_roadmap.terbit.xlsx.rekap import tulis_rekap  # noqa: PLC0415

    tujuan = folder / BERKAS
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    semua = semua_lembar(rencana)
    with Buku(tujuan, rencana.peta) as buku:
        buku.petunjuk(semua)
        for lembar in semua:
            buku.tulis(lembar)
            if lembar.nama == "Anggaran":
                tulis_rekap(buku, rencana, lembar)
