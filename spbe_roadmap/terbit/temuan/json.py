"""Findings for machines: the JSON of format.md section 9."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from spbe_roadmap.aturan import Tingkat
from spbe_roadmap.sumber.letak import tulis_jejak

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spbe_roadmap.aturan import Temuan
    from spbe_roadmap.muat import Hasil
    from spbe_roadmap.sumber import Posisi


def tulis(semua: Sequence[Hasil]) -> str:
    """One document for all roadmaps; with more than one, each finding names its roadmap in `peta_rencana`."""
    isi = {
        "versi": 1,
        "ringkasan": {str(tingkat): sum(hasil.banyak(tingkat) for hasil in semua) for tingkat in Tingkat},
        "temuan": [
            _temuan(hasil, posisi, temuan) | ({"peta_rencana": hasil.folder.name} if len(semua) > 1 else {})
            for hasil in semua
            for posisi, temuan in hasil.temuan
        ],
    }
    return json.dumps(isi, ensure_ascii=False, indent=2) + "\n"


def _temuan(hasil: Hasil, posisi: Posisi, temuan: Temuan) -> dict[str, Any]:
    return {
        "kode": temuan.kode,
        "tingkat": str(temuan.tingkat),
        "pesan": temuan.pesan,
        "saran": temuan.saran,
        **_tempat(posisi),
        "jejak": tulis_jejak(temuan.di.jejak),
        "juga": [_tempat(hasil.pohon.posisi(letak)) | {"pesan": pesan} for letak, pesan in temuan.juga],
    }


def _tempat(posisi: Posisi) -> dict[str, Any]:
    return {"berkas": posisi.berkas, "baris": posisi.baris, "kolom": posisi.kolom}
