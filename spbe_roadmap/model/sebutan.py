"""Words that differ between regions, ministries and agencies, for findings and for every output."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from spbe_roadmap.model.pokok import Instansi

# "Pemerintah Daerah Kabupaten X" governs "Kabupaten X"; a name such as "Daerah Istimewa X" stays whole
_JENIS_DAERAH = ("Provinsi ", "Kabupaten ", "Kota ", "Daerah ")


class Sebutan(NamedTuple):
    """Words that depend on who plans.

    `unit` is what works, `rencana` the five-year plan that gives the goals, `pasal` the article of Perpres 95/2018 on such plans.
    """

    wilayah: str
    unit: str
    rencana: str
    tahunan: str
    penetapan: str
    pasal: str


def sebutan(instansi: Instansi) -> Sebutan:
    """The words of a region, or of a ministry or agency. Sources: Perpres 95/2018 art. 16-18, 22."""
    wilayah = instansi.nama.removeprefix("Pemerintah ")
    tanpa_daerah = wilayah.removeprefix("Daerah ")
    wilayah = tanpa_daerah if tanpa_daerah.startswith(_JENIS_DAERAH) else wilayah
    if instansi.jenis in {"kementerian", "lembaga"}:
        return Sebutan(wilayah, "unit kerja", "Renstra", "Renja, RKA, dan DIPA", "pimpinan instansi pusat", "Pasal 18")
    return Sebutan(wilayah, "perangkat daerah", "RPJMD", "RKPD, KUA-PPAS, RKA, dan DPA", "kepala daerah", "Pasal 19")
