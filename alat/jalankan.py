"""Running other programs for the setup: quiet while all is well, the end of their output when it is not.

Everything a person reads goes to stderr in Bahasa Indonesia. What the programs say is kept in `.alat/log/`.
"""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
PRIBADI = AKAR / ".alat"
BARIS_AKHIR = 15  # how much of a failed program's output is shown
JEDA = 3  # seconds before another try: a network that has failed once often answers the next time


class PenyiapanGagal(Exception):
    """The machine lacks something that the setup cannot bring; the text ends with the line to run, if there is one."""

    def __init__(self, *, sebab: str, baris: str = "") -> None:
        super().__init__(f"{sebab} Jalankan baris ini, lalu ulangi make:\n    {baris}" if baris else sebab)


def kabarkan(teks: str) -> None:
    """Tell the person at the terminal."""
    print(teks, file=sys.stderr, flush=True)


def jalankan(
    perintah: Sequence[str | Path], *, catatan: str, percobaan: int = 1, lingkungan: Mapping[str, str] | None = None
) -> bool:
    """Whether the command succeeded, within `percobaan` tries; its output is in `.alat/log/<catatan>.log`."""
    log = PRIBADI / "log" / f"{catatan}.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    for ke in range(percobaan):
        if ke:
            time.sleep(JEDA)
        with log.open("wb") as keluaran:
            proses = subprocess.run(
                [str(kata) for kata in perintah],
                stdin=subprocess.DEVNULL,
                stdout=keluaran,
                stderr=subprocess.STDOUT,
                env={**os.environ, **(lingkungan or {})},
                check=False,
            )
        if proses.returncode == 0:
            return True
    return False


def tampilkan_catatan(catatan: str) -> None:
    """Show the last lines of what a failed program said, and where the rest is."""
    log = PRIBADI / "log" / f"{catatan}.log"
    for baris in log.read_text(errors="replace").splitlines()[-BARIS_AKHIR:]:
        kabarkan(f"    {baris}")
    kabarkan(f"    (selengkapnya: {log.relative_to(AKAR)})")
