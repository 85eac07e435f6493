"""PR1xx, what cannot be read: YAML, keys, kinds of value, the files of the folder.

Sources of all rules here: format.md sections 1 to 8 and YAML 1.2.2.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from spbe_roadmap.aturan.daftar import Bacaan, aturan_baca
from spbe_roadmap.aturan.nama_dekat import nama_terdekat, saran_nama
from spbe_roadmap.aturan.sintaks import dugaan_sintaks
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.kerangka import semua as semua_kerangka
from spbe_roadmap.model.berkas import BERKAS_POKOK, BERKAS_WAJIB
from spbe_roadmap.model.kunci import kunci_dikenal
from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.sumber import Cacat, Letak, YamlMap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.model.kegiatan import Kegiatan
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
    "greater_than_equal": "bilangan yang lebih besar",
    "less_than_equal": "bilangan yang lebih kecil",
}
_SARAN_JENIS = {
    "teks": "apit nilai dengan tanda kutip",
    "daftar": "tulis di dalam kurung siku [ ] atau satu baris bertanda hubung untuk tiap butir",
    "pasangan kunci: nilai": "tulis sebagai pasangan kunci: nilai yang menjorok",
}
_ANGKA_TERPOTONG = re.compile(r"\d+\s*[A-Za-z%]*\Z")
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
    for salah in bacaan.salah:
        if salah.jenis in {"extra_forbidden", "invalid_key"} and not _koma_tanpa_kutip(bacaan, salah):
            dikenal = kunci_dikenal(salah.berkas, salah.jejak[:-1])
            nama = str(salah.jejak[-1])
            yield Temuan(
                _letak(salah),
                f'kunci "{nama}" tidak dikenal',
                saran_nama(nama, dikenal, jika_tidak=f"kunci yang dikenal: {', '.join(dikenal)}"),
            )
    kerangka = tuple(satu.id for satu in semua_kerangka())
    for nama in bacaan.peta.indeks.awal:
        if nama not in kerangka:
            letak = Letak("indeks.yaml", ("awal", nama), "kunci")
            pilihan = f"pilihannya: {', '.join(kerangka)}"
            yield Temuan(letak, f'kerangka "{nama}" tidak dikenal', saran_nama(nama, kerangka, jika_tidak=pilihan))


@aturan_baca("PR104", tingkat=GALAT, slug="jenis-nilai-salah", judul="Jenis nilai salah", sumber=_FORMAT)
def pr104(bacaan: Bacaan) -> Iterator[Temuan]:
    """A value of the wrong kind: text where a list belongs, a number where text belongs, nothing where something does."""
    for salah in bacaan.salah:
        if (jenis := _jenis_diminta(salah)) and not _koma_tanpa_kutip(bacaan, salah):
            yield Temuan(
                _letak(salah),
                f"{_nama_bidang(salah)} harus berupa {jenis}, bukan {_sebut_nilai(salah.nilai)}",
                _SARAN_JENIS.get(jenis, f"tulis {jenis}"),
            )
        elif jenis and (sebelum := _koma_tanpa_kutip(bacaan, salah)) and not _bidang_uang(sebelum):
            yield _temuan_koma(salah, sebelum)
    for nama, isi in bacaan.pohon.dokumen.items():
        if isi is None and nama in BERKAS_WAJIB and not bacaan.pohon.rusak(nama):
            yield Temuan(Letak(nama), "berkas ini kosong", "isi berkas menurut format, atau salin dari contoh")


def _jenis_diminta(salah: SalahModel) -> str | None:
    """The kind of value that belongs there, None where the error is not about the kind."""
    if salah.jenis == "jenis":
        return str(salah.konteks["jenis"])
    if salah.jenis == "pilihan" and not isinstance(salah.nilai, str | int):
        return f"salah satu dari {', '.join(map(str, salah.konteks['boleh']))}"
    if salah.jenis in {"greater_than_equal", "less_than_equal"} and _bidang_tahun(salah):
        return None
    return None if salah.kunci else _JENIS_NILAI.get(salah.jenis)


def _bidang_tahun(salah: SalahModel) -> bool:
    return salah.jejak[-1:] == ("tahun",) or salah.jejak[:1] == ("periode",)


def _nama_bidang(salah: SalahModel) -> str:
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


@aturan_baca("PR106", tingkat=GALAT, slug="bukan-pilihan", judul="Nilai di luar pilihan", sumber=_FORMAT)
def pr106(bacaan: Bacaan) -> Iterator[Temuan]:
    """A value that is not among the choices, with the nearest that is."""
    for salah in bacaan.salah:
        if salah.jenis == "pilihan" and isinstance(salah.nilai, str | int):
            yield _bukan_pilihan(_letak(salah), salah.nilai, salah.konteks["boleh"])
    kerangka = tuple(satu.id for satu in semua_kerangka())
    for riwayat in bacaan.peta.indeks.riwayat:
        if riwayat.kerangka not in kerangka:
            yield _bukan_pilihan(Letak(riwayat.berkas, (*riwayat.jejak, "kerangka")), riwayat.kerangka, kerangka)
    for muatan in bacaan.peta.muatan:
        nama = muatan.berkas.removeprefix("domain/").removesuffix(".yaml")
        if muatan.domain != nama:
            letak = Letak(muatan.berkas, ("domain",))
            yield Temuan(letak, f'domain "{muatan.domain}" tidak sama dengan nama berkasnya', f'tulis "{nama}"')


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
    kunci = salah.jejak[-1]
    if not isinstance(wadah, YamlMap) or kunci not in wadah or wadah[kunci] is not None:
        return None
    semua = list(wadah)
    nomor = semua.index(kunci)
    if nomor == 0 or not _ANGKA_TERPOTONG.match(str(kunci)):
        return None
    sebelum = semua[nomor - 1]
    if not str(wadah[sebelum])[-1:].isdigit():
        return None
    return Letak(salah.berkas, (*salah.jejak[:-1], sebelum)), wadah[sebelum]


def _temuan_koma(salah: SalahModel, sebelum: tuple[Letak, Any]) -> Temuan:
    letak, nilai = sebelum
    lengkap = f"{nilai},{salah.jejak[-1]}"
    return Temuan(
        letak, f"koma memotong {lengkap} menjadi dua di dalam kurung kurawal", f'apit dengan tanda kutip: "{lengkap}"'
    )


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
        tahun_aneh = salah.jenis in {"greater_than_equal", "less_than_equal"} and _bidang_tahun(salah)
        kunci_aneh = salah.kunci and salah.jenis == "int_type" and not _koma_tanpa_kutip(bacaan, salah)
        if tahun_aneh or kunci_aneh:
            nilai = salah.jejak[-1] if kunci_aneh else salah.nilai
            yield Temuan(
                _letak(salah), f'tahun "{nilai}" tidak terbaca', "tulis tahun dengan empat angka, misalnya 2026"
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
