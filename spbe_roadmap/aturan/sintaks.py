"""What is probably wrong where YAML cannot be read, judged by the planner's own line and not by the parser's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spbe_roadmap.sumber import Cacat

_TITIK_DUA_DALAM_TEKS = re.compile(r"^\s*(?:- )?[^\s:#'\"\[{][^:#]*:\s+[^'\"\[{#|>&*!].*:(?:\s|$)")
# Spaces that word processors and web pages put in, and marks without width.
_SPASI_ASING = re.compile("[\u00a0\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]")
_TANPA_SPASI = re.compile(r"\s*(?:-\s+)*(?P<kunci>[\w-]+):(?P<nilai>[^\s:/].*)")
# First letter of the place -> message and suggestion.
_MENURUT_HURUF = {
    "'": ("tanda kutip ini tidak ditutup", "tutup dengan '"),
    '"': ("tanda kutip ini tidak ditutup", 'tutup dengan "'),
    "[": ("kurung [ ini tidak ditutup dengan benar", "tutup dengan ] dan pisahkan butirnya dengan koma"),
    "{": ("kurung { ini tidak ditutup dengan benar", "tutup dengan } dan pisahkan butirnya dengan koma"),
    "]": ("kurung ] ini tidak ada pembukanya", "hapus, atau tambahkan [ di depannya"),
    "}": ("kurung } ini tidak ada pembukanya", "hapus, atau tambahkan { di depannya"),
    "\\": ("garis miring terbalik tidak boleh di sini", "tulis dua kali (\\\\), atau pakai tanda kutip tunggal"),
    "|": ("teks tidak boleh mulai pada baris ini", "mulai teks pada baris berikutnya, menjorok lebih dalam"),
    ">": ("teks tidak boleh mulai pada baris ini", "mulai teks pada baris berikutnya, menjorok lebih dalam"),
    **{
        huruf: (f"teks tidak boleh diawali {huruf}", "apit seluruh teks dengan tanda kutip")
        for huruf in ("@", "`", "%", "*", "&", "!")
    },
}


def dugaan_sintaks(teks: str, cacat: Cacat) -> tuple[str, str]:
    """Message and suggestion for a syntax fault."""
    baris, kolom = cacat.letak.titik or (1, 1)
    semua = teks.splitlines()
    isi = semua[baris - 1] if baris <= len(semua) else ""
    sisa = isi[kolom - 1 :]
    if sisa[:1] == "\t":
        return "baris ini menjorok dengan tab", "ganti tab dengan spasi"
    if asing := _SPASI_ASING.search(isi):
        return (
            f"spasi di baris ini bukan spasi biasa (U+{ord(asing[0]):04X})",
            "hapus, lalu ketik ulang dengan bilah spasi",
        )
    if "hubung" in cacat.fakta:
        return "tanda hubung di awal butir ini tidak ada", f'tulis "- {sisa.strip()}"'
    if (jorokan := cacat.fakta.get("jorokan")) is not None:
        return f"jorokan {kolom - 1} spasi tidak sejajar dengan baris lain yang setingkat", f"jorokkan {jorokan} spasi"
    return _MENURUT_HURUF.get(sisa[:1]) or _menurut_baris(isi, kolom)


def _menurut_baris(isi: str, kolom: int) -> tuple[str, str]:
    if cocok := _TANPA_SPASI.match(isi):
        return "tidak ada spasi sesudah titik dua", f'tulis "{cocok["kunci"]}: {cocok["nilai"].strip()}"'
    if re.match(r"\s*-[^\s-]", isi):
        return "tidak ada spasi sesudah tanda hubung", "tulis tanda hubung, spasi, lalu isinya"
    if isi[: kolom - 1].rstrip().endswith(("'", '"', "]", "}")):
        return "masih ada teks sesudah penutup", "apit seluruh teks dengan satu pasang tanda kutip"
    if _TITIK_DUA_DALAM_TEKS.match(isi):
        return "titik dua di dalam teks terbaca sebagai kunci", "apit seluruh teks dengan tanda kutip"
    if isi.strip() and ":" not in isi:
        return (
            "baris ini bukan pasangan kunci: nilai",
            "tambahkan titik dua dan spasi sesudah kuncinya, atau apit teks dengan tanda kutip",
        )
    return "susunan YAML tidak terbaca di sini", "samakan jorokan baris ini dengan baris lain yang setingkat"
