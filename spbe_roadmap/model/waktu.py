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
_NOMOR = r"0?(?P<nomor>[1-4]|i{1,3}|iv)"
_BAGIAN = r"(?P<bagian>tw|triwulan|s|semester)"
# Spellings that people use and the format does not, but that can mean only one thing. The year comes first, or the
# month is a word: whether 05/07 is in May or in July nobody can tell.
_WAKTU_LAZIM = tuple(
    re.compile(pola + r"\Z", re.IGNORECASE)
    for pola in (
        rf"(?P<tahun>[0-9]{{4}})[-/.\s]*{_BAGIAN}[-.\s]*{_NOMOR}",
        rf"{_BAGIAN}[-.\s]*{_NOMOR}[-/.,\s]+(?P<tahun>[0-9]{{4}})",
        r"(?P<tahun>[0-9]{4})[-/.](?P<bulan>[0-9]{1,2})[-/.](?P<hari>[0-9]{1,2})",
        r"(?P<tahun>[0-9]{4})/(?P<bulan>[0-9]{2})",
        r"(?:(?P<hari>[0-9]{1,2})\s+)?(?P<bulan>[a-z]+)\s+(?P<tahun>[0-9]{4})",
    )
)
_ROMAWI = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_DURASI = re.compile(r"(?P<jumlah>-?[0-9]{1,5})\s*(?P<satuan>tahun|bulan|minggu|hari)\Z")
_PENGALI: dict[str, tuple[Literal["hari", "bulan"], int]] = {
    "hari": ("hari", 1), "minggu": ("hari", 7), "bulan": ("bulan", 1), "tahun": ("bulan", 12),
}  # fmt: skip
_DURASI_LAZIM = re.compile(r"(?P<jumlah>-?[0-9]{1,5})[-\s]*(?P<satuan>[a-z]+)\.?\Z", re.IGNORECASE)
_SATUAN_LAIN = {"thn": "tahun", "th": "tahun", "bln": "bulan", "mgg": "minggu"}
_TAHUN_WAJAR = range(1945, 2200)
DURASI_MAKSIMUM = {"hari": 36_525, "bulan": 1_200}
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
    teks = str(nilai).strip()
    if (waktu := _urai_waktu(teks)) is None:
        raise NilaiSalah("PR108", f'waktu "{kutip(teks)}" tidak terbaca', _CONTOH_WAKTU, _ejaan_waktu(teks))
    return waktu


_CONTOH_WAKTU = "tulis 2025, 2025-S1, 2025-TW3, 2025-07 atau 2025-07-15"


@lru_cache(maxsize=4096)
def _urai_waktu(teks: str) -> Waktu | None:
    """The interval, None for a text in none of the forms."""
    cocok = _WAKTU.match(teks)
    if cocok is None or int(cocok["tahun"]) not in _TAHUN_WAJAR:
        return None
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


def _ejaan_waktu(teks: str) -> str | None:
    """How `2025-tw3`, `Triwulan III 2025`, `2025/7/15` or `15 Juli 2025` is written; None where that is not certain."""
    cocok = next((satu for pola in _WAKTU_LAZIM if (satu := pola.match(teks))), None)
    if cocok is None:
        return None
    ejaan = "-".join((cocok["tahun"], *_bagian_tahun(cocok.groupdict())))
    try:
        return ejaan if _urai_waktu(ejaan) else None
    except NilaiSalah:
        return None


def _bagian_tahun(isi: dict[str, str | None]) -> tuple[str, ...]:
    """What stands behind the year: `TW3`, or month and day with two digits."""
    if bagian := isi.get("bagian"):
        nomor = (isi["nomor"] or "").lower()
        return (f"{'TW' if bagian[0] in 'tT' else 'S'}{_ROMAWI.get(nomor, nomor)}",)
    bulan = isi["bulan"] or ""
    if bulan.capitalize() in NAMA_BULAN:
        bulan = str(NAMA_BULAN.index(bulan.capitalize()) + 1)
    hari = isi.get("hari")
    return (bulan.zfill(2), hari.zfill(2)) if hari else (bulan.zfill(2),)


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
    return _urai_durasi(str(nilai).strip())


