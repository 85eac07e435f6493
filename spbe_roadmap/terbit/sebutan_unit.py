"""How plain text names a unit: with a mark where nobody has confirmed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spbe_roadmap.rencana import Rencana


def sebutan_unit(rencana: Rencana, opd: str, *, lengkap: bool = False) -> str:
    """The short name, or the full one; the id of a unit that does not exist."""
    unit = rencana.opd(opd)
    if unit is None:
        return opd
    belum = "" if unit.terverifikasi else " (belum terverifikasi)"
    return (unit.nama if lengkap else unit.sebutan) + belum
