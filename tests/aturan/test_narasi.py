"""PR115 and PR116: figures and files of prose that nobody knows, each at its place."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.rencana.angka_narasi import sebutan_angka

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Tulis = Callable[..., Path]


def temuan(folder: Path, kode: str) -> list[tuple[str, int, int, str]]:
    """File, line, column and remedy of every finding of a rule."""
    return [
        (posisi.berkas, posisi.baris, posisi.kolom, satu.saran)
        for posisi, satu in muat_rencana(folder).temuan
        if satu.kode == kode
    ]


def test_an_unknown_figure_is_shown_at_its_name_with_the_nearest(tulis: Tulis) -> None:
    teks = "Indeks {{ indeks.2026 }}.\n\nAda {{ kegiatan.jumlah }} dan {{  kegiatan.jumlahh }}.\n\n{{ 7 * 7 }}\n"
    assert temuan(tulis({"narasi/penutup.md": teks}), "PR115") == [
        ("narasi/penutup.md", 3, 35, 'tulis "kegiatan.jumlah"'),
        ("narasi/penutup.md", 5, 4, "pilih nama dari docs/narasi.md, atau hapus kurungnya"),
    ]


@pytest.mark.parametrize(
    "teks", ["`{{ tidak.ada }}`", "```\n{{ tidak.ada }}\n```", "~~~\n{{ tidak.ada }}", "{{}}", "{ { x } }"]
)
def test_code_and_loose_braces_name_nothing(tulis: Tulis, teks: str) -> None:
    assert temuan(tulis({"narasi/penutup.md": teks}), "PR115") == []


def test_what_stands_behind_code_is_found_in_its_own_column() -> None:
    assert [tuple(satu) for satu in sebutan_angka("`a` {{ b }}\n```\n{{ c }}\n```\n{{ d }}")] == [
        ("b", 1, 8),
        ("d", 5, 4),
    ]


def test_prose_that_no_section_prints_is_named_with_the_nearest_section(tulis: Tulis) -> None:
    ganti = {"narasi/latarbelakang.md": "Kota.", "narasi/aplikasi.md": "Ada.", "narasi/kosong.md": " \n"}
    assert temuan(tulis(ganti), "PR116") == [
        ("narasi/latarbelakang.md", 1, 1, 'ganti namanya menjadi "narasi/latar-belakang.md"')
    ]


def test_any_text_is_read_in_passing() -> None:
    acak = random.Random(7)
    for _ in range(300):
        teks = "".join(acak.choices(["{{", "}}", "`", "```", "~~~", "\n", " ", "a.b", "{", "\t"], k=60))
        baris = teks.splitlines()
        for satu in sebutan_angka(teks):
            assert baris[satu.baris - 1][satu.kolom - 1 :].startswith(satu.nama)
