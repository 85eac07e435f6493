"""What a reader may stumble over in a laid-out document: tables that run over pages, rows that split, text outside its page.

Input: WeasyPrint's pages. Output: names as they are printed ("Tabel 4.") with the sheets they stand on, counted from 1.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SVG = "{http://www.w3.org/2000/svg}"
_SEBUTAN = re.compile(r"(?:Tabel|Gambar) \d+")
# how far something may stand out, in CSS pixels: less than a hair
_LONGGAR = 1.0


class Letak(NamedTuple):
    """Something printed and the sheets where it begins and ends."""

    nama: str
    awal: int
    akhir: int

    def __str__(self) -> str:
        lembar = str(self.awal) if self.awal == self.akhir else f"{self.awal}–{self.akhir}"
        return f"{self.nama} (hlm. {lembar})" if self.nama else f"hlm. {lembar}"


class Tinjauan(NamedTuple):
    """Tables over several pages, rows over several pages (by their table), text outside the page, pictures with shortened text.

    `unsur_terbelah`: the elements of those rows that were to stay whole.
    """

    tabel_bersambung: tuple[Letak, ...] = ()
    baris_terbelah: tuple[Letak, ...] = ()
    keluar_halaman: tuple[Letak, ...] = ()
    gambar_dipendekkan: tuple[Letak, ...] = ()
    unsur_terbelah: tuple[Any, ...] = ()

    def kalimat(self) -> tuple[str, ...]:
        """One sentence a kind, none where there is nothing to look at."""
        semua = (
            ("tabel bersambung ke halaman berikutnya", self.tabel_bersambung),
            ("baris tabel lebih tinggi daripada halaman sehingga terbelah", self.baris_terbelah),
            ("tulisan melewati tepi halaman", self.keluar_halaman),
            ("tulisan dalam gambar dipendekkan", self.gambar_dipendekkan),
        )
        return tuple(f"{sebab}: {', '.join(map(str, letak))}" for sebab, letak in semua if letak)


def tinjau(halaman: Sequence[Any]) -> Tinjauan:
    """What stands out on these pages."""
    hasil = _Penjelajah()
    for nomor, satu in enumerate(halaman, 1):
        hasil.jelajahi(satu._page_box, nomor)  # noqa: SLF001 - the layout has no other door
    return hasil.tinjauan()


class _Penjelajah:
    """Walks the boxes of a document page by page; an element that is met again has been broken."""

    def __init__(self) -> None:
        self._tabel: dict[Any, Letak] = {}
        self._baris: dict[Any, Letak] = {}
        self._utuh: set[Any] = set()
        self._keluar: dict[int, Letak] = {}
        self._pendek: dict[str, Letak] = {}

    def jelajahi(self, halaman: Any, nomor: int) -> None:  # noqa: ANN401 - weasyprint ships no types
        """One page, the boxes of its margins left out."""
        kanan = halaman.content_box_x() + halaman.width + _LONGGAR
        bawah = halaman.content_box_y() + halaman.height + _LONGGAR
        self._kotak(halaman.children[0], nomor, "", (kanan, bawah))

    def tinjauan(self) -> Tinjauan:
        """Everything that was met on all pages."""
        terbelah = {unsur: satu for unsur, satu in self._baris.items() if satu.akhir > satu.awal}
        return Tinjauan(
            tuple(satu for satu in self._tabel.values() if satu.akhir > satu.awal),
            tuple(dict.fromkeys(satu for satu in terbelah.values() if satu.nama)),
            tuple(self._keluar.values()),
            tuple(self._pendek.values()),
            tuple(unsur for unsur in terbelah if unsur in self._utuh),
        )

    def _kotak(self, kotak: Any, nomor: int, tabel: str | None, tepi: tuple[float, float]) -> None:  # noqa: ANN401 - as above
        unsur, tag = kotak.element, kotak.element_tag
        if tag == "table" and kotak.is_table_wrapper:
            tabel = _nama(unsur, "caption")
            if tabel:
                self._tabel[unsur] = self._tabel.get(unsur, Letak(tabel, nomor, nomor))._replace(akhir=nomor)
        elif tag == "thead":  # repeated, not broken
            tabel = None
        elif tag == "tr" and tabel is not None:
            self._baris[unsur] = self._baris.get(unsur, Letak(tabel, nomor, nomor))._replace(akhir=nomor)
            if kotak.style["break_inside"] != "auto":
                self._utuh.add(unsur)
        elif tag == "figure" and _dipendekkan(unsur):
            nama = _nama(unsur, "figcaption")
            self._pendek.setdefault(nama, Letak(nama, nomor, nomor))
        for satu in kotak.children:
            self._kotak(satu, nomor, tabel, tepi)
        ujung = not kotak.children
        if ujung and (kotak.position_x + kotak.width > tepi[0] or kotak.position_y + kotak.height > tepi[1]):
            self._keluar.setdefault(nomor, Letak(tabel or "", nomor, nomor))


def _nama(unsur: Any, anak: str) -> str:  # noqa: ANN401 - as above
    """How a table or figure is called ("Tabel 4"); empty where it bears no number."""
    judul = unsur.find(anak)
    cocok = None if judul is None else _SEBUTAN.match("".join(judul.itertext()))
    return cocok[0] if cocok else ""


def _dipendekkan(gambar: Any) -> bool:  # noqa: ANN401 - as above
    return any(teks.endswith("…") for teks in _tulisan(gambar))


def _tulisan(gambar: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    return ("".join(satu.itertext()) for satu in gambar.iter(f"{_SVG}text"))
