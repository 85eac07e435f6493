"""The overview: every programme and every activity once, to scale, at any size of plan."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.terbit.gambar.baris_program import beri_lajur
from spbe_roadmap.terbit.gambar.bentuk import TITIK_PER_MM
from spbe_roadmap.terbit.gambar.ikhtisar import ikhtisar
from spbe_roadmap.terbit.gambar.sumbu_waktu import SumbuWaktu
from tests.terbit.conftest import JAHAT
from tests.terbit.gambar.conftest import baca, semua
from tests.terbit.gambar.ruang import kelompok, periksa, persegi

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree import ElementTree as ET

    from spbe_roadmap.rencana import Rencana

    Susun = Callable[[Callable[[dict[str, Any]], None]], Rencana]

LEBAR, TINGGI = 267.0, 140.0


def gambar(rencana: Rencana, *, lebar: float = LEBAR, tinggi: float = TINGGI) -> list[ET.Element]:
    return [baca(satu) for satu in ikhtisar(rencana, lebar_mm=lebar, tinggi_maks_mm=tinggi)]


def batang(program: ET.Element) -> list[tuple[float, float, float, float]]:
    return [kotak for jalan in semua(program, "path", "lajur-") for kotak in persegi(jalan.get("d", ""))]


def sulit_atau_besar(rencana_sulit: Rencana, rencana_besar: Callable[[int], Rencana], banyak: int) -> Rencana:
    return rencana_besar(banyak) if banyak else rencana_sulit


@pytest.mark.parametrize("banyak", [0, 42, 400])
def test_every_programme_and_activity_is_drawn_once(
    rencana_sulit: Rencana, rencana_besar: Callable[[int], Rencana], banyak: int
) -> None:
    rencana = sulit_atau_besar(rencana_sulit, rencana_besar, banyak)
    program = [satu for akar in gambar(rencana) for satu in kelompok(akar, "program").items()]
    assert [nama for nama, _ in program] == [satu.id for _, satu in rencana.peta.semua_program()]
    isi = {satu.id: satu.kegiatan for _, satu in rencana.peta.semua_program()}
    for nama, satu in program:
        assert len(batang(satu)) == len(isi[nama])


@pytest.mark.parametrize("banyak", [0, 42, 400])
@pytest.mark.parametrize(("lebar", "tinggi"), [(LEBAR, TINGGI), (234, 100)])
def test_nothing_leaves_the_drawing(
    rencana_sulit: Rencana, rencana_besar: Callable[[int], Rencana], banyak: int, lebar: float, tinggi: float
) -> None:
    for akar in gambar(sulit_atau_besar(rencana_sulit, rencana_besar, banyak), lebar=lebar, tinggi=tinggi):
        periksa(akar)
        assert float(akar.get("height", "").removesuffix("pt")) <= tinggi * TITIK_PER_MM


def test_bars_stand_at_their_days_inside_their_programme(rencana_sulit: Rencana) -> None:
    akar = gambar(rencana_sulit)[0]
    kisi = "".join(satu.get("d", "") for satu in semua(akar, "path", "kisi-tahun"))
    tepi = [float(x) for x in re.findall(r"M([\d.]+) 1L", kisi)]
    kiri, kanan = tepi[0], tepi[-1]
    awal, hari = date(2025, 1, 1), (date(2030, 1, 1) - date(2025, 1, 1)).days
    isi = {satu.id: satu.kegiatan for _, satu in rencana_sulit.peta.semua_program()}
    for nama, program in kelompok(akar, "program").items():
        jadwal = [rencana_sulit.jadwal.kegiatan[satu.id] for satu in isi[nama]]
        harus = sorted(
            tuple(kiri + (b - awal).days / hari * (kanan - kiri) for b in (s.mulai, s.selesai + timedelta(days=1)))
            for s in jadwal
        )
        for (x, _, lebar, _), (mulai, akhir) in zip(sorted(batang(program)), harus, strict=True):
            assert x == pytest.approx(mulai, abs=0.5) or x + lebar == pytest.approx(kanan, abs=0.02)
            assert lebar == pytest.approx(max(akhir - mulai, 1.2), abs=0.5)
            assert kiri - 0.02 <= x <= x + lebar <= kanan + 0.02


def test_bars_of_one_lane_never_touch(rencana_sulit: Rencana) -> None:
    for satu in (p for akar in gambar(rencana_sulit) for p in kelompok(akar, "program").values()):
        kotak = sorted(batang(satu), key=lambda k: (k[1], k[0]))
        for (x, y, lebar, tinggi), (x_lain, y_lain, _, _) in pairwise(kotak):
            assert x + lebar < x_lain if y == y_lain else y + tinggi < y_lain


def test_lanes_are_used_again(susun_rencana: Susun) -> None:
    def ubah(dokumen: dict[str, Any]) -> None:
        dokumen["domain/layanan.yaml"]["program"][0]["kegiatan"] = [
            {"id": nama, "nama": nama, "mulai": mulai, "selesai": selesai}
            for nama, mulai, selesai in (("A", 2025, 2026), ("B", 2026, 2027), ("C", 2028, 2029))
        ]

    rencana = susun_rencana(ubah)
    _, program = next(iter(rencana.peta.semua_program()))
    lajur = beri_lajur(rencana, program, SumbuWaktu(rencana.peta.periode, 0, 500))
    assert [(satu.kegiatan.id, satu.lajur) for satu in lajur] == [("A", 0), ("B", 1), ("C", 0)]


def test_a_plan_of_28_programmes_is_one_page(susun_rencana: Susun) -> None:
    """Four programmes a content, three activities of each at one time: a city's usual plan."""

    def ubah(dokumen: dict[str, Any]) -> None:
        contoh = dokumen["domain/layanan.yaml"]["program"][0]
        waktu = {"mulai": 2026, "selesai": 2027}
        for domain in MUATAN:
            dokumen[f"domain/{domain}.yaml"]["program"] = [
                contoh
                | {
                    "id": f"{domain}-{nomor}",
                    "nama": "Jaringan intra dan akses internet perangkat daerah",
                    "kegiatan": [waktu | {"id": f"{domain}-{nomor}-{satu}", "nama": "K"} for satu in range(3)],
                }
                for nomor in range(4)
            ]
        dokumen["realisasi/2025.yaml"]["kegiatan"] = {}

    (akar,) = gambar(susun_rencana(ubah))
    assert len(kelompok(akar, "program")) == 28
    assert "Jaringan intra dan akses internet perangkat daerah" in {satu.text for satu in semua(akar, "text", "biasa")}


