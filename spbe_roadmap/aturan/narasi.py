"""PR115 and PR116, prose: figures that nobody knows, and files that no section prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.aturan.daftar import aturan
from spbe_roadmap.aturan.nama_dekat import PencariNama
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.model.berkas import NARASI
from spbe_roadmap.sumber import Letak

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.rencana import Rencana

_FORMAT = "format peta rencana versi 1, bagian 1"


@aturan(
    "PR115",
    tingkat=Tingkat.PERINGATAN,
    slug="angka-narasi-tidak-dikenal",
    judul="Angka dalam narasi tidak dikenal",
    sumber=_FORMAT,
    arti="""\
Narasi boleh menyebut angka dari peta rencana dengan namanya, misalnya `{{ indeks.2026 }}` atau `{{ anggaran.jumlah }}`,
supaya teks selalu sama dengan tabel. Nama ini tidak ada dalam daftar, atau peta rencana tidak punya nilainya: tahun di luar
periode, pagu yang tidak diisi, muatan tanpa anggaran. Dokumen mencetaknya seperti tertulis, lengkap dengan kurungnya. Betulkan
namanya, isi datanya, atau tulis kalimatnya tanpa angka itu. Semua nama ada di docs/narasi.md.
""",
    salah="""\
# narasi/penutup.md
Peta rencana ini memuat {{ kegiatan.jumlahh }} kegiatan.
""",
    benar="""\
# narasi/penutup.md
Peta rencana ini memuat {{ kegiatan.jumlah }} kegiatan.
""",
)
def pr115(rencana: Rencana) -> Iterator[Temuan]:
    """A figure named in prose that the plan does not have."""
    if not any("{{" in teks for teks in rencana.peta.narasi.values()):
        return
    from spbe_roadmap.rencana.angka_narasi import angka_narasi, sebutan_angka  # noqa: PLC0415 - start-up: few roadmaps name figures

    dikenal = angka_narasi(rencana)
    pencari = PencariNama(dikenal)
    for berkas, teks in rencana.peta.narasi.items():
        for satu in sebutan_angka(teks):
            if satu.nama not in dikenal:
                dekat = pencari.terdekat(satu.nama)
                yield Temuan(
                    Letak(berkas, titik=(satu.baris, satu.kolom)),
                    f'angka "{satu.nama}" tidak ada dalam peta rencana dan tercetak seperti tertulis',
                    f'tulis "{dekat}"' if dekat else "pilih nama dari docs/narasi.md, atau hapus kurungnya",
                )


@aturan(
    "PR116",
    tingkat=Tingkat.INFO,
    slug="narasi-tanpa-bagian",
    judul="Narasi yang tidak dicetak",
    sumber=_FORMAT,
    arti="""\
Nama berkas narasi menentukan bagian dokumen yang teksnya diganti: `narasi/latar-belakang.md` mengganti teks Latar Belakang.
Berkas ini tidak bernama salah satu bagian, sehingga isinya tidak tercetak di mana pun. Ganti namanya menurut daftar di
docs/narasi.md, atau pindahkan ke luar folder peta rencana.
""",
    salah="""\
# narasi/latarbelakang.md
Kota ini terdiri atas delapan kecamatan.
""",
    benar="""\
# narasi/latar-belakang.md
Kota ini terdiri atas delapan kecamatan.
""",
)
def pr116(rencana: Rencana) -> Iterator[Temuan]:
    """A file of prose that belongs to no section."""
    pencari = PencariNama(NARASI)
    for berkas, teks in rencana.peta.narasi.items():
        nama = berkas.removeprefix("narasi/").removesuffix(".md")
        if nama not in NARASI and teks.strip():
            dekat = pencari.terdekat(nama)
            saran = f'ganti namanya menjadi "narasi/{dekat}.md"' if dekat else "pilih nama bagian dari docs/narasi.md"
            yield Temuan(Letak(berkas, titik=(1, 1)), f'tidak ada bagian dokumen bernama "{nama}"', saran)
