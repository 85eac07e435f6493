"""The stamp that lies across every page of a draft: the drawn text that Word's own command "Watermark" knows and takes away again.

Word keeps it in the older drawing language VML, in the head of the page. Source: ECMA-376 part 4, 19.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from spbe_roadmap.terbit.docx.ooxml import w

if TYPE_CHECKING:
    from spbe_roadmap.terbit.docx.ooxml import Xml

_V = "urn:schemas-microsoft-com:vml"
_O = "urn:schemas-microsoft-com:office:office"
# id and measures of the shape "plain text along a line", which Word takes for granted
_JENIS = "_x0000_t136"
_WARNA = "#f0e4e4"
_LETAK = (
    "position:absolute;margin-left:0;margin-top:0;width:440pt;height:88pt;rotation:315;z-index:-251658752;"
    "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
    "mso-position-vertical:center;mso-position-vertical-relative:margin"
)


def cap_melintang(teks: str) -> Xml:
    """The run that holds the stamp."""
    for awalan, ruang in (("v", _V), ("o", _O)):
        ET.register_namespace(awalan, ruang)
    jenis = _unsur("shapetype", {"id": _JENIS, "coordsize": "21600,21600", f"{{{_O}}}spt": "136", "adj": "10800"})
    jenis.set("path", "m@7,l@8,m@5,21600l@6,21600e")
    jenis.append(_unsur("path", {"textpathok": "t", f"{{{_O}}}connecttype": "rect"}))
    jenis.append(_unsur("textpath", {"on": "t", "fitshape": "t"}))
    bentuk = _unsur(
        "shape",
        {"id": "PowerPlusWaterMarkObject1", "type": f"#{_JENIS}", "style": _LETAK, "fillcolor": _WARNA, "stroked": "f"},
    )
    bentuk.append(
        _unsur("textpath", {"style": 'font-family:"Bookman Old Style";font-size:1pt;font-weight:bold', "string": teks})
    )
    return w("r", w("pict", jenis, bentuk))


def _unsur(nama: str, atribut: dict[str, str]) -> Xml:
    return ET.Element(f"{{{_V}}}{nama}", atribut)
