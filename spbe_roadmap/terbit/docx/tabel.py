"""Tables of HTML as tables of Word: widths from `<col>`, heads that repeat, rows that stay whole, cells that span."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.terbit.docx.ooxml import Rupa, bersih, twip, w

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spbe_roadmap.terbit.cetak.pohon import Unsur
    from spbe_roadmap.terbit.docx.ooxml import Xml

# shades of rows and cells by class, as in cetak/gaya.css; the first that fits counts
_WARNA = {
    "aktif": "4A6F8F",
    "blok": "D3DADE",
    "kuat": "F1F4F6",
    "n1": "FFFFFF",
    "n2": "ECEFF1",
    "n3": "D3DADE",
    "n4": "B4C0C6",
    "n5": "93A3AB",
}
_WARNA_KEPALA = "E4E9EE"
_RATA = {"a": "right", "t": "center", "aktif": "center"}
_TEBAL = frozenset({"kuat", "jumlah", "naik"})
# rows that do not stand alone, as in cetak/gaya.css
_ROMBONGAN = 2
# Word opens no table with more columns
_KOLOM_TERBANYAK = 63
# the narrowest column in mm, where the given widths leave nothing
_TERSEMPIT = Decimal(6)


class _Jenis(NamedTuple):
    """A kind of table: its style, those of names and other cells, and whether a row may go on on the next page."""

    gaya: str
    nama: str
    isi: str
    terbelah: bool = False


_BIASA = _Jenis("TabelPeta", "IsiTabel", "IsiTabel")
_JENIS = {
    "fakta": _Jenis("TabelFakta", "NamaFakta", "IsiFakta"),
    "pembukaan": _Jenis("TabelPembukaan", "KataPembukaan", "IsiPembukaan", terbelah=True),
    "rapat": _Jenis("TabelPeta", "IsiRapat", "IsiRapat"),
}


class Sel(NamedTuple):
    """How the words of a cell are set; `lekat`: its row stays with the next."""

    gaya: str
    rupa: Rupa
    rata: str
    lekat: bool
    lebar: int


class _Baris(NamedTuple):
    tr: Unsur
    kepala: bool


class _Letak(NamedTuple):
    """A place in the grid: the cell that covers it, from which column, how many columns, and whether its first row is this one."""

    sel: Unsur
    kolom: int
    bentang: int
    awal: bool


def tabel(unsur: Unsur, lebar: int, isi: Callable[[Unsur, Sel], list[Xml]], *, bercatatan: bool) -> Xml | None:
    """`w:tbl` as wide as `lebar` twips; `isi` writes the paragraphs of a cell. None where there are no cells or too many.

    `bercatatan`: a note follows, which its last row keeps on its page.
    """
    baris = list(_semua_baris(unsur, kepala=False))
    kisi = _kisi([satu.tr for satu in baris])
    banyak = max((max(satu, default=-1) + 1 for satu in kisi), default=0)
    if not 0 < banyak <= _KOLOM_TERBANYAK:
        return None
    jenis = next((_JENIS[kelas] for kelas in _JENIS if kelas in unsur.kelas), _BIASA)
    kolom = _lebar_kolom([satu.atribut.get("style", "") for satu in unsur.cari("col")], banyak, lebar)
    penulis = _Penulis(kolom, isi, jenis)
    return w(
        "tbl",
        w(
            "tblPr",
            w("tblStyle", val=jenis.gaya),
            w("tblW", w=sum(kolom), type="dxa"),
            w("tblLayout", type="fixed"),
            w("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
            *(w("tblCaption", val=bersih(satu.teks())) for satu in unsur.cari("caption")[:1]),
        ),
        w("tblGrid", *(w("gridCol", w=satu) for satu in kolom)),
        *(
            penulis.baris(satu, letak, lekat=lekat)
            for satu, letak, lekat in zip(
                baris, kisi, _lekat(baris, jenis, utuh="utuh" in unsur.kelas, bercatatan=bercatatan), strict=True
            )
        ),
    )


def _lekat(baris: list[_Baris], jenis: _Jenis, *, utuh: bool, bercatatan: bool) -> list[bool]:
    """Whether each row stays with the next: one or two rows stand alone neither at the foot nor at the head of a page."""
    badan = [nomor for nomor, satu in enumerate(baris) if not satu.kepala]
    sendiri = {*badan[:_ROMBONGAN], *badan[-_ROMBONGAN - 1 :]} if not jenis.terbelah else set()
    akhir = len(baris) - 1
    return [bercatatan if nomor == akhir else utuh or nomor in sendiri for nomor in range(len(baris))]


class _Penulis:
    """Writes the rows of one table."""

    def __init__(self, kolom: list[int], isi: Callable[[Unsur, Sel], list[Xml]], jenis: _Jenis) -> None:
        self._kolom, self._isi, self._jenis = kolom, isi, jenis

    def baris(self, baris: _Baris, kisi: dict[int, _Letak], *, lekat: bool) -> Xml:
        """`w:tr`; places that no cell covers become empty cells."""
        sel: list[Xml] = []
        kolom = 0
        while kolom < len(self._kolom):
            letak = kisi.get(kolom)
            sel.append(self._kosong(kolom) if letak is None else self._sel(baris, letak, lekat=lekat))
            kolom += 1 if letak is None else letak.bentang
        terbelah = self._jenis.terbelah and "menetapkan" not in baris.tr.kelas
        return w("tr", w("trPr", None if terbelah else w("cantSplit"), w("tblHeader") if baris.kepala else None), *sel)

    def _kosong(self, kolom: int) -> Xml:
        return w("tc", w("tcPr", w("tcW", w=self._kolom[kolom], type="dxa")), *self._alinea_kosong())

    def _alinea_kosong(self) -> list[Xml]:
        return [w("p", w("pPr", w("pStyle", val=self._jenis.isi)))]

    def _sel(self, baris: _Baris, letak: _Letak, *, lekat: bool) -> Xml:
        unsur = letak.sel
        kelas = unsur.kelas | baris.tr.kelas
        lebar = sum(self._kolom[letak.kolom : letak.kolom + letak.bentang])
        sel = Sel(
            self._gaya(unsur, kepala=baris.kepala),
            Rupa(tebal=bool(kelas & _TEBAL), miring="miring" in kelas, putih="aktif" in kelas),
            _rata(unsur),
            lekat or "kuat" in kelas,
            lebar,
        )
        turun = int(unsur.atribut.get("rowspan", 1)) > 1
        return w(
            "tc",
            w(
                "tcPr",
                w("tcW", w=lebar, type="dxa"),
                w("gridSpan", val=letak.bentang) if letak.bentang > 1 else None,
                w("vMerge", val="restart" if letak.awal else "continue") if turun else None,
                w("tcBorders", w("top", val="single", sz=6, space=0, color="444444")) if "jumlah" in kelas else None,
                _arsir(kelas, kepala=baris.kepala),
                w("vAlign", val="center") if baris.kepala else None,
            ),
            *(self._isi(unsur, sel) if letak.awal else self._alinea_kosong()),
        )

    def _gaya(self, unsur: Unsur, *, kepala: bool) -> str:
        if kepala:
            return "KepalaTabel"
        return self._jenis.nama if unsur.tag == "th" else self._jenis.isi


def _semua_baris(unsur: Unsur, *, kepala: bool) -> Iterator[_Baris]:
    for satu in unsur.unsur:
        if satu.tag == "tr":
            yield _Baris(satu, kepala)
        elif satu.tag in {"thead", "tbody", "tfoot"}:
            yield from _semua_baris(satu, kepala=satu.tag == "thead")


def _kisi(semua: list[Unsur]) -> list[dict[int, _Letak]]:
    """The cell of every place, row by row; a place below a cell that spans rows holds the same cell. Source: HTML, 4.9.12."""
    kisi: list[dict[int, _Letak]] = [{} for _ in semua]
    for nomor, tr in enumerate(semua):
        kolom = 0
        for sel in (satu for satu in tr.unsur if satu.tag in {"td", "th"}):
            while kolom in kisi[nomor]:
                kolom += 1
            bentang, turun = (max(int(sel.atribut.get(nama, 1)), 1) for nama in ("colspan", "rowspan"))
            for bawah in kisi[nomor : nomor + turun]:
                letak = _Letak(sel, kolom, bentang, bawah is kisi[nomor])
                bawah.update(dict.fromkeys(range(kolom, kolom + bentang), letak))
            kolom += bentang
    return kisi


def _lebar_kolom(gaya: list[str], banyak: int, lebar: int) -> list[int]:
    """The widths of the columns in twips, which add up to `lebar`; those without a width share what is left."""
    cocok = [re.search(r"width:\s*([\d.]+)mm", satu) for satu in (*gaya, *[""] * banyak)[:banyak]]
    tetap = [twip(Decimal(satu[1])) if satu else 0 for satu in cocok]
    bebas = tetap.count(0)
    bagi = max((lebar - sum(tetap)) // bebas, twip(_TERSEMPIT)) if bebas else 0
    kolom = [satu or bagi for satu in tetap]
    kolom = [satu * lebar // sum(kolom) for satu in kolom]
    kolom[-1] += lebar - sum(kolom)
    return kolom


def _rata(sel: Unsur) -> str:
    cocok = re.search(r"text-align:\s*(left|right|center)", sel.atribut.get("style", ""))
    return cocok[1] if cocok else next((rata for kelas, rata in _RATA.items() if kelas in sel.kelas), "")


def _arsir(kelas: frozenset[str], *, kepala: bool) -> Xml | None:
    warna = _WARNA_KEPALA if kepala else next((warna for nama, warna in _WARNA.items() if nama in kelas), None)
    return w("shd", val="clear", color="auto", fill=warna) if warna else None
