"""Programmes and activities: the files `domain/*.yaml`.

Sources: Perpres 95/2018 art. 14 (seven contents); SE MenPANRB 18/2022 annex ch. IV (programme, activity, unit in
charge, baseline and target, three criteria of priority).
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from spbe_roadmap.model.dasar import Bagian, Baris
from spbe_roadmap.model.kode import (
    Angka,
    Capaian,
    Deret,
    Id,
    KodeIndikator,
    KunciTahun,
    SatuAtauLebih,
    Subkegiatan,
    Teks,
    pilihan,
)
from spbe_roadmap.model.uang import Rupiah
from spbe_roadmap.model.waktu import BacaDurasi, BacaJeda, BacaWaktu

JenisIkatan = Literal["FS", "SS", "FF", "SF"]
JenisAudit = Literal["infrastruktur", "aplikasi", "keamanan"]
Status = Literal["usulan", "final"]
Peringkat = Literal[1, 2, 3]
TingkatRisiko = Literal["sangat rendah", "rendah", "sedang", "tinggi", "sangat tinggi"]
NamaMuatan = Literal["tata-kelola", "manajemen", "layanan", "infrastruktur", "aplikasi", "keamanan", "audit"]

# Perpres 95/2018 art. 55-58: a kind of ICT audit may leave at most this many calendar years in a row uncovered
CELAH_AUDIT_TAHUN = 2

TahunTeks = Annotated[int, Field(ge=1945, le=2199)]


def _jadikan_setelah(nilai: object) -> Any:  # noqa: ANN401 - a mapping for pydantic
    return {"kegiatan": nilai} if isinstance(nilai, str) else nilai


class Setelah(Bagian):
    """A dependency: this activity waits for `kegiatan`, by link type, with a lag."""

    kegiatan: Teks
    jenis: Annotated[JenisIkatan, pilihan(JenisIkatan)] = "FS"
    jeda: BacaJeda | None = None


class Anggaran(Bagian):
    """Money of one year in whole rupiah; `subkegiatan` is a budget code or None where none applies."""

    tahun: TahunTeks
    nilai: Rupiah
    sumber: Teks | None = None
    subkegiatan: Subkegiatan | None = None
    catatan: str | None = None


class Dampak(Bagian):
    """The level that the finished work makes provable for one indicator."""

    indikator: KodeIndikator
    menjadi: Angka


class Tonggak(Bagian):
    """A milestone."""

    nama: Teks
    waktu: BacaWaktu


class Risiko(Bagian):
    """A risk and what is done about it."""

    uraian: Teks
    kemungkinan: Annotated[TingkatRisiko, pilihan(TingkatRisiko)] | None = None
    dampak: Annotated[TingkatRisiko, pilihan(TingkatRisiko)] | None = None
    mitigasi: str | None = None


class Kinerja(Bagian):
    """An indicator of a programme in Tabel 7: baseline and a target per year."""

    nama: Teks
    satuan: str | None = None
    awal: Capaian | None = None
    target: dict[KunciTahun, Capaian] = Field(default_factory=dict)


class Prioritas(Bagian):
    """Ranks of a programme, 1 best to 3 (SE MenPANRB 18/2022)."""

    efektivitas: Annotated[Peringkat, pilihan(Peringkat)]
    kelayakan: Annotated[Peringkat, pilihan(Peringkat)] | None = None
    efisiensi: Annotated[Peringkat, pilihan(Peringkat)] | None = None


class Jendela(Bagian):
    """The days among which the start of an activity may be chosen; a side that is left out is open."""

    paling_awal: BacaWaktu | None = None
    paling_akhir: BacaWaktu | None = None


class Kegiatan(Baris):
    """An activity. Either `mulai` and `selesai`, or `mulai` and `durasi`, or `durasi` alone (start is computed)."""

    id: Id
    nama: Teks
    uraian: str | None = None
    penanggung_jawab: Teks | None = None
    pendukung: Deret[Teks] = ()
    mulai: BacaWaktu | None = None
    selesai: BacaWaktu | None = None
    durasi: BacaDurasi | None = None
    jendela: Jendela | None = None
    setelah: Deret[Annotated[Setelah, BeforeValidator(_jadikan_setelah, json_schema_input_type=Teks | Setelah)]] = ()
    keluaran: Deret[Teks] = ()
    anggaran: Deret[Anggaran] = ()
    dampak: Deret[Dampak] = ()
    tonggak: Deret[Tonggak] = ()
    risiko: Deret[Risiko] = ()
    aplikasi: Deret[Teks] = ()
    audit: Annotated[JenisAudit, pilihan(JenisAudit)] | None = None
    status: Annotated[Status, pilihan(Status)] = "final"


class Program(Baris):
    """A programme of one content, with its activities."""

    id: Id
    nama: Teks
    uraian: str | None = None
    inisiatif_strategis: SatuAtauLebih
    penanggung_jawab: Teks
    prioritas: Prioritas | None = None
    kinerja: Deret[Kinerja] = ()
    kegiatan: Deret[Kegiatan] = ()


class Muatan(Baris):
    """One of the seven contents: the whole file `domain/<name>.yaml`. `kondisi` and `arah` are CommonMark."""

    domain: Annotated[NamaMuatan, pilihan(NamaMuatan)]
    kondisi: str | None = None
    arah: str | None = None
    program: Deret[Program] = ()
