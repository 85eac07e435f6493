"""Which keys a mapping of the format may have, read off the model's own classes."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from spbe_roadmap.model.berkas import kelas_berkas
from spbe_roadmap.model.dasar import Bagian

if TYPE_CHECKING:
    from spbe_roadmap.model.pangkas import Jejak


def kunci_dikenal(berkas: str, jejak: Jejak) -> tuple[str, ...]:
    """The keys of the mapping at a path; empty where the format fixes none (years, ids)."""
    kelas = kelas_di(berkas, jejak)
    return tuple(kelas.model_fields) if kelas else ()


def kelas_di(berkas: str, jejak: Jejak) -> type[Bagian] | None:
    """The class of the mapping at a path, None where there is no class for it."""
    kelas: type[Bagian] | None = kelas_berkas(berkas)
    for langkah in jejak:
        if isinstance(langkah, int) or kelas is None:
            continue
        bidang = kelas.model_fields.get(langkah)
        if bidang is not None:
            kelas = _kelas_dalam(bidang.annotation)
    return kelas


def _kelas_dalam(anotasi: object) -> type[Bagian] | None:
    """The first class of ours inside an annotation such as `tuple[Annotated[Setelah, ...], ...] | None`."""
    if isinstance(anotasi, type) and issubclass(anotasi, Bagian):
        return anotasi
    return next((kelas for bagian in get_args(anotasi) if (kelas := _kelas_dalam(bagian))), None)
