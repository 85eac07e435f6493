"""What tests of the Word document share: a page of HTML as a document, and the document of the small roadmap full of trouble."""

from __future__ import annotations

import io
import subprocess
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from xml.etree import ElementTree as ET

import pytest
from docx import Document
from openxml_audit import OpenXmlValidator

from spbe_roadmap.terbit.cetak.dokumen import html_induk
from spbe_roadmap.terbit.docx.dokumen import docx
from spbe_roadmap.terbit.kebutuhan import LIBREOFFICE, POPPLER, cari_program
from spbe_roadmap.terbit.keluaran import pesan
from tests.conftest import tanpa_alat

if TYPE_CHECKING:
    from collections.abc import Callable

    from spbe_roadmap.rencana.rencana import Rencana
    from spbe_roadmap.terbit.cetak.cetakan import Cetakan

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SAAT = datetime(2025, 1, 1, tzinfo=UTC)


class Berkas(NamedTuple):
    """A Word document: its bytes, the HTML that it was made of, and how it was to be printed."""

    isi: bytes
    html: str
    cetakan: Cetakan

    @property
    def dokumen(self) -> Any:  # noqa: ANN401 - python-docx types most of what tests touch as Any
        """As python-docx reads it."""
        return Document(io.BytesIO(self.isi))

    @property
    def zip(self) -> zipfile.ZipFile:
        return zipfile.ZipFile(io.BytesIO(self.isi))

    def xml(self, nama: str = "word/document.xml") -> ET.Element:
        return ET.fromstring(self.zip.read(nama))  # noqa: S314 - our own


@pytest.fixture(scope="session")
def cetakan_baku(rencana_jahat: Rencana) -> Cetakan:
    return pesan(rencana_jahat, Path("tidak-ada")).cetakan


@pytest.fixture(scope="session")
def dari_html(cetakan_baku: Cetakan) -> Callable[..., Berkas]:
    """The document of a body, written on F4."""

    def buat(badan: str, *, folder: Path = Path("tidak-ada"), kepala: str = "", **ubah: Any) -> Berkas:  # noqa: ANN401
        html = f'<html lang="id"><head>{kepala}</head><body data-tanda="">{badan}</body></html>'
        cara = cetakan_baku._replace(**ubah)
        return Berkas(docx(html, cara, folder, SAAT), html, cara)

    return buat


@pytest.fixture(scope="session")
def buat() -> Callable[..., Berkas]:
    """The document of a roadmap."""

    def buat_satu(rencana: Rencana, folder: Path = Path("tidak-ada"), **ubah: Any) -> Berkas:  # noqa: ANN401
        cara = pesan(rencana, folder).cetakan._replace(**ubah)
        html = html_induk(rencana, cara)
        return Berkas(docx(html, cara, folder, SAAT), html, cara)

    return buat_satu


@pytest.fixture(scope="session")
def berkas(buat: Callable[..., Berkas], rencana_jahat: Rencana) -> Berkas:
    return buat(rencana_jahat)


@pytest.fixture
def salah(tmp_path: Path) -> Callable[[Berkas], list[str]]:
    """What the schemas and rules of Office find in a document."""

    def periksa(berkas: Berkas) -> list[str]:
        letak = tmp_path / "periksa.docx"
        letak.write_bytes(berkas.isi)
        return [str(satu) for satu in OpenXmlValidator().validate(letak).errors]

    return periksa


def teks(unsur: ET.Element) -> str:
    """All words of an element, a line break or tab being a space; what fields compute is what they show."""
    sela = {f"{W}br", f"{W}tab"}
    return "".join(
        " " if satu.tag in sela else satu.text or "" for satu in unsur.iter() if satu.tag in {*sela, f"{W}t"}
    )


def gaya(alinea: ET.Element) -> str:
    """The id of a paragraph's style."""
    unsur = alinea.find(f"{W}pPr/{W}pStyle")
    return "" if unsur is None else unsur.attrib[f"{W}val"]


def lewat_libreoffice(berkas: Berkas, folder: Path) -> str:
    """The text of the pages that LibreOffice makes of a document, in lines as they stand there."""
    soffice, pdftotext = cari_program(*LIBREOFFICE.program), cari_program(POPPLER.program[0])
    if soffice is None or pdftotext is None:
        tanpa_alat("LibreOffice dan Poppler tidak terpasang")
    (folder / "uji.docx").write_bytes(berkas.isi)
    profil = f"-env:UserInstallation=file://{folder}/profil"
    perintah = [str(soffice), profil, "--headless", "--convert-to", "pdf", "uji.docx"]
    subprocess.run(perintah, cwd=folder, check=True, capture_output=True, timeout=240)
    perintah = [str(pdftotext), "-layout", "uji.pdf", "-"]
    return subprocess.run(perintah, cwd=folder, check=True, capture_output=True, text=True).stdout
