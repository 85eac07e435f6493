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
from typing import TYPE_CHECKING

from spbe_roadmap import __version__
from spbe_roadmap.sumber.sebab import sebab_galat

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from spbe_roadmap.rencana import Rencana
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


def semua_tugas(rencana: Rencana, folder: Path) -> tuple[Tugas, ...]:
    """The work of all outputs; `folder` is the roadmap's own, from which only `aset/` is read."""
    from spbe_roadmap.terbit import data_csv, data_json, html, pdf, skema_data, svg  # noqa: PLC0415 - start-up: only publishing needs them

    # Once in this process, so that forked children need not import it each.
    pdf.siapkan()
    return (
        *pdf.tugas(rencana, folder=folder),
        *html.tugas(rencana),
        *data_json.tugas(rencana),
        *skema_data.tugas(rencana),
        *svg.tugas(rencana),
        *data_csv.tugas(rencana),
    )


def terbitkan(
    tugas: Iterable[Tugas],
    tujuan: Path,
    *,
    proses: int | None = None,
    kemajuan: Callable[[str, int, int], None] = lambda _nama, _selesai, _jumlah: None,
) -> int:
    """Do all work and put the result at `tujuan`; returns how many files it has.

    `proses`: how many processes (default: one a core); `kemajuan(name, done, all)` is called after each piece of work.
    Raises TujuanBukanPublikasi and TujuanTidakDapatDitulis before anything is done.
    """
    tujuan = tujuan.absolute()
    _periksa_tujuan(tujuan)
    try:
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        samping = Path(tempfile.mkdtemp(prefix=f".{tujuan.name}.", dir=tujuan.parent))
    except OSError as galat:
        raise TujuanTidakDapatDitulis(tujuan, sebab_galat(galat)) from galat
    try:
        samping.chmod(0o755)
        _kerjakan(sorted(tugas, key=lambda satu: -satu.bobot), samping, proses or os.cpu_count() or 1, kemajuan)
        banyak = _tulis_manifes(samping)
        _pindahkan(samping, tujuan)
    finally:
        shutil.rmtree(samping, ignore_errors=True)
    return banyak


def _periksa_tujuan(tujuan: Path) -> None:
    if tujuan.is_symlink() or (tujuan.exists() and not tujuan.is_dir()):
        raise TujuanBukanPublikasi(tujuan)
    if tujuan.is_dir() and any(tujuan.iterdir()) and not (tujuan / MANIFES).is_file():
        raise TujuanBukanPublikasi(tujuan)


# Children are forked and find their work here: plans and templates need not travel through a pipe.
_tugas: list[Tugas] = []


def _satu(nomor: int, folder: Path) -> str:
    _tugas[nomor].tulis(folder)
    return _tugas[nomor].nama


def _kerjakan(tugas: list[Tugas], folder: Path, proses: int, kemajuan: Callable[[str, int, int], None]) -> None:
    """Heavy work in processes, the longest first, light work meanwhile in this one."""
    berat = [nomor for nomor, satu in enumerate(tugas) if satu.berat]
    ringan = [nomor for nomor, satu in enumerate(tugas) if not satu.berat]
    _tugas[:] = tugas
    if proses == 1 or "fork" not in multiprocessing.get_all_start_methods():
        for selesai, nomor in enumerate((*berat, *ringan), start=1):
            kemajuan(_satu(nomor, folder), selesai, len(tugas))
        return
    gc.freeze()
    konteks = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(min(proses, max(1, len(berat))), mp_context=konteks) as pelaksana:
        janji = [pelaksana.submit(_satu, nomor, folder) for nomor in berat]
        try:
            for selesai, nomor in enumerate(ringan, start=1):
                kemajuan(_satu(nomor, folder), selesai, len(tugas))
            for selesai, satu in enumerate(as_completed(janji), start=len(ringan) + 1):
                kemajuan(satu.result(), selesai, len(tugas))
        except BaseException:
            pelaksana.shutdown(wait=True, cancel_futures=True)
            raise


def _tulis_manifes(folder: Path) -> int:
    """Every file with its sha256 and size in bytes, sorted by name."""
    berkas = sorted(satu for satu in folder.rglob("*") if satu.is_file())
    daftar = [
        {"nama": satu.relative_to(folder).as_posix(), "sha256": _sha256(satu), "ukuran": satu.stat().st_size}
        for satu in berkas
    ]
    isi = {"versi": 1, "pembuat": f"spbe-roadmap {__version__}", "berkas": daftar}
    (folder / MANIFES).write_text(json.dumps(isi, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return len(berkas) + 1


def _sha256(berkas: Path) -> str:
    ringkas = hashlib.sha256()
    with berkas.open("rb") as isi:
        while blok := isi.read(_BLOK):
            ringkas.update(blok)
    return ringkas.hexdigest()


def _pindahkan(samping: Path, tujuan: Path) -> None:
    """Put the finished folder in place; the previous publication is deleted only once the new one stands."""
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
