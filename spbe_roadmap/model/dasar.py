"""What all parts of a roadmap have in common: strict, frozen, no unknown key, and a memory of where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping


class Bagian(BaseModel):
    """A part of a roadmap, with the YAML's own names. Frozen; lists are tuples in the order of the file."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


_B = TypeVar("_B", bound="Baris")


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


def ubahan(baris: _B, **isi: Any) -> _B:  # noqa: ANN401 - values of the row's own fields
    """The same row with other values, unchecked, standing where it stood."""
    baru = baris.model_copy(update=isi)
    tandai(baru, baris.berkas, baris.jejak)
    ingat_nomor(baru, getattr(baris, "_nomor", {}))
    return baru


def tanpa_butir(baris: _B, kunci: str, buang: Callable[[Any], bool]) -> _B:
    """The same row without some items of a list; the others keep the numbers that they have in the file."""
    semua = getattr(baris, kunci)
    sisa = [nomor for nomor, butir in enumerate(semua) if not buang(butir)]
    if len(sisa) == len(semua):
        return baris
    baru = ubahan(baris, **{kunci: tuple(semua[nomor] for nomor in sisa)})
    lama = getattr(baris, "_nomor", {})
    asal = lama.get(kunci, range(len(semua)))
    ingat_nomor(baru, {**lama, kunci: [asal[nomor] for nomor in sisa]})
    return baru


def tandai_deret(
    deret: Iterable[Baris], berkas: str, jejak: tuple[str | int, ...], nomor: list[int] | None = None
) -> None:
    """Tell the rows of one list where they stand; `nomor`: their numbers in the file where rows before them were cut."""
    for indeks, baris in enumerate(deret):
        tandai(baris, berkas, (*jejak, indeks if nomor is None else nomor[indeks]))
