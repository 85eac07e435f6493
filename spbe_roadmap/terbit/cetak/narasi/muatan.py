"""Default text of one content: what it does, when, by whom and for how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.model.uang import tulis_rupiah_resmi
from spbe_roadmap.terbit.cetak.kalimat import deret, rentang

if TYPE_CHECKING:
    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.rencana.dokumen import RingkasMuatan

# how many leading units a sentence names; our choice
_SEBUT_PIMPINAN = 6


def ikhtisar_muatan(rencana: Rencana, ringkas: RingkasMuatan) -> str:
    """One paragraph."""
    if not ringkas.kegiatan:
        return "Belum ada kegiatan dalam muatan ini."
    kalimat = [
        (
            f"Muatan ini terdiri atas {ringkas.program} program dan {ringkas.kegiatan} kegiatan dengan {ringkas.keluaran} "
            f"keluaran, serta menaikkan {ringkas.indikator} indikator."
        )
    ]
    if ringkas.mulai and ringkas.selesai:
        kalimat.append(f"Pelaksanaannya dari {rentang(ringkas.mulai, ringkas.selesai)}.")
    if ringkas.biaya:
        kalimat.append(f"Kebutuhan anggaran indikatifnya {tulis_rupiah_resmi(ringkas.biaya)}.")
    if ringkas.terbesar:
        kalimat.append(f"Kebutuhan terbesar ada pada {ringkas.terbesar.id} {ringkas.terbesar.nama}.")
    kalimat.append(f"Penanggung jawab: {_pimpinan(rencana, ringkas.pimpinan)}.")
    if ringkas.kritis:
        kalimat.append(f"Sebanyak {ringkas.kritis} kegiatan bersifat kritis.")
    return " ".join(kalimat)


def _pimpinan(rencana: Rencana, opd: tuple[str, ...]) -> str:
    nama = [rencana.sebutan_opd(satu) for satu in opd[:_SEBUT_PIMPINAN]]
    return deret(nama) if len(nama) == len(opd) else f"{', '.join(nama)}, dan lainnya"
