"""The official document and a handy PDF per content.

Input: the computed plan and, for pictures, the roadmap's folder. Output: tagged PDF (PDF/UA-1), the same bytes for the
same input: no clock, no random identifier.
"""

from __future__ import annotations

import ctypes.util
import gc
import hashlib
import sys
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from spbe_roadmap.terbit.cetak.cetakan import cetakan
from spbe_roadmap.terbit.cetak.dokumen import html_induk, html_muatan
from spbe_roadmap.terbit.cetak.pengambil import pengambil
from spbe_roadmap.terbit.tugas import Tugas

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from spbe_roadmap.model.kegiatan import Muatan
    from spbe_roadmap.rencana import Rencana

VARIAN = "pdf/ua-1"


def tugas(rencana: Rencana, *, folder: Path) -> tuple[Tugas, ...]:
    """The document and one PDF a content; only `aset/` of the folder is read."""
    banyak = sum(len(program.kegiatan) for _, program in rencana.peta.semua_program())
    return (
        Tugas("peta-rencana.pdf", partial(_tulis_induk, rencana, folder), bobot=100 + 2 * banyak, berat=True),
        *(
            Tugas(
                f"domain/{muatan.domain}.pdf",
                partial(_tulis_muatan, rencana, muatan, folder),
                bobot=10 + sum(len(program.kegiatan) for program in muatan.program),
                berat=True,
            )
            for muatan in rencana.peta.muatan
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


def _tulis_induk(rencana: Rencana, asal: Path, tujuan: Path) -> None:
    (tujuan / "peta-rencana.pdf").write_bytes(cetak(html_induk(rencana, cetakan(rencana.peta)), asal))


def _tulis_muatan(rencana: Rencana, muatan: Muatan, asal: Path, tujuan: Path) -> None:
    (tujuan / "domain").mkdir(exist_ok=True, parents=True)
    (tujuan / f"domain/{muatan.domain}.pdf").write_bytes(
        cetak(html_muatan(rencana, muatan, cetakan(rencana.peta)), asal)
    )


def cetak(html: str, folder: Path) -> bytes:
    """The PDF of an HTML page; `folder` is the roadmap's own. No date is written, the identifier is a digest of the page."""
    siapkan()
    from weasyprint import HTML  # noqa: PLC0415 - start-up: half a second that only publishing needs

    sidik = hashlib.md5(html.encode(), usedforsecurity=False).digest()
    with _tanpa_pemungut_sampah():
        isi = HTML(string=html, base_url="templat:///", url_fetcher=pengambil(folder))
        hasil = isi.write_pdf(pdf_variant=VARIAN, pdf_identifier=sidik)
    if not isinstance(hasil, bytes):
        raise TypeError(hasil)
    return hasil
