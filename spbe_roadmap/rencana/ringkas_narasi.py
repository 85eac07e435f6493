"""Facts that the document's prose states about the whole plan: lowest levels, applications, stages, where the money goes.

Nothing is formatted. Money is whole rupiah; index values are exact; shares are whole percent.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, get_args

from spbe_roadmap.model.inventaris import TindakLanjut

if TYPE_CHECKING:
    from decimal import Decimal

    from spbe_roadmap.kerangka import Kerangka
    from spbe_roadmap.model.kegiatan import Kegiatan
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.model.pokok import IndikatorSasaran
    from spbe_roadmap.rencana.anggaran import RekapBaris
    from spbe_roadmap.rencana.indeks import Kontribusi, ProyeksiTahun
    from spbe_roadmap.rencana.rencana import Rencana


class TingkatTerendah(NamedTuple):
    """How many indicators of a framework start at its lowest level, and how many of those are higher in its last year.

    `diisi`: the plan says where they start; else all count as lowest.
    """

    kerangka: Kerangka
    indikator: int
    terendah: int
    dinaikkan: int
    tahun_akhir: int
    perkiraan: bool
    diisi: bool


class RingkasAplikasi(NamedTuple):
    """How many applications of the inventory are of each kind; `tindak_lanjut` in the order of the format, without noughts.

    `terhubung`: those that exchange data with another; `belum`: those without a decision.
    """

    semua: int
    umum: int
    publik: int
    terhubung: int
    tindak_lanjut: tuple[tuple[TindakLanjut, int], ...]
    belum: int
    belum_terverifikasi: int


class CapaianSasaran(NamedTuple):
    """One indicator of a goal: its baseline, and its last target in the period with the year of that."""

    indikator: IndikatorSasaran
    tahun: int
    target: Decimal | str


class Tahapan(NamedTuple):
    """One year: how many activities start and finish in it, and its money."""

    tahun: int
    mulai: int
    selesai: int
    anggaran: int


class PuncakAnggaran(NamedTuple):
    """Where most of the money goes: the years and the contents that need most, and all sources of funds.

    Equal years and contents stand side by side. `dalam_pagu`: every year of the period has a ceiling and keeps to it.
    """

    tahun: tuple[int, ...]
    nilai_tahun: int
    muatan: tuple[RekapBaris, ...]
    persen_muatan: int
    sumber: tuple[RekapBaris, ...]
    dalam_pagu: bool


def tingkat_terendah(rencana: Rencana) -> tuple[TingkatTerendah, ...]:
    """One line for each framework of the period."""
    hasil = []
    for kerangka, tahun in rencana.proyeksi.per_kerangka:
        rendah = [satu for satu in tahun[-1].asal if satu.awal == kerangka.skala.min]
        hasil.append(
            TingkatTerendah(
                kerangka=kerangka,
                indikator=len(kerangka.indikator),
                terendah=len(rendah),
                dinaikkan=sum(satu.tingkat > satu.awal for satu in rendah),
                tahun_akhir=tahun[-1].tahun,
                perkiraan=tahun[-1].perkiraan,
                diisi=kerangka.id in rencana.peta.indeks.awal,
            )
        )
    return tuple(hasil)


def ringkas_aplikasi(rencana: Rencana) -> RingkasAplikasi:
    """The inventory in figures."""
    semua = [satu.aplikasi for satu in rencana.inventaris.aplikasi]
    banyak = Counter(satu.tindak_lanjut for satu in semua)
    return RingkasAplikasi(
        semua=len(semua),
        umum=sum(satu.jenis == "umum" for satu in semua),
        publik=sum(satu.akses_publik for satu in semua),
        terhubung=sum(bool(satu.koneksi) for satu in rencana.inventaris.aplikasi),
        tindak_lanjut=tuple((satu, banyak[satu]) for satu in get_args(TindakLanjut) if banyak[satu]),
        belum=banyak[None],
        belum_terverifikasi=sum(not satu.terverifikasi for satu in semua),
    )


def opd_berperan(rencana: Rencana) -> tuple[int, int]:
    """How many units lead work, and how many only support it."""
    memimpin = sum(bool(satu.memimpin) for satu in rencana.inventaris.opd)
    return memimpin, sum(bool(satu.mendukung) and not satu.memimpin for satu in rencana.inventaris.opd)


def capaian_sasaran(peta: PetaRencana) -> tuple[CapaianSasaran, ...]:
    """Every indicator of the goals that has both a baseline and a target, in document order."""
    return tuple(
        CapaianSasaran(indikator, tahun, indikator.target[tahun])
        for sasaran in peta.sasaran
        for indikator in sasaran.indikator
        if indikator.awal is not None
        and (tahun := max((satu for satu in peta.periode.tahun if satu in indikator.target), default=None))
    )


def paling_ditunggu(rencana: Rencana, banyak: int) -> tuple[tuple[Kegiatan, int], ...]:
    """The works that most others wait for, with how many do; only those that at least two wait for."""
    pengikut = Counter(ikatan.pendahulu for ikatan in rencana.jadwal.ikatan)
    terbanyak = sorted(pengikut.items(), key=lambda satu: -satu[1])[:banyak]
    return tuple((rencana.kegiatan(nama), jumlah) for nama, jumlah in terbanyak if jumlah > 1)


def tahapan_anggaran(rencana: Rencana) -> tuple[Tahapan, ...]:
    """Every year of the period."""
    semua = rencana.jadwal.kegiatan.values()
    return tuple(
        Tahapan(
            tahun,
            sum(satu.mulai.year == tahun for satu in semua),
            sum(satu.selesai.year == tahun for satu in semua),
            rencana.anggaran.jumlah.per_tahun.get(tahun, 0),
        )
        for tahun in rencana.peta.periode.tahun
    )


def tahun_tertinggi(baris: RekapBaris) -> tuple[int, ...]:
    """The years that need most money, in order."""
    tertinggi = max(baris.per_tahun.values())
    return tuple(satu for satu, nilai in baris.per_tahun.items() if nilai == tertinggi)


def puncak_anggaran(rencana: Rencana) -> PuncakAnggaran | None:
    """Where most of the money goes; None without money."""
    rekap = rencana.anggaran
    if not rekap.jumlah.total:
        return None
    tahun = tahun_tertinggi(rekap.jumlah)
    terbesar = max(satu.total for satu in rekap.per_muatan)
    return PuncakAnggaran(
        tahun=tahun,
        nilai_tahun=rekap.jumlah.per_tahun[tahun[0]],
        muatan=tuple(satu for satu in rekap.per_muatan if satu.total == terbesar),
        # half up, as people round
        persen_muatan=(200 * terbesar + rekap.jumlah.total) // (2 * rekap.jumlah.total),
        sumber=rekap.per_sumber,
        dalam_pagu=all(rekap.sisa.get(satu, -1) >= 0 for satu in rencana.peta.periode.tahun),
    )


def kontribusi_terbesar(tahun: ProyeksiTahun, banyak: int) -> tuple[Kontribusi, ...]:
    """The works that add most to the index of a year, the greatest first."""
    return tuple(sorted(tahun.kontribusi, key=lambda satu: -satu.tambahan)[:banyak])
