"""The official document and a handy PDF per content.

Input: the computed plan and, for pictures, the roadmap's folder. Output: tagged PDF (PDF/UA-1), the same bytes for the
same input: no clock, no random identifier.
"""

from __future__ import annotations

import hashlib
from functools import partial
from typing import TYPE_CHECKING, Any

from spbe_roadmap.data import dasar_hukum
from spbe_roadmap.kerangka.angka import tampil
from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.rencana.cakupan import keselarasan_sasaran, matriks_subkegiatan
from spbe_roadmap.rencana.indeks import terlemah
from spbe_roadmap.rencana.peringkat import peringkat_program
from spbe_roadmap.rencana.tabel import tabel7, tabel8
from spbe_roadmap.rencana.tahapan import tahapan
from spbe_roadmap.terbit.cetak.narasi import narasi
from spbe_roadmap.terbit.cetak.pengambil import pengambil
from spbe_roadmap.terbit.cetak.penomor import Penomor
from spbe_roadmap.terbit.gambar.garis_waktu import garis_waktu
from spbe_roadmap.terbit.gambar.grafik_anggaran import grafik_anggaran
from spbe_roadmap.terbit.gambar.grafik_indeks import grafik_indeks
from spbe_roadmap.terbit.templat import isi_templat
from spbe_roadmap.terbit.tugas import Tugas

if TYPE_CHECKING:
    from pathlib import Path

    from spbe_roadmap.model.kegiatan import Muatan
    from spbe_roadmap.rencana import Rencana

# Width and height in mm; F4 as regional regulations print it.
KERTAS = {"F4": (210, 330), "A4": (210, 297), "legal": (216, 356)}
_MARJIN_KIRI, _MARJIN_KANAN, _MARJIN_ATAS, _MARJIN_BAWAH = 36, 27, 36, 27
_BANYAK_TERLEMAH = 10
_ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII")


def tugas(rencana: Rencana, *, folder: Path) -> tuple[Tugas, ...]:
    """The umbrella document and one PDF a content; only `aset/` of the folder is read."""
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
    import weasyprint  # noqa: F401, PLC0415 - start-up: half a second that only publishing needs


def _tulis_induk(rencana: Rencana, asal: Path, tujuan: Path) -> None:
    (tujuan / "peta-rencana.pdf").write_bytes(_cetak(html_induk(rencana), asal))


def _tulis_muatan(rencana: Rencana, muatan: Muatan, asal: Path, tujuan: Path) -> None:
    (tujuan / "domain").mkdir(exist_ok=True, parents=True)
    (tujuan / f"domain/{muatan.domain}.pdf").write_bytes(_cetak(html_muatan(rencana, muatan), asal))


def html_induk(rencana: Rencana) -> str:
    """The umbrella document as HTML: body first, because the lists in front name what it numbers."""
    isi = _bahan(rencana)
    isi["badan"] = isi_templat("cetak", "badan.html", **isi)
    return isi_templat("cetak", "peta-rencana.html", **isi)


def html_muatan(rencana: Rencana, muatan: Muatan) -> str:
    """The document of one content as HTML."""
    return isi_templat("cetak", "muatan-tunggal.html", m=muatan, **_bahan(rencana))


def _bahan(rencana: Rencana) -> dict[str, Any]:
    """What templates may name."""
    peta = rencana.peta
    lebar, tinggi = KERTAS[peta.dokumen.kertas]
    lebar_isi = lebar - _MARJIN_KIRI - _MARJIN_KANAN
    # Heading and caption stand on the same page as their drawing.
    tinggi_gambar = tinggi - _MARJIN_ATAS - _MARJIN_BAWAH - 48
    tahun = f"{peta.periode.mulai}–{peta.periode.selesai}"
    return {
        "r": rencana,
        "peta": peta,
        "tahun": tuple(peta.periode.tahun),
        "judul": peta.dokumen.judul or f"Peta Rencana SPBE {peta.instansi.nama} Tahun {tahun}",
        "kertas": {"lebar": lebar, "tinggi": tinggi},
        "nomor": Penomor(),
        "nama_muatan": MUATAN,
        "romawi": _ROMAWI,
        "narasi": narasi(rencana),
        "dasar_hukum": _dasar_hukum(rencana),
        "terlemah": [(satu, terlemah(satu, _BANYAK_TERLEMAH)) for satu in rencana.proyeksi.tahun[:1]],
        "tabel7": partial(tabel7, peta),
        "tabel8": partial(tabel8, peta, rencana.jadwal),
        "tahapan": tahapan(peta, rencana.jadwal),
        "peringkat": peringkat_program(peta),
        "subkegiatan": partial(matriks_subkegiatan, peta),
        "keselarasan": partial(keselarasan_sasaran, peta),
        "gambar_waktu": partial(garis_waktu, rencana, lebar_mm=lebar_isi, tinggi_maks_mm=tinggi_gambar),
        "gambar_indeks": partial(grafik_indeks, rencana, lebar_mm=lebar_isi, tinggi_mm=78),
        "gambar_anggaran": partial(grafik_anggaran, rencana, lebar_mm=lebar_isi, tinggi_mm=80),
        "tulis_nilai": tampil,
    }


def _dasar_hukum(rencana: Rencana) -> list[tuple[str, bool]]:
    """Citations in official order, each with whether it is confirmed; free texts come last, as they stand."""
    semua = dasar_hukum.semua()
    dikenal = [semua[nama] for nama in rencana.peta.pokok.dasar_hukum if nama in semua]
    bebas = [nama for nama in rencana.peta.pokok.dasar_hukum if nama not in semua]
    urut = sorted(dikenal, key=dasar_hukum.urutan)
    return [(dasar_hukum.kutip(satu), satu.terverifikasi) for satu in urut] + [
        (satu, "(isi)" not in satu.lower()) for satu in bebas
    ]


def _cetak(html: str, folder: Path) -> bytes:
    from weasyprint import HTML  # noqa: PLC0415 - start-up: half a second that only publishing needs

    isi = HTML(string=html, base_url="templat:///", url_fetcher=pengambil(folder))
    sidik = hashlib.md5(html.encode(), usedforsecurity=False).digest()
    hasil = isi.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=sidik)
    if not isinstance(hasil, bytes):
        raise TypeError(hasil)
    return hasil
