"""What changed between two publications, each case a plan before and after."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from spbe_roadmap.rencana.perbedaan import (
    Perbedaan,
    UbahDaftar,
    UbahHari,
    UbahLain,
    UbahNilai,
    UbahTingkat,
    UbahTonggak,
    UbahUang,
    bedakan,
)
from spbe_roadmap.rencana.terbitan import KegiatanTerbit, Terbitan


def kegiatan(id_kegiatan: str = "LYN-01", **isi: Any) -> KegiatanTerbit:  # noqa: ANN401 - fields of a kegiatan
    baku: dict[str, Any] = {
        "id": id_kegiatan,
        "nama": f"Kegiatan {id_kegiatan}",
        "muatan": "layanan",
        "program": "LYN-A",
        "penanggung_jawab": "kominfo",
        "status": "usulan",
        "mulai": date(2026, 1, 1),
        "selesai": date(2026, 6, 30),
    }
    return KegiatanTerbit.model_validate(baku | isi)


def terbitan(*semua: KegiatanTerbit, **isi: Any) -> Terbitan:  # noqa: ANN401 - fields of a publication
    baku: dict[str, Any] = {
        "penetapan": "rancangan",
        "program": {"LYN-A": "Program layanan"},
        "opd": {"kominfo": "Dinas Kominfo"},
        "aplikasi": {},
        "kegiatan": semua,
        "indeks": {},
        "anggaran": {},
        "pagu": {},
    }
    return Terbitan.model_validate(baku | isi)


def beda_kegiatan(lama: dict[str, Any], baru: dict[str, Any]) -> list[object]:
    (satu,) = bedakan(terbitan(kegiatan(**lama)), terbitan(kegiatan(**baru))).kegiatan_berubah
    return list(satu.ubahan)


def test_the_same_plan_has_no_difference() -> None:
    beda = bedakan(terbitan(kegiatan()), terbitan(kegiatan()))
    assert beda.kosong
    assert beda.kegiatan_berubah == ()


def test_work_that_came_and_went() -> None:
    beda = bedakan(terbitan(kegiatan("A"), kegiatan("B")), terbitan(kegiatan("B"), kegiatan("C")))
    assert [satu.id for satu in beda.kegiatan_baru] == ["C"]
    assert [satu.id for satu in beda.kegiatan_dihapus] == ["A"]
    assert beda.kegiatan_berubah == ()


def test_the_same_name_under_another_id_is_the_same_work() -> None:
    (satu,) = ganti_id().kegiatan_berubah
    assert (satu.lama.id, satu.baru.id, satu.berganti_id, satu.ubahan) == ("A", "Z", True, ())


def ganti_id(**lain: Any) -> Perbedaan:  # noqa: ANN401 - fields of another kegiatan
    """A became Z; B waits for it before and after."""
    lama = terbitan(kegiatan("A", nama="Portal"), kegiatan("B", menunggu=["A"]))
    return bedakan(lama, terbitan(kegiatan("Z", nama="Portal"), kegiatan("B", menunggu=["Z"], **lain)))


def test_waiting_for_work_whose_id_changed_is_no_change() -> None:
    assert [satu.baru.id for satu in ganti_id().kegiatan_berubah] == ["Z"]
    assert [satu.baru.id for satu in ganti_id(status="final").kegiatan_berubah] == ["Z", "B"]


def test_two_of_one_name_are_not_guessed_at() -> None:
    lama = terbitan(kegiatan("A", nama="Pelatihan"), kegiatan("B", nama="Pelatihan"))
    beda = bedakan(lama, terbitan(kegiatan("Y", nama="Pelatihan"), kegiatan("Z", nama="Pelatihan")))
    assert [satu.id for satu in beda.kegiatan_baru] == ["Y", "Z"]
    assert [satu.id for satu in beda.kegiatan_dihapus] == ["A", "B"]


def test_a_day_moves_by_calendar_days() -> None:
    (ubah,) = beda_kegiatan({"selesai": date(2026, 6, 30)}, {"selesai": date(2026, 9, 28)})
    assert ubah == UbahHari("selesai", date(2026, 6, 30), date(2026, 9, 28))
    assert isinstance(ubah, UbahHari)
    assert ubah.geser == 90


def test_a_day_that_was_not_known_did_not_move() -> None:
    ubah = beda_kegiatan({"mulai": None, "selesai": None}, {})
    assert [satu.geser for satu in ubah if isinstance(satu, UbahHari)] == [0, 0]


def test_values_money_levels_lists_and_milestones() -> None:
    lama = {
        "anggaran": {2025: 5, 2026: 10},
        "dampak": {"SPBE-17": Decimal(3), "PEMDI-12": Decimal(2)},
        "pendukung": ["a", "b"],
        "tonggak": {"Uji coba": date(2026, 3, 31), "Lama": date(2026, 1, 1)},
    }
    baru = {
        "status": "final",
        "anggaran": {2026: 12, 2027: 1},
        "dampak": {"SPBE-17": Decimal(4), "SPBE-18": Decimal(2)},
        "pendukung": ["c", "b"],
        "tonggak": {"Uji coba": date(2026, 4, 30)},
        "lain": "x",
    }
    assert beda_kegiatan(lama, baru) == [
        UbahNilai("status", "usulan", "final"),
        UbahUang(2025, 5, 0),
        UbahUang(2026, 10, 12),
        UbahUang(2027, 0, 1),
        UbahTingkat("PEMDI-12", Decimal(2), None),
        UbahTingkat("SPBE-17", Decimal(3), Decimal(4)),
        UbahTingkat("SPBE-18", None, Decimal(2)),
        UbahDaftar("pendukung", ("c",), ("a",)),
        UbahTonggak("Lama", date(2026, 1, 1), None),
        UbahTonggak("Uji coba", date(2026, 3, 31), date(2026, 4, 30)),
        UbahLain(),
    ]


def test_another_order_of_a_list_is_no_change() -> None:
    lama, baru = terbitan(kegiatan(pendukung=["a", "b"])), terbitan(kegiatan(pendukung=["b", "a"]))
    assert bedakan(lama, baru).kegiatan_berubah == ()


def test_years_of_the_index_and_of_the_budget() -> None:
    tahun = {"kerangka": "spbe-2020", "indeks": "2.31", "predikat": "Cukup", "target": "2.3"}
    lama = terbitan(indeks={2025: tahun, 2026: tahun}, anggaran={2025: 10}, pagu={2025: 20})
    baru = terbitan(indeks={2025: tahun, 2026: {**tahun, "indeks": "2.60"}}, anggaran={2025: 7}, pagu={2025: 20})
    beda = bedakan(lama, baru)
    assert [(satu.tahun, satu.lama and satu.lama.indeks, satu.baru and satu.baru.indeks) for satu in beda.indeks] == [
        (2026, Decimal("2.31"), Decimal("2.60"))
    ]
    assert (beda.anggaran, beda.pagu, beda.total) == ((UbahUang(2025, 10, 7),), (), (10, 7))


def test_a_ceiling_that_changed_is_called_one() -> None:
    (satu,) = bedakan(terbitan(pagu={2025: 20}), terbitan(pagu={2025: 30})).pagu
    assert (satu.hal, satu.lama, satu.baru) == ("pagu", 20, 30)


def test_names_of_programmes_units_and_applications() -> None:
    lama = terbitan(opd={"a": "Dinas A", "b": "Dinas B"}, aplikasi={"x": "X"})
    baru = terbitan(opd={"a": "Dinas A dan C", "d": "Dinas D"}, aplikasi={"x": "X"})
    (satu,) = bedakan(lama, baru).nama
    assert satu == ("opd", ("Dinas D",), ("Dinas B",), (("Dinas A", "Dinas A dan C"),))


def test_a_plan_that_became_law() -> None:
    assert bedakan(terbitan(), terbitan(penetapan="ditetapkan", nomor="5 Tahun 2025")).penetapan_berubah
