"""What all parts of a roadmap have in common: strict, frozen, no unknown key, and a memory of where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Bagian(BaseModel):
    """A part of a roadmap, with the YAML's own names. Frozen; lists are tuples in the order of the file."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Baris(Bagian):
    """A part that findings point at: it knows its file and its path in it, once `tandai` has told it."""

    __slots__ = ("_nomor", "berkas", "jejak")

    if TYPE_CHECKING:
        berkas: ClassVar[str]
        jejak: ClassVar[tuple[str | int, ...]]

    def jejak_ke(self, *langkah: str | int) -> tuple[str | int, ...]:
        """The path in the file of what lies `langkah` below; a list that lost items keeps the numbers of the file."""
        match langkah:
            case (str() as kunci, int() as nomor, *lanjut) if kunci in (geser := getattr(self, "_nomor", {})):
                return (*self.jejak, kunci, geser[kunci][nomor], *lanjut)
        return (*self.jejak, *langkah)


def tandai(baris: Baris, berkas: str, jejak: tuple[str | int, ...]) -> None:
    """Tell a row where it stands."""
    object.__setattr__(baris, "berkas", berkas)
    object.__setattr__(baris, "jejak", jejak)


def ingat_nomor(baris: Baris, nomor: Mapping[str, list[int]]) -> None:
    """Tell a row which of its lists have lost items: key -> the numbers in the file of those that remain."""
    if nomor:
        object.__setattr__(baris, "_nomor", nomor)


def tandai_deret(
    deret: Iterable[Baris], berkas: str, jejak: tuple[str | int, ...], nomor: list[int] | None = None
) -> None:
    """Tell the rows of one list where they stand; `nomor`: their numbers in the file where rows before them were cut."""
    for indeks, baris in enumerate(deret):
        tandai(baris, berkas, (*jejak, indeks if nomor is None else nomor[indeks]))
