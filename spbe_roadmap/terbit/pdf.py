"""The official document and a handy PDF per content.

Input: the computed plan, the way of printing and, for pictures, the roadmap's folder. Output: tagged, archival PDF
(PDF/UA-1 and PDF/A-3a), the same bytes for the same input: no clock, no random identifier.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from spbe_roadmap.terbit.cetak.arsip import Lampiran, lampirkan
from spbe_roadmap.terbit.cetak.dokumen import html_induk, html_muatan
from spbe_roadmap.terbit.cetak.pencetak import cetak, siapkan
from spbe_roadmap.terbit.data_json import BERKAS as BERKAS_DATA
from spbe_roadmap.terbit.data_json import teks_json
from spbe_roadmap.terbit.tugas import Catatan, Tugas
from spbe_roadmap.terbit.waktu_terbit import waktu_terbit

if TYPE_CHECKING:
    from pathlib import Path

    from spbe_roadmap.model.kegiatan import Muatan
    from spbe_roadmap.terbit.cetak.pencetak import HasilCetak
    from spbe_roadmap.terbit.keluaran import Pesanan

__all__ = ("siapkan", "tugas")


def tugas(pesanan: Pesanan) -> tuple[Tugas, ...]:
    """The document and one PDF a content, or only those of the contents asked for."""
    peta = pesanan.rencana.peta
    banyak = sum(len(program.kegiatan) for _, program in peta.semua_program())
    induk = Tugas("peta-rencana.pdf", partial(_tulis_induk, pesanan), bobot=100 + 2 * banyak, berat=True)
    return (
        *(() if pesanan.muatan else (induk,)),
        *(
            Tugas(
                f"domain/{muatan.domain}.pdf",
                partial(_tulis_muatan, pesanan, muatan),
                bobot=10 + sum(len(program.kegiatan) for program in muatan.program),
                berat=True,
            )
            for muatan in peta.muatan
            if not pesanan.muatan or muatan.domain in pesanan.muatan
        ),
    )


def _tulis_induk(pesanan: Pesanan, tujuan: Path) -> Catatan:
    html = html_induk(pesanan.rencana, pesanan.cetakan)
    return _tulis(cetak(html, pesanan.folder, _lampiran(pesanan)), tujuan, "peta-rencana.pdf")


def _tulis_muatan(pesanan: Pesanan, muatan: Muatan, tujuan: Path) -> Catatan:
    (tujuan / "domain").mkdir(exist_ok=True, parents=True)
    html = html_muatan(pesanan.rencana, muatan, pesanan.cetakan)
    return _tulis(cetak(html, pesanan.folder), tujuan, f"domain/{muatan.domain}.pdf")


def _lampiran(pesanan: Pesanan) -> list[Any]:
    """What the document was made of: the roadmap's own files, and all of it with what was computed."""
    data = Lampiran(BERKAS_DATA, teks_json(pesanan.rencana), "Data", "Peta rencana beserta jadwal dan proyeksinya")
    sumber = (Lampiran(nama, isi, "Source", "Sumber dokumen ini") for nama, isi in pesanan.sumber.items())
    return lampirkan((data, *sumber), waktu_terbit(pesanan.rencana.peta))


def _tulis(hasil: HasilCetak, tujuan: Path, nama: str) -> Catatan:
    (tujuan / nama).write_bytes(hasil.isi)
    return Catatan(nama, hasil.halaman, hasil.peringatan)
