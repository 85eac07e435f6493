"""The public site: static pages that open from any folder or address, without network and without JavaScript.

Each group of pages is one piece of work; a page is a pure function of the plan, so that the same plan gives the same
bytes.
"""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.model.sebutan import sebutan
from spbe_roadmap.rencana.situs import sajikan
from spbe_roadmap.terbit.sebutan import judul_peta, nama_provinsi
from spbe_roadmap.terbit.situs import cari, halaman, perubahan, rincian
from spbe_roadmap.terbit.situs.pengaman import berkas, blok, kebijakan
from spbe_roadmap.terbit.situs.tulis import Makro, lingkungan_situs
from spbe_roadmap.terbit.tugas import Tugas, tulis_berkas

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from spbe_roadmap.rencana.perbedaan import Perbedaan
    from spbe_roadmap.rencana.rencana import Rencana
    from spbe_roadmap.rencana.situs import Sajian
    from spbe_roadmap.terbit.situs.halaman import Halaman

__all__ = ["KELOMPOK", "Sisipan", "Situs", "tugas"]

# Groups of pages by the name that progress shows.
KELOMPOK = {
    "situs: beranda dan ikhtisar": halaman.halaman_pokok,
    "situs: garis waktu": halaman.halaman_garis_waktu,
    "situs: halaman muatan": rincian.halaman_muatan,
    "situs: halaman perangkat daerah": rincian.halaman_opd,
    "situs: halaman indikator": rincian.halaman_indikator,
    "situs: halaman aplikasi": rincian.halaman_aplikasi,
    "situs: halaman sasaran": rincian.halaman_sasaran,
    "situs: perubahan": perubahan.halaman_perubahan,
    "situs: pencarian": cari.halaman_cari,
}


def tugas(rencana: Rencana, perbedaan: Perbedaan | None = None) -> tuple[Tugas, ...]:
    """The pieces of work that write the site; those done by one process prepare the plan once.

    `perbedaan`: from the publication before, where one is known.
    """
    situs = Situs(rencana, perbedaan=perbedaan)
    return tuple(Tugas(nama=nama, tulis=partial(_tulis, situs, nama)) for nama in KELOMPOK)


def _tulis(situs: Situs, nama: str, folder: Path) -> None:
    for jalur, teks in situs.halaman(nama):
        tulis_berkas(folder, jalur, teks)


class Sisipan(NamedTuple):
    """What every page carries on top of its own: style sheets and scripts as texts; `tersambung`: it may ask its own server."""

    gaya: tuple[str, ...] = ()
    skrip: tuple[str, ...] = ()
    tersambung: bool = False


_TANPA_SISIPAN = Sisipan()


class Situs:
    """The site of one plan."""

    def __init__(self, rencana: Rencana, sisipan: Sisipan = _TANPA_SISIPAN, perbedaan: Perbedaan | None = None) -> None:
        self._rencana = rencana
        self._perbedaan = perbedaan
        self._sisipan = sisipan

    def halaman(self, nama: str) -> Iterator[tuple[str, str]]:
        """Path and text of every page of the group."""
        for satu in KELOMPOK[nama](self._rencana, self._sajian):
            yield satu.jalur, _isi(satu, self._umum, self._sisipan)

    def satu(self, jalur: str) -> str | None:
        """The text of one page by its path, None where the site has no such page."""
        satu = self._semua.get(jalur)
        return _isi(satu, self._umum, self._sisipan) if satu else None

    @cached_property
    def _semua(self) -> dict[str, Halaman]:
        return {satu.jalur: satu for buat in KELOMPOK.values() for satu in buat(self._rencana, self._sajian)}

    @cached_property
    def _sajian(self) -> Sajian:
        return sajikan(self._rencana, self._perbedaan)

    @cached_property
    def _umum(self) -> dict[str, object]:
        """What the templates of all pages are given."""
        peta = self._rencana.peta
        return {
            "m": Makro(self._rencana, self._sajian),
            "sebut": sebutan(peta.instansi),
            "provinsi": nama_provinsi(peta.instansi),
            "rencana": self._rencana,
            "peta": peta,
            "sajian": self._sajian,
            "menu": halaman.menu(self._rencana),
            "nama_muatan": MUATAN,
            "nama_situs": f"Peta Rencana SPBE {peta.periode.mulai}–{peta.periode.selesai}",
            "judul_dokumen": judul_peta(peta),
        }


def _isi(satu: Halaman, umum: dict[str, object], sisipan: Sisipan) -> str:
    gaya = [berkas("gaya/dasar.css"), *satu.gaya, *sisipan.gaya]
    skrip = [*satu.skrip, *sisipan.skrip]
    halaman_ini = {
        "halaman": satu,
        "akar": satu.akar,
        "kebijakan": kebijakan(
            gaya=[*gaya, *satu.gaya_tanpa_skrip], skrip=skrip, tersambung=sisipan.tersambung, borang=True
        ),
        "gaya": [blok(teks) for teks in gaya],
        "skrip": [blok(teks) for teks in skrip],
    }
    return lingkungan_situs().get_template(satu.templat).render(**umum, **halaman_ini, **satu.isi)
