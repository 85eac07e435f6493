"""Elements of a Word document (ECMA-376 part 1), written with lxml; text is freed of what XML cannot hold.

Lengths in a Word document are twips (a twentieth of a point) or, for pictures, EMU. Word wants the children of its elements in the order
of the schema: functions here and in the modules beside it write them so.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_AWALAN = f"{{{W}}}"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NAMA = {"w": W, "r": R}
_TAK_SAH = re.compile("[^\t\n\r -\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")
_TWIP_SE_MM = Decimal(1440) / Decimal("25.4")
EMU_SE_MM = 36_000


def w(nama: str, *anak: Any, **atribut: object) -> Any:  # noqa: ANN401 - lxml ships no types
    """An element of WordprocessingML with attributes of its namespace; a child that is None is left out."""
    unsur = etree.Element(_AWALAN + nama, {_AWALAN + kunci: str(nilai) for kunci, nilai in atribut.items()}, nsmap=_NAMA)
    unsur.extend(satu for satu in anak if satu is not None)
    return unsur


def teks(isi: str) -> Any:  # noqa: ANN401 - lxml ships no types
    """`w:t` with its white space kept."""
    unsur = w("t")
    unsur.set(_XML_SPACE, "preserve")
    unsur.text = bersih(isi)
    return unsur


def bersih(isi: str) -> str:
    """The text without characters that XML 1.0 forbids."""
    return _TAK_SAH.sub("", isi)


def twip(mm: Decimal | float) -> int:
    """A length in twips."""
    return int((Decimal(str(mm)) * _TWIP_SE_MM).to_integral_value(ROUND_HALF_UP))


def medan(perintah: str, *hasil: Any, rupa: Any = None) -> list[Any]:  # noqa: ANN401 - lxml ships no types
    """The runs of a field: what it computes, and runs that stand for its result until it has been computed."""
    from copy import deepcopy  # noqa: PLC0415

    def ruas(isi: Any) -> Any:  # noqa: ANN401
        return w("r", None if rupa is None else deepcopy(rupa), isi)

    kode = w("instrText")
    kode.set(_XML_SPACE, "preserve")
    kode.text = f" {perintah} "
    return [
        ruas(w("fldChar", fldCharType="begin")),
        ruas(kode),
        ruas(w("fldChar", fldCharType="separate")),
        *hasil,
        ruas(w("fldChar", fldCharType="end")),
    ]


def tulis(unsur: Any) -> bytes:  # noqa: ANN401 - lxml ships no types
    """The element as a part of the package."""
    return etree.tostring(unsur, xml_declaration=True, encoding="UTF-8", standalone=True)
