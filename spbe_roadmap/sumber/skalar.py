"""Plain scalars by the YAML 1.2 core schema, with exact numbers.

A float becomes a `Decimal` of its own text, so that `2.30` and `1.500` stay what was written. Numbers too long
to be meant, `.inf` and `.nan` stay text: whatever needs a number then refuses them with a place.

Sources: YAML 1.2.2, section 10.3.2 (core schema).
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias

Skalar: TypeAlias = str | int | Decimal | bool | None

_TETAP: dict[str, Skalar] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True,
    "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_BULAT = re.compile(r"[-+]?[0-9]+\Z")
_PECAHAN = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
_OKTAL = re.compile(r"0o[0-7]+\Z")
_HEKSA = re.compile(r"0x[0-9a-fA-F]+\Z")
_AWAL_ANGKA = frozenset("-+.0123456789")
_AWAL_TETAP = frozenset("~nNtTfF")
# A plain scalar that begins with none of these is text, whatever follows.
AWAL_BUKAN_TEKS = _AWAL_ANGKA | _AWAL_TETAP
# Python refuses to read integers of more than 4,300 digits, and int(Decimal("1e999999")) fills the memory.
_PANJANG_WAJAR = 40


# A plan repeats its years, quarters and amounts thousands of times; most of what is asked has been answered.
@lru_cache(maxsize=4096)
def baca_skalar(teks: str) -> Skalar:
    """The value of a plain (unquoted) scalar."""
    awal = teks[:1]
    if awal in _AWAL_ANGKA and awal:
        return _angka(teks)
    if not awal or awal in _AWAL_TETAP:
        return _TETAP.get(teks, teks)
    return teks


def _angka(teks: str) -> Skalar:
    if len(teks) > _PANJANG_WAJAR:
        return teks
    if _BULAT.match(teks):
        return int(teks)
    if _PECAHAN.match(teks):
        nilai = Decimal(teks)
        return nilai if abs(nilai.adjusted()) <= _PANJANG_WAJAR else teks
    if _OKTAL.match(teks):
        return int(teks, 8)
    if _HEKSA.match(teks):
        return int(teks, 16)
    return teks