def test_parts_are_even_and_say_which_they_are(rencana_besar: Callable[[int], Rencana]) -> None:
    bagian = gambar(rencana_besar(400))
    assert len(bagian) > 1
    for nomor, akar in enumerate(bagian, start=1):
        assert akar[0].text == f"Ikhtisar peta rencana 2025–2029 (bagian {nomor} dari {len(bagian)})"
        assert [satu.text for satu in semua(akar, "text", "tahun")] == ["2025", "2026", "2027", "2028", "2029"]
    tinggi = [float(akar.get("height", "").removesuffix("pt")) for akar in bagian]
    assert min(tinggi) > 0.8 * max(tinggi)


def test_looks_say_proposal_and_critical_without_colour(rencana_sulit: Rencana) -> None:
    akar = gambar(rencana_sulit)[0]
    teks = [satu.text for satu in semua(akar, "text")]
    assert {"LYN-A*", "kegiatan usulan", "kegiatan pada jalur kritis", "memuat usulan"} <= set(teks)
    hitung = dict.fromkeys(("lajur-final", "lajur-usulan", "lajur-kritis"), 0)
    for program in kelompok(akar, "program").values():
        for jalan in semua(program, "path", "lajur-"):
            hitung[jalan.get("class", "")] += len(persegi(jalan.get("d", "")))
    kritis = sum(satu.kritis for satu in rencana_sulit.jadwal.kegiatan.values())
    assert hitung == {"lajur-final": 42 - kritis - 2, "lajur-usulan": 2, "lajur-kritis": kritis}


def test_arrows_join_programmes_once_a_pair(rencana_sulit: Rencana) -> None:
    program = {k.id: p.id for _, p, k in rencana_sulit.peta.semua_kegiatan()}
    pasangan = {
        (program[satu.pendahulu], program[satu.pengikut])
        for satu in rencana_sulit.jadwal.ikatan
        if program[satu.pendahulu] != program[satu.pengikut]
    }
    akar = gambar(rencana_sulit)[0]
    assert semua(akar, "path", "panah-tipis")[0].get("d", "").count("M") == len(pasangan)


def test_it_tells_in_words(rencana_sulit: Rencana) -> None:
    uraian = gambar(rencana_sulit)[0][1].text or ""
    assert f"LYN-A Layanan publik {JAHAT} (memuat usulan), 2 kegiatan, 1 April 2025 sampai" in uraian
    assert "kritis: Z-LIMA-TAHUN" in uraian


def test_a_plan_without_programmes_has_no_overview(susun_rencana: Susun) -> None:
    def ubah(dokumen: dict[str, Any]) -> None:
        dokumen["domain/layanan.yaml"]["program"] = []

    assert gambar(susun_rencana(ubah)) == []


def test_a_programme_without_work_is_named(susun_rencana: Susun) -> None:
    def ubah(dokumen: dict[str, Any]) -> None:
        dokumen["domain/layanan.yaml"]["program"][0]["kegiatan"] = []

    (akar,) = gambar(susun_rencana(ubah))
    periksa(akar)
    assert akar[1].text == f"LYN-A Layanan publik {JAHAT}, belum terjadwal"


def test_ids_without_end_stay_in_their_column(susun_rencana: Susun) -> None:
    def ubah(dokumen: dict[str, Any]) -> None:
        dokumen["domain/layanan.yaml"]["program"][0]["id"] = "P" + "-PANJANG" * 30

    (akar,) = gambar(susun_rencana(ubah))
    periksa(akar)


def test_the_same_plan_gives_the_same_bytes(rencana_sulit: Rencana) -> None:
    assert len({ikhtisar(rencana_sulit, lebar_mm=LEBAR, tinggi_maks_mm=TINGGI) for _ in range(2)}) == 1
