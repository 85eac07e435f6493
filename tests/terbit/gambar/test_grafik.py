"""Index and budget charts."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from spbe_roadmap.terbit.gambar.grafik_anggaran import grafik_anggaran
from spbe_roadmap.terbit.gambar.grafik_indeks import grafik_indeks
from tests.terbit.gambar.conftest import angka, baca, semua

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree import ElementTree as ET

    from spbe_roadmap.rencana import Rencana

    Susun = Callable[[Callable[[dict[str, Any]], None]], Rencana]


def indeks(rencana: Rencana, nama: str = "spbe-2020") -> ET.Element:
    kerangka = next(satu for satu, _ in rencana.proyeksi.per_kerangka if satu.id == nama)
    return baca(grafik_indeks(rencana, kerangka, lebar_mm=147, tinggi_mm=78))


def anggaran(rencana: Rencana, *, rinci: bool = True) -> ET.Element:
    return baca(grafik_anggaran(rencana, lebar_mm=147, tinggi_mm=80, rinci=rinci))


def teks(akar: ET.Element, kelas: str) -> list[str | None]:
    return [satu.text for satu in semua(akar, "text", kelas)]


def test_one_framework_a_drawing(rencana_jahat: Rencana) -> None:
    assert teks(indeks(rencana_jahat), "tahun") == ["2024", "2025"]
    assert teks(indeks(rencana_jahat, "pemdi-2026"), "tahun") == ["2026", "2027", "2028", "2029"]


def test_values_stand_at_their_heights(rencana_jahat: Rencana) -> None:
    akar = indeks(rencana_jahat)
    batas = {satu.text: angka(satu, "y")[0] - 3 for satu in semua(akar, "text", "kanan-kecil")}
    per_tingkat = (batas["1,00"] - batas["5,00"]) / 4
    terbit = angka(semua(akar, "rect", "riwayat")[0], "y")[0] + 3.6
    assert terbit == pytest.approx(batas["1,00"] - 0.89 * per_tingkat, abs=0.03)
    nilai = float(rencana_jahat.proyeksi.tahun[0].hasil.indeks)
    assert angka(semua(akar, "circle", "proyeksi")[0], "cy")[0] == pytest.approx(
        batas["1,00"] - (nilai - 1) * per_tingkat, abs=0.03
    )


def test_published_results_and_projection_are_separate_lines(rencana_jahat: Rencana) -> None:
    akar = indeks(rencana_jahat)
    assert semua(akar, "path", "garis-riwayat")[0].get("stroke-dasharray")
    assert not semua(akar, "path", "garis-proyeksi")[0].get("d")  # one projected year of this framework


@pytest.mark.parametrize("target", ["1.00", "1.10", "2.3", "5.00"])
def test_values_never_lie_on_one_another(susun_rencana: Susun, target: str) -> None:
    def ubah(dokumen: dict[str, Any]) -> None:
        dokumen["indeks.yaml"]["target"] = {tahun: Decimal(target) for tahun in range(2025, 2030)}
        dokumen["indeks.yaml"]["riwayat"].append({"tahun": 2025, "kerangka": "spbe-2020", "indeks": Decimal("1.05")})

    rencana = susun_rencana(ubah)
    for nama in ("spbe-2020", "pemdi-2026"):
        akar = indeks(rencana, nama)
        nilai = [
            *semua(akar, "text", "tengah-tebal"),
            *semua(akar, "text", "nilai-target"),
            *semua(akar, "text", "tahun"),
        ]
        tempat = [angka(satu, "x", "y") for satu in nilai]
        for nomor, (x, y) in enumerate(tempat):
            assert 8 <= y <= float(akar.get("height", "").removesuffix("pt"))
            for x_lain, y_lain in tempat[:nomor]:
                assert abs(x - x_lain) >= 22 or abs(y - y_lain) >= 8


def test_budget_adds_up_to_the_height_of_its_bar(rencana_besar: Callable[[int], Rencana]) -> None:
    rencana = rencana_besar(84)
    akar = anggaran(rencana)
    per_x: dict[float, float] = {}
    for satu in semua(akar, "rect", "muatan-"):
        x, lebar, tinggi = angka(satu, "x", "width", "height")
        if lebar > 10:  # the legend's are 10 wide
            per_x[x] = per_x.get(x, 0) + tinggi
    jumlah = [satu for satu in rencana.anggaran.jumlah.per_tahun.values() if satu]
    tinggi_semua = [per_x[x] for x in sorted(per_x)]
    assert len(tinggi_semua) == len(jumlah)
    satuan = max(tinggi_semua) / max(jumlah)
    assert tinggi_semua == pytest.approx([satu * satuan for satu in jumlah], abs=0.1)


def test_every_amount_is_printed_in_the_unit_of_the_head(susun_rencana: Susun) -> None:
    akar = anggaran(susun_rencana(lambda _: None))
    assert teks(akar, "kecil")[0] == "dalam miliar rupiah"
    assert teks(akar, "tengah-tebal") == ["0,10", "1,50", "0,00", "0,00", "0,00"]
    assert teks(akar, "triwulan") == ["pagu 2,00", "pagu 2,00"]


def test_segments_carry_the_number_of_their_content(rencana_besar: Callable[[int], Rencana]) -> None:
    akar = anggaran(rencana_besar(84))
    nomor = [satu for satu in (*teks(akar, "tengah"), *teks(akar, "kecil")) if satu in set("1234567")]
    ruas = [satu for satu in semua(akar, "rect", "muatan-") if angka(satu, "width")[0] > 10]
    assert len(nomor) == len(ruas)


def test_totals_only(rencana_besar: Callable[[int], Rencana]) -> None:
    akar = anggaran(rencana_besar(84), rinci=False)
    assert {satu.get("class") for satu in semua(akar, "rect")} == {"muatan-0"}
    assert not teks(akar, "biasa")


def test_a_plan_without_money_is_drawn_empty(susun_rencana: Susun) -> None:
    def ubah(dokumen: dict[str, Any]) -> None:
        dokumen["peta-rencana.yaml"]["pagu"] = {}
        dokumen["domain/layanan.yaml"]["program"] = []

    akar = anggaran(susun_rencana(ubah))
    assert not semua(akar, "rect")
    assert teks(akar, "tahun") == ["2025", "2026", "2027", "2028", "2029"]
