"""Who is who in the drawing of applications: number and name, and by which work an application joins or ends.

A list that would be too high gives up details step by step: second lines of names, then the work, then the width of its columns.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.terbit.gambar.bentuk import Teks
from spbe_roadmap.terbit.gambar.lembar import JARAK_BARIS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.rencana.integrasi import Integrasi, NasibAplikasi, Simpul
    from spbe_roadmap.terbit.gambar.huruf import Huruf

_ANTARA, _LEBAR_NOMOR = 14.0, 20.0
_TINDAKAN = {"integrasikan": "diintegrasikan", "gabungkan": "digabungkan", "ganti": "diganti", "hentikan": "dihentikan"}


class _Rinci(NamedTuple):
    """How much the list tells: lines of a name, whether the work too, and in how many columns."""

    baris: int
    kolom: int
    dengan_kegiatan: bool


_RINCI = (
    _Rinci(2, 2, dengan_kegiatan=True),
    _Rinci(1, 2, dengan_kegiatan=True),
    _Rinci(1, 2, dengan_kegiatan=False),
    _Rinci(1, 3, dengan_kegiatan=False),
)


class _Butir(NamedTuple):
    """An entry: lines of text by class and content, beside a number where it has one."""

    nomor: str
    baris: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DaftarAplikasi:
    """The list in as much detail as `ruang` points below `y` allow."""

    rencana: Rencana
    isi: Integrasi
    huruf: Huruf
    lebar: float

    def gambar(self, y: float, ruang: float) -> tuple[list[Teks], float]:
        """The texts and the height that they take."""
        calon = [self._susun(rinci, y) for rinci in _RINCI]
        return next((satu for satu in calon if satu[1] <= ruang), calon[-1])

    def _susun(self, rinci: _Rinci, y: float) -> tuple[list[Teks], float]:
        """Columns as equal as entries allow."""
        lebar = (self.lebar - _ANTARA * (rinci.kolom - 1)) / rinci.kolom
        butir = list(self._semua(rinci, lebar - _LEBAR_NOMOR))
        kolom = _bagi(butir, rinci.kolom)
        teks = [
            satu for nomor, isi in enumerate(kolom) for satu in _gambar_kolom(isi, nomor * (lebar + _ANTARA), y + 7.4)
        ]
        return teks, max(sum(len(satu.baris) for satu in isi) for isi in kolom) * JARAK_BARIS + 2

    def _semua(self, rinci: _Rinci, lebar: float) -> Iterator[_Butir]:
        """Units with their number of applications; or applications below the names of their units."""
        opd = None
        for urut, simpul in enumerate(self.isi.simpul, start=1):
            if self.isi.per_opd:
                teks = f"{sebut_unit(self.rencana, simpul.opd)} ({len(simpul.aplikasi)})"
                yield _Butir(str(urut), tuple(("biasa", satu) for satu in self.huruf.bungkus(teks, lebar, rinci.baris)))
                continue
            if simpul.opd != opd:
                opd = simpul.opd
                teks = sebut_unit(self.rencana, opd)
                yield _Butir("", tuple(("tebal", satu) for satu in self.huruf.bungkus(teks, lebar, 1, tebal=True)))
            yield self._aplikasi(simpul, rinci, lebar)

    def _aplikasi(self, simpul: Simpul, rinci: _Rinci, lebar: float) -> _Butir:
        satu = simpul.aplikasi[0]
        teks = satu.aplikasi.nama + "*" * (not satu.aplikasi.terverifikasi)
        nama = [("biasa", baris) for baris in self.huruf.bungkus(teks, lebar, rinci.baris)]
        tindakan = _tindakan(satu, self.huruf, lebar) if rinci.dengan_kegiatan else ()
        return _Butir(str(satu.nomor), (*nama, *(("kecil", baris) for baris in tindakan)))


def sebut_unit(rencana: Rencana, id_opd: str) -> str:
    """The short name of a unit; a star where nobody has confirmed it; empty: those that have no place of their own."""
    if not id_opd:
        return "lainnya"
    opd = rencana.opd(id_opd)
    return rencana.sebutan_opd(id_opd) + "*" * (opd is not None and not opd.terverifikasi)


def _bagi(butir: Sequence[_Butir], kolom: int) -> list[list[_Butir]]:
    """Entries in so many columns, an entry never cut."""
    penuh = ceil(sum(len(satu.baris) for satu in butir) / kolom)
    bagian: list[list[_Butir]] = [[] for _ in range(kolom)]
    terpakai = 0
    for satu in butir:
        bagian[min(terpakai // max(penuh, 1), kolom - 1)].append(satu)
        terpakai += len(satu.baris)
    return bagian


def _gambar_kolom(butir: Sequence[_Butir], x: float, y: float) -> Iterator[Teks]:
    for satu in butir:
        if satu.nomor:
            yield Teks("kanan", x + _LEBAR_NOMOR - 4, y, satu.nomor)
        for kelas, teks in satu.baris:
            yield Teks(kelas, x + _LEBAR_NOMOR * bool(satu.nomor), y, teks)
            y += JARAK_BARIS


def _tindakan(nasib: NasibAplikasi, huruf: Huruf, lebar: float) -> tuple[str, ...]:
    """What happens to an application and by which work, on one line; none where nothing changes a connection."""
    tindakan = _TINDAKAN.get(nasib.aplikasi.tindak_lanjut or "", "")
    if nasib.tertunda:
        return huruf.bungkus(f"akan {tindakan}, belum ada kegiatannya", lebar, 1)
    if not nasib.kegiatan:
        return ()
    # ids give way, the mark of a proposal does not
    calon = [f"{tindakan}: {_kegiatan(nasib, banyak)}" for banyak in range(len(nasib.kegiatan), -1, -1)]
    return (next((satu for satu in calon if huruf.lebar(satu) <= lebar), calon[-1]),)


def _kegiatan(nasib: NasibAplikasi, banyak: int) -> str:
    """The first so many ids, how many more there are, and whether they are proposals."""
    usulan = sum(satu.status == "usulan" for satu in nasib.kegiatan)
    tanda = "" if not usulan else " (usulan)" if usulan == len(nasib.kegiatan) else " (ada usulan)"
    lain = len(nasib.kegiatan) - banyak
    sisa = (f"+{lain}" if banyak else f"{lain} kegiatan") if lain else ""
    return ", ".join(filter(None, (*(satu.id for satu in nasib.kegiatan[:banyak]), sisa))) + tanda
