"""The pages about one thing each: contents, units, indicators, applications, goals, and the lists that lead to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.model.sebutan import sebutan
from spbe_roadmap.rencana.situs.aplikasi import semua_aplikasi
from spbe_roadmap.rencana.situs.indikator import semua_indikator
from spbe_roadmap.rencana.situs.opd import tahun_opd
from spbe_roadmap.rencana.situs.sasaran import semua_sasaran, tempat_inisiatif
from spbe_roadmap.terbit.situs.halaman import Halaman
from spbe_roadmap.terbit.situs.pengaman import berkas

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.rencana.rencana import Rencana
    from spbe_roadmap.rencana.situs import Sajian

# what shall become of an application, for a reader who does not plan applications
_ARTI_TINDAK_LANJUT = {
    "pertahankan": "tetap dipakai seperti sekarang",
    "kembangkan": "ditambah kemampuannya",
    "integrasikan": "disambungkan agar bertukar data dengan aplikasi lain",
    "gabungkan": "disatukan dengan aplikasi lain",
    "ganti": "digantikan aplikasi lain",
    "hentikan": "tidak dipakai lagi",
}


def halaman_muatan(rencana: Rencana, sajian: Sajian) -> Iterator[Halaman]:
    """A page for each content."""
    inisiatif = {satu.id: satu for satu in rencana.peta.inisiatif_strategis}
    tempat = tempat_inisiatif(rencana.peta)
    for satu in sajian.muatan:
        nama = MUATAN[satu.muatan.domain]
        yield Halaman(
            jalur=f"domain/{satu.muatan.domain}.html",
            templat="muatan.html",
            judul=nama,
            perihal=f"{nama}: kondisi, arah, program, dan kegiatan {rencana.peta.instansi.nama}.",
            jenis="muatan",
            isi={"muatan": satu.muatan, "isi_muatan": satu, "inisiatif": inisiatif, "tempat_inisiatif": tempat},
            gaya=(berkas("gaya/muatan.css"),),
        )


def halaman_opd(rencana: Rencana, sajian: Sajian) -> Iterator[Halaman]:
    """The list of units, and a page for each."""
    unit = sebutan(rencana.peta.instansi).unit
    yield Halaman(
        jalur="opd.html",
        templat="opd.html",
        judul=unit.capitalize(),
        perihal=f"Tugas setiap {unit} {rencana.peta.instansi.nama}.",
        menu="opd.html",
    )
    for baris in rencana.inventaris.opd:
        yield Halaman(
            jalur=f"opd/{baris.opd.id}.html",
            templat="opd-satu.html",
            judul=baris.opd.nama,
            perihal=f"Apa yang dikerjakan {baris.opd.nama} tiap tahun, dengan biaya berapa.",
            sebutan=baris.opd.sebutan,
            induk=(("opd.html", unit.capitalize()),),
            menu="opd.html",
            isi={"baris": baris, "tahun_opd": tahun_opd(rencana, sajian, baris)},
            gaya=(berkas("gaya/opd.css"),),
        )


def halaman_indikator(rencana: Rencana, sajian: Sajian) -> Iterator[Halaman]:
    """A page for each indicator of the frameworks in force."""
    kerangka = {satu.kerangka.id: satu for satu in sajian.kerangka}
    for satu in semua_indikator(rencana):
        kode = satu.indikator.kode
        yield Halaman(
            jalur=f"indikator/{kode}.html",
            templat="indikator-satu.html",
            judul=f"{kode} {satu.indikator.nama}",
            perihal=f"Tingkat {kode} tiap tahun dan kegiatan yang menaikkannya.",
            sebutan=kode,
            induk=(("indeks.html", "Indeks"),),
            menu="indeks.html",
            isi={"i": satu, "k": kerangka[satu.kerangka.id]},
            gaya=(berkas("gaya/indikator.css"),),
        )


def halaman_aplikasi(rencana: Rencana, sajian: Sajian) -> Iterator[Halaman]:
    """The inventory of applications, and a page for each."""
    nama_instansi = rencana.peta.instansi.nama
    yield Halaman(
        jalur="aplikasi.html",
        templat="aplikasi.html",
        judul="Aplikasi",
        perihal=f"Inventaris aplikasi {nama_instansi}.",
        menu="aplikasi.html",
    )
    for satu in semua_aplikasi(rencana, sajian):
        aplikasi = satu.baris.aplikasi
        yield Halaman(
            jalur=f"aplikasi/{aplikasi.id}.html",
            templat="aplikasi-satu.html",
            judul=aplikasi.nama,
            perihal=f"Aplikasi {aplikasi.nama} {nama_instansi}: pemilik, sambungan, tindak lanjut, dan kegiatannya.",
            induk=(("aplikasi.html", "Aplikasi"),),
            menu="aplikasi.html",
            isi={"a": satu, "arti_tindak_lanjut": _ARTI_TINDAK_LANJUT},
        )


def halaman_sasaran(rencana: Rencana, _sajian: Sajian) -> Iterator[Halaman]:
    """The goals, and a page for each."""
    semua = tuple(semua_sasaran(rencana))
    nama_instansi = rencana.peta.instansi.nama
    yield Halaman(
        jalur="sasaran.html",
        templat="sasaran.html",
        judul="Sasaran",
        perihal=f"Sasaran pembangunan {nama_instansi} yang didukung peta rencana.",
        menu="sasaran.html",
        isi={"semua_sasaran": semua},
    )
    for satu in semua:
        yield Halaman(
            jalur=f"sasaran/{satu.sasaran.id}.html",
            templat="sasaran-satu.html",
            judul=satu.sasaran.uraian,
            perihal=f"Sasaran {satu.sasaran.id} {nama_instansi}: indikator, inisiatif, program, dan biayanya.",
            sebutan=f"Sasaran {satu.sasaran.id}",
            induk=(("sasaran.html", "Sasaran"),),
            menu="sasaran.html",
            isi={"s": satu},
        )
