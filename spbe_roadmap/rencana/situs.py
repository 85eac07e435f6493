"""What the public site shows beyond the tables of the document: one row an activity, and the year of a unit.

Nothing here is formatted. Lists keep document order unless said otherwise; money is whole rupiah; a year counts as one
of an activity's years when the activity runs on any of its days.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from spbe_roadmap.kerangka import dari_kode

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from spbe_roadmap.kerangka import Indikator, Kerangka
    from spbe_roadmap.model.kegiatan import Dampak, Kegiatan, Muatan, Program
    from spbe_roadmap.rencana.anggaran import RekapBaris
    from spbe_roadmap.rencana.indeks import ProyeksiTahun, RiwayatTahun
    from spbe_roadmap.rencana.inventaris import BarisOpd
    from spbe_roadmap.rencana.jadwal import Ikatan, JadwalKegiatan
    from spbe_roadmap.rencana.pemantauan import BarisPantau
    from spbe_roadmap.rencana.rencana import Rencana

# activities a year that the front page names as changes for the public; the rest is counted. Our choice.
PERUBAHAN_PER_TAHUN = 5
# late activities beyond which the front page folds them away. Our choice.
TERLAMBAT_TERBUKA = 5


@dataclass(frozen=True, slots=True, eq=False)
class SajianKegiatan:
    """One activity with everything that the plan knows about it.

    `jadwal` is None where the schedule could not place it; `menunggu` are its own links, `ditunggu` those of others
    that name it. One object an activity: compared by identity.
    """

    kegiatan: Kegiatan
    program: Program
    muatan: Muatan
    penanggung_jawab: str
    jadwal: JadwalKegiatan | None
    per_tahun: Mapping[int, int]
    menunggu: tuple[Ikatan, ...]
    ditunggu: tuple[Ikatan, ...]
    pantau: BarisPantau | None

    @property
    def biaya(self) -> int:
        """All its money."""
        return sum(self.per_tahun.values())

    @property
    def pelaksana(self) -> tuple[str, ...]:
        """The units at work, the one in charge first."""
        return (self.penanggung_jawab, *self.kegiatan.pendukung)

    @property
    def dampak(self) -> tuple[tuple[Dampak, Indikator | None], ...]:
        """Each level that it makes provable, with the indicator where a framework has it."""
        return tuple((dampak, _indikator(dampak.indikator)) for dampak in self.kegiatan.dampak)

    def berjalan_pada(self, tahun: int) -> bool:
        """Whether it runs or is paid for in that year."""
        return tahun in self.per_tahun or (self.jadwal is not None and tahun in self.jadwal.tahun_aktif)


@dataclass(frozen=True, slots=True)
class SajianMuatan:
    """One content as a door: how much there is behind it. `rekap` is None where no money is planned."""

    muatan: Muatan
    banyak_kegiatan: int
    rekap: RekapBaris | None


@dataclass(frozen=True, slots=True)
class TahunOpd:
    """A unit's year: what it leads and what it supports; money and indicators are those of what it leads.

    Indicators stand by framework, the oldest first, and number.
    """

    tahun: int
    memimpin: tuple[SajianKegiatan, ...]
    mendukung: tuple[SajianKegiatan, ...]
    anggaran: int
    indikator: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SajianKerangka:
    """What one framework says, published and projected; never mixed with another framework."""

    kerangka: Kerangka
    riwayat: tuple[RiwayatTahun, ...]
    proyeksi: tuple[ProyeksiTahun, ...]

    @property
    def terakhir(self) -> RiwayatTahun | None:
        """The latest published result."""
        return self.riwayat[-1] if self.riwayat else None


@dataclass(frozen=True, slots=True)
class PerubahanTahun:
    """What the public notices in a year: the first few activities that finish then, and how many more there are."""

    tahun: int
    kegiatan: tuple[SajianKegiatan, ...]
    selebihnya: int


@dataclass(frozen=True, slots=True)
class Sajian:
    """Everything that the site shows; activities by id, in document order. `uang_terbesar`: see there."""

    kegiatan: Mapping[str, SajianKegiatan]
    muatan: tuple[SajianMuatan, ...]
    kerangka: tuple[SajianKerangka, ...]
    publik: tuple[PerubahanTahun, ...]
    terlambat: tuple[BarisPantau, ...]
    opd_bertugas: tuple[BarisOpd, ...]
    opd_lain: tuple[BarisOpd, ...]
    uang_terbesar: int

    @property
    def banyak_terlambat(self) -> bool:
        """Whether the late ones are too many to be shown at once."""
        return len(self.terlambat) > TERLAMBAT_TERBUKA


def sajikan(rencana: Rencana) -> Sajian:
    """The plan as the site shows it."""
    kegiatan = sajian_kegiatan(rencana)
    return Sajian(
        kegiatan=kegiatan,
        muatan=sajian_muatan(rencana),
        kerangka=sajian_kerangka(rencana),
        publik=perubahan_publik(rencana, kegiatan.values()),
        terlambat=tuple(satu for satu in rencana.pantau if satu.terlambat_hari > 0),
        opd_bertugas=tuple(satu for satu in rencana.inventaris.opd if _bertugas(satu)),
        opd_lain=tuple(satu for satu in rencana.inventaris.opd if not _bertugas(satu)),
        uang_terbesar=uang_terbesar(rencana),
    )


def sajian_kegiatan(rencana: Rencana) -> dict[str, SajianKegiatan]:
    """Every activity by id."""
    menunggu: dict[str, list[Ikatan]] = defaultdict(list)
    ditunggu: dict[str, list[Ikatan]] = defaultdict(list)
    for ikatan in rencana.jadwal.ikatan:
        menunggu[ikatan.pengikut].append(ikatan)
        ditunggu[ikatan.pendahulu].append(ikatan)
    pantau = {satu.kegiatan: satu for satu in rencana.pantau}
    return {
        kegiatan.id: SajianKegiatan(
            kegiatan=kegiatan,
            program=program,
            muatan=muatan,
            penanggung_jawab=kegiatan.penanggung_jawab or program.penanggung_jawab,
            jadwal=rencana.jadwal.kegiatan.get(kegiatan.id),
            per_tahun=_per_tahun(kegiatan),
            menunggu=tuple(menunggu[kegiatan.id]),
            ditunggu=tuple(ditunggu[kegiatan.id]),
            pantau=pantau.get(kegiatan.id),
        )
        for muatan, program, kegiatan in rencana.peta.semua_kegiatan()
    }


def sajian_muatan(rencana: Rencana) -> tuple[SajianMuatan, ...]:
    """The contents that the plan has, with their size."""
    rekap = {satu.kunci: satu for satu in rencana.anggaran.per_muatan}
    return tuple(
        SajianMuatan(
            muatan=muatan,
            banyak_kegiatan=sum(len(program.kegiatan) for program in muatan.program),
            rekap=rekap.get(muatan.domain),
        )
        for muatan in rencana.peta.muatan
    )


def sajian_kerangka(rencana: Rencana) -> tuple[SajianKerangka, ...]:
    """Each framework that has a published or a projected year, the oldest first; years ascending."""
    riwayat: dict[str, list[RiwayatTahun]] = defaultdict(list)
    for satu in sorted(rencana.proyeksi.riwayat, key=lambda satu: satu.riwayat.tahun):
        riwayat[satu.kerangka.id].append(satu)
    proyeksi = {kerangka.id: tahun for kerangka, tahun in rencana.proyeksi.per_kerangka}
    terbit = (satu.kerangka for satu in rencana.proyeksi.riwayat)
    semua = {kerangka.id: kerangka for kerangka in (*terbit, *(satu.kerangka for satu in rencana.proyeksi.tahun))}
    return tuple(
        SajianKerangka(kerangka, tuple(riwayat[kerangka.id]), tuple(proyeksi.get(kerangka.id, ())))
        for kerangka in sorted(semua.values(), key=lambda kerangka: (kerangka.tahun_mulai, kerangka.id))
    )


def uang_terbesar(rencana: Rencana) -> int:
    """The largest yearly sum or ceiling, which scales drawings; 0 without money."""
    anggaran = rencana.anggaran
    return max((*anggaran.jumlah.per_tahun.values(), *anggaran.pagu.values()), default=0)


def perubahan_publik(rencana: Rencana, kegiatan: Iterable[SajianKegiatan]) -> tuple[PerubahanTahun, ...]:
    """By year of completion: the content of services, and of the content of applications what the public can reach."""
    publik = {aplikasi.id for aplikasi in rencana.peta.aplikasi if aplikasi.akses_publik}
    terasa = [(satu.jadwal.selesai.year, satu) for satu in kegiatan if satu.jadwal and _terasa(satu, publik)]
    terasa.sort(key=lambda pasangan: pasangan[0])
    hasil = []
    for tahun, kelompok in groupby(terasa, key=lambda pasangan: pasangan[0]):
        semua = tuple(satu for _, satu in kelompok)
        hasil.append(PerubahanTahun(tahun, semua[:PERUBAHAN_PER_TAHUN], max(0, len(semua) - PERUBAHAN_PER_TAHUN)))
    return tuple(hasil)


def _bertugas(baris: BarisOpd) -> bool:
    return bool(baris.memimpin or baris.mendukung)


def _terasa(satu: SajianKegiatan, publik: set[str]) -> bool:
    if satu.muatan.domain == "aplikasi":
        return not publik.isdisjoint(satu.kegiatan.aplikasi)
    return satu.muatan.domain == "layanan"


def tahun_opd(rencana: Rencana, sajian: Sajian, baris: BarisOpd) -> tuple[TahunOpd, ...]:
    """The unit's years, those without work left out."""
    memimpin = [sajian.kegiatan[satu] for satu in baris.memimpin]
    mendukung = [sajian.kegiatan[satu] for satu in baris.mendukung]
    semua = (_tahun_opd(tahun, memimpin, mendukung) for tahun in rencana.peta.periode.tahun)
    return tuple(satu for satu in semua if satu.memimpin or satu.mendukung)


