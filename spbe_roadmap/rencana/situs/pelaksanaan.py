"""Where the work stands: what nobody has reported on, and what is due next; what is late stands in `Sajian`.

"Now" is the day `per` of the latest realisation: there is no clock here. Without a realisation nothing is late, and what is due
begins with the period.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Literal, NamedTuple

from spbe_roadmap.rencana.dokumen import ringkas_pantau
from spbe_roadmap.rencana.kenaikan import laporan

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from spbe_roadmap.rencana.dokumen import RingkasPantau
    from spbe_roadmap.rencana.rencana import Rencana
    from spbe_roadmap.rencana.situs.kegiatan import SajianKegiatan
    from spbe_roadmap.rencana.situs.sajian import Sajian

# How many quarters are looked ahead; our choice: a year, which is what a unit plans and pays at once.
TRIWULAN_KE_DEPAN = 4
_BULAN_PER_TRIWULAN = 3
_TRIWULAN_PER_TAHUN = 4
JenisTenggat = Literal["mulai", "selesai", "tonggak"]
# On one day, beginnings stand before milestones and ends.
_URUTAN: tuple[JenisTenggat, ...] = ("mulai", "tonggak", "selesai")


class Tenggat(NamedTuple):
    """A day on which something is due; `tonggak` is the name of a milestone, empty for a beginning or an end."""

    hari: date
    jenis: JenisTenggat
    kegiatan: SajianKegiatan
    tonggak: str = ""


class TenggatTriwulan(NamedTuple):
    """What is due in one quarter (1 to 4), by day."""

    tahun: int
    triwulan: int
    tenggat: tuple[Tenggat, ...]


@dataclass(frozen=True, slots=True)
class SajianPelaksanaan:
    """Where the work stands. `ringkas` is None without a realisation.

    `belum_dilaporkan`: what should have begun and no report names; `tenggat`: the next four quarters, the first of them
    the one that the day after `per` lies in, those without anything due left out.
    """

    ringkas: RingkasPantau | None
    belum_dilaporkan: tuple[SajianKegiatan, ...]
    tenggat: tuple[TenggatTriwulan, ...]


def sajian_pelaksanaan(rencana: Rencana, sajian: Sajian) -> SajianPelaksanaan:
    """Where the work of the plan stands."""
    ringkas = ringkas_pantau(rencana)
    lapor = laporan(rencana.peta)
    tuntas = {nama for nama, semua in lapor.items() if semua[-1].tuntas}
    sejak = ringkas.per + timedelta(days=1) if ringkas else date(rencana.peta.periode.mulai, 1, 1)
    return SajianPelaksanaan(
        ringkas=ringkas,
        belum_dilaporkan=tuple(
            satu
            for satu in sajian.kegiatan.values()
            if ringkas and satu.jadwal and satu.jadwal.mulai <= ringkas.per and satu.kegiatan.id not in lapor
        ),
        tenggat=tuple(_per_triwulan(_tenggat(sajian.kegiatan.values(), sejak, tuntas))),
    )


def _tenggat(kegiatan: Iterable[SajianKegiatan], sejak: date, tuntas: Collection[str]) -> list[Tenggat]:
    """Days from `sejak` up to the end of the last quarter, of work that is not finished yet."""
    triwulan = _nomor_triwulan(sejak) + TRIWULAN_KE_DEPAN
    sampai = date(triwulan // _TRIWULAN_PER_TAHUN, triwulan % _TRIWULAN_PER_TAHUN * _BULAN_PER_TRIWULAN + 1, 1)
    semua = (hari for satu in kegiatan if satu.kegiatan.id not in tuntas for hari in _hari(satu))
    terpilih = [satu for satu in semua if sejak <= satu.hari < sampai]
    return sorted(terpilih, key=lambda satu: (satu.hari, _URUTAN.index(satu.jenis)))


def _hari(kegiatan: SajianKegiatan) -> Iterator[Tenggat]:
    if kegiatan.jadwal:
        yield Tenggat(kegiatan.jadwal.mulai, "mulai", kegiatan)
        yield Tenggat(kegiatan.jadwal.selesai, "selesai", kegiatan)
    for tonggak in kegiatan.kegiatan.tonggak:
        yield Tenggat(tonggak.waktu.akhir, "tonggak", kegiatan, tonggak.nama)


def _per_triwulan(tenggat: Iterable[Tenggat]) -> Iterator[TenggatTriwulan]:
    for nomor, semua in groupby(tenggat, key=lambda satu: _nomor_triwulan(satu.hari)):
        tahun, triwulan = divmod(nomor, _TRIWULAN_PER_TAHUN)
        yield TenggatTriwulan(tahun, triwulan + 1, tuple(semua))


def _nomor_triwulan(hari: date) -> int:
    return hari.year * _TRIWULAN_PER_TAHUN + (hari.month - 1) // _BULAN_PER_TRIWULAN
