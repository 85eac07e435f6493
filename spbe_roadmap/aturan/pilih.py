"""Which rules a reader asks for: by code or by the beginning of one (`PR304`, `PR3`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spbe_roadmap.aturan.daftar import semua_aturan

if TYPE_CHECKING:
    from collections.abc import Iterable


class AturanTidakAda(ValueError):
    """A code, or beginning of one, that no rule has."""

    def __init__(self, kode: str) -> None:
        super().__init__(f"aturan {kode} tidak ada; tulis kode seperti PR304 atau keluarganya seperti PR3")


@dataclass(frozen=True, slots=True)
class Pilihan:
    """Codes to show (all where none is named) less codes to leave out; what stands in both is left out."""

    pilih: tuple[str, ...] = ()
    tanpa: tuple[str, ...] = ()

    def memuat(self, kode: str) -> bool:
        """Whether findings of this code are asked for."""
        return kode.startswith(self.pilih or "") and not (self.tanpa and kode.startswith(self.tanpa))


def urai_pilihan(pilih: Iterable[str], tanpa: Iterable[str]) -> Pilihan:
    """The choice from words of codes with commas between. Raises AturanTidakAda."""
    return Pilihan(_kode(pilih), _kode(tanpa))


def _kode(kata: Iterable[str]) -> tuple[str, ...]:
    semua = tuple(satu.strip().upper().rstrip("X") for butir in kata for satu in butir.split(",") if satu.strip())
    for satu in semua:
        if not any(kode.startswith(satu) for kode in semua_aturan()):
            raise AturanTidakAda(satu)
    return semua
