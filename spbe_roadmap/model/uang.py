"""Rupiah: whole, never negative, exact.

A YAML float such as `350.000` or `1.500` is refused: in Indonesian the point separates thousands, in YAML it starts
decimals, and nobody can tell which was meant.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from spbe_roadmap.model.salah import NilaiSalah, bukan, kutip

PENGALI = {
    "ribu": 10**3, "juta": 10**6, "jt": 10**6, "miliar": 10**9, "m": 10**9, "triliun": 10**12, "t": 10**12,
}  # fmt: skip
_EJAAN_LAIN = {
    **{satuan: satuan for satuan in PENGALI},
    "rb": "ribu", "jta": "juta", "milyar": "miliar", "milliar": "miliar", "triliyun": "triliun", "trilyun": "triliun",
}  # fmt: skip
_BERSATUAN = re.compile(
    r"(?:Rp\.?\s*)?(?P<angka>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,(?P<pecahan>[0-9]+))?\s*(?P<satuan>[A-Za-z]+)\Z"
)
_RUPIAH = re.compile(r"(?P<rp>Rp\.?\s*)?(?P<angka>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,(?P<sen>[0-9]+|-))?\Z")
_CONTOH = 'tulis misalnya 350 juta, "1,2 miliar" atau Rp350.000.000'
# Above this even the state budget (about Rp3.600 triliun) is passed: a slip of the unit.
_BATAS = 10**16
# No amount needs more letters; Python refuses to read integers of more than 4,300 digits.
_PANJANG_WAJAR = 60


def baca_rupiah(nilai: object) -> int:
    """The amount in whole rupiah. Raises `NilaiSalah` (PR107) where it is unclear, negative or not whole."""
    if isinstance(nilai, int) and not isinstance(nilai, bool):
        return _wajar(nilai, str(nilai))
    if isinstance(nilai, bool) or not isinstance(nilai, str | Decimal):
        raise bukan("jumlah uang")
    if isinstance(nilai, Decimal) and nilai.is_signed():
        raise NilaiSalah("PR107", f"jumlah uang {nilai} tidak boleh negatif", "tulis jumlah tanpa tanda minus")
    if isinstance(nilai, Decimal) and "E" not in str(nilai):
        raise _taksa(str(nilai))
    teks = str(nilai).strip()
    if len(teks) > _PANJANG_WAJAR:
        raise NilaiSalah("PR107", f'jumlah uang "{kutip(teks)}" tidak terbaca', _CONTOH)
    if teks.startswith("-"):
        raise NilaiSalah("PR107", f'jumlah uang "{teks}" tidak boleh negatif', "tulis jumlah tanpa tanda minus")
    if cocok := _RUPIAH.match(teks):
        return _wajar(_tanpa_satuan(cocok, teks), teks)
    if (cocok := _BERSATUAN.match(teks)) and cocok["satuan"].lower() in PENGALI:
        return _wajar(_dengan_satuan(cocok, teks), teks)
    raise NilaiSalah("PR107", f'jumlah uang "{teks}" tidak terbaca', _saran(teks))


def _saran(teks: str) -> str:
    """The amount in the spelling that was probably meant, where only its unit or its comma is wrong."""
    cocok = re.match(r"(?P<angka>[0-9]+(?:[.,][0-9]+)?)\s*(?P<satuan>[A-Za-z]+)\Z", teks)
    satuan = _EJAAN_LAIN.get(cocok["satuan"].lower()) if cocok else None
    return f'tulis "{cocok["angka"].replace(".", ",")} {satuan}"' if cocok and satuan else _CONTOH


def _tanpa_satuan(cocok: re.Match[str], teks: str) -> int:
    if cocok["sen"] not in {None, "-", "00"}:
        raise NilaiSalah("PR107", f'jumlah uang "{teks}" memuat sen', "tulis rupiah bulat, sen hanya boleh ,00")
    if not cocok["rp"] and cocok["angka"].count(".") == 1:
        raise _taksa(teks)
    return int(cocok["angka"].replace(".", ""))


def _dengan_satuan(cocok: re.Match[str], teks: str) -> int:
    angka = Decimal(f"{cocok['angka'].replace('.', '')}.{cocok['pecahan'] or 0}")
    jumlah = angka * PENGALI[cocok["satuan"].lower()]
    if jumlah != jumlah.to_integral_value():
        raise NilaiSalah("PR107", f'jumlah uang "{teks}" bukan rupiah bulat', "kurangi angka di belakang koma")
    return int(jumlah)


def _wajar(jumlah: int, teks: str) -> int:
    if jumlah < 0:
        raise NilaiSalah("PR107", f"jumlah uang {teks} tidak boleh negatif", "tulis jumlah tanpa tanda minus")
    if jumlah > _BATAS:
        raise NilaiSalah("PR107", f"jumlah uang {teks} terlalu besar", "periksa satuannya")
    return jumlah


def _taksa(teks: str) -> NilaiSalah:
    """`1.500` may be 1500 or 1,5: show both readings that the planner can paste."""
    bulat = teks.replace(".", "")
    return NilaiSalah(
        "PR107",
        f"jumlah uang {teks} tidak jelas: titik bisa berarti ribuan atau desimal",
        f'tulis {bulat} untuk rupiah bulat, atau dengan satuan seperti "{teks.replace(".", ",")} juta"',
    )


def tulis_rupiah(jumlah: int) -> str:
    """The amount in official form without cents, `Rp1.500.000`."""
    return f"{'-' if jumlah < 0 else ''}Rp{abs(jumlah):,}".replace(",", ".")


def tulis_rupiah_resmi(jumlah: int) -> str:
    """The amount as regulations print it, `Rp1.500.000,00`."""
    return tulis_rupiah(jumlah) + ",00"


def tulis_juta(jumlah: int) -> str:
    """The amount in millions with at most three decimals and no unit, `1.250,5`; the unit stands in the table head."""
    bulat, sisa = divmod(abs(jumlah), 10**6)
    pecahan = f"{(sisa + 500) // 1000:03d}"
    if pecahan == "1000":
        bulat, pecahan = bulat + 1, "000"
    teks = f"{bulat:,}".replace(",", ".") + ("," + pecahan).rstrip("0").rstrip(",")
    return f"-{teks}" if jumlah < 0 else teks


def tulis_ringkas(jumlah: int) -> str:
    """The amount as people say it, `Rp6,5 miliar`: two decimals at most, rounded half up."""
    for satuan, pengali in (("triliun", 10**12), ("miliar", 10**9), ("juta", 10**6), ("ribu", 10**3)):
        if abs(jumlah) >= pengali:
            ratusan = (abs(jumlah) * 100 + pengali // 2) // pengali
            angka = f"{ratusan // 100:,}".replace(",", ".") + f",{ratusan % 100:02d}".rstrip("0").rstrip(",")
            return f"{'-' if jumlah < 0 else ''}Rp{angka} {satuan}"
    return tulis_rupiah(jumlah)


Rupiah = Annotated[
    int,
    PlainValidator(baca_rupiah),
    WithJsonSchema(
        {
            "anyOf": [{"type": "integer", "minimum": 0}, {"type": "string"}],
            "description": 'Uang rupiah bulat: 350000000, 350 juta, "1,2 miliar", atau Rp350.000.000',
            "examples": ["350 juta", "1,2 miliar", 350000000],
        }
    ),
]
