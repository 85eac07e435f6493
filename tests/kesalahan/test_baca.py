"""PR1xx: mistakes in YAML, keys, kinds of value, money, times and files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.muat import muat_rencana
from tests.kesalahan import Kesalahan, tanam, temuan_di, uji

if TYPE_CHECKING:
    from pathlib import Path

POKOK, OPD, APLIKASI, INDEKS, REALISASI = (
    "peta-rencana.yaml", "opd.yaml", "aplikasi.yaml", "indeks.yaml", "realisasi/2025.yaml",
)  # fmt: skip
TKL, MJN, LYN, INF, APL, KEA, AUD = (
    f"domain/{nama}.yaml"
    for nama in ("tata-kelola", "manajemen", "layanan", "infrastruktur", "aplikasi", "keamanan", "audit")
)

YAML = {
    "tab sebagai jorokan": Kesalahan(OPD, "    singkatan: Bappeda\n", "»\tsingkatan: Bappeda\n", "PR101", "tab"),
    "tab sebelum butir": Kesalahan(OPD, "  - id: bappeda\n", "»\t- id: bappeda\n", "PR101", "tab"),
    "kunci terlalu menjorok": Kesalahan(OPD, "    singkatan: Bappeda", "     »singkatan: Bappeda", "PR101", "4 spasi"),
    "kunci kurang menjorok": Kesalahan(OPD, "    singkatan: Bappeda", "   »singkatan: Bappeda", "PR101", "4 spasi"),
    "kunci di tepi kiri": Kesalahan(OPD, "    singkatan: Bappeda", "»singkatan: Bappeda", "PR101", "4 spasi"),
    "butir terlalu menjorok": Kesalahan(OPD, "  - id: bappeda", "    »- id: bappeda", "PR101", "2 spasi"),
    "butir kurang menjorok": Kesalahan(TKL, "      - id: TKL-02", "     »- id: TKL-02", "PR101", "6 spasi"),
    "butir pertama kurang menjorok": Kesalahan(TKL, "  - id: TKL-A", "»- id: TKL-A", "PR101", "2 spasi"),
    "tanda hubung hilang": Kesalahan(TKL, "      - id: TKL-02", "      »id: TKL-02", "PR101", '"- id: TKL-02"'),
    "spasi dari pengolah kata": Kesalahan(
        OPD, "    singkatan: Bappeda", "\u00a0\u00a0\u00a0\u00a0»singkatan: Bappeda", "PR101", "U+00A0"
    ),
    "tanda hubung tanpa spasi": Kesalahan(OPD, "  - id: bappeda", "  »-id: bappeda", "PR101", "tanda hubung"),
    "titik dua hilang": Kesalahan(OPD, "singkatan: Bappeda", "»singkatan Bappeda", "PR101", "titik dua"),
    "titik dua hilang pada kunci pertama": Kesalahan(OPD, "- id: bappeda", "- »id bappeda", "PR101", "titik dua"),
    "titik dua hilang di atas daftar": Kesalahan(OPD, "opd:\n", "»opd\n", "PR101", "titik dua"),
    "spasi sesudah titik dua hilang": Kesalahan(
        OPD, "singkatan: Bappeda", "»singkatan:Bappeda", "PR101", '"singkatan: Bappeda"'
    ),
    "spasi hilang pada kunci pertama": Kesalahan(OPD, "- id: bappeda", "- »id:bappeda", "PR101", '"id: bappeda"'),
    "kutip ganda tidak ditutup": Kesalahan(
        INDEKS, 'SPBE 2024, Tabel 48"', "SPBE 2024, Tabel 48", "PR101", "kutip",
        (INDEKS, 'sumber: »"Laporan Evaluasi'),
    ),
    "kutip tunggal tidak ditutup": Kesalahan(OPD, "singkatan: Bappeda", "singkatan: »'Bappeda", "PR101", "kutip"),
    "kutip tidak ditutup sebelum kutip lain": Kesalahan(
        APL, '{tahun: 2026, nilai: 250 juta, sumber: APBD, subkegiatan: "2.16.03.2.02.0015"}',
        '{tahun: 2026, nilai: 250 juta, sumber: APBD, subkegiatan: »"2.16.03.2.02.0015}', "PR101", "kutip",
    ),
    "kutip di tengah teks berkutip": Kesalahan(OPD, "singkatan: Bappeda", 'singkatan: "Bap"»peda', "PR101", "kutip"),
    "garis miring terbalik dalam kutip": Kesalahan(
        OPD, "singkatan: Bappeda", 'singkatan: "Bappeda»\\Contoh"', "PR101", "garis miring"
    ),
    "kurung siku tidak ditutup": Kesalahan(
        APLIKASI, "terhubung: [srikandi, siak]", "terhubung: »[srikandi, siak", "PR101", "]"
    ),
    "kurung kurawal tidak ditutup": Kesalahan(
        POKOK, "periode: {mulai: 2025, selesai: 2029}", "periode: »{mulai: 2025, selesai: 2029", "PR101", "}"
    ),
    "kurung ditutup dengan pasangan yang salah": Kesalahan(
        POKOK, "periode: {mulai: 2025, selesai: 2029}", "periode: »{mulai: 2025, selesai: 2029]", "PR101", "}"
    ),
    "kurung penutup berlebih": Kesalahan(
        POKOK, "periode: {mulai: 2025, selesai: 2029}", "periode: {mulai: 2025, selesai: 2029}»}", "PR101", "pembuka"
    ),
    "koma hilang di dalam kurung": Kesalahan(
        POKOK, "periode: {mulai: 2025, selesai: 2029}", "periode: »{mulai: 2025 selesai: 2029}", "PR101", "koma"
    ),
    "titik dua di dalam teks": Kesalahan(
        APLIKASI, "nama: Satu Data Contoh", "nama: Satu Data»: Contoh", "PR101", "tanda kutip"
    ),
    "teks diawali @": Kesalahan(OPD, "singkatan: Bappeda", "singkatan: »@bappeda", "PR101", "tanda kutip"),
    "teks diawali %": Kesalahan(OPD, "singkatan: Bappeda", "singkatan: »%bappeda", "PR101", "tanda kutip"),
    "teks diawali bintang": Kesalahan(TKL, "- Dokumen arsitektur", "»* Dokumen arsitektur", "PR101", "*"),
    "teks sesudah kurung": Kesalahan(OPD, "singkatan: Bappeda", "singkatan: [Kab] »Bappeda", "PR101", "penutup"),
    "daftar pada baris kuncinya": Kesalahan(APLIKASI, "opd: bappeda", "opd: »- bappeda", "PR101"),
    "teks pada baris tanda |": Kesalahan(TKL, "arah: |\n", "arah: »| Mulai di sini\n", "PR101", "baris berikutnya"),
    "teks panjang tidak menjorok": Kesalahan(
        TKL, "  Kebijakan SPBE sudah ada", "»Kebijakan SPBE sudah ada", "PR101", "tanda kutip"
    ),
    "penanda yang tidak dipakai": Kesalahan(OPD, "singkatan: Bappeda", "singkatan: »!teks Bappeda", "PR101", "!teks"),
    "jangkar yang tidak ada": Kesalahan(APLIKASI, "opd: bappeda", "opd: »*bappeda", "PR101", "jangkar"),
    "dokumen kedua": Kesalahan(OPD, "  - id: inspektorat", "»---\n  - id: inspektorat", "PR101", "---"),
    "kunci berupa daftar": Kesalahan(OPD, "  - id: inspektorat\n", "  - »[id]: inspektorat\n", "PR101", "kunci"),
}  # fmt: skip

KUNCI_GANDA = {
    "kunci ganda": Kesalahan(
        OPD, "    singkatan: Bappeda\n", "    singkatan: Bappeda\n    »singkatan: Badan\n", "PR102", "baris 5"
    ),
    "kunci ganda di dalam kurung": Kesalahan(
        POKOK, "{mulai: 2025, selesai: 2029}", "{mulai: 2025, selesai: 2029, »mulai: 2025}", "PR102", "mulai"
    ),
    "kunci ganda di tepi kiri": Kesalahan(
        INDEKS, "batas_bukti: 08-31\n", "batas_bukti: 08-31\n»batas_bukti: 08-31\n", "PR102", "batas_bukti"
    ),
    "tahun ganda": Kesalahan(POKOK, "2029: 400000000", "2029: 400000000\n  »2025: 500 juta", "PR102", "2025"),
    "kegiatan ganda dalam realisasi": Kesalahan(
        REALISASI, "  LYN-01:\n", "  »TKL-01: {status: belum}\n  LYN-01:\n", "PR102", "TKL-01"
    ),
    "kunci ganda dalam butir": Kesalahan(
        KEA, "mulai: 2027-01-15\n", "mulai: 2027-01-15\n        »nama: Tim\n", "PR102", "nama"
    ),
}

KUNCI_ASING = {
    "salah ketik di peta-rencana": Kesalahan(POKOK, "dasar_hukum:", "»dasar_hukm:", "PR103", '"dasar_hukum"'),
    "salah ketik kunci wajib di peta-rencana": Kesalahan(POKOK, "\nsasaran:\n", "\n»sasran:\n", "PR103", '"sasaran"'),
    "salah ketik di instansi": Kesalahan(POKOK, "pimpinan:", "»pimpnan:", "PR103", '"pimpinan"'),
    "salah ketik di periode": Kesalahan(
        POKOK, "{mulai: 2025, selesai: 2029}", "{mulai: 2025, »selsai: 2029}", "PR103", '"selesai"'
    ),
    "kunci lain untuk kunci wajib": Kesalahan(
        POKOK, "uraian: Meningkatnya mutu", "»keterangan: Meningkatnya mutu", "PR103", '"uraian"'
    ),
    "salah ketik di inisiatif": Kesalahan(
        POKOK, "Fondasi digital yang aman, sasaran: S1", "Fondasi digital yang aman, »sasarn: S1", "PR103", '"sasaran"'
    ),
    "salah ketik di indikator sasaran": Kesalahan(
        POKOK, "{nama: Indeks Pemdi, satuan", "{»nma: Indeks Pemdi, satuan", "PR103", '"nama"'
    ),
    "salah ketik di reviu": Kesalahan(POKOK, "tahun: 2027, jenis:", "tahun: 2027, »jns:", "PR103", '"jenis"'),
    "salah ketik di dokumen": Kesalahan(POKOK, "kertas: F4", "»kertsa: F4", "PR103", '"kertas"'),
    "salah ketik di opd": Kesalahan(OPD, "singkatan: Bappeda", "»singkatn: Bappeda", "PR103", '"singkatan"'),
    "kunci id dengan huruf besar": Kesalahan(OPD, "- id: inspektorat", "- »Id: inspektorat", "PR103", '"id"'),
    "salah ketik di aplikasi": Kesalahan(
        APLIKASI, "    tindak_lanjut: kembangkan", "    »tindak-lanjut: kembangkan", "PR103", '"tindak_lanjut"'
    ),
    "salah ketik kunci opd sebuah aplikasi": Kesalahan(APLIKASI, "opd: bappeda", "»odp: bappeda", "PR103", '"opd"'),
    "kunci yang tidak ada di aplikasi": Kesalahan(
        APLIKASI, "akses_publik: true", "»pengembang: pihak ketiga", "PR103", "kunci yang dikenal"
    ),
    "salah ketik di indeks": Kesalahan(INDEKS, "batas_bukti:", "»batas_bukit:", "PR103", '"batas_bukti"'),
    "salah ketik riwayat": Kesalahan(INDEKS, "riwayat:", "»riwyat:", "PR103", '"riwayat"'),
    "salah ketik di riwayat": Kesalahan(INDEKS, "indeks: 1.89", "»index: 1.89", "PR103", '"indeks"'),
    "kerangka yang tidak ada": Kesalahan(INDEKS, "  pemdi-2026:", "  »pemdi-2025:", "PR103", '"pemdi-2026"'),
    "salah ketik di awal": Kesalahan(INDEKS, "tingkat: {1: 2, 2: 2, 17", "»tingkt: {1: 2, 2: 2, 17", "PR103", "tingkat"),
    "salah ketik target indeks": Kesalahan(INDEKS, "target: {2025", "»targt: {2025", "PR103", '"target"'),
    "salah ketik di muatan": Kesalahan(KEA, "arah: Insiden", "»arahan: Insiden", "PR103", '"arah"'),
    "salah ketik domain": Kesalahan(KEA, "domain: keamanan", "»domian: keamanan", "PR103", '"domain"'),
    "salah ketik program": Kesalahan(AUD, "program:", "»progam:", "PR103", '"program"'),
    "salah ketik di program": Kesalahan(
        KEA, "penanggung_jawab: kominfo", "»penanggungjawab: kominfo", "PR103", '"penanggung_jawab"'
    ),
    "salah ketik inisiatif sebuah program": Kesalahan(
        KEA, "inisiatif_strategis: [", "»inisiatif: [", "PR103", '"inisiatif_strategis"'
    ),
    "salah ketik prioritas": Kesalahan(TKL, "prioritas: {efektivitas", "prioritas: {»efektifitas", "PR103", "efektivitas"),
    "salah ketik kinerja": Kesalahan(KEA, "    kinerja:", "    »kinreja:", "PR103", '"kinerja"'),
    "salah ketik di kinerja": Kesalahan(KEA, "awal: 0, target", "»awl: 0, target", "PR103", '"awal"'),
    "salah ketik kegiatan": Kesalahan(AUD, "    kegiatan:\n", "    »kegitan:\n", "PR103", '"kegiatan"'),
    "salah ketik id kegiatan": Kesalahan(INF, "- id: INF-01", "- »di: INF-01", "PR103", '"id"'),
    "salah ketik nama kegiatan": Kesalahan(INF, "nama: Pembangunan", "»name: Pembangunan", "PR103", '"nama"'),
    "salah ketik mulai": Kesalahan(KEA, "mulai: 2027-01-15", "»mulia: 2027-01-15", "PR103", '"mulai"'),
    "salah ketik selesai": Kesalahan(INF, "selesai: 2027-06", "»selsai: 2027-06", "PR103", '"selesai"'),
    "salah ketik durasi": Kesalahan(TKL, "durasi: 6 bulan", "»duras: 6 bulan", "PR103", '"durasi"'),
    "salah ketik setelah": Kesalahan(TKL, "setelah: [TKL-01]", "»sesudah: [TKL-01]", "PR103", "setelah"),
    "salah ketik di dalam setelah": Kesalahan(
        APL, "{kegiatan: INF-01, jenis: SS", "{kegiatan: INF-01, »jnis: SS", "PR103", '"jenis"'
    ),
    "salah ketik kegiatan dalam setelah": Kesalahan(
        APL, "[{kegiatan: INF-01", "[{»kegitan: INF-01", "PR103", '"kegiatan"'
    ),
    "salah ketik anggaran": Kesalahan(KEA, "        anggaran:", "        »angaran:", "PR103", '"anggaran"'),
    "salah ketik di anggaran": Kesalahan(KEA, "nilai: 200 juta", "»nlai: 200 juta", "PR103", '"nilai"'),
    "salah ketik dampak": Kesalahan(INF, "        dampak:", "        »dampk:", "PR103", '"dampak"'),
    "salah ketik di dampak": Kesalahan(INF, "menjadi: 2.75", "»menjdi: 2.75", "PR103", '"menjadi"'),
    "salah ketik di tonggak": Kesalahan(LYN, "{nama: Uji coba, waktu", "{nama: Uji coba, »wktu", "PR103", '"waktu"'),
    "salah ketik di risiko": Kesalahan(LYN, "kemungkinan: sedang", "»kemungkinnan: sedang", "PR103", '"kemungkinan"'),
    "salah ketik audit": Kesalahan(AUD, "audit: keamanan", "»audti: keamanan", "PR103", '"audit"'),
    "salah ketik kegiatan dalam realisasi": Kesalahan(REALISASI, "\nkegiatan:", "\n»kegitan:", "PR103", '"kegiatan"'),
    "salah ketik di realisasi": Kesalahan(REALISASI, "serapan: 100 juta", "»serapn: 100 juta", "PR103", '"serapan"'),
    "salah ketik bukti": Kesalahan(REALISASI, "bukti: [https", "»bkti: [https", "PR103", '"bukti"', lain=("PR802",)),
    "titik dua hilang di dalam kurung": Kesalahan(
        KEA, "nilai: 200 juta", "»nilai 200 juta", "PR103", '"nilai: 200 juta"'
    ),
    "spasi hilang di dalam kurung": Kesalahan(KEA, "nilai: 200 juta", "»nilai:200 juta", "PR103", '"nilai: 200 juta"'),
    "koma di dalam nama tanpa kutip": Kesalahan(
        OPD, '"Dinas Komunikasi, Informatika dan Persandian"', "Dinas Komunikasi, »Informatika dan Persandian", "PR103",
        '"Dinas Komunikasi, Informatika dan Persandian"',
    ),
}  # fmt: skip

JENIS = {
    "teks di tempat daftar": Kesalahan(APLIKASI, "[satu-data]", "»satu-data\n    catatan: Nasional", "PR104", "daftar"),
    "beberapa teks di tempat daftar": Kesalahan(APLIKASI, "[srikandi, siak]", "»srikandi, siak", "PR104", "daftar"),
    "kurung tutup tanpa kurung buka": Kesalahan(APLIKASI, "[srikandi, siak]", "»srikandi, siak]", "PR104", "daftar"),
    "daftar di tempat teks": Kesalahan(APLIKASI, "opd: bappeda", "opd: »[bappeda]", "PR104", "teks"),
    "pasangan di tempat teks": Kesalahan(KEA, "nama: Keamanan informasi", "nama: »{a: b}", "PR104", "teks"),
    "pasangan di tempat daftar": Kesalahan(
        POKOK, "dasar_hukum:\n  - perpres-95-2018\n  - perpres-132-2022\n  - Peraturan Bupati Contoh Nomor 5 Tahun 2021\n",
        "dasar_hukum:\n  »perpres-95-2018: ya\n", "PR104", "daftar",
    ),
    "program bukan daftar": Kesalahan(INF, "program:\n  - id", "program:\n    »id", "PR104", "daftar"),
    "kegiatan bukan daftar": Kesalahan(INF, "kegiatan:\n      - id", "kegiatan:\n        »id", "PR104", "daftar"),
    "opd bukan daftar": Kesalahan(OPD, "", "opd: »kominfo\n", "PR104", "daftar"),
    "anggaran bukan daftar": Kesalahan(
        KEA, "          - {tahun: 2027, nilai: 200 juta", "          »{tahun: 2027, nilai: 200 juta", "PR104", "daftar"
    ),
    "anggaran hanya jumlah": Kesalahan(
        KEA, "- {tahun: 2027, nilai: 200 juta, sumber: APBD}", "- »200 juta", "PR104", "kunci: nilai"
    ),
    "tonggak hanya nama": Kesalahan(LYN, "- {nama: Uji coba, waktu: 2025-11}", "- »Uji coba", "PR104", "kunci: nilai"),
    "titik dua di dalam butir": Kesalahan(
        TKL, "[Naskah akademik, Peraturan bupati]", "[Naskah akademik, »Peraturan: bupati]", "PR104", "teks"
    ),
    "titik dua di dalam butir berbaris": Kesalahan(
        TKL, "- Dokumen arsitektur", "- »Dokumen: arsitektur", "PR104", "teks"
    ),
    "butir tanpa spasi": Kesalahan(TKL, "- Dokumen arsitektur", "»-Dokumen arsitektur", "PR104", "daftar"),
    "tahun di tempat teks": Kesalahan(OPD, "singkatan: Bappeda", "singkatan: »2025", "PR104", "teks"),
    "bilangan di dalam daftar teks": Kesalahan(TKL, "[Naskah akademik,", "[»12,", "PR104", "teks"),
    "true di tempat teks": Kesalahan(OPD, "singkatan: Bappeda", "singkatan: »true", "PR104", "teks"),
    "ya di tempat true": Kesalahan(APLIKASI, "akses_publik: true", "akses_publik: »ya", "PR104", "true"),
    "yes di tempat true": Kesalahan(APLIKASI, "akses_publik: true", "akses_publik: »yes", "PR104", "true"),
    "1 di tempat true": Kesalahan(APLIKASI, "akses_publik: true", "akses_publik: »1", "PR104", "true"),
    "true dalam kutip": Kesalahan(APLIKASI, "akses_publik: true", 'akses_publik: »"true"', "PR104", "true"),
    "perkiraan bukan true": Kesalahan(
        INDEKS, "tahun: 2026\n    perkiraan: true", "tahun: 2026\n    perkiraan: »benar", "PR104", "true"
    ),
    "kapasitas bukan bilangan": Kesalahan(OPD, "kapasitas: 6", "kapasitas: »enam", "PR104", "bilangan"),
    "kapasitas pecahan": Kesalahan(OPD, "kapasitas: 6", "kapasitas: »6.5", "PR104", "bilangan bulat"),
    "kapasitas nol": Kesalahan(OPD, "kapasitas: 6", "kapasitas: »0", "PR104", "1"),
    "tingkat bukan angka": Kesalahan(INF, "menjadi: 2.75", "menjadi: »dua", "PR104", "angka"),
    "tingkat dalam kutip": Kesalahan(INF, "menjadi: 2.75", 'menjadi: »"2.75"', "PR104", "tanpa tanda kutip"),
    "tingkat dengan koma": Kesalahan(
        TKL, "menjadi: 2.5", "menjadi: »2,5", "PR104", "titik"
    ),
    "tingkat dengan koma di dalam kurung": Kesalahan(INF, "menjadi: 2.75", "menjadi: »2,75", "PR104", "titik"),
    "indeks dengan koma": Kesalahan(INDEKS, "indeks: 1.89", "indeks: »1,89", "PR104", "titik"),
    "progres dengan persen": Kesalahan(REALISASI, "progres: 35.5", "progres: »35%", "PR104", "angka"),
    "tahun dalam kutip": Kesalahan(KEA, "tahun: 2027", 'tahun: »"2027"', "PR104", "tanpa tanda kutip"),
    "nama kosong": Kesalahan(OPD, "nama: Inspektorat Daerah", "nama:» # belum", "PR104", "kosong"),
    "nama teks kosong": Kesalahan(OPD, "nama: Inspektorat Daerah", 'nama: »""', "PR104", "kosong"),
    "nama null": Kesalahan(KEA, "nama: Keamanan informasi", "nama: »null", "PR104", "kosong"),
    "id kosong": Kesalahan(OPD, "- id: inspektorat", "- id:» # belum", "PR104", "teks"),
    "mulai kosong": Kesalahan(KEA, "mulai: 2027-01-15", "mulai:»", "PR104", "kosong"),
    "selesai kosong": Kesalahan(KEA, "selesai: 2027-12-15", "selesai:»", "PR104", "kosong"),
    "durasi kosong": Kesalahan(MJN, "durasi: 1 tahun", "durasi: »null", "PR104", "kosong"),
    "provinsi kosong": Kesalahan(POKOK, "provinsi: Provinsi Contoh", "provinsi: »null", "PR104", "provinsi"),
    "nilai anggaran kosong": Kesalahan(KEA, "nilai: 200 juta", "nilai: »null", "PR104", "kosong"),
    "nilai anggaran berupa daftar": Kesalahan(KEA, "nilai: 200 juta", "nilai: »[200 juta]", "PR104", "uang"),
    "mulai berupa daftar": Kesalahan(KEA, "mulai: 2027-01-15", "mulai: »[2027-01-15]", "PR104", "waktu"),
    "sasaran kosong": Kesalahan(
        POKOK, "sasaran:\n  - id: S1\n    uraian: Meningkatnya tata kelola pemerintahan digital\n    indikator:\n"
        "      - {nama: Indeks Pemdi, satuan: indeks, awal: 1.5, target: {2026: 2.0, 2029: 2.6}}\n"
        "  - id: S2\n    uraian: Meningkatnya mutu layanan publik\n",
        "sasaran:»\n", "PR104", "daftar",
    ),
    "indikator tidak bernomor": Kesalahan(INDEKS, "{1: 2, 2: 2, 17: 2}", "{»SPBE-1: 2, 2: 2, 17: 2}", "PR104", "nomor"),
    "berkas kosong": Kesalahan(OPD, "", "»", "PR104", "kosong"),
    "berkas berisi teks": Kesalahan(OPD, "", "»perangkat daerah\n", "PR104", "kunci: nilai"),
    "berkas berisi daftar": Kesalahan(OPD, "opd:\n", "»", "PR104", "kunci: nilai", (OPD, "  »- {id: kominfo")),
}  # fmt: skip

WAJIB = {
    "tanpa versi": Kesalahan(POKOK, "versi: 1\ninstansi", "»instansi", "PR105", '"versi"'),
    "tanpa periode": Kesalahan(
        POKOK, "periode: {mulai: 2025, selesai: 2029}\n", "", "PR105", '"periode"', (POKOK, "»versi: 1")
    ),
    "tanpa akhir periode": Kesalahan(
        POKOK, "{mulai: 2025, selesai: 2029}", "»{mulai: 2025}", "PR105", '"selesai"'
    ),
    "tanpa nama instansi": Kesalahan(POKOK, "nama: Pemerintah Kabupaten Contoh\n  jenis: k", "»jenis: k", "PR105", '"nama"'),
    "tanpa pimpinan": Kesalahan(
        POKOK, "  pimpinan: Bupati Contoh\n", "", "PR105", '"pimpinan"', (POKOK, "»nama: Pemerintah Kabupaten")
    ),
    "kabupaten tanpa provinsi": Kesalahan(
        POKOK, "  provinsi: Provinsi Contoh\n", "", "PR105", '"provinsi"', (POKOK, "»nama: Pemerintah Kabupaten")
    ),
    "tanpa status penetapan": Kesalahan(POKOK, "status: rancangan\n  bentuk", "»bentuk", "PR105", '"status"'),
    "ditetapkan tanpa nomor, tempat, dan tanggal": Kesalahan(
        POKOK, "status: rancangan", "»status: ditetapkan", "PR105", "nomor, tempat, tanggal"
    ),
    "ditetapkan tanpa nomor": Kesalahan(
        POKOK, "status: rancangan\n  bentuk: peraturan\n  nomor: null\n",
        "»status: ditetapkan\n  bentuk: peraturan\n  tempat: Contoh\n  tanggal: 2025-03-14\n", "PR105", "tambahkan nomor",
    ),
    "sasaran tanpa uraian": Kesalahan(
        POKOK, "- id: S2\n    uraian: Meningkatnya mutu layanan publik\n", "- »id: S2\n", "PR105", '"uraian"'
    ),
    "inisiatif tanpa nama": Kesalahan(
        POKOK, "{id: IS2, nama: Fondasi digital yang aman, sasaran", "»{id: IS2, sasaran", "PR105", '"nama"'
    ),
    "reviu tanpa jenis": Kesalahan(POKOK, "{tahun: 2027, jenis: paruh-waktu}", "»{tahun: 2027}", "PR105", '"jenis"'),
    "opd tanpa id": Kesalahan(OPD, "- id: inspektorat\n    nama", "- »nama", "PR105", '"id"'),
    "opd tanpa nama": Kesalahan(OPD, "- id: inspektorat\n    nama: Inspektorat Daerah", "- »id: inspektorat", "PR105", "nama"),
    "aplikasi tanpa opd": Kesalahan(
        APLIKASI, "{id: siak, nama: SIAK, opd: disdukcapil, jenis", "»{id: siak, nama: SIAK, jenis", "PR105", '"opd"'
    ),
    "aplikasi tanpa jenis": Kesalahan(
        APLIKASI, "{id: siak, nama: SIAK, opd: disdukcapil, jenis: umum,", "»{id: siak, nama: SIAK, opd: disdukcapil,",
        "PR105", '"jenis"',
    ),
    "riwayat tanpa kerangka": Kesalahan(
        INDEKS, "tahun: 2024\n    kerangka: spbe-2020\n    indeks", "»tahun: 2024\n    indeks", "PR105", '"kerangka"'
    ),
    "awal tanpa tahun": Kesalahan(INDEKS, "tahun: 2026\n    perkiraan: true\n    tingkat: {1: 2, 2: 2, 3", "»perkiraan: true\n    tingkat: {1: 2, 2: 2, 3", "PR105", '"tahun"'),
    "muatan tanpa domain": Kesalahan(KEA, "domain: keamanan\nkondisi", "»kondisi", "PR105", '"domain"'),
    "program tanpa id": Kesalahan(KEA, "- id: KEA-A\n    nama", "- »nama", "PR105", '"id"'),
    "program tanpa nama": Kesalahan(
        KEA, "- id: KEA-A\n    nama: Keamanan informasi\n", "- »id: KEA-A\n", "PR105", '"nama"'
    ),
    "program tanpa inisiatif": Kesalahan(
        KEA, "- id: KEA-A\n    nama: Keamanan informasi\n    inisiatif_strategis: [IS1, IS2]\n",
        "- »id: KEA-A\n    nama: Keamanan informasi\n", "PR105", '"inisiatif_strategis"',
    ),
    "program tanpa penanggung jawab": Kesalahan(
        KEA, "    penanggung_jawab: kominfo\n", "", "PR105", '"penanggung_jawab"', (KEA, "- »id: KEA-A")
    ),
    "prioritas tanpa efektivitas": Kesalahan(
        TKL, "{efektivitas: 1, kelayakan: 2}", "»{kelayakan: 2}", "PR105", '"efektivitas"'
    ),
    "kinerja tanpa nama": Kesalahan(KEA, "{nama: Tim tanggap insiden, satuan", "»{satuan", "PR105", '"nama"'),
    "kegiatan tanpa id": Kesalahan(KEA, "- id: KEA-01\n        nama", "- »nama", "PR105", '"id"'),
    "kegiatan lain tanpa id": Kesalahan(INF, "- id: INF-01\n        nama", "- »nama", "PR105", '"id"'),
    "kegiatan tanpa nama": Kesalahan(
        MJN, "{id: MJN-01, nama: Pedoman manajemen risiko, mulai", "»{id: MJN-01, mulai", "PR105", '"nama"'
    ),
    "kegiatan tanpa selesai": Kesalahan(
        KEA, "        selesai: 2027-12-15\n", "", "PR105", '"selesai"', (KEA, "- »id: KEA-01")
    ),
    "kegiatan tanpa mulai": Kesalahan(
        KEA, "        mulai: 2027-01-15\n", "", "PR105", '"mulai"', (KEA, "- »id: KEA-01")
    ),
    "kegiatan tanpa waktu": Kesalahan(TKL, "        durasi: 6 bulan\n", "", "PR105", '"durasi"', (TKL, "- »id: TKL-02")),
    "setelah tanpa kegiatan": Kesalahan(
        APL, "{kegiatan: INF-01, jenis: SS, jeda: 1 bulan}", "»{jenis: SS, jeda: 1 bulan}", "PR105", '"kegiatan"'
    ),
    "anggaran tanpa tahun": Kesalahan(KEA, "{tahun: 2027, nilai: 200 juta", "»{nilai: 200 juta", "PR105", '"tahun"'),
    "anggaran tanpa nilai": Kesalahan(KEA, "{tahun: 2027, nilai: 200 juta,", "»{tahun: 2027,", "PR105", '"nilai"'),
    "dampak tanpa indikator": Kesalahan(INF, "{indikator: PEMDI-12, menjadi", "»{menjadi", "PR105", '"indikator"'),
    "dampak tanpa menjadi": Kesalahan(
        INF, "{indikator: PEMDI-12, menjadi: 2.75}", "»{indikator: PEMDI-12}", "PR105", '"menjadi"'
    ),
    "tonggak tanpa waktu": Kesalahan(LYN, "{nama: Uji coba, waktu: 2025-11}", "»{nama: Uji coba}", "PR105", '"waktu"'),
    "risiko tanpa uraian": Kesalahan(LYN, "{uraian: Peladen mati, kemung", "»{kemung", "PR105", '"uraian"'),
    "realisasi tanpa tahun": Kesalahan(REALISASI, "tahun: 2025\nper", "»per", "PR105", '"tahun"'),
    "realisasi tanpa status": Kesalahan(REALISASI, "status: berjalan\n    progres: 35", "»progres: 35", "PR105", '"status"'),
    "berkas wajib tidak ada": Kesalahan(
        "indeks.yaml", "", None, "PR105", "indeks.yaml", (POKOK, "»# Peta rencana kecil")
    ),
}  # fmt: skip

PILIHAN = {
    "versi lain": Kesalahan(POKOK, "versi: 1\n", "versi: »2\n", "PR106", "1"),
    "versi dalam kutip": Kesalahan(POKOK, "versi: 1\n", 'versi: »"1"\n', "PR106", "1"),
    "jenis instansi": Kesalahan(POKOK, "jenis: kabupaten", "jenis: »kabupatn", "PR106", '"kabupaten"'),
    "jenis instansi dengan huruf besar": Kesalahan(POKOK, "jenis: kabupaten", "jenis: »Kabupaten", "PR106", '"kabupaten"'),
    "status penetapan": Kesalahan(POKOK, "status: rancangan", "status: »draf", "PR106", "rancangan"),
    "bentuk penetapan": Kesalahan(POKOK, "bentuk: peraturan", "bentuk: »perbup", "PR106", "peraturan"),
    "jenis reviu": Kesalahan(POKOK, "jenis: paruh-waktu", "jenis: »paruh waktu", "PR106", '"paruh-waktu"'),
    "kertas": Kesalahan(POKOK, "kertas: F4", "kertas: »Folio", "PR106", "F4"),
    "urutan muatan": Kesalahan(POKOK, "urutan_muatan: perpres", "urutan_muatan: »se-18-2020", "PR106", '"se-18-2022"'),
    "jenis aplikasi": Kesalahan(APLIKASI, "SIAK, opd: disdukcapil, jenis: umum", "SIAK, opd: disdukcapil, jenis: »umun", "PR106", '"umum"'),
    "tindak lanjut": Kesalahan(APLIKASI, "tindak_lanjut: integrasikan", "tindak_lanjut: »integrasi", "PR106", '"integrasikan"'),
    "kerangka riwayat": Kesalahan(INDEKS, "kerangka: spbe-2020\n", "kerangka: »spbe-2018\n", "PR106", '"spbe-2020"'),
    "domain lain": Kesalahan(KEA, "domain: keamanan", "domain: »audit", "PR106", '"keamanan"'),
    "tahun realisasi lain": Kesalahan(REALISASI, "tahun: 2025\nper", "tahun: »2026\nper", "PR106", "2025"),
    "domain dengan nama lain": Kesalahan(TKL, "domain: tata-kelola", "domain: »tatakelola", "PR106", '"tata-kelola"'),
    "prioritas di luar 1 sampai 3": Kesalahan(TKL, "efektivitas: 1", "efektivitas: »4", "PR106", "1, 2, 3"),
    "prioritas dengan kata": Kesalahan(TKL, "efektivitas: 1", "efektivitas: »tinggi", "PR106", "1, 2, 3"),
    "jenis ketergantungan": Kesalahan(APL, "jenis: SS", "jenis: »ss", "PR106", '"SS"'),
    "kemungkinan risiko": Kesalahan(LYN, "kemungkinan: sedang", "kemungkinan: »sedng", "PR106", '"sedang"'),
    "dampak risiko": Kesalahan(LYN, "dampak: tinggi", "dampak: »berat", "PR106", "tinggi"),
    "jenis audit": Kesalahan(AUD, "audit: keamanan", "audit: »kemanan", "PR106", '"keamanan"'),
    "status kegiatan": Kesalahan(MJN, "status: final", "status: »selesai", "PR106", "usulan"),
    "status realisasi": Kesalahan(REALISASI, "status: berjalan", "status: »jalan", "PR106", '"berjalan"'),
}  # fmt: skip


def uang(nilai: str, kata: str) -> Kesalahan:
    """An amount that a budget cannot have."""
    return Kesalahan(TKL, "nilai: 40 juta", f"nilai: »{nilai}", "PR107", kata)


UANG = {
    "titik desimal atau ribuan": uang("40.000", "tidak jelas"),
    "titik satu angka": uang("1.5", "tidak jelas"),
    "titik satu kali dalam kutip": uang('"350.000"', "tidak jelas"),
    "titik dan satuan": uang("1.5 miliar", '"1,5 miliar"'),
    "negatif": uang("-40 juta", "negatif"),
    "bilangan negatif": uang("-40000000", "negatif"),
    "sen": uang("Rp40.000.000,50", "sen"),
    "bukan rupiah bulat": uang("1,23456 ribu", "bulat"),
    "satuan salah eja": uang("40 milyar", '"40 miliar"'),
    "satuan yang tidak ada": uang("40 lakh", "tidak terbaca"),
    "kata": uang("empat puluh juta", "tidak terbaca"),
    "mata uang lain": uang("USD 4000", "tidak terbaca"),
    "koma sebagai ribuan": uang("40,000,000", "tidak terbaca"),
    "titik pada tempat yang salah": uang("Rp40.00.000", "tidak terbaca"),
    "notasi ilmiah": uang("4e7", "tidak terbaca"),
    "terlalu besar": uang("40000 triliun", "terlalu besar"),
    "tanda tanya": uang('"?"', "tidak terbaca"),
    "pagu": Kesalahan(POKOK, "2028: 900 juta", "2028: »900.000", "PR107", "tidak jelas"),
    "serapan": Kesalahan(REALISASI, "serapan: 100 juta", "serapan: »100 jutaan", "PR107", "tidak terbaca"),
    "koma di dalam kurung kurawal": Kesalahan(
        LYN, 'nilai: "150,5 juta"', "nilai: »150,5 juta", "PR107", '"150,5 juta"'
    ),
    "koma pada pagu di dalam kurung": Kesalahan(
        POKOK, 'pagu:\n  2025: 500 juta\n  2026: "1,5 miliar"\n  2027: Rp1.500.000.000\n  2028: 900 juta\n  2029: 400000000\n',
        "pagu: {2025: 500 juta, 2026: »1,5 miliar}\n", "PR107", '"1,5 miliar"',
    ),
}  # fmt: skip


def waktu(nilai: str, kata: str = "tidak terbaca") -> Kesalahan:
    """A time at which no activity can end."""
    return Kesalahan(KEA, "selesai: 2027-12-15", f"selesai: »{nilai}", "PR108", kata)


WAKTU = {
    "bulan ke-13": waktu("2027-13", "bulan 13"),
    "bulan nol": waktu("2027-00", "bulan 00"),
    "triwulan kelima": waktu("2027-TW5"),
    "triwulan tanpa tahun": waktu("TW4"),
    "triwulan dengan huruf kecil": waktu("2027-tw4"),
    "triwulan dengan angka Romawi": waktu("2027-TWIV"),
    "semester ketiga": waktu("2027-S3"),
    "30 Februari": waktu("2027-02-30", "kalender"),
    "29 Februari tahun biasa": waktu("2027-02-29", "kalender"),
    "bulan satu angka": waktu("2027-7"),
    "hari satu angka": waktu("2027-12-5"),
    "nama bulan": waktu("Desember 2027"),
    "hari di depan": waktu("15-12-2027"),
    "garis miring": waktu("15/12/2027"),
    "tahun dua angka": waktu("27"),
    "tahun pecahan": waktu("2027.5"),
    "dengan jam": waktu("2027-12-15 08:00"),
    "tahun yang tidak wajar": waktu("20277"),
    "waktu tonggak": Kesalahan(LYN, "waktu: 2025-11", "waktu: »2025-11-31", "PR108", "kalender"),
    "hari laporan": Kesalahan(REALISASI, "per: 2025-12-31", "per: »akhir 2025", "PR108", "tidak terbaca"),
    "mulai realisasi": Kesalahan(REALISASI, "mulai: 2025-08-04", "mulai: »4 Agustus 2025", "PR108", "tidak terbaca"),
    "batas bukti dengan bulan di belakang": Kesalahan(INDEKS, "batas_bukti: 08-31", "batas_bukti: »31-08", "PR108"),
    "batas bukti yang tidak ada": Kesalahan(INDEKS, "batas_bukti: 08-31", "batas_bukti: »02-30", "PR108", "hari"),
    "tanggal penetapan": Kesalahan(POKOK, "nomor: null", "tanggal: »14 Maret 2025", "PR108", "tidak terbaca"),
    "periode dua angka": Kesalahan(POKOK, "{mulai: 2025,", "{mulai: »25,", "PR108", "empat angka"),
    "tahun anggaran dengan kata": Kesalahan(KEA, "{tahun: 2027", "{tahun: »dua ribu", "PR108", "empat angka"),
    "tahun anggaran dua angka": Kesalahan(KEA, "{tahun: 2027", "{tahun: »27", "PR108", "empat angka"),
    "tahun anggaran dengan triwulan": Kesalahan(KEA, "{tahun: 2027", "{tahun: »2027-TW1", "PR108", "empat angka"),
    "tahun pagu": Kesalahan(POKOK, "  2028: 900 juta", "  »tahun 2028: 900 juta", "PR108", "empat angka"),
    "durasi tanpa satuan": Kesalahan(TKL, "durasi: 6 bulan", "durasi: »6", "PR108", "satuan"),
    "durasi dengan kata": Kesalahan(TKL, "durasi: 6 bulan", "durasi: »enam bulan", "PR108", "tidak terbaca"),
    "durasi dengan satuan lain": Kesalahan(TKL, "durasi: 6 bulan", "durasi: »2 semester", "PR108", "tidak terbaca"),
    "durasi dengan satuan Inggris": Kesalahan(TKL, "durasi: 6 bulan", "durasi: »6 months", "PR108", "tidak terbaca"),
    "durasi pecahan": Kesalahan(TKL, "durasi: 6 bulan", "durasi: »1,5 tahun", "PR108", "tidak terbaca"),
    "durasi nol": Kesalahan(TKL, "durasi: 6 bulan", "durasi: »0 bulan", "PR108", "nol"),
    "durasi negatif": Kesalahan(TKL, "durasi: 6 bulan", "durasi: »-6 bulan", "PR108", "nol"),
    "durasi berabad-abad": Kesalahan(TKL, "durasi: 6 bulan", "durasi: »600 tahun", "PR108", "seratus tahun"),
    "jeda tanpa satuan": Kesalahan(MJN, "jeda: -2 minggu", "jeda: »-2", "PR108", "satuan"),
    "jeda dengan satuan salah eja": Kesalahan(MJN, "jeda: -2 minggu", "jeda: »-2 mingu", "PR108", "tidak terbaca"),
}  # fmt: skip

BERKAS = {
    "catatan di samping": Kesalahan("catatan.txt", "", "»x", "PR109", "catatan.txt"),
    "berkas dengan akhiran lain": Kesalahan("realisasi/2026.yml", "", "»tahun: 2026\n", "PR109", "2026.yml"),
    "realisasi tanpa tahun pada namanya": Kesalahan("realisasi/terbaru.yaml", "", "»tahun: 2026\n", "PR109", "terbaru"),
    "salinan": Kesalahan("domain/audit (1).yaml", "", "»domain: audit\n", "PR109", "audit (1).yaml"),
    "muatan yang tidak ada": Kesalahan("domain/data.yaml", "", "»domain: data\n", "PR109", "data.yaml"),
}
BENTUK = {
    "id dengan spasi": Kesalahan(APL, "- id: APL-01\n", "- id: »APL 01\n", "PR113", '"APL-01"'),
    "id diawali angka": Kesalahan(INF, "- id: INF-01", "- id: »1-INF", "PR113", "huruf"),
    "id dengan garis bawah": Kesalahan(OPD, "- id: bappeda", "- id: »bap_peda", "PR113", '"bap-peda"'),
    "id dengan titik": Kesalahan(APLIKASI, "- id: srikandi", "- id: »srikandi.v2", "PR113", '"srikandi-v2"'),
    "id berupa bilangan": Kesalahan(KEA, "- id: KEA-01", "- id: »2027", "PR113", "huruf"),
    "id bukan ASCII": Kesalahan(KEA, "- id: KEA-01", "- id: »KÉA-01", "PR113", "huruf"),
    "id sasaran": Kesalahan(POKOK, "- id: S2", "- id: »S 2", "PR113", '"S-2"'),
    "indikator tanpa tanda hubung": Kesalahan(INF, "PEMDI-12", "»PEMDI12", "PR113", '"PEMDI-12"'),
    "indikator dengan huruf kecil": Kesalahan(INF, "PEMDI-12", "»pemdi-12", "PR113", '"PEMDI-12"'),
    "indikator tanpa kerangka": Kesalahan(INF, "PEMDI-12", "»12", "PR113", "PEMDI-12"),
    "indikator dengan nama": Kesalahan(INF, "PEMDI-12", "»Jaringan baru", "PR113", "SPBE-17"),
    "bukti dengan skema lain": Kesalahan(REALISASI, "[https://contoh", "[»ftp://contoh", "PR113", "https://"),
    "bukti dengan skema salah eja": Kesalahan(REALISASI, "[https://contoh", "[»htps://contoh", "PR113", "https://"),
    "bukti dengan satu garis miring": Kesalahan(REALISASI, "[https://contoh", "[»https:/contoh", "PR113", "https://"),
    "bukti tanpa titik dua": Kesalahan(REALISASI, "[https://contoh", "[»https//contoh", "PR113", "https://"),
    "bukti dengan spasi": Kesalahan(REALISASI, "bukti/TKL-01.pdf", "bukti/TKL 01.pdf", "PR113", "https://",
        (REALISASI, "bukti: [»https")),
    "bukti berupa naskah": Kesalahan(REALISASI, "[https://contoh.go.id/bukti/TKL-01.pdf]", '[»"javascript:alert(1)"]', "PR113"),
    "bukti berupa berkas setempat": Kesalahan(REALISASI, "[https://contoh", "[»file:///contoh", "PR113", "https://"),
    "subkegiatan terbaca pecahan": Kesalahan(
        TKL, 'subkegiatan: "2.16.03.2.02.0015"', "subkegiatan: »2.16", "PR112", "kutip"
    ),
    "subkegiatan terbaca bilangan": Kesalahan(
        TKL, 'subkegiatan: "2.16.03.2.02.0015"', "subkegiatan: »2160302", "PR112", "kutip"
    ),
    "gambar di luar aset": Kesalahan(POKOK, "aset/lambang.svg", "»lambang.svg", "PR114", "aset/"),
    "gambar lewat ..": Kesalahan(POKOK, "aset/lambang.svg", "»../lambang.svg", "PR114", "aset/"),
    "gambar lewat aset/..": Kesalahan(POKOK, "aset/lambang.svg", "»aset/../../lambang.svg", "PR114", "aset/"),
    "gambar dengan jalur mutlak": Kesalahan(POKOK, "aset/lambang.svg", "»/home/saya/lambang.svg", "PR114", "aset/"),
    "gambar dengan garis miring terbalik": Kesalahan(POKOK, "aset/lambang.svg", "»aset\\lambang.svg", "PR114", "aset/"),
    "gambar di internet": Kesalahan(POKOK, "aset/lambang.svg", "»https://contoh.go.id/lambang.svg", "PR114", "aset/"),
    "bukan UTF-8": Kesalahan(OPD, "Inspektorat Daerah", "Inspektorat »\udce9 Daerah", "PR111", "UTF-8"),
    "karakter kendali": Kesalahan(OPD, "Inspektorat Daerah", "Inspektorat »\x07Daerah", "PR111", "U+0007"),
    "pemisah baris Unicode": Kesalahan(OPD, "Inspektorat Daerah", "Inspektorat »\u2028Daerah", "PR111", "U+2028"),
    "karakter kendali tersandi": Kesalahan(OPD, "nama: Inspektorat Daerah", 'nama: »"Inspektorat\\x0b Daerah"', "PR111", "U+000B"),
    "nol tersandi dalam kunci": Kesalahan(OPD, "nama: Inspektorat Daerah", '»"na\\0ma": Inspektorat Daerah', "PR111", "U+0000"),
}  # fmt: skip

KESALAHAN = YAML | KUNCI_GANDA | KUNCI_ASING | JENIS | WAJIB | PILIHAN | UANG | WAKTU | BERKAS | BENTUK


@pytest.mark.parametrize("nama", KESALAHAN)
def test_a_mistake_gives_one_finding_at_its_place(nama: str, tmp_path: Path) -> None:
    uji(KESALAHAN[nama], tmp_path)


@pytest.mark.parametrize(
    ("seharusnya", "tertulis", "kode"),
    [
        ("opd.yaml", "OPD.yaml", "PR105"),
        ("aplikasi.yaml", "aplikasi.yml", "PR105"),
        ("indeks.yaml", "index.yaml", "PR105"),
        ("domain/tata-kelola.yaml", "domain/tatakelola.yaml", "PR601"),
        ("domain/keamanan.yaml", "domain/Keamanan.yaml", "PR601"),
        ("domain/audit.yaml", "audit.yaml", "PR601"),
    ],
)
def test_a_file_under_another_name_is_missed_and_found_to_be_strange(
    seharusnya: str, tertulis: str, kode: str, tmp_path: Path
) -> None:
    tanam([], tmp_path)
    (tmp_path / seharusnya).rename(tmp_path / tertulis)
    hasil = muat_rencana(tmp_path)
    nyata = temuan_di(hasil)
    assert set(nyata) == {(kode, POKOK, 1, 1), ("PR109", tertulis, 1, 1)}, nyata
    assert f'ganti nama "{tertulis}" menjadi "{seharusnya}"' in nyata[kode, POKOK, 1, 1]


def test_a_roadmap_in_one_file_less_is_not_asked_for_what_that_file_says(tmp_path: Path) -> None:
    tanam([], tmp_path)
    (tmp_path / TKL).unlink()
    assert set(temuan_di(muat_rencana(tmp_path))) == {("PR601", POKOK, 1, 1)}
