"""The official document and a handy PDF per content.

Input: the computed plan, the way of printing and, for pictures, the roadmap's folder. Output: tagged PDF (PDF/UA-1), the
same bytes for the same input: no clock, no random identifier.
"""

from __future__ import annotations

import ctypes.util
import gc
import hashlib
import sys
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.terbit.cetak.dokumen import html_induk, html_muatan
from spbe_roadmap.terbit.cetak.pengambil import pengambil
from spbe_roadmap.terbit.tugas import Catatan, Tugas

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from spbe_roadmap.model.kegiatan import Muatan
    from spbe_roadmap.terbit.keluaran import Pesanan

VARIAN = "pdf/ua-1"


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


def siapkan() -> None:
    """Import the PDF writer once, before work is spread over processes."""
    with _tanpa_mencari_pustaka():
        import weasyprint  # noqa: F401, PLC0415 - start-up: half a second that only publishing needs


def _tidak_ada(name: str) -> str | None:  # noqa: ARG001 - stands in for find_library
    return None


@contextmanager
def _tanpa_mencari_pustaka() -> Iterator[None]:
    """On Linux `find_library` starts some eighty compilers and linkers to guess names that cffi finds by itself."""
    asli = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = _tidak_ada
    try:
        yield
    finally:
        ctypes.util.find_library = asli


@contextmanager
def _tanpa_pemungut_sampah() -> Iterator[None]:
    """No garbage collection meanwhile: a fifth faster, for a twentieth more memory; nothing of a layout is garbage."""
    menyala = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if menyala:
            gc.enable()


def _tulis_induk(pesanan: Pesanan, tujuan: Path) -> Catatan:
    return _tulis(html_induk(pesanan.rencana, pesanan.cetakan), pesanan.folder, tujuan, "peta-rencana.pdf")


def _tulis_muatan(pesanan: Pesanan, muatan: Muatan, tujuan: Path) -> Catatan:
    (tujuan / "domain").mkdir(exist_ok=True, parents=True)
    html = html_muatan(pesanan.rencana, muatan, pesanan.cetakan)
    return _tulis(html, pesanan.folder, tujuan, f"domain/{muatan.domain}.pdf")


def _tulis(html: str, asal: Path, tujuan: Path, nama: str) -> Catatan:
    hasil = cetak(html, asal)
    (tujuan / nama).write_bytes(hasil.isi)
    return Catatan(nama, hasil.halaman)


class HasilCetak(NamedTuple):
    """A PDF and how many pages it has."""

    isi: bytes
    halaman: int


def cetak(html: str, folder: Path) -> HasilCetak:
    """The PDF of an HTML page; `folder` is the roadmap's own. No date is written, the identifier is a digest of the page."""
    siapkan()
    from weasyprint import HTML  # noqa: PLC0415 - start-up: half a second that only publishing needs

    sidik = hashlib.md5(html.encode(), usedforsecurity=False).digest()
    with _tanpa_pemungut_sampah():
        dokumen = HTML(string=html, base_url="templat:///", url_fetcher=pengambil(folder)).render(pdf_variant=VARIAN)
        isi = dokumen.write_pdf(pdf_variant=VARIAN, pdf_identifier=sidik)
    return HasilCetak(isi, len(dokumen.pages))
