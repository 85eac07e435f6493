"""The schedule: early and late days, slack, critical path, and the dependencies that fixed dates break.

S is the first day of a kegiatan, F the first day on which it no longer runs. Dates that are given stay as they are, even
where they break a condition. Realisation does not move the schedule. Everything is in document order.

Sources: format.md section 10; Kelley and Walker, Critical-path planning and scheduling, 1959.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.rencana.hari import HARI_TERAKHIR, NOL, lama, sesudah
from spbe_roadmap.rencana.lintasan import HariDini, maju, mundur
from spbe_roadmap.rencana.urutan import lingkaran, urutkan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spbe_roadmap.model.kegiatan import Kegiatan, Setelah
    from spbe_roadmap.model.peta_rencana import Keutuhan, PetaRencana
    from spbe_roadmap.model.waktu import Durasi
    from spbe_roadmap.rencana.hari import Lama
    from spbe_roadmap.rencana.lintasan import Ikat

SEHARI = timedelta(days=1)
# Which end of the predecessor counts (True: F), and which of our own is bound.
_UJUNG = {"FS": (True, False), "SS": (False, False), "FF": (True, True), "SF": (False, True)}


class JadwalKegiatan(NamedTuple):
    """Days of one kegiatan; `akhir` days are the day after the last. `tetap`: the start was given, not computed."""

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


@dataclass(frozen=True)
class Jadwal:
    """The schedule of a plan.

    `lingkaran`: ids of each circle of dependencies; `tak_terjadwal`: ids whose days nobody can tell, because they are in
    a circle or wait for such a one, could not be read, or would end beyond the calendar.
    """

    kegiatan: Mapping[str, JadwalKegiatan]
    lingkaran: tuple[tuple[str, ...], ...]
    tak_terjadwal: frozenset[str]
    _semua: Sequence[Kegiatan]

    @cached_property
    def ikatan(self) -> tuple[Ikatan, ...]:
        """Every dependency between scheduled kegiatan, those inside circles left out."""
        return tuple(self._ikatan())

    def _ikatan(self) -> Iterator[Ikatan]:
        kelompok = {satu: nomor for nomor, anggota in enumerate(self.lingkaran) for satu in anggota}
        for kegiatan in self._semua:
            pengikut = self.kegiatan.get(kegiatan.id) if kegiatan.setelah else None
            for nomor, setelah in enumerate(kegiatan.setelah) if pengikut else ():
                pendahulu = self.kegiatan.get(setelah.kegiatan)
                sekelompok = setelah.kegiatan in kelompok and kelompok[setelah.kegiatan] == kelompok.get(kegiatan.id)
                if pengikut and pendahulu and not sekelompok:
                    yield _ikatan(pendahulu, pengikut, setelah, nomor)


def _ikatan(pendahulu: JadwalKegiatan, pengikut: JadwalKegiatan, setelah: Setelah, nomor: int) -> Ikatan:
    dari_akhir, ke_akhir = _UJUNG[setelah.jenis]
    asal = pendahulu.akhir if dari_akhir else pendahulu.mulai
    batas = _di_kalender(asal, setelah.jeda)
    dilanggar = pengikut.tetap and batas > (pengikut.akhir if ke_akhir else pengikut.mulai)
    paling_awal = batas - SEHARI if ke_akhir else batas
    return Ikatan(pendahulu.id, pengikut.id, setelah.jenis, setelah.jeda, nomor, paling_awal, dilanggar)


def _di_kalender(asal: date, jeda: Durasi | None) -> date:
    """`asal` + lag, or the calendar's last day."""
    try:
        return jeda.sesudah(asal) if jeda else asal
    except OverflowError:
        return date.max


def jalur_kritis(jadwal: Jadwal) -> tuple[str, ...]:
    """Ids of critical kegiatan by first day, then in document order."""
    kritis = [satu for satu in jadwal.kegiatan.values() if satu.kritis]
    return tuple(satu.id for satu in sorted(kritis, key=lambda satu: satu.mulai))


