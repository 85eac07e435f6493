"""An independent `optimize`: every choice and every quarter is tried, and the real engine says what it is worth.

Written from format.md and docs/optimasi.md, without a line of the package that it checks.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import product
from math import prod
from typing import TYPE_CHECKING, Any, NamedTuple

from spbe_roadmap.model.waktu import baca_durasi, baca_waktu, tambah_bulan
from spbe_roadmap.rencana import hitung_rencana
from tests.rencana.conftest import peta_dari

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Baris = dict[str, Any]
Tempat = tuple[date, date]
SEHARI = timedelta(days=1)


class Rencanaan(NamedTuple):
    """A random plan: its rows, and everything else that `peta_dari` takes."""

    kegiatan: list[Baris]
    lain: dict[str, Any]
    bobot: dict[int, Decimal]

    @property
    def periode(self) -> tuple[int, int]:
        mulai, selesai = self.lain["periode"]
        return mulai, selesai

    @property
    def akhir(self) -> date:
        return date(self.periode[1] + 1, 1, 1)


class Terbaik(NamedTuple):
    """The objective, then rupiah, then days from starts to the end of the period: each of the best plan."""

    nilai: Fraction
    biaya: int
    kedini: int


def semula(soal: Rencanaan) -> dict[str, Tempat]:
    """First days, and days after the last, in the plan as it is written."""
    jadwal = hitung_rencana(peta_dari(soal.kegiatan, **soal.lain)).jadwal.kegiatan
    return {nama: (satu.mulai, satu.akhir) for nama, satu in jadwal.items()}


def dilaporkan(soal: Rencanaan) -> Mapping[str, str]:
    return {
        nama: capai["status"] for satu in soal.lain.get("realisasi", ()) for nama, capai in satu["kegiatan"].items()
    }


def pilihan(soal: Rencanaan) -> list[list[Tempat | None]]:
    """Where each kegiatan may lie; None: left out."""
    kini, laporan = semula(soal), dilaporkan(soal)
    return [list(_pilihan(soal, satu, kini[satu["id"]], laporan.get(satu["id"]))) for satu in soal.kegiatan]


def _pilihan(soal: Rencanaan, baris: Baris, kini: Tempat, laporan: str | None) -> Iterator[Tempat | None]:
    usulan = baris.get("status") == "usulan"
    if usulan and "audit" not in baris and laporan is None:
        yield None
    if _tetap(baris, laporan):
        yield kini
        return
    jendela = {sisi: baca_waktu(waktu) for sisi, waktu in baris.get("jendela", {}).items()}
    terawal = jendela["paling_awal"].awal if "paling_awal" in jendela else date.min
    terakhir = jendela["paling_akhir"].akhir if "paling_akhir" in jendela else date.max
    per = max((baca_waktu(satu["per"]).akhir for satu in soal.lain.get("realisasi", ())), default=date.min)
    mulai = [date(tahun, bulan, 1) for tahun in range(soal.periode[0], soal.periode[1] + 1) for bulan in (1, 4, 7, 10)]
    for hari in sorted({*(satu for satu in mulai if satu > per), kini[0]}):
        akhir = kini[1] if hari == kini[0] else _akhir(baris, hari, kini)
        if terawal <= hari <= terakhir and date(soal.periode[0], 1, 1) <= hari and akhir <= soal.akhir:
            yield hari, akhir


def _tetap(baris: Baris, laporan: str | None) -> bool:
    boleh_geser = baris.get("status") == "usulan" and "jendela" in baris
    return laporan in {"berjalan", "selesai"} or ("mulai" in baris and not boleh_geser)


def _akhir(baris: Baris, hari: date, kini: Tempat) -> date:
    if "durasi" in baris:
        return baca_durasi(baris["durasi"]).sesudah(hari)
    bulan = (kini[1].year - kini[0].year) * 12 + kini[1].month - kini[0].month
    return (
        tambah_bulan(hari, bulan) if bulan and tambah_bulan(kini[0], bulan) == kini[1] else hari + (kini[1] - kini[0])
    )


def banyak_pilihan(soal: Rencanaan) -> int:
    return prod(map(len, pilihan(soal)))


def terbaik(soal: Rencanaan) -> Terbaik | None:
    """The best of all plans, None where none is allowed."""
    kini = semula(soal)
    semua = (_nilai(soal, kini, tempat) for tempat in product(*pilihan(soal)))
    return max(filter(None, semua), key=lambda satu: (satu.nilai, -satu.biaya, satu.kedini), default=None)


def _nilai(soal: Rencanaan, kini: Mapping[str, Tempat], tempat: Sequence[Tempat | None]) -> Terbaik | None:
    dikerjakan = [(baris, satu) for baris, satu in zip(soal.kegiatan, tempat, strict=True) if satu]
    ada = {baris["id"] for baris, _ in dikerjakan}
    if any(setelah["kegiatan"] not in ada for baris, _ in dikerjakan for setelah in baris.get("setelah", ())):
        return None
    laporan = dilaporkan(soal)
    uang = [
        (baris, _tahun(baris, kini[baris["id"]], satu, tetap=_tetap(baris, laporan.get(baris["id"]))))
        for baris, satu in dikerjakan
    ]
    for tahun, pagu in soal.lain["pokok"].get("pagu", {}).items():
        if (
            sum(row["nilai"] for baris, semua in uang for row, t in zip(_uang(baris), semua, strict=True) if t == tahun)
            > pagu
        ):
            return None
    for opd in soal.lain["opd"]:
        milik = [satu for baris, satu in dikerjakan if baris["penanggung_jawab"] == opd["id"]]
        if any(sum(s <= hari < f for s, f in milik) > opd.get("kapasitas", 99) for hari, _ in milik):
            return None
    if not _audit_rutin(soal, dikerjakan):
        return None
    rencana = hitung_rencana(peta_dari([_tulis(*satu) for satu in dikerjakan], **soal.lain))
    if any(ikatan.dilanggar for ikatan in rencana.jadwal.ikatan):
        return None
    return Terbaik(
        sum(
            (
                Fraction(soal.bobot.get(satu.tahun, Decimal(1))) * Fraction(satu.hasil.indeks)
                for satu in rencana.proyeksi.tahun
            ),
            Fraction(0),
        ),
        sum(row["nilai"] for baris, _ in dikerjakan for row in _uang(baris)),
        sum((soal.akhir - satu[0]).days for _, satu in dikerjakan),
    )


def _uang(baris: Baris) -> list[Baris]:
    uang: list[Baris] = baris.get("anggaran", [])
    return uang


def _tahun(baris: Baris, kini: Tempat, tempat: Tempat, *, tetap: bool) -> list[int]:
    """The years of the rows of money."""
    if tetap:
        return [row["tahun"] for row in _uang(baris)]
    geser = tempat[0].year - kini[0].year
    return [max(tempat[0].year, min((tempat[1] - SEHARI).year, row["tahun"] + geser)) for row in _uang(baris)]


def _audit_rutin(soal: Rencanaan, dikerjakan: list[tuple[Baris, Tempat]]) -> bool:
    """No three years in a row without an audit of a kind, where some choice could have one there."""
    for jenis in {baris["audit"] for baris in soal.kegiatan if "audit" in baris}:
        mungkin = [
            satu
            for baris, semua in zip(soal.kegiatan, pilihan(soal), strict=True)
            if baris.get("audit") == jenis
            for satu in semua
            if satu
        ]
        nyata = [satu for baris, satu in dikerjakan if baris.get("audit") == jenis]
        for tahun in range(soal.periode[0], soal.periode[1] - 1):
            rentang = date(tahun, 1, 1), date(tahun + 3, 1, 1)
            if _menyentuh(mungkin, rentang) and not _menyentuh(nyata, rentang):
                return False
    return True


def _menyentuh(semua: list[Tempat], rentang: Tempat) -> bool:
    return any(s < rentang[1] and f > rentang[0] for s, f in semua)


def _tulis(baris: Baris, tempat: Tempat) -> Baris:
    tetap = {kunci: nilai for kunci, nilai in baris.items() if kunci not in {"durasi", "jendela", "anggaran"}}
    return tetap | {"mulai": tempat[0].isoformat(), "selesai": (tempat[1] - SEHARI).isoformat()}
