"""Default text of BAB II and BAB III: how things stand, and where they go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.kerangka.angka import tampil
from spbe_roadmap.model.uang import tulis_rupiah_resmi
from spbe_roadmap.rencana.dokumen import lemah
from spbe_roadmap.rencana.ringkas_narasi import kesenjangan, tahapan_anggaran, tingkat_terendah
from spbe_roadmap.terbit.cetak.kalimat import deret
from spbe_roadmap.terbit.cetak.narasi.bahan import Bahan, Prosa

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.rencana.ringkas_narasi import Tahapan

# how many weak indicators a sentence names; our choice
_SEBUT_TERLEMAH = 5


def kondisi(bahan: Bahan) -> Prosa:
    """BAB II."""
    return Prosa(
        alinea=(
            f"Bab ini menggambarkan keadaan {bahan.sebut.wilayah} sebelum peta rencana dilaksanakan.",
            *_kesenjangan(bahan),
            *_terlemah(bahan),
            _inventaris(bahan),
        )
    )


def _kesenjangan(bahan: Bahan) -> Iterator[str]:
    celah = kesenjangan(bahan.rencana)
    if celah is None:
        return
    hasil = celah.hasil
    nama = hasil.kerangka.nama
    awal = (
        f"{nama} pada evaluasi tahun {hasil.riwayat.tahun} sebesar {tampil(hasil.riwayat.indeks)} dengan predikat "
        f"{hasil.predikat}, sedangkan target tahun {celah.tahun_target} sebesar {tampil(celah.target)}."
    )
    if celah.selisih > 0:
        yield f"{awal} Kesenjangan yang harus ditutup adalah {tampil(celah.selisih)}."
    else:
        yield f"{awal} Target tersebut telah tercapai dan perlu dipertahankan."


def _terlemah(bahan: Bahan) -> Iterator[str]:
    tabel_lemah = {tabel.tahun.kerangka.id: tabel for tabel in lemah(bahan.rencana, _SEBUT_TERLEMAH)}
    for satu in tingkat_terendah(bahan.rencana):
        kalimat = []
        kira = " menurut perkiraan" if satu.perkiraan else ""
        if satu.terendah:
            kalimat.append(
                f"Dari {satu.indikator} indikator {satu.kerangka.nama}, {satu.terendah} berangkat dari tingkat terendah{kira}."
            )
            kalimat.append(_digarap(satu.terendah, satu.dinaikkan))
        if tabel := tabel_lemah.get(satu.kerangka.id):
            nama = deret([f"{baris.indikator.kode} {baris.indikator.nama}" for baris in tabel.baris])
            kalimat.append(f"Indikator yang terendah{kira} dengan bobot terbesar adalah {nama}.")
        if kalimat:
            yield " ".join(kalimat)


def _digarap(terendah: int, dinaikkan: int) -> str:
    if dinaikkan == terendah:
        return "Semuanya dinaikkan oleh kegiatan dalam peta rencana ini."
    if not dinaikkan:
        return "Belum ada kegiatan yang menaikkannya."
    return f"Kegiatan dalam peta rencana ini menaikkan {dinaikkan} di antaranya."


def _inventaris(bahan: Bahan) -> str:
    peta, ringkas = bahan.rencana.peta, bahan.ringkas
    kalimat = []
    if peta.aplikasi:
        belum = f", {ringkas.aplikasi_belum} di antaranya belum terverifikasi" if ringkas.aplikasi_belum else ""
        kalimat.append(f"Inventaris mencatat {len(peta.aplikasi)} aplikasi{belum}.")
    else:
        kalimat.append("Inventaris aplikasi belum diisi.")
    if peta.opd:
        memimpin = f"; {ringkas.opd_memimpin} di antaranya memimpin kegiatan" if ringkas.opd_memimpin else ""
        kalimat.append(f"Peta rencana ini melibatkan {len(peta.opd)} {bahan.sebut.unit}{memimpin}.")
    return " ".join(kalimat)


def arah(bahan: Bahan) -> Prosa:
    """BAB III."""
    peta = bahan.rencana.peta
    dasar = []
    if peta.sasaran:
        dasar.append(f"bertolak dari {len(peta.sasaran)} sasaran {bahan.sebut.rencana}")
    if peta.inisiatif_strategis:
        dasar.append(f"dijalankan melalui {len(peta.inisiatif_strategis)} inisiatif strategis")
    pokok = f"Arah SPBE {bahan.sebut.wilayah} {deret(dasar)}. " if dasar else ""
    tahap = tuple(map(_tahap, filter(_berisi, tahapan_anggaran(bahan.rencana))))
    akhir = len(tahap) - 1
    return Prosa(
        alinea=(
            (
                f"{pokok}Setiap program termasuk dalam satu muatan peta rencana dan melayani paling sedikit satu inisiatif "
                f"strategis.{' Pelaksanaannya dibagi ke dalam tahapan berikut:' if tahap else ''}"
            ),
        ),
        butir=tuple(
            f"{satu}{'.' if nomor == akhir else '; dan' if nomor == akhir - 1 else ';'}"
            for nomor, satu in enumerate(tahap)
        ),
    )


def _berisi(tahap: Tahapan) -> bool:
    return bool(tahap.mulai or tahap.selesai or tahap.anggaran)


def _tahap(tahap: Tahapan) -> str:
    isi = []
    if tahap.mulai:
        isi.append(f"{tahap.mulai} kegiatan dimulai")
    if tahap.selesai:
        isi.append(f"{tahap.selesai} kegiatan selesai")
    if tahap.anggaran:
        isi.append(f"kebutuhan anggaran {tulis_rupiah_resmi(tahap.anggaran)}")
    return f"tahun {tahap.tahun}: {', '.join(isi)}"
