"""Default text of BAB VI and BAB VII."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.model.uang import tulis_rupiah_resmi
from spbe_roadmap.model.waktu import tulis_tanggal
from spbe_roadmap.rencana.dokumen import ringkas_pantau
from spbe_roadmap.terbit.cetak.kalimat import deret
from spbe_roadmap.terbit.cetak.narasi.bahan import Bahan, Prosa

if TYPE_CHECKING:
    from collections.abc import Iterator

_JENIS_REVIU = {
    "paruh-waktu": "reviu paruh waktu",
    "tahun-terakhir": "reviu tahun terakhir",
    "sewaktu-waktu": "reviu sewaktu-waktu",
}


def pemantauan(bahan: Bahan) -> Prosa:
    """BAB VI. Sources: Perpres 95/2018 art. 19 (reviews) and the article on monitoring."""
    return Prosa(
        alinea=(
            (
                "Pelaksanaan peta rencana dipantau sedikitnya setiap tahun terhadap waktu, keluaran, serapan anggaran, dan bukti "
                f"dukung. Reviu dilaksanakan oleh {bahan.sebut.penetapan} pada paruh waktu dan tahun terakhir pelaksanaan, atau "
                "sewaktu-waktu berdasarkan perubahan Peta Rencana SPBE Nasional, perubahan rencana strategis, perubahan "
                "Arsitektur SPBE, atau hasil pemantauan dan evaluasi."
            ),
            *_reviu(bahan),
            *_kemajuan(bahan),
        )
    )


def _reviu(bahan: Bahan) -> Iterator[str]:
    semua = sorted(bahan.rencana.peta.pokok.reviu, key=lambda satu: satu.tahun)
    if semua:
        jadwal = deret([f"{_JENIS_REVIU[satu.jenis]} pada tahun {satu.tahun}" for satu in semua])
        yield f"Dalam peta rencana ini dijadwalkan {jadwal}."


def _kemajuan(bahan: Bahan) -> Iterator[str]:
    pantau = ringkas_pantau(bahan.rencana)
    if pantau is None:
        return
    status = deret([f"{banyak} {nama}" for nama, banyak in pantau.status.items()])
    lambat = f" Sebanyak {pantau.terlambat} kegiatan terlambat dari jadwal." if pantau.terlambat else ""
    yield (
        f"Menurut laporan per {tulis_tanggal(pantau.per)}, status kegiatan yang dilaporkan adalah {status}. Serapannya "
        f"{tulis_rupiah_resmi(pantau.serapan)} dari anggaran {tulis_rupiah_resmi(pantau.anggaran)}.{lambat}"
    )


def penutup(bahan: Bahan) -> Prosa:
    """BAB VII."""
    return Prosa(
        alinea=(
            (
                f"Peta Rencana SPBE {bahan.sebut.wilayah} Tahun {bahan.tahun} menjadi acuan bagi seluruh {bahan.sebut.unit} "
                "dalam merencanakan, menganggarkan, melaksanakan, dan memantau SPBE."
            ),
            (
                "Keberhasilannya bergantung pada kepemimpinan yang konsisten, kesesuaian anggaran tahunan dengan urutan "
                "kegiatan, serta ketertiban penyampaian data dan bukti dukung. Perubahan keadaan ditampung melalui reviu."
            ),
        )
    )
