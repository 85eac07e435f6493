"""What `index` shows beside the projection, gathered by what was asked for. Everything is exact; nothing is formatted."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.rencana.kepekaan import kepekaan
from spbe_roadmap.rencana.potongan import potongan
from spbe_roadmap.rencana.telusur import semua_dampak, telusuri

if TYPE_CHECKING:
    from spbe_roadmap.kerangka import Indikator
    from spbe_roadmap.rencana.indeks import AsalTingkat, Kontribusi, ProyeksiTahun
    from spbe_roadmap.rencana.kepekaan import KepekaanTahun
    from spbe_roadmap.rencana.potongan import Asumsi, Potongan
    from spbe_roadmap.rencana.rencana import Rencana
    from spbe_roadmap.rencana.telusur import Dampak, Telusur


class Permintaan(NamedTuple):
    """What to show: one year or all, indicators (codes) to explain, sensitivity, and a discount if any."""

    tahun: int | None = None
    telusur: tuple[str, ...] = ()
    kepekaan: bool = False
    asumsi: Asumsi | None = None


class RinciIndikator(NamedTuple):
    """One indicator of a year.

    `penentu` is the effect that its level comes from, None for the starting level; `menyusul` are effects that would
    raise it, whose work is finished only after the evidence of the year has closed.
    """

    indikator: Indikator
    asal: AsalTingkat
    penentu: Dampak | None
    menyusul: tuple[Dampak, ...]


class RinciTahun(NamedTuple):
    """All indicators of one year, in the order of the framework."""

    tahun: ProyeksiTahun
    indikator: tuple[RinciIndikator, ...]


class Peluang(NamedTuple):
    """What an indicator could still bring: exact points of the index from its level up to the highest."""

    indikator: Indikator
    tingkat: Decimal
    sisa: Decimal


class Penaik(NamedTuple):
    """What one kegiatan adds to the index of a year over the year before: exact points, and by which indicators."""

    kegiatan: str
    tambahan: Decimal
    indikator: tuple[str, ...]


class RinciIndeks(NamedTuple):
    """Everything that was asked for; None what was not. `tahun`: the projected years meant."""

    permintaan: Permintaan
    tahun: tuple[ProyeksiTahun, ...]
    rincian: RinciTahun | None
    telusur: tuple[Telusur, ...] | None
    kepekaan: tuple[KepekaanTahun, ...] | None
    potongan: tuple[Potongan, ...] | None


class TahunTidakDiproyeksikan(ValueError):
    """A year outside the projection."""

    def __init__(self, tahun: int, ada: tuple[ProyeksiTahun, ...]) -> None:
        rentang = f"yang ada {ada[0].tahun} s.d. {ada[-1].tahun}" if ada else "tidak ada tahun yang diproyeksikan"
        super().__init__(f"tahun {tahun} tidak diproyeksikan; {rentang}")


def rinci(rencana: Rencana, permintaan: Permintaan) -> RinciIndeks:
    """What was asked for. Raises IndikatorTidakAda, TahunTidakDiproyeksikan."""
    peta, jadwal = rencana.peta, rencana.jadwal
    tahun = _tahun(rencana, permintaan.tahun)
    proyeksi = rencana.proyeksi._replace(tahun=tahun)
    telusur = [telusuri(peta, jadwal, rencana.proyeksi, kode) for kode in permintaan.telusur]
    return RinciIndeks(
        permintaan=permintaan,
        tahun=tahun,
        rincian=None if permintaan.tahun is None else rinci_tahun(rencana, tahun[0]),
        telusur=tuple(satu.hanya(tahun) for satu in telusur) if telusur else None,
        kepekaan=kepekaan(peta, jadwal, proyeksi) if permintaan.kepekaan else None,
        potongan=potongan(proyeksi, permintaan.asumsi.laju) if permintaan.asumsi else None,
    )


def _tahun(rencana: Rencana, tahun: int | None) -> tuple[ProyeksiTahun, ...]:
    semua = rencana.proyeksi.tahun
    pilihan = tuple(satu for satu in semua if tahun in {None, satu.tahun})
    if tahun is not None and not pilihan:
        raise TahunTidakDiproyeksikan(tahun, semua)
    return pilihan


def rinci_tahun(rencana: Rencana, tahun: ProyeksiTahun) -> RinciTahun:
    """Every indicator of a projected year with the source of its level and what comes too late to raise it."""
    sekerangka = [satu for satu in rencana.proyeksi.tahun if satu.kerangka is tahun.kerangka]
    semua = semua_dampak(rencana.peta, rencana.jadwal, sekerangka)
    baris = []
    for indikator, asal in zip(tahun.kerangka.indikator, tahun.asal, strict=True):
        dampak = semua.get(indikator.kode, ())
        penentu = next((d for d in dampak if (d.kegiatan, d.menjadi) == (asal.kegiatan, asal.tingkat)), None)
        menyusul = (
            satu
            for satu in dampak
            if satu.dihitung
            and satu.dihitung > tahun.batas_bukti
            and satu.menjadi > asal.tingkat
            and tahun.kerangka.skala.memuat(satu.menjadi)
        )
        baris.append(RinciIndikator(indikator, asal, penentu, tuple(menyusul)))
    return RinciTahun(tahun, tuple(baris))


def peluang(tahun: ProyeksiTahun) -> tuple[Peluang, ...]:
    """The indicators below the highest level, the lowest first, then those that could bring most."""
    maks = tahun.kerangka.skala.maks
    semua = [
        Peluang(indikator, asal.tingkat, ((maks - asal.tingkat) * indikator.bobot).scaleb(-2))
        for indikator, asal in zip(tahun.kerangka.indikator, tahun.asal, strict=True)
        if asal.tingkat < maks
    ]
    return tuple(sorted(semua, key=lambda satu: (satu.tingkat, -satu.sisa)))


def penaik(tahun: ProyeksiTahun) -> tuple[Penaik, ...]:
    """What lifts a year over the year before, or over the start; the greatest first, then in the framework's order."""
    per_kegiatan: dict[str, list[Kontribusi]] = {}
    for satu in tahun.kontribusi:
        per_kegiatan.setdefault(satu.kegiatan, []).append(satu)
    semua = [
        Penaik(nama, sum((k.tambahan for k in isi), Decimal(0)), tuple(k.indikator for k in isi))
        for nama, isi in per_kegiatan.items()
    ]
    return tuple(sorted(semua, key=lambda satu: -satu.tambahan))
