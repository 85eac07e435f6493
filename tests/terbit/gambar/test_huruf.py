"""Estimated widths of text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spbe_roadmap.terbit.gambar.huruf import HURUF_CETAK, Huruf
from spbe_roadmap.terbit.kebutuhan import folder_templat

HURUF = Huruf()
teks_bebas = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=120)


@given(teks_bebas, st.floats(20, 400), st.integers(1, 4), st.booleans())
def test_lines_fit_and_are_not_too_many(teks: str, lebar: float, baris: int, tebal: bool) -> None:  # noqa: FBT001 - drawn
    hasil = HURUF.bungkus(teks, lebar, baris, tebal=tebal)
    assert len(hasil) <= baris
    assert all(HURUF.lebar(satu, tebal=tebal) <= lebar for satu in hasil)


@given(teks_bebas, st.floats(20, 400))
def test_nothing_is_lost_where_lines_suffice(teks: str, lebar: float) -> None:
    hasil = HURUF.bungkus(teks, lebar, 1000)
    assert "".join("".join(hasil).split()) == "".join(teks.split())


def test_a_cut_is_marked_and_falls_between_words() -> None:
    assert HURUF.bungkus("Penetapan Peraturan Wali Kota tentang SPBE", 60, 2) == ("Penetapan", "Peraturan…")


def test_another_family_counts_as_wider() -> None:
    assert Huruf("Arial").lebar("Peta") > Huruf().lebar("Peta")


@pytest.mark.parametrize(("berkas", "tebal"), [("texgyrebonum-regular.otf", False), ("texgyrebonum-bold.otf", True)])
def test_widths_are_never_below_those_of_the_font(berkas: str, *, tebal: bool) -> None:
    ttlib = pytest.importorskip("fontTools.ttLib", reason="fonttools tidak terpasang")
    with ttlib.TTFont(Path(folder_templat() / "fonts" / berkas)) as fon:
        peta, lebar, em = fon.getBestCmap(), fon["hmtx"], fon["head"].unitsPerEm
        for kode in range(32, 0x2030):
            if kode in peta and peta[kode] != "fraction":
                # the few glyphs wider than an em (per mille sign) count as one
                nyata = lebar[peta[kode]][0] / em * 8
                assert Huruf(HURUF_CETAK, 8).lebar(chr(kode), tebal=tebal) >= nyata - 1e-9 or nyata > 8, chr(kode)
