"""The plan that tests of the timeline look at, and the page itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from spbe_roadmap.terbit import situs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from spbe_roadmap.rencana.rencana import Rencana


def kegiatan(nomor: int, **isi: object) -> dict[str, Any]:
    """An activity of the content of applications."""
    return {"id": f"APL-0{nomor}", "nama": f"Aplikasi {nomor}", "keluaran": [f"Hasil-{nomor}"], **isi}


def lengkap(dokumen: dict[str, Any]) -> None:
    """Two contents, two goals, three units, links of every kind, and work that is late."""
    pokok = dokumen["peta-rencana.yaml"]
    pokok["sasaran"] = [{"id": "S1", "uraian": "Sasaran satu"}, {"id": "S2", "uraian": "Sasaran dua"}]
    pokok["inisiatif_strategis"] += [{"id": "IS2", "nama": "Inisiatif dua", "sasaran": ["S1", "S2"]}]
    dokumen["domain/aplikasi.yaml"]["program"] = [
        {
            "id": "APL-A",
            "nama": "Aplikasi bersama",
            "inisiatif_strategis": "IS2",
            "penanggung_jawab": "opd-c",
            "kegiatan": [
                kegiatan(1, mulai="2027-01", selesai="2027-12", setelah=["LYN-02"], dampak=[_dampak(12), _dampak(5)]),
                kegiatan(2, durasi="6 bulan", setelah=[{"kegiatan": "APL-01", "jenis": "SS"}]),
                kegiatan(
                    3,
                    durasi="24 bulan",
                    setelah=[{"kegiatan": "APL-01", "jenis": "FS"}],
                    tonggak=[
                        {"nama": "Siap; dicoba (1)", "waktu": "2025-01-01"},
                        {"nama": "Dipakai", "waktu": "2029"},
                    ],
                ),
                kegiatan(
                    4, mulai="2025-01", selesai="2025-06", anggaran=[{"tahun": 2025, "nilai": 5, "sumber": "DAK"}]
                ),
            ],
        }
    ]
    dokumen["realisasi/2025.yaml"]["kegiatan"]["APL-04"] = {"status": "berjalan", "mulai": "2025-03-01", "progres": 40}


def _dampak(nomor: int) -> dict[str, Any]:
    return {"indikator": f"PEMDI-{nomor}", "menjadi": 3}


@pytest.fixture(scope="session")
def folder(susun_rencana: Callable[..., Rencana], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the fuller plan, in place of the small one."""
    tujuan = tmp_path_factory.mktemp("garis waktu")
    for tugas in situs.tugas(susun_rencana(lengkap)):
        tugas.tulis(tujuan)
    return tujuan


@pytest.fixture
def waktu(buka: Callable[..., Page]) -> Callable[..., Page]:
    """Opens the timeline at an address within it."""
    return lambda alamat="", **sifat: buka(f"garis-waktu.html{alamat}", **sifat)


@pytest.fixture(scope="module")
def besar(
    peramban: Browser, rencana_besar: Callable[[int], Rencana], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    """The timeline of 420 activities on a phone."""
    tujuan = tmp_path_factory.mktemp("besar")
    for jalur, teks in situs.Situs(rencana_besar(420)).halaman("situs: garis waktu"):
        (tujuan / jalur).write_text(teks, encoding="utf-8")
    konteks = peramban.new_context(viewport={"width": 360, "height": 740})
    halaman = konteks.new_page()
    halaman.goto((tujuan / "garis-waktu.html").as_uri())
    yield halaman
    konteks.close()
