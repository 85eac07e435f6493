"""The official document as HTML: the whole, and one content for the people who work on it.

Every printed form (PDF, DOCX) is made from these pages. Input: the computed plan and the way of printing.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.model.sebutan import sebutan
from spbe_roadmap.rencana import dokumen
from spbe_roadmap.rencana.anggaran import satuan_anggaran
from spbe_roadmap.rencana.cakupan import keselarasan_sasaran, matriks_subkegiatan
from spbe_roadmap.rencana.dasar_hukum import dasar_hukum
from spbe_roadmap.rencana.integrasi import integrasi
from spbe_roadmap.rencana.peringkat import peringkat_program
from spbe_roadmap.rencana.situs import sajian_kegiatan
from spbe_roadmap.rencana.tabel import tabel8, teks_capaian
from spbe_roadmap.rencana.tabel7 import muat_tegak, tabel7, tabel7_menyeluruh, tabel_sasaran, terpanjang
from spbe_roadmap.rencana.tahapan import tahapan
from spbe_roadmap.terbit.angka_prosa import tulisan_angka
from spbe_roadmap.terbit.cetak import kalimat
from spbe_roadmap.terbit.cetak.lebar_tabel import NAMA_TERSEMPIT, lebar_angka
from spbe_roadmap.terbit.cetak.narasi import ikhtisar_muatan, narasi
from spbe_roadmap.terbit.cetak.pengambil import alamat_aset
from spbe_roadmap.terbit.cetak.penomor import Penomor
from spbe_roadmap.terbit.gambar.garis_waktu import garis_waktu
from spbe_roadmap.terbit.gambar.grafik_anggaran import grafik_anggaran
from spbe_roadmap.terbit.gambar.grafik_indeks import grafik_indeks
from spbe_roadmap.terbit.gambar.ikhtisar import ikhtisar
from spbe_roadmap.terbit.gambar.integrasi import TERBANYAK, gambar_integrasi
from spbe_roadmap.terbit.gambar.tingkat_indikator import tingkat_indikator
from spbe_roadmap.terbit.markdown import GambarProsa, Penulis
from spbe_roadmap.terbit.naskah.susun import naskah
from spbe_roadmap.terbit.sebutan import judul_peta
from spbe_roadmap.terbit.templat import isi_templat

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from spbe_roadmap.model.kegiatan import Muatan
    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.terbit.cetak.cetakan import Cetakan

# heading and caption that stand on the page of a drawing, in mm
_SEKITAR_GAMBAR = 22
# the same on a landscape page, which has a caption and no heading, and the lower margin of such pages (gaya.css)
_SEKITAR_MENDATAR, _BAWAH_MENDATAR = 14, 20
# the note below the drawing of applications, in mm
_CATATAN_INTEGRASI = 14


def html_induk(rencana: Rencana, cetakan: Cetakan) -> str:
    """The document as HTML."""
    bahan = {
        **_bahan(rencana, cetakan, (kegiatan.id for _, _, kegiatan in rencana.peta.semua_kegiatan())),
        **_bahan_induk(rencana, cetakan),
        "geser": 0,
    }
    return _isi("badan.html", "peta-rencana.html", {**bahan, "judul_berkas": bahan["judul"]})


def html_muatan(rencana: Rencana, muatan: Muatan, cetakan: Cetakan) -> str:
    """The document of one content as HTML."""
    bahan = _bahan(rencana, cetakan, (kegiatan.id for program in muatan.program for kegiatan in program.kegiatan))
    judul = f"{MUATAN[muatan.domain]} – {bahan['judul']}"
    return _isi("badan-muatan.html", "muatan-tunggal.html", {**bahan, "geser": 1, "m": muatan, "judul_berkas": judul})


def _isi(badan: str, kerangka: str, bahan: Mapping[str, Any]) -> str:
    """The filled frame; the body comes first, because the lists in front name what it numbers."""
    from markupsafe import Markup  # noqa: PLC0415 - start-up: only publishing needs it

    teks = isi_templat("cetak", badan, **bahan)
    return isi_templat("cetak", kerangka, **bahan, badan=Markup(teks))  # noqa: S704 - the template has escaped it


def _bahan(rencana: Rencana, cetakan: Cetakan, ada: Iterable[str]) -> dict[str, Any]:
    """What the blocks of one content may name; `ada`: ids of the activities that links in this document can reach."""
    peta = rencana.peta
    belum = [opd for opd in peta.opd if not opd.terverifikasi]
    lambang = peta.dokumen.lambang
    nomor = Penomor()
    return {
        "r": rencana,
        "peta": peta,
        "tahun": tuple(peta.periode.tahun),
        "judul": judul_peta(peta),
        "sebut": sebutan(peta.instansi),
        "cetakan": cetakan,
        "lambang": alamat_aset(peta.aset, lambang),
        "nomor": nomor,
        "prosa_html": Penulis(tulisan_angka(rencana), _gambar_prosa(rencana, nomor)),
        "narasi": narasi(rencana),
        "nama_muatan": MUATAN,
        "ada": frozenset(ada),
        "sajian": sajian_kegiatan(rencana),
        "belum": frozenset(opd.id for opd in belum),
        "belum_sebutan": frozenset(opd.sebutan for opd in belum),
        "nama_aplikasi": {aplikasi.id: aplikasi.nama for aplikasi in peta.aplikasi},
        "belum_aplikasi": frozenset(aplikasi.id for aplikasi in peta.aplikasi if not aplikasi.terverifikasi),
        "tabel7": partial(tabel7, peta),
        "muat_tegak": muat_tegak,
        "lebar_angka": lebar_angka,
        "nama_tersempit": NAMA_TERSEMPIT,
        "terpanjang": terpanjang,
        "risiko_muatan": dokumen.risiko_muatan,
        "anggaran_muatan": partial(dokumen.anggaran_muatan, rencana),
        "ikhtisar": lambda muatan: ikhtisar_muatan(rencana, dokumen.ringkas_muatan(rencana, muatan)),
        "gambar_waktu": partial(
            garis_waktu,
            rencana,
            lebar_mm=cetakan.lebar_isi,
            tinggi_maks_mm=cetakan.tinggi_isi - _SEKITAR_GAMBAR,
        ),
        "capaian": teks_capaian,
        "uang": satuan_anggaran(rencana.anggaran),
        "rentang": kalimat.rentang,
        "sebelum_rujukan": kalimat.sebelum_rujukan,
        "sesudah_rujukan": kalimat.sesudah_rujukan,
    }


def _gambar_prosa(rencana: Rencana, nomor: Penomor) -> GambarProsa:
    """Pictures of prose: files of `aset/`, numbered with the other figures."""

    def keterangan(teks: str) -> tuple[str, str]:
        butir = nomor.gambar(teks)
        return butir.id, butir.lengkap

    return GambarProsa(partial(alamat_aset, rencana.peta.aset), keterangan)


def _bahan_induk(rencana: Rencana, cetakan: Cetakan) -> dict[str, Any]:
    """What only the whole document names."""
    peta = rencana.peta
    return {
        "n": naskah(rencana),
        "nama_pendek": [_pendek(MUATAN[muatan.domain]) for muatan in peta.muatan],
        "dasar_hukum": dasar_hukum(peta),
        "lemah": dokumen.lemah(rencana),
        "koneksi": dokumen.matriks_koneksi(rencana),
        "daftar_koneksi": dokumen.daftar_koneksi(rencana),
        "inisiatif": dokumen.inisiatif_muatan(peta),
        "baris_sasaran": tabel_sasaran(peta),
        "tahapan": tahapan(peta, rencana.jadwal),
        "peringkat": peringkat_program(peta),
        "tingkat": dokumen.tabel_tingkat(rencana),
        "kerangka_perkiraan": frozenset(satu.kerangka.id for satu in rencana.proyeksi.tahun if satu.perkiraan),
        "pagu": dokumen.pagu_tahunan(rencana),
        "pemilik": dokumen.pemilik(rencana),
        "tabel7_menyeluruh": partial(tabel7_menyeluruh, peta),
        "tabel8": partial(tabel8, peta, rencana.jadwal),
        "subkegiatan": partial(matriks_subkegiatan, peta),
        "keselarasan": partial(keselarasan_sasaran, peta),
        "semua_risiko": dokumen.semua_risiko(peta),
        "ringkas_muatan": tuple(dokumen.ringkas_muatan(rencana, muatan) for muatan in peta.muatan),
        **_gambar_induk(rencana, cetakan),
    }


def _gambar_induk(rencana: Rencana, cetakan: Cetakan) -> dict[str, Any]:
    """Drawings of the whole document; those that depend on a row are made where the template names it."""
    lebar, tinggi = cetakan.lebar_isi, cetakan.tinggi_isi - _SEKITAR_GAMBAR
    sambungan = integrasi(rencana, terbanyak=TERBANYAK)
    return {
        "gambar_ikhtisar": ikhtisar(
            rencana,
            lebar_mm=cetakan.lebar_mendatar,
            tinggi_maks_mm=cetakan.lebar - cetakan.marjin.atas - _BAWAH_MENDATAR - _SEKITAR_MENDATAR,
        ),
        "integrasi": sambungan,
        "gambar_integrasi": sambungan
        and gambar_integrasi(rencana, sambungan, lebar_mm=lebar, tinggi_maks_mm=tinggi - _CATATAN_INTEGRASI),
        "gambar_tingkat": partial(tingkat_indikator, lebar_mm=lebar),
        "gambar_indeks": partial(grafik_indeks, rencana, lebar_mm=lebar, tinggi_mm=66),
        "gambar_anggaran": partial(grafik_anggaran, rencana, lebar_mm=lebar, tinggi_mm=90),
    }


def _pendek(nama: str) -> str:
    return nama.removesuffix(" SPBE").replace("Teknologi Informasi dan Komunikasi", "TIK")
