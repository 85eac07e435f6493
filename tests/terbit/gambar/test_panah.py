"""Arrows between bars."""

from __future__ import annotations

import re
from itertools import pairwise, product

import pytest

from spbe_roadmap.terbit.gambar.bentuk import Kotak
from spbe_roadmap.terbit.gambar.panah import panah


def titik(jalan: str) -> list[tuple[float, float]]:
    """Corners of a path of M, H and V."""
    hasil: list[tuple[float, float]] = []
    for huruf, isi in re.findall(r"([MHV])([^MHV]+)", jalan):
        angka = [float(satu) for satu in isi.split()]
        x, y = hasil[-1] if hasil else (0.0, 0.0)
        hasil.append({"M": (angka[0], angka[-1]), "H": (angka[0], y), "V": (x, angka[0])}[huruf])
    return hasil


@pytest.mark.parametrize(
    ("jenis", "dari", "ke", "lebar", "naik"),
    list(product(("FS", "SS", "FF", "SF"), (40, 100, 160), (40, 100, 101, 160), (1.5, 30), (True, False))),
)
def test_from_the_right_end_to_the_right_end(jenis: str, dari: float, ke: float, lebar: float, *, naik: bool) -> None:
    a, b = Kotak("", dari, 90 if naik else 10, lebar, 8), Kotak("", ke, 50, lebar, 8)
    jalan = titik(panah(a, b, jenis).garis)
    x1 = a.x + a.lebar * (jenis[0] == "F")
    x2 = b.x + b.lebar * (jenis[1] == "F")
    assert jalan[0] == pytest.approx((x1, a.y + 4))
    assert jalan[-1][1] == pytest.approx(54)
    # the tip comes from outside the bar: from the left at its start, from the right at its end
    assert jalan[-1][0] == pytest.approx(x2 - 3.5 if jenis[1] == "S" else x2 + 3.5)
    # no leg crosses the bar that the arrow leads to
    for (xa, ya), (xb, yb) in pairwise(jalan):
        dalam_y = min(ya, yb) < b.y + b.tinggi - 0.1 and max(ya, yb) > b.y + 0.1
        dalam_x = min(xa, xb) < b.x + b.lebar - 0.1 and max(xa, xb) > b.x + 0.1
        assert not (dalam_x and dalam_y)
