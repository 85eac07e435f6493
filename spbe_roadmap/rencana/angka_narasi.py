"""Figures that prose may name: `{{ indeks.2026 }}` in `narasi/*.md`, looked up in a small fixed list, never evaluated.

The list holds values with their kind; how they are written is the renderer's. Money is whole rupiah, index values are exact.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from spbe_roadmap.rencana.rencana import Rencana

Jenis = Literal["teks", "bilangan", "rupiah", "indeks"]
# The longest name is far shorter; a bound keeps the search linear over a hostile text.
_SEBUTAN = re.compile(r"\{\{[ \t]{0,20}([^{}\s\0][^{}\n\0]{0,80}?)[ \t]{0,20}\}\}")
# A block between fences, to the end where it is never closed, or words between backticks on one line: shown as written.
_KODE = re.compile(r"^[ ]{0,3}(`{3,}|~{3,}).*?(?:^[ ]{0,3}\1|\Z)|`[^`\n]*`", re.MULTILINE | re.DOTALL)


class Angka(NamedTuple):
    """A value that prose may name. `perkiraan`: it rests on estimated starting levels."""

    nilai: str | int | Decimal
    jenis: Jenis
    perkiraan: bool = False


class Sebutan(NamedTuple):
    """A figure named in a text: its name, and where the name begins, line and column from 1."""

    nama: str
    baris: int
    kolom: int


def angka_narasi(rencana: Rencana) -> dict[str, Angka]:
    """Every figure of the plan by the name that prose uses."""
    return {nama: satu for sumber in _SUMBER for nama, satu in sumber(rencana)}


def sebutan_angka(teks: str) -> Iterator[Sebutan]:
    """Every figure that a text names, in order; what stands in code is no name."""
    if "{{" not in teks:
        return
    tanpa_kode = _KODE.sub(lambda kode: re.sub(r"[^\n]", "\0", kode[0]), teks)
    for nomor, baris in enumerate(tanpa_kode.splitlines(), start=1):
        for satu in _SEBUTAN.finditer(baris):
            yield Sebutan(satu[1], nomor, satu.start(1) + 1)


def ganti_sebutan(teks: str, tulisan: dict[str, str]) -> str:
    """The text with every figure of `tulisan` in place of its name; any other name stays as it stands."""
    return _SEBUTAN.sub(lambda satu: tulisan.get(satu[1], satu[0]), teks) if "{{" in teks else teks


def _pokok(rencana: Rencana) -> Iterator[tuple[str, Angka]]:
    peta = rencana.peta
    yield "instansi.nama", Angka(peta.instansi.nama, "teks")
    yield "instansi.pimpinan", Angka(peta.instansi.pimpinan, "teks")
    yield "periode.mulai", Angka(str(peta.periode.mulai), "teks")
    yield "periode.selesai", Angka(str(peta.periode.selesai), "teks")


def _banyak(rencana: Rencana) -> Iterator[tuple[str, Angka]]:
    peta = rencana.peta
    kegiatan = [satu for _, _, satu in peta.semua_kegiatan()]
    isi = {
        "program.jumlah": sum(1 for _ in peta.semua_program()),
        "kegiatan.jumlah": len(kegiatan),
        "kegiatan.usulan": sum(satu.status == "usulan" for satu in kegiatan),
        "kegiatan.kritis": sum(satu.kritis for satu in rencana.jadwal.kegiatan.values()),
        "opd.jumlah": len(peta.opd),
        "aplikasi.jumlah": len(peta.aplikasi),
        "sasaran.jumlah": len(peta.sasaran),
        "inisiatif.jumlah": len(peta.inisiatif_strategis),
    }
    for muatan in peta.muatan:
        isi[f"program.{muatan.domain}"] = len(muatan.program)
        isi[f"kegiatan.{muatan.domain}"] = sum(len(satu.kegiatan) for satu in muatan.program)
    yield from ((nama, Angka(nilai, "bilangan")) for nama, nilai in isi.items())


def _uang(rencana: Rencana) -> Iterator[tuple[str, Angka]]:
    rekap = rencana.anggaran
    yield "anggaran.jumlah", Angka(rekap.jumlah.total, "rupiah")
    for tahun, nilai in rekap.jumlah.per_tahun.items():
        yield f"anggaran.{tahun}", Angka(nilai, "rupiah")
    for baris in rekap.per_muatan:
        yield f"anggaran.{baris.kunci}", Angka(baris.total, "rupiah")
        for tahun, nilai in baris.per_tahun.items():
            yield f"anggaran.{baris.kunci}.{tahun}", Angka(nilai, "rupiah")
    for tahun, nilai in rekap.pagu.items():
        yield f"pagu.{tahun}", Angka(nilai, "rupiah")


def _indeks(rencana: Rencana) -> Iterator[tuple[str, Angka]]:
    """Projected values; those of a year whose result is published come after them and take their place."""
    for satu in rencana.proyeksi.tahun:
        yield from _nilai_tahun(
            satu.tahun, satu.hasil.indeks, satu.hasil.predikat, satu.kerangka.nama, perkiraan=satu.perkiraan
        )
        if satu.target is not None:
            yield f"target.{satu.tahun}", Angka(satu.target, "indeks")
    for terbit in rencana.proyeksi.riwayat:
        hasil = terbit.riwayat
        yield from _nilai_tahun(hasil.tahun, hasil.indeks, terbit.predikat, terbit.kerangka.nama, perkiraan=False)


def _nilai_tahun(
    tahun: int, indeks: Decimal, predikat: str, kerangka: str, *, perkiraan: bool
) -> Iterator[tuple[str, Angka]]:
    for nama in ("indeks", "index"):
        yield f"{nama}.{tahun}", Angka(indeks, "indeks", perkiraan)
    yield f"predikat.{tahun}", Angka(predikat, "teks", perkiraan)
    yield f"kerangka.{tahun}", Angka(kerangka, "teks")


_SUMBER = (_pokok, _banyak, _uang, _indeks)
