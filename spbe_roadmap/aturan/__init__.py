"""Rules: one function a code, grouped by family, and the run that asks them all.

`periksa` gives every finding of one roadmap in a fixed order: by file, line, column and code.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from spbe_roadmap.aturan import (  # noqa: F401 - importing a family registers its rules
    anggaran,
    aplikasi,
    baca,
    beban,
    berkala,
    indeks,
    jadwal,
    ketergantungan,
    kunci,
    muatan,
    narasi,
    nilai,
    pengabaian,
    proyeksi,
    realisasi,
    rujukan,
)
from spbe_roadmap.aturan.daftar import Aturan, Bacaan, aturan, aturan_baca, semua_aturan
from spbe_roadmap.aturan.pengabaian import Diabaikan, abaikan
from spbe_roadmap.aturan.temuan import Temuan, Tingkat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.sumber import Letak, Posisi

# Findings of one code in one file, and places of one finding.
TEMUAN_MAKSIMUM = 5_000
TEMPAT_MAKSIMUM = 100

__all__ = ["Aturan", "Bacaan", "Diabaikan", "Temuan", "Tingkat", "periksa", "semua_aturan"]


def periksa(bacaan: Bacaan, rencana: Rencana) -> tuple[list[tuple[Posisi, Temuan]], list[Diabaikan]]:
    """All findings with their positions, in order; beside them those that the roadmap asks to pass over."""
    semua = aturan_baca.temukan(bacaan) + aturan.temukan(rencana)
    tampil, diabaikan = abaikan(bacaan.peta, semua)
    berposisi = [(bacaan.pohon.posisi(satu.di), satu) for satu in tampil]
    berposisi.sort(key=lambda pasangan: (*_tempat(pasangan[0]), pasangan[1].kode, pasangan[1].pesan))
    return list(_secukupnya(berposisi)), diabaikan


def _secukupnya(semua: list[tuple[Posisi, Temuan]]) -> Iterator[tuple[Posisi, Temuan]]:
    """As many findings of one code in one file, and places of one finding, as anybody will read; the last says how many more."""
    banyak = Counter((posisi.berkas, temuan.kode) for posisi, temuan in semua)
    nomor: Counter[tuple[str, str]] = Counter()
    for posisi, temuan in semua:
        nomor[posisi.berkas, temuan.kode] += 1
        urutan, lebih = nomor[posisi.berkas, temuan.kode], banyak[posisi.berkas, temuan.kode] - TEMUAN_MAKSIMUM
        if urutan > TEMUAN_MAKSIMUM:
            continue
        sebut = urutan == TEMUAN_MAKSIMUM and lebih > 0
        pesan = (
            f"{temuan.pesan}; begitu juga {lebih} temuan {temuan.kode} lain dalam berkas ini" if sebut else temuan.pesan
        )
        yield posisi, temuan._replace(pesan=pesan, juga=_tempat_secukupnya(temuan.juga))


def _tempat_secukupnya(juga: tuple[tuple[Letak, str], ...]) -> tuple[tuple[Letak, str], ...]:
    if len(juga) <= TEMPAT_MAKSIMUM:
        return juga
    letak, pesan = juga[TEMPAT_MAKSIMUM - 1]
    return *juga[: TEMPAT_MAKSIMUM - 1], (letak, f"{pesan}; begitu juga {len(juga) - TEMPAT_MAKSIMUM} tempat lain")


def _tempat(posisi: Posisi) -> tuple[str, int, int]:
    return posisi.berkas, posisi.baris, posisi.kolom
