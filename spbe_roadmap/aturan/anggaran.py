"""PR4xx: budgets against the activity's years, the yearly ceiling and the nomenclature. Amounts are whole rupiah."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from spbe_roadmap.aturan.daftar import aturan
from spbe_roadmap.aturan.nama_dekat import PencariNama
from spbe_roadmap.aturan.tempat import di, di_pokok
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.data import subkegiatan
from spbe_roadmap.model.kode import berpola_subkegiatan
from spbe_roadmap.model.uang import tulis_rupiah

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.model.kegiatan import Kegiatan
    from spbe_roadmap.rencana import Rencana

_FORMAT = "format peta rencana versi 1"
_BANYAK_POS_DISEBUT = 3
_CONTOH_KODE = "2.16.03.2.02.0015"


@aturan(
    "PR401",
    tingkat=Tingkat.GALAT,
    slug="anggaran-di-luar-waktu",
    judul="Anggaran pada tahun tanpa kegiatan",
    sumber=f"{_FORMAT}, bagian 6; Perpres 95/2018 Pasal 22",
    arti="""\
Rencana dan anggaran SPBE tahunan berpedoman pada peta rencana (Perpres 95/2018 Pasal 22), jadi uang hanya dicantumkan
pada tahun ketika kegiatannya berjalan. Anggaran pada tahun lain terbawa ke rekapitulasi dan RKA tanpa pekerjaan yang
dapat dipertanggungjawabkan. Biasanya jadwal kegiatan sudah digeser, sedangkan anggarannya tertinggal. Tahun berjalan
diambil dari jadwal, juga untuk kegiatan yang mulainya dihitung dari `durasi` dan `setelah`.
""",
    salah="""\
# domain/infrastruktur.yaml
kegiatan:
  - id: INF-01
    nama: Pembangunan jaringan intra kota
    mulai: 2026
    selesai: 2027
    anggaran: [{tahun: 2026, nilai: "1,5 miliar"}, {tahun: 2027, nilai: 800 juta}, {tahun: 2028, nilai: 200 juta}]
""",
    benar="""\
# domain/infrastruktur.yaml
kegiatan:
  - id: INF-01
    nama: Pembangunan jaringan intra kota
    mulai: 2026
    selesai: 2028
    anggaran: [{tahun: 2026, nilai: "1,5 miliar"}, {tahun: 2027, nilai: 800 juta}, {tahun: 2028, nilai: 200 juta}]
""",
)
def pr401(rencana: Rencana) -> Iterator[Temuan]:
    """Money in a year in which the activity does not run: one finding an activity."""
    for kegiatan, jadwal in rencana.dalam_periode:
        if not kegiatan.anggaran:
            continue
        aktif = jadwal.tahun_aktif
        if salah := [nomor for nomor, satu in enumerate(kegiatan.anggaran) if satu.tahun not in aktif]:
            tahun = [kegiatan.anggaran[nomor].tahun for nomor in salah]
            pertama, *lain = [di(kegiatan, "anggaran", nomor, "tahun") for nomor in salah]
            yield Temuan(
                pertama,
                f'anggaran {tahun[0]} untuk kegiatan "{kegiatan.id}", yang tidak berjalan pada tahun itu',
                f"pindahkan ke {_sebut_tahun(aktif)}, atau ubah waktu kegiatannya",
                tuple((letak, f"begitu juga anggaran {satu}") for letak, satu in zip(lain, tahun[1:], strict=True)),
            )


def _sebut_tahun(tahun: range) -> str:
    return str(tahun[0]) if len(tahun) == 1 else f"{tahun[0]} sampai {tahun[-1]}"


@aturan(
    "PR402",
    tingkat=Tingkat.GALAT,
    slug="pagu-terlampaui",
    judul="Anggaran melebihi pagu",
    sumber=f"{_FORMAT}, bagian 4",
    arti="""\
Jumlah anggaran semua kegiatan pada satu tahun, dari semua muatan dan semua sumber dana, lebih besar daripada `pagu`
tahun itu. Jumlah dan selisihnya dihitung dalam rupiah utuh tanpa pembulatan, dan pos terbesar ikut ditunjukkan sebagai
yang pertama patut ditinjau. Kegiatan berstatus `usulan` ikut dihitung; tahun tanpa `pagu` tidak diperiksa. Rencana yang
melebihi pagu akan terpotong ketika RKA disusun, jadi lebih baik kegiatan yang ditunda diputuskan di sini.
""",
    salah="""\
