"""Days for a calendar: which there are, on which day, under which name that lasts."""

from __future__ import annotations

from datetime import date

from spbe_roadmap.rencana import hitung_rencana
from spbe_roadmap.rencana.agenda import Acara, agenda
from tests.rencana.conftest import Baris, peta_dari


def acara(*kegiatan: Baris, **pokok: object) -> dict[str, Acara]:
    """Days by their keys."""
    return {satu.kunci: satu for satu in agenda(hitung_rencana(peta_dari(kegiatan, pokok=pokok)))}


def test_milestones_ends_reviews_and_evidence_have_a_day() -> None:
    semua = acara(
        {"id": "A", "mulai": "2025-TW2", "selesai": "2026-07", "tonggak": [{"nama": "Uji coba", "waktu": "2026-03"}]},
        reviu=[{"tahun": 2027, "jenis": "paruh-waktu"}],
    )
    assert semua["tonggak/A/Uji coba"].hari == date(2026, 3, 31)
    assert semua["selesai/A"].hari == date(2026, 7, 31)
    assert (semua["reviu/2027/paruh-waktu"].hari, semua["reviu/2027/paruh-waktu"].nama) == (
        date(2027, 12, 31),
        "paruh waktu",
    )
    assert (semua["bukti/2025"].hari, semua["bukti/2025"].nama) == (date(2025, 8, 31), "Indeks SPBE 2025")
    assert [satu.hari for satu in semua.values()] == sorted(satu.hari for satu in semua.values())


def test_a_key_stays_when_the_day_moves_and_is_never_used_twice() -> None:
    tonggak = [{"nama": "Rapat", "waktu": 2025}, {"nama": "Rapat", "waktu": 2026}]
    dulu = acara({"id": "A", "mulai": 2025, "selesai": 2026, "tonggak": tonggak})
    kini = acara({"id": "A", "mulai": 2026, "selesai": 2027, "tonggak": tonggak})
    assert dulu.keys() == kini.keys() >= {"selesai/A", "tonggak/A/Rapat", "tonggak/A/Rapat/2"}


def test_work_without_days_keeps_its_milestones() -> None:
    semua = acara({"id": "A", "durasi": "1 bulan", "setelah": ["A"], "tonggak": [{"nama": "Rapat", "waktu": 2025}]})
    assert {kunci for kunci in semua if "/A" in kunci} == {"tonggak/A/Rapat"}
