"""Search: what the page says, and what the script finds in a real browser, opened from a folder."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

from spbe_roadmap.rencana.situs.cari import Butir
from spbe_roadmap.terbit.situs import Situs
from spbe_roadmap.terbit.situs.cari import alamat, isi_cari, padatkan

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from spbe_roadmap.rencana.rencana import Rencana


def hasil(halaman: Page) -> list[str]:
    return [
        str(satu) for satu in halaman.locator("#_hasil a").evaluate_all("s => s.map((a) => a.getAttribute('href'))")
    ]


def ketik(halaman: Page, teks: str) -> list[str]:
    halaman.get_by_label("Kegiatan, program").fill(teks)
    return hasil(halaman)


def test_places_are_written_as_differences() -> None:
    assert padatkan((4, 5, 56)) == "4 1 1f"
    assert padatkan((0,)) == "0"


def test_names_are_numbers_of_words_and_come_back_whole() -> None:
    semua = [
        Butir("program", "P1", "Data  kota", induk="layanan", keterangan="Dinas A", tanda="usulan"),
        Butir("opd", "b", "kota Data"),
    ]
    isi = isi_cari(semua)

    nama = [" ".join(isi["kata"][int(satu, 36)] for satu in angka.split(" ")) for angka in isi["nama"]]
    assert nama == ["Data  kota", "kota Data"]
    assert [isi["semua_samping"][satu] for satu in isi["samping"]] == ["Dinas A, usulan", ""]
    assert isi["kata"][:2] == ["Data", "kota"]
    tempat = [isi["semua_tempat"][satu] for satu in isi["tempat"]]
    assert [nama.join(ujung) for nama, ujung in zip(isi["id"], tempat, strict=True)] == [alamat(satu) for satu in semua]
    assert [alamat(satu) for satu in semua] == ["domain/layanan.html#p_P1", "opd/b.html"]


def test_words_that_the_list_does_not_show_are_data_and_cannot_become_markup(folder: Path) -> None:
    teks = (folder / "cari.html").read_text(encoding="utf-8")
    (data,) = re.findall(r'<script type="application/json" id="_data"[^>]*>(.*?)</script>', teks, re.DOTALL)
    assert "<" not in data
    assert {"berjalan", "klik", "uji"} <= json.loads(data)["lain"].keys()


def test_what_is_meant_is_found_first(buka: Callable[..., Page]) -> None:
    halaman = buka("cari.html")
    for ketikan, pertama in (
        ("dinas c", "opd/opd-c.html"),
        ("angaran", "anggaran.html"),
        ("ANTAR layan", "domain/layanan.html#LYN-02"),  # both words, the second unfinished
        ("antr layanna", "domain/layanan.html#LYN-02"),  # a letter lost, two swapped
        ("portal tunggl", "aplikasi/portal.html"),
        ("lyn02", "domain/layanan.html#LYN-02"),
        ("LYN-02", "domain/layanan.html#LYN-02"),
        ("pemdi 12", "indikator/PEMDI-12.html"),
        ("pemdi12", "indikator/PEMDI-12.html"),
        ("DB", "opd/opd-b.html"),  # short name
        ("insdien siber", "indikator/PEMDI-12.html"),
        ("infrastrk pemdi", "indikator/PEMDI-14.html"),  # a slip in an unfinished word
    ):
        assert ketik(halaman, ketikan)[0] == pertama, ketikan


def test_words_of_descriptions_lead_there_and_are_named(buka: Callable[..., Page]) -> None:
    halaman = buka("cari.html")
    assert ketik(halaman, "berjalan") == ["domain/layanan.html#LYN-02"]
    assert halaman.get_by_text("menyebut berjalan").is_visible()


def test_results_stand_by_kind_with_the_words_marked_and_every_mark_kept(buka: Callable[..., Page]) -> None:
    halaman = buka("cari.html")
    ketik(halaman, "layanan publik")
    assert "Program 1" in halaman.locator("#_hasil h2").all_inner_texts()
    assert set(halaman.locator("#_hasil mark").all_inner_texts()) == {"Layanan", "publik", "Publik"}
    ketik(halaman, "dinas")
    assert halaman.get_by_role("heading", name="Perangkat daerah 3").is_visible()
    assert halaman.locator("#_hasil").get_by_text("DB, belum terverifikasi").is_visible()


def test_a_question_that_nothing_answers_whole_is_answered_in_part(buka: Callable[..., Page]) -> None:
    halaman = buka("cari.html")
    assert ketik(halaman, "antar xyzzyqw")[0] == "domain/layanan.html#LYN-02"
    assert halaman.locator("output").inner_text().startswith("Tidak ada yang memuat semua kata")
    assert ketik(halaman, "xyzzyqw") == []
    assert halaman.locator("output").inner_text().startswith("Tidak ada yang cocok dengan “xyzzyqw”")


@pytest.mark.parametrize("alamat", ["index.html", "opd/opd-a.html"])
def test_the_head_of_every_page_asks_the_search_page(buka: Callable[..., Page], folder: Path, alamat: str) -> None:
    halaman = buka(alamat, lebar=360)
    halaman.get_by_label("Cari di seluruh situs").fill("antar & <b>")
    halaman.keyboard.press("Enter")
    halaman.wait_for_url(f"{folder.as_uri()}/cari.html?*")
    assert hasil(halaman)[0] == "domain/layanan.html#LYN-02"
    assert halaman.get_by_label("Kegiatan, program").input_value() == "antar & <b>"


def test_the_address_follows_and_the_list_comes_back(buka: Callable[..., Page]) -> None:
    halaman = buka("cari.html?q=portal")
    assert hasil(halaman)
    assert not halaman.locator("#_daftar").is_visible()
    ketik(halaman, "dinas b")
    assert parse_qs(urlsplit(halaman.url).query) == {"q": ["dinas b"]}
    ketik(halaman, "")
    assert urlsplit(halaman.url).query == ""
    assert halaman.locator("#_daftar").is_visible()


def test_arrows_walk_from_the_field_through_the_results(buka: Callable[..., Page]) -> None:
    halaman = buka("cari.html?q=dinas")
    assert halaman.evaluate("document.activeElement.id") == "_kata"
    halaman.keyboard.press("ArrowDown")
    halaman.keyboard.press("ArrowDown")
    assert halaman.evaluate("document.activeElement.getAttribute('href')") == hasil(halaman)[1]
    halaman.keyboard.press("ArrowUp")
    halaman.keyboard.press("ArrowUp")
    assert halaman.evaluate("document.activeElement.id") == "_kata"
    halaman.keyboard.press("Enter")
    halaman.keyboard.press("Enter")
    halaman.wait_for_url("**/opd/*.html")


def test_many_results_of_a_kind_are_shown_in_two_steps(buka: Callable[..., Page]) -> None:
    halaman = buka("cari.html?q=kematangan")
    assert len(hasil(halaman)) == 12
    halaman.get_by_role("button", name="lainnya").click()
    assert len(hasil(halaman)) > 50
    assert halaman.evaluate("document.activeElement.getAttribute('href')") == hasil(halaman)[12]


def test_without_a_script_everything_can_be_read_from_a_to_z(buka: Callable[..., Page]) -> None:
    halaman = buka("cari.html", skrip=False)
    assert halaman.get_by_text("sehingga pencarian tidak tersedia").is_visible()
    halaman.get_by_role("link", name="Daftar dari A sampai Z").click()
    halaman.get_by_role("navigation", name="Huruf").get_by_role("link", name="L", exact=True).click()
    halaman.get_by_role("link", name="Layanan antar").click()
    assert halaman.url.endswith("domain/layanan.html#LYN-02")


def test_two_thousand_activities_stay_light(rencana_besar: Callable[[int], Rencana]) -> None:
    semua = dict(Situs(rencana_besar(2_000)).halaman("situs: pencarian"))
    assert len(semua["cari.html"].encode()) < 150_000
