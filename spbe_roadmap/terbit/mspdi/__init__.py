"""The schedule for Microsoft Project, ProjectLibre and others: `data/jadwal.xml`, in the Project XML of Microsoft.

Days are calendar days, as in the plan: the file's own calendar works every day from 08.00 to 16.00, so that a task of n
days has n times eight hours and ends on the day that the plan says. A given start is "no earlier than": pinned, it would
have no slack; in a plan without a `galat` no link moves it. The units in charge are resources, of which as many are
there as kegiatan that the unit can lead at one time. The order of elements is that of the schema.

Sources: Microsoft, Project XML Data Interchange Schema (mspdi), 2007 and later; costs are in hundredths.
"""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from spbe_roadmap.rencana.rincian_kerja import rincian_kerja
from spbe_roadmap.terbit.karakter import sebaris
from spbe_roadmap.terbit.mspdi.dasar import KALENDER, MENIT_SEHARI, MULAI, RUANG_NAMA, SATUAN_HARI, SELESAI, tambah
from spbe_roadmap.terbit.mspdi.kerja import semua_tugas
from spbe_roadmap.terbit.mspdi.unit import kalender, penugasan, sumber_daya
from spbe_roadmap.terbit.sebutan import judul_bertanda
from spbe_roadmap.terbit.tugas import Tugas
from spbe_roadmap.terbit.waktu_terbit import waktu_terbit

if TYPE_CHECKING:
    from pathlib import Path

    from spbe_roadmap.rencana import Rencana

BERKAS = "data/jadwal.xml"


def tugas(rencana: Rencana) -> tuple[Tugas, ...]:
    """One file."""
    return (Tugas(BERKAS, partial(_tulis, rencana)),)


def _tulis(rencana: Rencana, folder: Path) -> None:
    tujuan = folder / BERKAS
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    pohon = ET.ElementTree(proyek(rencana))
    ET.indent(pohon, space=" ")
    with tujuan.open("wb") as berkas:
        pohon.write(berkas, encoding="UTF-8", xml_declaration=True)
        berkas.write(b"\n")


def proyek(rencana: Rencana) -> ET.Element:
    """The whole document."""
    peta, baris = rencana.peta, rincian_kerja(rencana)
    akar = ET.Element("Project", xmlns=RUANG_NAMA)
    tambah(
        akar,
        SaveVersion=14,
        Name=BERKAS.rpartition("/")[2],
        Title=sebaris(judul_bertanda(peta)),
        Author=sebaris(peta.instansi.nama),
        CreationDate=f"{waktu_terbit(peta):%Y-%m-%dT%H:%M:%S}",
        ScheduleFromStart=1,
        StartDate=f"{peta.periode.mulai:04d}-01-01T{MULAI}",
        FinishDate=f"{peta.periode.selesai:04d}-12-31T{SELESAI}",
        CurrencyDigits=0,
        CurrencySymbol="Rp",
        CurrencyCode="IDR",
        CalendarUID=KALENDER,
        DefaultStartTime=MULAI,
        DefaultFinishTime=SELESAI,
        MinutesPerDay=MENIT_SEHARI,
        MinutesPerWeek=7 * MENIT_SEHARI,
        DaysPerMonth=30,
        DefaultTaskType=1,
        DurationFormat=SATUAN_HARI,
        HonorConstraints=1,
        NewTasksEffortDriven=0,
        NewTasksEstimated=0,
        WeekStartDay=1,
    )
    memimpin = Counter(rencana.penanggung_jawab(satu.kegiatan.id) for satu in baris if satu.jadwal and satu.kegiatan)
    kalender(akar, rencana, memimpin)
    semua_tugas(akar, rencana, baris)
    sumber_daya(akar, rencana, memimpin)
    penugasan(akar, rencana, baris, memimpin)
    return akar
