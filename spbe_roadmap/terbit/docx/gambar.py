"""Pictures in a Word document: drawings as SVG with a PNG beside it for programs that know none, and pictures of the roadmap.

Chosen by measurement: resvg turns the twelve drawings of Ternate into dots in 1.3 s of CPU; WeasyPrint and PDFium need 5.4 s.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from spbe_roadmap.terbit.cetak.lambang import SVG, GambarRusak, bersihkan
from spbe_roadmap.terbit.cetak.pengambil import AlamatDitolak, berkas_boleh
from spbe_roadmap.terbit.docx.bingkai import Kotak, bingkai
from spbe_roadmap.terbit.docx.ooxml import ruas, w
from spbe_roadmap.terbit.kebutuhan import HURUF, folder_templat

if TYPE_CHECKING:
    from pathlib import Path

    from spbe_roadmap.terbit.cetak.pohon import Unsur
    from spbe_roadmap.terbit.docx.ooxml import Xml
    from spbe_roadmap.terbit.docx.paket import Paket

# as fine as a screen: only programs that know no SVG show them, and every dot costs time and room
_TITIK_SE_INCI = 96
_MM_SE_INCI = 25.4
# CSS units of length in mm
_SATUAN = {"": 25.4 / 96, "px": 25.4 / 96, "pt": 25.4 / 72, "pc": 25.4 / 6, "mm": 1.0, "cm": 10.0, "in": 25.4}
_JENIS = {".png": ("png", "image/png"), ".jpg": ("jpg", "image/jpeg"), ".jpeg": ("jpg", "image/jpeg")}
# Drawings of upright and level lines are sharper without smoothing, and a fifth cheaper.
_GAYA_TITIK = ", ".join(
    f".{kelas} path" for kelas in ("garis-waktu", "grafik-anggaran", "ikhtisar", "tingkat-indikator")
)
_GAYA_TITIK += " {shape-rendering: crispEdges}"
# Word has Bookman, other programs look for the fonts of our templates
_HURUF_GAMBAR = "Bookman Old Style, TeX Gyre Bonum, Liberation Serif, serif"


class Penggambar:
    """Puts pictures into one document. `batas`: the largest picture that fits where the document is being written."""

    def __init__(self, paket: Paket, folder: Path) -> None:
        self._paket, self._folder = paket, folder
        self._nomor = itertools.count(1)
        self.batas = Kotak(_MM_SE_INCI, _MM_SE_INCI)

    def sebaris(self, unsur: Unsur) -> list[Xml]:
        """The run that holds a picture; its alternative text where it cannot be shown."""
        try:
            return [self._svg(unsur.mentah.encode()) if unsur.tag == "svg" else self._berkas(unsur)]
        except (AlamatDitolak, GambarRusak, OSError):
            return [ruas(unsur.atribut["alt"])] if unsur.atribut.get("alt") else []

    def _berkas(self, unsur: Unsur) -> Xml:
        berkas = berkas_boleh(unsur.atribut.get("src", ""), self._folder)
        uraian = unsur.atribut.get("alt", "")
        if berkas.suffix.lower() == ".svg":
            return self._svg(bersihkan(berkas.read_bytes()), uraian)
        isi = berkas.read_bytes()
        try:
            akhiran, jenis = _JENIS[berkas.suffix.lower()]
        except KeyError as galat:
            raise GambarRusak(berkas.suffix) from galat
        ukuran = _ukuran_titik(isi).muat(self.batas)
        return self._ruas(ukuran, uraian, self._paket.gambar(isi, akhiran, jenis))

    def _svg(self, isi: bytes, uraian: str = "") -> Xml:
        try:
            akar = ET.fromstring(isi)  # noqa: S314 - drawings are ours; pictures of the roadmap have been cleaned
        except ET.ParseError as galat:
            raise GambarRusak(str(galat)) from galat
        ukuran = _paskan(akar, self.batas)
        uraian = uraian or ". ".join(filter(None, (akar.findtext(f"{{{SVG}}}{nama}") for nama in ("title", "desc"))))
        png = self._paket.gambar(_png(_tulis_svg(akar)), "png", "image/png")
        if "font-family" in akar.attrib:
            akar.set("font-family", _HURUF_GAMBAR)
        svg = self._paket.gambar(_tulis_svg(akar).encode(), "svg", "image/svg+xml")
        return self._ruas(ukuran, uraian, png, svg)

    def _ruas(self, ukuran: Kotak, uraian: str, gambar: str, svg: str = "") -> Xml:
        return w("r", w("drawing", bingkai(ukuran, uraian, next(self._nomor), gambar, svg)))


def _paskan(akar: ET.Element, batas: Kotak) -> Kotak:
    """The size at which a drawing is shown, which it is given in mm, so that no program draws it larger. Raises GambarRusak."""
    lebar, tinggi = _panjang(akar.get("width")), _panjang(akar.get("height"))
    kotak = re.split(r"[\s,]+", akar.get("viewBox", "").strip())
    if lebar is None or tinggi is None:
        try:
            lebar, tinggi = (float(satu) * _SATUAN["px"] for satu in kotak[2:4])
        except ValueError as galat:
            raise GambarRusak(SVG) from galat
    if not (0 < lebar < float("inf") and 0 < tinggi < float("inf")):
        raise GambarRusak(SVG)
    if len(kotak) != 4:  # noqa: PLR2004 - left, top, width, height
        akar.set("viewBox", f"0 0 {lebar / _SATUAN['px']:.3f} {tinggi / _SATUAN['px']:.3f}")
    ukuran = Kotak(lebar, tinggi).muat(batas)
    akar.set("width", f"{ukuran.lebar:.3f}mm")
    akar.set("height", f"{ukuran.tinggi:.3f}mm")
    return ukuran


def _panjang(teks: str | None) -> float | None:
    """A length in mm; None where there is none, or one that depends on its surroundings."""
    cocok = re.fullmatch(r"\s*([\d.]+(?:e\d+)?)\s*([a-z]*)\s*", teks or "", re.IGNORECASE)
    if cocok is None or (satuan := cocok[2].lower()) not in _SATUAN:
        return None
    try:
        return float(cocok[1]) * _SATUAN[satuan]
    except ValueError:
        return None


def _tulis_svg(akar: ET.Element) -> str:
    ET.register_namespace("", SVG)
    return ET.tostring(akar, encoding="unicode")


def _png(svg: str) -> bytes:
    """The drawing as dots, with the fonts of the templates and no others. Raises GambarRusak."""
    import resvg_py  # noqa: PLC0415 - start-up: only the Word document draws dots

    huruf = [str(folder_templat() / "fonts" / nama) for nama in HURUF]
    try:
        return bytes(
            resvg_py.svg_to_bytes(
                svg_string=svg,
                style_sheet=_GAYA_TITIK,
                font_files=huruf,
                skip_system_fonts=True,
                dpi=_TITIK_SE_INCI,
                background="#ffffff",
            )
        )
    except ValueError as galat:
        raise GambarRusak(str(galat)) from galat


def _ukuran_titik(isi: bytes) -> Kotak:
    """The size of a PNG or JPEG at 96 dots an inch, as in CSS. Raises GambarRusak."""
    from docx.image.exceptions import (  # noqa: PLC0415 - beside the only call that raises them
        InvalidImageStreamError,
        UnexpectedEndOfFileError,
        UnrecognizedImageError,
    )
    from docx.image.image import Image  # noqa: PLC0415

    try:
        gambar = Image.from_blob(isi)
    except (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError) as galat:
        raise GambarRusak(str(galat)) from galat
    if not gambar.px_width or not gambar.px_height:
        raise GambarRusak(gambar.content_type)
    return Kotak(gambar.px_width * _SATUAN["px"], gambar.px_height * _SATUAN["px"])
