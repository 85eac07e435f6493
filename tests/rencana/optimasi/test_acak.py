"""Random plans of up to twelve kegiatan: `optimize` finds what trying everything finds, to the last decimal and rupiah."""

from __future__ import annotations

import random
from decimal import Decimal
from typing import Any

import pytest

from spbe_roadmap.rencana import hitung_rencana
from spbe_roadmap.rencana.optimasi import Optimasi, TanpaHasil, optimalkan
from tests.rencana.conftest import peta_dari
from tests.rencana.optimasi.paksa import Rencanaan, Terbaik, banyak_pilihan, terbaik

Baris = dict[str, Any]
JENIS = ("FS", "FS", "SS", "FF", "SF")
JEDA = ("0 hari", "1 bulan", "-2 minggu", "45 hari", "-1 bulan")
PALING_BANYAK = 700


def rencana_acak(benih: int) -> Rencanaan:
    """A plan with at most `PALING_BANYAK` ways to carry it out."""
    acak = random.Random(benih)
    mulai = acak.choice((2024, 2025, 2026))
    periode = (mulai, mulai + acak.choice((0, 1, 2)))
    banyak = acak.randrange(2, 13)
    while True:
        kegiatan = [_kegiatan(acak, nomor, periode) for nomor in range(banyak)]
        lain: dict[str, Any] = {
            "periode": periode,
            "pokok": {
                "pagu": {
                    tahun: acak.randrange(4, 16) * 100 for tahun in range(mulai, periode[1] + 1) if acak.random() < 0.7
                }
            },
            "opd": [
                {"id": nama, "nama": nama} | ({"kapasitas": acak.randrange(1, 4)} if acak.random() < 0.5 else {})
                for nama in "ab"
            ],
            "indeks": {"awal": {"spbe-2020": {"tahun": 2024, "tingkat": {1: 2}}}},
        }
        if acak.random() < 0.3:
            status = acak.choice(("belum", "berjalan", "selesai", "ditunda"))
            lain["realisasi"] = [{"tahun": mulai, "per": f"{mulai}-05-31", "kegiatan": {"K0": {"status": status}}}]
        soal = Rencanaan(kegiatan, lain, {periode[1]: acak.choice((Decimal(1), Decimal("2.5"), Decimal(5)))})
        if banyak_pilihan(soal) <= PALING_BANYAK:
            return soal


def _kegiatan(acak: random.Random, nomor: int, periode: tuple[int, int]) -> Baris:
    tahun = acak.randrange(periode[0], periode[1] + 1)
    dahulu = acak.sample(range(nomor), min(nomor, acak.choice((0, 0, 1, 2))))
    baris: Baris = {
        "id": f"K{nomor}",
        "penanggung_jawab": acak.choice("ab"),
        "status": acak.choice(("usulan",) * 7 + ("final",)),
        "setelah": [
            {"kegiatan": f"K{satu}", "jenis": acak.choice(JENIS), "jeda": acak.choice(JEDA)} for satu in dahulu
        ],
        "anggaran": [{"tahun": tahun, "nilai": acak.randrange(1, 6) * 100} for _ in range(acak.choice((0, 1, 1, 2)))],
        "dampak": [
            {"indikator": f"PEMDI-{acak.randrange(1, 6)}", "menjadi": acak.choice((2, 3, 4))},
            {"indikator": f"SPBE-{acak.randrange(1, 6)}", "menjadi": acak.choice((2, 3))},
        ][: acak.randrange(3)],
    }
    if acak.random() < 0.1:
        baris["audit"] = acak.choice(("aplikasi", "keamanan"))
    if acak.random() < 0.25:
        return baris | {"durasi": acak.choice(("2 bulan", "5 bulan", "100 hari", "13 bulan"))}
    bulan = acak.randrange(1, 13)
    akhir = (
        {"durasi": f"{acak.randrange(1, 8)} bulan"}
        if acak.random() < 0.3
        else {"selesai": f"{tahun}-{acak.randrange(bulan, 13):02d}"}
    )
    baris |= {"mulai": f"{tahun}-{bulan:02d}" + acak.choice(("", "-15")), **akhir}
    if acak.random() < 0.3:
        baris["jendela"] = acak.choice(({"paling_awal": f"{tahun}-TW2"}, {"paling_akhir": f"{tahun}-S1"}, {}))
    return baris


@pytest.mark.parametrize("benih", range(60))
def test_equals_trying_everything(benih: int) -> None:
    soal = rencana_acak(benih)
    hasil = optimalkan(hitung_rencana(peta_dari(soal.kegiatan, **soal.lain)), soal.bobot, 60)
    acuan = terbaik(soal)
    if isinstance(hasil, TanpaHasil):
        assert hasil.mustahil
        assert acuan is None
    else:
        assert hasil.terbukti
        assert hasil.urut_terbukti
        assert _capaian(hasil) == acuan


def _capaian(hasil: Optimasi) -> Terbaik:
    jadwal = hasil.rencana.jadwal.kegiatan.values()
    akhir = hasil.soal.sesudah_periode
    return Terbaik(
        hasil.nilai, hasil.rencana.anggaran.jumlah.total, sum(akhir - satu.mulai.toordinal() for satu in jadwal)
    )
