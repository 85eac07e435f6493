"""What the forms share: findings with the address that a tool opens, on one line, and with a fingerprint.

Addresses are relative to the current directory, because that is what editors, CI and code hosts resolve them against
(they are told to start at the root of the repository). A roadmap outside of it keeps its absolute address.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.aturan import Tingkat
from spbe_roadmap.sumber.letak import tulis_jejak

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spbe_roadmap.aturan import Temuan
    from spbe_roadmap.muat import Hasil
    from spbe_roadmap.sumber import Posisi

_NOMOR_BARIS = re.compile(r"(?<=baris )\d+")


class Butir(NamedTuple):
    """A finding with its position and the address of its file; `alasan` where the roadmap asks to pass it over."""

    hasil: Hasil
    posisi: Posisi
    temuan: Temuan
    alamat: str
    alasan: str | None = None

    @property
    def tingkat(self) -> Tingkat:
        """The level; every registered rule fills it in."""
        return self.temuan.tingkat or Tingkat.GALAT


def alamat_folder(folder: Path) -> str:
    """What stands before a file's name: empty, or the folder with `/` at its end."""
    penuh = Path(os.path.abspath(folder))  # noqa: PTH100 - pathlib would follow a symlink before it takes `..` away
    di_sini = Path.cwd()
    alamat = penuh.relative_to(di_sini).as_posix() if penuh.is_relative_to(di_sini) else penuh.as_posix()
    return "" if alamat == "." else alamat.rstrip("/") + "/"


def semua_butir(semua: Iterable[Hasil]) -> list[Butir]:
    """All findings that are shown, roadmap by roadmap, each in the order of its files and lines."""
    daftar: list[Butir] = []
    for hasil in semua:
        awalan = alamat_folder(hasil.folder)
        daftar += [Butir(hasil, posisi, temuan, awalan + posisi.berkas) for posisi, temuan in hasil.temuan]
    return daftar


def semua_diabaikan(semua: Iterable[Hasil]) -> list[Butir]:
    """All findings that roadmaps ask to pass over, by file and line."""
    daftar: list[Butir] = []
    for hasil in semua:
        awalan = alamat_folder(hasil.folder)
        for temuan, alasan in hasil.diabaikan:
            posisi = hasil.pohon.posisi(temuan.di)
            daftar.append(Butir(hasil, posisi, temuan, awalan + posisi.berkas, alasan))
    return sorted(
        daftar,
        key=lambda satu: (satu.alamat, satu.posisi.baris, satu.posisi.kolom, satu.temuan.kode, satu.temuan.pesan),
    )


def kalimat(temuan: Temuan) -> str:
    """Message and, in brackets, what to do, as one line of printable text."""
    return sebaris(f"{temuan.pesan} ({temuan.saran})" if temuan.saran else temuan.pesan)


def sebaris(teks: str) -> str:
    """The text on one line: white space becomes one space, what would steer a terminal becomes a replacement mark."""
    return aman(" ".join(teks.split()))


def aman(teks: str) -> str:
    """The text without characters, tabs excepted, that would steer a terminal or cannot be encoded."""
    if teks.isprintable():
        return teks
    return "".join(huruf if huruf.isprintable() or huruf == "\t" else "\N{REPLACEMENT CHARACTER}" for huruf in teks)


def bersidik(semua: Sequence[Butir]) -> Iterator[tuple[Butir, str]]:
    """Each finding with a fingerprint: unique in this output, and the same after lines have moved.

    It covers code, file, path in the tree and message, less the line numbers in it. What still coincides is numbered in
    order.
    """
    kembar: Counter[tuple[str, ...]] = Counter()
    for butir in semua:
        alamat = butir.alamat
        if alamat.startswith("/"):  # outside the current directory: what lies above the roadmap differs by machine
            alamat = f"{Path(butir.hasil.folder).absolute().name}/{butir.posisi.berkas}"
        ciri = (butir.temuan.kode, alamat, tulis_jejak(butir.temuan.di.jejak), _NOMOR_BARIS.sub("", butir.temuan.pesan))
        kembar[ciri] += 1
        isi = "\0".join((*ciri, str(kembar[ciri])))
        yield butir, hashlib.sha256(isi.encode("utf-8", "surrogatepass")).hexdigest()
