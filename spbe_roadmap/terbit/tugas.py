"""What an output hands to the publication: independent pieces of work that write files below a folder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Tugas:
    """One piece of work.

    `nama` is what progress shows and must be unique; `bobot` is its relative size (longest first); `berat` says that
    it deserves a process of its own; `tulis(folder)` writes its files below the folder, whose sub-folders it makes.
    """

    nama: str
    tulis: Callable[[Path], None]
    bobot: int = 1
    berat: bool = False
