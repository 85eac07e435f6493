"""When work counts as finished, and to which level it then lifts its indicators. Days are the last day of work.

The schedule says when, except as far as realisation is known:

- where a realised end is written, that day counts;
- work reported finished without a day was finished by its scheduled end, at the latest by the day `per` of the report;
- work that should have been finished by `per`, and was not, counts from the day after `per`. Nobody knows its new end,
  but evaluations whose evidence closed before cannot have seen it, and later ones are not denied it: realisation does
  not move the schedule.

A later report overrides an earlier one; work that no report names follows the schedule. Work that the schedule cannot
place raises nothing.

Sources: format.md sections 7, 8 and 10.
"""

from __future__ import annotations

from collections import deque
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.kerangka import dari_kode, semua
from spbe_roadmap.rencana.pemantauan import hari_laporan

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from spbe_roadmap.kerangka import Indikator, Kerangka
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.model.realisasi import Capai
    from spbe_roadmap.rencana.jadwal import Jadwal

SEHARI = timedelta(days=1)


class Kenaikan(NamedTuple):
    """The level that one kegiatan makes provable for one indicator (by number) from the day `selesai` on."""

    nomor: int
    menjadi: Decimal
    selesai: date
    kegiatan: str


class Laporan(NamedTuple):
    """What a realisation says of one kegiatan, as known on the day `per`."""

    capai: Capai
    per: date

    @property
    def tuntas(self) -> bool:
        """Whether the work is finished."""
        return self.capai.selesai is not None or self.capai.status == "selesai"


def kenaikan(peta: PetaRencana, jadwal: Jadwal) -> dict[str, list[Kenaikan]]:
    """Every effect on the scale of its framework, by framework id, in document order."""
    hasil: dict[str, list[Kenaikan]] = {kerangka.id: [] for kerangka in semua()}
    selesai = hari_selesai(peta, jadwal)
    di_skala = cache(_di_skala)  # a large plan names the same few levels again and again
    for _, _, kegiatan in peta.semua_kegiatan():
        hari = selesai.get(kegiatan.id)
        for dampak in kegiatan.dampak if hari else ():
            ketemu = di_skala(dampak.indikator, dampak.menjadi)
            if hari and ketemu:
                hasil[ketemu[0].id].append(Kenaikan(ketemu[1].nomor, dampak.menjadi, hari, kegiatan.id))
    return hasil


def _di_skala(kode: str, tingkat: Decimal) -> tuple[Kerangka, Indikator] | None:
    """The indicator of that code, None where no framework has it or the level is not on its scale."""
    ketemu = dari_kode(kode)
    return ketemu if ketemu and ketemu[0].skala.memuat(tingkat) else None


def hari_selesai(peta: PetaRencana, jadwal: Jadwal) -> dict[str, date]:
    """The day on which each scheduled kegiatan counts as finished."""
    selesai = {nama: satu.selesai for nama, satu in jadwal.kegiatan.items()}
    for nama, semua_laporan in laporan(peta).items():
        if nama in selesai:
            selesai[nama] = menurut_laporan(selesai[nama], semua_laporan)
    return selesai


def laporan(peta: PetaRencana) -> dict[str, list[Laporan]]:
    """What realisation says of each kegiatan that it names, the latest report last."""
    hasil: dict[str, list[Laporan]] = {}
    for realisasi in sorted(peta.realisasi, key=lambda satu: (satu.tahun, hari_laporan(satu))):
        per = hari_laporan(realisasi)
        for nama, capai in realisasi.kegiatan.items():
            hasil.setdefault(nama, []).append(Laporan(capai, per))
    return hasil


def menurut_laporan(terjadwal: date, semua_laporan: Iterable[Laporan]) -> date:
    """The day on which work with that scheduled last day counts as finished."""
    selesai = terjadwal
    for capai, per in semua_laporan:
        selesai = _dilaporkan(capai, selesai, per)
    return selesai


def _dilaporkan(capai: Capai, sampai_kini: date, per: date) -> date:
    """The day that a report leaves of the one that counted until now."""
    if capai.selesai:
        return capai.selesai.akhir
    if capai.status == "selesai":
        return min(sampai_kini, per)
    return max(sampai_kini, per + SEHARI)


class Tangga:
    """Effects of one framework, walked once through the years."""

    def __init__(self, semua_kenaikan: Iterable[Kenaikan]) -> None:
        # stable: of several that end on one day the first in the document comes first
        self._menunggu = deque(sorted(semua_kenaikan, key=lambda satu: satu.selesai))
        self._tercapai: dict[int, Kenaikan] = {}

    def sampai(self, batas: date) -> Mapping[int, Kenaikan]:
        """The best effect on each indicator by that day; of equal levels the first finished. Days must not go back."""
        while self._menunggu and self._menunggu[0].selesai <= batas:
            satu = self._menunggu.popleft()
            if satu.nomor not in self._tercapai or satu.menjadi > self._tercapai[satu.nomor].menjadi:
                self._tercapai[satu.nomor] = satu
        return self._tercapai
