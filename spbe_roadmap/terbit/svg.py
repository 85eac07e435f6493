"""The whole plan on one sheet, to hang on a wall: `data/timeline.svg`. The file names fonts and carries none."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from spbe_roadmap.terbit.gambar.garis_waktu import garis_waktu_lengkap
from spbe_roadmap.terbit.sebutan import judul_bertanda
from spbe_roadmap.terbit.tugas import Tugas, tulis_berkas

if TYPE_CHECKING:
    from pathlib import Path

    from spbe_roadmap.rencana import Rencana

BERKAS = "data/timeline.svg"
_LEBAR_MM = 420.0
_HURUF = "TeX Gyre Bonum, Bookman Old Style, Liberation Sans, Arial, sans-serif"


def tugas(rencana: Rencana) -> tuple[Tugas, ...]:
    """One file."""
    return (Tugas(BERKAS, partial(_tulis, rencana)),)


def _tulis(rencana: Rencana, folder: Path) -> None:
    tulis_berkas(folder, BERKAS, f"{svg(rencana)}\n")


def svg(rencana: Rencana) -> str:
    """The drawing as a document of its own; a draft says so in its title."""
    return str(garis_waktu_lengkap(rencana, judul=judul_bertanda(rencana.peta), lebar_mm=_LEBAR_MM, huruf=_HURUF))
