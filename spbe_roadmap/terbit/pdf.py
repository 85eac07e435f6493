"""The official document and a handy PDF per content.

Input: the computed plan and, for pictures, the roadmap's folder. Output: tagged PDF (PDF/UA-1), the same bytes for the
same input: no clock, no random identifier.
"""

from __future__ import annotations

import ctypes.util
import gc
import hashlib
import sys
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.rencana import dokumen
from spbe_roadmap.rencana.cakupan import keselarasan_sasaran, matriks_subkegiatan
from spbe_roadmap.rencana.peringkat import peringkat_program
from spbe_roadmap.rencana.situs import sajian_kegiatan
from spbe_roadmap.rencana.tabel import tabel7, tabel8, teks_capaian
from spbe_roadmap.rencana.tahapan import tahapan
from spbe_roadmap.terbit.cetak import kalimat
from spbe_roadmap.terbit.cetak.narasi import ikhtisar_muatan, narasi
from spbe_roadmap.terbit.cetak.pengambil import ASET, pengambil
from spbe_roadmap.terbit.cetak.penomor import Penomor
from spbe_roadmap.terbit.gambar.garis_waktu import garis_waktu
from spbe_roadmap.terbit.gambar.grafik_anggaran import grafik_anggaran
from spbe_roadmap.terbit.gambar.grafik_indeks import grafik_indeks
from spbe_roadmap.terbit.templat import isi_templat
from spbe_roadmap.terbit.tugas import Tugas

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from spbe_roadmap.model.kegiatan import Muatan
    from spbe_roadmap.rencana import Rencana

# width and height in mm; F4 as regional regulations print it, legal is 8.5 x 14 inches
KERTAS = {"F4": (210, 330), "A4": (210, 297), "legal": (215.9, 355.6)}
# margins in mm; measured on regional regulations (Perwali Bandar Lampung 54/2021)
_KIRI, _KANAN, _ATAS, _BAWAH = 36, 27, 36, 27
# heading and caption that stand on the page of a drawing, in mm
_SEKITAR_GAMBAR = 22
VARIAN = "pdf/ua-1"


def tugas(rencana: Rencana, *, folder: Path) -> tuple[Tugas, ...]:
    """The document and one PDF a content; only `aset/` of the folder is read."""
    banyak = sum(len(program.kegiatan) for _, program in rencana.peta.semua_program())
    return (
        Tugas("peta-rencana.pdf", partial(_tulis_induk, rencana, folder), bobot=100 + 2 * banyak, berat=True),
        *(
            Tugas(
                f"domain/{muatan.domain}.pdf",
                partial(_tulis_muatan, rencana, muatan, folder),
                bobot=10 + sum(len(program.kegiatan) for program in muatan.program),
                berat=True,
            )
            for muatan in rencana.peta.muatan
        ),
    )


def siapkan() -> None:
    """Import the PDF writer once, before work is spread over processes."""
    with _tanpa_mencari_pustaka():
        import weasyprint  # noqa: F401, PLC0415 - start-up: half a second that only publishing needs


def _tidak_ada(name: str) -> str | None:  # noqa: ARG001 - stands in for find_library
    return None


@contextmanager
def _tanpa_mencari_pustaka() -> Iterator[None]:
    """On Linux `find_library` starts some eighty compilers and linkers to guess names that cffi finds by itself."""
    asli = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = _tidak_ada
    try:
        yield
    finally:
        ctypes.util.find_library = asli


@contextmanager
def _tanpa_pemungut_sampah() -> Iterator[None]:
    """No garbage collection meanwhile: a fifth faster, for a twentieth more memory; nothing of a layout is garbage."""
    menyala = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if menyala:
            gc.enable()


def _tulis_induk(rencana: Rencana, asal: Path, tujuan: Path) -> None:
    (tujuan / "peta-rencana.pdf").write_bytes(cetak(html_induk(rencana), asal))


def _tulis_muatan(rencana: Rencana, muatan: Muatan, asal: Path, tujuan: Path) -> None:
    (tujuan / "domain").mkdir(exist_ok=True, parents=True)
    (tujuan / f"domain/{muatan.domain}.pdf").write_bytes(cetak(html_muatan(rencana, muatan), asal))


def html_induk(rencana: Rencana) -> str:
    """The document as HTML."""
    bahan = {
        **_bahan(rencana, (kegiatan.id for _, _, kegiatan in rencana.peta.semua_kegiatan())),
        **_bahan_induk(rencana),
        "geser": 0,
    }
    return _isi("badan.html", "peta-rencana.html", {**bahan, "judul_berkas": bahan["judul"]})


def html_muatan(rencana: Rencana, muatan: Muatan) -> str:
    """The document of one content as HTML."""
    bahan = _bahan(rencana, (kegiatan.id for program in muatan.program for kegiatan in program.kegiatan))
    judul = f"{MUATAN[muatan.domain]} – {bahan['judul']}"
    return _isi("badan-muatan.html", "muatan-tunggal.html", {**bahan, "geser": 1, "m": muatan, "judul_berkas": judul})


