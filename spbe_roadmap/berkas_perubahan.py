"""A YAML file of changes: one mapping a kind of change, with the same words as the options have behind `=`.

    tunda: {APL-01: 2TW}
    hapus: [LYN-07]
    pagu: {2026: -20%}
    tingkat: {APL-01: {PEMDI-12: 3}}
    status: {APL-01: final}
    penanggung_jawab: {APL-01: disdukcapil}
    geser: true

Every fault of the file is told at once, each with line and column (from 1). The guide is docs/pengandaian.md.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from spbe_roadmap.aturan.nama_dekat import nama_terdekat
from spbe_roadmap.aturan.sintaks import dugaan_sintaks
from spbe_roadmap.baca_perubahan import (
    PerubahanDitolak,
    PerubahanSalah,
    Tertulis,
    baca_lama,
    baca_pagu,
    baca_status,
    baca_tingkat,
)
from spbe_roadmap.rencana.perubahan import Hapus, Tunda, UbahPenanggungJawab, UbahStatus, UbahTingkat
from spbe_roadmap.sumber import YamlList, YamlMap, baca_satu

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from spbe_roadmap.rencana.perubahan import Perubahan
    from spbe_roadmap.sumber import Cacat

_SEBAB_CACAT = {
    "tak-terbaca": "tidak dapat dibuka ({sebab})",
    "bukan-berkas": "bukan berkas biasa",
    "terlalu-besar": "sebesar {ukuran} bait, melebihi batas {batas} bait",
    "bukan-utf8": "bukan teks UTF-8",
    "karakter-kendali": "memuat karakter kendali",
    "kunci-ganda": 'kunci "{kunci}" sudah tertulis pada baris {pertama[0]}',
}


class BerkasPerubahan(NamedTuple):
    """What a file of changes says."""

    perubahan: list[Tertulis]
    geser: bool


KOSONG = BerkasPerubahan([], geser=False)


def baca_berkas(berkas: Path) -> BerkasPerubahan:
    """The changes of a file. Raises PerubahanDitolak with everything that is wrong with it."""
    akar, teks, cacat = baca_satu(berkas)
    if cacat:
        raise PerubahanDitolak((_tempat(berkas, satu.letak.titik), _sebab(teks, satu)) for satu in cacat)
    pembaca = _Pembaca(berkas, teks)
    pembaca.baca(akar)
    if pembaca.salah:
        raise PerubahanDitolak(pembaca.salah)
    return BerkasPerubahan(pembaca.perubahan, pembaca.geser)


def _tempat(berkas: Path, titik: tuple[int, int] | None) -> str:
    return f"{berkas}:{titik[0]}:{titik[1]}" if titik else str(berkas)


def _sebab(teks: str, cacat: Cacat) -> str:
    if cacat.jenis == "sintaks":
        return "; ".join(dugaan_sintaks(teks, cacat))
    return _SEBAB_CACAT.get(cacat.jenis, "susunan YAML ini tidak dipakai di sini").format(**cacat.fakta)


def _tingkat_dari(kegiatan: str, indikator: object, nilai: object) -> UbahTingkat:
    return UbahTingkat(kegiatan, str(indikator), baca_tingkat(nilai))


class _Pembaca:
    """Collects the changes of one tree, and its faults."""

    def __init__(self, berkas: Path, teks: str) -> None:
        self._berkas, self._baris = berkas, teks.split("\n")
        self.perubahan: list[Tertulis] = []
        self.salah: list[tuple[str, str]] = []
        self.geser = False
        self._isian: dict[str, Callable[[YamlMap, Any], None]] = {
            "tunda": self._setiap(lambda nama, lama: Tunda(str(nama), baca_lama(lama))),
            "hapus": self._hapus,
            "pagu": self._setiap(baca_pagu),
            "tingkat": self._tingkat,
            "status": self._setiap(lambda nama, status: UbahStatus(str(nama), baca_status(status))),
            "penanggung_jawab": self._setiap(lambda nama, opd: UbahPenanggungJawab(str(nama), str(opd))),
            "geser": self._geser,
        }

    def baca(self, akar: object) -> None:
        """Read the whole tree."""
        if not isinstance(akar, YamlMap):
            self.salah.append((_tempat(self._berkas, (1, 1)), "isinya harus perubahan, misalnya tunda: {APL-01: 2TW}"))
            return
        for kunci in akar:
            if kunci in self._isian:
                self._isian[kunci](akar, kunci)
            else:
                dekat = nama_terdekat(str(kunci), self._isian)
                saran = f"yang paling dekat: {dekat}" if dekat else f"pilihannya: {', '.join(self._isian)}"
                self._tolak(akar.marks[kunci][0], f'kunci "{kunci}" tidak dikenal; {saran}')

    def _setiap(self, buat: Callable[[Any, Any], Perubahan]) -> Callable[[YamlMap, Any], None]:
        """A reader of a mapping of which each entry is a change."""

        def baca(induk: YamlMap, kunci: str | int) -> None:
            isi = induk[kunci]
            if not isinstance(isi, YamlMap):
                self._tolak(induk.marks[kunci][1], f'"{kunci}" harus berisi pasangan kunci: nilai')
                return
            for nama, nilai in isi.items():
                di_kunci, di_nilai, _ = isi.marks[nama]
                try:
                    self._terima(di_kunci, buat(nama, self._bertanda(nilai, di_nilai)))
                except PerubahanSalah as galat:
                    self._tolak(di_nilai, str(galat))

        return baca

    def _hapus(self, induk: YamlMap, kunci: str) -> None:
        isi = induk[kunci]
        if isinstance(isi, str):
            self._terima(induk.marks[kunci][1], Hapus(isi))
        elif isinstance(isi, YamlList):
            for nama, (mark, _) in zip(isi, isi.marks, strict=True):
                self._terima(mark, Hapus(str(nama)))
        else:
            self._tolak(induk.marks[kunci][1], '"hapus" harus berisi id kegiatan atau program, satu atau daftar')

    def _tingkat(self, induk: YamlMap, kunci: str) -> None:
        isi = induk[kunci]
        if not isinstance(isi, YamlMap):
            self._tolak(induk.marks[kunci][1], '"tingkat" harus berisi kegiatan: {indikator: tingkat}')
            return
        for nama in isi:
            self._setiap(partial(_tingkat_dari, str(nama)))(isi, nama)

    def _geser(self, induk: YamlMap, kunci: str) -> None:
        if isinstance(induk[kunci], bool):
            self.geser = induk[kunci]
        else:
            self._tolak(induk.marks[kunci][1], '"geser" harus berisi true atau false')

    def _bertanda(self, nilai: Any, mark: Any) -> Any:  # noqa: ANN401 - what YAML holds, libyaml's mark
        """The value with the plus that YAML took from a whole number: `+500000000` is not what `500000000` is."""
        return f"+{nilai}" if isinstance(nilai, int) and self._baris[mark.line][mark.column :][:1] == "+" else nilai

    def _terima(self, mark: Any, satu: Perubahan) -> None:  # noqa: ANN401
        self.perubahan.append(Tertulis(_tempat(self._berkas, (mark.line + 1, mark.column + 1)), satu))

    def _tolak(self, mark: Any, sebab: str) -> None:  # noqa: ANN401
        self.salah.append((_tempat(self._berkas, (mark.line + 1, mark.column + 1)), sebab))
