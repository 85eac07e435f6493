"""PR7xx: the inventory of applications against the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.aturan.daftar import aturan
from spbe_roadmap.aturan.nama_dekat import PencariNama
from spbe_roadmap.aturan.tempat import di
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.model.sebutan import sebutan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.model.inventaris import Aplikasi
    from spbe_roadmap.rencana import Rencana

_FORMAT = "format peta rencana versi 1"
_SE = "SE MenPANRB 18/2022 lampiran Bab IV"
_PERLU_KEGIATAN = frozenset({"kembangkan", "integrasikan", "gabungkan", "ganti", "hentikan"})
_TIDAK_LAMA_LAGI = frozenset({"gabungkan", "ganti", "hentikan"})


@aturan(
    "PR701",
    tingkat=Tingkat.PERINGATAN,
    slug="aplikasi-tanpa-tindak-lanjut",
    judul="Aplikasi tanpa tindak lanjut",
    sumber=f"{_FORMAT}, bagian 5; {_SE}",
    arti="""\
Inventaris aplikasi harus berujung pada keputusan: dipertahankan, dikembangkan, diintegrasikan, digabungkan, diganti,
atau dihentikan. Temuan ini muncul bila keputusan itu (`tindak_lanjut`) belum ada, atau bila keputusannya memerlukan
pekerjaan tetapi tidak ada kegiatan yang menyebut aplikasi itu pada isian `aplikasi`. Hanya `pertahankan` yang tidak
memerlukan kegiatan. Menurut juknis SE MenPANRB 18/2022, membangun, mengembangkan, mengintegrasikan, menerapkan, dan
memelihara aplikasi adalah isi muatan aplikasi, sehingga keputusan tanpa kegiatan berarti peta rencana belum lengkap.
""",
    salah="""\
# aplikasi.yaml
aplikasi:
  - id: pantau
    nama: Sistem Pemantauan Pembangunan
    opd: bappeda
    jenis: khusus
    tindak_lanjut: integrasikan
""",
    benar="""\
# aplikasi.yaml
aplikasi:
  - id: pantau
    nama: Sistem Pemantauan Pembangunan
    opd: bappeda
    jenis: khusus
    tindak_lanjut: integrasikan
# domain/aplikasi.yaml
kegiatan:
  - {id: APL-01, nama: Integrasi pemantauan dengan Satu Data, mulai: 2026, selesai: 2026, aplikasi: [pantau]}
""",
)
def pr701(rencana: Rencana) -> Iterator[Temuan]:
    """An application that nobody has decided on, or that needs work which no activity names."""
    keutuhan = rencana.peta.keutuhan
    disebut = {nama for _, _, kegiatan in rencana.peta.semua_kegiatan() for nama in kegiatan.aplikasi}
    dikenal = {aplikasi.id for aplikasi in rencana.peta.aplikasi}
    # A mistyped id (PR202) is taken for the application that it resembles.
    digarap = disebut | set(map(PencariNama(dikenal).terdekat, sorted(disebut - dikenal)))
    lengkap = keutuhan.muatan_utuh and not any(berkas.startswith("domain/") for berkas, _ in keutuhan.baris_rusak)
    for aplikasi in rencana.peta.aplikasi:
        if not keutuhan.baris_utuh(aplikasi):
            continue
        if aplikasi.tindak_lanjut is None:
            pesan = f'aplikasi "{aplikasi.id}" tanpa tindak_lanjut'
            yield Temuan(
                di(aplikasi, "tindak_lanjut"),
                pesan,
                "tambahkan tindak_lanjut: pertahankan, kembangkan, integrasikan, gabungkan, ganti, atau hentikan",
            )
        elif aplikasi.tindak_lanjut in _PERLU_KEGIATAN and aplikasi.id not in digarap and lengkap:
            pesan = (
                f'aplikasi "{aplikasi.id}" akan di{aplikasi.tindak_lanjut}, tetapi tidak ada kegiatan yang menyebutnya'
            )
            yield Temuan(
                di(aplikasi, "tindak_lanjut"), pesan, f"tulis aplikasi: [{aplikasi.id}] pada kegiatan yang menggarapnya"
            )


@aturan(
    "PR702",
    tingkat=Tingkat.INFO,
    slug="opd-tanpa-aplikasi",
    judul="Unit tanpa aplikasi",
    sumber=f"{_FORMAT}, bagian 1 dan 5",
    arti="""\
Berkas `aplikasi.yaml` mencatat aplikasi semua perangkat daerah atau unit kerja, tetapi unit ini tidak memiliki satu pun.
Mungkin ia memang hanya memakai aplikasi milik yang lain; mungkin pula datanya belum terkumpul. Yang dilihat hanya
pemilik aplikasi (isian `opd`), bukan pemakainya. Temuan ini hanya info: pakailah sebagai daftar unit yang perlu
ditanyai lagi.
""",
    salah="""\
