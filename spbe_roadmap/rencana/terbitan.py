"""What one publication said, as far as two of them are compared: what a reader of the earlier one may rely on.

It is kept small and plain, because it is read back from files that an older version of the program wrote.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pydantic import BaseModel, ConfigDict, Field

from spbe_roadmap.model.realisasi import StatusRealisasi


class _Isi(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class KegiatanTerbit(_Isi):
    """An activity as it was published.

    `mulai` and `selesai` are its computed days, both inclusive, None where it could not be scheduled; `anggaran` is rupiah by
    year; `dampak` the level by indicator; `tonggak` the day by name; `lain` a digest of everything else.
    """

    id: str
    nama: str
    muatan: str
    program: str
    penanggung_jawab: str
    pendukung: tuple[str, ...] = ()
    status: str
    mulai: date | None
    selesai: date | None
    menunggu: tuple[str, ...] = ()
    keluaran: tuple[str, ...] = ()
    aplikasi: tuple[str, ...] = ()
    anggaran: dict[int, int] = Field(default_factory=dict)
    dampak: dict[str, Decimal] = Field(default_factory=dict)
    tonggak: dict[str, date] = Field(default_factory=dict)
    realisasi: StatusRealisasi | None = None
    lain: str = ""


class TahunTerbit(_Isi):
    """The projected index of a year, on its framework's scale; `target` None where the plan sets none."""

    kerangka: str
    indeks: Decimal
    predikat: str
    target: Decimal | None


class Terbitan(_Isi):
    """A publication. Names by id, in document order; `anggaran` and `pagu` are rupiah by year."""

    penetapan: str
    nomor: str | None = None
    program: dict[str, str]
    opd: dict[str, str]
    aplikasi: dict[str, str]
    kegiatan: tuple[KegiatanTerbit, ...]
    indeks: dict[int, TahunTerbit]
    anggaran: dict[int, int]
    pagu: dict[int, int]
