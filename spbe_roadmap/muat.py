"""From a folder to a checked plan: the one way through reading, model, computation and rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.aturan import Bacaan, Diabaikan, Temuan, Tingkat, periksa
from spbe_roadmap.model.berkas import BERKAS_POKOK, jenis_berkas
from spbe_roadmap.model.susun import susun
from spbe_roadmap.rencana import hitung_rencana
from spbe_roadmap.sumber import Pohon, baca_folder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from spbe_roadmap.aturan.pilih import Pilihan
    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.rencana.perubahan import Perubahan
    from spbe_roadmap.sumber import Posisi


class Hasil(NamedTuple):
    """One roadmap, read, computed and checked. The plan is whole only where `galat` is 0.

    `diabaikan`: findings that the roadmap itself asks to pass over, with its reasons.
    """

    folder: Path
    pohon: Pohon
    rencana: Rencana
    temuan: list[tuple[Posisi, Temuan]]
    diabaikan: list[Diabaikan]

    def banyak(self, tingkat: Tingkat) -> int:
        """How many findings have this level."""
        return sum(temuan.tingkat == tingkat for _, temuan in self.temuan)

    def hanya(self, pilihan: Pilihan) -> Hasil:
        """The same with the chosen findings only, among those passed over too."""
        return self._replace(
            temuan=[satu for satu in self.temuan if pilihan.memuat(satu[1].kode)],
            diabaikan=[satu for satu in self.diabaikan if pilihan.memuat(satu.temuan.kode)],
        )

    @property
    def galat(self) -> int:
        """How many findings stop a build."""
        return self.banyak(Tingkat.GALAT)


class FolderTidakAda(ValueError):
    """No roadmap where one was asked for."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"tidak ada {BERKAS_POKOK} di {folder} maupun di folder di dalamnya")
        self.folder = folder


def muat_rencana(folder: Path) -> Hasil:
    """Read, compute and check the roadmap in a folder. What is wrong with it is a finding, never an exception."""
    return periksa_pohon(baca_folder(folder, jenis_berkas))


def periksa_pohon(pohon: Pohon) -> Hasil:
    """Compute and check what was read."""
    narasi = {nama: teks for nama, teks in pohon.teks.items() if nama.startswith("narasi/")}
    tertindih = [(satu.letak.berkas, satu.fakta["nilai"]) for satu in pohon.cacat if satu.jenis == "kunci-ganda"]
    peta, salah = susun(pohon.dokumen, narasi, pohon.lain, tertindih)
    rencana = hitung_rencana(peta)
    return Hasil(pohon.akar, pohon, rencana, *periksa(Bacaan(pohon, peta, salah), rencana))


def andaikan_hasil(hasil: Hasil, perubahan: Sequence[Perubahan], *, geser: bool = False) -> Hasil:
    """What the roadmap would be after changes, computed and checked; its files and their places stay the same.

    Raises PengandaianSalah.
    """
    from spbe_roadmap.rencana.pengandaian import andaikan  # noqa: PLC0415 - start-up: only one command asks

    rencana = hitung_rencana(andaikan(hasil.rencana.peta, perubahan, geser=geser))
    temuan, diabaikan = periksa(Bacaan(hasil.pohon, rencana.peta, []), rencana)
    return hasil._replace(rencana=rencana, temuan=temuan, diabaikan=diabaikan)


def temukan_folder(alamat: Path) -> list[Path]:
    """The roadmap folders meant by a path: the folder itself, or every one right inside it (a portfolio), by name.

    Raises FolderTidakAda.
    """
    if (alamat / BERKAS_POKOK).exists():
        return [alamat]
    isi = sorted(alamat.iterdir()) if alamat.is_dir() else []
    if ketemu := [satu for satu in isi if (satu / BERKAS_POKOK).exists()]:
        return ketemu
    raise FolderTidakAda(alamat)


def folder_baku(di: Path) -> Path:
    """Where to look when nobody says: the nearest folder upwards with a roadmap, else `roadmaps/`."""
    for satu in (di, *di.parents):
        if (satu / BERKAS_POKOK).exists():
            return satu
    return di / "roadmaps"
