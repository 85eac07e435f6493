"""Lists that Word counts, and where what belongs to an item stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.terbit.docx.ooxml import w

if TYPE_CHECKING:
    from spbe_roadmap.terbit.cetak.pohon import Unsur
    from spbe_roadmap.terbit.docx.ooxml import Xml

_ANGKA_TERBESAR = 32_767


class Daftar(NamedTuple):
    """A list that Word counts anew: the numbering of which it is a copy, how deep it stands, and its first number."""

    dasar: int
    tingkat: int
    mulai: int


def nomor_awal(unsur: Unsur) -> int:
    """The first number of a list, as far as Word can count."""
    mulai = unsur.atribut.get("start", "1")
    return min(int(mulai), _ANGKA_TERBESAR) if mulai.isdecimal() else 1


def masukkan(unsur: Xml, kiri: int) -> None:
    """Set a paragraph in by as many twips, unless it is already; the indentation stands before the alignment."""
    if not unsur.tag.endswith("}p") or any(unsur[0].find(f"{{*}}{nama}") is not None for nama in ("numPr", "ind")):
        return
    sifat = unsur[0]
    rata = next((nomor for nomor, satu in enumerate(sifat) if satu.tag.endswith("}jc")), len(sifat))
    sifat.insert(rata, w("ind", left=kiri))