def _isi(badan: str, kerangka: str, bahan: Mapping[str, Any]) -> str:
    """The filled frame; the body comes first, because the lists in front name what it numbers."""
    from markupsafe import Markup  # noqa: PLC0415 - start-up: only publishing needs it

    teks = isi_templat("cetak", badan, **bahan)
    return isi_templat("cetak", kerangka, **bahan, badan=Markup(teks))  # noqa: S704 - the template has escaped it


def _bahan(rencana: Rencana, ada: Iterable[str]) -> dict[str, Any]:
    """What the blocks of one content may name; `ada`: ids of the activities that links in this document can reach."""
    peta = rencana.peta
    lebar, tinggi = KERTAS[peta.dokumen.kertas]
    belum = [opd for opd in peta.opd if not opd.terverifikasi]
    lambang = peta.dokumen.lambang
    return {
        "r": rencana,
        "peta": peta,
        "tahun": tuple(peta.periode.tahun),
        "judul": _judul(rencana),
        "sebut": kalimat.sebutan(peta.instansi),
        "kertas": {"lebar": lebar, "tinggi": tinggi},
        "lambang": ASET + quote(lambang.removeprefix("aset/")) if lambang in peta.aset else None,
        "nomor": Penomor(),
        "nama_muatan": MUATAN,
        "ada": frozenset(ada),
        "sajian": sajian_kegiatan(rencana),
        "belum": frozenset(opd.id for opd in belum),
        "belum_sebutan": frozenset(opd.sebutan for opd in belum),
        "nama_aplikasi": {aplikasi.id: aplikasi.nama for aplikasi in peta.aplikasi},
        "belum_aplikasi": frozenset(aplikasi.id for aplikasi in peta.aplikasi if not aplikasi.terverifikasi),
        "tabel7": partial(tabel7, peta),
        "risiko_muatan": dokumen.risiko_muatan,
        "anggaran_muatan": partial(dokumen.anggaran_muatan, rencana),
        "ikhtisar": lambda muatan: ikhtisar_muatan(rencana, dokumen.ringkas_muatan(rencana, muatan)),
        "gambar_waktu": partial(
            garis_waktu,
            rencana,
            lebar_mm=lebar - _KIRI - _KANAN,
            tinggi_maks_mm=tinggi - _ATAS - _BAWAH - _SEKITAR_GAMBAR,
        ),
        "capaian": teks_capaian,
        "rentang": kalimat.rentang,
        "sebelum_rujukan": kalimat.sebelum_rujukan,
        "sesudah_rujukan": kalimat.sesudah_rujukan,
    }


def _bahan_induk(rencana: Rencana) -> dict[str, Any]:
    """What only the whole document names."""
    peta = rencana.peta
    lebar = KERTAS[peta.dokumen.kertas][0] - _KIRI - _KANAN
    return {
        "narasi": narasi(rencana),
        "nama_pendek": [_pendek(MUATAN[muatan.domain]) for muatan in peta.muatan],
        "dasar_hukum": dokumen.dasar_hukum(peta),
        "lemah": dokumen.lemah(rencana),
        "koneksi": dokumen.matriks_koneksi(rencana),
        "inisiatif": dokumen.inisiatif_muatan(peta),
        "tahapan": tahapan(peta, rencana.jadwal),
        "peringkat": peringkat_program(peta),
        "tingkat": dokumen.tabel_tingkat(rencana),
        "kerangka_perkiraan": frozenset(satu.kerangka.id for satu in rencana.proyeksi.tahun if satu.perkiraan),
        "pagu": dokumen.pagu_tahunan(rencana),
        "pemilik": dokumen.pemilik(rencana),
        "tabel8": partial(tabel8, peta, rencana.jadwal),
        "subkegiatan": partial(matriks_subkegiatan, peta),
        "keselarasan": partial(keselarasan_sasaran, peta),
        "semua_risiko": dokumen.semua_risiko(peta),
        "gambar_indeks": partial(grafik_indeks, rencana, lebar_mm=lebar, tinggi_mm=66),
        "gambar_anggaran": partial(grafik_anggaran, rencana, lebar_mm=lebar, tinggi_mm=80),
    }


def _judul(rencana: Rencana) -> str:
    peta = rencana.peta
    wilayah = kalimat.sebutan(peta.instansi).wilayah
    return peta.dokumen.judul or f"Peta Rencana SPBE {wilayah} Tahun {peta.periode.mulai}–{peta.periode.selesai}"


def _pendek(nama: str) -> str:
    return nama.removesuffix(" SPBE").replace("Teknologi Informasi dan Komunikasi", "TIK")


def cetak(html: str, folder: Path) -> bytes:
    """The PDF of an HTML page; `folder` is the roadmap's own. No date is written, the identifier is a digest of the page."""
    siapkan()
    from weasyprint import HTML  # noqa: PLC0415 - start-up: half a second that only publishing needs

    sidik = hashlib.md5(html.encode(), usedforsecurity=False).digest()
    with _tanpa_pemungut_sampah():
        isi = HTML(string=html, base_url="templat:///", url_fetcher=pengambil(folder))
        hasil = isi.write_pdf(pdf_variant=VARIAN, pdf_identifier=sidik)
    if not isinstance(hasil, bytes):
        raise TypeError(hasil)
    return hasil
