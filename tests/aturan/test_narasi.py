"""PR115 to PR117, and what PR114 and PR202 say of prose: names of figures, names of files, pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.muat import muat_rencana
from tests.conftest import POKOK, program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from spbe_roadmap.muat import Hasil

    Periksa = Callable[..., Hasil]
    Tulis = Callable[..., Path]

SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'


def test_pr115_points_at_the_name_and_suggests_the_nearest(periksa: Periksa) -> None:
    periksa(
        {
            "narasi/latar-belakang.md": (
                "Peta rencana memuat {{ kegitan.jumlah }} kegiatan.\n"
                '#                      ^ PR115: tulis "kegiatan.jumlah"\n'
                "\n"
                "Dua nama lain: {{ indeks.2026 }} dan {{ rahasia }}.\n"
                '#                                       ^ PR115: "rahasia" tidak ada\n'
            )
        }
    )


def test_pr115_another_year_is_no_slip_of_the_pen(periksa: Periksa) -> None:
    periksa(
        {
            "narasi/penutup.md": "{{ predikat.2030 }}\n#  ^ PR115: yang ada: predikat.2025, predikat.2026,\n",
            "narasi/reviu.md": "{{ pagu.2026 }}\n#  ^ PR115: isi datanya dahulu\n",
        }
    )


def test_pr115_a_name_without_value_is_as_good_as_unknown(periksa: Periksa) -> None:
    periksa({"narasi/anggaran.md": "Pagu {{ pagu.2026 }}.\n#       ^ PR115: tercetak seperti tertulis\n"})
    periksa({"narasi/anggaran.md": "Pagu {{ pagu.2026 }}.\n", "peta-rencana.yaml": POKOK + "pagu: {2026: 1 juta}\n"})


@pytest.mark.parametrize(
    "teks", ["{{ index.2026 }}", "`{{ bebas }}`", r"\{{ bebas }}", "```\n{{ bebas }}\n```\n", "{{ }}"]
)
def test_pr115_known_names_code_and_what_is_escaped_are_fine(periksa: Periksa, teks: str) -> None:
    periksa({"narasi/penutup.md": teks})


@pytest.mark.parametrize("teks", ["{{ 7*7 }}", "{{ ''.__class__ }}", "{{ indeks.2026 | upper }}", "{{ indeks[2026] }}"])
def test_pr115_nothing_is_evaluated(periksa: Periksa, teks: str) -> None:
    periksa({"narasi/penutup.md": f"{teks}\n#  ^ PR115: tidak ada dalam peta rencana\n"})


def test_pr115_in_a_content_points_at_the_text(periksa: Periksa) -> None:
    isi = program("aplikasi", "      - {id: APL-01, nama: Kegiatan, mulai: 2025, selesai: 2025}\n")
    periksa(
        {
            "domain/aplikasi.yaml": isi
            + "kondisi: Ada {{ aplikasi.jumlah }} aplikasi.\n"
            + "arah: Menjadi {{ aplikasi.juml }}.\n#     ^ PR115: aplikasi.jumlah\n"
        }
    )


def test_pr117_a_picture_needs_words(periksa: Periksa) -> None:
    periksa(
        {
            "aset/tim.svg": SVG,
            "narasi/latar-belakang.md": (
                "![Susunan tim koordinasi](aset/tim.svg)\n"
                "\n"
                "Lihat ![](aset/tim.svg)\n"
                '#     ^ PR117: gambar "aset/tim.svg" tidak berketerangan\n'
            ),
        }
    )


def test_pr114_and_pr202_hold_for_pictures_of_prose(periksa: Periksa) -> None:
    periksa(
        {
            "aset/tim.svg": SVG,
            "narasi/latar-belakang.md": (
                "- ![tim](../tim.svg)\n# ^ PR114: aset/\n\n"
                "- ![tim](https://contoh.id/tim.svg)\n# ^ PR114: aset/\n\n"
                '- ![tim](aset/tm.svg)\n# ^ PR202: tulis "aset/tim.svg"\n'
            ),
        }
    )


def test_pr116_prose_that_no_section_prints(tulis: Tulis) -> None:
    ganti = {"narasi/latarbelakang.md": "Kota.", "narasi/aplikasi.md": "Ada.", "narasi/kosong.md": " \n"}
    assert [
        (posisi.berkas, posisi.baris, temuan.saran)
        for posisi, temuan in muat_rencana(tulis(ganti)).temuan
        if temuan.kode == "PR116"
    ] == [("narasi/latarbelakang.md", 1, 'ganti namanya menjadi "narasi/latar-belakang.md"')]
