"""One activity with everything that the plan knows about it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spbe_roadmap.kerangka import dari_kode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spbe_roadmap.kerangka import Indikator
    from spbe_roadmap.model.kegiatan import Dampak, Kegiatan, Muatan, Program
    from spbe_roadmap.rencana.jadwal import Ikatan, JadwalKegiatan
    from spbe_roadmap.rencana.pemantauan import BarisPantau
    from spbe_roadmap.rencana.rencana import Rencana


@dataclass(frozen=True, slots=True, eq=False)
class SajianKegiatan:
    """One activity.

    `penanggung_jawab` is the id of the unit in charge, `sebutan_penanggung_jawab` its short name; `per_tahun`: its rupiah by
    year. `jadwal` is None where the schedule could not place it; `menunggu` are its own links, `ditunggu` those of others
    that name it. One object an activity: compared by identity.
    """

    kegiatan: Kegiatan
    program: Program
    muatan: Muatan
    penanggung_jawab: str
    sebutan_penanggung_jawab: str
    jadwal: JadwalKegiatan | None
    per_tahun: Mapping[int, int]
    menunggu: tuple[Ikatan, ...]
    ditunggu: tuple[Ikatan, ...]
    pantau: BarisPantau | None

    @property
    def biaya(self) -> int:
        """All its money."""
        return sum(self.per_tahun.values())

    @property
    def pelaksana(self) -> tuple[str, ...]:
        """The units at work, the one in charge first."""
        return (self.penanggung_jawab, *self.kegiatan.pendukung)

    @property
    def dampak(self) -> tuple[tuple[Dampak, Indikator | None], ...]:
        """Each level that it makes provable, with the indicator where a framework has it."""
        return tuple((dampak, _indikator(dampak.indikator)) for dampak in self.kegiatan.dampak)

    def berjalan_pada(self, tahun: int) -> bool:
        """Whether it runs or is paid for in that year."""
        return tahun in self.per_tahun or (self.jadwal is not None and tahun in self.jadwal.tahun_aktif)


def sajian_kegiatan(rencana: Rencana) -> dict[str, SajianKegiatan]:
    """Every activity by id."""
    menunggu: dict[str, list[Ikatan]] = defaultdict(list)
    ditunggu: dict[str, list[Ikatan]] = defaultdict(list)
    for ikatan in rencana.jadwal.ikatan:
        menunggu[ikatan.pengikut].append(ikatan)
        ditunggu[ikatan.pendahulu].append(ikatan)
    pantau = {satu.kegiatan: satu for satu in rencana.pantau}
    return {
        kegiatan.id: SajianKegiatan(
            kegiatan=kegiatan,
            program=program,
            muatan=muatan,
            penanggung_jawab=(pemilik := kegiatan.penanggung_jawab or program.penanggung_jawab),
            sebutan_penanggung_jawab=rencana.sebutan_opd(pemilik),
            jadwal=rencana.jadwal.kegiatan.get(kegiatan.id),
            per_tahun=_per_tahun(kegiatan),
            menunggu=tuple(menunggu.get(kegiatan.id, ())),
            ditunggu=tuple(ditunggu.get(kegiatan.id, ())),
            pantau=pantau.get(kegiatan.id),
        )
        for muatan, program, kegiatan in rencana.peta.semua_kegiatan()
    }


def _per_tahun(kegiatan: Kegiatan) -> dict[int, int]:
    jumlah: dict[int, int] = defaultdict(int)
    for anggaran in kegiatan.anggaran:
        jumlah[anggaran.tahun] += anggaran.nilai
    return dict(sorted(jumlah.items()))


def _indikator(kode: str) -> Indikator | None:
    ada = dari_kode(kode)
    return ada[1] if ada else None
