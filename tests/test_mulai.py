"""Start-up is a feature: what a command does not need is not imported."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

TERNATE = Path(__file__).parents[1] / "roadmaps" / "kota-ternate"
# All that reading and checking may load beside the standard library, and what of that library they may not.
BOLEH = {"spbe_roadmap", "typer", "pydantic", "pydantic_core", "yaml"}
BOLEH |= {
    "annotated_types",
    "typing_extensions",
    "typing_inspection",
    "shellingham",
    "annotated_doc",
    "cython_runtime",
}  # theirs
BERAT = {"concurrent.futures.process", "asyncio", "xml", "http", "sqlite3", "unittest"}
LIHAT = """
import sys
sys.argv = {argv!r}
from spbe_roadmap.masuk import main
try:
    main()
except SystemExit:
    pass
print("MODUL", *sys.modules, file=sys.stderr)
"""


def modul(*argv: str) -> set[str]:
    """Modules loaded after a command has run."""
    kode = LIHAT.format(argv=["spbe-roadmap", *argv])
    hasil = subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, check=True)
    return set(hasil.stderr.rpartition("MODUL")[2].split())


def test_the_version_needs_nothing() -> None:
    akar = {nama.partition(".")[0] for nama in modul("--version")}
    assert not akar & (BOLEH - {"spbe_roadmap"})
    assert "re" not in akar


@pytest.mark.parametrize(
    "argv",
    [
        ("validate", str(TERNATE), "--format", "json"),
        ("schedule", str(TERNATE), "--format", "json"),
        ("schedule", str(TERNATE), "--format", "json", "--critical", "--year", "2026"),
        ("index", str(TERNATE), "--format", "json"),
        ("whatif", str(TERNATE), "--delay", "APL-01=2TW", "--format", "json"),
        ("validate", str(TERNATE)),
        ("explain",),
        ("explain", "PR304"),
        ("explain", "PR304", "--format", "json"),
    ],
)
def test_checking_loads_what_it_needs_and_nothing_else(argv: tuple[str, ...]) -> None:
    termuat = modul(*argv)
    assert not termuat & BERAT
    pihak_ketiga = {nama.partition(".")[0] for nama in termuat} - sys.stdlib_module_names
    assert {nama for nama in pihak_ketiga if not nama.startswith("_")} <= BOLEH
