"""The registration of rules: code, level, title, slug and source beside the one function that finds the fault.

Everything that shows rules (findings, explain pages, docs, machine formats) reads this list. A code never changes its
meaning. Rules of reading look at a `Bacaan`, all others at the computed plan.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spbe_roadmap.aturan.temuan import Temuan, Tingkat
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.model.susun import SalahModel
    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.sumber import Pohon

_C = TypeVar("_C")


@dataclass(frozen=True, slots=True)
class Bacaan:
    """What reading gave: the tree with its faults, and the roadmap with what did not fit its classes."""

    pohon: Pohon
    peta: PetaRencana
    salah: list[SalahModel]


@dataclass(frozen=True, slots=True)
class Aturan(Generic[_C]):
    """One registered rule. `slug` names the fault, `sumber` the law or standard behind it."""

    kode: str
    tingkat: Tingkat
    slug: str
    judul: str
    sumber: str
    cari: Callable[[_C], Iterator[Temuan]]

    def temukan(self, bahan: _C) -> Iterator[Temuan]:
        """All findings of this rule, with code and level filled in."""
        for temuan in self.cari(bahan):
            yield replace(temuan, kode=self.kode, tingkat=temuan.tingkat or self.tingkat)


ATURAN_BACA: dict[str, Aturan[Bacaan]] = {}
ATURAN_RENCANA: dict[str, Aturan[Rencana]] = {}


def aturan_baca(
    kode: str, *, tingkat: Tingkat, slug: str, judul: str, sumber: str
) -> Callable[[Callable[[Bacaan], Iterator[Temuan]]], Callable[[Bacaan], Iterator[Temuan]]]:
    """Register a rule of reading."""
    return _pendaftar(ATURAN_BACA, kode, tingkat, slug, judul, sumber)


def aturan(
    kode: str, *, tingkat: Tingkat, slug: str, judul: str, sumber: str
) -> Callable[[Callable[[Rencana], Iterator[Temuan]]], Callable[[Rencana], Iterator[Temuan]]]:
    """Register a rule about the computed plan."""
    return _pendaftar(ATURAN_RENCANA, kode, tingkat, slug, judul, sumber)


def _pendaftar(  # noqa: PLR0913, PLR0917 - the fields of one registration
    daftar: dict[str, Aturan[_C]], kode: str, tingkat: Tingkat, slug: str, judul: str, sumber: str
) -> Callable[[Callable[[_C], Iterator[Temuan]]], Callable[[_C], Iterator[Temuan]]]:
    def daftarkan(cari: Callable[[_C], Iterator[Temuan]]) -> Callable[[_C], Iterator[Temuan]]:
        if kode in daftar:
            raise ValueError(kode)
        daftar[kode] = Aturan(kode, tingkat, slug, judul, sumber, cari)
        return cari

    return daftarkan
