"""Contents and lists of tables and figures: fields that Word computes, showing the entries of the HTML until then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.terbit.docx.ooxml import alinea, medan, w

if TYPE_CHECKING:
    from spbe_roadmap.terbit.cetak.pohon import Unsur
    from spbe_roadmap.terbit.docx.ooxml import Xml
    from spbe_roadmap.terbit.docx.sebaris import PenulisBaris

# What a list gathers, by what its entries point at. Source: ECMA-376 part 1, 17.16.5.68 (TOC).
_PERINTAH = {
    "judul": r'TOC \o "1-3" \h \z',
    "tabel": r'TOC \h \z \c "Tabel"',
    "gambar": r'TOC \h \z \c "Gambar"',
}


def perintah_daftar(unsur: Unsur) -> str | None:
    """The field of a list `<ul class="isi">`; None for any other element."""
    if "isi" not in unsur.kelas:
        return None
    tautan = unsur.cari("a")
    return _PERINTAH.get(tautan[0].atribut.get("href", "").removeprefix("#").partition("-")[0]) if tautan else None


def daftar(unsur: Unsur, perintah: str, baris: PenulisBaris) -> list[Xml]:
    """The paragraphs of such a list, one an entry."""
    butir = [_butir(satu, baris) for satu in unsur.cari("li")]
    *pembuka, penutup = medan(perintah)
    butir[0][1:1] = pembuka
    butir[-1].append(penutup)
    # LibreOffice loses the looks of a head where the section ends in the paragraph that ends the field.
    return [*butir, alinea("BatasBagian", [])]


def _butir(li: Unsur, baris: PenulisBaris) -> Xml:
    gaya = next((f"TOC{kelas[1:]}" for kelas in sorted(li.kelas) if kelas in {"d1", "d2", "d3"}), "TableofFigures")
    isi = baris.ruas(li.anak)
    for satu in li.cari("a")[:1]:
        # within the link, as Word writes its own contents
        (isi[-1].extend if isi[-1].tag.endswith("}hyperlink") else isi.extend)(
            [w("r", w("tab")), *baris.halaman(satu.atribut.get("href", "").removeprefix("#"))]
        )
    return alinea(gaya, isi)
