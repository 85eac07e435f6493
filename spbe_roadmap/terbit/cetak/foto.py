"""A photograph of the roadmap in colours that an archive keeps: PDF/A-3 knows ours from screens, not those of a press."""

from __future__ import annotations

import io

_WARNA_CETAK = "CMYK"
# of a hundred; more makes the file larger and nothing better
_MUTU = 95


def warna_layar(isi: bytes) -> bytes:
    """The same picture in RGB where it is in CMYK; everything else, also what is no picture, as it was."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - start-up: comes with WeasyPrint

    try:
        gambar = Image.open(io.BytesIO(isi))
    except UnidentifiedImageError:
        return isi
    if gambar.mode != _WARNA_CETAK:
        return isi
    hasil = io.BytesIO()
    gambar.convert("RGB").save(hasil, "JPEG", quality=_MUTU)
    return hasil.getvalue()
