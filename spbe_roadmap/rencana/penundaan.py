"""What a delay costs: every kegiatan in turn ends three months later, and the index of each year is taken again.

The delayed kegiatan starts when it should and takes longer: its F (the day after `selesai`) moves by three calendar
months. Kegiatan whose start is computed move along as their dependencies say; those with given dates stay, even where
that breaks a dependency. What realisation says of work holds against the moved schedule as it does against the old one,
and work that it calls finished cannot be delayed.

The schedule is computed anew by `jadwalkan`, of a plan that holds only what can move the index: the delayed kegiatan and
the computed ones behind it that raise indicators or lead to such. What else those wait for holds them where they were:
a computed day is the latest of what each predecessor asks for, so that the new day is the later of the old one and of
that which this small plan gives.

Sources: format.md sections 7, 8 and 10.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from spbe_roadmap.model.waktu import Waktu, tambah_bulan
from spbe_roadmap.rencana.jadwal import jadwalkan
from spbe_roadmap.rencana.kenaikan import SEHARI, kenaikan, laporan, menurut_laporan

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from spbe_roadmap.model.kegiatan import Kegiatan
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.rencana.indeks import AsalTingkat, Proyeksi, ProyeksiTahun
    from spbe_roadmap.rencana.jadwal import Jadwal
    from spbe_roadmap.rencana.kenaikan import Kenaikan

# a quarter of a year, in calendar months
TRIWULAN = 3


def penundaan(
    peta: PetaRencana, jadwal: Jadwal, proyeksi: Proyeksi, bulan: int = TRIWULAN
) -> dict[str, dict[int, Decimal]]:
    """The change of each year's index, 0 or less, if this kegiatan alone ends `bulan` months later.

    By id, in document order, then by year; years without change are left out. Every scheduled kegiatan that is not
    finished is in it.
    """
    mundur = _Pemunduran(peta, jadwal)
    taksiran = _Taksiran(peta, jadwal, proyeksi)
    return {
        nama: taksiran.perubahan(mundur.selesai(nama, bulan))
        for nama in jadwal.kegiatan
        if not any(satu.tuntas for satu in taksiran.laporan.get(nama, ())[-1:])
    }


class _Pemunduran:
    """Schedules in which one kegiatan is delayed, each made of as few kegiatan as can matter."""

    def __init__(self, peta: PetaRencana, jadwal: Jadwal) -> None:
        self._peta = peta
        self._jadwal = jadwal.kegiatan
        self._kegiatan: dict[str, Kegiatan] = {}
        for _, _, satu in peta.semua_kegiatan():
            self._kegiatan.setdefault(satu.id, satu)

    @cached_property
    def _pengikut(self) -> Mapping[str, list[str]]:
        """The computed kegiatan that wait for each one."""
        hasil: dict[str, list[str]] = defaultdict(list)
        for nama, satu in self._jadwal.items():
            if not satu.tetap:
                for setelah in self._kegiatan[nama].setelah:
                    hasil[setelah.kegiatan].append(nama)
        return hasil

    @cached_property
    def _berarti(self) -> set[str]:
        """Those that raise an indicator, or are waited for, directly or not, by a computed one that does."""
        hasil: set[str] = set()
        menunggu = [nama for nama in self._jadwal if self._kegiatan[nama].dampak]
        while menunggu:
            nama = menunggu.pop()
            if nama in hasil:
                continue
            hasil.add(nama)
            if not self._jadwal[nama].tetap:
                menunggu += [satu.kegiatan for satu in self._kegiatan[nama].setelah if satu.kegiatan in self._jadwal]
        return hasil

    def _di_belakang(self, nama: str) -> dict[str, None]:
        """The kegiatan and all that may move with it, in the order in which they are reached."""
        hasil = {nama: None}
        menunggu = [nama]
        while menunggu:
            for satu in self._pengikut.get(menunggu.pop(), ()):
                if satu in self._berarti and satu not in hasil:
                    hasil[satu] = None
                    menunggu.append(satu)
        return hasil

    def selesai(self, nama: str, bulan: int) -> dict[str, date]:
        """The new scheduled last days of what moves and can matter; the calendar's last day where it has no more."""
        if nama not in self._berarti:
            return {}
        ikut = self._di_belakang(nama)
        lain = [self._menunggu_hanya(satu, ikut) for satu in ikut if satu != nama]
        baru = jadwalkan(self._hanya([self._diundur(nama, bulan), *lain])).kegiatan
        selesai = {satu: baru[satu].selesai if satu in baru else date.max for satu in ikut}
        return {satu: hari for satu, hari in selesai.items() if hari > self._jadwal[satu].selesai}

    def _diundur(self, nama: str, bulan: int) -> Kegiatan:
        """The kegiatan on its given or computed first day, ending so many months later, waiting for nothing."""
        satu = self._jadwal[nama]
        hari = {"mulai": satu.mulai, "selesai": _sesudah(satu.akhir, bulan) - SEHARI}
        waktu = {kunci: Waktu(satu, satu, satu.isoformat()) for kunci, satu in hari.items()}
        return self._kegiatan[nama].model_copy(update={**waktu, "durasi": None, "setelah": ()})

    def _menunggu_hanya(self, nama: str, ikut: Collection[str]) -> Kegiatan:
        """The kegiatan without its dependencies on others than these."""
        kegiatan = self._kegiatan[nama]
        setelah = tuple(satu for satu in kegiatan.setelah if satu.kegiatan in ikut)
        return kegiatan if len(setelah) == len(kegiatan.setelah) else kegiatan.model_copy(update={"setelah": setelah})

    def _hanya(self, kegiatan: Iterable[Kegiatan]) -> PetaRencana:
        """The plan with these kegiatan only, in its first programme: the schedule does not look at programmes."""
        muatan, program, _ = next(self._peta.semua_kegiatan())
        semua = program.model_copy(update={"kegiatan": tuple(kegiatan)})
        return replace(self._peta, muatan=(muatan.model_copy(update={"program": (semua,)}),))


