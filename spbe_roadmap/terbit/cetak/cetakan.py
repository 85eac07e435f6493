"""How a document is printed: paper, margins and the mark in its head. Lengths are millimetres."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from spbe_roadmap.model.peta_rencana import PetaRencana

# width and height; F4 as regional regulations print it, legal is 8.5 x 14 inches
KERTAS = {"F4": (210, 330), "A4": (210, 297), "legal": (215.9, 355.6)}


class Marjin(NamedTuple):
    """The empty edges of a page; measured on regional regulations (Perwali Bandar Lampung 54/2021)."""

    atas: float = 36
    kanan: float = 27
    bawah: float = 27
    kiri: float = 36


class Cetakan(NamedTuple):
    """One way of printing; `tanda` stands in the head of every page, empty where nothing needs a mark."""

    lebar: float
    tinggi: float
    marjin: Marjin
    tanda: str

    @property
    def lebar_isi(self) -> float:
        """Width between the margins of an upright page."""
        return self.lebar - self.marjin.kiri - self.marjin.kanan

    @property
    def tinggi_isi(self) -> float:
        """Height between the margins of an upright page."""
        return self.tinggi - self.marjin.atas - self.marjin.bawah


def cetakan(peta: PetaRencana) -> Cetakan:
    """The way of printing that the roadmap asks for; a plan that is not yet law is marked as a draft."""
    tanda = "RANCANGAN" if peta.penetapan.status == "rancangan" else ""
    return Cetakan(*KERTAS[peta.dokumen.kertas], Marjin(), tanda)
