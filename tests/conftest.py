"""A small valid roadmap that tests change, the harness that reads expected findings out of the YAML itself, and a browser."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, NoReturn

import pytest

from spbe_roadmap.muat import Hasil, muat_rencana
from spbe_roadmap.terbit.kebutuhan import CHROMIUM, LIBATOMIC, cari_program

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

MUATAN = ("tata-kelola", "manajemen", "layanan", "infrastruktur", "aplikasi", "keamanan", "audit")
POKOK = """\
versi: 1
instansi:
  nama: Pemerintah Kota Contoh
  jenis: kota
  provinsi: Provinsi Contoh
  pimpinan: Wali Kota Contoh
periode: {mulai: 2025, selesai: 2029}
penetapan: {status: rancangan, bentuk: peraturan, nomor: null}
sasaran:
  - {id: S1, uraian: Tata kelola pemerintahan digital yang baik}
inisiatif_strategis:
  - {id: IS1, nama: Layanan terpadu, sasaran: [S1]}
reviu:
  - {tahun: 2027, jenis: paruh-waktu}
  - {tahun: 2029, jenis: tahun-terakhir}
dasar_hukum: [perpres-95-2018]
"""
OPD = """\
opd:
  - {id: kominfo, nama: Dinas Komunikasi dan Informatika, singkatan: Diskominfo}
  - {id: bappeda, nama: Badan Perencanaan Pembangunan Daerah, singkatan: Bappeda}
"""
APLIKASI = """\
aplikasi:
  - {id: arsip, nama: Aplikasi Arsip, opd: bappeda, jenis: umum, layanan: Kearsipan, tindak_lanjut: pertahankan}
"""
INDEKS = """\
riwayat: []
awal:
  spbe-2020: {tahun: 2024, perkiraan: true, tingkat: {1: 2}}
  pemdi-2026: {tahun: 2026, perkiraan: true, tingkat: {}}
target: {2025: 1.00, 2026: 1.00}
"""


def program(muatan: str, kegiatan: str) -> str:
    """A content file with one programme; `kegiatan` is a YAML list, indented by six."""
    huruf = muatan[:3].upper()
    return f"""\
domain: {muatan}
program:
  - id: {huruf}-A
    nama: Program {muatan}
    inisiatif_strategis: IS1
    penanggung_jawab: kominfo
    kegiatan:
{kegiatan.rstrip()}
    kinerja: [{{nama: Kinerja {muatan}, awal: 0, target: {{2025: 1, 2026: 2, 2027: 3, 2028: 4, 2029: 5}}}}]
"""


def isi_baku() -> dict[str, str]:
    """All files of the small roadmap, without findings of PR1xx and PR2xx."""
    berkas = {"peta-rencana.yaml": POKOK, "opd.yaml": OPD, "aplikasi.yaml": APLIKASI, "indeks.yaml": INDEKS}
    for muatan in MUATAN:
        huruf = muatan[:3].upper()
        kegiatan = (
            f"      - {{id: {huruf}-01, nama: Kegiatan {muatan}, pendukung: [bappeda], mulai: 2025, selesai: 2025}}\n"
        )
        berkas[f"domain/{muatan}.yaml"] = program(muatan, kegiatan)
    return berkas


@pytest.fixture
def tulis(tmp_path: Path) -> Callable[..., Path]:
    """Writes the small roadmap with some files replaced (None: left out); returns its folder."""

    def tulis_folder(ganti: dict[str, str | bytes | None] | None = None) -> Path:
        folder = tmp_path / "peta"
        for nama, isi in {**isi_baku(), **(ganti or {})}.items():
            if isi is not None:
                (folder / nama).parent.mkdir(parents=True, exist_ok=True)
                (folder / nama).write_bytes(isi if isinstance(isi, bytes) else isi.encode())
        return folder

    return tulis_folder


_TANDA = re.compile(r"^\s*#(?P<sela>\s*)\^ (?P<kode>PR\d{3})(?:: (?P<pesan>.*))?$")
Harapan = tuple[str, str, int, int]


def harapan_dari(berkas: str, teks: str) -> dict[Harapan, str]:
    """Marks `#    ^ PR304: words` below a line: code, file, line, column -> words that the message must hold."""
    harapan: dict[Harapan, str] = {}
    baris_isi = 0
    for nomor, baris in enumerate(teks.splitlines(), start=1):
        if cocok := _TANDA.match(baris):
            harapan[cocok["kode"], berkas, baris_isi, baris.index("^") + 1] = cocok["pesan"] or ""
        else:
            baris_isi = nomor
    return harapan


@pytest.fixture
def periksa(tulis: Callable[..., Path]) -> Callable[..., Hasil]:
    """Checks the small roadmap with some files replaced; every mark must be met, and nothing else of those families.

    `keluarga`: first letters of the codes that are compared, so that a test of one family need not know the others.
    """

    def periksa_folder(ganti: dict[str, str | None], *, keluarga: tuple[str, ...] = ("PR1", "PR2")) -> Hasil:
        harapan: dict[Harapan, str] = {}
        for nama, isi in ganti.items():
            harapan |= harapan_dari(nama, isi or "")
        hasil = muat_rencana(tulis(ganti))
        nyata = {
            (temuan.kode, posisi.berkas, posisi.baris, posisi.kolom): f"{temuan.pesan} | {temuan.saran}"
            for posisi, temuan in hasil.temuan
            if temuan.kode.startswith(keluarga)
        }
        assert set(nyata) == set(harapan), "\n".join(f"{kunci}: {pesan}" for kunci, pesan in nyata.items())
        for kunci, kata in harapan.items():
            assert kata in nyata[kunci]
        return hasil

    return periksa_folder


_TANPA_JARINGAN = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
]


def tanpa_alat(alasan: str) -> NoReturn:
    """Skips where a user has no such tool; in CI it must be there."""
    if os.environ.get("CI"):
        pytest.fail(alasan)
    pytest.skip(alasan)


@pytest.fixture(scope="session")
def peramban() -> Iterator[Browser]:
    """The system's Chromium, driven by Playwright."""
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - may be missing
    except ImportError:
        tanpa_alat("playwright tidak terpasang: pip install playwright")
    for satu in (CHROMIUM.periksa(), LIBATOMIC.periksa()):
        if not satu.ada:
            tanpa_alat(f"{satu.nama} {satu.rincian}; {satu.cara}")
    chromium = next(filter(None, map(cari_program, CHROMIUM.program)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=_TANPA_JARINGAN)
        yield browser
        browser.close()
