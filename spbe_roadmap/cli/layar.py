"""Standard output as a place to draw on: its width, its colours, and the day on which somebody looks."""

from __future__ import annotations

import os
import shutil
import sys
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spbe_roadmap.terbit.temuan.teks import Baris

_LEBAR_PIPA = 100


def lebar_layar() -> int:
    """Characters on a line: what COLUMNS says, else the terminal; 100 where the output goes elsewhere."""
    return shutil.get_terminal_size((_LEBAR_PIPA, 0)).columns


def hari_ini() -> date:
    """Today, or the day of SOURCE_DATE_EPOCH, so that output can be repeated."""
    if not (detik := os.environ.get("SOURCE_DATE_EPOCH")):
        return datetime.now().astimezone().date()
    try:
        return datetime.fromtimestamp(int(detik), UTC).date()
    except (ValueError, OverflowError, OSError) as galat:
        raise typer.BadParameter(f'SOURCE_DATE_EPOCH "{detik}" bukan waktu dalam detik') from galat


def cetak(semua: Iterable[Baris]) -> None:
    """Lines of (text, style) pieces: with colour on a terminal, else as plain text without spaces at the end."""
    if not sys.stdout.isatty():
        sys.stdout.writelines("".join(potongan.teks for potongan in baris).rstrip() + "\n" for baris in semua)
        return
    from rich.console import Console  # noqa: PLC0415 - start-up: only for a terminal
    from rich.text import Text  # noqa: PLC0415

    layar = Console(highlight=False)
    for baris in semua:
        layar.print(Text.assemble(*((potongan.teks, potongan.gaya) for potongan in baris)), soft_wrap=True)
