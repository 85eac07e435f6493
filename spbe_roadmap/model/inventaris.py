"""Units and applications: the files `opd.yaml` and `aplikasi.yaml`.

`terverifikasi: false` marks a row that nobody has confirmed; documents print it with a visible mark.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from spbe_roadmap.model.dasar import Bagian, Baris
from spbe_roadmap.model.kode import Deret, Id, Teks, pilihan

JenisAplikasi = Literal["umum", "khusus"]
TindakLanjut = Literal["pertahankan", "kembangkan", "integrasikan", "gabungkan", "ganti", "hentikan"]


class Opd(Baris):
    """A unit (perangkat daerah). `kapasitas`: activities that it can lead at one time."""

    id: Id
    nama: Teks
    singkatan: Teks | None = None
    kapasitas: Annotated[int, Field(ge=1)] | None = None
    terverifikasi: bool = True
    catatan: str | None = None
    sumber: Deret[Teks] = ()

    @property
    def sebutan(self) -> str:
        """The short name where there is one."""
        return self.singkatan or self.nama


class Aplikasi(Baris):
    """An application system of a unit and what shall become of it."""

    id: Id
    nama: Teks
    opd: Teks
    jenis: Annotated[JenisAplikasi, pilihan(JenisAplikasi)]
    layanan: Teks | None = None
    akses_publik: bool = False
    terhubung: Deret[Teks] = ()
    tindak_lanjut: Annotated[TindakLanjut, pilihan(TindakLanjut)] | None = None
    uraian: str | None = None
    terverifikasi: bool = True
    catatan: str | None = None
    sumber: Deret[Teks] = ()


class DaftarOpd(Bagian):
    """The whole file `opd.yaml`."""

    opd: Deret[Opd]


class DaftarAplikasi(Bagian):
    """The whole file `aplikasi.yaml`."""

    aplikasi: Deret[Aplikasi]
