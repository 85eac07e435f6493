"""PR503 to PR505, PR507 and PR508: effects of activities, and what the index becomes by them.

All numbers are exact; SPBE and Pemdi are never compared.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.aturan.daftar import aturan
from spbe_roadmap.aturan.tempat import di, di_indeks
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.kerangka import dari_kode, untuk_tahun
from spbe_roadmap.kerangka.angka import teks_desimal
from spbe_roadmap.model.berkas import BERKAS_POKOK
from spbe_roadmap.model.waktu import tulis_tanggal
from spbe_roadmap.rencana.indeks import tingkat_awal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from spbe_roadmap.kerangka import Indikator, Kerangka
    from spbe_roadmap.model.kegiatan import Kegiatan
    from spbe_roadmap.rencana import ProyeksiTahun, Rencana
    from spbe_roadmap.sumber import Letak

_FORMAT = "format peta rencana versi 1"
_PEMDI = "PermenPANRB 8/2026"
_SPBE = "PermenPANRB 59/2020"
_BANYAK_PENGUNGKIT = 3
_INDEKS_MAKSIMUM = 5


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
    for kegiatan, jadwal in rencana.dalam_periode:
        for nomor, dampak in enumerate(kegiatan.dampak):
            ketemu = dari_kode(dampak.indikator)
            if ketemu and ketemu[0].skala.memuat(dampak.menjadi):
                semua_dampak[ketemu].append(_Dampak(kegiatan, nomor, dampak.menjadi, jadwal.akhir))
    for deret in semua_dampak.values():
        deret.sort(key=lambda satu: satu.akhir)
    return semua_dampak


@aturan(
    "PR503",
    tingkat=Tingkat.PERINGATAN,
    slug="tidak-menaikkan",
    judul="Dampak tidak menaikkan tingkat",
    sumber=f"{_FORMAT}, bagian 7; {_SPBE}; {_PEMDI}",
    arti="""\
`menjadi` adalah tingkat yang dapat dibuktikan sesudah kegiatan selesai. Di sini nilainya tidak lebih tinggi daripada
yang sudah tercapai, sehingga dampak ini tidak menambah apa pun pada proyeksi indeks. Yang sudah tercapai ialah yang
tertinggi di antara tingkat `awal` pada `indeks.yaml` dan `menjadi` semua kegiatan yang dijadwalkan selesai lebih
dahulu; kegiatan yang selesai pada hari yang sama tidak saling mendahului. Biasanya tingkat awal sudah diperbarui
sesudah rencana ditulis, atau urutan kegiatan berubah karena penjadwalan ulang.
""",
    salah="""\
# indeks.yaml
awal:
  spbe-2020: {tahun: 2024, perkiraan: true, tingkat: {2: 2}}
# domain/tata-kelola.yaml
kegiatan:
  - id: TKL-01
    nama: Peraturan Wali Kota tentang Peta Rencana SPBE
    mulai: 2025-01
    selesai: 2025-07
    dampak: [{indikator: SPBE-2, menjadi: 2}]
""",
    benar="""\
# indeks.yaml
awal:
  spbe-2020: {tahun: 2024, perkiraan: true, tingkat: {2: 2}}
# domain/tata-kelola.yaml
kegiatan:
  - id: TKL-01
    nama: Peraturan Wali Kota tentang Peta Rencana SPBE
    mulai: 2025-01
    selesai: 2025-07
    dampak: [{indikator: SPBE-2, menjadi: 3}]
""",
)
def pr503(rencana: Rencana) -> Iterator[Temuan]:
    """`menjadi` that does not exceed the starting level and what work finished before has reached."""
    for (kerangka, indikator), deret in _dampak_per_indikator(rencana).items():
        awal = tingkat_awal(rencana.peta, kerangka, indikator.nomor)
        for satu, sebelum in _dengan_yang_sebelumnya(deret):
            capai = max(awal, sebelum.menjadi if sebelum else awal)
            if satu.menjadi <= capai:
                sudah, juga = f"tingkat awalnya sudah {awal}", _tempat_awal(rencana, kerangka, indikator)
                if sebelum is not None and sebelum.menjadi > awal:
                    sudah = f'"{sebelum.kegiatan.id}" sudah mencapai {sebelum.menjadi}'
                    juga = ((sebelum.letak, "sudah dicapai di sini"),)
                naik = f"tulis menjadi lebih dari {capai}, atau " if capai < kerangka.skala.maks else ""
                yield Temuan(
                    satu.letak,
                    f'dampak "{satu.kegiatan.id}" pada {indikator.kode} menjadi {satu.menjadi}, padahal {sudah}',
                    f"{naik}hapus dampak ini",
                    juga,
                )


def _tempat_awal(rencana: Rencana, kerangka: Kerangka, indikator: Indikator) -> tuple[tuple[Letak, str], ...]:
    """Where the starting level is written, nothing where it is left out."""
    awal = rencana.peta.indeks.awal.get(kerangka.id)
    if awal is None or indikator.nomor not in awal.tingkat:
        return ()
    return ((di_indeks("awal", kerangka.id, "tingkat", indikator.nomor), "tingkat awal ditulis di sini"),)


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
    sumber=f"{_SPBE} (tingkat kumulatif); {_PEMDI}; {_FORMAT}, bagian 7",
    arti="""\
