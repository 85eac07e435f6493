"""PR101, PR102, PR109 to PR111 and PR114, reading: what the parser and the folder tell before any key is looked at.

Sources: YAML 1.2.2; format.md sections 1 and 2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.aturan.cacat import dari_cacat, dari_model
from spbe_roadmap.aturan.daftar import Bacaan, aturan_baca
from spbe_roadmap.aturan.nama_dekat import nama_terdekat
from spbe_roadmap.aturan.narasi import ASET, gambar_prosa
from spbe_roadmap.aturan.sintaks import dugaan_sintaks
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.model.berkas import BERKAS_WAJIB
from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.sumber import Letak

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.sumber import Cacat

_FORMAT = "format peta rencana versi 1"
GALAT, PERINGATAN = Tingkat.GALAT, Tingkat.PERINGATAN

_PESAN_YAML = {
    "tag": ("penanda {tag} tidak dipakai dalam peta rencana", "hapus penanda yang diawali tanda seru"),
    "dokumen-kedua": (
        "dokumen YAML kedua dalam satu berkas",
        "hapus baris --- dan isinya, atau pindahkan ke berkas lain",
    ),
    "kunci-rumit": ("kunci harus berupa teks atau bilangan bulat", "tulis kunci sebagai teks diikuti titik dua"),
    "alias-tak-dikenal": (
        "*{nama} merujuk jangkar yang tidak ada",
        "tulis &{nama} pada nilai yang dimaksud lebih dahulu",
    ),
    "tak-terbaca": ("berkas tidak dapat dibuka: {sebab}", "periksa izin baca berkas itu"),
    "bukan-berkas": ('"{nama}" bukan berkas biasa', "ganti dengan berkas YAML"),
    "bukan-folder": ('"{nama}" seharusnya folder', "ganti dengan folder bernama sama"),
}
_PESAN_BATAS = {
    "terlalu-besar": ("berkas sebesar {ukuran} bait melebihi batas {batas} bait", "bagi atau ringkas isi berkas"),
    "terlalu-dalam": ("isi bertingkat lebih dari {batas} kali", "ratakan susunannya"),
    "terlalu-panjang": ("lebih dari {batas} butir dalam satu daftar atau berkas", "bagi isinya"),
    "alias-banyak": ("lebih dari {batas} kali alias dipakai", "tulis nilainya langsung"),
    "alias-membengkak": ("alias mengembang menjadi lebih dari {batas} simpul", "tulis nilainya langsung"),
    "alias-berputar": ("alias *{nama} merujuk dirinya sendiri", "tulis nilainya langsung"),
}


@aturan_baca(
    "PR101",
    tingkat=GALAT,
    slug="yaml-tidak-terbaca",
    judul="YAML tidak dapat dibaca",
    sumber=f"YAML 1.2.2 bab 5 sampai 9; {_FORMAT}, bagian 2",
    arti="""\
Berkas ini tidak mengikuti tata tulis YAML, sehingga isinya tidak dapat dibaca. Selama belum diperbaiki,
program tidak tahu apa yang direncanakan di dalamnya; berkas lain tetap diperiksa. Penyebab tersering:
titik dua di dalam teks tanpa tanda kutip, tanda kutip atau kurung yang tidak ditutup, dan jorokan yang
memakai tab atau tidak sejajar. Letak yang ditunjuk adalah tempat pembacaan berhenti, jadi periksa juga
baris tepat di atasnya. Penanda bertanda seru (`!!`), dokumen kedua sesudah `---`, dan berkas yang tidak
boleh dibuka juga termasuk di sini.
""",
    salah="""\
# domain/tata-kelola.yaml
kondisi: Dua hal belum ada: kebijakan internal dan SOP
""",
    benar="""\
# domain/tata-kelola.yaml
kondisi: "Dua hal belum ada: kebijakan internal dan SOP"
""",
)
def pr101(bacaan: Bacaan) -> Iterator[Temuan]:
    """A file that the YAML parser cannot read; the other files are still checked."""
    yield from dari_cacat(bacaan, _PESAN_YAML)
    for cacat in bacaan.pohon.cacat:
        if cacat.jenis == "sintaks":
            yield Temuan(cacat.letak, *dugaan_sintaks(bacaan.pohon.teks[cacat.letak.berkas], cacat))


@aturan_baca(
    "PR102",
    tingkat=GALAT,
    slug="kunci-ganda",
    judul="Kunci yang sama tertulis dua kali",
    sumber=f"YAML 1.2.2 bagian 3.2.1.1 (kunci harus unik); {_FORMAT}, bagian 2",
    arti="""\
