"""PR1xx, what cannot be read: YAML, keys, kinds of value, the files of the folder.

Sources of all rules here: format.md sections 1 to 8 and YAML 1.2.2.
"""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from spbe_roadmap.aturan.daftar import Bacaan, aturan_baca
from spbe_roadmap.aturan.nama_dekat import PencariNama, nama_terdekat, saran_nama
from spbe_roadmap.aturan.sintaks import dugaan_sintaks
from spbe_roadmap.aturan.tempat import di, di_folder
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.kerangka import semua as semua_kerangka
from spbe_roadmap.model.berkas import BERKAS_POKOK, BERKAS_WAJIB
from spbe_roadmap.model.kunci import kunci_dikenal
from spbe_roadmap.model.pangkas import PENGGANTI, kunci_terpotong
from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.sumber import Cacat, Letak, YamlMap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spbe_roadmap.model.kegiatan import Kegiatan
    from spbe_roadmap.model.pangkas import Jejak
    from spbe_roadmap.model.susun import SalahModel

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
    "terlalu-panjang": ("lebih dari {batas} butir dalam satu daftar atau berkas", "bagi isinya"),
    "alias-banyak": ("lebih dari {batas} kali alias dipakai", "tulis nilainya langsung"),
    "alias-membengkak": ("alias mengembang menjadi lebih dari {batas} simpul", "tulis nilainya langsung"),
    "alias-berputar": ("alias *{nama} merujuk dirinya sendiri", "tulis nilainya langsung"),
}
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
_SARAN_JENIS = {
    "teks": "apit nilai dengan tanda kutip",
    "daftar": "tulis di dalam kurung siku [ ] atau satu baris bertanda hubung untuk tiap butir",
    "pasangan kunci: nilai": "tulis sebagai pasangan kunci: nilai yang menjorok",
}
# Keys of a mapping within braces at most; a longer one is not looked at for commas.
_KUNCI_DALAM_KURUNG = 100
_KUNCI_ASING = frozenset({"extra_forbidden", "invalid_key"})
_KUNCI_UANG = frozenset({"pagu", "nilai", "serapan"})


def _letak(salah: SalahModel) -> Letak:
    return Letak(salah.berkas, salah.jejak, "kunci" if salah.kunci else "nilai")


def _dari_cacat(bacaan: Bacaan, pesan: dict[str, tuple[str, str]]) -> Iterator[Temuan]:
    for cacat in bacaan.pohon.cacat:
        if cacat.jenis in pesan:
            kalimat, saran = pesan[cacat.jenis]
            yield Temuan(cacat.letak, kalimat.format(**cacat.fakta), saran.format(**cacat.fakta))


def _bernilai_salah(bacaan: Bacaan, kode: str) -> Iterator[Temuan]:
    """What the value types refused with this code."""
    for salah in bacaan.salah:
        if salah.jenis == kode:
            yield Temuan(_letak(salah), salah.konteks["pesan"], salah.konteks["saran"])


@aturan_baca("PR101", tingkat=GALAT, slug="yaml-tidak-terbaca", judul="YAML tidak dapat dibaca", sumber=_YAML)
def pr101(bacaan: Bacaan) -> Iterator[Temuan]:
    """A file that the YAML parser cannot read; the other files are still checked."""
    yield from _dari_cacat(bacaan, _PESAN_YAML)
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


