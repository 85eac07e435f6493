"""Days that people put into a calendar: milestones, ends of work, last days for evidence and for reviews.

Starts and whole intervals are left out: a bar of months in a calendar hides the days that matter. Days are the last on
which something may still be done.

Sources: Perpres 95/2018 art. 19 (reviews in a year, without a day); format.md sections 7 and 10.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.model.kegiatan import Kegiatan
    from spbe_roadmap.model.pokok import JenisReviu
    from spbe_roadmap.rencana.rencana import Rencana

NAMA_REVIU: dict[JenisReviu, str] = {
    "paruh-waktu": "paruh waktu",
    "tahun-terakhir": "tahun terakhir",
    "sewaktu-waktu": "sewaktu-waktu",
}
JenisAcara = Literal["tonggak", "selesai", "bukti", "reviu"]


class Acara(NamedTuple):
    """One day of the calendar.

    `nama` is the milestone's, the kegiatan's, the framework's, or the kind of review; `kunci` names the same thing in every
    publication, whatever day it moves to; `kegiatan` is None for what concerns the whole plan.
    """

    hari: date
    jenis: JenisAcara
    nama: str
    kunci: str
    kegiatan: Kegiatan | None = None


def agenda(rencana: Rencana) -> tuple[Acara, ...]:
    """All days in their order; those of one day in the order of `JenisAcara` and of the document."""
    return tuple(sorted(_berkunci(_semua(rencana)), key=lambda satu: satu.hari))


def hari_reviu(tahun: int) -> date:
    """The last day of a review: the law gives the year alone."""
    return date(tahun, 12, 31)


def _semua(rencana: Rencana) -> Iterator[Acara]:
    for _, _, kegiatan in rencana.peta.semua_kegiatan():
        for satu in kegiatan.tonggak:
            yield Acara(satu.waktu.akhir, "tonggak", satu.nama, f"tonggak/{kegiatan.id}/{satu.nama}", kegiatan)
    for kegiatan, jadwal in rencana.terjadwal:
        yield Acara(jadwal.selesai, "selesai", kegiatan.nama, f"selesai/{kegiatan.id}", kegiatan)
    for tahun in rencana.proyeksi.tahun:
        nama = f"{tahun.kerangka.nama} {tahun.tahun}"
        yield Acara(tahun.batas_bukti, "bukti", nama, f"bukti/{tahun.tahun}")
    for reviu in rencana.peta.pokok.reviu:
        yield Acara(hari_reviu(reviu.tahun), "reviu", NAMA_REVIU[reviu.jenis], f"reviu/{reviu.tahun}/{reviu.jenis}")


def _berkunci(semua: Iterator[Acara]) -> Iterator[Acara]:
    """The same, with a number behind every key that was there before."""
    banyak: Counter[str] = Counter()
    for satu in semua:
        banyak[satu.kunci] += 1
        urut = banyak[satu.kunci]
        yield satu if urut == 1 else satu._replace(kunci=f"{satu.kunci}/{urut}")
