"""Elements of a Word document (ECMA-376 part 1); text is freed of what XML cannot hold.

Lengths are twips (a twentieth of a point) or, for pictures, EMU. Word wants the children of an element in the order of the schema:
this module and those beside it write them so.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple
from xml.etree import ElementTree as ET

Xml = ET.Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
EMU_SE_MM = 36_000
_KEPALA = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_AWALAN = f"{{{W}}}"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# everything but the characters of XML 1.0, production 2
_TAK_SAH = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TWIP_SE_MM = Decimal(1440) / Decimal("25.4")


class Rupa(NamedTuple):
    """How a piece of text looks: `gaya` is the id of a character style, `tegak` superscript or subscript."""

    gaya: str = ""
    tebal: bool = False
    miring: bool = False
    coret: bool = False
    putih: bool = False
    tegak: str = ""

    def dengan(self, lain: Rupa) -> Rupa:
        """This look and the other; where both choose, the other counts."""
        return Rupa(
            lain.gaya or self.gaya,
            self.tebal or lain.tebal,
            self.miring or lain.miring,
            self.coret or lain.coret,
            self.putih or lain.putih,
            lain.tegak or self.tegak,
        )

    def unsur(self) -> Xml | None:
        """`w:rPr`, or None where nothing is said."""
        if self == Rupa():
            return None
        return w(
            "rPr",
            w("rStyle", val=self.gaya) if self.gaya else None,
            w("b") if self.tebal else None,
            w("i") if self.miring else None,
            w("strike") if self.coret else None,
            w("color", val="FFFFFF") if self.putih else None,
            w("vertAlign", val=self.tegak) if self.tegak else None,
        )


POLOS = Rupa()


def w(nama: str, *anak: Xml | None, **atribut: object) -> Xml:
    """An element of WordprocessingML with attributes of its namespace; a child that is None is left out."""
    unsur = ET.Element(_AWALAN + nama, {_AWALAN + kunci: str(nilai) for kunci, nilai in atribut.items()})
    unsur.extend([satu for satu in anak if satu is not None])
    return unsur


def ruas(isi: str, rupa: Rupa = POLOS) -> Xml:
    """A run of text whose white space is kept."""
    return w("r", rupa.unsur(), _teks("t", isi))


def medan(perintah: str, *hasil: Xml, rupa: Rupa = POLOS) -> list[Xml]:
    """The runs of a field: what it computes, and the runs that stand for its result until it has been computed."""
    return [
        w("r", rupa.unsur(), w("fldChar", fldCharType="begin")),
        w("r", rupa.unsur(), _teks("instrText", f" {perintah} ")),
        w("r", rupa.unsur(), w("fldChar", fldCharType="separate")),
        *hasil,
        w("r", rupa.unsur(), w("fldChar", fldCharType="end")),
    ]


def alinea(gaya: str, isi: list[Xml], *sifat: Xml | None) -> Xml:
    """A paragraph with a style; `sifat`: more of its properties, in the order of the schema."""
    return w("p", w("pPr", w("pStyle", val=gaya), *sifat), *isi)


def bersih(isi: str) -> str:
    """The text without characters that XML 1.0 forbids."""
    return _TAK_SAH.sub("", isi)


def twip(mm: Decimal | float) -> int:
    """A length in twips."""
    return int((Decimal(str(mm)) * _TWIP_SE_MM).to_integral_value(ROUND_HALF_UP))


def tulis(unsur: Xml) -> bytes:
    """The element as a part of a package."""
    for awalan, ruang in (("w", W), ("r", R)):
        ET.register_namespace(awalan, ruang)
    # Text is encoded at once: ElementTree would do it piece by piece.
    return (_KEPALA + ET.tostring(unsur, encoding="unicode")).encode()


def _teks(nama: str, isi: str) -> Xml:
    unsur = w(nama)
    unsur.set(_XML_SPACE, "preserve")
    unsur.text = bersih(isi)
    return unsur
