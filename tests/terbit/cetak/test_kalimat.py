"""Pieces of sentences."""

from __future__ import annotations

from datetime import date

import pytest

from spbe_roadmap.model.kegiatan import Setelah
from spbe_roadmap.terbit.cetak.kalimat import deret, rentang, sebelum_rujukan, sesudah_rujukan


@pytest.mark.parametrize(
    ("kata", "teks"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a dan b"),
        (["a", "b", "c"], "a, b, dan c"),
        (["a, b", "c"], "a, b; dan c"),
        (["a", "b, c", "d 0,5"], "a; b, c; dan d 0,5"),
    ],
)
def test_lists_of_words(kata: list[str], teks: str) -> None:
    assert deret(kata) == teks


def test_days_in_official_form() -> None:
    assert rentang(date(2025, 1, 1), date(2026, 10, 6)) == "1 Januari 2025 sampai dengan 6 Oktober 2026"


@pytest.mark.parametrize(
    ("isi", "teks"),
    [
        ({"kegiatan": "A"}, "dimulai setelah A selesai"),
        ({"kegiatan": "A", "jenis": "SS", "jeda": "-2 minggu"}, "dimulai paling cepat 2 minggu sebelum A dimulai"),
        ({"kegiatan": "A", "jenis": "FF", "jeda": "0 hari"}, "selesai setelah A selesai"),
        ({"kegiatan": "A", "jenis": "SF"}, "selesai setelah A dimulai"),
    ],
)
def test_dependencies(isi: dict[str, str], teks: str) -> None:
    setelah = Setelah.model_validate(isi)
    assert f"{sebelum_rujukan(setelah)} {setelah.kegiatan} {sesudah_rujukan(setelah)}" == teks
