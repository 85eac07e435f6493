"""What a framework (Kerangka) is: domains, aspects, indicators, scale and predicates, all immutable.

Weights are percent of the index and exact; lists keep the order of the file, which is that of the regulation. A
framework without domains has an empty `domain`, and its aspects and indicators have `domain` None.

Values are named tuples, read by name only: their classes cost a fifth of a dataclass at start-up (0.16 ms against 0.8),
and less again with real annotations, since text is compiled for each of them.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from fractions import Fraction


class Skala(NamedTuple):
    """The levels that an indicator can have: from `min` to `maks`, in steps of `desimal` places (0: whole numbers)."""

    min: Decimal
    maks: Decimal
    desimal: int

    @property
    def bulat(self) -> bool:
        """Only whole levels exist."""
        return self.desimal == 0

    @property
    def uraian(self) -> str:
        """The scale in words, for messages."""
        if self.bulat:
            return f"bilangan bulat {self.min} s.d. {self.maks}"
        batas = (f"{nilai:.{self.desimal}f}".replace(".", ",") for nilai in (self.min, self.maks))
        return f"bilangan {' s.d. '.join(batas)}, paling banyak {self.desimal} angka di belakang koma"

    def memuat(self, nilai: Decimal | int) -> bool:
        """Whether the level lies on the scale; trailing zeros do not count as decimals."""
        nilai = Decimal(nilai)
        return nilai.is_finite() and self.min <= nilai <= self.maks and nilai == round(nilai, self.desimal)


class Domain(NamedTuple):
    """The coarsest part of an index."""

    nomor: int
    nama: str
    bobot: Decimal


class Aspek(NamedTuple):
    """A group of indicators, inside a domain where the framework has domains."""

    nomor: int
    nama: str
    bobot: Decimal
    domain: int | None


# a part of the index that is published with a value of its own
Bagian = Domain | Aspek


class NilaiEksternal(NamedTuple):
    """Another agency's index from which a level is derived.

    `batas` are the upper bounds of levels 1 to 4, empty where unknown. They come from a draft of one source: for people
    to read, never to compute with.
    """

    indeks: str
    penerbit: str
    min: Decimal
    maks: Decimal
    batas: tuple[Decimal, ...]


class Indikator(NamedTuple):
    """One thing that is scored. `komponen` is the roadmap content that raises it most: our judgement, not a rule."""

    nomor: int
    kode: str
    nama: str
    nama_lain: str | None
    aspek: int
    domain: int | None
    bobot: Decimal
    kapabilitas: str
    komponen: str
    komponen_lain: tuple[str, ...]
    tingkat: tuple[str, ...]
    nilai_eksternal: NilaiEksternal | None

    def nama_tingkat(self, nilai: Decimal | int) -> str:
        """The name of the highest level that the score has fully reached: levels are cumulative, so 2.50 is level 2."""
        return self.tingkat[int(nilai) - 1]


class KelasPredikat(NamedTuple):
    """A predicate and the lowest index that earns it (inclusive); None: whatever lies below the next class."""

    nama: str
    min: Decimal | None


class DasarKerangka(NamedTuple):
    """The regulation behind a framework; `rujukan` is its id among the legal bases."""

    rujukan: str
    peraturan: str
    ditetapkan: date
    diundangkan: date | None
    berlaku_mulai: date
    berita_negara: str
    mencabut: str | None
    dicabut_oleh: str | None
    peralihan: str | None
    pedoman_teknis: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Kerangka:
    """One evaluation framework, one object a process: compared by identity. `tahun_akhir` None: still in use."""

    id: str
    nama: str
    nama_lengkap: str
    singkatan: str
    awalan: str
    tahun_mulai: int
    tahun_akhir: int | None
    terverifikasi: bool
    belum_pasti: tuple[str, ...]
    catatan: tuple[str, ...]
    dasar_hukum: DasarKerangka
    skala: Skala
    predikat: tuple[KelasPredikat, ...]
    domain: tuple[Domain, ...]
    aspek: tuple[Aspek, ...]
    indikator: tuple[Indikator, ...]
    _menurut_nomor: dict[int, Indikator] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_menurut_nomor", {satu.nomor: satu for satu in self.indikator})

    def berlaku(self, tahun: int) -> bool:
        """Whether the evaluation of that year uses this framework."""
        return self.tahun_mulai <= tahun and (self.tahun_akhir is None or tahun <= self.tahun_akhir)

    def indikator_ke(self, nomor: int) -> Indikator | None:
        """The indicator of that number, None where the framework has none."""
        return self._menurut_nomor.get(nomor)

    def kelas(self, indeks: "Decimal | Fraction") -> KelasPredikat:
        """The predicate class of an index, which must not have been rounded: 3.4985 prints 3,50 and is still Baik.

        Sources: PermenPANRB 59/2020, Tabel 13; Laporan Pelaksanaan Evaluasi SPBE 2024.
        """
        return next(k for k in reversed(self.predikat) if k.min is None or k.min <= indeks)
