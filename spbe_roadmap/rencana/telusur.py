"""Why an indicator has its level: every kegiatan that has an effect on it, and what becomes of that effect each year.

Days are the last day of work, inclusive; `dihitung` is the day from which work counts as finished, which realisation may
have moved from the scheduled one (`kenaikan`). Levels are exact.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.kerangka import dari_kode
from spbe_roadmap.rencana.indeks import tingkat_awal
from spbe_roadmap.rencana.kenaikan import hari_selesai

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from decimal import Decimal

    from spbe_roadmap.kerangka import Indikator, Kerangka
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.rencana.indeks import AsalTingkat, Proyeksi, ProyeksiTahun
    from spbe_roadmap.rencana.jadwal import Jadwal


class Kedudukan(StrEnum):
    """What becomes of one effect in one year. The first that applies."""

    DI_LUAR_SKALA = "di luar skala"
    TAK_TERJADWAL = "tak terjadwal"
    TERGESER = "tergeser"
    TERLAMBAT = "terlambat"
    PENENTU = "penentu"
    TIDAK_MENAIKKAN = "tidak menaikkan"
    SETARA = "setara"
    DILAMPAUI = "dilampaui"
    SUDAH_TERCAPAI = "sudah tercapai"


class Dampak(NamedTuple):
    """One effect on an indicator.

    `jadwal_selesai` is None where the schedule cannot place the work, and so is `dihitung`; `tahun_pertama`, the first
    projected year whose evidence closes late enough, is None where there is none.
    """

    kegiatan: str
    menjadi: Decimal
    jadwal_selesai: date | None
    dihitung: date | None
    tahun_pertama: int | None

    @property
    def tergeser(self) -> bool:
        """Whether realisation says another day than the schedule."""
        return self.dihitung != self.jadwal_selesai

    @property
    def urutan(self) -> date:
        """By what effects are sorted: work without days comes last."""
        return self.dihitung or date.max


class DampakTahun(NamedTuple):
    """An effect in one year. `lewat_hari`: by how many days its work misses the evidence of the year, 0 if it does not."""

    dampak: Dampak
    kedudukan: Kedudukan
    lewat_hari: int


class TelusurTahun(NamedTuple):
    """The level of an indicator in one year and all effects on it, by the day from which they count."""

    tahun: ProyeksiTahun
    asal: AsalTingkat
    dampak: tuple[DampakTahun, ...]


class Telusur(NamedTuple):
    """An indicator through the projected years of its framework. `perkiraan`: its starting level is an estimate."""

    kerangka: Kerangka
    indikator: Indikator
    awal: Decimal
    perkiraan: bool
    tahun: tuple[TelusurTahun, ...]

    def hanya(self, tahun: Collection[ProyeksiTahun]) -> Telusur:
        """The same with these years only."""
        return self._replace(tahun=tuple(satu for satu in self.tahun if satu.tahun in tahun))


class IndikatorTidakAda(ValueError):
    """An indicator code that no framework has."""

    def __init__(self, kode: str) -> None:
        super().__init__(f'indikator "{kode}" tidak ada')
        self.kode = kode


def telusuri(peta: PetaRencana, jadwal: Jadwal, proyeksi: Proyeksi, kode: str) -> Telusur:
    """Where the levels of an indicator come from. Raises IndikatorTidakAda."""
    ketemu = dari_kode(kode)
    if ketemu is None:
        raise IndikatorTidakAda(kode)
    kerangka, indikator = ketemu
    tahun = [satu for satu in proyeksi.tahun if satu.kerangka is kerangka]
    dampak = semua_dampak(peta, jadwal, tahun).get(kode, ())
    awal = peta.indeks.awal.get(kerangka.id)
    return Telusur(
        kerangka,
        indikator,
        tingkat_awal(peta, kerangka, indikator.nomor),
        awal.perkiraan if awal else True,
        tuple(_tahun(satu, indikator, dampak) for satu in tahun),
    )


def semua_dampak(peta: PetaRencana, jadwal: Jadwal, tahun: Iterable[ProyeksiTahun]) -> dict[str, tuple[Dampak, ...]]:
    """All effects that the plan writes down, by indicator code, each by the day from which it counts.

    `tahun` are the years among which `tahun_pertama` is looked for, the earliest first.
    """
    dihitung = hari_selesai(peta, jadwal)
    batas = [(satu.batas_bukti, satu.tahun) for satu in tahun]
    hasil: dict[str, list[Dampak]] = defaultdict(list)
    for _, _, kegiatan in peta.semua_kegiatan():
        hari = dihitung.get(kegiatan.id)
        jadwal_selesai = jadwal.kegiatan[kegiatan.id].selesai if hari else None
        pertama = next((satu for akhir, satu in batas if hari and hari <= akhir), None)
        for satu in kegiatan.dampak:
            hasil[satu.indikator].append(Dampak(kegiatan.id, satu.menjadi, jadwal_selesai, hari, pertama))
    return {kode: tuple(sorted(semua, key=lambda satu: satu.urutan)) for kode, semua in hasil.items()}


def _tahun(tahun: ProyeksiTahun, indikator: Indikator, dampak: Iterable[Dampak]) -> TelusurTahun:
    asal = next(satu for satu in tahun.asal if satu.nomor == indikator.nomor)
    return TelusurTahun(tahun, asal, tuple(_dampak_tahun(satu, tahun, asal) for satu in dampak))


def _dampak_tahun(dampak: Dampak, tahun: ProyeksiTahun, asal: AsalTingkat) -> DampakTahun:
    lewat = (dampak.dihitung - tahun.batas_bukti).days if dampak.dihitung else 0
    return DampakTahun(dampak, _kedudukan(dampak, tahun, asal), max(0, lewat))


def _kedudukan(dampak: Dampak, tahun: ProyeksiTahun, asal: AsalTingkat) -> Kedudukan:
    if not tahun.kerangka.skala.memuat(dampak.menjadi):
        return Kedudukan.DI_LUAR_SKALA
    if dampak.dihitung is None or dampak.jadwal_selesai is None:
        return Kedudukan.TAK_TERJADWAL
    if dampak.dihitung > tahun.batas_bukti:
        return Kedudukan.TERGESER if dampak.jadwal_selesai <= tahun.batas_bukti else Kedudukan.TERLAMBAT
    return _kedudukan_tepat_waktu(dampak, dampak.dihitung, asal)


def _kedudukan_tepat_waktu(dampak: Dampak, dihitung: date, asal: AsalTingkat) -> Kedudukan:
    if dampak.kegiatan == asal.kegiatan and dampak.menjadi == asal.tingkat:
        return Kedudukan.PENENTU
    if dampak.menjadi <= asal.awal:
        return Kedudukan.TIDAK_MENAIKKAN
    if dampak.menjadi == asal.tingkat:
        return Kedudukan.SETARA
    menyusul = asal.selesai is not None and asal.selesai > dihitung
    return Kedudukan.DILAMPAUI if menyusul else Kedudukan.SUDAH_TERCAPAI
