"""The five-year timeline of one content: bars to scale, milestones, dependencies, critical path.

A bar lies exactly where its days lie: x = (day - first day of the period) / days of the period. A drawing that would be
higher than the page is split between activities; axis and programme head are repeated.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.model.waktu import tulis_tanggal
from spbe_roadmap.terbit.cetak.huruf import UKURAN, bungkus

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from spbe_roadmap.model.kegiatan import Kegiatan, Muatan
    from spbe_roadmap.rencana import Ikatan, JadwalKegiatan, Rencana

TITIK_PER_MM = 72 / 25.4
_LABEL = 0.40
_LEBAR_ID = 46.0
_TINGGI_SUMBU = 22.0
_TINGGI_PROGRAM = 14.0
_TINGGI_BARIS = 30.0
_TINGGI_BATANG = 8.0
_TINGGI_KETERANGAN = 16.0
_LEBAR_BATANG_MINIMUM = 1.5
_BARIS_NAMA = 3


class Teks(NamedTuple):
    """A line of text at its baseline."""

    x: float
    y: float
    isi: str


class Batang(NamedTuple):
    """One activity: its bar, its label, its milestones (x), and whether something outside the drawing holds it."""

    id: str
    nama: tuple[Teks, ...]
    judul: str
    x: float
    y: float
    lebar: float
    kritis: bool
    tetap: bool
    tonggak: tuple[float, ...]
    dari_luar: bool


class Kepala(NamedTuple):
    """A programme head: its text and the top of its band."""

    y: float
    teks: Teks


class Tahun(NamedTuple):
    """A year of the axis: its left edge, its label and the edges of its later quarters."""

    x: float
    label: Teks
    triwulan: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class GarisWaktu:
    """One drawing, ready to be written."""

    id: str
    judul: str
    uraian: str
    lebar: float
    tinggi: float
    kiri: float
    bawah: float
    huruf: str
    ukuran: float
    tahun: tuple[Tahun, ...]
    kepala: tuple[Kepala, ...]
    batang: tuple[Batang, ...]
    panah: tuple[str, ...]
    ujung: tuple[str, ...]
    tinggi_batang: float = _TINGGI_BATANG


class _Skala:
    """Days of the period as x."""

    def __init__(self, rencana: Rencana, kiri: float, kanan: float) -> None:
        periode = rencana.peta.periode
        self.awal = date(periode.mulai, 1, 1)
        self.akhir = date(periode.selesai + 1, 1, 1)
        self.kiri = kiri
        self.per_hari = (kanan - kiri) / (self.akhir - self.awal).days
        self.tahun = periode.tahun

    def x(self, hari: date) -> float:
        """Where a day begins; days outside the period lie on its edge."""
        dalam = min(max(hari, self.awal), self.akhir)
        return round(self.kiri + (dalam - self.awal).days * self.per_hari, 2)


def garis_waktu(
    rencana: Rencana, muatan: Muatan, *, lebar_mm: float, tinggi_maks_mm: float, huruf: str = "TeX Gyre Bonum"
) -> tuple[Markup, ...]:
    """The timeline of a content as one or more `<svg>` elements, none higher than `tinggi_maks_mm`."""
    lebar, tinggi = lebar_mm * TITIK_PER_MM, tinggi_maks_mm * TITIK_PER_MM
    baris = [
        (program.id, f"{program.id}  {program.nama}", kegiatan)
        for program in muatan.program
        for kegiatan in program.kegiatan
        if kegiatan.id in rencana.jadwal.kegiatan
    ]
    bagian = list(_bagi(baris, tinggi))
    return tuple(
        _tulis(_susun(rencana, muatan, satu, nomor, len(bagian), lebar, huruf))
        for nomor, satu in enumerate(bagian, start=1)
    )


_Baris = tuple[str, str, "Kegiatan"]


def _bagi(baris: Sequence[_Baris], tinggi: float) -> Iterator[list[_Baris]]:
    """Rows that fit on one drawing each."""
    bagian: list[_Baris] = []
    terpakai = _TINGGI_SUMBU + _TINGGI_KETERANGAN
    for satu in baris:
        perlu = _TINGGI_BARIS + (_TINGGI_PROGRAM if not bagian or bagian[-1][0] != satu[0] else 0)
        if bagian and terpakai + perlu > tinggi:
            yield bagian
            bagian, terpakai = [], _TINGGI_SUMBU + _TINGGI_KETERANGAN
            perlu = _TINGGI_BARIS + _TINGGI_PROGRAM
        bagian.append(satu)
        terpakai += perlu
    if bagian:
        yield bagian


def _susun(  # noqa: PLR0917, PLR0913 - one call, all of it geometry
    rencana: Rencana, muatan: Muatan, baris: Sequence[_Baris], nomor: int, banyak: int, lebar: float, huruf: str
) -> GarisWaktu:
    kiri = round(lebar * _LABEL, 2)
    skala = _Skala(rencana, kiri, lebar - 1)
    kepala: list[Kepala] = []
    batang: dict[str, Batang] = {}
    y = _TINGGI_SUMBU
    program = ""
    di_dalam = {kegiatan.id for _, _, kegiatan in baris}
    for id_program, judul, kegiatan in baris:
        if id_program != program:
            program = id_program
            kepala.append(Kepala(y, Teks(2, y + _TINGGI_PROGRAM - 4, bungkus(judul, lebar - 6, 1)[0])))
            y += _TINGGI_PROGRAM
        batang[kegiatan.id] = _batang(rencana, kegiatan, skala, y, di_dalam)
        y += _TINGGI_BARIS
    ikatan = [satu for satu in rencana.jadwal.ikatan if satu.pendahulu in batang and satu.pengikut in batang]
    panah = [_panah(batang[satu.pendahulu], batang[satu.pengikut], satu) for satu in ikatan]
    bagian = f" (bagian {nomor} dari {banyak})" if banyak > 1 else ""
    return GarisWaktu(
        id=f"gw-{muatan.domain}-{nomor}",
        judul=f"Garis waktu {MUATAN[muatan.domain]} {skala.tahun[0]}–{skala.tahun[-1]}{bagian}",
        uraian="; ".join(satu.judul for satu in batang.values()),
        lebar=round(lebar, 2),
        tinggi=round(y + _TINGGI_KETERANGAN, 2),
        kiri=kiri,
        bawah=y,
        huruf=huruf,
        ukuran=UKURAN,
        tahun=tuple(_tahun(skala, tahun) for tahun in skala.tahun),
        kepala=tuple(kepala),
        batang=tuple(batang.values()),
        panah=tuple(jalan for jalan, _ in panah),
        ujung=tuple(ujung for _, ujung in panah),
    )


def _tahun(skala: _Skala, tahun: int) -> Tahun:
    kiri, kanan = skala.x(date(tahun, 1, 1)), skala.x(date(tahun + 1, 1, 1))
    triwulan = tuple(skala.x(date(tahun, bulan, 1)) for bulan in (4, 7, 10))
    return Tahun(kiri, Teks(round((kiri + kanan) / 2, 2), 11, str(tahun)), triwulan)


def _batang(rencana: Rencana, kegiatan: Kegiatan, skala: _Skala, y: float, di_dalam: set[str]) -> Batang:
    jadwal = rencana.jadwal.kegiatan[kegiatan.id]
    x = skala.x(jadwal.mulai)
    lebar = max(_LEBAR_BATANG_MINIMUM, round(skala.x(jadwal.akhir) - x, 2))
    nama = bungkus(kegiatan.nama, skala.kiri - _LEBAR_ID - 4, _BARIS_NAMA)
    return Batang(
        id=kegiatan.id,
        nama=tuple(Teks(_LEBAR_ID, y + 8 + nomor * 9, satu) for nomor, satu in enumerate(nama)),
        judul=_judul(kegiatan, jadwal),
        x=min(x, skala.x(skala.akhir) - _LEBAR_BATANG_MINIMUM),
        y=y + (_TINGGI_BARIS - _TINGGI_BATANG) / 2,
        lebar=lebar,
        kritis=jadwal.kritis,
        tetap=jadwal.tetap,
        tonggak=tuple(skala.x(tonggak.waktu.akhir) for tonggak in kegiatan.tonggak),
        dari_luar=any(setelah.kegiatan not in di_dalam for setelah in kegiatan.setelah),
    )


def _judul(kegiatan: Kegiatan, jadwal: JadwalKegiatan) -> str:
    kritis = ", kritis" if jadwal.kritis else ""
    return (
        f"{kegiatan.id} {kegiatan.nama}, {tulis_tanggal(jadwal.mulai)} sampai {tulis_tanggal(jadwal.selesai)}{kritis}"
    )


def _panah(dari: Batang, ke: Batang, ikatan: Ikatan) -> tuple[str, str]:
    """An orthogonal line from one bar to the other and the tip at its end, as SVG path data."""
    x1 = dari.x + dari.lebar if ikatan.jenis[0] == "F" else dari.x
    x2 = ke.x if ikatan.jenis[1] == "S" else ke.x + ke.lebar
    arah = 1 if ikatan.jenis[1] == "S" else -1
    y1, y2 = dari.y + _TINGGI_BATANG / 2, ke.y + _TINGGI_BATANG / 2
    belok = round(max(x1 + 3, min(x1, x2)) if arah == 1 and x2 >= x1 + 6 else (x2 - 4 * arah), 2)
    jalan = f"M{x1:.2f} {y1:.2f}H{belok:.2f}V{y2:.2f}H{x2 - 2.5 * arah:.2f}"
    ujung = f"M{x2:.2f} {y2:.2f}l{-3.5 * arah:.2f} -1.8v3.6z"
    return jalan, ujung


def _tulis(gambar: GarisWaktu) -> Markup:
    from markupsafe import Markup  # noqa: PLC0415 - start-up: only publishing draws

    from spbe_roadmap.terbit.templat import isi_templat  # noqa: PLC0415

    return Markup(isi_templat("cetak", "gambar/garis-waktu.svg", g=gambar))  # noqa: S704 - the template escapes
