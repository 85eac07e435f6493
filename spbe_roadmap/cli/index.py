"""`spbe-roadmap index`: the projected index per year, or the index that given levels make."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from spbe_roadmap.cli.bersama import Alamat, Bentuk, cetak_json, tampilkan_hasil

if TYPE_CHECKING:
    from spbe_roadmap.muat import Hasil


def index(
    alamat: Alamat = None,
    bentuk: Bentuk = "teks",
    scores: Annotated[
        Path | None,
        typer.Option("--scores", metavar="BERKAS", help="Hitung dari tingkat dalam berkas ini, {1: 3, 2: 2, ...}."),
    ] = None,
    framework: Annotated[
        str, typer.Option("--framework", metavar="KERANGKA", help="Kerangka untuk --scores: spbe-2020 atau pemdi-2026.")
    ] = "spbe-2020",
) -> int:
    """Tampilkan proyeksi indeks tiap tahun terhadap targetnya, atau hitung indeks dari tingkat yang diberikan.

    Contoh:

    spbe-roadmap index roadmaps/kota-ternate

    spbe-roadmap index --scores tingkat.yaml --framework pemdi-2026 --format json
    """
    if scores is not None:
        return _dari_tingkat(scores, framework, bentuk)
    from spbe_roadmap.terbit.bentuk_json import indeks_json  # noqa: PLC0415 - start-up

    return tampilkan_hasil(alamat, bentuk, sebagai_json=indeks_json, sebagai_teks=_tabel)


def _dari_tingkat(berkas: Path, id_kerangka: str, bentuk: str) -> int:
    """One index from a file of levels; what is wrong with file or framework is wrong usage."""
    from spbe_roadmap.kerangka import KerangkaTidakDikenal, muat  # noqa: PLC0415 - start-up
    from spbe_roadmap.kerangka.hitung import NilaiTidakSah, hitung  # noqa: PLC0415
    from spbe_roadmap.nilai import BerkasNilaiSalah, baca_nilai  # noqa: PLC0415
    from spbe_roadmap.terbit.bentuk_json import VERSI, satu_indeks_json  # noqa: PLC0415

    try:
        kerangka = muat(id_kerangka)
        hasil = hitung(kerangka, baca_nilai(berkas))
    except (KerangkaTidakDikenal, NilaiTidakSah, BerkasNilaiSalah) as galat:
        raise typer.BadParameter(str(galat)) from galat
    satu = satu_indeks_json(hasil, tahun=None, target=None)
    if bentuk == "json":
        cetak_json({"versi": VERSI, "tahun": [satu]})
    else:
        typer.echo(f"{kerangka.nama}: {satu['tampil']} ({hasil.predikat}), tepatnya {satu['indeks'].replace('.', ',')}")
    return 0


def _tabel(hasil: Hasil) -> None:
    from rich.console import Console  # noqa: PLC0415 - start-up
    from rich.table import Table  # noqa: PLC0415

    from spbe_roadmap.kerangka.angka import tampil  # noqa: PLC0415

    tabel = Table(title=f"Proyeksi indeks {hasil.rencana.peta.instansi.nama}", box=None, header_style="bold")
    for kepala in ("Tahun", "Kerangka", "Indeks", "Predikat", "Target", "Selisih"):
        tabel.add_column(kepala, justify="right" if kepala in {"Indeks", "Target", "Selisih"} else "left")
    for satu in hasil.rencana.proyeksi.tahun:
        target = "" if satu.target is None else tampil(satu.target)
        selisih = "" if satu.selisih is None else ("+" if satu.selisih >= 0 else "") + tampil(satu.selisih)
        tabel.add_row(
            str(satu.tahun), satu.kerangka.nama, tampil(satu.hasil.indeks), satu.hasil.predikat, target, selisih
        )
    layar = Console(highlight=False, markup=False)
    layar.print(tabel)
    if any(satu.perkiraan for satu in hasil.rencana.proyeksi.tahun):
        layar.print("Tingkat awal adalah perkiraan; Indeks SPBE dan Indeks Pemdi tidak dapat dibandingkan.")
