"""A place like the one that a recipe finds: the program on PATH, and a roadmap in a repository of its own."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from spbe_roadmap.cli import validate
from spbe_roadmap.terbit.temuan import BENTUK
from tests.conftest import POKOK, isi_baku

AKAR = Path(__file__).parents[2]
# The guide is written for a program that also knows these; until it does, what needs them is passed over.
belum_lengkap = pytest.mark.skipif(
    not {"github", "gitlab", "junit", "ringkas", "sarif"} <= set(BENTUK)
    or "--fix" not in Path(validate.__file__).read_text(encoding="utf-8")
    or find_spec("spbe_roadmap.cli.explain") is None,
    reason="the program lacks forms of findings, --fix or explain",
)


def lingkungan_berprogram(bin_: Path) -> dict[str, str]:
    """The environment with `spbe-roadmap` on PATH, run from this checkout by the Python that runs the tests."""
    bin_.mkdir(exist_ok=True)
    program = bin_ / "spbe-roadmap"
    program.write_text(f'#!/bin/sh\nPYTHONPATH="{AKAR}" exec "{sys.executable}" -m spbe_roadmap "$@"\n')
    program.chmod(0o755)
    return {**os.environ, "PATH": f"{bin_}:{os.environ['PATH']}"}


def tulis_peta(folder: Path, *, jenis: str = "kota") -> None:
    """The small roadmap, with a mistake where `jenis` is none of the choices."""
    for nama, isi in {**isi_baku(), "peta-rencana.yaml": POKOK.replace("jenis: kota", f"jenis: {jenis}")}.items():
        (folder / nama).parent.mkdir(parents=True, exist_ok=True)
        (folder / nama).write_text(isi, encoding="utf-8")
