"""A printed page of ours as a Word document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from spbe_roadmap.terbit.cetak.pohon import uraikan
from spbe_roadmap.terbit.docx.badan import PenulisBadan
from spbe_roadmap.terbit.docx.bagian import Bagian, rangkai
from spbe_roadmap.terbit.docx.bentuk import DOKUMEN
from spbe_roadmap.terbit.docx.gambar import Penggambar
from spbe_roadmap.terbit.docx.jangkar import Jangkar
from spbe_roadmap.terbit.docx.ooxml import twip, w
from spbe_roadmap.terbit.docx.paket import Paket
from spbe_roadmap.terbit.docx.sebaris import PenulisBaris
from spbe_roadmap.terbit.templat import isi_templat

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from spbe_roadmap.terbit.cetak.cetakan import Cetakan
    from spbe_roadmap.terbit.docx.bentuk import Bentuk

# Parts that a template writes: the template (`{}`: the kind of document), Word's name of the part, its type, its relationship.
_BAGIAN_TETAP = (
    ("gaya.xml", "styles.xml", CT.WML_STYLES, RT.STYLES),
    ("{}/penomoran.xml", "numbering.xml", CT.WML_NUMBERING, RT.NUMBERING),
    ("pengaturan.xml", "settings.xml", CT.WML_SETTINGS, RT.SETTINGS),
    ("huruf.xml", "fontTable.xml", CT.WML_FONT_TABLE, RT.FONT_TABLE),
    ("tema.xml", "theme/theme1.xml", CT.OFC_THEME, RT.THEME),
)


def docx(html: str, cetakan: Cetakan, folder: Path, saat: datetime, bentuk: Bentuk = DOKUMEN) -> bytes:
    """The Word document of an HTML page that templates/cetak/ has filled; `folder` is the roadmap's own, for its pictures.

    Title and author are those of the page, `saat` is the date of the file. The same input gives the same bytes.
    """
    halaman = uraikan(html)
    badan = halaman.cari("body")[0]
    paket = Paket()
    jangkar, gambar = Jangkar(badan.semua_id()), Penggambar(paket, folder)
    tanda = badan.atribut.get("data-tanda", "")
    bagian = Bagian(paket, cetakan, tanda, nomor_di_atas=bentuk.nomor_di_atas)
    baris = PenulisBaris(paket, jangkar, gambar)
    penulis = PenulisBadan(bentuk, baris, jangkar, gambar, bagian)
    dokumen = w("document", rangkai(penulis.tulis(badan)))
    for templat, nama, jenis, hubungan in _BAGIAN_TETAP:
        isi = isi_templat(
            "docx",
            templat.format(bentuk.nama),
            bentuk=bentuk.nama,
            cetakan=cetakan,
            lebar=twip(cetakan.lebar_isi),
            lebar_mendatar=twip(cetakan.tinggi - cetakan.marjin.kiri - cetakan.marjin.kanan),
            daftar=penulis.daftar,
            menyebut_halaman=baris.menyebut_halaman,
        )
        paket.tambah(nama, isi.encode(), jenis, hubungan)
    judul, penulis_ = halaman.cari("title"), halaman.cari("meta")
    return paket.berkas(
        dokumen,
        judul=judul[0].teks() if judul else "",
        saat=saat,
        penulis=next(
            (satu.atribut.get("content", "") for satu in penulis_ if satu.atribut.get("name") == "author"), ""
        ),
    )
