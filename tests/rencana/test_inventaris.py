"""Applications and units."""

from __future__ import annotations

from typing import Any

from spbe_roadmap.rencana.inventaris import inventarisasi
from tests.rencana.conftest import peta_dari


def aplikasi(id_aplikasi: str, opd: str = "a", terhubung: tuple[str, ...] = ()) -> dict[str, Any]:
    return {"id": id_aplikasi, "nama": id_aplikasi, "opd": opd, "jenis": "khusus", "terhubung": list(terhubung)}


INVENTARIS = inventarisasi(
    peta_dari(
        [
            {
                "id": "K1",
                "aplikasi": ["x", "y", "x"],
                "pendukung": ["b", "b"],
                "anggaran": [{"tahun": 2026, "nilai": 5}],
            },
            {"id": "K2", "aplikasi": ["x"], "penanggung_jawab": "b", "anggaran": [{"tahun": 2031, "nilai": 7}]},
            {"id": "K3", "anggaran": [{"tahun": 2026, "nilai": 1}, {"tahun": 2026, "nilai": 2}]},
        ],
        periode=(2025, 2026),
        opd=[{"id": "b", "nama": "B"}, {"id": "a", "nama": "A"}, {"id": "c", "nama": "C"}],
        aplikasi=[aplikasi("z", terhubung=("x", "z", "hantu")), aplikasi("x", "b", ("y", "z")), aplikasi("y", "hantu")],
    )
)


def test_a_connection_counts_for_both_sides_once() -> None:
    assert {satu.aplikasi.id: satu.koneksi for satu in INVENTARIS.aplikasi} == {
        "z": ("x",),
        "x": ("z", "y"),
        "y": ("x",),
    }


def test_applications_know_their_owner_and_the_work_on_them() -> None:
    z, x, y = INVENTARIS.aplikasi
    assert (x.kegiatan, y.kegiatan, z.kegiatan) == (("K1", "K2"), ("K1",), ())
    assert x.opd is not None
    assert x.opd.id == "b"
    assert y.opd is None


def test_units_lead_by_default_of_the_programme() -> None:
    b, a, c = INVENTARIS.opd
    assert (b.opd.id, b.memimpin, b.mendukung, b.aplikasi, b.anggaran) == (
        "b",
        ("K2",),
        ("K1",),
        ("x",),
        {2025: 0, 2026: 0},
    )
    assert (a.memimpin, a.mendukung, a.aplikasi, a.anggaran) == (("K1", "K3"), (), ("z",), {2025: 0, 2026: 8})
    assert (c.memimpin, c.mendukung, c.aplikasi, c.anggaran) == ((), (), (), {2025: 0, 2026: 0})
