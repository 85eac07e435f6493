"""What is probably wrong where YAML cannot be read, judged by the planner's own line and not by the parser's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spbe_roadmap.sumber import Cacat

_TITIK_DUA_DALAM_TEKS = re.compile(r"^\s*(?:- )?[^\s:#'\"\[{][^:#]*:\s+[^'\"\[{#|>&*!].*:(?:\s|$)")


def dugaan_sintaks(teks: str, cacat: Cacat) -> tuple[str, str]:  # noqa: PLR0911 - one return a guess
    """Message and suggestion for a syntax fault."""
    baris, kolom = cacat.letak.titik or (1, 1)
    semua = teks.splitlines()
    isi = semua[baris - 1] if baris <= len(semua) else ""
    if "\t" in isi[: len(isi) - len(isi.lstrip())] or isi[kolom - 1 : kolom] == "\t":
        return "baris ini menjorok dengan tab", "ganti tab dengan spasi"
    awal = isi[kolom - 1 : kolom]
    if awal in {"'", '"'}:
        return "tanda kutip ini tidak ditutup", f"tutup dengan {awal}"
    if awal in {"[", "{"}:
        return (
            f"kurung {awal} ini tidak ditutup dengan benar",
            f"tutup dengan {']' if awal == '[' else '}'} dan pisahkan butirnya dengan koma",
        )
    if awal in {"@", "`", "%"}:
        return f"teks tidak boleh diawali {awal}", "apit seluruh teks dengan tanda kutip"
    if _TITIK_DUA_DALAM_TEKS.match(isi):
        return "titik dua di dalam teks terbaca sebagai kunci", "apit seluruh teks dengan tanda kutip"
    if isi.strip() and ":" not in isi and not isi.lstrip().startswith("-"):
        return (
            "baris ini bukan pasangan kunci: nilai",
            "tambahkan titik dua dan spasi sesudah kuncinya, atau apit teks dengan tanda kutip",
        )
    return "susunan YAML tidak terbaca di sini", "samakan jorokan baris ini dengan baris lain yang setingkat"
