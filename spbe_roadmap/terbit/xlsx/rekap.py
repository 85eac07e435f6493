"""Money added up by formulas over the sheet of amounts: by year against the ceiling, by content, unit and source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.model.sebutan import sebutan
from spbe_roadmap.terbit.xlsx.lembar import REKAP

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.rencana.anggaran import RekapBaris
    from spbe_roadmap.terbit.xlsx.lembar import Buku, Lembar

# Columns of a table: the key that the amounts are found by, a name, then the years and their sum.
_KUNCI, _NAMA, _TAHUN_PERTAMA = 0, 1, 2
_JARAK = 2


def tulis_rekap(buku: Buku, rencana: Rencana, anggaran: Lembar) -> None:
    """The sheet of sums. Every formula keeps the value that the plan has computed."""
    rekap = rencana.anggaran
    lembar = _LembarRekap(buku, rencana, anggaran)
    unit = sebutan(rencana.peta.instansi).unit.capitalize()
    lembar.tabel("Muatan", "Muatan", [(satu.nama, satu) for satu in rekap.per_muatan])
    if rekap.pagu:
        lembar.pagu()
    lembar.tabel(unit, "Kode unit", [(satu.kunci, satu) for satu in rekap.per_opd])
    lembar.tabel("Sumber dana", "Sumber dana", [(satu.kunci, satu) for satu in rekap.per_sumber])


class _LembarRekap:
    """The sheet while it is being written, from top to bottom."""

    def __init__(self, buku: Buku, rencana: Rencana, anggaran: Lembar) -> None:
        self._bentuk = buku.bentuk
        self._rekap = rencana.anggaran
        self._tahun = tuple(enumerate(self._rekap.tahun, start=_TAHUN_PERTAMA))
        self._kanan = _TAHUN_PERTAMA + len(self._tahun)
        self._akhir_anggaran = max(1, len(anggaran.baris)) + 1
        self._judul_anggaran = [kolom.judul for kolom in anggaran.kolom]
        self._baris = 0
        self._lembar = buku.lembar_baru(REKAP)
        self._lembar.set_column(_KUNCI, _KUNCI, 20)
        self._lembar.set_column(_NAMA, _NAMA, 48)
        self._lembar.set_column(_TAHUN_PERTAMA, self._kanan, 18)
        self._lembar.freeze_panes(0, _TAHUN_PERTAMA)

    def tabel(self, judul: str, kolom: str, isi: Iterable[tuple[str, RekapBaris]]) -> None:
        """A line for each key in `kolom` of the amounts, and their sum."""
        kepala = self._baris
        self._kepala(judul, kolom)
        for kunci, satu in isi:
            self._lembar.write_string(self._baris, _KUNCI, kunci, self._bentuk["teks"])
            self._lembar.write_string(self._baris, _NAMA, satu.nama, self._bentuk["teks"])
            for urut, tahun in self._tahun:
                self._rumus(urut, self._cari(kolom, kepala, urut), satu.per_tahun[tahun])
            self._rumus(self._kanan, f"SUM({self._rentang(self._baris, _TAHUN_PERTAMA, self._kanan - 1)})", satu.total)
            self._baris += 1
        self._jumlah(kepala)
        self._baris += _JARAK

    def pagu(self) -> None:
        """The ceilings and what they leave, right below the sum of the table before."""
        self._baris -= _JARAK
        jumlah = self._baris - 1
        rekap = self._rekap
        for geser, nama in enumerate(("Pagu", "Sisa pagu")):
            self._lembar.write_string(self._baris + geser, _KUNCI, nama, self._bentuk["tebal"])
        for urut, tahun in self._tahun:
            if tahun in rekap.pagu:
                self._lembar.write_number(self._baris, urut, rekap.pagu[tahun], self._bentuk["rupiah"])
                sisa = f"={self._sel(self._baris, urut)}-{self._sel(jumlah, urut)}"
                self._lembar.write_formula(self._baris + 1, urut, sisa, self._bentuk["rupiah"], rekap.sisa[tahun])
        self._baris += 2 + _JARAK

    def _kepala(self, judul: str, kolom: str) -> None:
        for urut, teks in ((_KUNCI, kolom), (_NAMA, judul), (self._kanan, "Jumlah")):
            self._lembar.write_string(self._baris, urut, teks, self._bentuk["kepala"])
        for urut, tahun in self._tahun:
            self._lembar.write_number(self._baris, urut, tahun, self._bentuk["kepala"])
        self._baris += 1

    def _jumlah(self, kepala: int) -> None:
        self._lembar.write_string(self._baris, _KUNCI, "Jumlah", self._bentuk["jumlah"])
        self._lembar.write_blank(self._baris, _NAMA, None, self._bentuk["jumlah"])
        jumlah = self._rekap.jumlah
        nilai = [*(jumlah.per_tahun[tahun] for _, tahun in self._tahun), jumlah.total]
        for urut, satu in enumerate(nilai, start=_TAHUN_PERTAMA):
            # Without a line there is nothing to add up, and the range would be the head.
            isi = (
                f"SUM({self._sel(kepala + 1, urut)}:{self._sel(self._baris - 1, urut)})"
                if self._baris > kepala + 1
                else "0"
            )
            self._rumus(urut, isi, satu, "jumlah")
        self._baris += 1

    def _rumus(self, kolom: int, rumus: str, nilai: int, bentuk: str = "rupiah") -> None:
        self._lembar.write_formula(self._baris, kolom, f"={rumus}", self._bentuk[bentuk], nilai)

    def _cari(self, kolom: str, kepala: int, urut: int) -> str:
        """The sum of the amounts for the key beside and the year above."""
        kunci, tahun = self._sel(self._baris, _KUNCI), self._sel(kepala, urut)
        return f"SUMIFS({self._anggaran('Nilai rupiah')},{self._anggaran(kolom)},{kunci},{self._anggaran('Tahun')},{tahun})"

    def _anggaran(self, judul: str) -> str:
        from xlsxwriter.utility import xl_col_to_name  # noqa: PLC0415 - only this output needs the library

        huruf = xl_col_to_name(self._judul_anggaran.index(judul))
        return f"Anggaran!${huruf}$2:${huruf}${self._akhir_anggaran}"

    def _rentang(self, baris: int, dari: int, sampai: int) -> str:
        return f"{self._sel(baris, dari)}:{self._sel(baris, sampai)}"

    @staticmethod
    def _sel(baris: int, kolom: int) -> str:
        from xlsxwriter.utility import xl_rowcol_to_cell  # noqa: PLC0415 - only this output needs the library

        nama: str = xl_rowcol_to_cell(baris, kolom)
        return nama
