"""The kinds of Word documents: what each calls the paragraphs and lists of its HTML, and how its headings are counted.

Styles and numbers of a kind stand in templates/docx/, in the folder of its name.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.terbit.docx.judul import Penghitung, PenghitungMuatan, PenghitungNaskah

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Gaya = Mapping[str, str]

# abstractNumId in docx/penomoran.xml: lists with figures and with letters
BERANGKA, BERHURUF = 1, 3


class GayaButir(NamedTuple):
    """How the items of a list look: their style, and the numbering of which each list is a copy; None: the style counts."""

    gaya: str
    dasar: int | None = BERANGKA


_TANPA: Mapping[tuple[str, str], GayaButir] = MappingProxyType({})


class Bentuk(NamedTuple):
    """One kind of document.

    Paragraph styles by class: `gaya` anywhere, `gaya_sampul` on the cover, `gaya_mendatar` on pages that lie on their side;
    `gaya_dalam` by the style of what surrounds them and the class. `butir`: items by the class of the list and the style of what
    surrounds it. `kepala_bab`: the heads of pages name their chapter. `nomor_di_atas`: pages are numbered in the middle above, but
    for the first.
    """

    nama: str
    penghitung: Callable[[], Penghitung]
    gaya: Gaya
    gaya_sampul: Gaya = MappingProxyType({})
    gaya_mendatar: Gaya = MappingProxyType({})
    gaya_dalam: Mapping[tuple[str, str], str] = MappingProxyType({})
    butir: Mapping[tuple[str, str], GayaButir] = _TANPA
    kepala_bab: bool = True
    nomor_di_atas: bool = False


_GAYA = {
    "catatan": "Catatan",
    "catatan-kaki": "CatatanKaki",
    "nama": "NamaPejabat",
    "pengantar": "Pengantar",
    "pita": "Pita",
    "tanda-tangan": "TandaTangan",
    "uraian": "Uraian",
}
_GAYA_SAMPUL = {
    "besar": "Subtitle",
    "cap": "Cap",
    "judul": "Title",
    "kepala-lampiran": "KepalaLampiran",
    "lambang": "Lambang",
}
_GAYA_MENDATAR = _GAYA | {"nama": "NamaPejabatMendatar", "tanda-tangan": "TandaTanganMendatar"}

DOKUMEN = Bentuk("dokumen", Penghitung, _GAYA, _GAYA_SAMPUL, _GAYA_MENDATAR)
MUATAN = DOKUMEN._replace(penghitung=PenghitungMuatan)

NASKAH = Bentuk(
    "naskah",
    PenghitungNaskah,
    {
        "diundangkan": "Diundangkan",
        "kop": "Kop",
        "lambang-negara": "LambangNegara",
        "nama": "NamaPejabat",
        "pasal": "IsiPasal",
        "pengundangan": "Pengundangan",
        "tanda-tangan": "TandaTangan",
        "tengah": "Tengah",
    },
    gaya_dalam={("Diundangkan", "nama"): "NamaPengundang"},
    butir={
        ("ayat", "Normal"): GayaButir("Ayat", None),
        ("huruf", "Ayat"): GayaButir("HurufAyat", None),
        ("angka", "Ayat"): GayaButir("AngkaAyat", None),
        ("huruf", "IsiPasal"): GayaButir("HurufPasal", None),
        ("angka", "IsiPasal"): GayaButir("AngkaPasal", None),
        ("huruf", "IsiPembukaan"): GayaButir("Huruf", BERHURUF),
        ("angka", "IsiPembukaan"): GayaButir("Angka", BERANGKA),
    },
    kepala_bab=False,
)
# pages of the central government's gazette
NASKAH_PUSAT = NASKAH._replace(nomor_di_atas=True)
