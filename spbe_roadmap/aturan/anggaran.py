"""PR4xx: budgets against the activity's years, the yearly ceiling and the nomenclature. Amounts are whole rupiah."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from spbe_roadmap.aturan.daftar import aturan
from spbe_roadmap.aturan.jadwal import kegiatan_dalam_periode
from spbe_roadmap.aturan.nama_dekat import PencariNama
from spbe_roadmap.aturan.tempat import di, di_pokok
from spbe_roadmap.aturan.temuan import Temuan, Tingkat
from spbe_roadmap.data import subkegiatan
from spbe_roadmap.model.kode import berpola_subkegiatan
from spbe_roadmap.model.uang import tulis_rupiah

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.model.kegiatan import Kegiatan
    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.sumber import Letak

_FORMAT = "format peta rencana versi 1"
_NOMENKLATUR = "Permendagri 90/2019; Kepmendagri 050-5889/2021 dan perubahannya"
_BANYAK_POS_DISEBUT = 3
_CONTOH_KODE = "2.16.03.2.02.0015"


@aturan(
    "PR401",
    tingkat=Tingkat.GALAT,
    slug="anggaran-di-luar-waktu",
    judul="Anggaran pada tahun tanpa kegiatan",
    sumber=_FORMAT,
)
def pr401(rencana: Rencana) -> Iterator[Temuan]:
    """Money in a year in which the activity does not run: one finding an activity."""
    for kegiatan, jadwal in kegiatan_dalam_periode(rencana):
        salah = [nomor for nomor, satu in enumerate(kegiatan.anggaran) if satu.tahun not in jadwal.tahun_aktif]
        if salah:
            pertama, *lain = [(di(kegiatan, "anggaran", nomor, "tahun"), kegiatan.anggaran[nomor]) for nomor in salah]
            yield Temuan(
                pertama[0],
                f'anggaran {pertama[1].tahun} untuk "{kegiatan.id}" yang tidak berjalan pada tahun itu',
                f"pindahkan ke {_sebut_tahun(jadwal.tahun_aktif)}",
                tuple((letak, f"begitu juga anggaran {anggaran.tahun}") for letak, anggaran in lain),
            )


def _sebut_tahun(tahun: range) -> str:
    return str(tahun[0]) if len(tahun) == 1 else f"{tahun[0]} sampai {tahun[-1]}"


@aturan("PR402", tingkat=Tingkat.GALAT, slug="pagu-terlampaui", judul="Anggaran melebihi pagu", sumber=_FORMAT)
def pr402(rencana: Rencana) -> Iterator[Temuan]:
    """Budgets of a year that exceed its ceiling, with the largest of them. A year outside the period is PR302."""
    jumlah_kasar: dict[int, int] = defaultdict(int)
    for _, _, kegiatan in rencana.peta.semua_kegiatan():
        for anggaran in kegiatan.anggaran:
            jumlah_kasar[anggaran.tahun] += anggaran.nilai
    for tahun, pagu in rencana.peta.pokok.pagu.items():
        if jumlah_kasar[tahun] <= pagu or tahun not in rencana.peta.periode.tahun:
            continue
        pos = list(_pos(rencana, tahun))
        if (jumlah := sum(nilai for nilai, _, _ in pos)) > pagu:
            terbesar = sorted(pos, key=lambda satu: -satu[0])[:_BANYAK_POS_DISEBUT]
            yield Temuan(
                di_pokok("pagu", tahun),
                f"anggaran {tahun} berjumlah {tulis_rupiah(jumlah)}, melebihi pagu {tulis_rupiah(pagu)}",
                f"kurangi {tulis_rupiah(jumlah - pagu)} atau naikkan pagu",
                tuple((letak, f"{nama}: {tulis_rupiah(nilai)}") for nilai, nama, letak in terbesar),
            )


def _pos(rencana: Rencana, tahun: int) -> Iterator[tuple[int, str, Letak]]:
    """Amount, activity and place of each item of a year, without those that have a finding (PR201, PR401)."""
    dalam_periode = {kegiatan.id: jadwal for kegiatan, jadwal in kegiatan_dalam_periode(rencana)}
    for _, _, kegiatan in rencana.peta.semua_kegiatan():
        jadwal = dalam_periode.get(kegiatan.id)
        if rencana.kegiatan(kegiatan.id) is kegiatan and (jadwal is None or tahun in jadwal.tahun_aktif):
            for nomor, anggaran in enumerate(kegiatan.anggaran):
                if anggaran.tahun == tahun:
                    yield anggaran.nilai, kegiatan.id, di(kegiatan, "anggaran", nomor, "nilai")


@aturan(
    "PR403",
    tingkat=Tingkat.PERINGATAN,
    slug="tahun-tanpa-anggaran",
    judul="Tahun berjalan tanpa anggaran",
    sumber=_FORMAT,
)
def pr403(rencana: Rencana) -> Iterator[Temuan]:
    """An active year without money in an activity that has money in others; work without any budget is free work."""
    for kegiatan, jadwal in kegiatan_dalam_periode(rencana):
        if not kegiatan.anggaran:
            continue
        ada, aktif = {anggaran.tahun for anggaran in kegiatan.anggaran}, set(jadwal.tahun_aktif)
        if ada <= aktif and (kurang := sorted(aktif - ada)):
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
    """A budget code outside the built-in list; a fault where it has not even the form of one. One finding a code."""
    dikenal = subkegiatan.semua()
    pencari = PencariNama(dikenal)
    asing: dict[str, list[tuple[Kegiatan, int]]] = defaultdict(list)
    for _, _, kegiatan in rencana.peta.semua_kegiatan():
        for nomor, anggaran in enumerate(kegiatan.anggaran):
            if anggaran.subkegiatan is not None and anggaran.subkegiatan not in dikenal:
                asing[anggaran.subkegiatan].append((kegiatan, nomor))
    for kode, semua in asing.items():
        pertama, *lain = [di(kegiatan, "anggaran", nomor, "subkegiatan") for kegiatan, nomor in semua]
        juga = tuple((letak, "dipakai juga di sini") for letak in lain)
        dekat = pencari.terdekat(kode)
        if not berpola_subkegiatan(kode):
            pesan = f'kode subkegiatan "{kode}" tidak berpola nomenklatur'
            saran = f'tulis seperti "{dekat or _CONTOH_KODE}"'
            yield Temuan(pertama, pesan, saran, juga, tingkat=Tingkat.GALAT)
        else:
            pesan = f'kode subkegiatan "{kode}" tidak ada dalam daftar'
            saran = "cocokkan dengan nomenklatur" + (f'; yang paling dekat "{dekat}"' if dekat else "")
            yield Temuan(pertama, pesan, saran, juga)
