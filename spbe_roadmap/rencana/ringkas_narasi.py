"""Facts that the document's prose states about the whole plan: gaps, lowest levels, where the money goes.

Nothing is formatted. Money is whole rupiah; index values are exact; shares are whole percent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from spbe_roadmap.kerangka import Kerangka
    from spbe_roadmap.rencana.anggaran import RekapBaris
    from spbe_roadmap.rencana.indeks import Kontribusi, ProyeksiTahun, RiwayatTahun
    from spbe_roadmap.rencana.rencana import Rencana


class Kesenjangan(NamedTuple):
    """The latest published result against the last target under the same framework; `selisih` is target minus result."""

    hasil: RiwayatTahun
    tahun_target: int
    target: Decimal
    selisih: Decimal


class TingkatTerendah(NamedTuple):
    """How many indicators of a framework start at its lowest level, and how many of those some work raises."""

    kerangka: Kerangka
    indikator: int
    terendah: int
    dinaikkan: int
    perkiraan: bool


class Tahapan(NamedTuple):
    """One year: how many activities start and finish in it, and its money."""

    tahun: int
    mulai: int
    selesai: int
    anggaran: int


class PuncakAnggaran(NamedTuple):
    """Where most of the money goes: the year, the content with its share, and all sources of funds.

    `dalam_pagu`: every year of the period has a ceiling and keeps to it.
    """

    tahun: int
    nilai_tahun: int
    muatan: RekapBaris
    persen_muatan: int
    sumber: tuple[RekapBaris, ...]
    dalam_pagu: bool


def kesenjangan(rencana: Rencana) -> Kesenjangan | None:
    """The gap of the latest published result; None without one, or without a target under its framework."""
    proyeksi = rencana.proyeksi
    if not proyeksi.riwayat:
        return None
    hasil = proyeksi.riwayat[-1]
    target = [
        (satu.tahun, satu.target)
        for satu in proyeksi.tahun
        if satu.kerangka is hasil.kerangka and satu.target is not None and satu.tahun > hasil.riwayat.tahun
    ]
    if not target:
        return None
    tahun, nilai = target[-1]
    return Kesenjangan(hasil, tahun, nilai, nilai - hasil.riwayat.indeks)


def tingkat_terendah(rencana: Rencana) -> tuple[TingkatTerendah, ...]:
    """One line for each framework of the period."""
    dinaikkan = {satu.indikator.kode for satu in rencana.cakupan if satu.penaik}
    hasil = []
    for kerangka, tahun in rencana.proyeksi.per_kerangka:
        rendah = {satu.nomor for satu in tahun[0].asal if satu.awal == kerangka.skala.min}
        kode = {satu.kode for satu in kerangka.indikator if satu.nomor in rendah}
        banyak = len(kerangka.indikator)
        hasil.append(TingkatTerendah(kerangka, banyak, len(kode), len(kode & dinaikkan), tahun[0].perkiraan))
    return tuple(hasil)


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


def puncak_anggaran(rencana: Rencana) -> PuncakAnggaran | None:
    """Where most of the money goes, the first of several equal; None without money."""
    rekap = rencana.anggaran
    if not rekap.jumlah.total:
        return None
    tahun = max(rekap.tahun, key=lambda satu: rekap.jumlah.per_tahun[satu])
    muatan = max(rekap.per_muatan, key=lambda satu: satu.total)
    return PuncakAnggaran(
        tahun=tahun,
        nilai_tahun=rekap.jumlah.per_tahun[tahun],
        muatan=muatan,
        # half up, as people round
        persen_muatan=(200 * muatan.total + rekap.jumlah.total) // (2 * rekap.jumlah.total),
        sumber=rekap.per_sumber,
        dalam_pagu=all(rekap.sisa.get(satu, -1) >= 0 for satu in rencana.peta.periode.tahun),
    )


def kontribusi_terbesar(tahun: ProyeksiTahun, banyak: int) -> tuple[Kontribusi, ...]:
    """The works that add most to the index of a year, the greatest first."""
    return tuple(sorted(tahun.kontribusi, key=lambda satu: -satu.tambahan)[:banyak])
