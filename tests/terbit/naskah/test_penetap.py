"""What the law calls an office and its texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.terbit.naskah.penetap import penetap
from tests.terbit.naskah.conftest import BUPATI, GUBERNUR, INSTANSI, KEPALA, MENTERI, PENETAPAN

if TYPE_CHECKING:
    from collections.abc import Callable

    from spbe_roadmap.rencana import Rencana

KEPUTUSAN = PENETAPAN.replace("peraturan", "keputusan")
# gazette and who promulgates
PUSAT = (
    "Berita Negara Republik Indonesia",
    "Direktur Jenderal Peraturan Perundang-undangan Kementerian Hukum Republik Indonesia",
)


def daerah(wilayah: str) -> tuple[str, str]:
    return f"Berita Daerah {wilayah}", f"Sekretaris Daerah {wilayah}"


@pytest.mark.parametrize(
    ("instansi", "nama"),
    [
        (INSTANSI, ("Peraturan Wali Kota Contoh", "Peraturan Wali Kota", *daerah("Kota Contoh"))),
        (BUPATI, ("Peraturan Bupati Uji", "Peraturan Bupati", *daerah("Kabupaten Uji"))),
        (GUBERNUR, ("Peraturan Gubernur Uji Raya", "Peraturan Gubernur", *daerah("Provinsi Uji Raya"))),
        (MENTERI, ("Peraturan Menteri Uji", "Peraturan Menteri", *PUSAT)),
        # an agency names its regulations after itself
        (KEPALA, ("Peraturan Badan Uji Negara", "Peraturan Badan", *PUSAT)),
    ],
)
def test_regulations(rencana: Callable[..., Rencana], instansi: str, nama: tuple[str, str, str, str]) -> None:
    satu = penetap(rencana(instansi).peta)
    assert (satu.judul, satu.bentuk, satu.berita, satu.pengundang) == nama


@pytest.mark.parametrize(
    ("instansi", "judul", "bentuk"),
    [
        (BUPATI, "Keputusan Bupati Uji", "Keputusan Bupati"),
        (KEPALA, "Keputusan Kepala Badan Uji Negara", "Keputusan Kepala"),
    ],
)
def test_decrees_are_not_promulgated(rencana: Callable[..., Rencana], instansi: str, judul: str, bentuk: str) -> None:
    satu = penetap(rencana(instansi, KEPUTUSAN).peta)
    assert (satu.judul, satu.bentuk, satu.berita, satu.pengundang) == (judul, bentuk, "", "")


def test_only_a_city_or_regency_names_its_province(rencana: Callable[..., Rencana]) -> None:
    assert [penetap(rencana(satu).peta).provinsi for satu in (INSTANSI, BUPATI, GUBERNUR, MENTERI)] == [
        "Contoh",
        "Uji Raya",
        "",
        "",
    ]


def test_an_office_with_another_name_keeps_it_whole(rencana: Callable[..., Rencana]) -> None:
    satu = penetap(rencana(BUPATI.replace("pimpinan: Bupati Uji", "pimpinan: Penjabat Bupati Uji")).peta)
    assert (satu.sebutan, satu.bentuk) == ("Penjabat Bupati Uji", "Peraturan Penjabat Bupati Uji")
