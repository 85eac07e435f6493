"""What tests ask a timeline in the browser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import Page

LEBAR = (360, 768, 1440)
# days from 1 January 2025 to 31 December 2029
PERIODE = 1826


def kotak(halaman: Page, pemilih: str) -> dict[str, float]:
    hasil = halaman.locator(pemilih).first.bounding_box()
    assert hasil, pemilih
    return {"x": hasil["x"], "y": hasil["y"], "width": hasil["width"], "height": hasil["height"]}


def titik(halaman: Page, pemilih: str) -> list[tuple[float, float]]:
    """Where the pieces of a drawn path begin."""
    jejak = halaman.locator(pemilih).first.get_attribute("d") or ""
    x_dan_y = [re.findall(r"-?[0-9.]+", satu)[:2] for satu in jejak.split("M")[1:]]
    return [(float(x), float(y)) for x, y in x_dan_y]


def pada_jalur(halaman: Page, nama: str, batang: str) -> tuple[float, float]:
    """Where a bar begins and how wide it is, as shares of its track."""
    jalur, satu = kotak(halaman, f"#{nama} .j"), kotak(halaman, f"#{nama} {batang}")
    return (satu["x"] - jalur["x"]) / jalur["width"], satu["width"] / jalur["width"]


def hari_di_tengah(halaman: Page) -> float:
    """The share of the period that stands in the middle of what is seen."""
    return float(
        halaman.evaluate(
            """() => {
              const kotak = document.querySelector(".lingkup");
              const nama = document.querySelector(".sudut").offsetWidth;
              return (kotak.scrollLeft + (kotak.clientWidth - nama) / 2) / document.querySelector(".skala").offsetWidth;
            }"""
        )
    )


def tampak(halaman: Page) -> list[str]:
    """The ids of the rows that are seen, of the page's own grouping."""
    return [
        str(satu)
        for satu in halaman.evaluate(
            "[...document.querySelectorAll('.gw tbody tr')].filter((e) => e.checkVisibility()).map((e) => e.id)"
        )
    ]


def serantai(halaman: Page) -> set[str]:
    return {str(satu) for satu in halaman.locator(".serantai").evaluate_all("(semua) => semua.map((e) => e.id)")}


def keadaan(halaman: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(halaman.url).fragment)
