"""What several commands share: the address argument, loading, and showing findings."""

from __future__ import annotations

import json
import os
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spbe_roadmap.muat import Hasil
    from spbe_roadmap.rencana import Rencana

Alamat = Annotated[
    Path | None,
    typer.Argument(metavar="ALAMAT", help="Folder peta rencana, atau folder yang memuat beberapa.", show_default=False),
]
Bentuk = Annotated[
    Literal["teks", "json"],
    typer.Option("--format", help="Bentuk hasil: teks untuk dibaca orang, json untuk dibaca program."),
]
Tegas = Annotated[bool, typer.Option("--strict", help="Peringatan juga membuat perintah gagal (status keluar 1).")]


def muat_semua(alamat: Path | None) -> list[Hasil]:
    """Every roadmap meant by the address, checked. A wrong address is wrong usage."""
    from spbe_roadmap.muat import FolderTidakAda, folder_baku, muat_rencana, temukan_folder  # noqa: PLC0415 - start-up

    try:
        return [muat_rencana(folder) for folder in temukan_folder(alamat or folder_baku(Path.cwd()))]
    except FolderTidakAda as galat:
        raise typer.BadParameter(str(galat)) from galat


def cetak_json(isi: Any) -> None:  # noqa: ANN401 - whatever is JSON
    """One JSON document on standard output."""
    cetak_utf8(json.dumps(isi, ensure_ascii=False, indent=2) + "\n")


def cetak_utf8(teks: str) -> None:
    """What programs read: UTF-8, whatever the terminal's own encoding; a name that is no text ends nothing."""
    sys.stdout.flush()
    sys.stdout.buffer.write(teks.encode("utf-8", errors="replace"))


def tampilkan_hasil(
    alamat: Path | None,
    bentuk: str,
    *,
    sebagai_json: Callable[[Rencana], dict[str, Any]],
    sebagai_teks: Callable[[Hasil], None],
    periksa: Callable[[Sequence[Rencana]], None] | None = None,
) -> int:
    """Show something computed of every roadmap meant; findings instead where they stop. Returns the exit status.

    One roadmap is one document of the contracted shape, several stand side by side in one. `periksa` may find, before
    anything is shown, that the call asks for what is in none of them.
    """
    semua = muat_semua(alamat)
    if gagal(semua, tegas=False):
        tampilkan_penghalang(semua, alamat)
        return 1
    if periksa:
        periksa([hasil.rencana for hasil in semua])
    if bentuk == "json":
        isi = [sebagai_json(hasil.rencana) for hasil in semua]
        beberapa = [{"nama": hasil.folder.name, **satu} for hasil, satu in zip(semua, isi, strict=True)]
        cetak_json(isi[0] if len(isi) == 1 else {"versi": 1, "peta_rencana": beberapa})
    else:
        for nomor, hasil in enumerate(semua):
            sys.stdout.write("\n" if nomor else "")
            sebagai_teks(hasil)
    return 0


def tampilkan_temuan(semua: Sequence[Hasil]) -> None:
    """All findings for people."""
    _tampilkan(semua, penghalang_saja=False)


def tampilkan_penghalang(semua: Sequence[Hasil], alamat: Path | None) -> None:
    """What keeps a command from its work, galat last; info is only counted, with the command that shows it."""
    _tampilkan(semua, penghalang_saja=True)
    _tunjukkan_info(semua, alamat)


def tampilkan_ringkasan(semua: Sequence[Hasil], alamat: Path | None) -> None:
    """How many findings there are, and the command that shows them."""
    from spbe_roadmap.terbit.temuan import teks  # noqa: PLC0415 - start-up

    sys.stderr.write(teks.ringkasan(semua) + "\n")
    if any(hasil.temuan for hasil in semua):
        sys.stderr.write(f"Rinciannya: {_perintah_periksa(alamat)}\n")


def _tampilkan(semua: Sequence[Hasil], *, penghalang_saja: bool) -> None:
    """On standard error; on a terminal in its width, and in colour unless NO_COLOR is set."""
    from spbe_roadmap.terbit.temuan import teks  # noqa: PLC0415 - start-up

    if sys.stderr.isatty():
        # A terminal that does not know its width says 0.
        lebar = os.get_terminal_size(sys.stderr.fileno()).columns or 80
        warna = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        sys.stderr.write(teks.tulis(semua, lebar=lebar, warna=warna, penghalang_saja=penghalang_saja))
    else:
        sys.stderr.write(teks.tulis(semua, penghalang_saja=penghalang_saja))


def _tunjukkan_info(semua: Sequence[Hasil], alamat: Path | None) -> None:
    from spbe_roadmap.aturan import Tingkat  # noqa: PLC0415 - start-up

    if any(hasil.banyak(Tingkat.INFO) for hasil in semua):
        sys.stderr.write(f"Info tidak ditampilkan di sini; semuanya: {_perintah_periksa(alamat)}\n")


def _perintah_periksa(alamat: Path | None) -> str:
    """The command that shows all findings, ready to be copied."""
    return shlex.join(["spbe-roadmap", "validate", *([str(alamat)] if alamat else [])])


def gagal(semua: Sequence[Hasil], *, tegas: bool) -> bool:
    """Whether findings stop."""
    from spbe_roadmap.aturan import Tingkat  # noqa: PLC0415 - start-up

    return any(hasil.galat or (tegas and hasil.banyak(Tingkat.PERINGATAN)) for hasil in semua)
