"""Rules: one function a code, grouped by family, and the run that asks them all.

`periksa` gives every finding of one roadmap in a fixed order: by file, line, column and code.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.aturan import (  # noqa: F401 - importing a family registers its rules
    anggaran,
    aplikasi,
    baca,
    indeks,
    jadwal,
    muatan,
    realisasi,
    rujukan,
)
from spbe_roadmap.aturan.daftar import ATURAN_BACA, ATURAN_RENCANA, Bacaan
from spbe_roadmap.aturan.temuan import Temuan, Tingkat

if TYPE_CHECKING:
    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.sumber import Posisi

__all__ = ["ATURAN_BACA", "ATURAN_RENCANA", "Bacaan", "Temuan", "Tingkat", "periksa"]


def periksa(bacaan: Bacaan, rencana: Rencana) -> list[tuple[Posisi, Temuan]]:
    """All findings with their positions, in order."""
    temuan = [satu for aturan in ATURAN_BACA.values() for satu in aturan.temukan(bacaan)]
    temuan += [satu for aturan in ATURAN_RENCANA.values() for satu in aturan.temukan(rencana)]
    berposisi = [(bacaan.pohon.posisi(satu.di), satu) for satu in temuan]
    return sorted(berposisi, key=lambda pasangan: (*_tempat(pasangan[0]), pasangan[1].kode, pasangan[1].pesan))


def _tempat(posisi: Posisi) -> tuple[str, int, int]:
    return posisi.berkas, posisi.baris, posisi.kolom
