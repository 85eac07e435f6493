"""An application's page: connections of either side, the work on it, and what that raises."""

from __future__ import annotations

from spbe_roadmap.rencana.situs import sajikan
from spbe_roadmap.rencana.situs.aplikasi import semua_aplikasi
from tests.rencana.situs.contoh import hitung, kegiatan


def test_an_application_knows_its_work_and_its_neighbours() -> None:
    aplikasi = [
        {"id": "x", "nama": "X", "opd": "a", "jenis": "khusus", "terhubung": ["y"]},
        {"id": "y", "nama": "Y", "opd": "b", "jenis": "umum"},
        {"id": "z", "nama": "Z", "opd": "b", "jenis": "umum"},
    ]
    rencana = hitung(
        {"aplikasi.yaml": {"aplikasi": aplikasi}},
        aplikasi=[
            kegiatan("A1", "2025", "2025", aplikasi=["y"], dampak=[{"indikator": "PEMDI-2", "menjadi": 2}]),
            kegiatan(
                "A2", "2025", "2025", aplikasi=["y", "x"],
                dampak=[{"indikator": "SPBE-30", "menjadi": 2}, {"indikator": "PEMDI-2", "menjadi": 3}],
            ),
        ],
    )  # fmt: skip
    x, y, z = semua_aplikasi(rencana, sajikan(rencana))
    assert [[lain.id for lain in satu.koneksi] for satu in (x, y, z)] == [["y"], ["x"], []]
    assert [[k.kegiatan.id for k in satu.kegiatan] for satu in (x, y, z)] == [["A2"], ["A1", "A2"], []]
    assert y.indikator == ("SPBE-30", "PEMDI-2")
