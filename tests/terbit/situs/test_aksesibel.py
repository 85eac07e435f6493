"""axe-core finds nothing on any kind of page, in both themes, on a phone and on a desk."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Literal

import pytest

from tests.conftest import tanpa_alat

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

HALAMAN = (
    "index.html",
    "garis-waktu.html",
    "garis-waktu.html#kegiatan=LYN-01&kritis=ya",
    "garis-waktu.html#kelompok=indikator&lihat=tabel",
    "indeks.html",
    "anggaran.html",
    "sasaran.html",
    "sasaran/S1.html",
    "opd.html",
    "opd/opd-a.html",
    "aplikasi.html",
    "aplikasi/portal.html",
    "indikator/PEMDI-12.html",
    "domain/layanan.html",
    "terlambat.html",
    "tentang.html",
    "perubahan.html",
    "cari.html",
    "daftar.html",
    "cari.html?q=layanna",
)
TEMA: tuple[Literal["light", "dark"], ...] = ("light", "dark")
_PERIKSA = """async () => {
  document.querySelectorAll("details").forEach((satu) => { satu.open = true; });
  const { violations } = await axe.run({ resultTypes: ["violations"] });
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(" ")}`);
}"""


@pytest.fixture(scope="session")
def axe() -> str:
    try:
        return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
    except ModuleNotFoundError:
        tanpa_alat("axe-core tidak terpasang: pip install axe-playwright-python")


@pytest.mark.parametrize("alamat", HALAMAN)
def test_no_kind_of_page_violates_a_rule(buka: Callable[..., Page], axe: str, alamat: str) -> None:
    halaman = buka(alamat)
    halaman.evaluate(axe)
    for lebar in (360, 1440):
        halaman.set_viewport_size({"width": lebar, "height": 740})
        for tema in TEMA:
            halaman.emulate_media(color_scheme=tema)
            assert halaman.evaluate(_PERIKSA) == [], (tema, lebar)
