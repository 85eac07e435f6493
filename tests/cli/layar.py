"""The program in a pipe and on a terminal of a given width, without what the tester's own terminal says."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from pathlib import Path

AKAR = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-m", "spbe_roadmap"]
_MILIK_LAYAR = {"NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "SOURCE_DATE_EPOCH"}


def lingkungan(**lain: str) -> dict[str, str]:
    """The test's own environment without what decides about colour, width and today."""
    bersih = {kunci: isi for kunci, isi in os.environ.items() if kunci not in _MILIK_LAYAR}
    return {**bersih, "PYTHONPATH": str(AKAR), "PYTHONUTF8": "1", **lain}


def di_pipa(*kata: str, **lain: str) -> subprocess.CompletedProcess[str]:
    """A command in a pipe."""
    return subprocess.run(
        [*PROGRAM, *kata], capture_output=True, text=True, encoding="utf-8", check=False, env=lingkungan(**lain)
    )


def di_layar(*kata: str, lebar: int, **lain: str) -> str:
    """What a command writes to a terminal of this width."""
    tuan, layar = pty.openpty()
    fcntl.ioctl(layar, termios.TIOCSWINSZ, struct.pack("HHHH", 24, lebar, 0, 0))
    with subprocess.Popen([*PROGRAM, *kata], stdout=layar, env=lingkungan(TERM="xterm-256color", **lain)) as proses:
        os.close(layar)
        isi = b""
        try:
            while potongan := os.read(tuan, 65536):
                isi += potongan
        except OSError:  # this is how Linux says that the other side has closed
            pass
    os.close(tuan)
    assert proses.returncode == 0
    return isi.decode().replace("\r\n", "\n")
