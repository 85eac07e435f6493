"""The schedule: early and late days, slack, critical path, and the dependencies that fixed dates break.

S is the first day of a kegiatan, F the first day on which it no longer runs. Dates that are given stay as they are,
even where they break a condition. Realisation does not move the schedule. Everything is in document order.

Sources: format.md section 10; Kelley and Walker, Critical-path planning and scheduling, 1959.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.rencana.jaringan import UJUNG, dari_isian, semua_ikat, urutan_lurus
from spbe_roadmap.rencana.lintasan import maju, mundur

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spbe_roadmap.model.kegiatan import Kegiatan, Setelah
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.model.waktu import Durasi
    from spbe_roadmap.rencana.lintasan import HariDini

SEHARI = timedelta(days=1)


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
    and SF the earliest last day; `dilanggar` says that given dates break it, which computed ones never do.
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

    `lingkaran`: ids of each circle of dependencies; `tak_terjadwal`: ids whose days nobody can tell, because they are
    in a circle, contradict themselves, could not be read, or would end beyond the calendar, and those that are computed
    from such a one or from an id that does not exist.
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
    dari_akhir, ke_akhir = UJUNG[setelah.jenis]
    asal = pendahulu.akhir if dari_akhir else pendahulu.mulai
    batas = _di_kalender(asal, setelah.jeda)
    dilanggar = batas > (pengikut.akhir if ke_akhir else pengikut.mulai)
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
    """The schedule of all kegiatan; of several with one id the first counts."""
    menurut_id: dict[str, Kegiatan] = {}
    for _, _, kegiatan in peta.semua_kegiatan():
        menurut_id.setdefault(kegiatan.id, kegiatan)
    semua = tuple(menurut_id.values())
    semua_ikatan = semua_ikat(semua)
    dini, durasi = dari_isian(semua, semua_ikatan, peta.keutuhan)
    urutan, putaran, ikat = urutan_lurus(semua_ikatan)
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


def _menurut_tanggal(semua: Sequence[Kegiatan], dini: HariDini, terlambat: list[int]) -> dict[str, JadwalKegiatan]:
    hari = date.fromordinal
    return {
        satu.id: JadwalKegiatan(satu.id, hari(s), hari(f), hari(akhir - f + s), hari(akhir), satu.mulai is not None)
        for satu, s, f, akhir in zip(semua, *dini, terlambat, strict=True)
        if s is not None and f is not None
    }
