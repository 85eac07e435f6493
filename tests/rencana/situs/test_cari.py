"""What can be found: every kind of thing, from A to Z, by words that are cut as the search script cuts them."""

from __future__ import annotations

from typing import Any

from spbe_roadmap.rencana.situs.cari import SEDIKIT, Butir, daftar_butir, kata, kata_lain, menurut_huruf
from tests.rencana.situs.contoh import hitung, kegiatan

ARAH: dict[str, Any] = {
    "sasaran": [{"id": "S1", "uraian": "Sasaran satu"}],
    "inisiatif_strategis": [
        {"id": "IS1", "nama": "Inisiatif", "sasaran": ["S1"]},
        {"id": "IS2", "nama": "Tanpa tempat"},
    ],
}


def test_everything_with_a_place_of_its_own_is_found() -> None:
    semua = daftar_butir(hitung(ARAH, layanan=[kegiatan("L1", "2025", "2025", status="usulan")]))
    banyak = {jenis: sum(satu.jenis == jenis for satu in semua) for jenis in {satu.jenis for satu in semua}}
    assert banyak == {
        "muatan": 7, "program": 7, "kegiatan": 1, "opd": 2, "aplikasi": 2, "indikator": 67, "sasaran": 1, "inisiatif": 1,
    }  # fmt: skip
    (satu,) = (satu for satu in semua if satu.jenis == "kegiatan")
    assert (satu.induk, satu.keterangan, satu.tanda) == ("layanan", "Dinas A", "usulan")


def test_headings_come_once_and_in_order() -> None:
    nama = ["zebra", "(Ékspor)", "3 pulau", '"awal"', "Эра", "ekor"]
    rencana = hitung(layanan=[kegiatan(f"L{n}", "2025", "2025") | {"nama": satu} for n, satu in enumerate(nama)])
    semua = [satu for satu in daftar_butir(rencana) if satu.jenis == "kegiatan"]
    assert [(k.huruf, [satu.nama for _, satu in k.butir]) for k in menurut_huruf(semua)] == [
        ("0–9", ["3 pulau", "Эра"]),
        ("A", ['"awal"']),
        ("E", ["ekor", "(Ékspor)"]),
        ("Z", ["zebra"]),
    ]
    assert [nomor for k in menurut_huruf(semua) for nomor, _ in k.butir] == list(range(len(nama)))


def test_words_have_no_case_no_accents_and_no_hyphens() -> None:
    assert list(kata("Perangkat-perangkat É-Government,", "PEMDI-12 ﬁle_x")) == [
        "perangkat", "perangkat", "e", "government", "pemdi", "12", "file", "x",
    ]  # fmt: skip


def test_words_that_the_list_shows_or_that_tell_nothing_are_left_out() -> None:
    umum = [Butir("opd", f"o{n}", "Nama", isi=("lazim",)) for n in range(SEDIKIT)]
    semua = [
        Butir("opd", "x", "Server kota", keterangan="Kominfo", isi=("server KOMINFO di gedung gedung", None)),
        Butir("opd", "y", "Lain", isi=("Gedung",)),
        *umum,
    ]
    assert kata_lain(semua) == {"gedung": (0, 1)}
