"""The headline: changes and what comes of them, in one true sentence."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from spbe_roadmap.aturan.temuan_beda import TemuanBeda
from spbe_roadmap.baca_perubahan import baca_opsi
from spbe_roadmap.rencana import hitung_rencana
from spbe_roadmap.rencana.banding import Banding
from spbe_roadmap.rencana.pengandaian import andaikan
from spbe_roadmap.terbit.banding import Bahan
from spbe_roadmap.terbit.banding.kalimat import dua_nilai, nilai_tahun, ringkasan, selisih_tahun, uraian
from tests.rencana.conftest import peta_dari

if TYPE_CHECKING:
    from spbe_roadmap.rencana.perubahan import Perubahan
    from spbe_roadmap.rencana.rencana import Rencana

SEMUA_TIGA = [{"indikator": f"SPBE-{nomor}", "menjadi": 3} for nomor in range(1, 48)]
KEGIATAN: list[dict[str, Any]] = [
    {
        "id": "A",
        "mulai": "2025-03",
        "selesai": "2025-06",
        "dampak": SEMUA_TIGA,
        "anggaran": [{"tahun": 2025, "nilai": "350 juta"}],
    },
    {"id": "B", "durasi": "1 bulan", "setelah": ["A"]},
    {"id": "C", "mulai": "2025-08", "selesai": "2025-09", "setelah": ["A"]},
    {"id": "D", "mulai": "2026", "selesai": "2026", "anggaran": [{"tahun": 2026, "nilai": "100 juta"}]},
]


def perubahan(*opsi: str) -> list[Perubahan]:
    return [satu.perubahan for teks in opsi for satu in baca_opsi({teks.partition(" ")[0]: [teks.partition(" ")[2]]})]


def kalimat(*opsi: str, geser: bool = False) -> str:
    peta = peta_dari(
        KEGIATAN,
        pokok={"pagu": {2025: 350_000_000}},
        indeks={"target": {2025: Decimal("2.5")}},
        opd=[{"id": "b", "nama": "Dinas B", "singkatan": "DB"}],
    )
    ubah = perubahan(*opsi)
    banding = Banding(hitung_rencana(peta), hitung_rencana(andaikan(peta, ubah, geser=geser)))
    return ringkasan(Bahan(tuple(ubah), banding, TemuanBeda((), ())))


@pytest.mark.parametrize(
    ("opsi", "harapan"),
    [
        (
            ("--delay A=1TW",),
            (
                "Menunda A satu triwulan menggeser 1 kegiatan lain, menurunkan Indeks SPBE 2025 dari 3,00 menjadi 1,00, "
                "mengubah predikat 2025 dari Baik menjadi Kurang, membuat target 2025 tidak tercapai, "
                "dan melanggar 1 ketergantungan."
            ),
        ),
        (
            ("--drop A",),
            (
                "Menghapus A menggeser 1 kegiatan lain, menurunkan Indeks SPBE 2025 dari 3,00 menjadi 1,00, "
                "mengubah predikat 2025 dari Baik menjadi Kurang, membuat target 2025 tidak tercapai, "
                "dan menghemat Rp350 juta."
            ),
        ),
        (("--budget 2025=-20%",), "Mengurangi pagu 2025 sebesar 20% membuat anggaran 2025 melampaui pagu Rp70 juta."),
        (
            ("--delay D=2TW",),
            "Menunda D dua triwulan tidak menggeser kegiatan lain dan tidak mengubah biaya maupun indeks.",
        ),
        (
            ("--delay D=-10 hari",),
            "Memajukan D sepuluh hari tidak menggeser kegiatan lain dan tidak mengubah biaya maupun indeks.",
        ),
        (("--status D=usulan",), "Mengubah status D menjadi usulan tidak mengubah jadwal, biaya, maupun indeks."),
        (
            ("--drop C", "--delay D=0 bulan", "--drop D"),
            None,
        ),
        (("--drop C,D",), "Menghapus C dan D menghemat Rp100 juta."),
        (
            ("--budget 2025=+1 juta", "--budget 2026=1 miliar", "--status D=usulan", "--unit D=b"),
            "Empat perubahan ini tidak mengubah jadwal, biaya, maupun indeks.",
        ),
        (
            ("--level D:SPBE-1=4",),
            "Mengubah dampak D pada SPBE-1 menjadi 4 tidak mengubah jadwal, biaya, maupun indeks.",
        ),
    ],
)
def test_headlines(opsi: tuple[str, ...], harapan: str | None) -> None:
    if harapan is None:
        with pytest.raises(ValueError, match='kegiatan "D" sudah dihapus'):
            kalimat(*opsi)
    else:
        assert kalimat(*opsi) == harapan


def test_a_broken_follower_is_pushed_where_it_may_be() -> None:
    assert "menggeser 2 kegiatan lain" in kalimat("--delay A=1TW", geser=True)
    assert "melanggar" not in kalimat("--delay A=1TW", geser=True)


def test_units_and_ceilings_have_their_names() -> None:
    rencana = hitung_rencana(peta_dari(KEGIATAN, opd=[{"id": "b", "nama": "Dinas B", "singkatan": "DB"}]))
    assert [
        uraian(satu, rencana) for satu in perubahan("--unit D=b", "--budget 2026=5 miliar", "--budget 2026=-1 juta")
    ] == [
        "menyerahkan D kepada DB",
        "menetapkan pagu 2026 sebesar Rp5 miliar",
        "mengurangi pagu 2026 sebesar Rp1 juta",
    ]


def test_numbers_that_rounding_would_make_alike_are_exact() -> None:
    assert dua_nilai(Decimal("2.411"), Decimal("2.409")) == ("2,411", "2,409")
    assert dua_nilai(Decimal("2.41"), Decimal("2.36")) == ("2,41", "2,36")
    assert dua_nilai(Decimal(2), Decimal(2)) == ("2,00", "2,00")


def dengan_indeks(*tingkat: tuple[int, int]) -> Rencana:
    """A plan of 2026 in which some PEMDI indicators reach levels given in hundredths."""
    dampak = [{"indikator": f"PEMDI-{nomor}", "menjadi": Decimal(seratus) / 100} for nomor, seratus in tingkat]
    kegiatan = {"id": "A", "mulai": "2026-01", "selesai": "2026-02", "dampak": dampak}
    return hitung_rencana(peta_dari([kegiatan], periode=(2026, 2026)))


@pytest.mark.parametrize(
    ("sebelum", "sesudah"), [(100, 113), (100, 150), (125, 100), (113, 150), (200, 200), (100, 101)]
)
def test_a_difference_is_what_the_two_printed_values_differ_by_or_exact(sebelum: int, sesudah: int) -> None:
    satu = Banding(dengan_indeks((12, sebelum)), dengan_indeks((12, sesudah))).indeks[0]
    teks = selisih_tahun(satu).replace("−", "-").replace(",", ".")
    assert satu.selisih is not None
    tercetak = [Decimal(nilai.replace(",", ".")) for nilai in nilai_tahun(satu)]
    assert Decimal(teks) in {tercetak[1] - tercetak[0], satu.selisih}
    assert (teks[0] == "+", teks[0] == "-") == (satu.selisih > 0, satu.selisih < 0)


def test_two_independent_plans_have_a_headline_too() -> None:
    lama, baru = hitung_rencana(peta_dari(KEGIATAN)), hitung_rencana(peta_dari(KEGIATAN[:3]))
    assert ringkasan(Bahan((), Banding(lama, baru), TemuanBeda((), ()))) == "Rencana yang baru menghemat Rp100 juta."
