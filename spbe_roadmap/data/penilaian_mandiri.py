"""Self-assessed levels beside those that assessors left of them, indicator by indicator.

One agency and one year: enough to draw a scenario from, not to forecast. Levels lie on the scale of `kerangka`.
Sources: those of each row.
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from spbe_roadmap.data.tabel import baca_tabel


class Penilaian(NamedTuple):
    """One evaluation; levels by indicator number. `terverifikasi`: the levels were read in the source itself."""

    id: str
    instansi: str
    tahun: int
    kerangka: str
    terverifikasi: bool
    sumber: str
    mandiri: Mapping[int, int]
    pusat: Mapping[int, int]


@cache
def semua() -> Mapping[str, Penilaian]:
    """All known evaluations by id, in the order of the file."""
    return {
        baris["id"]: Penilaian(
            id=baris["id"],
            instansi=baris["instansi"],
            tahun=int(baris["tahun"]),
            kerangka=baris["kerangka"],
            terverifikasi=baris["terverifikasi"] == "true",
            sumber=baris["sumber"],
            mandiri=_bernomor(baris["mandiri"]),
            pusat=_bernomor(baris["pusat"]),
        )
        for baris in baca_tabel("penilaian-mandiri.yaml")["penilaian"]
    }


def _bernomor(tingkat: list[str]) -> dict[int, int]:
    return {nomor: int(satu) for nomor, satu in enumerate(tingkat, start=1)}
