"""Start-up is a feature: what a command does not need is not imported."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

TERNATE = Path(__file__).parents[1] / "roadmaps" / "kota-ternate"
BERAT = {"weasyprint", "jinja2", "markdown_it", "rich", "concurrent.futures.process", "asyncio", "PIL", "fontTools"}
LIHAT = "import sys; sys.argv = {argv!r}\nfrom spbe_roadmap.masuk import main\ntry:\n    main()\nexcept SystemExit:\n    pass\nprint(*sorted(sys.modules), sep='\\n', file=sys.stderr)"


def modul(*argv: str) -> set[str]:
    """Modules loaded after a command has run."""
    kode = LIHAT.format(argv=["spbe-roadmap", *argv])
    hasil = subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, check=True)
    return set(hasil.stderr.splitlines())


def test_the_version_needs_nothing() -> None:
    asing = {nama.partition(".")[0] for nama in modul("--version")} & (BERAT | {"typer", "pydantic", "yaml", "re"})
    assert not asing


@pytest.mark.parametrize(
    "argv",
    [
        ("validate", str(TERNATE), "--format", "json"),
        ("schedule", str(TERNATE), "--format", "json"),
        ("validate", str(TERNATE)),
    ],
)
def test_checking_loads_no_publishing(argv: tuple[str, ...]) -> None:
    assert not modul(*argv) & BERAT
