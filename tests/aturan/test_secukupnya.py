"""How many findings, and places of one, are shown; the limits are made small so that a small roadmap reaches them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap import aturan
from spbe_roadmap.muat import muat_rencana
from tests.conftest import program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

APL = "domain/aplikasi.yaml"


def test_the_last_finding_says_how_many_more_there_are(
    tulis: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    kunci = "".join(f"        kunci{nomor}: 1\n" for nomor in "abcde")
    kegiatan = f"      - id: A\n        nama: A\n        durasi: 1 bulan\n{kunci}"
    folder = tulis({APL: program("aplikasi", kegiatan)})
    for maksimum, ekor in ((3, "; begitu juga 2 temuan PR103 lain dalam berkas ini"), (5, ""), (6, "")):
        monkeypatch.setattr(aturan, "TEMUAN_MAKSIMUM", maksimum)
        pesan = [satu.pesan for _, satu in muat_rencana(folder).temuan if satu.kode == "PR103"]
        assert [satu.partition(" tidak dikenal")[2] for satu in pesan] == [""] * (min(maksimum, 5) - 1) + [ekor]


def test_the_last_place_says_how_many_more_there_are(
    tulis: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    kegiatan = "".join(
        f"      - {{id: A{nomor}, nama: A, durasi: 1 bulan, setelah: [A{(nomor + 1) % 5}]}}\n" for nomor in range(5)
    )
    folder = tulis({APL: program("aplikasi", kegiatan)})

    def tempat() -> list[str]:
        (lingkaran,) = (satu for _, satu in muat_rencana(folder).temuan if satu.kode == "PR303")
        return [pesan for _, pesan in lingkaran.juga]

    semua = tempat()
    monkeypatch.setattr(aturan, "TEMPAT_MAKSIMUM", 4)
    assert tempat() == semua
    monkeypatch.setattr(aturan, "TEMPAT_MAKSIMUM", 3)
    assert tempat() == [*semua[:2], f"{semua[2]}; begitu juga 1 tempat lain"]
