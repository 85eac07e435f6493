"""What the plan makes of the exchange of data: only what its rows say."""

from __future__ import annotations

from typing import Any

import pytest

from spbe_roadmap.rencana import hitung_rencana
from spbe_roadmap.rencana.integrasi import Integrasi, integrasi
from tests.rencana.conftest import peta_dari, program


def aplikasi(id_aplikasi: str, tindak_lanjut: str | None = None, *terhubung: str, opd: str = "a") -> dict[str, Any]:
    return {
        "id": id_aplikasi,
        "nama": id_aplikasi,
        "opd": opd,
        "jenis": "khusus",
        "terhubung": list(terhubung),
        "tindak_lanjut": tindak_lanjut,
    }


def hitung(
    *semua: dict[str, Any], muatan: str = "aplikasi", selesai: object = 2026, terbanyak: int = 40
) -> Integrasi | None:
    """One kegiatan of `muatan` that names every application whose id is not `luput`."""
    nama = [satu["id"] for satu in semua if satu["id"] != "luput"]
    kegiatan = {"id": "K1", "mulai": 2025, "selesai": selesai, "aplikasi": nama}
    peta = peta_dari(muatan={muatan: [program("P", kegiatan)]}, aplikasi=semua)
    return integrasi(hitung_rencana(peta), terbanyak=terbanyak)


def ada(isi: Integrasi | None) -> Integrasi:
    assert isi is not None
    return isi


def test_nothing_to_tell() -> None:
    assert hitung() is None
    assert hitung(aplikasi("x", "pertahankan"), aplikasi("y", "kembangkan")) is None


def test_connections_of_today_stay() -> None:
    isi = ada(hitung(aplikasi("x", "kembangkan", "y"), aplikasi("y"), aplikasi("z")))
    assert isi.sebelum == isi.sesudah == ((0, 1, 1),)
    assert isi.terhubung == isi.terintegrasi == {"x", "y"}


def test_what_is_integrated_joins_and_names_its_work() -> None:
    isi = ada(hitung(aplikasi("x", "integrasikan"), aplikasi("y", "pertahankan")))
    assert isi.terhubung == frozenset()
    assert isi.terintegrasi == {"x"}
    assert isi.sesudah == ()  # with whom, nobody has said
    assert [(satu.nasib, [k.id for k in satu.kegiatan]) for satu in isi.nasib] == [("masuk", ["K1"]), ("tetap", [])]


@pytest.mark.parametrize("tindak_lanjut", ["gabungkan", "ganti", "hentikan"])
def test_what_ends_takes_its_connections_along(tindak_lanjut: str) -> None:
    isi = ada(hitung(aplikasi("x", tindak_lanjut, "y"), aplikasi("y", None, "z"), aplikasi("z")))
    assert isi.berakhir == {"x"}
    assert (isi.sebelum, isi.sesudah) == (((0, 1, 1), (1, 2, 1)), ((1, 2, 1),))
    assert isi.terintegrasi == {"y", "z"}
    assert [satu.nanti for satu in isi.simpul] == ["berakhir", "terhubung", "terhubung"]


def test_a_decision_that_no_work_carries_out_changes_nothing() -> None:
    isi = ada(hitung(aplikasi("luput", "hentikan", "y"), aplikasi("y")))
    assert isi.sebelum == isi.sesudah
    assert [(satu.nasib, satu.tertunda) for satu in isi.nasib] == [("tetap", True), ("tetap", False)]


@pytest.mark.parametrize(
    ("muatan", "masuk"),
    [("layanan", True), ("infrastruktur", True), ("aplikasi", True), ("audit", False), ("keamanan", False)],
)
def test_an_audit_or_a_check_connects_nothing(muatan: str, *, masuk: bool) -> None:
    isi = hitung(aplikasi("x", "integrasikan", "y"), aplikasi("y"), muatan=muatan)
    assert ada(isi).nasib[0].nasib == ("masuk" if masuk else "tetap")


def test_work_that_ends_after_the_period_is_not_done_in_it() -> None:
    isi = hitung(aplikasi("x", "integrasikan", "y"), aplikasi("y"), selesai=2030)
    assert ada(isi).nasib[0].tertunda


def test_nodes_are_grouped_by_unit_and_keep_their_numbers() -> None:
    isi = ada(hitung(aplikasi("x", None, "z"), aplikasi("y", opd="b"), aplikasi("z")))
    assert [(satu.opd, satu.aplikasi[0].nomor) for satu in isi.simpul] == [("a", 1), ("a", 3), ("b", 2)]
    assert isi.sebelum == ((0, 1, 1),)


def test_many_applications_are_gathered_by_unit() -> None:
    semua = [aplikasi("x", "integrasikan", "z", "y"), aplikasi("y", "hentikan", opd="b"), aplikasi("z", None, "y")]
    isi = ada(hitung(*semua, terbanyak=2))
    assert isi.per_opd
    assert [(satu.opd, len(satu.aplikasi), satu.kini, satu.nanti) for satu in isi.simpul] == [
        ("a", 2, "terhubung", "masuk"),
        ("b", 1, "terhubung", "berakhir"),
    ]
    assert isi.sebelum == ((0, 0, 1), (0, 1, 2))
    assert isi.sesudah == ((0, 0, 1),)


def test_units_beyond_twice_as_many_become_one() -> None:
    semua = [aplikasi(f"x{n}", "integrasikan", opd=f"o{max(n - 2, 0)}") for n in range(7)]
    isi = ada(hitung(*semua, terbanyak=2))
    assert [(satu.opd, len(satu.aplikasi)) for satu in isi.simpul] == [("o0", 3), ("o1", 1), ("o2", 1), ("", 2)]
