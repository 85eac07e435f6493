"""What tests of published files share: a real browser, and a small roadmap full of trouble."""

from __future__ import annotations

from copy import deepcopy
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.model.susun import susun
from spbe_roadmap.rencana import hitung_rencana

if TYPE_CHECKING:
    from collections.abc import Callable

    from spbe_roadmap.rencana.rencana import Rencana

JAHAT = "<script>alert(1)</script> \"kutip\" 'tunggal' & <b onclick=alert(1)>"


def dokumen_kecil() -> dict[str, Any]:
    """Files of a roadmap in which every free text is hostile and every mark is due."""
    kegiatan = {
        "id": "LYN-01",
        "nama": f"Portal layanan {JAHAT}",
        "uraian": "[klik](javascript:alert(1)) <img src=x onerror=alert(1)> [contoh](https://contoh.id/a?b=1&c=2)",
        "pendukung": ["opd-b"],
        "mulai": "2025-TW2",
        "selesai": "2026-07",
        "keluaran": [f"Keluaran {JAHAT}"],
        "anggaran": [
            {"tahun": 2025, "nilai": 100_000_000, "sumber": f"APBD {JAHAT}", "subkegiatan": "2.16.03.2.02.0015"},
            {"tahun": 2026, "nilai": "1,5 miliar"},
        ],
        "dampak": [{"indikator": "SPBE-17", "menjadi": 3}, {"indikator": "PEMDI-12", "menjadi": Decimal("2.5")}],
        "tonggak": [{"nama": f"Uji coba {JAHAT}", "waktu": "2026-03"}],
        "risiko": [{"uraian": JAHAT, "kemungkinan": "sedang", "dampak": "tinggi", "mitigasi": JAHAT}],
        "aplikasi": ["portal"],
        "status": "usulan",
    }
    lanjutan = {
        "id": "LYN-02",
        "nama": "Layanan antar",
        "durasi": "3 bulan",
        "setelah": [{"kegiatan": "LYN-01", "jenis": "FS", "jeda": "1 bulan"}],
        "keluaran": ["Layanan antar berjalan"],
    }
    program = {
        "id": "LYN-A",
        "nama": f"Layanan publik {JAHAT}",
        "inisiatif_strategis": "IS1",
        "penanggung_jawab": "opd-a",
        "prioritas": {"efektivitas": 1},
        "kinerja": [{"nama": JAHAT, "satuan": "persen", "awal": 0, "target": {2025: Decimal("12.5"), 2026: "siap"}}],
        "kegiatan": [kegiatan, lanjutan],
    }
    dokumen: dict[str, Any] = {
        "peta-rencana.yaml": {
            "versi": 1,
            "instansi": {"nama": f"Kota Uji {JAHAT}", "jenis": "kota", "pimpinan": "Wali Kota"},
            "periode": {"mulai": 2025, "selesai": 2029},
            "penetapan": {"status": "rancangan"},
            "sasaran": [{"id": "S1", "uraian": JAHAT}],
            "inisiatif_strategis": [{"id": "IS1", "nama": f"Inisiatif {JAHAT}", "sasaran": ["S1"]}],
            "pagu": {2025: "2 miliar", 2026: "2 miliar"},
        },
        "opd.yaml": {
            "opd": [
                {"id": "opd-a", "nama": f"Dinas A {JAHAT}", "catatan": JAHAT},
                {"id": "opd-b", "nama": "Dinas B", "singkatan": "DB", "terverifikasi": False},
                {"id": "opd-c", "nama": "Dinas C"},
            ]
        },
        "aplikasi.yaml": {
            "aplikasi": [
                {
                    "id": "portal",
                    "nama": f"Portal {JAHAT}",
                    "opd": "opd-a",
                    "jenis": "khusus",
                    "akses_publik": True,
                    "terverifikasi": False,
                    "sumber": ["javascript:alert(1)", 'https://contoh.id/"onmouseover="alert(1)'],
                }
            ]
        },
        "indeks.yaml": {
            "riwayat": [{"tahun": 2024, "kerangka": "spbe-2020", "indeks": Decimal("1.89"), "sumber": JAHAT}],
            "awal": {
                "spbe-2020": {"tahun": 2024, "perkiraan": True, "tingkat": {17: 2}},
                "pemdi-2026": {"tahun": 2026, "perkiraan": True},
            },
            "target": {2025: Decimal("2.3"), 2026: Decimal("1.5")},
        },
        "realisasi/2025.yaml": {
            "tahun": 2025,
            "per": "2025-12-31",
            "kegiatan": {
                "LYN-01": {
                    "status": "berjalan",
                    "progres": 35,
                    "serapan": "50 juta",
                    "mulai": "2025-08-04",
                    "catatan": f"Contoh {JAHAT}",
                    "bukti": ["https://contoh.id/bukti"],
                }
            },
        },
    }
    for nama in MUATAN:
        dokumen[f"domain/{nama}.yaml"] = {"domain": nama, "kondisi": JAHAT, "arah": "## Arah\n\nTeks.", "program": []}
    dokumen["domain/layanan.yaml"]["program"] = [program]
    return dokumen


