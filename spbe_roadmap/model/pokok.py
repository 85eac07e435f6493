"""The file `peta-rencana.yaml`: who, which years, which goals, ceilings, reviews and how the document looks.

Sources: Perpres 95/2018 art. 13-19; SE MenPANRB 18/2022 annex ch. IV.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from spbe_roadmap.model.dasar import Bagian, Baris
from spbe_roadmap.model.kegiatan import TahunTeks
from spbe_roadmap.model.kode import Capaian, Deret, Gambar, Id, KunciTahun, Nomor, SatuAtauLebih, Teks, antara, pilihan
from spbe_roadmap.model.uang import Rupiah
from spbe_roadmap.model.waktu import BacaWaktu

# Perpres 95/2018 art. 15, 18 and 19 (2).
TAHUN_PERIODE = 5
Versi = Literal[1]
JenisInstansi = Literal["kementerian", "lembaga", "provinsi", "kabupaten", "kota"]
StatusPenetapan = Literal["rancangan", "ditetapkan"]
BentukPenetapan = Literal["peraturan", "keputusan"]
JenisReviu = Literal["paruh-waktu", "tahun-terakhir", "sewaktu-waktu"]
Kertas = Literal["F4", "A4", "legal"]
UrutanMuatan = Literal["perpres", "se-18-2022"]


class Instansi(Bagian):
    """The government that plans. `pimpinan` is an office, not a person."""

    nama: Teks
    jenis: Annotated[JenisInstansi, pilihan(JenisInstansi)]
    provinsi: Teks | None = None
    pimpinan: Teks


class Periode(Bagian):
    """The first and last year of the plan, both inclusive."""

    mulai: TahunTeks
    selesai: TahunTeks

    @property
    def tahun(self) -> range:
        """All years of the plan."""
        return range(self.mulai, self.selesai + 1)


class Penetapan(Bagian):
    """How the plan becomes law; `nomor`, `tempat` and `tanggal` are required once it is `ditetapkan`."""

    status: Annotated[StatusPenetapan, pilihan(StatusPenetapan)]
    bentuk: Annotated[BentukPenetapan, pilihan(BentukPenetapan)] = "peraturan"
    nomor: Nomor = None
    tempat: Teks | None = None
    tanggal: BacaWaktu | None = None


class IndikatorSasaran(Bagian):
    """An indicator of an RPJMD goal with its yearly targets, unchanged."""

    nama: Teks
    satuan: str | None = None
    awal: Capaian | None = None
    target: dict[KunciTahun, Capaian] = Field(default_factory=dict)


class Sasaran(Baris):
    """A goal of the RPJMD or Renstra."""

    id: Id
    uraian: Teks
    indikator: Deret[IndikatorSasaran] = ()


class InisiatifStrategis(Baris):
    """A strategic initiative of the architecture; it should reach all seven contents."""

    id: Id
    nama: Teks
    uraian: str | None = None
    sasaran: SatuAtauLebih = ()


class Reviu(Bagian):
    """A planned review (Perpres 95/2018 art. 19)."""

    tahun: TahunTeks
    jenis: Annotated[JenisReviu, pilihan(JenisReviu)]


class Marjin(Bagian):
    """The empty edges of a page in mm. The bounds leave tables 140 mm and the running head its line.

    The defaults were measured on regional regulations (Perwali Bandar Lampung 54/2021).
    """

    atas: Annotated[int, *antara(20, 45, "mm")] = 36
    kanan: Annotated[int, *antara(15, 30, "mm")] = 27
    bawah: Annotated[int, *antara(15, 40, "mm")] = 27
    kiri: Annotated[int, *antara(15, 40, "mm")] = 36


class Dokumen(Bagian):
    """How the document looks.

    `urutan_muatan` decides whether infrastruktur comes before aplikasi; `ukuran_huruf` is the size of running text in points.
    """

    judul: Teks | None = None
    kertas: Annotated[Kertas, pilihan(Kertas)] = "F4"
    marjin: Marjin = Marjin()
    ukuran_huruf: Annotated[int, *antara(10, 14, "poin")] = 12
    urutan_muatan: Annotated[UrutanMuatan, pilihan(UrutanMuatan)] = "perpres"
    lambang: Gambar | None = None


class Abaikan(Bagian):
    """A kind of finding that this roadmap lives with, and why; in one file only where `berkas` names it."""

    kode: Teks
    alasan: Teks
    berkas: Teks | None = None


class PengaturanAturan(Bagian):
    """What the planner decides about the rules. A `galat` cannot be passed over."""

    abaikan: Deret[Abaikan] = ()


class Pokok(Baris):
    """The whole file `peta-rencana.yaml`. `pagu` is the ceiling per year in rupiah."""

    versi: Annotated[Versi, pilihan(Versi)]
    instansi: Instansi
    periode: Periode
    penetapan: Penetapan
    sasaran: Deret[Sasaran]
    inisiatif_strategis: Deret[InisiatifStrategis]
    pagu: dict[KunciTahun, Rupiah] = Field(default_factory=dict)
    reviu: Deret[Reviu] = ()
    dasar_hukum: Deret[Teks] = ()
    dokumen: Dokumen = Dokumen()
    aturan: PengaturanAturan = PengaturanAturan()
