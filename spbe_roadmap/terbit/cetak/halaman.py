"""A page for WeasyPrint: HTML of our templates with WeasyPrint's own style sheet below ours.

WeasyPrint reads HTML as browsers do, whatever is wrong with it, and prepares notes and list marks for every single element.
Our pages close what they open and have notes and marks nowhere but in lists; that saves a tenth of all time and a third of the
memory.
"""

from __future__ import annotations

from copy import copy
from functools import cache
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from spbe_roadmap.terbit.cetak.daftar_butir import siapkan_daftar
from spbe_roadmap.terbit.cetak.pohon import uraikan

if TYPE_CHECKING:
    from spbe_roadmap.terbit.cetak.pohon import Unsur

_ALAMAT = "templat:///"
_TANDA_BUTIR = "marker"
# what WeasyPrint keeps ready for notes (css/html5_ua.css); our notes stand where they are written
_CATATAN = frozenset({"footnote-call", "footnote-marker", "note-call", "note-marker", "note-callback"})


def halaman(html: str, pengambil: Any) -> Any:  # noqa: ANN401 - weasyprint ships no types
    """The page, ready to be laid out; `pengambil` opens what it names."""
    return _kelas()(html, pengambil)


@cache
def _kelas() -> type:
    from cssselect2 import ElementWrapper  # noqa: PLC0415 - start-up: comes with WeasyPrint
    from weasyprint import HTML  # noqa: PLC0415 - start-up: half a second that only printing needs
    from weasyprint.html import UA_STYLESHEET  # noqa: PLC0415 - as above

    gaya = _tanpa_catatan(UA_STYLESHEET)

    class Halaman(HTML):  # type: ignore[misc] # weasyprint ships no types
        """The parent's fields, filled without its parser."""

        def __init__(self, html: str, pengambil: Any) -> None:  # noqa: ANN401 - as above
            self.base_url, self.url_fetcher, self.media_type = _ALAMAT, pengambil, "print"
            pohon = akar(html)
            siapkan_daftar(pohon)
            self.wrapper_element = ElementWrapper.from_html_root(pohon, content_language=None)
            self.etree_element = self.wrapper_element.etree_element

        def _ua_stylesheets(self, forms: bool = False) -> list[Any]:  # noqa: ARG002, FBT001, FBT002 - the parent's signature
            return [gaya]

    return Halaman


def akar(html: str) -> ET.Element:
    """The element `html` of a page."""
    (unsur,) = uraikan(html).cari("html")
    return _elemen(unsur)


def _elemen(unsur: Unsur) -> ET.Element:
    if unsur.tag == "svg":
        return ET.fromstring(unsur.mentah)  # noqa: S314 - drawings are ours
    hasil = ET.Element(unsur.tag, unsur.atribut)
    hasil.text = unsur.mentah
    for satu in unsur.anak:
        if not isinstance(satu, str):
            hasil.append(_elemen(satu))
        elif len(hasil):
            hasil[-1].tail = (hasil[-1].tail or "") + satu
        else:
            hasil.text += satu
    return hasil


def _tanpa_catatan(asal: Any) -> Any:  # noqa: ANN401 - as above
    """The style sheet without notes, and with marks for `<li>` only."""
    gaya = copy(asal)
    gaya.matcher = pencocok = copy(asal.matcher)
    pencocok.other_selectors, tanda = [], []
    for satu in asal.matcher.other_selectors:
        _, _, _, semu, _ = satu
        if semu == _TANDA_BUTIR:
            tanda.append(satu)
        elif semu not in _CATATAN:
            pencocok.other_selectors.append(satu)
    menurut_tag = asal.matcher.lower_local_name_selectors
    pencocok.lower_local_name_selectors = {**menurut_tag, "li": [*menurut_tag["li"], *tanda]}
    return gaya
