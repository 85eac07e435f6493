"""What is found in laid-out pages: broken tables and rows, text outside its page, shortened pictures."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from spbe_roadmap.terbit.cetak import pencetak
from spbe_roadmap.terbit.cetak.pencetak import cetak

KERANGKA = (
    "<!doctype html><html lang='id'><title>Uji</title><style>@page{{size:80mm 60mm;margin:10mm}}"
    "html{{font:10pt 'TeX Gyre Bonum'}}tr{{break-inside:avoid}}table{{width:100%;table-layout:fixed}}</style>{}"
)


def tinjau(isi: str) -> tuple[str, ...]:
    return cetak(KERANGKA.format(isi), Path()).peringatan


def tabel(*baris: str) -> str:
    isi = "".join(f"<tr><td>{satu}</td></tr>" for satu in baris)
    return f"<table><caption>Tabel 7. Contoh</caption><thead><tr><th scope='col'>Kepala</th></tr></thead>{isi}</table>"


def test_a_page_that_is_fine_has_nothing_to_tell() -> None:
    assert tinjau(f"<p>Kata.</p>{tabel('satu')}") == ()


def test_a_table_over_four_pages_is_named_once_and_its_head_is_no_broken_row() -> None:
    assert tinjau(tabel(*["baris"] * 15)) == ("tabel bersambung ke halaman berikutnya: Tabel 7 (hlm. 1–4)",)


def test_a_row_higher_than_a_page_is_named() -> None:
    assert "baris tabel lebih tinggi daripada halaman sehingga terbelah: Tabel 7 (hlm. 1–2)" in (
        tinjau(tabel("kata " * 70))
    )


def test_a_row_higher_than_a_page_begins_where_it_stands_and_keeps_the_head_of_its_table() -> None:
    isi = cetak(KERANGKA.format(f"<p>Awal.</p>{tabel('kata ' * 70)}"), Path()).isi
    halaman = [satu.extract_text() for satu in PdfReader(io.BytesIO(isi)).pages]
    assert "Awal." in halaman[0]
    assert all("Kepala" in satu and "kata" in satu for satu in halaman)


@pytest.mark.parametrize(("sifat", "kali"), [("", 2), (" style='break-inside:auto'", 1)])
def test_only_a_row_that_was_to_stay_whole_is_laid_out_again(
    sifat: str, kali: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    susun, disusun = pencetak._susun, []

    def hitung(halaman: object) -> object:
        disusun.append(halaman)
        return susun(halaman)

    monkeypatch.setattr(pencetak, "_susun", hitung)
    peringatan = tinjau(tabel("kata " * 70).replace("<tr><td>", f"<tr{sifat}><td>"))
    assert len(disusun) == kali
    assert any("terbelah: Tabel 7" in satu for satu in peringatan)


def test_text_outside_the_page_is_named_by_its_page() -> None:
    isi = "<p>Kata.</p><p style='break-before:page;white-space:nowrap'>" + "Kata " * 30
    assert tinjau(isi) == ("tulisan melewati tepi halaman: hlm. 2",)


def test_a_picture_with_shortened_text_is_named() -> None:
    svg = "<svg xmlns='http://www.w3.org/2000/svg' width='99' height='20'><title>x</title><text y='9'>Nama panjang…</text></svg>"
    assert tinjau(f"<figure>{svg}<figcaption>Gambar 3. Contoh</figcaption></figure>") == (
        "tulisan dalam gambar dipendekkan: Gambar 3 (hlm. 1)",
    )
