"""The timeline as a table and on paper, and without anything in it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from spbe_roadmap.terbit import situs
from tests.terbit.situs.conftest import awasi
from tests.terbit.situs.garis_waktu.lihat import (
    keadaan,
    kotak,
    tampak,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from spbe_roadmap.rencana.rencana import Rencana


def test_the_table_says_what_the_chart_shows(waktu: Callable[..., Page]) -> None:
    halaman = waktu("#lihat=tabel")
    assert halaman.locator("thead").nth(1).locator("th:visible").all_inner_texts() == [
        *("Kegiatan", "Perangkat daerah", "Mulai", "Selesai", "Kelonggaran", "Tonggak", "Pelaksanaan", "Anggaran")
    ]
    assert halaman.locator("#APL-04 td:visible").all_inner_texts() == [
        *("Dinas C", "1 Januari 2025", "30 Juni 2025", "1.645 hari", "–"),
        *("berjalan 40% per 31 Desember 2025, terlambat 184 hari", "Rp5"),
    ]


def test_the_table_has_no_month_at_its_edge(waktu: Callable[..., Page]) -> None:
    halaman = waktu("#lihat=tabel", lebar=360)
    halaman.locator(".lingkup").evaluate("(e) => e.scrollTo(300, 0)")
    halaman.wait_for_timeout(500)
    assert keadaan(halaman) == {"lihat": ["tabel"]}


def test_paper_shows_the_chart_and_not_its_buttons(waktu: Callable[..., Page]) -> None:
    halaman = waktu("#opd=opd-c")
    halaman.emulate_media(media="print")
    assert not halaman.locator("#_atur").is_visible()
    bingkai, jalur = kotak(halaman, ".lingkup"), kotak(halaman, "#APL-01 .j")
    assert jalur["x"] + jalur["width"] <= bingkai["x"] + bingkai["width"] + 1
    assert tampak(halaman) == ["APL-01", "APL-02", "APL-03", "APL-04"]


@pytest.mark.parametrize("skrip", [True, False])
def test_paper_has_room_for_every_column_of_the_table(waktu: Callable[..., Page], *, skrip: bool) -> None:
    halaman = waktu(skrip=skrip, lebar=700)
    halaman.get_by_role("radio", name="Tabel").check()
    halaman.emulate_media(media="print")
    bingkai, akhir = kotak(halaman, ".lingkup"), kotak(halaman, "#APL-04 td:last-child")
    assert akhir["x"] + akhir["width"] <= bingkai["x"] + bingkai["width"] + 1
    assert halaman.locator("#APL-04 td:visible").evaluate_all("(s) => Math.min(...s.map((e) => e.offsetWidth))") > 50


def test_paper_shows_no_bar_pale_for_a_chain_that_it_does_not_draw(waktu: Callable[..., Page]) -> None:
    halaman = waktu("#kegiatan=APL-04")
    halaman.emulate_media(media="print")
    assert halaman.locator("#LYN-02 .b").evaluate("(e) => getComputedStyle(e).fillOpacity") == "1"


def test_a_plan_without_activities_has_a_page_without_faults(
    peramban: Browser, susun_rencana: Callable[..., Rencana], tmp_path: Path
) -> None:
    def kosongkan(dokumen: dict[str, Any]) -> None:
        dokumen["domain/layanan.yaml"]["program"] = []
        del dokumen["realisasi/2025.yaml"]

    for jalur, teks in situs.Situs(susun_rencana(kosongkan)).halaman("situs: garis waktu"):
        (tmp_path / jalur).write_text(teks, encoding="utf-8")
    halaman = peramban.new_page()
    keluhan: list[str] = []
    awasi(halaman, keluhan)
    halaman.goto((tmp_path / "garis-waktu.html").as_uri() + "#kelompok=opd&kritis=ya")
    assert halaman.locator("output").inner_text() == "0 dari 0 kegiatan"
    halaman.close()
    assert keluhan == []


def test_rows_stand_below_each_other(waktu: Callable[..., Page]) -> None:
    halaman = waktu(lebar=360)
    atas = [kotak(halaman, f"#{satu}")["y"] for satu in tampak(halaman)]
    assert all(b > a for a, b in pairwise(atas))
