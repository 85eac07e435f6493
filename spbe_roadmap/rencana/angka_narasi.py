"""Figures that prose may name (`{{ indeks.2026 }}`), looked up in a small fixed list, never evaluated.

The list holds values with their kind; how they are written is the renderer's. Money is whole rupiah, index values are exact.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from spbe_roadmap.rencana.rencana import Rencana

Jenis = Literal["teks", "bilangan", "rupiah", "indeks"]


class Angka(NamedTuple):
    """A value that prose may name. `perkiraan`: it rests on estimated starting levels."""

    nilai: str | int | Decimal
    jenis: Jenis
    perkiraan: bool = False


def angka_narasi(rencana: Rencana) -> dict[str, Angka]:
    """Every figure of the plan by the name that prose uses."""
    return {nama: satu for sumber in _SUMBER for nama, satu in sumber(rencana)}


def _pokok(rencana: Rencana) -> Iterator[tuple[str, Angka]]:
    peta = rencana.peta
    yield "instansi.nama", Angka(peta.instansi.nama, "teks")
    yield "instansi.pimpinan", Angka(peta.instansi.pimpinan, "teks")
    yield "periode.mulai", Angka(str(peta.periode.mulai), "teks")
    yield "periode.selesai", Angka(str(peta.periode.selesai), "teks")
    for satu in peta.pokok.reviu:
        if satu.jenis != "sewaktu-waktu":  # may be many
            yield f"reviu.{satu.jenis}", Angka(str(satu.tahun), "teks")


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
    for tahun, nilai in rekap.pagu.items():
        yield f"pagu.{tahun}", Angka(nilai, "rupiah")
    if rekap.pagu:
        yield "pagu.jumlah", Angka(sum(rekap.pagu.values()), "rupiah")
    if not rekap.jumlah.total:
        return  # nothing is filled in: a nought would be a statement
    yield "anggaran.jumlah", Angka(rekap.jumlah.total, "rupiah")
    for tahun, nilai in rekap.jumlah.per_tahun.items():
        yield f"anggaran.{tahun}", Angka(nilai, "rupiah")
    for baris in rekap.per_muatan:
        yield f"anggaran.{baris.kunci}", Angka(baris.total, "rupiah")
        for tahun, nilai in baris.per_tahun.items():
            yield f"anggaran.{baris.kunci}.{tahun}", Angka(nilai, "rupiah")


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
