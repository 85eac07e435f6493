"""The body of a Word document: blocks of HTML in their order as paragraphs, tables, pictures and sections.

A block that nobody has named here hands on what it holds, so that a template may use whatever it likes and nothing is lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.terbit.cetak.pohon import Unsur
from spbe_roadmap.terbit.docx.bagian import Bab
from spbe_roadmap.terbit.docx.bentuk import GayaButir
from spbe_roadmap.terbit.docx.bingkai import Kotak
from spbe_roadmap.terbit.docx.butir import Daftar, masukkan, nomor_awal
from spbe_roadmap.terbit.docx.daftar import daftar, perintah_daftar
from spbe_roadmap.terbit.docx.jenis import JUDUL, TAK_TERCETAK, baris_asli, blok, gambar, kepala_butir
from spbe_roadmap.terbit.docx.ooxml import POLOS, Rupa, alinea, medan, ruas, twip, w
from spbe_roadmap.terbit.docx.tabel import Sel, tabel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spbe_roadmap.terbit.docx.bagian import Bagian
    from spbe_roadmap.terbit.docx.bentuk import Bentuk
    from spbe_roadmap.terbit.docx.gambar import Penggambar
    from spbe_roadmap.terbit.docx.jangkar import Jangkar
    from spbe_roadmap.terbit.docx.ooxml import Xml
    from spbe_roadmap.terbit.docx.sebaris import PenulisBaris

# the largest picture in paragraphs of a style, in mm, as in the style sheets of templates/cetak: emblems
_TERBESAR = {"Kop": Kotak(60, 24), "Lambang": Kotak(60, 40), "Pita": Kotak(60, 20)}
# twips: how far each level of a list is set in, the space above a heading that begins no page, and below the caption of a figure
_LANJUT_DAFTAR, _SAMBUNG, _DI_BAWAH_GAMBAR = 454, 567, 227
_TINGKAT_TERDALAM = 8
_DAFTAR = frozenset({"ol", "ul"})
# styles of running text, beside which items of lists have styles of their own
_BIASA = frozenset({"Normal", "ListContinue"})
# numId in docx/penomoran.xml: lists with dashes, and the last of those that are always there
_DAFTAR_PISAH, _DAFTAR_TETAP = 4, 4


class Latar(NamedTuple):
    """What surrounds a block: its width in twips, the style of plain paragraphs, the look of words and their alignment.

    `daftar`: how deep in lists, -1 outside; `lekat`: it stays on the page of what follows.
    """

    lebar: int
    gaya: str = "Normal"
    rupa: Rupa = POLOS
    rata: str = ""
    daftar: int = -1
    lekat: bool = False


class PenulisBadan:
    """Writes the blocks of one document.

    `daftar`: the lists that begin anew, which the part for numbering names.
    """

    def __init__(
        self, bentuk: Bentuk, baris: PenulisBaris, jangkar: Jangkar, gambar: Penggambar, bagian: Bagian
    ) -> None:
        self._bentuk, self._baris, self._jangkar, self._gambar, self._bagian = bentuk, baris, jangkar, gambar, bagian
        self._hitung = bentuk.penghitung()
        self._tunda: list[str] = []
        self.daftar: list[Daftar] = []

    def tulis(self, unsur: Unsur) -> Iterator[Xml]:
        """Paragraphs, tables, and the ends of sections, the last included."""
        yield from self._lembar(unsur.anak)
        yield self._bagian.tutup()

    def _lembar(self, anak: Sequence[Unsur | str]) -> Iterator[Xml]:
        """Blocks on the paper of the section."""
        self._gambar.batas = self._bagian.gambar
        return self._alir(anak, Latar(twip(self._bagian.isi.lebar)))

    def _alir(self, anak: Sequence[Unsur | str], latar: Latar) -> Iterator[Xml]:
        sebaris: list[Unsur | str] = []
        for nomor, satu in enumerate(anak):
            if isinstance(satu, str) or not blok(satu):
                sebaris.append(satu)
                continue
            yield from self._alinea(sebaris, latar, lekat=satu.tag in _DAFTAR)
            sebaris = []
            if satu.tag not in TAK_TERCETAK:
                berikut = next((lain for lain in anak[nomor + 1 :] if isinstance(lain, Unsur)), None)
                yield from self._blok(satu, latar, berikut)
        yield from self._alinea(sebaris, latar)

    def _blok(self, unsur: Unsur, latar: Latar, berikut: Unsur | None) -> Iterator[Xml]:
        self._tunda += [unsur.atribut["id"]] if "id" in unsur.atribut else []
        if unsur.tag in JUDUL:
            yield from self._judul(unsur, berikut)
        elif unsur.tag == "table":
            yield from self._tabel(unsur, latar, berikut)
        elif unsur.tag in _DAFTAR:
            perintah = perintah_daftar(unsur)
            yield from daftar(unsur, perintah, self._baris) if perintah else self._daftar(unsur, latar)
        elif unsur.tag == "figcaption":
            yield from self._keterangan(unsur, w("spacing", after=_DI_BAWAH_GAMBAR))
        elif unsur.tag == "hr":
            yield alinea(latar.gaya, [], w("pBdr", w("bottom", val="single", sz=4, space=1, color="777777")))
        elif unsur.tag == "pre":
            yield from self._alinea(baris_asli(unsur), latar._replace(gaya="PlainText"))
        elif unsur.kelas & {"mendatar", "sampul"}:
            yield from self._bagian_sendiri(unsur)
        else:
            membuka = unsur.tag == "p" and berikut is not None and berikut.tag in _DAFTAR
            yield from self._wadah(unsur, latar._replace(lekat=latar.lekat or membuka))

    def _wadah(self, unsur: Unsur, latar: Latar) -> Iterator[Xml]:
        """Whatever holds lines or other blocks."""
        gaya = {"blockquote": "Quote", "figure": "Gambar"}.get(unsur.tag) or self._gaya(unsur, latar)
        batas = self._gambar.batas
        self._gambar.batas = _TERBESAR.get(gaya, batas)
        yield from self._alir(unsur.anak, latar._replace(gaya=gaya))
        self._gambar.batas = batas

    def _gaya(self, unsur: Unsur, latar: Latar) -> str:
        """The style by the classes of an element, else that of what surrounds it."""
        semua = self._bentuk.gaya_mendatar if self._bagian.mendatar else self._bentuk.gaya
        semua = self._bentuk.gaya_sampul if self._bagian.sampul else semua
        gaya = next((gaya for kelas, gaya in semua.items() if kelas in unsur.kelas), latar.gaya)
        dalam = ((latar.gaya, kelas) for kelas in unsur.kelas)
        return next((self._bentuk.gaya_dalam[satu] for satu in dalam if satu in self._bentuk.gaya_dalam), gaya)

    def _bagian_sendiri(self, unsur: Unsur) -> Iterator[Xml]:
        """A cover, or pages that lie on their side."""
        yield self._bagian.tutup()
        self._bagian.mendatar, self._bagian.sampul = "mendatar" in unsur.kelas, "sampul" in unsur.kelas
        yield from self._lembar(unsur.anak)
        yield self._bagian.tutup()
        self._bagian.mendatar = self._bagian.sampul = False
        self._gambar.batas = self._bagian.gambar

    def _alinea(
        self, sebaris: Sequence[Unsur | str], latar: Latar, *sifat: Xml | None, lekat: bool = False
    ) -> Iterator[Xml]:
        """A paragraph of what stands in a line, none of blank space alone; `lekat`: it opens what follows."""
        isi = self._baris.ruas(sebaris, latar.rupa) if sebaris else []
        if not isi:
            return
        gaya = "Gambar" if latar.gaya == "Normal" and any(gambar(satu) for satu in sebaris) else latar.gaya
        yield alinea(
            gaya,
            self._berjangkar(isi),
            w("keepNext") if latar.lekat or lekat else None,
            *sifat,
            w("jc", val=latar.rata) if latar.rata else None,
        )

    def _berjangkar(self, isi: list[Xml]) -> list[Xml]:
        semua, self._tunda = self._tunda, []
        return self._jangkar.sekitar(semua, isi)

    def _judul(self, unsur: Unsur, berikut: Unsur | None) -> Iterator[Xml]:
        sambung = "sambung" in unsur.kelas
        berdaftar = berikut is not None and bool(perintah_daftar(berikut))
        if unsur.tag == "h1" and not sambung and ("id" in unsur.atribut or berdaftar):
            yield self._bagian.tutup()
        if berdaftar:
            if not sambung:
                self._bab("", unsur)
            tetap = [w("pageBreakBefore", val=0), w("spacing", before=_SAMBUNG)] if sambung else []
            yield alinea("TOCHeading", self._berjangkar(self._baris.ruas(unsur.anak, Rupa("JudulBab"))), *tetap)
            return
        judul = self._hitung.judul(unsur)
        rupa = Rupa("JudulBab") if unsur.tag == "h1" else POLOS
        if unsur.tag == "h1":
            self._bab(judul.nomor, Unsur("", anak=list(judul.anak)))
        isi = self._berjangkar(self._baris.ruas(judul.anak, rupa))
        nomor = w("numPr", w("ilvl", val=0), w("numId", val=judul.daftar)) if judul.daftar else None
        yield alinea(judul.gaya, isi, w("pageBreakBefore") if "halaman-baru" in unsur.kelas else None, nomor)

    def _bab(self, nomor: str, unsur: Unsur) -> None:
        if self._bentuk.kepala_bab:
            self._bagian.bab = Bab(nomor, unsur.teks())

    def _keterangan(self, unsur: Unsur, sifat: Xml) -> Iterator[Xml]:
        """A caption, counted by Word."""
        satu = self._hitung.keterangan(unsur)
        isi = self._baris.ruas(satu.anak)
        if satu.urutan:
            isi = [ruas(f"{satu.urutan} "), *medan(rf"SEQ {satu.urutan} \* ARABIC", ruas(str(satu.nomor))), *isi]
        yield alinea("Caption", self._berjangkar(isi), sifat)

    def _tabel(self, unsur: Unsur, latar: Latar, berikut: Unsur | None) -> Iterator[Xml]:
        for satu in unsur.unsur:
            if satu.tag == "caption":
                self._tunda += [satu.atribut["id"]] if "id" in satu.atribut else []
                yield from self._keterangan(satu, w("keepNext"))
        bercatatan = berikut is not None and "catatan" in berikut.kelas
        hasil = tabel(unsur, latar.lebar, self._sel, bercatatan=bercatatan)
        if hasil is None:
            for sel in unsur.cari("td", "th"):
                yield from self._alir(sel.anak, latar)
            return
        yield hasil
        if "fakta" not in unsur.kelas and not bercatatan:
            yield alinea("Jarak", [])

    def _sel(self, unsur: Unsur, sel: Sel) -> list[Xml]:
        """The paragraphs of a cell, which must end with one."""
        self._tunda += [unsur.atribut["id"]] if "id" in unsur.atribut else []
        latar = Latar(sel.lebar, sel.gaya, sel.rupa, sel.rata, lekat=sel.lekat)
        isi = list(self._alir(unsur.anak, latar))
        if not isi or not isi[-1].tag.endswith("}p"):
            isi.append(alinea(sel.gaya, [], w("keepNext") if sel.lekat else None))
        return isi

    def _daftar(self, unsur: Unsur, latar: Latar) -> Iterator[Xml]:
        tingkat = min(latar.daftar + 1, _TINGKAT_TERDALAM)
        gaya = self._gaya_butir(unsur, latar)
        nomor = _DAFTAR_PISAH
        if gaya.dasar is not None and unsur.tag == "ol":
            self.daftar.append(Daftar(gaya.dasar, tingkat, nomor_awal(unsur)))
            nomor = _DAFTAR_TETAP + len(self.daftar)
        for satu in unsur.unsur:
            yield from self._butir(satu, latar._replace(daftar=tingkat), gaya, nomor)

    def _gaya_butir(self, unsur: Unsur, latar: Latar) -> GayaButir:
        khusus = ((kelas, latar.gaya) for kelas in unsur.kelas)
        umum = GayaButir("ListNumber" if unsur.tag == "ol" else "ListBullet")
        umum = umum if latar.gaya in _BIASA else umum._replace(gaya=latar.gaya)
        return next((self._bentuk.butir[satu] for satu in khusus if satu in self._bentuk.butir), umum)

    def _butir(self, unsur: Unsur, latar: Latar, gaya: GayaButir, nomor: int) -> Iterator[Xml]:
        """An item: its first lines bear the number, the rest is set below them."""
        self._tunda += [unsur.atribut["id"]] if "id" in unsur.atribut else []
        awal, sisa = kepala_butir(unsur)
        dihitung = gaya.dasar is not None
        angka = w("numPr", w("ilvl", val=latar.daftar), w("numId", val=nomor)) if dihitung else None
        membuka = bool(sisa) and isinstance(sisa[0], Unsur) and sisa[0].tag in _DAFTAR
        yield from self._alinea(awal or ["\u00a0"], latar._replace(gaya=gaya.gaya), angka, lekat=membuka)
        lanjut = "ListContinue" if latar.gaya in _BIASA else latar.gaya
        for satu in self._alir(sisa, latar._replace(gaya=lanjut if dihitung else gaya.gaya)):
            if dihitung:
                masukkan(satu, _LANJUT_DAFTAR * (latar.daftar + 1))
            yield satu
