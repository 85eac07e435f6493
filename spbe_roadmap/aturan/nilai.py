"""PR104, PR106 to PR108, PR112 and PR113, values: what stands at a known key and cannot be meant.

Sources: format.md sections 3 to 8.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from spbe_roadmap.aturan.cacat import dari_model, temuan_model
from spbe_roadmap.aturan.contoh_kunci import contoh_berkas
from spbe_roadmap.aturan.daftar import Bacaan, aturan_baca
from spbe_roadmap.aturan.koma import bidang_uang, koma_tanpa_kutip, perbaikan_koma, temuan_koma
from spbe_roadmap.aturan.kunci import provinsi_kosong, waktu_kosong
from spbe_roadmap.aturan.nama_dekat import nama_pasti, nama_terdekat
from spbe_roadmap.aturan.tempat import di, di_pokok, di_salah
from spbe_roadmap.aturan.temuan import Perbaikan, Temuan, Tingkat
from spbe_roadmap.kerangka import semua as semua_kerangka
from spbe_roadmap.model.berkas import BERKAS_WAJIB
from spbe_roadmap.model.pangkas import PENGGANTI
from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.sumber import Letak

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.model.susun import SalahModel

_FORMAT = "format peta rencana versi 1"
GALAT = Tingkat.GALAT
_JENIS_NILAI = {
    "string_type": "teks",
    "string_too_short": "teks yang tidak kosong",
    "tuple_type": "daftar",
    "list_type": "daftar",
    "model_type": "pasangan kunci: nilai",
    "model_attributes_type": "pasangan kunci: nilai",
    "dict_type": "pasangan kunci: nilai",
    "bool_type": "true atau false",
    "int_type": "bilangan bulat",
}
_ANGKA_DALAM_TEKS = re.compile(r"[0-9]{1,20}([.,][0-9]{1,20})?\Z")
# Files that hold one list -> the key that it stands below.
_BERKAS_DAFTAR = {"opd.yaml": "opd", "aplikasi.yaml": "aplikasi"}
_SARAN_JENIS = {
    "teks": "apit nilai dengan tanda kutip",
    "daftar": "tulis di dalam kurung siku [ ] atau satu baris bertanda hubung untuk tiap butir",
    "pasangan kunci: nilai": "tulis sebagai pasangan kunci: nilai yang menjorok",
}


@aturan_baca(
    "PR104",
    tingkat=GALAT,
    slug="jenis-nilai-salah",
    judul="Jenis nilai salah",
    sumber=f"{_FORMAT}, bagian 4 sampai 8",
    arti="""\
Nilainya ada, tetapi jenisnya bukan yang diminta: teks di tempat daftar, angka di tempat teks, atau tidak ada
apa-apa sesudah titik dua. Nilai seperti itu tidak dapat dijadwalkan, dijumlahkan, atau dicetak. Biasanya satu
butir ditulis tanpa tanda hubung atau kurung siku, nama yang hanya berupa angka tidak diapit tanda kutip, atau
koma di dalam kurung kurawal memotong teks yang tidak diapit tanda kutip. Saran menyebut bentuk yang diminta.
""",
    salah="""\
# domain/tata-kelola.yaml
kegiatan:
  - id: TKL-01
    nama: Penyusunan kebijakan internal SPBE
    mulai: 2025-TW2
    selesai: 2025-TW4
    keluaran: Peraturan Wali Kota
""",
    benar="""\
# domain/tata-kelola.yaml
kegiatan:
  - id: TKL-01
    nama: Penyusunan kebijakan internal SPBE
    mulai: 2025-TW2
    selesai: 2025-TW4
    keluaran: [Peraturan Wali Kota]
