"""The projected index of one framework against its targets, over the bands of its predicates.

One drawing a framework: a line never joins two. Published results are squares, projections dots, targets open diamonds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.kerangka.angka import tampil
from spbe_roadmap.terbit.cetak.garis_waktu import TITIK_PER_MM, Teks
from spbe_roadmap.terbit.cetak.huruf import UKURAN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from decimal import Decimal

    from markupsafe import Markup

    from spbe_roadmap.kerangka import Kerangka
    from spbe_roadmap.rencana import Rencana

_KIRI, _KANAN, _ATAS, _BAWAH = 24.0, 78.0, 8.0, 34.0


class Pita(NamedTuple):
    """The band of one predicate."""

    y: float
    tinggi: float
    warna: str
    label: Teks


class TitikNilai(NamedTuple):
    """A value of one year with its label."""

    x: float
    y: float
    label: Teks


@dataclass(frozen=True, slots=True)
class GrafikIndeks:
    """One drawing, ready to be written."""

    id: str
    judul: str
    uraian: str
    lebar: float
    tinggi: float
    kiri: float
    kanan: float
    dasar: float
    huruf: str
    ukuran: float
    pita: tuple[Pita, ...]
    tahun: tuple[Teks, ...]
    riwayat: tuple[TitikNilai, ...]
    proyeksi: tuple[TitikNilai, ...]
    target: tuple[TitikNilai, ...]
    garis: str


_WARNA = ("#f3e4e1", "#f6eeda", "#e6efdf", "#d9e8ea", "#d6dfee")


def grafik_indeks(
    rencana: Rencana, kerangka: Kerangka, *, lebar_mm: float, tinggi_mm: float, huruf: str = "TeX Gyre Bonum"
) -> Markup:
    """The chart as one `<svg>` element."""
    from markupsafe import Markup  # noqa: PLC0415 - start-up: only publishing draws

    from spbe_roadmap.terbit.templat import isi_templat  # noqa: PLC0415

    gambar = _susun(rencana, kerangka, lebar_mm * TITIK_PER_MM, tinggi_mm * TITIK_PER_MM, huruf)
    return Markup(isi_templat("cetak", "gambar/grafik-indeks.svg", g=gambar))  # noqa: S704 - the template escapes


def _susun(rencana: Rencana, kerangka: Kerangka, lebar: float, tinggi: float, huruf: str) -> GrafikIndeks:
    proyeksi = [satu for satu in rencana.proyeksi.tahun if satu.kerangka is kerangka]
    riwayat = [satu.riwayat for satu in rencana.proyeksi.riwayat if satu.kerangka is kerangka]
    tahun = sorted({*(satu.tahun for satu in proyeksi), *(satu.tahun for satu in riwayat)})
    langkah = (lebar - _KIRI - _KANAN) / max(1, len(tahun))
    dasar = tinggi - _BAWAH
    skala_y = (dasar - _ATAS) / 4

    def x(satu: int) -> float:
        return round(_KIRI + (tahun.index(satu) + 0.5) * langkah, 2)

    def y(nilai: Decimal) -> float:
        return round(dasar - float(min(max(nilai, kerangka.skala.min), kerangka.skala.maks) - 1) * skala_y, 2)

    def titik(satu: int, nilai: Decimal, geser: float) -> TitikNilai:
        return TitikNilai(x(satu), y(nilai), Teks(x(satu), round(y(nilai) + geser, 2), tampil(nilai)))

    dot = tuple(titik(satu.tahun, satu.hasil.indeks, -6) for satu in proyeksi)
    target = tuple(titik(satu.tahun, satu.target, 14) for satu in proyeksi if satu.target is not None)
    kotak = tuple(titik(satu.tahun, satu.indeks, -6) for satu in riwayat)
    return GrafikIndeks(
        id=f"gi-{kerangka.id}",
        judul=f"{kerangka.nama}: proyeksi terhadap target",
        uraian="; ".join(
            f"{satu.tahun}: proyeksi {tampil(satu.hasil.indeks)}"
            + (f", target {tampil(satu.target)}" if satu.target is not None else "")
            for satu in proyeksi
        ),
        lebar=round(lebar, 2),
        tinggi=round(tinggi, 2),
        kiri=_KIRI,
        kanan=round(lebar - _KANAN, 2),
        dasar=round(dasar, 2),
        huruf=huruf,
        ukuran=UKURAN,
        pita=tuple(_pita(kerangka, y, lebar)),
        tahun=tuple(Teks(x(satu), round(dasar + 12, 2), str(satu)) for satu in tahun),
        riwayat=kotak,
        proyeksi=dot,
        target=target,
        garis="M" + "L".join(f"{satu.x} {satu.y}" for satu in (*kotak, *dot)) if len((*kotak, *dot)) > 1 else "",
    )


def _pita(kerangka: Kerangka, y: Callable[[Decimal], float], lebar: float) -> Iterator[Pita]:
    batas = [kelas.min if kelas.min is not None else kerangka.skala.min for kelas in kerangka.predikat]
    for nomor, kelas in enumerate(kerangka.predikat):
        atas = batas[nomor + 1] if nomor + 1 < len(batas) else kerangka.skala.maks
        y_atas, y_bawah = y(atas), y(batas[nomor])
        label = Teks(round(lebar - _KANAN + 6, 2), round((y_atas + y_bawah) / 2 + 3, 2), kelas.nama)
        yield Pita(y_atas, round(y_bawah - y_atas, 2), _WARNA[nomor % len(_WARNA)], label)
