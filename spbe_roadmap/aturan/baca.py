"""PR101, PR102, PR109 to PR111 and PR114, reading: what the parser and the folder tell before any key is looked at.

Sources: YAML 1.2.2; format.md sections 1 and 2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.aturan.cacat import dari_cacat, dari_model
from spbe_roadmap.aturan.daftar import Bacaan, aturan_baca
from spbe_roadmap.aturan.nama_dekat import nama_terdekat
from spbe_roadmap.aturan.sintaks import dugaan_sintaks
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.model.berkas import BERKAS_WAJIB
from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.sumber import Letak

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.sumber import Cacat

_FORMAT = "format peta rencana versi 1"
_YAML = "YAML 1.2.2"
GALAT, PERINGATAN = Tingkat.GALAT, Tingkat.PERINGATAN

_PESAN_YAML = {
    "tag": ("penanda {tag} tidak dipakai dalam peta rencana", "hapus penanda yang diawali tanda seru"),
    "dokumen-kedua": (
        "dokumen YAML kedua dalam satu berkas",
        "hapus baris --- dan isinya, atau pindahkan ke berkas lain",
    ),
    "kunci-rumit": ("kunci harus berupa teks atau angka", "tulis kunci sebagai teks diikuti titik dua"),
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
    "alias-banyak": ("lebih dari {batas} kali alias dipakai", "tulis nilainya langsung"),
    "alias-membengkak": ("alias mengembang menjadi lebih dari {batas} simpul", "tulis nilainya langsung"),
    "alias-berputar": ("alias *{nama} merujuk dirinya sendiri", "tulis nilainya langsung"),
}


@aturan_baca("PR101", tingkat=GALAT, slug="yaml-tidak-terbaca", judul="YAML tidak dapat dibaca", sumber=_YAML)
def pr101(bacaan: Bacaan) -> Iterator[Temuan]:
    """A file that the YAML parser cannot read; the other files are still checked."""
    yield from dari_cacat(bacaan, _PESAN_YAML)
    for cacat in bacaan.pohon.cacat:
        if cacat.jenis == "sintaks":
            yield Temuan(cacat.letak, *dugaan_sintaks(bacaan.pohon.teks[cacat.letak.berkas], cacat))


@aturan_baca("PR102", tingkat=GALAT, slug="kunci-ganda", judul="Kunci yang sama tertulis dua kali", sumber=_YAML)
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


@aturan_baca("PR109", tingkat=PERINGATAN, slug="berkas-asing", judul="Berkas di luar format", sumber=_FORMAT)
def pr109(bacaan: Bacaan) -> Iterator[Temuan]:
    """A file or folder that the format does not know: nothing is skipped in silence."""
    dikenal = [*BERKAS_WAJIB, *(f"domain/{nama}.yaml" for nama in MUATAN)]
    for nama in bacaan.pohon.tak_dikenal:
        belum_ada = [satu for satu in dikenal if satu not in bacaan.pohon.dokumen]
        dekat = nama_terdekat(nama, belum_ada)
        saran = f'ganti namanya menjadi "{dekat}"' if dekat else "pindahkan ke luar folder peta rencana"
        yield Temuan(Letak(nama), f'berkas "{nama}" tidak dikenal dan tidak dibaca', saran)


@aturan_baca("PR110", tingkat=GALAT, slug="batas-terlampaui", judul="Batas pembacaan terlampaui", sumber=_FORMAT)
def pr110(bacaan: Bacaan) -> Iterator[Temuan]:
    """A file that is too large, nested too deeply, or grows beyond measure by its aliases."""
    yield from dari_cacat(bacaan, _PESAN_BATAS)


@aturan_baca("PR111", tingkat=GALAT, slug="bukan-utf8", judul="Bukan UTF-8 atau karakter kendali", sumber=_YAML)
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


@aturan_baca("PR114", tingkat=GALAT, slug="keluar-folder", judul="Jalur keluar dari folder", sumber=_FORMAT)
def pr114(bacaan: Bacaan) -> Iterator[Temuan]:
    """A path that leaves the roadmap folder, a picture outside `aset/`, a symlink that points out."""
    yield from dari_model(bacaan, "PR114")
    yield from dari_cacat(
        bacaan, {"keluar-folder": ('tautan "{nama}" menunjuk ke luar folder', "salin berkasnya ke dalam folder")}
    )
