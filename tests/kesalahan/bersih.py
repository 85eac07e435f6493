"""Edits that must stay clean: the valid neighbours of the mistakes, and plans of other shapes than the usual one.

`BERSIH` of each test file maps what a planner did to the edits, which together give no finding but those of `boleh`.
`uji_pada` plants a mistake in a plan that has been edited before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.muat import muat_rencana
from tests.kesalahan import Kesalahan, galat_di, tanam, temuan_di

if TYPE_CHECKING:
    from pathlib import Path

POKOK, OPD, APLIKASI, INDEKS, REALISASI = (
    "peta-rencana.yaml", "opd.yaml", "aplikasi.yaml", "indeks.yaml", "realisasi/2025.yaml",
)  # fmt: skip
TKL, MJN, LYN, INF, APL, KEA, AUD = (
    f"domain/{nama}.yaml"
    for nama in ("tata-kelola", "manajemen", "layanan", "infrastruktur", "aplikasi", "keamanan", "audit")
)


class Sunting(NamedTuple):
    """One edit: `lama` stands once in the file (empty: the whole file, which need not exist) and becomes `baru`."""

    berkas: str
    lama: str
    baru: str


def sunting(folder: Path, semua: tuple[Sunting, ...]) -> None:
    """Applies edits to a roadmap that has been written."""
    for berkas, lama, baru in semua:
        (folder / berkas).parent.mkdir(exist_ok=True)
        teks = (folder / berkas).read_text(encoding="utf-8") if lama else ""
        assert not lama or teks.count(lama) == 1, lama
        (folder / berkas).write_text(teks.replace(lama, baru) if lama else baru, encoding="utf-8", newline="")


def uji_bersih(semua: tuple[Sunting, ...], folder: Path, boleh: tuple[str, ...] = ()) -> None:
    """Fails where the roadmap with these edits has a finding whose code is not in `boleh`, or any `galat`."""
    tanam([], folder)
    sunting(folder, semua)
    hasil = muat_rencana(folder)
    lain = {tempat: pesan for tempat, pesan in temuan_di(hasil).items() if tempat[0] not in boleh}
    assert not lain, "\n".join(f"{tempat}: {pesan}" for tempat, pesan in lain.items())
    assert galat_di(hasil) == []


def uji_pada(latar: tuple[Sunting, ...], satu: Kesalahan, folder: Path) -> None:
    """Fails unless the mistake gives its one finding in the edited roadmap; the edits move no line before it."""
    harapan = tanam([satu], folder)
    sunting(folder, latar)
    hasil = muat_rencana(folder)
    nyata = {tempat: pesan for tempat, pesan in temuan_di(hasil).items() if tempat[0] not in satu.lain}
    assert set(nyata) == set(harapan), "\n".join(f"{tempat}: {pesan}" for tempat, pesan in nyata.items())
    assert len(galat_di(hasil)) <= 1
    assert satu.kata in nyata[next(iter(harapan))]
