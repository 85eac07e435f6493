"""The publication: gathers the work of all outputs, does it in parallel, and moves the result into place whole.

Everything is written into a folder aside, on the same disk. Whatever goes wrong before the move leaves the previous
publication as it was. A folder that is not a publication of ours is never replaced.
"""

from __future__ import annotations

import gc
import hashlib
import json
import multiprocessing
import os
import shutil
import tempfile
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap import __version__
from spbe_roadmap.sumber.sebab import sebab_galat
from spbe_roadmap.terbit.tugas import Catatan

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from spbe_roadmap.terbit.tugas import Tugas

MANIFES = "manifest.json"
_BLOK = 1 << 20


class TujuanBukanPublikasi(ValueError):
    """The target holds something that this program did not write."""

    def __init__(self, tujuan: Path) -> None:
        super().__init__(f"{tujuan} sudah berisi dan bukan publikasi sebelumnya; pilih folder lain dengan --out")


class TujuanTidakDapatDitulis(OSError):
    """The place for the publication cannot be written."""

    def __init__(self, tujuan: Path, sebab: str) -> None:
        super().__init__(f"{tujuan} tidak dapat ditulis: {sebab}")


class ManifesRusak(ValueError):
    """A part of a publication is to be replaced, and nobody knows what belongs to the rest."""

    def __init__(self, tujuan: Path) -> None:
        super().__init__(f"{tujuan / MANIFES} tidak terbaca; terbitkan seluruhnya, tanpa --only dan --content")


class BerkasGanda(RuntimeError):
    """Two pieces of work wrote the same file: a mistake of ours."""


class Berkas(NamedTuple):
    """A published file: the output that wrote it, and what was noted about it."""

    keluaran: str
    halaman: int = 0
    peringatan: tuple[str, ...] = ()


def terbitkan(
    tugas: Iterable[Tugas],
    tujuan: Path,
    *,
    proses: int | None = None,
    ganti: Collection[str] | None = None,
    kemajuan: Callable[[str, int, int], None] = lambda _nama, _selesai, _jumlah: None,
) -> dict[str, Berkas]:
    """Do all work and put the result at `tujuan`; returns what this work wrote, by name.

    `ganti`: which outputs of the earlier publication the new work replaces whole; of the others, files that are not
    written anew stay. None replaces everything. `proses`: how many processes (default: one a core);
    `kemajuan(name, done, all)` is called after each piece of work.
    Raises TujuanBukanPublikasi, ManifesRusak and TujuanTidakDapatDitulis before anything is done.
    """
    tujuan = tujuan.absolute()
    _periksa_tujuan(tujuan)
    lama = {} if ganti is None else _yang_tinggal(tujuan, ganti)
    try:
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        samping = Path(tempfile.mkdtemp(prefix=f".{tujuan.name}.", dir=tujuan.parent))
    except OSError as galat:
        raise TujuanTidakDapatDitulis(tujuan, sebab_galat(galat)) from galat
    try:
        urut = sorted(tugas, key=lambda satu: -satu.bobot)
        catatan = _kerjakan(urut, samping, proses or os.cpu_count() or 1, kemajuan)
        hasil = samping / "hasil"
        hasil.mkdir()
        baru = _kumpulkan(urut, catatan, samping, hasil)
        tinggal = {nama: satu for nama, satu in lama.items() if nama not in baru}
        for nama in tinggal:
            (hasil / nama).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(tujuan / nama, hasil / nama)
        _tulis_manifes(hasil, {**tinggal, **baru})
        _pindahkan(hasil, tujuan)
    finally:
        shutil.rmtree(samping, ignore_errors=True)
    return baru


def _periksa_tujuan(tujuan: Path) -> None:
    if tujuan.is_symlink() or (tujuan.exists() and not tujuan.is_dir()):
        raise TujuanBukanPublikasi(tujuan)
    if tujuan.is_dir() and any(tujuan.iterdir()) and not (tujuan / MANIFES).is_file():
        raise TujuanBukanPublikasi(tujuan)


# Children are forked and find their work here: plans and templates need not travel through a pipe.
_tugas: list[Tugas] = []


def _satu(nomor: int, folder: Path) -> tuple[int, Catatan | None]:
    """One piece of work, in a folder of its own, so that its files are known."""
    milik = folder / str(nomor)
    milik.mkdir()
    return nomor, _tugas[nomor].tulis(milik)


