"""Workflow commands of GitHub Actions, which GitHub shows beside the lines of a pull request.

GitHub shows ten annotations of each level a step and fifty a job, in the order of the log: the heaviest come first.
Source: GitHub Docs, "Workflow commands for GitHub Actions"; the escapes are those of the `command` module of
actions/toolkit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.aturan import Tingkat, semua_aturan
from spbe_roadmap.terbit.temuan._butir import semua_butir

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spbe_roadmap.muat import Hasil
    from spbe_roadmap.terbit.temuan._butir import Butir

_PERINTAH = {Tingkat.GALAT: "error", Tingkat.PERINGATAN: "warning", Tingkat.INFO: "notice"}
_DALAM_PESAN = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_DALAM_SIFAT = _DALAM_PESAN | str.maketrans({":": "%3A", ",": "%2C"})


def tulis(semua: Sequence[Hasil]) -> str:
    """One command a finding, by level, then in order; empty where there are none."""
    urutan = list(_PERINTAH)
    aturan = semua_aturan()
    semua_terurut = sorted(semua_butir(semua), key=lambda butir: urutan.index(butir.tingkat))
    return "".join(_perintah(butir, aturan[butir.temuan.kode].judul) for butir in semua_terurut)


def _perintah(butir: Butir, judul: str) -> str:
    posisi, temuan = butir.posisi, butir.temuan
    sifat = {
        "file": butir.alamat,
        "line": posisi.baris,
        "endLine": posisi.baris,
        "col": posisi.kolom,
        "endColumn": posisi.kolom_akhir,
        "title": f"{temuan.kode} {judul}",
    }
    isi = ",".join(f"{nama}={str(nilai).translate(_DALAM_SIFAT)}" for nama, nilai in sifat.items() if nilai is not None)
    pesan = temuan.pesan + (f"\nSaran: {temuan.saran}" if temuan.saran else "")
    return f"::{_PERINTAH[butir.tingkat]} {isi}::{pesan.translate(_DALAM_PESAN)}\n"
