"""Sensitivity and discount on a terminal or in a pipe. Imports rich, like `layar_indeks`, which gathers them."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.text import Text

from spbe_roadmap.kerangka import muat
from spbe_roadmap.kerangka.angka import bulatkan, tampil, teks_desimal
from spbe_roadmap.kerangka.hitung import hitung
from spbe_roadmap.terbit.layar_tabel import Tabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from fractions import Fraction

    from rich.console import RenderableType

    from spbe_roadmap.kerangka.angka import Bilangan
    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.rencana.kepekaan import KepekaanTahun
    from spbe_roadmap.rencana.potongan import Asumsi, Potongan

# decimals of parts of an index: one level of the lightest indicator is 0.01 to 0.05, and several share it
DESIMAL = 4
_ARTI = (
    "Bagian: nilai Shapley, yaitu andil kegiatan dalam kenaikan dari tingkat awal; jumlahnya tepat kenaikan itu.",
    "Bila batal: perubahan indeks bila dampak kegiatan ini tidak ada dan jadwal yang lain tetap.",
    "Bila mundur: perubahan indeks bila selesainya mundur tiga bulan; yang menunggunya tanpa tanggal tetap ikut mundur.",
)
_ARTI_POTONGAN = (
    "Nilai harapan: tiap tingkat turun dengan peluang itu.",
    "Terburuk: indikator sebanyak itu turun, dan yang kena adalah yang paling merugikan.",
    "Yang turun hanya tingkat di atas 1; tingkat awal dari asesor tidak turun.",
)
_LAIN = "Laju ini dari {}; {} belum mempunyai penilaian pembanding, jadi di sini hanya pengandaian."


def tabel_kepekaan(rencana: Rencana, kepekaan: Sequence[KepekaanTahun], banyak: int) -> Iterator[RenderableType]:
    """A table for each year, and what its columns mean."""
    for satu in kepekaan:
        proyeksi = satu.proyeksi
        judul = (
            f"Kepekaan {proyeksi.kerangka.nama} {proyeksi.tahun}: {tampil(proyeksi.hasil.indeks, DESIMAL)}, "
            f"tingkat awal {tampil(satu.indeks_awal, DESIMAL)}"
        )
        yield Text(f"\n{judul}", "bold")
        yield _tabel_tahun(rencana, satu, banyak) if satu.baris else Text("Tidak ada kegiatan yang menaikkannya.")
    yield Text("\n" + "\n".join(_ARTI), "dim")


def _tabel_tahun(rencana: Rencana, tahun: KepekaanTahun, banyak: int) -> Tabel:
    angka = ("Bagian", "Bila batal", "Bila mundur")
    tabel = Tabel("Kegiatan", "Nama", *angka, kanan=angka, lentur=("Nama",))
    for satu in tahun.baris[:banyak]:
        mundur = "selesai" if satu.tunda is None else bertanda(satu.tunda)
        nama = rencana.kegiatan(satu.kegiatan).nama
        tabel.tambah(satu.kegiatan, nama, bertanda(satu.bagian), bertanda(-satu.pelepasan), mundur)
    if (lain := len(tahun.baris) - banyak) > 0:
        tabel.tambah("", f"{lain} kegiatan lain", bertanda(tahun.bagian_sesudah(banyak)), "", "", gaya="dim")
    tabel.tambah("", "Jumlah", bertanda(tahun.kenaikan), "", "", gaya="bold")
    return tabel


def tabel_potongan(potongan: Sequence[Potongan], asumsi: Asumsi) -> Iterator[RenderableType]:
    """The scenario beside the projection, a table for each framework, and where its rates come from."""
    yield Text("\nSKENARIO potongan asesor: bukan proyeksi, dan tidak disimpan", "bold")
    yield Text(_laju(asumsi))
    for kerangka, semua in groupby(potongan, key=lambda satu: satu.tahun.kerangka):
        yield Text(f"\n{kerangka.nama}", "bold")
        yield _tabel_potongan(semua)
        if asumsi.penilaian and asumsi.penilaian.kerangka != kerangka.id:
            yield Text(_LAIN.format(muat(asumsi.penilaian.kerangka).nama, kerangka.nama), "dim")
    yield Text("\n" + "\n".join(_ARTI_POTONGAN), "dim")


def _laju(asumsi: Asumsi) -> str:
    turun = ", ".join(f"{_bagian(bagian)} turun {banyak} tingkat" for banyak, bagian in asumsi.laju.items())
    if asumsi.penilaian is None:
        return f"Laju yang diminta: {turun}."
    kerangka = muat(asumsi.penilaian.kerangka)
    mandiri, pusat = (hitung(kerangka, satu).indeks for satu in (asumsi.penilaian.mandiri, asumsi.penilaian.pusat))
    return (
        f"Laju dari {asumsi.penilaian.instansi} {asumsi.penilaian.tahun}: {turun}; yang naik tidak dihitung. "
        f"{kerangka.nama} di sana {tampil(mandiri)} menurut penilaian mandiri dan {tampil(pusat)} menurut asesor."
    )


def _bagian(bagian: Fraction) -> str:
    """A share as it was counted, or as the percentage that somebody asked for."""
    persen = bagian * 100
    desimal = bulatkan(persen, DESIMAL)
    return f"{teks_desimal(persen).replace('.', ',')}% indikator" if desimal == persen else f"{bagian} indikator"


def _tabel_potongan(potongan: Iterable[Potongan]) -> Tabel:
    tabel = Tabel("Tahun", "Proyeksi", "Nilai harapan", "Terburuk", "Target", kanan=("Target",))
    for satu in potongan:
        hasil = satu.tahun.hasil
        tabel.tambah(
            str(satu.tahun.tahun),
            f"{tampil(hasil.indeks)} {hasil.predikat}",
            f"{tampil(satu.harapan)} {satu.predikat_harapan}",
            f"{tampil(satu.terburuk)} {satu.predikat_terburuk}",
            "" if satu.tahun.target is None else tampil(satu.tahun.target),
        )
    return tabel


def bertanda(nilai: Bilangan) -> str:
    """Points of an index with their sign; none is a plain 0."""
    return f"{'+' if nilai > 0 else ''}{tampil(nilai, DESIMAL)}" if nilai else "0"
