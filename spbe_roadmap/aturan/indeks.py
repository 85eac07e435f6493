"""PR5xx: published results, levels, effects and the projection.

All numbers are exact; SPBE and Pemdi are never compared.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.aturan.daftar import aturan
from spbe_roadmap.aturan.jadwal import kegiatan_dalam_periode
from spbe_roadmap.aturan.tempat import BERKAS_INDEKS, di, di_indeks
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.kerangka import dari_kode, semua, untuk_tahun
from spbe_roadmap.kerangka.angka import tampil
from spbe_roadmap.kerangka.selang import Selang, selang_dari_aspek, selang_dari_domain
from spbe_roadmap.model.berkas import BERKAS_POKOK
from spbe_roadmap.model.waktu import tulis_tanggal
from spbe_roadmap.rencana.indeks import tingkat_awal
from spbe_roadmap.sumber import Letak

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from decimal import Decimal

    from spbe_roadmap.kerangka import Indikator, Kerangka
    from spbe_roadmap.kerangka.bentuk import Bagian
    from spbe_roadmap.model.indeks import Awal, Riwayat
    from spbe_roadmap.model.kegiatan import Kegiatan
    from spbe_roadmap.rencana import ProyeksiTahun, Rencana

_PERMEN = "PermenPANRB 59/2020 dan PermenPANRB 8/2026"
_INDEKS_MAKSIMUM = 5
_BANYAK_PENGUNGKIT = 3
_TANPA_TEMPAT_LAIN: tuple[tuple[Letak, str], ...] = ()


def _kerangka(nama: str) -> Kerangka | None:
    return next((kerangka for kerangka in semua() if kerangka.id == nama), None)


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
    for kegiatan, jadwal in kegiatan_dalam_periode(rencana):
        for nomor, dampak in enumerate(kegiatan.dampak):
            ketemu = dari_kode(dampak.indikator)
            if ketemu and ketemu[0].skala.memuat(dampak.menjadi):
                semua_dampak[ketemu].append(_Dampak(kegiatan, nomor, dampak.menjadi, jadwal.akhir))
    for deret in semua_dampak.values():
        deret.sort(key=lambda satu: satu.akhir)
    return semua_dampak


@aturan(
    "PR501",
    tingkat=Tingkat.PERINGATAN,
    slug="indeks-tidak-cocok",
    judul="Indeks terbit tidak cocok dengan bagiannya",
    sumber=_PERMEN,
)
def pr501(rencana: Rencana) -> Iterator[Temuan]:
    """A published index that no rounding of its own domains or aspects can give, or a part that the framework lacks."""
    for riwayat in rencana.peta.indeks.riwayat:
        kerangka = _kerangka(riwayat.kerangka)
        if kerangka is None or not kerangka.berlaku(riwayat.tahun) or any(_riwayat_di_luar_skala(riwayat)):
            continue
        if asing := [
            *_bagian_asing("domain", kerangka.domain, riwayat),
            *_bagian_asing("aspek", kerangka.aspek, riwayat),
        ]:
            yield from asing
        elif salah := next((satu for satu in _selang(kerangka, riwayat) if not satu[1].memuat(riwayat.indeks)), None):
            nama, selang = salah
            rentang = f"{tampil(selang.terendah_tampil)} sampai {tampil(selang.tertinggi_tampil)}"
            yield Temuan(
                di(riwayat, "indeks"),
                f"indeks {riwayat.tahun} tertulis {tampil(riwayat.indeks)}, padahal nilai {nama} memberi {rentang}",
                "periksa indeks dan nilai bagiannya pada sumbernya",
                ((di(riwayat, nama), "dihitung dari nilai ini"),),
            )


def _bagian_asing(nama: str, bagian: Sequence[Bagian], riwayat: Riwayat) -> Iterator[Temuan]:
    tertulis: dict[int, Decimal] = getattr(riwayat, nama)
    for nomor in tertulis.keys() - {satu.nomor for satu in bagian}:
        saran = f"pakai {nama} 1 sampai {len(bagian)}" if bagian else "tulis nilai aspek saja"
        yield Temuan(di(riwayat, nama).kunci(nomor), f"{nama} {nomor} tidak ada dalam {riwayat.kerangka}", saran)


def _selang(kerangka: Kerangka, riwayat: Riwayat) -> Iterator[tuple[str, Selang]]:
    """The indices that the domains allow and those that the aspects allow, as far as either was published."""
    if riwayat.domain:
        yield "domain", selang_dari_domain(kerangka, riwayat.domain)
    if riwayat.aspek:
        yield "aspek", selang_dari_aspek(kerangka, riwayat.aspek)


@aturan("PR502", tingkat=Tingkat.GALAT, slug="di-luar-skala", judul="Tingkat di luar skala", sumber=_PERMEN)
def pr502(rencana: Rencana) -> Iterator[Temuan]:
    """A level or index outside the scale of its framework."""
    for _, _, kegiatan in rencana.peta.semua_kegiatan():
        for nomor, dampak in enumerate(kegiatan.dampak):
            ketemu = dari_kode(dampak.indikator)
            if ketemu and not ketemu[0].skala.memuat(dampak.menjadi):
                letak = di(kegiatan, "dampak", nomor, "menjadi")
                yield _di_luar_skala(letak, dampak.indikator, dampak.menjadi, ketemu[0])
    for nama, awal in rencana.peta.indeks.awal.items():
        yield from _awal_di_luar_skala(nama, awal)
    for riwayat in rencana.peta.indeks.riwayat:
        yield from _riwayat_di_luar_skala(riwayat)
    for tahun, target in rencana.peta.indeks.target.items():
        if not 1 <= target <= _INDEKS_MAKSIMUM:
            yield Temuan(
                di_indeks("target", tahun), f"target {target} di luar 1 sampai 5", "tulis target dalam skala itu"
            )


def _awal_di_luar_skala(nama: str, awal: Awal) -> Iterator[Temuan]:
    kerangka = _kerangka(nama)
    if kerangka is None:
        return
    for nomor, tingkat in awal.tingkat.items():
        if kerangka.indikator_ke(nomor) and not kerangka.skala.memuat(tingkat):
            letak = di_indeks("awal", nama, "tingkat", nomor)
            yield _di_luar_skala(letak, f"{kerangka.awalan}-{nomor}", tingkat, kerangka)


def _riwayat_di_luar_skala(riwayat: Riwayat) -> Iterator[Temuan]:
    """Published values down to 0 exist: what was not assessed counted as nothing (Kab. Banyuasin 2023)."""
    for bagian, nilai in (("domain", riwayat.domain), ("aspek", riwayat.aspek)):
        for nomor, satu in nilai.items():
            if not 0 <= satu <= _INDEKS_MAKSIMUM:
                yield Temuan(
                    di(riwayat, bagian, nomor), f"nilai {bagian} {satu} di luar 0 sampai 5", "periksa sumbernya"
                )
    if not 0 <= riwayat.indeks <= _INDEKS_MAKSIMUM:
        yield Temuan(di(riwayat, "indeks"), f"indeks {riwayat.indeks} di luar 0 sampai 5", "periksa sumbernya")


def _di_luar_skala(letak: Letak, kode: str, tingkat: Decimal, kerangka: Kerangka) -> Temuan:
    return Temuan(letak, f"tingkat {tingkat} untuk {kode} di luar skala", f"pakai {kerangka.skala.uraian}")


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
    sebelum: dict[str, Decimal] = {}
    for proyeksi in rencana.proyeksi.tahun:
        for asal in proyeksi.asal:
            kode = f"{proyeksi.kerangka.awalan}-{asal.nomor}"
            dari = sebelum.get(kode, asal.awal)
            sebelum[kode] = asal.tingkat
            if asal.kegiatan and asal.tingkat - dari > 1 and proyeksi.kerangka.id in rencana.kerangka_pasti:
                kegiatan = rencana.kegiatan(asal.kegiatan)
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
        if proyeksi.target is None or proyeksi.hasil.indeks >= proyeksi.target or proyeksi.target > _INDEKS_MAKSIMUM:
            continue
        if proyeksi.kerangka.id in rencana.kerangka_pasti:
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
    "PR506",
    tingkat=Tingkat.GALAT,
    slug="kerangka-tidak-berlaku",
    judul="Kerangka tidak berlaku pada tahun itu",
    sumber=_PERMEN,
)
def pr506(rencana: Rencana) -> Iterator[Temuan]:
    """A framework in `riwayat` or `awal` for a year in which it does not apply, or a target year without any."""
    indeks = rencana.peta.indeks
    for riwayat in indeks.riwayat:
        if (kerangka := _kerangka(riwayat.kerangka)) and not kerangka.berlaku(riwayat.tahun):
            yield _tidak_berlaku(di(riwayat, "kerangka"), kerangka, riwayat.tahun)
    for nama, awal in indeks.awal.items():
        if (kerangka := _kerangka(nama)) and not kerangka.berlaku(awal.tahun):
            yield _tidak_berlaku(di_indeks("awal", nama, "tahun"), kerangka, awal.tahun)
    for tahun in indeks.target:
        if untuk_tahun(tahun) is None:
            letak = Letak(BERKAS_INDEKS, ("target", tahun), "kunci")
            yield Temuan(letak, f"tidak ada kerangka evaluasi untuk tahun {tahun}", "hapus target tahun itu")


def _tidak_berlaku(letak: Letak, kerangka: Kerangka, tahun: int) -> Temuan:
    akhir = f"sampai {kerangka.tahun_akhir}" if kerangka.tahun_akhir else "dan seterusnya"
    benar = untuk_tahun(tahun)
    saran = f"untuk {tahun} pakai {benar.id}" if benar else f"pakai tahun {kerangka.tahun_mulai} {akhir}"
    return Temuan(letak, f"{kerangka.id} tidak berlaku pada {tahun}, hanya {kerangka.tahun_mulai} {akhir}", saran)


@aturan(
    "PR507",
    tingkat=Tingkat.PERINGATAN,
    slug="indikator-tertinggal",
    judul="Indikator tingkat 1 yang tidak dinaikkan",
    sumber=_PERMEN,
)
def pr507(rencana: Rencana) -> Iterator[Temuan]:
    """Indicators of the framework of the last year that start at level 1 and that nothing raises: one finding for all."""
    kerangka = untuk_tahun(rencana.peta.periode.selesai)
    if kerangka is None:
        return
    naik = {dampak.indikator for _, _, kegiatan in rencana.peta.semua_kegiatan() for dampak in kegiatan.dampak}
    tertinggal = [
        indikator.kode
        for indikator in kerangka.indikator
        if indikator.kode not in naik and tingkat_awal(rencana.peta, kerangka, indikator.nomor) == kerangka.skala.min
    ]
    if tertinggal and kerangka.id in rencana.kerangka_pasti:
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
    if BERKAS_POKOK in rencana.peta.keutuhan.berkas_rusak or not rencana.peta.periode.tahun:
        return
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
