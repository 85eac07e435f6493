"""Rupiah: whole, never negative, exact.

A YAML float such as `350.000` or `1.500` is refused: in Indonesian the point separates thousands, in YAML it starts
decimals, and nobody can tell which was meant.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, NamedTuple

from pydantic import PlainValidator, WithJsonSchema

from spbe_roadmap.model.salah import NilaiSalah, bukan, kutip

if TYPE_CHECKING:
    from collections.abc import Collection

PENGALI = {
    "ribu": 10**3, "juta": 10**6, "jt": 10**6, "miliar": 10**9, "m": 10**9, "triliun": 10**12, "t": 10**12,
}  # fmt: skip
_BERSATUAN = re.compile(
    r"(?:Rp\.?\s*)?(?P<angka>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,(?P<pecahan>[0-9]+))?\s*(?P<satuan>[A-Za-z]+)\Z"
)
_RUPIAH = re.compile(r"(?P<rp>Rp\.?\s*)?(?P<angka>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,(?P<sen>[0-9]+|-))?\Z")
# Spellings that people use and the format does not, but that can mean only one thing. English units are not among
# them: `million` and `miliar` are one slip and a factor of thousand apart.
_LAZIM = re.compile(
    r"(?P<mata>rp|idr)?\.?\s*(?P<angka>[0-9][0-9.,]*)\s*(?P<satuan>(?!rupiah)[a-z]+?)?\s*(?P<rupiah>rupiah)?\Z",
    re.IGNORECASE,
)
_DESIMAL_BERTITIK = re.compile(r"[0-9]+\.(?:[0-9]{1,2}|[0-9]{4,})\Z")
_TIGA_ANGKA = re.compile(r"[0-9]+[.,][0-9]{3}\Z")
_SATUAN_LAIN = {
    "milyar": "miliar", "milliar": "miliar", "trilyun": "triliun", "triliyun": "triliun", "rb": "ribu", "jta": "juta",
}  # fmt: skip
# signs of an amount that a table with five years has room for; our choice: 9.999,999
_TANDA_KOLOM = 9
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
    return _urai_rupiah(teks)


@lru_cache(maxsize=4096)
def _urai_rupiah(teks: str) -> int:
    if teks.startswith("-"):
        raise NilaiSalah("PR107", f'jumlah uang "{teks}" tidak boleh negatif', "tulis jumlah tanpa tanda minus")
    if (jumlah := _urai(teks)) is None:
        raise NilaiSalah("PR107", f'jumlah uang "{teks}" tidak terbaca', _CONTOH, _ejaan(teks))
    return jumlah


def _urai(teks: str) -> int | None:
    """The amount, None for a text in none of the forms."""
    if cocok := _RUPIAH.match(teks):
        return _wajar(_tanpa_satuan(cocok, teks), teks)
    if (cocok := _BERSATUAN.match(teks)) and cocok["satuan"].lower() in PENGALI:
        return _wajar(_dengan_satuan(cocok, teks), teks)
    return None


def _ejaan(teks: str) -> str | None:
    """How `1.2 miliar`, `IDR 350.000.000`, `2 milyar` or `75 juta rupiah` is written; None where that is not certain."""
    cocok = _LAZIM.match(teks)
    if cocok is None:
        return None
    mata, angka, satuan = (cocok["mata"] or "").lower(), cocok["angka"], cocok["satuan"] or ""
    # Before three digits a sign separates thousands in one half of the world and decimals in the other. Whoever writes
    # Rp means the Indonesian half; IDR is written in both.
    if mata == "idr" and _TIGA_ANGKA.match(angka):
        return None
    if satuan and _DESIMAL_BERTITIK.match(angka):
        angka = angka.replace(".", ",")
    isi = f"{angka} {_SATUAN_LAIN.get(satuan.lower(), satuan)}".strip()
    berupiah = f"Rp{isi}"
    try:
        terbaca = _urai(berupiah if mata == "rp" else isi)
    except NilaiSalah:
        return None
    if terbaca is None:
        return None
    return berupiah if mata or cocok["rupiah"] else isi


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


class SatuanTabel(NamedTuple):
    """The unit in which a table writes its money, named in its head; `tanda`: signs of the longest amount."""

    nama: str
    pengali: int
    tanda: int

    def tulis(self, jumlah: int) -> str:
        """The amount with at most three decimals and no unit, `1.250,5`."""
        return _tulis_dalam(jumlah, self.pengali)


def satuan_tabel(semua: Collection[int]) -> SatuanTabel:
    """The smallest unit from millions up in which every amount fits the column of a table."""
    for nama in ("juta", "miliar", "triliun"):
        tanda = max((len(_tulis_dalam(satu, PENGALI[nama])) for satu in semua), default=0)
        if tanda <= _TANDA_KOLOM:
            break
    return SatuanTabel(nama, PENGALI[nama], tanda)


def tulis_juta(jumlah: int) -> str:
    """The amount in millions with at most three decimals and no unit, `1.250,5`; the unit stands in the table head."""
    return _tulis_dalam(jumlah, 10**6)


def _tulis_dalam(jumlah: int, pengali: int) -> str:
    seribuan = (abs(jumlah) * 1000 + pengali // 2) // pengali
    teks = f"{seribuan // 1000:,}".replace(",", ".") + f",{seribuan % 1000:03d}".rstrip("0").rstrip(",")
    return f"-{teks}" if jumlah < 0 else teks


def tulis_ringkas(jumlah: int) -> str:
    """The amount as people say it, `Rp6,5 miliar`: two decimals at most, rounded half up."""
    for satuan, pengali in (("triliun", 10**12), ("miliar", 10**9), ("juta", 10**6), ("ribu", 10**3)):
        if abs(jumlah) >= pengali:
            ratusan = (abs(jumlah) * 100 + pengali // 2) // pengali
            angka = f"{ratusan // 100:,}".replace(",", ".") + f",{ratusan % 100:02d}".rstrip("0").rstrip(",")
            return f"{'-' if jumlah < 0 else ''}Rp{angka} {satuan}"
    return tulis_rupiah(jumlah)


def _pola() -> str:
    """What `baca_rupiah` reads, for a language of patterns that cannot ignore case."""
    satuan = "|".join("".join(f"[{huruf.upper()}{huruf}]" for huruf in satu) for satu in PENGALI)
    ribuan = r"[0-9]{1,3}(\.[0-9]{3})"
    tanpa_satuan = rf"(Rp\.?\s*({ribuan}+|[0-9]+)|{ribuan}{{2,}}|[0-9]+)(,(00|-))?"
    return rf"^\s*({tanpa_satuan}|(Rp\.?\s*)?({ribuan}+|[0-9]+)(,[0-9]+)?\s*({satuan}))\s*$"


Rupiah = Annotated[
    int,
    PlainValidator(baca_rupiah),
    WithJsonSchema(
        {
            "type": ["integer", "string"],
            "minimum": 0,
            "maximum": _BATAS,
            "pattern": _pola(),
            "patternErrorMessage": f"Jumlah uang tidak terbaca; {_CONTOH}",
            "examples": ["350 juta", "1,2 miliar", 350000000],
        }
    ),
]
