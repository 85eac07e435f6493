"""What an output hands to the publication: independent pieces of work that write files below a folder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Catatan(NamedTuple):
    """What a piece of work has to tell about a file that it wrote.

    `halaman`: how many pages, 0 where it has none; `peringatan`: sentences about what a reader may stumble over.
    """

    berkas: str
    halaman: int = 0
    peringatan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tugas:
    """One piece of work.

    `nama` is what progress shows and must be unique; `bobot` is its relative size (longest first); `berat` says that
    it deserves a process of its own; `tulis(folder)` writes its files below the folder, whose sub-folders it makes, and may
    tell something about them. `keluaran` is the output that it belongs to; the list of outputs fills it in.
    """

    nama: str
    tulis: Callable[[Path], Catatan | None]
    bobot: int = 1
    berat: bool = False
    keluaran: str = ""


def tulis_berkas(folder: Path, nama: str, isi: str | bytes) -> None:
    """Write one file below the folder, its sub-folders too; text in UTF-8 with the same line ends everywhere."""
    tujuan = folder / nama
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    tujuan.write_bytes(isi.encode("utf-8") if isinstance(isi, str) else isi)
