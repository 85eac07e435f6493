"""What the scripts of the timeline know of each row besides what stands in it, as a block of JSON in the page.

Names stand once; rows refer to them by place. A row is a list, in the order of `Isi`, without the empty lists at its end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from spbe_roadmap.kerangka import dari_kode
from spbe_roadmap.kerangka.angka import tulis_bilangan
from spbe_roadmap.model.waktu import tulis_tanggal
from spbe_roadmap.terbit.situs.tulis import tulis_angka, tulis_ikatan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spbe_roadmap.model.kegiatan import Tonggak
    from spbe_roadmap.rencana.jadwal import Ikatan
    from spbe_roadmap.rencana.rencana import Rencana
    from spbe_roadmap.rencana.situs import Sajian
    from spbe_roadmap.rencana.situs.garis_waktu import BarisWaktu, Nyata, SajianWaktu

Nama = TypeVar("Nama")


class Isi(NamedTuple):
    """One row: places in the lists of names, `opd` with the unit in charge first.

    `dampak`: indicator and level; `menunggu`: row and kind of link.
    """

    opd: list[int]
    tahun: list[int]
    sumber: list[int]
    keadaan: list[int]
    dampak: list[tuple[int, str]]
    menunggu: list[tuple[int, int]]
    keluaran: tuple[str, ...]


def data_garis_waktu(rencana: Rencana, sajian: Sajian, waktu: SajianWaktu) -> dict[str, Any]:
    """The block. Its `program` and `kegiatan` follow the tables and rows of the page."""
    sasaran = _nomor(satu.id for satu in rencana.peta.sasaran)
    penyusun = _Penyusun(rencana, waktu)
    kegiatan = [_pangkas(penyusun.isi(satu)) for satu in waktu.baris]
    return {
        "opd": [(satu, rencana.sebutan_opd(satu)) for satu in penyusun.opd],
        "sasaran": [satu.uraian for satu in rencana.peta.sasaran],
        "indikator": [(kode, _nama_indikator(kode), int(kode in sajian.indikator)) for kode in waktu.indikator],
        "tahun": list(rencana.peta.periode.tahun),
        "sumber": waktu.sumber,
        "keadaan": waktu.keadaan,
        "ikatan": list(penyusun.ikatan),
        "program": [[sasaran[nama] for nama in satu.sasaran] for satu in waktu.program],
        "kritis": [(penyusun.kegiatan[dari], penyusun.kegiatan[ke]) for dari, ke in waktu.kritis],
        "kegiatan": kegiatan,
    }


class _Penyusun:
    def __init__(self, rencana: Rencana, waktu: SajianWaktu) -> None:
        self.kegiatan = _nomor(satu.sajian.kegiatan.id for satu in waktu.baris)
        self.opd: dict[str, int] = {}
        self.ikatan: dict[tuple[str, str], int] = {}
        self._tahun = _nomor(rencana.peta.periode.tahun)
        self._sumber, self._keadaan, self._indikator = map(_nomor, (waktu.sumber, waktu.keadaan, waktu.indikator))

    def isi(self, baris: BarisWaktu) -> Isi:
        sajian = baris.sajian
        return Isi(
            opd=[self.opd.setdefault(satu, len(self.opd)) for satu in sajian.pelaksana],
            tahun=[self._tahun[satu] for satu in baris.tahun],
            sumber=[self._sumber[satu] for satu in baris.sumber],
            keadaan=[self._keadaan[satu] for satu in baris.keadaan],
            dampak=[(self._indikator[satu.indikator], tulis_angka(satu.menjadi)) for satu in sajian.kegiatan.dampak],
            menunggu=[(self.kegiatan[satu.pendahulu], self._letak_ikatan(satu)) for satu in sajian.menunggu],
            keluaran=sajian.kegiatan.keluaran,
        )

    def _letak_ikatan(self, ikatan: Ikatan) -> int:
        return self.ikatan.setdefault((ikatan.jenis, tulis_ikatan(ikatan)), len(self.ikatan))


def _nomor(semua: Iterable[Nama]) -> dict[Nama, int]:
    return {satu: nomor for nomor, satu in enumerate(semua)}


def pelaksanaan(nyata: Nyata | None, terlambat_hari: int) -> str:
    """What the last report says, `berjalan 30% per 31 Desember 2025, terlambat 12 hari`; empty without one."""
    if nyata is None:
        return ""
    progres = f" {tulis_angka(nyata.progres)}%" if nyata.progres is not None and not nyata.tuntas else ""
    lambat = f", terlambat {tulis_bilangan(terlambat_hari)} hari" if terlambat_hari else ""
    return f"{nyata.status}{progres} per {tulis_tanggal(nyata.per)}{lambat}"


def tonggak(semua: Iterable[Tonggak]) -> str:
    """Milestones with their days, `Uji coba (31 Maret 2026); Peluncuran (1 Mei 2026)`."""
    return "; ".join(f"{satu.nama} ({tulis_tanggal(satu.waktu.akhir)})" for satu in semua)


def _nama_indikator(kode: str) -> str:
    ada = dari_kode(kode)
    return ada[1].nama if ada else ""


def _pangkas(isi: Isi) -> list[Any]:
    hasil = list(isi)
    while hasil and not hasil[-1]:
        hasil.pop()
    return hasil
