"""`spbe-roadmap schedule`: computed dates, slack and the critical path."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from spbe_roadmap.cli.bersama import Alamat, Bentuk, tampilkan_hasil

if TYPE_CHECKING:
    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.rencana.saring import Saringan


def _tahun(teks: str) -> int:
    if not teks.isdecimal():
        raise typer.BadParameter(f'"{teks}" bukan tahun; tulis misalnya 2026')
    return int(teks)


def schedule(
    alamat: Alamat = None,
    bentuk: Bentuk = "teks",
    *,
    tabel: Annotated[bool, typer.Option("--table", help="Tabel tanggal dan kelonggaran, bukan bagan.")] = False,
    kritis: Annotated[bool, typer.Option("--critical", help="Hanya kegiatan kritis.")] = False,
    opd: Annotated[
        str | None,
        typer.Option(
            "--unit",
            metavar="OPD",
            help="Hanya yang dipimpin atau didukung unit ini (id atau singkatannya).",
        ),
    ] = None,
    muatan: Annotated[
        str | None, typer.Option("--content", metavar="MUATAN", help="Hanya muatan ini, misalnya tata-kelola.")
    ] = None,
    tahun: Annotated[
        int | None,
        typer.Option("--year", metavar="TAHUN", parser=_tahun, help="Hanya yang berjalan pada tahun ini."),
    ] = None,
) -> int:
    """Tampilkan jadwal terhitung sebagai bagan atau tabel, dengan kelonggaran dan jalur kritis.

    --critical, --unit, --content, dan --year berlaku bersama, juga untuk --format json.

    Hari ini pada bagan adalah hari SOURCE_DATE_EPOCH bila variabel lingkungan itu ada.

    Contoh:

    spbe-roadmap schedule roadmaps/kota-ternate

    spbe-roadmap schedule --unit Diskomsandi --year 2026

    spbe-roadmap schedule --critical --table
    """
    from spbe_roadmap.aturan.nama_dekat import nama_terdekat  # noqa: PLC0415 - start-up
    from spbe_roadmap.rencana.saring import Saringan, TidakDikenal, periksa_saringan, saring  # noqa: PLC0415
    from spbe_roadmap.terbit.bentuk_json import jadwal_json  # noqa: PLC0415

    saringan = Saringan(kritis=kritis, opd=opd, muatan=muatan, tahun=tahun)
    try:
        return tampilkan_hasil(
            alamat,
            bentuk,
            sebagai_json=lambda rencana: jadwal_json(saring(rencana, saringan)),
            sebagai_teks=lambda hasil: _tampilkan(hasil.rencana, saringan, bertabel=tabel),
            periksa=lambda semua: periksa_saringan(semua, saringan, nama_terdekat),
        )
    except TidakDikenal as galat:
        raise typer.BadParameter(str(galat)) from galat


def _tampilkan(rencana: Rencana, saringan: Saringan, *, bertabel: bool) -> None:
    from spbe_roadmap.cli.layar import cetak, hari_ini, lebar_layar  # noqa: PLC0415 - start-up
    from spbe_roadmap.terbit.layar_jadwal.halaman import halaman  # noqa: PLC0415
    from spbe_roadmap.terbit.layar_jadwal.kanvas import Kanvas, aksara_untuk  # noqa: PLC0415

    kanvas = Kanvas(lebar_layar(), hari_ini(), aksara_untuk(sys.stdout.encoding))
    cetak(halaman(rencana, saringan, kanvas, bertabel=bertabel))
