"""Default text of BAB IV and BAB V: the plan, its priorities, its projection and its money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.kerangka.angka import tampil
from spbe_roadmap.model.uang import tulis_rupiah_resmi
from spbe_roadmap.rencana.ringkas_narasi import kontribusi_terbesar, puncak_anggaran
from spbe_roadmap.terbit.cetak.kalimat import deret
from spbe_roadmap.terbit.cetak.narasi.bahan import Bahan, Prosa, sebanyak

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spbe_roadmap.rencana.indeks import ProyeksiTahun

# how many works a sentence about a year's index names; our choice
_SEBUT_PENAIK = 3


def peta_rencana(bahan: Bahan) -> Prosa:
    """BAB IV, before its contents."""
    ringkas = bahan.ringkas
    kritis = (
        f" Sebanyak {ringkas.kritis} kegiatan bersifat kritis, yakni keterlambatannya menggeser akhir peta rencana."
        if ringkas.kritis
        else ""
    )
    return Prosa(
        alinea=(
            (
                f"Peta rencana terdiri atas {ringkas.program} program dan {ringkas.kegiatan} kegiatan dalam "
                f"{len(bahan.rencana.peta.muatan)} muatan.{kritis} Setiap muatan disajikan dengan susunan yang sama: kondisi, "
                "arah, program dan target, garis waktu, rincian kegiatan, kebutuhan anggaran, dan risiko."
            ),
            (
                "Pada garis waktu, batang digambar menurut skala hari. Tanggal yang bertanda dihitung diperoleh dari lama "
                "kegiatan dan kegiatan yang mendahuluinya."
            ),
        )
    )


def prioritas(bahan: Bahan) -> Prosa:
    """BAB V, the ranking of programmes. Source of the criteria: SE MenPANRB 18/2022, lampiran, bab IV."""
    semua = [program.prioritas for _, program in bahan.rencana.peta.semua_program()]
    dinilai = [satu for satu in semua if satu]
    utama = sum(satu.efektivitas == 1 for satu in dinilai)
    hasil = []
    if utama:
        hasil.append(
            f"{sebanyak(utama, len(semua))} program bernilai efektivitas 1, yakni wajib bagi keberhasilan SPBE atau menjadi "
            "penentu program lain."
        )
    if belum := len(semua) - len(dinilai):
        hasil.append(f"{sebanyak(belum, len(semua))} program belum dinilai.")
    return Prosa(
        alinea=(
            (
                "Program dibandingkan dalam muatan yang sama menurut tiga kriteria: efektivitas, kelayakan, dan efisiensi, "
                "dengan nilai 1 sebagai yang terbaik dan 3 sebagai yang terendah. Efektivitas menentukan lebih dahulu; "
                "kelayakan, efisiensi, dan biaya memutus program yang setara."
            ),
            *([" ".join(hasil)] if hasil else []),
        )
    )


def proyeksi(bahan: Bahan) -> Prosa:
    """BAB V, the index year by year; frameworks are never compared."""
    return Prosa(
        alinea=(
            (
                "Kerangka evaluasi yang berbeda tidak dapat dibandingkan dan tidak ada konversi resmi di antaranya. Karena itu, "
                "setiap kerangka disajikan tersendiri. Tingkat sebuah indikator naik pada tahun evaluasi apabila kegiatan yang "
                "menaikkannya selesai paling lambat pada batas bukti tahun itu."
            ),
            *(_kerangka(tahun) for _, tahun in bahan.rencana.proyeksi.per_kerangka),
        )
    )


def _kerangka(tahun: Sequence[ProyeksiTahun]) -> str:
    kalimat = [_tahun(satu) for satu in tahun]
    if tahun[0].perkiraan:
        kalimat.append("Proyeksi ini berangkat dari tingkat awal yang masih berupa perkiraan.")
    return " ".join(kalimat)


def _tahun(satu: ProyeksiTahun) -> str:
    kalimat = (
        f"Pada tahun {satu.tahun} {satu.kerangka.nama} diproyeksikan sebesar {tampil(satu.hasil.indeks)} dengan predikat "
        f"{satu.hasil.predikat}{_terhadap_target(satu)}."
    )
    if penaik := kontribusi_terbesar(satu, _SEBUT_PENAIK):
        kegiatan = deret(list(dict.fromkeys(baris.kegiatan for baris in penaik)))
        kalimat += f" Kenaikan terbesar pada tahun itu berasal dari {kegiatan}."
    return kalimat


def _terhadap_target(satu: ProyeksiTahun) -> str:
    if satu.target is None or satu.selisih is None:
        return ""
    if not satu.selisih:
        return f", sama dengan targetnya ({tampil(satu.target)})"
    arah = "di atas" if satu.selisih > 0 else "di bawah"
    return f", {tampil(abs(satu.selisih))} {arah} target {tampil(satu.target)}"


def anggaran(bahan: Bahan) -> Prosa:
    """BAB V, the money."""
    puncak = puncak_anggaran(bahan.rencana)
    if puncak is None:
        return Prosa(alinea=("Kebutuhan anggaran belum diisi.",))
    sumber = deret([f"{satu.nama} sebesar {tulis_rupiah_resmi(satu.total)}" for satu in puncak.sumber])
    pagu = " Kebutuhan setiap tahun berada di dalam pagu." if puncak.dalam_pagu else ""
    return Prosa(
        alinea=(
            (
                f"Kebutuhan anggaran indikatif tahun {bahan.tahun} sebesar {tulis_rupiah_resmi(bahan.ringkas.biaya)}. Angka "
                f"setiap tahun bersifat indikatif dan ditetapkan melalui {bahan.sebut.tahunan}."
            ),
            (
                f"Kebutuhan tertinggi jatuh pada tahun {puncak.tahun}, yaitu {tulis_rupiah_resmi(puncak.nilai_tahun)}. Muatan "
                f"yang memerlukan anggaran terbesar adalah {puncak.muatan.nama}, yaitu {tulis_rupiah_resmi(puncak.muatan.total)} "
                f"atau sekitar {puncak.persen_muatan} persen.{pagu}"
            ),
            f"Menurut sumber dana, kebutuhan itu terdiri atas {sumber}.",
        )
    )
