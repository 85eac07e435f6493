"""Budget codes that usually pay for SPBE. A code that is not here is not necessarily wrong.

Sources: Permendagri 90/2019 and Kepmendagri 050-5889/2021 with its changes, as used by regencies in 2025.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.data.tabel import baca_tabel

if TYPE_CHECKING:
    from collections.abc import Mapping


class Subkegiatan(NamedTuple):
    """One code of the nomenclature: `tingkat` urusan, program, kegiatan or subkegiatan; `muatan` that it usually pays for."""

    kode: str
    nama: str
    tingkat: str
    edisi: str
    muatan: str | None
    terverifikasi: bool


@cache
def semua() -> Mapping[str, Subkegiatan]:
    """All known codes."""
    return {
        baris["kode"]: Subkegiatan(
            baris["kode"],
            baris["nama"],
            baris["tingkat"],
            baris["edisi"],
            baris.get("muatan"),
            baris["terverifikasi"] == "true",
        )
        for baris in baca_tabel("subkegiatan.yaml")["kode"]
    }
