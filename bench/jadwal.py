"""The schedule of a large plan beside a bare pass over the same graph, and the index projection beside reading.

The bare pass is what a script would write. Both start from what has been read already, one from the model, the other
from lists of numbers, and both do all of format.md section 10: an order, early days, late days, FS, SS, FF and SF, days
and calendar months.
"""

from __future__ import annotations

import calendar
import random
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from bench.waktu import BedaHari, cpu_kerja
from spbe_roadmap.model.berkas import jenis_berkas
from spbe_roadmap.model.indeks import Indeks
from spbe_roadmap.model.kegiatan import Muatan
from spbe_roadmap.model.peta_rencana import PetaRencana
from spbe_roadmap.model.pokok import Pokok
from spbe_roadmap.model.susun import susun
from spbe_roadmap.rencana.indeks import proyeksikan
from spbe_roadmap.rencana.jadwal import jadwalkan
from spbe_roadmap.sumber import baca_folder

if TYPE_CHECKING:
    from pathlib import Path

BENIH = 20_250_101
PERIODE = (2025, 2029)
JANGKAUAN = 60
PELUANG_TETAP = 0.3
PASTI_ADA = 28  # days that every month has
Jarak = tuple[int, int]  # days and calendar months, one of them 0


class Bentuk(NamedTuple):
    """What a plan is made of: choices of how many others a kegiatan waits for, and the share of lengths in months."""

    menunggu: tuple[int, ...]
    bulan: float


CAMPUR = Bentuk((0, 1, 1, 2, 2, 3), 0.5)
# where the bare pass has least to do, so that everything around it weighs most
TERBERAT = Bentuk((1,), 0)


class Simpul(NamedTuple):
    """A kegiatan as numbers: given first day or None, length, and what it waits for: (place, type, lag)."""

    mulai: int | None
    lama: Jarak
    menunggu: list[tuple[int, str, Jarak]]


def graf(banyak: int, bentuk: Bentuk = CAMPUR) -> list[Simpul]:
    """A plan that is always the same: no circles, no order in the document, a third of the dates given."""
    acak = random.Random(BENIH)  # noqa: S311 - a plan to measure with
    tempat = list(range(banyak))
    acak.shuffle(tempat)
    awal = date(PERIODE[0], 1, 1).toordinal()
    hasil: list[Simpul] = [Simpul(None, (1, 0), [])] * banyak
    for urut, letak in enumerate(tempat):
        dulu = range(max(0, urut - JANGKAUAN), urut)
        pilih = acak.sample(dulu, min(len(dulu), acak.choice(bentuk.menunggu)))
        menunggu = [
            (tempat[satu], acak.choice(("FS", "SS", "FF", "SF")), _jarak(acak, bentuk, (-20, 20), (-1, 1)))
            for satu in pilih
        ]
        mulai = awal + acak.randrange(1_500) if acak.random() < PELUANG_TETAP else None
        hasil[letak] = Simpul(mulai, _jarak(acak, bentuk, (1, 60), (1, 3)), menunggu)
    return hasil


def _jarak(acak: random.Random, bentuk: Bentuk, hari: tuple[int, int], bulan: tuple[int, int]) -> Jarak:
    return (acak.randint(*hari), 0) if acak.random() >= bentuk.bulan else (0, acak.randint(*bulan))


def peta(simpul: list[Simpul]) -> PetaRencana:
    """The same plan as a model."""
    kegiatan = [
        {
            "id": f"K-{nomor}",
            "nama": "Kegiatan",
            "durasi": _teks(satu.lama),
            "setelah": [
                {"kegiatan": f"K-{dulu}", "jenis": jenis, "jeda": _teks(jeda)} for dulu, jenis, jeda in satu.menunggu
            ],
        }
        | ({} if satu.mulai is None else {"mulai": date.fromordinal(satu.mulai).isoformat()})
        for nomor, satu in enumerate(simpul)
    ]
    program = {"id": "P", "nama": "Program", "inisiatif_strategis": [], "penanggung_jawab": "a", "kegiatan": kegiatan}
    pokok = {
        "versi": 1,
        "instansi": {"nama": "Kota Uji", "jenis": "kota", "pimpinan": "Wali Kota"},
        "periode": dict(zip(("mulai", "selesai"), PERIODE, strict=True)),
        "penetapan": {"status": "rancangan"},
        "sasaran": [],
        "inisiatif_strategis": [],
    }
    muatan = Muatan.model_validate({"domain": "aplikasi", "program": [program]})
    return PetaRencana(Pokok.model_validate(pokok), (), (), Indeks(), (muatan,))


