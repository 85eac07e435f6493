"""The whole draft of a plan: which office, which text, and what is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.model.waktu import tulis_tanggal
from spbe_roadmap.rencana.dasar_hukum import BarisDasarHukum, mengingat
from spbe_roadmap.terbit.naskah.bahan import bahan
from spbe_roadmap.terbit.naskah.keputusan import diktum
from spbe_roadmap.terbit.naskah.pembukaan import kewenangan, menimbang
from spbe_roadmap.terbit.naskah.peraturan import batang_tubuh, perintah_pengundangan
from spbe_roadmap.terbit.naskah.susunan import Naskah, Penomoran

if TYPE_CHECKING:
    from spbe_roadmap.model.pokok import Penetapan
    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.terbit.naskah.bahan import Bahan


def naskah(rencana: Rencana) -> Naskah:
    """The regulation or decree that enacts the plan, of which the document is the annex."""
    satu = bahan(rencana)
    return Naskah(
        penetap=satu.penetap,
        tentang=satu.tentang,
        penomoran=penomoran(rencana.peta.penetapan),
        menimbang=menimbang(satu),
        mengingat=_mengingat(satu),
        bab=batang_tubuh(satu) if satu.penetap.peraturan else (),
        diktum=() if satu.penetap.peraturan else diktum(satu),
        pengundangan=perintah_pengundangan(satu) if satu.penetap.peraturan else "",
    )


def penomoran(penetapan: Penetapan) -> Penomoran:
    """Number, year, place and day as far as the plan knows them; a day only where it is one day.

    A number with a slash or with the year in it (`188.45/12/2025`, `12 Tahun 2025`) is written as it stands.
    """
    waktu = penetapan.tanggal
    utuh = penetapan.nomor is not None and ("/" in penetapan.nomor or "tahun" in penetapan.nomor.lower())
    return Penomoran(
        nomor=penetapan.nomor,
        tahun=waktu.awal.year if waktu else None,
        tempat=penetapan.tempat,
        tanggal=tulis_tanggal(waktu.awal) if waktu and waktu.awal == waktu.akhir else None,
        tahun_dalam_nomor=utuh,
    )


def _mengingat(bahan: Bahan) -> tuple[BarisDasarHukum, ...]:
    dasar = mengingat(bahan.rencana.peta)
    if pasal := kewenangan(bahan):
        return (BarisDasarHukum(pasal, terverifikasi=True, perlu_diisi=False, peraturan=True), *dasar)
    return dasar
