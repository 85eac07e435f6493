"""Default text of BAB VI and BAB VII."""

from __future__ import annotations

from spbe_roadmap.model.uang import tulis_rupiah_resmi
from spbe_roadmap.model.waktu import tulis_tanggal
from spbe_roadmap.rencana.dokumen import ringkas_pantau
from spbe_roadmap.terbit.cetak.kalimat import deret
from spbe_roadmap.terbit.cetak.narasi.bahan import Bahan, Prosa, banyaknya

_JENIS_REVIU = {
    "paruh-waktu": "reviu paruh waktu",
    "tahun-terakhir": "reviu tahun terakhir",
    "sewaktu-waktu": "reviu sewaktu-waktu",
}


def pemantauan(bahan: Bahan) -> Prosa:
    """The opening of BAB VI. Sources: Perpres 95/2018 art. 19 (5)-(7), for ministries and agencies art. 18."""
    return Prosa(
        alinea=(
            (
                "Pelaksanaan peta rencana dipantau sedikitnya setiap tahun terhadap waktu, keluaran, serapan anggaran, dan bukti "
                f"dukung. Reviu dilaksanakan oleh {bahan.sebut.penetapan} pada paruh waktu dan tahun terakhir pelaksanaan, atau "
                "sewaktu-waktu berdasarkan perubahan Peta Rencana SPBE Nasional, perubahan rencana strategis, perubahan "
                "Arsitektur SPBE, atau hasil pemantauan dan evaluasi."
            ),
        )
    )


def reviu(bahan: Bahan) -> Prosa:
    """When the reviews are; the table says it where none is planned."""
    semua = sorted(bahan.rencana.peta.pokok.reviu, key=lambda satu: satu.tahun)
    jadwal = deret([f"{_JENIS_REVIU[satu.jenis]} pada tahun {satu.tahun}" for satu in semua])
    return Prosa(alinea=(f"Dalam peta rencana ini dijadwalkan {jadwal}.",) if semua else ())


def penanggung_jawab(bahan: Bahan) -> Prosa:
    """Who answers for what, and to whom."""
    memimpin = bahan.ringkas.opd_memimpin
    oleh = f"{memimpin} {bahan.sebut.unit}" if memimpin > 1 else f"satu {bahan.sebut.unit}"
    return Prosa(
        alinea=(
            (
                f"Kegiatan dalam peta rencana ini dipimpin oleh {oleh}. Setiap pimpinan kegiatan melaporkan kemajuan, serapan "
                "anggaran, hambatan, dan bukti dukung kegiatannya; penundaan disampaikan beserta alasannya."
            ),
        )
        if memimpin
        else ()
    )


def kemajuan(bahan: Bahan) -> Prosa:
    """Where the plan stands by the latest realisation; nothing without one."""
    pantau = ringkas_pantau(bahan.rencana)
    if pantau is None:
        return Prosa()
    status = deret([f"{banyak} {nama}" for nama, banyak in pantau.status.items()])
    uang = (
        f" Serapannya {tulis_rupiah_resmi(pantau.serapan)} dari anggaran {tulis_rupiah_resmi(pantau.anggaran)}."
        if pantau.anggaran
        else ""
    )
    lambat = f" {banyaknya(pantau.terlambat)} kegiatan terlambat dari jadwal." if pantau.terlambat else ""
    laporan = f"Menurut laporan per {tulis_tanggal(pantau.per)}, status kegiatan yang dilaporkan adalah {status}."
    return Prosa(alinea=(f"{laporan}{uang}{lambat}",))


def penutup(bahan: Bahan) -> Prosa:
    """BAB VII."""
    peta, ringkas = bahan.rencana.peta, bahan.ringkas
    bertanda = ringkas.usulan or ringkas.opd_belum or ringkas.aplikasi_belum
    belum = (
        "Bagian yang bertanda usulan, perkiraan, atau belum terverifikasi dilengkapi sebelum peta rencana ini ditetapkan oleh "
        f"{peta.instansi.pimpinan}."
    )
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
            *([belum] if bertanda and peta.penetapan.status == "rancangan" else []),
        )
    )
