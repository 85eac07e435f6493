"""Article 1: the terms that the body of a regulation uses, and no others.

Sources: UU 23/2014 art. 1 (regional government); Perpres 95/2018 art. 1 (the terms of SPBE); the rest name offices of the plan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.model.sebutan import sebutan
from spbe_roadmap.terbit.cetak.istilah import ISTILAH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.terbit.naskah.bahan import Bahan

_SPBE = ("Sistem Pemerintahan Berbasis Elektronik", "Arsitektur SPBE", "Peta Rencana SPBE")


def definisi(bahan: Bahan) -> tuple[str, ...]:
    """The definitions, each a sentence, from the general to the particular."""
    umum = _daerah(bahan) if bahan.penetap.daerah else _pusat(bahan)
    return (*umum, *(next(satu for satu in ISTILAH if satu.startswith(nama)) for nama in _SPBE))


def _daerah(bahan: Bahan) -> Iterator[str]:
    kepala = bahan.penetap.sebutan
    yield f"Daerah adalah {sebutan(bahan.rencana.peta.instansi).wilayah}."
    yield (
        f"Pemerintah Daerah adalah {kepala} sebagai unsur penyelenggara pemerintahan daerah yang memimpin pelaksanaan urusan "
        "pemerintahan yang menjadi kewenangan daerah otonom."
    )
    if kepala != bahan.penetap.jabatan:
        yield f"{kepala} adalah {bahan.penetap.jabatan}."
    yield f"Sekretaris Daerah adalah Sekretaris Daerah {sebutan(bahan.rencana.peta.instansi).wilayah}."
    yield (
        f"Perangkat Daerah adalah unsur pembantu {kepala} dan Dewan Perwakilan Rakyat Daerah dalam penyelenggaraan urusan "
        "pemerintahan yang menjadi kewenangan Daerah."
    )
    yield (
        "Rencana Pembangunan Jangka Menengah Daerah adalah dokumen perencanaan pembangunan Daerah untuk periode 5 (lima) tahun."
    )


def _pusat(bahan: Bahan) -> Iterator[str]:
    kepala, wadah = bahan.penetap.sebutan, bahan.penetap.wadah
    yield f"{wadah} adalah {bahan.penetap.instansi}."
    if kepala != bahan.penetap.jabatan:
        yield f"{kepala} adalah {bahan.penetap.jabatan}."
    yield f"Unit Kerja adalah satuan organisasi di lingkungan {wadah} yang melaksanakan program atau kegiatan SPBE."
    yield f"Rencana Strategis adalah dokumen perencanaan {wadah} untuk periode 5 (lima) tahun."
