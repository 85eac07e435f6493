"""Prose as tokens: where names of figures and pictures stand."""

from __future__ import annotations

import pytest

from spbe_roadmap.sumber.prosa import ganti_sebutan, nama_tertulis, semua_gambar, semua_sebutan


@pytest.mark.parametrize(
    ("teks", "tempat"),
    [
        ("Indeks {{ indeks.2026 }} naik", [("indeks.2026", (1, 11))]),
        ("{{indeks.2026}}", [("indeks.2026", (1, 3))]),
        ("baris\nsatu {{ a }} {{ a }}", [("a", (2, 9)), ("a", (2, 17))]),
        ("dibungkus {{\npagu.2026 }} penyunting", [("pagu.2026", (2, 1))]),
        ("> kutipan {{ a }}", [("a", (1, 14))]),
        ("- butir\n  lanjut {{ a }}", [("a", (2, 13))]),
        ("## Judul {{ a }}", [("a", (1, 13))]),
        ("|x|\n|-|\n| {{ a }} |", [("a", (3, 6))]),
        ("[lihat {{ a }}](https://contoh.id)", [("a", (1, 11))]),
        ("teks[^1]\n\n[^1]: catatan {{ a }}", [("a", (3, 18))]),
        ("{{{a}}} dan {{ {{ b }} }}", [("a", (1, 4)), ("b", (1, 19))]),
        ("{{ 7*7 }}", [("7*7", (1, 4))]),
        ("{{ ''.__class__ }}", [("''.__class__", (1, 4))]),
    ],
)
def test_a_name_knows_its_first_letter(teks: str, tempat: list[tuple[str, tuple[int, int]]]) -> None:
    assert list(semua_sebutan(teks)) == tempat


@pytest.mark.parametrize(
    "teks",
    [
        "`{{ a }}`",
        "    {{ a }}",
        "```\n{{ a }}\n```",
        r"\{{ a }}",
        "{{ }}",
        "{{ a }",
        "{ { a } }",
        "[x](https://x/{{a}})",
    ],
)
def test_code_addresses_and_what_is_escaped_hold_no_names(teks: str) -> None:
    assert list(semua_sebutan(teks)) == []


def test_the_same_name_in_code_does_not_move_the_place() -> None:
    assert list(semua_sebutan(r"`{{ a }}` \{{ a }} {{ a }}")) == [("a", (1, 23))]


def test_the_first_look_sees_code_too() -> None:
    assert nama_tertulis("`{{ a }}` {{ b\nc }} {{") == {"a", "b c"}


def test_pictures_with_address_words_and_place() -> None:
    teks = "Satu ![bagan tim](aset/a%20b.png)\ndua ![](aset/c.svg)"
    assert list(semua_gambar(teks)) == [("aset/a b.png", "bagan tim", (1, 6)), ("aset/c.svg", "", (2, 5))]


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [
        ("Indeks {{ a }} dan {{ x }}\n", "Indeks 1,5 dan {{ x }}\n"),
        ("`{{ a }}` lalu {{ a }}", "`{{ a }}` lalu 1,5"),
        ("satu {{\na }} **dua**\n\n- {{ a }}", "satu 1,5 **dua**\n\n- 1,5"),
        ("|x|\n|-|\n| {{ a }} |", "|x|\n|-|\n| 1,5 |"),
        ("tanpa nama", "tanpa nama"),
    ],
)
def test_figures_take_the_place_of_their_names_in_the_source(teks: str, hasil: str) -> None:
    assert ganti_sebutan(teks, {"a": "1,5"}) == hasil
