"""Findings as the overlay of the preview shows them: the worst first, each with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spbe_roadmap.aturan import Tingkat
from spbe_roadmap.terbit.temuan import teks

if TYPE_CHECKING:
    from spbe_roadmap.aturan import Temuan
    from spbe_roadmap.muat import Hasil
    from spbe_roadmap.sumber import Posisi

# our choice: more than this nobody reads before the first are put right
BANYAK_MAKSIMUM = 100
_LEBAR_KUTIPAN = 90


def lapisan(hasil: Hasil) -> dict[str, Any]:
    """Counts per level, and up to BANYAK_MAKSIMUM findings with place, message, remedy and the cut-out line of the file.

    `kutipan` is the line in three parts: before, at and behind the fault.
    """
    urut = sorted(hasil.temuan, key=lambda satu: list(Tingkat).index(satu[1].tingkat or Tingkat.GALAT))
    baris: dict[str, list[str]] = {}
    return {
        "ringkasan": {str(tingkat): hasil.banyak(tingkat) for tingkat in Tingkat},
        "temuan": [_satu(hasil, posisi, temuan, baris) for posisi, temuan in urut[:BANYAK_MAKSIMUM]],
        "lainnya": max(0, len(urut) - BANYAK_MAKSIMUM),
    }


def _satu(hasil: Hasil, posisi: Posisi, temuan: Temuan, baris: dict[str, list[str]]) -> dict[str, Any]:
    if posisi.berkas not in baris:
        baris[posisi.berkas] = hasil.pohon.teks.get(posisi.berkas, "").splitlines()
    semua = baris[posisi.berkas]
    return {
        "tingkat": str(temuan.tingkat),
        "kode": temuan.kode,
        "pesan": temuan.pesan,
        "saran": temuan.saran,
        "tempat": f"{posisi.berkas}:{posisi.baris}:{posisi.kolom}",
        "kutipan": _kutipan(semua[posisi.baris - 1], posisi) if posisi.baris <= len(semua) else None,
    }


def _kutipan(baris: str, posisi: Posisi) -> tuple[str, str, str]:
    kutipan, panah = teks.potong(baris, posisi, _LEBAR_KUTIPAN)
    awal = len(panah) - len(panah.lstrip())
    return kutipan[:awal], kutipan[awal : len(panah)], kutipan[len(panah) :]
