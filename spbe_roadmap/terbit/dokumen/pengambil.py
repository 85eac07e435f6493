"""The only things that a document may fetch: our fonts and style by name, and the one emblem of the roadmap.

Addresses have the schemes `huruf:` and `lambang:`; `file:`, `http:`, `data:` and every other one is refused. The emblem
is read before rendering starts and handed out once, so that a picture which refers to itself finds nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from spbe_roadmap.terbit.templat import folder_templat

if TYPE_CHECKING:
    from weasyprint.urls import URLFetcher

ALAMAT_LAMBANG = "lambang:"
_JENIS = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".otf": "font/otf",
    ".ttf": "font/ttf",
}


class AlamatDitolak(ValueError):
    """Something that a document must not read."""

    def __init__(self, alamat: str) -> None:
        super().__init__(f'alamat "{alamat}" tidak boleh dibaca dokumen')


def berkas_di(folder: Path, nama: str) -> Path:
    """The file of that name below the folder, links followed. Raises AlamatDitolak for one that lies elsewhere."""
    akar = folder.resolve()
    berkas = (akar / nama).resolve()
    if not berkas.is_relative_to(akar) or berkas == akar or not berkas.is_file() or berkas.suffix.lower() not in _JENIS:
        raise AlamatDitolak(nama)
    return berkas


def baca_lambang(folder: Path, lambang: str | None) -> tuple[bytes, str] | None:
    """The emblem below the roadmap's `aset/` and its media type; None without one, or where it lies elsewhere."""
    if lambang is None:
        return None
    try:
        berkas = berkas_di(folder / "aset", lambang.removeprefix("aset/"))
    except AlamatDitolak:
        return None
    return berkas.read_bytes(), _JENIS[berkas.suffix.lower()]


def pengambil(lambang: tuple[bytes, str] | None) -> URLFetcher:
    """A fetcher of WeasyPrint that serves these and refuses everything else."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    sisa = [lambang] if lambang else []

    class Pengambil(URLFetcher):  # type: ignore[misc] # weasyprint ships no types
        def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
            """The file behind one of our own addresses. Raises AlamatDitolak."""
            del headers
            skema, _, nama = url.partition(":")
            if skema == "huruf":
                berkas = berkas_di(folder_templat() / "fonts", nama)
                return URLFetcherResponse(url, berkas.read_bytes(), {"Content-Type": _JENIS[berkas.suffix]})
            if url == ALAMAT_LAMBANG and sisa:
                isi, jenis = sisa.pop()
                return URLFetcherResponse(url, isi, {"Content-Type": jenis})
            raise AlamatDitolak(url)

    return Pengambil()