""",
)
def pr104(bacaan: Bacaan) -> Iterator[Temuan]:
    """A value of the wrong kind: text where a list belongs, a number where text belongs, nothing where something does."""
    for salah in bacaan.salah:
        if sebelum := koma_tanpa_kutip(bacaan, salah):
            if not bidang_uang(sebelum):
                yield temuan_koma(salah, sebelum)
        elif jenis := _jenis_diminta(salah):
            yield Temuan(
                di_salah(salah),
                f"{_nama_bidang(salah)} harus berupa {jenis}, bukan {_sebut_nilai(_nilai_salah(salah))}",
                _saran_daftar(salah) or _saran_jenis(jenis, salah.nilai),
            )
    for letak in waktu_kosong(bacaan):
        yield Temuan(
            letak, f'"{letak.jejak[-1]}" harus berupa waktu, bukan kosong', "tulis waktunya, atau hapus kuncinya"
        )
    if provinsi_kosong(bacaan):
        pesan = f'"provinsi" sebuah {bacaan.peta.instansi.jenis} tidak boleh kosong'
        yield Temuan(di_pokok("instansi", "provinsi"), pesan, "tulis nama provinsinya")
    for nama, isi in bacaan.pohon.dokumen.items():
        if isi is None and nama in BERKAS_WAJIB and not bacaan.pohon.rusak(nama):
            yield Temuan(Letak(nama), "berkas ini kosong", _saran_kosong(nama))


def _saran_kosong(nama: str) -> str:
    contoh = contoh_berkas(nama)
    return f"isi, misalnya {contoh}" if contoh else "isi berkas menurut format, atau salin dari contoh"


def _jenis_diminta(salah: SalahModel) -> str | None:
    """The kind of value that belongs there, None where the error is not about the kind."""
    if salah.jenis == "jenis":
        return str(salah.konteks["jenis"])
    if salah.jenis == "pilihan" and (isinstance(salah.nilai, bool) or not isinstance(salah.nilai, str | int)):
        return f"salah satu dari {', '.join(map(str, salah.konteks['boleh']))}"
    if _tahun_aneh(salah):
        return None
    if salah.jenis == "greater_than_equal":
        return f"bilangan paling sedikit {salah.konteks['ge']}"
    if salah.kunci:
        return "bilangan bulat" if salah.jenis == "int_type" else None
    return _JENIS_NILAI.get(salah.jenis)


def _tahun_aneh(salah: SalahModel) -> bool:
    """Whether a year is meant and something stands there that could be one but is not (PR108)."""
    if salah.kunci:
        return salah.jenis == "int_type" and salah.jejak[-2:-1] in {("pagu",), ("target",)}
    bidang_tahun = salah.jejak[-1:] == ("tahun",) or (salah.jejak[:1] == ("periode",) and len(salah.jejak) > 1)
    if not bidang_tahun or isinstance(salah.nilai, bool):
        return False
    if isinstance(salah.nilai, str):
        return not salah.nilai.isdecimal()
    return isinstance(salah.nilai, int | Decimal)


def _nilai_salah(salah: SalahModel) -> object:
    return salah.jejak[-1] if salah.kunci else salah.nilai


def _saran_jenis(jenis: str, nilai: object) -> str:
    teks = nilai.strip() if isinstance(nilai, str) else ""
    if jenis.startswith(("angka", "bilangan")) and _ANGKA_DALAM_TEKS.match(teks):
        return f"tulis {teks.replace(',', '.')} {'dengan titik' if ',' in teks else 'tanpa tanda kutip'}"
    if jenis == "true atau false" and teks in {"true", "false"}:
        return f"tulis {teks} tanpa tanda kutip"
    return _SARAN_JENIS.get(jenis, f"tulis {jenis}")


def _saran_daftar(salah: SalahModel) -> str:
    """What to do with a file that is the bare list of its rows; empty for anything else."""
    if salah.jejak or not isinstance(salah.nilai, list) or salah.berkas not in _BERKAS_DAFTAR:
        return ""
    return f'tulis "{_BERKAS_DAFTAR[salah.berkas]}:" pada baris pertama, lalu daftar ini di bawahnya'


def _nama_bidang(salah: SalahModel) -> str:
    if salah.kunci:
        return f'nomor di dalam "{salah.jejak[-2]}"'
    nama = [langkah for langkah in salah.jejak if isinstance(langkah, str)]
    if not nama:
        return "isi berkas"
    return f'butir "{nama[-1]}"' if isinstance(salah.jejak[-1], int) else f'"{nama[-1]}"'


def _sebut_nilai(nilai: object) -> str:
    if nilai is None:
        return "kosong"
    if isinstance(nilai, bool):
        return str(nilai).lower()
    if isinstance(nilai, dict):
        return "pasangan kunci: nilai"
    if isinstance(nilai, list):
        return "daftar"
    return f'teks "{_ringkas(nilai)}"' if isinstance(nilai, str) else f"angka {nilai}"


def _ringkas(teks: str, panjang: int = 40) -> str:
    return teks if len(teks) <= panjang else teks[: panjang - 1] + "…"


@aturan_baca(
    "PR106",
    tingkat=GALAT,
    slug="bukan-pilihan",
    judul="Nilai di luar pilihan",
    sumber=f"{_FORMAT}, bagian 4 sampai 8",
    arti="""\
