"""`spbe-roadmap doctor`: what the program needs from outside, what is missing, and the line that brings it."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from spbe_roadmap.cli.bersama import Bentuk, cetak_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from spbe_roadmap.terbit.kebutuhan import Kebutuhan

BUKAN_WAJIB = {"build": "", "saran": " (disarankan)", "uji": " (hanya untuk make test)"}


def doctor(bentuk: Bentuk = "teks") -> None:
    """Periksa apakah komputer ini punya semua yang dibutuhkan, dan sebutkan cara melengkapinya.

    Contoh: spbe-roadmap doctor
    """
    from rich.console import Console  # noqa: PLC0415 - start-up: other commands need no rich

    from spbe_roadmap.terbit.kebutuhan import folder_templat, semua  # noqa: PLC0415

    kebutuhan = semua(templat=folder_templat(), keluaran=Path.cwd() / "public")
    if bentuk == "json":
        cetak_json(sebagai_json(kebutuhan))
    else:
        tampilkan(kebutuhan, Console())
    if not siap(kebutuhan):
        raise typer.Exit(1)


def siap(kebutuhan: Sequence[Kebutuhan]) -> bool:
    """Whether nothing is missing that a build cannot do without."""
    return all(satu.ada for satu in kebutuhan if satu.tingkat == "build")


def sebagai_json(kebutuhan: Sequence[Kebutuhan]) -> dict[str, object]:
    """The document that `--format json` prints."""
    return {"versi": 1, "siap": siap(kebutuhan), "kebutuhan": [asdict(satu) for satu in kebutuhan]}


def tampilkan(kebutuhan: Sequence[Kebutuhan], layar: Console) -> None:
    """Show the needs as a table, then one line to paste for each that is missing, then the verdict."""
    from rich.text import Text  # noqa: PLC0415 - start-up: other commands need no rich

    layar.print(tabel(kebutuhan))
    for satu in kebutuhan:
        if satu.cara:
            layar.print(f"\nUntuk melengkapi {satu.nama}{BUKAN_WAJIB[satu.tingkat]}:", highlight=False)
            # Never wrapped: the line is there to be copied.
            layar.print(Text(f"  {satu.cara}"), soft_wrap=True)
    layar.print()
    layar.print(putusan(kebutuhan), highlight=False)


def tabel(kebutuhan: Sequence[Kebutuhan]) -> Table:
    """A row for each need; only the last column folds, so that a narrow terminal loses nothing."""
    from rich.table import Table  # noqa: PLC0415 - start-up: other commands need no rich
    from rich.text import Text  # noqa: PLC0415

    hasil = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    hasil.add_column("Kebutuhan", no_wrap=True)
    hasil.add_column("Status", no_wrap=True)
    hasil.add_column("Untuk", overflow="fold")
    for satu in kebutuhan:
        keterangan = Text(satu.untuk)
        if satu.rincian:
            keterangan.append(f"\n{satu.rincian}", style="dim")
        hasil.add_row(Text(satu.nama), status(satu), keterangan)
    return hasil


def status(satu: Kebutuhan) -> Text:
    """The state in words; colour only repeats what the words say."""
    from rich.text import Text  # noqa: PLC0415 - start-up: other commands need no rich

    if satu.ada:
        return Text("ada", style="green")
    return Text("tidak ada", style="red" if satu.tingkat == "build" else "yellow")


def putusan(kebutuhan: Sequence[Kebutuhan]) -> str:
    """One sentence that says whether a build can run."""
    hilang = [satu.nama for satu in kebutuhan if satu.tingkat == "build" and not satu.ada]
    if hilang:
        return f"Belum siap: build masih membutuhkan {', '.join(hilang)}."
    return "Siap: semua yang dibutuhkan build ada di komputer ini."