def _kerjakan(
    tugas: list[Tugas], folder: Path, proses: int, kemajuan: Callable[[str, int, int], None]
) -> dict[int, Catatan | None]:
    """Heavy work in processes, the longest first, light work meanwhile in this one; returns notes by number."""
    catatan: dict[int, Catatan | None] = {}

    def selesai(hasil: tuple[int, Catatan | None]) -> None:
        nomor, catatan[nomor] = hasil
        kemajuan(tugas[nomor].nama, len(catatan), len(tugas))

    berat = [nomor for nomor, satu in enumerate(tugas) if satu.berat]
    ringan = [nomor for nomor, satu in enumerate(tugas) if not satu.berat]
    _tugas[:] = tugas
    if proses == 1 or "fork" not in multiprocessing.get_all_start_methods():
        for nomor in (*berat, *ringan):
            selesai(_satu(nomor, folder))
        return catatan
    gc.freeze()
    konteks = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(min(proses, max(1, len(berat))), mp_context=konteks) as pelaksana:
        janji = [pelaksana.submit(_satu, nomor, folder) for nomor in berat]
        try:
            for nomor in ringan:
                selesai(_satu(nomor, folder))
            for satu in as_completed(janji):
                selesai(satu.result())
        except BaseException:
            pelaksana.shutdown(wait=True, cancel_futures=True)
            raise
    return catatan


def _kumpulkan(
    tugas: Sequence[Tugas], catatan: Mapping[int, Catatan | None], samping: Path, hasil: Path
) -> dict[str, Berkas]:
    """The files of all work, moved into one folder. Raises BerkasGanda."""
    semua: dict[str, Berkas] = {}
    for nomor, satu in enumerate(tugas):
        catat = catatan[nomor]
        milik = samping / str(nomor)
        for berkas in sorted(isi for isi in milik.rglob("*") if isi.is_file()):
            nama = berkas.relative_to(milik).as_posix()
            if nama in semua:
                raise BerkasGanda(nama)
            ini = catat if catat and catat.berkas == nama else Catatan(nama)
            semua[nama] = Berkas(satu.keluaran, ini.halaman, ini.peringatan)
            (hasil / nama).parent.mkdir(parents=True, exist_ok=True)
            berkas.rename(hasil / nama)
    return dict(sorted(semua.items()))


def _yang_tinggal(tujuan: Path, ganti: Collection[str]) -> dict[str, Berkas]:
    """Files of the earlier publication that do not belong to the outputs that are replaced. Raises ManifesRusak."""
    if not (tujuan / MANIFES).is_file():
        return {}
    try:
        daftar = json.loads((tujuan / MANIFES).read_text(encoding="utf-8"))["berkas"]
        semua = {
            str(satu["nama"]): Berkas(
                str(satu.get("keluaran", "")), int(satu.get("halaman", 0)), tuple(satu.get("peringatan", ()))
            )
            for satu in daftar
        }
    except (ValueError, LookupError, TypeError, AttributeError) as galat:
        raise ManifesRusak(tujuan) from galat
    akar = tujuan.resolve()
    return {
        nama: satu
        for nama, satu in semua.items()
        # A manifest that somebody has changed must not lead out of the folder.
        if satu.keluaran not in ganti and (akar / nama).resolve().is_relative_to(akar) and (akar / nama).is_file()
    }


def _tulis_manifes(folder: Path, semua: Mapping[str, Berkas]) -> None:
    """Every file with its sha256, its size in bytes and what was noted about it, sorted by name."""
    daftar = [
        {
            "nama": nama,
            "sha256": _sha256(folder / nama),
            "ukuran": (folder / nama).stat().st_size,
            "keluaran": satu.keluaran,
            **({"halaman": satu.halaman} if satu.halaman else {}),
            **({"peringatan": satu.peringatan} if satu.peringatan else {}),
        }
        for nama, satu in sorted(semua.items())
    ]
    isi = {"versi": 1, "pembuat": f"spbe-roadmap {__version__}", "berkas": daftar}
    (folder / MANIFES).write_text(json.dumps(isi, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _sha256(berkas: Path) -> str:
    ringkas = hashlib.sha256()
    with berkas.open("rb") as isi:
        while blok := isi.read(_BLOK):
            ringkas.update(blok)
    return ringkas.hexdigest()


def _pindahkan(samping: Path, tujuan: Path) -> None:
    """Put the finished folder in place for a web server to read; the previous one is deleted only once the new one stands."""
    samping.chmod(0o755)
    if not tujuan.exists():
        samping.rename(tujuan)
        return
    lama = Path(tempfile.mkdtemp(prefix=f".{tujuan.name}.", dir=tujuan.parent)) / "lama"
    tujuan.rename(lama)
    try:
        samping.rename(tujuan)
    except BaseException:
        lama.rename(tujuan)
        raise
    finally:
        shutil.rmtree(lama.parent, ignore_errors=True)
