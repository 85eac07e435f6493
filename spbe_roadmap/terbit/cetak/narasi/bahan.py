"""What sentences are made of, and what a section's text is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.rencana.dokumen import RingkasRencana
    from spbe_roadmap.terbit.cetak.kalimat import Sebutan


class Prosa(NamedTuple):
    """The text of a section: `narasi` is the planner's CommonMark and replaces the rest, paragraphs and then a list."""

    narasi: str | None = None
    alinea: tuple[str, ...] = ()
    butir: tuple[str, ...] = ()


class Bahan(NamedTuple):
    """The plan, its size, and the words that its government uses."""

    rencana: Rencana
    ringkas: RingkasRencana
    sebut: Sebutan

    @property
    def tahun(self) -> str:
        """The period, as titles write it."""
        periode = self.rencana.peta.periode
        return f"{periode.mulai}–{periode.selesai}"


def sebanyak(bagian: int, semua: int) -> str:
    """`Semua`, or `Sebanyak 3 dari 7`."""
    return "Semua" if bagian == semua else f"Sebanyak {bagian} dari {semua}"