Dalam proyeksi, indikator ini naik lebih dari satu tingkat di antara dua evaluasi yang berurutan; evaluasi pertama
dibandingkan dengan tingkat `awal`. Tingkat kematangan bersifat kumulatif: tingkat 3 mensyaratkan tingkat 2, dan asesor
menggugurkan tingkat atas bila bukti tingkat di bawahnya belum diterima. Lompatan seperti ini jarang terbukti dalam satu
tahun, sehingga proyeksinya terlalu berharap. Sebuah kegiatan masuk evaluasi suatu tahun bila selesai paling lambat pada
`batas_bukti` tahun itu (bakunya 31 Agustus). Bagi kenaikannya ke beberapa tahun, kecuali bukti setiap tingkat memang
sudah siap.
""",
    salah="""\
# domain/aplikasi.yaml
kegiatan:
  - id: APL-01
    nama: Integrasi aplikasi perangkat daerah
    mulai: 2026-01
    selesai: 2027-06
    dampak: [{indikator: PEMDI-16, menjadi: 3}]
""",
    benar="""\
# domain/aplikasi.yaml
kegiatan:
  - id: APL-01
    nama: Integrasi lima aplikasi perangkat daerah
    mulai: 2026-01
    selesai: 2027-06
    dampak: [{indikator: PEMDI-16, menjadi: 2}]
  - id: APL-02
    nama: Integrasi seluruh aplikasi perangkat daerah
    durasi: 1 tahun
    setelah: [APL-01]
    dampak: [{indikator: PEMDI-16, menjadi: 3}]
""",
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
                    f"{kode} naik dari {dari} ke {asal.tingkat} dalam satu tahun evaluasi ({proyeksi.tahun}) "
                    f'oleh "{kegiatan.id}"',
                    f"tulis menjadi paling tinggi {dari + 1}, dan capai sisanya pada tahun berikutnya",
                )


@aturan(
    "PR505",
    tingkat=Tingkat.PERINGATAN,
    slug="target-tidak-tercapai",
    judul="Proyeksi di bawah target",
    sumber=f"{_FORMAT}, bagian 7; {_SPBE} Tabel 7 sampai 12; {_PEMDI} Pasal 11",
    arti="""\
Indeks proyeksi suatu tahun adalah jumlah tingkat setiap indikator dikali bobotnya, dibagi 100. Tingkatnya ialah yang
tertinggi di antara tingkat `awal` dan `menjadi` semua kegiatan yang selesai paling lambat pada `batas_bukti` tahun itu
(bakunya 31 Agustus). Nilai eksaknya dibandingkan dengan target tanpa pembulatan: 1,838 masih di bawah 1,84. Saran
menyebut pengungkit terbesar, yaitu indikator yang paling banyak menambah indeks bila naik satu tingkat. Sejak evaluasi
2026 yang dihitung adalah Indeks Pemdi, dan target Indeks SPBE perlu disesuaikan menjadi target Indeks Pemdi
(PermenPANRB 8/2026 Pasal 11).
""",
    salah="""\
# indeks.yaml
target: {2026: 1.15}
# domain/layanan.yaml
kegiatan:
  - id: LYN-01
    nama: Survei kepuasan pengguna layanan digital
    mulai: 2026-03
    selesai: 2026-10
    dampak: [{indikator: PEMDI-20, menjadi: 2}]
""",
    benar="""\
# indeks.yaml
target: {2026: 1.15}
# domain/layanan.yaml
kegiatan:
  - id: LYN-01
    nama: Survei kepuasan pengguna layanan digital
    mulai: 2026-01
    selesai: 2026-08
    dampak: [{indikator: PEMDI-20, menjadi: 2}]
""",
)
def pr505(rencana: Rencana) -> Iterator[Temuan]:
    """A year whose exact projected index is below its target, with the gap and the best levers."""
    for proyeksi in rencana.proyeksi.tahun:
        if proyeksi.target is None or not proyeksi.hasil.indeks < proyeksi.target <= _INDEKS_MAKSIMUM:
            continue
        if proyeksi.kerangka.id in rencana.kerangka_pasti:
            selisih = proyeksi.target - proyeksi.hasil.indeks
            yield Temuan(
                di_indeks("target", proyeksi.tahun),
                f"proyeksi {proyeksi.tahun} {_angka(proyeksi.hasil.indeks)}, "
                f"kurang {_angka(selisih)} dari target {_angka(proyeksi.target)}",
                f"naikkan lebih dahulu pengungkit terbesar: {_pengungkit(proyeksi)}",
            )


def _angka(nilai: Decimal) -> str:
    """The exact value with a decimal comma and two decimals at least."""
    return teks_desimal(nilai, sedikitnya=2).replace(".", ",")


def _pengungkit(proyeksi: ProyeksiTahun) -> str:
    """The indicators of which one level more is worth most: below the top of the scale, by weight, then by number."""
    kerangka = proyeksi.kerangka
    bisa = [satu for satu in kerangka.indikator if proyeksi.hasil.tingkat[satu.nomor] + 1 <= kerangka.skala.maks]
    terbaik = sorted(bisa, key=lambda satu: (-satu.bobot, proyeksi.hasil.tingkat[satu.nomor], satu.nomor))
    return ", ".join(f"{satu.kode} (+{_angka(satu.bobot / 100)} tiap tingkat)" for satu in terbaik[:_BANYAK_PENGUNGKIT])


@aturan(
    "PR507",
    tingkat=Tingkat.PERINGATAN,
    slug="indikator-tertinggal",
    judul="Indikator tingkat 1 yang tidak dinaikkan",
    sumber=f"{_SPBE}; {_PEMDI}; {_FORMAT}, bagian 7",
    arti="""\
