"""A small plan that tests of the site's pages fill with activities."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.model.susun import susun
from spbe_roadmap.rencana import hitung_rencana

if TYPE_CHECKING:
    from spbe_roadmap.rencana.rencana import Rencana


def kegiatan(id_kegiatan: str, mulai: str, selesai: str, **lain: Any) -> dict[str, Any]:  # noqa: ANN401 - YAML values
    return {"id": id_kegiatan, "nama": f"Kegiatan {id_kegiatan}", "mulai": mulai, "selesai": selesai} | lain


def hitung(ganti: dict[str, Any] | None = None, /, **isi: list[dict[str, Any]]) -> Rencana:
    """A plan with these activities by content, led by unit `a`; `ganti`: whole files, or keys of `peta-rencana.yaml`."""
    dokumen: dict[str, Any] = {
        "peta-rencana.yaml": {
            "versi": 1,
            "instansi": {"nama": "Kota Uji", "jenis": "kota", "pimpinan": "Wali Kota"},
            "periode": {"mulai": 2025, "selesai": 2029},
            "penetapan": {"status": "rancangan"},
            "sasaran": [],
            "inisiatif_strategis": [],
            "pagu": {2025: "3 juta"},
        },
        "opd.yaml": {"opd": [{"id": "a", "nama": "Dinas A"}, {"id": "b", "nama": "Dinas B"}]},
        "aplikasi.yaml": {
            "aplikasi": [
                {"id": "terbuka", "nama": "Terbuka", "opd": "a", "jenis": "khusus", "akses_publik": True},
                {"id": "dalam", "nama": "Dalam", "opd": "a", "jenis": "khusus"},
            ]
        },
        "indeks.yaml": {
            "riwayat": [
                {"tahun": 2024, "kerangka": "spbe-2020", "indeks": 2},
                {"tahun": 2023, "kerangka": "spbe-2020", "indeks": 1},
            ]
        },
    }
    for nama in MUATAN:
        program = {"id": f"P-{nama}", "nama": nama, "inisiatif_strategis": ["IS1"], "penanggung_jawab": "a"}
        dokumen[f"domain/{nama}.yaml"] = {"domain": nama, "program": [program | {"kegiatan": isi.get(nama, [])}]}
    for nama, satu in (ganti or {}).items():
        if "/" in nama or nama in dokumen:
            dokumen[nama] = satu
        else:
            dokumen["peta-rencana.yaml"][nama] = satu
    peta, salah = susun(dokumen)
    assert salah == []
    return hitung_rencana(peta)
