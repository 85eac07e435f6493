"""Reading a table of this folder: every scalar stays text, so that codes and numbers keep their zeros.

A key that a row leaves out does not apply or is not known.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent

Baris = Mapping[str, Any]


def baca_tabel(nama: str) -> Baris:
    """The parsed table."""
    import yaml  # noqa: PLC0415 - start-up

    isi: Baris = yaml.load((FOLDER / nama).read_bytes(), yaml.CBaseLoader)  # noqa: S506 - makes only text, lists, mappings
    return isi


def bulat(teks: str | None) -> int | None:
    """A whole number, None where there is none."""
    return None if teks is None else int(teks)
