"""What the preview knows of one roadmap: its newest reading, and the site of the last plan without a `galat`."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from spbe_roadmap.muat import muat_rencana
from spbe_roadmap.terbit.keluaran import pesan, semua_tugas
from spbe_roadmap.terbit.situs import Sisipan, Situs
from spbe_roadmap.terbit.situs.pengaman import berkas

if TYPE_CHECKING:
    from spbe_roadmap.muat import Hasil

HALAMAN_AWAL = "index.html"
_GAYA, _SKRIP = "gaya/pratinjau.css", "skrip/pratinjau.js"


@dataclass(frozen=True)
class Keadaan:
    """One reading. `terbit` is the newest reading without a `galat`, None until there has been one; `versi` counts readings."""

    versi: int
    hasil: Hasil
    terbit: Hasil | None

    @cached_property
    def situs(self) -> Situs | None:
        """The site with the script that reloads it and shows findings."""
        if self.terbit is None:
            return None
        skrip = f"const VERSI = {self.versi};\n{berkas(_SKRIP)}"
        return Situs(self.terbit.rencana, Sisipan(gaya=(berkas(_GAYA),), skrip=(skrip,), tersambung=True))

    def halaman(self, jalur: str) -> str | None:
        """The text of a page of the site; None where it has no such page."""
        return self.situs.satu(jalur or HALAMAN_AWAL) if self.situs else None

    def unduhan(self, jalur: str) -> bytes | None:
        """What a build would write at this path beside the site; None where it would write nothing."""
        if self.terbit is None:
            return None
        with tempfile.TemporaryDirectory(prefix="spbe-roadmap-") as nama:
            folder = Path(nama).resolve()
            for tugas in semua_tugas(pesan(self.terbit.rencana, self.terbit.folder, self.terbit.pohon.teks)):
                if tugas.nama == jalur or not (tugas.berat or tugas.keluaran == "situs"):
                    tugas.tulis(folder)
            # The browser's path may lead anywhere, also by an absolute part.
            tujuan = (folder / jalur).resolve()
            return tujuan.read_bytes() if tujuan.is_relative_to(folder) and tujuan.is_file() else None


class Pratinjau:
    """The preview of the roadmap in `folder`. Reading replaces `keadaan` whole: a request sees one reading only."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        hasil = muat_rencana(folder)
        self.keadaan = Keadaan(1, hasil, None if hasil.galat else hasil)

    def baca_ulang(self) -> bool:
        """Read the folder again; returns whether anything in it has changed."""
        lama = self.keadaan
        hasil = muat_rencana(self.folder)
        if _tanda(hasil) == _tanda(lama.hasil):
            return False
        self.keadaan = Keadaan(lama.versi + 1, hasil, lama.terbit if hasil.galat else hasil)
        return True


def _tanda(hasil: Hasil) -> tuple[object, ...]:
    """What two readings have in common where a reader would see no difference: editors also save what has not changed."""
    return hasil.pohon.teks, hasil.pohon.lain, hasil.pohon.tak_dikenal, hasil.temuan
