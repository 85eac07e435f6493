"""The Word document beside the PDF of the same roadmap, both from the finished plan on."""

from __future__ import annotations

import tempfile
from pathlib import Path

from bench.waktu import cpu_kerja
from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.terbit import docx, pdf
from spbe_roadmap.terbit.keluaran import pesan

KALI = 3


def biaya_docx(folder: Path) -> tuple[float, float]:
    """CPU seconds of the Word document and of the PDF, which takes long and is written once."""
    pesanan = pesan(muat_rencana(folder).rencana, folder)
    pdf.siapkan()
    with tempfile.TemporaryDirectory() as sementara:
        tujuan = Path(sementara)
        word, cetak = docx.tugas(pesanan)[0], pdf.tugas(pesanan)[0]
        return cpu_kerja(lambda: word.tulis(tujuan), KALI), cpu_kerja(lambda: cetak.tulis(tujuan), 1)
