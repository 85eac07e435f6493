"""Times and durations of a plan.

A time is an interval of calendar days, both ends inclusive: `mulai` takes its first day, `selesai` its last.
A duration counts in days or in calendar months; adding months keeps the day of the month, or takes the last day
of a shorter month (format.md section 10).
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Literal

from pydantic import PlainValidator, WithJsonSchema

from spbe_roadmap.model.salah import NilaiSalah, bukan, kutip

_WAKTU = re.compile(
    r"(?P<tahun>[0-9]{4})(?:-(?:S(?P<s>[12])|TW(?P<tw>[1-4])|(?P<bulan>[0-9]{2})(?:-(?P<hari>[0-9]{2}))?))?\Z"
)
_DURASI = re.compile(r"(?P<jumlah>-?\d{1,5})\s*(?P<satuan>tahun|bulan|minggu|hari)\Z")
_PENGALI: dict[str, tuple[Literal["hari", "bulan"], int]] = {
    "hari": ("hari", 1), "minggu": ("hari", 7), "bulan": ("bulan", 1), "tahun": ("bulan", 12),
}  # fmt: skip
_TAHUN_WAJAR = range(1945, 2200)
_DURASI_MAKSIMUM = {"hari": 36_525, "bulan": 1_200}
NAMA_BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Waktu:
    """An interval of days as the planner wrote it: a year, semester, quarter, month or day."""

    awal: date
    akhir: date
    teks: str


@dataclass(frozen=True, slots=True)
class Durasi:
    """A length or a lag: `jumlah` days or calendar months; negative only for a lag."""

    jumlah: int
    satuan: Literal["hari", "bulan"]
    teks: str

    def sesudah(self, hari: date) -> date:
        """The day that lies this far behind `hari`. Raises OverflowError beyond the calendar."""
        if self.satuan == "hari":
            return hari + timedelta(days=self.jumlah)
        return tambah_bulan(hari, self.jumlah)


def tambah_bulan(hari: date, bulan: int) -> date:
    """The same day `bulan` months on, or that month's last day if it is shorter."""
    tahun, indeks = divmod(hari.year * 12 + hari.month - 1 + bulan, 12)
    if not date.min.year <= tahun <= date.max.year:
        raise OverflowError(tahun)
    return date(tahun, indeks + 1, min(hari.day, monthrange(tahun, indeks + 1)[1]))


def baca_waktu(nilai: object) -> Waktu:
    """The interval meant. Raises `NilaiSalah` (PR108) for anything but the five forms."""
    if isinstance(nilai, bool) or not isinstance(nilai, int | str | Decimal):
        raise bukan("waktu")
    return _urai_waktu(str(nilai).strip())


_CONTOH_WAKTU = "tulis 2025, 2025-S1, 2025-TW3, 2025-07 atau 2025-07-15"


@lru_cache(maxsize=4096)
def _urai_waktu(teks: str) -> Waktu:
    cocok = _WAKTU.match(teks)
    if cocok is None or int(cocok["tahun"]) not in _TAHUN_WAJAR:
        raise NilaiSalah("PR108", f'waktu "{kutip(teks)}" tidak terbaca', _CONTOH_WAKTU)
    tahun = int(cocok["tahun"])
    if cocok["hari"]:
        try:
            hari = date(tahun, int(cocok["bulan"]), int(cocok["hari"]))
        except ValueError:
            raise NilaiSalah("PR108", f"tanggal {teks} tidak ada dalam kalender", _CONTOH_WAKTU) from None
        return Waktu(hari, hari, teks)
    if cocok["bulan"]:
        return _bulan_ke_bulan(tahun, int(cocok["bulan"]), 1, teks)
    if cocok["tw"]:
        return _bulan_ke_bulan(tahun, 3 * int(cocok["tw"]) - 2, 3, teks)
    if cocok["s"]:
        return _bulan_ke_bulan(tahun, 6 * int(cocok["s"]) - 5, 6, teks)
    return _bulan_ke_bulan(tahun, 1, 12, teks)


def _bulan_ke_bulan(tahun: int, bulan: int, banyak: int, teks: str) -> Waktu:
    if not 1 <= bulan <= len(NAMA_BULAN):
        raise NilaiSalah("PR108", f"bulan {bulan:02d} pada {teks} tidak ada", "bulan ditulis 01 sampai 12")
    awal = date(tahun, bulan, 1)
    return Waktu(awal, tambah_bulan(awal, banyak) - timedelta(days=1), teks)


def baca_durasi(nilai: object) -> Durasi:
    """A positive length. Raises `NilaiSalah` (PR108)."""
    durasi = baca_jeda(nilai)
    if durasi.jumlah <= 0:
        raise NilaiSalah("PR108", f'durasi "{nilai}" tidak lebih dari nol', _CONTOH_DURASI)
    return durasi


_CONTOH_DURASI = "tulis bilangan dan satuannya, misalnya 6 bulan, 2 minggu atau 10 hari"


def baca_jeda(nilai: object) -> Durasi:
    """A lag, which may be negative or zero. Raises `NilaiSalah` (PR108); a bare number says no unit."""
    if isinstance(nilai, bool) or not isinstance(nilai, int | str | Decimal):
        raise bukan("bilangan dan satuan waktu")
    cocok = _DURASI.match(nilai.strip()) if isinstance(nilai, str) else None
    if cocok is None:
        raise NilaiSalah("PR108", f'durasi "{kutip(nilai)}" tidak terbaca', _CONTOH_DURASI)
    satuan, pengali = _PENGALI[cocok["satuan"]]
    jumlah = int(cocok["jumlah"]) * pengali
    if abs(jumlah) > _DURASI_MAKSIMUM[satuan]:
        raise NilaiSalah("PR108", f'durasi "{nilai}" lebih dari seratus tahun', _CONTOH_DURASI)
    return Durasi(jumlah, satuan, cocok.group())


def tulis_tanggal(hari: date) -> str:
    """The day in official form, `6 Oktober 2025`."""
    return f"{hari.day} {NAMA_BULAN[hari.month - 1]} {hari.year}"


def tulis_bulan(hari: date) -> str:
    """The month for narrow places, `Okt 2025`."""
    return f"{NAMA_BULAN[hari.month - 1][:3]} {hari.year}"


_SKEMA_WAKTU = {
    "anyOf": [{"type": "integer"}, {"type": "string", "pattern": r"^\d{4}(-(S[12]|TW[1-4]|\d{2}(-\d{2})?))?$"}],
    "description": "Waktu: tahun, semester, triwulan, bulan, atau tanggal",
    "examples": [2025, "2025-S1", "2025-TW3", "2025-07", "2025-07-15"],
}
_SKEMA_DURASI = {
    "type": "string",
    "pattern": r"^-?\d{1,5}\s*(tahun|bulan|minggu|hari)$",
    "description": "Lama: bilangan dan satuannya",
    "examples": ["3 tahun", "6 bulan", "2 minggu", "10 hari"],
}
BacaWaktu = Annotated[Waktu, PlainValidator(baca_waktu), WithJsonSchema(_SKEMA_WAKTU)]
BacaDurasi = Annotated[Durasi, PlainValidator(baca_durasi), WithJsonSchema(_SKEMA_DURASI)]
BacaJeda = Annotated[Durasi, PlainValidator(baca_jeda), WithJsonSchema(_SKEMA_DURASI)]
