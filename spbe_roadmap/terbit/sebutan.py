"""What every output calls the plan: its title and its province."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.model.sebutan import sebutan

if TYPE_CHECKING:
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.model.pokok import Instansi


def judul_peta(peta: PetaRencana) -> str:
    """The title of the plan: the planner's own, else one made of the region and the years."""
    periode = peta.periode
    return peta.dokumen.judul or (
        f"Peta Rencana SPBE {sebutan(peta.instansi).wilayah} Tahun {periode.mulai}–{periode.selesai}"
    )


def judul_bertanda(peta: PetaRencana) -> str:
    """The title of the plan, which says that a draft is one."""
    return judul_peta(peta) + (" (rancangan)" if peta.penetapan.status == "rancangan" else "")


def nama_provinsi(instansi: Instansi) -> str:
    """The province of a regency or city, without the word itself, which planners write or leave out; else empty."""
    return (instansi.provinsi or "").removeprefix("Provinsi ") if instansi.jenis in {"kabupaten", "kota"} else ""
