"""Numbers in words: known words, and every number can be read back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spbe_roadmap.terbit.cetak.terbilang import (
    TERBESAR,
    TidakTerbilang,
    angka_terbilang,
    rupiah_terbilang,
    terbilang,
    urutan_diktum,
)

_KATA = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
_PENGALI = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12, "kuadriliun": 10**15}


def dibaca(kata: str) -> int:
    """The number that the words name, read from left to right."""
    jumlah = kelompok = 0
    angka = 0
    for satu in kata.replace("sepuluh", "satu puluh").split():
        if satu in _KATA:
            angka = _KATA.index(satu) + 1
        elif satu in {"belas", "puluh", "ratus", "sebelas", "seratus"}:
            kelompok += {
                "belas": 10 + angka,
                "puluh": 10 * angka,
                "ratus": 100 * angka,
                "sebelas": 11,
                "seratus": 100,
            }[satu]
            angka = 0
        elif satu != "nol":
            jumlah += 1000 if satu == "seribu" else (kelompok + angka) * _PENGALI[satu]
            kelompok = angka = 0
    return jumlah + kelompok + angka


@pytest.mark.parametrize(
    ("bilangan", "kata"),
    [
        (0, "nol"),
        (5, "lima"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (17, "tujuh belas"),
        (21, "dua puluh satu"),
        (100, "seratus"),
        (111, "seratus sebelas"),
        (1_000, "seribu"),
        (1_001, "seribu satu"),
        (11_000, "sebelas ribu"),
        (100_000, "seratus ribu"),
        (101_000, "seratus satu ribu"),
        (1_000_000, "satu juta"),
        (29_250_000_000, "dua puluh sembilan miliar dua ratus lima puluh juta"),
        (10**12, "satu triliun"),
        (10**15, "satu kuadriliun"),
    ],
)
def test_known_words(bilangan: int, kata: str) -> None:
    assert terbilang(bilangan) == kata


@given(st.integers(0, TERBESAR) | st.integers(0, 2_000_000))
def test_every_number_can_be_read_back(bilangan: int) -> None:
    kata = terbilang(bilangan)
    assert dibaca(kata) == bilangan
    assert not any(salah in f" {kata} " for salah in (" satu puluh ", " satu belas ", " satu ratus "))
    assert kata == " ".join(kata.split())


@pytest.mark.parametrize("bilangan", [-1, TERBESAR + 1])
def test_what_has_no_words_is_refused(bilangan: int) -> None:
    with pytest.raises(TidakTerbilang):
        terbilang(bilangan)


def test_forms_of_legal_texts() -> None:
    assert angka_terbilang(5) == "5 (lima)"
    assert rupiah_terbilang(1_500_000) == "Rp1.500.000,00 (satu juta lima ratus ribu rupiah)"
    assert rupiah_terbilang(TERBESAR + 1) == "Rp1.000.000.000.000.000.000,00"
    assert [urutan_diktum(nomor) for nomor in (1, 2, 10, 11)] == ["KESATU", "KEDUA", "KESEPULUH", "KESEBELAS"]
