"""Two plans side by side as one page that stands alone: the site's look, no script, nothing loaded from anywhere."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.aturan import Tingkat
from spbe_roadmap.model.sebutan import sebutan
from spbe_roadmap.terbit.banding.kalimat import nilai_tahun, ringkasan, selisih_tahun, tentang_target, uraian
from spbe_roadmap.terbit.situs.garis_waktu import angka
from spbe_roadmap.terbit.situs.halaman import Halaman
from spbe_roadmap.terbit.situs.pengaman import berkas, blok, kebijakan
from spbe_roadmap.terbit.situs.tulis import lingkungan_situs

if TYPE_CHECKING:
    from spbe_roadmap.rencana.banding import BandingKegiatan
    from spbe_roadmap.rencana.jadwal import JadwalKegiatan
    from spbe_roadmap.terbit.banding import Bahan

_HALAMAN = Halaman(
    jalur="banding.html",
    templat="banding.html",
    judul="Pengandaian",
    perihal="Jadwal, biaya, dan indeks sebelum dan sesudah perubahan yang diandaikan.",
)


class Batang(NamedTuple):
    """Where a bar lies on the drawing's width, in percent."""

    x: str
    lebar: str


class Geseran(NamedTuple):
    """A kegiatan that has moved, with its bars before and after."""

    banding: BandingKegiatan
    sebelum: Batang
    sesudah: Batang


def halaman(bahan: Bahan) -> str:
    """The page; the same comparison gives the same bytes."""
    banding = bahan.banding
    gaya = [berkas("gaya/dasar.css"), berkas("gaya/banding.css")]
    peta = banding.sesudah.peta
    sumbu = _Sumbu(bahan)
    return (
        lingkungan_situs()
        .get_template(_HALAMAN.templat)
        .render(
            halaman=_HALAMAN,
            kebijakan=kebijakan(gaya=gaya, skrip=()),
            gaya=[blok(teks) for teks in gaya],
            skrip=(),
            nama_situs=f"Peta Rencana SPBE {peta.periode.mulai}–{peta.periode.selesai}",
            peta=peta,
            unit=sebutan(peta.instansi).unit,
            banding=banding,
            ringkasan=ringkasan(bahan),
            perubahan=[uraian(satu, banding.sesudah) for satu in bahan.perubahan],
            geseran=[sumbu.geseran(satu) for satu in banding.bergeser],
            tahun=sumbu.tahun,
            nama={satu.id: satu.nama for satu in banding.kegiatan},
            muncul=[satu for satu in bahan.temuan.muncul if satu.tingkat is not Tingkat.INFO],
            hilang=[satu for satu in bahan.temuan.hilang if satu.tingkat is not Tingkat.INFO],
            nilai_tahun=nilai_tahun,
            selisih_tahun=selisih_tahun,
            tentang_target=tentang_target,
        )
    )


class _Sumbu:
    """The time axis of the page: whole years, from the first to the last in which anything moves or is planned."""

    def __init__(self, bahan: Bahan) -> None:
        banding = bahan.banding
        semua = [jadwal for satu in banding.bergeser for jadwal in (satu.sebelum, satu.sesudah) if jadwal]
        periode = banding.sesudah.peta.periode
        self._awal = min([periode.mulai, *(satu.mulai.year for satu in semua)])
        self._akhir = max([periode.selesai, *(satu.selesai.year for satu in semua)]) + 1

    @property
    def tahun(self) -> list[tuple[int, str]]:
        """Each year with its place."""
        return [(tahun, self._letak(date(tahun, 1, 1))) for tahun in range(self._awal, self._akhir)]

    def geseran(self, satu: BandingKegiatan) -> Geseran:
        """The bars of one kegiatan."""
        return Geseran(satu, self._batang(satu.sebelum), self._batang(satu.sesudah))

    def _batang(self, satu: JadwalKegiatan | None) -> Batang:
        if satu is None:
            return Batang("0", "0")
        return Batang(self._letak(satu.mulai), angka(100 * satu.hari / self._hari))

    def _letak(self, hari: date) -> str:
        return angka(100 * (hari - date(self._awal, 1, 1)).days / self._hari)

    @property
    def _hari(self) -> int:
        return (date(self._akhir, 1, 1) - date(self._awal, 1, 1)).days
