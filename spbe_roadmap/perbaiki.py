"""Findings that carry their own cure (`Perbaikan`) become new texts; nothing is written here.

Only the characters of the key or value in question change, everything around them stays as it is. Edits are made in
rounds, because one cure may bring the next fault to light; after each round the whole roadmap is checked again.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.aturan import Tingkat
from spbe_roadmap.muat import periksa_pohon
from spbe_roadmap.sumber import Posisi, Rentang, rentang_skalar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from spbe_roadmap.aturan import Temuan
    from spbe_roadmap.aturan.pilih import Pilihan
    from spbe_roadmap.aturan.temuan import Perbaikan
    from spbe_roadmap.muat import Hasil
    from spbe_roadmap.sumber import Letak, Pohon

# Each round cures all that the one before has shown; a chain as long as this one has no natural cause.
_PUTARAN_MAKSIMUM = 10


@dataclass(frozen=True, slots=True)
class Suntingan:
    """One edit: `baru` instead of `lama`. `posisi` is its place in the text as it was before the edit's round."""

    kode: str
    letak: Letak
    posisi: Posisi
    rentang: Rentang
    lama: str
    baru: str


class Diperbaiki(NamedTuple):
    """The roadmap as it would be, checked, and the edits that lead there, by file and place within each round."""

    hasil: Hasil
    suntingan: tuple[Suntingan, ...]


def perbaiki(hasil: Hasil, pilihan: Pilihan) -> Diperbaiki:
    """Make every edit that the chosen findings offer, until none is left.

    An edit that leaves its file unreadable, or a galat at its own place, is taken back. A galat elsewhere that comes
    to light with it was there before, hidden behind the fault that is now gone.
    """
    semua: list[Suntingan] = []
    ditolak: set[tuple[str, Letak]] = set()
    for _ in range(_PUTARAN_MAKSIMUM):
        usul = [satu for satu in _tanpa_tumpang(_usul(hasil, pilihan)) if (satu.kode, satu.letak) not in ditolak]
        while usul:
            sesudah = periksa_pohon(hasil.pohon.dengan_teks(_teks_baru(hasil.pohon, usul)))
            gagal = _gagal(hasil.pohon, sesudah, usul)
            if not gagal:
                hasil = sesudah
                semua += usul
                break
            ditolak.update((satu.kode, satu.letak) for satu in gagal)
            usul = [satu for satu in usul if satu not in gagal]
        else:
            break
    return Diperbaiki(hasil, tuple(semua))


def _usul(hasil: Hasil, pilihan: Pilihan) -> Iterator[Suntingan]:
    """What the findings offer, in their order."""
    skalar = _Skalar(hasil.pohon)
    for _, temuan in hasil.temuan:
        if temuan.perbaikan and pilihan.memuat(temuan.kode):
            juga = [letak for letak, _ in temuan.juga] if temuan.perbaikan.di_juga else []
            for letak in (temuan.di, *juga):
                if satu := _suntingan(skalar, temuan, temuan.perbaikan, letak):
                    yield satu


class _Skalar:
    """Where the scalars of a roadmap stand; a file is looked through once it is asked for."""

    def __init__(self, pohon: Pohon) -> None:
        self.pohon = pohon
        self._berkas: dict[str, Mapping[int, Rentang]] = {}

    def rentang(self, letak: Letak) -> Rentang | None:
        """The place of a key or value; None for whatever is no scalar on one line, an alias among them."""
        awal = self.pohon.awal_skalar(letak)
        if awal is None:
            return None
        if letak.berkas not in self._berkas:
            self._berkas[letak.berkas] = rentang_skalar(self.pohon.teks[letak.berkas])
        return self._berkas[letak.berkas].get(awal)


def _suntingan(skalar: _Skalar, temuan: Temuan, perbaikan: Perbaikan, letak: Letak) -> Suntingan | None:
    rentang = skalar.rentang(letak)
    sampai = skalar.rentang(perbaikan.sampai) if perbaikan.sampai else rentang
    if rentang is None or sampai is None:
        return None
    rentang = Rentang(rentang.awal, sampai.akhir)
    lama = rentang.di(skalar.pohon.teks[letak.berkas])
    baru = _tulis(lama, perbaikan.teks)
    if baru == lama:
        return None
    return Suntingan(temuan.kode, letak, skalar.pohon.posisi(letak), rentang, lama, baru)


def _tulis(lama: str, teks: str | None) -> str:
    """What stands instead of `lama`; quotation marks that stand there already are kept."""
    kutip = lama[0] if lama[0] in {'"', "'"} else ""
    if teks is None:
        return lama if kutip else f'"{lama}"'
    return teks if teks.startswith('"') else f"{kutip}{teks}{kutip}"


def _tanpa_tumpang(usul: Iterable[Suntingan]) -> list[Suntingan]:
    """By file and place; of edits that touch the same text only the first, the others can come in the next round."""
    terambil: list[Suntingan] = []
    for satu in sorted(usul, key=_tempat):
        lalu = terambil[-1] if terambil else None
        if lalu is None or lalu.letak.berkas != satu.letak.berkas or satu.rentang.awal >= lalu.rentang.akhir:
            terambil.append(satu)
    return terambil


def _tempat(satu: Suntingan) -> tuple[str, Rentang]:
    return satu.letak.berkas, satu.rentang


def _teks_baru(pohon: Pohon, usul: Iterable[Suntingan]) -> dict[str, str]:
    """The new texts of the files that change."""
    return {
        nama: _sunting(pohon.teks[nama], suntingan)
        for nama, suntingan in groupby(usul, key=lambda satu: satu.letak.berkas)
    }


def _sunting(teks: str, suntingan: Iterable[Suntingan]) -> str:
    potongan: list[str] = []
    akhir = 0
    for satu in suntingan:
        potongan += teks[akhir : satu.rentang.awal], satu.baru
        akhir = satu.rentang.akhir
    return "".join(potongan) + teks[akhir:]


def _gagal(sebelum: Pohon, sesudah: Hasil, usul: Iterable[Suntingan]) -> set[Suntingan]:
    """Edits that did not do what they were made for."""
    skalar = _Skalar(sesudah.pohon)
    bergalat = {
        (temuan.di.berkas, skalar.rentang(temuan.di)) for _, temuan in sesudah.temuan if temuan.tingkat is Tingkat.GALAT
    }
    gagal: set[Suntingan] = set()
    for nama, suntingan in groupby(usul, key=lambda satu: satu.letak.berkas):
        rusak = _cacat(sesudah.pohon, nama) > _cacat(sebelum, nama)
        geser = 0
        for satu in suntingan:
            awal = satu.rentang.awal + geser
            geser += len(satu.baru) - len(satu.lama)
            if rusak or (nama, Rentang(awal, awal + len(satu.baru))) in bergalat:
                gagal.add(satu)
    return gagal


def _cacat(pohon: Pohon, nama: str) -> int:
    return sum(cacat.letak.berkas == nama for cacat in pohon.cacat)
