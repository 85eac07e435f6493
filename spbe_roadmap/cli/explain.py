"""`spbe-roadmap explain`: what a rule means, why it matters, and what to write instead."""

import sys
from typing import Annotated

import typer

from spbe_roadmap.cli.bersama import Bentuk, cetak_json


def explain(
    kode: Annotated[
        str | None,
        typer.Argument(
            metavar="KODE",
            help="Kode aturan (PR304), namanya (rujukan-tidak-ada), atau keluarganya (PR3). Tanpa KODE: semua aturan.",
        ),
    ] = None,
    bentuk: Bentuk = "teks",
) -> int:
    """Jelaskan satu aturan: artinya, contoh salah dan benar, cara mengabaikan, dan sumbernya.

    Contoh:

    spbe-roadmap explain PR304

    spbe-roadmap explain PR3
    """
    from spbe_roadmap.aturan import semua_aturan  # noqa: PLC0415 - start-up
    from spbe_roadmap.aturan.pilih import AturanTidakAda, aturan_bernama  # noqa: PLC0415
    from spbe_roadmap.terbit import penjelasan  # noqa: PLC0415

    try:
        aturan = list(semua_aturan().values()) if kode is None else aturan_bernama(kode)
    except AturanTidakAda as galat:
        raise typer.BadParameter(str(galat)) from galat
    if bentuk == "json":
        cetak_json(penjelasan.sebagai_json(aturan))
    elif sys.stdout.isatty():
        from spbe_roadmap.cli.layar_aturan import tampilkan  # noqa: PLC0415 - start-up: rich, only for a terminal

        tampilkan(aturan)
    else:
        sys.stdout.write(penjelasan.halaman(aturan[0]) if len(aturan) == 1 else penjelasan.daftar(aturan))
    return 0