@aturan_baca("PR103", tingkat=GALAT, slug="kunci-tidak-dikenal", judul="Kunci tidak dikenal", sumber=_FORMAT)
def pr103(bacaan: Bacaan) -> Iterator[Temuan]:
    """A key that the format does not know, with the nearest that it does."""
    asing = _kunci_asing(bacaan)
    pencari: dict[tuple[str, ...], PencariNama] = {}
    for salah in bacaan.salah:
        if salah.jenis in _KUNCI_ASING and not _koma_tanpa_kutip(bacaan, salah):
            nama = str(salah.jejak[-1])
            dikenal = kunci_dikenal(salah.berkas, salah.jejak[:-1])
            dekat = asing.get((salah.berkas, salah.jejak)) or pencari.setdefault(
                dikenal, PencariNama(dikenal)
            ).terdekat(nama)
            saran = f'tulis "{dekat}"' if dekat else f"kunci yang dikenal: {', '.join(dikenal)}"
            saran = _saran_kunci(bacaan, salah) or saran
            yield Temuan(_letak(salah), f'kunci "{_ringkas(nama)}" tidak dikenal', saran)
    kerangka = tuple(satu.id for satu in semua_kerangka())
    for nama in bacaan.peta.indeks.awal:
        if nama not in kerangka:
            letak = Letak("indeks.yaml", ("awal", nama), "kunci")
            pilihan = f"pilihannya: {', '.join(kerangka)}"
            yield Temuan(letak, f'kerangka "{nama}" tidak dikenal', saran_nama(nama, kerangka, jika_tidak=pilihan))


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
        wadah = _simpul(bacaan, salah.berkas, salah.jejak[:-1])
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
    wadah, nama = _simpul(bacaan, salah.berkas, salah.jejak[:-1]), str(salah.jejak[-1])
    if nama == "<<":
        return "tulis kunci dan nilainya langsung"
    if not isinstance(wadah, YamlMap) or wadah.get(salah.jejak[-1], "") is not None or len(wadah) > _KUNCI_DALAM_KURUNG:
        return ""
    if melekat := _kunci_melekat(nama, kunci_dikenal(salah.berkas, salah.jejak[:-1])):
        return f'tulis "{melekat}: {nama[len(melekat) :].lstrip(" :=")}"'
    sebelum = next((a for a, b in pairwise(wadah) if b == salah.jejak[-1]), None)
    if isinstance(teks := wadah.get(sebelum), str):
        return f'bila ini bagian dari {sebelum}, apit dengan tanda kutip: "{teks}, {nama}"'
    return ""


@aturan_baca("PR104", tingkat=GALAT, slug="jenis-nilai-salah", judul="Jenis nilai salah", sumber=_FORMAT)
def pr104(bacaan: Bacaan) -> Iterator[Temuan]:
    """A value of the wrong kind: text where a list belongs, a number where text belongs, nothing where something does."""
    for salah in bacaan.salah:
        if sebelum := _koma_tanpa_kutip(bacaan, salah):
            if not _bidang_uang(sebelum):
                yield _temuan_koma(salah, sebelum)
        elif jenis := _jenis_diminta(salah):
            yield Temuan(
                _letak(salah),
                f"{_nama_bidang(salah)} harus berupa {jenis}, bukan {_sebut_nilai(_nilai_salah(salah))}",
                _saran_jenis(jenis, salah.nilai),
            )
    for letak in _waktu_kosong(bacaan):
        yield Temuan(
            letak, f'"{letak.jejak[-1]}" harus berupa waktu, bukan kosong', "tulis waktunya, atau hapus kuncinya"
        )
    if _provinsi_kosong(bacaan):
        letak = Letak(BERKAS_POKOK, ("instansi", "provinsi"))
        yield Temuan(
            letak, f'"provinsi" sebuah {bacaan.peta.instansi.jenis} tidak boleh kosong', "tulis nama provinsinya"
        )
    for nama, isi in bacaan.pohon.dokumen.items():
        if isi is None and nama in BERKAS_WAJIB and not bacaan.pohon.rusak(nama):
            yield Temuan(Letak(nama), "berkas ini kosong", "isi berkas menurut format, atau salin dari contoh")


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


