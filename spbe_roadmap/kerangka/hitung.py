"""An index computed from the levels of its indicators.

Nothing is rounded here. The index is the sum of level x weight over 100, so it is a finite decimal; the value of
an aspect or a domain is a quotient by a weight such as 16.5 and is kept as a fraction. Indicators that are left out are
at the lowest level of the scale.
Sources: PermenPANRB 59/2020, Tabel 10-12 (two printed formula pictures are swapped, text and examples are right);
PermenPANRB 8/2026 as retold by the sources of its file.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from spbe_roadmap.kerangka.bentuk import Bagian, Kerangka


class NilaiTidakSah(ValueError):
    """Values that a framework cannot be computed from."""


class IndikatorTidakDikenal(NilaiTidakSah):
    """An indicator number outside the framework."""

    def __init__(self, kerangka: Kerangka, nomor: int) -> None:
        awal, akhir = kerangka.indikator[0].kode, kerangka.indikator[-1].kode
        super().__init__(f"indikator {nomor} tidak ada dalam {kerangka.nama}; yang ada {awal} s.d. {akhir}")
        self.nomor = nomor


class TingkatTidakSah(NilaiTidakSah):
    """A level outside the scale."""

    def __init__(self, kerangka: Kerangka, nomor: int, tingkat: Decimal | int) -> None:
        kode, tertulis = f"{kerangka.awalan}-{nomor}", str(tingkat).replace(".", ",")
        super().__init__(f"tingkat {tertulis} untuk {kode} di luar skala {kerangka.nama}: {kerangka.skala.uraian}")
        self.nomor = nomor
        self.tingkat = tingkat


class HasilIndeks(NamedTuple):
    """One computed index; mappings are keyed by number, in the order of the framework.

    `kerangka` is an id, `tingkat` holds every indicator, also those that were left out, `predikat` follows the
    unrounded index. All numbers are exact.
    """

    kerangka: str
    tingkat: Mapping[int, Decimal]
    aspek: Mapping[int, Fraction]
    domain: Mapping[int, Fraction]
    indeks: Decimal
    predikat: str


def hitung(kerangka: Kerangka, tingkat: Mapping[int, Decimal | int]) -> HasilIndeks:
    """The index that these levels give, with its parts; raises NilaiTidakSah.

    Empty levels are an agency that has nothing yet: index 1.
    """
    _periksa(kerangka, tingkat)
    lengkap = {satu.nomor: Decimal(tingkat.get(satu.nomor, kerangka.skala.min)) for satu in kerangka.indikator}
    berbobot = {satu.nomor: lengkap[satu.nomor] * satu.bobot for satu in kerangka.indikator}
    aspek = _jumlah(kerangka.aspek, ((satu.aspek, berbobot[satu.nomor]) for satu in kerangka.indikator))
    domain = _jumlah(kerangka.domain, ((satu.domain, aspek[satu.nomor]) for satu in kerangka.aspek))
    indeks = sum(aspek.values(), Decimal(0)).scaleb(-2)
    return HasilIndeks(
        kerangka=kerangka.id,
        tingkat=lengkap,
        aspek=_rerata(kerangka.aspek, aspek),
        domain=_rerata(kerangka.domain, domain),
        indeks=indeks,
        predikat=kerangka.kelas(indeks).nama,
    )


def _periksa(kerangka: Kerangka, tingkat: Mapping[int, Decimal | int]) -> None:
    for nomor, nilai in tingkat.items():
        if kerangka.indikator_ke(nomor) is None:
            raise IndikatorTidakDikenal(kerangka, nomor)
        if not kerangka.skala.memuat(nilai):
            raise TingkatTidakSah(kerangka, nomor, nilai)


def _jumlah(bagian: Sequence[Bagian], isi: Iterable[tuple[int | None, Decimal]]) -> dict[int, Decimal]:
    """The sum of level x weight in each part; what belongs to no part (`None`) is left out."""
    jumlah = {satu.nomor: Decimal(0) for satu in bagian}
    for nomor, nilai in isi:
        if nomor is not None:
            jumlah[nomor] += nilai
    return jumlah


def _rerata(bagian: Sequence[Bagian], jumlah: Mapping[int, Decimal]) -> dict[int, Fraction]:
    return {satu.nomor: Fraction(jumlah[satu.nomor]) / Fraction(satu.bobot) for satu in bagian}
