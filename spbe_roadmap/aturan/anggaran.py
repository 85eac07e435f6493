"""PR4xx: budgets against the activity's years, the yearly ceiling and the nomenclature. Amounts are whole rupiah."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from spbe_roadmap.aturan.daftar import aturan
from spbe_roadmap.aturan.jadwal import kegiatan_terjadwal
from spbe_roadmap.aturan.nama_dekat import nama_terdekat
from spbe_roadmap.aturan.tempat import di, di_pokok
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.data import subkegiatan
from spbe_roadmap.model.kode import berpola_subkegiatan
from spbe_roadmap.model.uang import tulis_rupiah

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.sumber import Letak

_FORMAT = "format peta rencana versi 1"
_NOMENKLATUR = "Permendagri 90/2019; Kepmendagri 050-5889/2021 dan perubahannya"
_BANYAK_POS_DISEBUT = 3


@aturan(
    "PR401",
    tingkat=Tingkat.GALAT,
    slug="anggaran-di-luar-waktu",
    judul="Anggaran pada tahun tanpa kegiatan",
    sumber=_FORMAT,
)
def pr401(rencana: Rencana) -> Iterator[Temuan]:
    """Money in a year in which the activity does not run."""
    for kegiatan, jadwal in kegiatan_terjadwal(rencana):
        for nomor, anggaran in enumerate(kegiatan.anggaran):
            if jadwal.tahun_aktif and anggaran.tahun not in jadwal.tahun_aktif:
                yield Temuan(
                    di(kegiatan, "anggaran", nomor, "tahun"),
                    f'anggaran {anggaran.tahun} untuk "{kegiatan.id}" yang tidak berjalan pada tahun itu',
                    f"pindahkan ke {_sebut_tahun(jadwal.tahun_aktif)}",
                )


def _sebut_tahun(tahun: range) -> str:
    return str(tahun[0]) if len(tahun) == 1 else f"{tahun[0]} sampai {tahun[-1]}"


@aturan("PR402", tingkat=Tingkat.GALAT, slug="pagu-terlampaui", judul="Anggaran melebihi pagu", sumber=_FORMAT)
def pr402(rencana: Rencana) -> Iterator[Temuan]:
    """Budgets of a year that exceed its ceiling, with the largest of them; of activities with one id the first counts."""
    pos: dict[int, list[tuple[int, str, Letak]]] = defaultdict(list)
    for _, _, kegiatan in rencana.peta.semua_kegiatan():
        if rencana.kegiatan(kegiatan.id) is not kegiatan:
            continue
        for nomor, anggaran in enumerate(kegiatan.anggaran):
            pos[anggaran.tahun].append((anggaran.nilai, kegiatan.id, di(kegiatan, "anggaran", nomor, "nilai")))
    for tahun, pagu in rencana.peta.pokok.pagu.items():
        if (jumlah := sum(nilai for nilai, _, _ in pos[tahun])) > pagu:
            terbesar = sorted(pos[tahun], key=lambda satu: -satu[0])[:_BANYAK_POS_DISEBUT]
            yield Temuan(
                di_pokok("pagu", tahun),
                f"anggaran {tahun} berjumlah {tulis_rupiah(jumlah)}, melebihi pagu {tulis_rupiah(pagu)}",
                f"kurangi {tulis_rupiah(jumlah - pagu)} atau naikkan pagu",
                tuple((letak, f"{nama}: {tulis_rupiah(nilai)}") for nilai, nama, letak in terbesar),
            )


@aturan(
    "PR403",
    tingkat=Tingkat.PERINGATAN,
    slug="tahun-tanpa-anggaran",
    judul="Tahun berjalan tanpa anggaran",
    sumber=_FORMAT,
)
def pr403(rencana: Rencana) -> Iterator[Temuan]:
    """An active year without money in an activity that has money in others; work without any budget is free work."""
    for kegiatan, jadwal in kegiatan_terjadwal(rencana):
        if not kegiatan.anggaran:
            continue
        ada = {anggaran.tahun for anggaran in kegiatan.anggaran}
        if kurang := [tahun for tahun in jadwal.tahun_aktif if tahun not in ada]:
            tahun = ", ".join(map(str, kurang))
            yield Temuan(
                di(kegiatan, "anggaran"),
                f'"{kegiatan.id}" berjalan tanpa anggaran pada {tahun}',
                f"tambahkan anggaran {tahun}",
            )


@aturan(
    "PR404",
    tingkat=Tingkat.PERINGATAN,
    slug="subkegiatan-tidak-dikenal",
    judul="Kode subkegiatan tidak dikenal",
    sumber=_NOMENKLATUR,
)
def pr404(rencana: Rencana) -> Iterator[Temuan]:
    """A budget code outside the built-in list; a fault where it has not even the form of one."""
    for _, _, kegiatan in rencana.peta.semua_kegiatan():
        for nomor, anggaran in enumerate(kegiatan.anggaran):
            kode = anggaran.subkegiatan
            if kode is None:
                continue
            letak = di(kegiatan, "anggaran", nomor, "subkegiatan")
            if not berpola_subkegiatan(kode):
                pesan = f'kode subkegiatan "{kode}" tidak berpola nomenklatur'
                yield Temuan(letak, pesan, 'tulis seperti "2.16.03.2.02.0015"', tingkat=Tingkat.GALAT)
            elif kode not in subkegiatan.semua():
                dekat = nama_terdekat(kode, subkegiatan.semua())
                saran = (
                    f'cocokkan dengan nomenklatur; yang paling dekat "{dekat}"'
                    if dekat
                    else "cocokkan dengan nomenklatur"
                )
                yield Temuan(letak, f'kode subkegiatan "{kode}" tidak ada dalam daftar', saran)
