"""The official document as Word reads it, for the legal bureau to edit: `peta-rencana.docx`.

It is made of the very HTML that the PDF is printed from, so that both say the same; templates/docx/ holds its styles and numbering.
Input: the computed plan and, for pictures, the roadmap's folder. Output: the same bytes for the same input.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from spbe_roadmap.terbit.tugas import Tugas

if TYPE_CHECKING:
    from pathlib import Path

    from spbe_roadmap.rencana import Rencana

BERKAS = "peta-rencana.docx"


def tugas(rencana: Rencana, *, folder: Path) -> tuple[Tugas, ...]:
    """One file; only `aset/` of the folder is read."""
    banyak = sum(len(program.kegiatan) for _, program in rencana.peta.semua_program())
    return (Tugas(BERKAS, partial(_tulis, rencana, folder), bobot=10 + banyak // 3, berat=True),)


def _tulis(rencana: Rencana, asal: Path, tujuan: Path) -> None:
    from spbe_roadmap.terbit.cetak.cetakan import cetakan  # noqa: PLC0415 - start-up: only publishing needs them
    from spbe_roadmap.terbit.cetak.dokumen import html_induk  # noqa: PLC0415
    from spbe_roadmap.terbit.docx.dokumen import docx  # noqa: PLC0415

    cara = cetakan(rencana.peta)
    (tujuan / BERKAS).write_bytes(docx(html_induk(rencana, cara), cara, asal))
