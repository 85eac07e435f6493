"""A photograph of the roadmap as WeasyPrint draws it and an archive keeps it.

PDF/A-3 knows our colours from screens, not those of a press; and of greys of sixteen bits WeasyPrint draws half a black picture.
"""

from __future__ import annotations

import io

_WARNA_CETAK, _ABU_HALUS = "CMYK", "I;16"
# of a hundred; more makes the file larger and nothing better
_MUTU = 95


def dapat_dicetak(isi: bytes) -> bytes:
    """The same picture in RGB where it is in CMYK, in eight bits where it is grey in sixteen.

    Everything else, also what is no picture, is cut off or far too large, stays as it was.
    """
    from PIL import Image  # noqa: PLC0415 - start-up: comes with WeasyPrint

    hasil = io.BytesIO()
    try:
        gambar = Image.open(io.BytesIO(isi))
        if gambar.mode == _WARNA_CETAK:
            gambar.convert("RGB").save(hasil, "JPEG", quality=_MUTU)
        elif gambar.mode == _ABU_HALUS:
            gambar.point(lambda nilai: nilai * (1 / 256) + 0).convert("L").save(hasil, "PNG")
    except (OSError, SyntaxError, Image.DecompressionBombError):
        return isi
    return hasil.getvalue() or isi