def jadwalkan(peta: PetaRencana) -> Jadwal:
    """The schedule of all kegiatan; of several with one id the first counts, unknown predecessors are passed over."""
    menurut_id: dict[str, Kegiatan] = {}
    for _, _, kegiatan in peta.semua_kegiatan():
        menurut_id.setdefault(kegiatan.id, kegiatan)
    semua = tuple(menurut_id.values())
    urutan, putaran, ikat = _urutan(_semua_ikat(semua))
    dini, durasi = _dari_isian(semua, peta.keutuhan)
    for nomor in (satu for anggota in putaran for satu in anggota):
        durasi[nomor] = None
    maju(urutan, ikat, dini, durasi, date(peta.periode.mulai, 1, 1).toordinal())
    sesudah_periode = date(max(peta.periode.mulai, peta.periode.selesai) + 1, 1, 1).toordinal()
    terlambat = mundur(urutan, ikat, dini, sesudah_periode)
    return Jadwal(
        kegiatan=_menurut_tanggal(semua, dini, terlambat),
        lingkaran=tuple(tuple(semua[satu].id for satu in anggota) for anggota in putaran),
        tak_terjadwal=frozenset(satu.id for satu, s in zip(semua, dini.mulai, strict=True) if s is None),
        _semua=semua,
    )


def _semua_ikat(semua: Sequence[Kegiatan]) -> list[list[Ikat]]:
    nomor = {kegiatan.id: satu for satu, kegiatan in enumerate(semua)}
    return [
        [
            (nomor[setelah.kegiatan], _UJUNG[setelah.jenis], lama(setelah.jeda) if setelah.jeda else NOL)
            for setelah in kegiatan.setelah
            if setelah.kegiatan in nomor
        ]
        for kegiatan in semua
    ]


def _urutan(ikat: list[list[Ikat]]) -> tuple[Sequence[int], list[list[int]], list[list[Ikat]]]:
    """A topological order, the circles, and the dependencies without those inside circles."""
    pendahulu = [[satu[0] for satu in semua] for semua in ikat]
    urutan, sisa = urutkan(pendahulu)
    if not sisa:
        return urutan, [], ikat
    putaran = lingkaran(pendahulu, sisa)
    kelompok = {satu: nomor for nomor, anggota in enumerate(putaran) for satu in anggota}
    lurus = [
        [satu for satu in semua if nomor not in kelompok or kelompok.get(satu[0]) != kelompok[nomor]]
        for nomor, semua in enumerate(ikat)
    ]
    urutan, _ = urutkan([[satu[0] for satu in semua] for semua in lurus])
    return urutan, putaran, lurus


def _dari_isian(semua: Sequence[Kegiatan], keutuhan: Keutuhan) -> tuple[HariDini, list[Lama | None]]:
    """Days that are given, and the length of what is to be computed; neither for what says too little or lost its dates."""
    dini = HariDini([None] * len(semua), [None] * len(semua))
    durasi: list[Lama | None] = [None] * len(semua)
    for nomor, kegiatan in enumerate(semua):
        if keutuhan.baris_rusak and not keutuhan.waktu_utuh(kegiatan):
            continue
        if kegiatan.mulai is not None:
            s = kegiatan.mulai.awal.toordinal()
            f = _akhir_tetap(kegiatan, s)
            if f is not None and s < f <= HARI_TERAKHIR:
                dini.mulai[nomor], dini.akhir[nomor] = s, f
        elif kegiatan.durasi is not None and kegiatan.selesai is None:
            durasi[nomor] = lama(kegiatan.durasi)
    return dini, durasi


def _akhir_tetap(kegiatan: Kegiatan, mulai: int) -> int | None:
    if kegiatan.selesai is not None:
        return kegiatan.selesai.akhir.toordinal() + 1
    return None if kegiatan.durasi is None else sesudah(mulai, *lama(kegiatan.durasi))


def _menurut_tanggal(semua: Sequence[Kegiatan], dini: HariDini, terlambat: list[int]) -> dict[str, JadwalKegiatan]:
    hari = date.fromordinal
    return {
        satu.id: JadwalKegiatan(satu.id, hari(s), hari(f), hari(akhir - f + s), hari(akhir), satu.mulai is not None)
        for satu, s, f, akhir in zip(semua, *dini, terlambat, strict=True)
        if s is not None and f is not None
    }
