"""The walls between packages: data walks once, front to back, and nothing walks back."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PAKET = Path(__file__).parents[1] / "spbe_roadmap"
# Package -> packages of ours that it may import.
BOLEH = {
    "sumber": {"sumber"},
    "model": {"model"},
    "kerangka": {"kerangka", "model"},
    "data": {"data"},
    "rencana": {"rencana", "model", "kerangka", "data"},
    "aturan": {"aturan", "rencana", "model", "kerangka", "data", "sumber"},
    "terbit": {"terbit", "aturan", "rencana", "model", "kerangka", "data", "sumber", "muat"},
}


def impor(berkas: Path) -> set[str]:
    """Packages of ours that a module imports anywhere, type-checking blocks included."""
    nama: set[str] = set()
    for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
        if isinstance(simpul, ast.ImportFrom) and simpul.module and simpul.module.startswith("spbe_roadmap"):
            bagian = simpul.module.split(".")[1:]
            nama |= {bagian[0]} if bagian else {alias.name for alias in simpul.names if alias.name != "__version__"}
    return nama


@pytest.mark.parametrize("berkas", sorted(PAKET.rglob("*.py")), ids=lambda berkas: str(berkas.relative_to(PAKET)))
def test_walls(berkas: Path) -> None:
    paket = berkas.relative_to(PAKET).parts[0]
    if paket in BOLEH:
        assert impor(berkas) <= BOLEH[paket]
    elif paket != "cli":
        assert "cli" not in impor(berkas) or berkas.name == "masuk.py"
