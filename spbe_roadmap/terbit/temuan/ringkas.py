"""One line a finding, `berkas:baris:kolom: galat PR202 pesan (saran)`, which editors and grep-like tools can follow.

Nothing else is written, not even for a roadmap without findings, so that every line is a finding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.terbit.temuan._butir import aman, kalimat, semua_butir

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spbe_roadmap.muat import Hasil
    from spbe_roadmap.terbit.temuan._butir import Butir


def tulis(semua: Sequence[Hasil]) -> str:
    """All findings in order, one a line; empty where there are none."""
    return "".join(baris(butir) + "\n" for butir in semua_butir(semua))


def baris(butir: Butir) -> str:
    """The line of one finding."""
    tempat = f"{aman(butir.alamat)}:{butir.posisi.baris}:{butir.posisi.kolom}"
    return f"{tempat}: {butir.tingkat} {butir.temuan.kode} {kalimat(butir.temuan)}"
