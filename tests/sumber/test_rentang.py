"""Where scalars stand in a text, to the character."""

from __future__ import annotations

import pytest

from spbe_roadmap.sumber import rentang_skalar


@pytest.mark.parametrize(
    ("teks", "skalar"),
    [
        ("mulai: 2025-TW1 # triwulan\n", ["mulai", "2025-TW1"]),
        ('{"nama":"Kota \\"A\\"", jenis: \'it\'\'s\'}', ['"nama"', '"Kota \\"A\\""', "jenis", "'it''s'"]),
        ("é: [😀, a]\n", ["é", "😀", "a"]),
        ("a: 1\r\nb: 2\rc: 3\u0085d: 4\u2028e: 5", ["a", "1", "b", "2", "c", "3", "d", "4", "e", "5"]),
        ("a: &jangkar !!str b\nc: *jangkar\n", ["a", "b", "c"]),
        ("a: |\n  teks\nb: dua\n  baris\n", ["a", "b"]),
        ("{nilai: 1,2 miliar}", ["nilai", "1", "2 miliar"]),
        ("\ufeffa: b", ["a", "b"]),
    ],
    ids=["polos", "kutip", "bukan-bmp", "akhir-baris", "jangkar", "blok", "koma", "bom-kedua"],
)
def test_the_scalars_on_one_line(teks: str, skalar: list[str]) -> None:
    assert [rentang.di(teks) for rentang in rentang_skalar(teks).values()] == skalar


def test_lines_and_columns_count_as_for_every_other_place() -> None:
    semua = rentang_skalar("a: 😀\u2028é: &x\r\n  !!str b\n")
    assert [rentang.titik for rentang in semua.values()] == [(1, 1), (1, 4), (2, 1), (3, 9)]
