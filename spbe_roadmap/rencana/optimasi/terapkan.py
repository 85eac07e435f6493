"""A choice becomes a plan again: rows that are left out go, chosen `usulan` are `final`, moved work has new dates.

Milestones follow work that moves, also where it only follows others and no date of its own is written. One that would
need more than one time of the format to be written gets the last of its days that lies in the work.
Work whose start is computed gets a `mulai` only where it would not start on the chosen day by itself.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from spbe_roadmap.model.dasar import Bagian, ubahan
from spbe_roadmap.model.waktu import baca_waktu, tambah_bulan, waktu_antara
from spbe_roadmap.rencana.jadwal import jadwalkan
from spbe_roadmap.rencana.optimasi.soal import BULAN_TRIWULAN
from spbe_roadmap.rencana.pergeseran import SEHARI
from spbe_roadmap.rencana.tonggak import Rentang, tonggak_pindah

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spbe_roadmap.model.kegiatan import Kegiatan
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.model.waktu import Waktu
    from spbe_roadmap.rencana.optimasi.soal import Butir, Calon, Soal

_B = TypeVar("_B", bound=Bagian)


class Ubahan(NamedTuple):
    """What becomes of one kegiatan: texts of keys, and by number of the row years of `anggaran` and texts of `tonggak`."""

    kunci: Mapping[str, str]
    tahun_anggaran: Mapping[int, int]
    waktu_tonggak: Mapping[int, str]


def terapkan(soal: Soal, pilihan: Sequence[int | None]) -> tuple[PetaRencana, dict[str, Ubahan]]:
    """The plan of a choice, and what changes in each kegiatan that is done; those left out are not in it."""
    terpilih = {
        butir.kegiatan.id: (butir, butir.calon[calon])
        for butir, calon in zip(soal.butir, pilihan, strict=True)
        if calon is not None
    }
    dipaku: frozenset[str] = frozenset()
    while True:
        semua = {nama: _ubahan(butir, calon, paku=nama in dipaku) for nama, (butir, calon) in terpilih.items()}
        peta = _dengan(soal.peta, semua)
        jadwal = jadwalkan(peta).kegiatan
        meleset = {nama for nama, (_, calon) in terpilih.items() if jadwal[nama].mulai.toordinal() != calon.mulai}
        if meleset <= dipaku:
            return peta, {nama: satu for nama, satu in semua.items() if any(satu)}
        # what only follows a predecessor that starts on the wrong day may be right once that one is
        dipaku |= {nama for nama in meleset if meleset.isdisjoint(_pendahulu(terpilih[nama][0]))}


def _pendahulu(butir: Butir) -> set[str]:
    return {satu.kegiatan for satu in butir.kegiatan.setelah}


def _ubahan(butir: Butir, calon: Calon, *, paku: bool) -> Ubahan:
    kegiatan, semula = butir.kegiatan, butir.semula
    kunci: dict[str, str] = {}
    if paku or (kegiatan.mulai and semula and semula.mulai.toordinal() != calon.mulai):
        kunci["mulai"] = teks_mulai(date.fromordinal(calon.mulai))
    if kegiatan.selesai and semula and semula.akhir.toordinal() != calon.akhir:
        kunci["selesai"] = teks_selesai(date.fromordinal(calon.akhir))
    if kegiatan.status == "usulan":
        kunci["status"] = "final"
    tahun = butir.tahun_anggaran(calon.mulai, calon.akhir)
    return Ubahan(
        kunci,
        {
            nomor: baru
            for nomor, (lama, baru) in enumerate(zip(kegiatan.anggaran, tahun, strict=True))
            if lama.tahun != baru
        },
        _waktu_tonggak(butir, calon),
    )


def _waktu_tonggak(butir: Butir, calon: Calon) -> dict[int, str]:
    semula = butir.semula
    if semula is None or semula.hari_mulai == calon.mulai:
        return {}
    kini = Rentang(date.fromordinal(calon.mulai), date.fromordinal(calon.akhir))
    baru = tonggak_pindah(butir.kegiatan, Rentang(semula.mulai, semula.akhir), kini)
    return {
        nomor: _teks_waktu(pindah.waktu, kini)
        for nomor, (lama, pindah) in enumerate(zip(butir.kegiatan.tonggak, baru, strict=True))
        if pindah != lama
    }


def _teks_waktu(waktu: Waktu, kini: Rentang) -> str:
    """The interval as the format writes it, else the last of its days on which the work runs."""
    if waktu_antara(waktu.awal, waktu.akhir):
        return waktu.teks
    return min(waktu.akhir, kini.akhir - SEHARI).isoformat()


def teks_mulai(hari: date) -> str:
    """The shortest time that begins on this day: a quarter, a month, or the day itself."""
    if hari.day > 1:
        return hari.isoformat()
    return _triwulan(hari) if hari.month in BULAN_TRIWULAN else hari.isoformat()[:7]


def teks_selesai(akhir: date) -> str:
    """The shortest time that ends on the day before `akhir`."""
    if akhir.day > 1:
        return (akhir - SEHARI).isoformat()
    bulan = tambah_bulan(akhir, -1)
    return _triwulan(bulan) if akhir.month in BULAN_TRIWULAN else bulan.isoformat()[:7]


def _triwulan(hari: date) -> str:
    return f"{hari.year}-TW{(hari.month + 2) // 3}"


def _dengan(peta: PetaRencana, semua: Mapping[str, Ubahan]) -> PetaRencana:
    """The plan with only these kegiatan, changed."""
    return replace(
        peta,
        muatan=tuple(
            ubahan(
                muatan,
                program=tuple(
                    ubahan(
                        program,
                        kegiatan=tuple(_ubah(satu, semua[satu.id]) for satu in program.kegiatan if satu.id in semua),
                    )
                    for program in muatan.program
                ),
            )
            for muatan in peta.muatan
        ),
    )


def _ubah(kegiatan: Kegiatan, satu: Ubahan) -> Kegiatan:
    isi: dict[str, Any] = {kunci: teks if kunci == "status" else baca_waktu(teks) for kunci, teks in satu.kunci.items()}
    if satu.tahun_anggaran:
        isi["anggaran"] = _ganti(kegiatan.anggaran, "tahun", satu.tahun_anggaran)
    if satu.waktu_tonggak:
        waktu = {nomor: baca_waktu(teks) for nomor, teks in satu.waktu_tonggak.items()}
        isi["tonggak"] = _ganti(kegiatan.tonggak, "waktu", waktu)
    return ubahan(kegiatan, **isi) if isi else kegiatan


def _ganti(deret: Sequence[_B], kunci: str, nilai: Mapping[int, object]) -> tuple[_B, ...]:
    """The rows, some with another value, by their number."""
    return tuple(
        satu.model_copy(update={kunci: nilai[nomor]}) if nomor in nilai else satu for nomor, satu in enumerate(deret)
    )
