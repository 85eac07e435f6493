"""Denpasar 2021: the levels give the indices that were printed."""

from __future__ import annotations

from decimal import Decimal

from spbe_roadmap.data.penilaian_mandiri import semua
from spbe_roadmap.kerangka import muat
from spbe_roadmap.kerangka.angka import tampil
from spbe_roadmap.kerangka.hitung import hitung
from tests.kerangka.contoh import CONTOH, bernomor

DENPASAR = semua()["denpasar-2021"]
KERANGKA = muat(DENPASAR.kerangka)


def test_both_sides_name_every_indicator_with_a_level_of_the_scale() -> None:
    nomor = [satu.nomor for satu in KERANGKA.indikator]
    assert list(DENPASAR.mandiri) == list(DENPASAR.pusat) == nomor
    assert all(KERANGKA.skala.memuat(satu) for satu in [*DENPASAR.mandiri.values(), *DENPASAR.pusat.values()])


def test_the_levels_give_the_published_indices() -> None:
    mandiri, pusat = hitung(KERANGKA, DENPASAR.mandiri), hitung(KERANGKA, DENPASAR.pusat)
    assert (mandiri.indeks, tampil(mandiri.indeks)) == (Decimal("3.7495"), "3,75")
    assert (pusat.indeks, tampil(pusat.indeks)) == (Decimal("3.1925"), "3,19")


def test_the_assessors_levels_are_those_of_the_published_set() -> None:
    terbit = next(satu for satu in CONTOH["set_indikator"] if satu["id"] == DENPASAR.id)
    assert bernomor(terbit["nilai"]) == DENPASAR.pusat


def test_what_became_of_the_self_assessment() -> None:
    beda = [DENPASAR.pusat[nomor] - sendiri for nomor, sendiri in DENPASAR.mandiri.items()]
    assert {satu: beda.count(satu) for satu in set(beda)} == {-2: 6, -1: 19, 0: 18, 1: 3, 2: 1}
    assert DENPASAR.terverifikasi
