"""Which pages the site has: for each its path, its template and what the template is given.

Paths are relative to the site's root and use `/`; every link in a page starts from the page's own folder (`akar`), so
that the site works below any address and from a folder.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.rencana.situs import tahun_opd
from spbe_roadmap.terbit.situs import garis_waktu

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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
# What every build writes (format.md section 9); a further output adds its line here.
UNDUHAN = (
    ("peta-rencana.pdf", "Dokumen peta rencana", "PDF, siap cetak"),
    ("data/kegiatan.csv", "Daftar kegiatan", "CSV, untuk lembar kerja"),
    ("data/peta-rencana.json", "Data lengkap", "JSON, untuk program lain"),
)


@dataclass(frozen=True, slots=True)
class Halaman:
    """One page. `menu`: the menu entry that it belongs to; `jenis`: a class name for the style sheet."""

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


def halaman_pokok(rencana: Rencana, sajian: Sajian) -> Iterator[Halaman]:
    """The pages about the whole plan, without the timeline."""
    nama = rencana.peta.instansi.nama
    yield Halaman(
        "index.html", "index.html", judul_dokumen(rencana), f"Rencana layanan digital {nama}: posisi, arah, biaya, jadwal.",
        menu="index.html", jenis="beranda", isi={"unduhan": UNDUHAN},
    )  # fmt: skip
    yield Halaman(
        "indeks.html", "indeks.html", "Indeks", f"Proyeksi indeks {nama} per tahun dan kegiatan yang menaikkannya.",
        menu="indeks.html",
    )  # fmt: skip
    anggaran = rencana.anggaran
    yield Halaman(
        "anggaran.html", "anggaran.html", "Anggaran", f"Anggaran peta rencana {nama} per tahun.", menu="anggaran.html",
        isi={
            "rekap": (
                ("Per muatan", "_muatan", anggaran.per_muatan),
                ("Per sumber dana", "_sumber", anggaran.per_sumber),
                ("Per perangkat daerah", "_opd", anggaran.per_opd),
                ("Per program", "_program", anggaran.per_program),
                ("Per subkegiatan", "_subkegiatan", anggaran.per_subkegiatan),
            ),
            "tautan_rekap": {"_muatan": "domain", "_opd": "opd"},
        },
    )  # fmt: skip
    yield Halaman(
        "opd.html", "opd.html", "Perangkat daerah", f"Tugas setiap perangkat daerah {nama}.", menu="opd.html",
        isi={"opd_lain": [baris for baris in rencana.inventaris.opd if not (baris.memimpin or baris.mendukung)]},
    )  # fmt: skip
    yield Halaman(
        "aplikasi.html", "aplikasi.html", "Aplikasi", f"Inventaris aplikasi {nama}.", menu="aplikasi.html",
    )  # fmt: skip


def halaman_garis_waktu(rencana: Rencana, sajian: Sajian) -> Iterator[Halaman]:
    """The timeline of all activities."""
    sumbu = garis_waktu.sumbu(rencana.peta)
    yield Halaman(
        "garis-waktu.html", "garis-waktu.html", "Garis waktu",
        f"Semua kegiatan {rencana.peta.instansi.nama} pada satu garis waktu.", menu="garis-waktu.html", jenis="bentang",
        isi={"sumbu": sumbu, "kelompok": garis_waktu.kelompok(sumbu, rencana.peta, sajian.kegiatan)},
        gaya=("gaya/garis-waktu.css",), skrip=("skrip/saring.js", "skrip/hari-ini.js"),
    )  # fmt: skip


def halaman_muatan(rencana: Rencana, sajian: Sajian) -> Iterator[Halaman]:
    """A page for each content."""
    inisiatif = {satu.id: satu for satu in rencana.peta.inisiatif_strategis}
    for satu in sajian.muatan:
        nama = MUATAN[satu.muatan.domain]
        yield Halaman(
            f"domain/{satu.muatan.domain}.html", "muatan.html", nama,
            f"{nama}: kondisi, arah, program, dan kegiatan {rencana.peta.instansi.nama}.", jenis="muatan",
            isi={"muatan": satu.muatan, "isi_muatan": satu, "inisiatif": inisiatif}, gaya=("gaya/muatan.css",),
        )  # fmt: skip


def halaman_opd(rencana: Rencana, sajian: Sajian) -> Iterator[Halaman]:
    """A page for each unit."""
    for baris in rencana.inventaris.opd:
        yield Halaman(
            f"opd/{baris.opd.id}.html", "opd-satu.html", baris.opd.nama,
            f"Apa yang dikerjakan {baris.opd.nama} tiap tahun, dengan biaya berapa.", menu="opd.html",
            isi={"baris": baris, "tahun_opd": tahun_opd(rencana, sajian, baris)},
        )  # fmt: skip


def judul_dokumen(rencana: Rencana) -> str:
    """The title that the plan gives itself, else one out of its parts."""
    peta = rencana.peta
    return peta.dokumen.judul or (
        f"Peta Rencana SPBE {peta.instansi.nama} Tahun {peta.periode.mulai}–{peta.periode.selesai}"
    )
