"""The fonts that the PDF writer may see: those of our templates, none of the computer's.

So a document looks the same everywhere.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from spbe_roadmap.terbit.kebutuhan import folder_templat

if TYPE_CHECKING:
    from collections.abc import Iterator

_PEUBAH = "FONTCONFIG_FILE"
_SUSUNAN = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{}</dir></fontconfig>
"""


def susunan_huruf() -> Any:  # noqa: ANN401 - weasyprint ships no types
    """WeasyPrint's font configuration with our fonts under their own names.

    An `@font-face` rule would copy its font into a temporary folder, which a process that ends without cleaning leaves behind.
    """
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415 - start-up: half a second that only printing needs

    with tempfile.NamedTemporaryFile("w", suffix=".conf", encoding="utf-8") as berkas:
        berkas.write(_SUSUNAN.format(escape(str(folder_templat() / "fonts"))))
        berkas.flush()
        with _peubah(berkas.name):
            return FontConfiguration()


@contextmanager
def _peubah(nilai: str) -> Iterator[None]:
    """Fontconfig reads its one setting from the environment, at the moment when a configuration is made."""
    lama = os.environ.get(_PEUBAH)
    os.environ[_PEUBAH] = nilai
    try:
        yield
    finally:
        if lama is None:
            del os.environ[_PEUBAH]
        else:
            os.environ[_PEUBAH] = lama
