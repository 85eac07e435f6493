"""Published results, starting levels and targets: the file `indeks.yaml`.

Levels and targets are exact decimals; whether they lie on the scale of their framework is a rule, not a type.
Sources: PermenPANRB 59/2020 (SPBE, until the evaluation of 2025), PermenPANRB 8/2026 (Pemdi, from 2026).
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field, PlainValidator, WithJsonSchema

from spbe_roadmap.model.dasar import Bagian, Baris
from spbe_roadmap.model.kegiatan import TahunTeks
from spbe_roadmap.model.kode import Angka, Deret, KunciNomor, KunciTahun, Teks
from spbe_roadmap.model.salah import NilaiSalah, bukan, kutip

BATAS_BUKTI_BAKU = (8, 31)


def baca_hari(nilai: object) -> tuple[int, int]:
    """Month and day of a yearly date written `08-31`. Raises `NilaiSalah` (PR108)."""
    if isinstance(nilai, bool) or not isinstance(nilai, int | str | Decimal):
        raise bukan("bulan dan hari")
    saran = "tulis bulan dan hari, misalnya 08-31"
    bagian = nilai.split("-") if isinstance(nilai, str) else []
    if len(bagian) != 2 or not all(re.fullmatch("[0-9]{2}", satu) for satu in bagian):  # noqa: PLR2004 - month, day
        raise NilaiSalah("PR108", f'hari "{kutip(nilai)}" tidak terbaca', saran)
    bulan, hari = map(int, bagian)
    try:
        date(2027, bulan, hari)
    except ValueError:
        raise NilaiSalah("PR108", f'hari "{nilai}" tidak ada setiap tahun', saran) from None
    return bulan, hari


Hari = Annotated[
    tuple[int, int],
    PlainValidator(baca_hari),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
            "patternErrorMessage": "Tulis bulan dan hari, misalnya 08-31",
        }
    ),
]


class Riwayat(Baris):
    """A published result. `domain` and `aspek` are the printed, rounded parts by number."""

    tahun: TahunTeks
    kerangka: Teks
    indeks: Angka
    domain: dict[KunciNomor, Angka] = Field(default_factory=dict)
    aspek: dict[KunciNomor, Angka] = Field(default_factory=dict)
    predikat: Teks | None = None
    sumber: Teks | None = None
    catatan: str | None = None


class Awal(Bagian):
    """Levels by indicator number that the projection starts from; indicators left out are at 1."""

    tahun: TahunTeks
    perkiraan: bool = False
    tingkat: dict[KunciNomor, Angka] = Field(default_factory=dict)
    sumber: Teks | None = None
    catatan: str | None = None


class Indeks(Baris):
    """The whole file `indeks.yaml`. `batas_bukti`: last (month, day) whose evidence counts in an evaluation year."""

    riwayat: Deret[Riwayat] = ()
    awal: dict[str, Awal] = Field(default_factory=dict)
    target: dict[KunciTahun, Angka] = Field(default_factory=dict)
    batas_bukti: Hari = Field(BATAS_BUKTI_BAKU, json_schema_extra={"default": "08-31"})
