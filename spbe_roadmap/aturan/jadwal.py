"""PR301, PR302, PR305 and PR306: dates against one another and the period.

Days are calendar days, both ends inclusive. Activities of which something could not be read are passed over.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.aturan.daftar import aturan
from spbe_roadmap.aturan.tempat import di, di_indeks, di_pokok
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.kerangka import untuk_tahun
from spbe_roadmap.model.berkas import BERKAS_POKOK
from spbe_roadmap.model.pokok import TAHUN_PERIODE
from spbe_roadmap.model.waktu import tulis_tanggal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from spbe_roadmap.model.kegiatan import Jendela, Kegiatan
    from spbe_roadmap.model.realisasi import Realisasi
    from spbe_roadmap.model.waktu import Waktu
    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.sumber import Letak

_FORMAT = "format peta rencana versi 1"


def _bertanggal(rencana: Rencana) -> Iterator[tuple[Kegiatan, Waktu, Waktu]]:
    """Activities with both dates as their rows say them."""
    keutuhan = rencana.peta.keutuhan
    for _, _, kegiatan in rencana.peta.semua_kegiatan():
        if kegiatan.mulai and kegiatan.selesai and (not keutuhan.baris_rusak or keutuhan.waktu_utuh(kegiatan)):
            yield kegiatan, kegiatan.mulai, kegiatan.selesai


@aturan(
    "PR301",
    tingkat=Tingkat.GALAT,
    slug="selesai-sebelum-mulai",
    judul="Selesai sebelum mulai",
    sumber=f"{_FORMAT}, bagian 3",
    arti="""\
Waktu selesai tidak boleh mendahului waktu mulai: pada periode peta rencana, pada kegiatan dan `jendela`-nya, maupun
pada realisasinya. Setiap waktu dibaca sebagai rentang. `mulai` memakai hari pertamanya dan `selesai` hari terakhirnya, sehingga
`mulai: 2026` dengan `selesai: 2026` berarti sepanjang tahun itu. Kekeliruan ini biasanya berasal dari tahun yang lupa
diubah ketika baris disalin, atau dari dua isian yang tertukar. Selama belum diperbaiki, kegiatan itu tidak mendapat
tempat dalam jadwal.
""",
    salah="""\
# domain/aplikasi.yaml
kegiatan:
  - id: APL-01
    nama: Integrasi aplikasi perizinan
    mulai: 2026-07
    selesai: 2026-03
""",
    benar="""\
# domain/aplikasi.yaml
kegiatan:
  - id: APL-01
    nama: Integrasi aplikasi perizinan
    mulai: 2026-07
    selesai: 2027-03
""",
)
def pr301(rencana: Rencana) -> Iterator[Temuan]:
    """An end that lies before its start: of the period, of an activity or its window, of what was realised."""
    periode = rencana.peta.periode
    if periode.selesai < periode.mulai:
        pesan = f"periode selesai {periode.selesai}, sebelum mulai {periode.mulai}"
        saran = f"tulis tahun {periode.mulai} atau sesudahnya"
        yield Temuan(di_pokok("periode", "selesai"), pesan, saran, ((di_pokok("periode", "mulai"), "mulai di sini"),))
    for kegiatan, mulai, selesai in _bertanggal(rencana):
        if selesai.akhir < mulai.awal:
            yield Temuan(
                di(kegiatan, "selesai"),
                f'kegiatan "{kegiatan.id}" selesai {selesai.teks}, sebelum mulai {mulai.teks}',
                f"tulis waktu selesai {mulai.teks} atau sesudahnya, atau perbaiki mulai",
                ((di(kegiatan, "mulai"), "mulai di sini"),),
            )
    for kegiatan, jendela in _berjendela(rencana):
        awal, akhir = jendela.paling_awal, jendela.paling_akhir
        if awal and akhir and akhir.akhir < awal.awal:
            yield Temuan(
                di(kegiatan, "jendela", "paling_akhir"),
                f'jendela kegiatan "{kegiatan.id}" berakhir {akhir.teks}, sebelum mulai {awal.teks}',
                f"tulis waktu {awal.teks} atau sesudahnya, atau perbaiki paling_awal",
                ((di(kegiatan, "jendela", "paling_awal"), "mulai di sini"),),
            )
    for realisasi in rencana.peta.realisasi:
        yield from _realisasi_terbalik(realisasi)


def _berjendela(rencana: Rencana) -> Iterator[tuple[Kegiatan, Jendela]]:
    """What could be read of windows; a side that could not is not there."""
    return ((satu, satu.jendela) for _, _, satu in rencana.peta.semua_kegiatan() if satu.jendela)


def _realisasi_terbalik(realisasi: Realisasi) -> Iterator[Temuan]:
    for nama, capai in realisasi.kegiatan.items():
        if capai.mulai and capai.selesai and capai.selesai.akhir < capai.mulai.awal:
            yield Temuan(
                di(realisasi, "kegiatan", nama, "selesai"),
                f'realisasi kegiatan "{nama}" selesai {capai.selesai.teks}, sebelum mulai {capai.mulai.teks}',
                f"tulis waktu selesai {capai.mulai.teks} atau sesudahnya, atau perbaiki mulai",
                ((di(realisasi, "kegiatan", nama, "mulai"), "mulai di sini"),),
            )


@aturan(
    "PR302",
    tingkat=Tingkat.GALAT,
    slug="di-luar-periode",
    judul="Di luar periode peta rencana",
    sumber="Perpres 95/2018 Pasal 19 ayat (2); untuk instansi pusat Pasal 18",
    arti="""\
