"""The calendar, read back by a library of calendars."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from icalendar import Calendar

from spbe_roadmap.terbit import ics
from tests.terbit.conftest import JAHAT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from spbe_roadmap.rencana.rencana import Rencana


def bita(rencana: Rencana, folder: Path) -> bytes:
    (tugas,) = ics.tugas(rencana)
    tugas.tulis(folder)
    return (folder / tugas.nama).read_bytes()


def acara(rencana: Rencana, folder: Path) -> dict[str, Any]:
    """Events by title."""
    kalender = Calendar.from_ical(bita(rencana, folder))
    return {str(satu["SUMMARY"]): satu for satu in kalender.walk("VEVENT")}


def test_an_event_says_what_when_and_who(rencana_jahat: Rencana, tmp_path: Path) -> None:
    semua = acara(rencana_jahat, tmp_path)
    batas = semua[f"Batas selesai: Portal layanan {JAHAT} (usulan)"]
    assert batas.start == date(2026, 7, 31)
    assert (batas["STATUS"], batas["TRANSP"]) == ("TENTATIVE", "TRANSPARENT")
    assert str(batas["DESCRIPTION"]).splitlines() == [
        f"LYN-01 Portal layanan {JAHAT}",
        "Muatan: Layanan SPBE",
        f"Program: Layanan publik {JAHAT}",
        f"Penanggung jawab: Dinas A {JAHAT}",
        "Waktu: 1 April 2025 sampai dengan 31 Juli 2026",
        f"Keluaran: Keluaran {JAHAT}",
    ]
    assert semua[f"Tonggak: Uji coba {JAHAT} (usulan)"].start == date(2026, 3, 31)
    assert semua["Batas bukti penilaian Indeks SPBE 2025"].start == date(2025, 8, 31)


def test_a_draft_says_so_and_an_unverified_unit_too(susun_rencana: Callable[..., Rencana], tmp_path: Path) -> None:
    def ubah(dokumen: dict[str, Any]) -> None:
        dokumen["domain/layanan.yaml"]["program"][0]["kegiatan"][1]["penanggung_jawab"] = "opd-b"

    rencana = susun_rencana(ubah)
    assert "(rancangan)" in str(Calendar.from_ical(bita(rencana, tmp_path))["X-WR-CALNAME"])
    assert "Penanggung jawab: DB (belum terverifikasi)" in str(
        acara(rencana, tmp_path)["Batas selesai: Layanan antar"]["DESCRIPTION"]
    )


def test_signs_of_the_format_and_unseen_ones_stay_text(susun_rencana: Callable[..., Rencana], tmp_path: Path) -> None:
    def ubah(dokumen: dict[str, Any]) -> None:
        dokumen["domain/layanan.yaml"]["program"][0]["kegiatan"][1]["nama"] = (
            "a;b,c\\n d\nEND:VEVENT\r\nBEGIN:VALARM\x0b\0 \u2028x"
        )

    (judul,) = [satu for satu in acara(susun_rencana(ubah), tmp_path) if satu.startswith("Batas selesai: a")]
    assert judul == "Batas selesai: a;b,c\\n d\nEND:VEVENT\nBEGIN:VALARM\ufffd\ufffd \nx"


def test_lines_are_short_and_no_character_is_cut(susun_rencana: Callable[..., Rencana], tmp_path: Path) -> None:
    nama = "Pelayanan “terpadu” antarpulau 🏝️ " * 40

    def ubah(dokumen: dict[str, Any]) -> None:
        dokumen["domain/layanan.yaml"]["program"][0]["kegiatan"][1]["nama"] = nama

    isi = bita(susun_rencana(ubah), tmp_path)
    assert isi.endswith(b"END:VCALENDAR\r\n")
    baris = isi.split(b"\r\n")
    assert max(map(len, baris)) <= 75
    assert all(satu.decode() is not None and b"\n" not in satu for satu in baris)
    assert f"Batas selesai: {nama}" in acara(susun_rencana(ubah), tmp_path)


def test_an_event_that_moves_keeps_its_uid(susun_rencana: Callable[..., Rencana], tmp_path: Path) -> None:
    def ubah(dokumen: dict[str, Any]) -> None:
        dokumen["domain/layanan.yaml"]["program"][0]["kegiatan"][1]["durasi"] = "5 bulan"

    judul = "Batas selesai: Layanan antar"
    dulu, kini = (acara(satu, tmp_path)[judul] for satu in (susun_rencana(), susun_rencana(ubah)))
    assert dulu["UID"] == kini["UID"]
    assert dulu.start < kini.start
    semua = [satu["UID"] for satu in acara(susun_rencana(), tmp_path).values()]
    assert len(semua) == len(set(semua))


def test_the_stamp_is_the_date_of_publishing(
    rencana_jahat: Rencana, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert {satu.stamp for satu in acara(rencana_jahat, tmp_path).values()} == {datetime(2025, 1, 1, tzinfo=UTC)}
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764000000")
    assert {satu.stamp for satu in acara(rencana_jahat, tmp_path).values()} == {
        datetime.fromtimestamp(1764000000, tz=UTC)
    }
