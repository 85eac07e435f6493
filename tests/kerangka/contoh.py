"""Published results, as text: `contoh-indeks.yaml` holds scores, parts and indices of real agencies.

Sources stand in that file. `tanpa_anomali` leaves out what its own remarks call impossible.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterable

CONTOH: dict[str, list[dict[str, Any]]] = yaml.load(
    (Path(__file__).parent / "contoh-indeks.yaml").read_bytes(),
    yaml.CBaseLoader,  # noqa: S506 - makes only text, lists, mappings
)
KOSONG = "null"


def bernomor(nilai: list[str] | str) -> dict[int, Decimal]:
    """A list of values in the order of their numbers; what was not published is left out."""
    baris = [] if nilai == KOSONG else nilai
    return {nomor: Decimal(satu) for nomor, satu in enumerate(baris, 1) if satu != KOSONG}


def tanpa_anomali(baris: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return [satu for satu in baris if "anomali" not in satu and "anomali" not in satu.get("catatan", "")]
