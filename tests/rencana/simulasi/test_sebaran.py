"""Distributions by their quantiles, what is refused, and what realisation makes."""

from __future__ import annotations

import pytest

from spbe_roadmap.rencana.jadwal import jadwalkan
from spbe_roadmap.rencana.simulasi.sebaran import (
    LANGKAH,
    SATUAN,
    Lognormal,
    ParameterSalah,
    RealisasiKurang,
    Segitiga,
    Teramati,
    baca_sebaran,
    sebaran_realisasi,
    tambahan,
)
from tests.rencana.conftest import peta_dari


def test_a_lognormal_has_the_quantiles_that_name_it_and_no_early_end() -> None:
    sebaran = Lognormal(1.1, 1.5)
    assert sebaran.kuantil(0.5) == pytest.approx(1.1)
    assert sebaran.kuantil(0.9) == pytest.approx(1.5)
    assert sebaran.kuantil(0.01) == 1
    # one in six: what the docstring says
    assert sebaran.kuantil(5 / 6) == pytest.approx(1.39, abs=0.005)
    assert Lognormal(1.2, 1.2).kuantil(0.99) == pytest.approx(1.2)


def test_a_triangular_by_hand() -> None:
    """Between 0 and 4 with its top at 2: an eighth lies below 1, half below 2."""
    assert [Segitiga(0, 2, 4).kuantil(satu) for satu in (1 / 8, 1 / 2, 7 / 8)] == [1, 2, 3]
    assert Segitiga(1, 1, 1).kuantil(0.3) == 1


def test_what_was_seen_is_drawn_equally_often() -> None:
    semua = tambahan(Teramati((1.0, 1.5, 3.0, 3.0)))
    assert [semua.count(satu) for satu in (0, SATUAN // 2, 2 * SATUAN)] == [LANGKAH // 4, LANGKAH // 4, LANGKAH // 2]


def test_steps_grow_and_nothing_is_added_without_delays() -> None:
    semua = tambahan(Segitiga(0.5, 1, 2))
    assert list(semua) == sorted(semua)
    assert semua[0] < 0 < semua[-1] < SATUAN
    assert set(tambahan(None)) == {0}


@pytest.mark.parametrize(
    ("teks", "sebaran"),
    [("1.1,1.5", Lognormal(1.1, 1.5)), ("1,1", Lognormal(1, 1)), ("0.9, 1, 2.5", Segitiga(0.9, 1, 2.5))],
)
def test_what_a_person_writes(teks: str, sebaran: Lognormal | Segitiga) -> None:
    assert baca_sebaran(teks) == sebaran


@pytest.mark.parametrize(
    ("teks", "kata"),
    [
        ("lama", "bukan P50,P90"),
        ("1.5", "1 angka"),
        ("1,2,3,4", "4 angka"),
        ("1.5,1.1", "kecil ke besar"),
        ("1,11", "sampai dengan 10"),
        ("nan,nan", "kecil ke besar"),
        ("0,1,2", "lebih dari 0"),
        ("0.9,1.5", "di bawah 1"),
    ],
)
def test_what_makes_no_distribution_is_refused_by_name(teks: str, kata: str) -> None:
    with pytest.raises(ParameterSalah, match=kata) as galat:
        baca_sebaran(teks)
    assert str(galat.value).startswith(f'"{teks}"')


def test_realisation_makes_a_distribution_once_ten_have_ended() -> None:
    """Ten rows of 100 days each, the first of which ended as planned and each next one ten days later."""
    kegiatan = [{"id": f"K{nomor}", "mulai": "2025-01-01", "durasi": "100 hari"} for nomor in range(11)]
    capai = {
        f"K{nomor}": {"status": "selesai", "selesai": f"2025-{4 + nomor // 3:02}-{10 + nomor % 3 * 10}"}
        for nomor in range(10)
    }
    lain = {"K10": {"status": "berjalan", "mulai": "2025-01-01"}, "TAK-ADA": {"status": "belum"}}
    peta = peta_dari(kegiatan, realisasi=[{"tahun": 2025, "per": "2025-12-31", "kegiatan": capai | lain}])
    sebaran = sebaran_realisasi(peta, jadwalkan(peta))
    assert sebaran.faktor == (1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.61, 1.71, 1.81, 1.91)
    del capai["K3"]
    peta = peta_dari(kegiatan, realisasi=[{"tahun": 2025, "per": "2025-12-31", "kegiatan": capai | lain}])
    with pytest.raises(RealisasiKurang, match="9 kegiatan"):
        sebaran_realisasi(peta, jadwalkan(peta))


def test_distributions_speak_indonesian() -> None:
    assert Lognormal(1.1, 1.5).uraian.startswith("separuh kegiatan memakan paling lama 1,1 kali")
    assert Segitiga(0.9, 1, 2).uraian == (
        "kegiatan memakan 0,9 sampai 2 kali waktu rencananya, paling sering 1 kali (segitiga)"
    )
    assert Teramati((1.0,)).uraian.endswith("seperti 1 kegiatan yang sudah selesai")
