"""Which findings one plan has and another has not. A place is told by the ids of its rows, since rows move in a file."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping

    from spbe_roadmap.aturan.temuan import Temuan
    from spbe_roadmap.model.inventaris import Aplikasi, Opd
    from spbe_roadmap.model.kegiatan import Kegiatan, Program
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.model.pokok import InisiatifStrategis, Sasaran
    from spbe_roadmap.sumber.letak import Jejak

_Tempat = tuple[str, "Jejak"]


class TemuanBeda(NamedTuple):
    """Findings that only the second plan has, and those that only the first has, in their order."""

    muncul: tuple[Temuan, ...]
    hilang: tuple[Temuan, ...]


def bandingkan_temuan(
    sebelum: tuple[PetaRencana, Iterable[Temuan]], sesudah: tuple[PetaRencana, Iterable[Temuan]]
) -> TemuanBeda:
    """The difference of all findings of two plans, by code and place; what one says of the same place may vary."""
    lama, baru = list(_berkunci(*sebelum)), list(_berkunci(*sesudah))
    return TemuanBeda(muncul=tuple(_kecuali(baru, lama)), hilang=tuple(_kecuali(lama, baru)))


def _kecuali(semua: Iterable[tuple[Hashable, Temuan]], kecuali: Iterable[tuple[Hashable, Temuan]]) -> Iterator[Temuan]:
    sisa = Counter(kunci for kunci, _ in kecuali)
    for kunci, temuan in semua:
        if sisa[kunci]:
            sisa[kunci] -= 1
        else:
            yield temuan


def _berkunci(peta: PetaRencana, semua: Iterable[Temuan]) -> Iterator[tuple[Hashable, Temuan]]:
    nama = _nama_baris(peta)
    for temuan in semua:
        letak = temuan.di
        langkah = tuple(
            nama.get((letak.berkas, letak.jejak[: nomor + 1]), satu) for nomor, satu in enumerate(letak.jejak)
        )
        yield (temuan.kode, letak.berkas, langkah, letak.bagian, letak.titik), temuan


def _nama_baris(peta: PetaRencana) -> Mapping[_Tempat, str]:
    """The id of each row by its place."""
    semua: list[Opd | Aplikasi | Sasaran | InisiatifStrategis | Program | Kegiatan]
    semua = [*peta.opd, *peta.aplikasi, *peta.sasaran, *peta.inisiatif_strategis]
    semua += [program for _, program in peta.semua_program()]
    semua += [kegiatan for _, _, kegiatan in peta.semua_kegiatan()]
    return {(satu.berkas, satu.jejak): satu.id for satu in semua}
