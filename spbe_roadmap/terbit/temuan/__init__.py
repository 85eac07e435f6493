"""Findings in every form that people and machines read: one module a form.

A form is a module here with `tulis(semua)`; its name is what `validate --format` takes. Adding a file adds a form.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spbe_roadmap.muat import Hasil

BENTUK = tuple(sorted(berkas.stem for berkas in Path(__file__).parent.glob("[a-z]*.py")))


def tulis_temuan(bentuk: str, semua: Sequence[Hasil]) -> str:
    """All findings of all roadmaps in one form of `BENTUK`, with the line end at its end."""
    teks: str = import_module(f"{__name__}.{bentuk}").tulis(semua)
    return teks
