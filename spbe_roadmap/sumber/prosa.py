"""Prose: CommonMark with tables and footnotes as tokens, and the names between double braces in it (`{{ indeks.2026 }}`).

A name is found by the parser, as text of its own: never inside code, an address or raw markup, and what replaces it can
never become markup. Nothing is evaluated. Lines and columns count from 1.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict, deque
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

    from spbe_roadmap.sumber.letak import Titik

SEBUTAN = "sebutan"
# What stands between the braces may be wrapped by an editor. The bound keeps a text full of `{{` linear.
_SEBUTAN = re.compile(r"\{\{\s{0,99}([^\s{}`][^{}`]{0,99})\}\}")
_GAMBAR = re.compile(r"(!\[)")
_ALAMAT_AMAN = ("http://", "https://", "mailto:", "#")


def urai(teks: str) -> list[Token]:
    """The blocks of the text in the tokens of markdown-it; a name is an inline token of type `SEBUTAN`.

    Its `content` is the name, its `markup` what was written. Raw HTML is text. Addresses of pictures are not judged here.
    """
    return _pengurai().parse(teks)


def alamat_aman(alamat: str) -> bool:
    """Whether a link may lead there: the web, mail, or a place in the same text."""
    return alamat.lower().startswith(_ALAMAT_AMAN)


def nama_tertulis(teks: str) -> set[str]:
    """Every name between double braces, those in code too: a first look that needs no parser."""
    return {_nama(cocok) for cocok in _SEBUTAN.finditer(teks)}


def semua_sebutan(teks: str) -> Iterator[tuple[str, Titik]]:
    """Every name that stands for a figure and the place of its first letter, in the order of the text."""
    baris = teks.splitlines()
    tempat: dict[tuple[int, int], dict[str, deque[Titik]]] = {}
    for blok in urai(teks):
        nama_blok = list(_nama_dalam(blok.children or ()))
        awal, akhir = blok.map or (0, len(baris))  # notes within a line have no lines of their own
        if nama_blok and (awal, akhir) not in tempat:
            tempat[awal, akhir] = _menurut_nama(_tempat(baris, awal, akhir, _SEBUTAN))
        for nama, angka in nama_blok:
            antre = tempat[awal, akhir].get(nama)
            titik = antre.popleft() if antre else (awal + 1, 1)
            if angka:
                yield nama, titik


def ganti_sebutan(teks: str, isi: Mapping[str, str]) -> str:
    """The same source with what stands for a figure in place of its name; unknown names and those in code stay."""
    if not isi.keys() & nama_tertulis(teks):
        return teks
    angka = set(semua_sebutan(teks))
    semua = teks.splitlines()
    hasil, sampai = [], 0
    potongan = "\n".join(semua)
    for cocok, titik in _tempat(semua, 0, len(semua), _SEBUTAN):
        if (nama := _nama(cocok)) in isi and (nama, titik) in angka:
            hasil += [potongan[sampai : cocok.start()], isi[nama]]
            sampai = cocok.end()
    ekor = "\n" if teks.endswith("\n") else ""
    return "".join((*hasil, potongan[sampai:], ekor))


def _menurut_nama(tempat: Iterable[tuple[re.Match[str], Titik]]) -> dict[str, deque[Titik]]:
    hasil: dict[str, deque[Titik]] = defaultdict(deque)
    for cocok, titik in tempat:
        hasil[_nama(cocok)].append(titik)
    return hasil


def semua_gambar(teks: str) -> Iterator[tuple[str, str, Titik]]:
    """Address and description of every picture, and the place of its exclamation mark."""
    baris = teks.splitlines()
    for blok in urai(teks):
        gambar = [satu for satu in blok.children or () if satu.type == "image"]
        awal, akhir = blok.map or (0, len(baris))
        tempat = list(_tempat(baris, awal, akhir, _GAMBAR)) if gambar else []
        for nomor, satu in enumerate(gambar):
            titik = tempat[nomor][1] if nomor < len(tempat) else (awal + 1, 1)
            yield unquote(str(satu.attrs["src"])), satu.content.strip(), titik


def _tempat(
    baris: Sequence[str], awal: int, akhir: int, pola: re.Pattern[str]
) -> Iterator[tuple[re.Match[str], Titik]]:
    """What the pattern finds in those lines of the source, code included; the place is that of its group."""
    potongan = "\n".join(baris[awal:akhir])
    ganti_baris = [cocok.start() for cocok in re.finditer("\n", potongan)]
    for cocok in pola.finditer(potongan):
        mulai = cocok.start(1)
        nomor = bisect_left(ganti_baris, mulai)
        yield cocok, (awal + 1 + nomor, mulai - (ganti_baris[nomor - 1] if nomor else -1))


def _nama_dalam(token: Iterable[Token]) -> Iterator[tuple[str, bool]]:
    """Names in the order of the text; False for those that stand in code or behind a backslash and mean no figure."""
    for satu in token:
        if satu.type == SEBUTAN:
            yield satu.content, True
        elif satu.children:
            yield from _nama_dalam(satu.children)
        else:
            yield from ((_nama(cocok), False) for cocok in _SEBUTAN.finditer(satu.content))


def _nama(cocok: re.Match[str]) -> str:
    return " ".join(cocok[1].split())


@cache
def _pengurai() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - start-up: only publishing, and a name that is wrong, needs it
    from mdit_py_plugins.footnote import footnote_plugin  # noqa: PLC0415 - as above

    pengurai = MarkdownIt("commonmark", {"html": False}).enable("table").use(footnote_plugin)
    # every address passes here and is judged where it is used: one that is refused would leave its markup in the text
    pengurai.validateLink = lambda url: bool(url)  # type: ignore[method-assign] # noqa: PLW0108 - called by that name
    pengurai.inline.ruler.before("link", SEBUTAN, _aturan_sebutan)
    return pengurai


def _aturan_sebutan(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    cocok = _SEBUTAN.match(state.src, state.pos, state.posMax)
    if cocok is None:
        return False
    if not silent:
        token = state.push(SEBUTAN, "", 0)
        token.content, token.markup = _nama(cocok), cocok[0]
    state.pos = cocok.end()
    return True
