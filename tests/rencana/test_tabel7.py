"""Tabel 7: one content, and the whole plan in which every initiative repeats the seven contents."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from spbe_roadmap.rencana.tabel7 import TANPA_INISIATIF, BarisTabel7, muat_tegak, tabel7, tabel7_menyeluruh
from tests.rencana.conftest import peta_dari, program

POKOK: dict[str, Any] = {
    "sasaran": [
        {
            "id": "S1",
            "uraian": "Tata kelola baik",
            "indikator": [{"nama": "Indeks SPBE", "satuan": "indeks", "awal": Decimal("1.89"), "target": {2025: 2}}],
        }
    ],
    "inisiatif_strategis": [{"id": "IS1", "nama": "Layanan"}, {"id": "IS2", "nama": "Data"}],
}
KEGIATAN = {"id": "A1", "mulai": 2025, "selesai": 2025, "status": "usulan"}


def kinerja(nama: str) -> dict[str, Any]:
    return {"nama": nama, "satuan": "persen", "awal": 0, "target": {2025: 10, 2029: "siap"}}


def tabel(*semua: dict[str, Any], domain: tuple[str, ...] = ("layanan", "aplikasi")) -> tuple[BarisTabel7, ...]:
    muatan: dict[str, list[dict[str, Any]]] = {nama: [] for nama in domain}
    muatan[domain[0]] = list(semua)
    return tabel7_menyeluruh(
        peta_dari(pokok=POKOK, muatan=muatan, opd=[{"id": "a", "nama": "Dinas A", "singkatan": "DA"}])
    )


def bentuk(baris: tuple[BarisTabel7, ...]) -> list[str]:
    return [" ".join(filter(None, (satu.jenis, satu.nomor, satu.kode))) for satu in baris]


def test_goals_come_first_with_their_indicators_unchanged() -> None:
    sasaran, indikator = tabel()[:2]
    assert (sasaran.jenis, sasaran.kode, sasaran.teks) == ("sasaran", "S1", "Tata kelola baik")
    assert (indikator.teks, indikator.awal, indikator.target) == ("Indeks SPBE (indeks)", "1,89", ("2", "", "", "", ""))


def test_every_initiative_repeats_all_contents_and_a_shared_programme_stands_under_each() -> None:
    berdua = program("L-A", KEGIATAN, inisiatif_strategis=["IS1", "IS2"])
    satu = program("L-B", inisiatif_strategis=["IS2"])
    baris = tabel(berdua, satu)[2:]
    assert bentuk(baris) == [
        "inisiatif IS1",
        "muatan 1",
        "program A L-A",
        "kegiatan A1",
        "muatan 2",
        "inisiatif IS2",
        "muatan 1",
        "program A L-A",
        "kegiatan A1",
        "program B L-B",
        "muatan 2",
    ]
    assert [satu.kosong for satu in baris if satu.jenis == "muatan"] == [False, True, False, True]
    assert baris[3].usulan


def test_a_programme_bears_its_unit_and_first_indicator_and_an_activity_no_target() -> None:
    baris = tabel(program("L-A", KEGIATAN, inisiatif_strategis=["IS1"], kinerja=[kinerja("Satu"), kinerja("Dua")]))
    utama, lain, kegiatan = baris[4:7]
    assert (utama.ukuran, utama.uic, utama.awal) == ("Satu (persen)", "DA", "0")
    assert utama.target == ("10", "", "", "", "siap")
    assert (lain.jenis, lain.ukuran, lain.teks, lain.uic) == ("kinerja", "Dua (persen)", "", "")
    assert (kegiatan.uic, kegiatan.awal, kegiatan.target) == ("DA", "", ())


def test_what_serves_no_initiative_stands_in_a_last_block() -> None:
    baris = tabel(program("L-A", inisiatif_strategis=[]), program("L-B", inisiatif_strategis=["IS9"]))
    terakhir = max(nomor for nomor, satu in enumerate(baris) if satu.jenis == "luar")
    assert baris[terakhir].teks == TANPA_INISIATIF
    assert bentuk(baris[terakhir + 1 :]) == ["muatan 1", "program A L-A", "program B L-B", "muatan 2"]
    assert not any(satu.teks == TANPA_INISIATIF for satu in tabel(program("L-A", inisiatif_strategis=["IS1"])))


def test_contents_keep_the_order_of_the_document() -> None:
    baris = tabel(domain=("infrastruktur", "aplikasi"))
    assert [satu.teks for satu in baris if satu.jenis == "muatan"][:2] == ["Infrastruktur SPBE", "Aplikasi SPBE"]


def test_one_content_lists_its_programmes() -> None:
    lain = program("L-B", {"id": "B1", "penanggung_jawab": "hantu"})
    peta = peta_dari(
        muatan={"audit": [program("L-A", KEGIATAN, kinerja=[kinerja("Satu")]), lain]}, periode=(2025, 2026)
    )
    baris = [(satu.jenis, satu.nomor, satu.kode, satu.uic, satu.target) for satu in tabel7(peta, peta.muatan[0])]
    assert baris == [
        ("program", "A", "L-A", "a", ("10", "")),
        ("kegiatan", "", "A1", "a", ()),
        ("program", "B", "L-B", "a", ("", "")),
        ("kegiatan", "", "B1", "hantu", ()),
    ]


def satu_muatan(*semua: dict[str, Any]) -> tuple[BarisTabel7, ...]:
    peta = peta_dari(muatan={"layanan": list(semua)})
    return tabel7(peta, peta.muatan[0])


def test_a_table_of_narrow_numbers_stands_on_a_portrait_page_however_long() -> None:
    assert muat_tegak(satu_muatan(program("L-A", KEGIATAN, kinerja=[kinerja("Layanan")])))
    assert muat_tegak(satu_muatan(program("L-A", *[KEGIATAN] * 40)))
    lebar = {"nama": "Warga", "awal": 0, "target": {2025: Decimal(123456)}}
    assert not muat_tegak(satu_muatan(program("L-A", KEGIATAN, kinerja=[lebar])))