Peta Rencana SPBE pemerintah daerah berjangka lima tahun (Perpres 95/2018 Pasal 19 ayat (2)), jadi kegiatan, reviu,
pagu, serta target indeks dan kinerja harus berada di dalam tahun `periode`. Target sasaran ditulis apa adanya dari RPJMD
atau Renstra dan tidak diperiksa. Kegiatan yang melewati akhir periode tidak punya dasar dalam dokumen yang
ditetapkan. Waktu kegiatan yang hanya ditulis dengan `durasi` dihitung dari `setelah`; bila pendahulunya selesai
belakangan, akhirnya dapat terdorong keluar periode. Pekerjaan yang memang berlanjut dibagi: bagian yang selesai dalam
periode ditulis di sini, sisanya masuk peta rencana berikutnya.
""",
    salah="""\
# domain/infrastruktur.yaml
kegiatan:
  - id: INF-01
    nama: Pembangunan jaringan intra kota
    mulai: 2028-07
    selesai: 2030-06
""",
    benar="""\
# domain/infrastruktur.yaml
kegiatan:
  - id: INF-01
    nama: Pembangunan jaringan intra kota tahap pertama
    mulai: 2028-07
    selesai: 2029-12
""",
)
def pr302(rencana: Rencana) -> Iterator[Temuan]:
    """A date or year outside the period; for an activity the first of its ends that lies outside.

    An activity that only waits for one outside is not to blame. Years of money are PR401, those of goals the RPJMD's own.
    What a period of fewer than five years leaves out, and five years would not, is the fault of the period.
    """
    if BERKAS_POKOK in rencana.peta.keutuhan.berkas_rusak or not rencana.peta.periode.tahun:
        return
    periode = rencana.peta.periode
    rentang = f"{periode.mulai} sampai {periode.selesai}"
    juga = ((di_pokok("periode"), "periode ditulis di sini"),)
    wajar = range(periode.selesai - TAHUN_PERIODE + 1, periode.mulai + TAHUN_PERIODE)
    karena_periode: list[_DiLuar] = []
    semua = *_kegiatan_di_luar(rencana), *_jendela_di_luar(rencana), *_tahun_di_luar(rencana, set(periode.tahun))
    for satu in semua:
        if satu.tahun in wajar:
            karena_periode.append(satu)
        else:
            yield Temuan(satu.letak, f"{satu.isi} di luar periode {rentang}", _saran_periode(satu, rentang), juga)
    if karena_periode:
        kunci, tahun = "selesai", periode.mulai + TAHUN_PERIODE - 1
        if all(satu.tahun < periode.mulai for satu in karena_periode):
            kunci, tahun = "mulai", periode.selesai - TAHUN_PERIODE + 1
        yield Temuan(
            di_pokok("periode", kunci),
            f"periode {rentang} terlalu pendek: {len(karena_periode)} waktu dalam peta rencana berada di luarnya",
            f"tulis {kunci}: {tahun}",
            tuple((satu.letak, satu.isi) for satu in karena_periode),
        )


class _DiLuar(NamedTuple):
    """A time outside the period: its place, what it is, the year that lies outside."""

    letak: Letak
    isi: str
    tahun: int


def _saran_periode(satu: _DiLuar, rentang: str) -> str:
    kunci = satu.letak.jejak[-1]
    if kunci == "durasi":
        return f"perpendek durasi, atau mulai lebih awal, agar berlangsung dalam {rentang}"
    if kunci in {"mulai", "selesai", "paling_awal", "paling_akhir"}:
        return f"tulis waktu {kunci} dalam {rentang}"
    return f"tulis tahun dari {rentang}" + ("" if kunci == "tahun" else ", atau hapus butir ini")


def _kegiatan_di_luar(rencana: Rencana) -> Iterator[_DiLuar]:
    """Activities outside the period by their own fault, the first of their ends that lies outside."""
    for nama in sorted(rencana.di_luar_periode):
        kegiatan, jadwal = rencana.kegiatan(nama), rencana.jadwal.kegiatan[nama]
        if kegiatan.mulai or rencana.di_luar_periode.isdisjoint(satu.kegiatan for satu in kegiatan.setelah):
            yield _ujung_di_luar(rencana, kegiatan, jadwal.mulai, jadwal.selesai)
    for kegiatan, mulai, selesai, _ in _bertentangan(rencana):
        if _di_luar(rencana, mulai, selesai):
            yield _ujung_di_luar(rencana, kegiatan, mulai, selesai)


def _jendela_di_luar(rencana: Rencana) -> Iterator[_DiLuar]:
    """Ends of windows; one that is left out follows the period."""
    for kegiatan, jendela in _berjendela(rencana):
        for kunci, hari in (
            ("paling_awal", jendela.paling_awal and jendela.paling_awal.awal),
            ("paling_akhir", jendela.paling_akhir and jendela.paling_akhir.akhir),
        ):
            if hari and hari.year not in rencana.peta.periode.tahun:
                isi = f'jendela kegiatan "{kegiatan.id}" {kunci.replace("_", " ")} {tulis_tanggal(hari)}'
                yield _DiLuar(di(kegiatan, "jendela", kunci), isi, hari.year)


def _ujung_di_luar(rencana: Rencana, kegiatan: Kegiatan, mulai: date, selesai: date) -> _DiLuar:
    kata, hari = ("selesai", selesai) if mulai.year in rencana.peta.periode.tahun else ("mulai", mulai)
    kunci = kata if (kegiatan.selesai if kata == "selesai" else kegiatan.mulai) else "durasi"
    return _DiLuar(di(kegiatan, kunci), f'kegiatan "{kegiatan.id}" {kata} {tulis_tanggal(hari)}', hari.year)


def _di_luar(rencana: Rencana, mulai: date, selesai: date) -> bool:
    """Whether one of these days lies outside the period; never while nobody knows the period."""
    tahun = rencana.peta.periode.tahun
    if BERKAS_POKOK in rencana.peta.keutuhan.berkas_rusak or not tahun:
        return False
    return mulai.year not in tahun or selesai.year not in tahun


def _tahun_di_luar(rencana: Rencana, periode: set[int]) -> Iterator[_DiLuar]:
    """Years outside that are no date of an activity. What no framework covers is PR506."""
    pokok = rencana.peta.pokok
    for nomor, reviu in enumerate(pokok.reviu):
        if reviu.tahun not in periode:
            yield _DiLuar(di(pokok, "reviu", nomor, "tahun"), f"reviu tahun {reviu.tahun}", reviu.tahun)
    for tahun in pokok.pagu.keys() - periode:
        yield _DiLuar(di_pokok("pagu").kunci(tahun), f"pagu tahun {tahun}", tahun)
    for tahun in rencana.peta.indeks.target.keys() - periode:
        if untuk_tahun(tahun):
            yield _DiLuar(di_indeks("target").kunci(tahun), f"target indeks tahun {tahun}", tahun)
    for _, program in rencana.peta.semua_program():
        for nomor, kinerja in enumerate(program.kinerja):
            for tahun in kinerja.target.keys() - periode:
                letak = di(program, "kinerja", nomor, "target").kunci(tahun)
                yield _DiLuar(letak, f'target kinerja "{kinerja.nama}" tahun {tahun}', tahun)


@aturan(
    "PR305",
    tingkat=Tingkat.PERINGATAN,
    slug="tonggak-di-luar-kegiatan",
    judul="Tonggak di luar kegiatannya",
    sumber=f"{_FORMAT}, bagian 6",
    arti="""\
