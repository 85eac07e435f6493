"""Findings for people: on a terminal of any width, in a pipe, with tabs, wide characters and very long lines."""

from __future__ import annotations

import os
import pty
import re
import struct
import subprocess
import sys
import termios
import unicodedata
from fcntl import ioctl
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.sumber import Letak, Posisi
from spbe_roadmap.terbit.temuan.teks import bungkus, potong, sel, tulis
from tests.terbit.temuan.conftest import FOLDER_JAHAT, SALAH, temuan

if TYPE_CHECKING:
    from spbe_roadmap.muat import Hasil
    from tests.terbit.temuan.conftest import Buat

AKAR = Path(__file__).parents[3]
PANJANG = 'kegiatan "A-01" melebihi kapasitas perangkat daerah pada bulan Januari, Februari, Maret, April, dan Mei 2026'


def lebar(teks: str) -> int:
    """Cells, counted apart from the program."""
    return sum(
        0 if unicodedata.combining(huruf) else 2 if unicodedata.east_asian_width(huruf) in "WF" else 1 for huruf in teks
    )


def di_terminal(folder: Path, kolom: int, **lingkungan: str) -> str:
    """What `validate` writes on a terminal of this width."""
    induk, anak = pty.openpty()
    ioctl(anak, termios.TIOCSWINSZ, struct.pack("HHHH", 24, kolom, 0, 0))
    dasar = {nama: isi for nama, isi in os.environ.items() if nama != "NO_COLOR"}
    with subprocess.Popen(
        [sys.executable, "-m", "spbe_roadmap", "validate"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=anak,
        cwd=folder,
        env={**dasar, "PYTHONPATH": str(AKAR), "TERM": "xterm", **lingkungan},
    ):
        os.close(anak)
        isi = b""
        try:
            while potongan := os.read(induk, 4096):
                isi += potongan
        except OSError:  # how Linux says that the other side has closed
            pass
    os.close(induk)
    return isi.decode().replace("\r\n", "\n")


def test_a_finding_reads_as_the_rules_say(buat: Buat) -> None:
    hasil = buat(ganti=SALAH)
    assert """\
galat[PR201]: id perangkat daerah "kominfo" sudah dipakai
 ┌─ roadmaps/kota-a/opd.yaml:4:10
 │
4│   - {id: kominfo, nama: Kembar}
 │          ^^^^^^^
 ├─ roadmaps/kota-a/opd.yaml:2:10
2│   - {id: kominfo, nama: Dinas Komunikasi dan Informatika, singkatan: Diskominfo}
 │          ^^^^^^^ pertama kali dipakai di sini
 = saran: beri id lain yang belum dipakai
 = jelaskan: spbe-roadmap explain PR201

""" in tulis([hasil])


def test_line_numbers_share_one_margin(buat: Buat) -> None:
    isi = "opd:\n" + "".join(f"  - {{id: a{nomor}, nama: A}}\n" for nomor in range(9)) + "  - {id: a0, nama: B}\n"
    assert """\
  ┌─ roadmaps/kota-a/opd.yaml:11:10
  │
11│   - {id: a0, nama: B}
  │          ^^
  ├─ roadmaps/kota-a/opd.yaml:2:10
 2│   - {id: a0, nama: A}
  │          ^^ pertama kali dipakai di sini
  = saran: """ in tulis([buat(ganti={"opd.yaml": isi})])


def test_a_pipe_gets_whole_sentences_and_no_colour(buat: Buat) -> None:
    isi = tulis([buat(temuan=(temuan(PANJANG, PANJANG),))])
    assert f"galat[PR202]: {PANJANG}\n" in isi
    assert f"\n = saran: {PANJANG}\n" in isi
    assert "\x1b" not in isi


@pytest.mark.parametrize("kolom", [120, 80, 60, 40])
def test_only_addresses_and_commands_are_wider_than_the_sheet(kolom: int, portofolio: list[Hasil], buat: Buat) -> None:
    semua = [*portofolio, buat("kota-c", temuan=(temuan(PANJANG, PANJANG),))]
    for baris in tulis(semua, lebar=kolom).splitlines():
        assert lebar(baris) <= kolom or re.match(r" *([┌├]─|= jelaskan:) ", baris), baris


def test_long_words_and_sentences_hang_beside_the_margin(buat: Buat) -> None:
    assert """\
galat[PR202]: kegiatan "A-01" melebihi kapasitas perangkat
   daerah pada bulan Januari, Februari, Maret, April, dan
   Mei 2026
""" in tulis([buat(temuan=(temuan(PANJANG),))], lebar=60)
    assert bungkus("a " + "b" * 9 + " c", 5) == ["a", "b" * 9, "c"]


def test_a_message_that_does_not_fit_beside_its_caret_stands_below(buat: Buat) -> None:
    isi = "opd:\n  - {nama: Nama yang panjang sekali, id: kominfo}\n  - {nama: Kembar, id: kominfo}\n"
    teks = tulis([buat(ganti={"opd.yaml": isi})], lebar=60)
    assert (
        """\
2│   - {nama: Nama yang panjang sekali, id: kominfo}
 │                                          ^^^^^^^
 │                              pertama kali dipakai di sini
"""
        in teks
    )


@pytest.mark.parametrize(
    ("baris", "kolom", "akhir", "kutipan", "panah"),
    [
        ("nama: x", 7, 8, "nama: x", "      ^"),
        ("\tid:\tx", 6, 7, "    id:    x", "           ^"),
        ("\t- a", 1, 2, "    - a", "^^^^"),
        ("nama: 日本語 x", 11, 12, "nama: 日本語 x", "             ^"),
        ("nama: 日本語", 7, 10, "nama: 日本語", "      ^^^^^^"),
        ("e\u0301: x", 5, 6, "e\u0301: x", "   ^"),
        ("\x1b[31m: x", 8, 9, "�[31m: x", "       ^"),
        ("nama:   ", 6, None, "nama:", "     ^"),
        ("a: [1,", 4, None, "a: [1,", "   ^^^"),
        ("a: 1", 9, None, "a: 1", "    ^"),
    ],
)
def test_the_caret_stands_below_its_text(baris: str, kolom: int, akhir: int | None, kutipan: str, panah: str) -> None:
    assert potong(baris, Posisi("x", 1, kolom, akhir), 40) == (kutipan, panah)


@pytest.mark.parametrize("huruf", ["x", "日", "\t", "e\u0301"])
@pytest.mark.parametrize("panjang", [0, 3, 30, 300])
@pytest.mark.parametrize("ruang", [30, 57, 100])
def test_a_long_line_is_cut_around_its_place(huruf: str, panjang: int, ruang: int) -> None:
    depan, belakang = huruf * panjang, huruf.strip() * 400 + "x" * 400
    baris = f"{depan}SALAH{belakang}"
    kutipan, panah = potong(baris, Posisi("x", 1, len(depan) + 1, len(depan) + 6), ruang)
    assert lebar(kutipan) <= ruang
    assert sel(kutipan) == lebar(kutipan)
    assert lebar(kutipan[: kutipan.index("SALAH")]) == panah.index("^")
    assert panah.count("^") == len("SALAH")
    assert kutipan.endswith("…")
    assert kutipan.startswith("…") == (lebar(depan.expandtabs(4)) > panah.index("^"))


def test_a_line_of_megabytes_costs_no_more_than_what_is_shown() -> None:
    baris = "x" * 5_000_000
    kutipan, panah = potong(baris, Posisi("x", 1, 2_500_000, None), 60)
    assert (kutipan, panah) == ("…" + "x" * 58 + "…", " " * 20 + "^" * 40)


def test_a_bare_point_is_as_wide_as_the_word_there(buat: Buat) -> None:
    isi = tulis([buat(ganti=SALAH)])
    assert "11│         nama: Ganda\n  │         ^^^^\n" in isi
    assert "3│     - id: X\n │ ^^^^\n" in isi


def test_a_place_that_no_file_shows_has_its_message(buat: Buat) -> None:
    satu = temuan("a", di=Letak("domain/arsip/"))
    dua = temuan("b", juga=((Letak("aset/x.svg"), "berkas itu"),))
    hasil = buat(temuan=(satu, dua))
    isi = tulis([hasil])
    assert " ┌─ roadmaps/kota-a/domain/arsip/:1:1\n = jelaskan" in isi
    assert " ├─ roadmaps/kota-a/aset/x.svg:1:1\n │ berkas itu\n" in isi


def test_a_terminal_gets_colour_and_its_own_width(buat: Buat, di_sini: Path) -> None:
    hasil = buat(FOLDER_JAHAT, SALAH)
    isi = di_terminal(di_sini, 60)
    assert isi == tulis([hasil], lebar=60, warna=True)
    assert "\x1b[1;31mgalat[PR201]\x1b[0m" in isi
    assert re.sub(r"\x1b\[[\d;]*m", "", isi) == tulis([hasil], lebar=60)
    assert di_terminal(di_sini, 80, NO_COLOR="1") == tulis([hasil], lebar=80)
    assert di_terminal(di_sini, 0, TERM="dumb") == tulis([hasil], lebar=80)
