"""How far a delay spreads: free slack, and the chains of critical kegiatan. Days are calendar days.

Both compare with early days: a kegiatan that slips keeps its length in days, and a follower stays where it is as long
as the condition of format.md section 10 between the two still holds.

Sources: Kelley and Walker, Critical-path planning and scheduling, 1959.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.rencana.hari import sesudah
from spbe_roadmap.rencana.lintasan import mundur

if TYPE_CHECKING:
    from spbe_roadmap.rencana.jadwal import Jadwal
    from spbe_roadmap.rencana.lintasan import HariDini, Ikat


def kelonggaran_bebas_hari(jadwal: Jadwal) -> dict[str, int]:
    """Free slack of each scheduled kegiatan in days: how far it can slip in the period while no follower moves.

    Followers with given dates do not move either; where one breaks a condition already, the slack is negative.
    """
    id_, urutan, ikat, dini, batas = jadwal.jaringan
    paling_akhir = mundur(urutan, ikat, dini, batas, pengikut=dini.akhir)
    semua = zip(id_, dini.akhir, paling_akhir, strict=True)
    return {satu: paling - akhir for satu, akhir, paling in semua if satu in jadwal.kegiatan}


def jalur_kritis(jadwal: Jadwal) -> tuple[tuple[str, ...], ...]:
    """The critical kegiatan in chains: each next one follows the one before it through a dependency that binds.

    A dependency binds where its predecessor, one day later, would move the follower or break its given dates. Every
    pair bound so stands in exactly one chain: where chains fork or meet, one begins or ends at a kegiatan of another.
    A kegiatan bound to no other is a chain by itself. Chains come in an order of the network, predecessors first.
    """
    pengikut = _pengikut_terikat(jadwal)
    terikat = {satu for semua in pengikut.values() for satu in semua}
    rantai = []
    for nomor, lanjut in pengikut.items():
        if not lanjut and nomor not in terikat:
            rantai.append([nomor])
        while lanjut:
            rantai.append(_ambil_rantai(nomor, pengikut))
    return tuple(tuple(jadwal.jaringan.id[nomor] for nomor in satu) for satu in rantai)


def _pengikut_terikat(jadwal: Jadwal) -> dict[int, list[int]]:
    """For each critical kegiatan, predecessors first, the critical ones that it binds."""
    id_, urutan, ikat, dini, _ = jadwal.jaringan
    kritis = {satu.id for satu in jadwal.kegiatan.values() if satu.kritis}
    pengikut: dict[int, list[int]] = {}
    for nomor in urutan:
        if id_[nomor] in kritis:
            pengikut[nomor] = []
            for pendahulu in {satu[0] for satu in ikat[nomor] if satu[0] in pengikut and _mengikat(satu, nomor, dini)}:
                pengikut[pendahulu].append(nomor)
    return pengikut


def _mengikat(ikat: Ikat, nomor: int, dini: HariDini) -> bool:
    pendahulu, dari_akhir, ke_akhir, hari, bulan = ikat
    asal = dini.akhir[pendahulu] if dari_akhir else dini.mulai[pendahulu]
    try:
        return sesudah(asal + 1, hari, bulan) > (dini.akhir[nomor] if ke_akhir else dini.mulai[nomor])
    except (ValueError, OverflowError):  # beyond the calendar, hence beyond every day in it
        return True


def _ambil_rantai(nomor: int, pengikut: dict[int, list[int]]) -> list[int]:
    """A chain that begins here, as long as there is a follower; takes what it uses out of `pengikut`."""
    rantai = [nomor]
    while lanjut := pengikut[rantai[-1]]:
        rantai.append(lanjut.pop(0))
    return rantai
