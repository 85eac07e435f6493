"""What the plan changes, one framework at a time: from where it starts to where it ends, and which programmes bring it there.

Index values are exact; frameworks are never compared. A gap is measured from the latest published result under the same
framework, else from the starting levels, against the last target.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.kerangka.hitung import hitung

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from spbe_roadmap.kerangka import Kerangka
    from spbe_roadmap.kerangka.bentuk import Bagian
    from spbe_roadmap.kerangka.hitung import HasilIndeks
    from spbe_roadmap.model.kegiatan import Muatan, Program
    from spbe_roadmap.rencana.indeks import ProyeksiTahun, RiwayatTahun
    from spbe_roadmap.rencana.rencana import Rencana


class GerakBagian(NamedTuple):
    """A domain of the framework, or an aspect where it has none, at the start and in the last year."""

    nama: str
    awal: Fraction
    akhir: Fraction


class ProgramPenaik(NamedTuple):
    """A programme and the points that it adds to the index, years together."""

    program: Program
    tambahan: Decimal


class Gambaran(NamedTuple):
    """One framework over its years of the plan.

    `awal` is the index of the starting levels, an estimate where `perkiraan`; `tahun_awal` the year of those levels, None
    where nobody wrote any. `naik`: indicators that end higher than they start. `program`: the greatest first.
    """

    kerangka: Kerangka
    tahun_awal: int | None
    awal: HasilIndeks
    akhir: ProyeksiTahun
    perkiraan: bool
    bagian: tuple[GerakBagian, ...]
    naik: int
    program: tuple[ProgramPenaik, ...]


class Kesenjangan(NamedTuple):
    """The gap to the last target of a framework; `selisih` is target minus `nilai`.

    `terbit`: the published result that it is measured from, None where that is the starting levels. `kurang`: parts of the
    framework that lie below the target, the weakest first; `bagian`: how many parts have a value.
    """

    kerangka: Kerangka
    terbit: RiwayatTahun | None
    nilai: Decimal
    predikat: str
    perkiraan: bool
    tahun_target: int
    target: Decimal
    selisih: Decimal
    kurang: tuple[tuple[str, Decimal | Fraction], ...]
    bagian: int


class Sumbangan(NamedTuple):
    """What one content does for the index: how many of its indicators start at the lowest level, and its points by framework.

    `perkiraan`: some of the starting levels are an estimate.
    """

    indikator_terendah: int
    perkiraan: bool
    per_kerangka: tuple[tuple[Kerangka, Decimal], ...]


def gambaran(rencana: Rencana) -> tuple[Gambaran, ...]:
    """One for each framework of the period."""
    return tuple(_gambaran(rencana, kerangka, tahun) for kerangka, tahun in rencana.proyeksi.per_kerangka)


def _gambaran(rencana: Rencana, kerangka: Kerangka, tahun: tuple[ProyeksiTahun, ...]) -> Gambaran:
    akhir = tahun[-1]
    awal = hitung(kerangka, {satu.nomor: satu.awal for satu in akhir.asal})
    tertulis = rencana.peta.indeks.awal.get(kerangka.id)
    return Gambaran(
        kerangka=kerangka,
        tahun_awal=tertulis.tahun if tertulis else None,
        awal=awal,
        akhir=akhir,
        perkiraan=akhir.perkiraan,
        bagian=tuple(
            GerakBagian(satu.nama, _nilai(awal, kerangka)[satu.nomor], _nilai(akhir.hasil, kerangka)[satu.nomor])
            for satu in _bagian(kerangka)
        ),
        naik=sum(satu.tingkat > satu.awal for satu in akhir.asal),
        program=_program_penaik(rencana, tahun),
    )


def _bagian(kerangka: Kerangka) -> tuple[Bagian, ...]:
    return kerangka.domain or kerangka.aspek


def _nilai(hasil: HasilIndeks, kerangka: Kerangka) -> dict[int, Fraction]:
    return dict(hasil.domain if kerangka.domain else hasil.aspek)


def _program_penaik(rencana: Rencana, tahun: Iterable[ProyeksiTahun]) -> tuple[ProgramPenaik, ...]:
    jumlah: dict[str, Decimal] = {}
    for satu in tahun:
        for naik in satu.kontribusi:
            nama = rencana.program_dari(naik.kegiatan).id
            jumlah[nama] = jumlah.get(nama, Decimal(0)) + naik.tambahan
    program = {satu.id: satu for _, satu in rencana.peta.semua_program()}
    semua = [ProgramPenaik(program[nama], tambahan) for nama, tambahan in jumlah.items()]
    return tuple(sorted(semua, key=lambda satu: (-satu.tambahan, satu.program.id)))


def kesenjangan(rencana: Rencana) -> tuple[Kesenjangan, ...]:
    """One for each framework of the period that has a target."""
    return tuple(celah for satu in gambaran(rencana) if (celah := _kesenjangan(rencana, satu)))


def _kesenjangan(rencana: Rencana, satu: Gambaran) -> Kesenjangan | None:
    bertarget = [
        tahun for tahun in rencana.proyeksi.tahun if tahun.kerangka is satu.kerangka and tahun.target is not None
    ]
    if not bertarget or (target := bertarget[-1].target) is None:
        return None
    terbit = _hasil_terakhir(rencana, satu.kerangka, sebelum=bertarget[-1].tahun)
    nilai: dict[int, Fraction] | dict[int, Decimal] = _nilai(satu.awal, satu.kerangka)
    if terbit:
        nilai = dict((terbit.riwayat.domain if satu.kerangka.domain else terbit.riwayat.aspek) or {})
    kurang = [(bagian.nama, nilai[bagian.nomor]) for bagian in _bagian(satu.kerangka) if bagian.nomor in nilai]
    dasar = terbit.riwayat.indeks if terbit else satu.awal.indeks
    return Kesenjangan(
        kerangka=satu.kerangka,
        terbit=terbit,
        nilai=dasar,
        predikat=terbit.predikat if terbit else satu.awal.predikat,
        perkiraan=terbit is None and satu.perkiraan,
        tahun_target=bertarget[-1].tahun,
        target=target,
        selisih=target - dasar,
        kurang=tuple(sorted((bagian for bagian in kurang if bagian[1] < target), key=lambda bagian: bagian[1])),
        bagian=len(kurang),
    )


def _hasil_terakhir(rencana: Rencana, kerangka: Kerangka, *, sebelum: int) -> RiwayatTahun | None:
    terbit = [satu for satu in rencana.proyeksi.riwayat if satu.kerangka is kerangka and satu.riwayat.tahun < sebelum]
    return terbit[-1] if terbit else None


def sumbangan(rencana: Rencana, muatan: Muatan) -> Sumbangan:
    """What one content does for the index."""
    semua = {kegiatan.id for program in muatan.program for kegiatan in program.kegiatan}
    dinaikkan = {satu.indikator.kode for satu in rencana.cakupan if any(naik.kegiatan in semua for naik in satu.penaik)}
    terendah = [satu for satu in rencana.cakupan if satu.awal == satu.kerangka.skala.min]
    per_kerangka = (
        (kerangka, sum((k.tambahan for satu in tahun for k in satu.kontribusi if k.kegiatan in semua), Decimal(0)))
        for kerangka, tahun in rencana.proyeksi.per_kerangka
    )
    return Sumbangan(
        indikator_terendah=sum(satu.indikator.kode in dinaikkan for satu in terendah),
        perkiraan=any(satu.perkiraan for satu in rencana.proyeksi.tahun),
        per_kerangka=tuple((kerangka, tambahan) for kerangka, tambahan in per_kerangka if tambahan),
    )
