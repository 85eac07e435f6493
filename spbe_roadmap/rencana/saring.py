"""Which part of the schedule somebody wants to see. Conditions hold together; names are found in upper and lower case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from spbe_roadmap.model.inventaris import Opd
    from spbe_roadmap.rencana.jadwal import JadwalKegiatan
    from spbe_roadmap.rencana.rencana import Rencana

# as the option of the command: the plans may be those of regions and of ministries
_OPD = "unit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Saringan:
    """What a kegiatan must meet; left out, all do.

    `kritis`: has no slack; `opd`: led or supported by this unit, by id or singkatan; `muatan`: belongs to this content,
    by id; `tahun`: runs on some day of this year.
    """

    kritis: bool = False
    opd: str | None = None
    muatan: str | None = None
    tahun: int | None = None

    @property
    def sebutan(self) -> tuple[str, ...]:
        """The conditions in words."""
        bernama = ((_OPD, self.opd), ("muatan", self.muatan), ("tahun", self.tahun))
        return (*(["kritis"] if self.kritis else []), *(f"{kata} {isi}" for kata, isi in bernama if isi is not None))


class TidakDikenal(ValueError):
    """A name or year in a condition that no roadmap knows; says the nearest that one does, or all of them."""

    def __init__(self, jenis: str, nama: object, terdekat: object, semua: Iterable[str]) -> None:
        lanjut = f"Pilihannya: {', '.join(semua)}." if terdekat is None else f"Yang paling dekat: {terdekat}."
        super().__init__(f'{jenis} "{nama}" tidak ada. {lanjut}')


def periksa_saringan(
    semua: Sequence[Rencana], saringan: Saringan, terdekat: Callable[[str, Iterable[str]], str | None]
) -> None:
    """Raises TidakDikenal where none of these plans knows a name or year; `terdekat` finds the nearest name."""
    opd = [opd for satu in semua for opd in satu.peta.opd]
    nama_opd = [nama for satu in opd for nama in _nama(satu)]
    muatan = list(dict.fromkeys(muatan.domain for satu in semua for muatan in satu.peta.muatan))
    tahun = sorted({tahun for satu in semua for tahun in satu.peta.periode.tahun})
    if saringan.opd is not None and not _ada(saringan.opd, nama_opd):
        sebutan = dict.fromkeys(satu.singkatan or satu.id for satu in opd)
        raise TidakDikenal(_OPD, saringan.opd, terdekat(saringan.opd, nama_opd), sebutan)
    if saringan.muatan is not None and not _ada(saringan.muatan, muatan):
        raise TidakDikenal("muatan", saringan.muatan, terdekat(saringan.muatan, muatan), muatan)
    if (dicari := saringan.tahun) is not None and dicari not in tahun:
        raise TidakDikenal("tahun", dicari, min(tahun, key=lambda satu: abs(satu - dicari)), ())


def saring(rencana: Rencana, saringan: Saringan) -> tuple[JadwalKegiatan, ...]:
    """The scheduled kegiatan that meet the conditions, in document order; none where a name is unknown to this plan."""
    return tuple(_cocok(rencana, saringan))


def _cocok(rencana: Rencana, saringan: Saringan) -> Iterator[JadwalKegiatan]:
    opd = {satu.id for satu in rencana.peta.opd if saringan.opd is None or _ada(saringan.opd, _nama(satu))}
    for satu in rencana.jadwal.kegiatan.values():
        pelaksana = {rencana.penanggung_jawab(satu.id), *rencana.kegiatan(satu.id).pendukung}
        if (
            (satu.kritis or not saringan.kritis)
            and (saringan.opd is None or not opd.isdisjoint(pelaksana))
            and (saringan.muatan is None or _ada(saringan.muatan, [rencana.muatan_dari(satu.id).domain]))
            and (saringan.tahun is None or saringan.tahun in satu.tahun_aktif)
        ):
            yield satu


def _nama(opd: Opd) -> list[str]:
    return [opd.id, *([opd.singkatan] if opd.singkatan else [])]


def _ada(nama: str, dikenal: Iterable[str]) -> bool:
    return nama.casefold() in map(str.casefold, dikenal)
