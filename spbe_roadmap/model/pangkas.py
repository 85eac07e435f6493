"""Cutting out of parsed data what does not fit, without losing where the rest stood.

Only used once something is wrong. Lists become `_Deret`, which remember the original number of each item, so that
paths into the cut data translate back to paths in the file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pydantic_core import ErrorDetails

Jejak = tuple[str | int, ...]
# Stands where a required text is missing; never an id, so that nothing can refer to it.
PENGGANTI = "?"
# Pydantic puts this after the key when the key itself, not its value, does not fit.
_TANDA_KUNCI = "[key]"
# Keys of a mapping within braces at most; a longer one is not looked at for commas.
_KUNCI_DALAM_KURUNG = 100
_SISA_ANGKA = re.compile(r"\d+\s*[A-Za-z%]*\Z")
_SALAH_KUNCI = frozenset({"extra_forbidden", "invalid_key"})


class _Langkah(NamedTuple):
    """One node on a path: its container (None: the root), its key there (lists: original number), itself."""

    wadah: Any
    kunci: Any
    simpul: Any


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


def nomor_bergeser(isi: dict[str, Any]) -> dict[str, list[int]]:
    """The lists of a mapping that have lost items: key -> original numbers of those that remain."""
    return {
        kunci: deret.nomor
        for kunci, deret in isi.items()
        if isinstance(deret, _Deret) and deret.nomor != list(range(len(deret)))
    }


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


def kunci_terpotong(wadah: Mapping[Any, Any], kunci: object) -> Any:  # noqa: ANN401 - a key
    """The key of the number that an unquoted comma has cut in two, so that `kunci` is the rest of it; else None.

    `{nilai: 1,2 miliar}` reads as `nilai: 1` and a key `2 miliar` without value.
    """
    if kunci not in wadah or wadah[kunci] is not None or not _SISA_ANGKA.match(str(kunci)):
        return None
    if len(wadah) > _KUNCI_DALAM_KURUNG:
        return None
    semua = list(wadah)
    sebelum = semua[semua.index(kunci) - 1]
    return sebelum if sebelum != kunci and str(wadah[sebelum])[-1:].isdigit() else None


def pangkas(isi: Any, salah: Iterable[ErrorDetails]) -> bool:  # noqa: ANN401 - parsed YAML
    """Mend or cut, in place, every node that an error points at; False where nothing remains.

    A missing key gets `PENGGANTI`, so that its row stays for rules to look at; only where no text can stand there the
    row itself is cut. A number that a comma has cut in two is lost with its rest.
    """
    potong = []
    for satu in salah:
        jalur = list(_jalur(isi, satu["loc"]))
        if satu["type"] == "missing" and isinstance(jalur[-1].simpul, dict):
            jalur[-1].simpul[satu["loc"][-1]] = PENGGANTI
            continue
        if jalur[-1].simpul is PENGGANTI:
            jalur.pop()
        wadah, kunci, _ = jalur[-1]
        if wadah is None:
            return False
        potong.append((wadah, kunci))
        if isinstance(wadah, dict) and (sebelum := kunci_terpotong(wadah, kunci)) is not None:
            potong.append((wadah, sebelum))
    butir: dict[int, tuple[_Deret, set[int]]] = {}
    for wadah, kunci in potong:
        if isinstance(wadah, dict):
            wadah.pop(kunci, None)
        else:
            butir.setdefault(id(wadah), (wadah, set()))[1].add(kunci)
    for deret, nomor in butir.values():
        _buang_butir(deret, nomor)
    return True


def _buang_butir(deret: _Deret, nomor: set[int]) -> None:
    """Cut items by their original numbers."""
    sisa = [(asal, satu) for asal, satu in zip(deret.nomor, deret, strict=True) if asal not in nomor]
    deret[:] = [satu for _, satu in sisa]
    deret.nomor = [asal for asal, _ in sisa]


def _jalur(isi: Any, loc: Jejak) -> Iterator[_Langkah]:  # noqa: ANN401 - parsed YAML
    """From the root down to the deepest existing node: one step each."""
    yield _Langkah(None, None, isi)
    for langkah in loc:
        if isinstance(isi, dict) and langkah in isi:
            kunci: Any = langkah
        elif isinstance(isi, _Deret) and isinstance(langkah, int) and langkah < len(isi):
            kunci = isi.nomor[langkah]
        else:
            return
        wadah, isi = isi, isi[langkah]
        yield _Langkah(wadah, kunci, isi)


def jalan(isi: Any, loc: Jejak) -> Any:  # noqa: ANN401 - parsed YAML
    """The deepest existing node on the way that pydantic's `loc` describes."""
    *_, (_, _, simpul) = _jalur(isi, loc)
    return simpul


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
