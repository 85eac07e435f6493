"""What makes a PDF fit for archives and readers with a screen reader at once: PDF/A-3a and PDF/UA-1 in one file, with its sources.

Sources: ISO 19005-3 (attachments, extension schemas of XMP), ISO 14289-1 (PDF/UA identifier).
"""

from __future__ import annotations

import io
from contextlib import nullcontext
from importlib.resources import files
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

VARIAN = "pdf/a-3a"
WARNA = "sRGB"
# Said here and not guessed: what a computer guesses from a name depends on its tables.
_JENIS = {".json": "application/json", ".md": "text/markdown", ".yaml": "application/yaml"}
_AKHIR_RDF = b"</rdf:RDF>"
# WeasyPrint names one standard; the other is added, and its words declared, because PDF/A allows no undeclared ones.
_PDF_UA = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"\
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description></rdf:li></rdf:Seq>\
</pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""


class Lampiran(NamedTuple):
    """A file that a PDF carries: its path, its words, and what it is to the document."""

    nama: str
    isi: str
    hubungan: Literal["Source", "Data"]
    uraian: str


def lampirkan(semua: Iterable[Lampiran], waktu: datetime) -> list[Any]:
    """The files as WeasyPrint takes them, by name; all bear the date `waktu`."""
    from weasyprint import Attachment  # noqa: PLC0415 - start-up: half a second that only printing needs

    hasil = []
    for satu in sorted(semua):
        lampiran = Attachment(
            string="",
            name=satu.nama,
            description=satu.uraian,
            created=waktu,
            modified=waktu,
            relationship=satu.hubungan,
        )
        jenis = _JENIS[PurePosixPath(satu.nama).suffix]
        lampiran.source = nullcontext((io.BytesIO(satu.isi.encode()), None, None, jenis))
        hasil.append(lampiran)
    return hasil


def profil_warna() -> dict[str, Any]:
    """What red, green and blue mean on paper, under the name that the document uses.

    WeasyPrint would take the same file and leave it open.
    """
    from weasyprint.css import ColorProfile  # noqa: PLC0415 - start-up: half a second that only printing needs

    with (files("weasyprint.pdf") / "sRGB2014.icc").open("rb") as berkas:
        return {WARNA: ColorProfile(berkas, "sRGB2014.icc", "relative-colorimetric", ("r", "g", "b"))}


def sebut_pdf_ua(pdf: Any) -> None:  # noqa: ANN401 - weasyprint ships no types
    """Let the metadata of a PDF/A say that the file is PDF/UA-1 too."""
    nomor = int(pdf.catalog["Metadata"].split()[0])
    metadata = pdf.objects[nomor]
    metadata.stream = [metadata.stream[0].replace(_AKHIR_RDF, _PDF_UA + _AKHIR_RDF)]
