"""A file of levels by indicator number, `{1: 3, 2: 2, ...}`, for computing one index without a roadmap."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from spbe_roadmap.sumber import YamlMap, baca_teks
from spbe_roadmap.sumber.sebab import sebab_galat

if TYPE_CHECKING:
    from pathlib import Path

_UKURAN_MAKSIMUM = 1_000_000


class BerkasNilaiSalah(ValueError):
    """A file of levels that cannot be used; says where."""

    def __init__(self, berkas: Path, sebab: str, titik: tuple[int, int] | None = None) -> None:
        tempat = f":{titik[0]}:{titik[1]}" if titik else ""
        super().__init__(f"{berkas}{tempat}: {sebab}")


def baca_nilai(berkas: Path) -> dict[int, Decimal]:
    """The levels. Raises BerkasNilaiSalah; whether numbers and levels fit a framework is for the framework to say."""
    try:
        with berkas.open("rb") as isi:
            teks = isi.read(_UKURAN_MAKSIMUM).decode("utf-8-sig")
    except OSError as galat:
        raise BerkasNilaiSalah(berkas, f"tidak dapat dibuka ({sebab_galat(galat)})") from galat
    except UnicodeDecodeError as galat:
        raise BerkasNilaiSalah(berkas, "bukan teks UTF-8") from galat
    akar, cacat = baca_teks(str(berkas), teks)
    if cacat:
        raise BerkasNilaiSalah(berkas, "YAML tidak terbaca atau kunci ganda", cacat[0].letak.titik)
    if not isinstance(akar, YamlMap):
        raise BerkasNilaiSalah(berkas, "isinya harus pasangan nomor: tingkat, misalnya 1: 3")
    for nomor, nilai in akar.items():
        if not _bilangan_bulat(nomor) or not (_bilangan_bulat(nilai) or isinstance(nilai, Decimal)):
            mark = akar.marks[nomor][0]
            raise BerkasNilaiSalah(berkas, f'"{nomor}: {nilai}" bukan nomor: tingkat', (mark.line + 1, mark.column + 1))
    return {nomor: Decimal(nilai) for nomor, nilai in akar.items()}


def _bilangan_bulat(nilai: object) -> bool:
    return isinstance(nilai, int) and not isinstance(nilai, bool)
