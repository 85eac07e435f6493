"""Why the text is made: the considerations ("Menimbang").

Sources: UU 12/2011, Lampiran II; Perpres 95/2018 art. 18 (3) and 19 (3), by which heads of governments enact their plan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.terbit.naskah.bahan import PERPRES

if TYPE_CHECKING:
    from spbe_roadmap.terbit.naskah.bahan import Bahan

# UU 12/2011, Lampiran II: the power to make regulations; agencies have theirs from the law that made them
_KEWENANGAN = {
    "daerah": "Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
    "kementerian": "Pasal 17 ayat (3) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
}


def menimbang(bahan: Bahan) -> tuple[str, ...]:
    """The considerations, each a clause that ends with a semicolon."""
    if bahan.penetap.daerah:
        pasal, rencana, oleh = "19", "Pemerintah Daerah", "kepala daerah masing-masing"
    else:
        pasal, rencana, oleh = "18", "Instansi Pusat", "pimpinan Instansi Pusat masing-masing"
    terpadu = (
        "bahwa untuk mewujudkan penyelenggaraan sistem pemerintahan berbasis elektronik yang terpadu, terukur, dan "
        f"berkesinambungan {bahan.lingkungan}, diperlukan arah dan langkah yang disusun dalam sebuah peta rencana;"
    )
    perintah = (
        f"bahwa berdasarkan ketentuan Pasal {pasal} ayat (3) {PERPRES}, Peta Rencana Sistem Pemerintahan Berbasis Elektronik "
        f"{rencana} ditetapkan oleh {oleh};"
    )
    simpulan = (
        "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan "
        f"{bahan.penetap.bentuk} tentang {bahan.tentang};"
    )
    return terpadu, perintah, simpulan


def kewenangan(bahan: Bahan) -> str:
    """The article of the constitution on which a regulation rests, empty for a decree and where there is none."""
    if not bahan.penetap.peraturan:
        return ""
    return _KEWENANGAN.get("daerah" if bahan.penetap.daerah else bahan.rencana.peta.instansi.jenis, "")
