"""Budget per year stacked by content, under the yearly ceiling.

Segments carry the number of their content and its amount; what does not fit inside stands as a number at the right. Dark, light and
hatched looks alternate, so that they can be told apart without colour. One unit, told in the head, for all values of a drawing.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from spbe_roadmap.kerangka.angka import tampil
from spbe_roadmap.model.uang import tulis_ringkas
from spbe_roadmap.terbit.gambar.bentuk import (
    TITIK_PER_MM,
    Bentuk,
    Gambar,
    Jalan,
    Kotak,
    Teks,
    arsir,
    garis,
    garis_datar,
    tulis,
)
from spbe_roadmap.terbit.gambar.huruf import HURUF_CETAK, UKURAN, Huruf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from markupsafe import Markup

    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.rencana.anggaran import RekapAnggaran, RekapBaris

_KIRI, _ATAS, _BAWAH = 2.0, 30.0, 26.0
_BAGIAN_BATANG = 0.7
_BERNOMOR = 9.0
_TINGGI_KETERANGAN = 14.0
_KELAS = 7
_GELAP = frozenset({0, 4})
_CORAK: Mapping[str, Callable[[Kotak, float], str]] = {"muatan-2": arsir, "muatan-5": garis_datar}
_JARAK_CORAK = 3.2
_SATUAN = (("triliun", 10**12), ("miliar", 10**9), ("juta", 10**6), ("ribu", 10**3), ("", 1))


@dataclass(frozen=True, slots=True)
class _Bidang:
    """Years and rupiah as places."""

    huruf: Huruf
    rekap: RekapAnggaran
    baris: Sequence[RekapBaris]
    satuan: int
    dasar: float
    langkah: float

    @property
    def lebar(self) -> float:
        return self.langkah * _BAGIAN_BATANG

    def x(self, nomor: int) -> float:
        return _KIRI + (nomor + 0.5) * self.langkah

    def tinggi(self, nilai: int) -> float:
        tertinggi = max([1, *self.rekap.pagu.values(), *self.rekap.jumlah.per_tahun.values()])
        return nilai / tertinggi * (self.dasar - _ATAS)


def grafik_anggaran(
    rencana: Rencana, *, lebar_mm: float, tinggi_mm: float, huruf: str = HURUF_CETAK, rinci: bool = True
) -> Markup:
    """The chart as one `<svg>` element; not `rinci`: the totals only, for narrow places."""
    lebar, tinggi, gaya = lebar_mm * TITIK_PER_MM, tinggi_mm * TITIK_PER_MM, Huruf(huruf)
    rekap = rencana.anggaran
    baris = rekap.per_muatan if rinci else (rekap.jumlah,)
    nama = [f"{nomor}  {_pendek(satu.nama)}" for nomor, satu in enumerate(baris, start=1)] if rinci else []
    kanan = lebar - max((gaya.lebar(satu) + 36 for satu in nama), default=0.0)
    satuan, pengali = _satuan(rekap)
    bidang = _Bidang(gaya, rekap, baris, pengali, tinggi - _BAWAH, (kanan - _KIRI) / max(1, len(rekap.tahun)))
    isi: list[Bentuk] = [
        Teks("kecil", _KIRI, UKURAN, f"dalam {satuan} rupiah".replace("  ", " ")),
        *_semua_batang(bidang, bernomor=rinci),
        Jalan("sumbu", garis(_KIRI, bidang.dasar, kanan, bidang.dasar)),
        *_keterangan(nama, kanan + 18, berpagu=bool(rekap.pagu)),
    ]
    uraian = "; ".join(f"{tahun}: {tulis_ringkas(nilai)}" for tahun, nilai in rekap.jumlah.per_tahun.items())
    return tulis(
        Gambar("grafik-anggaran", _judul(rinci=rinci, berpagu=bool(rekap.pagu)), uraian, lebar, tinggi, gaya, isi)
    )


def _judul(*, rinci: bool, berpagu: bool) -> str:
    judul = "Anggaran tiap tahun menurut muatan" if rinci else "Anggaran tiap tahun"
    return f"{judul}{', ' if rinci else ' '}terhadap pagu" if berpagu else judul


def _satuan(rekap: RekapAnggaran) -> tuple[str, int]:
    """The greatest unit in which the largest year is at least one."""
    terbesar = max([1, *rekap.jumlah.per_tahun.values()])
    return next(satu for satu in _SATUAN if terbesar >= satu[1])


def _semua_batang(bidang: _Bidang, *, bernomor: bool) -> Iterator[Bentuk]:
    """Every year: its segments, its ceiling, its total, and below the axis its name and the ceiling's value."""
    for nomor, tahun in enumerate(bidang.rekap.tahun):
        x, jumlah, pagu = bidang.x(nomor), bidang.rekap.jumlah.per_tahun[tahun], bidang.rekap.pagu.get(tahun)
        yield from _ruas(bidang, tahun, x, bernomor=bernomor)
        yield Teks("tahun", x, bidang.dasar + 11, str(tahun))
        y = bidang.dasar - bidang.tinggi(jumlah)
        if pagu is not None:
            y_pagu = bidang.dasar - bidang.tinggi(pagu)
            setengah = bidang.lebar / 2 + 3
            yield Jalan("pagu", garis(x - setengah, y_pagu, x + setengah, y_pagu))
            yield Teks("triwulan", x, bidang.dasar + 21, f"pagu {_angka(pagu, bidang.satuan)}")
            # The total stands on its bar where it fits below the ceiling, else above both.
            if y - y_pagu < UKURAN + 5:
                y = min(y, y_pagu)
        yield Teks("tengah-tebal", x, y - 3.5, _angka(jumlah, bidang.satuan))


