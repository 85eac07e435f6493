"""The map of levels: every indicator once, its levels as numbers and as shades."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.rencana.dokumen import tabel_tingkat
from spbe_roadmap.terbit.gambar.tingkat_indikator import tingkat_indikator
from tests.terbit.gambar.conftest import baca, semua
from tests.terbit.gambar.ruang import periksa, persegi

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.rencana.dokumen import TabelTingkat


def tabel(rencana: Rencana, nama: str) -> TabelTingkat:
    return next(satu for satu in tabel_tingkat(rencana) if satu.kerangka.id == nama)


def gambar(rencana: Rencana, nama: str, *, kali: int = 1) -> ET.Element:
    """`kali`: the framework's years so many times over."""
    isi = tabel(rencana, nama)
    baris = tuple(satu._replace(per_tahun=satu.per_tahun * kali) for satu in isi.baris)
    return baca(tingkat_indikator(isi._replace(tahun=isi.tahun * kali, baris=baris), lebar_mm=147))


@pytest.mark.parametrize(("nama", "kali"), [("spbe-2020", 1), ("spbe-2020", 5), ("pemdi-2026", 1)])
def test_every_indicator_has_its_row_and_a_cell_a_year(rencana_jahat: Rencana, nama: str, kali: int) -> None:
    akar, isi = gambar(rencana_jahat, nama, kali=kali), tabel(rencana_jahat, nama)
    periksa(akar)
    nomor = [satu.text for satu in semua(akar, "text", "kanan-kecil")]
    assert nomor == [str(satu.indikator.nomor) for satu in isi.baris]
    sel = [kotak for jalan in semua(akar, "path", "tingkat-") for kotak in persegi(jalan.get("d", "")) if kotak[2] > 14]
    assert len(sel) == len(isi.baris) * (1 + kali * len(isi.tahun))
    assert len({(x, y) for x, y, _, _ in sel}) == len(sel)


def test_the_number_in_a_cell_is_the_level_and_its_shade_too(rencana_jahat: Rencana) -> None:
    akar, isi = gambar(rencana_jahat, "spbe-2020"), tabel(rencana_jahat, "spbe-2020")
    nilai = {
        (float(satu.get("x", "")), float(satu.get("y", ""))): satu.text
        for satu in semua(akar, "text", "tengah")
        if satu.text
    }
    diperiksa = 0
    for jalan in semua(akar, "path", "tingkat-"):
        for x, y, lebar, tinggi in persegi(jalan.get("d", "")):
            if lebar > 14:
                teks = next(t for (tx, ty), t in nilai.items() if x < tx < x + lebar and y < ty < y + tinggi)
                assert jalan.get("class") == f"tingkat-{teks}"
                diperiksa += 1
    assert diperiksa == 2 * len(isi.baris)


def test_a_rise_is_bold(rencana_jahat: Rencana) -> None:
    akar = gambar(rencana_jahat, "pemdi-2026")
    naik = [satu for baris in tabel(rencana_jahat, "pemdi-2026").baris for satu in baris.per_tahun if satu.naik]
    assert [satu.text for satu in semua(akar, "text", "tengah-tebal")] == ["2,5"]
    assert len(naik) == 1


def test_domains_and_aspects_stand_above_their_indicators(rencana_jahat: Rencana) -> None:
    kepala = [satu.text for satu in semua(gambar(rencana_jahat, "spbe-2020", kali=5), "text", "tebal")]
    kerangka = tabel(rencana_jahat, "spbe-2020").kerangka
    for satu in kerangka.domain:
        assert kepala.count(f"Domain {satu.nomor}: {satu.nama}") == 1
    for aspek in kerangka.aspek:
        assert kepala.count(f"Aspek {aspek.nomor}: {aspek.nama}") == 1


def test_an_estimate_is_marked_and_the_message_is_told_in_words(rencana_jahat: Rencana) -> None:
    akar = gambar(rencana_jahat, "spbe-2020")
    assert akar[0].text == "Peta tingkat indikator Indeks SPBE (perkiraan)"
    assert "Awal*" in {satu.text for satu in semua(akar, "text", "tahun")}
    assert akar[1].text == (
        "awal: 46 indikator pada tingkat 1, 1 indikator pada tingkat 2; "
        "2025: 46 indikator pada tingkat 1, 1 indikator pada tingkat 2"
    )