Satu kunci tertulis dua kali pada tempat yang sama, sehingga tidak jelas nilai mana yang berlaku. Banyak
program diam-diam memakai yang terakhir; di sini hal itu dianggap galat, supaya tidak ada tanggal atau anggaran yang
hilang tanpa diketahui. Biasanya sebuah baris disalin lalu lupa diubah, atau dua orang menyunting berkas yang
sama. Temuan menunjuk kunci yang kedua dan menyebut tempat yang pertama.
""",
    salah="""\
# domain/tata-kelola.yaml
kegiatan:
  - id: TKL-01
    nama: Penyusunan kebijakan internal SPBE
    mulai: 2025-TW2
    selesai: 2025-TW4
    selesai: 2026-TW2
""",
    benar="""\
# domain/tata-kelola.yaml
kegiatan:
  - id: TKL-01
    nama: Penyusunan kebijakan internal SPBE
    mulai: 2025-TW2
    selesai: 2026-TW2
""",
)
def pr102(bacaan: Bacaan) -> Iterator[Temuan]:
    """The same key twice in one mapping, placed at the second."""
    for cacat in bacaan.pohon.cacat:
        if cacat.jenis == "kunci-ganda":
            pertama = Letak(cacat.letak.berkas, titik=cacat.fakta["pertama"])
            yield Temuan(
                cacat.letak,
                f'kunci "{cacat.fakta["kunci"]}" sudah tertulis pada baris {cacat.fakta["pertama"][0]}',
                "hapus salah satu, atau gabungkan isinya",
                ((pertama, "pertama kali tertulis di sini"),),
            )


@aturan_baca(
    "PR109",
    tingkat=PERINGATAN,
    slug="berkas-asing",
    judul="Berkas di luar format",
    sumber=f"{_FORMAT}, bagian 1",
    arti="""\
Berkas atau folder ini tidak termasuk susunan peta rencana, jadi isinya tidak dibaca dan tidak terbit. Itu berbahaya
bila perencana mengira sebaliknya: `domain/tatakelola.yaml`, misalnya, tidak pernah menjadi muatan tata kelola.
Penyebab tersering adalah nama yang salah ketik, akhiran `.yml`, dan bahan kerja yang tersimpan di folder yang sama.
Ganti nama berkas yang salah nama, dan pindahkan bahan kerja ke luar folder peta rencana. Gambar disimpan di `aset/`.
""",
    salah="""\
```text
kota-contoh/
  peta-rencana.yaml
  opd.yml
  domain/tatakelola.yaml
  notulen rapat.docx
```
""",
    benar="""\
```text
kota-contoh/
  peta-rencana.yaml
  opd.yaml
  domain/tata-kelola.yaml
```
""",
)
def pr109(bacaan: Bacaan) -> Iterator[Temuan]:
    """A file or folder that the format does not know: nothing is skipped in silence."""
    dikenal = [*BERKAS_WAJIB, *(f"domain/{nama}.yaml" for nama in MUATAN)]
    belum_ada = [satu for satu in dikenal if satu not in bacaan.pohon.dokumen]
    for nama in bacaan.pohon.tak_dikenal:
        dekat = nama_terdekat(nama, belum_ada)
        saran = f'ganti namanya menjadi "{dekat}"' if dekat else "pindahkan ke luar folder peta rencana"
        yield Temuan(Letak(nama), f'berkas "{nama}" tidak dikenal dan tidak dibaca', saran)


@aturan_baca(
    "PR110",
    tingkat=GALAT,
    slug="batas-terlampaui",
    judul="Batas pembacaan terlampaui",
    sumber=f"YAML 1.2.2 bagian 3.2.2.2 (jangkar dan alias); {_FORMAT}, bagian 2",
    arti="""\
Berkas ini melampaui batas yang menjaga supaya satu berkas tidak menghabiskan memori komputer: besarnya lebih dari
5 MiB, isinya bertingkat lebih dari 50, alias dipakai lebih dari 1.000 kali, atau isi aliasnya mengembang menjadi
lebih dari 1.000.000 simpul. Peta rencana yang wajar jauh di bawah batas itu. Penyebabnya biasanya data mentah yang
ditempel ke dalam berkas, atau berkas yang dibuat oleh program lain. Ringkas isinya, dan tulis nilainya langsung
di tempat alias bertumpuk.
""",
    salah="""\
