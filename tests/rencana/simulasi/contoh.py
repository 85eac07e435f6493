"""Plans to draw, without files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spbe_roadmap.rencana.indeks import proyeksikan
from spbe_roadmap.rencana.jadwal import jadwalkan
from spbe_roadmap.rencana.simulasi.jalan import jalankan
from tests.rencana.conftest import peta_dari

if TYPE_CHECKING:
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.rencana.simulasi import Andaian, KegiatanTersimulasi, Simulasi

Baris = dict[str, Any]


def simulasi_dari(peta: PetaRencana, andaian: Andaian, **lain: int) -> Simulasi:
    """The simulation of a plan."""
    jadwal = jadwalkan(peta)
    return jalankan(peta, jadwal, proyeksikan(peta, jadwal), andaian, **lain)


def peta_kecil(*kegiatan: Baris, realisasi: tuple[Baris, ...] = (), **indeks: Any) -> PetaRencana:  # noqa: ANN401 - YAML
    """A plan for 2026 and 2027, two years of Pemdi; evidence must be there on 31 August."""
    return peta_dari(kegiatan, periode=(2026, 2027), indeks=indeks, realisasi=realisasi)


def menurut_id(simulasi: Simulasi) -> dict[str, KegiatanTersimulasi]:
    """The kegiatan of a simulation by id."""
    return {satu.id: satu for satu in simulasi.kegiatan}
