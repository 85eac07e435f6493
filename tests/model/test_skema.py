"""Schema and program agree: what the program reads without a finding also passes the JSON Schema, and the reverse for slips."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest

from spbe_roadmap.model.berkas import SKEMA, kelas_berkas
from spbe_roadmap.model.skema import skema_berkas
from spbe_roadmap.muat import muat_rencana

TERNATE = Path(__file__).parents[2] / "roadmaps" / "kota-ternate"


def seperti_json(simpul: Any) -> Any:  # noqa: ANN401 - any YAML
    """YAML data as an editor hands it to a schema: keys are text, numbers are numbers."""
    if isinstance(simpul, dict):
        return {str(kunci): seperti_json(nilai) for kunci, nilai in simpul.items()}
    if isinstance(simpul, list):
        return [seperti_json(satu) for satu in simpul]
    return float(simpul) if simpul.__class__.__name__ == "Decimal" else simpul


def jenis_dari(berkas: str) -> str:
    return next(jenis for jenis, kelas in SKEMA.items() if kelas is kelas_berkas(berkas))


@pytest.mark.parametrize("berkas", sorted(muat_rencana(TERNATE).pohon.dokumen))
def test_every_file_of_ternate_passes_its_schema(berkas: str) -> None:
    isi = muat_rencana(TERNATE).pohon.dokumen[berkas]
    jsonschema.validate(seperti_json(isi), skema_berkas(jenis_dari(berkas)))


@pytest.mark.parametrize(
    ("jenis", "isi"),
    [
        ("opd", {"opd": [{"id": "1a", "nama": "x"}]}),
        ("opd", {"opd": [{"id": "a", "nma": "x"}]}),
        ("aplikasi", {"aplikasi": [{"id": "a", "nama": "x", "opd": "b", "jenis": "umun"}]}),
        ("realisasi", {"tahun": 2025, "kegiatan": {"A": {"status": "batal"}}}),
    ],
)
def test_a_slip_fails_the_schema_too(jenis: str, isi: dict[str, Any]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(isi, skema_berkas(jenis))
