"""`spbe-roadmap build`: check, then publish."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from spbe_roadmap.cli.bersama import Alamat, Tegas, gagal, muat_semua, tampilkan_temuan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spbe_roadmap.muat import Hasil


def build(
    alamat: Alamat = None,
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="Folder publikasi.")] = Path("public"),
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", min=1, help="Banyak proses; baku: sebanyak inti prosesor.", show_default=False),
    ] = None,
    *,
    tegas: Tegas = False,
) -> int:
    """Periksa peta rencana, lalu terbitkan PDF, situs, dan data ke satu folder.

    Publikasi yang lama baru diganti setelah yang baru selesai seluruhnya. Galat menghentikan penerbitan.

    Contoh:

    spbe-roadmap build roadmaps/kota-ternate --out public
    """
    semua = muat_semua(alamat)
    if gagal(semua, tegas=tegas):
        tampilkan_temuan(semua)
        sys.stderr.write("Tidak ada yang diterbitkan; perbaiki temuan di atas lebih dahulu.\n")
        return 1
    for hasil in semua:
        tujuan = out if len(semua) == 1 else out / hasil.folder.name
        if (kode := _terbitkan(hasil, tujuan, jobs)) != 0:
            return kode
        typer.echo(str(tujuan / "index.html"))
    tampilkan_temuan(semua, ringkasan_saja=True)
    return 0


def _terbitkan(hasil: Hasil, tujuan: Path, jobs: int | None) -> int:
    from spbe_roadmap.terbit.publikasi import (  # noqa: PLC0415 - start-up
        TujuanBukanPublikasi,
        TujuanTidakDapatDitulis,
        semua_tugas,
        terbitkan,
    )
    from spbe_roadmap.terbit.waktu_terbit import WaktuTerbitSalah  # noqa: PLC0415

    try:
        with _kemajuan() as kemajuan:
            terbitkan(semua_tugas(hasil.rencana, hasil.folder), tujuan, proses=jobs, kemajuan=kemajuan)
    except (TujuanBukanPublikasi, WaktuTerbitSalah) as galat:
        raise typer.BadParameter(str(galat)) from galat
    except TujuanTidakDapatDitulis as galat:
        sys.stderr.write(f"{galat}\n")
        return 1
    return 0


@contextlib.contextmanager
def _kemajuan() -> Iterator[Callable[[str, int, int], None]]:
    """A progress bar on a terminal, silence elsewhere."""
    if not sys.stderr.isatty():
        yield lambda _nama, _selesai, _jumlah: None
        return
    from rich.console import Console  # noqa: PLC0415 - start-up: only for a terminal
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    kolom = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}"))
    with Progress(*kolom, console=Console(stderr=True), transient=True) as batang:
        nomor = batang.add_task("menyiapkan", total=None)
        yield lambda nama, selesai, jumlah: batang.update(nomor, completed=selesai, total=jumlah, description=nama)
