"""What stands in a line of HTML as runs of Word: bold and italic, marks, links, page references, pictures.

White space collapses as in HTML. An element that nobody has named here keeps its words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, urlsplit, urlunsplit

from spbe_roadmap.terbit.cetak.pohon import Unsur
from spbe_roadmap.terbit.docx.ooxml import POLOS, Rupa, medan, ruas, w

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spbe_roadmap.terbit.docx.gambar import Penggambar
    from spbe_roadmap.terbit.docx.jangkar import Jangkar
    from spbe_roadmap.terbit.docx.ooxml import Xml
    from spbe_roadmap.terbit.docx.paket import Paket

# what an element or a class adds to the look of the words around it
_RUPA_TAG = {
    "b": Rupa(tebal=True),
    "strong": Rupa(tebal=True),
    "i": Rupa(miring=True),
    "em": Rupa(miring=True),
    "cite": Rupa(miring=True),
    "s": Rupa(coret=True),
    "del": Rupa(coret=True),
    "sup": Rupa(tegak="superscript"),
    "sub": Rupa(tegak="subscript"),
    "code": Rupa("Kode"),
}
_RUPA_KELAS = {
    "isian": Rupa("Isian"),
    "miring": Rupa(miring=True),
    "naik": Rupa(tebal=True),
    "tanda": Rupa("Tanda"),
    "ukuran": Rupa(miring=True),
}
# whom an address may name, by its scheme: Word refuses a whole file for one address that is none
_TUAN_RUMAH = re.compile(r"[A-Za-z0-9.-]+(:[1-5]?\d{1,4})?")
_LUAR = {"http": _TUAN_RUMAH, "https": _TUAN_RUMAH, "mailto": re.compile("")}
_ALAMAT_TERPANJANG = 2_000
# what need not be escaped in a part of an address beside letters and figures. Source: RFC 3986, 3.3 and 3.4
_SAH = "/?:@!$&'()*+,;=%"
# stands where Word has not counted pages yet
HALAMAN_BELUM = "…"


class Potong(NamedTuple):
    """A piece of a line: words, or an element that stands for itself (br, img, svg, a page reference, an anchor)."""

    isi: str | Unsur
    rupa: Rupa
    tautan: str


class PenulisBaris:
    """Writes lines of one document. `menyebut_halaman`: a line has named a page, which only Word can number."""

    def __init__(self, paket: Paket, jangkar: Jangkar, gambar: Penggambar) -> None:
        self._paket, self._jangkar, self._gambar = paket, jangkar, gambar
        self.menyebut_halaman = False

    def ruas(self, anak: Sequence[Unsur | str], rupa: Rupa = POLOS) -> list[Xml]:
        """The runs and links of a line."""
        hasil: list[Xml] = []
        tautan = ""
        isi_tautan: list[Xml] = []
        for potong in _rapatkan(_potong(anak, rupa, "")):
            if potong.tautan != tautan:
                hasil += self._tautan(tautan, isi_tautan)
                tautan, isi_tautan = potong.tautan, []
            isi_tautan += self._satu(potong)
        return hasil + self._tautan(tautan, isi_tautan)

    def halaman(self, id_: str, rupa: Rupa = POLOS) -> list[Xml]:
        """The page on which an id stands, computed by Word."""
        nama = self._jangkar.nama(id_)
        if nama is None:
            return []
        self.menyebut_halaman = True
        return medan(f"PAGEREF {nama} \\h", ruas(HALAMAN_BELUM, rupa), rupa=rupa)

    def _satu(self, potong: Potong) -> list[Xml]:
        if isinstance(potong.isi, str):
            return [ruas(potong.isi, potong.rupa)]
        unsur = potong.isi
        if unsur.tag == "br":
            return [w("r", potong.rupa.unsur(), w("br"))]
        if unsur.tag in {"svg", "img"}:
            return self._gambar.sebaris(unsur)
        if "hal" in unsur.kelas:
            halaman = self.halaman(unsur.atribut.get("href", "").removeprefix("#"), potong.rupa)
            return [ruas(" (hlm. ", potong.rupa), *halaman, ruas(")", potong.rupa)] if halaman else []
        return self._jangkar.sekitar([unsur.atribut["id"]], [])

    def _tautan(self, alamat: str, isi: list[Xml]) -> list[Xml]:
        """The runs as a link; an address that leads nowhere leaves them as they are."""
        if not isi or not alamat:
            return isi
        if alamat.startswith("#"):
            nama = self._jangkar.nama(alamat[1:])
            return [w("hyperlink", *isi, anchor=nama, history=1)] if nama else isi
        luar = alamat_luar(alamat)
        return [self._paket.tautan_luar(luar, isi)] if luar else isi


def alamat_luar(alamat: str) -> str | None:
    """The address as Word takes it; None for one that is not of the web or of mail, or that nobody could open."""
    try:
        bagian = urlsplit(alamat.strip())
    except ValueError:
        return None
    tuan_rumah = _LUAR.get(bagian.scheme)
    if tuan_rumah is None or not tuan_rumah.fullmatch(bagian.netloc) or not (bagian.netloc or bagian.path):
        return None
    sah = urlunsplit((*bagian[:2], *map(_lolos, bagian[2:])))
    return sah if len(sah) <= _ALAMAT_TERPANJANG else None


def _lolos(bagian: str) -> str:
    """A part of an address, escaped where it is not yet."""
    return quote(re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", bagian), safe=_SAH, errors="ignore")


def _potong(anak: Iterable[Unsur | str], rupa: Rupa, tautan: str) -> Iterator[Potong]:
    for satu in anak:
        if isinstance(satu, str):
            yield Potong(satu, rupa, tautan)
            continue
        if satu.tag in {"br", "img", "svg"}:
            yield Potong(satu, rupa, tautan)
            continue
        if "id" in satu.atribut:
            yield Potong(Unsur("", {"id": satu.atribut["id"]}), rupa, tautan)
        alamat = satu.atribut.get("href", "") if satu.tag == "a" else tautan
        yield from _potong(satu.anak, _rupa(satu, rupa), alamat)
        if satu.tag == "a" and "hal" in satu.kelas:
            yield Potong(satu, rupa, "")


def _rupa(unsur: Unsur, rupa: Rupa) -> Rupa:
    rupa = rupa.dengan(_RUPA_TAG.get(unsur.tag, POLOS))
    for kelas in sorted(unsur.kelas):
        rupa = rupa.dengan(_RUPA_KELAS.get(kelas, POLOS))
    return rupa


def _rapatkan(semua: Iterable[Potong]) -> list[Potong]:
    """The pieces with white space as HTML shows it: none at either end of a line, one between words."""
    hasil: list[Potong] = []
    di_awal = True
    for potong in semua:
        if not isinstance(potong.isi, str):
            di_awal = di_awal if potong.isi.tag == "" else potong.isi.tag == "br"
            hasil.append(potong)
            continue
        isi = re.sub(r"[ \t\n\r\f]+", " ", potong.isi)
        isi = isi.removeprefix(" ") if di_awal else isi
        if isi:
            hasil.append(potong._replace(isi=isi))
            di_awal = isi.endswith(" ")
    while hasil and hasil[-1].isi == " ":
        hasil.pop()
    if hasil and isinstance(hasil[-1].isi, str):
        hasil[-1] = hasil[-1]._replace(isi=hasil[-1].isi.rstrip(" "))
    return hasil
