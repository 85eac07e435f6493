"""A finding: what is wrong, where, where else, and what to do about it. Immutable, never raised."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from spbe_roadmap.sumber import Letak


class Tingkat(StrEnum):
    """How much a finding weighs: `galat` stops a build, `peringatan` does not, `info` only informs."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    INFO = "info"


class Perbaikan(NamedTuple):
    """The one right answer: `teks` (as YAML writes it) instead of what stands from the finding's place to `sampai`.

    `teks` None means the text that stands there already, between quotation marks. `sampai` None means that the
    finding's own key or value is replaced; `di_juga` that the same holds at its other places. A rule gives it only
    where no planner could have meant anything else.
    """

    teks: str | None
    sampai: Letak | None = None
    di_juga: bool = False


class Temuan(NamedTuple):
    """One fault at one place.

    `pesan` is true when read alone, `saran` a statement to act on (may be empty). `tingkat` None means the level of
    the rule's registration; a rule with two levels says which.
    """

    di: Letak
    pesan: str
    saran: str = ""
    juga: tuple[tuple[Letak, str], ...] = ()
    tingkat: Tingkat | None = None
    perbaikan: Perbaikan | None = None
    kode: str = ""