@aturan_baca("PR105", tingkat=GALAT, slug="kunci-wajib-tidak-ada", judul="Kunci wajib tidak ada", sumber=_FORMAT)
def pr105(bacaan: Bacaan) -> Iterator[Temuan]:
    """A required key that is missing, placed at the mapping that lacks it; a required file, placed at the folder's mark."""
    salah_tulis = {(berkas, (*jejak[:-1], maksud)) for (berkas, jejak), maksud in _kunci_asing(bacaan).items()}
    for salah in bacaan.salah:
        if salah.jenis != "missing" or (salah.berkas, salah.jejak) in salah_tulis:
            continue
        if "<<" not in (_simpul(bacaan, salah.berkas, salah.jejak[:-1]) or ()):
            yield _kurang(Letak(salah.berkas, salah.jejak[:-1]), str(salah.jejak[-1]))
    if BERKAS_POKOK in bacaan.pohon.dokumen:
        for nama in BERKAS_WAJIB:
            if nama not in bacaan.pohon.dokumen and not bacaan.pohon.rusak(nama):
                saran = saran_ganti_nama(bacaan, nama) or f"buat {nama} di samping {BERKAS_POKOK}"
                yield Temuan(di_folder(), f'berkas "{nama}" tidak ada', saran)
    yield from _kurang_dalam_pokok(bacaan)
    tertulis_kosong = {(letak.berkas, letak.jejak[:-1]) for letak in _waktu_kosong(bacaan)}
    for kegiatan in _kegiatan_utuh(bacaan):
        kurang = _waktu_kurang(kegiatan)
        if kurang and (kegiatan.berkas, kegiatan.jejak) not in tertulis_kosong:
            sebab = ", padahal selesai ditentukan" if kegiatan.durasi else f' pada kegiatan "{kegiatan.id}"'
            yield _kurang(Letak(kegiatan.berkas, kegiatan.jejak), kurang, sebab)


def saran_ganti_nama(bacaan: Bacaan, nama: str) -> str:
    """What to do where a file that must be there is there under a similar name; empty where none is."""
    dekat = nama_terdekat(nama, bacaan.pohon.tak_dikenal)
    return f'ganti nama "{dekat}" menjadi "{nama}"' if dekat else ""


def _kurang(letak: Letak, nama: str, sebab: str = "") -> Temuan:
    return Temuan(letak, f'kunci wajib "{nama}" tidak ada{sebab}', f"tambahkan {nama}:")


def _kurang_dalam_pokok(bacaan: Bacaan) -> Iterator[Temuan]:
    if BERKAS_POKOK in bacaan.peta.keutuhan.berkas_rusak:
        return
    instansi, penetapan = bacaan.peta.instansi, bacaan.peta.penetapan
    disebut = {salah.jejak for salah in bacaan.salah if salah.berkas == BERKAS_POKOK}
    if _provinsi_kurang(bacaan) and ("instansi", "provinsi") not in disebut and not _provinsi_kosong(bacaan):
        yield _kurang(Letak(BERKAS_POKOK, ("instansi",)), "provinsi", f" untuk {instansi.jenis}")
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


def _provinsi_kosong(bacaan: Bacaan) -> bool:
    """Whether the key stands without value where it cannot do without (PR104, not PR105)."""
    tertulis = _simpul(bacaan, BERKAS_POKOK, ("instansi",))
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


def _waktu_kosong(bacaan: Bacaan) -> Iterator[Letak]:
    """The first key of a time that stands without value in an activity that lacks one (PR104, not PR105)."""
    for kegiatan in _kegiatan_utuh(bacaan):
        if _waktu_kurang(kegiatan):
            tertulis = _simpul(bacaan, kegiatan.berkas, kegiatan.jejak)
            kosong = [kunci for kunci in ("mulai", "selesai", "durasi") if tertulis.get(kunci, "") is None]
            yield from (Letak(kegiatan.berkas, (*kegiatan.jejak, kunci)) for kunci in kosong[:1])


