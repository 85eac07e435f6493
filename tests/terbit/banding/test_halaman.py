"""The page of a comparison in a real browser: narrow and wide, light and dark, hostile names, no network, no script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.aturan import Temuan, Tingkat
from spbe_roadmap.aturan.temuan_beda import TemuanBeda
from spbe_roadmap.baca_perubahan import baca_opsi
from spbe_roadmap.rencana import hitung_rencana
from spbe_roadmap.rencana.banding import Banding
from spbe_roadmap.rencana.pengandaian import andaikan
from spbe_roadmap.sumber import Letak
from spbe_roadmap.terbit.banding import Bahan
from spbe_roadmap.terbit.banding.halaman import halaman
from tests.terbit.conftest import JAHAT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request

    from spbe_roadmap.rencana.rencana import Rencana


@pytest.fixture(scope="module")
def bahan(rencana_jahat: Rencana) -> Bahan:
    """A delay, a drop and a cut of the small roadmap in which every free text is hostile."""
    opsi = {"--delay": ["LYN-01=2TW"], "--budget": ["2026=1 miliar"], "--level": ["LYN-01:PEMDI-12=1,5"]}
    perubahan = tuple(satu.perubahan for satu in baca_opsi(opsi))
    baru = hitung_rencana(andaikan(rencana_jahat.peta, perubahan))
    temuan = Temuan(Letak("domain/layanan.yaml"), f"pesan {JAHAT}", f"saran {JAHAT}", tingkat=Tingkat.GALAT)
    return Bahan(perubahan, Banding(rencana_jahat, baru), TemuanBeda((temuan._replace(kode="PR401"),), (temuan,)))


@pytest.fixture
def buka(peramban: Browser, bahan: Bahan, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Opens the page; whatever it complains about or asks the network for fails the test."""
    berkas = tmp_path / "banding dengan spasi.html"
    berkas.write_text(halaman(bahan), encoding="utf-8")
    keluhan: list[str] = []
    semua = []

    def buka_satu(lebar: int, tema: str = "light") -> Page:
        konteks = peramban.new_context(
            viewport={"width": lebar, "height": 740}, color_scheme="dark" if tema == "dark" else "light"
        )
        semua.append(konteks)
        satu = konteks.new_page()

        def pesan(isi: ConsoleMessage) -> None:
            keluhan.append(isi.text)

        def galat(isi: Error) -> None:
            keluhan.append(str(isi))

        def minta(isi: Request) -> None:
            if not isi.url.startswith(("file:", "data:")):
                keluhan.append(isi.url)

        satu.on("console", pesan)
        satu.on("pageerror", galat)
        satu.on("request", minta)
        satu.goto(berkas.as_uri())
        return satu

    yield buka_satu
    for konteks in semua:
        konteks.close()
    assert keluhan == []


@pytest.mark.parametrize("tema", ["light", "dark"])
@pytest.mark.parametrize("lebar", [360, 1440])
def test_nothing_overflows(buka: Callable[..., Page], lebar: int, tema: str) -> None:
    satu = buka(lebar, tema)
    satu.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    assert satu.evaluate("document.documentElement.scrollWidth") <= lebar
    assert satu.get_by_role("heading", name="Sebelum dan sesudah perubahan").is_visible()


def test_it_says_what_differs(buka: Callable[..., Page]) -> None:
    satu = buka(1440)
    ringkasan = satu.locator(".ringkasan").inner_text()
    # LYN-01 ends on 31 July 2026, two quarters later on 31 January 2027; LYN-02 waits for it
    assert ringkasan.startswith("Menunda LYN-01 dua triwulan, menetapkan pagu 2026 sebesar Rp1 miliar, dan mengubah")
    assert "menggeser 1 kegiatan lain" in ringkasan
    assert "membuat anggaran 2026 melampaui pagu Rp500 juta" in ringkasan
    assert satu.get_by_role("heading", name="Indeks Pemdi").is_visible()
    geser = satu.locator(".geser").first.inner_text()
    assert "1 April 2025 – 31 Juli 2026" in geser
    assert "1 Oktober 2025 – 31 Januari 2027" in geser
    assert satu.get_by_text("lebih 500").is_visible()


def test_bars_lie_to_scale(buka: Callable[..., Page]) -> None:
    satu = buka(1440)
    bidang = satu.locator(".geser .garis").first.bounding_box()
    batang = satu.locator(".geser .sesudah").first.bounding_box()
    assert bidang
    assert batang
    # 1 October 2025 to 31 January 2027 in the 1826 days of 2025-2029
    assert (batang["x"] - bidang["x"]) / bidang["width"] == pytest.approx(273 / 1826, abs=0.003)
    assert batang["width"] / bidang["width"] == pytest.approx(488 / 1826, abs=0.003)


def test_hostile_text_stays_text_and_nothing_may_load(bahan: Bahan) -> None:
    html = halaman(bahan)
    assert "default-src &#39;none&#39;" in html
    assert "script-src &#39;none&#39;" in html
    assert "<script" not in html
    assert "<b onclick" not in html
    assert " style=" not in html
    assert html == halaman(bahan)
