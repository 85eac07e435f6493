"""The simulation of a large plan beside a bare NumPy pass over the same graph with the same draws.

The bare pass is what a script would do: kegiatan by kegiatan in a topological order, an array of 500 draws at a time, FS,
SS, FF and SF, days and calendar months by table, the same delays. It knows no index, no criticality, no percentiles and
no realisation. Both must end every kegiatan on the same day in every draw, or the times say nothing.
"""

from __future__ import annotations

import random
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from bench.waktu import BedaHari, cpu_kerja
from spbe_roadmap.model.indeks import Indeks
from spbe_roadmap.model.kegiatan import Muatan
from spbe_roadmap.model.peta_rencana import PetaRencana
from spbe_roadmap.model.pokok import Pokok
from spbe_roadmap.rencana.indeks import proyeksikan
from spbe_roadmap.rencana.jadwal import jadwalkan
from spbe_roadmap.rencana.simulasi import Andaian, simulasikan
from spbe_roadmap.rencana.simulasi.acak import ALIRAN_KETERLAMBATAN, PETAK, Aliran
from spbe_roadmap.rencana.simulasi.graf import simpul_rencana
from spbe_roadmap.rencana.simulasi.lintasan import Lintasan
from spbe_roadmap.rencana.simulasi.sebaran import BAKU, BIT_SATUAN, tambahan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    Hari = NDArray[np.int32]
    Jarak = tuple[int, int]  # days and calendar months, one of them 0

KALI = 3
TARIKAN = 10_000
SEKALIGUS = 8 * PETAK
PERIODE = (2025, 2029)
AWAL = date(PERIODE[0], 1, 1).toordinal()
UNIX = date(1970, 1, 1).toordinal()
# days that the bare pass has tables for, from so many before the plan
SEBELUM, SEPANJANG = 4_000, 40_000
JANGKAUAN = 60
PELUANG_TETAP = 0.3
INDIKATOR = 20


class Simpul(NamedTuple):
    """A kegiatan as numbers: given first day or None, length, and what it waits for: (place, type, lag)."""

    mulai: int | None
    lama: Jarak
    menunggu: list[tuple[int, str, Jarak]]


def graf(banyak: int) -> list[Simpul]:
    """A plan that is always the same, predecessors first, a third of the dates given."""
    acak = random.Random(AWAL)  # noqa: S311 - a plan to measure with
    hasil = []
    for nomor in range(banyak):
        dulu = range(max(0, nomor - JANGKAUAN), nomor)
        pilih = acak.sample(dulu, min(len(dulu), acak.choice((0, 1, 1, 2, 2, 3))))
        menunggu = [(satu, acak.choice(("FS", "SS", "FF", "SF")), _jarak(acak, (-20, 20), (-1, 1))) for satu in pilih]
        mulai = AWAL + acak.randrange(1_500) if acak.random() < PELUANG_TETAP else None
        hasil.append(Simpul(mulai, _jarak(acak, (1, 60), (1, 3)), menunggu))
    return hasil


def _jarak(acak: random.Random, hari: Jarak, bulan: Jarak) -> Jarak:
    return (acak.randint(*hari), 0) if acak.random() < 0.5 else (0, acak.randint(*bulan))  # noqa: PLR2004 - a coin


def peta(simpul: list[Simpul]) -> PetaRencana:
    """The same plan as a model; every kegiatan raises an indicator."""
    kegiatan = [_kegiatan(nomor, satu) for nomor, satu in enumerate(simpul)]
    program = {"id": "P", "nama": "Program", "inisiatif_strategis": [], "penanggung_jawab": "a", "kegiatan": kegiatan}
    pokok = {
        "versi": 1,
        "instansi": {"nama": "Kota Uji", "jenis": "kota", "pimpinan": "Wali Kota"},
        "periode": dict(zip(("mulai", "selesai"), PERIODE, strict=True)),
        "penetapan": {"status": "rancangan"},
        "sasaran": [],
        "inisiatif_strategis": [],
    }
    indeks = Indeks.model_validate({"target": dict.fromkeys(range(PERIODE[0], PERIODE[1] + 1), 3)})
    muatan = Muatan.model_validate({"domain": "aplikasi", "program": [program]})
    return PetaRencana(Pokok.model_validate(pokok), (), (), indeks, (muatan,))


def _kegiatan(nomor: int, satu: Simpul) -> dict[str, Any]:
    isi: dict[str, Any] = {
        "id": f"K-{nomor}",
        "nama": "Kegiatan",
        "durasi": _teks(satu.lama),
        "setelah": [{"kegiatan": f"K-{a}", "jenis": jenis, "jeda": _teks(jeda)} for a, jenis, jeda in satu.menunggu],
        "dampak": [{"indikator": f"PEMDI-{nomor % INDIKATOR + 1}", "menjadi": 2 + nomor % 3}],
    }
    return isi if satu.mulai is None else isi | {"mulai": date.fromordinal(satu.mulai).isoformat()}


def _teks(jarak: Jarak) -> str:
    hari, bulan = jarak
    return f"{bulan} bulan" if bulan else f"{hari} hari"


