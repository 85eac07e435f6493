"""What `optimize` decides: each kegiatan with its candidate starts, what they cost, and what they prove when.

A kegiatan that is `final`, an ICT audit, or named by a realisation must be done; the others may be left out. What has
been reported begun, and dates that are given, stay. To be chosen is the start of work without `mulai`, and of `usulan`
with a `jendela`: the first day of a quarter, or the day on which the plan as it is written starts it. The length stays
in the unit that it was written in, money moves with its work by whole years and never out of the years of work.

Days are ordinals as in `lintasan`, money is whole rupiah, index values are exact.

Sources: format.md sections 6, 7 and 10; Perpres 95/2018 art. 55-58 (audits at least every two years).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import gcd, lcm
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.kerangka import dari_kode, untuk_tahun
from spbe_roadmap.model.waktu import tambah_bulan
from spbe_roadmap.rencana.hari import lama, sesudah
from spbe_roadmap.rencana.indeks import tingkat_awal
from spbe_roadmap.rencana.jaringan import semua_ikat
from spbe_roadmap.rencana.kenaikan import laporan, menurut_laporan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from spbe_roadmap.kerangka import Kerangka
    from spbe_roadmap.model.kegiatan import Jendela, Kegiatan
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.rencana.hari import Lama
    from spbe_roadmap.rencana.jadwal import JadwalKegiatan
    from spbe_roadmap.rencana.kenaikan import Laporan
    from spbe_roadmap.rencana.lintasan import Ikat
    from spbe_roadmap.rencana.rencana import Rencana

BULAN_TRIWULAN = (1, 4, 7, 10)
_SUDAH_MULAI = frozenset({"berjalan", "selesai"})


class Calon(NamedTuple):
    """One start: S, F, rupiah by year, the day from which its effects are proven, and whether `jendela` allows it."""

    mulai: int
    akhir: int
    biaya: Mapping[int, int]
    terbukti: int
    di_jendela: bool


@dataclass(frozen=True, slots=True)
class Butir:
    """One kegiatan with its candidates, the earliest first. `semula` is its place in the plan as it is written.

    `wajib`: it must be done; `tetap`: it stays where it is.
    """

    kegiatan: Kegiatan
    opd: str
    wajib: bool
    tetap: bool
    semula: JadwalKegiatan | None
    calon: tuple[Calon, ...]

    @property
    def biaya(self) -> int:
        """Rupiah of all years; the same whenever it starts."""
        return sum(satu.nilai for satu in self.kegiatan.anggaran)

    def tahun_anggaran(self, mulai: int, akhir: int) -> tuple[int, ...]:
        """The year of each row of `anggaran` once the work runs on these days.

        The money of what stays where it is does too. Else it moves by as many years as the first day; what would then
        lie outside the years of work goes into the nearest of them.
        """
        tahun = tuple(satu.tahun for satu in self.kegiatan.anggaran)
        if self.tetap:
            return tahun
        pertama, terakhir = date.fromordinal(mulai).year, date.fromordinal(akhir - 1).year
        geser = pertama - (self.semula.mulai.year if self.semula else min(tahun, default=pertama))
        return tuple(min(max(satu + geser, pertama), terakhir) for satu in tahun)

    def calon_pada(self, mulai: int, akhir: int, dilaporkan: list[Laporan]) -> Calon:
        """The candidate that runs on these days."""
        biaya: dict[int, int] = {}
        for satu, tahun in zip(self.kegiatan.anggaran, self.tahun_anggaran(mulai, akhir), strict=True):
            biaya[tahun] = biaya.get(tahun, 0) + satu.nilai
        terbukti = menurut_laporan(date.fromordinal(akhir - 1), dilaporkan).toordinal()
        return Calon(mulai, akhir, biaya, terbukti, self.tetap or _di_jendela(self.kegiatan.jendela, mulai))

    @property
    def calon_semula(self) -> int | None:
        """The number of the candidate that leaves the kegiatan where it is."""
        hari = self.semula and self.semula.mulai.toordinal()
        return next((nomor for nomor, satu in enumerate(self.calon) if satu.mulai == hari), None)


class Langkah(NamedTuple):
    """A gain of `nilai` units of the objective, had once one of these (butir, candidate) is chosen."""

    nilai: int
    penyumbang: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Soal:
    """The whole problem.

    `ikat` are the dependencies of each butir, by the numbers of butir. The objective, the sum of weight x index over the
    evaluation years, is `dasar` plus `satuan` for each unit gained.
    """

    peta: PetaRencana
    butir: tuple[Butir, ...]
    ikat: Sequence[Sequence[Ikat]]
    pagu: Mapping[int, int]
    kapasitas: Mapping[str, int]
    langkah: tuple[Langkah, ...]
    bobot: Mapping[int, Decimal]
    dasar: Fraction
    satuan: Fraction

    @property
    def sesudah_periode(self) -> int:
        """The first day after the period; tied plans are compared as if undone work started there."""
        return date(self.peta.periode.selesai + 1, 1, 1).toordinal()

    def nilai(self, pilihan: Sequence[int | None]) -> int:
        """Units of the objective that a choice of candidates (None: not done) gains."""
        return sum(
            langkah.nilai
            for langkah in self.langkah
            if any(pilihan[butir] == calon for butir, calon in langkah.penyumbang)
        )


def susun_soal(rencana: Rencana, bobot: Mapping[int, Decimal]) -> Soal:
    """The problem of a plan without circles; `bobot` are the weights of evaluation years, 1 where not said."""
    peta = rencana.peta
    semua = tuple(kegiatan for _, _, kegiatan in peta.semua_kegiatan())
    semua_laporan = laporan(peta)
    terakhir = max((per for satu in semua_laporan.values() for _, per in satu), default=date.min)
    butir = tuple(_butir(rencana, satu, semua_laporan.get(satu.id, []), terakhir) for satu in semua)
    tahun = {satu: kerangka for satu in peta.periode.tahun if (kerangka := untuk_tahun(satu))}
    lengkap = {satu: bobot.get(satu, Decimal(1)) for satu in tahun}
    mentah = _langkah(peta, butir, tahun, lengkap)
    satuan = _satuan([nilai for nilai, _ in mentah])
    return Soal(
        peta=peta,
        butir=butir,
        ikat=semua_ikat({satu.id: satu for satu in semua}),
        pagu=peta.pokok.pagu,
        kapasitas={opd.id: opd.kapasitas for opd in peta.opd if opd.kapasitas},
        langkah=tuple(Langkah(int(nilai / satuan), penyumbang) for nilai, penyumbang in mentah),
        bobot=lengkap,
        dasar=_dasar(peta, tahun, lengkap),
        satuan=satuan,
    )


def _butir(rencana: Rencana, kegiatan: Kegiatan, dilaporkan: list[Laporan], terakhir: date) -> Butir:
    semula = rencana.jadwal.kegiatan.get(kegiatan.id)
    sudah_mulai = any(capai.status in _SUDAH_MULAI for capai, _ in dilaporkan)
    tetap = sudah_mulai or (kegiatan.mulai is not None and (kegiatan.status == "final" or kegiatan.jendela is None))
    selang = [(semula.mulai.toordinal(), semula.akhir.toordinal())] if semula else []
    if not tetap:
        batas = rencana.peta.periode.mulai, rencana.peta.periode.selesai
        panjang = _panjang(kegiatan, semula)
        selang = sorted({*_dalam_periode(selang, batas), *_awal_triwulan(panjang, batas, terakhir)})
    wajib = kegiatan.status == "final" or kegiatan.audit is not None or bool(dilaporkan)
    butir = Butir(kegiatan, rencana.penanggung_jawab(kegiatan.id), wajib, tetap, semula, calon=())
    return replace(butir, calon=tuple(butir.calon_pada(*satu, dilaporkan) for satu in selang))


def _panjang(kegiatan: Kegiatan, semula: JadwalKegiatan | None) -> Lama:
    """How long it takes: as written, else in whole months where its dates are whole months apart, else in days."""
    if kegiatan.durasi is not None or semula is None:
        return lama(kegiatan.durasi)
    mulai, akhir = semula.mulai, semula.akhir
    bulan = (akhir.year - mulai.year) * 12 + akhir.month - mulai.month
    return (0, bulan) if bulan and tambah_bulan(mulai, bulan) == akhir else (semula.hari, 0)


def _awal_triwulan(panjang: Lama, periode: tuple[int, int], terakhir: date) -> Iterator[tuple[int, int]]:
    """S and F for every quarter of the period in which the work can start and still end within it.

    Quarters that begin on or before the day of the last report are over.
    """
    mulai, selesai = periode
    semua = [date(tahun, bulan, 1) for tahun in range(mulai, selesai + 1) for bulan in BULAN_TRIWULAN]
    selang = [(hari.toordinal(), sesudah(hari.toordinal(), *panjang)) for hari in semua if hari > terakhir]
    return _dalam_periode(selang, periode)


def _dalam_periode(selang: Iterable[tuple[int, int]], periode: tuple[int, int]) -> Iterator[tuple[int, int]]:
    awal, akhir = date(periode[0], 1, 1).toordinal(), date(periode[1] + 1, 1, 1).toordinal()
    return ((s, f) for s, f in selang if awal <= s < f <= akhir)


def _di_jendela(jendela: Jendela | None, mulai: int) -> bool:
    awal = jendela and jendela.paling_awal
    akhir = jendela and jendela.paling_akhir
    return not (awal and mulai < awal.awal.toordinal()) and not (akhir and mulai > akhir.akhir.toordinal())


def _langkah(
    peta: PetaRencana, butir: Sequence[Butir], tahun: Mapping[int, Kerangka], bobot: Mapping[int, Decimal]
) -> list[tuple[Fraction, tuple[tuple[int, int], ...]]]:
    """Every rise of a level in a year that something can bring, with its gain; the same rises of several years as one."""
    penaik: dict[str, list[tuple[Decimal, int]]] = {}
    for nomor, satu in enumerate(butir):
        for dampak in satu.kegiatan.dampak:
            penaik.setdefault(dampak.indikator, []).append((dampak.menjadi, nomor))
    hasil: dict[tuple[tuple[int, int], ...], Fraction] = {}
    for kode, semua in penaik.items():
        kerangka, indikator = dari_kode(kode) or (None, None)
        if kerangka is None or indikator is None:
            continue
        awal = tingkat_awal(peta, kerangka, indikator.nomor)
        for satu_tahun in (satu for satu, berlaku in tahun.items() if berlaku is kerangka):
            batas = date(satu_tahun, *peta.indeks.batas_bukti).toordinal()
            rendah = awal
            for tingkat in sorted(
                {menjadi for menjadi, _ in semua if menjadi > awal and kerangka.skala.memuat(menjadi)}
            ):
                penyumbang = tuple(
                    (nomor, urut)
                    for nomor in dict.fromkeys(
                        nomor for menjadi, nomor in semua if menjadi >= tingkat and kerangka.skala.memuat(menjadi)
                    )
                    for urut, calon in enumerate(butir[nomor].calon)
                    if calon.terbukti <= batas
                )
                nilai = Fraction(bobot[satu_tahun]) * Fraction(indikator.bobot) * Fraction(tingkat - rendah) / 100
                if penyumbang and nilai:
                    hasil[penyumbang] = hasil.get(penyumbang, Fraction(0)) + nilai
                rendah = tingkat
    return [(nilai, penyumbang) for penyumbang, nilai in hasil.items()]


def _dasar(peta: PetaRencana, tahun: Mapping[int, Kerangka], bobot: Mapping[int, Decimal]) -> Fraction:
    """The objective of a plan that does nothing."""
    return sum(
        (
            Fraction(bobot[satu]) * Fraction(tingkat_awal(peta, kerangka, indikator.nomor) * indikator.bobot) / 100
            for satu, kerangka in tahun.items()
            for indikator in kerangka.indikator
        ),
        Fraction(0),
    )


def _satuan(nilai: Iterable[Fraction]) -> Fraction:
    """The greatest number of which all values are whole multiples; 1 where there are none."""
    semua = list(nilai)
    penyebut = lcm(*(satu.denominator for satu in semua))
    return Fraction(gcd(*(int(satu * penyebut) for satu in semua)) or 1, penyebut)
