"""What really happened in one year: the files `realisasi/TAHUN.yaml`. Realisation never moves the schedule."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from spbe_roadmap.model.dasar import Bagian, Baris
from spbe_roadmap.model.kegiatan import TahunTeks
from spbe_roadmap.model.kode import Alamat, Angka, Deret, KunciId, pilihan
from spbe_roadmap.model.uang import Rupiah
from spbe_roadmap.model.waktu import BacaWaktu

StatusRealisasi = Literal["belum", "berjalan", "selesai", "ditunda"]


class Capai(Bagian):
    """Where one activity stands. `progres` in percent, `serapan` in rupiah."""

    status: Annotated[StatusRealisasi, pilihan(StatusRealisasi)]
    progres: Angka | None = None
    serapan: Rupiah | None = None
    mulai: BacaWaktu | None = None
    selesai: BacaWaktu | None = None
    catatan: str | None = None
    bukti: Deret[Alamat] = ()


class Realisasi(Baris):
    """The whole file of one year, activities by id, as known on the day `per`."""

    tahun: TahunTeks
    per: BacaWaktu | None = None
    kegiatan: dict[KunciId, Capai] = Field(default_factory=dict)
