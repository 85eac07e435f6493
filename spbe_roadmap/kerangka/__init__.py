"""Evaluation frameworks (kerangka) as data, and the code that computes any of them exactly.

Each YAML file of this folder is one framework; a further one is dropped in and needs no code. Weights are percent,
levels and indices are numbers on the framework's scale, years are evaluation years, both ends inclusive.
`hitung` computes an index from levels, `selang` what a published index can be, `angka` writes numbers.
"""

from spbe_roadmap.kerangka.bentuk import (
    Aspek,
    Bagian,
    DasarKerangka,
    Domain,
    Indikator,
    KelasPredikat,
    Kerangka,
    NilaiEksternal,
    Skala,
)
from spbe_roadmap.kerangka.pustaka import KerangkaTidakDikenal, dari_kode, muat, semua, untuk_tahun

__all__ = [
    "Aspek",
    "Bagian",
    "DasarKerangka",
    "Domain",
    "Indikator",
    "KelasPredikat",
    "Kerangka",
    "KerangkaTidakDikenal",
    "NilaiEksternal",
    "Skala",
    "dari_kode",
    "muat",
    "semua",
    "untuk_tahun",
]
