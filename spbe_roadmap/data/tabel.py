"""Reading a table of this folder: every scalar stays text, so that codes and numbers keep their zeros."""

from __future__ import annotations

from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


def baca_tabel(nama: str) -> Any:  # noqa: ANN401 - the caller knows the shape
    """The parsed table."""
    import yaml  # noqa: PLC0415 - start-up

    return yaml.load((FOLDER / nama).read_bytes(), yaml.CBaseLoader)  # noqa: S506 - our own file; the base loader only makes text
