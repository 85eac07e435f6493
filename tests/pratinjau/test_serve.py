"""`serve` as planners use it: a real process, a real browser, files saved while both run."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from contextlib import contextmanager
from http.client import HTTPConnection
from typing import TYPE_CHECKING

import pytest

from tests.conftest import POKOK, program

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    Tulis = Callable[..., Path]

MUATAN = "domain/aplikasi.yaml"
KEGIATAN = "      - {id: APL-01, nama: Satu data kota, mulai: 2025, selesai: 2026}\n"


@contextmanager
def layani(folder: Path, *pilihan: str) -> Iterator[int]:
    """The port of a running preview."""
    perintah = [sys.executable, "-m", "spbe_roadmap", "serve", str(folder), "--port", "0", *pilihan]
    with subprocess.Popen(perintah, stderr=subprocess.PIPE, text=True) as proses:
        assert proses.stderr is not None
        cocok = re.search(r"http://\S+:(\d+)/", proses.stderr.readline())
        assert cocok, proses.stderr.read()
        try:
            yield int(cocok[1])
        finally:
            proses.send_signal(signal.SIGINT)
            proses.stderr.read()


def minta(porta: int, jalur: str, host: str = "127.0.0.1") -> tuple[int, str, dict[str, str]]:
    """Status, text and heads of an answer."""
    sambungan = HTTPConnection("127.0.0.1", porta, timeout=30)
    sambungan.request("GET", jalur, headers={"Host": f"{host}:{porta}"})
    jawaban = sambungan.getresponse()
    isi = jawaban.read().decode(errors="replace")
    sambungan.close()
    return jawaban.status, isi, {nama.lower(): nilai for nama, nilai in jawaban.getheaders()}


@pytest.fixture
def folder(tulis: Tulis) -> Path:
    return tulis({MUATAN: program("aplikasi", KEGIATAN)})


def simpan_dengan_ganti_nama(berkas: Path, teks: str) -> None:
    """As many editors save: beside the file, then over it."""
    samping = berkas.with_name(f".{berkas.name}.swp")
    samping.write_text(teks, encoding="utf-8")
    samping.replace(berkas)


def test_a_saved_file_reloads_the_page_and_a_fault_shows_the_line_to_mend(folder: Path, peramban: Browser) -> None:
    berkas = folder / MUATAN
    with layani(folder) as porta:
        halaman = peramban.new_page()
        keluhan: list[str] = []
        halaman.on("console", lambda pesan: keluhan.append(pesan.text) if pesan.type == "error" else None)
        halaman.goto(f"http://127.0.0.1:{porta}/domain/aplikasi.html")
        halaman.get_by_text("Satu data kota").first.wait_for()

        simpan_dengan_ganti_nama(berkas, program("aplikasi", KEGIATAN.replace("Satu data kota", "Dua data kota")))
        halaman.get_by_text("Dua data kota").first.wait_for()

        berkas.write_text(program("aplikasi", KEGIATAN.replace("mulai:", "mulaii:")), encoding="utf-8")
        lapisan = halaman.locator(".pratinjau.ada-galat")
        lapisan.get_by_text('kunci "mulaii" tidak dikenal').wait_for()
        assert lapisan.locator(".tempat").first.inner_text() == "domain/aplikasi.yaml:8:44"
        assert lapisan.locator("mark").first.inner_text() == "mulaii"
        assert halaman.get_by_text("Dua data kota").first.is_visible()  # the last good page stays

        berkas.write_text(program("aplikasi", KEGIATAN.replace("Satu data kota", "Tiga data kota")), encoding="utf-8")
        halaman.get_by_text("Tiga data kota").first.wait_for()
        assert halaman.locator(".pratinjau.ada-galat").count() == 0
        assert keluhan == []
        halaman.close()


def test_a_roadmap_that_cannot_be_shown_yet_appears_once_it_can(folder: Path, peramban: Browser) -> None:
    (folder / "peta-rencana.yaml").write_text(POKOK.replace("versi: 1", "versi: 9"), encoding="utf-8")
    with layani(folder) as porta:
        halaman = peramban.new_page()
        halaman.goto(f"http://127.0.0.1:{porta}/")
        halaman.locator(".pratinjau.ada-galat mark").first.wait_for()
        (folder / "peta-rencana.yaml").write_text(POKOK, encoding="utf-8")
        halaman.get_by_role("heading", level=1).get_by_text("Peta Rencana SPBE").wait_for()
        halaman.close()


def test_only_this_machine_by_its_own_names(folder: Path) -> None:
    with layani(folder) as porta:
        assert minta(porta, "/")[0] == 200
        assert minta(porta, "/", host="localhost")[0] == 200
        for asing in ("situs-lain.example", "127.0.0.1.situs-lain.example", ""):
            for jalur in ("/", "/_pratinjau/temuan/", "/data/kegiatan.csv"):
                status, isi, _ = minta(porta, jalur, host=asing)
                assert status == 400
                assert "Satu data" not in isi


def test_another_name_is_answered_where_the_user_allows_it(folder: Path) -> None:
    with layani(folder, "--allow-host", "laptop.kantor") as porta:
        assert minta(porta, "/", host="laptop.kantor")[0] == 200


def test_downloads_are_made_when_asked_for_and_nothing_else_can_be_had(folder: Path) -> None:
    with layani(folder) as porta:
        assert "APL-01" in minta(porta, "/data/kegiatan.csv")[1]
        assert minta(porta, "/peta-rencana.pdf")[1].startswith("%PDF-")
        for jalur in (
            "/tidak-ada.html",
            "/../peta-rencana.yaml",
            "/%2e%2e/peta-rencana.yaml",
            "/peta-rencana.yaml",
            "//etc/passwd",
        ):
            status, isi, kepala = minta(porta, jalur)
            assert status == 404, jalur
            assert "instansi:" not in isi
            assert kepala["cache-control"] == "no-store"


def test_several_roadmaps_have_an_address_each(folder: Path, tmp_path: Path) -> None:
    kumpulan = tmp_path / "kumpulan"
    kumpulan.mkdir()
    for nama in ("kota-a", "kota-b"):
        (kumpulan / nama).symlink_to(folder)
    with layani(kumpulan) as porta:
        assert 'href="kota-b/"' in minta(porta, "/")[1]
        assert minta(porta, "/kota-a")[2]["location"] == "/kota-a/"
        assert "Satu data kota" in minta(porta, "/kota-a/domain/aplikasi.html")[1]
        assert json.loads(minta(porta, "/_pratinjau/temuan/kota-b/")[1])["ringkasan"]["galat"] == 0
        assert minta(porta, "/kota-c/")[0] == 404


def test_a_port_that_is_taken_is_said_in_words(folder: Path) -> None:
    with layani(folder) as porta:
        perintah = [sys.executable, "-m", "spbe_roadmap", "serve", str(folder), "--port", str(porta)]
        hasil = subprocess.run(perintah, capture_output=True, text=True, check=False)
    assert hasil.returncode == 2
    assert f"porta {porta} tidak dapat dipakai" in hasil.stderr
    assert "Traceback" not in hasil.stderr
