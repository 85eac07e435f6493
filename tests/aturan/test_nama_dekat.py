"""The nearest known name: the one that can be meant by a slip, and the one that is only spelt in another way."""

from __future__ import annotations

import pytest

from spbe_roadmap.aturan.nama_dekat import ejaan, menurut_ejaan, nama_pasti, nama_terdekat

KUNCI = ("id", "nama", "mulai", "selesai", "durasi", "penanggung_jawab", "pendukung")
IKATAN = ("FS", "SS", "FF", "SF")


@pytest.mark.parametrize(
    ("nama", "dikenal", "pasti"),
    [
        ("nma", KUNCI, "nama"),
        ("namaa", KUNCI, "nama"),
        ("naam", KUNCI, "nama"),
        ("nana", KUNCI, "nama"),
        ("NAMA", KUNCI, "nama"),
        ("penanggungJawab", KUNCI, "penanggung_jawab"),
        ("penangung jwab", KUNCI, "penanggung_jawab"),
        ("ID", KUNCI, "id"),
        ("fs", IKATAN, "FS"),
        # Two slips in a short name, one in a very short one, another as near, another number.
        ("nm", KUNCI, None),
        ("slsei", KUNCI, None),
        ("di", KUNCI, None),
        ("FX", IKATAN, None),
        ("kata", ("kota", "kita"), None),
        ("spbe-2021", ("spbe-2020", "pemdi-2026"), None),
        ("tahun2", ("tahun",), None),
        ("nama", (), None),
    ],
)
def test_the_one_name_that_a_slip_can_mean(nama: str, dikenal: tuple[str, ...], pasti: str | None) -> None:
    assert nama_pasti(nama, dikenal) == pasti
    if pasti:
        assert nama_terdekat(nama, dikenal) == pasti


@pytest.mark.parametrize(
    ("kumpulan", "banyak"),
    [
        (("INF-02", "inf-2", "INF_002", "Inf 2", "inf2", " INF--02 "), 1),
        (("satu-data", "satudata", "Satu Data"), 1),
        (("A1-2", "A12", "A1-12", "A-12-0"), 4),
        (("INF-2", "INF-20", "INF-200"), 3),
        (("K-0", "K-00"), 1),
    ],
)
def test_ids_that_are_one_in_another_spelling(kumpulan: tuple[str, ...], banyak: int) -> None:
    assert len({ejaan(nama) for nama in kumpulan}) == banyak


def test_ids_that_share_a_spelling_are_never_chosen_between() -> None:
    assert menurut_ejaan(("kominfo", "KOMINFO", "bappeda")) == {"bappeda": "bappeda"}
