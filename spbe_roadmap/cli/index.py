"""`spbe-roadmap index`: the projected index per year and why, or the index that given levels make."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from spbe_roadmap.cli.bersama import Alamat, Bentuk, cetak_json, tampilkan_hasil

if TYPE_CHECKING:
    from spbe_roadmap.muat import Hasil
    from spbe_roadmap.rencana.potongan import Asumsi
    from spbe_roadmap.rencana.rinci_indeks import Permintaan

# whose evaluation `--discount` follows where it names no share
PENILAIAN_BAKU = "denpasar-2021"


def index(  # noqa: PLR0917 - one parameter an option
    alamat: Alamat = None,
    bentuk: Bentuk = "teks",
    tahun: Annotated[
        int | None, typer.Option("--year", metavar="TAHUN", help="Tahun ini saja, dengan semua indikatornya.")
    ] = None,
    why: Annotated[
        list[str] | None,
        typer.Option(
            "--why", metavar="INDIKATOR", help="Asal tingkat indikator ini, misalnya PEMDI-12; beberapa dipisah koma."
        ),
    ] = None,
    sensitivity: Annotated[
        bool,
        typer.Option("--sensitivity", help="Sumbangan tiap kegiatan, dan akibat bila ia mundur satu triwulan."),
    ] = False,
    discount: Annotated[
        str | None,
        typer.Option(
            "--discount",
            metavar="[BAGIAN]",
            help="Skenario bila asesor menurunkan tingkat seperti di Denpasar 2021; "
            "dengan BAGIAN (0.15 atau 15%), sebagian indikator itu turun satu tingkat.",
        ),
    ] = None,
    top: Annotated[
        int, typer.Option("--top", metavar="BANYAK", min=1, help="Banyak baris yang ditampilkan tiap daftar.")
    ] = 10,
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

    spbe-roadmap index --why PEMDI-12,SPBE-17

    spbe-roadmap index --year 2027 --sensitivity

    spbe-roadmap index --discount

    spbe-roadmap index --scores tingkat.yaml --framework pemdi-2026 --format json
    """
    if scores is not None:
        if tahun is not None or why or sensitivity or discount is not None:
            raise typer.BadParameter(
                "--scores tidak dapat dipakai bersama --year, --why, --sensitivity atau --discount"
            )
        return _dari_tingkat(scores, framework, bentuk)
    if tahun is None and not why and not sensitivity and discount is None:
        return _proyeksi(alamat, bentuk, top)
    from spbe_roadmap.rencana.rinci_indeks import Permintaan  # noqa: PLC0415 - start-up

    asumsi = None if discount is None else _asumsi(discount)
    kode = dict.fromkeys(_kode(satu) for kata in why or () for satu in kata.split(","))
    return _rinci(alamat, bentuk, Permintaan(tahun, tuple(kode), sensitivity, asumsi), top)


def _proyeksi(alamat: Path | None, bentuk: str, banyak: int) -> int:
    from spbe_roadmap.terbit.bentuk_json import indeks_json  # noqa: PLC0415 - start-up

    def sebagai_teks(hasil: Hasil) -> None:
        from spbe_roadmap.terbit.layar_indeks import tampilkan_proyeksi  # noqa: PLC0415 - start-up: rich

        tampilkan_proyeksi(hasil.rencana, banyak)

    return tampilkan_hasil(alamat, bentuk, sebagai_json=indeks_json, sebagai_teks=sebagai_teks)


def _rinci(alamat: Path | None, bentuk: str, permintaan: Permintaan, banyak: int) -> int:
    from spbe_roadmap.rencana.rinci_indeks import TahunTidakDiproyeksikan, rinci  # noqa: PLC0415 - start-up
    from spbe_roadmap.terbit.json_indeks import rinci_json  # noqa: PLC0415

    def sebagai_teks(hasil: Hasil) -> None:
        from spbe_roadmap.terbit.layar_indeks import tampilkan_rinci  # noqa: PLC0415 - start-up: rich

        tampilkan_rinci(hasil.rencana, rinci(hasil.rencana, permintaan), banyak)

    try:
        return tampilkan_hasil(
            alamat,
            bentuk,
            sebagai_json=lambda rencana: rinci_json(rinci(rencana, permintaan)),
            sebagai_teks=sebagai_teks,
        )
    except TahunTidakDiproyeksikan as galat:
        raise typer.BadParameter(str(galat)) from galat


def _kode(kata: str) -> str:
    """The indicator code that a word means, small letters allowed; another is wrong usage."""
    from spbe_roadmap.aturan.nama_dekat import nama_terdekat  # noqa: PLC0415 - start-up
    from spbe_roadmap.kerangka import dari_kode, semua  # noqa: PLC0415

    kode = kata.strip().upper()
    if dari_kode(kode):
        return kode
    dekat = nama_terdekat(kode, (satu.kode for kerangka in semua() for satu in kerangka.indikator))
    saran = f"; yang paling dekat: {dekat}" if dekat else "; tulis misalnya PEMDI-12 atau SPBE-17"
    raise typer.BadParameter(f'indikator "{kata}" tidak ada{saran}')


def _asumsi(bagian: str) -> Asumsi:
    """The rates that `--discount` means: those of an evaluation, or one level off a share of the indicators."""
    from spbe_roadmap.data import penilaian_mandiri  # noqa: PLC0415 - start-up
    from spbe_roadmap.rencana.potongan import Asumsi, laju_penilaian  # noqa: PLC0415

    if not bagian:
        penilaian = penilaian_mandiri.semua()[PENILAIAN_BAKU]
        return Asumsi(laju_penilaian(penilaian), penilaian)
    angka = bagian.replace(",", ".").removesuffix("%").rstrip()
    # digits only: Decimal also reads exponents, whose fractions may be as large as one likes
    terbaca = angka.isascii() and angka.replace(".", "", 1).isdecimal()
    porsi = Fraction(Decimal(angka)) / (100 if bagian.endswith("%") else 1) if terbaca else None
    if porsi is None or porsi > 1:
        raise typer.BadParameter(
            f'bagian "{bagian}" untuk --discount bukan angka 0 sampai 1; tulis misalnya 0.15 atau 15%'
        )
    return Asumsi({1: porsi}, None)


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
