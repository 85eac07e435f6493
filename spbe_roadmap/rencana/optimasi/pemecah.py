"""HiGHS, the solver of integer programs; no other module knows it.

The same program and the same objective give the same answer: one thread, a fixed seed. Only a time limit or an
interruption makes the answer depend on the machine.
"""

from __future__ import annotations

from math import floor, inf
from typing import TYPE_CHECKING, Any, NamedTuple

from spbe_roadmap.rencana.optimasi.program import jumlah

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from spbe_roadmap.rencana.optimasi.program import Baris, Program

BENIH = 1
# objectives are whole numbers, so a gap below one unit is none
_CELAH_PENUH = 0.999
# how far the solver's numbers may be off; far below the smallest coefficient, which is 1
_TOLERANSI = 1e-9
# how far below the next whole number a bound must lie to exclude it
_RAGU = 1e-6


class HighsTidakAda(RuntimeError):
    """The extra `optimasi` is not installed."""


class Kemajuan(NamedTuple):
    """How far a search is: the best value found (None: none yet) and what none can exceed."""

    nilai: float | None
    batas: float


class Jawaban(NamedTuple):
    """What the solver says. `kolom` None: no solution found, which `mustahil` says that there is none.

    `nilai`: the objective of the solution, recomputed; no solution is better than `batas` (None: nothing shown yet).
    """

    kolom: list[int] | None
    nilai: int
    batas: int | None
    mustahil: bool

    @property
    def terbukti(self) -> bool:
        """Whether nothing can be better."""
        return self.kolom is not None and self.batas is not None and self.batas <= self.nilai


class Tugas(NamedTuple):
    """An objective to maximise, rows beside those of the program, and the seconds allowed."""

    sasaran: Mapping[int, int]
    baris: Sequence[Baris] = ()
    detik: float = inf


class Pengawas(NamedTuple):
    """Who looks on: `kabar` hears of progress, `henti` is asked whether to stop."""

    kabar: Callable[[Kemajuan], None] = lambda _: None
    henti: Callable[[], bool] = lambda: False

    def diam(self) -> Pengawas:
        """The same without an ear for progress."""
        return Pengawas(henti=self.henti)


TANPA_PENGAWAS = Pengawas()


def pecahkan(program: Program, tugas: Tugas, pengawas: Pengawas = TANPA_PENGAWAS) -> Jawaban:
    """The best solution. Raises HighsTidakAda.

    What the solver calls a solution is rounded and put into every row; where that, or its objective, is not what the
    solver says, the problem is solved again without reductions. No solution is ever given to start from: HiGHS 1.16
    then claims optima that do not exist (DECISIONS.md).
    """
    jawaban = _pecahkan(program, tugas, pengawas, reduksi=True)
    return jawaban or _pecahkan(program, tugas, pengawas, reduksi=False) or Jawaban(None, 0, None, mustahil=False)


def _pecahkan(program: Program, tugas: Tugas, pengawas: Pengawas, *, reduksi: bool) -> Jawaban | None:
    """One run; None where its answer contradicts itself."""
    try:
        import highspy  # noqa: PLC0415 - an extra
    except ImportError as galat:
        raise HighsTidakAda from galat
    if not program.banyak_kolom:
        return _tanpa_kolom(program)
    highs = _highs_diam(highspy)
    pilihan: dict[str, str | int | float | bool] = {
        "threads": 1,
        "parallel": "off",
        "random_seed": BENIH,
        "presolve": "on" if reduksi else "off",
        "mip_rel_gap": 0.0,
        "mip_abs_gap": _CELAH_PENUH,
        "mip_feasibility_tolerance": _TOLERANSI,
        "primal_feasibility_tolerance": _TOLERANSI,
    }
    if tugas.detik < inf:
        pilihan["time_limit"] = max(tugas.detik, 0.0)
    for nama, nilai in pilihan.items():
        highs.setOptionValue(nama, nilai)
    highs.passModel(_model(highspy, program, tugas))
    _pasang(highs, highspy, pengawas)
    highs.run()
    return _jawaban(highs, highspy, program, tugas)


