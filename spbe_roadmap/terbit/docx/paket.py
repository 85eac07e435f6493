"""The package that a Word document is: its parts, their relationships, and the zip file, which is the same for the same parts.

python-docx knows how a package is put together; parts are handed to it as finished bytes.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package

from spbe_roadmap.terbit.docx.ooxml import R, bersih, tulis, w

if TYPE_CHECKING:
    from datetime import datetime

    from spbe_roadmap.terbit.docx.ooxml import Xml

# Dublin Core properties are limited by Word
_PROPERTI_TERPANJANG = 255


class Paket:
    """A Word document in the making; its body is given when it is written."""

    def __init__(self) -> None:
        self._paket = Package()
        self._dokumen = Part(PackURI("/word/document.xml"), CT.WML_DOCUMENT_MAIN, b"", self._paket)
        self._paket.relate_to(self._dokumen, RT.OFFICE_DOCUMENT)
        self._gambar: dict[bytes, str] = {}
        self._bagian = 0

    def tambah(self, nama: str, isi: bytes, jenis: str, hubungan: str) -> str:
        """Another part of the document; the id of its relationship."""
        bagian = Part(PackURI(f"/word/{nama}"), jenis, isi, self._paket)
        return self._dokumen.relate_to(bagian, hubungan)

    def kepala(self, isi: Xml) -> str:
        """A header; the id of its relationship."""
        self._bagian += 1
        return self.tambah(f"header{self._bagian}.xml", tulis(isi), CT.WML_HEADER, RT.HEADER)

    def kaki(self, isi: Xml) -> str:
        """A footer; the id of its relationship."""
        self._bagian += 1
        return self.tambah(f"footer{self._bagian}.xml", tulis(isi), CT.WML_FOOTER, RT.FOOTER)

    def gambar(self, isi: bytes, akhiran: str, jenis: str) -> str:
        """A picture file, kept once; the id of its relationship."""
        sidik = hashlib.sha256(isi).digest()
        if sidik not in self._gambar:
            nama = f"media/gambar{len(self._gambar) + 1}.{akhiran}"
            self._gambar[sidik] = self.tambah(nama, isi, jenis, RT.IMAGE)
        return self._gambar[sidik]

    def tautan_luar(self, alamat: str, isi: list[Xml]) -> Xml:
        """The runs as a link to an address outside."""
        tautan = w("hyperlink", *isi, history=1)
        tautan.set(f"{{{R}}}id", self._dokumen.relate_to(bersih(alamat), RT.HYPERLINK, is_external=True))
        return tautan

    def berkas(self, dokumen: Xml, *, judul: str, penulis: str, saat: datetime) -> bytes:
        """The finished file; `saat` is in UTC."""
        self._dokumen._blob = tulis(dokumen)  # noqa: SLF001 - a part takes its bytes only when it is made
        inti = self._paket.core_properties
        inti.title, inti.author = (bersih(satu)[:_PROPERTI_TERPANJANG] for satu in (judul, penulis))
        inti.last_modified_by, inti.language, inti.revision = inti.author, "id-ID", 1
        inti.created = inti.modified = saat.replace(tzinfo=None)
        isi = io.BytesIO()
        self._paket.save(isi)
        return _zip_tetap(isi, saat)


def _zip_tetap(asal: io.BytesIO, saat: datetime) -> bytes:
    """The same members in the same order, all of one moment, whatever the clock and the machine."""
    tanggal = saat.timetuple()[:6]
    hasil = io.BytesIO()
    with zipfile.ZipFile(asal) as lama, zipfile.ZipFile(hasil, "w") as baru:
        for nama in lama.namelist():
            anggota = zipfile.ZipInfo(nama, tanggal)
            anggota.compress_type = zipfile.ZIP_STORED if nama.endswith((".png", ".jpg")) else zipfile.ZIP_DEFLATED
            anggota.create_system, anggota.external_attr = 3, 0o644 << 16
            baru.writestr(anggota, lama.read(nama))
    return hasil.getvalue()
