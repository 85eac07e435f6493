"""The draft regulation or decree: its parts in the order of the law, its facts from the plan, its blanks marked."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.terbit.cetak.cetakan import cetakan
from spbe_roadmap.terbit.keluaran import pesan
from spbe_roadmap.terbit.naskah import html_naskah, tugas
from spbe_roadmap.terbit.naskah.susun import naskah
from spbe_roadmap.terbit.naskah.susunan import rincian
from tests.conftest import POKOK, program
from tests.terbit.conftest import JAHAT
from tests.terbit.naskah.conftest import BUPATI, INSTANSI, KEPALA, MENTERI, PENETAPAN, teks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from spbe_roadmap.rencana import Rencana

    Buat = Callable[..., Rencana]
    Tulis = Callable[..., Path]

KEPUTUSAN = PENETAPAN.replace("peraturan", "keputusan")
DITETAPKAN = "{status: ditetapkan, bentuk: peraturan, nomor: 12, tempat: Contoh, tanggal: 2025-10-06}"


def berurutan(isi: str, bagian: Iterable[str]) -> None:
    """Every part stands after the one before it."""
    letak = 0
    for satu in bagian:
        baru = isi.find(satu, letak)
        assert baru >= 0, f"{satu!r} tidak ada setelah {isi[letak : letak + 60]!r}"
        letak = baru + len(satu)


def test_a_regulation_of_a_mayor_has_all_parts_in_order(rencana: Buat) -> None:
    berurutan(
        teks(rencana()),
        [
            "tempat Lambang Negara",
            "WALI KOTA CONTOH PROVINSI CONTOH",
            "PERATURAN WALI KOTA CONTOH NOMOR … TAHUN … TENTANG PETA RENCANA SPBE KOTA CONTOH TAHUN 2025–2029",
            "DENGAN RAHMAT TUHAN YANG MAHA ESA WALI KOTA CONTOH,",
            "Menimbang : bahwa",
            "Pasal 19 ayat (3) Peraturan Presiden Nomor 95 Tahun 2018",
            "huruf a dan huruf b, perlu menetapkan Peraturan Wali Kota tentang Peta Rencana SPBE Kota Contoh",
            "Mengingat : Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;",
            "Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik (Lembaran Negara",
            "MEMUTUSKAN: Menetapkan : PERATURAN WALI KOTA TENTANG PETA RENCANA SPBE KOTA CONTOH TAHUN 2025–2029.",
            "BAB I KETENTUAN UMUM Pasal 1 Dalam Peraturan Wali Kota ini yang dimaksud dengan:",
            "Wali Kota adalah Wali Kota Contoh.",
            "BAB II MAKSUD DAN TUJUAN",
            "BAB III RUANG LINGKUP DAN ISI PETA RENCANA SPBE",
            "BAB IV PENYELENGGARA DAN KOORDINASI",
            "Sekretaris Daerah selaku koordinator SPBE",
            "BAB V PENGANGGARAN",
            "BAB VI PEMANTAUAN, EVALUASI, DAN REVIU",
            "BAB VII KETENTUAN PENUTUP Pasal 13 Peraturan Wali Kota ini mulai berlaku pada tanggal diundangkan.",
            "dengan penempatannya dalam Berita Daerah Kota Contoh.",
            "Ditetapkan di … pada tanggal … WALI KOTA CONTOH, …",
            "Diundangkan di … pada tanggal … SEKRETARIS DAERAH KOTA CONTOH, …",
            "BERITA DAERAH KOTA CONTOH TAHUN … NOMOR …",
        ],
    )


def test_a_decree_of_a_regent_has_clauses_and_is_not_promulgated(rencana: Buat) -> None:
    isi = teks(rencana(BUPATI, KEPUTUSAN))
    berurutan(
        isi,
        [
            "BUPATI UJI PROVINSI UJI RAYA KEPUTUSAN BUPATI UJI NOMOR … TAHUN … TENTANG",
            "BUPATI UJI, Menimbang",
            "perlu menetapkan Keputusan Bupati tentang",
            "MEMUTUSKAN: Menetapkan : KEPUTUSAN BUPATI TENTANG",
            "KESATU : Peta Rencana SPBE Kabupaten Uji Tahun 2025–2029 sebagaimana tercantum dalam Lampiran",
            "KEDUA :",
            "tata kelola SPBE;",
            "KETIGA : Peta Rencana SPBE berlaku untuk jangka waktu 5 (lima) tahun",
            "KEEMPAT :",
            "mulai berlaku pada tanggal ditetapkan.",
            "Ditetapkan di … pada tanggal … BUPATI UJI, …",
        ],
    )
    assert not any(kata in isi for kata in ("Pasal 1 ", "undangkan", "BERITA", "TUHAN YANG MAHA ESA", "1945"))


def test_a_regulation_of_a_minister_goes_to_the_state_gazette(rencana: Buat) -> None:
    isi = teks(rencana(MENTERI))
    berurutan(
        isi,
        [
            "MENTERI UJI PERATURAN MENTERI UJI NOMOR … TAHUN … TENTANG",
            "Pasal 18 ayat (3) Peraturan Presiden Nomor 95 Tahun 2018",
            "Pasal 17 ayat (3) Undang-Undang Dasar",
            "Kementerian adalah Kementerian Uji.",
            "Menteri adalah Menteri Uji.",
            "Rencana Strategis",
            "pejabat yang memimpin unit sekretariat selaku koordinator SPBE",
            "bidang keuangan.",
            "Anggaran Pendapatan dan Belanja Negara",
            "penempatannya dalam Berita Negara Republik Indonesia.",
            "DIREKTUR JENDERAL PERATURAN PERUNDANG-UNDANGAN KEMENTERIAN HUKUM REPUBLIK INDONESIA, …",
            "BERITA NEGARA REPUBLIK INDONESIA TAHUN … NOMOR …",
        ],
    )
    assert not any(kata in isi for kata in ("PROVINSI", "Daerah", "DAERAH"))


def test_an_agency_has_no_article_of_the_constitution(rencana: Buat) -> None:
    isi = teks(rencana(KEPALA))
    assert "Undang-Undang Dasar" not in isi
    assert "Kepala adalah Kepala Badan Uji Negara." in isi
    assert "Dalam Peraturan Badan ini yang dimaksud dengan:" in isi


@pytest.mark.parametrize(("instansi", "bentuk"), [(INSTANSI, PENETAPAN), (MENTERI, PENETAPAN), (BUPATI, KEPUTUSAN)])
def test_articles_and_clauses_count_through_and_references_exist(rencana: Buat, instansi: str, bentuk: str) -> None:
    isi = naskah(rencana(instansi, bentuk))
    nomor = [pasal.nomor for bab in isi.bab for pasal in bab.pasal]
    assert nomor == list(range(1, len(nomor) + 1))
    for pasal in (pasal for bab in isi.bab for pasal in bab.pasal):
        kalimat = " ".join(satu.teks for satu in pasal.ayat)
        assert all(int(satu) <= len(pasal.ayat) for satu in re.findall(r"ayat \((\d+)\)", kalimat))
    nama = {satu.nama for satu in isi.diktum}
    assert all(satu in nama for diktum in isi.diktum for satu in re.findall(r"Diktum ([A-Z]+)", diktum.isi.teks))


def test_facts_come_from_the_plan(tulis: Tulis) -> None:
    kegiatan = """\
      - {id: APL-01, nama: Satu, mulai: 2025, selesai: 2025, anggaran: [{tahun: 2025, nilai: 1500000}]}