Setiap baris sepuluh kali isi baris di atasnya; tujuh baris seperti ini sudah berarti sepuluh juta butir.

```yaml
a: &a [x, x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
```
""",
    benar="""\
Nilai yang berulang ditulis langsung, atau memakai alias satu tingkat.

```yaml
pendukung: &pendukung [bappeda, kominfo]
```
""",
)
def pr110(bacaan: Bacaan) -> Iterator[Temuan]:
    """A file that is too large, nested too deeply, or grows beyond measure by its aliases."""
    yield from dari_cacat(bacaan, _PESAN_BATAS)


@aturan_baca(
    "PR111",
    tingkat=GALAT,
    slug="bukan-utf8",
    judul="Bukan UTF-8 atau karakter kendali",
    sumber=f"YAML 1.2.2 bagian 5.1 dan 5.2; {_FORMAT}, bagian 2",
    arti="""\
Berkas ini bukan teks UTF-8, atau memuat karakter kendali yang tidak terlihat. Tanpa penyandian yang pasti, huruf
beraksen, tanda kutip, dan tanda pisah dapat berubah menjadi huruf lain dalam dokumen resmi. Biasanya berkas disimpan
sebagai "ANSI" atau "Unicode" (UTF-16) oleh penyunting lama, atau teksnya disalin dari PDF. Simpan ulang berkas dengan
penyandian UTF-8; hapus karakter yang ditunjuk lalu ketik ulang bagian itu.
""",
    salah="""\
`opd.yaml` disimpan melalui *Simpan Sebagai* dengan penyandian `ANSI` atau `Unicode`.
""",
    benar="""\
`opd.yaml` disimpan melalui *Simpan Sebagai* dengan penyandian `UTF-8`.
""",
)
def pr111(bacaan: Bacaan) -> Iterator[Temuan]:
    """Bytes that are not UTF-8 text, or a control character."""
    for cacat in bacaan.pohon.cacat:
        if cacat.jenis == "bukan-utf8":
            yield Temuan(cacat.letak, _pesan_bukan_utf8(cacat), 'simpan ulang berkas dengan penyandian "UTF-8"')
        elif cacat.jenis == "karakter-kendali":
            yield Temuan(
                cacat.letak, f"karakter kendali U+{cacat.fakta['kode']:04X} di dalam teks", "hapus karakter itu"
            )


def _pesan_bukan_utf8(cacat: Cacat) -> str:
    if cacat.fakta["utf16"]:
        return "berkas tersimpan sebagai UTF-16"
    return f"bait 0x{cacat.fakta['bait']:02X} bukan teks UTF-8"


@aturan_baca(
    "PR114",
    tingkat=GALAT,
    slug="keluar-folder",
    judul="Jalur keluar dari folder",
    sumber=f"{_FORMAT}, bagian 1",
    arti="""\
Gambar atau tautan ini menunjuk ke luar folder peta rencana. Satu peta rencana harus utuh di dalam foldernya: bila
disalin ke komputer lain, diperiksa orang lain, atau dibangun di server, hasilnya harus sama, dan tidak boleh ada berkas
lain dari komputer itu yang ikut terbit. Gambar hanya diambil dari `aset/`. Biasanya lambang dirujuk dengan `../` atau
alamat lengkap di komputer sendiri, atau berkas YAML diganti dengan tautan (*symlink*). Salin berkasnya ke dalam folder.
""",
    salah="""\
# peta-rencana.yaml
dokumen:
  judul: Peta Rencana SPBE Kota Contoh Tahun 2025–2029
  lambang: ../gambar/lambang.svg
""",
    benar="""\
# peta-rencana.yaml
dokumen:
  judul: Peta Rencana SPBE Kota Contoh Tahun 2025–2029
  lambang: aset/lambang.svg
""",
)
def pr114(bacaan: Bacaan) -> Iterator[Temuan]:
    """A path that leaves the roadmap folder, a picture outside `aset/`, a symlink that points out."""
    yield from dari_model(bacaan, "PR114")
    yield from dari_cacat(
        bacaan, {"keluar-folder": ('tautan "{nama}" menunjuk ke luar folder', "salin berkasnya ke dalam folder")}
    )
    for letak, alamat, _ in gambar_prosa(bacaan.peta):
        if not alamat.startswith(ASET):
            yield Temuan(
                letak, f'gambar "{alamat}" tidak berada di aset/', "simpan gambar di folder aset/ peta rencana"
            )
