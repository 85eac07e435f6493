"""The schedule: early and late dates, slack, critical path, and the dependencies that fixed dates break.

Inside, days are ordinals; S is the first day of a kegiatan, F the first day on which it no longer runs. Dates that are
given stay as they are, even where they break a condition. Realisation does not move the schedule.

Sources: format.md section 10; Kelley and Walker, Critical-path planning and scheduling, 1959.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.rencana.hari import paling_akhir, paling_awal, sesudah
from spbe_roadmap.rencana.urutan import lingkaran, urutkan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spbe_roadmap.model.kegiatan import Kegiatan
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.model.waktu import Durasi

SEHARI = timedelta(days=1)


class JadwalKegiatan(NamedTuple):
    """Dates of one kegiatan; `akhir` days are the day after the last. `tetap`: the start was given, not computed."""

    id: str
    mulai: date
    akhir: date
    mulai_terlambat: date
    akhir_terlambat: date
    tetap: bool

    @property
    def selesai(self) -> date:
        """The last day."""
        return self.akhir - SEHARI

    @property
    def selesai_terlambat(self) -> date:
        """The latest last day that delays nothing."""
        return self.akhir_terlambat - SEHARI

    @property
    def kelonggaran_hari(self) -> int:
        """Total slack in days; negative once fixed dates break a dependency."""
        return (self.akhir_terlambat - self.akhir).days

    @property
    def kritis(self) -> bool:
        """Whether any delay moves the end of the plan."""
        return self.akhir_terlambat <= self.akhir

    @property
    def hari(self) -> int:
        """Length in days."""
        return (self.akhir - self.mulai).days

    @property
    def tahun_aktif(self) -> range:
        """Calendar years in which it runs."""
        return range(self.mulai.year, self.selesai.year + 1)


class Ikatan(NamedTuple):
    """One dependency between scheduled kegiatan.

    `nomor` is its place in `setelah` of the one that waits; `paling_awal` the earliest first day that it allows, for FF
    and SF the earliest last day; `dilanggar` says that given dates break it.
    """

    pendahulu: str
    pengikut: str
    jenis: str
    jeda: Durasi | None
    nomor: int
    paling_awal: date
    dilanggar: bool


class _Ikat(NamedTuple):
    """A dependency by the number of the predecessor."""

    pendahulu: int
    jenis: str
    jeda: Durasi | None
    nomor: int


@dataclass(frozen=True)
class Jadwal:
    """The schedule of a plan, kegiatan in document order.

    `lingkaran`: ids of each circle of dependencies; `tak_terjadwal`: ids whose dates nobody can tell, because they are in
    a circle, wait for such a one, or could not be read.
    """

    kegiatan: Mapping[str, JadwalKegiatan]
    lingkaran: tuple[tuple[str, ...], ...]
    tak_terjadwal: frozenset[str]
    _semua: Sequence[Kegiatan]
    _ikat: Sequence[Sequence[_Ikat]]

    @cached_property
    def ikatan(self) -> tuple[Ikatan, ...]:
        """Every dependency between scheduled kegiatan, in document order."""
        return tuple(
            self._ikatan(satu, ikat)
            for satu, semua in zip(self._semua, self._ikat, strict=True)
            for ikat in semua
            if satu.id in self.kegiatan and self._semua[ikat.pendahulu].id in self.kegiatan
        )

    def _ikatan(self, satu: Kegiatan, ikat: _Ikat) -> Ikatan:
        pendahulu, pengikut = self.kegiatan[self._semua[ikat.pendahulu].id], self.kegiatan[satu.id]
        asal = pendahulu.akhir if ikat.jenis[0] == "F" else pendahulu.mulai
        batas = date.fromordinal(sesudah(asal.toordinal(), ikat.jeda))
        ujung_mulai = ikat.jenis[1] == "S"
        dilanggar = pengikut.tetap and batas > (pengikut.mulai if ujung_mulai else pengikut.akhir)
        awal = batas if ujung_mulai else batas - SEHARI
        return Ikatan(pendahulu.id, pengikut.id, ikat.jenis, ikat.jeda, ikat.nomor, awal, dilanggar)


def jalur_kritis(jadwal: Jadwal) -> tuple[str, ...]:
    """Ids of critical kegiatan by first day, then in document order."""
    kritis = [satu for satu in jadwal.kegiatan.values() if satu.kritis]
    return tuple(satu.id for satu in sorted(kritis, key=lambda satu: satu.mulai))


def jadwalkan(peta: PetaRencana) -> Jadwal:
    """The schedule of all kegiatan; of several with one id the first counts, references to unknown ids are passed over."""
    semua = tuple({kegiatan.id: kegiatan for _, _, kegiatan in reversed(list(peta.semua_kegiatan()))}.values())[::-1]
    nomor = {kegiatan.id: indeks for indeks, kegiatan in enumerate(semua)}
    ikat = [
        tuple(
            _Ikat(nomor[setelah.kegiatan], setelah.jenis, setelah.jeda, indeks)
            for indeks, setelah in enumerate(kegiatan.setelah)
            if setelah.kegiatan in nomor
        )
        if kegiatan.setelah
        else ()
        for kegiatan in semua
    ]
    urutan, putaran, ikat_lurus = _urutan(ikat)
    hitung = _Hitung(peta, semua, ikat_lurus)
    hitung.maju(urutan, {satu for anggota in putaran for satu in anggota})
    hitung.mundur(urutan)
    return Jadwal(
        kegiatan=hitung.jadwal(),
        lingkaran=tuple(tuple(semua[satu].id for satu in anggota) for anggota in putaran),
        tak_terjadwal=frozenset(semua[satu].id for satu in range(len(semua)) if hitung.mulai[satu] is None),
        _semua=semua,
        _ikat=ikat_lurus,
    )


def _urutan(ikat: Sequence[Sequence[_Ikat]]) -> tuple[list[int], list[list[int]], Sequence[Sequence[_Ikat]]]:
    """A topological order, the circles, and the dependencies without those inside circles."""
    pendahulu = [[satu.pendahulu for satu in semua] for semua in ikat]
    urutan, sisa = urutkan(pendahulu)
    if not sisa:
        return urutan, [], ikat
    putaran = lingkaran(pendahulu, sisa)
    kelompok = {satu: indeks for indeks, anggota in enumerate(putaran) for satu in anggota}
    lurus = [
        tuple(satu for satu in semua if nomor not in kelompok or kelompok.get(satu.pendahulu) != kelompok[nomor])
        for nomor, semua in enumerate(ikat)
    ]
    urutan, _ = urutkan([[satu.pendahulu for satu in semua] for semua in lurus])
    return urutan, putaran, lurus


class _Hitung:
    """The two passes over one plan, by numbers; None is a day that nobody can tell."""

    def __init__(self, peta: PetaRencana, semua: Sequence[Kegiatan], ikat: Sequence[Sequence[_Ikat]]) -> None:
        self.semua = semua
        self.ikat = ikat
        self.awal = date(peta.periode.mulai, 1, 1).toordinal()
        self.batas = date(max(peta.periode.selesai, peta.periode.mulai), 12, 31).toordinal() + 1
        keutuhan = peta.keutuhan
        self.ragu = {
            nomor
            for nomor, satu in enumerate(semua if keutuhan.baris_rusak else ())
            if not keutuhan.waktu_utuh(satu)
        }
        self.mulai: list[int | None] = [None] * len(semua)
        self.akhir: list[int | None] = [None] * len(semua)
        self.akhir_terlambat: list[int] = [self.batas] * len(semua)

    def maju(self, urutan: Sequence[int], dalam_lingkaran: set[int]) -> None:
        """Early dates."""
        for nomor in urutan:
            satu = self.semua[nomor]
            if nomor in self.ragu:
                continue
            try:
                if satu.mulai is not None:
                    self._tetap(nomor, satu)
                elif satu.durasi is not None and satu.selesai is None and nomor not in dalam_lingkaran:
                    self._terhitung(nomor, satu.durasi)
            except (OverflowError, ValueError):
                # Beyond the calendar: nobody can tell, and the rules about the period speak of what leads there.
                self.mulai[nomor] = None

    def _tetap(self, nomor: int, satu: Kegiatan) -> None:
        mulai = satu.mulai.awal.toordinal()  # type: ignore[union-attr] - the caller has looked
        if satu.selesai is not None:
            akhir = satu.selesai.akhir.toordinal() + 1
        elif satu.durasi is not None:
            akhir = sesudah(mulai, satu.durasi)
        else:
            return
        if akhir > mulai:
            self.mulai[nomor], self.akhir[nomor] = mulai, akhir

    def _terhitung(self, nomor: int, durasi: Durasi) -> None:
        mulai = self.awal
        for pendahulu, jenis, jeda, _ in self.ikat[nomor]:
            asal = self.akhir[pendahulu] if jenis[0] == "F" else self.mulai[pendahulu]
            if asal is None or self.mulai[pendahulu] is None:
                return
            batas = sesudah(asal, jeda)
            if jenis[1] == "F":
                batas = paling_awal(batas, durasi)
            mulai = max(mulai, batas)
        self.akhir[nomor] = sesudah(mulai, durasi)
        self.mulai[nomor] = mulai

    def mundur(self, urutan: Sequence[int]) -> None:
        """Late dates: length in days is kept, the conditions are turned round."""
        for nomor in reversed(urutan):
            mulai, akhir = self.mulai[nomor], self.akhir[nomor]
            if mulai is None or akhir is None:
                continue
            akhir_b = self.akhir_terlambat[nomor]
            mulai_b = akhir_b - (akhir - mulai)
            for pendahulu, jenis, jeda, _ in self.ikat[nomor]:
                mulai_a, akhir_a = self.mulai[pendahulu], self.akhir[pendahulu]
                if mulai_a is None or akhir_a is None:
                    continue
                terlambat = paling_akhir(mulai_b if jenis[1] == "S" else akhir_b, jeda)
                if jenis[0] == "S":
                    terlambat += akhir_a - mulai_a
                self.akhir_terlambat[pendahulu] = min(self.akhir_terlambat[pendahulu], terlambat)

    def jadwal(self) -> dict[str, JadwalKegiatan]:
        """What has dates, in document order."""
        hari = date.fromordinal
        return {
            satu.id: JadwalKegiatan(
                satu.id, hari(mulai), hari(akhir), hari(terlambat - akhir + mulai), hari(terlambat), satu.mulai is not None
            )
            for satu, mulai, akhir, terlambat in zip(
                self.semua, self.mulai, self.akhir, self.akhir_terlambat, strict=True
            )
            if mulai is not None and akhir is not None
        }
