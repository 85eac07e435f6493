"""The small site in a folder, and a browser that reports whatever a page complains about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from spbe_roadmap.rencana.perbedaan import bedakan
from spbe_roadmap.terbit import situs
from spbe_roadmap.terbit.data_json import data_json
from spbe_roadmap.terbit.terbitan_lama import terbitan
from tests.terbit.conftest import JAHAT

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


def _terbitan_lama(dokumen: dict[str, Any]) -> None:
    """Makes the plan an earlier one: work that is gone since, work that is not there yet, and something of every kind changed."""
    dokumen["opd.yaml"]["opd"][1]["nama"] = f"Dinas B lama {JAHAT}"
    dokumen["peta-rencana.yaml"]["pagu"] = {2025: "1 miliar"}
    pertama, kedua = dokumen["domain/layanan.yaml"]["program"][0]["kegiatan"]
    pertama |= {
        "nama": f"Portal lama {JAHAT}",
        "pendukung": ["opd-c"],
        "mulai": "2025-TW3",
        "keluaran": [f"Hasil lama {JAHAT}"],
        "anggaran": [{"tahun": 2025, "nilai": 1}],
        "dampak": [{"indikator": "SPBE-17", "menjadi": 2}],
        "tonggak": [{"nama": f"Tonggak lama {JAHAT}", "waktu": "2026"}],
        "status": "final",
    }
    kedua |= {"id": "LYN-08", "nama": f"Dihapus {JAHAT}"}


@pytest.fixture(scope="session")
def folder(
    rencana_jahat: Rencana, susun_rencana: Callable[..., Rencana], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    tujuan = tmp_path_factory.mktemp("situs dengan spasi")
    lama = susun_rencana(_terbitan_lama)
    perbedaan = bedakan(terbitan(data_json(lama)), terbitan(data_json(rencana_jahat)))
    for tugas in situs.tugas(rencana_jahat, perbedaan):
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
