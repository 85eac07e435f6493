"""Default text of BAB III: where things go, and in which steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.kerangka.angka import tampil
from spbe_roadmap.model.uang import tulis_rupiah_resmi
from spbe_roadmap.rencana.dokumen import inisiatif_muatan
from spbe_roadmap.rencana.gambaran import gambaran as semua_gambaran
from spbe_roadmap.rencana.ringkas_narasi import capaian_sasaran, tahapan_anggaran
from spbe_roadmap.rencana.tabel import teks_capaian
from spbe_roadmap.terbit.cetak.kalimat import deret
from spbe_roadmap.terbit.cetak.narasi.bahan import Bahan, Prosa, jumlah, rincian, sebanyak

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.rencana.gambaran import Gambaran, GerakBagian
    from spbe_roadmap.rencana.ringkas_narasi import CapaianSasaran, Tahapan

# how many parts of a framework, and indicators of goals, a picture of the change names; our choice
_SEBUT_BAGIAN, _SEBUT_CAPAIAN = 3, 6


def arah(bahan: Bahan) -> Prosa:
    """The opening of the chapter."""
    peta = bahan.rencana.peta
    dasar = []
    if peta.sasaran:
        dasar.append(f"bertolak dari {jumlah(len(peta.sasaran), 'sasaran')} {bahan.sebut.rencana}")
    if peta.inisiatif_strategis:
        dasar.append(f"dijalankan melalui {jumlah(len(peta.inisiatif_strategis), 'inisiatif strategis')}")
    pokok = f"Arah SPBE {bahan.sebut.wilayah} {deret(dasar)}. " if dasar else ""
    return Prosa(
        alinea=(
            (
                f"{pokok}Setiap program termasuk dalam satu muatan peta rencana dan melayani paling sedikit satu inisiatif "
                "strategis. Bab ini menyebut perubahan yang dituju, sasaran dan indikatornya, inisiatif strategis, dan tahapan "
                "pelaksanaannya."
            ),
        )
    )


def gambaran(bahan: Bahan) -> Prosa:
    """The change from the start to the end: the index by framework, then what the goals promise."""
    indeks = tuple(" ".join(_gerak(satu)) for satu in semua_gambaran(bahan.rencana))
    # an index has been told above, under its framework
    semua = [satu for satu in capaian_sasaran(bahan.rencana.peta) if satu.indikator.satuan != "indeks"]
    capaian = semua[:_SEBUT_CAPAIAN]
    pembuka = f"Menurut sasaran {bahan.sebut.rencana}, perubahan yang dituju adalah"
    if len(capaian) == 1:
        return Prosa(alinea=(*indeks, f"{pembuka} {_capaian(capaian[0])}."))
    return Prosa(
        alinea=(*indeks, *([f"{pembuka}:"] if capaian else []))
        or ("Kerangka evaluasi dan target sasaran bagi tahun-tahun peta rencana ini belum tersedia.",),
        butir=rincian([_capaian(satu) for satu in capaian]),
    )


def _gerak(satu: Gambaran) -> Iterator[str]:
    akhir = satu.akhir
    keadaan = f"keadaan awal{f' {satu.tahun_awal}' if satu.tahun_awal else ''}{', perkiraan' if satu.perkiraan else ''}"
    dari = f"{tampil(satu.awal.indeks)} ({keadaan})"
    if not satu.naik:
        yield f"{satu.kerangka.nama} tetap {dari} sampai dengan evaluasi tahun {akhir.tahun}; belum ada kegiatan yang menaikkannya."
        return
    yield (
        f"{satu.kerangka.nama} bergerak dari {dari} menjadi "
        f"{tampil(akhir.hasil.indeks)} dengan predikat {akhir.hasil.predikat} pada evaluasi tahun {akhir.tahun}, apabila semua "
        "kegiatan selesai sesuai dengan jadwal."
    )
    yield f"{sebanyak(satu.naik, len(satu.kerangka.indikator))} indikator naik."
    terbesar = sorted(satu.bagian, key=lambda bagian: bagian.awal - bagian.akhir)[:_SEBUT_BAGIAN]
    if sebut := [_bagian(bagian) for bagian in terbesar if bagian.akhir > bagian.awal]:
        jenis = "domain" if satu.kerangka.domain else "aspek"
        yield f"Kenaikan terbesar terdapat pada {jenis} {deret(sebut)}."


def _bagian(satu: GerakBagian) -> str:
    return f"{satu.nama} (dari {tampil(satu.awal)} menjadi {tampil(satu.akhir)})"


def _capaian(satu: CapaianSasaran) -> str:
    indikator = satu.indikator
    satuan = f" {indikator.satuan}" if indikator.satuan else ""
    gerak = f"dari {teks_capaian(indikator.awal)} menjadi {teks_capaian(satu.target)}{satuan}"
    return f"{indikator.nama}: {gerak} pada tahun {satu.tahun}"


def sasaran(bahan: Bahan) -> Prosa:
    """What the table of goals is."""
    if not bahan.rencana.peta.sasaran:
        return Prosa(alinea=(f"Sasaran {bahan.sebut.rencana} belum diisi.",))
    rinci = any(satu.indikator for satu in bahan.rencana.peta.sasaran)
    isi = ", dengan indikator dan targetnya" if rinci else "; indikator dan targetnya belum diisi"
    return Prosa(alinea=(f"Peta rencana ini mendukung sasaran {bahan.sebut.rencana} berikut{isi}.",))


def inisiatif_strategis(bahan: Bahan) -> Prosa:
    """How far the initiatives reach."""
    baris = inisiatif_muatan(bahan.rencana.peta)
    if not baris:
        return Prosa(alinea=("Inisiatif strategis belum diisi.",))
    lengkap = sum(all(satu.per_muatan) for satu in baris)
    cakupan = f" {sebanyak(lengkap, len(baris))} inisiatif strategis menjangkau seluruh muatan." if lengkap else ""
    return Prosa(
        alinea=(
            (
                "Setiap inisiatif strategis Arsitektur SPBE menghimpun program dari berbagai muatan untuk satu hasil bersama."
                f"{cakupan}"
            ),
        )
    )


def tahapan(bahan: Bahan) -> Prosa:
    """What each year begins, ends and costs."""
    tahap = [satu for satu in tahapan_anggaran(bahan.rencana) if satu.mulai or satu.selesai or satu.anggaran]
    if not tahap:
        return Prosa(alinea=("Tahapan belum dapat disusun karena belum ada kegiatan yang terjadwal.",))
    if len(tahap) == 1:
        return Prosa(alinea=(f"Pelaksanaannya seluruhnya jatuh pada {_tahap(tahap[0])}.",))
    return Prosa(
        alinea=("Pelaksanaannya dibagi menurut tahun sebagai berikut:",),
        butir=rincian([_tahap(satu) for satu in tahap]),
    )


def _tahap(tahap: Tahapan) -> str:
    isi = []
    if tahap.mulai:
        isi.append(f"{jumlah(tahap.mulai, 'kegiatan')} dimulai")
    if tahap.selesai:
        isi.append(f"{jumlah(tahap.selesai, 'kegiatan')} selesai")
    biaya = f"kebutuhan anggaran {tulis_rupiah_resmi(tahap.anggaran)}" if tahap.anggaran else ""
    return f"tahun {tahap.tahun}: {', dengan '.join(satu for satu in (deret(isi), biaya) if satu)}"
