"""`validate --fix` and `validate --diff`: what can be put right is written, or shown as a diff."""

from __future__ import annotations

import os
import shlex
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from spbe_roadmap.aturan.pilih import Pilihan
    from spbe_roadmap.muat import Hasil
    from spbe_roadmap.perbaiki import Diperbaiki
    from spbe_roadmap.simpan import Perubahan

_WARNA = {"+++": "bold", "---": "bold", "+": "green", "-": "red", "@": "cyan"}


def tampilkan_beda(semua: Sequence[Hasil], pilihan: Pilihan) -> bool:
    """The diff on standard output, its size on standard error; whether there is something to change."""
    from spbe_roadmap.simpan import GagalMenyimpan  # noqa: PLC0415 - start-up
    from spbe_roadmap.terbit.beda import baris_beda  # noqa: PLC0415

    try:
        diperbaiki, perubahan = _rencanakan(semua, pilihan)
    except GagalMenyimpan as galat:
        _katakan(str(galat))
        return True
    dasar = dasar_beda([hasil.folder for hasil in semua])
    for satu in perubahan:
        cetak_beda(baris_beda(os.path.relpath(satu.berkas, dasar), satu.lama, satu.baru))
    _katakan(_ringkasan(diperbaiki))
    if perubahan and dasar != os.curdir:
        _katakan(f"Terapkan dengan: patch -p1 -d {shlex.quote(dasar)}")
    return bool(perubahan)


def simpan_perbaikan(semua: Sequence[Hasil], pilihan: Pilihan) -> bool:
    """Write the new files and say on standard error what has changed; False where that could not be done."""
    from spbe_roadmap.simpan import GagalMenyimpan, simpan  # noqa: PLC0415 - start-up
    from spbe_roadmap.terbit.temuan._butir import alamat_folder  # noqa: PLC0415

    try:
        diperbaiki, perubahan = _rencanakan(semua, pilihan)
        simpan(perubahan)
    except GagalMenyimpan as galat:
        _katakan(str(galat))
        return False
    for hasil, suntingan in diperbaiki:
        for satu in suntingan:
            tempat = f"{alamat_folder(hasil.folder)}{satu.posisi.berkas}:{satu.posisi.baris}:{satu.posisi.kolom}"
            _katakan(f"diperbaiki[{satu.kode}]: {satu.lama} menjadi {satu.baru} ({tempat})")
    _katakan(_ringkasan(diperbaiki))
    _katakan("")
    return True


def _katakan(kalimat: str) -> None:
    """A line for people on standard error, without characters that would steer a terminal."""
    from spbe_roadmap.terbit.temuan._butir import aman  # noqa: PLC0415 - start-up

    sys.stderr.write(f"{aman(kalimat)}\n")


def _rencanakan(semua: Sequence[Hasil], pilihan: Pilihan) -> tuple[list[Diperbaiki], list[Perubahan]]:
    """What each roadmap would be, and the files that lead there. Raises GagalMenyimpan."""
    from spbe_roadmap.perbaiki import perbaiki  # noqa: PLC0415 - start-up
    from spbe_roadmap.simpan import perubahan  # noqa: PLC0415

    diperbaiki = [perbaiki(hasil, pilihan) for hasil in semua]
    pasangan = zip(semua, diperbaiki, strict=True)
    return diperbaiki, [satu for lama, baru in pasangan for satu in perubahan(lama.pohon, baru.hasil.pohon)]


def _ringkasan(diperbaiki: Sequence[Diperbaiki]) -> str:
    banyak = sum(len(suntingan) for _, suntingan in diperbaiki)
    berkas = {(hasil.folder, satu.posisi.berkas) for hasil, suntingan in diperbaiki for satu in suntingan}
    return f"{banyak} perbaikan pada {len(berkas)} berkas." if banyak else "Tidak ada yang dapat diperbaiki sendiri."


def dasar_beda(folder: Sequence[Path]) -> str:
    """Where the diff is to be applied: here, or at the folder of all roadmaps where they do not lie below here."""
    semua = os.path.commonpath([satu.absolute() for satu in folder])
    return os.curdir if not os.path.relpath(semua).startswith(os.pardir) else semua


def cetak_beda(beda: Iterable[str]) -> None:
    """Bytes for a pipe, as they stand in the files; colour and no steering characters for a terminal."""
    if not sys.stdout.isatty():
        sys.stdout.buffer.write("".join(beda).encode(errors="surrogateescape"))
        return
    from rich.console import Console  # noqa: PLC0415 - start-up: only for a terminal
    from rich.text import Text  # noqa: PLC0415

    from spbe_roadmap.terbit.temuan._butir import aman  # noqa: PLC0415

    layar = Console(highlight=False)
    for baris in beda:
        gaya = _WARNA.get(baris[:3]) or _WARNA.get(baris[:1], "")
        layar.print(Text(aman(baris.rstrip("\r\n")), gaya), soft_wrap=True)
