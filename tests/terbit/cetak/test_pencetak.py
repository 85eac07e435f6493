"""What the PDF writer leaves behind, and which fonts it sees."""

from __future__ import annotations

import io
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pypdf import PdfReader

from spbe_roadmap.terbit.cetak.pencetak import cetak

if TYPE_CHECKING:
    import pytest

KERANGKA = "<!doctype html><html lang='id'><title>Uji</title><style>html{{font:{}}}</style><p>Kata <b>tebal</b> ✓</p>"


def huruf(html: str) -> set[str]:
    halaman: Any = PdfReader(io.BytesIO(cetak(html, Path()).isi)).pages[0]
    return {str(satu.get_object()["/BaseFont"]).partition("+")[2] for satu in halaman["/Resources"]["/Font"].values()}


def test_nothing_stays_in_the_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    cetak(KERANGKA.format("10pt 'TeX Gyre Bonum'"), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_font_of_the_computer_is_never_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FONTCONFIG_FILE", raising=False)
    milik_kita = ("TeX-Gyre-Bonum", "SPBE-Sans")
    assert all(satu.startswith(milik_kita) for satu in huruf(KERANGKA.format("10pt 'DejaVu Sans', serif")))
    assert "FONTCONFIG_FILE" not in os.environ
