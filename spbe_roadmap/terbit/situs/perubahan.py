"""The page about what changed since the publication before this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.terbit.situs.halaman import Halaman
from spbe_roadmap.terbit.situs.pengaman import berkas

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.rencana.rencana import Rencana
    from spbe_roadmap.rencana.situs import Sajian

# what the fields of an activity are called beside their values
_SEBUTAN = {
    "nama": "Nama",
    "muatan": "Muatan",
    "program": "Program",
    "penanggung_jawab": "Penanggung jawab",
    "status": "Status",
    "realisasi": "Realisasi",
    "mulai": "Mulai",
    "selesai": "Selesai",
    "pendukung": "Pendukung",
    "menunggu": "Menunggu",
    "keluaran": "Keluaran",
    "aplikasi": "Aplikasi",
}


def halaman_perubahan(rencana: Rencana, sajian: Sajian) -> Iterator[Halaman]:
    """One page, or none where nothing is known of an earlier publication."""
    if sajian.perbedaan is None:
        return
    yield Halaman(
        jalur="perubahan.html",
        templat="perubahan.html",
        judul="Yang berubah",
        perihal=f"Apa yang berubah dalam peta rencana {rencana.peta.instansi.nama} sejak terbitan sebelumnya.",
        isi={"beda": sajian.perbedaan, "sebutan_hal": _SEBUTAN},
        gaya=(berkas("gaya/perubahan.css"),),
    )
