"""Budget codes that usually pay for SPBE. A code that is not here is not necessarily wrong.

Codes differ between editions of the nomenclature, so each carries the edition in which it was seen. Their form is known
to the model, which reads them.
Sources: Permendagri 90/2019 and Kepmendagri 050-5889/2021 with its changes, as used by regencies in 2025.
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from spbe_roadmap.data.tabel import baca_tabel


class Subkegiatan(NamedTuple):
    """One code: `tingkat` is urusan, program, kegiatan or subkegiatan, `muatan` the content that it usually pays for.

    `nama` is empty where only the code was seen in use.
    """

    kode: str
    nama: str
    tingkat: str
    edisi: str
    muatan: str | None
    terverifikasi: bool
    catatan: str | None


@cache
def semua() -> Mapping[str, Subkegiatan]:
    """All known codes, in the order of the file."""
    return {
        baris["kode"]: Subkegiatan(
            kode=baris["kode"],
            nama=baris.get("nama", ""),
            tingkat=baris["tingkat"],
            edisi=baris["edisi"],
            muatan=baris.get("muatan"),
            terverifikasi=baris["terverifikasi"] == "true",
            catatan=baris.get("catatan"),
        )
        for baris in baca_tabel("subkegiatan.yaml")["kode"]
    }
