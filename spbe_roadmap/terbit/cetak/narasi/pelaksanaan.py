"""Default text of BAB IV and BAB V: the plan, its priorities, its projection and its money."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from spbe_roadmap.kerangka.angka import tampil
from spbe_roadmap.model.uang import tulis_rupiah_resmi
from spbe_roadmap.rencana.anggaran import TANPA_SUMBER
from spbe_roadmap.rencana.gambaran import gambaran
from spbe_roadmap.rencana.ringkas_narasi import kontribusi_terbesar, paling_ditunggu, puncak_anggaran
from spbe_roadmap.terbit.cetak.kalimat import deret
from spbe_roadmap.terbit.cetak.narasi.bahan import Bahan, Prosa, alinea, jumlah, sebanyak, yaitu

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spbe_roadmap.rencana.anggaran import RekapBaris
    from spbe_roadmap.rencana.gambaran import Gambaran
    from spbe_roadmap.rencana.indeks import ProyeksiTahun
    from spbe_roadmap.rencana.ringkas_narasi import PuncakAnggaran

_BEDA_KERANGKA = (
    "Kerangka evaluasi yang berbeda tidak dapat dibandingkan dan tidak ada konversi resmi di antaranya. Karena itu, setiap "
    "kerangka disajikan tersendiri. "
)
# how many works a sentence about a year's index names; our choice
_SEBUT_PENAIK = 3
# how many critical works are named; our choice
_SEBUT_KRITIS = 6


def peta_rencana(bahan: Bahan) -> Prosa:
    """BAB IV, before its contents."""
    ringkas = bahan.ringkas
    if not ringkas.kegiatan:
        return Prosa(alinea=("Program dan kegiatan peta rencana belum diisi.",))
    isi = f"{jumlah(ringkas.program, 'program')} dan {jumlah(ringkas.kegiatan, 'kegiatan')}"
    return Prosa(
        alinea=(
            (
                f"Peta rencana terdiri atas {isi} dalam {jumlah(len(bahan.rencana.peta.muatan), 'muatan')}. Setiap muatan "
                "disajikan dengan susunan yang sama: kondisi, arah, program dan target, garis waktu, rincian kegiatan, "
                "kebutuhan anggaran, dan risiko."
            ),
            *alinea(_ketergantungan(bahan), _kritis(bahan)),
            (
                "Pada garis waktu, batang digambar menurut skala hari. Tanggal yang bertanda dihitung diperoleh dari lama "
                "kegiatan dan kegiatan yang mendahuluinya."
            ),
        )
    )


def _ketergantungan(bahan: Bahan) -> str:
    banyak = len(bahan.rencana.jadwal.ikatan)
    if not banyak:
        return ""
    ditunggu = deret(
        [
            f"{satu.id} {satu.nama} (oleh {oleh} kegiatan)"
            for satu, oleh in paling_ditunggu(bahan.rencana, _SEBUT_PENAIK)
        ]
    )
    terbanyak = f" Yang paling banyak ditunggu adalah {ditunggu}." if ditunggu else ""
    return f"Urutan kegiatan diatur oleh {banyak} ketergantungan.{terbanyak}"


def _kritis(bahan: Bahan) -> str:
    kritis = [satu.id for satu in bahan.rencana.jadwal.kegiatan.values() if satu.kritis]
    if not kritis:
        return ""
    sebut = f", yaitu {deret(kritis)}" if len(kritis) <= _SEBUT_KRITIS else ""
    return (
        f"{sebanyak(len(kritis), bahan.ringkas.kegiatan)} kegiatan bersifat kritis{sebut}; keterlambatannya menggeser akhir "
        "peta rencana."
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
    if not dinilai:
        hasil.append("Program dalam peta rencana ini belum dinilai.")
    elif belum := len(semua) - len(dinilai):
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


def _banyak_kerangka(bahan: Bahan) -> bool:
    proyeksi = bahan.rencana.proyeksi
    return len({satu.kerangka.id for satu in proyeksi.tahun} | {satu.kerangka.id for satu in proyeksi.riwayat}) > 1


def proyeksi(bahan: Bahan) -> Prosa:
    """BAB V, the index year by year; frameworks are never compared."""
    return Prosa(
        alinea=(
            (
                f"{_BEDA_KERANGKA if _banyak_kerangka(bahan) else ''}Tingkat sebuah indikator naik pada tahun evaluasi apabila "
                "kegiatan yang menaikkannya selesai paling lambat pada batas bukti tahun itu."
            ),
            *(isi for _, tahun in bahan.rencana.proyeksi.per_kerangka for isi in _kerangka(bahan, tahun)),
        )
    )


def _kerangka(bahan: Bahan, tahun: Sequence[ProyeksiTahun]) -> Iterator[str]:
    for _, sama in groupby(tahun, key=lambda satu: (satu.hasil.indeks, satu.target, bool(satu.kontribusi))):
        deretan = tuple(sama)
        if _diam(deretan):
            yield _tetap(deretan)
        else:
            yield from (_tahun(bahan, satu) for satu in deretan)
    if tahun[0].perkiraan:
        yield f"Proyeksi {tahun[0].kerangka.nama} berangkat dari tingkat awal yang masih berupa perkiraan."


def _diam(tahun: Sequence[ProyeksiTahun]) -> bool:
    """Several years of which nothing is to be told but one index."""
    return len(tahun) > 1 and tahun[0].target is None and not tahun[0].kontribusi


def _tetap(tahun: Sequence[ProyeksiTahun]) -> str:
    awal, akhir = tahun[0], tahun[-1]
    kira = " (perkiraan)" if awal.perkiraan else ""
    return (
        f"Pada tahun {awal.tahun} sampai dengan {akhir.tahun} {awal.kerangka.nama} diproyeksikan tetap sebesar "
        f"{tampil(awal.hasil.indeks)}{kira} dengan predikat {awal.hasil.predikat}."
    )


def _tahun(bahan: Bahan, satu: ProyeksiTahun) -> str:
    kira = " (perkiraan)" if satu.perkiraan else ""
    kalimat = (
        f"Pada tahun {satu.tahun} {satu.kerangka.nama} diproyeksikan sebesar {tampil(satu.hasil.indeks)}{kira} dengan predikat "
        f"{satu.hasil.predikat}{_terhadap_target(satu)}."
    )
    kegiatan = dict.fromkeys(baris.kegiatan for baris in kontribusi_terbesar(satu, _SEBUT_PENAIK))
    if sebut := deret([f"{nama} {bahan.rencana.kegiatan(nama).nama}" for nama in kegiatan]):
        kalimat += f" Kenaikan terbesar pada tahun itu berasal dari {sebut}."
    return kalimat


def _terhadap_target(satu: ProyeksiTahun) -> str:
    if satu.target is None or satu.selisih is None:
        return ""
    if not satu.selisih:
        return f", sama dengan targetnya ({tampil(satu.target)})"
    arah = "di atas" if satu.selisih > 0 else "di bawah"
    return f", {tampil(abs(satu.selisih))} {arah} target {tampil(satu.target)}"


def tingkat_indikator(bahan: Bahan) -> Prosa:
    """BAB V, the levels: how many indicators rise."""
    return Prosa(
        alinea=tuple(
            f"Sampai dengan evaluasi tahun {satu.akhir.tahun}, {_naik(satu)} dari tingkat awalnya."
            for satu in gambaran(bahan.rencana)
        )
    )


def _naik(satu: Gambaran) -> str:
    semua = len(satu.kerangka.indikator)
    if not satu.naik:
        return f"belum ada indikator {satu.kerangka.nama} yang naik"
    return f"{sebanyak(satu.naik, semua).lower()} indikator {satu.kerangka.nama} naik"


def anggaran(bahan: Bahan) -> Prosa:
    """BAB V, the money."""
    puncak = puncak_anggaran(bahan.rencana)
    if puncak is None:
        return Prosa(alinea=("Kebutuhan anggaran belum diisi.",))
    pagu = " Kebutuhan setiap tahun berada di dalam pagu." if puncak.dalam_pagu else ""
    return Prosa(
        alinea=(
            (
                f"Kebutuhan anggaran indikatif tahun {bahan.tahun} sebesar {tulis_rupiah_resmi(bahan.ringkas.biaya)}. Angka "
                f"setiap tahun bersifat indikatif dan ditetapkan melalui {bahan.sebut.tahunan}."
            ),
            (
                f"{_tahun_puncak(puncak)} Muatan yang memerlukan anggaran terbesar adalah "
                f"{deret([satu.nama for satu in puncak.muatan])}, {yaitu(puncak.muatan)} "
                f"{tulis_rupiah_resmi(puncak.muatan[0].total)} atau sekitar {puncak.persen_muatan} persen.{pagu} "
                f"{_sumber(puncak.sumber)}"
            ),
        )
    )


def _tahun_puncak(puncak: PuncakAnggaran) -> str:
    if puncak.nilai_tahun == sum(satu.total for satu in puncak.sumber):
        return f"Seluruhnya jatuh pada tahun {puncak.tahun[0]}."
    nilai = tulis_rupiah_resmi(puncak.nilai_tahun)
    return f"Kebutuhan tertinggi jatuh pada tahun {deret(puncak.tahun)}, {yaitu(puncak.tahun)} {nilai}."


def _sumber(sumber: Sequence[RekapBaris]) -> str:
    if all(satu.kunci == TANPA_SUMBER for satu in sumber):
        return "Sumber dananya belum ditentukan."
    if len(sumber) == 1:
        return f"Seluruh kebutuhan itu bersumber dari {sumber[0].nama}."
    rinci = deret([f"{satu.nama} sebesar {tulis_rupiah_resmi(satu.total)}" for satu in sumber])
    return f"Menurut sumber dana, kebutuhan itu terdiri atas {rinci}."
