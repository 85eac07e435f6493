"""Applications before and after: the same things at the same places, at any number of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from spbe_roadmap.rencana.integrasi import integrasi
from spbe_roadmap.terbit.gambar.bentuk import TITIK_PER_MM
from spbe_roadmap.terbit.gambar.integrasi import TERBANYAK, gambar_integrasi
from spbe_roadmap.terbit.gambar.lingkaran import Lingkaran
from tests.terbit.conftest import JAHAT
from tests.terbit.gambar.conftest import angka, baca, semua
from tests.terbit.gambar.ruang import periksa

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree import ElementTree as ET

    from spbe_roadmap.rencana import Rencana

    Susun = Callable[[Callable[[dict[str, Any]], None]], Rencana]

TINGGI = 212.0
_JARI_KETERANGAN = 5.0
_TINDAKAN = ("pertahankan", "integrasikan", "gabungkan", "hentikan", "kembangkan", "integrasikan")


def rencana_aplikasi(susun_rencana: Susun, banyak: int, opd: int) -> Rencana:
    """So many applications of so many units, a third connected, three in four worked on."""

    def ubah(dokumen: dict[str, Any]) -> None:
        dokumen["opd.yaml"]["opd"] += [{"id": f"o{n}", "nama": f"Dinas {n} {JAHAT}"} for n in range(opd)]
        dokumen["aplikasi.yaml"]["aplikasi"] = [
            {
                "id": f"a{n}",
                "nama": f"Sistem informasi pelayanan terpadu {n} {JAHAT}",
                "opd": f"o{n % opd}",
                "jenis": "khusus",
                "tindak_lanjut": _TINDAKAN[n % len(_TINDAKAN)],
                "terhubung": [f"a{(n * 7 + 3) % banyak}"] if n % 3 == 0 else [],
                "terverifikasi": n % 2 == 0,
            }
            for n in range(banyak)
        ]
        kegiatan = dokumen["domain/layanan.yaml"]["program"][0]["kegiatan"][0]
        kegiatan["aplikasi"] = [f"a{n}" for n in range(banyak) if n % 4]

    return susun_rencana(ubah)


def gambar(rencana: Rencana) -> ET.Element:
    isi = integrasi(rencana, terbanyak=TERBANYAK)
    assert isi is not None
    return baca(gambar_integrasi(rencana, isi, lebar_mm=147, tinggi_maks_mm=TINGGI))


def simpul(akar: ET.Element) -> list[tuple[str, float, float, float]]:
    """Class and circle of every node, those of the legend left out."""
    hasil = []
    for satu in semua(akar, "circle", "simpul-"):
        x, y, jari = angka(satu, "cx", "cy", "r")
        if jari != _JARI_KETERANGAN:
            hasil.append((satu.get("class", ""), x, y, jari))
    return hasil


@pytest.mark.parametrize(("banyak", "opd"), [(3, 2), (15, 9), (40, 14), (41, 1), (120, 38), (150, 110)])
def test_all_fit_on_a_page(susun_rencana: Susun, banyak: int, opd: int) -> None:
    akar = gambar(rencana_aplikasi(susun_rencana, banyak, opd))
    periksa(akar)
    assert float(akar.get("height", "").removesuffix("pt")) <= TINGGI * TITIK_PER_MM
    assert len(simpul(akar)) == 2 * (banyak if banyak <= TERBANYAK else min(opd, 2 * TERBANYAK))


@pytest.mark.parametrize(("banyak", "opd"), [(3, 2), (40, 14), (120, 38)])
def test_both_sides_have_the_same_places_and_numbers(susun_rencana: Susun, banyak: int, opd: int) -> None:
    akar = gambar(rencana_aplikasi(susun_rencana, banyak, opd))
    semua_simpul = simpul(akar)
    separuh = len(semua_simpul) // 2
    geser = semua_simpul[separuh][1] - semua_simpul[0][1]
    for (_, x, y, jari), (_, x_lain, y_lain, jari_lain) in zip(
        semua_simpul[:separuh], semua_simpul[separuh:], strict=True
    ):
        assert (x + geser, y, jari) == pytest.approx((x_lain, y_lain, jari_lain), abs=0.02)
    nomor = [teks for satu in semua(akar, "text", "tengah") if (teks := satu.text or "").isdigit()]
    assert nomor[:separuh] == nomor[separuh:]
    assert sorted(map(int, nomor[:separuh])) == list(range(1, separuh + 1))


@pytest.mark.parametrize("banyak", [1, 2, 3, 15, 40, 41, 57, 80])
def test_circles_never_lie_on_one_another(banyak: int) -> None:
    lingkaran = Lingkaran(100, 100, 200, banyak)
    titik = [lingkaran.titik(nomor) for nomor in range(banyak)]
    for nomor, (x, y) in enumerate(titik):
        for x_lain, y_lain in titik[:nomor]:
            assert ((x - x_lain) ** 2 + (y - y_lain) ** 2) ** 0.5 > 2 * lingkaran.jari
    assert lingkaran.jari >= 6.2


def test_what_becomes_of_each_is_seen_without_colour(susun_rencana: Susun) -> None:
    rencana = rencana_aplikasi(susun_rencana, 12, 3)
    akar, isi = gambar(rencana), integrasi(rencana, terbanyak=TERBANYAK)
    assert isi is not None
    nanti = [kelas for kelas, *_ in simpul(akar)][12:]
    assert nanti.count("simpul-berakhir") == len(isi.berakhir) > 0
    assert len(semua(akar, "path", "coret")) == len(isi.berakhir) + 1  # one in the legend
    masuk = nanti.count("simpul-masuk")
    assert semua(akar, "path", "jari-jari")[0].get("d", "").count("M") == masuk > 0
    assert [satu.text for satu in semua(akar, "text", "tengah-tebal")] == ["integrasi"]


def test_the_list_names_the_work_and_marks_what_is_not_certain(susun_rencana: Susun) -> None:
    teks = [satu.text or "" for satu in semua(gambar(rencana_aplikasi(susun_rencana, 6, 2)), "text")]
    assert "diintegrasikan: LYN-01 (usulan)" in teks
    assert "digabungkan: LYN-01 (usulan)" in teks
    assert "belum terverifikasi" in teks


def test_a_decision_without_work_says_so(susun_rencana: Susun) -> None:
    def ubah(dokumen: dict[str, Any]) -> None:
        dokumen["aplikasi.yaml"]["aplikasi"] = [
            {"id": "a", "nama": "A", "opd": "opd-a", "jenis": "khusus", "terhubung": ["b"]},
            {"id": "b", "nama": "B", "opd": "opd-b", "jenis": "khusus", "tindak_lanjut": "hentikan"},
        ]
        for kegiatan in dokumen["domain/layanan.yaml"]["program"][0]["kegiatan"]:
            kegiatan["aplikasi"] = []

    akar = gambar(susun_rencana(ubah))
    assert "akan dihentikan, belum ada kegiatannya" in {satu.text for satu in semua(akar, "text")}
    assert {kelas for kelas, *_ in simpul(akar)} == {"simpul-terhubung"}
    assert akar[1].text == (
        "Saat ini: 2 dari 2 aplikasi bertukar data. Akhir 2029: 2 dari 2 aplikasi terintegrasi. belum ada kegiatannya: B"
    )


def test_ids_that_do_not_fit_give_way_to_their_number(susun_rencana: Susun) -> None:
    def ubah(dokumen: dict[str, Any]) -> None:
        dokumen["aplikasi.yaml"]["aplikasi"][0]["tindak_lanjut"] = "integrasikan"
        program = dokumen["domain/layanan.yaml"]["program"][0]
        contoh = program["kegiatan"][0]
        program["kegiatan"] += [contoh | {"id": f"LYN-{n}", "status": "final"} for n in range(10, 30)]

    teks = [satu.text or "" for satu in semua(gambar(susun_rencana(ubah)), "text", "kecil")]
    assert teks == ["diintegrasikan: LYN-01, +20 (ada usulan)"]
