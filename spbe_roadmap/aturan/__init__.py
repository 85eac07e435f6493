"""Rules: one function a code, grouped by family, and the run that asks them all.

`periksa` gives every finding of one roadmap in a fixed order: by file, line, column and code.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.aturan import (  # noqa: F401 - importing a family registers its rules
    anggaran,
    aplikasi,
    baca,
    beban,
    berkala,
    indeks,
    jadwal,
    kunci,
    muatan,
    nilai,
    pengabaian,
    proyeksi,
    realisasi,
    rujukan,
)
from spbe_roadmap.aturan.daftar import Aturan, Bacaan, aturan, aturan_baca, semua_aturan
from spbe_roadmap.aturan.pengabaian import Diabaikan, abaikan
from spbe_roadmap.aturan.temuan import Temuan, Tingkat

if TYPE_CHECKING:
    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.sumber import Posisi

__all__ = ["Aturan", "Bacaan", "Diabaikan", "Temuan", "Tingkat", "periksa", "semua_aturan"]


def periksa(bacaan: Bacaan, rencana: Rencana) -> tuple[list[tuple[Posisi, Temuan]], list[Diabaikan]]:
    """All findings with their positions, in order; beside them those that the roadmap asks to pass over."""
    semua = aturan_baca.temukan(bacaan) + aturan.temukan(rencana)
    tampil, diabaikan = abaikan(bacaan.peta, semua)
    berposisi = [(bacaan.pohon.posisi(satu.di), satu) for satu in tampil]
    berposisi.sort(key=lambda pasangan: (*_tempat(pasangan[0]), pasangan[1].kode, pasangan[1].pesan))
    return berposisi, diabaikan


def _tempat(posisi: Posisi) -> tuple[str, int, int]:
    return posisi.berkas, posisi.baris, posisi.kolom
