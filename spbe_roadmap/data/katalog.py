"""Initiatives that roadmaps usually hold, by content: material to start from, never a rule. No costs are given.

Sources: PermenPANRB 59/2020 (criteria of the indicators); Perpres 95/2018, Lampiran Tabel 2; SE MenPANRB 18/2022.
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from spbe_roadmap.data.tabel import Baris, baca_tabel, bulat


class Inisiatif(NamedTuple):
    """One initiative. `indikator` are codes of any framework, `prasyarat` ids, `subkegiatan` budget codes.

    `tahun` is how many years the work took where a source says so; `pemilik` and `pendukung` are generic unit names.
    """

    id: str
    muatan: str
    nama: str
    keluaran: tuple[str, ...]
    pola: str
    tahun: int | None
    pemilik: str
    pendukung: tuple[str, ...]
    indikator: tuple[str, ...]
    prasyarat: tuple[str, ...]
    subkegiatan: tuple[str, ...]
    catatan: str | None
    terverifikasi: bool


@cache
def semua() -> Mapping[str, Inisiatif]:
    """All initiatives by id, content by content."""
    return {baris["id"]: _inisiatif(baris) for baris in baca_tabel("katalog-inisiatif.yaml")["inisiatif"]}


def _inisiatif(baris: Baris) -> Inisiatif:
    return Inisiatif(
        id=baris["id"],
        muatan=baris["muatan"],
        nama=baris["nama"],
        keluaran=tuple(baris["keluaran"]),
        pola=baris["pola"],
        tahun=bulat(baris.get("tahun")),
        pemilik=baris["pemilik"],
        pendukung=tuple(baris.get("pendukung", ())),
        indikator=tuple(baris["indikator"]),
        prasyarat=tuple(baris.get("prasyarat", ())),
        subkegiatan=tuple(baris.get("subkegiatan", ())),
        catatan=baris.get("catatan"),
        terverifikasi=baris["terverifikasi"] == "true",
    )
