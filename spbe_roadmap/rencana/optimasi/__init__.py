"""The best plan for the money: which `usulan` to do, and when each kegiatan that may move starts.

`soal` states the problem, `program` writes it as whole numbers, `pemecah` alone knows the solver, `cari` asks it goal by
goal, `terapkan` makes a plan of the answer, `optimalkan` has the engine confirm it; `telaah` says what binds and what
more money buys, `konflik` what cannot be had together.
"""

from spbe_roadmap.rencana.optimasi.konflik import Konflik, bertentangan
from spbe_roadmap.rencana.optimasi.optimalkan import HasilSalah, Optimasi, TahunOptimasi, TanpaHasil, optimalkan
from spbe_roadmap.rencana.optimasi.pemecah import HighsTidakAda, Kemajuan, Pengawas
from spbe_roadmap.rencana.optimasi.program import Kelompok
from spbe_roadmap.rencana.optimasi.soal import Butir, Calon, Soal
from spbe_roadmap.rencana.optimasi.telaah import Pengikat, TambahanPagu, Telaah, telaah

__all__ = [
    "Butir",
    "Calon",
    "HasilSalah",
    "HighsTidakAda",
    "Kelompok",
    "Kemajuan",
    "Konflik",
    "Optimasi",
    "Pengawas",
    "Pengikat",
    "Soal",
    "TahunOptimasi",
    "TambahanPagu",
    "TanpaHasil",
    "Telaah",
    "bertentangan",
    "optimalkan",
    "telaah",
]
