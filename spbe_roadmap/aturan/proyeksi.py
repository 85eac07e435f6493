"""PR503 to PR505, PR507 and PR508: effects of activities, and what the index becomes by them.

All numbers are exact; SPBE and Pemdi are never compared.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.aturan.daftar import aturan
from spbe_roadmap.aturan.tempat import di, di_indeks
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.kerangka import dari_kode, untuk_tahun
from spbe_roadmap.kerangka.angka import tampil
from spbe_roadmap.model.berkas import BERKAS_POKOK
from spbe_roadmap.model.waktu import tulis_tanggal
from spbe_roadmap.rencana.indeks import tingkat_awal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from decimal import Decimal

    from spbe_roadmap.kerangka import Indikator, Kerangka
    from spbe_roadmap.model.kegiatan import Kegiatan
    from spbe_roadmap.rencana import ProyeksiTahun, Rencana
    from spbe_roadmap.sumber import Letak

_PERMEN = "PermenPANRB 59/2020 dan PermenPANRB 8/2026"
_BANYAK_PENGUNGKIT = 3
_TANPA_TEMPAT_LAIN: tuple[tuple[Letak, str], ...] = ()


class _Dampak(NamedTuple):
    """One effect of one activity: its place in the list, the level, and the first day after the work."""

    kegiatan: Kegiatan
    nomor: int
    menjadi: Decimal
    akhir: date

    @property
    def letak(self) -> Letak:
        return di(self.kegiatan, "dampak", self.nomor, "menjadi")


def _dampak_per_indikator(rencana: Rencana) -> dict[tuple[Kerangka, Indikator], list[_Dampak]]:
    """Effects on the scale of their framework by indicator, by day of completion."""
    semua_dampak: dict[tuple[Kerangka, Indikator], list[_Dampak]] = defaultdict(list)
    for kegiatan, jadwal in rencana.terjadwal:
        for nomor, dampak in enumerate(kegiatan.dampak):
            ketemu = dari_kode(dampak.indikator)
            if ketemu and ketemu[0].skala.memuat(dampak.menjadi):
                semua_dampak[ketemu].append(_Dampak(kegiatan, nomor, dampak.menjadi, jadwal.akhir))
    for deret in semua_dampak.values():
        deret.sort(key=lambda satu: satu.akhir)
    return semua_dampak


@aturan(
    "PR503", tingkat=Tingkat.PERINGATAN, slug="tidak-menaikkan", judul="Dampak tidak menaikkan tingkat", sumber=_PERMEN
)
def pr503(rencana: Rencana) -> Iterator[Temuan]:
    """`menjadi` that does not exceed the starting level and what work finished before has reached."""
    for (kerangka, indikator), deret in _dampak_per_indikator(rencana).items():
        awal = tingkat_awal(rencana.peta, kerangka, indikator.nomor)
        for satu, sebelum in _dengan_yang_sebelumnya(deret):
            if satu.menjadi <= max(awal, sebelum.menjadi if sebelum else awal):
                oleh, juga = "tingkat awal", _TANPA_TEMPAT_LAIN
                if sebelum is not None and sebelum.menjadi > awal:
                    oleh, juga = f'"{sebelum.kegiatan.id}"', ((sebelum.letak, "sudah dicapai di sini"),)
                yield Temuan(
                    satu.letak,
                    f'"{satu.kegiatan.id}" membawa {indikator.kode} ke {satu.menjadi}, yang sudah dicapai oleh {oleh}',
                    "naikkan menjadi, atau hapus dampak ini",
                    juga,
                )


def _dengan_yang_sebelumnya(deret: list[_Dampak]) -> Iterator[tuple[_Dampak, _Dampak | None]]:
    """Each effect with the highest of those that were finished before it, the first of several; `deret` is by day."""
    tertinggi: _Dampak | None = None
    for _, sehari in groupby(deret, key=lambda satu: satu.akhir):
        bersama = list(sehari)
        yield from ((satu, tertinggi) for satu in bersama)
        tertinggi = max(([tertinggi] if tertinggi else []) + bersama, key=lambda satu: satu.menjadi)


@aturan(
    "PR504",
    tingkat=Tingkat.PERINGATAN,
    slug="naik-terlalu-cepat",
    judul="Naik lebih dari satu tingkat setahun",
    sumber=_PERMEN + " (tingkat bersifat kumulatif)",
)
def pr504(rencana: Rencana) -> Iterator[Temuan]:
    """An indicator that rises more than one level from one evaluation to the next."""
    menurut_id = {kegiatan.id: kegiatan for kegiatan in rencana.utuh}
    sebelum: dict[str, Decimal] = {}
    for proyeksi in rencana.proyeksi.tahun:
        for asal in proyeksi.asal:
            kode = f"{proyeksi.kerangka.awalan}-{asal.nomor}"
            dari = sebelum.get(kode, asal.awal)
            sebelum[kode] = asal.tingkat
            kegiatan = menurut_id.get(asal.kegiatan or "")
            if kegiatan is not None and asal.tingkat - dari > 1:
                nomor = max(
                    (nomor for nomor, satu in enumerate(kegiatan.dampak) if satu.indikator == kode),
                    key=lambda nomor: kegiatan.dampak[nomor].menjadi,
                )
                yield Temuan(
                    di(kegiatan, "dampak", nomor, "menjadi"),
                    f"{kode} naik dari {dari} ke {asal.tingkat} dalam satu tahun evaluasi ({proyeksi.tahun})",
                    "bagi kenaikannya ke beberapa tahun",
                )


@aturan(
    "PR505", tingkat=Tingkat.PERINGATAN, slug="target-tidak-tercapai", judul="Proyeksi di bawah target", sumber=_PERMEN
)
def pr505(rencana: Rencana) -> Iterator[Temuan]:
    """A year whose exact projected index is below its target, with the gap and the best levers."""
    for proyeksi in rencana.proyeksi.tahun:
        if proyeksi.target is not None and proyeksi.hasil.indeks < proyeksi.target:
            selisih = proyeksi.target - proyeksi.hasil.indeks
            yield Temuan(
                di_indeks("target", proyeksi.tahun),
                f"proyeksi {proyeksi.tahun} {proyeksi.hasil.indeks:f}, kurang {selisih:f} dari target {proyeksi.target}".replace(
                    ".", ","
                ),
                f"pengungkit terbesar: {_pengungkit(proyeksi)}",
            )


def _pengungkit(proyeksi: ProyeksiTahun) -> str:
    """The indicators of which one level more is worth most: below the top of the scale, by weight, then by number."""
    kerangka = proyeksi.kerangka
    bisa = [satu for satu in kerangka.indikator if proyeksi.hasil.tingkat[satu.nomor] + 1 <= kerangka.skala.maks]
    terbaik = sorted(bisa, key=lambda satu: (-satu.bobot, proyeksi.hasil.tingkat[satu.nomor], satu.nomor))
    return ", ".join(f"{satu.kode} (+{tampil(satu.bobot / 100)} tiap tingkat)" for satu in terbaik[:_BANYAK_PENGUNGKIT])


@aturan(
    "PR507",
    tingkat=Tingkat.PERINGATAN,
    slug="indikator-tertinggal",
    judul="Indikator tingkat 1 yang tidak dinaikkan",
    sumber=_PERMEN,
)
def pr507(rencana: Rencana) -> Iterator[Temuan]:
    """Indicators of the framework of the last year that start at level 1 and that nothing raises: one finding for all."""
    rusak = rencana.peta.keutuhan
    kerangka = untuk_tahun(rencana.peta.periode.selesai)
    if kerangka is None or rusak.berkas_rusak or BERKAS_POKOK in rusak.berkas_rusak:
        return
    naik = {dampak.indikator for _, _, kegiatan in rencana.peta.semua_kegiatan() for dampak in kegiatan.dampak}
    tertinggal = [
        indikator.kode
        for indikator in kerangka.indikator
        if indikator.kode not in naik and tingkat_awal(rencana.peta, kerangka, indikator.nomor) == kerangka.skala.min
    ]
    if tertinggal:
        letak = di_indeks("awal", kerangka.id) if kerangka.id in rencana.peta.indeks.awal else di_indeks()
        pesan = f"{len(tertinggal)} indikator tetap di tingkat 1: {', '.join(tertinggal)}"
        yield Temuan(letak, pesan, "tambahkan dampak untuk indikator itu pada kegiatan yang menaikkannya")


@aturan(
    "PR508",
    tingkat=Tingkat.INFO,
    slug="dampak-tidak-terlihat",
    judul="Dampak yang tidak akan terlihat evaluasi",
    sumber=_PERMEN,
)
def pr508(rencana: Rencana) -> Iterator[Temuan]:
    """An effect of work that ends after the last evidence day of its framework or of the period."""
    bulan, hari = rencana.peta.indeks.batas_bukti
    for (kerangka, indikator), deret in _dampak_per_indikator(rencana).items():
        tahun = min(rencana.peta.periode.selesai, kerangka.tahun_akhir or rencana.peta.periode.selesai)
        for satu in deret:
            selesai = rencana.jadwal.kegiatan[satu.kegiatan.id].selesai
            if (selesai.year, selesai.month, selesai.day) > (tahun, bulan, hari):
                yield Temuan(
                    di(satu.kegiatan, "dampak", satu.nomor, "indikator"),
                    f'dampak "{satu.kegiatan.id}" pada {indikator.kode} selesai {tulis_tanggal(selesai)}, '
                    f"sesudah bukti terakhir {tahun}",
                    "tidak perlu diubah bila memang sengaja",
                )
