"""Legal bases: known facts, official form and order, and nothing printed that was not read."""

from __future__ import annotations

import re

import pytest

from spbe_roadmap.data import dasar_hukum
from spbe_roadmap.data.dasar_hukum import (
    ISIAN,
    TATA_URUTAN,
    dicabut_sejak,
    kutip,
    kutip_dengan_perubahan,
    pangkat,
    peraturan,
    urutan,
    urutan_teks,
    yang_dikutip,
)
from spbe_roadmap.data.tabel import baca_tabel

SEMUA = dasar_hukum.semua()


def test_ids_are_unique() -> None:
    id_hukum = [baris["id"] for baris in baca_tabel("dasar-hukum.yaml")["dasar_hukum"]]
    assert len(id_hukum) == len(set(id_hukum)) == len(SEMUA)


@pytest.mark.parametrize("dasar", SEMUA.values(), ids=SEMUA.keys())
def test_every_entry_is_whole(dasar: dasar_hukum.DasarHukum) -> None:
    # the id ends in number and year, so that neither can be mistyped unseen
    assert dasar.id.endswith(f"-{dasar.nomor}-{dasar.tahun}")
    assert dasar.tanggal is None or dasar.tanggal.year == dasar.tahun
    assert pangkat(dasar.jenis) < len(TATA_URUTAN)
    assert {dasar.mengubah, dasar.dicabut_oleh} - {None} <= SEMUA.keys()
    assert (dasar.dicabut_oleh is None) == (dasar.dicabut_sejak is None)
    if dasar.mengubah:
        assert urutan(dasar)[1:] > urutan(SEMUA[dasar.mengubah])[1:]


@pytest.mark.parametrize("dasar", SEMUA.values(), ids=SEMUA.keys())
def test_the_gazette_is_that_of_its_kind(dasar: dasar_hukum.DasarHukum) -> None:
    if not dasar.lembaran:
        return
    tambahan = r", Tambahan Lembaran Negara Republik Indonesia Nomor \d{4}"
    bentuk = {
        "Undang-Undang": rf"Lembaran Negara Republik Indonesia Tahun {dasar.tahun} Nomor \d+{tambahan}",
        "Peraturan Pemerintah": rf"Lembaran Negara Republik Indonesia Tahun {dasar.tahun} Nomor \d+{tambahan}",
        "Peraturan Presiden": rf"Lembaran Negara Republik Indonesia Tahun {dasar.tahun} Nomor \d+",
    }
    berita = rf"Berita Negara Republik Indonesia Tahun {dasar.tahun} Nomor \d+"
    assert re.fullmatch(bentuk.get(dasar.jenis, berita), dasar.lembaran)
    assert dasar.terverifikasi or dasar.id == "permenpan-8-2026"


def test_nothing_unread_is_printed() -> None:
    for dasar in SEMUA.values():
        tercetak = kutip(dasar)
        assert "?" not in tercetak
        assert "belum" not in tercetak
        assert (ISIAN in tercetak) == (not dasar.judul_pasti)


@pytest.mark.parametrize(
    ("nama", "kutipan"),
    [
        (
            "perpres-95-2018",
            (
                "Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik "
                "(Lembaran Negara Republik Indonesia Tahun 2018 Nomor 182)"
            ),
        ),
        (
            "permenpan-59-2020",
            (
                "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 59 Tahun 2020 tentang "
                "Pemantauan dan Evaluasi Sistem Pemerintahan Berbasis Elektronik "
                "(Berita Negara Republik Indonesia Tahun 2020 Nomor 994)"
            ),
        ),
        # no gazette was read twice
        ("uu-43-2009", "Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan"),
        ("brin-2-2024", "Peraturan Badan Riset dan Inovasi Nasional Nomor 2 Tahun 2024 tentang (isi)"),
    ],
)
def test_citations(nama: str, kutipan: str) -> None:
    assert kutip(SEMUA[nama]) == kutipan


@pytest.mark.parametrize(
    ("nama", "akhir"),
    [
        ("permendagri-80-2015", "sebagaimana telah diubah dengan Peraturan Menteri Dalam Negeri Nomor 120 Tahun 2018"),
        ("pp-18-2016", "sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 72 Tahun 2019"),
        ("uu-11-2008", "sebagaimana telah diubah beberapa kali terakhir dengan Undang-Undang Nomor 1 Tahun 2024"),
        # amended before by UU 9/2015, which is not in the list
        ("uu-23-2014", "sebagaimana telah diubah beberapa kali terakhir dengan Undang-Undang Nomor 6 Tahun 2023"),
        ("uu-12-2011", "sebagaimana telah diubah beberapa kali terakhir dengan Undang-Undang Nomor 13 Tahun 2022"),
        (
            "kepmendagri-050-5889-2021",
            "sebagaimana telah diubah beberapa kali terakhir dengan Keputusan Menteri Dalam Negeri Nomor 900.1-861",
        ),
    ],
)
def test_an_amended_regulation_is_cited_with_its_last_amendment(nama: str, akhir: str) -> None:
    lengkap = kutip_dengan_perubahan(SEMUA[nama])
    assert lengkap.startswith(f"{kutip(SEMUA[nama])} {akhir}")


