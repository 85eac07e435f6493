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
from spbe_roadmap.model.berkas import SKEMA
from spbe_roadmap.terbit.skema_daftar import DAFTAR, SYARAT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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
    bagian = {kelas.__name__: isi, **definisi}
    for nama, satu in bagian.items():
        _jelaskan(satu, keterangan[nama])
        satu.update(SYARAT.get(nama, {}))
    for (nama, kunci), lengkapi in DAFTAR.items():
        if nama in bagian:
            bidang = bagian[nama]["properties"]
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
