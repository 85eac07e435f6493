"""The draws themselves, some hundred at a time, so that memory stays small however many there are."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

import numpy as np

from spbe_roadmap.rencana.hari import HARI_TERAKHIR
from spbe_roadmap.rencana.kenaikan import hari_selesai, kenaikan
from spbe_roadmap.rencana.simulasi import KegiatanTersimulasi, Simulasi
from spbe_roadmap.rencana.simulasi.acak import ALIRAN_KETERLAMBATAN, PETAK, Aliran
from spbe_roadmap.rencana.simulasi.graf import simpul_rencana
from spbe_roadmap.rencana.simulasi.hitungan import Hitungan
from spbe_roadmap.rencana.simulasi.indeks import Taksiran, TarikanPotongan
from spbe_roadmap.rencana.simulasi.lintasan import Lintasan
from spbe_roadmap.rencana.simulasi.sebaran import BIT_SATUAN, tambahan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.rencana.indeks import Proyeksi
    from spbe_roadmap.rencana.jadwal import Jadwal
    from spbe_roadmap.rencana.simulasi import Andaian, TahunTersimulasi

# Numbers that an array of one day a kegiatan and draw has at most: 8 MB, of which the passes need four.
_SEKALIGUS = 5_000 * 384


def jalankan(
    peta: PetaRencana, jadwal: Jadwal, proyeksi: Proyeksi, andaian: Andaian, *, sekaligus: int = _SEKALIGUS
) -> Simulasi:
    """See `simulasikan`. What comes out does not depend on `sekaligus`."""
    return _Jalan(peta, jadwal, proyeksi, andaian).sampai_selesai(sekaligus)


class _Jalan:
    """One simulation. Arrays have a row a kegiatan in the order of `Lintasan`."""

    def __init__(self, peta: PetaRencana, jadwal: Jadwal, proyeksi: Proyeksi, andaian: Andaian) -> None:
        self._proyeksi = proyeksi
        self._andaian = andaian
        self._semua = simpul_rencana(peta, jadwal, terlambat=andaian.keterlambatan is not None)
        sesudah_periode = date(max(peta.periode.mulai, peta.periode.selesai) + 1, 1, 1).toordinal()
        self._lintasan = Lintasan(self._semua, self._tambahan(), sesudah_periode)
        self._simpul = [self._semua[i] for i in self._lintasan.urutan]
        selesai = hari_selesai(peta, jadwal)
        self._rencana = np.array([selesai[satu.id].toordinal() + 1 for satu in self._simpul], np.int32)
        letak = {satu.id: nomor for nomor, satu in enumerate(self._simpul)}
        semua_kenaikan = kenaikan(peta, jadwal)
        self._taksiran = [
            Taksiran(tahun, semua_kenaikan[kerangka.id], letak, self._rencana.tolist())
            for kerangka, tahun in proyeksi.per_kerangka
        ]
        self._pasti = [nomor for nomor, satu in enumerate(self._simpul) if satu.bukti]
        batas = [satu.batas_bukti.toordinal() + 1 for satu in proyeksi.tahun]
        self._batas = [next((satu for satu in batas if akhir <= satu), None) for akhir in self._rencana.tolist()]

    def _tambahan(self) -> NDArray[np.signedinteger]:
        semua = tambahan(self._andaian.keterlambatan)
        terpanjang = max((satu.panjang for satu in self._semua), default=0)
        muat = (terpanjang * max(abs(semua[0]), abs(semua[-1])) + (1 << BIT_SATUAN)) < 1 << 31
        return np.array(semua, np.int32) if muat else np.array(semua, np.int64)

    def sampai_selesai(self, sekaligus: int) -> Simulasi:
        """Draw all, `sekaligus` numbers of an array at a time."""
        n, (_, laju, tarikan, benih) = len(self._simpul), self._andaian
        keterlambatan = Aliran(benih, ALIRAN_KETERLAMBATAN, n)
        potongan = TarikanPotongan(benih, laju or {}, [len(satu.asal) for satu in self._proyeksi.tahun])
        batas = np.array([satu or 0 for satu in self._batas], np.int32)[:, None]
        kritis, tepat = np.zeros(n, np.int64), np.zeros(n, np.int64)
        mundur = Hitungan(n, tarikan, self._lintasan.jenis_selisih)
        for bagian in _bagian(tarikan, max(sekaligus // max(n, 1) // PETAK, 1) * PETAK):
            banyak = bagian.stop - bagian.start
            hari = self._lintasan.hari(keterlambatan.ambil(banyak, self._lintasan.urutan))
            kritis += self._lintasan.kritis(hari)
            akhir = hari[n:]
            akhir[self._pasti] = self._rencana[self._pasti, None]
            tepat += np.count_nonzero(akhir <= batas, axis=1)
            mundur.catat(akhir - self._rencana[:, None])
            turun = dict(zip((satu.tahun for satu in self._proyeksi.tahun), potongan.ambil(banyak), strict=True))
            for satu in self._taksiran:
                satu.hitung(akhir, [turun[tahun.tahun] for tahun in satu.tahun])
        return Simulasi(self._andaian, tuple(self._hasil_tahun()), tuple(self._hasil_kegiatan(kritis, tepat, mundur)))

    def _hasil_tahun(self) -> list[TahunTersimulasi]:
        semua = [satu.hasil(nomor) for satu in self._taksiran for nomor in range(len(satu.tahun))]
        return sorted(semua, key=lambda satu: satu.proyeksi.tahun)

    def _hasil_kegiatan(
        self, kritis: NDArray[np.int64], tepat: NDArray[np.int64], mundur: Hitungan
    ) -> Iterator[KegiatanTersimulasi]:
        """All kegiatan in document order."""
        tarikan = self._andaian.tarikan
        for nomor in np.argsort(self._lintasan.urutan).tolist():
            satu, batas, akhir = self._simpul[nomor], self._batas[nomor], int(self._rencana[nomor])
            p50, p90 = mundur.persentil(nomor, (50, 90))
            yield KegiatanTersimulasi(
                id=satu.id,
                tuntas=satu.tuntas,
                selesai=_hari_sebelum(akhir),
                selesai_p50=_hari_sebelum(akhir + p50),
                selesai_p90=_hari_sebelum(akhir + p90),
                batas_bukti=_hari_sebelum(batas) if batas else None,
                peluang_tepat=Fraction(int(tepat[nomor]), tarikan) if batas else None,
                indeks_kritis=Fraction(0 if satu.tuntas else int(kritis[nomor]), tarikan),
                menggagalkan=self._per_tahun(nomor, "menggagalkan"),
                rugi=self._per_tahun(nomor, "rugi"),
            )

    def _per_tahun(self, nomor: int, apa: Literal["menggagalkan", "rugi"]) -> dict[int, Fraction]:
        hasil = {}
        for taksiran in self._taksiran:
            satuan = {"menggagalkan": 1, "rugi": taksiran.satu}[apa] * self._andaian.tarikan
            for tahun, catatan in zip(taksiran.tahun, taksiran.catatan, strict=True):
                if banyak := getattr(catatan, apa).get(nomor):
                    hasil[tahun.tahun] = Fraction(banyak, satuan)
        return hasil


def _bagian(tarikan: int, sekaligus: int) -> Iterator[slice]:
    for awal in range(0, tarikan, sekaligus):
        yield slice(awal, min(awal + sekaligus, tarikan))


def _hari_sebelum(hari: int) -> date:
    return date.fromordinal(min(hari - 1, HARI_TERAKHIR))