def _tahun_opd(tahun: int, memimpin: list[SajianKegiatan], mendukung: list[SajianKegiatan]) -> TahunOpd:
    dipimpin = tuple(satu for satu in memimpin if satu.berjalan_pada(tahun))
    return TahunOpd(
        tahun=tahun,
        memimpin=dipimpin,
        mendukung=tuple(satu for satu in mendukung if satu.berjalan_pada(tahun)),
        anggaran=sum(satu.per_tahun.get(tahun, 0) for satu in dipimpin),
        indikator=tuple(
            sorted({d.indikator for satu in dipimpin for d in satu.kegiatan.dampak}, key=_urutan_indikator)
        ),
    )


def _urutan_indikator(kode: str) -> tuple[int, int]:
    """Older frameworks first, then by number; codes that no framework has come last."""
    ada = dari_kode(kode)
    return (ada[0].tahun_mulai, ada[1].nomor) if ada else (9999, 0)


def _per_tahun(kegiatan: Kegiatan) -> dict[int, int]:
    jumlah: dict[int, int] = defaultdict(int)
    for anggaran in kegiatan.anggaran:
        jumlah[anggaran.tahun] += anggaran.nilai
    return dict(sorted(jumlah.items()))


def _indikator(kode: str) -> Indikator | None:
    ada = dari_kode(kode)
    return ada[1] if ada else None
