"""The two passes of the critical path method, by numbers: kegiatan by their place, days as ordinals.

S is the first day of a kegiatan, F the first day on which it no longer runs; None is a day that nobody can tell.

Sources: format.md section 10; Kelley and Walker, Critical-path planning and scheduling, 1959.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.rencana.hari import HARI_PERTAMA, HARI_TERAKHIR, paling_akhir, paling_awal, sesudah

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spbe_roadmap.rencana.hari import Lama

# A dependency: the predecessor; whether its F counts (else S) and whether our F is bound (else S); the lag.
# A plain tuple, because a named one costs the schedule a tenth of its time.
Ikat = tuple[int, tuple[bool, bool], "Lama"]


class HariDini(NamedTuple):
    """S and F of each kegiatan, both None where nobody can tell them."""

    mulai: list[int | None]
    akhir: list[int | None]


def maju(
    urutan: Iterable[int], ikat: Sequence[Sequence[Ikat]], dini: HariDini, durasi: Sequence[Lama | None], awal: int
) -> None:
    """Fill in early days: as early as the dependencies allow, and not before `awal`.

    Only what has a `durasi` is computed; days that stand in `dini` already are taken as they are. What waits for
    unknown days, or would end beyond the calendar, stays unknown.
    """
    mulai, akhir = dini
    for nomor in urutan:
        panjang = durasi[nomor]
        if panjang is None:
            continue
        try:
            s = _mulai_terawal(ikat[nomor], dini, panjang, awal)
            f = None if s is None else sesudah(s, *panjang)
        except (ValueError, OverflowError):
            continue
        if f is not None and f <= HARI_TERAKHIR:
            mulai[nomor], akhir[nomor] = s, f


def _mulai_terawal(ikat: Sequence[Ikat], dini: HariDini, panjang: Lama, awal: int) -> int | None:
    mulai, akhir = dini
    for pendahulu, (dari_akhir, ke_akhir), (hari, bulan) in ikat:
        asal = akhir[pendahulu] if dari_akhir else mulai[pendahulu]
        if asal is None:
            return None
        batas = sesudah(asal, 0, bulan) if bulan else asal + hari
        if ke_akhir:
            batas = paling_awal(batas, *panjang)
        awal = max(awal, batas)
    return awal


def mundur(urutan: Sequence[int], ikat: Sequence[Sequence[Ikat]], dini: HariDini, batas: int) -> list[int]:
    """Late F of each kegiatan: as late as `batas` and its successors' late days allow, its length in days kept.

    A late S before the calendar's first day becomes that day.
    """
    mulai, akhir = dini
    terlambat = [batas] * len(ikat)
    for nomor in reversed(urutan):
        s, f = mulai[nomor], akhir[nomor]
        if s is None or f is None or not ikat[nomor]:
            continue
        f_terlambat = terlambat[nomor]
        s_terlambat = f_terlambat - (f - s)
        for pendahulu, (dari_akhir, ke_akhir), (hari, bulan) in ikat[nomor]:
            s_dulu, f_dulu = mulai[pendahulu], akhir[pendahulu]
            if s_dulu is None or f_dulu is None:
                continue
            tujuan = f_terlambat if ke_akhir else s_terlambat
            paling = _paling_akhir_bulan(tujuan, bulan) if bulan else tujuan - hari
            if not dari_akhir:
                paling += f_dulu - s_dulu
            if paling < terlambat[pendahulu]:
                terlambat[pendahulu] = max(paling, HARI_PERTAMA + f_dulu - s_dulu)
    return terlambat


def _paling_akhir_bulan(tujuan: int, bulan: int) -> int:
    try:
        return paling_akhir(tujuan, 0, bulan)
    except (ValueError, OverflowError):
        return HARI_PERTAMA