# opd.yaml
opd:
  - {id: kominfo, nama: Dinas Komunikasi dan Informatika}
  - {id: bappeda, nama: Badan Perencanaan Pembangunan Daerah}
# aplikasi.yaml
aplikasi:
  - {id: pantau, nama: Pemantauan Pembangunan, opd: bappeda, jenis: khusus, tindak_lanjut: pertahankan}
""",
    benar="""\
# opd.yaml
opd:
  - {id: kominfo, nama: Dinas Komunikasi dan Informatika}
  - {id: bappeda, nama: Badan Perencanaan Pembangunan Daerah}
# aplikasi.yaml
aplikasi:
  - {id: pantau, nama: Pemantauan Pembangunan, opd: bappeda, jenis: khusus, tindak_lanjut: pertahankan}
  - {id: portal, nama: Portal Kota, opd: kominfo, jenis: khusus, tindak_lanjut: pertahankan}
""",
)
def pr702(rencana: Rencana) -> Iterator[Temuan]:
    """A unit with no application in the inventory; silent while an application belongs to an unknown one (PR202)."""
    keutuhan = rencana.peta.keutuhan
    if "aplikasi.yaml" in keutuhan.berkas_rusak or any(berkas == "aplikasi.yaml" for berkas, _ in keutuhan.baris_rusak):
        return
    unit = sebutan(rencana.peta.instansi).unit
    dikenal = {opd.id for opd in rencana.peta.opd}
    tertulis = {aplikasi.opd for aplikasi in rencana.peta.aplikasi}
    if tertulis - dikenal:
        return
    for opd in rencana.peta.opd:
        if opd.id not in tertulis:
            yield Temuan(
                di(opd, "id"),
                f'{unit} "{opd.id}" tidak punya aplikasi dalam inventaris',
                "tambahkan aplikasinya pada aplikasi.yaml, atau biarkan bila memang tidak ada",
            )


@aturan(
    "PR703",
    tingkat=Tingkat.PERINGATAN,
    slug="aplikasi-kembar",
    judul="Dua aplikasi untuk layanan yang sama",
    sumber=f"{_FORMAT}, bagian 5; {_SE}",
    arti="""\
Dua unit masing-masing punya aplikasi untuk `layanan` yang sama, dan keduanya akan terus dipakai. Akibatnya
biaya ganda dan data terpecah, padahal SE MenPANRB 18/2022 meminta layanan digital yang terpadu. Isi `layanan`
dibandingkan tanpa membedakan huruf besar dan banyaknya spasi; aplikasi dengan tindak lanjut `gabungkan`, `ganti`, atau
`hentikan` tidak ikut dibandingkan. Bila keduanya sebenarnya melayani hal yang berbeda, perjelas isian `layanan`.
""",
    salah="""\
# aplikasi.yaml
aplikasi:
  - {id: lapor, nama: Lapor Kota, opd: kominfo, jenis: khusus, layanan: Pengaduan warga, tindak_lanjut: pertahankan}
  - {id: adu, nama: Kotak Aduan, opd: bappeda, jenis: khusus, layanan: Pengaduan warga, tindak_lanjut: pertahankan}
""",
    benar="""\
# aplikasi.yaml
aplikasi:
  - {id: lapor, nama: Lapor Kota, opd: kominfo, jenis: khusus, layanan: Pengaduan warga, tindak_lanjut: pertahankan}
  - {id: adu, nama: Kotak Aduan, opd: bappeda, jenis: khusus, layanan: Pengaduan warga, tindak_lanjut: hentikan}
# domain/layanan.yaml
kegiatan:
  - {id: LYN-01, nama: Peralihan Kotak Aduan ke Lapor Kota, mulai: 2026-01, selesai: 2026-06, aplikasi: [adu]}
""",
)
def pr703(rencana: Rencana) -> Iterator[Temuan]:
    """Two applications of different units for one `layanan`, neither of which is to be merged, replaced or stopped."""
    pertama: dict[str, Aplikasi] = {}
    for aplikasi in rencana.peta.aplikasi:
        if aplikasi.layanan is None or aplikasi.tindak_lanjut in _TIDAK_LAMA_LAGI:
            continue
        asal = pertama.setdefault(" ".join(aplikasi.layanan.lower().split()), aplikasi)
        if asal.opd != aplikasi.opd:
            yield Temuan(
                di(aplikasi, "layanan"),
                f'aplikasi "{aplikasi.id}" dan "{asal.id}" melayani hal yang sama: {aplikasi.layanan}',
                "tulis tindak_lanjut: gabungkan, ganti, atau hentikan pada salah satunya",
                ((di(asal, "layanan"), "layanan yang sama di sini"),),
            )
