"""HTML to PDF by WeasyPrint.

The same bytes for the same page: no clock, no random identifier, no font of the computer.
"""

from __future__ import annotations

import ctypes.util
import gc
import hashlib
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from spbe_roadmap.terbit.cetak.arsip import VARIAN, WARNA, profil_warna, sebut_pdf_ua
from spbe_roadmap.terbit.cetak.halaman import halaman
from spbe_roadmap.terbit.cetak.hemat import bekukan, pemampatan_sekali, rujukan_halaman_sekali, tulisan_gambar_utuh
from spbe_roadmap.terbit.cetak.huruf_cetak import KOTAK, hanya_tercakup, susunan_huruf
from spbe_roadmap.terbit.cetak.nomor_halaman import tulis_nomor
from spbe_roadmap.terbit.cetak.pengambil import pengambil
from spbe_roadmap.terbit.cetak.tinjauan import tinjau
from spbe_roadmap.terbit.cetak.tulisan_sekali import tulisan_sekali
from spbe_roadmap.terbit.cetak.ukuran_tetap import ukuran_tetap_sekali

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


class HasilCetak(NamedTuple):
    """A PDF, how many pages it has, and sentences about what to look at in it."""

    isi: bytes
    halaman: int
    peringatan: tuple[str, ...] = ()


def siapkan() -> None:
    """Import the PDF writer once, before work is spread over processes."""
    with _tanpa_mencari_pustaka():
        import weasyprint  # noqa: F401, PLC0415 - start-up: half a second that only publishing needs


def cetak(html: str, folder: Path, lampiran: Sequence[Any] = ()) -> HasilCetak:
    """The PDF of an HTML page; `folder` is the roadmap's own, `lampiran` the files that it carries (`arsip.lampirkan`).

    It conforms to PDF/A-3a and PDF/UA-1. No date is written, the identifier is a digest of the page.
    """
    siapkan()
    html, kotak = hanya_tercakup(html)
    sidik = hashlib.md5(html.encode(), usedforsecurity=False).digest()
    with _tanpa_pemungut_sampah(), _hemat():
        isi_halaman = halaman(html, pengambil(folder))
        dokumen = _susun(isi_halaman)
        tinjauan = tinjau(dokumen.pages)
        if tinjauan.unsur_terbelah:
            # A row that fits no page breaks in any case; unless it may, it leaves half a page empty and loses the table's head.
            for baris in tinjauan.unsur_terbelah:
                baris.set("style", "break-inside:auto")
            dokumen = _susun(isi_halaman)
            tinjauan = tinjau(dokumen.pages)
        tulis_nomor(dokumen.pages)
        isi = dokumen.write_pdf(
            pdf_variant=VARIAN,
            output_intent=WARNA,
            pdf_identifier=sidik,
            attachments=lampiran,
            finisher=_selesaikan,
        )
    peringatan = (f"karakter yang tidak dapat dicetak menjadi {KOTAK}: {', '.join(map(str, kotak))}",) if kotak else ()
    return HasilCetak(isi, len(dokumen.pages), peringatan + tinjauan.kalimat())


def _susun(isi_halaman: Any) -> Any:  # noqa: ANN401 - weasyprint ships no types
    """The page laid out on sheets of paper."""
    return isi_halaman.render(
        font_config=susunan_huruf(), color_profiles=profil_warna(), pdf_variant=VARIAN, output_intent=WARNA
    )


@contextmanager
def _hemat() -> Iterator[None]:
    """Everything that saves work inside the libraries."""
    with rujukan_halaman_sekali(), tulisan_gambar_utuh(), tulisan_sekali(), pemampatan_sekali(), ukuran_tetap_sekali():
        yield


def _selesaikan(_dokumen: object, pdf: Any) -> None:  # noqa: ANN401 - weasyprint ships no types
    sebut_pdf_ua(pdf)
    bekukan(pdf)


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
