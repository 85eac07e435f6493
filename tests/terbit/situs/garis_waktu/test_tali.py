"""Lines of the timeline: the chain of an activity, the critical path, and where they end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from spbe_roadmap.terbit import situs
from tests.terbit.situs.garis_waktu.conftest import kegiatan, lengkap
from tests.terbit.situs.garis_waktu.lihat import (
    keadaan,
    kotak,
    serantai,
    titik,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from spbe_roadmap.rencana.rencana import Rencana


# Whether the only arrow on the page points at the middle of where APL-03 begins.
_PANAH_DI_BATANG = """() => {
  const panah = document.querySelector(".tali .panah").getBoundingClientRect();
  const batang = document.querySelector("#APL-03 .b").getBoundingClientRect();
  return Math.abs(panah.right - batang.left) < 3 && Math.abs(panah.top + panah.height / 2 - batang.top - batang.height / 2) < 4;
}"""


def test_pointing_lights_the_whole_chain(waktu: Callable[..., Page]) -> None:
    halaman = waktu()
    halaman.locator("#APL-01 .b").hover()
    halaman.wait_for_selector(".menyala")
    assert serantai(halaman) == {"LYN-01", "LYN-02", "APL-01", "APL-02", "APL-03"}
    halaman.locator("#APL-02 .b").hover()
    halaman.wait_for_selector("#APL-02.pangkal")
    assert serantai(halaman) == {"LYN-01", "LYN-02", "APL-01", "APL-02"}
    halaman.mouse.move(5, 5)
    halaman.wait_for_selector(".menyala", state="detached")
    assert not halaman.locator(".tali path").evaluate_all("(s) => s.some((e) => e.getAttribute('d'))")


def test_lines_run_from_bar_to_bar(waktu: Callable[..., Page]) -> None:
    halaman = waktu()
    halaman.locator("#APL-02 th a").focus()
    halaman.wait_for_function("() => document.querySelector('.tali .panah')?.getAttribute('d')")
    kiri = kotak(halaman, ".skala")["x"]
    batang = {satu: kotak(halaman, f"#{satu} .b") for satu in ("LYN-01", "LYN-02", "APL-01", "APL-02")}
    ujung = halaman.locator(".tali .panah").get_attribute("d") or ""
    panah = sorted(float(satu.split(" ")[0]) for satu in ujung.split("M")[1:])
    assert panah == pytest.approx(sorted(batang[satu]["x"] - kiri for satu in ("LYN-02", "APL-01", "APL-02")), abs=1)
    pangkal = (halaman.locator(".tali path").first.get_attribute("d") or "").split("M")[1:]
    mulai = sorted(float(satu.split(" ")[0]) for satu in pangkal)
    akhir = [batang[satu]["x"] + batang[satu]["width"] - kiri for satu in ("LYN-01", "LYN-02")]
    # SS begins where its predecessor begins
    assert mulai == pytest.approx(sorted([*akhir, batang["APL-01"]["x"] - kiri]), abs=1)


def test_the_critical_path_has_its_lines(waktu: Callable[..., Page]) -> None:
    halaman = waktu()
    halaman.get_by_role("checkbox", name="Jalur kritis").check()
    halaman.wait_for_function("() => document.querySelector('.tali .panah')?.getAttribute('d')")
    warna = "(e) => getComputedStyle(e).fill"
    assert halaman.locator("#APL-03 .b").evaluate(warna) != halaman.locator("#APL-04 .b").evaluate(warna)
    assert (halaman.locator(".tali .panah").get_attribute("d") or "").count("M") == 1
    assert keadaan(halaman) == {"kritis": ["ya"]}


def test_a_critical_link_of_two_ends_runs_from_end_to_end(
    peramban: Browser, susun_rencana: Callable[..., Rencana], tmp_path: Path
) -> None:
    def ikat(dokumen: dict[str, Any]) -> None:
        lengkap(dokumen)
        setelah = {"kegiatan": "APL-01", "jenis": "FF", "jeda": "24 bulan"}
        dokumen["domain/aplikasi.yaml"]["program"][0]["kegiatan"] = [
            kegiatan(1, mulai="2026-01", selesai="2027-12"),
            kegiatan(2, durasi="30 bulan", setelah=[setelah]),
        ]
        del dokumen["realisasi/2025.yaml"]

    for jalur, teks in situs.Situs(susun_rencana(ikat)).halaman("situs: garis waktu"):
        (tmp_path / jalur).write_text(teks, encoding="utf-8")
    halaman = peramban.new_page()
    halaman.goto((tmp_path / "garis-waktu.html").as_uri() + "#kritis=ya")
    kiri = kotak(halaman, ".skala")["x"]
    akhir = [satu["x"] + satu["width"] - kiri for satu in (kotak(halaman, f"#APL-0{nomor} .b") for nomor in (1, 2))]
    assert [mulai[0] for mulai in titik(halaman, ".tali path")] == pytest.approx(akhir[:1], abs=1)
    assert [panah[0] for panah in titik(halaman, ".tali .panah")] == pytest.approx(akhir[1:], abs=1)
    arah = halaman.locator(".tali .panah").get_attribute("d") or ""
    assert "l6-4" in arah, "the arrow comes from outside, where the bar does not hide it"
    halaman.close()


def test_a_lit_chain_is_not_pale_beside_the_critical_path(waktu: Callable[..., Page]) -> None:
    halaman = waktu("#kritis=ya&kegiatan=LYN-02")
    pekat = "(e) => getComputedStyle(e).fillOpacity"
    assert halaman.locator("#LYN-02 .b").evaluate(pekat) == "1"
    assert float(halaman.locator("#APL-04 .b").evaluate(pekat)) < 0.5
    halaman.keyboard.press("Escape")
    halaman.wait_for_selector(".menyala", state="detached")
    assert halaman.locator("#LYN-02 .b").evaluate(pekat) == "0.3"


def test_lines_follow_the_bars_whatever_moves_them(waktu: Callable[..., Page]) -> None:
    halaman = waktu("#kritis=ya")
    halaman.set_viewport_size({"width": 1440, "height": 1600})
    halaman.get_by_role("radio", name="Tabel").check()
    halaman.get_by_label("Cari kegiatan").fill("aplikasi")
    halaman.wait_for_function("() => !document.querySelector('.tali .panah').getBoundingClientRect().width")
    halaman.get_by_role("radio", name="Bagan").check()
    halaman.wait_for_function(_PANAH_DI_BATANG)
    for nama in ("Triwulan", "Semua"):
        halaman.get_by_role("radio", name=nama).check()
        for lebar in (1100, 1440):
            halaman.set_viewport_size({"width": lebar, "height": 740})
            halaman.locator("#APL-03").evaluate("(e) => e.scrollIntoView()")
            halaman.wait_for_function(_PANAH_DI_BATANG)


def test_milestones_say_their_names(waktu: Callable[..., Page]) -> None:
    halaman = waktu()
    halaman.locator("#LYN-01 .t").hover()
    assert "Uji coba <script>" in (halaman.locator("#LYN-01 .t title").text_content() or "")
    for nomor, nama in enumerate(("Siap; dicoba (1)", "Dipakai")):
        halaman.locator("#APL-03 .t").nth(nomor).hover()
        assert (halaman.locator("#APL-03 .t title").nth(nomor).text_content() or "").startswith(f"{nama} (")


def test_a_milestone_at_the_edge_of_the_period_is_not_cut(waktu: Callable[..., Page]) -> None:
    halaman = waktu()
    jalur = kotak(halaman, "#APL-03 .j")
    for nomor in (0, 1):
        satu = halaman.locator("#APL-03 .t").nth(nomor).bounding_box()
        assert satu
        tengah = satu["x"] + satu["width"] / 2 - jalur["x"]
        assert 6 <= round(tengah) <= jalur["width"] - 6
