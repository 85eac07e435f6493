"""Lists as WeasyPrint numbers and tags them.

It counts from one whatever `start` says, unless asked to take all wishes of HTML about looks; and the paragraphs of an item
are tagged as the item's own children, where PDF/UA-1 wants them in its body.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

# what stands in an item besides words; lists in lists are tagged well
_BLOK = frozenset({"p", "pre", "blockquote", "table", "figure", "div", "hr", "h1", "h2", "h3", "h4", "h5", "h6"})
# the only tag that becomes the body of an item
_BADAN = "dd"


def siapkan_daftar(akar: ET.Element) -> None:
    """Give every list its first number, and a body to every item that has blocks."""
    for daftar in akar.iter("ol"):
        if awal := daftar.get("start"):
            daftar.set("style", f"counter-reset:list-item {int(awal) - 1}")
    for butir in list(akar.iter("li")):
        if any(satu.tag in _BLOK for satu in butir):
            _beri_badan(butir)


def _beri_badan(butir: ET.Element) -> None:
    badan = ET.Element(_BADAN, {"style": "margin:0"})
    badan.text, butir.text = butir.text, None
    badan.extend(butir)
    butir[:] = [badan]