def _teks(jarak: Jarak) -> str:
    hari, bulan = jarak
    return f"{bulan} bulan" if bulan else f"{hari} hari"


def lurus(simpul: list[Simpul]) -> list[tuple[int, int, int]]:
    """The bare pass: S, F and late F of each."""
    urutan = _urutan(simpul)
    mulai, akhir = _maju(simpul, urutan)
    return list(zip(mulai, akhir, _terlambat(simpul, urutan, mulai, akhir), strict=True))


def _urutan(simpul: list[Simpul]) -> list[int]:
    pengikut: list[list[int]] = [[] for _ in simpul]
    sisa = []
    for nomor, (_, _, menunggu) in enumerate(simpul):
        sisa.append(len(menunggu))
        for dulu, _, _ in menunggu:
            pengikut[dulu].append(nomor)
    urutan = [nomor for nomor, banyak in enumerate(sisa) if not banyak]
    for nomor in urutan:
        for berikut in pengikut[nomor]:
            sisa[berikut] -= 1
            if not sisa[berikut]:
                urutan.append(berikut)
    return urutan


def _maju(simpul: list[Simpul], urutan: list[int]) -> tuple[list[int], list[int]]:
    awal = date(PERIODE[0], 1, 1).toordinal()
    mulai, akhir = [0] * len(simpul), [0] * len(simpul)
    for nomor in urutan:
        tetap, (hari, bulan), menunggu = simpul[nomor]
        s = awal if tetap is None else tetap
        for dulu, jenis, (jeda, jeda_bulan) in menunggu if tetap is None else ():
            asal = akhir[dulu] if jenis in {"FS", "FF"} else mulai[dulu]
            batas = _tambah(asal, jeda_bulan) if jeda_bulan else asal + jeda
            if jenis in {"FF", "SF"}:
                batas = _mundur(batas, bulan) if bulan else batas - hari
            s = max(s, batas)
        mulai[nomor] = s
        akhir[nomor] = _tambah(s, bulan) if bulan else s + hari
    return mulai, akhir


def _terlambat(simpul: list[Simpul], urutan: list[int], mulai: list[int], akhir: list[int]) -> list[int]:
    terlambat = [date(PERIODE[1] + 1, 1, 1).toordinal()] * len(simpul)
    for nomor in reversed(urutan):
        f = terlambat[nomor]
        s = f - akhir[nomor] + mulai[nomor]
        for dulu, jenis, (jeda, jeda_bulan) in simpul[nomor].menunggu:
            batas = f if jenis in {"FF", "SF"} else s
            batas = _mundur(batas + 1, jeda_bulan) - 1 if jeda_bulan else batas - jeda
            if jenis in {"SS", "SF"}:
                batas += akhir[dulu] - mulai[dulu]
            terlambat[dulu] = min(terlambat[dulu], batas)
    return terlambat


def _tambah(hari: int, bulan: int) -> int:
    asal = date.fromordinal(hari)
    tahun, indeks = divmod(asal.year * 12 + asal.month - 1 + bulan, 12)
    tanggal = asal.day
    if tanggal > PASTI_ADA:
        tanggal = min(tanggal, calendar.monthrange(tahun, indeks + 1)[1])
    return date(tahun, indeks + 1, tanggal).toordinal()


def _mundur(batas: int, bulan: int) -> int:
    """The earliest day from which so many months lead to `batas` or beyond."""
    x = _tambah(batas, -bulan)
    return x + 1 if _tambah(x, bulan) < batas else x


def biaya_jadwal(banyak: int, bentuk: Bentuk = CAMPUR) -> tuple[float, float]:
    """CPU seconds of the schedule and of the bare pass; raises where their days differ."""
    simpul = graf(banyak, bentuk)
    rencana = peta(simpul)
    jadwal = jadwalkan(rencana).kegiatan.values()
    hari = [(satu.mulai.toordinal(), satu.akhir.toordinal(), satu.akhir_terlambat.toordinal()) for satu in jadwal]
    if hari != lurus(simpul):
        raise BedaHari
    return cpu_kerja(lambda: jadwalkan(rencana)), cpu_kerja(lambda: lurus(simpul))


def biaya_proyeksi(folder: Path) -> tuple[float, float]:
    """CPU seconds of the index projection of a roadmap's five years, and of reading its files without modelling them."""
    pohon = baca_folder(folder, jenis_berkas)
    rencana, _ = susun(pohon.dokumen, {}, pohon.lain)
    jadwal = jadwalkan(rencana)
    return cpu_kerja(lambda: proyeksikan(rencana, jadwal)), cpu_kerja(lambda: baca_folder(folder, jenis_berkas))
