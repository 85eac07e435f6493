"""What an index can be when only its published parts are known.

Published values carry two decimals, so each part lies within half a hundredth of what is printed and the index within
an interval: from `rendah` (inclusive) up to `tinggi` (exclusive), on the framework's scale. Computing from rounded parts
as if they were exact is off by almost a hundredth: Aceh Tengah 2025 gives 2.595 from its domains, published as 2,59.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from spbe_roadmap.kerangka.angka import DESIMAL_TAMPIL, Bilangan, bulatkan
from spbe_roadmap.kerangka.bentuk import Bagian, Kerangka, Skala
from spbe_roadmap.kerangka.hitung import NilaiTidakSah

# one step of a printed value, and what rounding half up can hide below it (inclusive) and above it (exclusive)
LANGKAH = Decimal(1).scaleb(-DESIMAL_TAMPIL)
SETENGAH_LANGKAH = LANGKAH / 2


class BagianTidakDikenal(NilaiTidakSah):
    """A published part that the framework does not have."""

    def __init__(self, kerangka: Kerangka, jenis: str, nomor: int) -> None:
        super().__init__(f"{jenis} {nomor} tidak ada dalam {kerangka.nama}")
        self.nomor = nomor


class BagianKurang(NilaiTidakSah):
    """Parts from which the index cannot be computed, because one is missing or the framework has none."""

    def __init__(self, kerangka: Kerangka, jenis: str) -> None:
        super().__init__(f"{kerangka.nama} hanya dapat dihitung dari {jenis} bila nilai semua {jenis} ada")


class Selang(NamedTuple):
    """The unrounded indices that the parts allow: `rendah` <= index < `tinggi`."""

    rendah: Decimal
    tinggi: Decimal

    @property
    def terendah_tampil(self) -> Decimal:
        """The lowest index, in two decimals, that can have been published."""
        return bulatkan(self.rendah)

    @property
    def tertinggi_tampil(self) -> Decimal:
        """The highest index, in two decimals, that can have been published."""
        # `tinggi` itself is out of reach, so a bound that is exactly a half does not round up
        terbulat = bulatkan(self.tinggi)
        return terbulat - LANGKAH if terbulat - SETENGAH_LANGKAH == self.tinggi else terbulat

    def memuat(self, indeks: Bilangan) -> bool:
        """Whether some unrounded index of the interval is printed as this one."""
        return self.terendah_tampil <= bulatkan(indeks) <= self.tertinggi_tampil


def dari_domain(kerangka: Kerangka, domain: Mapping[int, Decimal | int]) -> Decimal:
    """The index that the domain values give when taken as exact; raises NilaiTidakSah."""
    return _dari_bagian(kerangka, "domain", kerangka.domain, domain)


def dari_aspek(kerangka: Kerangka, aspek: Mapping[int, Decimal | int]) -> Decimal:
    """The index that the aspect values give when taken as exact; raises NilaiTidakSah."""
    return _dari_bagian(kerangka, "aspek", kerangka.aspek, aspek)


def selang_dari_domain(kerangka: Kerangka, domain: Mapping[int, Decimal | int]) -> Selang:
    """The indices that published domain values allow; a domain that was not published may be anywhere on the scale."""
    return _selang(kerangka, "domain", kerangka.domain, domain)


def selang_dari_aspek(kerangka: Kerangka, aspek: Mapping[int, Decimal | int]) -> Selang:
    """The indices that published aspect values allow; an aspect that was not published may be anywhere on the scale."""
    return _selang(kerangka, "aspek", kerangka.aspek, aspek)


def _dari_bagian(
    kerangka: Kerangka, jenis: str, bagian: Sequence[Bagian], nilai: Mapping[int, Decimal | int]
) -> Decimal:
    _periksa(kerangka, jenis, bagian, nilai)
    if not bagian or len(nilai) < len(bagian):
        raise BagianKurang(kerangka, jenis)
    return _gabung(bagian, {nomor: Decimal(satu) for nomor, satu in nilai.items()})


def _selang(kerangka: Kerangka, jenis: str, bagian: Sequence[Bagian], nilai: Mapping[int, Decimal | int]) -> Selang:
    _periksa(kerangka, jenis, bagian, nilai)
    if not bagian:
        return Selang(kerangka.skala.min, kerangka.skala.maks)
    batas = {satu.nomor: _batas(kerangka.skala, nilai.get(satu.nomor)) for satu in bagian}
    return Selang(
        _gabung(bagian, {nomor: rendah for nomor, (rendah, _) in batas.items()}),
        _gabung(bagian, {nomor: tinggi for nomor, (_, tinggi) in batas.items()}),
    )


def _batas(skala: Skala, nilai: Decimal | int | None) -> tuple[Decimal, Decimal]:
    """What a published part can have been: 1.00 cannot hide 0.995, since no level lies below the scale.

    A value that is itself outside the scale (it happens: unscored indicators) is taken as printed.
    """
    if nilai is None:
        return skala.min, skala.maks
    nilai = Decimal(nilai)
    return (
        max(nilai - SETENGAH_LANGKAH, min(nilai, skala.min)),
        min(nilai + SETENGAH_LANGKAH, max(nilai, skala.maks)),
    )


def _periksa(kerangka: Kerangka, jenis: str, bagian: Sequence[Bagian], nilai: Mapping[int, Decimal | int]) -> None:
    dikenal = {satu.nomor for satu in bagian}
    for nomor in nilai:
        if nomor not in dikenal:
            raise BagianTidakDikenal(kerangka, jenis, nomor)


def _gabung(bagian: Sequence[Bagian], nilai: Mapping[int, Decimal]) -> Decimal:
    return sum((nilai[satu.nomor] * satu.bobot for satu in bagian), Decimal(0)).scaleb(-2)
