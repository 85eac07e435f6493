"""PR103 and PR105, keys: what the format does not know, and what it requires and does not find.

Sources: format.md sections 1 and 4 to 8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.aturan.daftar import Bacaan, aturan_baca
from spbe_roadmap.aturan.koma import koma_tanpa_kutip
from spbe_roadmap.aturan.nama_dekat import nama_pasti, nama_terdekat, saran_nama
from spbe_roadmap.aturan.tempat import di_salah
from spbe_roadmap.aturan.temuan import Perbaikan, Temuan, Tingkat
from spbe_roadmap.kerangka import semua as semua_kerangka
from spbe_roadmap.model.berkas import BERKAS_POKOK, BERKAS_WAJIB
from spbe_roadmap.model.kunci import kunci_dikenal
from spbe_roadmap.sumber import Letak

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spbe_roadmap.model.kegiatan import Kegiatan

_FORMAT = "format peta rencana versi 1"
GALAT = Tingkat.GALAT


@aturan_baca(
    "PR103",
    tingkat=GALAT,
    slug="kunci-tidak-dikenal",
    judul="Kunci tidak dikenal",
    sumber=f"{_FORMAT}, bagian 4 sampai 8",
    arti="""\
Format tidak mengenal kunci ini di tempat ini. Kunci asing tidak dilewati diam-diam, karena anggaran atau
dampak yang tertulis di bawahnya akan hilang dari dokumen. Penyebabnya hampir selalu salah ketik
(`penanggungjawab` untuk `penanggung_jawab`) atau kunci yang benar pada tempat yang salah, misalnya `pagu` di
dalam kegiatan. Saran menyebut kunci yang paling mirip, atau semua kunci yang dikenal di tempat itu. Catatan
yang tidak perlu terbit dapat ditulis sebagai komentar, diawali tanda pagar (`#`).
""",
    salah="""\
# domain/tata-kelola.yaml
kegiatan:
  - id: TKL-01
    nama: Penyusunan kebijakan internal SPBE
    penanggungjawab: kominfo
    mulai: 2025-TW2
    selesai: 2025-TW4
""",
    benar="""\
# domain/tata-kelola.yaml
kegiatan:
  - id: TKL-01
    nama: Penyusunan kebijakan internal SPBE
    penanggung_jawab: kominfo
    mulai: 2025-TW2
    selesai: 2025-TW4
""",
)
def pr103(bacaan: Bacaan) -> Iterator[Temuan]:
    """A key that the format does not know, with the nearest that it does."""
    for salah in bacaan.salah:
        if salah.jenis in {"extra_forbidden", "invalid_key"} and not koma_tanpa_kutip(bacaan, salah):
            dikenal = kunci_dikenal(salah.berkas, salah.jejak[:-1])
            nama = str(salah.jejak[-1])
            yield Temuan(
                di_salah(salah),
                f'kunci "{nama}" tidak dikenal',
                saran_nama(nama, dikenal, jika_tidak=f"kunci yang dikenal: {', '.join(dikenal)}"),
                perbaikan=_kunci_pasti(bacaan.simpul(salah.berkas, salah.jejak[:-1]), nama, dikenal),
            )
    kerangka = tuple(satu.id for satu in semua_kerangka())
    for nama in bacaan.peta.indeks.awal:
        if nama not in kerangka:
            letak = Letak("indeks.yaml", ("awal", nama), "kunci")
            pilihan = f"pilihannya: {', '.join(kerangka)}"
            yield Temuan(
                letak,
                f'kerangka "{nama}" tidak dikenal',
                saran_nama(nama, kerangka, jika_tidak=pilihan),
                perbaikan=_kunci_pasti(bacaan.peta.indeks.awal, nama, kerangka),
            )


def _kunci_pasti(wadah: Iterable[object], nama: str, dikenal: Sequence[str]) -> Perbaikan | None:
    """The one key that can be meant, unless it stands there already or another unknown key could be meant for it."""
    benar = nama_pasti(nama, dikenal)
    lain = [kunci for kunci in map(str, wadah) if kunci != nama]
    if benar is None or benar in lain or any(nama_pasti(kunci, dikenal) == benar for kunci in lain):
        return None
    return Perbaikan(benar)


@aturan_baca(
    "PR105",
    tingkat=GALAT,
    slug="kunci-wajib-tidak-ada",
    judul="Kunci wajib tidak ada",
    sumber=f"{_FORMAT}, bagian 1 dan 4 sampai 8",
    arti="""\
