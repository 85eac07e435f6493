"""Two plans side by side, for people and machines: one module a form, all from one `Bahan`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.aturan.temuan_beda import TemuanBeda, bandingkan_temuan
from spbe_roadmap.rencana.banding import Banding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spbe_roadmap.muat import Hasil
    from spbe_roadmap.rencana.perubahan import Perubahan

__all__ = ["Bahan", "bandingkan"]


class Bahan(NamedTuple):
    """Two plans with what differs, and the changes that made one of the other (none: they are independent)."""

    perubahan: tuple[Perubahan, ...]
    banding: Banding
    temuan: TemuanBeda


def bandingkan(sebelum: Hasil, sesudah: Hasil, perubahan: Sequence[Perubahan] = ()) -> Bahan:
    """Everything that differs between two checked roadmaps."""
    temuan = bandingkan_temuan(
        (sebelum.rencana.peta, [satu for _, satu in sebelum.temuan]),
        (sesudah.rencana.peta, [satu for _, satu in sesudah.temuan]),
    )
    return Bahan(tuple(perubahan), Banding(sebelum.rencana, sesudah.rencana), temuan)
