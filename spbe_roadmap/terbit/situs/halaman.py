"""Which pages the site has: for each its path, its template and what the template is given.

Paths are relative to the site's root and use `/`; every link in a page starts from the page's own folder (`akar`), so
that the site works below any address and from a folder.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.rencana.situs import tahun_opd
from spbe_roadmap.terbit.keluaran import semua_unduhan
from spbe_roadmap.terbit.situs import garis_waktu
from spbe_roadmap.terbit.situs.pengaman import berkas

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spbe_roadmap.rencana.anggaran import RekapAnggaran, RekapBaris
    from spbe_roadmap.rencana.rencana import Rencana
    from spbe_roadmap.rencana.situs import Sajian

MENU = (
    ("index.html", "Beranda"),
    ("garis-waktu.html", "Garis waktu"),
    ("indeks.html", "Indeks"),
    ("anggaran.html", "Anggaran"),
    ("opd.html", "Perangkat daerah"),
    ("aplikasi.html", "Aplikasi"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Halaman:
    """One page. `menu`: the menu entry that it belongs to; `jenis`: a class name for the style sheet.

    `gaya` and `skrip` are texts, on top of the style sheet that all pages have.
    """

    jalur: str
    templat: str
    judul: str
    perihal: str
    menu: str = ""
    jenis: str = "biasa"
    isi: Mapping[str, Any] = field(default_factory=dict)
    gaya: tuple[str, ...] = ()
    skrip: tuple[str, ...] = ()

    @property
    def akar(self) -> str:
        """The way from this page to the root of the site."""
        return "../" * self.jalur.count("/")


def halaman_pokok(rencana: Rencana, _sajian: Sajian) -> Iterator[Halaman]:
    """The pages about the whole plan, without the timeline."""
    nama = rencana.peta.instansi.nama
    yield Halaman(
        jalur="index.html",
        templat="index.html",
        judul=judul_dokumen(rencana),
        perihal=f"Rencana layanan digital {nama}: posisi, arah, biaya, dan jadwal.",
        menu="index.html",
        jenis="beranda",
        isi={"unduhan": semua_unduhan()},
    )
    yield Halaman(
        jalur="indeks.html",
        templat="indeks.html",
        judul="Indeks",
        perihal=f"Proyeksi indeks {nama} per tahun dan kegiatan yang menaikkannya.",
        menu="indeks.html",
    )
    yield Halaman(
        jalur="anggaran.html",
        templat="anggaran.html",
        judul="Anggaran",
        perihal=f"Anggaran peta rencana {nama} per tahun.",
        menu="anggaran.html",
        isi={"rekap": rekap(rencana.anggaran), "tautan_rekap": {"_muatan": "domain", "_opd": "opd"}},
    )
    yield Halaman(
        jalur="opd.html",
        templat="opd.html",
        judul="Perangkat daerah",
        perihal=f"Tugas setiap perangkat daerah {nama}.",
        menu="opd.html",
    )
    yield Halaman(
        jalur="aplikasi.html",
        templat="aplikasi.html",
        judul="Aplikasi",
        perihal=f"Inventaris aplikasi {nama}.",
        menu="aplikasi.html",
    )


def rekap(anggaran: RekapAnggaran) -> tuple[tuple[str, str, tuple[RekapBaris, ...]], ...]:
    """The budget tables: title, place in the page, lines."""
    return (
        ("Per muatan", "_muatan", anggaran.per_muatan),
        ("Per sumber dana", "_sumber", anggaran.per_sumber),
        ("Per perangkat daerah", "_opd", anggaran.per_opd),
        ("Per program", "_program", anggaran.per_program),
        ("Per subkegiatan", "_subkegiatan", anggaran.per_subkegiatan),
    )


def halaman_garis_waktu(rencana: Rencana, sajian: Sajian) -> Iterator[Halaman]:
    """The timeline of all activities."""
    sumbu = garis_waktu.sumbu(rencana.peta)
    yield Halaman(
        jalur="garis-waktu.html",
        templat="garis-waktu.html",
        judul="Garis waktu",
        perihal=f"Semua kegiatan {rencana.peta.instansi.nama} pada satu garis waktu.",
        menu="garis-waktu.html",
        jenis="bentang",
        isi={"sumbu": sumbu, "kelompok": garis_waktu.kelompok(sumbu, rencana.peta, sajian.kegiatan)},
        gaya=(berkas("gaya/garis-waktu.css"), garis_waktu.gaya(sumbu)),
        skrip=(berkas("skrip/saring.js"), berkas("skrip/hari-ini.js")),
    )


def halaman_muatan(rencana: Rencana, sajian: Sajian) -> Iterator[Halaman]:
    """A page for each content."""
    inisiatif = {satu.id: satu for satu in rencana.peta.inisiatif_strategis}
    for satu in sajian.muatan:
        nama = MUATAN[satu.muatan.domain]
        yield Halaman(
            jalur=f"domain/{satu.muatan.domain}.html",
            templat="muatan.html",
            judul=nama,
            perihal=f"{nama}: kondisi, arah, program, dan kegiatan {rencana.peta.instansi.nama}.",
            jenis="muatan",
            isi={"muatan": satu.muatan, "isi_muatan": satu, "inisiatif": inisiatif},
            gaya=(berkas("gaya/muatan.css"),),
        )


def halaman_opd(rencana: Rencana, sajian: Sajian) -> Iterator[Halaman]:
    """A page for each unit."""
    for baris in rencana.inventaris.opd:
        yield Halaman(
            jalur=f"opd/{baris.opd.id}.html",
            templat="opd-satu.html",
            judul=baris.opd.nama,
            perihal=f"Apa yang dikerjakan {baris.opd.nama} tiap tahun, dengan biaya berapa.",
            menu="opd.html",
            isi={"baris": baris, "tahun_opd": tahun_opd(rencana, sajian, baris)},
        )


def judul_dokumen(rencana: Rencana) -> str:
    """The title that the plan gives itself, else one out of its parts."""
    peta = rencana.peta
    return peta.dokumen.judul or (
        f"Peta Rencana SPBE {peta.instansi.nama} Tahun {peta.periode.mulai}–{peta.periode.selesai}"
    )
