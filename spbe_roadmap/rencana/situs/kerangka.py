"""What each evaluation framework says, published and projected; never mixed with another framework."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.data import dasar_hukum
from spbe_roadmap.kerangka import semua

if TYPE_CHECKING:
    from spbe_roadmap.data.dasar_hukum import DasarHukum
    from spbe_roadmap.kerangka import Kerangka
    from spbe_roadmap.rencana.indeks import Kontribusi, ProyeksiTahun, RiwayatTahun
    from spbe_roadmap.rencana.rencana import Rencana

# what SPBE, its seven contents and the plan itself are; the evaluation regulations come from the frameworks
SUMBER = ("perpres-95-2018", "se-menpan-18-2022")
# an index that earns different predicates in different frameworks, to show why they are not compared; our choice
CONTOH_INDEKS = Decimal("2.55")


@dataclass(frozen=True, slots=True)
class SajianKerangka:
    """One framework with what was published and what is projected, years ascending."""

    kerangka: Kerangka
    riwayat: tuple[RiwayatTahun, ...]
    proyeksi: tuple[ProyeksiTahun, ...]

    @property
    def terakhir(self) -> RiwayatTahun | None:
        """The latest published result."""
        return self.riwayat[-1] if self.riwayat else None


class TahunKontribusi(NamedTuple):
    """What lifts the index of a year over the year before, or over the start; the greatest first. `jumlah`: index points."""

    tahun: ProyeksiTahun
    kontribusi: tuple[Kontribusi, ...]
    jumlah: Decimal


class Golongan(NamedTuple):
    """A predicate with the indices that earn it: from `dari` (inclusive) up to `sampai` (exclusive, except for the last)."""

    nama: str
    dari: Decimal
    sampai: Decimal
    terakhir: bool


class PenjelasanKerangka(NamedTuple):
    """A framework as it is explained to citizens. `contoh`: the predicate that `CONTOH_INDEKS` earns."""

    kerangka: Kerangka
    golongan: tuple[Golongan, ...]
    contoh: str


def sajian_kerangka(rencana: Rencana) -> tuple[SajianKerangka, ...]:
    """Each framework that has a published or a projected year, the oldest first."""
    riwayat: dict[str, list[RiwayatTahun]] = defaultdict(list)
    for satu in sorted(rencana.proyeksi.riwayat, key=lambda satu: satu.riwayat.tahun):
        riwayat[satu.kerangka.id].append(satu)
    proyeksi = {kerangka.id: tahun for kerangka, tahun in rencana.proyeksi.per_kerangka}
    return tuple(
        SajianKerangka(kerangka, tuple(riwayat[kerangka.id]), tuple(proyeksi.get(kerangka.id, ())))
        for kerangka in semua()
        if kerangka.id in riwayat or kerangka.id in proyeksi
    )


def kontribusi_terbesar(tahun: ProyeksiTahun) -> TahunKontribusi:
    """The contributions to one year."""
    return TahunKontribusi(
        tahun,
        tuple(sorted(tahun.kontribusi, key=lambda satu: -satu.tambahan)),
        sum((satu.tambahan for satu in tahun.kontribusi), Decimal(0)),
    )


def penjelasan() -> tuple[PenjelasanKerangka, ...]:
    """Every framework that the program knows, the oldest first."""
    return tuple(PenjelasanKerangka(satu, tuple(_golongan(satu)), satu.kelas(CONTOH_INDEKS).nama) for satu in semua())


def sumber_penjelasan() -> tuple[DasarHukum, ...]:
    """The regulations that the explanation rests on, in official order."""
    dikenal = dasar_hukum.semua()
    evaluasi = (satu.dasar_hukum.rujukan for satu in semua())
    return tuple(sorted((dikenal[satu] for satu in {*SUMBER, *evaluasi}), key=dasar_hukum.urutan))


def _golongan(kerangka: Kerangka) -> list[Golongan]:
    batas = [satu.min if satu.min is not None else Decimal(kerangka.skala.min) for satu in kerangka.predikat]
    akhir = [*batas[1:], Decimal(kerangka.skala.maks)]
    return [
        Golongan(satu.nama, dari, sampai, terakhir=satu is kerangka.predikat[-1])
        for satu, dari, sampai in zip(kerangka.predikat, batas, akhir, strict=True)
    ]
