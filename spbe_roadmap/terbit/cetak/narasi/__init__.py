"""Prose of the document: the roadmap's own `narasi/<name>.md`, or default sentences made from the data.

The defaults say only what the data says: what is weak, what is done about it, what it costs. They are plain text, so that
nothing in a name can become markup. A chapter or two of them stand in each module.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.model.berkas import NARASI
from spbe_roadmap.model.sebutan import sebutan
from spbe_roadmap.rencana.dokumen import ringkas_rencana
from spbe_roadmap.terbit.cetak.narasi import arah, kondisi, pelaksanaan, pendahuluan, penutup
from spbe_roadmap.terbit.cetak.narasi.bahan import Bahan, Prosa
from spbe_roadmap.terbit.cetak.narasi.muatan import ikhtisar_muatan

if TYPE_CHECKING:
    from collections.abc import Callable

    from spbe_roadmap.rencana import Rencana

__all__ = ["Prosa", "ikhtisar_muatan", "narasi"]

# Contents have no default here: theirs is `ikhtisar_muatan`, then `kondisi` and `arah` of their own file. A section whose
# block says what is missing has no text of its own then.
_BAWAAN: dict[str, Callable[[Bahan], Prosa]] = {
    "latar-belakang": pendahuluan.latar_belakang,
    "maksud-tujuan": pendahuluan.maksud_tujuan,
    "ruang-lingkup": pendahuluan.ruang_lingkup,
    "dasar-hukum": pendahuluan.dasar_hukum,
    "istilah": pendahuluan.istilah,
    "kondisi": kondisi.kondisi,
    "riwayat-indeks": kondisi.riwayat_indeks,
    "indikator-terlemah": kondisi.indikator_terlemah,
    "inventaris-aplikasi": kondisi.inventaris_aplikasi,
    "koneksi-aplikasi": kondisi.koneksi_aplikasi,
    "perangkat-daerah": kondisi.perangkat_daerah,
    "kesenjangan": kondisi.kesenjangan,
    "arah": arah.arah,
    "gambaran": arah.gambaran,
    "sasaran": arah.sasaran,
    "inisiatif-strategis": arah.inisiatif_strategis,
    "tahapan": arah.tahapan,
    "peta-rencana": pelaksanaan.peta_rencana,
    "prioritas": pelaksanaan.prioritas,
    "proyeksi": pelaksanaan.proyeksi,
    "tingkat-indikator": pelaksanaan.tingkat_indikator,
    "anggaran": pelaksanaan.anggaran,
    "pemantauan": penutup.pemantauan,
    "reviu": penutup.reviu,
    "penanggung-jawab": penutup.penanggung_jawab,
    "kemajuan": penutup.kemajuan,
    "penutup": penutup.penutup,
}


def narasi(rencana: Rencana) -> dict[str, Prosa]:
    """The text of every section by its name in `narasi/`; empty for a content without a file of its own."""
    bahan = Bahan(rencana, ringkas_rencana(rencana), sebutan(rencana.peta.instansi))
    milik_sendiri = rencana.peta.narasi
    return {
        nama: Prosa(narasi=teks)
        if (teks := milik_sendiri.get(f"narasi/{nama}.md"))
        else _BAWAAN[nama](bahan)
        if nama in _BAWAAN
        else Prosa()
        for nama in NARASI
    }
