"""`spbe-roadmap schema`: JSON Schema of the YAML files, for editors."""

from pathlib import Path
from typing import Annotated

import typer

from spbe_roadmap.cli.bersama import cetak_json


def schema(
    jenis: Annotated[
        str | None,
        typer.Argument(metavar="JENIS", help="Jenis berkas: peta-rencana, opd, aplikasi, indeks, domain, realisasi."),
    ] = None,
    out: Annotated[Path | None, typer.Option("--out", help="Tulis semua skema ke folder ini.")] = None,
) -> int:
    """Tulis JSON Schema berkas peta rencana, supaya penyunting teks melengkapi dan memeriksa saat mengetik.

    Contoh:

    spbe-roadmap schema --out skema

    spbe-roadmap schema domain
    """
    from spbe_roadmap.model.berkas import SKEMA  # noqa: PLC0415 - start-up
    from spbe_roadmap.terbit.skema_berkas import skema_berkas, tulis_skema  # noqa: PLC0415 - start-up

    if out is not None:
        for berkas in tulis_skema(out):
            typer.echo(str(berkas), err=True)
        return 0
    if jenis is not None and jenis not in SKEMA:
        raise typer.BadParameter(f"jenis berkas {jenis} tidak dikenal; pilihannya: {', '.join(SKEMA)}")
    cetak_json(skema_berkas(jenis) if jenis else {nama: skema_berkas(nama) for nama in SKEMA})
    return 0
