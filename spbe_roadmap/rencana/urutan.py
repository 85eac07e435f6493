"""An order in which every predecessor comes first, and the circles that make it impossible.

Nodes are numbers. Both functions are iterative: a chain may be as long as the plan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def urutkan(pendahulu: Iterable[Sequence[int]], banyak: int) -> tuple[list[int], list[int]]:
    """So many nodes in topological order, and those left over because a circle holds them or stands before them.

    Sources: Kahn, Topological sorting of large networks, 1962.
    """
    pengikut: list[list[int]] = [[] for _ in range(banyak)]
    sisa = []
    for nomor, semua in enumerate(pendahulu):
        sisa.append(len(semua))
        for satu in semua:
            pengikut[satu].append(nomor)
    urutan = [nomor for nomor, tunggu in enumerate(sisa) if not tunggu]
    for nomor in urutan:
        for satu in pengikut[nomor]:
            sisa[satu] -= 1
            if not sisa[satu]:
                urutan.append(satu)
    return urutan, [nomor for nomor, tunggu in enumerate(sisa) if tunggu]


def lingkaran(pendahulu: Sequence[Sequence[int]], di_antara: Sequence[int]) -> list[list[int]]:
    """Strongly connected groups among some nodes, members and groups by number; a node that waits for itself is one.

    Sources: Tarjan, Depth-first search and linear graph algorithms, 1972.
    """
    boleh = set(di_antara)
    indeks: dict[int, int] = {}
    rendah: dict[int, int] = {}
    tumpukan: list[int] = []
    hasil: list[list[int]] = []
    for akar in di_antara:
        if akar in indeks:
            continue
        kerja = [(akar, iter(pendahulu[akar]))]
        indeks[akar] = rendah[akar] = len(indeks)
        tumpukan.append(akar)
        while kerja:
            nomor, tetangga = kerja[-1]
            lanjut = next((satu for satu in tetangga if satu in boleh and (satu not in indeks or satu in rendah)), None)
            if lanjut is None:
                kerja.pop()
                if kerja:
                    rendah[kerja[-1][0]] = min(rendah[kerja[-1][0]], rendah[nomor])
                if rendah[nomor] == indeks[nomor]:
                    hasil.append(_angkat(tumpukan, nomor, rendah))
            elif lanjut in indeks:
                rendah[nomor] = min(rendah[nomor], indeks[lanjut])
            else:
                indeks[lanjut] = rendah[lanjut] = len(indeks)
                tumpukan.append(lanjut)
                kerja.append((lanjut, iter(pendahulu[lanjut])))
    return sorted(satu for satu in hasil if len(satu) > 1 or satu[0] in pendahulu[satu[0]])


def _angkat(tumpukan: list[int], sampai: int, rendah: dict[int, int]) -> list[int]:
    """Take one finished group off the stack; its members leave `rendah`, which thereby says who is still on it."""
    kelompok = []
    while True:
        nomor = tumpukan.pop()
        del rendah[nomor]
        kelompok.append(nomor)
        if nomor == sampai:
            return sorted(kelompok)
