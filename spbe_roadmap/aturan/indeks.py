"""PR501, PR502 and PR506: what `indeks.yaml` says against its frameworks: parts, scales, years.

All numbers are exact; SPBE and Pemdi are never compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.aturan.daftar import aturan
from spbe_roadmap.aturan.tempat import BERKAS_INDEKS, di, di_indeks
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.kerangka import dari_kode, semua, untuk_tahun
from spbe_roadmap.kerangka.angka import tampil
from spbe_roadmap.kerangka.hitung import NilaiTidakSah
from spbe_roadmap.kerangka.selang import Selang, selang_dari_aspek, selang_dari_domain
from spbe_roadmap.sumber import Letak

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from spbe_roadmap.kerangka import Kerangka
    from spbe_roadmap.model.indeks import Awal, Riwayat
    from spbe_roadmap.rencana import Rencana

_PERMEN = "PermenPANRB 59/2020 dan PermenPANRB 8/2026"
_INDEKS_MAKSIMUM = 5


def _kerangka(nama: str) -> Kerangka | None:
    return next((kerangka for kerangka in semua() if kerangka.id == nama), None)


@aturan(
    "PR501",
    tingkat=Tingkat.PERINGATAN,
    slug="indeks-tidak-cocok",
    judul="Indeks terbit tidak cocok dengan bagiannya",
    sumber=_PERMEN,
)
def pr501(rencana: Rencana) -> Iterator[Temuan]:
    """A published index that no rounding of its own domains or aspects can give."""
    for riwayat in rencana.peta.indeks.riwayat:
        kerangka = _kerangka(riwayat.kerangka)
        if kerangka and (selang := _selang(kerangka, riwayat)) and not selang.memuat(riwayat.indeks):
            rentang = f"{tampil(selang.terendah_tampil)} sampai {tampil(selang.tertinggi_tampil)}"
            yield Temuan(
                di(riwayat, "indeks"),
                f"indeks {riwayat.tahun} tertulis {tampil(riwayat.indeks)}, padahal bagiannya memberi {rentang}",
                "periksa indeks dan nilai bagiannya pada sumbernya",
            )


def _selang(kerangka: Kerangka, riwayat: Riwayat) -> Selang | None:
    try:
        if riwayat.domain and kerangka.domain:
            return selang_dari_domain(kerangka, riwayat.domain)
        return selang_dari_aspek(kerangka, riwayat.aspek) if riwayat.aspek else None
    except NilaiTidakSah:
        return None


@aturan("PR502", tingkat=Tingkat.GALAT, slug="di-luar-skala", judul="Tingkat di luar skala", sumber=_PERMEN)
def pr502(rencana: Rencana) -> Iterator[Temuan]:
    """A level or index outside the scale of its framework."""
    for _, _, kegiatan in rencana.peta.semua_kegiatan():
        for nomor, dampak in enumerate(kegiatan.dampak):
            ketemu = dari_kode(dampak.indikator)
            if ketemu and not ketemu[0].skala.memuat(dampak.menjadi):
                letak = di(kegiatan, "dampak", nomor, "menjadi")
                yield _di_luar_skala(letak, dampak.indikator, dampak.menjadi, ketemu[0])
    for nama, awal in rencana.peta.indeks.awal.items():
        yield from _awal_di_luar_skala(nama, awal)
    for riwayat in rencana.peta.indeks.riwayat:
        yield from _riwayat_di_luar_skala(riwayat)
    for tahun, target in rencana.peta.indeks.target.items():
        if not 1 <= target <= _INDEKS_MAKSIMUM:
            yield Temuan(
                di_indeks("target", tahun), f"target {target} di luar 1 sampai 5", "tulis target dalam skala itu"
            )


def _awal_di_luar_skala(nama: str, awal: Awal) -> Iterator[Temuan]:
    kerangka = _kerangka(nama)
    if kerangka is None:
        return
    for nomor, tingkat in awal.tingkat.items():
        if kerangka.indikator_ke(nomor) and not kerangka.skala.memuat(tingkat):
            letak = di_indeks("awal", nama, "tingkat", nomor)
            yield _di_luar_skala(letak, f"{kerangka.awalan}-{nomor}", tingkat, kerangka)


def _riwayat_di_luar_skala(riwayat: Riwayat) -> Iterator[Temuan]:
    """Published values down to 0 exist: what was not assessed counted as nothing (Kab. Banyuasin 2023)."""
    for bagian, nilai in (("domain", riwayat.domain), ("aspek", riwayat.aspek)):
        for nomor, satu in nilai.items():
            if not 0 <= satu <= _INDEKS_MAKSIMUM:
                yield Temuan(
                    di(riwayat, bagian, nomor), f"nilai {bagian} {satu} di luar 0 sampai 5", "periksa sumbernya"
                )
    if not 0 <= riwayat.indeks <= _INDEKS_MAKSIMUM:
        yield Temuan(di(riwayat, "indeks"), f"indeks {riwayat.indeks} di luar 0 sampai 5", "periksa sumbernya")


def _di_luar_skala(letak: Letak, kode: str, tingkat: Decimal, kerangka: Kerangka) -> Temuan:
    return Temuan(letak, f"tingkat {tingkat} untuk {kode} di luar skala", f"pakai {kerangka.skala.uraian}")


@aturan(
    "PR506",
    tingkat=Tingkat.GALAT,
    slug="kerangka-tidak-berlaku",
    judul="Kerangka tidak berlaku pada tahun itu",
    sumber=_PERMEN,
)
def pr506(rencana: Rencana) -> Iterator[Temuan]:
    """A framework in `riwayat` or `awal` for a year in which it does not apply, or a target year without any."""
    indeks = rencana.peta.indeks
    for riwayat in indeks.riwayat:
        if (kerangka := _kerangka(riwayat.kerangka)) and not kerangka.berlaku(riwayat.tahun):
            yield _tidak_berlaku(di(riwayat, "kerangka"), kerangka, riwayat.tahun)
    for nama, awal in indeks.awal.items():
        if (kerangka := _kerangka(nama)) and not kerangka.berlaku(awal.tahun):
            yield _tidak_berlaku(di_indeks("awal", nama, "tahun"), kerangka, awal.tahun)
    for tahun in indeks.target:
        if untuk_tahun(tahun) is None:
            letak = Letak(BERKAS_INDEKS, ("target", tahun), "kunci")
            yield Temuan(letak, f"tidak ada kerangka evaluasi untuk tahun {tahun}", "hapus target tahun itu")


def _tidak_berlaku(letak: Letak, kerangka: Kerangka, tahun: int) -> Temuan:
    akhir = f"sampai {kerangka.tahun_akhir}" if kerangka.tahun_akhir else "dan seterusnya"
    benar = untuk_tahun(tahun)
    saran = f"untuk {tahun} pakai {benar.id}" if benar else f"pakai tahun {kerangka.tahun_mulai} {akhir}"
    return Temuan(letak, f"{kerangka.id} tidak berlaku pada {tahun}, hanya {kerangka.tahun_mulai} {akhir}", saran)
