"""Sections of a Word document: paper upright or on its side, and what stands in the head and at the foot of its pages.

A section ends where the paper turns and where a chapter begins. Each names its chapter in its head by a field, so that Word follows
when the chapter is renamed; programs that compute no such fields show the right name all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.terbit.cetak.cetakan import TANDA_RANCANGAN
from spbe_roadmap.terbit.docx.bingkai import Kotak
from spbe_roadmap.terbit.docx.cap import cap_melintang
from spbe_roadmap.terbit.docx.ooxml import R, Rupa, W, alinea, medan, ruas, twip, w

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spbe_roadmap.terbit.cetak.cetakan import Cetakan
    from spbe_roadmap.terbit.docx.ooxml import Xml
    from spbe_roadmap.terbit.docx.paket import Paket

# distances in mm, as in cetak/gaya.css: foot of a page on its side, text to head and foot, height of a line of each
_BAWAH_MENDATAR = 20
_KE_KEPALA, _KE_KAKI = 7, 8
_TINGGI_KEPALA, _TINGGI_KAKI = 4, 5
# heading and caption on the page of a picture, in mm
_SEKITAR_GAMBAR = 20
_TANDA, _NOMOR = Rupa("TandaKepala"), Rupa("PageNumber")


class Bab(NamedTuple):
    """What the head of a page names; `nomor` is empty where Word counts none."""

    nomor: str
    teks: str


class Bagian:
    """The section that is being written; on a cover (`sampul`) head and foot are empty."""

    def __init__(self, paket: Paket, cetakan: Cetakan, tanda: str, *, nomor_di_atas: bool = False) -> None:
        self._paket, self._cetakan, self._tanda, self._nomor_di_atas = paket, cetakan, tanda, nomor_di_atas
        self._kepala: dict[tuple[Bab | None, bool, bool], str] = {}
        self._kaki = ""
        self.bab = Bab("", "")
        self.mendatar = self.sampul = False

    @property
    def isi(self) -> Kotak:
        """The space between the margins, in mm."""
        lebar, tinggi, marjin = *self._kertas, self._cetakan.marjin
        return Kotak(lebar - marjin.kiri - marjin.kanan, tinggi - marjin.atas - self._bawah)

    @property
    def gambar(self) -> Kotak:
        """The largest picture that fits on a page with its caption, in mm."""
        return Kotak(self.isi.lebar, self.isi.tinggi - _SEKITAR_GAMBAR)

    def tutup(self) -> Xml:
        """`w:sectPr` of what has been written since the last."""
        lebar, tinggi = (twip(sisi) for sisi in self._kertas)
        marjin = self._cetakan.marjin
        return w(
            "sectPr",
            *self._rujukan(),
            w("type", val="nextPage"),
            w("pgSz", w=lebar, h=tinggi, **({"orient": "landscape"} if self.mendatar else {})),
            w(
                "pgMar",
                top=twip(marjin.atas),
                right=twip(marjin.kanan),
                bottom=twip(self._bawah),
                left=twip(marjin.kiri),
                header=twip(max(marjin.atas - _KE_KEPALA - _TINGGI_KEPALA, 0)),
                footer=twip(max(self._bawah - _KE_KAKI - _TINGGI_KAKI, 0)),
                gutter=0,
            ),
            w("cols", space=720),
            w("titlePg") if self._nomor_di_atas else None,
        )

    @property
    def _kertas(self) -> tuple[float, float]:
        lebar, tinggi = self._cetakan.lebar, self._cetakan.tinggi
        return (tinggi, lebar) if self.mendatar else (lebar, tinggi)

    @property
    def _bawah(self) -> float:
        return _BAWAH_MENDATAR if self.mendatar else self._cetakan.marjin.bawah

    def _rujukan(self) -> list[Xml]:
        """Head and foot; a cover has none, but for the stamp of a draft."""
        if self.sampul:
            return [self._rujuk_kepala(None)] if self._cetakan.draf else []
        if self._nomor_di_atas:
            return [self._rujuk_kepala(self.bab, bernomor=True), self._rujuk_kepala(self.bab, jenis="first")]
        return [self._rujuk_kepala(self.bab), self._rujuk_kaki()]

    def _rujuk_kepala(self, bab: Bab | None, *, bernomor: bool = False, jenis: str = "default") -> Xml:
        kunci = (bab, self.mendatar, bernomor)
        if kunci not in self._kepala:
            self._kepala[kunci] = self._paket.kepala(w("hdr", self._isi_kepala(bab, bernomor=bernomor)))
        return _rujuk("headerReference", self._kepala[kunci], jenis)

    def _isi_kepala(self, bab: Bab | None, *, bernomor: bool) -> Xml:
        """The line of the head: the chapter, the number of the page, the mark of a draft; None: a cover."""
        isi = [cap_melintang(TANDA_RANCANGAN)] if self._cetakan.draf else []
        if bab is not None:
            isi += [*medan(r"STYLEREF 1 \n", ruas(bab.nomor)), ruas(" ")] if bab.nomor else []
            isi += medan('STYLEREF "Judul Bab"', ruas(bab.teks)) if bab.teks else []
            nomor = [ruas("- ", _NOMOR), *medan("PAGE", ruas("2", _NOMOR), rupa=_NOMOR), ruas(" -", _NOMOR)]
            isi += [w("r", w("tab")), *nomor] if bernomor else []
            isi += [w("r", w("tab")), ruas(self._tanda, _TANDA)] if self._tanda else []
        lebar = twip(self.isi.lebar)
        tengah = w("tab", val="center", pos=lebar // 2) if bernomor else None
        return alinea("Header", isi, w("tabs", tengah, w("tab", val="right", pos=lebar)))

    def _rujuk_kaki(self) -> Xml:
        self._kaki = self._kaki or self._paket.kaki(
            w("ftr", alinea("Footer", medan("PAGE", ruas("1", _NOMOR), rupa=_NOMOR)))
        )
        return _rujuk("footerReference", self._kaki, "default")


def rangkai(isi: Iterable[Xml]) -> Xml:
    """`w:body` of paragraphs, tables and the ends of sections in order; a section without content is dropped."""
    badan = w("body")
    batas: Xml | None = None
    for satu in isi:
        if satu.tag.endswith("}sectPr"):
            batas = satu if batas is None and len(badan) else batas
            continue
        if batas is not None:
            _akhiri(badan, batas)
            batas = None
        if _tabel(satu) and len(badan) and _tabel(badan[-1]):
            badan.append(alinea("Jarak", []))  # two tables that touch are one to Word
        badan.append(satu)
    if len(badan) and _tabel(badan[-1]):
        badan.append(alinea("BatasBagian", []))
    if batas is not None:
        badan.append(batas)
    return badan


def _akhiri(badan: Xml, batas: Xml) -> None:
    """The end of a section belongs to its last paragraph; below a table that must not need a page of its own."""
    if badan[-1].find(f"{{{W}}}pPr/{{{W}}}pStyle[@{{{W}}}val='Jarak']") is not None:
        badan.remove(badan[-1])
    if _tabel(badan[-1]):
        badan.append(alinea("BatasBagian", []))
    badan[-1][0].append(batas)


def _tabel(unsur: Xml) -> bool:
    return bool(unsur.tag.endswith("}tbl"))


def _rujuk(nama: str, id_: str, jenis: str) -> Xml:
    unsur = w(nama, type=jenis)
    unsur.set(f"{{{R}}}id", id_)
    return unsur