Indikator-indikator ini mulai dari tingkat 1 dan tidak disebut pada `dampak` kegiatan mana pun, jadi nilainya tetap
terendah sampai akhir periode. Yang dilihat ialah kerangka yang berlaku pada tahun terakhir periode; untuk 2025 sampai
2029 berarti ke-20 indikator Pemdi. Indikator yang tidak ditulis pada `awal` dianggap bertingkat 1. Laporan evaluasi
daerah lain menyebut tingkat 3 sebagai target terendah setiap indikator, jadi indikator yang terlewat patut dijelaskan.
Semua indikator yang tertinggal dilaporkan dalam satu temuan.
""",
    salah="""\
# indeks.yaml
awal:
  pemdi-2026:
    tahun: 2026
    tingkat: {1: 2, 2: 2, 3: 2, 4: 2, 5: 2, 6: 2, 7: 2, 8: 2, 9: 2,
      10: 2, 11: 2, 12: 2, 13: 2, 14: 2, 15: 2, 16: 2, 17: 2, 18: 2}
# domain/layanan.yaml
kegiatan:
  - id: LYN-01
    nama: Meja layanan dan survei kepuasan pengguna
    mulai: 2027
    selesai: 2027
    dampak: [{indikator: PEMDI-19, menjadi: 2}]
""",
    benar="""\
# indeks.yaml
awal:
  pemdi-2026:
    tahun: 2026
    tingkat: {1: 2, 2: 2, 3: 2, 4: 2, 5: 2, 6: 2, 7: 2, 8: 2, 9: 2,
      10: 2, 11: 2, 12: 2, 13: 2, 14: 2, 15: 2, 16: 2, 17: 2, 18: 2}
# domain/layanan.yaml
kegiatan:
  - id: LYN-01
    nama: Meja layanan dan survei kepuasan pengguna
    mulai: 2027
    selesai: 2027
    dampak: [{indikator: PEMDI-19, menjadi: 2}, {indikator: PEMDI-20, menjadi: 2}]
""",
)
def pr507(rencana: Rencana) -> Iterator[Temuan]:
    """Indicators of the last year's framework that start at level 1 and that nothing raises: one finding for all."""
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
    sumber=f"{_FORMAT}, bagian 7; {_PEMDI} Pasal 12",
    arti="""\
Kegiatan ini selesai sesudah hari bukti terakhir, sehingga dampaknya tidak akan terlihat oleh evaluasi mana pun dalam
periode peta rencana. Hari itu adalah `batas_bukti` (bakunya 31 Agustus) pada tahun terakhir periode, atau pada tahun
terakhir kerangkanya bila itu lebih awal: untuk indikator SPBE tahun 2025, karena sesudahnya yang dinilai Indeks Pemdi.
Ini bukan kesalahan, sebab rencana boleh mencatat indikator SPBE dan Pemdi sekaligus dan hasil akhir periode dapat
menjadi modal periode berikutnya. Bila dampaknya diharapkan ikut dinilai, majukan akhir kegiatan atau sebut indikator
Pemdi yang sepadan.
""",
    salah="""\
# domain/layanan.yaml
kegiatan:
  - id: LYN-01
    nama: Penyempurnaan portal layanan publik
    mulai: 2029-01
    selesai: 2029-12
    dampak: [{indikator: PEMDI-17, menjadi: 2}]
""",
    benar="""\
# domain/layanan.yaml
kegiatan:
  - id: LYN-01
    nama: Penyempurnaan portal layanan publik
    mulai: 2028-09
    selesai: 2029-08
    dampak: [{indikator: PEMDI-17, menjadi: 2}]
""",
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
                akhir = date(tahun, bulan, hari)
                ubah = f"selesaikan paling lambat {akhir}"
                if tahun < rencana.peta.periode.selesai:
                    ubah = f"sebut juga indikator yang dinilai sesudah {tahun}"
                yield Temuan(
                    di(satu.kegiatan, "dampak", satu.nomor, "indikator"),
                    f'dampak "{satu.kegiatan.id}" pada {indikator.kode} tidak terlihat evaluasi: '
                    f"selesai {tulis_tanggal(selesai)}, bukti terakhir {tulis_tanggal(akhir)}",
                    f"{ubah}, atau biarkan bila memang sengaja",
                )
