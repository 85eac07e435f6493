"""The public site: static pages that open from any folder or address, without network and without JavaScript.

Each group of pages is one piece of work; a page is a pure function of the plan, so that the same plan gives the same
bytes.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.rencana.situs import sajikan
from spbe_roadmap.terbit.situs import halaman
from spbe_roadmap.terbit.situs.pengaman import berkas, blok, kebijakan
from spbe_roadmap.terbit.situs.tulis import lingkungan_situs
from spbe_roadmap.terbit.tugas import Tugas

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from spbe_roadmap.rencana.rencana import Rencana
    from spbe_roadmap.rencana.situs import Sajian
    from spbe_roadmap.terbit.situs.halaman import Halaman

__all__ = ["KELOMPOK", "isi_situs", "tugas"]

# Groups of pages by the name that progress shows.
KELOMPOK = {
    "situs: beranda dan ikhtisar": halaman.halaman_pokok,
    "situs: garis waktu": halaman.halaman_garis_waktu,
    "situs: halaman muatan": halaman.halaman_muatan,
    "situs: halaman perangkat daerah": halaman.halaman_opd,
}


def tugas(rencana: Rencana) -> tuple[Tugas, ...]:
    """The pieces of work that write the site."""
    return tuple(Tugas(nama=nama, tulis=partial(_tulis, rencana, nama)) for nama in KELOMPOK)


def isi_situs(rencana: Rencana, nama: str) -> Iterator[tuple[str, str]]:
    """Path and text of every page of the group."""
    sajian = sajikan(rencana)
    umum = _umum(rencana, sajian)
    for satu in KELOMPOK[nama](rencana, sajian):
        yield satu.jalur, _isi(satu, umum)


def _tulis(rencana: Rencana, nama: str, folder: Path) -> None:
    for jalur, teks in isi_situs(rencana, nama):
        tujuan = folder / jalur
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        tujuan.write_text(teks, encoding="utf-8", newline="\n")


def _umum(rencana: Rencana, sajian: Sajian) -> dict[str, object]:
    """What the templates of all pages are given."""
    peta = rencana.peta
    return {
        "rencana": rencana,
        "peta": peta,
        "sajian": sajian,
        "menu": halaman.MENU,
        "nama_muatan": MUATAN,
        "nama_aplikasi": {aplikasi.id: aplikasi.nama for aplikasi in peta.aplikasi},
        "nama_situs": f"Peta Rencana SPBE {peta.periode.mulai}–{peta.periode.selesai}",
        "judul_dokumen": halaman.judul_dokumen(rencana),
    }


def _isi(satu: Halaman, umum: dict[str, object]) -> str:
    gaya = [berkas("gaya/dasar.css"), *satu.gaya]
    halaman_ini = {
        "halaman": satu,
        "akar": satu.akar,
        "kebijakan": kebijakan(gaya=gaya, skrip=satu.skrip),
        "gaya": [blok(teks) for teks in gaya],
        "skrip": [blok(teks) for teks in satu.skrip],
    }
    return lingkungan_situs().get_template(satu.templat).render(**umum, **halaman_ini, **satu.isi)
