"""PR303 and PR304: dependencies that turn in a circle, or that given dates break.

Days are calendar days, both ends inclusive. Activities of which something could not be read are passed over.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from spbe_roadmap.aturan.daftar import aturan
from spbe_roadmap.aturan.tempat import di
from spbe_roadmap.aturan.temuan import Temuan, Tingkat

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spbe_roadmap.model.kegiatan import Kegiatan
    from spbe_roadmap.rencana import Ikatan, Rencana
    from spbe_roadmap.sumber import Letak

_FORMAT = "format peta rencana versi 1"
_UJUNG_AKHIR = frozenset({"FF", "SF"})


@aturan(
    "PR303",
    tingkat=Tingkat.GALAT,
    slug="ketergantungan-melingkar",
    judul="Ketergantungan melingkar",
    sumber=f"{_FORMAT}, bagian 10; metode jalur kritis (Kelley dan Walker, 1959)",
    arti="""\
Kegiatan-kegiatan ini saling menunggu, sehingga tidak satu pun dapat dimulai lebih dahulu dan jadwalnya tidak dapat
dihitung. Program menelusuri semua rujukan `setelah`, apa pun jenisnya (FS, SS, FF, SF) dan berapa pun nilai `jeda`.
Setiap lingkaran dilaporkan satu kali, dengan semua rujukan yang membentuknya. Lingkaran biasanya muncul ketika dua
unit menulis ketergantungan dari sisinya masing-masing. Putuskan pada rujukan yang paling lemah, yaitu yang
sebenarnya hanya memerlukan koordinasi dan bukan keluaran kegiatan lain.
""",
    salah="""\
# domain/infrastruktur.yaml
kegiatan:
  - {id: INF-01, nama: Sistem penghubung layanan, durasi: 6 bulan, setelah: [APL-01]}
# domain/aplikasi.yaml
kegiatan:
  - {id: APL-01, nama: Integrasi aplikasi perizinan, durasi: 1 tahun, setelah: [INF-01]}
""",
    benar="""\
# domain/infrastruktur.yaml
kegiatan:
  - {id: INF-01, nama: Sistem penghubung layanan, durasi: 6 bulan}
# domain/aplikasi.yaml
kegiatan:
  - {id: APL-01, nama: Integrasi aplikasi perizinan, durasi: 1 tahun, setelah: [INF-01]}
""",
)
def pr303(rencana: Rencana) -> Iterator[Temuan]:
    """A circle of dependencies, whatever the link types: one finding a circle, every reference of it named."""
    for anggota in rencana.jadwal.lingkaran:
        lingkaran = _putaran(rencana, anggota)
        tempat = [
            _rujukan(rencana.kegiatan(asal), tujuan)
            for asal, tujuan in zip(lingkaran, [*lingkaran[1:], lingkaran[0]], strict=True)
        ]
        yield Temuan(
            tempat[0],
            "ketergantungan melingkar: " + " menunggu ".join([*lingkaran, lingkaran[0]]),
            "hapus salah satu rujukan setelah dalam lingkaran ini",
            tuple((letak, "lalu dirujuk di sini") for letak in tempat[1:]),
        )


def _putaran(rencana: Rencana, anggota: Sequence[str]) -> list[str]:
    """One closed walk through members of a circle, each waiting for the next."""
    di_dalam = set(anggota)
    jalan = {anggota[0]: 0}
    lanjut = anggota[0]
    while True:
        lanjut = next(satu.kegiatan for satu in rencana.kegiatan(lanjut).setelah if satu.kegiatan in di_dalam)
        if lanjut in jalan:
            return list(jalan)[jalan[lanjut] :]
        jalan[lanjut] = len(jalan)


def _rujukan(kegiatan: Kegiatan, ke: str) -> Letak:
    nomor = next(nomor for nomor, setelah in enumerate(kegiatan.setelah) if setelah.kegiatan == ke)
    return di(kegiatan, "setelah", nomor, "kegiatan")


@aturan(
    "PR304",
    tingkat=Tingkat.GALAT,
    slug="tanggal-melanggar-ketergantungan",
    judul="Tanggal tetap melanggar ketergantungan",
    sumber=f"{_FORMAT}, bagian 10; metode jalur kritis (Kelley dan Walker, 1959)",
    arti="""\
