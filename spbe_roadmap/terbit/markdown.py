"""Prose of a roadmap as safe HTML: CommonMark with tables and footnotes; raw HTML is text, links are http(s) or mailto only.

Figures asked for by name (`{{ indeks.2026 }}`) are put in place of text, after parsing; an unknown name stays as it was
written. Pictures come from the roadmap's own `aset/`, and only where an output says how they are reached.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache
from itertools import count
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from markupsafe import Markup

from spbe_roadmap.sumber.prosa import SEBUTAN, alamat_aman, urai

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# One line of words that no rule of CommonMark or HTML reads as anything but words; most prose of a roadmap is that.
_POLOS = re.compile(r"""[^\W\d_][^\\`*_\[\]<>&"{\x00-\x20\x7f-\xa0]*(?: [^\\`*_\[\]<>&"{\x00-\x20\x7f-\xa0]+)*""")
_RATA = {"text-align:right": "a", "text-align:center": "t"}


class AngkaTertulis(NamedTuple):
    """A figure as people read it. `perkiraan`: it rests on an estimate and is marked."""

    teks: str
    perkiraan: bool = False

    @property
    def sebaris(self) -> str:
        """Figure and mark where no element may stand."""
        return f"{self.teks} (perkiraan)" if self.perkiraan else self.teks


class Catatan(NamedTuple):
    """A footnote: its number in the document, and the anchor of its words."""

    nomor: int
    jangkar: str


class GambarProsa(NamedTuple):
    """How an output shows pictures.

    `alamat`: the address of one by its path in the roadmap, None for one that may not be shown; `keterangan`: anchor and
    caption of the next one, given its words.
    """

    alamat: Callable[[str], str | None]
    keterangan: Callable[[str], tuple[str, str]]


class Penulis:
    """Writes the prose of one document, whose footnotes count through. `angka`: figures by name."""

    def __init__(self, angka: Mapping[str, AngkaTertulis] | None = None, gambar: GambarProsa | None = None) -> None:
        self._angka = angka or {}
        self._gambar = gambar
        self._nomor = count(1)

    def __call__(self, teks: str | None, tingkat: int = 3) -> Markup:
        """HTML of the text; its highest heading becomes `<h{tingkat}>` and no level is skipped."""
        if not teks:
            return Markup("")
        if _POLOS.fullmatch(teks):
            return Markup(f"<p>{teks}</p>\n")  # noqa: S704 - no sign in it means anything to HTML
        token = urai(teks)
        _susun_judul(token, tingkat)
        _susun_tabel(token)
        catatan = self._catatan(teks, token)
        for blok in token:
            if blok.children:
                blok.children = list(self._sebaris(blok.children, catatan))
        token = _bernomor(token, catatan)
        self._bingkai(token)
        penulis = _penulis_html()
        return Markup(penulis.renderer.render(token, penulis.options, {}))  # noqa: S704 - it escapes, raw HTML is off

    def _catatan(self, teks: str, token: Sequence[Token]) -> dict[int, Catatan]:
        """Each note of a text by its place in it. Anchors carry a digest: pages hold texts of several writers."""
        buka = [satu for satu in token if satu.type == "footnote_open"]
        sidik = hashlib.md5(teks.encode("utf-8", "replace"), usedforsecurity=False).hexdigest()[:8] if buka else ""
        semua = ((satu.meta["id"], next(self._nomor)) for satu in buka)
        return {urutan: Catatan(nomor, f"catatan-{sidik}-{nomor}") for urutan, nomor in semua}

    def _sebaris(self, token: Sequence[Token], catatan: Mapping[int, Catatan]) -> Iterator[Token]:
        """The same words, with figures, numbers of notes, and only what may be opened."""
        tautan: list[Token] = []
        for satu in token:
            if satu.type == "footnote_ref":
                satu.meta["catatan"] = catatan[satu.meta["id"]]
            elif satu.type == SEBUTAN:
                self._isi_angka(satu)
            elif satu.type == "image":
                satu.content = "".join(map(_teks_biasa, self._sebaris(satu.children or (), catatan))).strip()
                self._isi_gambar(satu)
            if satu.type == "link_open":
                tautan = [satu]
            elif satu.type == "link_close":
                yield from _tautan(tautan, satu)
                tautan = []
            elif tautan:
                tautan.append(satu)
            else:
                yield satu

    def _isi_angka(self, token: Token) -> None:
        if angka := self._angka.get(token.content):
            token.type, token.content, token.meta = "angka", angka.teks, {"angka": angka}
        else:
            token.type, token.content = "text", token.markup

    def _isi_gambar(self, token: Token) -> None:
        """The picture, or its description where it may not be shown."""
        asal = unquote(str(token.attrs["src"]))
        alamat = self._gambar.alamat(asal) if self._gambar and token.content else None
        if alamat:
            token.attrs = {"src": alamat}
        else:
            token.type, token.content = "text", token.content or asal

    def _bingkai(self, token: Sequence[Token]) -> None:
        """A picture that stands alone becomes a numbered figure."""
        for buka, isi, tutup in zip(token, token[1:], token[2:], strict=False):
            anak = isi.children or []
            if buka.type == "paragraph_open" and [satu.type for satu in anak] == ["image"] and self._gambar:
                jangkar, teks = self._gambar.keterangan(anak[0].content)
                buka.tag = tutup.tag = "figure"
                buka.attrs["id"] = jangkar
                anak.append(_token("keterangan", teks))


