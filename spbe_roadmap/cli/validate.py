"""`spbe-roadmap validate`: read, check, and show everything that is wrong."""

from typing import Annotated

import typer

from spbe_roadmap.cli.bersama import Alamat, Tegas, cetak_utf8, gagal, muat_semua, tampilkan_temuan
from spbe_roadmap.cli.perbaikan import simpan_perbaikan, tampilkan_beda
from spbe_roadmap.terbit.temuan import BENTUK, tulis_temuan


def _bentuk_ada(bentuk: str) -> str:
    if bentuk not in BENTUK:
        raise typer.BadParameter(f"bentuk {bentuk} tidak ada; pilihannya: {', '.join(BENTUK)}")
    return bentuk


_BentukTemuan = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="BENTUK",
        callback=_bentuk_ada,
        autocompletion=lambda: list(BENTUK),
        help=f"Bentuk hasil: {', '.join(BENTUK)}.",
    ),
]
_Pilih = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="KODE", help="Hanya aturan ini, misalnya PR304 atau PR3,PR402."),
]
_Tanpa = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="KODE", help="Tanpa aturan ini, misalnya PR204 atau PR5,PR607."),
]


_Perbaiki = Annotated[
    bool,
    typer.Option("--fix", help="Perbaiki di dalam berkas apa yang hanya punya satu jawaban benar, lalu periksa lagi."),
]
_Beda = Annotated[
    bool,
    typer.Option(
        "--diff",
        help="Tampilkan apa yang akan diubah --fix sebagai tambalan (patch -p1), tanpa mengubah apa pun; "
        "status keluar 1 bila ada.",
    ),
]


def validate(
    alamat: Alamat = None,
    bentuk: _BentukTemuan = "teks",
    pilih: _Pilih = None,
    tanpa: _Tanpa = None,
    *,
    perbaiki: _Perbaiki = False,
    beda: _Beda = False,
    tegas: Tegas = False,
) -> int:
    """Periksa peta rencana dan sebutkan setiap kesalahan, tempatnya, dan cara memperbaikinya.

    Contoh:

    spbe-roadmap validate roadmaps/kota-ternate

    spbe-roadmap validate --select PR3,PR4 --ignore PR403

    spbe-roadmap validate roadmaps/ --format json

    spbe-roadmap validate --diff | patch -p1
    """
    if beda and (perbaiki or bentuk != "teks"):
        raise typer.BadParameter(f"--diff tidak dapat dipakai bersama {'--fix' if perbaiki else '--format'}.")
    from spbe_roadmap.aturan.pilih import AturanTidakAda, urai_pilihan  # noqa: PLC0415 - start-up

    try:
        pilihan = urai_pilihan(pilih or (), tanpa or ())
    except AturanTidakAda as galat:
        raise typer.BadParameter(str(galat)) from galat
    semua = muat_semua(alamat)
    if beda:
        return int(tampilkan_beda(semua, pilihan))
    tersimpan = True
    if perbaiki:
        tersimpan = simpan_perbaikan(semua, pilihan)
        semua = muat_semua(alamat)
    semua = [hasil.hanya(pilihan) for hasil in semua]
    if bentuk == "teks":
        tampilkan_temuan(semua)
    else:
        cetak_utf8(tulis_temuan(bentuk, semua))
    return int(not tersimpan or gagal(semua, tegas=tegas))
