"""The plan as rows of numbers, ready to be drawn: days are ordinals, rows are scheduled kegiatan in document order.

S is the first day, F the first day after the last. `simulasi` says what realisation does to a row.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.rencana.hari import NOL, lama
from spbe_roadmap.rencana.jaringan import UJUNG
from spbe_roadmap.rencana.kenaikan import hari_selesai
from spbe_roadmap.rencana.simulasi.sebaran import laporan_terakhir

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spbe_roadmap.model.kegiatan import Kegiatan
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.model.realisasi import Capai
    from spbe_roadmap.rencana.hari import Lama
    from spbe_roadmap.rencana.jadwal import Ikatan, Jadwal, JadwalKegiatan


class Ikat(NamedTuple):
    """A dependency on the row `asal`.

    `dari_akhir`: its F counts, else its S; `ke_akhir`: our F is bound, else our S. `kelonggaran` days of breaking it are
    allowed because the plan does so too.
    """

    asal: int
    dari_akhir: bool
    ke_akhir: bool
    jeda: Lama
    kelonggaran: int


@dataclass
class Simpul:
    """One row. S is `mulai` or later, F comes `lama` after S and some of `panjang` later still, and not before `lantai`.

    `panjang` is what delay is a share of, in days; 0 for what does not vary. `bukti`: the day after the last, where the
    draws leave it as it is, else 0. `tetap`: S does not follow from FF and SF.
    """

    id: str
    mulai: int
    lama: Lama
    panjang: int
    akhir: int
    tetap: bool
    tuntas: bool = False
    lantai: int = 0
    bukti: int = 0
    ikat: list[Ikat] = field(default_factory=list)


def simpul_rencana(peta: PetaRencana, jadwal: Jadwal, *, terlambat: bool) -> list[Simpul]:
    """All rows; without `terlambat` nothing but what the deterministic schedule knows."""
    menurut_id: dict[str, Kegiatan] = {}
    for _, _, kegiatan in peta.semua_kegiatan():
        menurut_id.setdefault(kegiatan.id, kegiatan)
    awal = date(peta.periode.mulai, 1, 1).toordinal()
    semua = {nama: _simpul(menurut_id[nama], satu, awal) for nama, satu in jadwal.kegiatan.items()}
    _ikat_semua(semua, jadwal)
    selesai = hari_selesai(peta, jadwal)
    for nama, (capai, per) in laporan_terakhir(peta).items():
        if satu := semua.get(nama):
            terhitung = selesai[nama].toordinal() + 1
            if terlambat:
                _menurut_laporan(satu, capai, per, terhitung)
            else:
                satu.bukti = terhitung
    return list(semua.values())


def _simpul(kegiatan: Kegiatan, satu: JadwalKegiatan, awal: int) -> Simpul:
    berdurasi = kegiatan.durasi is not None and kegiatan.selesai is None
    return Simpul(
        id=satu.id,
        mulai=satu.mulai.toordinal() if satu.tetap else awal,
        lama=lama(kegiatan.durasi) if berdurasi else (satu.hari, 0),
        panjang=satu.hari,
        akhir=satu.akhir.toordinal(),
        tetap=satu.tetap,
    )


def _ikat_semua(semua: Mapping[str, Simpul], jadwal: Jadwal) -> None:
    nomor = {nama: letak for letak, nama in enumerate(semua)}
    for ikatan in jadwal.ikatan:
        dari_akhir, ke_akhir = UJUNG[ikatan.jenis]
        jeda = lama(ikatan.jeda) if ikatan.jeda else NOL
        longgar = _kelonggaran(ikatan, jadwal.kegiatan[ikatan.pengikut])
        semua[ikatan.pengikut].ikat.append(Ikat(nomor[ikatan.pendahulu], dari_akhir, ke_akhir, jeda, longgar))


def _kelonggaran(ikatan: Ikatan, pengikut: JadwalKegiatan) -> int:
    """Days by which given dates break the dependency in the plan."""
    ujung = pengikut.selesai if UJUNG[ikatan.jenis][1] else pengikut.mulai
    return max((ikatan.paling_awal - ujung).days, 0)


def _menurut_laporan(satu: Simpul, capai: Capai, per: int, terhitung: int) -> None:
    """What is known of the row on the day `per`; `terhitung` is the day after the one on which it counts as finished."""
    satu.lantai = per + 2
    if capai.selesai or capai.status == "selesai":
        satu.tuntas, satu.bukti = True, terhitung
        satu.mulai = satu.akhir - satu.panjang
        satu.lama, satu.lantai = (max(satu.akhir, terhitung) - satu.mulai, 0), 0
        satu.panjang, satu.ikat = 0, []
    elif capai.mulai or capai.status == "berjalan":
        satu.mulai = max(satu.akhir - satu.panjang, capai.mulai.awal.toordinal() if capai.mulai else 0)
        satu.tetap = True
        satu.ikat = [ikat for ikat in satu.ikat if ikat.ke_akhir]
    else:
        satu.mulai = max(satu.mulai, per + 1)


def tingkatkan(pendahulu: Sequence[Sequence[int]], urutan: Sequence[int]) -> list[int]:
    """How many dependencies lie on the longest way to each row; `urutan` has predecessors first."""
    dalam = [0] * len(pendahulu)
    for nomor in urutan:
        dalam[nomor] = max((dalam[satu] + 1 for satu in pendahulu[nomor]), default=0)
    return dalam
