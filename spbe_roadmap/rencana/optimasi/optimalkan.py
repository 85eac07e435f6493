"""The best plan as a result: what is done and when, the index and the money before and after, and how far it is proven.

What the solver found is applied to the plan and computed again by the schedule and the projection; where they give
other days, another index or a broken limit, the result is refused (`HasilSalah`), since the fault would be ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.rencana.optimasi.cari import cari
from spbe_roadmap.rencana.optimasi.pemecah import TANPA_PENGAWAS, Kemajuan
from spbe_roadmap.rencana.optimasi.program import susun_program
from spbe_roadmap.rencana.optimasi.soal import susun_soal
from spbe_roadmap.rencana.optimasi.terapkan import terapkan
from spbe_roadmap.rencana.rencana import Rencana, hitung_rencana

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from spbe_roadmap.rencana.optimasi.cari import Pencarian
    from spbe_roadmap.rencana.optimasi.pemecah import Pengawas
    from spbe_roadmap.rencana.optimasi.program import Program
    from spbe_roadmap.rencana.optimasi.soal import Butir, Calon, Soal
    from spbe_roadmap.rencana.optimasi.terapkan import Ubahan


class HasilSalah(RuntimeError):
    """The engine does not confirm what the solver found; `bagian` is what differs."""

    def __init__(self, bagian: str) -> None:
        super().__init__(f"hitungan ulang tidak membenarkan hasil optimasi: {bagian}")


class TahunOptimasi(NamedTuple):
    """One year: exact index before and after (None without evaluation), rupiah before and after, ceiling if any."""

    tahun: int
    bobot: Decimal | None
    indeks_semula: Decimal | None
    indeks: Decimal | None
    biaya_semula: int
    biaya: int
    pagu: int | None


@dataclass(frozen=True, slots=True)
class Optimasi:
    """The best plan found. `nilai` and `batas` are sums of weight x index, exact; no plan exceeds `batas`.

    `terbukti`: no plan has a greater index; `urut_terbukti`: and none of that index is cheaper, or as cheap and earlier.
    """

    soal: Soal
    program: Program
    pencarian: Pencarian
    semula: Rencana
    rencana: Rencana
    ubahan: Mapping[str, Ubahan]
    tahun: tuple[TahunOptimasi, ...]
    nilai: Fraction
    batas: Fraction | None

    @property
    def terbukti(self) -> bool:
        """Whether no plan has a greater index."""
        return self.pencarian.terbukti

    @property
    def urut_terbukti(self) -> bool:
        """Whether ties are settled as well."""
        return self.pencarian.urut_terbukti

    @property
    def celah_persen(self) -> Fraction | None:
        """How far the bound lies above the plan, in percent of the plan; 0 once proven, None without a bound."""
        if self.terbukti:
            return Fraction(0)
        return None if self.batas is None or not self.nilai else (self.batas / self.nilai - 1) * 100

    @property
    def terpilih(self) -> tuple[tuple[Butir, Calon | None], ...]:
        """Every kegiatan in document order with the start that was chosen, None where it is not done."""
        pilihan = self.pencarian.pilihan or ()
        return tuple(
            (butir, None if calon is None else butir.calon[calon])
            for butir, calon in zip(self.soal.butir, pilihan, strict=True)
        )

    @property
    def tidak_dikerjakan(self) -> tuple[str, ...]:
        """Ids of what is left out, in document order."""
        return tuple(butir.kegiatan.id for butir, calon in self.terpilih if calon is None)


@dataclass(frozen=True, slots=True)
class TanpaHasil:
    """No plan: there is none (`mustahil`), or the time was too short to find one."""

    soal: Soal
    program: Program
    mustahil: bool


def optimalkan(
    rencana: Rencana, bobot: Mapping[int, Decimal], detik: float, pengawas: Pengawas = TANPA_PENGAWAS
) -> Optimasi | TanpaHasil:
    """The plan with the greatest sum of weight x index. Raises HighsTidakAda and HasilSalah.

    `bobot`: weights of evaluation years, 1 where not said; `detik`: the time allowed, in seconds. `pengawas` hears of
    progress as sums of weight x index.
    """
    soal = susun_soal(rencana, bobot)
    program = susun_program(soal)
    pencarian = cari(program, detik, pengawas._replace(kabar=lambda satu: pengawas.kabar(_jumlah_indeks(soal, satu))))
    if pencarian.pilihan is None:
        return TanpaHasil(soal, program, pencarian.mustahil)
    peta, ubahan = terapkan(soal, pencarian.pilihan)
    baru = hitung_rencana(peta)
    nilai = soal.dasar + pencarian.nilai * soal.satuan
    _periksa(soal, pencarian.pilihan, baru, nilai)
    return Optimasi(
        soal=soal,
        program=program,
        pencarian=pencarian,
        semula=rencana,
        rencana=baru,
        ubahan=ubahan,
        tahun=_tahun(soal, rencana, baru),
        nilai=nilai,
        batas=None if pencarian.batas is None else soal.dasar + max(pencarian.batas, pencarian.nilai) * soal.satuan,
    )


def _jumlah_indeks(soal: Soal, satu: Kemajuan) -> Kemajuan:
    """Progress in units of the problem as sums of weight x index, near enough to be shown."""
    dasar, satuan = float(soal.dasar), float(soal.satuan)
    return Kemajuan(None if satu.nilai is None else dasar + satu.nilai * satuan, dasar + satu.batas * satuan)


def _periksa(soal: Soal, pilihan: Sequence[int | None], baru: Rencana, nilai: Fraction) -> None:
    """Compare what the engine makes of the new plan with what was to come out. Raises HasilSalah."""
    jadwal = baru.jadwal
    for butir, calon in zip(soal.butir, pilihan, strict=True):
        nama = butir.kegiatan.id
        satu = jadwal.kegiatan.get(nama)
        hari = satu and (satu.mulai.toordinal(), satu.akhir.toordinal())
        if hari != (None if calon is None else butir.calon[calon][:2]):
            raise HasilSalah(f"jadwal-{nama}")
    if any(ikatan.dilanggar for ikatan in jadwal.ikatan):
        raise HasilSalah("ketergantungan")
    indeks = sum(
        (Fraction(soal.bobot[satu.tahun]) * Fraction(satu.hasil.indeks) for satu in baru.proyeksi.tahun), Fraction(0)
    )
    if indeks != nilai:
        raise HasilSalah("indeks")
    if any(sisa < 0 for sisa in baru.anggaran.sisa.values()):
        raise HasilSalah("pagu")


def _tahun(soal: Soal, semula: Rencana, baru: Rencana) -> tuple[TahunOptimasi, ...]:
    """Every year of the period, and those outside of it that have money."""
    indeks_semula = {satu.tahun: satu.hasil.indeks for satu in semula.proyeksi.tahun}
    indeks = {satu.tahun: satu.hasil.indeks for satu in baru.proyeksi.tahun}
    biaya_semula, biaya = semula.anggaran.jumlah.per_tahun, baru.anggaran.jumlah.per_tahun
    return tuple(
        TahunOptimasi(
            tahun=tahun,
            bobot=soal.bobot.get(tahun),
            indeks_semula=indeks_semula.get(tahun),
            indeks=indeks.get(tahun),
            biaya_semula=biaya_semula.get(tahun, 0),
            biaya=biaya.get(tahun, 0),
            pagu=soal.pagu.get(tahun),
        )
        for tahun in sorted({*biaya_semula, *biaya})
    )
