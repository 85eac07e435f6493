"""What the preview hands out is what a build would write."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from pypdf import PdfReader

from spbe_roadmap.pratinjau.keadaan import Pratinjau

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_the_document_carries_the_files_that_it_was_made_of(tulis: Callable[..., Path]) -> None:
    keadaan = Pratinjau(tulis()).keadaan
    isi = keadaan.unduhan("peta-rencana.pdf")
    assert isi is not None
    lampiran = PdfReader(io.BytesIO(isi)).attachments
    assert lampiran["peta-rencana.yaml"] == [keadaan.hasil.pohon.teks["peta-rencana.yaml"].encode()]
    assert {*keadaan.hasil.pohon.teks} < {*lampiran}
