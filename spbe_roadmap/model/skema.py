"""JSON Schema of every kind of file, made from the model so that editors and the program agree.

Source: JSON Schema draft 2020-12.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from spbe_roadmap.model.berkas import SKEMA

if TYPE_CHECKING:
    from pathlib import Path


def skema_berkas(jenis: str) -> dict[str, Any]:
    """The schema of one kind of file. Raises KeyError for a kind that `SKEMA` does not have."""
    isi = SKEMA[jenis].model_json_schema(mode="validation")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **_rapikan(isi), "title": f"Berkas {jenis}"}


def tulis_skema(folder: Path) -> list[Path]:
    """Write all schemas as `<jenis>.schema.json`; returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    berkas = []
    for jenis in SKEMA:
        tujuan = folder / f"{jenis}.schema.json"
        tujuan.write_text(json.dumps(skema_berkas(jenis), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        berkas.append(tujuan)
    return berkas


def _rapikan(simpul: Any) -> Any:  # noqa: ANN401 - any JSON
    """Without pydantic's generated titles, which only repeat the key, and without our English docstrings."""
    if isinstance(simpul, dict):
        buang = {"title"} | ({"description"} if "properties" in simpul else set())
        return {
            kunci: _rapikan(nilai) for kunci, nilai in simpul.items() if kunci not in buang or isinstance(nilai, dict)
        }
    return [_rapikan(satu) for satu in simpul] if isinstance(simpul, list) else simpul
