"""What the official document shows beyond the common tables: one view a content, levels by year, risks, connections.

Nothing here is formatted. Lists keep document order unless said otherwise; money is whole rupiah; days are inclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.data import dasar_hukum
from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.rencana.indeks import terlemah
from spbe_roadmap.rencana.situs import sajian_kegiatan
from spbe_roadmap.rencana.tabel import BarisTabel7, tabel7

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from spbe_roadmap.kerangka import Indikator, Kerangka
    from spbe_roadmap.model.inventaris import Aplikasi
    from spbe_roadmap.model.kegiatan import Muatan, Program, Risiko
    from spbe_roadmap.rencana.anggaran import RekapBaris
    from spbe_roadmap.rencana.indeks import AsalTingkat, ProyeksiTahun
    from spbe_roadmap.rencana.inventaris import BarisAplikasi, BarisOpd
    from spbe_roadmap.rencana.rencana import Rencana
    from spbe_roadmap.rencana.situs import SajianKegiatan

# rows of the table of weakest indicators. Our choice: what fits on half a page.
BANYAK_TERLEMAH = 12
# applications beyond which a matrix of connections becomes too small to read. Our choice.
MATRIKS_MAKSIMUM = 24
_TINGKAT_RISIKO = {"sangat rendah": 1, "rendah": 2, "sedang": 3, "tinggi": 4, "sangat tinggi": 5}


class BarisRisiko(NamedTuple):
    """One risk with the activity that has it; `skor` is likelihood times impact (1 to 25), None where one is missing."""

    kegiatan: SajianKegiatan
    risiko: Risiko
    skor: int | None


class ProgramRinci(NamedTuple):
    """A programme with its activities and its money; `rekap` is None where no money is planned."""

    program: Program
    kegiatan: tuple[SajianKegiatan, ...]
    rekap: RekapBaris | None


@dataclass(frozen=True, slots=True)
class BagianMuatan:
    """One content as a section of the document. `indikator`: codes that its activities raise, each once."""

    muatan: Muatan
    nama: str
    program: tuple[ProgramRinci, ...]
    tabel7: tuple[BarisTabel7, ...]
    rekap: RekapBaris | None
    risiko: tuple[BarisRisiko, ...]
    pelaksana: tuple[str, ...]
    indikator: tuple[str, ...]
    banyak_usulan: int
    banyak_kritis: int

    @property
    def kegiatan(self) -> tuple[SajianKegiatan, ...]:
        """All activities of the content."""
        return tuple(satu for program in self.program for satu in program.kegiatan)

    @property
    def total(self) -> int:
        """All its money."""
        return self.rekap.total if self.rekap else 0


class TingkatTahun(NamedTuple):
    """The level of an indicator in a year; `naik`: higher than the year before, or than the start."""

    tingkat: Decimal
    naik: bool


class BarisTingkat(NamedTuple):
    """One indicator over the years of its framework."""

    indikator: Indikator
    awal: Decimal
    per_tahun: tuple[TingkatTahun, ...]


class TabelTingkat(NamedTuple):
    """The levels of one framework, year by year."""

    kerangka: Kerangka
    tahun: tuple[ProyeksiTahun, ...]
    baris: tuple[BarisTingkat, ...]


class IndikatorLemah(NamedTuple):
    """One of the weakest indicators; `tingkat` is the level that the plan starts from."""

    indikator: Indikator
    tingkat: Decimal


class TabelLemah(NamedTuple):
    """The weakest indicators of one framework, weakest first. `perkiraan`: the starting levels are an estimate."""

    kerangka: Kerangka
    perkiraan: bool
    baris: tuple[IndikatorLemah, ...]


class BarisHukum(NamedTuple):
    """One legal basis: its citation, since which year it is revoked, and whether it was read in an official source."""

    teks: str
    dicabut_sejak: int | None
    terverifikasi: bool


class BarisMatriks(NamedTuple):
    """One row of the connection matrix; `sel` has one entry a column, None on the diagonal."""

    aplikasi: Aplikasi
    sel: tuple[bool | None, ...]


def bagian_muatan(rencana: Rencana) -> tuple[BagianMuatan, ...]:
    """Every content as a section, in document order."""
    kegiatan = sajian_kegiatan(rencana)
    rekap_program = {satu.kunci: satu for satu in rencana.anggaran.per_program}
    rekap_muatan = {satu.kunci: satu for satu in rencana.anggaran.per_muatan}
    return tuple(
        _bagian(rencana, muatan, kegiatan, rekap_program, rekap_muatan.get(muatan.domain))
        for muatan in rencana.peta.muatan
    )


def _bagian(
    rencana: Rencana,
    muatan: Muatan,
    kegiatan: Mapping[str, SajianKegiatan],
    rekap_program: Mapping[str, RekapBaris],
    rekap: RekapBaris | None,
) -> BagianMuatan:
    program = tuple(
        ProgramRinci(satu, tuple(kegiatan[anak.id] for anak in satu.kegiatan), rekap_program.get(satu.id))
        for satu in muatan.program
    )
    semua = [satu for rinci in program for satu in rinci.kegiatan]
    return BagianMuatan(
        muatan=muatan,
        nama=MUATAN[muatan.domain],
        program=program,
        tabel7=tabel7(rencana.peta, muatan),
        rekap=rekap,
        risiko=_risiko(semua),
        pelaksana=tuple(dict.fromkeys(satu.penanggung_jawab for satu in semua)),
        indikator=tuple(dict.fromkeys(dampak.indikator for satu in semua for dampak in satu.kegiatan.dampak)),
        banyak_usulan=sum(satu.kegiatan.status == "usulan" for satu in semua),
        banyak_kritis=sum(satu.jadwal is not None and satu.jadwal.kritis for satu in semua),
    )


def _risiko(kegiatan: Sequence[SajianKegiatan]) -> tuple[BarisRisiko, ...]:
    return tuple(BarisRisiko(satu, risiko, _skor(risiko)) for satu in kegiatan for risiko in satu.kegiatan.risiko)


def _skor(risiko: Risiko) -> int | None:
    if risiko.kemungkinan is None or risiko.dampak is None:
        return None
    return _TINGKAT_RISIKO[risiko.kemungkinan] * _TINGKAT_RISIKO[risiko.dampak]


def risiko_terbesar(bagian: Sequence[BagianMuatan]) -> tuple[BarisRisiko, ...]:
    """All risks of the plan, the greatest first; those without a score last, equals in document order."""
    semua = [satu for muatan in bagian for satu in muatan.risiko]
    return tuple(sorted(semua, key=lambda satu: -(satu.skor or 0)))


def tabel_tingkat(rencana: Rencana) -> tuple[TabelTingkat, ...]:
    """The level of every indicator in every year, one table a framework."""
    return tuple(
        TabelTingkat(
            kerangka,
            tahun,
            tuple(
                _baris_tingkat(indikator, [satu.asal[nomor] for satu in tahun])
                for nomor, indikator in enumerate(kerangka.indikator)
            ),
        )
        for kerangka, tahun in rencana.proyeksi.per_kerangka
    )


def _baris_tingkat(indikator: Indikator, asal: Sequence[AsalTingkat]) -> BarisTingkat:
    awal = asal[0].awal
    sebelum = [awal, *(satu.tingkat for satu in asal)]
    per_tahun = tuple(
        TingkatTahun(satu.tingkat, satu.tingkat > lama) for satu, lama in zip(asal, sebelum, strict=False)
    )
    return BarisTingkat(indikator, awal, per_tahun)


def tabel_lemah(rencana: Rencana) -> tuple[TabelLemah, ...]:
    """The weakest indicators of every framework in force, by the level that the plan starts from."""
    hasil = []
    for kerangka, tahun in rencana.proyeksi.per_kerangka:
        baris = (
            IndikatorLemah(indikator, satu.awal)
            for satu in terlemah(tahun[0], BANYAK_TERLEMAH)
            if (indikator := kerangka.indikator_ke(satu.nomor))
        )
        hasil.append(TabelLemah(kerangka, tahun[0].perkiraan, tuple(baris)))
    return tuple(hasil)


def rujukan_hukum(rencana: Rencana) -> tuple[BarisHukum, ...]:
    """The legal bases: those of the built-in list by rank and year, then the planner's own, as written."""
    dikenal = dasar_hukum.semua()
    ada = sorted((dikenal[satu] for satu in rencana.peta.pokok.dasar_hukum if satu in dikenal), key=dasar_hukum.urutan)
    lain = (
        BarisHukum(satu, None, terverifikasi=True) for satu in rencana.peta.pokok.dasar_hukum if satu not in dikenal
    )
    return (
        *(BarisHukum(dasar_hukum.kutip(satu), satu.dicabut_sejak, satu.terverifikasi) for satu in ada),
        *lain,
    )


def terhubung(rencana: Rencana) -> tuple[BarisAplikasi, ...]:
    """Applications that exchange data with another one."""
    return tuple(satu for satu in rencana.inventaris.aplikasi if satu.koneksi)


def matriks_koneksi(rencana: Rencana) -> tuple[BarisMatriks, ...]:
    """Connected applications against each other; empty where there are none, or too many for one page."""
    baris = terhubung(rencana)
    if len(baris) > MATRIKS_MAKSIMUM:
        return ()
    return tuple(
        BarisMatriks(
            satu.aplikasi,
            tuple(None if lain is satu else lain.aplikasi.id in satu.koneksi for lain in baris),
        )
        for satu in baris
    )


def pemilik(rencana: Rencana) -> tuple[BarisOpd, ...]:
    """Units that lead at least one activity."""
    return tuple(satu for satu in rencana.inventaris.opd if satu.memimpin)
