"""How many indicators stand at each level, at the start and in every year of a framework.

A score between two levels counts for the lower one: levels are cumulative (PermenPANRB 59/2020, lampiran), 2.50 is level 2.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spbe_roadmap.rencana.dokumen import TabelTingkat


class SebaranTingkat(NamedTuple):
    """Levels that any indicator has, in rising order, with how many have it; `tahun` None: the start."""

    tahun: int | None
    banyak: Mapping[int, int]


def sebaran_tingkat(tabel: TabelTingkat) -> tuple[SebaranTingkat, ...]:
    """The start, then every year."""
    kolom = [
        (None, [satu.awal for satu in tabel.baris]),
        *(
            (satu.tahun, [baris.per_tahun[nomor].tingkat for baris in tabel.baris])
            for nomor, satu in enumerate(tabel.tahun)
        ),
    ]
    return tuple(
        SebaranTingkat(tahun, dict(sorted(Counter(int(satu) for satu in tingkat).items()))) for tahun, tingkat in kolom
    )
