"""`spbe-roadmap simulate`: the index with delays and assessors' discounts, drawn many times."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from spbe_roadmap.cli.bersama import Alamat, Bentuk, tampilkan_hasil

if TYPE_CHECKING:
    from spbe_roadmap.muat import Hasil
    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.rencana.simulasi import Simulasi
    from spbe_roadmap.rencana.simulasi.sebaran import Sebaran

# whose evaluation the discounts follow
PENILAIAN = "denpasar-2021"
# `--delay` for the planned and real ends of the roadmap's own realisation
REALISASI = "realisasi"


def simulate(  # noqa: PLR0917 - one parameter an option
    alamat: Alamat = None,
    bentuk: Bentuk = "teks",
    tarikan: Annotated[
        int, typer.Option("--draws", metavar="BANYAK", min=1, max=1_000_000, help="Banyak tarikan.")
    ] = 10_000,
    benih: Annotated[
        int, typer.Option("--seed", metavar="BENIH", min=0, help="Benih bilangan acak; benih sama, hasil sama.")
    ] = 2026,
    delay: Annotated[
        str | None,
        typer.Option(
            "--delay",
            metavar="SEBARAN",
            help="Lama pengerjaan dibanding rencana: P50,P90 (baku 1.1,1.5), MIN,MODUS,MAKS, atau realisasi.",
        ),
    ] = None,
    no_delay: Annotated[
        bool, typer.Option("--no-delay", help="Tanpa keterlambatan: semua berjalan menurut jadwal.")
    ] = False,
    no_discount: Annotated[
        bool, typer.Option("--no-discount", help="Tanpa potongan asesor: setiap tingkat diakui penuh.")
    ] = False,
    top: Annotated[
        int, typer.Option("--top", metavar="BANYAK", min=1, help="Banyak kegiatan berisiko yang ditampilkan.")
    ] = 10,
) -> int:
    """Tarik keterlambatan dan potongan asesor ribuan kali: P10, P50, P90 indeks dan peluang tiap target tercapai.

    Memerlukan NumPy, tambahan bernama simulasi; make sudah memasangnya.

    Contoh:

    spbe-roadmap simulate roadmaps/kota-ternate

    spbe-roadmap simulate --delay 1.2,2 --no-discount

    spbe-roadmap simulate --delay realisasi --format json
    """
    if delay is not None and no_delay:
        raise typer.BadParameter("--delay dan --no-delay tidak dapat dipakai bersama")
    from importlib.util import find_spec  # noqa: PLC0415 - start-up

    if find_spec("numpy") is None:
        raise typer.BadParameter('simulate memerlukan NumPy; pasang dengan: pip install "spbe-roadmap[simulasi]"')
    from spbe_roadmap.data import penilaian_mandiri  # noqa: PLC0415 - start-up
    from spbe_roadmap.rencana.potongan import laju_penilaian  # noqa: PLC0415
    from spbe_roadmap.rencana.simulasi import Andaian, simulasikan  # noqa: PLC0415
    from spbe_roadmap.rencana.simulasi.sebaran import SebaranTidakSah  # noqa: PLC0415

    penilaian = penilaian_mandiri.semua()[PENILAIAN]
    laju = None if no_discount else laju_penilaian(penilaian)

    def tarik(rencana: Rencana) -> Simulasi:
        keterlambatan = None if no_delay else _sebaran(delay, rencana)
        andaian = Andaian(keterlambatan, laju, tarikan, benih)
        return simulasikan(rencana.peta, rencana.jadwal, rencana.proyeksi, andaian)

    def sebagai_json(rencana: Rencana) -> dict[str, Any]:
        from spbe_roadmap.terbit.json_simulasi import simulasi_json  # noqa: PLC0415 - start-up

        return simulasi_json(tarik(rencana), penilaian)

    def sebagai_teks(hasil: Hasil) -> None:
        from spbe_roadmap.terbit.layar_simulasi import tampilkan_simulasi  # noqa: PLC0415 - start-up: rich

        tampilkan_simulasi(hasil.rencana, tarik(hasil.rencana), penilaian, top)

    try:
        return tampilkan_hasil(alamat, bentuk, sebagai_json=sebagai_json, sebagai_teks=sebagai_teks)
    except SebaranTidakSah as galat:
        raise typer.BadParameter(f"--delay: {galat}") from galat


def _sebaran(delay: str | None, rencana: Rencana) -> Sebaran:
    """The distribution that `--delay` means. Raises SebaranTidakSah."""
    from spbe_roadmap.rencana.simulasi.sebaran import BAKU, baca_sebaran, sebaran_realisasi  # noqa: PLC0415

    if delay is None:
        return BAKU
    if delay == REALISASI:
        return sebaran_realisasi(rencana.peta, rencana.jadwal)
    return baca_sebaran(delay)
