"""`spbe-roadmap explain` as a process: in a pipe, on a terminal, and asked for what does not exist."""

from __future__ import annotations

import json
import re
from functools import partial

import pytest

from spbe_roadmap.aturan import semua_aturan
from spbe_roadmap.terbit.penjelasan import KELUARGA
from tests.cli import layar

SEMUA = semua_aturan()
_WARNA = re.compile(r"\x1b\[[0-9;]*m")
jelaskan = partial(layar.di_pipa, "explain")
di_layar = partial(layar.di_layar, "explain")


def kata_dari(teks: str) -> list[str]:
    """The words, without marks of CommonMark and spaces."""
    return re.sub(r"```\w*|[`*#]", "", teks).split()


def test_without_a_code_every_rule_stands_below_its_family() -> None:
    hasil = jelaskan()
    baris = hasil.stdout.splitlines()
    assert hasil.returncode == 0
    assert hasil.stderr == ""
    assert [satu for satu in baris if satu and not satu.startswith(" ")] == list(KELUARGA.values())
    assert [satu.split()[0] for satu in baris if satu.startswith("  PR")] == list(SEMUA)
    assert "  PR202  galat       Rujukan ke id yang tidak ada (rujukan-tidak-ada)" in baris


@pytest.mark.parametrize("kata", ["PR202", "pr202", "rujukan-tidak-ada", "Rujukan-Tidak-Ada"])
def test_a_page_is_found_by_code_and_by_name(kata: str) -> None:
    hasil = jelaskan(kata)
    assert hasil.returncode == 0
    assert hasil.stdout.startswith("# PR202: Rujukan ke id yang tidak ada\n\nTingkat: **galat**.")
    bagian = ["Contoh salah", "Contoh benar", "Cara mengabaikan", "Sumber"]
    assert re.findall(r"^## (.*)$", hasil.stdout, re.MULTILINE) == bagian
    assert f"```yaml\n{SEMUA['PR202'].salah}```\n" in hasil.stdout


@pytest.mark.parametrize("kata", ["PR2", "pr2", "PR2xx", "PR20"])
def test_a_family_is_a_list(kata: str) -> None:
    kode = re.findall(r"^  (PR\d{3}) ", jelaskan(kata).stdout, re.MULTILINE)
    assert kode == [satu for satu in SEMUA if satu.startswith("PR2")]


@pytest.mark.parametrize(
    ("kata", "pesan"),
    [
        ("PR2O2", 'aturan "PR2O2" tidak ada; yang paling dekat: PR202 (rujukan-tidak-ada)'),
        ("PR299", 'aturan "PR299" tidak ada; yang paling dekat: PR20'),
        ("202", 'aturan "202" tidak ada; yang paling dekat: PR202 (rujukan-tidak-ada)'),
        ("rujukan-tak-ada", 'aturan "rujukan-tak-ada" tidak ada; yang paling dekat: PR202 (rujukan-tidak-ada)'),
        ("ember", 'aturan "ember" tidak ada; lihat daftarnya dengan: spbe-roadmap explain'),
        ("", 'aturan "" tidak ada; lihat daftarnya'),
        ("x", 'aturan "x" tidak ada; lihat daftarnya'),
    ],
)
def test_an_unknown_word_is_wrong_usage_with_the_nearest_rule(kata: str, pesan: str) -> None:
    hasil = jelaskan(kata)
    assert hasil.returncode == 2
    assert hasil.stdout == ""
    assert pesan in hasil.stderr


def test_json_is_one_document_with_everything() -> None:
    isi = json.loads(jelaskan("--format", "json").stdout)
    assert isi["versi"] == 1
    assert [satu["kode"] for satu in isi["aturan"]] == list(SEMUA)
    (satu,) = json.loads(jelaskan("rujukan-tidak-ada", "--format", "json").stdout)["aturan"]
    aturan = SEMUA["PR202"]
    assert satu == {
        "kode": "PR202",
        "tingkat": "galat",
        "slug": "rujukan-tidak-ada",
        "judul": aturan.judul,
        "keluarga": "Id dan rujukan",
        "arti": aturan.arti,
        "salah": aturan.salah,
        "benar": aturan.benar,
        "abaikan": "Galat tidak dapat diabaikan: peta rencana baru terbit setelah temuan ini diperbaiki.",
        "sumber": aturan.sumber,
    }


def test_a_pipe_gets_no_colour_and_the_same_whatever_the_terminal_is() -> None:
    assert jelaskan("PR204", COLUMNS="40", FORCE_COLOR="1").stdout == jelaskan("PR204").stdout
    assert "\x1b" not in jelaskan("PR204", FORCE_COLOR="1").stdout


@pytest.mark.parametrize("lebar", [60, 80])
@pytest.mark.parametrize("kata", [(), ("PR204",)], ids=["daftar", "halaman"])
def test_a_terminal_gets_colour_and_no_line_beyond_its_width(kata: tuple[str, ...], lebar: int) -> None:
    tampil = di_layar(*kata, lebar=lebar)
    polos = _WARNA.sub("", tampil)
    assert polos != tampil
    assert max(map(len, polos.splitlines())) <= lebar


def test_a_narrow_terminal_loses_no_word() -> None:
    tampil = _WARNA.sub("", di_layar("PR204", lebar=40))
    assert kata_dari(tampil) == kata_dari(jelaskan("PR204").stdout)


def test_prose_is_not_drawn_out_over_a_wide_terminal() -> None:
    assert max(map(len, _WARNA.sub("", di_layar("PR204", lebar=200)).splitlines())) <= 100
