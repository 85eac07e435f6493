"""The edits that findings offer, made in rounds until none is left; nothing is written here.

Rounds, because one cure may bring the next fault to light; after each the whole roadmap is checked again.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.aturan import Tingkat
from spbe_roadmap.aturan.suntingan import Suntingan, rentang, suntingan
from spbe_roadmap.muat import periksa_pohon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spbe_roadmap.aturan.pilih import Pilihan
    from spbe_roadmap.muat import Hasil
    from spbe_roadmap.sumber import Letak, Pohon

# Each round cures all that the one before has shown; a chain as long as this one has no natural cause.
_PUTARAN_MAKSIMUM = 10


class Diperbaiki(NamedTuple):
    """The roadmap as it would be, checked, and the edits that lead there: round by round, each by file and place.

    The place of an edit is that in the text before its round.
    """

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
        usul = [satu for satu in _usul(hasil, pilihan) if (satu.kode, satu.letak) not in ditolak]
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


def _usul(hasil: Hasil, pilihan: Pilihan) -> list[Suntingan]:
    """What the chosen findings offer, by file and place.

    Of edits that touch the same text only the first is made; the others can come in the next round.
    """
    semua = [
        satu for _, temuan in hasil.temuan if pilihan.memuat(temuan.kode) for satu in suntingan(hasil.pohon, temuan)
    ]
    terambil: list[Suntingan] = []
    for satu in sorted(semua, key=lambda satu: (satu.letak.berkas, satu.rentang)):
        lalu = terambil[-1] if terambil else None
        if lalu is None or lalu.letak.berkas != satu.letak.berkas or satu.rentang.awal >= lalu.rentang.akhir:
            terambil.append(satu)
    return terambil


def _teks_baru(pohon: Pohon, usul: Iterable[Suntingan]) -> dict[str, str]:
    """The new texts of the files that change."""
    return {
        nama: sunting(pohon.teks[nama], ((satu.rentang.awal, satu.rentang.akhir, satu.baru) for satu in semua))
        for nama, semua in groupby(usul, key=lambda satu: satu.letak.berkas)
    }


def sunting(teks: str, ganti: Iterable[tuple[int, int, str]]) -> str:
    """The text with some of its parts replaced: from where to before where, by what; sorted, none over another."""
    potongan: list[str] = []
    akhir = 0
    for dari, sampai, baru in ganti:
        potongan += teks[akhir:dari], baru
        akhir = sampai
    return "".join(potongan) + teks[akhir:]


def _gagal(sebelum: Pohon, sesudah: Hasil, usul: Iterable[Suntingan]) -> set[Suntingan]:
    """Edits that did not do what they were made for."""
    bergalat = {
        (temuan.di.berkas, tempat.awal, tempat.akhir)
        for _, temuan in sesudah.temuan
        if temuan.tingkat is Tingkat.GALAT and (tempat := rentang(sesudah.pohon, temuan.di))
    }
    gagal: set[Suntingan] = set()
    for nama, semua in groupby(usul, key=lambda satu: satu.letak.berkas):
        rusak = _cacat(sesudah.pohon, nama) > _cacat(sebelum, nama)
        geser = 0
        for satu in semua:
            awal = satu.rentang.awal + geser
            geser += len(satu.baru) - len(satu.lama)
            if rusak or (nama, awal, awal + len(satu.baru)) in bergalat:
                gagal.add(satu)
    return gagal


def _cacat(pohon: Pohon, nama: str) -> int:
    return sum(cacat.letak.berkas == nama for cacat in pohon.cacat)