@aturan_baca("PR106", tingkat=GALAT, slug="bukan-pilihan", judul="Nilai di luar pilihan", sumber=_FORMAT)
def pr106(bacaan: Bacaan) -> Iterator[Temuan]:
    """A value that is not among the choices, with the nearest that is."""
    for salah in bacaan.salah:
        if salah.jenis == "pilihan" and isinstance(salah.nilai, str | int) and not isinstance(salah.nilai, bool):
            yield _bukan_pilihan(_letak(salah), salah.nilai, salah.konteks["boleh"])
    kerangka = tuple(satu.id for satu in semua_kerangka())
    for riwayat in bacaan.peta.indeks.riwayat:
        if riwayat.kerangka not in {*kerangka, PENGGANTI}:
            yield _bukan_pilihan(Letak(riwayat.berkas, (*riwayat.jejak, "kerangka")), riwayat.kerangka, kerangka)
    for nama in MUATAN:
        letak = Letak(f"domain/{nama}.yaml", ("domain",))
        if (domain := _simpul(bacaan, letak.berkas, letak.jejak)) != nama and domain in tuple(MUATAN):
            yield Temuan(letak, f'domain "{domain}" tidak sama dengan nama berkasnya', f'tulis "{nama}"')
    for realisasi in bacaan.peta.realisasi:
        letak = di(realisasi, "tahun")
        tahun = _simpul(bacaan, letak.berkas, letak.jejak)
        if isinstance(tahun, int) and tahun != realisasi.tahun and bacaan.peta.keutuhan.baris_utuh(realisasi, "tahun"):
            pesan = f"tahun {tahun} tidak sama dengan nama berkas {realisasi.berkas}"
            yield Temuan(letak, pesan, f"tulis {realisasi.tahun}, atau ganti nama berkasnya")


def _bukan_pilihan(letak: Letak, nilai: Any, boleh: tuple[Any, ...]) -> Temuan:  # noqa: ANN401 - text or number
    pilihan = ", ".join(map(str, boleh))
    dekat = nama_terdekat(str(nilai), map(str, boleh))
    saran = f'tulis "{dekat}" (pilihannya: {pilihan})' if dekat else f"pilihannya: {pilihan}"
    return Temuan(letak, f'"{_ringkas(str(nilai))}" tidak termasuk pilihan', saran)


@aturan_baca("PR107", tingkat=GALAT, slug="uang-tidak-jelas", judul="Jumlah uang tidak jelas", sumber=_FORMAT)
def pr107(bacaan: Bacaan) -> Iterator[Temuan]:
    """Money that can be read in two ways, is negative or has cents; a comma that cuts an amount inside braces."""
    terpotong: set[tuple[str | int, ...]] = set()
    for salah in bacaan.salah:
        sebelum = _koma_tanpa_kutip(bacaan, salah)
        if sebelum and _bidang_uang(sebelum) and salah.jejak not in terpotong:
            terpotong.add(salah.jejak)
            yield _temuan_koma(salah, sebelum)
    for salah in bacaan.salah:
        if salah.jenis == "PR107" and salah.jejak not in terpotong:
            yield Temuan(_letak(salah), salah.konteks["pesan"], salah.konteks["saran"])


def _koma_tanpa_kutip(bacaan: Bacaan, salah: SalahModel) -> tuple[Letak, Any] | None:
    """Place and value of the number before, where an unquoted comma inside braces made the rest of it a key.

    `{nilai: 1,2 miliar}` reads as `nilai: 1` and a key `2 miliar` without value.
    """
    if not salah.jejak or (salah.nilai is not None and not salah.kunci):
        return None
    wadah = _simpul(bacaan, salah.berkas, salah.jejak[:-1])
    sebelum = kunci_terpotong(wadah, salah.jejak[-1]) if isinstance(wadah, YamlMap) else None
    return None if sebelum is None else (Letak(salah.berkas, (*salah.jejak[:-1], sebelum)), wadah[sebelum])


def _temuan_koma(salah: SalahModel, sebelum: tuple[Letak, Any]) -> Temuan:
    letak, nilai = sebelum
    lengkap = f"{nilai},{salah.jejak[-1]}"
    saran = f'apit dengan tanda kutip: "{lengkap}"'
    if not _bidang_uang(sebelum) and lengkap.replace(",", "").isdecimal():
        saran = f"tulis {lengkap.replace(',', '.')} dengan titik"
    return Temuan(letak, f"koma memotong {lengkap} menjadi dua di dalam kurung kurawal", saran)


