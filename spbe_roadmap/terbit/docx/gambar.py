"""Pictures in a Word document: drawings as SVG with a PNG beside it for programs that know none, and pictures of the roadmap.

Chosen by measurement: resvg draws the twelve drawings of Ternate at 120 dots an inch in 1.3 s of CPU; WeasyPrint and PDFium together need 5.4 s.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

from spbe_roadmap.terbit.cetak.lambang import SVG, GambarRusak, bersihkan
from spbe_roadmap.terbit.cetak.pengambil import AlamatDitolak, berkas_boleh
from spbe_roadmap.terbit.docx.ooxml import EMU_SE_MM, R, bersih, ruas, w
from spbe_roadmap.terbit.kebutuhan import HURUF, folder_templat

if TYPE_CHECKING:
    from pathlib import Path

    from spbe_roadmap.terbit.docx.ooxml import Xml
    from spbe_roadmap.terbit.docx.paket import Paket
    from spbe_roadmap.terbit.docx.pohon import Unsur

_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_ASVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_EXT_SVG = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_TITIK_SE_INCI = 120
_MM_SE_INCI = 25.4
# CSS units of length in mm
_SATUAN = {"": 25.4 / 96, "px": 25.4 / 96, "pt": 25.4 / 72, "pc": 25.4 / 6, "mm": 1.0, "cm": 10.0, "in": 25.4}
_JENIS = {".png": ("png", "image/png"), ".jpg": ("jpg", "image/jpeg"), ".jpeg": ("jpg", "image/jpeg")}
# Word has Bookman, other programs look for the fonts of our templates
_HURUF_GAMBAR = "Bookman Old Style, TeX Gyre Bonum, Liberation Serif, serif"


class Kotak(NamedTuple):
    """A width and a height in mm."""

    lebar: float
    tinggi: float

    def muat(self, batas: Kotak) -> Kotak:
        """The same shape, made smaller where it does not fit."""
        kali = min(1.0, batas.lebar / self.lebar, batas.tinggi / self.tinggi)
        return Kotak(self.lebar * kali, self.tinggi * kali)


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
        return self._ruas(ukuran, uraian, self._paket.gambar(isi, akhiran, jenis), None)

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

    def _ruas(self, ukuran: Kotak, uraian: str, gambar: str, svg: str | None) -> Xml:
        lebar, tinggi = (str(round(sisi * EMU_SE_MM)) for sisi in ukuran)
        nomor = str(next(self._nomor))
        nama = {"id": nomor, "name": f"Gambar {nomor}", "descr": bersih(uraian)}
        blip = _unsur(_A, "blip", {f"{{{R}}}embed": gambar}, *([] if svg is None else [_tambahan_svg(svg)]))
        bentuk = _unsur(
            _PIC,
            "spPr",
            {},
            _unsur(
                _A,
                "xfrm",
                {},
                _unsur(_A, "off", {"x": "0", "y": "0"}),
                _unsur(_A, "ext", {"cx": lebar, "cy": tinggi}),
            ),
            _unsur(_A, "prstGeom", {"prst": "rect"}, _unsur(_A, "avLst")),
        )
        gambar_ = _unsur(
            _PIC,
            "pic",
            {},
            _unsur(_PIC, "nvPicPr", {}, _unsur(_PIC, "cNvPr", nama), _unsur(_PIC, "cNvPicPr")),
            _unsur(_PIC, "blipFill", {}, blip, _unsur(_A, "stretch", {}, _unsur(_A, "fillRect"))),
            bentuk,
        )
        kunci = _unsur(_A, "graphicFrameLocks", {"noChangeAspect": "1"})
        sebaris = _unsur(
            _WP,
            "inline",
            dict.fromkeys(("distT", "distB", "distL", "distR"), "0"),
            _unsur(_WP, "extent", {"cx": lebar, "cy": tinggi}),
            _unsur(_WP, "docPr", nama),
            _unsur(_WP, "cNvGraphicFramePr", {}, kunci),
            _unsur(_A, "graphic", {}, _unsur(_A, "graphicData", {"uri": _PIC}, gambar_)),
        )
        return w("r", w("drawing", sebaris))


def _unsur(ruang: str, nama: str, atribut: dict[str, str] | None = None, *anak: Xml) -> Xml:
    unsur = ET.Element(f"{{{ruang}}}{nama}", atribut or {})
    unsur.extend(anak)
    return unsur


def _tambahan_svg(svg: str) -> Xml:
    """What tells Word 2016 and later of the drawing itself. Source: MS-ODRAWXML 2.8, svgBlip."""
    return _unsur(
        _A, "extLst", {}, _unsur(_A, "ext", {"uri": _EXT_SVG}, _unsur(_ASVG, "svgBlip", {f"{{{R}}}embed": svg}))
    )


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
                svg_string=svg, font_files=huruf, skip_system_fonts=True, dpi=_TITIK_SE_INCI, background="#ffffff"
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
        raise GambarRusak("0 x 0")
    return Kotak(gambar.px_width * _SATUAN["px"], gambar.px_height * _SATUAN["px"])