class Lurus:
    """The bare pass."""

    def __init__(self, simpul: list[Simpul]) -> None:
        self._simpul = simpul
        semua = np.arange(AWAL - SEBELUM, AWAL - SEBELUM + SEPANJANG)
        self._sesudah = {bulan: _tambah(semua, bulan)[0].astype(np.int32) for bulan in range(-1, 4)}
        self._awal = {bulan: np.add(*_tambah(semua, -bulan)).astype(np.int32) for bulan in range(1, 4)}
        self._longgar: list[list[int]] = [[0] * len(satu.menunggu) for satu in simpul]
        mulai, akhir = self._sekali(np.zeros((len(simpul), 1), np.int32), catat=True)
        self._panjang = (akhir - mulai).ravel().tolist()
        self._tambahan = np.array(tambahan(BAKU), np.int32)

    def tarik(self, tarikan: int) -> Iterator[Hari]:
        """F of all kegiatan, some draws at a time."""
        aliran = Aliran(Andaian().benih, ALIRAN_KETERLAMBATAN, len(self._simpul))
        for awal in range(0, tarikan, SEKALIGUS):
            acak = aliran.ambil(min(SEKALIGUS, tarikan - awal))
            lebih = np.empty(acak.shape, np.int32)
            for nomor, panjang in enumerate(self._panjang):
                lebih[nomor] = (self._tambahan.take(acak[nomor]) * panjang + (1 << (BIT_SATUAN - 1))) >> BIT_SATUAN
            yield self._sekali(lebih)[1]

    def _sekali(self, lebih: Hari, *, catat: bool = False) -> tuple[Hari, Hari]:
        """S and F. `catat`: nothing is late yet; note by how much given dates break what they wait for."""
        mulai, akhir = np.empty_like(lebih), np.empty_like(lebih)
        for nomor, (tetap, lama, menunggu) in enumerate(self._simpul):
            s = mulai[nomor]
            s[:] = AWAL if tetap is None else tetap
            ujung = []
            for letak, (dulu, jenis, jeda) in enumerate(menunggu):
                x = self._jauh(akhir[dulu] if jenis in {"FS", "FF"} else mulai[dulu], jeda)
                if jenis in {"FS", "SS"}:
                    if catat and tetap is not None:
                        self._longgar[nomor][letak] = max(int(x[0]) - tetap, 0)
                    np.maximum(s, x - self._longgar[nomor][letak], out=s)
                elif tetap is None:
                    hari, bulan = lama
                    np.maximum(s, self._awal[bulan].take(x - AWAL + SEBELUM) if bulan else x - hari, out=s)
                else:
                    ujung.append((letak, x))
            akhir[nomor] = self._jauh(s, lama) + lebih[nomor]
            for letak, x in ujung:
                if catat:
                    self._longgar[nomor][letak] = max(int(x[0] - akhir[nomor][0]), 0)
                np.maximum(akhir[nomor], x - self._longgar[nomor][letak], out=akhir[nomor])
        return mulai, akhir

    def _jauh(self, asal: Hari, jarak: Jarak) -> Hari:
        hari, bulan = jarak
        return self._sesudah[bulan].take(asal - AWAL + SEBELUM) if bulan else asal + np.int32(hari)


def _tambah(hari: NDArray[np.int64], bulan: int) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Days + months, and where the day of the month is missing there."""
    tanggal = (hari - UNIX).view("datetime64[D]")
    bulan_asal = tanggal.astype("datetime64[M]")
    ke = (tanggal - bulan_asal).astype(np.int64)
    tujuan = (bulan_asal + bulan).astype("datetime64[D]").astype(np.int64)
    terakhir = (bulan_asal + bulan + 1).astype("datetime64[D]").astype(np.int64) - tujuan - 1
    return tujuan + np.minimum(ke, terakhir) + UNIX, ke > terakhir


def biaya_simulasi(banyak: int) -> tuple[float, float]:
    """CPU seconds of 10,000 draws, and of the bare pass over them; raises where their days differ."""
    simpul = graf(banyak)
    rencana = peta(simpul)
    jadwal = jadwalkan(rencana)
    proyeksi = proyeksikan(rencana, jadwal)
    _bandingkan(simpul, rencana)
    return (
        cpu_kerja(lambda: simulasikan(rencana, jadwal, proyeksi, Andaian(BAKU, tarikan=TARIKAN)), KALI),
        cpu_kerja(lambda: [None for _ in Lurus(simpul).tarik(TARIKAN)], KALI),
    )


def _bandingkan(simpul: list[Simpul], rencana: PetaRencana) -> None:
    semua = simpul_rencana(rencana, jadwalkan(rencana), terlambat=True)
    batas = date(PERIODE[1] + 1, 1, 1).toordinal()
    lintasan = Lintasan(semua, np.array(tambahan(BAKU), np.int32), batas)
    acak = Aliran(Andaian().benih, ALIRAN_KETERLAMBATAN, len(semua)).ambil(SEKALIGUS, lintasan.urutan)
    akhir = lintasan.hari(acak)[len(semua) :]
    if not np.array_equal(akhir, next(Lurus(simpul).tarik(SEKALIGUS))[lintasan.urutan]):
        raise BedaHari


def puncak_mib(folder: Path) -> float:
    """Most memory that a process takes which simulates a roadmap, reading and showing included."""
    perintah = [sys.executable, "-m", "spbe_roadmap", "simulate", str(folder), "--format", "json"]
    kode = (
        "import resource, subprocess, sys;"
        "subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    hasil = subprocess.run([sys.executable, "-c", kode, *perintah], check=True, capture_output=True, text=True)
    return int(hasil.stdout) / 1024
