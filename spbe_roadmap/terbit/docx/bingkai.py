"""The frame that holds a picture in a line of text, in DrawingML (ECMA-376 part 1, 20).

A drawing stands in it twice: as dots for every program, as SVG for those that read it (MS-ODRAWXML 2.8, `svgBlip`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

from spbe_roadmap.terbit.docx.ooxml import EMU_SE_MM, R, bersih

if TYPE_CHECKING:
    from spbe_roadmap.terbit.docx.ooxml import Xml

_NAMA = {
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
}
_EXT_SVG = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_EMBED = f"{{{R}}}embed"


class Kotak(NamedTuple):
    """A width and a height in mm."""

    lebar: float
    tinggi: float

    def muat(self, batas: Kotak) -> Kotak:
        """The same shape, made smaller where it does not fit."""
        kali = min(1.0, batas.lebar / self.lebar, batas.tinggi / self.tinggi)
        return Kotak(self.lebar * kali, self.tinggi * kali)


def bingkai(ukuran: Kotak, uraian: str, nomor: int, gambar: str, svg: str) -> Xml:
    """`wp:inline`; `gambar` and `svg` are ids of relationships (no `svg`: only dots), `uraian` is the alternative text."""
    for awalan, ruang in _NAMA.items():
        ET.register_namespace(awalan, ruang)
    lebar, tinggi = (str(round(sisi * EMU_SE_MM)) for sisi in ukuran)
    nama = {"id": str(nomor), "name": f"Gambar {nomor}", "descr": bersih(uraian)}
    return _u(
        "wp:inline",
        dict.fromkeys(("distT", "distB", "distL", "distR"), "0"),
        _u("wp:extent", {"cx": lebar, "cy": tinggi}),
        _u("wp:docPr", nama),
        _u("wp:cNvGraphicFramePr", {}, _u("a:graphicFrameLocks", {"noChangeAspect": "1"})),
        _u(
            "a:graphic",
            {},
            _u(
                "a:graphicData",
                {"uri": _NAMA["pic"]},
                _u(
                    "pic:pic",
                    {},
                    _u("pic:nvPicPr", {}, _u("pic:cNvPr", nama), _u("pic:cNvPicPr", {})),
                    _u("pic:blipFill", {}, _isi(gambar, svg), _u("a:stretch", {}, _u("a:fillRect", {}))),
                    _bentuk(lebar, tinggi),
                ),
            ),
        ),
    )


def _isi(gambar: str, svg: str) -> Xml:
    blip = _u("a:blip", {_EMBED: gambar})
    if svg:
        blip.append(_u("a:extLst", {}, _u("a:ext", {"uri": _EXT_SVG}, _u("asvg:svgBlip", {_EMBED: svg}))))
    return blip


def _bentuk(lebar: str, tinggi: str) -> Xml:
    letak = _u("a:xfrm", {}, _u("a:off", {"x": "0", "y": "0"}), _u("a:ext", {"cx": lebar, "cy": tinggi}))
    return _u("pic:spPr", {}, letak, _u("a:prstGeom", {"prst": "rect"}, _u("a:avLst", {})))


def _u(nama: str, atribut: dict[str, str], *anak: Xml) -> Xml:
    """An element, named with its prefix."""
    awalan, _, polos = nama.partition(":")
    unsur = ET.Element(f"{{{_NAMA[awalan]}}}{polos}", atribut)
    unsur.extend(anak)
    return unsur
