"""What all parts of the project file share: names of the format, its units, and how elements, moments and lengths are written."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from datetime import date

RUANG_NAMA = "http://schemas.microsoft.com/project"
MULAI, SELESAI, JAM_SEHARI = "08:00:00", "16:00:00", 8
MENIT_SEHARI = JAM_SEHARI * 60
# Lags and slack are in tenths of a minute.
JEDA_SEHARI = MENIT_SEHARI * 10
SATUAN_HARI = 7
# the unique number of the plan's calendar; those of the units follow
KALENDER = 1


def tambah(induk: ET.Element, **nilai: str | int | None) -> None:
    """Children in the order given; none for what is None."""
    for nama, satu in nilai.items():
        if satu is not None:
            ET.SubElement(induk, nama).text = str(satu)


def saat(hari: date | None, jam: str) -> str | None:
    """A moment of a day; None without a day."""
    return f"{hari.isoformat()}T{jam}" if hari else None


def lama_kerja(hari: int) -> str:
    """The working time of so many days."""
    return f"PT{hari * JAM_SEHARI}H0M0S"
