"""The plan as the national portal asks for it, to copy from: `data/portal.csv`.

One row a way from goal to kegiatan (`rencana.hierarki`), so that a programme of two initiatives stands twice: money is
left out, because it would be added up twice. Written like the other tables (`data_csv`). The portal publishes no import
format; columns are the fields that its forms are known to have.

Source: the levels and fields of SIA SPBE as agencies have described them (goal, initiative, programme in seven
categories, kegiatan that closes a gap, object that it builds or improves, unit in charge, status).
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.rencana.hierarki import hierarki
from spbe_roadmap.rencana.tabel import teks_capaian
from spbe_roadmap.terbit.angka_prosa import PengisiAngka
from spbe_roadmap.terbit.data_csv import tulis_csv
from spbe_roadmap.terbit.sebutan_unit import sebutan_unit
from spbe_roadmap.terbit.tugas import Tugas, tulis_berkas

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from spbe_roadmap.model.inventaris import Aplikasi
    from spbe_roadmap.model.kegiatan import Kegiatan, Muatan, Program
    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.terbit.data_csv import Sel

BERKAS = "data/portal.csv"
_KOLOM_PROGRAM = ("muatan", "program_id", "program", "program_penanggung_jawab")
_KOLOM_KEGIATAN = (
    "kegiatan_id", "kegiatan", "uraian", "keluaran", "penanggung_jawab", "pendukung", "mulai", "selesai", "gap_indikator",
    "objek", "tindak_lanjut_objek", "status_rencana", "status_pelaksanaan", "tanda",
)  # fmt: skip


def tugas(rencana: Rencana) -> tuple[Tugas, ...]:
    """One file."""
    return (Tugas(BERKAS, partial(_tulis, rencana)),)


def _tulis(rencana: Rencana, folder: Path) -> None:
    tulis_berkas(folder, BERKAS, tulis_csv(_baris(rencana)).encode("utf-8-sig"))


def _baris(rencana: Rencana) -> Iterator[tuple[Sel, ...]]:
    yield "sasaran_id", "sasaran", "inisiatif_id", "inisiatif", *_KOLOM_PROGRAM, *_KOLOM_KEGIATAN
    aplikasi = {satu.id: satu for satu in rencana.peta.aplikasi}
    keadaan = {satu.kegiatan: satu.status for satu in rencana.pantau}
    isi_angka = PengisiAngka(rencana)
    for jalur in hierarki(rencana.peta):
        sasaran, inisiatif, muatan, program, kegiatan = jalur
        yield (
            *((sasaran.id, sasaran.uraian) if sasaran else (None, None)),
            *((inisiatif.id, inisiatif.nama) if inisiatif else (None, None)),
            *(_program(rencana, muatan, program) if muatan and program else (None,) * len(_KOLOM_PROGRAM)),
            *(
                _kegiatan(rencana, kegiatan, aplikasi, keadaan.get(kegiatan.id), isi_angka)
                if kegiatan
                else (None,) * len(_KOLOM_KEGIATAN)
            ),
        )


def _program(rencana: Rencana, muatan: Muatan, program: Program) -> tuple[Sel, ...]:
    return (
        MUATAN[muatan.domain],
        program.id,
        program.nama,
        sebutan_unit(rencana, program.penanggung_jawab, lengkap=True),
    )


def _kegiatan(
    rencana: Rencana,
    kegiatan: Kegiatan,
    aplikasi: dict[str, Aplikasi],
    keadaan: str | None,
    isi_angka: Callable[[str], str],
) -> tuple[Sel, ...]:
    jadwal = rencana.jadwal.kegiatan.get(kegiatan.id)
    objek = [aplikasi[satu] for satu in kegiatan.aplikasi if satu in aplikasi]
    belum = [satu.nama for satu in objek if not satu.terverifikasi]
    return (
        kegiatan.id,
        kegiatan.nama,
        kegiatan.uraian and isi_angka(kegiatan.uraian),
        _daftar(kegiatan.keluaran),
        sebutan_unit(rencana, rencana.penanggung_jawab(kegiatan.id), lengkap=True),
        _daftar(sebutan_unit(rencana, satu, lengkap=True) for satu in kegiatan.pendukung),
        *((jadwal.mulai.isoformat(), jadwal.selesai.isoformat()) if jadwal else (None, None)),
        _daftar(f"{satu.indikator} menjadi {teks_capaian(satu.menjadi)}" for satu in kegiatan.dampak),
        _daftar(satu.nama for satu in objek),
        _daftar(satu.tindak_lanjut or "belum diputuskan" for satu in objek),
        kegiatan.status,
        keadaan,
        _daftar(
            [*(["usulan"] if kegiatan.status == "usulan" else []), *(f"{satu}: belum terverifikasi" for satu in belum)]
        ),
    )


def _daftar(isi: Iterable[str]) -> str:
    return "; ".join(isi)
