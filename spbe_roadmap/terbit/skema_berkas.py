"""JSON Schema of every kind of YAML file, for editors that complete and check while a planner types.

Keys and values are read off the model, so that editor and program agree; their meaning comes from the table beside it,
`model/keterangan.yaml`; lists that the program carries (indicators, frameworks, legal bases, rules) are offered by name.
A schema accepts whatever the program reads without a finding. It sees one file and no other, and numbers only as JSON
has them, so that `350.000` is the number 350 to it: `validate` has the last word.

Source: JSON Schema draft-07, the newest that all widespread editors support, with the keywords that
vscode-json-languageservice adds (enumDescriptions, errorMessage, patternErrorMessage).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from pydantic.json_schema import GenerateJsonSchema

from spbe_roadmap import model
from spbe_roadmap.aturan import Tingkat, semua_aturan
from spbe_roadmap.data import dasar_hukum, subkegiatan
from spbe_roadmap.kerangka import semua as semua_kerangka
from spbe_roadmap.model.berkas import SKEMA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

Skema = dict[str, Any]

# Which files of a roadmap folder a schema is for, as a glob.
POLA = {
    "peta-rencana": "peta-rencana.yaml",
    "opd": "opd.yaml",
    "aplikasi": "aplikasi.yaml",
    "indeks": "indeks.yaml",
    "domain": "domain/*.yaml",
    "realisasi": "realisasi/*.yaml",
}


def skema_berkas(jenis: str) -> Skema:
    """The schema of one kind of file. Raises KeyError for a kind that `SKEMA` does not have."""
    kelas = SKEMA[jenis]
    isi = kelas.model_json_schema(ref_template="#/definitions/{model}", schema_generator=_TanpaJudul)
    definisi = isi.pop("$defs", {})
    keterangan = yaml.load((_FOLDER_MODEL / "keterangan.yaml").read_bytes(), yaml.CSafeLoader)
    for nama, bagian in {kelas.__name__: isi, **definisi}.items():
        _jelaskan(bagian, keterangan[nama])
        bagian.update(_SYARAT.get(nama, {}))
    for (nama, kunci), lengkapi in _DAFTAR.items():
        if nama == kelas.__name__ or nama in definisi:
            bidang = (isi if nama == kelas.__name__ else definisi[nama])["properties"]
            bidang[kunci] = lengkapi(bidang[kunci])
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": f"urn:spbe-roadmap:skema:1:{jenis}",
        "title": f"Peta Rencana SPBE: {POLA[jenis]}",
        **isi,
        "definitions": definisi,
    }


def tulis_skema(folder: Path) -> list[Path]:
    """Write all schemas as `<jenis>.schema.json`; returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    berkas = []
    for jenis in SKEMA:
        tujuan = folder / f"{jenis}.schema.json"
        tujuan.write_text(sebagai_teks(skema_berkas(jenis)), encoding="utf-8", newline="\n")
        berkas.append(tujuan)
    return berkas


def sebagai_teks(skema: Skema) -> str:
    """A schema as its file holds it."""
    return json.dumps(skema, ensure_ascii=False, indent=2) + "\n"


_FOLDER_MODEL = Path(model.__file__).parent


class _TanpaJudul(GenerateJsonSchema):
    """Without a title for every key, which would only repeat it."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002 - a core schema of any kind
        return False


def _jelaskan(skema: Skema, keterangan: Mapping[str, Any]) -> None:
    """Give a class and its keys their descriptions, in place; pydantic's own are titles and our English docstrings."""
    skema.pop("title", None)
    skema["description"] = keterangan["uraian"]
    for kunci, bidang in skema["properties"].items():
        isi = keterangan["kunci"][kunci]
        isi = {"uraian": isi} if isinstance(isi, str) else isi
        _ratakan(bidang)
        bidang["description"] = isi["uraian"]
        if "contoh" in isi:
            bidang["examples"] = _berkunci_teks(isi["contoh"])
        for pilihan in _pilihan(bidang):
            pilihan["enumDescriptions"] = [isi["pilihan"][nilai] for nilai in pilihan["enum"]]
        if not isinstance(bidang.get("default"), str | int):  # null and empty lists tell nobody anything
            bidang.pop("default", None)
        if "patternProperties" in bidang:
            bidang["additionalProperties"] = False


def _ratakan(bidang: Skema) -> None:
    """A value that may be null as one schema of several types, in place: of `anyOf`, editors report the wrong branch."""
    isi, *lain = bidang.get("anyOf", ({},))
    if lain == [{"type": "null"}] and "type" in isi and "enum" not in isi:
        jenis = isi["type"]
        del bidang["anyOf"]
        bidang.update(isi, type=[*([jenis] if isinstance(jenis, str) else jenis), "null"])


def _pilihan(bidang: Skema) -> Iterable[Skema]:
    return (satu for satu in (bidang, *bidang.get("anyOf", ())) if "enum" in satu)


def _berkunci_teks(nilai: Any) -> Any:  # noqa: ANN401 - any YAML
    """The same with keys as JSON has them."""
    if isinstance(nilai, dict):
        return {str(kunci): _berkunci_teks(isi) for kunci, isi in nilai.items()}
    return [_berkunci_teks(isi) for isi in nilai] if isinstance(nilai, list) else nilai


def _jika(kunci: str, nilai: Iterable[str], wajib: Iterable[str]) -> Skema:
    """Keys that are required where `kunci` has one of these values."""
    syarat = {"properties": {kunci: {"enum": list(nilai)}}, "required": [kunci]}
    return {"if": syarat, "then": {"required": list(wajib)}}


# What holds between the keys of a class; the rules PR105 and PR801 say the same.
_SYARAT: dict[str, Skema] = {
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
    return catatan | {"anyOf": [tawaran, *dalam.get("anyOf", (dalam,))]}


_CATATAN = ("description", "examples", "default")


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


_DAFTAR: dict[tuple[str, str], Callable[[Skema], Skema]] = {
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
