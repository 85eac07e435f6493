"""Filters and groups of the timeline, and the address that keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.terbit.situs.garis_waktu.lihat import (
    keadaan,
    tampak,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page


def test_filters_answer_and_stand_in_the_address(waktu: Callable[..., Page]) -> None:
    halaman = waktu()
    halaman.get_by_label("Cari kegiatan").fill("ANTAR layanan")
    assert tampak(halaman) == ["LYN-02"]
    assert halaman.locator("output").inner_text() == "1 dari 6 kegiatan"
    assert keadaan(halaman) == {"cari": ["ANTAR layanan"]}
    halaman.locator("[name=tahun]").select_option("2025")
    assert tampak(halaman) == []
    assert halaman.get_by_text("Tidak ada kegiatan yang cocok").is_visible()
    halaman.get_by_role("button", name="Hapus saringan").click()
    halaman.wait_for_function("() => location.hash === ''")
    assert len(tampak(halaman)) == 6
    halaman.locator("[name=opd]").select_option("opd-b")
    halaman.get_by_role("radio", name="Triwulan").check()
    assert tampak(halaman) == ["LYN-01"]
    assert keadaan(halaman) == {"opd": ["opd-b"], "skala": ["triwulan"]}


@pytest.mark.parametrize(
    ("saringan", "hasil"),
    [
        ("muatan=layanan", ["LYN-01", "LYN-02"]),
        ("opd=opd-c", ["APL-01", "APL-02", "APL-03", "APL-04"]),
        ("tahun=2029", ["APL-03"]),
        ("sumber=DAK", ["APL-04"]),
        ("keadaan=usulan", ["LYN-01"]),
        ("keadaan=terlambat", ["APL-04"]),
        ("keadaan=jalur+kritis", ["APL-01", "APL-03"]),
        ("cari=hasil-3", ["APL-03"]),
        ("cari=pemdi-5", ["APL-01"]),
        ("opd=opd-c&tahun=2027", ["APL-01", "APL-02"]),
    ],
)
def test_a_shared_address_shows_the_same_rows(waktu: Callable[..., Page], saringan: str, hasil: list[str]) -> None:
    halaman = waktu(f"#{saringan}", lebar=360)
    assert set(tampak(halaman)) == set(hasil)
    assert halaman.locator(".atur-saring").get_attribute("open") is not None


def test_an_address_that_makes_no_sense_does_no_harm(waktu: Callable[..., Page]) -> None:
    halaman = waktu("#muatan=%3Cscript%3E&skala=jam&cari=%22%3E&lain=1")
    assert tampak(halaman) == []
    assert halaman.locator("[name=skala][value=periode]").is_checked()
    for alamat in (
        "kelompok=constructor&pada=2099-99",
        "kegiatan=tidak-ada&skala=99999",
        "lihat=peta&kritis=x",
        "__proto__=1",
    ):
        halaman = waktu(f"#{alamat}")
        assert len(tampak(halaman)) == 6, alamat
        assert halaman.locator("[name=kelompok]").input_value() == ""
        assert halaman.locator("[name=kelompok]").evaluate("(e) => e.selectedIndex") == 0


def test_a_way_within_the_page_changes_nothing(waktu: Callable[..., Page]) -> None:
    halaman = waktu("#opd=opd-c&kelompok=opd")
    halaman.get_by_role("link", name="Langsung ke isi").focus()
    halaman.keyboard.press("Enter")
    halaman.wait_for_url(lambda alamat: alamat.endswith("#_isi"))
    assert halaman.locator("output").inner_text() == "4 dari 6 kegiatan"
    halaman.go_back()
    assert halaman.locator("output").inner_text() == "4 dari 6 kegiatan"


@pytest.mark.parametrize(
    ("cara", "judul"),
    [
        ("muatan", {"Layanan SPBE": ["LYN-01", "LYN-02"], "Aplikasi SPBE": ["APL-01", "APL-02", "APL-03", "APL-04"]}),
        ("opd", {"Dinas A": ["LYN-01", "LYN-02"], "Dinas C": ["APL-01", "APL-02", "APL-03", "APL-04"]}),
        (
            "sasaran",
            {
                "Sasaran satu": ["LYN-01", "LYN-02", "APL-01", "APL-02", "APL-03", "APL-04"],
                "Sasaran dua": ["APL-01", "APL-02", "APL-03", "APL-04"],
            },
        ),
        (
            "indikator",
            {
                "SPBE-17": ["LYN-01"],
                "PEMDI-5": ["APL-01"],
                "PEMDI-12": ["LYN-01", "APL-01"],
                "Tidak menaikkan": ["LYN-02", "APL-02", "APL-03", "APL-04"],
            },
        ),
        ("program", {"LYN-A": ["LYN-01", "LYN-02"], "APL-A": ["APL-01", "APL-02", "APL-03", "APL-04"]}),
    ],
)
def test_rows_can_be_grouped(waktu: Callable[..., Page], cara: str, judul: dict[str, list[str]]) -> None:
    halaman = waktu()
    halaman.locator("[name=kelompok]").select_option(cara)
    kelompok = halaman.locator(".kelompok:visible")
    assert kelompok.count() == len(judul)
    for nomor, (nama, baris) in enumerate(judul.items()):
        satu = kelompok.nth(nomor)
        assert (satu.locator("h2").text_content() or "").strip().startswith(nama)
        satu.locator("tbody tr").nth(len(baris) - 1).wait_for()
        assert satu.locator("tbody .kode").all_text_contents() == baris
    assert keadaan(halaman) == {"kelompok": [cara]}
    halaman.locator("[name=muatan]").select_option("layanan")
    halaman.wait_for_function("() => !document.querySelector('.kelompok-salinan tr:not([hidden]) [href*=APL]')")
    halaman.locator("[name=kelompok]").select_option("")
    assert tampak(halaman) == ["LYN-01", "LYN-02"]


def test_a_large_group_is_filled_to_its_end(besar: Page) -> None:
    besar.goto(besar.url.split("#")[0] + "#kelompok=opd")
    besar.reload()
    besar.wait_for_function("() => document.querySelectorAll('.kelompok-salinan tbody tr').length === 420")
    kode = besar.locator(".kelompok-salinan tbody .kode").all_text_contents()
    assert len(set(kode)) == 420
    assert besar.locator(".kelompok-salinan table").count() == 17