Kunci ini hanya menerima beberapa pilihan, dan nilai yang tertulis tidak termasuk di dalamnya. Pilihan itu
menentukan bab, tabel, dan perhitungan, sehingga kata lain tidak dapat ditafsirkan. Biasanya kata dasarnya benar
tetapi bentuknya lain (`integrasi` untuk `integrasikan`), atau huruf besar dan kecilnya berbeda. Aturan ini juga
menemukan berkas muatan yang `domain`-nya tidak sama dengan nama berkasnya. Saran menyebut pilihan terdekat dan
semua pilihan yang ada.
""",
    salah="""\
# aplikasi.yaml
aplikasi:
  - id: arsip
    nama: Aplikasi Arsip
    opd: bappeda
    jenis: umum
    layanan: Kearsipan
    tindak_lanjut: dipertahankan
""",
    benar="""\
# aplikasi.yaml
aplikasi:
  - id: arsip
    nama: Aplikasi Arsip
    opd: bappeda
    jenis: umum
    layanan: Kearsipan
    tindak_lanjut: pertahankan
""",
)
def pr106(bacaan: Bacaan) -> Iterator[Temuan]:
    """A value that is not among the choices, with the nearest that is."""
    for salah in bacaan.salah:
        if salah.jenis == "pilihan" and isinstance(salah.nilai, str | int) and not isinstance(salah.nilai, bool):
            yield _bukan_pilihan(di_salah(salah), salah.nilai, salah.konteks["boleh"])
    kerangka = tuple(satu.id for satu in semua_kerangka())
    for riwayat in bacaan.peta.indeks.riwayat:
        if riwayat.kerangka not in {*kerangka, PENGGANTI}:
            yield _bukan_pilihan(Letak(riwayat.berkas, (*riwayat.jejak, "kerangka")), riwayat.kerangka, kerangka)
    for nama in MUATAN:
        letak = Letak(f"domain/{nama}.yaml", ("domain",))
        if (domain := bacaan.simpul(letak.berkas, letak.jejak)) != nama and domain in tuple(MUATAN):
            yield Temuan(letak, f'domain "{domain}" tidak sama dengan nama berkasnya', f'tulis "{nama}"')
    for realisasi in bacaan.peta.realisasi:
        letak = di(realisasi, "tahun")
        tahun = bacaan.simpul(letak.berkas, letak.jejak)
        if isinstance(tahun, int) and tahun != realisasi.tahun and bacaan.peta.keutuhan.baris_utuh(realisasi, "tahun"):
            pesan = f"tahun {tahun} tidak sama dengan nama berkas {realisasi.berkas}"
            yield Temuan(letak, pesan, f"tulis {realisasi.tahun}, atau ganti nama berkasnya")


def _bukan_pilihan(letak: Letak, nilai: Any, boleh: tuple[Any, ...]) -> Temuan:  # noqa: ANN401 - text or number
    pilihan = ", ".join(map(str, boleh))
    dekat = nama_terdekat(str(nilai), map(str, boleh))
    saran = f'tulis "{dekat}" (pilihannya: {pilihan})' if dekat else f"pilihannya: {pilihan}"
    pasti = nama_pasti(nilai, boleh) if isinstance(nilai, str) and isinstance(boleh[0], str) else None
    perbaikan = Perbaikan(pasti) if pasti else None
    return Temuan(letak, f'"{_ringkas(str(nilai))}" tidak termasuk pilihan', saran, perbaikan=perbaikan)


@aturan_baca(
    "PR107",
    tingkat=GALAT,
    slug="uang-tidak-jelas",
    judul="Jumlah uang tidak jelas",
    sumber=f"{_FORMAT}, bagian 3 (uang)",
    arti="""\
