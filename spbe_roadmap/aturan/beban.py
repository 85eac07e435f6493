"""PR309: how much a unit leads at one time. Activities overlap on calendar days; months are only how that is told."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from spbe_roadmap.aturan.daftar import aturan
from spbe_roadmap.aturan.tempat import di
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.model.sebutan import sebutan
from spbe_roadmap.model.waktu import NAMA_BULAN, tambah_bulan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from spbe_roadmap.rencana import Rencana


@aturan(
    "PR309",
    tingkat=Tingkat.PERINGATAN,
    slug="kapasitas-terlampaui",
    judul="Kapasitas unit terlampaui",
    sumber="format peta rencana versi 1, bagian 5",
    arti="""\
Dengan `kapasitas`, perangkat daerah atau unit kerja menyatakan berapa kegiatan yang sanggup dipimpinnya sekaligus; di
sini jadwal memberinya lebih banyak. Untuk setiap hari dihitung berapa kegiatan yang dipimpinnya sedang berjalan, lalu bulan-bulan
yang melewati kapasitas disebut bersama jumlah terbanyaknya. Yang dihitung hanya penanggung jawab (milik kegiatan, atau
milik programnya bila kegiatan tidak menyebutnya), bukan pendukung. Beban biasanya menumpuk karena semua kegiatan
ditulis mulai Januari, atau karena SPBE dianggap urusan Diskominfo saja. Isian ini tidak wajib: unit tanpa
`kapasitas` tidak diperiksa.
""",
    salah="""\
# opd.yaml
opd:
  - {id: kominfo, nama: Dinas Komunikasi dan Informatika}
  - {id: bappeda, nama: Badan Perencanaan Pembangunan Daerah, kapasitas: 1}
# domain/tata-kelola.yaml
kegiatan:
  - {id: TKL-01, nama: Penyusunan Arsitektur SPBE, penanggung_jawab: bappeda, mulai: 2026-01, selesai: 2026-09}
  - {id: TKL-02, nama: Penyusunan peta proses bisnis, penanggung_jawab: bappeda, mulai: 2026-07, selesai: 2026-12}
""",
    benar="""\
# opd.yaml
opd:
  - {id: kominfo, nama: Dinas Komunikasi dan Informatika}
  - {id: bappeda, nama: Badan Perencanaan Pembangunan Daerah, kapasitas: 1}
# domain/tata-kelola.yaml
kegiatan:
  - {id: TKL-01, nama: Penyusunan Arsitektur SPBE, penanggung_jawab: bappeda, mulai: 2026-01, selesai: 2026-09}
  - {id: TKL-02, nama: Penyusunan peta proses bisnis, penanggung_jawab: bappeda, mulai: 2026-10, selesai: 2027-03}
""",
)
def pr309(rencana: Rencana) -> Iterator[Temuan]:
    """A unit that leads more activities at once than its `kapasitas`; names the months."""
    if not any(opd.kapasitas for opd in rencana.peta.opd):
        return
    memimpin: dict[str, list[tuple[date, date]]] = defaultdict(list)
    for kegiatan, jadwal in rencana.dalam_periode:
        memimpin[rencana.penanggung_jawab(kegiatan.id)].append((jadwal.mulai, jadwal.akhir))
    for opd in rencana.peta.opd:
        if opd.kapasitas and (padat := _bulan_padat(memimpin[opd.id], opd.kapasitas)):
            terbanyak = max(padat.values())
            yield Temuan(
                di(opd, "kapasitas"),
                f'{sebutan(rencana.peta.instansi).unit} "{opd.id}" memimpin {terbanyak} kegiatan sekaligus, '
                f"kapasitasnya {opd.kapasitas}: {_sebut_bulan(padat)}",
                "geser kegiatan, pindahkan penanggung jawabnya, atau tambah kapasitas",
            )


def _bulan_padat(selang: list[tuple[date, date]], kapasitas: int) -> dict[date, int]:
    """Months (by first day) in which more than `kapasitas` intervals overlap on some day, with the greatest overlap."""
    perubahan: dict[date, int] = defaultdict(int)
    for mulai, akhir in selang:
        perubahan[mulai] += 1
        perubahan[akhir] -= 1
    hari = sorted(perubahan)
    padat: dict[date, int] = {}
    banyak = 0
    for satu, berikut in pairwise(hari):
        banyak += perubahan[satu]
        bulan = satu.replace(day=1)
        while banyak > kapasitas and bulan < berikut:
            padat[bulan] = max(banyak, padat.get(bulan, 0))
            bulan = tambah_bulan(bulan, 1)
    return padat


def _sebut_bulan(padat: Mapping[date, int]) -> str:
    """Runs of months in words: `Maret 2026 sampai Mei 2026, Juli 2027`."""
    rentang: list[list[date]] = []
    for bulan in sorted(padat):
        if rentang and tambah_bulan(rentang[-1][-1], 1) == bulan:
            rentang[-1].append(bulan)
        else:
            rentang.append([bulan])
    return ", ".join(
        _nama_bulan(satu[0]) + (f" sampai {_nama_bulan(satu[-1])}" if len(satu) > 1 else "") for satu in rentang
    )


def _nama_bulan(hari: date) -> str:
    return f"{NAMA_BULAN[hari.month - 1]} {hari.year}"
