"""The draft regulation or decree (`naskah.pdf`): words from the plan and the law, layout from `templates/cetak/naskah/`.

The emblem in its head is the state's, which the office's letters bear (UU 24/2009 art. 54): a picture that the roadmap may
bring as `aset/lambang-negara.svg` (or png, jpg), else a place left open for it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import quote

from spbe_roadmap.terbit.cetak.pencetak import cetak
from spbe_roadmap.terbit.cetak.pengambil import ASET
from spbe_roadmap.terbit.naskah.susun import naskah
from spbe_roadmap.terbit.templat import isi_templat
from spbe_roadmap.terbit.tugas import Catatan, Tugas

if TYPE_CHECKING:
    from pathlib import Path

    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.terbit.cetak.cetakan import Cetakan
    from spbe_roadmap.terbit.keluaran import Pesanan

NAMA = "naskah.pdf"
_LAMBANG_NEGARA = tuple(f"aset/lambang-negara.{jenis}" for jenis in ("svg", "png", "jpg", "jpeg"))


def tugas(pesanan: Pesanan) -> tuple[Tugas, ...]:
    """The draft as PDF."""
    return (Tugas(NAMA, partial(_tulis, pesanan), bobot=20, berat=True),)


def _tulis(pesanan: Pesanan, tujuan: Path) -> Catatan:
    hasil = cetak(html_naskah(pesanan.rencana, pesanan.cetakan), pesanan.folder)
    (tujuan / NAMA).write_bytes(hasil.isi)
    return Catatan(NAMA, hasil.halaman, hasil.peringatan)


def html_naskah(rencana: Rencana, cetakan: Cetakan) -> str:
    """The draft as HTML: headings, paragraphs, lists and one table, so that other forms can be made of it."""
    isi = naskah(rencana)
    return isi_templat(
        "cetak",
        "naskah/naskah.html",
        peta=rencana.peta,
        cetakan=cetakan,
        n=isi,
        lambang_negara=_lambang_negara(rencana.peta),
        judul_berkas=f"{isi.penetap.judul} tentang {isi.tentang}",
    )


def _lambang_negara(peta: PetaRencana) -> str | None:
    ada = next((nama for nama in _LAMBANG_NEGARA if nama in peta.aset), None)
    return ASET + quote(ada.removeprefix("aset/")) if ada else None
