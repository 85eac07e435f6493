"""A choice becomes a plan again: rows that are left out go, chosen `usulan` are `final`, moved work has new dates.

Work whose start is computed gets a `mulai` only where it would not start on the chosen day by itself.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from spbe_roadmap.model.dasar import Baris, tandai
from spbe_roadmap.model.waktu import baca_waktu, tambah_bulan
from spbe_roadmap.rencana.jadwal import jadwalkan
from spbe_roadmap.rencana.optimasi.soal import BULAN_TRIWULAN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spbe_roadmap.model.kegiatan import Kegiatan
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.rencana.optimasi.soal import Butir, Calon, Soal

_B = TypeVar("_B", bound=Baris)


class Ubahan(NamedTuple):
    """What becomes of one kegiatan: the texts of keys that change, and new years by number of the row of `anggaran`."""

    kunci: Mapping[str, str]
    tahun_anggaran: Mapping[int, int]


def terapkan(soal: Soal, pilihan: Sequence[int | None]) -> tuple[PetaRencana, dict[str, Ubahan]]:
    """The plan of a choice, and what changes in each kegiatan that is done; those left out are not in it."""
    terpilih = {
        butir.kegiatan.id: (butir, butir.calon[calon])
        for butir, calon in zip(soal.butir, pilihan, strict=True)
        if calon is not None
    }
    dipaku: frozenset[str] = frozenset()
    while True:
        ubahan = {nama: _ubahan(butir, calon, paku=nama in dipaku) for nama, (butir, calon) in terpilih.items()}
        peta = _dengan(soal.peta, ubahan)
        jadwal = jadwalkan(peta).kegiatan
        meleset = {nama for nama, (_, calon) in terpilih.items() if jadwal[nama].mulai.toordinal() != calon.mulai}
        if meleset <= dipaku:
            return peta, {nama: satu for nama, satu in ubahan.items() if satu.kunci or satu.tahun_anggaran}
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
    )


def teks_mulai(hari: date) -> str:
    """The shortest time that begins on this day: a quarter, a month, or the day itself."""
    if hari.day > 1:
        return hari.isoformat()
    return _triwulan(hari) if hari.month in BULAN_TRIWULAN else hari.isoformat()[:7]


def teks_selesai(akhir: date) -> str:
    """The shortest time that ends on the day before `akhir`."""
    if akhir.day > 1:
        return (akhir - timedelta(days=1)).isoformat()
    bulan = tambah_bulan(akhir, -1)
    return _triwulan(bulan) if akhir.month in BULAN_TRIWULAN else bulan.isoformat()[:7]


def _triwulan(hari: date) -> str:
    return f"{hari.year}-TW{(hari.month + 2) // 3}"


def _dengan(peta: PetaRencana, ubahan: Mapping[str, Ubahan]) -> PetaRencana:
    """The plan with only these kegiatan, changed."""
    return replace(
        peta,
        muatan=tuple(
            _salin(
                muatan,
                program=tuple(
                    _salin(
                        program,
                        kegiatan=tuple(_ubah(satu, ubahan[satu.id]) for satu in program.kegiatan if satu.id in ubahan),
                    )
                    for program in muatan.program
                ),
            )
            for muatan in peta.muatan
        ),
    )


def _ubah(kegiatan: Kegiatan, ubahan: Ubahan) -> Kegiatan:
    isi: dict[str, Any] = {
        kunci: teks if kunci == "status" else baca_waktu(teks) for kunci, teks in ubahan.kunci.items()
    }
    if ubahan.tahun_anggaran:
        isi["anggaran"] = tuple(
            satu.model_copy(update={"tahun": ubahan.tahun_anggaran.get(nomor, satu.tahun)})
            for nomor, satu in enumerate(kegiatan.anggaran)
        )
    return _salin(kegiatan, **isi) if isi else kegiatan


def _salin(baris: _B, **isi: Any) -> _B:  # noqa: ANN401 - whatever the model holds
    """A copy with other contents at the same place of the file."""
    salinan = baris.model_copy(update=isi)
    if hasattr(baris, "berkas"):
        tandai(salinan, baris.berkas, baris.jejak)
    return salinan
