"""What the PDF writer may open: files of our templates (`templat:///`) and of the roadmap's own `aset/` (`peta:///aset/`).

No other scheme exists, so neither the network nor any other file can be reached, whatever a text or a picture asks for. A
picture in SVG is served without its references to other pictures.
"""

from __future__ import annotations

from functools import cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

from spbe_roadmap.terbit.cetak.foto import dapat_dicetak
from spbe_roadmap.terbit.cetak.lambang import bersihkan
from spbe_roadmap.terbit.kebutuhan import folder_templat

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

TEMPLAT, ASET = "templat:///", "peta:///aset/"
_JENIS = {
    ".otf": "font/otf",
    ".ttf": "font/ttf",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
}


class AlamatDitolak(ValueError):
    """An address that the document may not open."""

    def __init__(self, alamat: str) -> None:
        super().__init__(f'alamat "{alamat}" tidak boleh dibuka dari dokumen')


def alamat_aset(aset: Collection[str], jalur: str | None) -> str | None:
    """The address of a picture by its path in the roadmap; None for what `aset` does not list, or what is no picture."""
    if jalur not in aset or jalur is None or PurePosixPath(jalur).suffix.lower() not in _JENIS:
        return None
    return ASET + quote(jalur.removeprefix("aset/"))


def berkas_boleh(alamat: str, folder: Path) -> Path:
    """The file that an address means; a link that leads out of the two folders is refused too. Raises AlamatDitolak."""
    akar = {TEMPLAT: folder_templat(), ASET: folder / "aset"}
    for awalan, boleh in akar.items():
        if alamat.startswith(awalan) and "\0" not in (nama := unquote(alamat.removeprefix(awalan))):
            berkas = (boleh / nama).resolve()
            if berkas.is_relative_to(boleh.resolve()) and berkas.is_file() and berkas.suffix.lower() in _JENIS:
                return berkas
    raise AlamatDitolak(alamat)


def pengambil(folder: Path) -> Any:  # noqa: ANN401 - weasyprint ships no types
    """A fetcher for the roadmap in `folder`. Raises AlamatDitolak, which the PDF writer takes as a missing picture."""
    return _kelas()(folder)


@cache
def _kelas() -> type:
    from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: PLC0415 - start-up: only rendering fetches

    class Pengambil(URLFetcher):  # type: ignore[misc] # weasyprint ships no types
        """Opens the two folders, nothing else; the parent's ways of opening are never used."""

        def __init__(self, folder: Path) -> None:
            super().__init__(allowed_protocols=(), allow_redirects=False)
            self._folder = folder

        def fetch(self, url: str, headers: object = None) -> Any:  # noqa: ANN401, ARG002 - the parent's signature
            berkas = berkas_boleh(url, self._folder)
            jenis, isi = _JENIS[berkas.suffix.lower()], berkas.read_bytes()
            # WeasyPrint asks nobody for a picture that it has already opened: one that names itself would never end.
            isi = bersihkan(isi) if berkas.suffix.lower() == ".svg" else dapat_dicetak(isi)
            return URLFetcherResponse(url, isi, {"Content-Type": jenis})

    return Pengambil
