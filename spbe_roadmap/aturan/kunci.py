"""PR103 and PR105, keys: what the format does not know, and what it requires and does not find.

Sources: format.md sections 1 and 4 to 8.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from spbe_roadmap.aturan.contoh_kunci import contoh_berkas, contoh_kunci
from spbe_roadmap.aturan.daftar import Bacaan, aturan_baca
from spbe_roadmap.aturan.koma import koma_tanpa_kutip
from spbe_roadmap.aturan.nama_dekat import PencariNama, nama_pasti, nama_terdekat, saran_nama
from spbe_roadmap.aturan.tempat import di, di_folder, di_salah
from spbe_roadmap.aturan.temuan import Perbaikan, Temuan, Tingkat
from spbe_roadmap.kerangka import semua as semua_kerangka
from spbe_roadmap.model.berkas import BERKAS_POKOK, BERKAS_WAJIB
from spbe_roadmap.model.kunci import kunci_dikenal
from spbe_roadmap.model.salah import kutip
from spbe_roadmap.sumber import Letak, YamlMap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spbe_roadmap.model.kegiatan import Kegiatan
    from spbe_roadmap.model.pangkas import Jejak
    from spbe_roadmap.model.susun import SalahModel

_FORMAT = "format peta rencana versi 1"
GALAT = Tingkat.GALAT
_KUNCI_ASING = frozenset({"extra_forbidden", "invalid_key"})
# Keys of lists that planners write without brackets.
_KUNCI_DAFTAR = frozenset(
    {"setelah", "pendukung", "keluaran", "aplikasi", "terhubung", "sasaran", "inisiatif_strategis", "dasar_hukum"}
)
# A longer mapping is nobody's braces, and is not searched for commas.
_KUNCI_DALAM_KURUNG = 100


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
    asing = _kunci_asing(bacaan)
    pencari: dict[tuple[str, ...], PencariNama] = {}
    pasti: dict[tuple[str, Jejak], dict[str, Perbaikan]] = {}
    for salah in bacaan.salah:
        if salah.jenis in _KUNCI_ASING and not koma_tanpa_kutip(bacaan, salah):
            nama, wadah = str(salah.jejak[-1]), (salah.berkas, salah.jejak[:-1])
            dikenal = kunci_dikenal(*wadah)
            if wadah not in pasti:
                pasti[wadah] = _kunci_pasti(bacaan.simpul(*wadah), dikenal)
            dekat = asing.get((salah.berkas, salah.jejak)) or pencari.setdefault(
                dikenal, PencariNama(dikenal)
            ).terdekat(nama)
            saran = f'tulis "{dekat}"' if dekat else f"kunci yang dikenal: {', '.join(dikenal)}"
            yield Temuan(
                di_salah(salah),
                f'kunci "{kutip(nama)}" tidak dikenal',
                _saran_kunci(bacaan, salah) or saran,
                perbaikan=pasti[wadah].get(nama),
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
                perbaikan=_kunci_pasti(bacaan.peta.indeks.awal, kerangka).get(nama),
            )


def _kunci_asing(bacaan: Bacaan) -> dict[tuple[str, Jejak], str]:
    """Place of each unknown key -> the required key that it was probably meant to be, where its mapping lacks one.

    The nearest in spelling, else the only one that is missing.
    """
    kurang: dict[tuple[str, Jejak], list[str]] = defaultdict(list)
    for salah in bacaan.salah:
        if salah.jenis == "missing":
            kurang[salah.berkas, salah.jejak[:-1]].append(str(salah.jejak[-1]))
    maksud: dict[tuple[str, Jejak], str] = {}
    for salah in bacaan.salah:
        calon = kurang.get((salah.berkas, salah.jejak[:-1]), []) if salah.jenis in _KUNCI_ASING else []
        if not calon:
            continue
        nama = str(salah.jejak[-1])
        wadah = bacaan.simpul(salah.berkas, salah.jejak[:-1])
        dekat = nama_terdekat(
            nama, [satu for satu in kunci_dikenal(salah.berkas, salah.jejak[:-1]) if satu not in wadah]
        )
        pilihan = dekat or _kunci_melekat(nama, calon) or (calon[0] if len(calon) == 1 else None)
        if pilihan in calon:
            calon.remove(pilihan)
            maksud[salah.berkas, salah.jejak] = pilihan
    return maksud


def _kunci_melekat(nama: str, dikenal: Iterable[str]) -> str | None:
    """The known key in front, where the colon or the space behind it is missing: `nilai 200 juta`, `nilai:200 juta`."""
    return next((satu for satu in dikenal if re.match(re.escape(satu) + r"[\s:=]", nama)), None)


def _saran_kunci(bacaan: Bacaan, salah: SalahModel) -> str:
    """What to write where an unknown key without a value is really a key with its value, or the rest of a text."""
    wadah, nama = bacaan.simpul(salah.berkas, salah.jejak[:-1]), str(salah.jejak[-1])
    if nama == "<<":
        return "tulis kunci dan nilainya langsung"
    if not isinstance(wadah, YamlMap) or wadah.get(salah.jejak[-1], "") is not None or len(wadah) > _KUNCI_DALAM_KURUNG:
        return ""
    if melekat := _kunci_melekat(nama, kunci_dikenal(salah.berkas, salah.jejak[:-1])):
        return f'tulis "{melekat}: {nama[len(melekat) :].lstrip(" :=")}"'
    sebelum = next((a for a, b in pairwise(wadah) if b == salah.jejak[-1]), None)
    return _saran_terpotong(str(sebelum), teks, nama) if isinstance(teks := wadah.get(sebelum), str) else ""


def _saran_terpotong(kunci: str, teks: str, sisa: str) -> str:
    """What to write where a comma inside braces has cut the rest off the value of a key."""
    if sisa == "-":  # Rp350.000.000,-
        return f'tulis "{teks}" tanpa ",-"'
    if kunci in _KUNCI_DAFTAR:
        return f"tulis di dalam kurung siku: {kunci}: [{teks}, {sisa}]"
    return f'bila ini bagian dari {kunci}, apit dengan tanda kutip: "{teks}, {sisa}"'


def _kunci_pasti(wadah: Iterable[object], dikenal: Sequence[str]) -> dict[str, Perbaikan]:
    """For each key of a mapping the one that it can be meant for, unless another key there is it, or could be meant too."""
    maksud: dict[str, list[str]] = defaultdict(list)
    for nama in map(str, wadah):
        if benar := nama_pasti(nama, dikenal):
            maksud[benar].append(nama)
    return {semua[0]: Perbaikan(benar) for benar, semua in maksud.items() if len(semua) == 1}


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
    salah_tulis = {(berkas, (*jejak[:-1], maksud)) for (berkas, jejak), maksud in _kunci_asing(bacaan).items()}
    for salah in bacaan.salah:
        if salah.jenis != "missing" or (salah.berkas, salah.jejak) in salah_tulis:
            continue
        if "<<" not in (bacaan.simpul(salah.berkas, salah.jejak[:-1]) or ()):
            yield _kurang(bacaan, Letak(salah.berkas, salah.jejak[:-1]), str(salah.jejak[-1]))
    if BERKAS_POKOK in bacaan.pohon.dokumen:
        for nama in BERKAS_WAJIB:
            if nama not in bacaan.pohon.dokumen and not bacaan.pohon.rusak(nama):
                saran = saran_ganti_nama(bacaan, nama) or _saran_buat(nama)
                yield Temuan(di_folder(), f'berkas "{nama}" tidak ada', saran)
    yield from _kurang_dalam_pokok(bacaan)
    tertulis_kosong = {(letak.berkas, letak.jejak[:-1]) for letak in waktu_kosong(bacaan)}
    for kegiatan in _kegiatan_utuh(bacaan):
        kurang = _waktu_kurang(kegiatan)
        if kurang and (kegiatan.berkas, kegiatan.jejak) not in tertulis_kosong:
            sebab = ", padahal selesai ditentukan" if kegiatan.durasi else f' pada kegiatan "{kegiatan.id}"'
            yield _kurang(bacaan, di(kegiatan), kurang, sebab)


def saran_ganti_nama(bacaan: Bacaan, nama: str) -> str:
    """What to do where a file that must be there is there under a similar name; empty where none is."""
    dekat = nama_terdekat(nama, bacaan.pohon.tak_dikenal)
    return f'ganti nama "{dekat}" menjadi "{nama}"' if dekat else ""


def _saran_buat(nama: str) -> str:
    contoh = contoh_berkas(nama)
    return f"buat {nama} di samping {BERKAS_POKOK}" + (f", misalnya berisi {contoh}" if contoh else "")


def _kurang(bacaan: Bacaan, letak: Letak, nama: str, sebab: str = "") -> Temuan:
    contoh = contoh_kunci(letak, nama, bacaan.peta)
    saran = f"tambahkan {nama}, misalnya {contoh}" if contoh else f"tambahkan {nama}:"
    return Temuan(letak, f'kunci wajib "{nama}" tidak ada{sebab}', saran)


def _kurang_dalam_pokok(bacaan: Bacaan) -> Iterator[Temuan]:
    if BERKAS_POKOK in bacaan.peta.keutuhan.berkas_rusak:
        return
    instansi, penetapan = bacaan.peta.instansi, bacaan.peta.penetapan
    disebut = {salah.jejak for salah in bacaan.salah if salah.berkas == BERKAS_POKOK}
    if _provinsi_kurang(bacaan) and ("instansi", "provinsi") not in disebut and not provinsi_kosong(bacaan):
        yield _kurang(bacaan, Letak(BERKAS_POKOK, ("instansi",)), "provinsi", f" untuk {instansi.jenis}")
    belum = [
        nama
        for nama in ("nomor", "tempat", "tanggal")
        if getattr(penetapan, nama) is None and ("penetapan", nama) not in disebut
    ]
    if penetapan.status == "ditetapkan" and belum:
        nama = ", ".join(belum)
        pesan = f"rencana berstatus ditetapkan, tetapi {nama} tidak ada"
        yield Temuan(Letak(BERKAS_POKOK, ("penetapan",)), pesan, f"tambahkan {nama}")


def _provinsi_kurang(bacaan: Bacaan) -> bool:
    return bacaan.peta.instansi.jenis in {"kabupaten", "kota"} and not bacaan.peta.instansi.provinsi


def provinsi_kosong(bacaan: Bacaan) -> bool:
    """Whether the key stands without value where it cannot do without (PR104, not PR105)."""
    tertulis = bacaan.simpul(BERKAS_POKOK, ("instansi",))
    return _provinsi_kurang(bacaan) and isinstance(tertulis, dict) and tertulis.get("provinsi", "") is None


def _kegiatan_utuh(bacaan: Bacaan) -> Iterator[Kegiatan]:
    for _, _, kegiatan in bacaan.peta.semua_kegiatan():
        if bacaan.peta.keutuhan.baris_utuh(kegiatan):
            yield kegiatan


def _waktu_kurang(kegiatan: Kegiatan) -> str | None:
    """An activity needs `mulai` and `selesai`, or `mulai` and `durasi`, or `durasi` alone: the key that it lacks."""
    if kegiatan.mulai:
        return None if kegiatan.selesai or kegiatan.durasi else "selesai"
    if kegiatan.selesai:
        return "mulai"
    return None if kegiatan.durasi else "durasi"


def waktu_kosong(bacaan: Bacaan) -> Iterator[Letak]:
    """The first key of a time that stands without value in an activity that lacks one (PR104, not PR105)."""
    for kegiatan in _kegiatan_utuh(bacaan):
        if _waktu_kurang(kegiatan):
            tertulis = bacaan.simpul(kegiatan.berkas, kegiatan.jejak)
            kosong = [kunci for kunci in ("mulai", "selesai", "durasi") if tertulis.get(kunci, "") is None]
            yield from (di(kegiatan, kunci) for kunci in kosong[:1])
