"""Tables for spreadsheets, one row a fact: UTF-8 with BOM, numbers plain, days as YYYY-MM-DD, lists in one cell with "; ".

A text that a spreadsheet would run as a formula gets a leading apostrophe.
"""

from __future__ import annotations

import csv
import io
from functools import partial
from typing import TYPE_CHECKING

from spbe_roadmap.kerangka.angka import teks_desimal
from spbe_roadmap.terbit.tugas import Tugas, tulis_berkas

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from spbe_roadmap.model.kegiatan import Setelah
    from spbe_roadmap.rencana import JadwalKegiatan, Rencana

_RUMUS = ("=", "+", "-", "@", "\t", "\r")
Sel = str | int | None


def tugas(rencana: Rencana) -> tuple[Tugas, ...]:
    """One file each."""
    semua: dict[str, Callable[[Rencana], Iterator[tuple[Sel, ...]]]] = {
        "data/kegiatan.csv": _kegiatan,
        "data/anggaran.csv": _anggaran,
        "data/indikator.csv": _indikator,
    }
    return tuple(Tugas(nama, partial(_tulis, nama, baris, rencana)) for nama, baris in semua.items())


def _tulis(nama: str, baris: Callable[[Rencana], Iterator[tuple[Sel, ...]]], rencana: Rencana, folder: Path) -> None:
    tulis_berkas(folder, nama, tulis_csv(baris(rencana)).encode("utf-8-sig"))


def tulis_csv(baris: Iterable[tuple[Sel, ...]]) -> str:
    """The rows as CSV text with CRLF line ends."""
    isi = io.StringIO()
    csv.writer(isi).writerows([_aman(sel) for sel in satu] for satu in baris)
    return isi.getvalue()


def _aman(sel: Sel) -> Sel:
    return f"'{sel}" if isinstance(sel, str) and sel.startswith(_RUMUS) else sel


def _kegiatan(rencana: Rencana) -> Iterator[tuple[Sel, ...]]:
    tahun = rencana.anggaran.tahun
    yield (
        "id", "nama", "muatan", "program", "penanggung_jawab", "pendukung", "mulai", "selesai", "mulai_terlambat",
        "selesai_terlambat", "kelonggaran_hari", "kritis", "status", "setelah", "indikator", "anggaran",
        *(f"anggaran_{satu}" for satu in tahun),
    )  # fmt: skip
    for muatan, program, kegiatan in rencana.peta.semua_kegiatan():
        per_tahun = rencana.anggaran_kegiatan(kegiatan)
        yield (
            kegiatan.id, kegiatan.nama, muatan.domain, program.id, kegiatan.penanggung_jawab or program.penanggung_jawab,
            _daftar(kegiatan.pendukung), *_waktu(rencana.jadwal.kegiatan.get(kegiatan.id)), kegiatan.status,
            _daftar(map(tulis_setelah, kegiatan.setelah)), _daftar(satu.indikator for satu in kegiatan.dampak),
            sum(per_tahun.values()), *(per_tahun.get(satu, 0) for satu in tahun),
        )  # fmt: skip


def _waktu(jadwal: JadwalKegiatan | None) -> tuple[Sel, ...]:
    """Early days, late days, slack and criticality; empty cells where no days can be told."""
    if jadwal is None:
        return (None,) * 6
    hari = (jadwal.mulai, jadwal.selesai, jadwal.mulai_terlambat, jadwal.selesai_terlambat)
    return *(satu.isoformat() for satu in hari), jadwal.kelonggaran_hari, "ya" if jadwal.kritis else "tidak"


def tulis_setelah(setelah: Setelah) -> str:
    """The id, with link type and lag where they are not the usual ones: `INF-02`, `INF-02 SS`, `INF-02 FS 1 bulan`."""
    if setelah.jeda:
        return f"{setelah.kegiatan} {setelah.jenis} {setelah.jeda.teks}"
    return setelah.kegiatan if setelah.jenis == "FS" else f"{setelah.kegiatan} {setelah.jenis}"


def _daftar(isi: Iterable[str]) -> str:
    return "; ".join(isi)


def _anggaran(rencana: Rencana) -> Iterator[tuple[Sel, ...]]:
    yield "kegiatan", "program", "muatan", "tahun", "nilai", "sumber", "subkegiatan"
    for muatan, program, kegiatan in rencana.peta.semua_kegiatan():
        for satu in kegiatan.anggaran:
            yield kegiatan.id, program.id, muatan.domain, satu.tahun, satu.nilai, satu.sumber, satu.subkegiatan


def _indikator(rencana: Rencana) -> Iterator[tuple[Sel, ...]]:
    yield "tahun", "kerangka", "indikator", "nama", "bobot", "awal", "tingkat", "kegiatan", "selesai"
    for tahun in rencana.proyeksi.tahun:
        for indikator, asal in zip(tahun.kerangka.indikator, tahun.asal, strict=True):
            bobot, awal, tingkat = map(teks_desimal, (indikator.bobot, asal.awal, asal.tingkat))
            selesai = asal.selesai.isoformat() if asal.selesai else None
            yield (
                tahun.tahun, tahun.kerangka.id, indikator.kode, indikator.nama, bobot, awal, tingkat, asal.kegiatan, selesai
            )  # fmt: skip
