"""Cutting out of parsed data what does not fit, without losing where the rest stood.

Only used once something is wrong. Lists become `_Deret`, which remember the original number of each item, so that
paths into the cut data translate back to paths in the file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pydantic_core import ErrorDetails

Jejak = tuple[str | int, ...]
# Pydantic puts this after the key when the key itself, not its value, does not fit.
_TANDA_KUNCI = "[key]"
_SALAH_KUNCI = frozenset({"extra_forbidden", "invalid_key"})


class _Deret(list[Any]):
    """A list that knows the original number of each of its items."""

    nomor: list[int]


def salin(isi: Any) -> Any:  # noqa: ANN401 - parsed YAML
    """A deep copy that can be cut."""
    if isinstance(isi, dict):
        return {kunci: salin(nilai) for kunci, nilai in isi.items()}
    if isinstance(isi, list):
        deret = _Deret(map(salin, isi))
        deret.nomor = list(range(len(isi)))
        return deret
    return isi


def nomor_asal(deret: object) -> list[int] | None:
    """Original numbers of a list's items, None where nothing was cut."""
    return deret.nomor if isinstance(deret, _Deret) else None


def jejak_asal(isi: Any, loc: Jejak) -> tuple[Jejak, bool]:  # noqa: ANN401 - parsed YAML
    """The path in the file for pydantic's `loc` in cut data, ending at the deepest node that exists or is missing there.

    The flag says whether the key is meant, not its value.
    """
    nyata: list[str | int] = []
    for langkah in loc:
        if langkah == _TANDA_KUNCI:
            return tuple(nyata), True
        if isinstance(isi, dict) and langkah in isi:
            nyata.append(langkah)
        elif isinstance(isi, list) and isinstance(langkah, int) and langkah < len(isi):
            nyata.append(isi.nomor[langkah] if isinstance(isi, _Deret) else langkah)
        else:
            break
        isi = isi[langkah]
    return tuple(nyata), False


def pangkas(isi: Any, salah: Iterable[ErrorDetails]) -> tuple[Any, list[Any]]:  # noqa: ANN401 - parsed YAML
    """Cut every node that an error points at. Returns what remains (None for nothing) and the nodes cut."""
    sasaran = [_sasaran(isi, satu) for satu in salah]
    if any(wadah is None for wadah, _ in sasaran):
        return None, [isi]
    dibuang: list[Any] = []
    for wadah, kunci in sorted(sasaran, key=lambda pasangan: _urutan_potong(pasangan[1]), reverse=True):
        if isinstance(wadah, dict) and kunci in wadah:
            dibuang.append(wadah.pop(kunci))
        elif isinstance(wadah, _Deret) and kunci in wadah.nomor:
            indeks = wadah.nomor.index(kunci)
            dibuang.append(wadah.pop(indeks))
            del wadah.nomor[indeks]
    return isi, dibuang


def _urutan_potong(kunci: Any) -> int:  # noqa: ANN401 - any YAML key
    return kunci if isinstance(kunci, int) else -1


def _sasaran(isi: Any, salah: ErrorDetails) -> tuple[Any, Any]:  # noqa: ANN401 - parsed YAML
    """Container and key (for lists: original number) to cut; (None, None) for the whole."""
    wadah: Any = None
    kunci: Any = None
    loc = salah["loc"][:-1] if salah["type"] == "missing" else salah["loc"]
    for langkah in loc:
        if isinstance(isi, dict) and langkah in isi:
            wadah, kunci = isi, langkah
        elif isinstance(isi, _Deret) and isinstance(langkah, int) and langkah < len(isi):
            wadah, kunci = isi, isi.nomor[langkah]
        else:
            break
        isi = isi[langkah]
    return wadah, kunci


def salah_pada_kunci(jenis: str) -> bool:
    """Whether an error of this pydantic type is about the key."""
    return jenis in _SALAH_KUNCI


def id_di_dalam(simpul: Any) -> Iterator[str]:  # noqa: ANN401 - parsed YAML
    """Every id written anywhere in a node, also in the form that it should have had."""
    if isinstance(simpul, dict):
        if isinstance(nama := simpul.get("id"), str):
            yield nama
            yield re.sub(r"[^A-Za-z0-9]+", "-", nama).strip("-")
        for nilai in simpul.values():
            yield from id_di_dalam(nilai)
    elif isinstance(simpul, list):
        for nilai in simpul:
            yield from id_di_dalam(nilai)
