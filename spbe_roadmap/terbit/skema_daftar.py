"""What the schemas of the YAML files say beyond the model's classes.

Keys that depend on one another (`SYARAT`, by class), and values that the program knows by name or number (`DAFTAR`, by
class and key: a function from the key's schema to a fuller one).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spbe_roadmap.aturan import Tingkat, semua_aturan
from spbe_roadmap.data import dasar_hukum, subkegiatan
from spbe_roadmap.kerangka import semua as semua_kerangka

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

Skema = dict[str, Any]


def _jika(kunci: str, nilai: Iterable[str], wajib: Iterable[str]) -> Skema:
    """Keys that are required where `kunci` has one of these values."""
    syarat = {"properties": {kunci: {"enum": list(nilai)}}, "required": [kunci]}
    return {"if": syarat, "then": {"required": list(wajib)}}


# What holds between the keys of a class; the rules PR105 and PR801 say the same.
SYARAT: dict[str, Skema] = {
    "Instansi": _jika("jenis", ("kabupaten", "kota"), ("provinsi",)),
    "Penetapan": _jika("status", ("ditetapkan",), ("nomor", "tempat", "tanggal")),
    "Kegiatan": {"anyOf": [{"required": ["durasi"]}, {"required": ["mulai", "selesai"]}]},
    "Capai": {**_jika("status", ("ditunda",), ("catatan",)), "dependencies": {"selesai": ["mulai"]}},
}


def _tertutup(nilai: Mapping[str, str], pesan: str) -> Skema:
    """Nothing but these values, each with its meaning."""
    return {"type": "string", "enum": list(nilai), "enumDescriptions": list(nilai.values()), "errorMessage": pesan}


def _terbuka(skema: Skema, nilai: Mapping[str, str]) -> Skema:
    """These values are offered, each with its meaning; what was accepted before still is."""
    tawaran = {"type": "string", "enum": list(nilai), "enumDescriptions": list(nilai.values())}
    dalam = {kunci: isi for kunci, isi in skema.items() if kunci not in _CATATAN}
    catatan = {kunci: isi for kunci, isi in skema.items() if kunci in _CATATAN}
    return catatan | {"anyOf": [tawaran, dalam]}


_CATATAN = ("description", "examples")


def _indikator(bidang: Skema) -> Skema:
    nama = {satu.kode: f"{satu.nama} ({kerangka.nama})" for kerangka in semua_kerangka() for satu in kerangka.indikator}
    rentang = " atau ".join(
        f"{kerangka.indikator[0].kode} sampai {kerangka.indikator[-1].kode}" for kerangka in semua_kerangka()
    )
    return bidang | _tertutup(nama, f"Tulis {rentang}")


def _kerangka(bidang: Skema) -> Skema:
    nama = {satu.id: satu.nama for satu in semua_kerangka()}
    return bidang | _tertutup(nama, f"Tulis {' atau '.join(nama)}")


def _awal(bidang: Skema) -> Skema:
    """A mapping with one key for each framework."""
    isi = bidang["additionalProperties"]
    kunci = {satu.id: {**isi, "description": f"Tingkat awal {satu.nama}"} for satu in semua_kerangka()}
    return bidang | {"properties": kunci, "additionalProperties": False}


def _tingkat(bidang: Skema) -> Skema:
    """A level on the widest scale of all frameworks."""
    skala = [kerangka.skala for kerangka in semua_kerangka()]
    return bidang | {"minimum": int(min(satu.min for satu in skala)), "maximum": int(max(satu.maks for satu in skala))}


def _semua_tingkat(bidang: Skema) -> Skema:
    return bidang | {
        "patternProperties": {pola: _tingkat(isi) for pola, isi in bidang["patternProperties"].items()},
    }


def _dasar_hukum(bidang: Skema) -> Skema:
    nama = {
        satu.id: f"{satu.jenis} Nomor {satu.nomor} Tahun {satu.tahun} tentang {satu.tentang}"
        for satu in dasar_hukum.semua().values()
    }
    return bidang | {"items": _terbuka(bidang["items"], nama)}


def _subkegiatan(bidang: Skema) -> Skema:
    nama = {
        kode: satu.nama for kode, satu in subkegiatan.semua().items() if satu.tingkat == "subkegiatan" and satu.nama
    }
    return _terbuka(bidang, nama)


def _kode_aturan(bidang: Skema) -> Skema:
    judul = {kode: satu.judul for kode, satu in semua_aturan().items() if satu.tingkat is not Tingkat.GALAT}
    bentuk = {"pattern": "^PR[1-9][0-9]{2}$", "patternErrorMessage": "Kode aturan berbentuk PR dan tiga angka"}
    return _terbuka(bidang | bentuk, judul)


def _progres(bidang: Skema) -> Skema:
    return bidang | {"minimum": 0, "maximum": 100}


DAFTAR: dict[tuple[str, str], Callable[[Skema], Skema]] = {
    ("Pokok", "dasar_hukum"): _dasar_hukum,
    ("Abaikan", "kode"): _kode_aturan,
    ("Indeks", "awal"): _awal,
    ("Riwayat", "kerangka"): _kerangka,
    ("Awal", "tingkat"): _semua_tingkat,
    ("Anggaran", "subkegiatan"): _subkegiatan,
    ("Dampak", "indikator"): _indikator,
    ("Dampak", "menjadi"): _tingkat,
    ("Capai", "progres"): _progres,
}
