"""PR104, PR106 to PR108, PR112 and PR113, values: what stands at a known key and cannot be meant.

Sources: format.md sections 3 to 8.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spbe_roadmap.aturan.cacat import dari_model
from spbe_roadmap.aturan.daftar import Bacaan, aturan_baca
from spbe_roadmap.aturan.koma import bidang_uang, koma_tanpa_kutip, temuan_koma
from spbe_roadmap.aturan.nama_dekat import nama_terdekat
from spbe_roadmap.aturan.tempat import di_salah
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.kerangka import semua as semua_kerangka
from spbe_roadmap.model.berkas import BERKAS_WAJIB
from spbe_roadmap.sumber import Letak

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.model.susun import SalahModel

_FORMAT = "format peta rencana versi 1"
GALAT = Tingkat.GALAT
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


@aturan_baca("PR104", tingkat=GALAT, slug="jenis-nilai-salah", judul="Jenis nilai salah", sumber=_FORMAT)
def pr104(bacaan: Bacaan) -> Iterator[Temuan]:
    """A value of the wrong kind: text where a list belongs, a number where text belongs, nothing where something does."""
    for salah in bacaan.salah:
        if (jenis := _jenis_diminta(salah)) and not koma_tanpa_kutip(bacaan, salah):
            yield Temuan(
                di_salah(salah),
                f"{_nama_bidang(salah)} harus berupa {jenis}, bukan {_sebut_nilai(salah.nilai)}",
                _SARAN_JENIS.get(jenis, f"tulis {jenis}"),
            )
        elif jenis and (sebelum := koma_tanpa_kutip(bacaan, salah)) and not bidang_uang(sebelum):
            yield temuan_koma(salah, sebelum)
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


@aturan_baca("PR106", tingkat=GALAT, slug="bukan-pilihan", judul="Nilai di luar pilihan", sumber=_FORMAT)
def pr106(bacaan: Bacaan) -> Iterator[Temuan]:
    """A value that is not among the choices, with the nearest that is."""
    for salah in bacaan.salah:
        if salah.jenis == "pilihan" and isinstance(salah.nilai, str | int):
            yield _bukan_pilihan(di_salah(salah), salah.nilai, salah.konteks["boleh"])
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
        sebelum = koma_tanpa_kutip(bacaan, salah)
        if sebelum and bidang_uang(sebelum) and salah.jejak not in terpotong:
            terpotong.add(salah.jejak)
            yield temuan_koma(salah, sebelum)
    for salah in bacaan.salah:
        if salah.jenis == "PR107" and salah.jejak not in terpotong:
            yield Temuan(di_salah(salah), salah.konteks["pesan"], salah.konteks["saran"])


@aturan_baca(
    "PR108", tingkat=GALAT, slug="waktu-tidak-terbaca", judul="Waktu atau durasi tidak terbaca", sumber=_FORMAT
)
def pr108(bacaan: Bacaan) -> Iterator[Temuan]:
    """A time, duration or year in none of the forms of the format."""
    yield from dari_model(bacaan, "PR108")
    for salah in bacaan.salah:
        tahun_aneh = salah.jenis in {"greater_than_equal", "less_than_equal"} and _bidang_tahun(salah)
        kunci_aneh = salah.kunci and salah.jenis == "int_type" and not koma_tanpa_kutip(bacaan, salah)
        if tahun_aneh or kunci_aneh:
            nilai = salah.jejak[-1] if kunci_aneh else salah.nilai
            yield Temuan(
                di_salah(salah), f'tahun "{nilai}" tidak terbaca', "tulis tahun dengan empat angka, misalnya 2026"
            )


@aturan_baca("PR112", tingkat=GALAT, slug="kode-terbaca-angka", judul="Kode terbaca sebagai angka", sumber=_FORMAT)
def pr112(bacaan: Bacaan) -> Iterator[Temuan]:
    """A code without quotes that YAML has read, and damaged, as a number."""
    yield from dari_model(bacaan, "PR112")


@aturan_baca(
    "PR113", tingkat=GALAT, slug="bentuk-teks-salah", judul="Bentuk id, kode, atau alamat salah", sumber=_FORMAT
)
def pr113(bacaan: Bacaan) -> Iterator[Temuan]:
    """An id, indicator code or address that has not the form it needs."""
    yield from dari_model(bacaan, "PR113")
