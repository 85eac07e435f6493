"""Photographs in the colours of a press."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from spbe_roadmap.terbit.cetak.foto import warna_layar


def gambar(mode: str, jenis: str, warna: tuple[int, ...] = ()) -> bytes:
    hasil = io.BytesIO()
    Image.new(mode, (8, 8), warna or 0).save(hasil, jenis)
    return hasil.getvalue()


def test_colours_of_a_press_become_those_of_a_screen() -> None:
    hasil = Image.open(io.BytesIO(warna_layar(gambar("CMYK", "JPEG", (0, 255, 255, 0)))))
    assert hasil.mode == "RGB"
    # magenta and yellow are red, but for what compression costs
    assert hasil.getpixel((4, 4)) == pytest.approx((255, 0, 0), abs=5)


@pytest.mark.parametrize("isi", [gambar("RGB", "JPEG"), gambar("RGBA", "PNG"), gambar("L", "JPEG"), b"", b"rusak"])
def test_everything_else_stays(isi: bytes) -> None:
    assert warna_layar(isi) == isi
