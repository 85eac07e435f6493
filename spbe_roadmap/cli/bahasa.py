"""The command line library's own words in Bahasa Indonesia.

typer fetches some texts through `gettext` when it is imported and has others fixed. The first are replaced by a
dictionary, because a compiled catalogue would speak only under an Indonesian locale; the others where they are used.
"""

from __future__ import annotations

import gettext
from typing import Any

_KATA = {
    "Options": "Opsi",
    "Arguments": "Argumen",
    "Commands": "Perintah",
    "Error": "Kesalahan",
    "Aborted.": "Dihentikan.",
    "Aborted!": "Dihentikan!",
    "default: {default}": "baku: {default}",
    "[default: {}]": "[baku: {}]",
    "[env var: {}]": "[variabel lingkungan: {}]",
    "[required]": "[wajib]",
    "required": "wajib",
    "Missing command.": "Perintah belum disebut.",
    "No such command {name!r}.": "Tidak ada perintah {name}.",
}


def pasang() -> None:
    """Give Indonesian words to whatever is imported from now on."""
    gettext.gettext = lambda message: _KATA.get(message, message)


pasang()

from typer.core import TyperCommand, TyperGroup  # noqa: E402 - the words must be there first

_BANTUAN = {
    "help": "Tampilkan bantuan ini.",
    "install_completion": "Pasang pelengkapan perintah untuk shell ini.",
    "show_completion": "Tampilkan skrip pelengkapan untuk shell ini.",
}


def _pemakaian(usage: str) -> str:
    return (
        usage.replace("Usage:", "Pemakaian:", 1)
        .replace("[OPTIONS]", "[OPSI]")
        .replace("COMMAND [ARGS]...", "PERINTAH ...")
    )


def _berbahasa(params: list[Any]) -> list[Any]:
    for param in params:
        if param.name in _BANTUAN:
            param.help = _BANTUAN[param.name]
    return params


class Perintah(TyperCommand):
    """One command whose help speaks Indonesian."""

    def get_usage(self, ctx: Any) -> str:
        """The usage line."""
        return _pemakaian(super().get_usage(ctx))

    def get_params(self, ctx: Any) -> list[Any]:
        """Options and arguments with their help."""
        return _berbahasa(super().get_params(ctx))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Reads the call. An option whose metavar stands in brackets takes the next word only where it is a number.

        The library always takes it, so that a folder after the option would be lost.
        """
        terbuka = {nama for param in self.params if str(param.metavar).startswith("[") for nama in param.opts}
        berikut = [*args[1:], ""]
        pasangan = zip(args, berikut, strict=False)
        lengkap = [f"{satu}=" if satu in terbuka and not lain[:1].isdigit() else satu for satu, lain in pasangan]
        return super().parse_args(ctx, lengkap)


class Kelompok(TyperGroup):
    """The group of all commands whose help speaks Indonesian."""

    def get_usage(self, ctx: Any) -> str:
        """The usage line."""
        return _pemakaian(super().get_usage(ctx))

    def get_params(self, ctx: Any) -> list[Any]:
        """Options and arguments with their help."""
        return _berbahasa(super().get_params(ctx))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that was named. A name that does not exist is answered with the nearest that does."""
        if args and not args[0].startswith("-") and args[0] not in self.commands:
            from spbe_roadmap.aturan.nama_dekat import nama_terdekat  # noqa: PLC0415 - only after a slip

            dekat = nama_terdekat(args[0], self.commands)
            ctx.fail(f"Tidak ada perintah {args[0]}." + (f" Yang paling dekat: {dekat}." if dekat else ""))
        return super().resolve_command(ctx, args)


def pesan_pemakaian(galat: Any) -> str:
    """What is wrong with the call, by the exception's class and facts; the library's own sentences are English."""
    jenis = type(galat).__name__
    if jenis == "NoSuchOption":
        mirip = f" Yang paling dekat: {', '.join(galat.possibilities)}." if galat.possibilities else ""
        return f"Tidak ada opsi {galat.option_name}.{mirip}"
    if jenis == "MissingParameter":
        return f"{_nama_param(galat)} belum disebut."
    if jenis == "BadOptionUsage":
        return f"Opsi {galat.option_name} tidak dipakai dengan benar; lihat --help."
    if jenis == "BadParameter":
        return _pesan_nilai(galat)
    return str(galat.message).replace("Got unexpected extra argument(s)", "Argumen berlebih:")


def _pesan_nilai(galat: Any) -> str:
    """What is wrong with a value: the library's own types are told by what they take, others word it themselves."""
    if galat.param is None:
        return str(galat.message)
    if pilihan := getattr(galat.param.type, "choices", None):
        return f"Nilai {_nama_param(galat)} tidak termasuk pilihan: {', '.join(map(str, pilihan))}."
    if bilangan := _bilangan(galat.param.type):
        return f"Nilai {_nama_param(galat)} harus {bilangan}."
    return f"Nilai {_nama_param(galat)} salah: {galat.message}"


def _bilangan(jenis: Any) -> str:
    """The numbers that an option takes; empty where it takes none."""
    kata = {"int": "bilangan bulat", "float": "bilangan"}.get(str(getattr(jenis, "name", "")).split(" ")[0])
    batas = (("paling sedikit", getattr(jenis, "min", None)), ("paling banyak", getattr(jenis, "max", None)))
    return " ".join([kata, *(f"{ujung} {nilai}" for ujung, nilai in batas if nilai is not None)]) if kata else ""


def _nama_param(galat: Any) -> str:
    return " / ".join(galat.param.opts) if galat.param else str(galat.param_hint or "masukan")
