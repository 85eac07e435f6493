"""Legal bases of a plan: official order, amendments, and what no regulation may rest on."""

from __future__ import annotations

from spbe_roadmap.rencana.dasar_hukum import BarisDasarHukum, dasar_hukum, mengingat
from tests.rencana.conftest import peta_dari

DITETAPKAN = {"status": "ditetapkan", "nomor": "1", "tempat": "Contoh", "tanggal": "2022-03-04"}


def baris(*dasar: str, penetapan: dict[str, str] | None = None) -> tuple[BarisDasarHukum, ...]:
    pokok = {"dasar_hukum": list(dasar)} | ({"penetapan": penetapan} if penetapan else {})
    return dasar_hukum(peta_dari(pokok=pokok))


def test_they_stand_by_rank_and_what_is_open_says_so() -> None:
    semua = baris(
        "se-menpan-18-2022",
        "Peraturan Wali Kota Nomor ... (isi)",
        "perpres-95-2018",
        "Peraturan Daerah X",
        "brin-2-2024",
    )
    assert [(satu.teks.split(" Nomor")[0], satu.terverifikasi, satu.perlu_diisi) for satu in semua] == [
        ("Peraturan Presiden", True, False),
        ("Peraturan Badan Riset dan Inovasi Nasional", False, True),
        ("Surat Edaran Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi", True, False),
        ("Peraturan Daerah X", True, False),
        ("Peraturan Wali Kota", True, True),
    ]


def test_an_amendment_is_part_of_what_it_amends() -> None:
    (satu,) = baris("uu-6-2023", "uu-23-2014", "uu-23-2014")
    assert "sebagaimana telah diubah beberapa kali terakhir dengan Undang-Undang Nomor 6 Tahun 2023" in satu.teks


def test_a_plan_that_is_law_knows_nothing_of_later_years() -> None:
    (satu,) = baris("uu-11-2008", penetapan=DITETAPKAN)
    assert "Nomor 19 Tahun 2016" in satu.teks
    assert "Tahun 2024" not in satu.teks


def test_a_regulation_rests_on_regulations_only() -> None:
    dasar = [
        "se-menpan-18-2022",
        "kepmendagri-050-5889-2021",
        "perpres-95-2018",
        "Surat Edaran Bupati Nomor 1 Tahun 2020",
    ]
    peta = peta_dari(pokok={"dasar_hukum": dasar})
    assert len(dasar_hukum(peta)) == 4
    assert [satu.teks.split(" tentang")[0] for satu in mengingat(peta)] == ["Peraturan Presiden Nomor 95 Tahun 2018"]
