"""Findings for people: message, the planner's own line with a caret, the other places, what to do.

Lines are plain (text, style) pieces; the terminal decides about colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from spbe_roadmap.aturan import Tingkat
from spbe_roadmap.model.berkas import BERKAS_POKOK

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spbe_roadmap.aturan import Temuan
    from spbe_roadmap.muat import Hasil
    from spbe_roadmap.sumber import Posisi

WARNA = {Tingkat.GALAT: "bold red", Tingkat.PERINGATAN: "bold yellow", Tingkat.INFO: "bold blue"}
_LEBAR_KUTIPAN = 100
_PINGGIR = "cyan"


class Potongan(NamedTuple):
    """A piece of a line with its style."""

    teks: str
    gaya: str = ""


Baris = tuple[Potongan, ...]
# Path of a file -> its lines.
_Isi: TypeAlias = "Mapping[str, Sequence[str]]"


def tulis(semua: Sequence[Hasil]) -> str:
    """All findings and the closing line, without colour."""
    baris = [satu for hasil in semua for satu in baris_temuan(hasil)]
    return (
        "".join("".join(potongan.teks for potongan in satu).rstrip() + "\n" for satu in baris) + ringkasan(semua) + "\n"
    )


def baris_temuan(hasil: Hasil) -> Iterator[Baris]:
    """All findings of one roadmap, each followed by an empty line."""
    isi: _Isi = {nama: teks.splitlines() for nama, teks in hasil.pohon.teks.items()} if hasil.temuan else {}
    for posisi, temuan in hasil.temuan:
        yield from _satu(hasil, posisi, temuan, isi)
        yield (Potongan(""),)


def ringkasan(semua: Sequence[Hasil]) -> str:
    """The closing line."""
    banyak = {tingkat: sum(hasil.banyak(tingkat) for hasil in semua) for tingkat in Tingkat}
    diabaikan = sum(len(hasil.diabaikan) for hasil in semua)
    teks = ", ".join(f"{jumlah} {tingkat}" for tingkat, jumlah in banyak.items())
    return (f"Temuan: {teks}" if any(banyak.values()) else "Tidak ada temuan") + (
        f"; {diabaikan} diabaikan menurut {BERKAS_POKOK}." if diabaikan else "."
    )


def _satu(hasil: Hasil, posisi: Posisi, temuan: Temuan, isi: _Isi) -> Iterator[Baris]:
    tingkat = temuan.tingkat or Tingkat.GALAT
    yield Potongan(f"{tingkat}[{temuan.kode}]", WARNA[tingkat]), Potongan(": " + aman(temuan.pesan), "bold")
    tempat = [(posisi, "")] + [(hasil.pohon.posisi(letak), pesan) for letak, pesan in temuan.juga]
    pinggir = len(str(max(satu.baris for satu, _ in tempat)))
    for nomor, (satu, pesan) in enumerate(tempat):
        sudut = "├─" if nomor else "┌─"
        alamat = aman(f"{hasil.folder}/{satu.berkas}:{satu.baris}:{satu.kolom}")
        yield Potongan(f"{'':{pinggir}} {sudut} ", _PINGGIR), Potongan(alamat)
        yield from _kutipan(isi, satu, pesan, pinggir, WARNA[tingkat] if not nomor else _PINGGIR)
    if temuan.saran:
        yield _kaki(pinggir, "saran", aman(temuan.saran))
    yield _kaki(pinggir, "jelaskan", f"spbe-roadmap explain {temuan.kode}")


def _kaki(pinggir: int, judul: str, isi: str) -> Baris:
    return Potongan(f"{'':{pinggir}} = ", _PINGGIR), Potongan(f"{judul}: ", "bold"), Potongan(isi)


def _kutipan(isi: _Isi, posisi: Posisi, pesan: str, pinggir: int, gaya: str) -> Iterator[Baris]:
    """The line of the file, cut to the part around the place, and the caret below it."""
    semua = isi.get(posisi.berkas, ())
    if posisi.baris > len(semua):
        if pesan:
            yield Potongan(f"{'':{pinggir}} │ ", _PINGGIR), Potongan(pesan, gaya)
        return
    baris = semua[posisi.baris - 1]
    mulai = max(0, posisi.kolom - _LEBAR_KUTIPAN * 2 // 3) if len(baris) > _LEBAR_KUTIPAN else 0
    potong = baris[mulai : mulai + _LEBAR_KUTIPAN]
    depan = "".join("\t" if huruf == "\t" else " " for huruf in potong[: posisi.kolom - 1 - mulai])
    akhir = min((posisi.kolom_akhir or len(baris.rstrip()) + 1) - mulai, len(potong.rstrip()) + 1)
    panah = "^" * max(1, akhir - (posisi.kolom - mulai))
    yield Potongan(f"{posisi.baris:{pinggir}} │ ", _PINGGIR), Potongan(aman(potong))
    yield (
        Potongan(f"{'':{pinggir}} │ ", _PINGGIR),
        Potongan(depan + panah, gaya),
        Potongan(f" {pesan}" if pesan else "", gaya),
    )


def aman(teks: str) -> str:
    """The text without characters that would steer a terminal."""
    return "".join(huruf if huruf.isprintable() or huruf == "\t" else "�" for huruf in teks)