"""
    pokok = POKOK + "dokumen: {urutan_muatan: se-18-2022, judul: Peta Jalan Kota}\n"
    isi = teks(
        muat_rencana(tulis({"domain/aplikasi.yaml": program("aplikasi", kegiatan), "peta-rencana.yaml": pokok})).rencana
    )
    berurutan(
        isi,
        [
            "TENTANG PETA JALAN KOTA",
            "layanan SPBE; aplikasi SPBE; infrastruktur SPBE;",
            "5 (lima) tahun, yaitu Tahun 2025 sampai dengan Tahun 2029",
            "1 (satu) sasaran Rencana Pembangunan Jangka Menengah Daerah melalui 1 (satu) inisiatif strategis",
            "Rp1.500.000,00 (satu juta lima ratus ribu rupiah).",
            "pada paruh waktu pelaksanaan, yaitu Tahun 2027; pada tahun terakhir pelaksanaan, yaitu Tahun 2029; dan sewaktu-waktu",
        ],
    )
    assert "memuat usulan" not in isi


def test_money_that_holds_proposals_is_marked(tulis: Tulis) -> None:
    kegiatan = """\
      - {id: APL-01, nama: Satu, mulai: 2025, selesai: 2025, status: usulan, anggaran: [{tahun: 2025, nilai: 1500000}]}
