"""HTML of our templates as a tree, for every printed form.

Drawings (`<svg>`) are kept as they were written; they are XML, whose case matters.

Only what templates and CommonMark write is understood: every element but the empty ones is closed by its author. What is closed
without having been opened is ignored, and what is still open when its parent closes is closed with it, so that no text is lost.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_HAMPA = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_TAK_TERCETAK = frozenset({"script", "style", "template"})
_TANPA_KELAS: frozenset[str] = frozenset()


@dataclass(slots=True)
class Unsur:
    """An element: its attributes, and its children in order, elements and text.

    `mentah`: the source of a drawing or of a style sheet.
    """

    tag: str
    atribut: dict[str, str] = field(default_factory=dict)
    anak: list[Unsur | str] = field(default_factory=list)
    mentah: str = ""

    @property
    def kelas(self) -> frozenset[str]:
        """The names in `class`."""
        nama = self.atribut.get("class")
        return frozenset(nama.split()) if nama else _TANPA_KELAS

    @property
    def unsur(self) -> list[Unsur]:
        """The children that are elements."""
        return [satu for satu in self.anak if isinstance(satu, Unsur)]

    def cari(self, *tag: str) -> list[Unsur]:
        """All descendants with one of these tags, in the order of the document."""
        hasil: list[Unsur] = []
        self._kumpulkan(tag, hasil)
        return hasil

    def _kumpulkan(self, tag: tuple[str, ...], hasil: list[Unsur]) -> None:
        for satu in self.anak:
            if isinstance(satu, Unsur):
                if satu.tag in tag:
                    hasil.append(satu)
                satu._kumpulkan(tag, hasil)  # noqa: SLF001 - of its own kind

    def semua_id(self) -> list[str]:
        """The ids of all descendants, in the order of the document."""
        hasil = []
        for satu in self.unsur:
            if nama := satu.atribut.get("id"):
                hasil.append(nama)
            hasil.extend(satu.semua_id())
        return hasil

    def teks(self) -> str:
        """All words below it, white space collapsed; a line break is a space."""
        return " ".join(self.teks_asli().split())

    def teks_asli(self) -> str:
        """All words below it, white space as it was written."""
        if self.tag == "br":
            return "\n"
        return "".join(satu if isinstance(satu, str) else satu.teks_asli() for satu in self.anak)


def uraikan(html: str) -> Unsur:
    """The tree of a page; its root has no tag."""
    # one way to end a line, as for browsers: WeasyPrint knows no other
    html = html.replace("\r\n", "\n").replace("\r", "\n")
    pengurai = _Pengurai(html)
    pengurai.feed(html)
    pengurai.close()
    return pengurai.akar


class _Pengurai(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.akar = Unsur("")
        self._terbuka = [self.akar]
        self._html = html
        self._awal_baris = [0]
        for baris in html.split("\n"):
            self._awal_baris.append(self._awal_baris[-1] + len(baris) + 1)
        self._dalam_svg = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._dalam_svg:
            self._dalam_svg += tag == "svg"
            return
        baru = Unsur(tag, {nama: nilai or "" for nama, nilai in attrs})
        self._terbuka[-1].anak.append(baru)
        if tag == "svg":
            self._dalam_svg, self._awal_svg = 1, self._letak()
        if tag not in _HAMPA:
            self._terbuka.append(baru)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self._dalam_svg:
            self._terbuka[-1].anak.append(Unsur(tag, {nama: nilai or "" for nama, nilai in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if self._dalam_svg:
            self._dalam_svg -= tag == "svg"
            if self._dalam_svg:
                return
            akhir = self._html.index(">", self._letak()) + 1
            self._terbuka[-1].mentah = self._html[self._awal_svg : akhir]
        for tingkat in range(len(self._terbuka) - 1, 0, -1):
            if self._terbuka[tingkat].tag == tag:
                del self._terbuka[tingkat:]
                return

    def handle_data(self, data: str) -> None:
        if self._dalam_svg:
            return
        induk = self._terbuka[-1]
        if induk.tag in _TAK_TERCETAK:
            induk.mentah += data
        else:
            induk.anak.append(data)

    def _letak(self) -> int:
        baris, kolom = self.getpos()
        return self._awal_baris[baris - 1] + kolom