Sebuah kunci atau berkas yang wajib belum ada, padahal tanpanya rencana tidak dapat dihitung atau diterbitkan.
Temuan menunjuk bagian yang kekurangan itu, bukan barisnya, karena barisnya memang belum ada. Kegiatan perlu
`mulai` dan `selesai`, atau `mulai` dan `durasi`, atau `durasi` saja supaya awalnya dihitung. Kabupaten dan kota
perlu `provinsi`; peta rencana berstatus `ditetapkan` perlu `nomor`, `tempat`, dan `tanggal`.
""",
    salah="""\
# domain/tata-kelola.yaml
kegiatan:
  - id: TKL-01
    nama: Penyusunan kebijakan internal SPBE
    mulai: 2025-TW2
""",
    benar="""\
# domain/tata-kelola.yaml
kegiatan:
  - id: TKL-01
    nama: Penyusunan kebijakan internal SPBE
    mulai: 2025-TW2
    durasi: 9 bulan
""",
)
def pr105(bacaan: Bacaan) -> Iterator[Temuan]:
    """A required key that is missing, placed at the mapping that lacks it; a required file, placed at the folder's mark."""
    asing = {
        (salah.berkas, salah.jejak[:-1], str(salah.jejak[-1]))
        for salah in bacaan.salah
        if salah.jenis == "extra_forbidden"
    }
    for salah in bacaan.salah:
        if salah.jenis == "missing":
            sekitar = [nama for berkas, jejak, nama in asing if (berkas, jejak) == (salah.berkas, salah.jejak[:-1])]
            nama = str(salah.jejak[-1])
            if not nama_terdekat(nama, sekitar):
                yield _kurang(Letak(salah.berkas, salah.jejak[:-1]), nama)
    if BERKAS_POKOK in bacaan.pohon.dokumen:
        for nama in BERKAS_WAJIB:
            if nama not in bacaan.pohon.dokumen and not bacaan.pohon.rusak(nama):
                yield Temuan(
                    Letak(BERKAS_POKOK), f'berkas "{nama}" tidak ada', f"buat {nama} di samping {BERKAS_POKOK}"
                )
    yield from _kurang_dalam_pokok(bacaan)
    for _, _, kegiatan in bacaan.peta.semua_kegiatan():
        if bacaan.peta.keutuhan.baris_utuh(kegiatan):
            yield from _kurang_waktu(kegiatan)


def _kurang(letak: Letak, nama: str, sebab: str = "") -> Temuan:
    return Temuan(letak, f'kunci wajib "{nama}" tidak ada{sebab}', f"tambahkan {nama}:")


def _kurang_dalam_pokok(bacaan: Bacaan) -> Iterator[Temuan]:
    if BERKAS_POKOK in bacaan.peta.keutuhan.berkas_rusak:
        return
    instansi, penetapan = bacaan.peta.instansi, bacaan.peta.penetapan
    disebut = {salah.jejak for salah in bacaan.salah if salah.berkas == BERKAS_POKOK}
    if instansi.jenis in {"kabupaten", "kota"} and not instansi.provinsi and ("instansi", "provinsi") not in disebut:
        yield _kurang(Letak(BERKAS_POKOK, ("instansi",)), "provinsi", f" untuk {instansi.jenis}")
    if penetapan.status == "ditetapkan":
        for nama in ("nomor", "tempat", "tanggal"):
            if getattr(penetapan, nama) is None and ("penetapan", nama) not in disebut:
                yield _kurang(Letak(BERKAS_POKOK, ("penetapan",)), nama, ", padahal statusnya ditetapkan")


def _kurang_waktu(kegiatan: Kegiatan) -> Iterator[Temuan]:
    """An activity needs `mulai` and `selesai`, or `mulai` and `durasi`, or `durasi` alone."""
    if kegiatan.durasi or (kegiatan.mulai and kegiatan.selesai):
        if kegiatan.durasi and kegiatan.selesai and not kegiatan.mulai:
            yield _kurang(Letak(kegiatan.berkas, kegiatan.jejak), "mulai", ", padahal selesai ditentukan")
        return
    kurang = "mulai" if kegiatan.selesai else "selesai" if kegiatan.mulai else "durasi"
    yield _kurang(Letak(kegiatan.berkas, kegiatan.jejak), kurang, f' pada kegiatan "{kegiatan.id}"')
