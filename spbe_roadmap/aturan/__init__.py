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
    from spbe_roadmap.sumber import Posisi

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
    banyak = Counter(map(_kelompok, semua))
    tampil: Counter[tuple[str, str]] = Counter()
    for posisi, temuan in semua:
        kelompok = _kelompok((posisi, temuan))
        tampil[kelompok] += 1
        lebih = banyak[kelompok] - TEMUAN_MAKSIMUM
        if tampil[kelompok] < TEMUAN_MAKSIMUM or lebih <= 0:
            yield posisi, _dengan_tempat_secukupnya(temuan)
        elif tampil[kelompok] == TEMUAN_MAKSIMUM:
            pesan = f"{temuan.pesan}; begitu juga {lebih} temuan {temuan.kode} lain dalam berkas ini"
            yield posisi, _dengan_tempat_secukupnya(temuan._replace(pesan=pesan))


def _kelompok(pasangan: tuple[Posisi, Temuan]) -> tuple[str, str]:
    posisi, temuan = pasangan
    return posisi.berkas, temuan.kode


def _dengan_tempat_secukupnya(temuan: Temuan) -> Temuan:
    if (lebih := len(temuan.juga) - TEMPAT_MAKSIMUM) <= 0:
        return temuan
    *awal, (letak, pesan) = temuan.juga[:TEMPAT_MAKSIMUM]
    return temuan._replace(juga=(*awal, (letak, f"{pesan}; begitu juga {lebih} tempat lain")))


def _tempat(posisi: Posisi) -> tuple[str, int, int]:
    return posisi.berkas, posisi.baris, posisi.kolom