Tonggak menandai hasil antara, jadi waktunya harus menyentuh rentang hari kegiatannya. Tonggak di luar rentang itu
menyesatkan pembaca garis waktu dan tidak dapat dipantau sebagai bagian dari pekerjaan. Biasanya kegiatannya sudah
dijadwalkan ulang, sedangkan tonggaknya tertinggal. Bagi kegiatan yang hanya ditulis dengan `durasi`, rentangnya adalah
jadwal hasil hitungan.
""",
    salah="""\
# domain/layanan.yaml
kegiatan:
  - id: LYN-01
    nama: Portal layanan publik terpadu
    mulai: 2026-07
    selesai: 2027-06
    tonggak: [{nama: Uji coba tiga layanan, waktu: 2026-03}]
""",
    benar="""\
# domain/layanan.yaml
kegiatan:
  - id: LYN-01
    nama: Portal layanan publik terpadu
    mulai: 2026-07
    selesai: 2027-06
    tonggak: [{nama: Uji coba tiga layanan, waktu: 2027-03}]
""",
)
def pr305(rencana: Rencana) -> Iterator[Temuan]:
    """A milestone that does not touch the days of its activity."""
    for kegiatan, jadwal in rencana.dalam_periode:
        for nomor, tonggak in enumerate(kegiatan.tonggak):
            if tonggak.waktu.akhir < jadwal.mulai or tonggak.waktu.awal > jadwal.selesai:
                rentang = f"{jadwal.mulai} sampai {jadwal.selesai}"
                pesan = f'tonggak "{tonggak.nama}" ({tonggak.waktu.teks}) di luar waktu kegiatan "{kegiatan.id}"'
                yield Temuan(di(kegiatan, "tonggak", nomor, "waktu"), pesan, f"tulis waktu dalam {rentang}")


@aturan(
    "PR306",
    tingkat=Tingkat.GALAT,
    slug="waktu-bertentangan",
    judul="Mulai, selesai, dan durasi bertentangan",
    sumber=f"{_FORMAT}, bagian 6 dan 10",
    arti="""\
