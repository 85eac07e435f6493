"""Reading: YAML text becomes a tree in which every key and value knows its place.

Nothing in this package knows what a roadmap is. Lines and columns count from 1. What cannot be read is
collected as `Cacat`, never raised; a file with a `Cacat` that stops its parser has no tree (`None`).
"""

from spbe_roadmap.sumber.folder import Pohon, baca_folder, baca_satu
from spbe_roadmap.sumber.letak import Letak, Posisi
from spbe_roadmap.sumber.rentang import Rentang, rentang_skalar
from spbe_roadmap.sumber.yaml12 import Cacat, YamlList, YamlMap, baca_teks

__all__ = [
    "Cacat",
    "Letak",
    "Pohon",
    "Posisi",
    "Rentang",
    "YamlList",
    "YamlMap",
    "baca_folder",
    "baca_satu",
    "baca_teks",
    "rentang_skalar",
]