def test_a_list_stands_in_official_order_and_names_nothing_twice() -> None:
    nama = [
        "se-menpan-18-2022",
        "permendagri-120-2018",
        "permenppn-16-2020",
        "permenpan-59-2020",
        "perpres-132-2022",
        "perpres-95-2018",
        "pp-12-2019",
        "uu-6-2023",
        "uu-23-2014",
        "uu-11-1999",
        "permendagri-80-2015",
        "uu-11-1999",
    ]
    jenis_nomor = [re.sub(r" tentang .*", "", kutip(satu)) for satu in yang_dikutip(SEMUA[satu] for satu in nama)]
    assert [satu.split()[-4:] for satu in jenis_nomor] == [
        ["Nomor", "11", "Tahun", "1999"],
        ["Nomor", "23", "Tahun", "2014"],
        ["Nomor", "12", "Tahun", "2019"],
        ["Nomor", "95", "Tahun", "2018"],
        ["Nomor", "132", "Tahun", "2022"],
        ["Nomor", "80", "Tahun", "2015"],
        # September before December, although 16 is the smaller number
        ["Nomor", "59", "Tahun", "2020"],
        ["Nomor", "16", "Tahun", "2020"],
        ["Nomor", "18", "Tahun", "2022"],
    ]


def test_an_amendment_after_the_plan_became_law_is_not_cited() -> None:
    uu_ite = SEMUA["uu-11-2008"]
    assert kutip_dengan_perubahan(uu_ite, sampai=2023).endswith(f"telah diubah dengan {kutip(SEMUA['uu-19-2016'])}")
    assert kutip_dengan_perubahan(uu_ite, sampai=2010) == kutip(uu_ite)


def test_a_citation_in_words_takes_its_place_among_the_others() -> None:
    perda = "Peraturan Daerah Kota Contoh Nomor 4 Tahun 2021 tentang Tahun 1999"
    teks = [
        "Undang-Undang Nomor 3 Tahun 2024 tentang Contoh",
        "Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 2025 tentang Contoh",
        "Peraturan Presiden Nomor 3 Tahun 2024 tentang Contoh",
        "Peraturan Daerah Kota Contoh Nomor 12 Tahun 2019 tentang Contoh",
        perda,
        "Peraturan Daerah Kota Contoh Nomor 12 Tahun 2021 tentang Contoh",
        "Peraturan Daerah Kota Contoh Nomor ... tentang Contoh Tahun 2001 (isi)",
        "Peraturan Wali Kota Contoh Nomor 1 Tahun 2001 tentang Contoh",
        "Hasil rapat",
    ]
    assert sorted(teks[4:] + teks[:4], key=urutan_teks) == teks
    assert urutan(SEMUA["permenpan-8-2026"]) < urutan_teks(perda)


@pytest.mark.parametrize(
    "jenis", ["Undang-Undang", "Peraturan Badan Siber dan Sandi Negara", "Qanun Aceh Nomor 1 Tahun 2020"]
)
def test_regulations_can_be_a_legal_basis(jenis: str) -> None:
    assert peraturan(jenis)


@pytest.mark.parametrize(
    "jenis",
    ["Surat Edaran Menteri Contoh Nomor 18 Tahun 2022", "Keputusan Menteri Dalam Negeri", "Pedoman Menteri Contoh"],
)
def test_what_is_no_regulation_cannot(jenis: str) -> None:
    assert not peraturan(jenis)


def test_numbers_of_a_year_are_numbers() -> None:
    # the day of the last is known, that of the others is not: one series for all laws
    assert urutan(SEMUA["uu-1-2022"]) < urutan(SEMUA["uu-13-2022"]) < urutan(SEMUA["uu-27-2022"])
    assert urutan(SEMUA["permendagri-70-2019"]) < urutan(SEMUA["permendagri-90-2019"])


@pytest.mark.parametrize(
    ("nama", "tahun"),
    [
        ("permenpan-5-2018", 2021),  # PermenPANRB 59/2020 is in force from 1 January 2021
        ("permenpan-59-2020", 2026),
        ("kepmenpan-962-2021", 2023),
        ("pedoman-menpan-6-2023", 2024),
        ("pedoman-menpan-3-2024", None),
        ("permenpan-8-2026", None),
        ("perpres-95-2018", None),
    ],
)
def test_revocations(nama: str, tahun: int | None) -> None:
    assert dicabut_sejak(SEMUA[nama]) == tahun


def test_revocation_follows_the_regulation_that_revokes() -> None:
    for dasar in SEMUA.values():
        if dasar.dicabut_oleh and dasar.dicabut_sejak:
            assert SEMUA[dasar.dicabut_oleh].tahun <= dasar.dicabut_sejak
            assert dasar.tahun < dasar.dicabut_sejak
