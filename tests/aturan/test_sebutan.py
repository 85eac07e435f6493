"""Findings call units and plans what the government at hand calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.muat import muat_rencana
from tests.conftest import APLIKASI, OPD, POKOK, program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Tulis = Callable[..., Path]

SALAH = {
    "opd.yaml": OPD.replace("singkatan: Diskominfo", "kapasitas: 1")
    + "  - {id: bappeda, nama: Biro Lain}\n  - {id: sepi, nama: Biro Sepi}\n",
    "aplikasi.yaml": APLIKASI,
    "domain/aplikasi.yaml": program(
        "aplikasi", "      - {id: APL-01, nama: A, mulai: 2025, selesai: 2025, penanggung_jawab: bapedda}\n"
    ),
}
PUSAT = POKOK.replace("jenis: kota", "jenis: kementerian").replace("  provinsi: Provinsi Contoh\n", "")


def pesan(tulis: Tulis, pokok: str, ganti: dict[str, str]) -> dict[str, str]:
    """The last message of each code."""
    berkas = {"peta-rencana.yaml": pokok, **ganti}
    return {temuan.kode: f"{temuan.pesan} {temuan.saran}" for _, temuan in muat_rencana(tulis(berkas)).temuan}


@pytest.mark.parametrize(
    ("pokok", "unit", "rencana", "asing"),
    [(POKOK, "perangkat daerah", "RPJMD", "unit kerja"), (PUSAT, "unit kerja", "Renstra", "perangkat daerah")],
)
def test_messages_use_the_words_of_the_government(
    tulis: Tulis, pokok: str, unit: str, rencana: str, asing: str
) -> None:
    semua = pesan(tulis, pokok.replace(", sasaran: [S1]}", "}"), SALAH)
    for kode in ("PR201", "PR202", "PR309", "PR702"):
        assert unit in semua[kode]
    assert rencana in semua["PR605"]
    terbaca = pesan(tulis, pokok, {"opd.yaml": OPD + "  - {id: sepi, nama: Biro Sepi}\n"})
    assert f'{unit} "sepi"' in terbaca["PR204"]
    assert asing not in "".join([*semua.values(), *terbaca.values()])
