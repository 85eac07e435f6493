"""Writing sheets: what kinds of column there are, how each looks, and the workbook around them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, Self

from spbe_roadmap.terbit.sebutan import judul_peta
from spbe_roadmap.terbit.waktu_terbit import waktu_terbit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from spbe_roadmap.model.peta_rencana import PetaRencana

Jenis = Literal["teks", "panjang", "tahun", "tanggal", "bilangan", "desimal", "rupiah"]
Sel = str | int | Decimal | date | None

REKAP = "Rekap anggaran"
# characters that a cell can hold; a sheet's columns are between these many characters wide
_HURUF_SEL = 32_767
_LEBAR_MIN, _LEBAR_MAKS = 9, 48
_LEBAR: dict[Jenis, int] = {"tahun": 8, "tanggal": 13, "bilangan": 11, "desimal": 11, "rupiah": 18, "panjang": 48}
# points; no row can be higher than the last
_TINGGI_BARIS, _TINGGI_MAKS = 15.0, 405.0
# characters that a landscape page holds and that can still be read
_LEBAR_HALAMAN = 200
# Excel's number for 8.5 x 13 inches, its nearest to F4
_KERTAS_FOLIO = 14
_BENTUK: dict[str, dict[str, Any]] = {
    "teks": {"text_wrap": True, "valign": "top"},
    "panjang": {"text_wrap": True, "valign": "top"},
    "tahun": {"num_format": "0", "align": "center", "valign": "top"},
    "tanggal": {"num_format": "dd/mm/yyyy", "align": "center", "valign": "top"},
    "bilangan": {"num_format": "0", "valign": "top"},
    "desimal": {"num_format": "0.00##", "valign": "top"},
    "rupiah": {"num_format": "#,##0;[Red]-#,##0", "valign": "top"},
    "kepala": {"bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": "#1F4E5F", "font_color": "#FFFFFF"},
    "jumlah": {"bold": True, "num_format": "#,##0;[Red]-#,##0", "top": 1},
    "tebal": {"bold": True},
    "judul": {"bold": True, "font_size": 16},
    "tautan": {"font_color": "#0A4650", "underline": 1},
}


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column. `jumlah`: a total of the rows that the filter shows stands below it."""

    judul: str
    jenis: Jenis = "teks"
    jumlah: bool = False


@dataclass(frozen=True, slots=True)
class Lembar:
    """One table. Cells are exact; `guna` tells what the sheet is for; `tabel` is its name for formulas."""

    nama: str
    tabel: str
    guna: str
    kolom: tuple[Kolom, ...]
    baris: tuple[tuple[Sel, ...], ...]


