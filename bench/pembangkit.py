"""Large roadmaps that are always the same for the same size: seven contents, chains of dependencies, budgets, effects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.model.peta_rencana import MUATAN

if TYPE_CHECKING:
    from pathlib import Path

POKOK = """\
versi: 1
instansi: {nama: Pemerintah Kota Uji, jenis: kota, provinsi: Provinsi Uji, pimpinan: Wali Kota Uji}
periode: {mulai: 2025, selesai: 2029}
penetapan: {status: rancangan, bentuk: peraturan}
sasaran: [{id: S1, uraian: Sasaran}]
inisiatif_strategis: [{id: IS1, nama: Inisiatif, sasaran: [S1]}]
reviu: [{tahun: 2027, jenis: paruh-waktu}, {tahun: 2029, jenis: tahun-terakhir}]
dasar_hukum: [perpres-95-2018]
"""
KEGIATAN_PER_PROGRAM = 10
BANYAK_INDIKATOR = 20


def bangkitkan(folder: Path, banyak: int) -> Path:
    """Write a roadmap with about `banyak` kegiatan; returns its folder."""
    (folder / "domain").mkdir(parents=True, exist_ok=True)
    (folder / "peta-rencana.yaml").write_text(POKOK)
    opd = "".join(f"  - {{id: opd-{nomor}, nama: Dinas {nomor}}}\n" for nomor in range(20))
    (folder / "opd.yaml").write_text("opd:\n" + opd)
    aplikasi = "".join(
        f"  - {{id: apl-{nomor}, nama: Aplikasi {nomor}, opd: opd-{nomor % 20}, jenis: khusus, layanan: Layanan {nomor}, "
        "tindak_lanjut: pertahankan}\n"
        for nomor in range(40)
    )
    (folder / "aplikasi.yaml").write_text("aplikasi:\n" + aplikasi)
    (folder / "indeks.yaml").write_text("awal: {pemdi-2026: {tahun: 2026, perkiraan: true}}\ntarget: {2029: 1.00}\n")
    for muatan in MUATAN:
        (folder / f"domain/{muatan}.yaml").write_text(_muatan(muatan, banyak // len(MUATAN)))
    return folder


def _muatan(muatan: str, banyak: int) -> str:
    huruf = muatan[:3].upper()
    baris = [f"domain: {muatan}", "kondisi: Keadaan saat ini.", "program:"]
    for nomor in range(banyak):
        if nomor % KEGIATAN_PER_PROGRAM == 0:
            baris += [
                f"  - id: {huruf}-P{nomor // KEGIATAN_PER_PROGRAM}",
                f"    nama: Program {nomor // KEGIATAN_PER_PROGRAM} {muatan}",
                "    inisiatif_strategis: IS1",
                f"    penanggung_jawab: opd-{nomor // KEGIATAN_PER_PROGRAM % 20}",
                "    kinerja: [{nama: Capaian, satuan: persen, awal: 0, target: {2025: 1, 2026: 2, 2027: 3, 2028: 4, 2029: 5}}]",
                "    kegiatan:",
            ]
        baris += _kegiatan(huruf, nomor)
    return "\n".join(baris) + "\n"


def _kegiatan(huruf: str, nomor: int) -> list[str]:
    tahun = 2025 + nomor // KEGIATAN_PER_PROGRAM % 5
    awal = [f"      - id: {huruf}-{nomor}", f"        nama: Kegiatan nomor {nomor} dengan nama yang cukup panjang"]
    waktu = (
        ["        durasi: 1 bulan", f"        setelah: [{huruf}-{nomor - 1}]"]
        if nomor % KEGIATAN_PER_PROGRAM in {1, 2, 3}
        else [f"        mulai: {tahun}-TW1", f"        selesai: {tahun}-TW2"]
    )
    return [
        *awal,
        "        uraian: Uraian singkat yang menerangkan pekerjaan ini dalam satu kalimat.",
        f"        pendukung: [opd-{(nomor + 1) % 20}, opd-{(nomor + 2) % 20}]",
        *waktu,
        "        keluaran: [Dokumen pertama, Dokumen kedua]",
        "        anggaran:",
        f'          - {{tahun: {tahun}, nilai: 150 juta, sumber: APBD, subkegiatan: "2.16.03.2.02.0015"}}',
        *([f"        dampak: [{{indikator: PEMDI-{nomor + 1}, menjadi: 1.5}}]"] if nomor < BANYAK_INDIKATOR else []),
        f"        aplikasi: [apl-{nomor % 40}]",
    ]
