"""What the plan changes: gaps, gains by part and programme, and what one content adds, by hand."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.rencana.gambaran import gambaran, kesenjangan, sumbangan
from tests.conftest import INDEKS, program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Tulis = Callable[..., Path]

# PEMDI-13 weighs 5 of 100, PEMDI-19 weighs 10: two levels of the one and one of the other are 0,10 points each
APLIKASI = (
    "      - {id: APL-01, nama: Satu, mulai: 2025, selesai: 2026-07, dampak: [{indikator: PEMDI-13, menjadi: 3}]}\n"
)
LAYANAN = (
    "      - {id: LAY-01, nama: Dua, mulai: 2025, selesai: 2027-07, dampak: [{indikator: PEMDI-19, menjadi: 2}]}\n"
)
TERBIT = "riwayat: [{tahun: 2024, kerangka: spbe-2020, indeks: 1.89, domain: {1: 1.80, 2: 1.00, 3: 1.00, 4: 2.74}}]"


def isi(riwayat: str, target: str) -> dict[str, str]:
    indeks = INDEKS.replace("riwayat: []", riwayat).replace("target: {2025: 1.00, 2026: 1.00}", f"target: {target}")
    return {
        "indeks.yaml": indeks,
        "domain/aplikasi.yaml": program("aplikasi", APLIKASI),
        "domain/layanan.yaml": program("layanan", LAYANAN),
    }


def test_from_the_start_to_the_last_year_by_part_and_programme(tulis: Tulis) -> None:
    _, pemdi = gambaran(muat_rencana(tulis(isi("riwayat: []", "{}"))).rencana)
    assert (pemdi.tahun_awal, pemdi.awal.indeks, pemdi.akhir.tahun) == (2026, Decimal(1), 2029)
    assert pemdi.akhir.hasil.indeks == Decimal("1.2")
    assert pemdi.perkiraan
    assert pemdi.naik == 2
    # aspect 5 weighs 10 and holds PEMDI-13 with half of it; aspect 7 weighs 25
    gerak = [(satu.nama, satu.awal, satu.akhir) for satu in pemdi.bagian if satu.awal != satu.akhir]
    assert gerak == [
        ("Teknologi Pemdi", Fraction(1), Fraction(2)),
        ("Kepuasan Pengguna Layanan Digital Pemerintah", Fraction(1), Fraction(7, 5)),
    ]
    assert [(satu.program.id, satu.tambahan) for satu in pemdi.program] == [
        ("APL-A", Decimal("0.1")),
        ("LAY-A", Decimal("0.1")),
    ]


def test_a_gap_is_measured_from_the_published_result_of_the_same_framework(tulis: Tulis) -> None:
    spbe, pemdi = kesenjangan(muat_rencana(tulis(isi(TERBIT, "{2025: 2.00, 2026: 1.10, 2028: 1.50}"))).rencana)
    assert spbe.terbit is not None
    assert (spbe.nilai, spbe.target, spbe.selisih, spbe.perkiraan) == (
        Decimal("1.89"),
        Decimal("2.00"),
        Decimal("0.11"),
        False,
    )
    assert [(nama, nilai) for nama, nilai in spbe.kurang] == [
        ("Tata Kelola SPBE", 1),
        ("Manajemen SPBE", 1),
        ("Kebijakan Internal SPBE", Decimal("1.80")),
    ]
    assert spbe.bagian == 4
    assert pemdi.terbit is None
    assert (pemdi.tahun_target, pemdi.selisih, pemdi.perkiraan) == (2028, Decimal("0.50"), True)
    assert len(pemdi.kurang) == pemdi.bagian == 7


def test_without_a_target_there_is_no_gap(tulis: Tulis) -> None:
    assert kesenjangan(muat_rencana(tulis(isi(TERBIT, "{}"))).rencana) == ()


def test_what_one_content_adds(tulis: Tulis) -> None:
    rencana = muat_rencana(tulis(isi("riwayat: []", "{}"))).rencana
    hasil = {muatan.domain: sumbangan(rencana, muatan) for muatan in rencana.peta.muatan}
    assert hasil["aplikasi"].indikator_terendah == 1
    assert [(kerangka.id, tambahan) for kerangka, tambahan in hasil["aplikasi"].per_kerangka] == [
        ("pemdi-2026", Decimal("0.1"))
    ]
    assert hasil["audit"].per_kerangka == ()
