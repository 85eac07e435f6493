"""Which pages about the whole plan the site has: for each its path, its template and what the template is given.

Paths are relative to the site's root and use `/`; every link in a page starts from the page's own folder (`akar`), so
that the site works below any address and from a folder.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from spbe_roadmap.model.sebutan import sebutan
from spbe_roadmap.rencana.situs.anggaran import per_subkegiatan, rincian_anggaran
from spbe_roadmap.rencana.situs.garis_waktu import sajian_waktu
from spbe_roadmap.rencana.situs.indikator import banyak_penaik
from spbe_roadmap.rencana.situs.kerangka import CONTOH_INDEKS, kontribusi_terbesar, penjelasan, sumber_penjelasan
from spbe_roadmap.rencana.situs.pelaksanaan import sajian_pelaksanaan
from spbe_roadmap.terbit.keluaran import semua_unduhan
from spbe_roadmap.terbit.sebutan import judul_peta
from spbe_roadmap.terbit.situs import garis_waktu
from spbe_roadmap.terbit.situs.data_garis_waktu import data_garis_waktu, pelaksanaan, tonggak
from spbe_roadmap.terbit.situs.pengaman import berkas, blok

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spbe_roadmap.rencana.anggaran import RekapBaris
    from spbe_roadmap.rencana.rencana import Rencana
    from spbe_roadmap.rencana.situs import Sajian

# the seven contents for a citizen, in our own words; source: Perpres 95/2018 art. 14 and SE MenPANRB 18/2022, lampiran, bab IV
_ARTI_MUATAN = {
    "tata-kelola": "Aturan main: kebijakan, tim, pembagian tugas, dan pengawasan.",
    "manajemen": "Cara mengelola risiko, data, pegawai, aset, perubahan, dan pengetahuan.",
    "layanan": "Layanan yang dipakai warga, pelaku usaha, dan pegawai.",
    "infrastruktur": "Jaringan, pusat data, dan perangkat yang menjalankan semuanya.",
    "aplikasi": "Program komputer yang dibangun, disambungkan, digabungkan, atau dihentikan.",
    "keamanan": "Perlindungan data dan sistem dari kebocoran, perusakan, dan gangguan.",
    "audit": "Pemeriksaan berkala apakah infrastruktur, aplikasi, dan keamanannya sudah sesuai standar.",
}

# one style sheet and one script a feature; the first scripts are what the others stand on
_GAYA_WAKTU = ("bagan", "pilihan", "atur", "tali", "rincian")
_SKRIP_WAKTU = (
    "baris",
    "keadaan",
    "zum",
    "kelompok",
    "saring",
    "tali",
    "rincian",
    "papan-ketik",
    "tonggak",
    "hari-ini",
    "mulai",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Halaman:
    """One page. `menu`: the menu entry that it belongs to; `jenis`: a class name for the style sheet.

    `gaya_tanpa_skrip`: style sheets for readers without scripts, as blocks.
    `sebutan` is its name in the trail that leads to it, where the title is too long; `induk` are path and name of the pages
    above it, without the front page. `gaya` and `skrip` are texts, on top of the style sheet that all pages have.
    """

    jalur: str
    templat: str
    judul: str
    perihal: str
    sebutan: str = ""
    induk: tuple[tuple[str, str], ...] = ()
    menu: str = ""
    jenis: str = "biasa"
    isi: Mapping[str, Any] = field(default_factory=dict)
    gaya: tuple[str, ...] = ()
    gaya_tanpa_skrip: tuple[str, ...] = ()
    skrip: tuple[str, ...] = ()

    @property
    def akar(self) -> str:
        """The way from this page to the root of the site."""
        return "../" * self.jalur.count("/")


def halaman_pokok(rencana: Rencana, sajian: Sajian) -> Iterator[Halaman]:
    """The pages about the whole plan, without the timeline."""
    nama = rencana.peta.instansi.nama
    yield Halaman(
        jalur="index.html",
        templat="index.html",
        judul=judul_peta(rencana.peta),
        perihal=f"Rencana layanan digital {nama}: posisi, arah, biaya, dan jadwal.",
        menu="index.html",
        jenis="beranda",
        isi={"unduhan": semua_unduhan()},
        gaya=(berkas("gaya/beranda.css"),),
    )
    yield Halaman(
        jalur="indeks.html",
        templat="indeks.html",
        judul="Indeks",
        perihal=f"Proyeksi indeks {nama} per tahun dan kegiatan yang menaikkannya.",
        menu="indeks.html",
        isi={
            "kontribusi": {satu.tahun: kontribusi_terbesar(satu) for satu in rencana.proyeksi.tahun},
            "banyak_penaik": banyak_penaik(rencana),
        },
    )
    yield Halaman(
        jalur="anggaran.html",
        templat="anggaran.html",
        judul="Anggaran",
        perihal=f"Anggaran peta rencana {nama} per tahun.",
        menu="anggaran.html",
        isi={
            "rekap": rekap(rencana),
            "rincian": rincian_anggaran(rencana, sajian),
            "tautan_rekap": {"_muatan": "domain", "_opd": "opd"},
        },
        gaya=(berkas("gaya/anggaran.css"),),
    )
    yield Halaman(
        jalur="terlambat.html",
        templat="terlambat.html",
        judul="Yang terlambat",
        perihal=f"Kegiatan {nama} yang terlambat dan yang segera jatuh tempo.",
        menu="terlambat.html",
        isi={"pelaksanaan": sajian_pelaksanaan(rencana, sajian)},
        gaya=(berkas("gaya/terlambat.css"),),
    )
    yield Halaman(
        jalur="tentang.html",
        templat="tentang.html",
        judul="Tentang SPBE dan Pemdi",
        perihal="Arti SPBE, Pemdi, indeks, predikat, dan cara proyeksinya dihitung.",
        menu="tentang.html",
        isi={
            "penjelasan": penjelasan(),
            "contoh_indeks": CONTOH_INDEKS,
            "sumber": sumber_penjelasan(),
            "arti_muatan": _ARTI_MUATAN,
        },
        gaya=(berkas("gaya/tentang.css"),),
    )


def menu(rencana: Rencana) -> tuple[tuple[str, str], ...]:
    """Path and name of the pages that every page leads to."""
    return (
        ("index.html", "Beranda"),
        ("garis-waktu.html", "Garis waktu"),
        ("indeks.html", "Indeks"),
        ("anggaran.html", "Anggaran"),
        ("sasaran.html", "Sasaran"),
        ("opd.html", sebutan(rencana.peta.instansi).unit.capitalize()),
        ("aplikasi.html", "Aplikasi"),
        ("terlambat.html", "Yang terlambat"),
        ("tentang.html", "Tentang"),
    )


def rekap(rencana: Rencana) -> tuple[tuple[str, str, tuple[RekapBaris, ...]], ...]:
    """The budget tables: title, place in the page, lines."""
    anggaran = rencana.anggaran
    return (
        ("Per muatan", "_muatan", anggaran.per_muatan),
        ("Per sumber dana", "_sumber", anggaran.per_sumber),
        (f"Per {sebutan(rencana.peta.instansi).unit}", "_opd", anggaran.per_opd),
        ("Per subkegiatan", "_subkegiatan", per_subkegiatan(rencana)),
    )


def halaman_garis_waktu(rencana: Rencana, sajian: Sajian) -> Iterator[Halaman]:
    """The timeline of all activities."""
    sumbu = garis_waktu.sumbu(rencana.peta)
    waktu = sajian_waktu(rencana, sajian)
    yield Halaman(
        jalur="garis-waktu.html",
        templat="garis-waktu.html",
        judul="Garis waktu",
        perihal=f"Semua kegiatan {rencana.peta.instansi.nama} pada satu garis waktu.",
        menu="garis-waktu.html",
        jenis="bentang",
        isi={
            "sumbu": sumbu,
            "waktu": waktu,
            "kelompok": garis_waktu.kelompok(sumbu, waktu),
            "pelaksanaan": pelaksanaan,
            "tonggak": tonggak,
            "data": data_garis_waktu(rencana, sajian, waktu),
        },
        gaya=(*(berkas(f"gaya/garis-waktu/{nama}.css") for nama in _GAYA_WAKTU), garis_waktu.gaya(sumbu)),
        gaya_tanpa_skrip=(blok(garis_waktu.gaya_tanpa_skrip(berkas("gaya/garis-waktu/pilihan.css"))),),
        skrip=tuple(berkas(f"skrip/garis-waktu/{nama}.js") for nama in _SKRIP_WAKTU),
    )
