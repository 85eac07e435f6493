"""Findings straight from what reading has noted: a fault of the tree, or a value that the model refused in its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.aturan.tempat import di_salah
from spbe_roadmap.aturan.temuan import Perbaikan, Temuan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.aturan.daftar import Bacaan
    from spbe_roadmap.model.susun import SalahModel


def dari_cacat(bacaan: Bacaan, pesan: dict[str, tuple[str, str]]) -> Iterator[Temuan]:
    """Faults of the tree whose kind has a message and a suggestion in `pesan`."""
    for cacat in bacaan.pohon.cacat:
        if cacat.jenis in pesan:
            kalimat, saran = pesan[cacat.jenis]
            yield Temuan(cacat.letak, kalimat.format(**cacat.fakta), saran.format(**cacat.fakta))


def dari_model(bacaan: Bacaan, kode: str) -> Iterator[Temuan]:
    """What the value types refused with this code."""
    for salah in bacaan.salah:
        if salah.jenis == kode:
            yield temuan_model(salah)


def temuan_model(salah: SalahModel) -> Temuan:
    """A refusal of a value type as a finding, with the right spelling where the type knows it."""
    ejaan = salah.konteks["ejaan"]
    # An amount with a comma is cut in two inside braces.
    perbaikan = Perbaikan(f'"{ejaan}"' if "," in ejaan else ejaan) if ejaan else None
    return Temuan(di_salah(salah), salah.konteks["pesan"], salah.konteks["saran"], perbaikan=perbaikan)
