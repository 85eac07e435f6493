"""The shelf of frameworks: every YAML file beside this module, read when first asked for and kept.

Listings are sorted by first evaluation year. A file that breaks the shape is our own fault and stops with a traceback.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spbe_roadmap.kerangka.bentuk import Indikator, Kerangka

FOLDER = Path(__file__).parent


class KerangkaTidakDikenal(ValueError):
    """A framework id that no file has."""

    def __init__(self, dicari: str) -> None:
        super().__init__(f'kerangka "{dicari}" tidak dikenal; yang tersedia: {", ".join(sorted(_berkas()))}')
        self.dicari = dicari


@cache
def _berkas() -> dict[str, Path]:
    return {berkas.stem: berkas for berkas in FOLDER.glob("*.yaml")}


@cache
def muat(id_kerangka: str) -> Kerangka:
    """The framework of that id; raises KerangkaTidakDikenal."""
    from spbe_roadmap.kerangka.baca import baca  # noqa: PLC0415 - start-up

    if (berkas := _berkas().get(id_kerangka)) is None:
        raise KerangkaTidakDikenal(id_kerangka)
    return baca(berkas.read_bytes())


@cache
def semua() -> tuple[Kerangka, ...]:
    """All frameworks, the oldest first."""
    return tuple(sorted(map(muat, _berkas()), key=lambda kerangka: (kerangka.tahun_mulai, kerangka.id)))


def untuk_tahun(tahun: int) -> Kerangka | None:
    """The framework that the evaluation of that year uses, None for years that no file covers."""
    return next((kerangka for kerangka in semua() if kerangka.berlaku(tahun)), None)


def dari_kode(kode: str) -> tuple[Kerangka, Indikator] | None:
    """The indicator that a plan writes as `SPBE-17`, with its framework; None where no framework has that code."""
    return _menurut_kode().get(kode)


@cache
def _menurut_kode() -> dict[str, tuple[Kerangka, Indikator]]:
    return {indikator.kode: (kerangka, indikator) for kerangka in semua() for indikator in kerangka.indikator}