class Buku:
    """The workbook while it is being written."""

    def __init__(self, tujuan: Path, peta: PetaRencana) -> None:
        from xlsxwriter import Workbook  # noqa: PLC0415 - only this output needs the library

        self._peta = peta
        teks_biasa = dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)
        self._buku = Workbook(str(tujuan), teks_biasa)
        self._judul = judul_peta(peta)
        self._buku.set_properties(
            {
                "title": self._judul,
                "author": peta.instansi.nama,
                "subject": "Peta Rencana SPBE",
                "created": waktu_terbit(peta).replace(tzinfo=None),
            }
        )
        self.bentuk = {nama: self._buku.add_format(isi) for nama, isi in _BENTUK.items()}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_galat: object) -> None:
        self._buku.close()

    def lembar_baru(self, nama: str) -> Any:  # noqa: ANN401 - xlsxwriter ships no types
        """An empty sheet, set up for printing."""
        lembar = self._buku.add_worksheet(nama)
        lembar.set_landscape()
        lembar.set_paper(_KERTAS_FOLIO)
        lembar.set_margins(left=0.6, right=0.6, top=0.8, bottom=0.7)
        lembar.fit_to_pages(1, 0)  # one page wide, as many high as it takes
        # An ampersand begins a field there.
        lembar.set_header(f"&L{self._judul[:180].replace('&', '&&')}&R{nama}")
        lembar.set_footer("&RHalaman &P dari &N")
        return lembar

    def petunjuk(self, semua: Sequence[Lembar]) -> None:
        """The first sheet: what this is, what is in which sheet, what the marks mean."""
        lembar = self.lembar_baru("Petunjuk")
        lembar.hide_gridlines(2)
        lembar.set_column(0, 0, 24)
        lembar.set_column(1, 1, 96)
        rancangan = self._peta.penetapan.status == "rancangan"
        lembar.write_string(0, 0, self._judul, self.bentuk["judul"])
        keadaan = "Rancangan; belum ditetapkan." if rancangan else "Sudah ditetapkan."
        lembar.write_string(1, 0, f"{self._peta.instansi.nama}. {keadaan}")
        isi = [(satu.nama, satu.guna) for satu in semua]
        nomor = next(urut for urut, satu in enumerate(semua) if satu.nama == "Anggaran")
        isi.insert(
            nomor + 1,
            (REKAP, "Anggaran setiap tahun terhadap pagu, per muatan, unit, dan sumber dana; dihitung dengan rumus."),
        )
        lembar.write_string(3, 0, "Lembar", self.bentuk["tebal"])
        lembar.write_string(3, 1, "Isi", self.bentuk["tebal"])
        for baris, (nama, guna) in enumerate(isi, start=4):
            lembar.write_url(baris, 0, f"internal:'{nama}'!A1", self.bentuk["tautan"], nama)
            lembar.write_string(baris, 1, guna, self.bentuk["teks"])
        baris = 5 + len(isi)
        lembar.write_string(baris, 0, "Cara membaca", self.bentuk["tebal"])
        for urut, catatan in enumerate(_CATATAN, start=1):
            lembar.write_string(baris + urut, 0, catatan)

    def tulis(self, isi: Lembar) -> None:
        """One table with its head, its rows and its totals."""
        lembar = self.lembar_baru(isi.nama)
        lembar.freeze_panes(1, 2)
        lembar.repeat_rows(0)
        lembar.repeat_columns(0, 1)
        lebar = [_lebar(kolom, (satu[urut] for satu in isi.baris)) for urut, kolom in enumerate(isi.kolom)]
        lembar.fit_to_pages(-(-sum(lebar) // _LEBAR_HALAMAN), 0)
        for urut, satu_lebar in enumerate(lebar):
            lembar.set_column(urut, urut, satu_lebar)
        if not isi.baris:
            for urut, kolom in enumerate(isi.kolom):
                lembar.write_string(0, urut, kolom.judul, self.bentuk["kepala"])
            lembar.write_string(1, 0, "Belum ada isi.")
            return
        berjumlah = any(kolom.jumlah for kolom in isi.kolom)
        akhir = len(isi.baris) + berjumlah
        lembar.add_table(
            0,
            0,
            akhir,
            len(isi.kolom) - 1,
            {
                "name": isi.tabel,
                "style": "Table Style Light 1",
                "total_row": berjumlah,
                "columns": [self._kolom(isi, urut) for urut in range(len(isi.kolom))],
            },
        )
        bentuk = [self.bentuk[kolom.jenis] for kolom in isi.kolom]
        for nomor, baris in enumerate(isi.baris, start=1):
            # Not every program makes a row as high as its wrapped text.
            lembar.set_row(nomor, _tinggi(baris, lebar))
            for urut, sel in enumerate(baris):
                tulis_sel(lembar, nomor, urut, sel, bentuk[urut])

    def _kolom(self, isi: Lembar, urut: int) -> dict[str, Any]:
        kolom = isi.kolom[urut]
        pilihan: dict[str, Any] = {
            "header": kolom.judul,
            "header_format": self.bentuk["kepala"],
            "format": self.bentuk[kolom.jenis],
        }
        if kolom.jumlah:
            # A viewer that does not calculate shows the value that is kept with the formula.
            jumlah = sum(satu[urut] or 0 for satu in isi.baris)  # type: ignore[misc] # a summed column has numbers only
            # With the table's name, because LibreOffice knows no column without one.
            rumus = f"=SUBTOTAL(109,{isi.tabel}[{kolom.judul}])"
            return pilihan | {"total_function": rumus, "total_value": jumlah}
        return pilihan | ({"total_string": "Jumlah"} if urut == 0 else {})


def tulis_sel(lembar: Any, baris: int, kolom: int, isi: Sel, bentuk: Any) -> None:  # noqa: ANN401 - as above
    """One cell of its own type; nothing where there is nothing. A text never becomes a formula."""
    if isinstance(isi, str):
        lembar.write_string(baris, kolom, isi[:_HURUF_SEL], bentuk)
    elif isinstance(isi, date):
        lembar.write_datetime(baris, kolom, isi, bentuk)
    elif isinstance(isi, int | Decimal):
        # The file format knows binary floating point only; all computing is done by now.
        lembar.write_number(baris, kolom, float(isi) if isinstance(isi, Decimal) else isi, bentuk)
    else:
        lembar.write_blank(baris, kolom, None, bentuk)


def _lebar(kolom: Kolom, isi: Iterable[Sel]) -> int:
    """The width of a column in characters: fixed by its kind, or by its longest text within bounds."""
    if lebar := _LEBAR.get(kolom.jenis):
        return lebar
    terpanjang = max((len(str(satu)) for satu in isi if satu is not None), default=0)
    return min(_LEBAR_MAKS, max(_LEBAR_MIN, len(kolom.judul) + 4, terpanjang + 2))


def _tinggi(baris: Sequence[Sel], lebar: Sequence[int]) -> float:
    """The height in points that the longest wrapped text of a row needs."""
    banyak = max(-(-len(sel) // (satu - 1)) for sel, satu in zip(baris, lebar, strict=True) if isinstance(sel, str))
    return min(_TINGGI_MAKS, _TINGGI_BARIS * banyak)


_CATATAN = (
    "Setiap lembar berisi satu tabel; baris pertama adalah judul kolom, dan panahnya menyaring baris.",
    "Baris Jumlah adalah rumus dan hanya menjumlahkan baris yang tampak.",
    "Kolom Tanda: usulan, belum diputuskan; perkiraan, tingkat awalnya belum dinilai; belum terverifikasi, belum dicocokkan.",
    "Uang dalam rupiah penuh. Tanggal mulai dan selesai termasuk dalam waktu pelaksanaan.",
    "Indeks SPBE dan Indeks Pemdi memakai skala dan indikator yang berbeda dan tidak dapat dibandingkan.",
    "Lembar kerja ini keluaran; sumbernya berkas YAML. Perubahan di sini tidak mengubah peta rencana.",
)