Jumlah uang ini dapat dibaca dengan dua cara, atau tidak boleh ada. `350.000` adalah tiga ratus lima puluh ribu
bagi pembaca Indonesia, tetapi tiga ratus lima puluh bagi YAML; program tidak menebak, karena selisihnya seribu
kali lipat. Jumlah negatif dan sen selain `,00` juga ditolak. Di dalam kurung kurawal, koma memisahkan butir,
sehingga `{nilai: 1,2 miliar}` terbaca `1`; apit jumlahnya dengan tanda kutip. Bentuk yang diterima antara lain
`350000000`, `350 juta`, `"1,2 miliar"`, dan `Rp350.000.000`.
""",
    salah="""\
# domain/tata-kelola.yaml
kegiatan:
  - id: TKL-01
    nama: Penyusunan kebijakan internal SPBE
    mulai: 2025-TW2
    selesai: 2025-TW4
    anggaran: [{tahun: 2025, nilai: 350.000, sumber: APBD}]
""",
    benar="""\
# domain/tata-kelola.yaml
kegiatan:
  - id: TKL-01
    nama: Penyusunan kebijakan internal SPBE
    mulai: 2025-TW2
    selesai: 2025-TW4
    anggaran: [{tahun: 2025, nilai: 350 juta, sumber: APBD}]
""",
)
def pr107(bacaan: Bacaan) -> Iterator[Temuan]:
    """Money that can be read in two ways, is negative or has cents; a comma that cuts an amount inside braces."""
    terpotong: set[tuple[str | int, ...]] = set()
    for salah in bacaan.salah:
        sebelum = koma_tanpa_kutip(bacaan, salah)
        if sebelum and bidang_uang(sebelum) and salah.jejak not in terpotong:
            terpotong.add(salah.jejak)
            yield temuan_koma(salah, sebelum)._replace(perbaikan=perbaikan_koma(bacaan, salah, sebelum[0]))
    for salah in bacaan.salah:
        if salah.jenis == "PR107" and salah.jejak not in terpotong:
            yield temuan_model(salah)


@aturan_baca(
    "PR108",
    tingkat=GALAT,
    slug="waktu-tidak-terbaca",
    judul="Waktu atau durasi tidak terbaca",
    sumber=f"{_FORMAT}, bagian 3 (waktu, durasi) dan 10",
    arti="""\
Waktu atau durasi ini tidak tertulis dalam salah satu bentuk yang dikenal, sehingga jadwal tidak dapat dihitung.
Waktu ditulis sebagai tahun (`2026`), semester (`2026-S1`), triwulan (`2026-TW3`), bulan (`2026-07`), atau hari
(`2026-07-15`). Durasi ditulis sebagai bilangan dengan satuan: `2 tahun`, `6 bulan`, `2 minggu`, `10 hari`.
Penyebab tersering adalah nama bulan, garis miring, durasi tanpa satuan, dan tanggal yang tidak ada di kalender
seperti `2026-02-30`.
""",
    salah="""\
# domain/tata-kelola.yaml
kegiatan:
  - id: TKL-01
    nama: Penyusunan kebijakan internal SPBE
    mulai: Juli 2025
    durasi: 6
