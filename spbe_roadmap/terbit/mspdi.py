"""The schedule for Microsoft Project, ProjectLibre and others: `data/jadwal.xml`, in the Project XML of Microsoft.

Days are calendar days, as in the plan: the file's own calendar works every day from 08.00 to 16.00, so that a task of n
days has n times eight hours and ends on the day that the plan says. A given start is "no earlier than", so that slack is
counted as in the plan; only a start that would be moved is pinned. The units in charge are resources, of which as many are
there as kegiatan that the unit can lead at one time. The order of elements is that of the schema.

Sources: Microsoft, Project XML Data Interchange Schema (mspdi), 2007 and later; costs are in hundredths.
"""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from spbe_roadmap.rencana.rincian_kerja import rincian_kerja
from spbe_roadmap.terbit.karakter import sebaris, tampak
from spbe_roadmap.terbit.tugas import Tugas
from spbe_roadmap.terbit.waktu_terbit import waktu_terbit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.rencana.rincian_kerja import BarisKerja

BERKAS = "data/jadwal.xml"
_RUANG_NAMA = "http://schemas.microsoft.com/project"
_MULAI, _SELESAI, _JAM_SEHARI = "08:00:00", "16:00:00", 8
_MENIT_SEHARI = _JAM_SEHARI * 60
# Lags and slack are in tenths of a minute.
_JEDA_SEHARI = _MENIT_SEHARI * 10
_SATUAN_HARI = 7
_IKATAN = {"FF": 0, "FS": 1, "SF": 2, "SS": 3}
_SEGERA, _MULAI_PALING_AWAL, _SELESAI_PALING_AWAL = 0, 4, 6
_JUDUL_HARI = {"reviu": "Batas reviu peta rencana: ", "akhir": "Akhir periode ", "tonggak": "Tonggak: "}
_KALENDER = 1
_ORANG = 1
# Microsoft Project lists resources of a task with commas and gives units in brackets.
_TERLARANG_DI_NAMA = str.maketrans(",;[]", "  ()")
Nilai = str | int | None


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
    rancangan = " (rancangan)" if peta.penetapan.status == "rancangan" else ""
    akar = ET.Element("Project", xmlns=_RUANG_NAMA)
    _isi(
        akar,
        SaveVersion=14,
        Name=BERKAS.rpartition("/")[2],
        Title=sebaris(f"Peta Rencana SPBE {peta.instansi.nama} {peta.periode.mulai}–{peta.periode.selesai}{rancangan}"),
        Author=sebaris(peta.instansi.nama),
        CreationDate=f"{waktu_terbit(peta):%Y-%m-%dT%H:%M:%S}",
        ScheduleFromStart=1,
        StartDate=f"{peta.periode.mulai:04d}-01-01T{_MULAI}",
        FinishDate=f"{peta.periode.selesai:04d}-12-31T{_SELESAI}",
        CurrencyDigits=0,
        CurrencySymbol="Rp",
        CurrencyCode="IDR",
        CalendarUID=_KALENDER,
        DefaultStartTime=_MULAI,
        DefaultFinishTime=_SELESAI,
        MinutesPerDay=_MENIT_SEHARI,
        MinutesPerWeek=7 * _MENIT_SEHARI,
        DaysPerMonth=30,
        DefaultTaskType=1,
        DurationFormat=_SATUAN_HARI,
        HonorConstraints=1,
        NewTasksEffortDriven=0,
        NewTasksEstimated=0,
        WeekStartDay=1,
    )
    memimpin = Counter(rencana.penanggung_jawab(satu.kegiatan.id) for satu in baris if satu.jadwal and satu.kegiatan)
    nomor_unit = {opd: nomor for nomor, opd in enumerate(memimpin, start=1)}
    _kalender(akar, [_nama_unit(rencana, opd) for opd in memimpin])
    _semua_tugas(akar, rencana, baris)
    _unit(akar, rencana, memimpin)
    _penugasan(akar, rencana, baris, nomor_unit)
    return akar


def _isi(induk: ET.Element, **nilai: Nilai) -> None:
    """Children in the order given; none for what is None."""
    for nama, satu in nilai.items():
        if satu is not None:
            ET.SubElement(induk, nama).text = str(satu)


def _kalender(akar: ET.Element, unit: Iterable[str]) -> None:
    """The calendar of the plan, and one for each unit that follows it: without, a unit would rest on Sundays."""
    semua = ET.SubElement(akar, "Calendars")
    dasar = ET.SubElement(semua, "Calendar")
    _isi(dasar, UID=_KALENDER, Name="Hari kalender", IsBaseCalendar=1, BaseCalendarUID=-1)
    hari = ET.SubElement(dasar, "WeekDays")
    for nomor in range(1, 8):
        satu = ET.SubElement(hari, "WeekDay")
        _isi(satu, DayType=nomor, DayWorking=1)
        jam = ET.SubElement(ET.SubElement(satu, "WorkingTimes"), "WorkingTime")
        _isi(jam, FromTime=_MULAI, ToTime=_SELESAI)
    for nomor, nama in enumerate(unit, start=_KALENDER + 1):
        satu = ET.SubElement(semua, "Calendar")
        _isi(satu, UID=nomor, Name=nama, IsBaseCalendar=0, BaseCalendarUID=_KALENDER)


def _semua_tugas(akar: ET.Element, rencana: Rencana, baris: Sequence[BarisKerja]) -> None:
    semua = ET.SubElement(akar, "Tasks")
    nomor: dict[str, int] = {}
    for urut, satu in enumerate(baris, start=1):
        if satu.jenis == "kegiatan" and satu.kegiatan:
            nomor.setdefault(satu.kegiatan.id, urut)
    for urut, satu in enumerate(baris, start=1):
        _tugas(ET.SubElement(semua, "Task"), rencana, satu, urut, nomor)


