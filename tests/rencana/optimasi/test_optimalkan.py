"""Small plans solved by hand: what is chosen, when it starts, what it costs, what binds and what contradicts."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from spbe_roadmap.rencana import hitung_rencana
from spbe_roadmap.rencana.optimasi import (
    Kelompok,
    Kemajuan,
    Konflik,
    Optimasi,
    Pengawas,
    TanpaHasil,
    bertentangan,
    optimalkan,
    telaah,
)
from tests.rencana.conftest import peta_dari

Baris = dict[str, Any]
# PEMDI-1 weighs 5 % (PermenPANRB 8/2026): one level more is 0.05 in the index of a year
PERIODE = (2026, 2028)


def usulan(nama: str, **lain: Any) -> Baris:  # noqa: ANN401 - YAML values
    """A proposal of unit `a` for the first half of 2026."""
    return {"id": nama, "status": "usulan", "mulai": 2026, "selesai": "2026-06"} | lain


def naik(nomor: int, menjadi: int = 2) -> Baris:
    return {"dampak": [{"indikator": f"PEMDI-{nomor}", "menjadi": menjadi}]}


def uang(**per_tahun: int) -> Baris:
    return {"anggaran": [{"tahun": int(tahun[1:]), "nilai": nilai} for tahun, nilai in per_tahun.items()]}


def cari(
    *kegiatan: Baris,
    pagu: dict[int, int] | None = None,
    bobot: dict[int, Decimal] | None = None,
    periode: tuple[int, int] = PERIODE,
    **lain: Any,  # noqa: ANN401 - what peta_dari takes
) -> Optimasi | TanpaHasil:
    peta = peta_dari(kegiatan, periode=periode, pokok={"pagu": pagu or {}}, **lain)
    return optimalkan(hitung_rencana(peta), bobot or {}, 60)


def terbaik(*kegiatan: Baris, **lain: Any) -> Optimasi:  # noqa: ANN401 - as above
    hasil = cari(*kegiatan, **lain)
    assert isinstance(hasil, Optimasi)
    assert hasil.terbukti
    assert hasil.urut_terbukti
    assert hasil.celah_persen == 0
    return hasil


def mulai(hasil: Optimasi) -> dict[str, str]:
    return {nama: satu.mulai.isoformat() for nama, satu in hasil.rencana.jadwal.kegiatan.items()}


def test_money_goes_where_the_index_rises_most() -> None:
    hasil = terbaik(
        usulan("A", **naik(1), **uang(t2026=60)),
        usulan("B", **naik(2), **uang(t2026=50)),
        usulan("C", **naik(3, 3), **uang(t2026=50)),
        pagu={2026: 100},
    )
    assert hasil.tidak_dikerjakan == ("A",)
    assert [satu.biaya for satu in hasil.tahun] == [100, 0, 0]


def test_weights_decide_between_two_plans() -> None:
    """The money is for one of them: A counts in 2025 alone, B, whose evidence is late for 2027, in 2028 alone."""
    semua = (
        usulan("A", **uang(t2025=10), mulai=2025, selesai="2025-06", dampak=[{"indikator": "SPBE-1", "menjadi": 5}]),
        usulan("B", **naik(2, 2), **uang(t2025=10), mulai="2025-07", selesai="2027-12"),
    )
    lain: Baris = {"periode": (2025, 2028), "pagu": {2025: 10}}
    assert terbaik(*semua, **lain).tidak_dikerjakan == ("B",)
    assert terbaik(*semua, **lain, bobot={2028: Decimal("2.5")}).tidak_dikerjakan == ("A",)
    assert terbaik(*semua, **lain, bobot={2025: Decimal(0)}).tidak_dikerjakan == ("A",)


def test_of_equal_plans_the_cheaper_one() -> None:
    hasil = terbaik(usulan("A", **naik(1), **uang(t2026=60)), usulan("B", **naik(1), **uang(t2026=59)))
    assert hasil.tidak_dikerjakan == ("A",)


def test_of_plans_as_cheap_the_earlier_one_and_free_work_is_done() -> None:
    hasil = terbaik(
        {"id": "A", "status": "usulan", "durasi": "3 bulan"},
        {"id": "B", "status": "usulan", "durasi": "3 bulan", "setelah": [{"kegiatan": "A"}]},
    )
    assert mulai(hasil) == {"A": "2026-01-01", "B": "2026-04-01"}


def test_work_that_costs_and_proves_nothing_is_left_out() -> None:
    assert terbaik(usulan("A", **uang(t2026=1))).tidak_dikerjakan == ("A",)


def test_final_work_stays_where_it_is() -> None:
    tetap = usulan("A", **uang(t2026=100), status="final", jendela={"paling_awal": 2027})
    assert mulai(terbaik(tetap)) == {"A": "2026-01-01"}


def test_a_window_lets_dated_work_move() -> None:
    """The money of 2026 is gone; from 2027 on the work still counts twice."""
    tetap = usulan("F", **uang(t2026=100), status="final")
    dapat = usulan("A", **naik(1), **uang(t2026=50), jendela={"paling_akhir": 2027})
    hasil = terbaik(tetap, dapat, pagu={2026: 100})
    assert mulai(hasil)["A"] == "2027-01-01"
    assert hasil.rencana.jadwal.kegiatan["A"].selesai.isoformat() == "2027-06-30"
    assert [satu.biaya for satu in hasil.tahun] == [100, 50, 0]
    assert dict(hasil.ubahan["A"].kunci) == {"mulai": "2027-TW1", "selesai": "2027-TW2", "status": "final"}
    assert dict(hasil.ubahan["A"].tahun_anggaran) == {0: 2027}
    tanpa = {kunci: nilai for kunci, nilai in dapat.items() if kunci != "jendela"}
    assert terbaik(tetap, tanpa, pagu={2026: 100}).tidak_dikerjakan == ("A",)


def test_milestones_follow_moved_work_and_what_it_moves() -> None:
    """A goes from January 2026 to January 2027; B, in which nothing else changes, follows it."""
    uji = {"nama": "Uji", "waktu": "2026-03"}
    hasil = terbaik(
        usulan("F", **uang(t2026=100), status="final", tonggak=[uji]),
        usulan("A", **naik(1), **uang(t2026=50), jendela={}, tonggak=[uji]),
        {
            "id": "B",
            "durasi": "40 hari",
            "setelah": [{"kegiatan": "A"}],
            "tonggak": [{"nama": "Separuh", "waktu": "2026-TW3"}, {"nama": "Akhir", "waktu": "2026-08-09"}],
        },
        pagu={2026: 100},
    )
    assert mulai(hasil) == {"F": "2026-01-01", "A": "2027-01-01", "B": "2027-07-01"}
    assert {nama: dict(satu.waktu_tonggak) for nama, satu in hasil.ubahan.items()} == {
        "A": {0: "2027-03"},
        "B": {0: "2027-TW3", 1: "2027-08-09"},
    }
    assert not hasil.ubahan["B"].kunci
    tonggak = {satu.id: [t.waktu.teks for t in satu.tonggak] for _, _, satu in hasil.rencana.peta.semua_kegiatan()}
    assert tonggak == {"F": ["2026-03"], "A": ["2027-03"], "B": ["2027-TW3", "2027-08-09"]}


def test_a_milestone_that_no_form_says_any_more_is_a_day_of_the_work() -> None:
    hasil = terbaik(
        usulan("F", **uang(t2026=100), status="final"),
        usulan(
            "A",
            **naik(1),
            **uang(t2026=50),
            jendela={},
            mulai="2026-03-10",
            tonggak=[{"nama": "Uji", "waktu": "2026-04"}, {"nama": "Akhir", "waktu": "2026-06"}],
        ),
        pagu={2026: 100},
    )
    # 297 days later: 23 January to 21 February, 25 March to 23 April
    assert mulai(hasil)["A"] == "2027-01-01"
    assert dict(hasil.ubahan["A"].waktu_tonggak) == {0: "2027-02-21", 1: "2027-04-23"}


def test_a_window_is_kept() -> None:
    hasil = terbaik(
        {"id": "A", "durasi": "2 bulan", **naik(1), "jendela": {"paling_awal": "2026-05", "paling_akhir": 2026}}
    )
    assert mulai(hasil) == {"A": "2026-07-01"}


def test_money_moves_by_whole_years_and_stays_in_the_years_of_work() -> None:
    """Two years of money from a start in July become one year from a start in January."""
    geser = {
        "id": "A",
        "durasi": "12 bulan",
        "setelah": [{"kegiatan": "S", "jeda": "6 bulan"}],
        **uang(t2026=30, t2027=20),
        **naik(1),
    }
    dahulu = {"id": "S", "mulai": "2025-10", "selesai": "2025-12"}
    hasil = terbaik(dahulu, geser, pagu={2026: 20}, periode=(2025, 2028))
    assert mulai(hasil)["A"] == "2027-01-01"
    assert {satu.tahun: satu.biaya for satu in hasil.tahun} == {2025: 0, 2026: 0, 2027: 50, 2028: 0}


def test_a_predecessor_of_chosen_work_is_chosen() -> None:
    hasil = terbaik(
        usulan("A", **uang(t2026=80), selesai="2026-03"),
        usulan("B", **naik(1), **uang(t2026=20), mulai="2026-04", setelah=[{"kegiatan": "A"}]),
        pagu={2026: 99},
    )
    assert hasil.tidak_dikerjakan == ("A", "B")


def test_dates_that_break_a_dependency_are_not_chosen_together() -> None:
    hasil = terbaik(usulan("A", **naik(1)), usulan("B", **naik(2, 5), mulai="2026-06-30", setelah=[{"kegiatan": "A"}]))
    assert hasil.tidak_dikerjakan == ("B",)


def test_a_unit_leads_no_more_than_it_can() -> None:
    opd = [{"id": "a", "nama": "a", "kapasitas": 1}]
    semua = [{"id": nama, "durasi": "91 hari", **naik(nomor)} for nomor, nama in enumerate("AB", start=1)]
    # 91 days from 1 January run into April; from 1 April on they end with June
    assert sorted(mulai(terbaik(*semua, opd=opd)).values()) == ["2026-01-01", "2026-07-01"]


def test_audits_are_done_and_leave_no_gap_of_three_years() -> None:
    audit = {"id": "A", "status": "usulan", "durasi": "3 bulan", "audit": "keamanan", **uang(t2026=10)}
    # one audit must serve 2026-2028 and 2027-2029; two that cannot be paid in 2027 or 2028 must lie at both ends
    assert mulai(terbaik(audit, periode=(2026, 2029))) == {"A": "2027-01-01"}
    kedua = audit | {"id": "B"}
    hasil = terbaik(audit, kedua, periode=(2026, 2029), pagu={2027: 9, 2028: 9})
    assert sorted(mulai(hasil).values()) == ["2026-01-01", "2029-01-01"]


def test_what_has_begun_stays_and_what_is_reported_is_done() -> None:
    laporan = {
        "tahun": 2026,
        "per": "2026-05-31",
        "kegiatan": {"A": {"status": "berjalan"}, "B": {"status": "ditunda", "catatan": "menunggu"}},
    }
    hasil = terbaik(
        usulan("A", **uang(t2026=10), jendela={}),
        usulan("B", **uang(t2026=10), mulai="2027-01", selesai="2027-06", jendela={}),
        usulan("C", **naik(1), **uang(t2026=5), mulai="2028-01", selesai="2028-06", jendela={}),
        realisasi=[laporan],
    )
    # nothing new can start before the report; B moves forward to the first quarter after it
    assert mulai(hasil) == {"A": "2026-01-01", "B": "2026-07-01", "C": "2026-07-01"}


def test_an_empty_plan_is_optimal() -> None:
    hasil = terbaik()
    assert hasil.nilai == 3  # the lowest level of every indicator, three years
    assert not hasil.ubahan


def test_the_plan_as_written_is_kept_where_nothing_is_better() -> None:
    pertama = usulan("A", **naik(1), **uang(t2026=5), status="final")
    assert not terbaik(pertama).ubahan


def test_the_result_does_not_depend_on_the_run() -> None:
    semua = [usulan(f"K{nomor}", **naik(nomor), **uang(t2026=7 + nomor % 3), jendela={}) for nomor in range(1, 13)]
    satu, dua = (terbaik(*semua, pagu={2026: 20, 2027: 20}) for _ in range(2))
    assert satu.pencarian == dua.pencarian


@pytest.mark.parametrize(("pagu", "mustahil"), [(20, False), (19, True)])
def test_work_that_must_be_done_must_be_paid(pagu: int, *, mustahil: bool) -> None:
    hasil = cari(*_wajib(), pagu={2026: pagu, 2027: 100})
    assert isinstance(hasil, TanpaHasil) == mustahil


def _wajib() -> list[Baris]:
    audit = usulan("AUD-01", **uang(t2026=10), audit="aplikasi")
    final = usulan("F", **uang(t2026=10), status="final")
    return [audit, final, usulan("A", **naik(1), **uang(t2027=1)), usulan("G", status="final")]


def test_a_contradiction_names_nothing_too_much() -> None:
    hasil = cari(*_wajib(), pagu={2026: 19, 2027: 100})
    assert isinstance(hasil, TanpaHasil)
    assert hasil.mustahil
    assert set(bertentangan(hasil.soal, 60).kelompok) == {
        Kelompok("wajib", ("AUD-01",)),
        Kelompok("wajib", ("F",)),
        Kelompok("pagu", (2026,)),
    }


def test_a_contradiction_of_dates_needs_no_money() -> None:
    hasil = cari(
        usulan("A", status="final"),
        usulan("B", status="final", mulai="2026-04", selesai="2026-07", setelah=[{"kegiatan": "A"}]),
        {"id": "C", "durasi": "2 bulan", "setelah": [{"kegiatan": "B"}]},
        pagu={2026: 1},
    )
    assert isinstance(hasil, TanpaHasil)
    assert set(bertentangan(hasil.soal, 60).kelompok) == {Kelompok("wajib", ("B",)), Kelompok("ikatan", ("A", "B"))}


def test_what_fits_nowhere_contradicts_itself() -> None:
    hasil = cari({"id": "A", "durasi": "4 tahun"})
    assert isinstance(hasil, TanpaHasil)
    assert bertentangan(hasil.soal, 60) == Konflik((Kelompok("wajib", ("A",)),), terkecil=True)


def test_without_time_nothing_is_claimed_about_a_contradiction() -> None:
    hasil = cari({"id": "A", "durasi": "4 tahun"}, {"id": "B", "durasi": "1 bulan"})
    assert isinstance(hasil, TanpaHasil)
    tanpa_waktu = bertentangan(hasil.soal, 0)
    assert Kelompok("wajib", ("A",)) in tanpa_waktu.kelompok
    assert not tanpa_waktu.terkecil


def test_what_binds_and_what_more_money_buys() -> None:
    juta = 10**6
    hasil = terbaik(
        usulan("A", **naik(1), **uang(t2026=150 * juta)),
        usulan("B", **naik(2), **uang(t2026=60 * juta)),
        pagu={2026: 150 * juta, 2027: 10},
    )
    bobot = _bobot(1), _bobot(2)
    ditelaah = telaah(hasil, 60)
    assert ditelaah.lengkap
    assert [(satu.kelompok, satu.terbukti) for satu in ditelaah.pengikat] == [(Kelompok("pagu", (2026,)), True)]
    assert ditelaah.pengikat[0].tambahan == 3 * min(bobot)
    lebih_2026, lebih_2027 = ditelaah.tambahan
    assert (lebih_2026.tahun, lebih_2026.tambahan) == (2026, 3 * min(bobot))
    assert lebih_2026.masuk == hasil.tidak_dikerjakan
    assert lebih_2026.keluar == ()
    assert all(Fraction(satu) == min(bobot) for satu in lebih_2026.indeks.values())
    assert (lebih_2027.tahun, lebih_2027.tambahan, lebih_2027.terbukti) == (2027, Fraction(0), True)


def _bobot(nomor: int) -> Fraction:
    kerangka = hitung_rencana(peta_dari(periode=PERIODE)).proyeksi.tahun[0].kerangka
    indikator = kerangka.indikator_ke(nomor)
    assert indikator
    return Fraction(indikator.bobot) / 100


@pytest.mark.parametrize(
    ("lain", "pengikat"),
    [
        ({"jendela": {"paling_awal": 2027}}, Kelompok("jendela", ("A",))),
        ({"setelah": [{"kegiatan": "P", "jeda": "1 tahun"}]}, Kelompok("ikatan", ("P", "A"))),
        ({"penanggung_jawab": "b"}, Kelompok("kapasitas", ("b",))),
    ],
)
def test_each_kind_of_limit_can_bind(lain: Baris, pengikat: Kelompok) -> None:
    tetap = {"id": "P", "mulai": "2026-01", "selesai": "2026-06", "penanggung_jawab": "b"}
    opd = [{"id": "b", "nama": "b", "kapasitas": 1}]
    hasil = terbaik(tetap, {"id": "A", "durasi": "6 bulan", **naik(1), **lain}, opd=opd)
    assert [satu.kelompok for satu in telaah(hasil, 60).pengikat] == [pengikat]


def test_nothing_binds_where_everything_is_done_at_once() -> None:
    ditelaah = telaah(terbaik(usulan("A", **naik(1), **uang(t2026=5)), pagu={2026: 5}), 60)
    assert ditelaah.pengikat == ()
    assert ditelaah.lengkap


def test_an_interrupted_search_gives_the_plan_as_written_or_better() -> None:
    semua = [usulan(f"K{nomor}", **naik(nomor), **uang(t2026=nomor)) for nomor in range(1, 13)]
    peta = peta_dari(semua, periode=PERIODE, pokok={"pagu": {2026: 100}})
    hasil = optimalkan(hitung_rencana(peta), {}, 60, Pengawas(henti=lambda: True))
    assert isinstance(hasil, Optimasi)
    assert hasil.nilai >= 3 + sum(_bobot(nomor) for nomor in range(1, 13)) * 3
    assert not telaah(hasil, 60, Pengawas(henti=lambda: True)).lengkap


def test_progress_tells_of_sums_of_the_index() -> None:
    terdengar: list[Kemajuan] = []
    semua = [
        usulan(f"K{nomor}", **naik(1 + nomor % 20, 2 + nomor % 3), **uang(t2026=37 + nomor * 7 % 29), jendela={})
        for nomor in range(40)
    ]
    peta = peta_dari(semua, periode=PERIODE, pokok={"pagu": {2026: 300, 2027: 150, 2028: 90}})
    hasil = optimalkan(hitung_rencana(peta), {}, 60, Pengawas(kabar=terdengar.append))
    assert isinstance(hasil, Optimasi)
    assert terdengar
    assert all(satu.batas >= float(hasil.nilai) - 1e-6 for satu in terdengar)
    assert all(satu.nilai is None or satu.nilai <= float(hasil.nilai) + 1e-6 for satu in terdengar)
