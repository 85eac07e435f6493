"""The two passes of the critical path method, by numbers: kegiatan by their place, days as ordinals.

S is the first day of a kegiatan, F the first day on which it no longer runs; `TAK_TENTU` is a day that nobody can tell.

Sources: format.md section 10; Kelley and Walker, Critical-path planning and scheduling, 1959.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.rencana.hari import HARI_PERTAMA, HARI_TERAKHIR, paling_awal_bulan, sesudah_bulan

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spbe_roadmap.rencana.hari import Lama

# A dependency: the predecessor; whether its F counts (else S); whether our F is bound (else S); the lag in days and in
# months. A plain tuple, because a named one costs the schedule a tenth of its time.
Ikat = tuple[int, bool, bool, int, int]
# before the calendar's first day, and false
TAK_TENTU = 0


class HariDini(NamedTuple):
    """S and F of each kegiatan, both `TAK_TENTU` where nobody can tell them."""

    mulai: list[int]
    akhir: list[int]


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
            s = _mulai_terawal(ikat[nomor], dini, panjang, awal) if ikat[nomor] else awal
            hari, bulan = panjang
            f = sesudah_bulan(s, bulan) if bulan else s + hari
        except (ValueError, OverflowError):
            continue
        if s and f <= HARI_TERAKHIR:
            mulai[nomor], akhir[nomor] = s, f


def _mulai_terawal(ikat: Sequence[Ikat], dini: HariDini, panjang: Lama, awal: int) -> int:
    mulai, akhir = dini
    lama_hari, lama_bulan = panjang
    for pendahulu, dari_akhir, ke_akhir, hari, bulan in ikat:
        asal = akhir[pendahulu] if dari_akhir else mulai[pendahulu]
        if not asal:
            return TAK_TENTU
        batas = sesudah_bulan(asal, bulan) if bulan else asal + hari
        if ke_akhir:
            batas = paling_awal_bulan(batas, lama_bulan) if lama_bulan else batas - lama_hari
        awal = max(awal, batas)
    return awal


def mundur(
    urutan: Sequence[int],
    ikat: Sequence[Sequence[Ikat]],
    dini: HariDini,
    batas: int,
    pengikut: Sequence[int] | None = None,
) -> list[int]:
    """The latest F of each kegiatan that `batas` and its followers allow, its length in days kept.

    Followers end on the days of `pengikut`; left out, as late as they may themselves, which makes the late days. A late
    S before the calendar's first day becomes that day.
    """
    mulai, akhir = dini
    terlambat = [batas] * len(ikat)
    if pengikut is None:
        pengikut = terlambat
    for nomor in reversed(urutan):
        if not ikat[nomor] or not akhir[nomor]:
            continue
        f = pengikut[nomor]
        s = f - akhir[nomor] + mulai[nomor]
        for pendahulu, dari_akhir, ke_akhir, hari, bulan in ikat[nomor]:
            if not akhir[pendahulu]:
                continue
            paling = f if ke_akhir else s
            paling = _paling_akhir_bulan(paling, bulan) if bulan else paling - hari
            if not dari_akhir:
                paling += akhir[pendahulu] - mulai[pendahulu]
            if paling < terlambat[pendahulu]:
                terlambat[pendahulu] = max(paling, HARI_PERTAMA + akhir[pendahulu] - mulai[pendahulu])
    return terlambat


def _paling_akhir_bulan(tujuan: int, bulan: int) -> int:
    try:
        return paling_awal_bulan(tujuan + 1, bulan) - 1
    except (ValueError, OverflowError):
        return HARI_PERTAMA
