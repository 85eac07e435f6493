"""Where something stands: first as a path through the tree (`Letak`), resolved late to a line and column (`Posisi`).

Most places are never shown to anybody, so only a path is kept until a finding needs its line.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Jejak: TypeAlias = tuple[str | int, ...]
Titik: TypeAlias = tuple[int, int]


class Letak(NamedTuple):
    """A place in a file of the roadmap: the key or the value at `jejak`, or a bare point where no tree exists."""

    berkas: str
    jejak: Jejak = ()
    bagian: Literal["nilai", "kunci"] = "nilai"
    titik: Titik | None = None

    def ke(self, *langkah: str | int) -> Letak:
        """The place that lies `langkah` further down."""
        return Letak(self.berkas, (*self.jejak, *langkah))

    def kunci(self, nama: str | int) -> Letak:
        """The key `nama` of the mapping at this place."""
        return Letak(self.berkas, (*self.jejak, nama), "kunci")


class Posisi(NamedTuple):
    """A span in a file. `kolom_akhir` is the first column behind it, or None where the span goes on over lines."""

    berkas: str
    baris: int
    kolom: int
    kolom_akhir: int | None = None


def tulis_jejak(jejak: Jejak) -> str:
    """The path as `program[0].kegiatan[1].setelah[0]`; empty for the whole file."""
    teks = "".join(f"[{langkah}]" if isinstance(langkah, int) else f".{langkah}" for langkah in jejak)
    return teks.removeprefix(".")
