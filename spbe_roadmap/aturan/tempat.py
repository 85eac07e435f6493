"""Places for findings: from a row of the model, or a file, down to the value or key that a person must change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.model.berkas import BERKAS_POKOK
from spbe_roadmap.sumber import Letak

if TYPE_CHECKING:
    from spbe_roadmap.model.dasar import Baris
    from spbe_roadmap.model.susun import SalahModel

BERKAS_INDEKS = "indeks.yaml"


def di(baris: Baris, *langkah: str | int) -> Letak:
    """The value that lies `langkah` below a row."""
    return Letak(baris.berkas, baris.jejak_ke(*langkah))


def di_pokok(*langkah: str | int) -> Letak:
    """A value of `peta-rencana.yaml`."""
    return Letak(BERKAS_POKOK, langkah)


def di_folder() -> Letak:
    """The folder as a whole: the first line of the file that marks it."""
    return Letak(BERKAS_POKOK, titik=(1, 1))


def di_indeks(*langkah: str | int) -> Letak:
    """A value of `indeks.yaml`."""
    return Letak(BERKAS_INDEKS, langkah)


def di_salah(salah: SalahModel) -> Letak:
    """The key or value that the model refused."""
    return Letak(salah.berkas, salah.jejak, "kunci" if salah.kunci else "nilai")