@lru_cache(maxsize=4096)
def _urai_durasi(teks: str) -> Durasi:
    cocok = _DURASI.match(teks)
    if cocok is None:
        raise NilaiSalah("PR108", f'durasi "{kutip(teks)}" tidak terbaca', _CONTOH_DURASI, _ejaan_durasi(teks))
    satuan, pengali = _PENGALI[cocok["satuan"]]
    jumlah = int(cocok["jumlah"]) * pengali
    if abs(jumlah) > DURASI_MAKSIMUM[satuan]:
        raise NilaiSalah("PR108", f'durasi "{teks}" lebih dari seratus tahun', _CONTOH_DURASI)
    return Durasi(jumlah, satuan, cocok.group())


def _ejaan_durasi(teks: str) -> str | None:
    """How `6 Bulan` or `2 thn` is written; None where the unit is not certain."""
    cocok = _DURASI_LAZIM.match(teks)
    if cocok is None:
        return None
    satuan = _SATUAN_LAIN.get(cocok["satuan"].lower(), cocok["satuan"].lower())
    return f"{cocok['jumlah']} {satuan}" if satuan in _PENGALI else None


def waktu_antara(awal: date, akhir: date) -> Waktu | None:
    """The year, semester, quarter, month or day from `awal` to `akhir` (inclusive); None where no form says that."""
    tahun, bulan = awal.year, awal.month
    bentuk = (f"{tahun:04d}", f"-S{bulan // 7 + 1}", f"-TW{(bulan + 2) // 3}", f"-{bulan:02d}", f"-{awal:%m-%d}")
    semua = (baca_waktu(bentuk[0] + ekor) for ekor in ("", *bentuk[1:])) if tahun in _TAHUN_WAJAR else ()
    return next((satu for satu in semua if (satu.awal, satu.akhir) == (awal, akhir)), None)


def tulis_tanggal(hari: date) -> str:
    """The day in official form, `6 Oktober 2025`."""
    return f"{hari.day} {NAMA_BULAN[hari.month - 1]} {hari.year}"


def tulis_tanggal_pendek(hari: date) -> str:
    """The day for narrow places, ` 6 Okt 2025`, always as wide."""
    return f"{hari.day:2} {tulis_bulan(hari)}"


def tulis_bulan(hari: date) -> str:
    """The month for narrow places, `Okt 2025`."""
    return f"{NAMA_BULAN[hari.month - 1][:3]} {hari.year}"


_SKEMA_WAKTU = {
    "type": ["integer", "string"],
    "minimum": _TAHUN_WAJAR.start,
    "maximum": _TAHUN_WAJAR.stop - 1,
    "pattern": r"^\s*(19|20|21)[0-9]{2}(-(S[12]|TW[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?))?\s*$",
    "patternErrorMessage": f"Waktu tidak terbaca; {_CONTOH_WAKTU}",
    "examples": [2025, "2025-S1", "2025-TW3", "2025-07", "2025-07-15"],
}


def _skema_durasi(jumlah: str, *contoh: str) -> dict[str, object]:
    return {
        "type": "string",
        "pattern": rf"^\s*{jumlah}\s*(tahun|bulan|minggu|hari)\s*$",
        "patternErrorMessage": f"Durasi tidak terbaca; {_CONTOH_DURASI}",
        "examples": list(contoh),
    }


_SKEMA_LAMA = _skema_durasi("(?=0*[1-9])[0-9]{1,5}", "3 tahun", "6 bulan", "2 minggu", "10 hari")
_SKEMA_JEDA = _skema_durasi("-?[0-9]{1,5}", "1 bulan", "-2 minggu")
BacaWaktu = Annotated[Waktu, PlainValidator(baca_waktu), WithJsonSchema(_SKEMA_WAKTU)]
BacaDurasi = Annotated[Durasi, PlainValidator(baca_durasi), WithJsonSchema(_SKEMA_LAMA)]
BacaJeda = Annotated[Durasi, PlainValidator(baca_jeda), WithJsonSchema(_SKEMA_JEDA)]
