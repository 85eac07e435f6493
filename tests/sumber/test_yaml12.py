"""Reading YAML text: what the parser reports is met with a place, whatever ends the lines."""

from __future__ import annotations

import pytest

from spbe_roadmap.sumber import baca_teks


@pytest.mark.parametrize("pemisah", ["\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029"], ids=ascii)
def test_an_open_bracket_behind_any_line_end_is_found(pemisah: str) -> None:
    _, cacat = baca_teks("opd.yaml", f"a: 1{pemisah}b: [")
    assert [(satu.jenis, satu.letak.titik) for satu in cacat] == [("sintaks", (2, 4))]
