"""One indicator: what it weighs, its level in every year and where that comes from, and the work that raises it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.rencana.telusur import semua_dampak

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from spbe_roadmap.kerangka import Indikator, Kerangka
    from spbe_roadmap.kerangka.bentuk import Aspek, Domain
    from spbe_roadmap.rencana.cakupan import BarisCakupan
    from spbe_roadmap.rencana.indeks import AsalTingkat, ProyeksiTahun
    from spbe_roadmap.rencana.rencana import Rencana
    from spbe_roadmap.rencana.telusur import Dampak


class TahunIndikator(NamedTuple):
    """The indicator in one evaluation year. `poin`: what its level brings to the index; `naik`: over the year before."""

    tahun: ProyeksiTahun
    asal: AsalTingkat
    nama_tingkat: str
    poin: Decimal
    naik: bool


class DampakIndikator(NamedTuple):
    """An effect on the indicator; `menentukan` are the years whose level comes from it, `berguna`: it is above the start."""

    dampak: Dampak
    menentukan: tuple[int, ...]
    berguna: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SajianIndikator:
    """One indicator of a framework in force.

    `poin_setingkat`: what one level more adds to the index; `perkiraan`: the starting level is an estimate; `dampak` by
    the day from which the work counts; `sebelum` and `sesudah` are its neighbours in the framework.
    """

    indikator: Indikator
    kerangka: Kerangka
    aspek: Aspek
    domain: Domain | None
    awal: Decimal
    nama_tingkat_awal: str
    poin_setingkat: Decimal
    perkiraan: bool
    tahun: tuple[TahunIndikator, ...]
    dampak: tuple[DampakIndikator, ...]
    sebelum: Indikator | None
    sesudah: Indikator | None


def semua_indikator(rencana: Rencana) -> Iterator[SajianIndikator]:
    """Every indicator of the frameworks in force in the period, the oldest framework first."""
    tahun = dict(rencana.proyeksi.per_kerangka)
    dampak = {
        kerangka.id: semua_dampak(rencana.peta, rencana.jadwal, semua_tahun) for kerangka, semua_tahun in tahun.items()
    }
    for baris in rencana.cakupan:
        yield _sajian(baris, tahun[baris.kerangka], dampak[baris.kerangka.id])


def banyak_penaik(rencana: Rencana) -> dict[str, int]:
    """How many activities have an effect on each indicator, by code."""
    return {baris.indikator.kode: len({satu.kegiatan for satu in baris.penaik}) for baris in rencana.cakupan}


def _sajian(
    baris: BarisCakupan, semua_tahun: Sequence[ProyeksiTahun], dampak: Mapping[str, tuple[Dampak, ...]]
) -> SajianIndikator:
    kerangka, indikator = baris.kerangka, baris.indikator
    urut = kerangka.indikator.index(indikator)
    tahun = tuple(_tahun(indikator, urut, semua_tahun))
    return SajianIndikator(
        indikator=indikator,
        kerangka=kerangka,
        aspek=next(satu for satu in kerangka.aspek if satu.nomor == indikator.aspek),
        domain=next((satu for satu in kerangka.domain if satu.nomor == indikator.domain), None),
        awal=baris.awal,
        nama_tingkat_awal=indikator.nama_tingkat(baris.awal),
        poin_setingkat=indikator.bobot.scaleb(-2),
        perkiraan=semua_tahun[0].perkiraan,
        tahun=tahun,
        dampak=tuple(
            _dampak(satu, tahun) for satu in dampak.get(indikator.kode, ()) if kerangka.skala.memuat(satu.menjadi)
        ),
        sebelum=kerangka.indikator[urut - 1] if urut else None,
        sesudah=kerangka.indikator[urut + 1] if urut + 1 < len(kerangka.indikator) else None,
    )


def _tahun(indikator: Indikator, urut: int, semua_tahun: Sequence[ProyeksiTahun]) -> Iterator[TahunIndikator]:
    lalu = semua_tahun[0].asal[urut].awal
    for satu in semua_tahun:
        asal = satu.asal[urut]
        poin = (asal.tingkat * indikator.bobot).scaleb(-2)
        yield TahunIndikator(satu, asal, indikator.nama_tingkat(asal.tingkat), poin, naik=asal.tingkat > lalu)
        lalu = asal.tingkat


def _dampak(dampak: Dampak, tahun: Sequence[TahunIndikator]) -> DampakIndikator:
    asal = [(satu.tahun.tahun, satu.asal) for satu in tahun]
    return DampakIndikator(
        dampak,
        tuple(t for t, satu in asal if (satu.kegiatan, satu.tingkat) == (dampak.kegiatan, dampak.menjadi)),
        berguna=dampak.menjadi > asal[0][1].awal,
    )
