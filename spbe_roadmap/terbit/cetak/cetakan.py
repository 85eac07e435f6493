"""How a document is printed: paper, margins, size of its text, and the marks of a draft. Lengths are millimetres."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.model.pokok import Kertas, Marjin

# width and height; F4 as regional regulations print it, legal is 8.5 x 14 inches
KERTAS: dict[Kertas, tuple[float, float]] = {"F4": (210, 330), "A4": (210, 297), "legal": (215.9, 355.6)}
TANDA_RANCANGAN = "RANCANGAN"


class Cetakan(NamedTuple):
    """One way of printing.

    `ukuran_huruf` is the size of running text in points; `tanda` stands in the head of every page, empty where nothing needs
    a mark; `draf`: the mark also lies across every page.
    """

    lebar: float
    tinggi: float
    marjin: Marjin
    ukuran_huruf: float
    tanda: str
    draf: bool

    @property
    def lebar_isi(self) -> float:
        """Width between the margins of an upright page."""
        return self.lebar - self.marjin.kiri - self.marjin.kanan

    @property
    def lebar_mendatar(self) -> float:
        """Width between the margins of a landscape page."""
        return self.tinggi - self.marjin.kiri - self.marjin.kanan

    @property
    def tinggi_isi(self) -> float:
        """Height between the margins of an upright page."""
        return self.tinggi - self.marjin.atas - self.marjin.bawah


def cetakan(peta: PetaRencana, *, kertas: Kertas | None = None, draf: bool = False) -> Cetakan:
    """The way of printing that the roadmap asks for, on another paper or as a draft where that is asked for.

    A plan that is not yet law is marked in the head of its pages in any case.
    """
    dokumen = peta.dokumen
    return Cetakan(
        *KERTAS[kertas or dokumen.kertas],
        marjin=dokumen.marjin,
        ukuran_huruf=dokumen.ukuran_huruf,
        tanda=TANDA_RANCANGAN if draf or peta.penetapan.status == "rancangan" else "",
        draf=draf,
    )
