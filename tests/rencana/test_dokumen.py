"""Sizes, levels, risks and money as the official document shows them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from spbe_roadmap.rencana import Rencana, dokumen, hitung_rencana
from tests.rencana.conftest import peta_dari, program

DUA = {"mulai": 2025, "selesai": 2025}


def rencana(**isi: Any) -> Rencana:  # noqa: ANN401 - YAML values
    return hitung_rencana(peta_dari(**isi))


def test_the_size_of_a_content() -> None:
    kegiatan: list[dict[str, Any]] = [
        {
            "id": "A",
            "mulai": "2025-02",
            "selesai": "2025-06",
            "keluaran": ["x", "y"],
            "status": "usulan",
            "anggaran": [{"tahun": 2025, "nilai": 10}],
        },
        {
            "id": "B",
            "mulai": 2026,
            "selesai": 2029,
            "penanggung_jawab": "b",
            "anggaran": [{"tahun": 2026, "nilai": 30}],
        },
        {"id": "C", "mulai": 2026, "selesai": 2026, "dampak": [{"indikator": "PEMDI-1", "menjadi": 2}]},
    ]
    satu = rencana(kegiatan=kegiatan)
    ringkas = dokumen.ringkas_muatan(satu, satu.peta.muatan[0])
    assert (ringkas.program, ringkas.kegiatan, ringkas.keluaran, ringkas.usulan, ringkas.indikator) == (1, 3, 2, 1, 1)
    assert (ringkas.biaya, ringkas.pimpinan) == (40, ("a", "b"))
    assert (ringkas.mulai, ringkas.selesai) == (date(2025, 2, 1), date(2029, 12, 31))
    assert ringkas.kritis == 1
    assert ringkas.terbesar
    assert ringkas.terbesar.id == "B"
    semua = dokumen.ringkas_rencana(satu)
    assert (semua.program, semua.kegiatan, semua.usulan, semua.kritis, semua.biaya, semua.opd_memimpin) == (
        1, 3, 1, 1, 40, 2,
    )  # fmt: skip


def test_a_content_without_work_has_no_days_and_no_greatest() -> None:
    satu = rencana(muatan={"audit": []})
    ringkas = dokumen.ringkas_muatan(satu, satu.peta.muatan[0])
    assert (ringkas.kegiatan, ringkas.mulai, ringkas.selesai, ringkas.terbesar, ringkas.pimpinan) == (
        0, None, None, None, (),
    )  # fmt: skip


def test_levels_by_year_mark_what_rose() -> None:
    kegiatan = [{"id": "A", "mulai": "2026", "selesai": "2026", "dampak": [{"indikator": "PEMDI-1", "menjadi": 3}]}]
    tabel = dokumen.tabel_tingkat(rencana(kegiatan=kegiatan, indeks={"awal": {"pemdi-2026": {"tahun": 2026}}}))
    assert [(satu.kerangka.id, len(satu.tahun), satu.perkiraan) for satu in tabel] == [
        ("spbe-2020", 1, True),
        ("pemdi-2026", 4, False),
    ]
    baris = tabel[1].baris[0]
    assert [(satu.tingkat, satu.naik) for satu in baris.per_tahun] == [
        (Decimal(1), False),
        (Decimal(3), True),
        (Decimal(3), False),
        (Decimal(3), False),
    ]


def test_the_weakest_indicators_name_the_work_that_raises_them() -> None:
    kegiatan = [{"id": "A", **DUA, "dampak": [{"indikator": "PEMDI-20", "menjadi": 3}]}]
    tabel = dokumen.lemah(rencana(kegiatan=kegiatan), 2)
    assert [len(satu.baris) for satu in tabel] == [2, 2]
    assert {satu.indikator.kode: satu.kegiatan for satu in tabel[1].baris}["PEMDI-20"] == ("A",)


def test_the_weakest_parts_of_a_published_result() -> None:
    riwayat = {"tahun": 2024, "kerangka": "spbe-2020", "indeks": Decimal("1.89")}
    nilai = {1: Decimal("1.80"), 2: Decimal(1), 3: Decimal(1), 4: Decimal("2.74")}
    dua = rencana(indeks={"riwayat": [riwayat | {"domain": nilai}, riwayat | {"tahun": 2023}]}).proyeksi.riwayat
    terendah = dokumen.bagian_terendah(dua[1])
    assert terendah
    assert (terendah.nilai, len(terendah.nama)) == (Decimal(1), 2)
    assert dokumen.bagian_terendah(dua[0]) is None


def test_connections_are_split_by_columns_and_hold_only_what_is_connected() -> None:
    aplikasi = [
        {"id": nama, "nama": nama, "opd": "a", "jenis": "umum", "terhubung": tujuan}
        for nama, tujuan in (("p", ["q"]), ("q", []), ("sendiri", []), ("r", ["p"]))
    ]
    blok = dokumen.matriks_koneksi(rencana(aplikasi=aplikasi), 2)
    assert [satu.kolom for satu in blok] == [(1, 2), (4,)]
    assert [(satu.nomor, satu.terhubung) for satu in blok[0].baris] == [
        (1, (False, True)),
        (2, (True, False)),
        (4, (True, False)),
    ]
    assert dokumen.matriks_koneksi(rencana()) == ()


def test_many_connected_applications_are_a_list_because_a_matrix_would_be_empty_pages() -> None:
    aplikasi = [
        {"id": f"a{nomor}", "nama": "A", "opd": "a", "jenis": "umum", "terhubung": ["a1"] if nomor > 1 else []}
        for nomor in range(1, 41)
    ]
    besar = rencana(aplikasi=aplikasi)
    assert dokumen.matriks_koneksi(besar) == ()
    assert [satu.lain for satu in dokumen.daftar_koneksi(besar)[:2]] == [tuple(range(2, 41)), (1,)]


def test_risks_by_size_those_without_a_score_last() -> None:
    risiko = [
        {"uraian": "kecil", "kemungkinan": "rendah", "dampak": "rendah"},
        {"uraian": "entah"},
        {"uraian": "besar", "kemungkinan": "tinggi", "dampak": "sangat tinggi"},
    ]
    peta = peta_dari([{"id": "A", **DUA, "risiko": risiko}])
    assert [(satu.risiko.uraian, satu.skor) for satu in dokumen.semua_risiko(peta)] == [
        ("besar", 20),
        ("kecil", 4),
        ("entah", None),
    ]
    assert [satu.risiko.uraian for satu in dokumen.risiko_muatan(peta.muatan[0])] == ["kecil", "entah", "besar"]


def test_money_of_a_content_and_against_the_ceiling() -> None:
    kegiatan = [{"id": "A", **DUA, "anggaran": [{"tahun": 2025, "nilai": 7}]}]
    satu = rencana(kegiatan=kegiatan, pokok={"pagu": {2025: 5}})
    assert [(baris.nama, baris.total) for baris in dokumen.anggaran_muatan(satu, satu.peta.muatan[0])] == [
        ("Program P", 7),
        ("Jumlah", 7),
    ]
    pagu = dokumen.pagu_tahunan(satu)
    assert [(baris.tahun, baris.anggaran, baris.pagu, baris.sisa) for baris in pagu[:2]] == [
        (2025, 7, 5, -2),
        (2026, 0, None, None),
    ]
    kosong = rencana()
    assert dokumen.anggaran_muatan(kosong, kosong.peta.muatan[0]) == ()


def test_initiatives_by_content() -> None:
    inisiatif = [{"id": "IS1", "nama": "Satu"}, {"id": "IS2", "nama": "Dua"}]
    muatan = {
        "layanan": [program("P", inisiatif_strategis=["IS1", "IS2"]), program("Q", inisiatif_strategis=["IS1"])],
        "audit": [program("R", inisiatif_strategis=["IS1"])],
    }
    baris = dokumen.inisiatif_muatan(peta_dari(muatan=muatan, pokok={"inisiatif_strategis": inisiatif}))
    assert [satu.per_muatan for satu in baris] == [(2, 1), (1, 0)]


def test_owners_the_busiest_first() -> None:
    opd = [{"id": nama, "nama": nama} for nama in ("a", "b", "c")]
    kegiatan = [{"id": nama, **DUA, "penanggung_jawab": satu} for nama, satu in (("A", "a"), ("B", "b"), ("C", "b"))]
    assert [satu.opd.id for satu in dokumen.pemilik(rencana(kegiatan=kegiatan, opd=opd))] == ["b", "a"]


def test_progress_of_the_latest_report() -> None:
    kegiatan = [{"id": nama, **DUA, "anggaran": [{"tahun": 2025, "nilai": 9}]} for nama in ("A", "B")]
    isi = {"A": {"status": "selesai", "serapan": 4, "selesai": "2025-12-31"}, "B": {"status": "berjalan"}}
    ringkas = dokumen.ringkas_pantau(rencana(kegiatan=kegiatan, realisasi=[{"tahun": 2025, "kegiatan": isi}]))
    assert ringkas
    assert (ringkas.per, ringkas.status, ringkas.serapan, ringkas.anggaran, ringkas.terlambat) == (
        date(2025, 12, 31), {"selesai": 1, "berjalan": 1}, 4, 18, 0,
    )  # fmt: skip
    assert dokumen.ringkas_pantau(rencana()) is None