def _highs_diam(highspy: Any) -> Any:  # noqa: ANN401 - an extra without types of its own
    """A solver that prints nothing: its constructor greets on standard output unless it is told before its callbacks."""

    class Diam(highspy.Highs):  # type: ignore[misc]
        def enableCallbacks(self) -> None:  # noqa: N802 - the solver's own name
            self.silent()
            super().enableCallbacks()

    return Diam()


def _tanpa_kolom(program: Program) -> Jawaban:
    """A plan without anything to choose from, which HiGHS calls empty."""
    mustahil = any(satu.bawah > 0 or satu.atas < 0 for satu in program.baris)
    return Jawaban(None if mustahil else [], 0, 0, mustahil)


def _model(highspy: Any, program: Program, tugas: Tugas) -> Any:  # noqa: ANN401 - as above
    import numpy as np  # noqa: PLC0415 - comes with highspy

    baris = (*program.baris, *tugas.baris)
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = program.banyak_kolom, len(baris)
    sasaran = np.zeros(program.banyak_kolom)
    for kolom, nilai in tugas.sasaran.items():
        sasaran[kolom] = nilai
    lp.sense_ = highspy.ObjSense.kMaximize
    lp.col_cost_ = sasaran
    lp.col_lower_ = np.zeros(program.banyak_kolom)
    lp.col_upper_ = np.ones(program.banyak_kolom)
    lp.integrality_ = [highspy.HighsVarType.kInteger] * program.banyak_kolom
    lp.row_lower_ = np.array([satu.bawah for satu in baris], dtype=np.double)
    lp.row_upper_ = np.array([satu.atas for satu in baris], dtype=np.double)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.cumsum([0, *(len(satu.isi) for satu in baris)], dtype=np.int32)
    lp.a_matrix_.index_ = np.array([kolom for satu in baris for kolom in satu.isi], dtype=np.int32)
    lp.a_matrix_.value_ = np.array([nilai for satu in baris for nilai in satu.isi.values()], dtype=np.double)
    return lp


def _pasang(highs: Any, highspy: Any, pengawas: Pengawas) -> None:  # noqa: ANN401 - as above
    def dengar(kejadian: Any) -> None:  # noqa: ANN401 - as above
        nilai, batas = kejadian.data_out.mip_primal_bound, kejadian.data_out.mip_dual_bound
        if abs(batas) < highspy.kHighsInf:
            pengawas.kabar(Kemajuan(None if abs(nilai) >= highspy.kHighsInf else nilai, batas))

    def tanya(kejadian: Any) -> None:  # noqa: ANN401 - as above
        if pengawas.henti():
            kejadian.interrupt()

    highs.cbMipLogging += dengar
    highs.cbMipImprovingSolution += dengar
    highs.cbMipInterrupt += tanya
    highs.cbSimplexInterrupt += tanya


def _jawaban(highs: Any, highspy: Any, program: Program, tugas: Tugas) -> Jawaban | None:  # noqa: ANN401 - as above
    keadaan, info = highs.getModelStatus(), highs.getInfo()
    if keadaan in {highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible}:
        return Jawaban(None, 0, None, mustahil=True)
    batas = None if abs(info.mip_dual_bound) >= highspy.kHighsInf else floor(info.mip_dual_bound + _RAGU)
    if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return Jawaban(None, 0, batas, mustahil=False)
    kolom = [round(satu) for satu in highs.getSolution().col_value]
    nilai = jumlah(tugas.sasaran, kolom)
    if (
        not program.sah(kolom, tugas.baris)
        or nilai != round(info.objective_function_value)
        or (batas is not None and batas < nilai)
    ):
        return None
    # A step may stand at 0 that its work has gained; where the search was cut short nobody has looked.
    kolom = program.kolom(program.pilihan(kolom))
    return Jawaban(kolom, jumlah(tugas.sasaran, kolom), batas, mustahil=False)
