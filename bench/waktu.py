"""The stopwatch for work inside a process, and what is wrong with two that should agree."""

from __future__ import annotations

import gc
import statistics
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

KALI = 7


class BedaHari(AssertionError):
    """The bare pass and the program's own disagree about days, so that their times say nothing."""


def cpu_kerja(kerja: Callable[[], object], kali: int = KALI) -> float:
    """Median CPU seconds, without collecting garbage, as the program runs."""
    hasil = []
    for _ in range(kali):
        gc.collect()
        gc.disable()
        mulai = time.process_time()
        kerja()
        hasil.append(time.process_time() - mulai)
        gc.enable()
    return statistics.median(hasil)
