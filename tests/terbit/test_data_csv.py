"""CSV tables: one row a fact, nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import pytest

from spbe_roadmap.terbit.data_csv import tugas, tulis_csv
from tests.terbit.conftest import JAHAT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from spbe_roadmap.rencana.rencana import Rencana


def tabel(rencana: Rencana, folder: Path) -> dict[str, list[dict[str, str]]]:
    for satu in tugas(rencana):
        satu.tulis(folder)
    return {
        satu.nama: list(csv.DictReader(io.StringIO((folder / satu.nama).read_text("utf-8-sig"), newline="")))
        for satu in tugas(rencana)
    }


def test_kegiatan_has_a_row_for_every_activity(rencana_jahat: Rencana, tmp_path: Path) -> None:
    satu, dua = tabel(rencana_jahat, tmp_path)["data/kegiatan.csv"]
    assert satu == {
        "id": "LYN-01",
        "nama": f"Portal layanan {JAHAT}",
        "muatan": "layanan",
        "program": "LYN-A",
        "penanggung_jawab": "opd-a",
        "pendukung": "opd-b",
        "mulai": "2025-04-01",
        "selesai": "2026-07-31",
        "mulai_terlambat": "2028-05-03",
        "selesai_terlambat": "2029-09-01",
        "kelonggaran_hari": "1128",
        "kritis": "tidak",
        "status": "usulan",
        "setelah": "",
        "indikator": "SPBE-17; PEMDI-12",
        "anggaran": "1600000000",
        "anggaran_2025": "100000000",
        "anggaran_2026": "1500000000",
        "anggaran_2027": "0",
        "anggaran_2028": "0",
        "anggaran_2029": "0",
    }
    assert (dua["id"], dua["setelah"]) == ("LYN-02", "LYN-01 FS 1 bulan")


@pytest.mark.parametrize(
    ("setelah", "tertulis"),
    [
        ("LYN-01", "LYN-01"),
        ({"kegiatan": "LYN-01", "jenis": "SS"}, "LYN-01 SS"),
        ({"kegiatan": "LYN-01", "jenis": "FF", "jeda": "-2 minggu"}, "LYN-01 FF -2 minggu"),
    ],
)
def test_a_dependency_is_written_with_what_is_unusual(
    susun_rencana: Callable[..., Rencana], tmp_path: Path, setelah: object, tertulis: str
) -> None:
    def ubah(dokumen: dict[str, Any]) -> None:
        dokumen["domain/layanan.yaml"]["program"][0]["kegiatan"][1]["setelah"] = [setelah]

    assert tabel(susun_rencana(ubah), tmp_path)["data/kegiatan.csv"][1]["setelah"] == tertulis


def test_an_activity_without_days_keeps_its_row(susun_rencana: Callable[..., Rencana], tmp_path: Path) -> None:
    def ubah(dokumen: dict[str, Any]) -> None:
        dokumen["domain/layanan.yaml"]["program"][0]["kegiatan"][1]["setelah"] = ["LYN-02"]

    dua = tabel(susun_rencana(ubah), tmp_path)["data/kegiatan.csv"][1]
    assert [dua[kolom] for kolom in ("id", "mulai", "kelonggaran_hari", "kritis", "status")] == [
        "LYN-02", "", "", "", "final",
    ]  # fmt: skip


def test_anggaran_has_a_row_for_every_amount(rencana_jahat: Rencana, tmp_path: Path) -> None:
    baris = tabel(rencana_jahat, tmp_path)["data/anggaran.csv"]
    assert [(satu["kegiatan"], satu["tahun"], satu["nilai"], satu["sumber"]) for satu in baris] == [
        ("LYN-01", "2025", "100000000", f"APBD {JAHAT}"),
        ("LYN-01", "2026", "1500000000", ""),
    ]


def test_indikator_has_a_row_for_every_indicator_and_year(rencana_jahat: Rencana, tmp_path: Path) -> None:
    baris = tabel(rencana_jahat, tmp_path)["data/indikator.csv"]
    assert len(baris) == sum(len(satu.kerangka.indikator) for satu in rencana_jahat.proyeksi.tahun)
    naik = [satu for satu in baris if satu["indikator"] == "PEMDI-12" and satu["tahun"] == "2027"]
    assert [(satu["awal"], satu["tingkat"], satu["kegiatan"], satu["selesai"]) for satu in naik] == [
        ("1", "2.5", "LYN-01", "2026-07-31"),
    ]


def test_spreadsheets_see_utf8_and_plain_line_ends(rencana_jahat: Rencana, tmp_path: Path) -> None:
    tabel(rencana_jahat, tmp_path)
    for satu in tugas(rencana_jahat):
        isi = (tmp_path / satu.nama).read_bytes()
        assert isi.startswith(b"\xef\xbb\xbf")
        assert isi.endswith(b"\r\n")


@pytest.mark.parametrize("awal", ["=", "+", "-", "@", "\t", "\r"])
def test_a_formula_stays_text_and_a_number_stays_a_number(awal: str) -> None:
    isi = tulis_csv([(f"{awal}HYPERLINK(1)", -5, "a = b")])
    assert list(csv.reader(io.StringIO(isi, newline=""))) == [[f"'{awal}HYPERLINK(1)", "-5", "a = b"]]
