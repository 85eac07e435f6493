"""Changed texts go into their files whole, or not at all.

Every new text is first written aside; only when all stand there are they moved into place. Mode and owner stay, a
byte order mark and line ends too. A symlink stays one: the file that it leads to is replaced.
"""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from codecs import BOM_UTF8
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from spbe_roadmap.sumber.sebab import sebab_galat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spbe_roadmap.sumber import Pohon


class GagalMenyimpan(Exception):
    """A file that could not be replaced; what stood there stands there still."""

    def __init__(self, berkas: Path, sebab: str) -> None:
        super().__init__(f"{berkas} tidak dapat ditulis: {sebab}")


class BerkasBerubah(GagalMenyimpan):
    """A file that somebody else has written since it was read."""

    def __init__(self, berkas: Path) -> None:
        super().__init__(berkas, "isinya berubah sejak dibaca; jalankan sekali lagi")


@dataclass(frozen=True, slots=True)
class Perubahan:
    """A file with its bytes as they are on the disk and as they should be."""

    berkas: Path
    lama: bytes
    baru: bytes


def perubahan(lama: Pohon, baru: Pohon) -> list[Perubahan]:
    """What leads from one state of a folder to the other. Raises GagalMenyimpan where a file is not what was read."""
    return [
        _perubahan(baru.akar / nama, lama.teks[nama], teks)
        for nama, teks in baru.teks.items()
        if teks != lama.teks[nama]
    ]


def _perubahan(berkas: Path, lama: str, baru: str) -> Perubahan:
    isi = _baca(berkas)
    bom = BOM_UTF8 if isi.startswith(BOM_UTF8) else b""
    satu = Perubahan(berkas, bom + lama.encode(), bom + baru.encode())
    if satu.lama != isi:
        raise BerkasBerubah(berkas)
    return satu


def _baca(berkas: Path) -> bytes:
    try:
        return berkas.read_bytes()
    except OSError as galat:
        raise GagalMenyimpan(berkas, sebab_galat(galat)) from galat


def simpan(semua: Sequence[Perubahan]) -> None:
    """Put the new bytes in place. Raises GagalMenyimpan; until the last new file stands aside, nothing is replaced."""
    samping: list[Path] = []
    try:
        for satu in semua:
            samping.append(_berkas_samping(satu))
            _tulis_samping(satu, samping[-1])
        for satu in semua:
            if _baca(satu.berkas) != satu.lama:
                raise BerkasBerubah(satu.berkas)
        for satu, sementara in zip(semua, samping, strict=True):
            _pindahkan(satu, sementara)
    finally:
        for sementara in samping:
            sementara.unlink(missing_ok=True)


def tulis_utuh(berkas: Path, isi: bytes) -> None:
    """Write a file that may not be there yet; folders on the way are made. Raises GagalMenyimpan."""
    tujuan = berkas.resolve()
    if tujuan.exists() and not tujuan.is_file():
        raise GagalMenyimpan(berkas, "itu bukan berkas biasa")
    ada = tujuan.exists()
    try:
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        tujuan.touch(exist_ok=True)
        simpan([Perubahan(berkas, _baca(berkas), isi)])
    except OSError as galat:
        raise GagalMenyimpan(berkas, sebab_galat(galat)) from galat
    except GagalMenyimpan:
        if not ada:
            tujuan.unlink(missing_ok=True)
        raise


def _berkas_samping(satu: Perubahan) -> Path:
    """An empty file beside the one that it will replace. A file that may not be written is not replaced either."""
    tujuan = satu.berkas.resolve()
    if not os.access(tujuan, os.W_OK):
        raise GagalMenyimpan(satu.berkas, sebab_galat(PermissionError(errno.EACCES, "")))
    try:
        penanda, nama = tempfile.mkstemp(prefix=f".{tujuan.name}.", dir=tujuan.parent)
    except OSError as galat:
        raise GagalMenyimpan(satu.berkas, sebab_galat(galat)) from galat
    os.close(penanda)
    return Path(nama)


def _tulis_samping(satu: Perubahan, sementara: Path) -> None:
    try:
        keadaan = satu.berkas.stat()
        sementara.write_bytes(satu.baru)
        # Only the administrator may give files away; for everybody else the owner is the same anyway.
        with suppress(PermissionError):
            os.chown(sementara, keadaan.st_uid, keadaan.st_gid)
        sementara.chmod(stat.S_IMODE(keadaan.st_mode))
    except OSError as galat:
        raise GagalMenyimpan(satu.berkas, sebab_galat(galat)) from galat


def _pindahkan(satu: Perubahan, sementara: Path) -> None:
    try:
        sementara.replace(satu.berkas.resolve())
    except OSError as galat:
        raise GagalMenyimpan(satu.berkas, sebab_galat(galat)) from galat
