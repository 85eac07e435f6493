"""The few shapes that drawings are made of, and the one place that writes them.

Coordinates are points, x to the right and y down; a text stands on its baseline. `kelas` names a style of
`templates/gambar/gaya.svg` and becomes the class of the element, so that a style sheet can overrule it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.terbit.gambar.huruf import HURUF_CETAK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Template
    from markupsafe import Markup

    from spbe_roadmap.terbit.gambar.huruf import Huruf

TITIK_PER_MM = 72 / 25.4
_JARAK_ARSIR = 3.0
_JANGKAR = {
    "tengah": 0.5, "tengah-terang": 0.5, "tengah-tebal": 0.5, "tengah-tebal-terang": 0.5, "tahun": 0.5, "triwulan": 0.5,
    "nilai-target": 0.5, "kanan": 1, "kanan-kecil": 1,
}  # fmt: skip
_TEBAL = frozenset({"tengah-tebal", "tengah-tebal-terang", "tahun"})


class Kotak(NamedTuple):
    """A rectangle by its upper left corner."""

    kelas: str
    x: float
    y: float
    lebar: float
    tinggi: float


class Jalan(NamedTuple):
    """Lines, as SVG path data."""

    kelas: str
    jalan: str


class Bulatan(NamedTuple):
    """A circle by its centre."""

    kelas: str
    x: float
    y: float
    jari: float


class Teks(NamedTuple):
    """A line of text."""

    kelas: str
    x: float
    y: float
    isi: str


class Kelompok(NamedTuple):
    """Shapes that belong to one thing, with what a pointer over them tells."""

    kelas: str
    id: str
    judul: str
    isi: tuple[Bentuk, ...]


Bentuk = Kotak | Jalan | Bulatan | Teks | Kelompok


@dataclass(frozen=True, slots=True)
class Gambar:
    """One drawing. `judul` and `uraian` speak to those who cannot see it."""

    kelas: str
    judul: str
    uraian: str
    lebar: float
    tinggi: float
    huruf: Huruf
    isi: Sequence[Bentuk]


def tulis(gambar: Gambar) -> Markup:
    """The drawing as one `<svg>` element; the template escapes every text."""
    from markupsafe import Markup  # noqa: PLC0415 - start-up: only publishing draws

    return Markup(_templat().render(g=gambar))  # noqa: S704 - as above


@cache
def _templat() -> Template:
    from spbe_roadmap.terbit.templat import lingkungan  # noqa: PLC0415 - start-up: only publishing draws

    env = lingkungan("gambar")
    env.filters |= {"titik": angka, "jenis": lambda bentuk: type(bentuk).__name__, "letak": _letak}
    return env.get_template("gambar.svg")


def _letak(teks: Teks, huruf: Huruf) -> Markup:
    """Attributes that place a text: left, in the middle of `x` or ending there, as its class says.

    Where the width is known the begin is computed: of an anchor WeasyPrint makes an object of its own (330 bytes a text).
    """
    from markupsafe import Markup  # noqa: PLC0415 - start-up: only publishing draws

    bagian = _JANGKAR.get(teks.kelas, 0)
    if huruf.keluarga == HURUF_CETAK or not bagian:
        x = teks.x - bagian * huruf.lebar(teks.isi, tebal=teks.kelas in _TEBAL)
        return Markup('x="{}"').format(angka(x))
    return Markup('x="{}" text-anchor="{}"').format(angka(teks.x), "end" if bagian == 1 else "middle")


def angka(nilai: float) -> str:
    """A coordinate with at most two decimals."""
    teks = f"{nilai:.2f}".rstrip("0").rstrip(".")
    return "0" if teks == "-0" else teks


def garis(x1: float, y1: float, x2: float, y2: float) -> str:
    """Path data of a straight line."""
    return f"M{angka(x1)} {angka(y1)}L{angka(x2)} {angka(y2)}"


def persegi(kotak: Kotak) -> str:
    """Path data of a rectangle: many of one look are one path, which is cheaper than many elements."""
    lebar = angka(kotak.lebar)
    return f"M{angka(kotak.x)} {angka(kotak.y)}h{lebar}v{angka(kotak.tinggi)}h-{lebar}z"


def belah(x: float, y: float, jari: float) -> str:
    """Path data of a diamond by its centre."""
    j = angka(jari)
    return f"M{angka(x)} {angka(y - jari)}l{j} {j}l-{j} {j}l-{j} -{j}z"


def arsir(kotak: Kotak, jarak: float = _JARAK_ARSIR) -> str:
    """Path data of the hatching of a rectangle: marks what must be told apart without colour."""
    banyak = int((kotak.lebar + kotak.tinggi) / jarak)
    return "".join(_goresan(kotak, nomor * jarak - kotak.tinggi) for nomor in range(1, banyak + 1))


def garis_datar(kotak: Kotak, jarak: float) -> str:
    """Path data of level lines across a rectangle."""
    banyak = int(kotak.tinggi / jarak)
    return "".join(
        garis(kotak.x, kotak.y + satu * jarak, kotak.x + kotak.lebar, kotak.y + satu * jarak)
        for satu in range(1, banyak + 1)
    )


def _goresan(kotak: Kotak, mulai: float) -> str:
    """One stroke, rising to the right from `mulai` on the lower edge, cut at the sides."""
    kiri, kanan = max(mulai, 0), min(mulai + kotak.tinggi, kotak.lebar)
    if kanan <= kiri:
        return ""
    bawah = kotak.y + kotak.tinggi + mulai
    return garis(kotak.x + kiri, bawah - kiri, kotak.x + kanan, bawah - kanan)


def muatan_pendek(domain: str) -> str:
    """The name of a content where there is little room."""
    return MUATAN[domain].removesuffix(" SPBE").replace("Teknologi Informasi dan Komunikasi", "TIK")
