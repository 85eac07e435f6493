"""What sentences are made of, and what a section's text is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spbe_roadmap.model.sebutan import Sebutan
    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.rencana.dokumen import RingkasRencana


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


def alinea(*kalimat: str) -> tuple[str, ...]:
    """One paragraph of the sentences that are not empty; none without any."""
    isi = " ".join(satu for satu in kalimat if satu)
    return (isi,) if isi else ()


def rincian(butir: Sequence[str]) -> tuple[str, ...]:
    """The items of a list, which read as one sentence: semicolons, `dan` before the last, a full stop."""
    akhir = len(butir) - 1
    return tuple(
        f"{satu}{'.' if nomor == akhir else '; dan' if nomor == akhir - 1 else ';'}" for nomor, satu in enumerate(butir)
    )


def jumlah(banyak: int, benda: str) -> str:
    """`satu program`, `3 program`."""
    return f"{'satu' if banyak == 1 else banyak} {benda}"


def banyaknya(banyak: int) -> str:
    """The beginning of a sentence: `Satu`, or `Sebanyak 3`."""
    return "Satu" if banyak == 1 else f"Sebanyak {banyak}"


def sebanyak(bagian: int, semua: int) -> str:
    """The beginning of a sentence: `Semua`, `Satu dari 7`, or `Sebanyak 3 dari 7`; `Satu` where there is but one."""
    if bagian == semua:
        return "Semua" if semua > 1 else "Satu"
    return f"{banyaknya(bagian)} dari {semua}"


def yaitu(butir: Sequence[object]) -> str:
    """The word before the value that one has, or that each of several has."""
    return "yaitu" if len(butir) == 1 else "masing-masing"
