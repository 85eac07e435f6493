"""Timelines: to scale, complete, inside their drawing, and nothing but text where the planner wrote text."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from spbe_roadmap.terbit.gambar.bentuk import TITIK_PER_MM
from spbe_roadmap.terbit.gambar.garis_waktu import garis_waktu, garis_waktu_lengkap
from spbe_roadmap.terbit.gambar.huruf import Huruf
from tests.terbit.conftest import JAHAT
from tests.terbit.gambar.conftest import angka, baca, kegiatan_sulit, semua

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree import ElementTree as ET

    from spbe_roadmap.rencana import Rencana

SEHARI = timedelta(days=1)


def gambar(rencana: Rencana, *, lebar: float = 147, tinggi: float = 230, domain: str = "aplikasi") -> list[ET.Element]:
    muatan = next(satu for satu in rencana.peta.muatan if satu.domain == domain)
    return [baca(satu) for satu in garis_waktu(rencana, muatan, lebar_mm=lebar, tinggi_maks_mm=tinggi)]


def kelompok(akar: ET.Element) -> dict[str, ET.Element]:
    return {satu.get("data-id", ""): satu for satu in semua(akar, "g", "kegiatan")}


@pytest.mark.parametrize("tinggi", [30, 90, 230, 5000])
def test_every_activity_is_drawn_exactly_once_in_document_order(rencana_sulit: Rencana, tinggi: float) -> None:
    muatan = next(satu for satu in rencana_sulit.peta.muatan if satu.domain == "aplikasi")
    nama = [nama for akar in gambar(rencana_sulit, tinggi=tinggi) for nama in kelompok(akar)]
    assert nama == [satu.id for program in muatan.program for satu in program.kegiatan]
    assert len(nama) == len(kegiatan_sulit())


@pytest.mark.parametrize("tinggi", [90, 150, 230])
def test_no_drawing_is_higher_than_asked_for(rencana_sulit: Rencana, tinggi: float) -> None:
    bagian = gambar(rencana_sulit, tinggi=tinggi)
    assert len(bagian) > 1
    for akar in bagian:
        assert float(akar.get("height", "").removesuffix("pt")) <= tinggi * TITIK_PER_MM


def test_parts_repeat_axis_and_programme_and_say_which_they_are(rencana_sulit: Rencana) -> None:
    bagian = gambar(rencana_sulit, tinggi=120)
    for nomor, akar in enumerate(bagian, start=1):
        assert [satu.text for satu in semua(akar, "text", "tahun")] == ["2025", "2026", "2027", "2028", "2029"]
        assert semua(akar, "rect", "kepala-0")
        assert akar[0].text == f"Garis waktu Aplikasi SPBE 2025–2029 (bagian {nomor} dari {len(bagian)})"


@pytest.mark.parametrize("lebar", [120, 147, 267])
def test_bars_stand_at_their_days(rencana_sulit: Rencana, lebar: float) -> None:
    akar = gambar(rencana_sulit, lebar=lebar, tinggi=5000)[0]
    tepi = [float(nilai) for nilai in re.findall(r"M([\d.]+) ", semua(akar, "path", "kisi-tahun")[0].get("d", ""))]
    kiri, kanan = tepi[0], tepi[-1]
    awal, hari = date(2025, 1, 1), (date(2030, 1, 1) - date(2025, 1, 1)).days
    for nama, satu in kelompok(akar).items():
        jadwal = rencana_sulit.jadwal.kegiatan[nama]
        x, panjang = angka(semua(satu, "rect", "batang")[0], "x", "width")
        harus = [
            kiri + (batas - awal).days / hari * (kanan - kiri) for batas in (jadwal.mulai, jadwal.selesai + SEHARI)
        ]
        if harus[1] - harus[0] >= 1.5:
            assert [x, x + panjang] == pytest.approx(harus, abs=0.02)
        else:  # widened so that it can be seen, still over its day
            assert panjang == pytest.approx(1.5)
            assert x <= harus[0] + 0.02 <= harus[1] <= x + panjang + 0.02


@pytest.mark.parametrize("lebar", [90, 147, 267])
def test_nothing_leaves_the_drawing(rencana_sulit: Rencana, lebar: float) -> None:
    for akar in gambar(rencana_sulit, lebar=lebar):
        _, _, kanan, bawah = map(float, akar.get("viewBox", "").split())
        for satu in semua(akar, "rect"):
            x, y, panjang, tinggi = angka(satu, "x", "y", "width", "height")
            assert x >= 0
            assert y >= 0
            assert x + panjang <= kanan + 0.02
            assert y + tinggi <= bawah + 0.02
        for satu in semua(akar, "text"):
            x, y = angka(satu, "x", "y")
            assert 0 <= x <= kanan
            assert 0 <= y <= bawah
        for satu in semua(akar, "path"):
            # absolute coordinates only; what is relative (tips, diamonds) is 9 points at most
            x_semua = re.findall(r"(?:[ML]|H)(-?[\d.]+)", satu.get("d", ""))
            assert all(0 <= float(nilai) <= kanan for nilai in x_semua)


def test_labels_stay_in_their_column(rencana_sulit: Rencana) -> None:
    akar = gambar(rencana_sulit, tinggi=5000)[0]
    kiri = float(re.findall(r"M([\d.]+) ", semua(akar, "path", "kisi-tahun")[0].get("d", ""))[0])
    for satu in kelompok(akar).values():
        for teks in [*semua(satu, "text", "tebal"), *semua(satu, "text", "biasa")]:
            lebar = Huruf().lebar(teks.text or "", tebal=teks.get("class") == "tebal")
            assert float(teks.get("x", "nan")) + lebar <= kiri


def test_kinds_can_be_told_apart_without_colour(rencana_sulit: Rencana) -> None:
    jadwal = rencana_sulit.jadwal.kegiatan
    for nama, satu in kelompok(gambar(rencana_sulit, tinggi=5000)[0]).items():
        batang = semua(satu, "rect", "batang")[0]
        assert bool(batang.get("stroke-dasharray")) == (not jadwal[nama].tetap)
        assert bool(semua(satu, "path", "arsir")) == jadwal[nama].kritis
    assert {True, False} == {satu.kritis for satu in jadwal.values()} == {satu.tetap for satu in jadwal.values()}


def test_hostile_names_are_only_text(rencana_sulit: Rencana) -> None:
    akar = gambar(rencana_sulit, tinggi=5000)[0]
    assert {satu.tag.rpartition("}")[2] for satu in akar.iter()} == {
        "svg", "title", "desc", "g", "rect", "path", "circle", "text",
    }  # fmt: skip
    judul = kelompok(akar)["Z-JAHAT"][0].text
    assert judul == f"Z-JAHAT {JAHAT} (usulan), 1 April 2026 sampai 30 September 2026"
    assert not any(nama.startswith("on") for satu in akar.iter() for nama in satu.attrib)


def test_it_speaks_to_who_cannot_see(rencana_sulit: Rencana) -> None:
    for akar in gambar(rencana_sulit):
        assert akar.get("role") == "img"
        assert [satu.tag.rpartition("}")[2] for satu in akar[:2]] == ["title", "desc"]
        assert "opacity" not in str(akar.attrib)
        for nama in kelompok(akar):
            assert f"{nama} " in (akar[1].text or "")


def test_a_wait_for_another_drawing_names_it(rencana_sulit: Rencana) -> None:
    satu = kelompok(gambar(rencana_sulit, tinggi=5000)[0])["Z-5"]
    assert len(semua(satu, "circle", "dari-luar")) == 1
    assert [teks.text for teks in semua(satu, "text", "kecil")] == ["menunggu LYN-02"]
    bagian = gambar(rencana_sulit, tinggi=60)
    teks = [teks.text for akar in bagian for teks in semua(kelompok(akar).get("Z-5", akar), "text", "kecil")]
    assert "menunggu Z-1, LYN-02" in teks


def test_milestones_are_diamonds_at_the_edges_too(rencana_sulit: Rencana) -> None:
    satu = kelompok(gambar(rencana_sulit)[0])["Z-HARI-PERTAMA"]
    assert len(semua(satu, "path", "tonggak")) == 2


def test_a_content_without_scheduled_work_has_no_drawing(rencana_sulit: Rencana) -> None:
    assert gambar(rencana_sulit, domain="audit") == []


def test_the_same_plan_gives_the_same_bytes(rencana_sulit: Rencana) -> None:
    muatan = next(satu for satu in rencana_sulit.peta.muatan if satu.domain == "aplikasi")
    satu, dua = (garis_waktu(rencana_sulit, muatan, lebar_mm=147, tinggi_maks_mm=230) for _ in range(2))
    assert satu == dua


def test_coordinates_have_two_decimals_at_most(rencana_sulit: Rencana) -> None:
    svg = garis_waktu_lengkap(rencana_sulit, judul="Uji", lebar_mm=420)
    atribut = re.findall(r' (?:x|y|width|height|cx|cy|r|d)="([^"]*)"', svg)
    assert not any(re.search(r"\d\.\d{3}|e-|nan|inf", satu) for satu in atribut)


def test_the_whole_plan_on_one_sheet(rencana_besar: Callable[[int], Rencana]) -> None:
    rencana = rencana_besar(84)
    akar = baca(garis_waktu_lengkap(rencana, judul=f"Seluruh rencana {JAHAT}", lebar_mm=420))
    assert list(kelompok(akar)) == list(rencana.jadwal.kegiatan)
    assert len(semua(akar, "rect", "kepala-1")) == 2 * 7  # a band and the ground of its text for each content
    assert [satu.text for satu in semua(akar, "text", "judul")] == [f"Seluruh rencana {JAHAT}"]
