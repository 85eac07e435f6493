"""The text that explains the rules: its shape, its width, and that it tells the truth about silencing."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from markdown_it import MarkdownIt

from spbe_roadmap.aturan import Aturan, Tingkat, semua_aturan
from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.terbit.penjelasan import LEBAR, cara_abaikan, daftar, halaman, tingkat
from tests.conftest import POKOK, program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SEMUA = semua_aturan()


@pytest.mark.parametrize("aturan", SEMUA.values(), ids=lambda aturan: aturan.kode)
def test_a_page_has_the_same_parts_in_the_same_order(aturan: Aturan[Any]) -> None:
    token = MarkdownIt("commonmark").parse(halaman(aturan))
    judul = [isi.content for buka, isi in pairwise(token) if buka.type == "heading_open"]
    bagian = ["Contoh salah", "Contoh benar", "Cara mengabaikan", "Sumber"]
    assert judul == [f"{aturan.kode}: {aturan.judul}", *bagian]


@pytest.mark.parametrize("aturan", SEMUA.values(), ids=lambda aturan: aturan.kode)
def test_prose_keeps_to_the_width(aturan: Aturan[Any]) -> None:
    prosa = re.sub(r"^```.*?^```$", "", halaman(aturan), flags=re.MULTILINE | re.DOTALL)
    assert max(map(len, prosa.splitlines())) <= LEBAR


def test_lists_are_filled_by_item_and_tables_and_code_stay_as_they_are() -> None:
    panjang = "kata " * 30
    kode = "```yaml\nnama: a\n\n  " + "x" * 120 + "\n```"
    tabel = "| a | b |\n| --- | --- |\n| c | d |"
    aturan = SEMUA["PR101"]._replace(arti=f"Satu\ndua:\n\n- {panjang}\n- pendek\n\n{kode}\n\n{tabel}\n")
    isi = halaman(aturan).partition("## Contoh salah")[0]
    assert "\nSatu dua:\n\n- kata " in isi
    assert "\n  kata kata" in isi
    assert "\n- pendek\n\n" in isi
    assert f"\n\n{kode}\n\n{tabel}\n" in isi


def test_the_list_keeps_to_the_width() -> None:
    assert max(map(len, daftar(SEMUA.values()).splitlines())) <= LEBAR


def test_a_galat_cannot_be_passed_over() -> None:
    for aturan in SEMUA.values():
        if aturan.tingkat is Tingkat.GALAT:
            assert "tidak dapat diabaikan" in cara_abaikan(aturan)
            assert "--ignore" not in cara_abaikan(aturan)


def test_what_the_page_tells_to_paste_silences_the_rule(tulis: Callable[..., Path]) -> None:
    hasil = muat_rencana(tulis())
    kode = {temuan.kode for _, temuan in hasil.temuan}
    assert kode >= {"PR307", "PR507"}
    for satu in kode:
        cocok = re.search(r"```yaml\n(.*?)```", cara_abaikan(SEMUA[satu]), re.DOTALL)
        assert cocok
        butir = re.sub(r", berkas: [^}]+", "", cocok[1])
        sesudah = muat_rencana(tulis({"peta-rencana.yaml": POKOK + butir}))
        assert satu not in {temuan.kode for _, temuan in sesudah.temuan}


def test_a_page_names_the_file_of_its_example_as_the_file_to_pass_over() -> None:
    assert "berkas: opd.yaml" in cara_abaikan(SEMUA["PR204"])


def test_a_useless_wish_cannot_be_wished_away(tulis: Callable[..., Path]) -> None:
    butir = "aturan: {abaikan: [{kode: PR305, alasan: a}, {kode: PR205, alasan: b}]}\n"
    hasil = muat_rencana(tulis({"peta-rencana.yaml": POKOK + butir}))
    assert [temuan.kode for _, temuan in hasil.temuan].count("PR205") == 2
    assert "abaikan:" not in cara_abaikan(SEMUA["PR205"])


def test_rules_of_two_levels_say_when_they_weigh_more(tulis: Callable[..., Path]) -> None:
    kegiatan = (
        "      - {id: APL-01, nama: a, mulai: 2025, selesai: 2025, status: usulan, "
        'anggaran: [{tahun: 2025, nilai: 1 juta, subkegiatan: "2.16.3"}]}\n'
    )
    ditetapkan = "status: ditetapkan, tempat: Kota, tanggal: 2025-01-02, nomor: 1"
    pokok = POKOK.replace("status: rancangan", ditetapkan).replace(", nomor: null", "")
    hasil = muat_rencana(tulis({"peta-rencana.yaml": pokok, "domain/aplikasi.yaml": program("aplikasi", kegiatan)}))
    berat = {temuan.kode for _, temuan in hasil.temuan if temuan.tingkat is Tingkat.GALAT}
    assert {kode for kode in berat if SEMUA[kode].tingkat is not Tingkat.GALAT} == {"PR404", "PR607"}
    assert [kode for kode in SEMUA if tingkat(SEMUA[kode]) != SEMUA[kode].tingkat] == ["PR404", "PR607"]
    assert "kecuali bila status peta rencana sudah `ditetapkan`" in cara_abaikan(SEMUA["PR607"])
