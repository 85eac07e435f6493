"""Legal bases that a roadmap cites by id, and how an official document writes them.

Sources: UU 12/2011 Lampiran II (order and form of citations).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.data.tabel import baca_tabel

if TYPE_CHECKING:
    from collections.abc import Mapping

# Order of citation; a kind that begins with none of these comes last.
_URUTAN = (
    "Undang-Undang",
    "Peraturan Pemerintah",
    "Peraturan Presiden",
    "Peraturan Menteri",
    "Peraturan Badan",
    "Keputusan Menteri",
    "Instruksi Menteri",
    "Pedoman Menteri",
    "Surat Edaran",
    "Peraturan Daerah",
)


class DasarHukum(NamedTuple):
    """One regulation. `lembaran` None where no official source was read; `dicabut_sejak` the year of revocation."""

    id: str
    jenis: str
    nomor: str
    tahun: int
    tentang: str
    lembaran: str | None
    mengubah: str | None
    dicabut_oleh: str | None
    dicabut_sejak: int | None
    peran: str
    terverifikasi: bool
    catatan: str | None


@cache
def semua() -> Mapping[str, DasarHukum]:
    """All legal bases by id."""
    return {baris["id"]: _dasar(baris) for baris in baca_tabel("dasar-hukum.yaml")["dasar_hukum"]}


def _dasar(baris: Mapping[str, str]) -> DasarHukum:
    sejak = baris.get("dicabut_sejak")
    return DasarHukum(
        id=baris["id"],
        jenis=baris["jenis"],
        nomor=baris["nomor"],
        tahun=int(baris["tahun"]),
        tentang=baris["tentang"],
        lembaran=baris.get("lembaran"),
        mengubah=baris.get("mengubah"),
        dicabut_oleh=baris.get("dicabut_oleh"),
        dicabut_sejak=int(sejak) if sejak else None,
        peran=baris["peran"],
        terverifikasi=baris["terverifikasi"] == "true",
        catatan=baris.get("catatan"),
    )


def dicabut_sejak(dasar: DasarHukum) -> int | None:
    """The year since which it is revoked, None while it is in force."""
    return dasar.dicabut_sejak


def kutip(dasar: DasarHukum) -> str:
    """The citation as official documents print it, with the gazette where it is known."""
    judul = f"{dasar.jenis} Nomor {dasar.nomor} Tahun {dasar.tahun} tentang {dasar.tentang}"
    return f"{judul} ({dasar.lembaran})" if dasar.lembaran else judul


def urutan(dasar: DasarHukum) -> tuple[int, int, str]:
    """Sort key: rank of the kind, then year, then number."""
    pangkat = next((nomor for nomor, jenis in enumerate(_URUTAN) if dasar.jenis.startswith(jenis)), len(_URUTAN))
    return pangkat, dasar.tahun, dasar.nomor.zfill(8)
