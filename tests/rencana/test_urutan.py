"""Orders and circles."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from spbe_roadmap.rencana.urutan import lingkaran, urutkan

GRAF = st.integers(1, 8).flatmap(
    lambda n: st.lists(st.lists(st.integers(0, n - 1), max_size=3), min_size=n, max_size=n)
)


def terjangkau(pendahulu: list[list[int]], dari: int) -> set[int]:
    """Everything that `dari` waits for, directly or not."""
    hasil: set[int] = set()
    baru = set(pendahulu[dari])
    while baru:
        hasil |= baru
        baru = {lain for satu in baru for lain in pendahulu[satu]} - hasil
    return hasil


@given(GRAF)
def test_predecessors_come_first_and_the_rest_waits_for_a_circle(pendahulu: list[list[int]]) -> None:
    urutan, sisa = urutkan(pendahulu, len(pendahulu))
    assert sorted([*urutan, *sisa]) == list(range(len(pendahulu)))
    tempat = {satu: nomor for nomor, satu in enumerate(urutan)}
    assert all(tempat[dulu] < tempat[satu] for satu in urutan for dulu in pendahulu[satu])
    melingkar = {satu for satu in range(len(pendahulu)) if satu in terjangkau(pendahulu, satu)}
    menunggu = {satu for satu in range(len(pendahulu)) if terjangkau(pendahulu, satu) & melingkar}
    assert set(sisa) == melingkar | menunggu


@given(GRAF)
def test_circles_are_the_groups_that_reach_one_another(pendahulu: list[list[int]]) -> None:
    _, sisa = urutkan(pendahulu, len(pendahulu))
    jangkau = [terjangkau(pendahulu, satu) for satu in range(len(pendahulu))]
    kelompok = {
        tuple(lain for lain in range(len(pendahulu)) if lain in jangkau[satu] and satu in jangkau[lain])
        for satu in range(len(pendahulu))
        if satu in jangkau[satu]
    }
    assert lingkaran(pendahulu, sisa) == sorted(map(list, kelompok))


def test_a_circle_as_long_as_a_large_plan() -> None:
    banyak = 20_000
    pendahulu = [[(satu + 1) % banyak] for satu in range(banyak)]
    urutan, sisa = urutkan(pendahulu, len(pendahulu))
    assert urutan == []
    assert lingkaran(pendahulu, sisa) == [list(range(banyak))]
