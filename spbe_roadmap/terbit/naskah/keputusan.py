"""The operative clauses of a decree: the same provisions as those of a regulation, without defined terms.

Sources: Perpres 95/2018 art. 14 and 18-22, 60 and 61; UU 12/2011, Lampiran II (an annex is an inseparable part).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.terbit.cetak.terbilang import urutan_diktum
from spbe_roadmap.terbit.naskah.peraturan import kebutuhan, keterpaduan_anggaran, sumber_dana
from spbe_roadmap.terbit.naskah.susunan import Diktum, Ketentuan, rincian

if TYPE_CHECKING:
    from spbe_roadmap.terbit.naskah.bahan import Bahan

_RENCANA = "Peta Rencana Sistem Pemerintahan Berbasis Elektronik (SPBE)"


def diktum(bahan: Bahan) -> tuple[Diktum, ...]:
    """All clauses, in order; the clause about money is left out where the plan names none."""
    semua = (
        Ketentuan(
            f"{bahan.tentang} sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari {bahan.ini}."
        ),
        Ketentuan(f"{_RENCANA} sebagaimana dimaksud dalam Diktum KESATU memuat:", rincian(*bahan.muatan)),
        Ketentuan(f"Peta Rencana SPBE berlaku untuk jangka waktu {bahan.jangka}."),
        Ketentuan(
            f"Setiap {bahan.unit} {bahan.lingkungan} melaksanakan program dan kegiatan yang menjadi tanggung jawabnya "
            f"sebagaimana tercantum dalam Lampiran, dengan dikoordinasikan oleh {bahan.koordinator} selaku koordinator SPBE."
        ),
        Ketentuan(
            " ".join(
                (
                    f"Setiap {bahan.unit} menyusun rencana dan anggaran SPBE tahunan dengan berpedoman pada Peta Rencana SPBE.",
                    *(satu.teks for satu in keterpaduan_anggaran(bahan)),
                )
            )
        ),
        *kebutuhan(bahan),
        Ketentuan(
            f"Biaya yang timbul sebagai akibat ditetapkannya {bahan.ini} dibebankan pada {' dan '.join(sumber_dana(bahan))}."
        ),
        Ketentuan(
            f"Reviu Peta Rencana SPBE dilakukan oleh {bahan.penetap.jabatan} berdasarkan hasil pemantauan dan evaluasi serta "
            "perubahan dokumen yang menjadi pedomannya, yang dilaksanakan:",
            rincian(*bahan.kapan_reviu),
        ),
        Ketentuan(f"{bahan.ini} mulai berlaku pada tanggal ditetapkan."),
    )
    return tuple(Diktum(urutan_diktum(nomor), satu) for nomor, satu in enumerate(semua, start=1))