def _tugas(tugas: ET.Element, rencana: Rencana, baris: BarisKerja, urut: int, nomor: Mapping[str, int]) -> None:
    tanda = baris.jenis in _JUDUL_HARI
    jadwal, biaya = baris.jadwal, _biaya(rencana, baris)
    mulai = _saat(baris.mulai, _SELESAI if tanda else _MULAI)
    ikat, hari_ikat = _kekangan(baris)
    _isi(
        tugas,
        UID=urut,
        ID=urut,
        Name=_judul(baris),
        Active=1,
        Manual=0,
        Type=1,
        IsNull=0,
        WBS=baris.nomor,
        OutlineNumber=baris.nomor,
        OutlineLevel=baris.tingkat,
        Start=mulai,
        Finish=_saat(baris.selesai, _SELESAI),
        Duration=_lama(baris.hari),
        DurationFormat=_SATUAN_HARI,
        EffortDriven=0,
        Estimated=0,
        Milestone=int(tanda),
        Summary=int(baris.jenis in {"muatan", "program"}),
        Critical=int(jadwal.kritis) if jadwal else None,
        TotalSlack=jadwal.kelonggaran_hari * _JEDA_SEHARI if jadwal else None,
        FixedCost=biaya,
        FixedCostAccrual=2 if biaya else None,
        PercentComplete=0,
        Cost=biaya,
        ActualDuration=_lama(0),
        RemainingDuration=_lama(baris.hari),
        ConstraintType=ikat,
        ConstraintDate=hari_ikat,
        Notes=_catatan(rencana, baris),
    )
    for satu in baris.pendahulu:
        _isi(
            ET.SubElement(tugas, "PredecessorLink"),
            PredecessorUID=nomor[satu.kegiatan],
            Type=_IKATAN[satu.jenis],
            CrossProject=0,
            LinkLag=satu.jeda_hari * _JEDA_SEHARI,
            LagFormat=_SATUAN_HARI,
        )


def _judul(baris: BarisKerja) -> str:
    kode = f"{baris.kegiatan.id} " if baris.jenis == "kegiatan" and baris.kegiatan else ""
    usulan = " (usulan)" if baris.kegiatan and baris.kegiatan.status == "usulan" else ""
    return sebaris(_JUDUL_HARI.get(baris.jenis, kode) + baris.nama + usulan)


def _kekangan(baris: BarisKerja) -> tuple[int, str | None]:
    """What binds the days of a task: the kind of constraint and its moment."""
    if baris.jenis in _JUDUL_HARI:
        return _SELESAI_PALING_AWAL, _saat(baris.selesai, _SELESAI)
    return (_MULAI_PALING_AWAL if baris.paling_awal else _SEGERA), _saat(baris.paling_awal, _MULAI)


def _biaya(rencana: Rencana, baris: BarisKerja) -> int | None:
    if baris.jenis != "kegiatan" or baris.kegiatan is None:
        return None
    return 100 * sum(rencana.anggaran_kegiatan(baris.kegiatan).values()) or None


def _catatan(rencana: Rencana, baris: BarisKerja) -> str | None:
    if baris.jenis != "kegiatan" or baris.kegiatan is None:
        return None
    pendukung = ", ".join(map(rencana.sebutan_opd, baris.kegiatan.pendukung))
    isi = [f"Keluaran: {satu}" for satu in baris.kegiatan.keluaran]
    isi += [f"Pendukung: {pendukung}"] if pendukung else []
    return tampak("\n".join(isi)) or None


def _unit(akar: ET.Element, rencana: Rencana, memimpin: Mapping[str, int]) -> None:
    semua = ET.SubElement(akar, "Resources")
    for nomor, (opd, banyak) in enumerate(memimpin.items(), start=1):
        unit = rencana.opd(opd)
        _isi(
            ET.SubElement(semua, "Resource"),
            UID=nomor,
            ID=nomor,
            Name=_nama_unit(rencana, opd),
            Type=_ORANG,
            IsNull=0,
            Initials=opd,
            MaxUnits=(unit.kapasitas if unit else None) or banyak,
            CalendarUID=_KALENDER + nomor,
        )


def _nama_unit(rencana: Rencana, opd: str) -> str:
    unit = rencana.opd(opd)
    belum = " (belum terverifikasi)" if unit and not unit.terverifikasi else ""
    return sebaris((rencana.sebutan_opd(opd) + belum).translate(_TERLARANG_DI_NAMA))


def _penugasan(akar: ET.Element, rencana: Rencana, baris: Sequence[BarisKerja], nomor_unit: Mapping[str, int]) -> None:
    semua = ET.SubElement(akar, "Assignments")
    for urut, satu in enumerate(baris, start=1):
        if satu.jadwal and satu.kegiatan:
            _isi(
                ET.SubElement(semua, "Assignment"),
                UID=len(semua),
                TaskUID=urut,
                ResourceUID=nomor_unit[rencana.penanggung_jawab(satu.kegiatan.id)],
                Finish=_saat(satu.selesai, _SELESAI),
                RemainingWork=_lama(satu.hari),
                Start=_saat(satu.mulai, _MULAI),
                Units=1,
                Work=_lama(satu.hari),
            )


def _saat(hari: date | None, jam: str) -> str | None:
    return f"{hari.isoformat()}T{jam}" if hari else None


def _lama(hari: int) -> str:
    return f"PT{hari * _JAM_SEHARI}H0M0S"
