"""The registration of rules: code, level, title, slug and source beside the one function that finds the fault.

Everything that shows rules (findings, explain pages, docs, machine formats) reads this list. A code never changes its
meaning. Rules of reading look at a `Bacaan`, rules about findings at a `Penyaringan`, all others at the computed plan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spbe_roadmap.aturan.temuan import Temuan, Tingkat
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.model.susun import SalahModel
    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.sumber import Pohon
    from spbe_roadmap.sumber.letak import Jejak

_C = TypeVar("_C")


class Bacaan(NamedTuple):
    """What reading gave: the tree with its faults, and the roadmap with what did not fit its classes."""

    pohon: Pohon
    peta: PetaRencana
    salah: list[SalahModel]

    def simpul(self, berkas: str, jejak: Jejak) -> Any:  # noqa: ANN401 - parsed YAML
        """The node at a path of a file, None where there is none."""
        simpul: Any = self.pohon.dokumen.get(berkas)
        for langkah in jejak:
            try:
                simpul = simpul[langkah]
            except (KeyError, IndexError, TypeError):
                return None
        return simpul


class Penyaringan(NamedTuple):
    """What the planner asks to pass over, and the numbers of those wishes that silenced something."""

    peta: PetaRencana
    terpakai: frozenset[int]


class Aturan(NamedTuple, Generic[_C]):
    """One registered rule.

    `slug` names the fault, `sumber` the law or standard behind it. `arti` tells a planner what it means and why it
    matters (CommonMark). `salah` and `benar` are a wrong and a right piece of a file; their first line, a comment,
    names the file. `galat_bila` says when findings of a lighter rule are a `galat` all the same.
    """

    kode: str
    tingkat: Tingkat
    slug: str
    judul: str
    sumber: str
    arti: str
    salah: str
    benar: str
    galat_bila: str
    cari: Callable[[_C], Iterator[Temuan]]

    def temukan(self, bahan: _C) -> Iterator[Temuan]:
        """All findings of this rule, with code and level filled in."""
        for temuan in self.cari(bahan):
            yield temuan._replace(kode=self.kode, tingkat=temuan.tingkat or self.tingkat)


class Pendaftar(Generic[_C]):
    """The decorator that registers one kind of rule, and the rules that it has registered, by code."""

    def __init__(self) -> None:
        self.terdaftar: dict[str, Aturan[_C]] = {}

    def __call__(  # noqa: PLR0913 - the fields of one registration
        self,
        kode: str,
        *,
        tingkat: Tingkat,
        slug: str,
        judul: str,
        sumber: str,
        arti: str,
        salah: str,
        benar: str,
        galat_bila: str = "",
    ) -> Callable[[Callable[[_C], Iterator[Temuan]]], Callable[[_C], Iterator[Temuan]]]:
        """Register the function below under a code. Raises ValueError for a code that is taken."""

        def daftarkan(cari: Callable[[_C], Iterator[Temuan]]) -> Callable[[_C], Iterator[Temuan]]:
            if kode in self.terdaftar:
                raise ValueError(kode)
            self.terdaftar[kode] = Aturan(kode, tingkat, slug, judul, sumber, arti, salah, benar, galat_bila, cari)
            return cari

        return daftarkan

    def temukan(self, bahan: _C) -> list[Temuan]:
        """All findings of all rules of this kind."""
        return [satu for aturan in self.terdaftar.values() for satu in aturan.temukan(bahan)]


aturan_baca: Pendaftar[Bacaan] = Pendaftar()
aturan: Pendaftar[Rencana] = Pendaftar()
aturan_temuan: Pendaftar[Penyaringan] = Pendaftar()


def semua_aturan() -> dict[str, Aturan[Any]]:
    """Every rule by its code, in the order of the codes."""
    semua: dict[str, Aturan[Any]] = {**aturan_baca.terdaftar, **aturan.terdaftar, **aturan_temuan.terdaftar}
    return dict(sorted(semua.items()))