"""
    isi = teks(muat_rencana(tulis({"domain/aplikasi.yaml": program("aplikasi", kegiatan)})).rencana)
    assert "rupiah). memuat usulan" in isi


def test_a_plan_without_money_goals_and_reviews_says_nothing_of_them(tulis: Tulis) -> None:
    pokok = POKOK[: POKOK.index("sasaran:")] + "sasaran: []\ninisiatif_strategis: []\n"
    isi = teks(muat_rencana(tulis({"peta-rencana.yaml": pokok})).rencana)
    assert "indikatif" not in isi
    assert "mendukung pencapaian" not in isi
    assert "pada paruh waktu pelaksanaan; pada tahun terakhir" in isi


def test_what_is_open_is_a_marked_blank(rencana: Buat) -> None:
    html = html_naskah((satu := rencana()), cetakan(satu.peta))
    # number and year, place and day, both names, place, day, year and number of promulgation
    assert html.count('<span class="isian">…</span>') == 10
    assert 'data-tanda="RANCANGAN"' in html


def test_a_text_that_is_law_bears_what_is_known_and_no_draft_mark(rencana: Buat) -> None:
    satu = rencana(penetapan=DITETAPKAN)
    isi = teks(satu)
    assert "PERATURAN WALI KOTA CONTOH NOMOR 12 TAHUN 2025 TENTANG" in isi
    # nobody told the name, nor anything about promulgation
    assert "Ditetapkan di Contoh pada tanggal 6 Oktober 2025 WALI KOTA CONTOH, …" in isi
    assert "Diundangkan di … pada tanggal …" in isi
    assert "RANCANGAN" not in html_naskah(satu, cetakan(satu.peta))


@pytest.mark.parametrize(
    ("penetapan", "judul", "hari"),
    [
        (DITETAPKAN.replace("nomor: 12", "nomor: 12 Tahun 2025"), "NOMOR 12 TAHUN 2025 TENTANG", "6 Oktober 2025"),
        (DITETAPKAN.replace("nomor: 12", "nomor: 188.45/12/2025"), "NOMOR 188.45/12/2025 TENTANG", "6 Oktober 2025"),
        (DITETAPKAN.replace("2025-10-06", "2025-10"), "NOMOR 12 TAHUN 2025 TENTANG", "…"),
    ],
)
def test_numbers_and_days_are_never_completed(rencana: Buat, penetapan: str, judul: str, hari: str) -> None:
    isi = teks(rencana(penetapan=penetapan))
    assert judul in isi
    assert f"Ditetapkan di Contoh pada tanggal {hari} WALI KOTA" in isi


def test_no_circular_is_a_legal_basis_and_open_ones_are_marked(tulis: Tulis) -> None:
    dasar = "[se-menpan-18-2022, perpres-95-2018, permenpan-8-2026, Peraturan Daerah Kota Contoh Nomor ... (isi)]"
    pokok = POKOK.replace("[perpres-95-2018]", dasar)
    isi = teks(muat_rencana(tulis({"peta-rencana.yaml": pokok})).rencana)
    berurutan(isi, ["Nomor 364) belum terverifikasi ;", "Nomor ... … perlu diisi ;", "MEMUTUSKAN"])
    assert "Surat Edaran" not in isi


def test_hostile_words_stay_words(tulis: Tulis) -> None:
    pokok = POKOK.replace("Wali Kota Contoh", f"'Wali Kota {JAHAT.replace(chr(39), chr(39) * 2)}'").replace(
        "[perpres-95-2018]", f"['Peraturan Daerah {JAHAT.replace(chr(39), chr(39) * 2)}']"
    )
    satu = muat_rencana(tulis({"peta-rencana.yaml": pokok})).rencana
    html = html_naskah(satu, cetakan(satu.peta))
    assert "<script" not in html.lower()
    assert "<b onclick" not in html.lower()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


def test_the_emblem_of_the_state_is_shown_where_the_roadmap_brings_it(tulis: Tulis) -> None:
    folder = tulis()
    (folder / "aset").mkdir()
    (folder / "aset/lambang-negara.png").write_bytes(b"")
    satu = muat_rencana(folder).rencana
    html = html_naskah(satu, cetakan(satu.peta))
    assert '<img src="peta:///aset/lambang-negara.png" alt="Lambang Negara Republik Indonesia">' in html
    assert "tempat Lambang Negara" not in html


def test_lists_end_as_legal_lists_do() -> None:
    assert rincian("a") == ("a.",)
    assert rincian("a", "b") == ("a; dan", "b.")
    assert rincian("a", "b", "c") == ("a;", "b; dan", "c.")


def test_the_pdf_can_be_read_and_keeps_its_order(rencana: Buat, tmp_path: Path) -> None:
    (satu,) = tugas(pesan(rencana(), tmp_path))
    satu.tulis(tmp_path)
    perintah = ["pdftotext", "-layout", str(tmp_path / satu.nama), "-"]
    isi = subprocess.run(perintah, capture_output=True, text=True, check=True).stdout
    berurutan(
        " ".join(isi.split()),
        [
            "Menimbang : a. bahwa",
            "b. bahwa",
            "Mengingat : 1. Pasal 18",
            "BAB I",
            "(1) Peta Rencana SPBE memuat:",
            "BERITA DAERAH",
        ],
    )
    halaman = [satu.split() for satu in isi.split("\f") if satu.strip()]
    assert [satu.pop() for satu in halaman] == [str(nomor) for nomor in range(1, len(halaman) + 1)]
    # no page ends with a heading
    assert not any(satu[-1] == "MEMUTUSKAN:" or satu[-2] in {"Pasal", "BAB"} for satu in halaman)
