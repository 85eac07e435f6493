"""Default prose and its replacement."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.model.berkas import NARASI
from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.rencana.dokumen import ringkas_muatan
from spbe_roadmap.terbit.cetak.narasi import ikhtisar_muatan, narasi
from tests.conftest import INDEKS, POKOK, program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Tulis = Callable[..., Path]


# A content's own file speaks for it; of the others the block below says what the small roadmap does not have.
TANPA_ISI = {*MUATAN, "riwayat-indeks", "koneksi-aplikasi", "kemajuan"}


def test_every_section_has_default_prose_without_gaps(tulis: Tulis) -> None:
    semua = narasi(muat_rencana(tulis()).rencana)
    assert tuple(semua) == NARASI
    for nama, prosa in semua.items():
        teks = " ".join((*prosa.alinea, *prosa.butir))
        assert teks or nama in TANPA_ISI, nama
        assert not any(salah in teks for salah in ("None", "  ", " .", "()", "{")), nama
    assert "7 program dan 7 kegiatan Kota Contoh" in semua["latar-belakang"].alinea[2]
    assert semua["ruang-lingkup"].butir[-2:] == ("Keamanan SPBE; dan", "Audit Teknologi Informasi dan Komunikasi.")


def test_a_file_of_the_roadmap_replaces_its_section_only(tulis: Tulis) -> None:
    semua = narasi(muat_rencana(tulis({"narasi/penutup.md": "Selesai **sudah**."})).rencana)
    assert semua["penutup"].narasi == "Selesai **sudah**."
    assert semua["latar-belakang"].narasi is None


KEGIATAN = """\
      - id: APL-01
        nama: Satu data
        mulai: 2025
        selesai: 2025-07
        anggaran: [{tahun: 2025, nilai: "1,5 miliar", sumber: APBD}, {tahun: 2026, nilai: 500 juta, sumber: APBN}]
        dampak: [{indikator: SPBE-1, menjadi: 3}]