# peta-rencana.yaml
pagu: {2026: 400 juta}
# domain/layanan.yaml
kegiatan:
  - id: LYN-01
    nama: Portal layanan publik terpadu
    mulai: 2026
    selesai: 2027
    anggaran: [{tahun: 2026, nilai: 450 juta}, {tahun: 2027, nilai: 150 juta}]
""",
    benar="""\
# peta-rencana.yaml
pagu: {2026: 400 juta}
# domain/layanan.yaml
kegiatan:
  - id: LYN-01
    nama: Portal layanan publik terpadu
    mulai: 2026
    selesai: 2027
    anggaran: [{tahun: 2026, nilai: 350 juta}, {tahun: 2027, nilai: 250 juta}]
""",
)
def pr402(rencana: Rencana) -> Iterator[Temuan]:
    """Budgets of a year that exceed its ceiling, with the largest of them. A year outside the period is PR302."""
    if not rencana.peta.pokok.pagu:
        return
    jumlah_kasar: dict[int, int] = defaultdict(int)
    for _, _, kegiatan in rencana.peta.semua_kegiatan():
        for anggaran in kegiatan.anggaran:
            jumlah_kasar[anggaran.tahun] += anggaran.nilai
    for tahun, pagu in rencana.peta.pokok.pagu.items():
        if jumlah_kasar[tahun] <= pagu or tahun not in rencana.peta.periode.tahun:
            continue
        pos = list(_pos(rencana, tahun))
        if (jumlah := sum(nilai for nilai, _, _ in pos)) > pagu:
            terbesar = sorted(pos, key=lambda satu: -satu[0])[:_BANYAK_POS_DISEBUT]
            yield Temuan(
                di_pokok("pagu", tahun),
                f"anggaran {tahun} berjumlah {tulis_rupiah(jumlah)}, melebihi pagu {tulis_rupiah(pagu)}",
                f"kurangi anggaran {tahun} sebesar {tulis_rupiah(jumlah - pagu)}, atau naikkan pagu",
                tuple(
                    (di(kegiatan, "anggaran", nomor, "nilai"), f"{kegiatan.id}: {tulis_rupiah(nilai)}")
                    for nilai, kegiatan, nomor in terbesar
                ),
            )


def _pos(rencana: Rencana, tahun: int) -> Iterator[tuple[int, Kegiatan, int]]:
    """Amount, activity and number of each item of a year, without those that have a finding (PR201, PR401)."""
    terjadwal = {kegiatan.id: jadwal for kegiatan, jadwal in rencana.dalam_periode}
    for _, _, kegiatan in rencana.peta.semua_kegiatan():
        jadwal = terjadwal.get(kegiatan.id)
        if rencana.kegiatan(kegiatan.id) is kegiatan and (jadwal is None or tahun in jadwal.tahun_aktif):
            for nomor, anggaran in enumerate(kegiatan.anggaran):
                if anggaran.tahun == tahun:
                    yield anggaran.nilai, kegiatan, nomor


@aturan(
    "PR403",
    tingkat=Tingkat.PERINGATAN,
    slug="tahun-tanpa-anggaran",
    judul="Tahun berjalan tanpa anggaran",
    sumber=f"{_FORMAT}, bagian 6; Pedoman MenPANRB 3/2024 indikator 12 tingkat 4",
    arti="""\
Kegiatan ini punya anggaran pada sebagian tahunnya, tetapi pada tahun yang disebut berjalan tanpa uang. Bila tidak
disengaja, pekerjaannya akan berhenti di tengah jalan. Asesor melihat apakah peta rencana diwujudkan dalam rencana kerja
dan anggaran tiga tahun terakhir (Pedoman MenPANRB 3/2024, indikator 12 tingkat 4), sehingga tahun kosong melemahkan
bukti. Kegiatan tanpa anggaran sama sekali tidak dilaporkan, karena dianggap memang tidak memerlukan biaya.
""",
    salah="""\
# domain/keamanan.yaml
kegiatan:
  - id: KAM-01
    nama: Pembentukan tim tanggap insiden siber
    mulai: 2026-01
    selesai: 2027-06
    anggaran: [{tahun: 2026, nilai: 190 juta, sumber: APBD}]
""",
    benar="""\
# domain/keamanan.yaml
kegiatan:
  - id: KAM-01
    nama: Pembentukan tim tanggap insiden siber
    mulai: 2026-01
    selesai: 2027-06
    anggaran: [{tahun: 2026, nilai: 130 juta, sumber: APBD}, {tahun: 2027, nilai: 60 juta, sumber: APBD}]
