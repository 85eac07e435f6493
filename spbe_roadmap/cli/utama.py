"""The program: all commands, and the one place that decides the exit status.

0 fine; 1 findings that stop, or a build that could not finish; 2 wrong usage (format.md section 9); 130 interrupted.
"""

from __future__ import annotations

import io
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from spbe_roadmap.cli.bahasa import Kelompok, Perintah, pesan_pemakaian

import typer  # isort: skip - after its words


if TYPE_CHECKING:
    from collections.abc import Sequence

# One module and one function of the same name each, in the order of --help.
PERINTAH = (
    "build", "serve", "validate", "explain", "schedule", "index", "whatif", "simulate", "optimize", "schema", "doctor",
)  # fmt: skip
SALAH_PAKAI = 2
DIHENTIKAN = 130

_BANTUAN = """Peta rencana SPBE dari YAML: diperiksa, dijadwalkan, lalu terbit sebagai PDF dan situs.

    Tanpa ALAMAT, perintah mencari folder peta rencana terdekat, lalu folder roadmaps/.

    Contoh:

    spbe-roadmap validate roadmaps/kota-ternate

    spbe-roadmap build roadmaps/kota-ternate --out public
    """


def aplikasi(args: Sequence[str] = ()) -> typer.Typer:
    """The program with the command that `args` call; with all of them where the first word is none (help, completion, a slip).

    Loading the others, with their options, would cost every start a tenth.
    """
    app = typer.Typer(
        name="spbe-roadmap",
        cls=Kelompok,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        help=_BANTUAN,
    )
    app.callback()(_pilihan_umum)
    for nama in args[:1] if args and args[0] in PERINTAH else PERINTAH:
        app.command(cls=Perintah)(getattr(import_module(f"spbe_roadmap.cli.{nama}"), nama))
    return app


def _pilihan_umum(
    _versi: bool = typer.Option(False, "--version", "-V", help="Tampilkan versi, lalu selesai."),
) -> None:
    """Only there so that --help lists --version."""


def jalankan(args: list[str] | None = None) -> None:
    """Run the command line and end the process.

    A character that the terminal's encoding lacks is shown as a question mark: no name may end a command.
    """
    for aliran in (sys.stdout, sys.stderr):
        if isinstance(aliran, io.TextIOWrapper):
            aliran.reconfigure(errors="replace")
    args = sys.argv[1:] if args is None else args
    try:
        kode = aplikasi(args)(args, prog_name="spbe-roadmap", standalone_mode=False)
    except KeyboardInterrupt:
        sys.stderr.write("\nDihentikan.\n")
        sys.exit(DIHENTIKAN)
    except BrokenPipeError:
        # The reader of our output has left; a second error while the interpreter closes stdout would follow.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except Exception as galat:
        if not hasattr(galat, "format_message"):
            raise
        sys.stderr.write(f"{_tanpa_kendali(pesan_pemakaian(galat))}\nCoba 'spbe-roadmap --help' untuk bantuan.\n")
        sys.exit(SALAH_PAKAI)
    sys.exit(kode if isinstance(kode, int) else 0)


def _tanpa_kendali(teks: str) -> str:
    return "".join(huruf if huruf.isprintable() else "?" for huruf in teks)
