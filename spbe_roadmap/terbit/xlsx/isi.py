"""What stands in which sheet. Cells are exact values of the computed plan; nothing is computed here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.model.sebutan import sebutan
from spbe_roadmap.rencana.anggaran import TANPA_KODE, TANPA_SUMBER
from spbe_roadmap.rencana.dokumen import semua_risiko
from spbe_roadmap.terbit.data_csv import tulis_setelah
from spbe_roadmap.terbit.xlsx.lembar import Kolom, Lembar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spbe_roadmap.model.kegiatan import Kegiatan, Muatan, Program
    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.terbit.xlsx.lembar import Sel

_BELUM = "belum terverifikasi"


def semua_lembar(rencana: Rencana) -> tuple[Lembar, ...]:
    """The tables in the order of the workbook."""
    return (
        _kegiatan(rencana),
        _anggaran(rencana),
        _program(rencana),
        _indeks(rencana),
        _indikator(rencana),
        _aplikasi(rencana),
        _unit(rencana),
        _risiko(rencana),
    )


def _kegiatan(rencana: Rencana) -> Lembar:
    tahun = rencana.anggaran.tahun
    kolom = (
        Kolom("Kode"), Kolom("Kegiatan", "panjang"), Kolom("Muatan"), Kolom("Program"), Kolom("Penanggung jawab"),
        Kolom("Pendukung"), Kolom("Mulai", "tanggal"), Kolom("Selesai", "tanggal"), Kolom("Lama (hari)", "bilangan"),
        Kolom("Waktu"), Kolom("Kelonggaran (hari)", "bilangan"), Kolom("Kritis"), Kolom("Menunggu"),
        Kolom("Keluaran", "panjang"), Kolom("Indikator"), *(Kolom(f"Anggaran {satu}", "rupiah", jumlah=True) for satu in tahun),
        Kolom("Anggaran seluruhnya", "rupiah", jumlah=True), Kolom("Tanda"),
    )  # fmt: skip
    baris = tuple(_baris_kegiatan(rencana, *satu) for satu in rencana.peta.semua_kegiatan())
    return Lembar(
        "Rencana", "Rencana", "Satu baris satu kegiatan: waktu, penanggung jawab, keluaran, anggaran.", kolom, baris
    )


def _baris_kegiatan(rencana: Rencana, muatan: Muatan, program: Program, kegiatan: Kegiatan) -> tuple[Sel, ...]:
    jadwal = rencana.jadwal.kegiatan.get(kegiatan.id)
    per_tahun = rencana.anggaran_kegiatan(kegiatan)
    waktu: tuple[Sel, ...] = (None,) * 6
    if jadwal:
        asal = "ditetapkan" if jadwal.tetap else "dihitung"
        kritis = "ya" if jadwal.kritis else "tidak"
        waktu = (jadwal.mulai, jadwal.selesai, jadwal.hari, asal, jadwal.kelonggaran_hari, kritis)
    return (
        kegiatan.id, kegiatan.nama, MUATAN[muatan.domain], f"{program.id} {program.nama}",
        rencana.sebutan_opd(rencana.penanggung_jawab(kegiatan.id)), _daftar(map(rencana.sebutan_opd, kegiatan.pendukung)),
        *waktu, _daftar(map(tulis_setelah, kegiatan.setelah)), _daftar(kegiatan.keluaran),
        _daftar(satu.indikator for satu in kegiatan.dampak), *(per_tahun.get(satu) for satu in rencana.anggaran.tahun),
        sum(per_tahun.values()), _tanda_usulan(kegiatan),
    )  # fmt: skip


def _anggaran(rencana: Rencana) -> Lembar:
    kolom = (
        Kolom("Kode kegiatan"), Kolom("Kegiatan", "panjang"), Kolom("Muatan"), Kolom("Program"), Kolom("Kode unit"),
        Kolom("Penanggung jawab"), Kolom("Sumber dana"), Kolom("Subkegiatan"), Kolom("Tahun", "tahun"),
        Kolom("Nilai rupiah", "rupiah", jumlah=True), Kolom("Tanda"),
    )  # fmt: skip
    guna = "Satu baris satu angka: kegiatan, tahun, sumber dana, subkegiatan."
    return Lembar("Anggaran", "Anggaran", guna, kolom, tuple(_baris_anggaran(rencana)))


def _baris_anggaran(rencana: Rencana) -> Iterator[tuple[Sel, ...]]:
    for muatan, program, kegiatan in rencana.peta.semua_kegiatan():
        opd = rencana.penanggung_jawab(kegiatan.id)
        for satu in kegiatan.anggaran:
            yield (
                kegiatan.id, kegiatan.nama, MUATAN[muatan.domain], program.id, opd, rencana.sebutan_opd(opd),
                satu.sumber or TANPA_SUMBER, satu.subkegiatan or TANPA_KODE, satu.tahun, satu.nilai, _tanda_usulan(kegiatan),
            )  # fmt: skip


def _program(rencana: Rencana) -> Lembar:
    tahun = rencana.peta.periode.tahun
    kolom = (
        Kolom("Kode"), Kolom("Program", "panjang"), Kolom("Muatan"), Kolom("Penanggung jawab"), Kolom("Inisiatif strategis"),
        Kolom("Efektivitas", "bilangan"), Kolom("Kelayakan", "bilangan"), Kolom("Efisiensi", "bilangan"),
        Kolom("Indikator kinerja", "panjang"), Kolom("Satuan"), Kolom("Baseline", "desimal"),
        *(Kolom(f"Target {satu}", "desimal") for satu in tahun),
    )  # fmt: skip
    guna = "Program dengan prioritas, baseline, dan target tahunannya (bentuk Tabel 7)."
    return Lembar("Program", "Program", guna, kolom, tuple(_baris_program(rencana)))


def _baris_program(rencana: Rencana) -> Iterator[tuple[Sel, ...]]:
    """A row for each performance indicator; one for a programme without any."""
    tahun = rencana.peta.periode.tahun
    for muatan, program in rencana.peta.semua_program():
        prioritas = program.prioritas
        awal = (
            program.id, program.nama, MUATAN[muatan.domain], rencana.sebutan_opd(program.penanggung_jawab),
            _daftar(program.inisiatif_strategis),
            *((prioritas.efektivitas, prioritas.kelayakan, prioritas.efisiensi) if prioritas else (None,) * 3),
        )  # fmt: skip
        if not program.kinerja:
            yield (*awal, *(None,) * (3 + len(tahun)))
        for satu in program.kinerja:
            yield (*awal, satu.nama, satu.satuan, satu.awal, *(satu.target.get(tiap) for tiap in tahun))


def _indeks(rencana: Rencana) -> Lembar:
    kolom = (
        Kolom("Tahun", "tahun"), Kolom("Kerangka"), Kolom("Jenis"), Kolom("Indeks", "desimal"), Kolom("Predikat"),
        Kolom("Target", "desimal"), Kolom("Selisih", "desimal"), Kolom("Bukti terakhir", "tanggal"), Kolom("Tanda"),
    )  # fmt: skip
    riwayat = (
        (satu.riwayat.tahun, satu.kerangka.nama, "diumumkan", satu.riwayat.indeks, satu.predikat, *(None,) * 4)
        for satu in rencana.proyeksi.riwayat
    )
    proyeksi = (
        (
            satu.tahun, satu.kerangka.nama, "proyeksi", satu.hasil.indeks, satu.hasil.predikat, satu.target, satu.selisih,
            satu.batas_bukti, "perkiraan" if satu.perkiraan else None,
        )
        for satu in rencana.proyeksi.tahun
    )  # fmt: skip
    guna = "Indeks yang diumumkan dan proyeksi tiap tahun terhadap target."
    return Lembar("Indeks", "Indeks", guna, kolom, (*riwayat, *proyeksi))


def _indikator(rencana: Rencana) -> Lembar:
    kolom = (
        Kolom("Tahun", "tahun"), Kolom("Kerangka"), Kolom("Indikator"), Kolom("Nama", "panjang"), Kolom("Bobot (%)", "desimal"),
        Kolom("Tingkat awal", "desimal"), Kolom("Tingkat", "desimal"), Kolom("Dinaikkan oleh"), Kolom("Selesai", "tanggal"),
        Kolom("Tanda"),
    )  # fmt: skip
    baris = (
        (
            tahun.tahun, tahun.kerangka.nama, indikator.kode, indikator.nama, indikator.bobot, asal.awal, asal.tingkat,
            asal.kegiatan, asal.selesai, "perkiraan" if tahun.perkiraan else None,
        )
        for tahun in rencana.proyeksi.tahun
        for indikator, asal in zip(tahun.kerangka.indikator, tahun.asal, strict=True)
    )  # fmt: skip
    guna = "Tingkat setiap indikator setiap tahun, dan kegiatan yang menaikkannya."
    return Lembar("Indikator", "Indikator", guna, kolom, tuple(baris))


def _aplikasi(rencana: Rencana) -> Lembar:
    kolom = (
        Kolom("Kode"), Kolom("Aplikasi", "panjang"), Kolom("Pemilik"), Kolom("Jenis"), Kolom("Layanan"), Kolom("Publik"),
        Kolom("Terhubung dengan"), Kolom("Tindak lanjut"), Kolom("Kegiatan"), Kolom("Tanda"),
    )  # fmt: skip
    baris = (
        (
            satu.aplikasi.id, satu.aplikasi.nama, rencana.sebutan_opd(satu.aplikasi.opd), satu.aplikasi.jenis,
            satu.aplikasi.layanan, "ya" if satu.aplikasi.akses_publik else "tidak", _daftar(satu.koneksi),
            satu.aplikasi.tindak_lanjut, _daftar(satu.kegiatan), None if satu.aplikasi.terverifikasi else _BELUM,
        )
        for satu in rencana.inventaris.aplikasi
    )  # fmt: skip
    return Lembar("Aplikasi", "Aplikasi", "Inventaris aplikasi dan tindak lanjutnya.", kolom, tuple(baris))


def _unit(rencana: Rencana) -> Lembar:
    unit = sebutan(rencana.peta.instansi).unit
    tahun = rencana.peta.periode.tahun
    kolom = (
        Kolom("Kode"), Kolom("Nama", "panjang"), Kolom("Singkatan"), Kolom("Memimpin", "bilangan", jumlah=True),
        Kolom("Mendukung", "bilangan"), Kolom("Aplikasi", "bilangan", jumlah=True),
        *(Kolom(f"Anggaran {satu}", "rupiah", jumlah=True) for satu in tahun), Kolom("Tanda"),
    )  # fmt: skip
    baris = (
        (
            satu.opd.id, satu.opd.nama, satu.opd.singkatan, len(satu.memimpin), len(satu.mendukung), len(satu.aplikasi),
            *(satu.anggaran[tiap] for tiap in tahun), None if satu.opd.terverifikasi else _BELUM,
        )
        for satu in rencana.inventaris.opd
    )  # fmt: skip
    guna = f"Setiap {unit}: banyaknya kegiatan yang dipimpin dan didukung, aplikasi, dan anggaran yang dipimpin."
    return Lembar(unit.capitalize(), "Unit", guna, kolom, tuple(baris))


def _risiko(rencana: Rencana) -> Lembar:
    kolom = (
        Kolom("Kode kegiatan"), Kolom("Kegiatan", "panjang"), Kolom("Risiko", "panjang"), Kolom("Kemungkinan"), Kolom("Dampak"),
        Kolom("Skor", "bilangan"), Kolom("Mitigasi", "panjang"),
    )  # fmt: skip
    baris = (
        (
            satu.kegiatan.id, satu.kegiatan.nama, satu.risiko.uraian, satu.risiko.kemungkinan, satu.risiko.dampak, satu.skor,
            satu.risiko.mitigasi,
        )
        for satu in semua_risiko(rencana.peta)
    )  # fmt: skip
    guna = (
        "Risiko setiap kegiatan, yang terbesar lebih dahulu; skor adalah kemungkinan kali dampak, 1 sampai dengan 25."
    )
    return Lembar("Risiko", "Risiko", guna, kolom, tuple(baris))


def _tanda_usulan(kegiatan: Kegiatan) -> str | None:
    return "usulan" if kegiatan.status == "usulan" else None


def _daftar(isi: Iterable[str]) -> str | None:
    return "; ".join(isi) or None
