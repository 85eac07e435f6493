"""The best plan for the money: which `usulan` to do, and when each kegiatan that may move starts.

`soal` states the problem, `program` writes it as whole numbers, `pemecah` alone knows the solver, `cari` asks it goal by
goal, `terapkan` makes a plan of the answer, `optimalkan` has the engine confirm it; `telaah` says what binds and what
more money buys, `konflik` what cannot be had together.
"""

from spbe_roadmap.rencana.optimasi.optimalkan import HasilSalah, Optimasi, TahunOptimasi, TanpaHasil, optimalkan
from spbe_roadmap.rencana.optimasi.pemecah import HighsTidakAda, Kemajuan, Pengawas
from spbe_roadmap.rencana.optimasi.program import Kelompok

__all__ = [
    "HasilSalah",
    "HighsTidakAda",
    "Kelompok",
    "Kemajuan",
    "Optimasi",
    "Pengawas",
    "TahunOptimasi",
    "TanpaHasil",
    "optimalkan",
]
