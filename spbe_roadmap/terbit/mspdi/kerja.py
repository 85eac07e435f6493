"""Tasks of the project file: contents, programmes, kegiatan, milestones, with what binds them and what they wait for."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from spbe_roadmap.terbit.karakter import sebaris, tampak
from spbe_roadmap.terbit.mspdi.dasar import JEDA_SEHARI, MULAI, SATUAN_HARI, SELESAI, lama_kerja, saat, tambah
from spbe_roadmap.terbit.sebutan_unit import sebutan_unit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.rencana.rincian_kerja import BarisKerja

_IKATAN = {"FF": 0, "FS": 1, "SF": 2, "SS": 3}
_SEGERA, _MULAI_PALING_AWAL, _SELESAI_PALING_AWAL = 0, 4, 6
_JUDUL_HARI = {"reviu": "Batas reviu peta rencana: ", "akhir": "Akhir periode ", "tonggak": "Tonggak: "}


def semua_tugas(akar: ET.Element, rencana: Rencana, baris: Sequence[BarisKerja]) -> None:
    """A task for each row; its number is its place, from 1."""
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
    mulai = saat(baris.mulai, SELESAI if tanda else MULAI)
    ikat, hari_ikat = _kekangan(baris)
    tambah(
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
        Finish=saat(baris.selesai, SELESAI),
        Duration=lama_kerja(baris.hari),
        DurationFormat=SATUAN_HARI,
        EffortDriven=0,
        Estimated=0,
        Milestone=int(tanda),
        Summary=int(baris.jenis in {"muatan", "program"}),
        Critical=int(jadwal.kritis) if jadwal else None,
        TotalSlack=jadwal.kelonggaran_hari * JEDA_SEHARI if jadwal else None,
        FixedCost=biaya,
        FixedCostAccrual=2 if biaya else None,
        PercentComplete=0,
        Cost=biaya,
        ActualDuration=lama_kerja(0),
        RemainingDuration=lama_kerja(baris.hari),
        ConstraintType=ikat,
        ConstraintDate=hari_ikat,
        Notes=_catatan(rencana, baris),
    )
    for satu in baris.pendahulu:
        tambah(
            ET.SubElement(tugas, "PredecessorLink"),
            PredecessorUID=nomor[satu.kegiatan],
            Type=_IKATAN[satu.jenis],
            CrossProject=0,
            LinkLag=satu.jeda_hari * JEDA_SEHARI,
            LagFormat=SATUAN_HARI,
        )


def _judul(baris: BarisKerja) -> str:
    kode = f"{baris.kegiatan.id} " if baris.jenis == "kegiatan" and baris.kegiatan else ""
    usulan = " (usulan)" if baris.kegiatan and baris.kegiatan.status == "usulan" else ""
    return sebaris(_JUDUL_HARI.get(baris.jenis, kode) + baris.nama + usulan)


def _kekangan(baris: BarisKerja) -> tuple[int, str | None]:
    """What binds the days of a task: the kind of constraint and its moment."""
    if baris.jenis in _JUDUL_HARI:
        return _SELESAI_PALING_AWAL, saat(baris.selesai, SELESAI)
    return (_MULAI_PALING_AWAL if baris.paling_awal else _SEGERA), saat(baris.paling_awal, MULAI)


def _biaya(rencana: Rencana, baris: BarisKerja) -> int | None:
    """The money of all years in hundredths of a rupiah."""
    if baris.jenis != "kegiatan" or baris.kegiatan is None:
        return None
    return 100 * sum(rencana.anggaran_kegiatan(baris.kegiatan).values()) or None


def _catatan(rencana: Rencana, baris: BarisKerja) -> str | None:
    if baris.jenis != "kegiatan" or baris.kegiatan is None:
        return None
    pendukung = ", ".join(sebutan_unit(rencana, satu) for satu in baris.kegiatan.pendukung)
    isi = [f"Keluaran: {satu}" for satu in baris.kegiatan.keluaran]
    isi += [f"Pendukung: {pendukung}"] if pendukung else []
    return tampak("\n".join(isi)) or None