Dua dari tiga isian sudah cukup: `mulai` dengan `selesai`, atau `mulai` dengan `durasi`. Bila ketiganya ditulis,
`durasi` yang dihitung dari `mulai` harus berakhir tepat pada `selesai`, dan di sini tidak. Hitungannya memakai satuan
kalender dan hari terakhir ikut terhitung, sehingga 3 bulan sejak 2026-01 berakhir pada 2026-03-31. Hapus isian yang
bukan keputusan perencana, agar satu baris tidak mengatakan dua hal.
""",
    salah="""\
# domain/tata-kelola.yaml
kegiatan:
  - id: TKL-01
    nama: Peraturan Wali Kota tentang penyelenggaraan SPBE
    mulai: 2026-01
    selesai: 2026-06
    durasi: 3 bulan
""",
    benar="""\
# domain/tata-kelola.yaml
kegiatan:
  - id: TKL-01
    nama: Peraturan Wali Kota tentang penyelenggaraan SPBE
    mulai: 2026-01
    selesai: 2026-06
""",
)
def pr306(rencana: Rencana) -> Iterator[Temuan]:
    """`mulai`, `selesai` and `durasi` all given, and the duration does not lead from the one to the other."""
    for kegiatan, mulai, selesai, menurut_durasi in _bertentangan(rencana):
        if kegiatan.durasi and kegiatan.selesai and not _di_luar(rencana, mulai, selesai):
            yield Temuan(
                di(kegiatan, "durasi"),
                f'durasi {kegiatan.durasi.teks} kegiatan "{kegiatan.id}" berakhir {tulis_tanggal(menurut_durasi)}, '
                f"bukan {kegiatan.selesai.teks}",
                "hapus salah satunya, durasi atau selesai",
                ((di(kegiatan, "selesai"), "selesai ditulis di sini"),),
            )


def _bertentangan(rencana: Rencana) -> Iterator[tuple[Kegiatan, date, date, date]]:
    """Activities whose `durasi` does not lead from `mulai` to `selesai`: those two, and the last day to which it leads."""
    for kegiatan, mulai, selesai in _bertanggal(rencana):
        if kegiatan.durasi and mulai.awal <= selesai.akhir:
            menurut_durasi = kegiatan.durasi.sesudah(mulai.awal) - timedelta(days=1)
            if menurut_durasi != selesai.akhir:
                yield kegiatan, mulai.awal, selesai.akhir, menurut_durasi
