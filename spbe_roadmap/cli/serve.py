"""`spbe-roadmap serve`: the site of a roadmap in the browser, made anew at every save."""

from __future__ import annotations

import ipaddress
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from spbe_roadmap.cli.bersama import Alamat

if TYPE_CHECKING:
    from spbe_roadmap.pratinjau.keadaan import Pratinjau

SETEMPAT = "127.0.0.1"
_NAMA_SETEMPAT = ("localhost", "127.0.0.1", "[::1]", "::1")
_PAKET = ("starlette", "uvicorn", "watchfiles")


def serve(
    alamat: Alamat = None,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="Nomor porta; 0 memilih yang bebas.")] = 8000,
    host: Annotated[
        str, typer.Option("--host", metavar="ALAMAT", help="Alamat yang didengarkan; baku: hanya komputer ini.")
    ] = SETEMPAT,
    allow_host: Annotated[
        list[str] | None,
        typer.Option(
            "--allow-host",
            metavar="NAMA",
            help="Nama lain komputer ini yang boleh dipakai peramban; boleh diulang.",
            show_default=False,
        ),
    ] = None,
) -> int:
    """Buka situs peta rencana di peramban, dan perbarui setiap kali berkas disimpan.

    Temuan tampil di kaki halaman beserta baris yang harus diperbaiki. Selama ada galat, halaman terakhir yang baik tetap
    tampil. Memerlukan Starlette, tambahan bernama pratinjau; make sudah memasangnya. Ctrl+C menghentikannya.

    Contoh:

    spbe-roadmap serve roadmaps/kota-ternate

    spbe-roadmap serve --port 8080
    """
    from importlib.util import find_spec  # noqa: PLC0415 - start-up

    if not all(map(find_spec, _PAKET)):
        raise typer.BadParameter('serve memerlukan Starlette; pasang dengan: pip install "spbe-roadmap[pratinjau]"')
    pratinjau = _siapkan(alamat)
    soket = _dengarkan(host, port)
    with soket:
        alamat_ip, nomor = soket.getsockname()[:2]
        sys.stderr.write(f"Pratinjau: http://{_tulis_alamat(alamat_ip)}:{nomor}/  (Ctrl+C untuk berhenti)\n")
        if not ipaddress.ip_address(alamat_ip).is_loopback:
            sys.stderr.write(
                "Perhatian: siapa pun di jaringan ini dapat membaca peta rencana selama pratinjau berjalan.\n"
            )
        for satu in pratinjau.values():
            _kabarkan(satu)
        _layani(pratinjau, soket, [*_NAMA_SETEMPAT, host, *(allow_host or ())])
    return 0


def _siapkan(alamat: Path | None) -> dict[str, Pratinjau]:
    """A preview for every roadmap meant by the address; one alone has no name in its addresses."""
    from spbe_roadmap.muat import FolderTidakAda, folder_baku, temukan_folder  # noqa: PLC0415 - start-up
    from spbe_roadmap.pratinjau.keadaan import Pratinjau  # noqa: PLC0415

    try:
        folder = temukan_folder(alamat or folder_baku(Path.cwd()))
    except FolderTidakAda as galat:
        raise typer.BadParameter(str(galat)) from galat
    return {satu.name if len(folder) > 1 else "": Pratinjau(satu) for satu in folder}


def _dengarkan(host: str, port: int) -> socket.socket:
    """A listening socket; an address that cannot be had is wrong usage."""
    from spbe_roadmap.sumber.sebab import sebab_galat  # noqa: PLC0415 - start-up

    try:
        keluarga = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=keluarga)
    except OSError as galat:
        raise typer.BadParameter(
            f"{host} porta {port} tidak dapat dipakai: {sebab_galat(galat)}; coba --port {port + 1}"
        ) from galat


def _tulis_alamat(ip: str) -> str:
    return f"[{ip}]" if ":" in ip else ip


def _kabarkan(pratinjau: Pratinjau) -> None:
    """One line about the newest reading."""
    from spbe_roadmap.terbit.temuan import teks  # noqa: PLC0415 - start-up

    sys.stderr.write(f"{pratinjau.folder.name}: {teks.ringkasan([pratinjau.keadaan.hasil])}\n")


def _layani(pratinjau: dict[str, Pratinjau], soket: socket.socket, nama_boleh: list[str]) -> None:
    import uvicorn  # noqa: PLC0415 - start-up: only this command serves

    from spbe_roadmap.pratinjau.peladen import Peladen  # noqa: PLC0415

    peladen = Peladen(pratinjau, nama_boleh=nama_boleh, saat_berubah=_kabarkan)
    # An open browser keeps its connection for news; it must not keep the program from ending.
    pilihan = uvicorn.Config(peladen.aplikasi, log_level="critical", timeout_graceful_shutdown=1, lifespan="on")
    uvicorn.Server(pilihan).run(sockets=[soket])
