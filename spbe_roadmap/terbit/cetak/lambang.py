"""A picture of the roadmap in SVG, freed of everything that could make it fetch, run, or draw itself without end.

Pictures inside pictures, scripts and foreign content are dropped, and so is every reference that leaves the file, and every
`use` of something that itself uses something: ten of those in a chain can draw a billion shapes. What is drawn with paths,
shapes, gradients and text stays.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

_BUANG = frozenset({"image", "feImage", "foreignObject", "script"})
SVG = "http://www.w3.org/2000/svg"
_USE = f"{{{SVG}}}use"


class GambarRusak(ValueError):
    """Something called SVG that is none."""


def bersihkan(isi: bytes) -> bytes:
    """The same picture without references to anything outside it. Raises GambarRusak."""
    try:
        akar = ET.fromstring(isi)  # noqa: S314 - expat stops entity bombs; nothing outside is ever resolved
    except ET.ParseError as galat:
        raise GambarRusak(str(galat)) from galat
    if akar.tag != f"{{{SVG}}}svg":
        raise GambarRusak(akar.tag)
    berantai = {unsur.get("id") for unsur in akar.iter() if any(anak is not unsur for anak in unsur.iter(_USE))}
    _bersihkan(akar, berantai | {unsur.get("id") for unsur in akar.iter(_USE)})
    ET.register_namespace("", SVG)
    return ET.tostring(akar)


def _bersihkan(unsur: ET.Element, berantai: set[str | None]) -> None:
    for anak in list(unsur):
        if _terlarang(anak, berantai):
            unsur.remove(anak)
        else:
            _bersihkan(anak, berantai)
    for nama, nilai in list(unsur.attrib.items()):
        keluar = _nama(nama) == "href" and not nilai.strip().startswith("#")
        if keluar or _nama(nama).startswith("on") or _alamat_luar(nilai):
            del unsur.attrib[nama]


def _terlarang(unsur: ET.Element, berantai: set[str | None]) -> bool:
    if _nama(unsur.tag) == "style":
        return "@" in (unsur.text or "") or _alamat_luar(unsur.text or "")
    if unsur.tag == _USE:
        tujuan = next((nilai for nama, nilai in unsur.attrib.items() if _nama(nama) == "href"), "")
        return tujuan.strip().removeprefix("#") in berantai
    return _nama(unsur.tag) in _BUANG


def _alamat_luar(nilai: str) -> bool:
    """Whether a property names something by `url(...)` that is not an anchor of the same file."""
    rapat = "".join(nilai.split()).replace('"', "").replace("'", "").lower()
    return rapat.count("url(") != rapat.count("url(#")


def _nama(tag: object) -> str:
    """The local name; of a comment or instruction none."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
