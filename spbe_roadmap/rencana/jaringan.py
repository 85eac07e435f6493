"""The plan as a network of numbers: dependencies, an order to walk them in, given days and lengths.

A kegiatan is its place in the document, days are ordinals; S and F as in `lintasan`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.model.berkas import BERKAS_POKOK
from spbe_roadmap.rencana.hari import HARI_TERAKHIR, lama, sesudah
from spbe_roadmap.rencana.lintasan import TAK_TENTU, HariDini
from spbe_roadmap.rencana.urutan import lingkaran, urutkan

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from spbe_roadmap.model.kegiatan import Kegiatan
    from spbe_roadmap.model.peta_rencana import Keutuhan
    from spbe_roadmap.rencana.hari import Lama
    from spbe_roadmap.rencana.lintasan import Ikat

# which end of the predecessor counts (True: F), and which of our own is bound
UJUNG = {"FS": (True, False), "SS": (False, False), "FF": (True, True), "SF": (False, True)}


class Jaringan(NamedTuple):
    """A scheduled plan in numbers: ids, a topological order, dependencies outside circles, early days.

    `batas` is the first day after the period.
    """

    id: tuple[str, ...]
    urutan: Sequence[int]
    ikat: Sequence[Sequence[Ikat]]
    dini: HariDini
    batas: int


def semua_ikat(semua: Mapping[str, Kegiatan]) -> list[Sequence[Ikat]]:
    """The dependencies of each kegiatan; unknown predecessors are passed over."""
    nomor = {satu: letak for letak, satu in enumerate(semua)}
    ikat: list[Sequence[Ikat]] = []
    for kegiatan in semua.values():
        if not kegiatan.setelah:
            ikat.append(())
            continue
        milik: list[Ikat] = []
        for setelah in kegiatan.setelah:
            if (pendahulu := nomor.get(setelah.kegiatan)) is not None:
                dari_akhir, ke_akhir = UJUNG[setelah.jenis]
                hari, bulan = lama(setelah.jeda)
                milik.append((pendahulu, dari_akhir, ke_akhir, hari, bulan))
        ikat.append(milik)
    return ikat


def urutan_lurus(ikat: list[Sequence[Ikat]]) -> tuple[Sequence[int], list[list[int]], list[Sequence[Ikat]]]:
    """A topological order, the circles, and the dependencies without those inside circles."""
    urutan, sisa = urutkan(_pendahulu(ikat), len(ikat))
    if not sisa:
        return urutan, [], ikat
    putaran = lingkaran(list(_pendahulu(ikat)), sisa)
    kelompok = {satu: nomor for nomor, anggota in enumerate(putaran) for satu in anggota}
    lurus: list[Sequence[Ikat]] = [
        [satu for satu in semua if nomor not in kelompok or kelompok.get(satu[0]) != kelompok[nomor]]
        for nomor, semua in enumerate(ikat)
    ]
    urutan, _ = urutkan(_pendahulu(lurus), len(lurus))
    return urutan, putaran, lurus


def _pendahulu(ikat: Iterable[Sequence[Ikat]]) -> Iterator[list[int]]:
    """One row after the other: lists that live on, one a kegiatan, make the interpreter look for garbage everywhere."""
    return ([satu[0] for satu in semua] for semua in ikat)


def dari_isian(
    semua: Collection[Kegiatan], ikat: Sequence[Sequence[Ikat]], keutuhan: Keutuhan
) -> tuple[HariDini, list[Lama | None]]:
    """Days that are given, and the length of what is to be computed; neither for what says too little to tell.

    What waits for an unknown kegiatan, or is computed while nobody knows the period, says too little.
    """
    periode_dikenal = BERKAS_POKOK not in keutuhan.berkas_rusak
    dini = HariDini([TAK_TENTU] * len(semua), [TAK_TENTU] * len(semua))
    durasi: list[Lama | None] = [None] * len(semua)
    for nomor, kegiatan in enumerate(semua):
        if keutuhan.baris_rusak and not keutuhan.waktu_utuh(kegiatan):
            continue
        if kegiatan.mulai is not None:
            s = kegiatan.mulai.awal.toordinal()
            f = _akhir_tetap(kegiatan, s)
            if s < f <= HARI_TERAKHIR:
                dini.mulai[nomor], dini.akhir[nomor] = s, f
        elif kegiatan.durasi is not None and kegiatan.selesai is None:
            cukup = periode_dikenal and len(ikat[nomor]) == len(kegiatan.setelah)
            durasi[nomor] = lama(kegiatan.durasi) if cukup else None
    return dini, durasi


def _akhir_tetap(kegiatan: Kegiatan, mulai: int) -> int:
    """F of what has a start; unknown where its end is not given, or given twice in contradiction."""
    menurut_durasi = TAK_TENTU if kegiatan.durasi is None else sesudah(mulai, *lama(kegiatan.durasi))
    if kegiatan.selesai is None:
        return menurut_durasi
    menurut_selesai = kegiatan.selesai.akhir.toordinal() + 1
    return menurut_selesai if menurut_durasi in {TAK_TENTU, menurut_selesai} else TAK_TENTU
