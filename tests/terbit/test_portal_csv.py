"""The table for the national portal."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from spbe_roadmap.terbit.portal_csv import tugas
from tests.terbit.conftest import JAHAT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from spbe_roadmap.rencana.rencana import Rencana


def tabel(rencana: Rencana, folder: Path) -> list[dict[str, str]]:
    (satu,) = tugas(rencana)
    satu.tulis(folder)
    return list(csv.DictReader(io.StringIO((folder / satu.nama).read_text("utf-8-sig"), newline="")))


def test_a_row_leads_from_the_goal_to_the_work(rencana_jahat: Rencana, tmp_path: Path) -> None:
    satu, dua = tabel(rencana_jahat, tmp_path)
    assert satu == {
        "sasaran_id": "S1",
        "sasaran": JAHAT,
        "inisiatif_id": "IS1",
        "inisiatif": f"Inisiatif {JAHAT}",
        "muatan": "Layanan SPBE",
        "program_id": "LYN-A",
        "program": f"Layanan publik {JAHAT}",
        "program_penanggung_jawab": f"Dinas A {JAHAT}",
        "kegiatan_id": "LYN-01",
        "kegiatan": f"Portal layanan {JAHAT}",
        "uraian": satu["uraian"],
        "keluaran": f"Keluaran {JAHAT}",
        "penanggung_jawab": f"Dinas A {JAHAT}",
        "pendukung": "Dinas B (belum terverifikasi)",
        "mulai": "2025-04-01",
        "selesai": "2026-07-31",
        "gap_indikator": "SPBE-17 menjadi 3; PEMDI-12 menjadi 2,5",
        "objek": f"Portal {JAHAT}",
        "tindak_lanjut_objek": "belum diputuskan",
        "status_rencana": "usulan",
        "status_pelaksanaan": "berjalan",
        "tanda": f"usulan; Portal {JAHAT}: belum terverifikasi",
    }
    assert (dua["kegiatan_id"], dua["status_rencana"], dua["status_pelaksanaan"], dua["tanda"]) == (
        "LYN-02", "final", "", "",
    )  # fmt: skip


def test_empty_places_of_the_plan_have_rows_too(susun_rencana: Callable[..., Rencana], tmp_path: Path) -> None:
    def ubah(dokumen: dict[str, Any]) -> None:
        dokumen["peta-rencana.yaml"]["sasaran"].append({"id": "S2", "uraian": "=1+1"})
        dokumen["domain/layanan.yaml"]["program"][0]["kegiatan"] = []
        dokumen["realisasi/2025.yaml"]["kegiatan"] = {}

    kosong, tanpa_inisiatif = tabel(susun_rencana(ubah), tmp_path)
    assert (kosong["program_id"], kosong["kegiatan_id"]) == ("LYN-A", "")
    assert (tanpa_inisiatif["sasaran"], tanpa_inisiatif["inisiatif_id"]) == ("'=1+1", "")
