"""The search page with the script that looks things up in its data, and everything as a list from A to Z.

A page opened from a folder may not fetch files, so the search page holds what it finds; most of it is words, and many of
them come again. Each word is kept once, the most frequent first, and names are the numbers of their words. Further words
come with the places of the entries that use them: `server` -> `4 1 1f` are the entries 4, 5 and 56, as differences. All
these numbers are in base 36.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from spbe_roadmap.rencana.situs.cari import Butir, daftar_butir, kata_lain, menurut_huruf
from spbe_roadmap.terbit.angka_prosa import PengisiAngka
from spbe_roadmap.terbit.situs.halaman import Halaman, menu
from spbe_roadmap.terbit.situs.pengaman import berkas
from spbe_roadmap.terbit.situs.perubahan import halaman_perubahan

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence

    from spbe_roadmap.rencana.rencana import Rencana
    from spbe_roadmap.rencana.situs import Sajian

# kind of entry -> where it stands on the site
_ALAMAT = {
    "kegiatan": "domain/{induk}.html#{id}",
    "program": "domain/{induk}.html#p_{id}",
    "muatan": "domain/{id}.html",
    "opd": "opd/{id}.html",
    "aplikasi": "aplikasi/{id}.html",
    "indikator": "indikator/{id}.html",
    "sasaran": "sasaran/{id}.html",
    "inisiatif": "sasaran/{induk}.html#i_{id}",
    "halaman": "{id}",
}
_ANGKA = "0123456789abcdefghijklmnopqrstuvwxyz"


def halaman_cari(rencana: Rencana, sajian: Sajian) -> Iterator[Halaman]:
    """The search page and the list from A to Z."""
    pokok = (*menu(rencana), *((satu.jalur, satu.judul) for satu in halaman_perubahan(rencana, sajian)))
    isi_angka = PengisiAngka(rencana)
    semua = [
        butir._replace(isi=tuple(isi_angka(teks) for teks in butir.isi if teks))
        for butir in daftar_butir(rencana, (Butir("halaman", jalur, nama) for jalur, nama in pokok))
    ]
    instansi = rencana.peta.instansi.nama
    gaya = (berkas("gaya/cari.css"),)
    yield Halaman(
        jalur="cari.html",
        templat="cari.html",
        judul="Cari",
        perihal=f"Cari di seluruh peta rencana {instansi}.",
        isi={"isi": isi_cari(semua), "banyak": len(semua)},
        gaya=gaya,
        skrip=(berkas("skrip/cari.js"),),
    )
    yield Halaman(
        jalur="daftar.html",
        templat="daftar.html",
        judul="Daftar dari A sampai Z",
        perihal=f"Semua yang dimuat peta rencana {instansi}, dari A sampai Z.",
        isi={
            "kelompok": menurut_huruf(semua),
            "alamat": [alamat(satu) for satu in semua],
            "banyak": len(semua),
        },
        gaya=gaya,
    )


def isi_cari(semua: Sequence[Butir]) -> dict[str, Any]:
    """What the script searches: columns of the entries in order, and what their numbers stand for."""
    banyak = Counter(kata for satu in semua for kata in satu.nama.split(" "))
    kata = sorted(banyak, key=lambda satu: (-banyak[satu], satu))
    nomor = {satu: _basis36(urut) for urut, satu in enumerate(kata)}
    semua_samping, samping = _bernomor(satu.samping for satu in semua)
    semua_tempat, tempat = _bernomor(_ujung_alamat(satu) for satu in semua)
    return {
        "kata": kata,
        "nama": [" ".join(nomor[kata] for kata in satu.nama.split(" ")) for satu in semua],
        "id": [satu.id for satu in semua],
        "semua_samping": semua_samping,
        "samping": samping,
        "semua_tempat": semua_tempat,
        "tempat": tempat,
        "lain": {satu: padatkan(letak) for satu, letak in kata_lain(semua).items()},
    }


def _bernomor(isi: Iterable[Hashable]) -> tuple[list[Hashable], list[int]]:
    """Each value once, in the order in which they come, and the number of every one."""
    nomor: dict[Hashable, int] = {}
    deret = [nomor.setdefault(satu, len(nomor)) for satu in isi]
    return list(nomor), deret


def alamat(butir: Butir) -> str:
    """Where the entry stands, from the root of the site."""
    return butir.id.join(_ujung_alamat(butir))


def _ujung_alamat(butir: Butir) -> tuple[str, str]:
    """What stands before and behind the entry's id in its address."""
    depan, _, belakang = _ALAMAT[butir.jenis].partition("{id}")
    return depan.format(induk=butir.induk), belakang


def padatkan(letak: Sequence[int]) -> str:
    """Ascending numbers as differences in base 36."""
    return " ".join(_basis36(kini - lalu) for lalu, kini in zip((0, *letak), letak, strict=False))


def _basis36(angka: int) -> str:
    teks = ""
    while angka:
        angka, sisa = divmod(angka, len(_ANGKA))
        teks = _ANGKA[sisa] + teks
    return teks or "0"