def _bidang_uang(sebelum: tuple[Letak, Any]) -> bool:
    return bool(_KUNCI_UANG & {str(langkah) for langkah in sebelum[0].jejak})


def _simpul(bacaan: Bacaan, berkas: str, jejak: tuple[str | int, ...]) -> Any:  # noqa: ANN401 - parsed YAML
    simpul: Any = bacaan.pohon.dokumen.get(berkas)
    for langkah in jejak:
        try:
            simpul = simpul[langkah]
        except (KeyError, IndexError, TypeError):
            return None
    return simpul


@aturan_baca(
    "PR108", tingkat=GALAT, slug="waktu-tidak-terbaca", judul="Waktu atau durasi tidak terbaca", sumber=_FORMAT
)
def pr108(bacaan: Bacaan) -> Iterator[Temuan]:
    """A time, duration or year in none of the forms of the format."""
    yield from _bernilai_salah(bacaan, "PR108")
    for salah in bacaan.salah:
        if _tahun_aneh(salah) and not _koma_tanpa_kutip(bacaan, salah):
            yield Temuan(
                _letak(salah),
                f'tahun "{_nilai_salah(salah)}" tidak terbaca',
                "tulis tahun dengan empat angka, misalnya 2026",
            )


@aturan_baca("PR109", tingkat=PERINGATAN, slug="berkas-asing", judul="Berkas di luar format", sumber=_FORMAT)
def pr109(bacaan: Bacaan) -> Iterator[Temuan]:
    """A file or folder that the format does not know: nothing is skipped in silence."""
    dikenal = [*BERKAS_WAJIB, *(f"domain/{nama}.yaml" for nama in MUATAN)]
    belum_ada = [satu for satu in dikenal if satu not in bacaan.pohon.dokumen]
    for nama in bacaan.pohon.tak_dikenal:
        dekat = nama_terdekat(nama, belum_ada)
        saran = f'ganti namanya menjadi "{dekat}"' if dekat else "pindahkan ke luar folder peta rencana"
        yield Temuan(Letak(nama), f'berkas "{nama}" tidak dikenal dan tidak dibaca', saran)


@aturan_baca("PR110", tingkat=GALAT, slug="batas-terlampaui", judul="Batas pembacaan terlampaui", sumber=_FORMAT)
def pr110(bacaan: Bacaan) -> Iterator[Temuan]:
    """A file that is too large, nested too deeply, or grows beyond measure by its aliases."""
    yield from _dari_cacat(bacaan, _PESAN_BATAS)


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


@aturan_baca("PR112", tingkat=GALAT, slug="kode-terbaca-angka", judul="Kode terbaca sebagai angka", sumber=_FORMAT)
def pr112(bacaan: Bacaan) -> Iterator[Temuan]:
    """A code without quotes that YAML has read, and damaged, as a number."""
    yield from _bernilai_salah(bacaan, "PR112")


@aturan_baca(
    "PR113", tingkat=GALAT, slug="bentuk-teks-salah", judul="Bentuk id, kode, atau alamat salah", sumber=_FORMAT
)
def pr113(bacaan: Bacaan) -> Iterator[Temuan]:
    """An id, indicator code or address that has not the form it needs."""
    yield from _bernilai_salah(bacaan, "PR113")


@aturan_baca("PR114", tingkat=GALAT, slug="keluar-folder", judul="Jalur keluar dari folder", sumber=_FORMAT)
def pr114(bacaan: Bacaan) -> Iterator[Temuan]:
    """A path that leaves the roadmap folder, a picture outside `aset/`, a symlink that points out."""
    yield from _bernilai_salah(bacaan, "PR114")
    yield from _dari_cacat(
        bacaan, {"keluar-folder": ('tautan "{nama}" menunjuk ke luar folder', "salin berkasnya ke dalam folder")}
    )