""",
    benar="""\
# domain/tata-kelola.yaml
kegiatan:
  - id: TKL-01
    nama: Penyusunan kebijakan internal SPBE
    mulai: 2025-07
    durasi: 6 bulan
""",
)
def pr108(bacaan: Bacaan) -> Iterator[Temuan]:
    """A time, duration or year in none of the forms of the format."""
    yield from dari_model(bacaan, "PR108")
    for salah in bacaan.salah:
        if _tahun_aneh(salah) and not koma_tanpa_kutip(bacaan, salah):
            yield Temuan(
                di_salah(salah),
                f'tahun "{_nilai_salah(salah)}" tidak terbaca',
                "tulis tahun dengan empat angka, misalnya 2026",
            )


@aturan_baca(
    "PR112",
    tingkat=GALAT,
    slug="kode-terbaca-angka",
    judul="Kode terbaca sebagai angka",
    sumber=f"YAML 1.2.2 bagian 10.3.2 (skema inti); {_FORMAT}, bagian 3; Kepmendagri 050-5889/2021",
    arti="""\
Kode ini tertulis tanpa tanda kutip dan bentuknya menyerupai angka, sehingga YAML membacanya sebagai angka. Bagi YAML,
`2.10` sama dengan `2.1`, jadi angka nol di akhir dapat hilang dan kode aslinya tidak dapat dipulihkan. Kode subkegiatan
yang salah membuat peta rencana tidak dapat dicocokkan dengan dokumen anggaran. Apit setiap kode dengan tanda kutip
ganda, juga kode lengkap yang kebetulan terbaca benar.
""",
    salah="""\
# domain/tata-kelola.yaml
kegiatan:
  - id: TKL-01
    nama: Penyusunan kebijakan internal SPBE
    mulai: 2025
    selesai: 2025
    anggaran: [{tahun: 2025, nilai: 75 juta, subkegiatan: 2.16}]
""",
    benar="""\
# domain/tata-kelola.yaml
kegiatan:
  - id: TKL-01
    nama: Penyusunan kebijakan internal SPBE
    mulai: 2025
    selesai: 2025
    anggaran: [{tahun: 2025, nilai: 75 juta, subkegiatan: "2.16.03.2.02.0034"}]
""",
)
def pr112(bacaan: Bacaan) -> Iterator[Temuan]:
    """A code without quotes that YAML has read, and damaged, as a number."""
    for temuan in dari_model(bacaan, "PR112"):
        yield temuan._replace(perbaikan=Perbaikan(None))


@aturan_baca(
    "PR113",
    tingkat=GALAT,
    slug="bentuk-teks-salah",
    judul="Bentuk id, kode, atau alamat salah",
    sumber=f"{_FORMAT}, bagian 3 (id, indikator)",
    arti="""\
Id, kode indikator, atau alamat bukti ini tidak tertulis dalam bentuk yang diminta. Id hanya terdiri atas huruf, angka,
dan tanda hubung, serta diawali huruf, karena dipakai sebagai rujukan dan menjadi bagian alamat halaman situs. Kode
indikator berbentuk `SPBE-17` atau `PEMDI-12`. Alamat bukti diawali `https://`, `http://`, atau `mailto:`, atau berupa
teks biasa. Biasanya ada spasi, garis miring, atau titik di dalam id, atau kode indikator ditulis `SPBE 17`.
""",
    salah="""\
# domain/tata-kelola.yaml
kegiatan:
  - {id: TKL 01, nama: Penyusunan kebijakan internal SPBE, mulai: 2025, selesai: 2025}
""",
    benar="""\
# domain/tata-kelola.yaml
kegiatan:
  - {id: TKL-01, nama: Penyusunan kebijakan internal SPBE, mulai: 2025, selesai: 2025}
""",
)
def pr113(bacaan: Bacaan) -> Iterator[Temuan]:
    """An id, indicator code or address that has not the form it needs."""
    yield from dari_model(bacaan, "PR113")
