"""The projected index of one framework against its targets, over the bands of its predicates.

One drawing a framework: a line never joins two. Published results are squares, projections dots, targets bars across; the
projection's line is solid, the way from published results to it dotted.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.kerangka.angka import tampil
from spbe_roadmap.terbit.gambar.bentuk import TITIK_PER_MM, Bentuk, Bulatan, Gambar, Jalan, Kotak, Teks, garis, tulis
from spbe_roadmap.terbit.gambar.huruf import HURUF_CETAK, Huruf
from spbe_roadmap.terbit.gambar.keterangan import Butir, keterangan

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from decimal import Decimal

    from markupsafe import Markup

    from spbe_roadmap.kerangka import Kerangka
    from spbe_roadmap.rencana import Rencana

_ATAS, _KIRI = 4.0, 24.0
# room for marks and values at the ends of the scale
_RUANG_ATAS, _RUANG_BAWAH = 14.0, 18.0
_TINGGI_TAHUN = 16.0
_SETENGAH_TARGET, _TITIK = 11.0, 3.6
_DI_ATAS, _DI_BAWAH = -6.5, 13.0
_PITA = 5


class Tanda(NamedTuple):
    """A value of one kind (`riwayat`, `proyeksi`, `target`) in one year."""

    jenis: str
    tahun: int
    nilai: Decimal


@dataclass(frozen=True, slots=True)
class _Bidang:
    """Years and values as places."""

    kerangka: Kerangka
    tempat: Mapping[tuple[int, bool], float]
    kiri: float
    kanan: float
    dasar: float

    def x(self, tanda: Tanda) -> float:
        return self.tempat[tanda.tahun, tanda.jenis == "riwayat"]

    def y(self, nilai: Decimal) -> float:
        skala = self.kerangka.skala
        dalam = min(max(nilai, skala.min), skala.maks)
        tinggi = self.dasar - _RUANG_BAWAH - _ATAS - _RUANG_ATAS
        return self.dasar - _RUANG_BAWAH - float((dalam - skala.min) / (skala.maks - skala.min)) * tinggi


def grafik_indeks(
    rencana: Rencana, kerangka: Kerangka, *, lebar_mm: float, tinggi_mm: float, huruf: str = HURUF_CETAK
) -> Markup:
    """The chart of one framework as one `<svg>` element."""
    lebar, tinggi, gaya = lebar_mm * TITIK_PER_MM, tinggi_mm * TITIK_PER_MM, Huruf(huruf)
    tanda = list(_tanda(rencana, kerangka))
    perkiraan = any(satu.perkiraan for satu in rencana.proyeksi.tahun if satu.kerangka is kerangka)
    butir = list(_butir({satu.jenis for satu in tanda}, perkiraan=perkiraan))
    _, tinggi_legenda = keterangan(butir, gaya, x=_KIRI, y=0, lebar=lebar - _KIRI)
    legenda, _ = keterangan(butir, gaya, x=_KIRI, y=tinggi - tinggi_legenda + 2, lebar=lebar - _KIRI)
    dasar = tinggi - tinggi_legenda - _TINGGI_TAHUN
    kanan = lebar - 8 - max(gaya.lebar(kelas.nama) for kelas in kerangka.predikat)
    bidang = _Bidang(kerangka, _tempat(tanda, _KIRI, kanan), _KIRI, kanan, dasar)
    isi: list[Bentuk] = [
        *_pita(bidang),
        Jalan("sumbu", garis(_KIRI, dasar, kanan, dasar)),
        *_tahun(tanda, bidang),
        *_garis(tanda, bidang),
        *_semua_tanda(tanda, bidang),
        *legenda,
    ]
    judul = f"{kerangka.nama}: proyeksi terhadap target{' (perkiraan)' if perkiraan else ''}"
    return tulis(Gambar("grafik-indeks", judul, _uraian(tanda), lebar, tinggi, gaya, isi))


def _tanda(rencana: Rencana, kerangka: Kerangka) -> Iterator[Tanda]:
    """Everything that is marked, in the order in which it is drawn."""
    proyeksi = [satu for satu in rencana.proyeksi.tahun if satu.kerangka is kerangka]
    for satu in proyeksi:
        if satu.target is not None:
            yield Tanda("target", satu.tahun, satu.target)
    for terbit in rencana.proyeksi.riwayat:
        if terbit.kerangka is kerangka:
            yield Tanda("riwayat", terbit.riwayat.tahun, terbit.riwayat.indeks)
    for satu in proyeksi:
        yield Tanda("proyeksi", satu.tahun, satu.hasil.indeks)


def _tempat(tanda: Sequence[Tanda], kiri: float, kanan: float) -> dict[tuple[int, bool], float]:
    """The x of each year, for the plan (False) and for what was published (True): beside it where a year has both."""
    tahun = sorted({satu.tahun for satu in tanda})
    langkah = (kanan - kiri) / max(1, len(tahun))
    tempat: dict[tuple[int, bool], float] = {}
    for nomor, satu in enumerate(tahun):
        kolom = {tanda_ini.jenis == "riwayat" for tanda_ini in tanda if tanda_ini.tahun == satu}
        geser = langkah / 5 if len(kolom) > 1 else 0
        tengah = kiri + (nomor + 0.5) * langkah
        tempat |= {(satu, True): tengah - geser, (satu, False): tengah + geser}
    return tempat


def _pita(bidang: _Bidang) -> Iterator[Bentuk]:
    """The bands of predicates with their names and lower bounds; the lowest and highest reach the ends of the field."""
    predikat = bidang.kerangka.predikat
    batas = [bidang.dasar, *(bidang.y(kelas.min) for kelas in predikat if kelas.min is not None), _ATAS]
    if predikat[0].min is not None:
        batas.pop(1)
    for nomor, kelas in enumerate(predikat):
        bawah, atas = batas[nomor], batas[nomor + 1]
        yield Kotak(f"pita-{min(nomor, _PITA - 1)}", bidang.kiri, atas, bidang.kanan - bidang.kiri, bawah - atas)
        yield Teks("biasa", bidang.kanan + 6, (bawah + atas) / 2 + 3, kelas.nama)
        nilai = bidang.kerangka.skala.min if nomor == 0 else kelas.min
        if nilai is not None:
            yield Teks("kanan-kecil", bidang.kiri - 4, (bidang.y(nilai) if nomor == 0 else bawah) + 3, tampil(nilai))
    yield Teks(
        "kanan-kecil", bidang.kiri - 4, bidang.y(bidang.kerangka.skala.maks) + 3, tampil(bidang.kerangka.skala.maks)
    )


def _tahun(tanda: Sequence[Tanda], bidang: _Bidang) -> Iterator[Teks]:
    for tahun in sorted({satu.tahun for satu in tanda}):
        tengah = (bidang.tempat[tahun, True] + bidang.tempat[tahun, False]) / 2
        yield Teks("tahun", tengah, bidang.dasar + 11, str(tahun))


def _garis(tanda: Sequence[Tanda], bidang: _Bidang) -> Iterator[Jalan]:
    """The line of the projection, and the one through published results up to its beginning."""
    riwayat, proyeksi = (
        [(bidang.x(satu), bidang.y(satu.nilai)) for satu in tanda if satu.jenis == jenis]
        for jenis in ("riwayat", "proyeksi")
    )
    for kelas, titik in (("garis-riwayat", riwayat + proyeksi[:1]), ("garis-proyeksi", proyeksi)):
        yield Jalan(kelas, "".join(garis(*dari, *ke) for dari, ke in pairwise(titik)))


def _semua_tanda(tanda: Sequence[Tanda], bidang: _Bidang) -> Iterator[Bentuk]:
    """Marks and values. Of a projection and its target the higher has its value above, the lower below."""
    lain = {(satu.tahun, satu.jenis): satu.nilai for satu in tanda}
    for satu in tanda:
        x, y = bidang.x(satu), bidang.y(satu.nilai)
        pasangan = {"proyeksi": "target", "target": "proyeksi"}.get(satu.jenis, "")
        nilai_lain = lain.get((satu.tahun, pasangan))
        di_atas = nilai_lain is None or satu.nilai > nilai_lain or (satu.nilai == nilai_lain and pasangan == "target")
        yield _bentuk_tanda(satu.jenis, x, y)
        kelas = "nilai-target" if satu.jenis == "target" else "tengah-tebal"
        yield Teks(kelas, x, y + (_DI_ATAS if di_atas else _DI_BAWAH), tampil(satu.nilai))


def _bentuk_tanda(jenis: str, x: float, y: float, lebar: float = _SETENGAH_TARGET) -> Bentuk:
    if jenis == "target":
        return Jalan("target", garis(x - lebar, y, x + lebar, y))
    if jenis == "riwayat":
        return Kotak("riwayat", x - _TITIK, y - _TITIK, 2 * _TITIK, 2 * _TITIK)
    return Bulatan("proyeksi", x, y, _TITIK)


def _uraian(tanda: Sequence[Tanda]) -> str:
    nama = {"riwayat": "hasil terbit", "proyeksi": "proyeksi", "target": "target"}
    urut = sorted(tanda, key=lambda satu: satu.tahun)
    return "; ".join(f"{satu.tahun}: {nama[satu.jenis]} {tampil(satu.nilai)}" for satu in urut)


def _tanda_proyeksi(x: float, y: float) -> tuple[Bentuk, ...]:
    return Jalan("garis-proyeksi", garis(x, y + 4, x + 14, y + 4)), _bentuk_tanda("proyeksi", x + 7, y + 4)


def _butir(jenis: Collection[str], *, perkiraan: bool) -> Iterator[Butir]:
    """The legend of these kinds; what rests on estimated starting levels says so."""
    for nama, satu in _BUTIR.items():
        if nama in jenis:
            dugaan = nama == "proyeksi" and perkiraan
            yield satu._replace(teks=f"{satu.teks} (dari tingkat awal perkiraan)") if dugaan else satu


_BUTIR = {
    "riwayat": Butir(lambda x, y: (_bentuk_tanda("riwayat", x + 7, y + 4),), "hasil terbit"),
    "proyeksi": Butir(_tanda_proyeksi, "proyeksi"),
    "target": Butir(lambda x, y: (_bentuk_tanda("target", x + 7, y + 4, 7),), "target"),
}
