"""Photographs in colours that a document cannot keep as they are."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from spbe_roadmap.terbit.cetak.foto import dapat_dicetak


def gambar(mode: str, jenis: str, warna: int | tuple[int, ...] = 0) -> bytes:
    hasil = io.BytesIO()
    Image.new(mode, (8, 8), warna).save(hasil, jenis)
    return hasil.getvalue()


def test_colours_of_a_press_become_those_of_a_screen() -> None:
    hasil = Image.open(io.BytesIO(dapat_dicetak(gambar("CMYK", "JPEG", (0, 255, 255, 0)))))
    assert hasil.mode == "RGB"
    # magenta and yellow are red, but for what compression costs
    assert hasil.getpixel((4, 4)) == pytest.approx((255, 0, 0), abs=5)


def test_fine_greys_become_plain_ones() -> None:
    hasil = Image.open(io.BytesIO(dapat_dicetak(gambar("I;16", "PNG", 30000))))
    assert (hasil.mode, hasil.getpixel((4, 4))) == ("L", 30000 // 256)


@pytest.mark.parametrize("isi", [gambar("RGB", "JPEG"), gambar("RGBA", "PNG"), gambar("L", "JPEG"), b"", b"rusak"])
def test_everything_else_stays(isi: bytes) -> None:
    assert dapat_dicetak(isi) == isi


@pytest.mark.parametrize("asal", [gambar("CMYK", "JPEG"), gambar("I;16", "PNG")], ids=["jpeg", "png"])
def test_a_picture_that_is_cut_off_anywhere_is_left_to_whoever_draws_it(asal: bytes) -> None:
    for panjang in range(1, len(asal)):
        dapat_dicetak(asal[:panjang])


def test_a_picture_that_would_fill_the_memory_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    isi = gambar("CMYK", "JPEG")
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 20)
    assert dapat_dicetak(isi) == isi
