"""Units in charge as resources of the project file, their calendars, and what each leads."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from spbe_roadmap.terbit.karakter import sebaris
from spbe_roadmap.terbit.mspdi.dasar import KALENDER, MULAI, SELESAI, lama_kerja, saat, tambah
from spbe_roadmap.terbit.sebutan_unit import sebutan_unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.rencana.rincian_kerja import BarisKerja

_ORANG = 1
# Microsoft Project lists resources of a task with commas and gives units in brackets.
_TERLARANG_DI_NAMA = str.maketrans(",;[]", "  ()")


def kalender(akar: ET.Element, rencana: Rencana, unit: Iterable[str]) -> None:
    """The calendar of the plan, and one for each unit that follows it: without, a unit would rest on Sundays."""
    semua = ET.SubElement(akar, "Calendars")
    dasar = ET.SubElement(semua, "Calendar")
    tambah(dasar, UID=KALENDER, Name="Hari kalender", IsBaseCalendar=1, BaseCalendarUID=-1)
    hari = ET.SubElement(dasar, "WeekDays")
    for nomor in range(1, 8):
        satu = ET.SubElement(hari, "WeekDay")
        tambah(satu, DayType=nomor, DayWorking=1)
        jam = ET.SubElement(ET.SubElement(satu, "WorkingTimes"), "WorkingTime")
        tambah(jam, FromTime=MULAI, ToTime=SELESAI)
    for nomor, opd in enumerate(unit, start=KALENDER + 1):
        satu = ET.SubElement(semua, "Calendar")
        tambah(satu, UID=nomor, Name=_nama(rencana, opd), IsBaseCalendar=0, BaseCalendarUID=KALENDER)


def sumber_daya(akar: ET.Element, rencana: Rencana, memimpin: Mapping[str, int]) -> None:
    """A resource for each unit; `memimpin`: how many kegiatan it leads, by id."""
    semua = ET.SubElement(akar, "Resources")
    for nomor, (opd, banyak) in enumerate(memimpin.items(), start=1):
        unit = rencana.opd(opd)
        tambah(
            ET.SubElement(semua, "Resource"),
            UID=nomor,
            ID=nomor,
            Name=_nama(rencana, opd),
            Type=_ORANG,
            IsNull=0,
            Initials=opd,
            MaxUnits=(unit.kapasitas if unit else None) or banyak,
            CalendarUID=KALENDER + nomor,
        )


def penugasan(akar: ET.Element, rencana: Rencana, baris: Sequence[BarisKerja], unit: Iterable[str]) -> None:
    """The unit in charge of each kegiatan that has days; `unit` in the order of the resources."""
    nomor = {opd: nomor for nomor, opd in enumerate(unit, start=1)}
    semua = ET.SubElement(akar, "Assignments")
    for urut, satu in enumerate(baris, start=1):
        if satu.jadwal and satu.kegiatan:
            tambah(
                ET.SubElement(semua, "Assignment"),
                UID=len(semua),
                TaskUID=urut,
                ResourceUID=nomor[rencana.penanggung_jawab(satu.kegiatan.id)],
                Finish=saat(satu.selesai, SELESAI),
                RemainingWork=lama_kerja(satu.hari),
                Start=saat(satu.mulai, MULAI),
                Units=1,
                Work=lama_kerja(satu.hari),
            )


def _nama(rencana: Rencana, opd: str) -> str:
    return sebaris(sebutan_unit(rencana, opd).translate(_TERLARANG_DI_NAMA))
