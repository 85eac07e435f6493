"""What the PDF writer may open: files of our templates (`templat:`) and pictures of the roadmap's own `aset/` (`peta:`).

Everything else is refused, whatever a picture or a text asks for: no other file, no network.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spbe_roadmap.terbit.templat import folder_templat

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_JENIS = {".otf": "font/otf", ".ttf": "font/ttf", ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg"}


class AlamatDitolak(ValueError):
    """An address that the document may not open."""

    def __init__(self, alamat: str) -> None:
        super().__init__(f'alamat "{alamat}" tidak boleh dibuka dari dokumen')


def pengambil(folder: Path) -> Callable[[str], Any]:
    """A fetcher for one roadmap folder. Raises AlamatDitolak."""
    akar = {"templat:///": folder_templat(), "peta:///aset/": folder / "aset"}

    def ambil(alamat: str) -> Any:  # noqa: ANN401 - WeasyPrint's response
        from weasyprint.urls import URLFetcherResponse  # noqa: PLC0415 - start-up: only rendering fetches

        for awalan, boleh in akar.items():
            if alamat.startswith(awalan):
                berkas = (boleh / alamat.removeprefix(awalan)).resolve()
                if berkas.is_relative_to(boleh.resolve()) and berkas.is_file() and berkas.suffix in _JENIS:
                    return URLFetcherResponse(alamat, berkas.read_bytes(), {"Content-Type": _JENIS[berkas.suffix]})
        raise AlamatDitolak(alamat)

    return ambil
