"""Findings for people: message, the planner's own line with a caret, the other places, what to do.

Lines are plain (text, style) pieces. Widths are terminal cells. Without a width nothing is wrapped, so that what goes
into a pipe can be searched line by line. Addresses and commands are never wrapped: they are to be opened and copied.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from spbe_roadmap.aturan import Tingkat
from spbe_roadmap.model.berkas import BERKAS_POKOK
from spbe_roadmap.sumber import Posisi
from spbe_roadmap.terbit.temuan._butir import alamat_folder, aman, sebaris

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from spbe_roadmap.aturan import Temuan
    from spbe_roadmap.muat import Hasil
    from spbe_roadmap.sumber import Letak

WARNA = {Tingkat.GALAT: "bold red", Tingkat.PERINGATAN: "bold yellow", Tingkat.INFO: "bold blue"}
_PINGGIR = "cyan"
# Style -> parameters of the terminal's "select graphic rendition".
_SGR = {"bold": "1", "bold red": "1;31", "bold yellow": "1;33", "bold blue": "1;34", "cyan": "36"}
_LEBAR_KUTIPAN = 100
_LEBAR_TERSEMPIT = 40
_TAB = " " * 4
# A letter with its combining marks; more of them are rare enough to be cut a little early.
_HURUF_PER_SEL = 4
_POTONG = "…"
_KATA = re.compile(r"[^\s,:\[\]{}]*")


class Potongan(NamedTuple):
    """A piece of a line with its style."""

    teks: str
    gaya: str = ""


Baris = tuple[Potongan, ...]
# Path of a file -> its lines.
_Isi: TypeAlias = "Mapping[str, Sequence[str]]"


def tulis(
    semua: Sequence[Hasil], *, lebar: int | None = None, warna: bool = False, penghalang_saja: bool = False
) -> str:
    """All findings and the closing line: wrapped where a width is given, with colour codes where asked for.

    `penghalang_saja`: no info, which the closing line only counts, and galat last, where a reader's eye is.
    """
    lebar = lebar and max(lebar, _LEBAR_TERSEMPIT)
    tahap = ((Tingkat.PERINGATAN,), (Tingkat.GALAT,)) if penghalang_saja else (tuple(Tingkat),)
    baris = [satu for tingkat in tahap for hasil in semua for satu in _baris_temuan(hasil, lebar, tingkat)]
    baris += [(Potongan(satu, "bold"),) for satu in bungkus(ringkasan(semua), lebar)]
    return "".join(_tulis_baris(satu, warna=warna) for satu in baris)


def _baris_temuan(hasil: Hasil, lebar: int | None, tingkat: Collection[Tingkat]) -> Iterator[Baris]:
    """The findings of one roadmap that have one of these levels, each followed by an empty line."""
    isi: _Isi = {nama: teks.splitlines() for nama, teks in hasil.pohon.teks.items()} if hasil.temuan else {}
    awalan = alamat_folder(hasil.folder)
    for posisi, temuan in hasil.temuan:
        if (temuan.tingkat or Tingkat.GALAT) not in tingkat:
            continue
        tempat = [(_selebar_kata(posisi, temuan.di, isi), "")]
        tempat += [(_selebar_kata(hasil.pohon.posisi(letak), letak, isi), pesan) for letak, pesan in temuan.juga]
        yield from _Lembar(awalan, isi, tempat, lebar).temuan(temuan)
        yield (Potongan(""),)


def ringkasan(semua: Sequence[Hasil]) -> str:
    """The closing line."""
    banyak = {tingkat: sum(hasil.banyak(tingkat) for hasil in semua) for tingkat in Tingkat}
    diabaikan = sum(len(hasil.diabaikan) for hasil in semua)
    teks = ", ".join(f"{jumlah} {tingkat}" for tingkat, jumlah in banyak.items())
    return (f"Temuan: {teks}" if any(banyak.values()) else "Tidak ada temuan") + (
        f"; {diabaikan} diabaikan menurut {BERKAS_POKOK}." if diabaikan else "."
    )


def _selebar_kata(posisi: Posisi, letak: Letak, isi: _Isi) -> Posisi:
    """A bare point, of which no end is known, is shown as wide as the word that begins there."""
    semua = isi.get(posisi.berkas, ())
    if letak.titik is None or posisi.baris > len(semua):
        return posisi
    kata = _KATA.match(semua[posisi.baris - 1], posisi.kolom - 1)
    panjang = max(1, len(kata.group()) if kata else 0)
    return Posisi(posisi.berkas, posisi.baris, posisi.kolom, posisi.kolom + panjang)


def _tulis_baris(baris: Baris, *, warna: bool) -> str:
    if not warna:
        return "".join(potongan.teks for potongan in baris).rstrip() + "\n"
    return "".join(f"\x1b[{_SGR[gaya]}m{teks}\x1b[0m" if gaya else teks for teks, gaya in baris if teks) + "\n"


class _Lembar:
    """One finding on a sheet of some width, with a margin as wide as its largest line number."""

    def __init__(self, awalan: str, isi: _Isi, tempat: Sequence[tuple[Posisi, str]], lebar: int | None) -> None:
        self.awalan, self.isi, self.tempat, self.lebar = awalan, isi, tempat, lebar
        self.pinggir = len(str(max(posisi.baris for posisi, _ in tempat)))
        self.ruang = min(_LEBAR_KUTIPAN, lebar - self.pinggir - 2) if lebar else _LEBAR_KUTIPAN

    def temuan(self, temuan: Temuan) -> Iterator[Baris]:
        tingkat = temuan.tingkat or Tingkat.GALAT
        kepala = Potongan(f"{tingkat}[{temuan.kode}]", WARNA[tingkat]), Potongan(": ", "bold")
        yield from self._bungkus(kepala, temuan.pesan, "bold")
        for nomor, (posisi, pesan) in enumerate(self.tempat):
            alamat = aman(f"{self.awalan}{posisi.berkas}:{posisi.baris}:{posisi.kolom}")
            yield self._tepi("├─" if nomor else "┌─"), Potongan(alamat)
            if not nomor and posisi.baris <= len(self.isi.get(posisi.berkas, ())):
                yield (Potongan(f"{'':{self.pinggir}}│", _PINGGIR),)
            yield from self._kutipan(posisi, sebaris(pesan), _PINGGIR if nomor else WARNA[tingkat])
        if temuan.saran:
            yield from self._bungkus((self._tepi("="), Potongan("saran: ", "bold")), temuan.saran)
        yield self._tepi("="), Potongan("jelaskan: ", "bold"), Potongan(f"spbe-roadmap explain {temuan.kode}")

    def _tepi(self, tanda: str, nomor: int | str = "") -> Potongan:
        return Potongan(f"{nomor:>{self.pinggir}}{tanda} ", _PINGGIR)

    def _bungkus(self, awal: Baris, isi: str, gaya: str = "") -> Iterator[Baris]:
        """`isi` behind `awal`; what is too long for the sheet goes on below, as far in as text beside the margin."""
        jorok = self.pinggir + 2
        terpakai = sel("".join(potongan.teks for potongan in awal))
        pertama, *lanjutan = bungkus(sebaris(isi), self.lebar, awal=terpakai, jorok=jorok)
        yield *awal, Potongan(pertama, gaya)
        for satu in lanjutan:
            yield Potongan(" " * jorok), Potongan(satu, gaya)

    def _kutipan(self, posisi: Posisi, pesan: str, gaya: str) -> Iterator[Baris]:
        """The line of the file, the caret below it, and what is to say there: beside the caret, or below where it is long."""
        semua = self.isi.get(posisi.berkas, ())
        if posisi.baris <= len(semua):
            kutipan, panah = potong(semua[posisi.baris - 1], posisi, self.ruang)
            yield self._tepi("│", posisi.baris), Potongan(kutipan)
            muat = not pesan or self.lebar is None or len(panah) + 1 + sel(pesan) <= self.ruang
            yield self._tepi("│"), Potongan(f"{panah} {pesan}".rstrip() if muat else panah, gaya)
            if muat:
                return
            # The message ends where the sheet does, or begins below the caret.
            pesan = " " * min(len(panah.rstrip("^")), self.ruang - sel(pesan)) + pesan
        for satu in bungkus(pesan, self.lebar and self.ruang) if pesan else ():
            yield self._tepi("│"), Potongan(satu, gaya)


def potong(baris: str, posisi: Posisi, ruang: int) -> tuple[str, str]:
    """A line of a file in at most `ruang` cells around a place, and the blanks and carets that stand below it.

    A tab is four blanks wide. Only the part of the line that may be shown is looked at: it may be megabytes long.
    """
    jauh = ruang * _HURUF_PER_SEL
    awal = posisi.kolom - 1
    akhir = posisi.kolom_akhir - 1 if posisi.kolom_akhir else max(awal, len(baris.rstrip()))
    depan = _tampil(baris[max(0, awal - jauh) : awal])
    isi = _tampil(baris[awal : min(akhir, awal + jauh)])
    sisa = _tampil(baris[akhir : akhir + jauh]).rstrip()
    lebar_isi = sel(isi)
    if sel(depan) + lebar_isi + sel(sisa) > ruang:
        depan = _ujung(depan, max(ruang - lebar_isi - sel(sisa), (ruang - min(lebar_isi, ruang // 2)) * 2 // 3))
    kutipan = _pangkal(depan + isi + sisa, ruang)
    return kutipan, " " * sel(depan) + "^" * max(1, min(lebar_isi, sel(kutipan) - sel(depan)))


def bungkus(teks: str, lebar: int | None, *, awal: int = 0, jorok: int = 0) -> list[str]:
    """The words of a text in lines; `awal` cells are taken in the first line, `jorok` in the others.

    A word that is longer than a line has one of its own. One line where no width is given.
    """
    if lebar is None or awal + sel(teks) <= lebar:
        return [teks]
    pertama, *lanjutan = teks.split(" ")
    baris = [pertama]
    terpakai = awal + sel(pertama)
    for kata in lanjutan:
        if terpakai + 1 + sel(kata) > lebar:
            baris.append(kata)
            terpakai = jorok + sel(kata)
        else:
            baris[-1] += f" {kata}"
            terpakai += 1 + sel(kata)
    return baris


def sel(teks: str) -> int:
    """How many cells of a terminal a printable text takes."""
    return len(teks) if teks.isascii() else sum(map(_lebar_huruf, teks))


@lru_cache(maxsize=4096)
def _lebar_huruf(huruf: str) -> int:
    if unicodedata.category(huruf) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(huruf) in {"W", "F"} else 1


def _tampil(teks: str) -> str:
    return aman(teks.replace("\t", _TAB))


def _pangkal(teks: str, ruang: int) -> str:
    """The beginning of a text, as much as has room."""
    terpakai = muat = 0
    for nomor, huruf in enumerate(teks, start=1):
        terpakai += _lebar_huruf(huruf)
        if terpakai > ruang:
            return teks[:muat] + _POTONG
        if terpakai < ruang:
            muat = nomor
    return teks


def _ujung(teks: str, ruang: int) -> str:
    """The end of a text, as much as has room."""
    return _pangkal(teks[::-1], ruang)[::-1]