@pytest.fixture(scope="session")
def susun_rencana() -> Callable[[Callable[[dict[str, Any]], None] | None], Rencana]:
    """The small roadmap, computed, after `ubah` has changed its files."""

    def susun_satu(ubah: Callable[[dict[str, Any]], None] | None = None) -> Rencana:
        dokumen = deepcopy(dokumen_kecil())
        if ubah:
            ubah(dokumen)
        peta, salah = susun(dokumen)
        assert salah == []
        return hitung_rencana(peta)

    return susun_satu


@pytest.fixture(scope="session")
def rencana_jahat(susun_rencana: Callable[[], Rencana]) -> Rencana:
    """The small roadmap as it is."""
    return susun_rencana()


@pytest.fixture(scope="session")
def rencana_besar(susun_rencana: Callable[[Callable[[dict[str, Any]], None]], Rencana]) -> Callable[[int], Rencana]:
    """A roadmap of about as many activities as asked for, spread over the seven contents."""

    def susun_besar(banyak: int) -> Rencana:
        return susun_rencana(lambda dokumen: _perbanyak(dokumen, banyak))

    return susun_besar


def _perbanyak(dokumen: dict[str, Any], banyak: int) -> None:
    contoh = dokumen["domain/layanan.yaml"]["program"][0]
    for nomor, nama in enumerate(MUATAN):
        dokumen[f"domain/{nama}.yaml"]["program"] = [
            contoh
            | {
                "id": f"P{nomor}-{urut}",
                "nama": f"Program contoh nomor {urut} untuk layanan yang lebih baik",
                "kegiatan": [_kegiatan(nomor, urut, satu) for satu in range(6)],
            }
            for urut in range(-(-banyak // (6 * len(MUATAN))))
        ]


def _kegiatan(nomor: int, urut: int, satu: int) -> dict[str, Any]:
    tahun = 2025 + (urut + satu) % 4
    kegiatan: dict[str, Any] = {
        "id": f"K{nomor}-{urut}-{satu}",
        "nama": f"Penyusunan dan penerapan standar layanan digital tahap {satu} kelompok {urut}",
        "uraian": "Menata layanan yang ada, lalu membangun yang belum ada bersama perangkat daerah.",
        "mulai": f"{tahun}-TW{1 + satu % 4}",
        "selesai": f"{tahun + 1}-07",
        "keluaran": ["Dokumen standar layanan", "Layanan berjalan pada lima perangkat daerah"],
        "anggaran": [{"tahun": tahun, "nilai": 1_000_000 * (satu + 1), "sumber": "APBD"}],
        "pendukung": ["opd-b"],
        "dampak": [{"indikator": f"PEMDI-{1 + (urut + satu) % 20}", "menjadi": 2}],
        "status": "usulan" if satu % 2 else "final",
    }
    return kegiatan
