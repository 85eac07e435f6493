"""The one date that files may carry (DOCX, XLSX, calendars, attachments): never the clock's.

Source: https://reproducible-builds.org/specs/source-date-epoch/
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spbe_roadmap.model.peta_rencana import PetaRencana

PEUBAH = "SOURCE_DATE_EPOCH"
# What the members of a ZIP file, and therefore of DOCX and XLSX, can carry.
_PALING_AWAL, _PALING_AKHIR = datetime(1980, 1, 1, tzinfo=UTC), datetime(2107, 12, 31, tzinfo=UTC)


class WaktuTerbitSalah(ValueError):
    """SOURCE_DATE_EPOCH holds something else than a usable number of seconds."""

    def __init__(self, teks: str) -> None:
        super().__init__(
            f'{PEUBAH}="{teks[:40]}" bukan waktu terbit; isi dengan banyaknya detik sejak 1 Januari 1970 (tahun 1980–2107), '
            "atau kosongkan"
        )


def waktu_terbit(peta: PetaRencana) -> datetime:
    """SOURCE_DATE_EPOCH in UTC where it is set, else the first day of the plan. Raises WaktuTerbitSalah."""
    teks = os.environ.get(PEUBAH, "")
    if not teks:
        return datetime(peta.periode.mulai, 1, 1, tzinfo=UTC)
    if not (teks.isascii() and teks.isdigit() and len(teks) < len(str(10**11))):
        raise WaktuTerbitSalah(teks)
    waktu = datetime.fromtimestamp(int(teks), UTC)
    if not _PALING_AWAL <= waktu <= _PALING_AKHIR:
        raise WaktuTerbitSalah(teks)
    return waktu
