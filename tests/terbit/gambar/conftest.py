"""A content full of trouble for a timeline, and a reader for drawings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from tests.terbit.conftest import JAHAT

if TYPE_CHECKING:
    from collections.abc import Callable

    from spbe_roadmap.rencana import Rencana

SVG = "{http://www.w3.org/2000/svg}"
_PANJANG = (
    "Penyelenggaraan pengintegrasian aplikasi perangkat daerah melalui sistem penghubung layanan beserta pendampingan, "
    "pengujian keamanan, pemindahan data warisan, dan pelatihan pengelola pada seluruh kecamatan dan kelurahan"
)


def baca(svg: object) -> ET.Element:
    """The drawing as XML; fails where it is not well formed."""
    return ET.fromstring(str(svg))  # noqa: S314 - our own output


def semua(akar: ET.Element, nama: str, kelas: str = "") -> list[ET.Element]:
    """Elements of this name whose class begins so."""
    return [satu for satu in akar.iter(SVG + nama) if satu.get("class", "").startswith(kelas)]


def angka(unsur: ET.Element, *nama: str) -> list[float]:
    """Attributes as numbers."""
    return [float(unsur.get(satu, "nan")) for satu in nama]


def kegiatan_sulit() -> list[dict[str, Any]]:
    """Forty activities: endless and hostile names, one day, five years, every link type, both edges of the period."""
    isi: list[dict[str, Any]] = [
        {"id": "Z-HARI-PERTAMA", "nama": "Satu hari", "mulai": "2025-01-01", "selesai": "2025-01-01"},
        {"id": "Z-HARI-TERAKHIR", "nama": _PANJANG, "mulai": "2029-12-31", "selesai": "2029-12-31"},
        {"id": "Z-LIMA-TAHUN", "nama": "X" * 200, "mulai": 2025, "selesai": 2029},
        {"id": "Z-JAHAT", "nama": JAHAT, "mulai": "2026-TW2", "selesai": "2026-TW3", "status": "usulan"},
    ]
    isi[0]["tonggak"] = [{"nama": JAHAT, "waktu": "2025-01-01"}, {"nama": "Akhir", "waktu": "2029-12-31"}]
    isi[1]["setelah"] = ["Z-LIMA-TAHUN", "LYN-01"]
    for nomor, jenis in enumerate(("FS", "SS", "FF", "SF") * 9):
        setelah = [{"kegiatan": "Z-JAHAT" if nomor < 4 else f"Z-{nomor - 4}", "jenis": jenis}]
        isi.append(
            {
                "id": f"Z-{nomor}",
                "nama": _PANJANG[: 20 + 4 * nomor],
                "durasi": f"{1 + nomor} hari" if nomor % 3 else "2 bulan",
                "setelah": [*setelah, "LYN-02"] if nomor % 5 == 0 else setelah,
            }
        )
    return isi


@pytest.fixture(scope="session")
def rencana_sulit(susun_rencana: Callable[[Callable[[dict[str, Any]], None]], Rencana]) -> Rencana:
    """The small roadmap with the forty activities in its content `aplikasi`."""

    def ubah(dokumen: dict[str, Any]) -> None:
        contoh = dokumen["domain/layanan.yaml"]["program"][0]
        isi = kegiatan_sulit()
        dokumen["domain/aplikasi.yaml"]["program"] = [
            contoh | {"id": f"PZ-{nomor}", "nama": f"{_PANJANG} {JAHAT}", "kegiatan": isi[nomor::4]}
            for nomor in range(4)
        ]

    return susun_rencana(ubah)
