"""The site in a real browser: narrow and wide, with and without a script, by keyboard, and never on the network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from spbe_roadmap.terbit import situs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from spbe_roadmap.rencana.rencana import Rencana

HALAMAN = (
    "index.html",
    "garis-waktu.html",
    "indeks.html",
    "anggaran.html",
    "opd.html",
    "aplikasi.html",
    "domain/layanan.html",
    "opd/opd-a.html",
    "indikator/PEMDI-12.html",
    "aplikasi/portal.html",
    "sasaran.html",
    "sasaran/S1.html",
    "terlambat.html",
    "tentang.html",
    "perubahan.html",
    "cari.html",
    "daftar.html",
)
LEBAR = (360, 768, 1440)


@pytest.mark.parametrize("alamat", HALAMAN)
def test_nothing_overflows(buka: Callable[..., Page], alamat: str) -> None:
    halaman = buka(alamat)
    for terbuka in ("false", "true"):
        halaman.evaluate(f"document.querySelectorAll('details').forEach((d) => {{ d.open = {terbuka}; }})")
        for lebar in LEBAR:
            halaman.set_viewport_size({"width": lebar, "height": 740})
            assert halaman.evaluate("document.documentElement.scrollWidth") <= lebar


def test_a_name_of_one_long_word_is_broken(
    peramban: Browser, susun_rencana: Callable[..., Rencana], tmp_path: Path
) -> None:
    def panjangkan(dokumen: dict[str, Any]) -> None:
        program = dokumen["domain/layanan.yaml"]["program"][0]
        sumber = {"tahun": 2026, "nilai": 1, "sumber": "Hibah" * 40}
        for satu in (
            program,
            program["kegiatan"][1],
            dokumen["opd.yaml"]["opd"][1],
            dokumen["aplikasi.yaml"]["aplikasi"][0],
        ):
            satu["nama"] = "Kesinambungan" * 15
        dokumen["opd.yaml"]["opd"][1].pop("singkatan")
        program["kegiatan"][1] |= {"anggaran": [sumber], "keluaran": ["Kesinambungan" * 15], "pendukung": ["opd-b"]}

    for tugas in situs.tugas(susun_rencana(panjangkan)):
        tugas.tulis(tmp_path)
    halaman = peramban.new_page()
    for berkas in sorted(tmp_path.rglob("*.html")):
        halaman.goto(berkas.as_uri())
        halaman.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
        for lebar in LEBAR:
            halaman.set_viewport_size({"width": lebar, "height": 740})
            assert halaman.evaluate(_MENJOROK) == [], (berkas.name, lebar)
    halaman.close()


@pytest.mark.parametrize("alamat", HALAMAN)
def test_no_short_word_of_a_table_is_broken_between_its_letters(buka: Callable[..., Page], alamat: str) -> None:
    """A year or a predicate stands in one line; where a column has no room, the table scrolls."""
    halaman = buka(alamat)
    for lebar in LEBAR:
        halaman.set_viewport_size({"width": lebar, "height": 740})
        assert halaman.evaluate(_KATA_TERBELAH) == [], lebar


@pytest.mark.parametrize("alamat", HALAMAN)
def test_targets_are_large_enough_for_a_thumb(buka: Callable[..., Page], alamat: str) -> None:
    """WCAG 2.2, 2.5.8: 24 px, links inside text exempt; what stands alone is 44 px high."""
    halaman = buka(alamat, lebar=360)
    kecil = halaman.evaluate(
        """() => [...document.querySelectorAll("button, input, select, summary, .tombol, .remah a, .jejak a, .tetangga a, .merek")]
            .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 43.5)
            .map((e) => e.outerHTML.slice(0, 80))"""
    )
    assert kecil == []


@pytest.mark.parametrize("alamat", HALAMAN)
def test_everything_can_be_read_without_a_script(buka: Callable[..., Page], folder: Path, alamat: str) -> None:
    polos = buka(alamat, lebar=360, skrip=False)
    assert polos.locator("h1").is_visible()
    assert polos.locator("h1").inner_text() == buka(alamat, lebar=360).locator("h1").inner_text()
    polos.get_by_role("button", name="Menu").click()
    polos.get_by_role("navigation", name="Utama").get_by_role("link", name="Anggaran").click()
    assert polos.url == (folder / "anggaran.html").as_uri()


def test_a_deep_link_shows_its_activity(buka: Callable[..., Page]) -> None:
    halaman = buka("domain/layanan.html#LYN-02", lebar=360)
    halaman.wait_for_function("() => Math.abs(document.getElementById('LYN-02').getBoundingClientRect().top) < 100")
    tahun = buka("opd/opd-a.html#tahun_2026", lebar=360)
    assert tahun.get_by_role("link", name="Portal layanan").first.is_visible()


def test_a_keyboard_is_enough(buka: Callable[..., Page]) -> None:
    halaman = buka("garis-waktu.html", lebar=360)
    halaman.keyboard.press("Tab")
    assert fokus(halaman) == "Langsung ke isi"
    halaman.keyboard.press("Tab")
    halaman.keyboard.press("Tab")
    assert halaman.evaluate("document.activeElement.ariaLabel") == "Cari di seluruh situs"
    halaman.keyboard.press("Tab")
    halaman.keyboard.press("Tab")
    assert fokus(halaman) == "Menu"
    halaman.keyboard.press("Enter")
    halaman.keyboard.press("Tab")
    assert fokus(halaman) == "Beranda"
    assert halaman.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    halaman.keyboard.press("Escape")
    assert not halaman.get_by_role("link", name="Anggaran").is_visible()

    dikunjungi = set()
    for _ in range(40):
        halaman.keyboard.press("Tab")
        dikunjungi.add(halaman.evaluate("document.activeElement.name || document.activeElement.className"))
    assert {"cari", "lihat", "kritis", "skala", "zum", "lingkup"} <= dikunjungi


def test_the_menu_is_open_where_there_is_room(buka: Callable[..., Page]) -> None:
    halaman = buka("index.html", lebar=1440)
    assert halaman.get_by_role("link", name="Garis waktu", exact=True).is_visible()
    assert not halaman.get_by_role("button", name="Menu").is_visible()
    halaman.get_by_role("link", name="Perangkat daerah", exact=True).click()
    assert halaman.locator("h1").inner_text() == "Perangkat daerah"
    assert halaman.locator(".menu [aria-current=page]").inner_text() == "Perangkat daerah"


def fokus(halaman: Page) -> str:
    return str(halaman.evaluate("document.activeElement.textContent.trim()"))


# What reaches over the right edge of the page and does not lie in a frame that scrolls.
_MENJOROK = """() => [...document.querySelectorAll("main *")].filter((satu) => {
  if (!satu.checkVisibility() || satu.getBoundingClientRect().right <= innerWidth + 1) return false;
  for (let induk = satu; induk; induk = induk.parentElement) {
    if (getComputedStyle(induk).overflowX !== "visible") return false;
  }
  return true;
}).map((satu) => satu.outerHTML.slice(0, 80))"""
# Words of up to twelve letters in cells of tables whose first and last letter do not stand in the same line.
_KATA_TERBELAH = """() => [...document.querySelectorAll("th, td")].filter((sel) => sel.checkVisibility()).flatMap((sel) => {
  const jalan = document.createTreeWalker(sel, NodeFilter.SHOW_TEXT);
  const terbelah = [];
  while (jalan.nextNode()) {
    for (const { 0: kata, index } of jalan.currentNode.data.matchAll(/[\\p{L}\\d,.]{2,12}(?![\\p{L}\\d,.])/gu)) {
      if (/[\\p{L}\\d,.]/u.test(jalan.currentNode.data[index - 1] || "")) continue;
      const jangka = document.createRange();
      jangka.setStart(jalan.currentNode, index);
      jangka.setEnd(jalan.currentNode, index + kata.length);
      if (new Set([...jangka.getClientRects()].map((r) => Math.round(r.top))).size > 1) terbelah.push(kata);
    }
  }
  return terbelah;
})"""
