"""What kind of thing an element of HTML is: whether it breaks the line, is never printed, or shows a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.terbit.cetak.pohon import Unsur

if TYPE_CHECKING:
    from collections.abc import Sequence

JUDUL = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOK = {*JUDUL, "address", "article", "aside", "blockquote", "dd", "details", "div", "dl", "dt"}
_BLOK |= {"figcaption", "figure", "footer", "header", "hr", "li", "main", "nav", "ol", "p", "pre"}
_BLOK |= {"section", "summary", "table", "ul"}
TAK_TERCETAK = frozenset({"head", "caption", "colgroup", "col"})


def kepala_butir(unsur: Unsur) -> tuple[Sequence[Unsur | str], Sequence[Unsur | str]]:
    """What stands beside the number of an item (its loose words, or its first paragraph), and the rest."""
    isi = [satu for satu in unsur.anak if isinstance(satu, Unsur) or satu.strip()]
    if isi and isinstance(isi[0], Unsur) and isi[0].tag == "p":
        return isi[0].anak, isi[1:]
    batas = next((nomor for nomor, satu in enumerate(unsur.anak) if isinstance(satu, Unsur) and blok(satu)), None)
    return unsur.anak[:batas], [] if batas is None else unsur.anak[batas:]


def baris_asli(unsur: Unsur) -> list[Unsur | str]:
    """Lines and spaces as they were written."""
    hasil: list[Unsur | str] = []
    for baris in unsur.teks_asli().rstrip("\n").split("\n"):
        hasil += [baris.replace(" ", "\u00a0"), Unsur("br")]
    return hasil[:-1]


def blok(unsur: Unsur) -> bool:
    """Whether it breaks the line, itself or by what it holds."""
    return unsur.tag in _BLOK or unsur.tag in TAK_TERCETAK or any(blok(satu) for satu in unsur.unsur)


def gambar(satu: Unsur | str) -> bool:
    """Whether it is or holds a picture."""
    return isinstance(satu, Unsur) and (satu.tag in {"svg", "img"} or bool(satu.cari("svg", "img")))
