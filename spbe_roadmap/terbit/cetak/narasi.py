"""Prose of the document: the roadmap's own `narasi/<name>.md`, or default sentences made from the data.

The defaults say only what the data says: what is weak, what is done about it, what it costs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.kerangka.angka import tampil
from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.model.uang import tulis_rupiah_resmi
from spbe_roadmap.rencana.indeks import terlemah

if TYPE_CHECKING:
    from collections.abc import Callable

    from spbe_roadmap.rencana import Rencana


def narasi(rencana: Rencana) -> dict[str, str]:
    """CommonMark by section name."""
    return {nama: rencana.peta.narasi.get(f"narasi/{nama}.md") or bawaan(rencana) for nama, bawaan in _BAWAAN.items()}


def _tahun(rencana: Rencana) -> str:
    return f"{rencana.peta.periode.mulai}–{rencana.peta.periode.selesai}"


def _latar(rencana: Rencana) -> str:
    instansi = rencana.peta.instansi.nama
    dasar = (
        "Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik mewajibkan setiap "
        "instansi pusat dan pemerintah daerah menyusun Peta Rencana SPBE untuk jangka waktu lima tahun."
    )
    kalimat = [dasar]
    if rencana.proyeksi.riwayat:
        akhir = rencana.proyeksi.riwayat[-1]
        kalimat.append(
            f"Hasil evaluasi tahun {akhir.riwayat.tahun} menempatkan {instansi} pada {akhir.kerangka.nama} "
            f"{tampil(akhir.riwayat.indeks)} dengan predikat {akhir.predikat}."
        )
    kalimat.append(
        f"Dokumen ini menetapkan program dan kegiatan {_tahun(rencana)} yang menutup kelemahan tersebut, beserta waktu, "
        "penanggung jawab, keluaran, dan kebutuhan anggarannya."
    )
    return " ".join(kalimat)


def _maksud(rencana: Rencana) -> str:
    return (
        "Peta Rencana SPBE dimaksudkan sebagai pedoman pelaksanaan SPBE yang terpadu bagi seluruh perangkat daerah di "
        f"{rencana.peta.instansi.nama}. Tujuannya:\n\n"
        "1. menyelaraskan program dan kegiatan SPBE dengan sasaran pembangunan;\n"
        "2. memberi urutan, waktu, dan penanggung jawab yang jelas bagi setiap kegiatan;\n"
        "3. menjadi dasar penyusunan rencana dan anggaran SPBE setiap tahun; dan\n"
        "4. menjadi ukuran bagi pemantauan, evaluasi, dan reviu."
    )


def _lingkup(_rencana: Rencana) -> str:
    butir = "\n".join(f"{nomor}. {nama};" for nomor, nama in enumerate(MUATAN.values(), start=1))
    return f"Peta Rencana SPBE memuat tujuh muatan sesuai dengan Pasal 14 Peraturan Presiden Nomor 95 Tahun 2018:\n\n{butir[:-1]}."


def _istilah(_rencana: Rencana) -> str:
    return (
        "- **SPBE**: Sistem Pemerintahan Berbasis Elektronik, penyelenggaraan pemerintahan yang memanfaatkan teknologi "
        "informasi dan komunikasi untuk memberikan layanan kepada pengguna SPBE.\n"
        "- **Pemdi**: Pemerintah Digital, kerangka evaluasi yang menggantikan SPBE sejak evaluasi tahun 2026.\n"
        "- **UIC**: unit penanggung jawab program atau kegiatan.\n"
        "- **Baseline**: keadaan awal yang menjadi dasar target.\n"
        "- **Usulan**: baris yang belum disepakati dan dapat berubah.\n"
        "- **Jalur kritis**: kegiatan yang keterlambatannya menggeser akhir rencana."
    )


def _kondisi(rencana: Rencana) -> str:
    if not rencana.proyeksi.tahun:
        return "Belum ada hasil evaluasi yang tercatat."
    awal = rencana.proyeksi.tahun[0]
    lemah = ", ".join(f"{awal.kerangka.awalan}-{satu.nomor}" for satu in terlemah(awal, 5))
    sebut = "perkiraan tingkat awal" if awal.perkiraan else "tingkat awal"
    return (
        f"Menurut {sebut}, indikator terlemah dengan bobot terbesar dalam {awal.kerangka.nama} adalah {lemah}. "
        f"Inventaris mencatat {len(rencana.peta.aplikasi)} aplikasi pada {len(rencana.peta.opd)} perangkat daerah."
    )


def _arah(rencana: Rencana) -> str:
    return (
        f"Arah SPBE {rencana.peta.instansi.nama} mengikuti {len(rencana.peta.sasaran)} sasaran pembangunan yang didukung "
        f"oleh {len(rencana.peta.inisiatif_strategis)} inisiatif strategis. Setiap inisiatif strategis dijalankan melalui "
        "tujuh muatan Peta Rencana SPBE."
    )


def _anggaran(rencana: Rencana) -> str:
    jumlah = rencana.anggaran.jumlah
    if not jumlah.total:
        return "Kebutuhan anggaran belum diisi."
    return (
        f"Kebutuhan anggaran indikatif {_tahun(rencana)} berjumlah {tulis_rupiah_resmi(jumlah.total)}. Angka tiap tahun "
        "bersifat indikatif dan ditetapkan melalui mekanisme perencanaan dan penganggaran tahunan."
    )


def _pemantauan(_rencana: Rencana) -> str:
    return (
        "Pelaksanaan Peta Rencana SPBE dipantau setiap tahun terhadap waktu, keluaran, serapan, dan bukti dukung. Reviu "
        "dilaksanakan pada paruh waktu dan tahun terakhir pelaksanaan, atau sewaktu-waktu apabila terjadi perubahan Peta "
        "Rencana SPBE Nasional, rencana strategis, Arsitektur SPBE, atau berdasarkan hasil pemantauan dan evaluasi."
    )


def _penutup(rencana: Rencana) -> str:
    return (
        f"Peta Rencana SPBE {_tahun(rencana)} menjadi acuan bagi seluruh perangkat daerah di {rencana.peta.instansi.nama} "
        "dalam merencanakan, menganggarkan, dan melaksanakan SPBE. Keberhasilannya bergantung pada pelaksanaan yang "
        "konsisten dan bukti dukung yang tertib."
    )


_BAWAAN: dict[str, Callable[[Rencana], str]] = {
    "latar-belakang": _latar,
    "maksud-tujuan": _maksud,
    "ruang-lingkup": _lingkup,
    "istilah": _istilah,
    "kondisi": _kondisi,
    "arah": _arah,
    "anggaran": _anggaran,
    "pemantauan": _pemantauan,
    "penutup": _penutup,
}