Tanggal tetap yang ditulis tidak sesuai dengan ketergantungannya: kegiatan mulai, atau selesai, sebelum pendahulunya
membolehkan. Program tidak menggeser tanggal tetap; ia menghitung hari paling awal yang memenuhi `setelah` dan
menyebutnya pada saran. Mulai paling awal ialah sehari sesudah pendahulu selesai (FS) atau hari pendahulu mulai (SS);
selesai paling awal ialah hari pendahulu selesai (FF) atau sehari sebelum pendahulu mulai (SF), masing-masing ditambah
`jeda`. Semuanya dalam hari kalender, tanpa memandang akhir pekan dan hari libur, dan dari beberapa pendahulu yang
paling lambatlah yang menentukan. Kegiatan yang hanya ditulis dengan `durasi` tidak pernah melanggar, karena mulainya
dihitung.
""",
    salah="""\
# domain/infrastruktur.yaml
kegiatan:
  - {id: INF-01, nama: Sistem penghubung layanan, mulai: 2025-07, selesai: 2026-03}
# domain/aplikasi.yaml
kegiatan:
  - {id: APL-01, nama: Integrasi aplikasi perizinan, mulai: 2026-01, selesai: 2026-12, setelah: [INF-01]}
""",
    benar="""\
# domain/infrastruktur.yaml
kegiatan:
  - {id: INF-01, nama: Sistem penghubung layanan, mulai: 2025-07, selesai: 2026-03}
# domain/aplikasi.yaml
kegiatan:
  - {id: APL-01, nama: Integrasi aplikasi perizinan, mulai: 2026-04, selesai: 2026-12, setelah: [INF-01]}
""",
)
def pr304(rencana: Rencana) -> Iterator[Temuan]:
    """Fixed dates that break a dependency: one finding for each date, with the bound that is broken most.

    Silent about activities outside the period (PR302) and about ids of which nobody knows which one is meant (PR201).
    """
    dilanggar = [ikatan for ikatan in rencana.jadwal.ikatan if ikatan.dilanggar]
    if not dilanggar:
        return
    banyak = Counter(kegiatan.id for _, _, kegiatan in rencana.peta.semua_kegiatan())
    ragu = rencana.di_luar_periode | {nama for nama in banyak if banyak[nama] > 1}
    menurut_tanggal: dict[tuple[str, str], list[Ikatan]] = defaultdict(list)
    for ikatan in dilanggar:
        if ragu.isdisjoint({ikatan.pengikut, ikatan.pendahulu}):
            ujung_akhir = ikatan.jenis in _UJUNG_AKHIR and rencana.kegiatan(ikatan.pengikut).selesai
            menurut_tanggal[ikatan.pengikut, "selesai" if ujung_akhir else "mulai"].append(ikatan)
    for (pengikut, kunci), semua in menurut_tanggal.items():
        yield _temuan_dilanggar(rencana, pengikut, kunci, semua)


def _temuan_dilanggar(rencana: Rencana, pengikut: str, kunci: str, semua: list[Ikatan]) -> Temuan:
    kegiatan, jadwal = rencana.kegiatan(pengikut), rencana.jadwal.kegiatan[pengikut]
    hari = {"mulai": jadwal.mulai, "selesai": jadwal.selesai}
    terberat = max(semua, key=lambda ikatan: ikatan.paling_awal - hari[_ujung(ikatan)])
    kata = _ujung(terberat)
    lain = [
        (di(kegiatan, "setelah", ikatan.nomor, "kegiatan"), f'menunggu "{ikatan.pendahulu}" ({ikatan.jenis})')
        for ikatan in semua
    ]
    pendahulu = rencana.kegiatan(terberat.pendahulu)
    ujung = (
        "selesai" if terberat.jenis in {"FS", "FF"} and pendahulu.selesai else "mulai" if pendahulu.mulai else "durasi"
    )
    tertulis = kegiatan.selesai if kata == "selesai" else kegiatan.mulai
    saat = f" {tertulis.teks}," if tertulis else ""
    return Temuan(
        di(kegiatan, kunci),
        f'kegiatan "{kegiatan.id}" {kata}{saat} sebelum "{terberat.pendahulu}" membolehkannya',
        f"{kata} paling awal {terberat.paling_awal}"
        if kunci == kata
        else f"geser mulai, atau perpanjang durasi, agar selesai paling awal {terberat.paling_awal}",
        (*lain, (di(pendahulu, ujung), f'"{pendahulu.id}" dijadwalkan di sini')),
    )


def _ujung(ikatan: Ikatan) -> str:
    """Which end of the activity that waits is bound."""
    return "selesai" if ikatan.jenis in _UJUNG_AKHIR else "mulai"
