"""Makes a fresh machine ready: `python3 alat/siapkan.py build|periksa|uji`, run by the Makefile before its real work.

Needs only Python 3.11 and its standard library. Brings a virtual environment, the Python packages, and what
WeasyPrint needs from the system; a second run finds all in place and returns at once. Ends with status 1 and the
exact line to run where it may not install something itself.
"""

import fcntl
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

import lingkungan
import sistem
from jalankan import PRIBADI, PenyiapanGagal, kabarkan

T = TypeVar("T")


@dataclass(frozen=True)
class Tujuan:
    """What a make target needs: extras of pyproject.toml, and levels of the system's things."""

    tambahan: frozenset[str]
    tingkat: tuple[str, ...]


TUJUAN = {
    "build": Tujuan(frozenset({"all"}), ("build", "saran")),
    "periksa": Tujuan(frozenset({"all", "uji", "periksa"}), ()),
    "uji": Tujuan(frozenset({"all", "uji", "periksa"}), ("build", "saran", "uji")),
}


@contextmanager
def sendirian() -> Iterator[None]:
    """Let one setup at a time work on this folder; another waits for it."""
    PRIBADI.mkdir(exist_ok=True)
    with (PRIBADI / "kunci").open("w") as kunci:
        fcntl.flock(kunci, fcntl.LOCK_EX)
        yield


def main(kata: list[str]) -> int:
    """The exit status: 0 ready, 1 something is missing, 2 wrong usage."""
    if len(kata) != 1 or kata[0] not in TUJUAN:
        kabarkan(f"Pemakaian: python3 alat/siapkan.py {'|'.join(TUJUAN)}")
        return 2
    tujuan = TUJUAN[kata[0]]
    with sendirian():
        # Both are tried even if the first fails: a person learns of everything in one run.
        berhasil = [tanpa_gagal(sistem.lengkapi, tujuan.tingkat), tanpa_gagal(lingkungan.siapkan, tujuan.tambahan)]
    return 0 if all(berhasil) else 1


def tanpa_gagal(langkah: Callable[[T], None], bahan: T) -> bool:
    """Whether the step went well; if not, its reason has been told."""
    try:
        langkah(bahan)
    except PenyiapanGagal as sebab:
        kabarkan(str(sebab))
        return False
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
