"""The JSON Schema of `data/peta-rencana.json`, as the file `data/peta-rencana.schema.json`.

It is read off the model for what planners wrote, and written by hand for what is computed. It describes what the
program writes (money whole, decimals as text, every key there), not what it accepts in YAML.
Source: JSON Schema draft 2020-12.
"""

from __future__ import annotations

import json
from decimal import Decimal
from types import NoneType
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel

from spbe_roadmap.model.indeks import Indeks
from spbe_roadmap.model.inventaris import Aplikasi, Opd
from spbe_roadmap.model.kegiatan import Muatan
from spbe_roadmap.model.pokok import Pokok
from spbe_roadmap.model.realisasi import Realisasi
from spbe_roadmap.model.waktu import Durasi, Waktu
from spbe_roadmap.terbit.bentuk_json import VERSI
from spbe_roadmap.terbit.tugas import Tugas, tulis_berkas

if TYPE_CHECKING:
    from pathlib import Path

    from spbe_roadmap.rencana import Rencana

BERKAS_SKEMA = "data/peta-rencana.schema.json"

Skema = dict[str, Any]

_TEKS: Skema = {"type": "string"}
_BULAT: Skema = {"type": "integer"}
_DESIMAL: Skema = {"type": "string", "pattern": r"^-?\d+(\.\d+)?$"}
_HARI: Skema = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_DASAR: dict[Any, Skema] = {
    str: _TEKS,
    int: _BULAT,
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
    Decimal: _DESIMAL,
    Waktu: {"type": "string", "pattern": r"^\d{4}(-(S[12]|TW[1-4]|\d{2}(-\d{2})?))?$"},
    Durasi: {"type": "string", "pattern": r"^-?\d{1,5}\s*(tahun|bulan|minggu|hari)$"},
    # the only pair of the model is a yearly date (month, day)
    tuple[int, int]: {"type": "string", "pattern": r"^\d{2}-\d{2}$"},
}


def tugas(_rencana: Rencana) -> tuple[Tugas, ...]:
    """One file, the same for every plan."""
    return (Tugas(BERKAS_SKEMA, _tulis),)


def _tulis(folder: Path) -> None:
    tulis_berkas(folder, BERKAS_SKEMA, json.dumps(skema_data(), ensure_ascii=False, indent=1) + "\n")


def skema_data() -> Skema:
    """The schema."""
    bagian: dict[str, Skema] = {}
    isi = {
        "$schema": _TEKS,
        "versi": {"const": VERSI},
        "peta_rencana": _skema(Pokok, bagian),
        "opd": _deret(_skema(Opd, bagian)),
        "aplikasi": _deret(_skema(Aplikasi, bagian)),
        "indeks": _skema(Indeks, bagian),
        "domain": _deret(_skema(Muatan, bagian)),
        "realisasi": _deret(_skema(Realisasi, bagian)),
        "narasi": _kamus(_TEKS),
        "jadwal": _deret(_jadwal()),
        "proyeksi": _deret(_proyeksi()),
        "anggaran": _anggaran(),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Peta rencana SPBE beserta jadwal, proyeksi indeks, dan rekap anggarannya",
        **_objek(isi),
        "$defs": dict(sorted(bagian.items())),
    }


def _jadwal() -> Skema:
    hari = dict.fromkeys(("mulai", "selesai", "mulai_terlambat", "selesai_terlambat"), _HARI)
    return _objek({"id": _TEKS, **hari, "kelonggaran_hari": _BULAT, "kritis": {"type": "boolean"}})


def _proyeksi() -> Skema:
    nilai = dict.fromkeys(("domain", "aspek", "tingkat"), _kamus(_DESIMAL))
    teks = dict.fromkeys(("kerangka", "tampil", "predikat"), _TEKS)
    return _objek({"tahun": _BULAT, **teks, "indeks": _DESIMAL, "target": _boleh_kosong(_DESIMAL), **nilai})


def _anggaran() -> Skema:
    rupiah: Skema = {"type": "integer", "minimum": 0}
    baris = _objek({"kunci": _TEKS, "nama": _TEKS, "per_tahun": _kamus(rupiah), "total": rupiah})
    rekap = ("per_muatan", "per_program", "per_opd", "per_sumber", "per_subkegiatan")
    return _objek(
        {"tahun": _deret(_BULAT), "pagu": _kamus(rupiah), "jumlah": baris, **dict.fromkeys(rekap, _deret(baris))}
    )


def _skema(tipe: Any, bagian: dict[str, Skema]) -> Skema:  # noqa: ANN401 - any annotation of the model, one case a kind
    """The schema of a value of that type; classes of the model go into `bagian` once and are referred to."""
    if tipe in _DASAR:
        return _DASAR[tipe]
    if isinstance(tipe, type) and issubclass(tipe, BaseModel):
        return _rujukan(tipe, bagian)
    asal, isi = get_origin(tipe), get_args(tipe)
    if asal is Literal:
        return {"enum": list(isi)}
    if asal is dict:
        return _kamus(_skema(isi[1], bagian))
    if asal in {Annotated, tuple}:
        dalam = _skema(isi[0], bagian)
        return dalam if asal is Annotated else _deret(dalam)
    return {"anyOf": [_skema(satu, bagian) for satu in isi]}


def _rujukan(kelas: type[BaseModel], bagian: dict[str, Skema]) -> Skema:
    nama = kelas.__name__
    if nama not in bagian:
        bagian[nama] = {}  # taken already, should the class hold itself
        bagian[nama] = _objek({kunci: _skema(satu.annotation, bagian) for kunci, satu in kelas.model_fields.items()})
    return {"$ref": f"#/$defs/{nama}"}


def _objek(kunci: dict[str, Skema]) -> Skema:
    return {"type": "object", "properties": kunci, "required": list(kunci), "additionalProperties": False}


def _deret(isi: Skema) -> Skema:
    return {"type": "array", "items": isi}


def _kamus(isi: Skema) -> Skema:
    return {"type": "object", "additionalProperties": isi}


def _boleh_kosong(isi: Skema) -> Skema:
    return {"anyOf": [isi, {"type": "null"}]}
