"""The small site in a folder, and a browser that reports whatever a page complains about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.terbit import situs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Dialog, Page, Request

    from spbe_roadmap.rencana.rencana import Rencana

_CATAT_PELANGGARAN = """
    window.pelanggaran = [];
    document.addEventListener("securitypolicyviolation", (e) => {
        window.pelanggaran.push(`${e.violatedDirective} ${e.blockedURI}`);
    });
"""


@pytest.fixture(scope="session")
def folder(rencana_jahat: Rencana, tmp_path_factory: pytest.TempPathFactory) -> Path:
    tujuan = tmp_path_factory.mktemp("situs dengan spasi")
    for tugas in situs.tugas(rencana_jahat):
        tugas.tulis(tujuan)
    return tujuan


@pytest.fixture
def buka(peramban: Browser, folder: Path) -> Iterator[Callable[..., Page]]:
    """Opens a page of the site; whatever the page complains about or asks the network for fails the test."""
    keluhan: list[str] = []
    konteks = []

    def buka_satu(alamat: str, *, lebar: int = 1440, skrip: bool = True, tema: str = "light") -> Page:
        satu = peramban.new_context(
            viewport={"width": lebar, "height": 740},
            java_script_enabled=skrip,
            color_scheme="dark" if tema == "dark" else "light",
        )
        konteks.append(satu)
        satu.add_init_script(_CATAT_PELANGGARAN)
        halaman = satu.new_page()
        awasi(halaman, keluhan)
        halaman.goto(f"{folder.as_uri()}/{alamat}")
        return halaman

    yield buka_satu
    for satu in konteks:
        for halaman in satu.pages:
            keluhan += halaman.evaluate("window.pelanggaran || []")
        satu.close()
    assert keluhan == []


def awasi(halaman: Page, keluhan: list[str]) -> None:
    """Writes down whatever the page complains about, pops up or asks the network for."""

    def dialog(satu: Dialog) -> None:
        keluhan.append(f"dialog: {satu.message}")
        satu.dismiss()

    def minta(satu: Request) -> None:
        if not satu.url.startswith(("file:", "data:")):
            keluhan.append(f"jaringan: {satu.url}")

    halaman.on("console", lambda satu: keluhan.append(f"konsol: {satu.text}"))
    halaman.on("pageerror", lambda satu: keluhan.append(f"galat: {satu}"))
    halaman.on("dialog", dialog)
    halaman.on("request", minta)
