"""What every drawing must hold: nothing outside it, no small text, nothing but text where the planner wrote text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from spbe_roadmap.terbit.gambar.huruf import Huruf
from tests.terbit.gambar.conftest import SVG, angka, semua

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

UNSUR = {"svg", "title", "desc", "g", "rect", "path", "circle", "text"}
_TERKECIL = 8.0


def periksa(akar: ET.Element) -> None:
    """Fails where a drawing breaks one of these."""
    _, _, kanan, bawah = map(float, akar.get("viewBox", "").split())
    assert [satu.tag for satu in akar[:2]] == [f"{SVG}title", f"{SVG}desc"]
    assert akar[0].text
    assert {satu.tag.removeprefix(SVG) for satu in akar.iter()} <= UNSUR
    assert not any(nama.startswith("on") or nama == "opacity" for satu in akar.iter() for nama in satu.attrib)
    assert all(float(satu.get("font-size", _TERKECIL)) >= _TERKECIL for satu in akar.iter())
    for satu in akar.iter(f"{SVG}rect"):
        x, y, lebar, tinggi = angka(satu, "x", "y", "width", "height")
        assert x >= 0
        assert y >= 0
        assert x + lebar <= kanan + 0.02
        assert y + tinggi <= bawah + 0.02
    for satu in akar.iter(f"{SVG}circle"):
        x, y, jari = angka(satu, "cx", "cy", "r")
        assert jari <= min(x, kanan - x, y, bawah - y)
    for satu in akar.iter(f"{SVG}text"):
        _periksa_teks(satu, kanan, bawah)
    for satu in akar.iter(f"{SVG}path"):
        for x, y in titik(satu.get("d", "")):
            assert -0.02 <= x <= kanan + 0.02
            assert -0.02 <= y <= bawah + 0.02


def _periksa_teks(teks: ET.Element, kanan: float, bawah: float) -> None:
    """The widths that layouts use are never below those of the font."""
    x, y = angka(teks, "x", "y")
    lebar = Huruf().lebar(teks.text or "", tebal=teks.get("font-weight") == "bold")
    kiri = x - {"middle": lebar / 2, "end": lebar}.get(teks.get("text-anchor", ""), 0)
    assert kiri >= -0.5
    assert kiri + lebar <= kanan + 0.5
    assert 6 <= y <= bawah


def titik(jalan: str) -> list[tuple[float, float]]:
    """Ends of all lines of path data made of M, L, H, V, h, v, l, A and z."""
    hasil: list[tuple[float, float]] = []
    x = y = 0.0
    for huruf, isi in re.findall(r"([MLHVhvlA])([^A-Za-z]*)", jalan):
        nilai = [float(satu) for satu in re.findall(r"-?[\d.]+", isi)]
        for mulai in range(0, len(nilai), {"M": 2, "L": 2, "l": 2, "A": 7}.get(huruf, 1)):
            satu = nilai[mulai:]
            if huruf in "ML":
                x, y = satu[:2]
            elif huruf == "A":
                x, y = satu[5:7]
            elif huruf == "l":
                x, y = x + satu[0], y + satu[1]
            elif huruf in "Hh":
                x = satu[0] + x * (huruf == "h")
            else:
                y = satu[0] + y * (huruf == "v")
            hasil.append((x, y))
    return hasil


def persegi(jalan: str) -> list[tuple[float, float, float, float]]:
    """The rectangles of path data made of them: x, y, width, height."""
    return [
        (float(x), float(y), float(lebar), float(tinggi))
        for x, y, lebar, tinggi in re.findall(r"M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)h-[\d.]+z", jalan)
    ]


def kelompok(akar: ET.Element, kelas: str) -> dict[str, ET.Element]:
    """Groups of a class by the id that they carry."""
    return {satu.get("data-id", ""): satu for satu in semua(akar, "g", kelas)}
