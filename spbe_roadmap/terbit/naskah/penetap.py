"""Who enacts the plan, and what the law calls that office, its texts, its gazette and those who promulgate.

A name that cannot be split stands whole: nothing is guessed. Sources: UU 12/2011 art. 8, 81-87 and Lampiran II; Perpres
95/2018 art. 18, 19, 60 and 61; for agencies the titles of their own regulations ("Peraturan Badan ...").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.model.sebutan import sebutan
from spbe_roadmap.terbit.sebutan import nama_provinsi

if TYPE_CHECKING:
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.model.pokok import Instansi

_KEPALA_DAERAH = {"provinsi": "Gubernur", "kabupaten": "Bupati", "kota": "Wali Kota"}
# Agencies name their regulations after themselves, not after their head.
_KEPALA_LEMBAGA = ("Kepala ", "Ketua ")
_JENIS_LEMBAGA = ("Badan", "Lembaga", "Komisi", "Dewan")


class Penetap(NamedTuple):
    """The names of one office.

    `jabatan` is its full name, `sebutan` what the body calls it; `judul` names the text in its title, `bentuk` in its body.
    `instansi` is the office's government, `wadah` its short name ("Daerah", "Kementerian"). `berita` and `pengundang` are
    empty for a decree, which is not promulgated.
    """

    jabatan: str
    sebutan: str
    judul: str
    bentuk: str
    instansi: str
    wadah: str
    provinsi: str
    berita: str
    pengundang: str
    peraturan: bool
    daerah: bool


def penetap(peta: PetaRencana) -> Penetap:
    """The office that enacts this plan."""
    instansi, peraturan = peta.instansi, peta.penetapan.bentuk == "peraturan"
    daerah = instansi.jenis in _KEPALA_DAERAH
    bentuk = peta.penetapan.bentuk.capitalize()
    nama, singkat = _nama_dalam_judul(instansi, peraturan=peraturan)
    berita, pengundang = _pengundangan(instansi) if peraturan else ("", "")
    return Penetap(
        jabatan=instansi.pimpinan,
        sebutan=_sebutan(instansi),
        judul=f"{bentuk} {nama}",
        bentuk=f"{bentuk} {singkat}",
        instansi=instansi.nama,
        wadah=_wadah(instansi),
        provinsi=nama_provinsi(instansi),
        berita=berita,
        pengundang=pengundang,
        peraturan=peraturan,
        daerah=daerah,
    )


def _sebutan(instansi: Instansi) -> str:
    """`Wali Kota`, `Menteri`, `Kepala`; the whole name of an office that begins otherwise."""
    awal = _KEPALA_DAERAH.get(instansi.jenis, instansi.pimpinan.partition(" ")[0])
    return awal if instansi.pimpinan.startswith(awal) else instansi.pimpinan


def _nama_dalam_judul(instansi: Instansi, *, peraturan: bool) -> tuple[str, str]:
    """Whose text it is: in the title, and in the body."""
    nama = instansi.pimpinan
    if not peraturan or instansi.jenis != "lembaga":
        return nama, _sebutan(instansi)
    for awal in _KEPALA_LEMBAGA:
        nama = nama.removeprefix(awal)
    jenis = nama.partition(" ")[0]
    return nama, jenis if jenis in _JENIS_LEMBAGA else nama


def _wadah(instansi: Instansi) -> str:
    if instansi.jenis == "kementerian":
        return "Kementerian"
    if instansi.jenis == "lembaga":
        jenis = instansi.nama.partition(" ")[0]
        return jenis if jenis in _JENIS_LEMBAGA else "Lembaga"
    return "Daerah"


def _pengundangan(instansi: Instansi) -> tuple[str, str]:
    """The gazette and who promulgates in it; UU 12/2011 art. 81-86, for ministries as amended by UU 13/2022."""
    if instansi.jenis not in _KEPALA_DAERAH:
        pengundang = "Direktur Jenderal Peraturan Perundang-undangan Kementerian Hukum Republik Indonesia"
        return "Berita Negara Republik Indonesia", pengundang
    wilayah = sebutan(instansi).wilayah
    return f"Berita Daerah {wilayah}", f"Sekretaris Daerah {wilayah}"
