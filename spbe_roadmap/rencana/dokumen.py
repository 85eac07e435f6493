"""What the official document shows beyond the common tables: sizes for its prose, levels by year, risks, money.

Nothing is formatted. Lists keep document order unless said otherwise; money is whole rupiah; levels are exact; days are
inclusive.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, get_args

from spbe_roadmap.model.kegiatan import TingkatRisiko
from spbe_roadmap.rencana.anggaran import RekapBaris
from spbe_roadmap.rencana.indeks import terlemah
from spbe_roadmap.rencana.pemantauan import hari_laporan

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from decimal import Decimal

    from spbe_roadmap.kerangka import Indikator, Kerangka
    from spbe_roadmap.model.inventaris import Aplikasi
    from spbe_roadmap.model.kegiatan import Kegiatan, Muatan, Program, Risiko
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.model.pokok import InisiatifStrategis
    from spbe_roadmap.rencana.indeks import ProyeksiTahun, RiwayatTahun
    from spbe_roadmap.rencana.inventaris import BarisOpd
    from spbe_roadmap.rencana.rencana import Rencana

# how many of the weakest indicators of a framework the document names; our choice: what fits on half a page
BANYAK_TERLEMAH = 12
# columns of a connection matrix that fit beside the names on a portrait page; our choice
KOLOM_KONEKSI = 16
# applications up to which a matrix shows more than dots in an empty field: two such pages wide; our choice
_MATRIKS_TERBANYAK = 32
_SKOR = {nama: nomor for nomor, nama in enumerate(get_args(TingkatRisiko), start=1)}


class RingkasRencana(NamedTuple):
    """The size of the whole plan; the last two count rows that nobody has confirmed."""

    program: int
    kegiatan: int
    usulan: int
    kritis: int
    biaya: int
    opd_memimpin: int
    opd_belum: int
    aplikasi_belum: int


class RingkasMuatan(NamedTuple):
    """The size of one content.

    `pimpinan`: ids of the units in charge, the busiest first; `mulai` and `selesai` are None where nothing is scheduled;
    `terbesar` is the activity that costs more than any other, None where there is none.
    """

    muatan: Muatan
    program: int
    kegiatan: int
    keluaran: int
    usulan: int
    kritis: int
    indikator: int
    biaya: int
    mulai: date | None
    selesai: date | None
    pimpinan: tuple[str, ...]
    terbesar: Kegiatan | None


class RingkasPantau(NamedTuple):
    """Where the plan stands on the day `per`: how many activities have each status, and the money of the reported."""

    tahun: int
    per: date
    status: Mapping[str, int]
    serapan: int
    anggaran: int
    terlambat: int


class BarisLemah(NamedTuple):
    """A weak indicator with its starting level and ids of the work that raises it."""

    indikator: Indikator
    awal: Decimal
    kegiatan: tuple[str, ...]


class TabelLemah(NamedTuple):
    """The weakest indicators under the first year that uses a framework, the weakest first."""

    tahun: ProyeksiTahun
    baris: tuple[BarisLemah, ...]


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
    """The levels of one framework, year by year. `perkiraan`: the starting levels are an estimate."""

    kerangka: Kerangka
    tahun: tuple[ProyeksiTahun, ...]
    baris: tuple[BarisTingkat, ...]
    perkiraan: bool


class BarisKoneksi(NamedTuple):
    """One application, its number in the inventory, and whether it exchanges data with each column."""

    nomor: int
    aplikasi: Aplikasi
    terhubung: tuple[bool, ...]


class BlokKoneksi(NamedTuple):
    """A part of the connection matrix that fits a page; columns are numbers of the inventory."""

    kolom: tuple[int, ...]
    baris: tuple[BarisKoneksi, ...]


class DaftarKoneksi(NamedTuple):
    """One application with its number in the inventory, and the numbers of those with which it exchanges data."""

    nomor: int
    aplikasi: Aplikasi
    lain: tuple[int, ...]


class BarisRisiko(NamedTuple):
    """A risk of one activity; `skor` is likelihood x impact (1 to 25), None where one of them is not given."""

    kegiatan: Kegiatan
    risiko: Risiko
    skor: int | None


class BarisPagu(NamedTuple):
    """The money of one year against its ceiling, None where there is none."""

    tahun: int
    anggaran: int
    pagu: int | None

    @property
    def sisa(self) -> int | None:
        """What the ceiling leaves; negative where it is passed."""
        return None if self.pagu is None else self.pagu - self.anggaran


class BarisInisiatif(NamedTuple):
    """How many programmes of each content carry out a strategic initiative."""

    inisiatif: InisiatifStrategis
    per_muatan: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class BagianTerendah:
    """The lowest value among the domains (or else aspects) of a published result, and the names of those that have it."""

    nilai: Decimal
    nama: tuple[str, ...]


def bagian_terendah(riwayat: RiwayatTahun) -> BagianTerendah | None:
    """The weakest domains of a published result, or aspects where the framework has no domains; None if unpublished."""
    nilai = riwayat.riwayat.domain or riwayat.riwayat.aspek
    bagian = riwayat.kerangka.domain if riwayat.riwayat.domain else riwayat.kerangka.aspek
    terbit = [(satu.nama, nilai[satu.nomor]) for satu in bagian if satu.nomor in nilai]
    if not terbit:
        return None
    rendah = min(angka for _, angka in terbit)
    return BagianTerendah(rendah, tuple(nama for nama, angka in terbit if angka == rendah))


def ringkas_rencana(rencana: Rencana) -> RingkasRencana:
    """The size of the plan."""
    peta = rencana.peta
    semua = [kegiatan for _, _, kegiatan in peta.semua_kegiatan()]
    return RingkasRencana(
        program=sum(1 for _ in peta.semua_program()),
        kegiatan=len(semua),
        usulan=sum(satu.status == "usulan" for satu in semua),
        kritis=sum(satu.kritis for satu in rencana.jadwal.kegiatan.values()),
        biaya=rencana.anggaran.jumlah.total,
        opd_memimpin=len({rencana.penanggung_jawab(satu.id) for satu in semua}),
        opd_belum=sum(not satu.terverifikasi for satu in peta.opd),
        aplikasi_belum=sum(not satu.terverifikasi for satu in peta.aplikasi),
    )


def ringkas_muatan(rencana: Rencana, muatan: Muatan) -> RingkasMuatan:
    """The size of one content."""
    semua = [kegiatan for program in muatan.program for kegiatan in program.kegiatan]
    jadwal = [rencana.jadwal.kegiatan[satu.id] for satu in semua if satu.id in rencana.jadwal.kegiatan]
    return RingkasMuatan(
        muatan=muatan,
        program=len(muatan.program),
        kegiatan=len(semua),
        keluaran=sum(len(satu.keluaran) for satu in semua),
        usulan=sum(satu.status == "usulan" for satu in semua),
        kritis=sum(satu.kritis for satu in jadwal),
        indikator=len({dampak.indikator for satu in semua for dampak in satu.dampak}),
        biaya=sum(map(_biaya, semua)),
        mulai=min((satu.mulai for satu in jadwal), default=None),
        selesai=max((satu.selesai for satu in jadwal), default=None),
        pimpinan=tuple(nama for nama, _ in Counter(rencana.penanggung_jawab(satu.id) for satu in semua).most_common()),
        terbesar=_terbesar(semua),
    )


def _terbesar(semua: Sequence[Kegiatan]) -> Kegiatan | None:
    termahal = max(map(_biaya, semua), default=0)
    paling = [satu for satu in semua if _biaya(satu) == termahal]
    return paling[0] if termahal and len(paling) == 1 else None


def _biaya(kegiatan: Kegiatan) -> int:
    return sum(satu.nilai for satu in kegiatan.anggaran)


def ringkas_pantau(rencana: Rencana) -> RingkasPantau | None:
    """Where the plan stands by the latest realisation, None without one."""
    if not rencana.pantau:
        return None
    terakhir = max(rencana.peta.realisasi, key=lambda satu: (satu.tahun, hari_laporan(satu)))
    return RingkasPantau(
        tahun=terakhir.tahun,
        per=hari_laporan(terakhir),
        status=Counter(satu.status for satu in rencana.pantau),
        serapan=sum(satu.serapan or 0 for satu in rencana.pantau),
        anggaran=sum(satu.anggaran for satu in rencana.pantau),
        terlambat=sum(satu.terlambat_hari > 0 for satu in rencana.pantau),
    )


def lemah(rencana: Rencana, banyak: int = BANYAK_TERLEMAH) -> tuple[TabelLemah, ...]:
    """The weakest indicators of each framework before the plan works."""
    penaik = {
        satu.indikator.kode: tuple(dict.fromkeys(naik.kegiatan for naik in satu.penaik)) for satu in rencana.cakupan
    }
    return tuple(
        TabelLemah(
            tahun[0],
            tuple(
                BarisLemah(satu, asal.awal, penaik.get(satu.kode, ()))
                for asal in terlemah(tahun[0], banyak)
                if (satu := kerangka.indikator_ke(asal.nomor))
            ),
        )
        for kerangka, tahun in rencana.proyeksi.per_kerangka
    )


def tabel_tingkat(rencana: Rencana) -> tuple[TabelTingkat, ...]:
    """The level of every indicator in every year, one table a framework."""
    return tuple(
        TabelTingkat(
            kerangka=kerangka,
            tahun=tahun,
            baris=tuple(_baris_tingkat(satu, urut, tahun) for urut, satu in enumerate(kerangka.indikator)),
            perkiraan=tahun[0].perkiraan,
        )
        for kerangka, tahun in rencana.proyeksi.per_kerangka
    )


def _baris_tingkat(indikator: Indikator, urut: int, tahun: Sequence[ProyeksiTahun]) -> BarisTingkat:
    awal = tahun[0].asal[urut].awal
    tingkat = [satu.asal[urut].tingkat for satu in tahun]
    lalu = [awal, *tingkat[:-1]]
    return BarisTingkat(
        indikator, awal, tuple(TingkatTahun(kini, kini > dulu) for kini, dulu in zip(tingkat, lalu, strict=True))
    )


def matriks_koneksi(rencana: Rencana, kolom: int = KOLOM_KONEKSI) -> tuple[BlokKoneksi, ...]:
    """Which applications exchange data, only those that do; empty where none does or too many do for a matrix."""
    nomor = _nomor_aplikasi(rencana)
    ada = [satu for satu in rencana.inventaris.aplikasi if satu.koneksi]
    if len(ada) > _MATRIKS_TERBANYAK:
        return ()
    return tuple(
        BlokKoneksi(
            kolom=tuple(nomor[satu.aplikasi.id] for satu in blok),
            baris=tuple(
                BarisKoneksi(
                    nomor[satu.aplikasi.id], satu.aplikasi, tuple(lain.aplikasi.id in satu.koneksi for lain in blok)
                )
                for satu in ada
            ),
        )
        for blok in (ada[mulai : mulai + kolom] for mulai in range(0, len(ada), kolom))
    )


def daftar_koneksi(rencana: Rencana) -> tuple[DaftarKoneksi, ...]:
    """Which applications exchange data, those that do one by one; by number."""
    nomor = _nomor_aplikasi(rencana)
    return tuple(
        DaftarKoneksi(nomor[satu.aplikasi.id], satu.aplikasi, tuple(sorted(nomor[lain] for lain in satu.koneksi)))
        for satu in rencana.inventaris.aplikasi
        if satu.koneksi
    )


def _nomor_aplikasi(rencana: Rencana) -> dict[str, int]:
    """The number of each application in the inventory, from 1."""
    return {satu.aplikasi.id: urut for urut, satu in enumerate(rencana.inventaris.aplikasi, start=1)}


def risiko_muatan(muatan: Muatan) -> tuple[BarisRisiko, ...]:
    """The risks of one content."""
    return tuple(_risiko(muatan.program))


def semua_risiko(peta: PetaRencana) -> tuple[BarisRisiko, ...]:
    """The risks of all contents, the greatest first, those without a score last."""
    semua = [satu for muatan in peta.muatan for satu in _risiko(muatan.program)]
    return tuple(sorted(semua, key=lambda satu: -(satu.skor or 0)))


def _risiko(program: Iterable[Program]) -> list[BarisRisiko]:
    return [
        BarisRisiko(kegiatan, risiko, _skor(risiko))
        for satu in program
        for kegiatan in satu.kegiatan
        for risiko in kegiatan.risiko
    ]


def _skor(risiko: Risiko) -> int | None:
    if risiko.kemungkinan is None or risiko.dampak is None:
        return None
    return _SKOR[risiko.kemungkinan] * _SKOR[risiko.dampak]


def anggaran_muatan(rencana: Rencana, muatan: Muatan) -> tuple[RekapBaris, ...]:
    """The money of each programme of a content, then their sum; empty where there is none."""
    program = {satu.id for satu in muatan.program}
    baris = [satu for satu in rencana.anggaran.per_program if satu.kunci in program]
    jumlah = [satu for satu in rencana.anggaran.per_muatan if satu.kunci == muatan.domain]
    return (*baris, *(RekapBaris("jumlah", "Jumlah", satu.per_tahun, satu.total) for satu in jumlah))


def pagu_tahunan(rencana: Rencana) -> tuple[BarisPagu, ...]:
    """The money of every year against its ceiling."""
    rekap = rencana.anggaran
    return tuple(BarisPagu(tahun, rekap.jumlah.per_tahun[tahun], rekap.pagu.get(tahun)) for tahun in rekap.tahun)


def inisiatif_muatan(peta: PetaRencana) -> tuple[BarisInisiatif, ...]:
    """Every strategic initiative with its programmes in each content of the plan."""
    return tuple(
        BarisInisiatif(
            satu,
            tuple(sum(satu.id in program.inisiatif_strategis for program in muatan.program) for muatan in peta.muatan),
        )
        for satu in peta.inisiatif_strategis
    )


def pemilik(rencana: Rencana) -> tuple[BarisOpd, ...]:
    """Units that lead work, the busiest first."""
    memimpin = [satu for satu in rencana.inventaris.opd if satu.memimpin]
    return tuple(sorted(memimpin, key=lambda satu: -len(satu.memimpin)))