def _sesudah(akhir: date, bulan: int) -> date:
    """`akhir` + months, or the calendar's last day."""
    try:
        return tambah_bulan(akhir, bulan)
    except OverflowError:
        return date.max


class _Taksiran:
    """The projection, ready to say what later ends change of it."""

    def __init__(self, peta: PetaRencana, jadwal: Jadwal, proyeksi: Proyeksi) -> None:
        self.laporan = laporan(peta)
        self._tahun = [(satu, {asal.nomor: asal for asal in satu.asal}) for satu in proyeksi.tahun]
        self._per_indikator: dict[tuple[str, int], list[Kenaikan]] = defaultdict(list)
        self._per_kegiatan: dict[str, list[tuple[str, Kenaikan]]] = defaultdict(list)
        for kerangka, semua in kenaikan(peta, jadwal).items():
            for satu in sorted(semua, key=lambda satu: satu.menjadi, reverse=True):
                self._per_indikator[kerangka, satu.nomor].append(satu)
                self._per_kegiatan[satu.kegiatan].append((kerangka, satu))

    def perubahan(self, terjadwal: Mapping[str, date]) -> dict[int, Decimal]:
        """The change of each year's index if these were the scheduled last days; years without change are left out."""
        selesai = {nama: menurut_laporan(hari, self.laporan.get(nama, ())) for nama, hari in terjadwal.items()}
        hasil: dict[int, Decimal] = {}
        for tahun, asal in self._tahun:
            goyah = self._goyah(tahun, asal, selesai)
            turun = sum(
                (asal[satu.nomor].tingkat - self._tersisa(tahun, asal[satu.nomor], selesai)) * satu.bobot
                for satu in tahun.kerangka.indikator
                if satu.nomor in goyah
            )
            if turun:
                hasil[tahun.tahun] = -Decimal(turun).scaleb(-2)
        return hasil

    def _goyah(self, tahun: ProyeksiTahun, asal: Mapping[int, AsalTingkat], selesai: Mapping[str, date]) -> set[int]:
        """Numbers of the indicators that lose an effect that reaches their level; others keep it."""
        return {
            satu.nomor
            for nama, hari in selesai.items()
            for kerangka, satu in self._per_kegiatan.get(nama, ())
            if kerangka == tahun.kerangka.id
            and satu.selesai <= tahun.batas_bukti < hari
            and satu.menjadi == asal[satu.nomor].tingkat
        }

    def _tersisa(self, tahun: ProyeksiTahun, asal: AsalTingkat, selesai: Mapping[str, date]) -> Decimal:
        """The level that an indicator keeps: the highest effect that is still in time, or the start."""
        semua = self._per_indikator[tahun.kerangka.id, asal.nomor]
        tepat = (satu for satu in semua if selesai.get(satu.kegiatan, satu.selesai) <= tahun.batas_bukti)
        return max(asal.awal, next((satu.menjadi for satu in tepat), asal.awal))
