"""Budget per year stacked by content, under the yearly ceiling. Segments carry the number of their content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.model.uang import tulis_ringkas
from spbe_roadmap.terbit.cetak.garis_waktu import TITIK_PER_MM, Teks
from spbe_roadmap.terbit.cetak.huruf import UKURAN

if TYPE_CHECKING:
    from markupsafe import Markup

    from spbe_roadmap.rencana import Rencana

_KIRI, _ATAS, _BAWAH = 4.0, 24.0, 18.0
_LEBAR_KETERANGAN = 178.0
_TINGGI_BERNOMOR = 9.0
_WARNA = ("#1d4563", "#a9c7de", "#52796f", "#d8e2c8", "#8a5a44", "#f0d9b5", "#5c5470")
_GELAP = frozenset({"#1d4563", "#52796f", "#8a5a44", "#5c5470"})


class Ruas(NamedTuple):
    """The money of one content in one year."""

    x: float
    y: float
    lebar: float
    tinggi: float
    warna: str
    gelap: bool
    nomor: Teks | None


class Pagu(NamedTuple):
    """The ceiling of one year."""

    x1: float
    x2: float
    y: float


class Keterangan(NamedTuple):
    """One line of the legend."""

    y: float
    warna: str
    teks: str


@dataclass(frozen=True, slots=True)
class GrafikAnggaran:
    """One drawing, ready to be written."""

    judul: str
    uraian: str
    lebar: float
    tinggi: float
    dasar: float
    huruf: str
    ukuran: float
    ruas: tuple[Ruas, ...]
    jumlah: tuple[Teks, ...]
    tahun: tuple[Teks, ...]
    pagu: tuple[Pagu, ...]
    keterangan: tuple[Keterangan, ...]
    x_keterangan: float


def grafik_anggaran(rencana: Rencana, *, lebar_mm: float, tinggi_mm: float, huruf: str = "TeX Gyre Bonum") -> Markup:
    """The chart as one `<svg>` element."""
    from markupsafe import Markup  # noqa: PLC0415 - start-up: only publishing draws

    from spbe_roadmap.terbit.templat import isi_templat  # noqa: PLC0415

    gambar = _susun(rencana, lebar_mm * TITIK_PER_MM, tinggi_mm * TITIK_PER_MM, huruf)
    return Markup(isi_templat("cetak", "gambar/grafik-anggaran.svg", g=gambar))  # noqa: S704 - the template escapes


def _susun(rencana: Rencana, lebar: float, tinggi: float, huruf: str) -> GrafikAnggaran:
    rekap = rencana.anggaran
    tertinggi = max([1, *rekap.pagu.values(), *rekap.jumlah.per_tahun.values()])
    dasar = tinggi - _BAWAH
    langkah = (lebar - _LEBAR_KETERANGAN - _KIRI) / max(1, len(rekap.tahun))
    ruas: list[Ruas] = []
    jumlah: list[Teks] = []
    pagu: list[Pagu] = []
    for nomor_tahun, tahun in enumerate(rekap.tahun):
        x = round(_KIRI + nomor_tahun * langkah + langkah * 0.16, 2)
        y = dasar
        for nomor, baris in enumerate(rekap.per_muatan):
            tebal = baris.per_tahun[tahun] / tertinggi * (dasar - _ATAS)
            y -= tebal
            warna = _WARNA[nomor % len(_WARNA)]
            teks = Teks(round(x + langkah * 0.34, 2), round(y + tebal / 2 + 3, 2), str(nomor + 1))
            label = teks if tebal >= _TINGGI_BERNOMOR else None
            ruas.append(Ruas(x, round(y, 2), round(langkah * 0.68, 2), round(tebal, 2), warna, warna in _GELAP, label))
        if tahun in rekap.pagu:
            y_pagu = round(dasar - rekap.pagu[tahun] / tertinggi * (dasar - _ATAS), 2)
            pagu.append(Pagu(round(x - langkah * 0.1, 2), round(x + langkah * 0.78, 2), y_pagu))
            y = min(y, y_pagu)
        jumlah.append(Teks(round(x + langkah * 0.34, 2), round(y - 5, 2), _angka(rekap.jumlah.per_tahun[tahun])))
    x_keterangan = round(lebar - _LEBAR_KETERANGAN + 8, 2)
    return GrafikAnggaran(
        judul="Anggaran tiap tahun menurut muatan, terhadap pagu",
        uraian="; ".join(f"{tahun}: {tulis_ringkas(nilai)}" for tahun, nilai in rekap.jumlah.per_tahun.items()),
        lebar=round(lebar, 2),
        tinggi=round(tinggi, 2),
        dasar=round(dasar, 2),
        huruf=huruf,
        ukuran=UKURAN,
        ruas=tuple(ruas),
        jumlah=tuple(jumlah),
        tahun=tuple(
            Teks(round(_KIRI + (nomor + 0.5) * langkah, 2), round(dasar + 12, 2), str(tahun))
            for nomor, tahun in enumerate(rekap.tahun)
        ),
        pagu=tuple(pagu),
        keterangan=tuple(
            Keterangan(round(_ATAS + nomor * 14, 2), _WARNA[nomor % len(_WARNA)], f"{nomor + 1}  {_pendek(baris.nama)}")
            for nomor, baris in enumerate(rekap.per_muatan)
        ),
        x_keterangan=x_keterangan,
    )


def _angka(nilai: int) -> str:
    return tulis_ringkas(nilai).removeprefix("Rp").replace(" miliar", " M").replace(" juta", " jt")


def _pendek(nama: str) -> str:
    return nama.replace("Audit Teknologi Informasi dan Komunikasi", "Audit TIK")
