"""The schedule: every row of format.md section 10, networks solved by hand, and plans that cannot be scheduled whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from spbe_roadmap.model.peta_rencana import Keutuhan
from spbe_roadmap.rencana.jadwal import jadwalkan
from tests.rencana.conftest import hari, jadwal_dari, peta_dari

if TYPE_CHECKING:
    from spbe_roadmap.rencana.jadwal import JadwalKegiatan

Baris = dict[str, Any]
A = {"id": "A", "mulai": "2025-03-01", "selesai": "2025-05-31"}
# fills the period, so that nothing that it waits for has any slack
SAMPAI_AKHIR = {"id": "Z", "mulai": "2025-02-28", "selesai": 2029}


def setelah(kegiatan: str, jenis: str = "FS", jeda: str | None = None) -> list[Baris]:
    return [{"kegiatan": kegiatan, "jenis": jenis, "jeda": jeda}]


def rentang(satu: JadwalKegiatan) -> tuple[str, str]:
    return satu.mulai.isoformat(), satu.selesai.isoformat()


@pytest.mark.parametrize(
    ("jenis", "jeda", "mulai", "selesai"),
    [
        ("FS", None, "2025-06-01", "2025-06-10"),
        ("SS", None, "2025-03-01", "2025-03-10"),
        ("FF", None, "2025-05-22", "2025-05-31"),
        ("SF", None, "2025-02-19", "2025-02-28"),
        ("FS", "1 bulan", "2025-07-01", "2025-07-10"),
        ("FS", "-2 minggu", "2025-05-18", "2025-05-27"),
        ("SS", "1 bulan", "2025-04-01", "2025-04-10"),
        ("FF", "-1 bulan", "2025-04-21", "2025-04-30"),
        ("SF", "10 hari", "2025-03-01", "2025-03-10"),
        ("SF", "-1 tahun", "2025-01-01", "2025-01-10"),
    ],
)
def test_a_computed_start_is_the_earliest_day_allowed(jenis: str, jeda: str | None, mulai: str, selesai: str) -> None:
    b = {"id": "B", "durasi": "10 hari", "setelah": setelah("A", jenis, jeda)}
    assert rentang(jadwal_dari(A, b).kegiatan["B"]) == (mulai, selesai)


@pytest.mark.parametrize(
    ("waktu", "selesai"),
    [
        ({"mulai": "2026-01-15", "durasi": "3 bulan"}, "2026-04-14"),
        ({"mulai": "2025-01-31", "durasi": "1 bulan"}, "2025-02-27"),
        ({"mulai": "2025-TW3", "selesai": "2027-TW4"}, "2027-12-31"),
        ({"mulai": "2025-S2", "durasi": "2 minggu"}, "2025-07-14"),
        ({"durasi": "1 tahun"}, "2025-12-31"),
    ],
)
def test_lengths(waktu: Baris, selesai: str) -> None:
    satu = jadwal_dari({"id": "A"} | waktu).kegiatan["A"]
    assert satu.selesai == hari(selesai)
    assert satu.tetap == ("mulai" in waktu)


def test_ff_with_a_length_in_months_skips_days_that_no_month_reaches() -> None:
    a = {"id": "A", "mulai": 2025, "selesai": "2025-03-30"}
    b = {"id": "B", "durasi": "1 bulan", "setelah": setelah("A", "FF")}
    # 28 February + 1 month is 28 March, too early; 1 March + 1 month is 1 April
    assert rentang(jadwal_dari(a, b).kegiatan["B"]) == ("2025-03-01", "2025-03-31")


def test_of_two_predecessors_the_later_bound_counts() -> None:
    lain = {"id": "L", "mulai": "2026-02", "selesai": "2026-02"}
    b = {"id": "B", "durasi": "1 hari", "setelah": ["A", "L"]}
    assert rentang(jadwal_dari(b, A, lain).kegiatan["B"]) == ("2026-03-01", "2026-03-01")


def test_given_dates_stay_and_say_what_they_break() -> None:
    b = {
        "id": "B",
        "mulai": "2025-04-01",
        "selesai": "2025-05-01",
        "setelah": [*setelah("A", "FF"), *setelah("A"), "X"],
    }
    jadwal = jadwal_dari(A, b)
    assert rentang(jadwal.kegiatan["B"]) == ("2025-04-01", "2025-05-01")
    ff, fs = jadwal.ikatan
    assert (ff.nomor, ff.dilanggar, ff.paling_awal) == (0, True, hari("2025-05-31"))
    assert (fs.nomor, fs.dilanggar, fs.paling_awal) == (1, True, hari("2025-06-01"))
    assert (fs.pendahulu, fs.pengikut, fs.jenis, fs.jeda) == ("A", "B", "FS", None)


@pytest.mark.parametrize(("jenis", "mulai"), [("FS", "2025-06-01"), ("SS", "2025-03-01")])
def test_a_start_on_the_very_day_breaks_nothing(jenis: str, mulai: str) -> None:
    b = {"id": "B", "mulai": mulai, "selesai": "2026", "setelah": setelah("A", jenis)}
    assert not jadwal_dari(A, b).ikatan[0].dilanggar


def test_a_network_solved_by_hand() -> None:
    jadwal = jadwal_dari(
        {"id": "D", "durasi": "30 hari", "setelah": ["B", "C"]},
        {"id": "C", "durasi": "20 hari", "setelah": ["A"]},
        {"id": "B", "durasi": "5 hari", "setelah": ["A"]},
        {"id": "A", "durasi": "10 hari"},
        periode=(2025, 2025),
    )
    dini = {satu.id: (str(satu.mulai), str(satu.akhir), satu.hari) for satu in jadwal.kegiatan.values()}
    assert dini == {
        "D": ("2025-01-31", "2025-03-02", 30),
        "C": ("2025-01-11", "2025-01-31", 20),
        "B": ("2025-01-11", "2025-01-16", 5),
        "A": ("2025-01-01", "2025-01-11", 10),
    }
    lambat = {satu.id: (str(satu.mulai_terlambat), str(satu.selesai_terlambat)) for satu in jadwal.kegiatan.values()}
    assert lambat == {
        "D": ("2025-12-02", "2025-12-31"),
        "C": ("2025-11-12", "2025-12-01"),
        "B": ("2025-11-27", "2025-12-01"),
        "A": ("2025-11-02", "2025-11-11"),
    }
    assert {satu.id: satu.kelonggaran_hari for satu in jadwal.kegiatan.values()} == {
        "D": 305,
        "C": 305,
        "B": 320,
        "A": 305,
    }
    assert not any(satu.kritis for satu in jadwal.kegiatan.values())


@pytest.mark.parametrize(
    ("jenis", "jeda", "selesai_terlambat"),
    [
        ("FS", None, "2025-02-27"),
        # 31 January + 1 month is 28 February, so F may be 31 January and no later
        ("FS", "1 bulan", "2025-01-30"),
        ("FS", "-1 bulan", "2025-03-30"),
        # S may be 28 February; a runs for ten days
        ("SS", None, "2025-03-09"),
        ("FF", None, "2029-12-31"),
        ("FF", "2 bulan", "2029-10-31"),
        ("SF", "60 hari", "2029-11-11"),
    ],
)
def test_late_days_turn_the_condition_round(jenis: str, jeda: str | None, selesai_terlambat: str) -> None:
    a = {"id": "A", "mulai": "2025-01-01", "durasi": "10 hari"}
    z = SAMPAI_AKHIR | {"setelah": setelah("A", jenis, jeda)}
    satu = jadwal_dari(a, z).kegiatan["A"]
    assert satu.selesai_terlambat == hari(selesai_terlambat)
    assert satu.kelonggaran_hari == (satu.mulai_terlambat - satu.mulai).days


def test_broken_dates_and_ends_beyond_the_period_are_critical() -> None:
    jadwal = jadwal_dari(
        {"id": "A", "mulai": "2025-01", "selesai": "2025-02"},
        SAMPAI_AKHIR | {"setelah": ["A"]},
        {"id": "L", "mulai": 2029, "selesai": 2030},
    )
    assert jadwal.kegiatan["A"].kelonggaran_hari == -1
    assert jadwal.kegiatan["L"].kelonggaran_hari == -365
    assert jadwal.kegiatan["A"].kritis
    assert jadwal.kegiatan["L"].kritis
    assert list(jadwal.kegiatan["L"].tahun_aktif) == [2029, 2030]


def test_circles_of_any_kind_are_found_once_and_what_needs_them_is_left_out() -> None:
    jadwal = jadwal_dari(
        {"id": "A", "durasi": "1 bulan", "setelah": setelah("B", "SS")},
        {"id": "B", "durasi": "1 bulan", "setelah": [*setelah("A", "SF", "-1 tahun"), "C"]},
        {"id": "C", "durasi": "1 bulan"},
        {"id": "D", "durasi": "1 bulan", "setelah": ["A"]},
        {"id": "E", "mulai": 2026, "selesai": 2026, "setelah": ["D", "E"]},
        {"id": "F", "durasi": "1 bulan", "setelah": ["E"]},
    )
    assert jadwal.lingkaran == (("A", "B"), ("E",))
    assert jadwal.tak_terjadwal == {"A", "B", "D"}
    assert rentang(jadwal.kegiatan["E"]) == ("2026-01-01", "2026-12-31")
    assert jadwal.kegiatan["F"].mulai == hari("2027-01-01")
    assert [(satu.pendahulu, satu.pengikut) for satu in jadwal.ikatan] == [("E", "F")]


def test_given_dates_inside_a_circle_count_for_what_stands_behind_it() -> None:
    jadwal = jadwal_dari(
        {"id": "A", "mulai": 2025, "selesai": 2025, "setelah": ["B"]},
        {"id": "B", "mulai": 2026, "selesai": 2026, "setelah": ["A"]},
        {"id": "C", "durasi": "1 hari", "setelah": ["B"]},
    )
    assert jadwal.lingkaran == (("A", "B"),)
    assert jadwal.tak_terjadwal == frozenset()
    assert jadwal.kegiatan["C"].mulai == hari("2027-01-01")
    assert jadwal.kegiatan["A"].akhir_terlambat == hari("2030-01-01")
    assert [(satu.pendahulu, satu.pengikut) for satu in jadwal.ikatan] == [("B", "C")]


def test_the_first_of_one_id_counts() -> None:
    jadwal = jadwal_dari(
        {"id": "B", "durasi": "1 hari", "setelah": ["A"]},
        {"id": "A", "mulai": "2025-02-01", "selesai": "2025-02-01"},
        {"id": "A", "mulai": "2027-02-01", "selesai": "2027-02-01"},
    )
    assert list(jadwal.kegiatan) == ["B", "A"]
    assert jadwal.kegiatan["B"].mulai == hari("2025-02-02")


def test_what_waits_for_an_unknown_kegiatan_has_only_days_that_are_given() -> None:
    jadwal = jadwal_dari(
        {"id": "A", "durasi": "1 hari", "setelah": ["tidak-ada"]},
        {"id": "B", "durasi": "1 hari", "setelah": ["A"]},
        {"id": "C", "mulai": 2026, "selesai": 2026, "setelah": ["tidak-ada"]},
    )
    assert jadwal.tak_terjadwal == {"A", "B"}
    assert jadwal.kegiatan["C"].mulai == hari("2026-01-01")


def test_nothing_is_computed_while_nobody_knows_the_period() -> None:
    peta = replace(
        peta_dari([{"id": "A", "durasi": "1 hari"}, {"id": "B", "mulai": 2026, "selesai": 2026}]),
        keutuhan=Keutuhan(berkas_rusak=frozenset({"peta-rencana.yaml"})),
    )
    assert jadwalkan(peta).tak_terjadwal == {"A"}


@pytest.mark.parametrize("waktu", [{}, {"mulai": 2025}, {"selesai": 2025}, {"selesai": 2026, "durasi": "1 bulan"}])
def test_too_little_to_tell(waktu: Baris) -> None:
    jadwal = jadwal_dari({"id": "A"} | waktu, {"id": "B", "durasi": "1 hari", "setelah": ["A"]})
    assert jadwal.tak_terjadwal == {"A", "B"}
    assert jadwal.ikatan == ()


def test_an_end_before_its_start_is_no_date() -> None:
    assert jadwal_dari({"id": "A", "mulai": 2026, "selesai": 2025}).tak_terjadwal == {"A"}


def test_rows_that_lost_something_count_only_with_dates() -> None:
    semua: list[Baris] = [
        {"id": "A", "durasi": "1 bulan"},
        {"id": "B", "mulai": 2025, "selesai": 2025},
        {"id": "C", "durasi": "1 bulan"},
    ]
    assert jadwalkan(peta_dari(semua, rusak=[0, 1])).tak_terjadwal == {"A"}


def test_days_beyond_the_calendar_are_unknown_and_late_days_stop_at_its_start() -> None:
    rantai: list[Baris] = [{"id": "K0", "durasi": "100 tahun"}]
    rantai += [{"id": f"K{n}", "durasi": "100 tahun", "setelah": [f"K{n - 1}"]} for n in range(1, 90)]
    tetap = {"id": "T", "mulai": 2025, "selesai": 2025, "setelah": setelah("K78", jeda="100 tahun")}
    jadwal = jadwal_dari(*rantai, tetap)
    assert jadwal.tak_terjadwal == {f"K{n}" for n in range(79, 90)}
    assert jadwal.kegiatan["K78"].akhir == hari("9925-01-01")
    assert jadwal.kegiatan["K0"].mulai_terlambat == date.min
    assert jadwal.ikatan[-1].paling_awal == date.max


def test_lags_in_months_beyond_the_calendars_start_are_clamped_too() -> None:
    rantai: list[Baris] = [{"id": "K0", "durasi": "1 hari"}]
    rantai += [
        {"id": f"K{n}", "durasi": "1 hari", "setelah": setelah(f"K{n - 1}", jeda="100 tahun")} for n in range(1, 30)
    ]
    jadwal = jadwal_dari(*rantai)
    assert jadwal.tak_terjadwal == frozenset()
    assert jadwal.kegiatan["K0"].mulai_terlambat == date.min


def test_a_chain_as_long_as_a_large_plan() -> None:
    rantai: list[Baris] = [{"id": "K0", "durasi": "1 hari"}]
    rantai += [{"id": f"K{n}", "durasi": "1 hari", "setelah": [f"K{n - 1}"]} for n in range(1, 20_000)]
    jadwal = jadwal_dari(*reversed(rantai))
    assert (jadwal.kegiatan["K19999"].mulai - hari("2025-01-01")).days == 19_999


def test_a_period_written_backwards_does_not_crash() -> None:
    jadwal = jadwal_dari({"id": "A", "durasi": "1 hari"}, periode=(2029, 2025))
    assert jadwal.kegiatan["A"].mulai == hari("2029-01-01")
