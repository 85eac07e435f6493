"""The comparison on a terminal: two independent plans, and names that would steer it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from spbe_roadmap.aturan.temuan_beda import TemuanBeda
from spbe_roadmap.rencana import hitung_rencana
from spbe_roadmap.rencana.banding import Banding
from spbe_roadmap.terbit.banding import Bahan
from spbe_roadmap.terbit.banding.halaman import halaman
from spbe_roadmap.terbit.layar_banding import tampilkan
from tests.rencana.conftest import peta_dari

if TYPE_CHECKING:
    import pytest

LAMA: list[dict[str, Any]] = [
    {"id": "A", "mulai": "2025-01", "selesai": "2025-03", "anggaran": [{"tahun": 2025, "nilai": 1_500_000}]},
    {"id": "B", "mulai": "2025-04", "selesai": "2025-12", "setelah": ["A"]},
]
BARU: list[dict[str, Any]] = [
    LAMA[1] | {"mulai": "2025-07", "setelah": [], "nama": "Nama \x1b[31mmerah"},
    {
        "id": "C",
        "nama": "Kegiatan baru",
        "mulai": "2026-01",
        "selesai": "2026-02",
        "dampak": [{"indikator": "PEMDI-12", "menjadi": Decimal("2.5")}],
    },
]


def bahan() -> Bahan:
    lama, baru = peta_dari(LAMA, periode=(2025, 2026)), peta_dari(BARU, periode=(2025, 2027))
    return Bahan((), Banding(hitung_rencana(lama), hitung_rencana(baru)), TemuanBeda((), ()))


def test_two_independent_plans(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    tampilkan(bahan())
    teks = capsys.readouterr().out
    baris = [" ".join(satu.split()) for satu in teks.splitlines()]
    assert baris[0].startswith("Rencana yang baru menggeser 1 kegiatan")
    assert "\x1b" not in teks
    assert {
        "2026 1,00 1,06 +0,06 Kurang",
        "2027 – 1,06 – Kurang",
        "2025 1,5 0 −1,5 –",
        "a 1,5 0 −1,5",
        "hapus A Kegiatan A",
        "baru C Kegiatan baru",
        "B Nama �[31mmerah 1 Apr 2025 – 1 Jul 2025 – +91 365 → 730",
        "31 Des 2025 31 Des 2025 0",
    } <= set(baris)


def test_the_page_of_two_independent_plans() -> None:
    html = halaman(bahan())
    assert "Rencana yang baru menggeser 1 kegiatan" in html
    assert '<span class="naik">Baru</span> <span class="kode">C</span> Kegiatan baru' in html
    assert '<span class="turun">Dihapus</span> <span class="kode">A</span> Kegiatan A' in html