""",
)
def pr403(rencana: Rencana) -> Iterator[Temuan]:
    """An active year without money in an activity that has money in others; work without any budget is free work."""
    for kegiatan, jadwal in rencana.dalam_periode:
        if not kegiatan.anggaran:
            continue
        ada, aktif = {anggaran.tahun for anggaran in kegiatan.anggaran}, jadwal.tahun_aktif
        kurang = [satu for satu in aktif if satu not in ada]
        if kurang and all(satu in aktif for satu in ada):
            tahun = ", ".join(map(str, kurang))
            yield Temuan(
                di(kegiatan, "anggaran"),
                f'kegiatan "{kegiatan.id}" berjalan tanpa anggaran pada {tahun}',
                f"tambahkan anggaran {tahun}, atau ubah waktu kegiatannya",
            )


@aturan(
    "PR404",
    tingkat=Tingkat.PERINGATAN,
    galat_bila="kode tidak mengikuti pola nomenklatur",
    slug="subkegiatan-tidak-dikenal",
    judul="Kode subkegiatan tidak dikenal",
    sumber=(
        "Permendagri 90/2019; Kepmendagri 050-5889/2021 dan empat perubahannya, terakhir Kepmendagri 900.1-861/2026"
    ),
    arti="""\
Kode subkegiatan menghubungkan kegiatan dengan RKA dan DPA. Daftar bawaan program hanya memuat kode yang lazim membiayai
SPBE (urusan 2.16, 2.20, dan 2.21), jadi kode lain dapat saja benar; cocokkan dengan edisi nomenklatur yang dipakai pada
tahun anggarannya, karena kode berubah antaredisi. Bila bentuknya sendiri menyalahi pola (urusan, program, provinsi atau
kabupaten/kota, kegiatan, subkegiatan), temuan ini menjadi galat. Kode ditulis dalam tanda kutip, sebab tanpa kutip
sebagian kode dibaca YAML sebagai angka. Isian `subkegiatan` boleh dihapus bila kodenya belum diketahui.
""",
    salah="""\
# domain/tata-kelola.yaml
kegiatan:
  - id: TKL-01
    nama: Penyusunan Arsitektur SPBE
    mulai: 2026
    selesai: 2026
    anggaran: [{tahun: 2026, nilai: 120 juta, sumber: APBD, subkegiatan: "2.16.03.2.02.0915"}]
""",
    benar="""\
# domain/tata-kelola.yaml
kegiatan:
  - id: TKL-01
    nama: Penyusunan Arsitektur SPBE
    mulai: 2026
    selesai: 2026
    anggaran: [{tahun: 2026, nilai: 120 juta, sumber: APBD, subkegiatan: "2.16.03.2.02.0015"}]
""",
)
def pr404(rencana: Rencana) -> Iterator[Temuan]:
    """A budget code outside the built-in list; a fault where it has not even the form of one. One finding a code."""
    dikenal = subkegiatan.semua()
    pencari = PencariNama(dikenal)
    asing: dict[str, list[tuple[Kegiatan, int]]] = defaultdict(list)
    for _, _, kegiatan in rencana.peta.semua_kegiatan():
        for nomor, anggaran in enumerate(kegiatan.anggaran):
            if anggaran.subkegiatan is not None and anggaran.subkegiatan not in dikenal:
                asing[anggaran.subkegiatan].append((kegiatan, nomor))
    for kode, semua in asing.items():
        pertama, *lain = [di(kegiatan, "anggaran", nomor, "subkegiatan") for kegiatan, nomor in semua]
        juga = tuple((letak, "dipakai juga di sini") for letak in lain)
        dekat = pencari.terdekat(kode)
        if not berpola_subkegiatan(kode):
            pesan = f'kode subkegiatan "{kode}" tidak berpola nomenklatur'
            saran = f'tulis seperti "{dekat or _CONTOH_KODE}"'
            yield Temuan(pertama, pesan, saran, juga, tingkat=Tingkat.GALAT)
        else:
            pesan = f'kode subkegiatan "{kode}" tidak ada dalam daftar bawaan'
            saran = "cocokkan dengan nomenklatur tahun anggarannya"
            yield Temuan(pertama, pesan, saran + (f'; kode terdekat dalam daftar "{dekat}"' if dekat else ""), juga)
