"""PR115 to PR117, prose: figures that nobody knows, files that no section prints, pictures without words.

Prose is `narasi/*.md`, and in a content `kondisi`, `arah`, and `uraian` of programmes and kegiatan. Nothing is parsed
where nothing can be wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.aturan.daftar import aturan
from spbe_roadmap.aturan.nama_dekat import PencariNama, nama_pasti, saran_nama
from spbe_roadmap.aturan.tempat import di
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.model.berkas import NARASI
from spbe_roadmap.sumber import Letak
from spbe_roadmap.sumber.prosa import nama_tertulis, semua_gambar, semua_sebutan

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.sumber.letak import Titik

ASET = "aset/"
# heads of names that a plan may have no value for
DAPAT_KOSONG = frozenset({"anggaran", "pagu", "target", "reviu"})
# names that a suggestion lists; our choice: one line
_SEBUT = 6

_FORMAT = "format peta rencana versi 1, bagian 1"


@aturan(
    "PR115",
    tingkat=Tingkat.PERINGATAN,
    slug="angka-narasi-tidak-dikenal",
    judul="Angka dalam narasi tidak dikenal",
    sumber=_FORMAT,
    arti="""\
Narasi, `kondisi`, `arah`, dan `uraian` boleh menyebut angka dari peta rencana dengan namanya, misalnya `{{ indeks.2026 }}`, supaya
teks selalu sama dengan tabel. Nama ini tidak ada dalam daftar, atau peta rencana tidak punya nilainya: tahun di luar
periode, pagu yang tidak diisi, muatan tanpa anggaran. Dokumen mencetaknya seperti tertulis, lengkap dengan kurungnya. Betulkan
namanya, isi datanya, atau tulis kalimatnya tanpa angka itu. Semua nama ada di docs/narasi.md. Untuk mencetak kurung
kurawal apa adanya, tulis garis miring terbalik di depannya.
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
    prosa = [satu for satu in _semua_prosa(rencana.peta) if "{{" in satu[1]]
    if not prosa:
        return
    from spbe_roadmap.rencana.angka_narasi import angka_narasi  # noqa: PLC0415 - start-up: few roadmaps name figures

    dikenal = angka_narasi(rencana)
    for letak, teks in prosa:
        for nama, titik in semua_sebutan(teks) if nama_tertulis(teks) - dikenal.keys() else ():
            if nama not in dikenal:
                pesan = f'angka "{nama}" tidak ada dalam peta rencana dan tercetak seperti tertulis'
                yield Temuan(_letak(letak, titik), pesan, _saran(nama, dikenal))


def _saran(nama: str, dikenal: Collection[str]) -> str:
    """The name that alone can be meant; else those of its kind, because another year is no slip of the pen."""
    if pasti := nama_pasti(nama, dikenal):
        return f'tulis "{pasti}"'
    depan = nama.partition(".")[0]
    sejenis = [satu for satu in dikenal if satu.partition(".")[0] == depan]
    if 0 < len(sejenis) <= _SEBUT:
        return f"yang ada: {', '.join(sejenis)}"
    if depan in DAPAT_KOSONG:
        return "isi datanya dahulu, atau tulis kalimatnya tanpa angka itu"
    return saran_nama(nama, sejenis or dikenal, jika_tidak="pilih nama dari docs/narasi.md, atau hapus kurungnya")


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


@aturan(
    "PR117",
    tingkat=Tingkat.PERINGATAN,
    slug="gambar-tanpa-keterangan",
    judul="Gambar narasi tanpa keterangan",
    sumber="PDF/UA-1 (ISO 14289-1) bagian 7.3; WCAG 2.2 kriteria 1.1.1",
    arti="""\
Gambar dalam narasi ditulis `![keterangan](aset/nama.png)`. Keterangannya dicetak di bawah gambar dan dibacakan kepada
pembaca yang tidak dapat melihatnya. Tanpa keterangan, gambar tidak dicetak, karena dokumen resmi harus dapat dibaca oleh
semua orang. Tulis satu kalimat pendek yang menyebut apa yang tampak.
""",
    salah="""\
# domain/tata-kelola.yaml
kondisi: Susunan tim tampak pada ![](aset/lambang.svg).
""",
    benar="""\
# domain/tata-kelola.yaml
kondisi: Susunan tim tampak pada ![bagan tim koordinasi](aset/lambang.svg).
""",
)
def pr117(rencana: Rencana) -> Iterator[Temuan]:
    """A picture without words, which is not printed."""
    for letak, alamat, keterangan in gambar_prosa(rencana.peta):
        if not keterangan:
            yield Temuan(letak, f'gambar "{alamat}" tidak berketerangan', f"tulis ![keterangan]({alamat})")


def gambar_prosa(peta: PetaRencana) -> Iterator[tuple[Letak, str, str]]:
    """The place, address and description of every picture in prose."""
    for letak, teks in _semua_prosa(peta):
        if "![" in teks:
            yield from ((_letak(letak, titik), alamat, kata) for alamat, kata, titik in semua_gambar(teks))


def _semua_prosa(peta: PetaRencana) -> Iterator[tuple[Letak, str]]:
    for nama, teks in peta.narasi.items():
        yield Letak(nama), teks
    for muatan in peta.muatan:
        yield di(muatan, "kondisi"), muatan.kondisi or ""
        yield di(muatan, "arah"), muatan.arah or ""
        for program in muatan.program:
            yield di(program, "uraian"), program.uraian or ""
            yield from ((di(satu, "uraian"), satu.uraian or "") for satu in program.kegiatan)


def _letak(letak: Letak, titik: Titik) -> Letak:
    """The place in a file of prose; a text inside YAML is met as a whole."""
    return letak if letak.jejak else letak._replace(titik=titik)
