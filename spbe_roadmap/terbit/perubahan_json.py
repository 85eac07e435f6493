"""`data/perubahan.json`: what changed since the publication before, and what that one said (`sebelum`).

Days are YYYY-MM-DD and inclusive, money whole rupiah, every other decimal is text; null where there was or is nothing.
"""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic_core import to_jsonable_python

from spbe_roadmap.terbit.bentuk_json import VERSI
from spbe_roadmap.terbit.terbitan_lama import BERKAS_PERUBAHAN
from spbe_roadmap.terbit.tugas import Tugas, tulis_berkas

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from spbe_roadmap.rencana.perbedaan import Perbedaan
    from spbe_roadmap.terbit.keluaran import Pesanan


def tugas(pesanan: Pesanan) -> tuple[Tugas, ...]:
    """One file, or none where nothing is known of an earlier publication."""
    if pesanan.perbedaan is None:
        return ()
    return (Tugas(BERKAS_PERUBAHAN, partial(_tulis, pesanan.perbedaan)),)


def _tulis(perbedaan: Perbedaan, folder: Path) -> None:
    tulis_berkas(folder, BERKAS_PERUBAHAN, json.dumps(perubahan_json(perbedaan), ensure_ascii=False, indent=1) + "\n")


def perubahan_json(perbedaan: Perbedaan) -> dict[str, Any]:
    """The document as plain data."""
    return {
        "versi": VERSI,
        "kegiatan": {
            "baru": [satu.id for satu in perbedaan.kegiatan_baru],
            "dihapus": [satu.id for satu in perbedaan.kegiatan_dihapus],
            "berubah": [
                {"id": satu.baru.id, "id_lama": satu.lama.id, "ubahan": _deret(satu.ubahan)}
                for satu in perbedaan.kegiatan_berubah
            ],
        },
        "indeks": _deret(perbedaan.indeks),
        "anggaran": _deret(perbedaan.anggaran),
        "pagu": _deret(perbedaan.pagu),
        "nama": _deret(perbedaan.nama),
        "sebelum": to_jsonable_python(perbedaan.lama),
    }


def _deret(semua: Iterable[NamedTuple]) -> list[dict[str, Any]]:
    return [{kunci: to_jsonable_python(nilai) for kunci, nilai in satu._asdict().items()} for satu in semua]
