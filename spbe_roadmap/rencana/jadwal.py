"""The schedule: early and late days, slack, critical path, and the dependencies that fixed dates break.

S is the first day of a kegiatan, F the first day on which it no longer runs. Dates that are given stay as they are,
even where they break a condition. Realisation does not move the schedule. Everything is in document order.

Sources: format.md section 10; Kelley and Walker, Critical-path planning and scheduling, 1959.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.rencana.hari import HARI_TERAKHIR, lama, sesudah
from spbe_roadmap.rencana.jaringan import UJUNG, Jaringan, dari_isian, semua_ikat, urutan_lurus
from spbe_roadmap.rencana.lintasan import TAK_TENTU, maju, mundur

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spbe_roadmap.model.kegiatan import Kegiatan, Setelah
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.model.waktu import Durasi


# Rules and tables ask for the years of the same few thousand days again and again.
@lru_cache(maxsize=4096)
def _tahun(hari: int) -> int:
    return date.fromordinal(hari).year


class JadwalKegiatan(NamedTuple):
    """Days of one kegiatan; `akhir` days are the day after the last. `tetap`: the start was given, not computed.

    Days are kept as ordinals, and become dates only for those who ask.
    """

    id: str
    hari_mulai: int
    hari_akhir: int
    hari_akhir_terlambat: int
    tetap: bool

    @property
    def mulai(self) -> date:
        """The first day."""
        return date.fromordinal(self.hari_mulai)

    @property
    def akhir(self) -> date:
        """The first day on which it no longer runs."""
        return date.fromordinal(self.hari_akhir)

    @property
    def mulai_terlambat(self) -> date:
        """The latest first day that delays nothing."""
        return date.fromordinal(self.hari_mulai + self.kelonggaran_hari)

    @property
    def akhir_terlambat(self) -> date:
        """The day after `selesai_terlambat`."""
        return date.fromordinal(self.hari_akhir_terlambat)

    @property
    def selesai(self) -> date:
        """The last day."""
        return date.fromordinal(self.hari_akhir - 1)

    @property
    def selesai_terlambat(self) -> date:
        """The latest last day that delays nothing."""
        return date.fromordinal(self.hari_akhir_terlambat - 1)

    @property
    def kelonggaran_hari(self) -> int:
        """Total slack in days; negative once fixed dates break a dependency."""
        return self.hari_akhir_terlambat - self.hari_akhir

    @property
    def kritis(self) -> bool:
        """Whether any delay moves the end of the plan."""
        return self.hari_akhir_terlambat <= self.hari_akhir

    @property
    def hari(self) -> int:
        """Length in days."""
        return self.hari_akhir - self.hari_mulai

    @property
    def tahun_aktif(self) -> range:
        """Calendar years in which it runs."""
        return range(_tahun(self.hari_mulai), _tahun(self.hari_akhir - 1) + 1)


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
    jaringan: Jaringan
    _menurut_id: Mapping[str, Kegiatan]

    @cached_property
    def ikatan(self) -> tuple[Ikatan, ...]:
        """Every dependency between scheduled kegiatan, those inside circles left out."""
        return tuple(self._ikatan())

    def _ikatan(self) -> Iterator[Ikatan]:
        kelompok = {satu: nomor for nomor, anggota in enumerate(self.lingkaran) for satu in anggota}
        for kegiatan in self._menurut_id.values():
            pengikut = self.kegiatan.get(kegiatan.id) if kegiatan.setelah else None
            for nomor, setelah in enumerate(kegiatan.setelah) if pengikut else ():
                pendahulu = self.kegiatan.get(setelah.kegiatan)
                sekelompok = setelah.kegiatan in kelompok and kelompok[setelah.kegiatan] == kelompok.get(kegiatan.id)
                if pengikut and pendahulu and not sekelompok:
                    yield _ikatan(pendahulu, pengikut, setelah, nomor)


def _ikatan(pendahulu: JadwalKegiatan, pengikut: JadwalKegiatan, setelah: Setelah, nomor: int) -> Ikatan:
    dari_akhir, ke_akhir = UJUNG[setelah.jenis]
    batas = _di_kalender(pendahulu.hari_akhir if dari_akhir else pendahulu.hari_mulai, setelah.jeda)
    dilanggar = batas > (pengikut.hari_akhir if ke_akhir else pengikut.hari_mulai)
    paling_awal = date.fromordinal(batas - 1 if ke_akhir else batas)
    return Ikatan(pendahulu.id, pengikut.id, setelah.jenis, setelah.jeda, nomor, paling_awal, dilanggar)


def _di_kalender(asal: int, jeda: Durasi | None) -> int:
    """`asal` + lag, or the calendar's last day."""
    try:
        return min(sesudah(asal, *lama(jeda)), HARI_TERAKHIR)
    except (ValueError, OverflowError):
        return HARI_TERAKHIR


def jadwalkan(peta: PetaRencana) -> Jadwal:
    """The schedule of all kegiatan; of several with one id the first counts."""
    menurut_id: dict[str, Kegiatan] = {}
    for _, _, kegiatan in peta.semua_kegiatan():
        menurut_id.setdefault(kegiatan.id, kegiatan)
    semua_ikatan = semua_ikat(menurut_id)
    dini, durasi = dari_isian(menurut_id.values(), semua_ikatan, peta.keutuhan)
    urutan, putaran, ikat = urutan_lurus(semua_ikatan)
    for nomor in (satu for anggota in putaran for satu in anggota):
        durasi[nomor] = None
    maju(urutan, ikat, dini, durasi, date(peta.periode.mulai, 1, 1).toordinal())
    batas = date(max(peta.periode.mulai, peta.periode.selesai) + 1, 1, 1).toordinal()
    id_ = tuple(menurut_id)
    semua = zip(id_, *dini, mundur(urutan, ikat, dini, batas), durasi, strict=True)
    return Jadwal(
        kegiatan={
            satu: JadwalKegiatan(satu, s, f, terlambat, panjang is None)
            for satu, s, f, terlambat, panjang in semua
            if s != TAK_TENTU
        },
        lingkaran=tuple(tuple(id_[satu] for satu in anggota) for anggota in putaran),
        tak_terjadwal=frozenset(satu for satu, s in zip(id_, dini.mulai, strict=True) if s == TAK_TENTU),
        jaringan=Jaringan(id_, urutan, ikat, dini, batas),
        _menurut_id=menurut_id,
    )