"""


def test_the_money_of_the_plan_is_told_with_its_peak_and_its_sources(tulis: Tulis) -> None:
    semua = narasi(muat_rencana(tulis({"domain/aplikasi.yaml": program("aplikasi", KEGIATAN)})).rencana)
    teks = " ".join(semua["anggaran"].alinea)
    assert "tertinggi jatuh pada tahun 2025, yaitu Rp1.500.000.000,00" in teks
    assert "Aplikasi SPBE, yaitu Rp2.000.000.000,00 atau sekitar 100 persen" in teks
    assert "APBD sebesar Rp1.500.000.000,00 dan APBN sebesar Rp500.000.000,00" in teks
    assert "di dalam pagu" not in teks


def test_a_plan_with_next_to_nothing_is_told_without_noughts(tulis: Tulis) -> None:
    indeks = "riwayat: []\nawal: {}\ntarget: {}\n"
    ganti = {"aplikasi.yaml": "aplikasi: []\n", "indeks.yaml": indeks}
    for nama in MUATAN:
        ganti[f"domain/{nama}.yaml"] = f"domain: {nama}\nprogram: []\n"
    semua = narasi(muat_rencana(tulis(ganti)).rencana)
    teks = " ".join(satu for prosa in semua.values() for satu in (*prosa.alinea, *prosa.butir))
    assert "Program dan kegiatan peta rencana belum diisi." in teks
    assert not re.search(r"(?<![\d,.])0 (?!dari|persen)|None|Rp0", teks)


TERBIT = """\
riwayat:
  - {tahun: 2023, kerangka: spbe-2020, indeks: 1.20}
  - {tahun: 2024, kerangka: spbe-2020, indeks: 1.89, domain: {1: 1.80, 2: 1.00, 3: 1.00, 4: 2.74}}"""
INDEKS_TERBIT = INDEKS.replace("riwayat: []", TERBIT).replace("2025: 1.00", "2025: 2.00")


def baca(folder: Path, nama: str) -> str:
    """The default text of a section."""
    prosa = narasi(muat_rencana(folder).rencana)[nama]
    return " ".join((*prosa.alinea, *prosa.butir))


@pytest.mark.parametrize(
    ("nama", "kalimat"),
    [
        (
            "riwayat-indeks",
            "Indeks SPBE 1,89 dengan predikat Cukup pada tahun 2024, naik 0,69 dari 1,20 pada tahun 2023.",
        ),
        ("riwayat-indeks", "Nilai terendah, yaitu 1,00, terdapat pada Tata Kelola SPBE dan Manajemen SPBE."),
        (
            "kesenjangan",
            "Kesenjangan yang harus ditutup adalah 0,11. Sebanyak 3 dari 4 domain berada di bawah target itu",
        ),
        (
            "kesenjangan",
            "Penambah nilai terbesar dalam peta rencana ini adalah program APL-A Program aplikasi (menambah 0,03).",
        ),
        (
            "indikator-terlemah",
            "Sebanyak 46 dari 47 indikator Indeks SPBE berangkat dari tingkat terendah menurut perkiraan.",
        ),
        (
            "gambaran",
            "Indeks SPBE bergerak dari 1,01 (keadaan awal 2024, perkiraan) menjadi 1,04 dengan predikat Kurang",
        ),
        ("gambaran", "Satu dari 47 indikator naik."),
        ("gambaran", "Indeks Pemdi tetap 1,00 (keadaan awal 2026, perkiraan)"),
        (
            "proyeksi",
            "Pada tahun 2025 Indeks SPBE diproyeksikan sebesar 1,04 (perkiraan) dengan predikat Kurang, 0,96 di bawah target",
        ),
        ("proyeksi", "Kenaikan terbesar pada tahun itu berasal dari APL-01 Satu data."),
        ("inventaris-aplikasi", "Inventaris mencatat satu aplikasi umum. Menurut tindak lanjutnya, 1 dipertahankan."),
        (
            "perangkat-daerah",
            "Satu dari 2 perangkat daerah memimpin kegiatan dalam peta rencana ini, dan 1 lainnya mendukung.",
        ),
        (
            "tahapan",
            "tahun 2025: 7 kegiatan dimulai dan 7 kegiatan selesai, dengan kebutuhan anggaran Rp1.500.000.000,00; dan",
        ),
        (
            "istilah",
            "Indeks Pemdi adalah nilai hasil Evaluasi Kinerja Pemerintah Digital menurut Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 8 Tahun 2026, yang dipakai",
        ),
    ],
)
def test_sections_say_what_the_data_says(tulis: Tulis, nama: str, kalimat: str) -> None:
    folder = tulis(
        {
            "indeks.yaml": INDEKS_TERBIT,
            "domain/aplikasi.yaml": program(
                "aplikasi", KEGIATAN.replace("SPBE-1,", "SPBE-17,").replace(": 3}", ": 2}")
            ),
        }
    )
    assert kalimat in baca(folder, nama)


def test_a_ministry_is_told_in_its_own_words(tulis: Tulis) -> None:
    pokok = POKOK.replace("jenis: kota", "jenis: kementerian").replace("Pemerintah Kota Contoh", "Kementerian Contoh")
    semua = narasi(
        muat_rencana(tulis({"peta-rencana.yaml": pokok.replace("  provinsi: Provinsi Contoh\n", "")})).rencana
    )
    teks = " ".join(satu for prosa in semua.values() for satu in (*prosa.alinea, *prosa.butir))
    assert "seluruh unit kerja Kementerian Contoh" in teks
    assert "Renstra" in teks
    assert not re.search("daerah (?!tertentu|lain)", teks.replace("pemerintah daerah", "").replace("pemerintahan", ""))


def test_one_content_says_what_is_weak_what_is_done_and_what_it_costs(tulis: Tulis) -> None:
    dampak = KEGIATAN.replace("SPBE-1, menjadi: 3", "PEMDI-13, menjadi: 3")
    rencana = muat_rencana(tulis({"domain/aplikasi.yaml": program("aplikasi", dampak)})).rencana
    muatan = next(satu for satu in rencana.peta.muatan if satu.domain == "aplikasi")
    lemah, kerja, biaya = ikhtisar_muatan(rencana, ringkas_muatan(rencana, muatan))
    assert lemah == (
        "Muatan ini menaikkan satu indikator. Indikator itu berangkat dari tingkat terendah menurut perkiraan. Selama periode "
        "peta rencana, muatan ini diproyeksikan menambah Indeks Pemdi sebesar 0,10."
    )
    assert kerja.startswith("Muatan ini dilaksanakan melalui satu program, yaitu APL-A Program aplikasi.")
    assert "Penanggung jawabnya adalah Diskominfo." in kerja
    assert biaya == (
        "Kebutuhan anggaran indikatifnya Rp2.000.000.000,00, tertinggi pada tahun 2025 sebesar Rp1.500.000.000,00."
    )


def uang(*nilai: int) -> str:
    """Money of 2025, 2026 and on."""
    return ", ".join(f"{{tahun: {2025 + urut}, nilai: {satu}}}" for urut, satu in enumerate(nilai))


@pytest.mark.parametrize(
    ("anggaran", "kalimat"),
    [
        ((300, 300), "Kebutuhan tertinggi jatuh pada tahun 2025 dan 2026, masing-masing Rp300,00."),
        ((300, 200), "Kebutuhan tertinggi jatuh pada tahun 2025, yaitu Rp300,00."),
        ((300,), "Seluruhnya jatuh pada tahun 2025."),
    ],
)
def test_the_highest_year_is_told_with_those_that_need_as_much(
    tulis: Tulis, anggaran: tuple[int, ...], kalimat: str
) -> None:
    satu = f"      - {{id: APL-01, nama: Satu, mulai: 2025, selesai: 2026, anggaran: [{uang(*anggaran)}]}}\n"
    assert kalimat in baca(tulis({"domain/aplikasi.yaml": program("aplikasi", satu)}), "anggaran")


def test_a_content_names_the_dearest_work_only_where_there_is_one(tulis: Tulis) -> None:
    def ikhtisar(kedua: int) -> str:
        dua = "".join(
            f"      - {{id: APL-0{nomor}, nama: K, mulai: 2025, selesai: 2026, anggaran: [{uang(nilai, 100)}]}}\n"
            for nomor, nilai in ((1, 100), (2, kedua))
        )
        rencana = muat_rencana(tulis({"domain/aplikasi.yaml": program("aplikasi", dua)})).rencana
        muatan = next(satu for satu in rencana.peta.muatan if satu.domain == "aplikasi")
        return " ".join(ikhtisar_muatan(rencana, ringkas_muatan(rencana, muatan)))

    sama = ikhtisar(100)
    assert "tertinggi pada tahun 2025 dan 2026, masing-masing sebesar Rp200,00" in sama
    assert "terbesar" not in sama
    assert "anggaran terbesar adalah APL-02 K" in ikhtisar(101)


SEDIKIT = {
    "peta-rencana.yaml": POKOK.replace(
        "periode: {mulai: 2025, selesai: 2029}", "periode: {mulai: 2027, selesai: 2031}"
    ),
    "opd.yaml": "opd: [{id: kominfo, nama: Dinas Kominfo}]\n",
    "aplikasi.yaml": "aplikasi: []\n",
    "indeks.yaml": "{}\n",
    **{
        f"domain/{nama}.yaml": program(
            nama, f"      - {{id: {nama[:3].upper()}-01, nama: Satu, mulai: 2027, selesai: 2027}}\n"
        )
        for nama in MUATAN
    },
}


@pytest.mark.parametrize(
    ("nama", "kalimat"),
    [
        ("perangkat-daerah", "Satu perangkat daerah memimpin kegiatan dalam peta rencana ini."),
        ("inisiatif-strategis", "Satu inisiatif strategis menjangkau seluruh muatan."),
        ("indikator-terlemah", "Tingkat awal indikator Indeks Pemdi belum diisi sehingga semuanya dianggap"),
        ("sasaran", "mendukung sasaran RPJMD berikut; indikator dan targetnya belum diisi."),
        ("tahapan", "seluruhnya jatuh pada tahun 2027: 7 kegiatan dimulai dan 7 kegiatan selesai."),
        ("prioritas", "Program dalam peta rencana ini belum dinilai."),
        ("proyeksi", "Pada tahun 2027 sampai dengan 2031 Indeks Pemdi diproyeksikan tetap sebesar 1,00"),
    ],
)
def test_what_a_bare_plan_lacks_is_said_once_and_truly(tulis: Tulis, nama: str, kalimat: str) -> None:
    assert kalimat in baca(tulis(SEDIKIT), nama)


def test_frameworks_are_told_apart_only_where_there_are_two(tulis: Tulis) -> None:
    assert "konversi resmi" not in baca(tulis(SEDIKIT), "proyeksi")
    assert "konversi resmi" in baca(tulis(SEDIKIT | {"indeks.yaml": f"{TERBIT}\n"}), "proyeksi")


def test_a_single_aim_is_a_sentence_and_not_a_list(tulis: Tulis) -> None:
    sasaran = "digital yang baik, indikator: [{nama: Layanan daring, satuan: layanan, awal: 1, target: {2029: 5}}]}"
    prosa = narasi(muat_rencana(tulis({"peta-rencana.yaml": POKOK.replace("digital yang baik}", sasaran)})).rencana)[
        "gambaran"
    ]
    assert prosa.alinea[-1].endswith("adalah Layanan daring: dari 1 menjadi 5 layanan pada tahun 2029.")
    assert prosa.butir == ()
