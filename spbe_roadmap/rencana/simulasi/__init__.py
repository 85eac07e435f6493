"""What may become of the plan: its schedule and index drawn many times with delays and assessors' discounts.

Nothing here is a forecast. Delays follow a distribution that somebody assumed, or the roadmap's own realisation where
that has enough rows; discounts follow rates counted elsewhere. Draws of different kegiatan are independent of each other,
and so are those of different indicators and years.

What one draw does to the schedule, on top of format.md section 10:

- a kegiatan takes longer by a factor of its length in days in the schedule. Lengths in months are first laid on the
  calendar from the day on which it starts in this draw;
- a late predecessor pushes. The deterministic schedule leaves given dates where they are; here they are the earliest day:
  a start waits for FS and SS, an end for FF and SF. As far as the plan itself breaks a condition, breaking it stays
  allowed, so that without delay every day is that of the schedule;
- what realisation says holds: finished work does not vary; started work starts on the later of the given and the real day
  and is pushed no more; work reported as unfinished on a day ends after that day, and starts after it where it had not
  started. Finished early moves nobody forward, finished late pushes.

Without delays the schedule is the deterministic one, realisation included only as `kenaikan` reads it.

The index of a draw is that of format.md section 7 with the ends of that draw. A discount takes levels off, but never goes
below the floor that `potongan` names. The two frameworks have their own years and are never compared.

Exact: days are whole, levels and weights become whole numbers, P10, P50 and P90 are nearest ranks (the smallest value that
at least that share of draws does not exceed), probabilities are counts over draws. `acak` says why a seed gives the same
numbers on every machine.

Sources: Malcolm, Roseboom, Clark and Fazar, Application of a technique for research and development program evaluation,
1959 (uncertain durations); Van Slyke, Monte Carlo methods and the PERT problem, 1963 (criticality as a share of draws).
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from decimal import Decimal

    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.rencana.indeks import Proyeksi, ProyeksiTahun
    from spbe_roadmap.rencana.jadwal import Jadwal
    from spbe_roadmap.rencana.simulasi.sebaran import Sebaran

TARIKAN = 10_000
BENIH = 2_026
_NOL = Fraction(0)


class Andaian(NamedTuple):
    """What is drawn, how often, and from which seed.

    `keterlambatan` None: every kegiatan keeps to its schedule. `laju` says which share of indicators loses how many
    levels; None or empty: assessors lower nothing.
    """

    keterlambatan: Sebaran | None = None
    laju: Mapping[int, Fraction] | None = None
    tarikan: int = TARIKAN
    benih: int = BENIH


class TahunTersimulasi(NamedTuple):
    """One evaluation year: P10, P50 and P90 of its index, and how likely the target and each predicate are.

    `peluang_target` is None without a target; `peluang_predikat` has all classes of the framework, lowest first, and
    adds up to 1.
    """

    proyeksi: ProyeksiTahun
    p10: Decimal
    p50: Decimal
    p90: Decimal
    peluang_target: Fraction | None
    peluang_predikat: Mapping[str, Fraction]

    @property
    def predikat(self) -> tuple[str, Fraction]:
        """The most likely predicate and its probability; of equal ones the lowest."""
        return max(self.peluang_predikat.items(), key=lambda satu: satu[1])


class KegiatanTersimulasi(NamedTuple):
    """What the draws say of one kegiatan. Days are the last day on which it runs.

    `batas_bukti` is the evidence day that it is planned to reach, None where it ends after the last; `peluang_tepat` the
    share of draws in which it does. `indeks_kritis`: the share in which it has no slack left (`kritis` of the schedule).
    `menggagalkan`, by year: the share of draws in which the target is missed and would be reached had this one ended by
    its evidence day; `rugi`, by year: the points of the index that its delay alone costs on average. Zeros are left out.
    `tuntas`: finished, so that nothing varies.
    """

    id: str
    tuntas: bool
    selesai: date
    selesai_p50: date
    selesai_p90: date
    batas_bukti: date | None
    peluang_tepat: Fraction | None
    indeks_kritis: Fraction
    menggagalkan: Mapping[int, Fraction]
    rugi: Mapping[int, Fraction]

    @property
    def bahaya(self) -> tuple[Fraction, Fraction]:
        """By what the riskiest is found: targets that it alone costs, then points of the index, summed over years."""
        return sum(self.menggagalkan.values(), start=_NOL), sum(self.rugi.values(), start=_NOL)


class Simulasi(NamedTuple):
    """The years of the projection, and every scheduled kegiatan in document order."""

    andaian: Andaian
    tahun: tuple[TahunTersimulasi, ...]
    kegiatan: tuple[KegiatanTersimulasi, ...]

    @property
    def paling_berisiko(self) -> tuple[KegiatanTersimulasi, ...]:
        """Those whose delay costs something, the worst first, then in document order."""
        berbahaya = [satu for satu in self.kegiatan if any(satu.bahaya)]
        return tuple(sorted(berbahaya, key=lambda satu: satu.bahaya, reverse=True))


def simulasikan(peta: PetaRencana, jadwal: Jadwal, proyeksi: Proyeksi, andaian: Andaian) -> Simulasi:
    """Draw. Needs NumPy, which only this loads."""
    from spbe_roadmap.rencana.simulasi.jalan import jalankan  # noqa: PLC0415 - NumPy is an extra

    return jalankan(peta, jadwal, proyeksi, andaian)