def _ruas(bidang: _Bidang, tahun: int, x: float, *, bernomor: bool) -> Iterator[Bentuk]:
    """The segments of one year from the axis upwards."""
    y = y_nomor = bidang.dasar
    for nomor, baris in enumerate(bidang.baris):
        tebal = bidang.tinggi(baris.per_tahun[tahun])
        if not tebal:
            continue
        y -= tebal
        yield from _isi_ruas(Kotak(f"muatan-{nomor % _KELAS}", x - bidang.lebar / 2, y, bidang.lebar, tebal))
        if bernomor and tebal >= _BERNOMOR:
            yield from _nilai(bidang, x, y + tebal / 2, nomor, baris.per_tahun[tahun])
        elif bernomor:
            # never below the number before, and clear of the axis
            y_nomor = min(y_nomor - (UKURAN if y_nomor < bidang.dasar else 1), y + tebal / 2 + 3)
            yield Teks("kecil", x + bidang.lebar / 2 + 4, y_nomor, str(nomor + 1))


def _isi_ruas(kotak: Kotak) -> Iterator[Bentuk]:
    """A segment with its hatching."""
    yield kotak
    corak = _CORAK.get(kotak.kelas)
    if corak and (jalan := corak(kotak, _JARAK_CORAK)):
        yield Jalan("corak", jalan)


def _nilai(bidang: _Bidang, x: float, y: float, nomor: int, nilai: int) -> Iterator[Bentuk]:
    """Number and amount of a segment around `y`, the number alone where both are too wide; on a ground where it is hatched."""
    huruf = bidang.huruf
    penuh = f"{nomor + 1} · {_angka(nilai, bidang.satuan)}"
    teks = penuh if huruf.lebar(penuh) + 4 <= bidang.lebar else str(nomor + 1)
    if f"muatan-{nomor % _KELAS}" in _CORAK:
        lebar = huruf.lebar(teks) + 3
        yield Kotak("alas", x - lebar / 2, y - 4.2, lebar, 8.4)
    yield Teks("tengah-terang" if nomor % _KELAS in _GELAP else "tengah", x, y + 3, teks)


def _keterangan(nama: Sequence[str], x: float, *, berpagu: bool) -> Iterator[Bentuk]:
    """The legend in the order of the stack, the ceiling above where there is one."""
    for urutan, (nomor, teks) in enumerate(reversed(list(enumerate(nama))), start=1):
        y = _ATAS / 2 + urutan * _TINGGI_KETERANGAN
        yield from _isi_ruas(Kotak(f"muatan-{nomor % _KELAS}", x, y, 10, 9))
        yield Teks("biasa", x + 15, y + 7.5, teks)
    if nama and berpagu:
        yield Jalan("pagu", garis(x, _ATAS / 2 + 4, x + 12, _ATAS / 2 + 4))
        yield Teks("biasa", x + 15, _ATAS / 2 + 7, "pagu")


def _angka(nilai: int, satuan: int) -> str:
    return tampil(Fraction(nilai, satuan))


def _pendek(nama: str) -> str:
    return nama.replace("Teknologi Informasi dan Komunikasi", "TIK")
