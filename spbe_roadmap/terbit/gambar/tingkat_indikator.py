"""The level of every indicator in every year of one framework: the darker, the higher, with the number in the cell.

Indicators stand below their domain and aspect. Many indicators over few years stand in two blocks side by side; the second begins
with an aspect.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.rencana.sebaran_tingkat import sebaran_tingkat
from spbe_roadmap.rencana.tabel import teks_capaian
from spbe_roadmap.terbit.gambar.bentuk import TITIK_PER_MM, Bentuk, Gambar, Jalan, Kotak, Teks, persegi, tulis
from spbe_roadmap.terbit.gambar.huruf import HURUF_CETAK, Huruf
from spbe_roadmap.terbit.gambar.keterangan import Butir, keterangan
from spbe_roadmap.terbit.gambar.lembar import JARAK_BARIS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from markupsafe import Markup

    from spbe_roadmap.kerangka import Kerangka
    from spbe_roadmap.rencana.dokumen import BarisTingkat, TabelTingkat

_ANTARA_BLOK, _JARAK_KETERANGAN = 14.0, 6.0
_TINGGI_KEPALA = 12.0
_SEL, _PADAT = 27.0, 1.4
# more rows than this, and no more columns of levels than that, stand in two blocks; our choice: half a page
_SATU_BLOK, _KOLOM_DUA_BLOK = 26, 3
_BARIS_NAMA = 2
_TINGKAT = range(1, 6)
_TERANG = 5


class _Baris(NamedTuple):
    """A row: a head (`indikator` None) of the look `kelas`, or an indicator with its levels."""

    kelas: str
    teks: tuple[str, ...]
    indikator: BarisTingkat | None

    @property
    def tinggi(self) -> float:
        return len(self.teks) * JARAK_BARIS + _PADAT


@dataclass(frozen=True, slots=True)
class _Blok:
    """The columns of one block: number, name, and levels up to the right edge."""

    kiri: float
    lebar: float
    x_nama: float
    x_sel: float


def tingkat_indikator(tabel: TabelTingkat, *, lebar_mm: float, huruf: str = HURUF_CETAK) -> Markup:
    """The map of one framework as one `<svg>` element, as high as its rows need."""
    lebar, gaya = lebar_mm * TITIK_PER_MM, Huruf(huruf)
    kepala = ("Awal" + "*" * tabel.perkiraan, *(str(satu.tahun) for satu in tabel.tahun))
    dua = len(tabel.baris) > _SATU_BLOK and len(kepala) <= _KOLOM_DUA_BLOK
    lebar_blok = (lebar - _ANTARA_BLOK) / 2 if dua else lebar
    blok = [_blok(tabel, gaya, kiri, lebar_blok, len(kepala)) for kiri in (0.0, lebar_blok + _ANTARA_BLOK)[: 1 + dua]]
    baris = list(_baris(tabel, gaya, blok[0]))
    bagian = _belah_dua(baris) if dua else [baris]
    isi: list[Bentuk] = [
        satu for tempat, isi in zip(blok, bagian, strict=True) for satu in _gambar_blok(tempat, isi, kepala)
    ]
    bawah = _TINGGI_KEPALA + max(sum(satu.tinggi for satu in semua) for semua in bagian)
    legenda, tinggi = keterangan(_butir(tabel), gaya, x=0, y=bawah + _JARAK_KETERANGAN, lebar=lebar)
    judul = f"Peta tingkat indikator {tabel.kerangka.nama}{' (perkiraan)' if tabel.perkiraan else ''}"
    tinggi += bawah + _JARAK_KETERANGAN
    return tulis(Gambar("tingkat-indikator", judul, _uraian(tabel), lebar, tinggi, gaya, [*isi, *legenda]))


def _blok(tabel: TabelTingkat, huruf: Huruf, kiri: float, lebar: float, kolom: int) -> _Blok:
    lebar_nomor = max(huruf.lebar(str(satu.indikator.nomor)) for satu in tabel.baris)
    return _Blok(kiri, lebar, kiri + lebar_nomor + 6, kiri + lebar - kolom * _SEL)


def _baris(tabel: TabelTingkat, huruf: Huruf, blok: _Blok) -> Iterator[_Baris]:
    """Indicators in the order of the regulation, below the heads that begin with them."""
    kepala: tuple[str, ...] = ()
    for satu in tabel.baris:
        kini = _kepala(tabel.kerangka, satu)
        for dalam, teks in enumerate(kini):
            if kini[: dalam + 1] != kepala[: dalam + 1]:
                kelas = "kepala-1" if dalam < len(kini) - 1 else "kepala-0"
                yield _Baris(kelas, huruf.bungkus(teks, blok.lebar - 4, _BARIS_NAMA, tebal=True), None)
        kepala = kini
        nama = huruf.bungkus(_pendek(satu.indikator.nama), blok.x_sel - blok.x_nama - 3, _BARIS_NAMA)
        yield _Baris("", nama, satu)


def _kepala(kerangka: Kerangka, baris: BarisTingkat) -> tuple[str, ...]:
    """Domain, where the framework has domains, and aspect of an indicator."""
    domain = (satu for satu in kerangka.domain if satu.nomor == baris.indikator.domain)
    aspek = (satu for satu in kerangka.aspek if satu.nomor == baris.indikator.aspek)
    return (
        *(f"Domain {satu.nomor}: {satu.nama}" for satu in domain),
        *(f"Aspek {satu.nomor}: {satu.nama}" for satu in aspek),
    )


def _belah_dua(baris: Sequence[_Baris]) -> list[list[_Baris]]:
    """Two parts as equal as can be, the second beginning with a head that no head stands above."""
    mulai = [
        nomor
        for nomor in range(1, len(baris))
        if baris[nomor].indikator is None and baris[nomor - 1].indikator is not None
    ]
    jumlah = sum(satu.tinggi for satu in baris)
    potong = min(mulai, key=lambda nomor: abs(2 * sum(satu.tinggi for satu in baris[:nomor]) - jumlah))
    return [list(baris[:potong]), list(baris[potong:])]


def _gambar_blok(blok: _Blok, baris: Sequence[_Baris], kepala: Sequence[str]) -> Iterator[Bentuk]:
    """Heads of columns, then rows; cells of one level are one path."""
    for nomor, teks in enumerate(kepala):
        yield Teks("tahun", blok.x_sel + (nomor + 0.5) * _SEL, 8.5, teks)
    sel: dict[int, list[str]] = {}
    teks_semua: list[Bentuk] = []
    y = _TINGGI_KEPALA
    for satu in baris:
        if satu.indikator is None:
            yield Kotak(satu.kelas, blok.kiri, y, blok.lebar, satu.tinggi)
            teks_semua.extend(_baris_teks("tebal", blok.kiri + 2, y, satu))
        else:
            dasar = y + satu.tinggi / 2 + 2.8
            teks_semua.append(Teks("kanan-kecil", blok.x_nama - 4, dasar, str(satu.indikator.indikator.nomor)))
            teks_semua.extend(_baris_teks("biasa", blok.x_nama, y, satu))
            for nomor, (tingkat, naik) in enumerate(_tingkat(satu.indikator)):
                kotak = Kotak("", blok.x_sel + nomor * _SEL, y, _SEL, satu.tinggi)
                sel.setdefault(int(tingkat), []).append(persegi(kotak))
                teks_semua.append(Teks(_kelas(tingkat, naik=naik), kotak.x + _SEL / 2, dasar, teks_capaian(tingkat)))
        y += satu.tinggi
    for tingkat_bulat, jalan in sorted(sel.items()):
        yield Jalan(f"tingkat-{tingkat_bulat}", "".join(jalan))
    yield from teks_semua


def _baris_teks(kelas: str, x: float, y: float, baris: _Baris) -> Iterator[Teks]:
    for nomor, satu in enumerate(baris.teks):
        yield Teks(kelas, x, y + _PADAT / 2 + 7.4 + nomor * JARAK_BARIS, satu)


def _tingkat(baris: BarisTingkat) -> Iterator[tuple[Decimal, bool]]:
    """The level at the start and in every year, and whether it has risen."""
    yield baris.awal, False
    yield from baris.per_tahun


def _kelas(tingkat: Decimal, *, naik: bool) -> str:
    return f"tengah{'-tebal' * naik}{'-terang' * (int(tingkat) == _TERANG)}"


def _pendek(nama: str) -> str:
    """Without the words that every indicator repeats; the tables beside the drawing have the full names."""
    return nama.removeprefix("Tingkat Kematangan ").removesuffix(" Instansi Pusat/Pemerintah Daerah")


def _butir(tabel: TabelTingkat) -> list[Butir]:
    def contoh(tingkat: int) -> Butir:
        kelas = f"tengah{'-terang' * (tingkat == _TERANG)}"
        return Butir(
            lambda x, y: (
                Jalan(f"tingkat-{tingkat}", persegi(Kotak("", x, y - 1.5, 14, 11))),
                Teks(kelas, x + 7, y + 7, str(tingkat)),
            ),
            f"tingkat {tingkat}",
        )

    naik = Butir(lambda x, y: (Teks("tebal", x + 1, y + 7, "0"),), "angka tebal: naik dari tahun sebelumnya")
    awal = Butir(
        lambda x, y: (Teks("tebal", x + 5, y + 8, "*"),), "perkiraan, begitu pula tingkat yang diturunkan darinya"
    )
    return [*map(contoh, _TINGKAT), naik, *([awal] if tabel.perkiraan else [])]


def _uraian(tabel: TabelTingkat) -> str:
    """How many indicators stand at each level, by year."""
    return "; ".join(
        f"{satu.tahun or 'awal'}: "
        + ", ".join(f"{banyak} indikator pada tingkat {tingkat}" for tingkat, banyak in satu.banyak.items())
        for satu in sebaran_tingkat(tabel)
    )
