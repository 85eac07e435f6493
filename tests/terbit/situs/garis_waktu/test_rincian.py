"""One activity beside the timeline: by a click, by an address, by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.terbit.situs.garis_waktu.lihat import (
    LEBAR,
    keadaan,
    kotak,
    serantai,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page


def test_a_name_opens_its_facts_beside_the_chart(waktu: Callable[..., Page]) -> None:
    halaman = waktu()
    halaman.get_by_role("link", name="Aplikasi 1", exact=True).click()
    panel = halaman.get_by_role("dialog", name="Aplikasi 1")
    assert panel.is_visible()
    teks = panel.inner_text()
    for isi in (
        "1 Januari 2027",
        "31 Desember 2027",
        "jalur kritis",
        "Dinas C",
        "Hasil-1",
        "PEMDI-5 → 3",
        "Sasaran dua",
        "APL-A Aplikasi bersama",
    ):
        assert isi in teks, isi
    assert keadaan(halaman) == {"kegiatan": ["APL-01"]}
    assert serantai(halaman) >= {"LYN-01", "APL-03"}
    panel.get_by_role("button", name="Layanan antar").click()
    assert halaman.get_by_role("dialog", name="Layanan antar").is_visible()
    assert "harus selesai dulu, jeda 1 bulan" in halaman.get_by_role("dialog").inner_text()
    halaman.go_back()
    halaman.get_by_role("dialog", name="Aplikasi 1").wait_for()
    halaman.go_back()
    halaman.get_by_role("dialog").wait_for(state="detached")
    assert keadaan(halaman) == {}


@pytest.mark.parametrize("lebar", LEBAR)
@pytest.mark.parametrize("alamat", ["#kegiatan=APL-03&skala=bulan", "#APL-03", "#kegiatan=APL-03&kelompok=opd"])
def test_a_deep_link_shows_the_row_and_its_facts(waktu: Callable[..., Page], alamat: str, lebar: int) -> None:
    halaman = waktu(alamat, lebar=lebar)
    panel = halaman.get_by_role("dialog", name="Aplikasi 3")
    assert panel.is_visible()
    baris = halaman.locator(".dipilih:visible").bounding_box()
    isi = panel.bounding_box()
    assert baris
    assert isi
    assert baris["y"] >= 0
    if lebar < 1024:
        assert baris["y"] + 40 < isi["y"], "the sheet does not cover the row"


def test_a_long_name_leaves_the_sheet_of_a_phone_to_the_facts(waktu: Callable[..., Page]) -> None:
    halaman = waktu("#kegiatan=LYN-01", lebar=360)
    panel = halaman.get_by_role("dialog")
    panel.evaluate("(e) => e.scrollTo(0, e.scrollHeight)")
    isi, tutup, judul = (kotak(halaman, satu) for satu in ("#_rincian", "#_rincian button", "#_rincian h2"))
    assert isi["y"] <= tutup["y"] < isi["y"] + 20
    assert judul["y"] + judul["height"] < isi["y"] + 1
    panel.get_by_role("button", name="Tutup rincian").click()
    panel.wait_for(state="detached")


def test_hostile_text_stays_text_in_the_panel(waktu: Callable[..., Page]) -> None:
    halaman = waktu("#kegiatan=LYN-01")
    panel = halaman.get_by_role("dialog")
    assert "Keluaran <script>alert(1)</script>" in panel.inner_text()
    assert not panel.locator("script, b, img").count()


def test_keys_walk_open_and_close(waktu: Callable[..., Page]) -> None:
    halaman = waktu()
    halaman.locator("#LYN-01 th a").focus()
    halaman.keyboard.press("ArrowDown")
    halaman.keyboard.press("ArrowDown")
    assert halaman.evaluate("document.activeElement.textContent") == "Aplikasi 1"
    halaman.keyboard.press("ArrowUp")
    halaman.keyboard.press("Enter")
    assert halaman.get_by_role("dialog", name="Layanan antar").is_visible()
    assert halaman.evaluate("document.getElementById('_rincian').contains(document.activeElement)")
    halaman.keyboard.press("Escape")
    assert not halaman.locator("#_rincian").is_visible()
    assert halaman.evaluate("document.activeElement.textContent") == "Layanan antar"


@pytest.mark.parametrize(("saringan", "tempat"), [("layanan", "_lingkup"), ("zzz", "cari")])
def test_the_focus_finds_a_place_where_the_row_is_gone(waktu: Callable[..., Page], saringan: str, tempat: str) -> None:
    halaman = waktu()
    halaman.get_by_role("link", name="Aplikasi 1", exact=True).press("Enter")
    halaman.get_by_label("Cari kegiatan").fill(saringan)
    halaman.get_by_role("button", name="Tutup rincian").press("Enter")
    assert halaman.evaluate("`${document.activeElement.name || '_' + document.activeElement.className}`") == tempat
