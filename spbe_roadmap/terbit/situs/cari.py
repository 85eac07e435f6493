"""The search page: a list of everything from A to Z, and the script that looks things up in it.

The list itself is what the script reads names and addresses from, so that nothing stands twice. Words that the list does
not show come in a block of data, each with the places of the entries that use it: `server` -> `4 1 1f` are the entries 4, 5
and 56, as differences in base 36.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.rencana.situs.cari import Butir, daftar_butir, kata_lain, menurut_huruf
from spbe_roadmap.terbit.angka_prosa import PengisiAngka
from spbe_roadmap.terbit.situs.halaman import Halaman, menu
from spbe_roadmap.terbit.situs.pengaman import berkas
from spbe_roadmap.terbit.situs.perubahan import halaman_perubahan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spbe_roadmap.rencana.rencana import Rencana
    from spbe_roadmap.rencana.situs import Sajian

# kind of entry -> where it stands on the site
_ALAMAT = {
    "kegiatan": "domain/{0.induk}.html#{0.id}",
    "program": "domain/{0.induk}.html#p_{0.id}",
    "muatan": "domain/{0.id}.html",
    "opd": "opd/{0.id}.html",
    "aplikasi": "aplikasi/{0.id}.html",
    "indikator": "indikator/{0.id}.html",
    "sasaran": "sasaran/{0.id}.html",
    "inisiatif": "sasaran/{0.induk}.html#i_{0.id}",
    "halaman": "{0.id}",
}
_ANGKA = "0123456789abcdefghijklmnopqrstuvwxyz"


def halaman_cari(rencana: Rencana, sajian: Sajian) -> Iterator[Halaman]:
    """The search page."""
    pokok = (*menu(rencana), *((satu.jalur, satu.judul) for satu in halaman_perubahan(rencana, sajian)))
    isi_angka = PengisiAngka(rencana)
    semua = [
        butir._replace(isi=tuple(isi_angka(teks) for teks in butir.isi if teks))
        for butir in daftar_butir(rencana, (Butir("halaman", jalur, nama) for jalur, nama in pokok))
    ]
    yield Halaman(
        jalur="cari.html",
        templat="cari.html",
        judul="Cari",
        perihal=f"Cari di seluruh peta rencana {rencana.peta.instansi.nama}, atau baca daftarnya dari A sampai Z.",
        isi={
            "kelompok": menurut_huruf(semua),
            "alamat": [alamat(satu) for satu in semua],
            "kata": {satu: padatkan(letak) for satu, letak in kata_lain(semua).items()},
            "banyak": len(semua),
        },
        gaya=(berkas("gaya/cari.css"),),
        skrip=(berkas("skrip/cari.js"),),
    )


def alamat(butir: Butir) -> str:
    """Where the entry stands, from the root of the site."""
    return _ALAMAT[butir.jenis].format(butir)


def padatkan(letak: Sequence[int]) -> str:
    """Ascending numbers as differences in base 36."""
    return " ".join(_basis36(kini - lalu) for lalu, kini in zip((0, *letak), letak, strict=False))


def _basis36(angka: int) -> str:
    teks = ""
    while angka:
        angka, sisa = divmod(angka, len(_ANGKA))
        teks = _ANGKA[sisa] + teks
    return teks or "0"
