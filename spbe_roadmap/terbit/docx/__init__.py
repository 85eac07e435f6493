"""The official document as Word reads it, for the legal bureau to edit: `peta-rencana.docx`.

It is made of the very HTML that the PDF is printed from, so that both say the same; templates/docx/ holds its styles and numbering.
Input: the order. Output: the same bytes for the same input; dates of the file come from `waktu_terbit`.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from spbe_roadmap.terbit.tugas import Tugas

if TYPE_CHECKING:
    from pathlib import Path

    from spbe_roadmap.terbit.keluaran import Pesanan

BERKAS = "peta-rencana.docx"


def tugas(pesanan: Pesanan) -> tuple[Tugas, ...]:
    """One file."""
    banyak = sum(len(program.kegiatan) for _, program in pesanan.rencana.peta.semua_program())
    return (Tugas(BERKAS, partial(_tulis, pesanan), bobot=10 + banyak // 3, berat=True),)


def _tulis(pesanan: Pesanan, tujuan: Path) -> None:
    from spbe_roadmap.terbit.cetak.dokumen import html_induk  # noqa: PLC0415 - start-up: only publishing needs them
    from spbe_roadmap.terbit.docx.dokumen import docx  # noqa: PLC0415 - as above
    from spbe_roadmap.terbit.waktu_terbit import waktu_terbit  # noqa: PLC0415 - as above

    html = html_induk(pesanan.rencana, pesanan.cetakan)
    (tujuan / BERKAS).write_bytes(docx(html, pesanan.cetakan, pesanan.folder, waktu_terbit(pesanan.rencana.peta)))
