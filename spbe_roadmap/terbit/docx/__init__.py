"""Documents as Word reads them, for the legal bureau to edit: the official document, the draft regulation, and single contents.

They are made of the very HTML that the PDF files are printed from, so that both say the same; templates/docx/ holds styles and
numbering. Input: the order. Output: the same bytes for the same input; dates of the files come from `waktu_terbit`.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from spbe_roadmap.terbit.tugas import Tugas, tulis_berkas
from spbe_roadmap.terbit.waktu_terbit import waktu_terbit

if TYPE_CHECKING:
    from pathlib import Path

    from spbe_roadmap.model.kegiatan import Muatan
    from spbe_roadmap.terbit.docx.bentuk import Bentuk
    from spbe_roadmap.terbit.keluaran import Pesanan

DOKUMEN, NASKAH = "peta-rencana.docx", "naskah.docx"


def tugas(pesanan: Pesanan) -> tuple[Tugas, ...]:
    """The document and the draft, or only the documents of the contents asked for."""
    peta = pesanan.rencana.peta
    if pesanan.muatan:
        return tuple(_tugas_muatan(pesanan, satu) for satu in peta.muatan if satu.domain in pesanan.muatan)
    banyak = sum(len(program.kegiatan) for _, program in peta.semua_program())
    return (
        Tugas(DOKUMEN, partial(_tulis_dokumen, pesanan), bobot=10 + banyak // 3, berat=True),
        Tugas(NASKAH, partial(_tulis_naskah, pesanan), bobot=5, berat=True),
    )


def _tugas_muatan(pesanan: Pesanan, muatan: Muatan) -> Tugas:
    banyak = sum(len(program.kegiatan) for program in muatan.program)
    nama = f"domain/{muatan.domain}.docx"
    return Tugas(nama, partial(_tulis_muatan, pesanan, muatan, nama), bobot=5 + banyak // 3, berat=True)


def _tulis_dokumen(pesanan: Pesanan, tujuan: Path) -> None:
    from spbe_roadmap.terbit.cetak.dokumen import html_induk  # noqa: PLC0415 - start-up: only publishing needs it
    from spbe_roadmap.terbit.docx import bentuk  # noqa: PLC0415 - as above

    _tulis(pesanan, html_induk(pesanan.rencana, pesanan.cetakan), bentuk.DOKUMEN, tujuan, DOKUMEN)


def _tulis_muatan(pesanan: Pesanan, muatan: Muatan, nama: str, tujuan: Path) -> None:
    from spbe_roadmap.terbit.cetak.dokumen import html_muatan  # noqa: PLC0415 - as above
    from spbe_roadmap.terbit.docx import bentuk  # noqa: PLC0415 - as above

    _tulis(pesanan, html_muatan(pesanan.rencana, muatan, pesanan.cetakan), bentuk.MUATAN, tujuan, nama)


def _tulis_naskah(pesanan: Pesanan, tujuan: Path) -> None:
    from spbe_roadmap.terbit.docx import bentuk  # noqa: PLC0415 - as above
    from spbe_roadmap.terbit.naskah import html_naskah  # noqa: PLC0415 - as above
    from spbe_roadmap.terbit.naskah.penetap import penetap  # noqa: PLC0415 - as above

    satu = bentuk.NASKAH if penetap(pesanan.rencana.peta).daerah else bentuk.NASKAH_PUSAT
    _tulis(pesanan, html_naskah(pesanan.rencana, pesanan.cetakan), satu, tujuan, NASKAH)


def _tulis(pesanan: Pesanan, html: str, bentuk: Bentuk, tujuan: Path, nama: str) -> None:
    from spbe_roadmap.terbit.docx.dokumen import docx  # noqa: PLC0415 - as above

    isi = docx(html, pesanan.cetakan, pesanan.folder, waktu_terbit(pesanan.rencana.peta), bentuk)
    tulis_berkas(tujuan, nama, isi)
