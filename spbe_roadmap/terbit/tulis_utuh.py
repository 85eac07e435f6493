"""One file written whole: aside, on the same disk, and then moved into place, so that nobody ever reads half of it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from spbe_roadmap.sumber.sebab import sebab_galat


class BerkasTidakDapatDitulis(OSError):
    """The place for the file cannot be written; what stood there stands there still."""

    def __init__(self, berkas: Path, sebab: str) -> None:
        super().__init__(f"{berkas} tidak dapat ditulis: {sebab}")


def tulis_utuh(berkas: Path, teks: str) -> None:
    """Write the text as UTF-8; a link is followed, folders are made. Raises BerkasTidakDapatDitulis."""
    tujuan = Path(os.path.realpath(berkas))
    if tujuan.exists() and not tujuan.is_file():
        raise BerkasTidakDapatDitulis(berkas, "itu bukan berkas biasa")
    try:
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        nomor, samping = tempfile.mkstemp(prefix=f".{tujuan.name}.", dir=tujuan.parent)
    except OSError as galat:
        raise BerkasTidakDapatDitulis(berkas, sebab_galat(galat)) from galat
    try:
        with open(nomor, "w", encoding="utf-8", newline="\n") as isi:  # noqa: PTH123 - a descriptor, not a path
            isi.write(teks)
        Path(samping).chmod(0o644)
        Path(samping).replace(tujuan)
    except OSError as galat:
        Path(samping).unlink(missing_ok=True)
        raise BerkasTidakDapatDitulis(berkas, sebab_galat(galat)) from galat
