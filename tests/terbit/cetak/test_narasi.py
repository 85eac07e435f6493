"""Default prose and its replacement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.terbit.cetak.narasi import narasi

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Tulis = Callable[..., Path]


def test_every_section_has_default_prose_without_gaps(tulis: Tulis) -> None:
    semua = narasi(muat_rencana(tulis()).rencana)
    for nama, prosa in semua.items():
        teks = " ".join((*prosa.alinea, *prosa.butir))
        assert teks, nama
        assert not any(salah in teks for salah in ("None", "  ", " .", "()", "{")), nama
    assert "7 program dan 7 kegiatan Kota Contoh" in semua["latar-belakang"].alinea[2]
    assert semua["ruang-lingkup"].butir[-2:] == ("Keamanan SPBE; dan", "Audit Teknologi Informasi dan Komunikasi.")


def test_a_file_of_the_roadmap_replaces_its_section_only(tulis: Tulis) -> None:
    semua = narasi(muat_rencana(tulis({"narasi/penutup.md": "Selesai **sudah**."})).rencana)
    assert semua["penutup"].narasi == "Selesai **sudah**."
    assert semua["latar-belakang"].narasi is None