def markdown(teks: str | None, tingkat: int = 3) -> Markup:
    """HTML of a text that stands alone: no figures, no pictures."""
    return Penulis()(teks, tingkat)


def _susun_judul(token: Sequence[Token], tingkat: int) -> None:
    """Renumber headings so that they nest below the document's own (PDF/UA forbids a skipped level)."""
    terakhir = tingkat - 1
    geser: dict[int, int] = {}
    for satu in token:
        if satu.type == "heading_open":
            asal = int(satu.tag[1])
            terakhir = geser[asal] = min(geser.get(asal, tingkat + asal - 1), terakhir + 1, 6)
            satu.tag = f"h{terakhir}"
        elif satu.type == "heading_close":
            satu.tag = f"h{terakhir}"


def _susun_tabel(token: Sequence[Token]) -> None:
    """Heads say what they head; alignment is a class, because the site's policy allows no style of an element."""
    for satu in token:
        if satu.type in {"th_open", "td_open"}:
            rata = _RATA.get(str(satu.attrs.pop("style", "")))
            satu.attrs |= ({"scope": "col"} if satu.tag == "th" else {}) | ({"class": rata} if rata else {})


def _tautan(token: Sequence[Token], tutup: Token) -> Iterator[Token]:
    """A link with text only (PDF/UA-1: an element in it would not be tagged as part of it), never empty.

    Where it may not lead, its words stand with the address behind them.
    """
    buka, *isi = token
    alamat = str(buka.attrs["href"])
    teks = "".join(_teks_biasa(satu) for satu in isi).strip() or alamat
    if alamat_aman(alamat):
        yield from (buka, _token("text", teks), tutup)
    else:
        yield _token("text", teks if teks == alamat else f"{teks} ({alamat})")


def _teks_biasa(token: Token) -> str:
    """The words of an inline token where no element may stand."""
    match token.type:
        case "angka":
            angka: AngkaTertulis = token.meta["angka"]
            return angka.sebaris
        case "footnote_ref":
            catatan: Catatan = token.meta["catatan"]
            return f" (catatan {catatan.nomor})"
        case "softbreak" | "hardbreak":
            return " "
    return token.content


def _bernomor(token: Sequence[Token], catatan: Mapping[int, Catatan]) -> list[Token]:
    """The tokens with the number of each note in its first paragraph, or in one of its own before anything else."""
    hasil: list[Token] = []
    baru: Catatan | None = None
    for satu in token:
        if baru and satu.type == "paragraph_open":
            hasil += [_alinea(baru, satu), _nomor(baru)]
        elif baru:
            hasil += [_alinea(baru), _nomor(baru), _token("paragraph_close", "", "p", -1), satu]
        else:
            hasil.append(satu)
        baru = catatan[satu.meta["id"]] if satu.type == "footnote_open" else None
    return hasil


def _alinea(catatan: Catatan, alinea: Token | None = None) -> Token:
    """The beginning of a paragraph to which the number in the text leads."""
    alinea = alinea or _token("paragraph_open", "", "p", 1)
    alinea.attrs["id"] = catatan.jangkar
    return alinea


def _nomor(catatan: Catatan) -> Token:
    baris = _token("inline", "")
    baris.children = [_token("nomor_catatan", str(catatan.nomor))]
    return baris


def _token(jenis: str, isi: str, tag: str = "", arah: int = 0) -> Token:
    from markdown_it.token import Token  # noqa: PLC0415 - start-up: only publishing needs it

    return Token(jenis, tag, arah, content=isi)  # type: ignore[arg-type] # -1, 0 or 1


@cache
def _penulis_html() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - start-up: only publishing needs it

    from spbe_roadmap.terbit.prosa_html import PenulisHtml  # noqa: PLC0415 - as above

    return MarkdownIt("commonmark", {"html": False}, renderer_cls=PenulisHtml)
