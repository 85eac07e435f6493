"""The timeline of a plan: bars to scale, milestones, dependencies, critical path.

A drawing that would be higher than asked for is split between activities; axis, heads and legend are repeated. Every scheduled
activity is drawn exactly once. What waits for an activity of another drawing has a mark and its id.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.model.waktu import tulis_tanggal
from spbe_roadmap.terbit.gambar.bentuk import (
    TITIK_PER_MM,
    Bentuk,
    Bulatan,
    Gambar,
    Jalan,
    Kelompok,
    Kotak,
    Teks,
    arsir,
    belah,
    garis,
    tulis,
)
from spbe_roadmap.terbit.gambar.huruf import HURUF_CETAK, Huruf
from spbe_roadmap.terbit.gambar.keterangan import TINGGI_BARIS as TINGGI_KETERANGAN
from spbe_roadmap.terbit.gambar.keterangan import Butir, keterangan
from spbe_roadmap.terbit.gambar.panah import RUANG, panah
from spbe_roadmap.terbit.gambar.sumbu_waktu import TINGGI_SUMBU, SumbuWaktu

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from markupsafe import Markup

    from spbe_roadmap.model.kegiatan import Kegiatan, Muatan, Program
    from spbe_roadmap.rencana import Ikatan, JadwalKegiatan, Rencana

_BAGIAN_LABEL = 0.4
_LABEL_TERLEBAR = 230.0
_BAGIAN_ID = 0.4
_JARAK_BARIS = 9.6
_BARIS_NAMA = 4
_BARIS_KEPALA = 2
_TINGGI_BATANG = 8.0
_TINGGI_MENUNGGU = 10.0
_BATANG_TERSEMPIT = 1.5
_TONGGAK = 4.5
_TEPI = 6.0
# a programme that would leave only its beginning at the foot of a drawing starts the next one
_SISA_TERKECIL = 0.25


class Baris(NamedTuple):
    """An activity, the heads above it (the outermost first), and how it is labelled."""

    kepala: tuple[str, ...]
    kegiatan: Kegiatan
    jadwal: JadwalKegiatan
    nama: tuple[str, ...]
    tinggi: float


@dataclass(frozen=True)
class Lembar:
    """The columns that all drawings of one timeline share."""

    rencana: Rencana
    huruf: Huruf
    lebar: float
    x_nama: float
    sumbu: SumbuWaktu
    judul: str
    judul_tampak: tuple[str, ...] = ()

    @property
    def atas(self) -> float:
        """Where the axis begins."""
        return 15.0 * len(self.judul_tampak) + 1


def garis_waktu(
    rencana: Rencana, muatan: Muatan, *, lebar_mm: float, tinggi_maks_mm: float, huruf: str = HURUF_CETAK
) -> tuple[Markup, ...]:
    """The timeline of a content as `<svg>` elements, none higher than `tinggi_maks_mm` unless one row alone is."""
    isi = [(program, kegiatan) for program in muatan.program for kegiatan in program.kegiatan]
    lembar = _lembar(rencana, lebar_mm, Huruf(huruf), [kegiatan for _, kegiatan in isi], MUATAN[muatan.domain])
    baris = [_baris(lembar, (_sebutan(program),), kegiatan) for program, kegiatan in _terjadwal(rencana, isi)]
    bagian = list(_bagi(lembar, baris, tinggi_maks_mm * TITIK_PER_MM))
    return tuple(
        tulis(_gambar(_bernomor(lembar, nomor, len(bagian)), satu)) for nomor, satu in enumerate(bagian, start=1)
    )


def garis_waktu_lengkap(rencana: Rencana, *, judul: str, lebar_mm: float, huruf: str = HURUF_CETAK) -> Markup:
    """All contents on one sheet as high as it needs to be, under its visible title."""
    semua = [kegiatan for _, _, kegiatan in rencana.peta.semua_kegiatan()]
    lembar = _lembar(rencana, lebar_mm, Huruf(huruf), semua, judul)
    besar = lembar.huruf._replace(ukuran=12.0)
    lembar = replace(lembar, judul_tampak=besar.bungkus(judul, lembar.lebar, 3, tebal=True))
    baris = [
        _baris(lembar, (MUATAN[muatan.domain], _sebutan(program)), kegiatan)
        for muatan in rencana.peta.muatan
        for program, kegiatan in _terjadwal(rencana, [(p, k) for p in muatan.program for k in p.kegiatan])
    ]
    return tulis(_gambar(lembar, baris))


def _sebutan(program: Program) -> str:
    return f"{program.id} {program.nama}"


def _terjadwal(rencana: Rencana, isi: Sequence[tuple[Program, Kegiatan]]) -> list[tuple[Program, Kegiatan]]:
    return [satu for satu in isi if satu[1].id in rencana.jadwal.kegiatan]


def _lembar(rencana: Rencana, lebar_mm: float, huruf: Huruf, semua: Sequence[Kegiatan], nama: str) -> Lembar:
    lebar = lebar_mm * TITIK_PER_MM
    label = min(lebar * _BAGIAN_LABEL, _LABEL_TERLEBAR)
    lebar_id = max((huruf.lebar(_id(satu), tebal=True) for satu in semua), default=0.0) + 5
    sumbu = SumbuWaktu(rencana.peta.periode, label, lebar - _TEPI)
    judul = f"Garis waktu {nama} {sumbu.tahun[0]}–{sumbu.tahun[-1]}"
    # Ids too long for a column of their own stand above the names.
    return Lembar(rencana, huruf, lebar, lebar_id if lebar_id <= label * _BAGIAN_ID else 0.0, sumbu, judul)


def _bernomor(lembar: Lembar, nomor: int, banyak: int) -> Lembar:
    return replace(lembar, judul=f"{lembar.judul} (bagian {nomor} dari {banyak})") if banyak > 1 else lembar


def _id(kegiatan: Kegiatan) -> str:
    return kegiatan.id + "*" * (kegiatan.status == "usulan")


def _baris(lembar: Lembar, kepala: tuple[str, ...], kegiatan: Kegiatan) -> Baris:
    lebar = lembar.sumbu.kiri - lembar.x_nama - RUANG - 3
    nama = lembar.huruf.bungkus(kegiatan.nama, lebar, _BARIS_NAMA)
    if not lembar.x_nama:
        nama = (*lembar.huruf.bungkus(_id(kegiatan), lebar, _BARIS_NAMA, tebal=True), *nama)
    isi = _TINGGI_BATANG + _TINGGI_MENUNGGU * bool(kegiatan.setelah)
    return Baris(
        kepala,
        kegiatan,
        lembar.rencana.jadwal.kegiatan[kegiatan.id],
        nama,
        max(len(nama) * _JARAK_BARIS, isi) + 6,
    )


def _bagi(lembar: Lembar, baris: Sequence[Baris], tinggi: float) -> Iterator[list[Baris]]:
    """Rows that fit on one drawing each."""
    tetap = lembar.atas + TINGGI_SUMBU + _tinggi_keterangan(lembar)
    bagian: list[Baris] = []
    terpakai = tetap
    for nomor, satu in enumerate(baris):
        awal_program = not bagian or bagian[-1].kepala != satu.kepala
        perlu = satu.tinggi + (_tinggi_kepala(lembar, satu.kepala) if awal_program else 0)
        sisa = tinggi - terpakai
        if bagian and (perlu > sisa or (awal_program and _terpotong(lembar, baris[nomor:], sisa, tinggi))):
            yield bagian
            bagian, terpakai = [], tetap
            perlu = satu.tinggi + _tinggi_kepala(lembar, satu.kepala)
        bagian.append(satu)
        terpakai += perlu
    if bagian:
        yield bagian


def _terpotong(lembar: Lembar, baris: Sequence[Baris], sisa: float, tinggi: float) -> bool:
    """Whether the programme that begins here would be cut near its beginning."""
    perlu = sum(satu.tinggi for satu in baris if satu.kepala == baris[0].kepala)
    return perlu + _tinggi_kepala(lembar, baris[0].kepala) > sisa and sisa < tinggi * _SISA_TERKECIL


def _tinggi_kepala(lembar: Lembar, kepala: Sequence[str]) -> float:
    return sum(len(_teks_kepala(lembar, satu)) * _JARAK_BARIS + 4 for satu in kepala)


def _teks_kepala(lembar: Lembar, kepala: str) -> tuple[str, ...]:
    return lembar.huruf.bungkus(kepala, lembar.lebar - 8, _BARIS_KEPALA, tebal=True)


def _gambar(lembar: Lembar, baris: Sequence[Baris]) -> Gambar:
    """The drawing of these rows: grid, heads, arrows below bars, texts on top of all lines."""
    susunan = _Susunan(lembar, baris)
    batang = {id_: kelompok for id_, (_, kelompok) in susunan.batang.items()}
    y = susunan.bawah + 5
    legenda, tinggi = keterangan(_butir(), lembar.huruf, x=1, y=y, lebar=lembar.lebar - 2)
    isi: list[Bentuk] = [
        *(Teks("judul", 0, 12 + 15 * nomor, satu) for nomor, satu in enumerate(lembar.judul_tampak)),
        *susunan.pita,
        *lembar.sumbu.gambar(lembar.huruf, lembar.atas, susunan.bawah),
        Jalan("sumbu", garis(0, susunan.bawah, lembar.sumbu.kanan, susunan.bawah)),
        *_panah(lembar.rencana.jadwal.ikatan, {id_: kotak for id_, (kotak, _) in susunan.batang.items()}),
        *susunan.teks_kepala,
        *batang.values(),
        *legenda,
    ]
    uraian = "; ".join(satu.judul for satu in batang.values())
    return Gambar("garis-waktu", lembar.judul, uraian, lembar.lebar, y + tinggi, lembar.huruf, isi)


class _Susunan:
    """Rows and heads placed from top to bottom."""

    def __init__(self, lembar: Lembar, baris: Sequence[Baris]) -> None:
        self.lembar = lembar
        self.pita: list[Bentuk] = []
        self.teks_kepala: list[Bentuk] = []
        self.batang: dict[str, tuple[Kotak, Kelompok]] = {}
        self.bawah = lembar.atas + TINGGI_SUMBU
        di_dalam = {satu.kegiatan.id for satu in baris}
        luar = _menunggu_luar(lembar.rencana.jadwal.ikatan, di_dalam)
        kepala: tuple[str, ...] = ()
        for satu in baris:
            sama = satu.kepala[:-1] == kepala[:-1] and bool(kepala)
            for tingkat, teks in enumerate(satu.kepala):
                if satu.kepala != kepala and (not sama or tingkat == len(satu.kepala) - 1):
                    self._kepala(teks, dalam=len(satu.kepala) - 1 - tingkat)
            if satu.kepala == kepala:
                self.pita.append(Jalan("pemisah", garis(0, self.bawah, lembar.sumbu.kanan, self.bawah)))
            kepala = satu.kepala
            self.batang[satu.kegiatan.id] = _batang(lembar, satu, self.bawah, luar.get(satu.kegiatan.id, ()))
            self.bawah += satu.tinggi

    def _kepala(self, teks: str, *, dalam: int) -> None:
        """A head as a band across the sheet; its text lies on a ground of its own, above the lines."""
        kelas, huruf = f"kepala-{min(dalam, 1)}", self.lembar.huruf
        baris = _teks_kepala(self.lembar, teks)
        tinggi = len(baris) * _JARAK_BARIS + 4
        self.pita.append(Kotak(kelas, 0, self.bawah, self.lembar.sumbu.kanan, tinggi))
        for nomor, satu in enumerate(baris):
            y = self.bawah + nomor * _JARAK_BARIS
            self.teks_kepala.append(Kotak(kelas, 0, y + 1.5, huruf.lebar(satu, tebal=True) + 4, _JARAK_BARIS))
            self.teks_kepala.append(Teks("tebal", 2, y + 9.4, satu))
        self.bawah += tinggi


def _menunggu_luar(ikatan: Sequence[Ikatan], di_dalam: set[str]) -> dict[str, tuple[Ikatan, ...]]:
    """Dependencies of each activity on others that this drawing does not show."""
    luar: dict[str, tuple[Ikatan, ...]] = {}
    for satu in ikatan:
        if satu.pengikut in di_dalam and satu.pendahulu not in di_dalam:
            luar[satu.pengikut] = (*luar.get(satu.pengikut, ()), satu)
    return luar


def _batang(lembar: Lembar, baris: Baris, y: float, luar: Sequence[Ikatan]) -> tuple[Kotak, Kelompok]:
    """The bar of an activity, and the bar with all that belongs to it."""
    jadwal, sumbu = baris.jadwal, lembar.sumbu
    x = min(sumbu.x(jadwal.mulai), sumbu.kanan - _BATANG_TERSEMPIT)
    isi_tinggi = _TINGGI_BATANG + _TINGGI_MENUNGGU * bool(luar)
    kotak = Kotak(
        _kelas(tetap=jadwal.tetap, kritis=jadwal.kritis),
        x,
        y + (baris.tinggi - isi_tinggi) / 2,
        max(_BATANG_TERSEMPIT, sumbu.x(jadwal.akhir) - x),
        _TINGGI_BATANG,
    )
    isi = (
        *_label(lembar, baris, y),
        *_gambar_batang(kotak, kritis=jadwal.kritis),
        *_menunggu(lembar, kotak, luar),
        *(
            Jalan("tonggak", belah(sumbu.x(satu.waktu.akhir), kotak.y + _TINGGI_BATANG / 2, _TONGGAK))
            for satu in baris.kegiatan.tonggak
        ),
    )
    return kotak, Kelompok("kegiatan", baris.kegiatan.id, _judul(baris.kegiatan, jadwal), isi)


def _kelas(*, tetap: bool, kritis: bool) -> str:
    return ("batang tetap" if tetap else "batang dihitung") + (" kritis" if kritis else "")


def _gambar_batang(kotak: Kotak, *, kritis: bool) -> tuple[Kotak | Jalan, ...]:
    return (kotak, Jalan("arsir", arsir(*kotak[1:]))) if kritis else (kotak,)


def _label(lembar: Lembar, baris: Baris, y: float) -> Iterator[Teks]:
    """Id and name, in the middle of the row."""
    y += (baris.tinggi - len(baris.nama) * _JARAK_BARIS) / 2 + 7.4
    if lembar.x_nama:
        yield Teks("tebal", 2, y, _id(baris.kegiatan))
    banyak_id = len(baris.nama) - len(lembar.huruf.bungkus(baris.kegiatan.nama, _lebar_nama(lembar), _BARIS_NAMA))
    for nomor, teks in enumerate(baris.nama):
        yield Teks("tebal" if nomor < banyak_id else "biasa", lembar.x_nama + 2, y + nomor * _JARAK_BARIS, teks)
