"""Edits that must stay clean: every spelling, style and layout that the format allows, and none gives any finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.muat import muat_rencana
from tests.kesalahan import peta, tanam, temuan_di
from tests.kesalahan.bersih import (
    APL,
    APLIKASI,
    AUD,
    INDEKS,
    INF,
    KEA,
    LYN,
    MJN,
    OPD,
    POKOK,
    REALISASI,
    TKL,
    Sunting,
    uji_bersih,
)

if TYPE_CHECKING:
    from pathlib import Path


def uang(nilai: str) -> tuple[Sunting, ...]:
    """A budget of 40 million rupiah, spelled otherwise."""
    return (Sunting(TKL, "nilai: 40 juta", f"nilai: {nilai}"),)


def sampai(waktu: str) -> tuple[Sunting, ...]:
    """The same end of an activity in 2027, spelled otherwise."""
    return (Sunting(KEA, "selesai: 2027-12-15", f"selesai: {waktu}"),)


def durasi(lama: str) -> tuple[Sunting, ...]:
    """The same half year, spelled otherwise."""
    return (Sunting(TKL, "durasi: 6 bulan", f"durasi: {lama}"),)


BERSIH: dict[str, tuple[Sunting, ...]] = {
    **{
        f"uang {nilai}": uang(nilai)
        for nilai in (
            "40000000", '"40000000"', "40 jt", "40jt", "40 Juta", "40 JUTA", "40000 ribu", "0,04 miliar",
            '"0,04 M"', "0,00004 T", "Rp40.000.000", "Rp 40.000.000", "Rp. 40.000.000", "Rp40.000.000,00", "Rp40.000.000,-",
            "Rp40000000", "40.000.000", "Rp40 juta", "Rp 40 juta", "'40 juta'", "40,0 juta", "40,5 juta", "0", "1.000 ribu",
        )
    },
    **{
        f"waktu {waktu}": sampai(waktu)
        for waktu in ("2027", "2027-S2", "2027-S1", "2027-TW4", "2027-12", "2027-12-31", '"2027"', '"2027-12-15"', "'2027-TW4'")
    },
    **{
        f"durasi {lama}": durasi(lama)
        for lama in ("6 bulan", '"6 bulan"', "6bulan", "26 minggu", "180 hari", "1 hari")
    },
    "jeda nol": (Sunting(MJN, "jeda: -2 minggu", "jeda: 0 hari"),),
    "jeda bulan negatif": (Sunting(MJN, "jeda: -2 minggu", "jeda: -1 bulan"),),
    "id dengan huruf besar, angka, dan tanda hubung": (Sunting(AUD, "id: AUD-03", "id: Aud-03-b-2026"),),
    "id satu huruf": (Sunting(AUD, "id: AUD-03", "id: A"),),
    "id yang mirip true": (Sunting(AUD, "id: AUD-03", "id: yes"),),
    "satu id untuk dua jenis hal": (Sunting(AUD, "id: AUD-03", "id: kominfo"),),
    "no, on, ya, dan off adalah teks": (
        Sunting(OPD, "nama: Inspektorat Daerah", "nama: no"), Sunting(OPD, "singkatan: Bappeda", "singkatan: on"),
        Sunting(OPD, "singkatan: Disdukcapil", "singkatan: ya"), Sunting(APLIKASI, "nama: SRIKANDI", "nama: off"),
    ),
    "True dan FALSE": (
        Sunting(APLIKASI, "akses_publik: true", "akses_publik: True"),
        Sunting(APLIKASI, "akses_publik: false", "akses_publik: FALSE"),
    ),
    "bilangan berkutip sebagai nama": (Sunting(OPD, "singkatan: Bappeda", 'singkatan: "2025"'),),
    "tanggal sebagai nama": (Sunting(OPD, "singkatan: Bappeda", "singkatan: 2025-07-15"),),
    "jam sebagai nama": (Sunting(OPD, "singkatan: Bappeda", "singkatan: 12:30"),),
    "kode dengan banyak titik tanpa kutip": (
        Sunting(TKL, 'subkegiatan: "2.16.03.2.02.0015"', "subkegiatan: 2.16.03.2.02.0015"),
    ),
    "tanda baca dalam teks": (Sunting(OPD, "nama: Inspektorat Daerah", "nama: Inspektorat (Daerah) – bagian A/B & C; “x”"),),
    "titik dua berkutip": (Sunting(OPD, "nama: Inspektorat Daerah", "nama: 'Inspektorat: Daerah'"),),
    "titik dua tanpa spasi": (Sunting(OPD, "nama: Inspektorat Daerah", "nama: Inspektorat:Daerah"),),
    "tanda pagar di dalam kata": (Sunting(OPD, "nama: Inspektorat Daerah", "nama: Inspektorat#1"),),
    "kutip di dalam teks": (Sunting(OPD, "nama: Inspektorat Daerah", "nama: Inspektorat \"Daerah\" dan 'Kota'"),),
    "huruf di luar ASCII": (Sunting(OPD, "nama: Inspektorat Daerah", "nama: Inspektorat Daerah é 漢字 🏛 ꦗꦮ"),),
    "urutan lolos": (Sunting(OPD, "nama: Inspektorat Daerah", 'nama: "Inspektorat\\u0020Daerah"'),),
    "kunci berkutip": (Sunting(OPD, "singkatan: Bappeda", '"singkatan": Bappeda'),),
    "kunci berkutip di dalam kurung": (Sunting(POKOK, "{mulai: 2025, selesai: 2029}", '{"mulai": 2025, "selesai": 2029}'),),
    "JSON": (Sunting(OPD, "- id: bappeda\n    nama: Badan Perencanaan Pembangunan Daerah\n    singkatan: Bappeda\n    kapasitas: 6",
                     '- {"id": "bappeda", "nama": "Badan Perencanaan", "kapasitas": 6, "terverifikasi": true, "singkatan": null}'),),
    "kurung kurawal menjadi baris": (Sunting(POKOK, "{mulai: 2025, selesai: 2029}", "\n  mulai: 2025\n  selesai: 2029"),),
    "daftar sejajar dengan kuncinya": (Sunting(OPD, "", "\n".join(
        baris.removeprefix("  ") for baris in peta()[OPD].split("\n"))),),
    "kurung melewati baris": (Sunting(APLIKASI, "terhubung: [srikandi, siak]", "terhubung: [\n      srikandi,\n      siak,\n    ]"),),
    "koma di akhir kurung": (Sunting(POKOK, "{mulai: 2025, selesai: 2029}", "{mulai: 2025, selesai: 2029,}"),),
    "spasi di dalam kurung": (Sunting(POKOK, "{mulai: 2025, selesai: 2029}", "{ mulai: 2025 , selesai: 2029 }"),),
    "jorokan lain": (Sunting(APLIKASI, "", "aplikasi:\n" + "".join(
        f"      -   id: {nama}\n          nama: A\n          opd: {opd}\n          jenis: umum\n          layanan: {nama}\n"
        "          tindak_lanjut: pertahankan\n"
        for nama, opd in (("siak", "disdukcapil"), ("satu-data", "bappeda"), ("a", "kominfo"), ("b", "inspektorat")))),),
    "spasi di akhir baris": (Sunting(OPD, "singkatan: Bappeda\n", "singkatan: Bappeda   \n"),),
    "tab di akhir baris dan sesudah titik dua": (Sunting(OPD, "singkatan: Bappeda\n", "singkatan:\tBappeda\t\n"),),
    "baris kosong": (Sunting(OPD, "    singkatan: Bappeda\n", "\n    singkatan: Bappeda\n\n\n"),),
    "komentar di mana saja": (
        Sunting(OPD, "opd:\n", "# di awal\nopd: # sesudah kunci\n  # sebelum butir\n"),
        Sunting(OPD, "    singkatan: Bappeda\n", "    # di antara kunci\n    singkatan: Bappeda # sesudah nilai\n"),
        Sunting(APLIKASI, "[srikandi, siak]", "[ # di dalam kurung\n      srikandi, # satu\n      siak]"),
    ),
    "baris bahasa untuk editor": (Sunting(OPD, "opd:\n", "# yaml-language-server: $schema=../skema/opd.schema.json\nopd:\n"),),
    "penanda awal dan akhir dokumen": (Sunting(OPD, "", "---\n" + peta()[OPD] + "...\n"),),
    "arahan YAML 1.2": (Sunting(OPD, "", "%YAML 1.2\n---\n" + peta()[OPD]),),
    "tanda urutan bita": (Sunting(OPD, "", "\ufeff" + peta()[OPD]),),
    "ganti baris Windows": (Sunting(OPD, "", peta()[OPD].replace("\n", "\r\n")), Sunting(KEA, "", peta()[KEA].replace("\n", "\r\n"))),
    "tanpa ganti baris di akhir": (Sunting(OPD, "", peta()[OPD].rstrip("\n")),),
    "jangkar dan alias": (
        Sunting(APL, "setelah: [{kegiatan: INF-01, jenis: SS, jeda: 1 bulan}, TKL-02]",
                "setelah: &tunggu [{kegiatan: INF-01, jenis: SS, jeda: 1 bulan}, TKL-02]"),
        Sunting(APL, "setelah: [APL-01]", "setelah: *tunggu"),
        Sunting(APL, "durasi: 3 bulan", "durasi: 16 bulan"),
        Sunting(APL, "2026: 30, 2027: 60", "2026: 30, 2027: 60, 2028: 60"),
    ),
    "jangkar pada teks": (
        Sunting(TKL, 'nilai: 75 juta, sumber: APBD, subkegiatan: "2.16.03.2.02.0015"',
                'nilai: 75 juta, sumber: &kas APBD, subkegiatan: "2.16.03.2.02.0015"'),
        Sunting(TKL, "nilai: 40 juta\n", "nilai: 40 juta\n            sumber: *kas\n"),
    ),
    "daftar kosong": (
        Sunting(AUD, "audit: keamanan}", "audit: keamanan, pendukung: [], setelah: [], keluaran: [], anggaran: [], dampak: [], tonggak: [], risiko: [], aplikasi: []}"),
    ),
    "kunci pilihan bernilai null": (
        Sunting(AUD, "audit: keamanan}", "audit: keamanan, uraian: null, penanggung_jawab: null, durasi: null}"),
        Sunting(OPD, "nama: Inspektorat Daerah", "nama: Inspektorat Daerah\n    singkatan:\n    kapasitas: ~\n    catatan: null"),
        Sunting(POKOK, "nomor: null", "nomor:\n  tempat: null\n  tanggal: ~"),
    ),
    "kunci pilihan dihilangkan": (
        Sunting(POKOK, "  bentuk: peraturan\n  nomor: null\n", ""), Sunting(POKOK, "  kertas: F4\n  urutan_muatan: perpres\n", ""),
        Sunting(OPD, "    terverifikasi: true\n", ""), Sunting(TKL, "    prioritas: {efektivitas: 1, kelayakan: 2}\n", ""),
        Sunting(INF, "sumber: APBN", "catatan: menyusul"), Sunting(INDEKS, "batas_bukti: 08-31\n", ""),
        Sunting(KEA, "kondisi: Tim tanggap insiden belum ada.\n", ""),
    ),
    "tanpa pagu": (Sunting(POKOK, 'pagu:\n  2025: 500 juta\n  2026: "1,5 miliar"\n  2027: Rp1.500.000.000\n  2028: 900 juta\n  2029: 400000000\n', ""),),
    "tanpa pengaturan dokumen": (
        Sunting(POKOK, "dokumen:\n  judul: Peta Rencana SPBE Kabupaten Contoh Tahun 2025–2029\n  kertas: F4\n"
                "  urutan_muatan: perpres\n  lambang: aset/lambang.svg\n", ""),
    ),
    "urutan kunci lain": (Sunting(KEA, "", peta()[KEA].replace("domain: keamanan\n", "") + "domain: keamanan\n"),),
    "urutan muatan surat edaran": (Sunting(POKOK, "urutan_muatan: perpres", "urutan_muatan: se-18-2022"),),
    "kertas lain": (Sunting(POKOK, "kertas: F4", "kertas: legal"),),
    "keputusan": (Sunting(POKOK, "bentuk: peraturan", "bentuk: keputusan"),),
    "provinsi": (Sunting(POKOK, "jenis: kabupaten\n  provinsi: Provinsi Contoh", "jenis: provinsi"),),
    "kementerian": (Sunting(POKOK, "jenis: kabupaten\n  provinsi: Provinsi Contoh", "jenis: kementerian"),),
    "ditetapkan": (
        Sunting(POKOK, "status: rancangan\n  bentuk: peraturan\n  nomor: null",
                "status: ditetapkan\n  bentuk: peraturan\n  nomor: 12\n  tempat: Contoh\n  tanggal: 2025-03-14"),
    ),
    "reviu tambahan": (Sunting(POKOK, "reviu:\n", "reviu:\n  - {tahun: 2026, jenis: sewaktu-waktu}\n"),),
    "satu inisiatif dan satu sasaran tanpa kurung": (
        Sunting(POKOK, "sasaran: [S1, S2]", "sasaran:\n      - S1\n      - S2"), Sunting(LYN, "inisiatif_strategis: IS1", "inisiatif_strategis: [IS1]"),
    ),
    "dasar hukum dengan titik dan titik dua": (
        Sunting(POKOK, "- Peraturan Bupati Contoh Nomor 5 Tahun 2021", '- "Perbup No. 5 Tahun 2021 tentang SPBE: pelaksanaan, hal. 1.2"'),
    ),
    "dasar hukum dalam kurung": (
        Sunting(POKOK, "  - perpres-95-2018\n  - perpres-132-2022\n  - Peraturan Bupati Contoh Nomor 5 Tahun 2021\n",
                "  [perpres-95-2018, perpres-132-2022, 'Peraturan Bupati Contoh Nomor 5 Tahun 2021']\n"),
    ),
    "teks panjang harfiah": (Sunting(TKL, "arah: |\n  Kebijakan lengkap", "arah: |-\n  # Judul\n\n  - butir: satu\n    - {bukan yaml}\n  \tKebijakan lengkap"),),
    "teks panjang dilipat": (Sunting(KEA, "kondisi: Tim tanggap insiden belum ada.", 'kondisi: >-\n  Tim tanggap\n  insiden\n\n  belum ada: "nanti" [x]'),),
    "teks polos melewati baris": (Sunting(KEA, "kondisi: Tim tanggap insiden belum ada.", "kondisi: Tim tanggap\n  insiden belum\n  ada."),),
    "teks sangat panjang": (Sunting(KEA, "kondisi: Tim tanggap insiden belum ada.", "kondisi: " + "kata " * 20_000),),
    "capaian berupa teks": (Sunting(KEA, "awal: 0, target: {2027: 1}", "awal: belum ada, target: {2027: terbentuk}"),),
    "sumber dana lain": (Sunting(INF, "sumber: APBN", "sumber: CSR Bank Daerah"),),
    "beberapa tahun realisasi": (
        Sunting("realisasi/2026.yaml", "", "tahun: 2026\nper: 2026-06-30\nkegiatan:\n  INF-01: {status: belum}\n"),
        Sunting("realisasi/2027.yaml", "", "tahun: 2027\nkegiatan: {}\n"),
    ),
    "realisasi tanpa hari laporan": (Sunting(REALISASI, "per: 2025-12-31\n", ""),),
    "bukti berupa teks dan alamat": (
        Sunting(REALISASI, "[https://contoh.go.id/bukti/TKL-01.pdf]",
                '["Berita acara nomor 12: lengkap", "http://contoh.go.id/a?b=c&d=%20#e", "mailto:spbe@contoh.go.id", "HTTPS://CONTOH.GO.ID"]'),
    ),
    "narasi dan aset": (
        Sunting("narasi/penutup.md", "", "# Penutup\n\nTeks *miring* dan [tautan](https://contoh.go.id).\n"),
        Sunting("narasi/bagian-lain.md", "", ""), Sunting("aset/foto.png", "", "x"),
    ),
    "berkas tersembunyi dan cadangan editor": tuple(
        Sunting(nama, "", "x")
        for nama in (".gitkeep", "realisasi/.gitkeep", "domain/.audit.yaml.swp", "opd.yaml~", ".DS_Store", ".gitattributes")
    ),
}  # fmt: skip


@pytest.mark.parametrize("nama", BERSIH)
def test_an_edit_that_the_format_allows_gives_no_finding(nama: str, tmp_path: Path) -> None:
    uji_bersih(BERSIH[nama], tmp_path)


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    tanam([], tmp_path)
    (tmp_path / "aset/opd-asli.txt").write_text((tmp_path / OPD).read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / OPD).unlink()
    (tmp_path / OPD).symlink_to("aset/opd-asli.txt")
    assert temuan_di(muat_rencana(tmp_path)) == {}
