"""`spbe-roadmap build`: check, then publish."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from spbe_roadmap.cli.bersama import Alamat, Tegas, gagal, muat_semua, tampilkan_penghalang, tampilkan_ringkasan

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from spbe_roadmap.muat import Hasil
    from spbe_roadmap.rencana import Rencana
    from spbe_roadmap.rencana.perbedaan import Perbedaan
    from spbe_roadmap.terbit.keluaran import Pesanan
    from spbe_roadmap.terbit.publikasi import Berkas


def build(  # noqa: PLR0917 - one parameter an option
    alamat: Alamat = None,
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="Folder publikasi.")] = Path("public"),
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only",
            metavar="KELUARAN",
            help="Hanya keluaran ini, misalnya pdf,situs; yang lain dalam folder publikasi tidak disentuh.",
            show_default=False,
        ),
    ] = None,
    content: Annotated[
        list[str] | None,
        typer.Option(
            "--content",
            metavar="MUATAN",
            help="Hanya dokumen muatan ini, misalnya aplikasi; boleh diulang.",
            show_default=False,
        ),
    ] = None,
    paper: Annotated[
        Literal["F4", "A4", "legal"] | None,
        typer.Option("--paper", help="Kertas; baku: menurut peta-rencana.yaml.", show_default=False),
    ] = None,
    draft: Annotated[bool, typer.Option("--draft", help="Beri cap RANCANGAN melintang pada setiap halaman.")] = False,
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", min=1, help="Banyak proses; baku: sebanyak inti prosesor.", show_default=False),
    ] = None,
    since: Annotated[
        Path | None,
        typer.Option(
            "--since",
            metavar="TERBITAN",
            help="Terbitan lama yang dibandingkan: foldernya atau peta-rencana.json-nya; baku: yang ada di folder publikasi.",
            show_default=False,
        ),
    ] = None,
    *,
    tegas: Tegas = False,
) -> int:
    """Periksa peta rencana, lalu terbitkan dokumen, situs, dan data ke satu folder.

    Publikasi yang lama baru diganti setelah yang baru selesai seluruhnya. Galat menghentikan penerbitan. Di akhir disebut
    banyaknya halaman dan hal yang perlu dilihat dalam dokumen. Situs memuat apa yang berubah sejak terbitan sebelumnya.

    Contoh:

    spbe-roadmap build roadmaps/kota-ternate --out public

    spbe-roadmap build --only pdf --draft

    spbe-roadmap build --content aplikasi --paper A4
    """
    hanya, muatan = _baca_keluaran(only), _baca_muatan(content)
    if muatan:
        hanya = _keluaran_muatan(hanya)
    semua = muat_semua(alamat)
    if gagal(semua, tegas=tegas):
        tampilkan_penghalang(semua, alamat)
        sys.stderr.write("Tidak ada yang diterbitkan; perbaiki temuan di atas lebih dahulu.\n")
        return 1
    for hasil in semua:
        tujuan = out if len(semua) == 1 else out / hasil.folder.name
        pesanan = _pesanan(hasil, muatan, paper, draf=draft)
        lama = since / hasil.folder.name if since and len(semua) > 1 else since
        pesanan = pesanan._replace(perbedaan=_perbedaan(hasil.rencana, hanya, tujuan, lama))
        berkas = _terbitkan(pesanan, hanya, tujuan, jobs)
        if berkas is None:
            return 1
        _laporkan(berkas, tujuan, hanya)
    tampilkan_ringkasan(semua, alamat)
    return 0


def _baca_keluaran(only: Sequence[str] | None) -> list[str]:
    """The outputs that are named, in the order of the list; empty for all. An unknown one is wrong usage."""
    from spbe_roadmap.terbit.keluaran import KELUARAN  # noqa: PLC0415 - start-up

    nama = _pisah(only)
    _dikenal("--only", nama, [satu.nama for satu in KELUARAN])
    return [satu.nama for satu in KELUARAN if satu.nama in nama]


def _baca_muatan(content: Sequence[str] | None) -> tuple[str, ...]:
    from spbe_roadmap.model.peta_rencana import MUATAN  # noqa: PLC0415 - start-up

    nama = _pisah(content)
    _dikenal("--content", nama, list(MUATAN))
    return tuple(satu for satu in MUATAN if satu in nama)


def _pisah(isi: Sequence[str] | None) -> list[str]:
    return [satu.strip() for bagian in isi or () for satu in bagian.split(",") if satu.strip()]


def _dikenal(pilihan: str, nama: Sequence[str], boleh: Sequence[str]) -> None:
    from spbe_roadmap.aturan.nama_dekat import nama_terdekat  # noqa: PLC0415 - start-up

    for satu in nama:
        if satu not in boleh:
            dekat = nama_terdekat(satu, boleh)
            maksud = f'; maksudnya "{dekat}"?' if dekat else "."
            raise typer.BadParameter(f'{pilihan}: tidak ada "{satu}"{maksud} Yang ada: {", ".join(boleh)}')


def _keluaran_muatan(hanya: Sequence[str]) -> list[str]:
    """The outputs that have a form for one content; one named without such a form is wrong usage."""
    from spbe_roadmap.terbit.keluaran import KELUARAN  # noqa: PLC0415 - start-up

    ada = [satu.nama for satu in KELUARAN if satu.per_muatan and (satu.ada or satu.nama in hanya)]
    for satu in hanya:
        if satu not in ada:
            raise typer.BadParameter(
                f"--content hanya untuk {', '.join(ada)}; {satu} selalu memuat seluruh peta rencana"
            )
    if hanya:
        return [satu for satu in ada if satu in hanya]
    return [satu.nama for satu in KELUARAN if satu.nama in ada and not satu.muatan_diminta]


def _pesanan(
    hasil: Hasil, muatan: tuple[str, ...], kertas: Literal["F4", "A4", "legal"] | None, *, draf: bool
) -> Pesanan:
    from spbe_roadmap.terbit.cetak.cetakan import cetakan  # noqa: PLC0415 - start-up
    from spbe_roadmap.terbit.keluaran import Pesanan  # noqa: PLC0415

    rencana = hasil.rencana
    cara = cetakan(rencana.peta, kertas=kertas, draf=draf)
    return Pesanan(rencana, hasil.folder, cara, muatan, sumber=hasil.pohon.teks)


def _perbedaan(rencana: Rencana, hanya: Collection[str], tujuan: Path, sejak: Path | None) -> Perbedaan | None:
    """What differs from the earlier publication, for outputs that tell it; one that is named must be readable."""
    from spbe_roadmap.terbit.keluaran import perlu_perbedaan  # noqa: PLC0415 - start-up
    from spbe_roadmap.terbit.terbitan_lama import (  # noqa: PLC0415 - start-up
        TerbitanTakTerbaca,
        perbedaan_dengan,
        perbedaan_sejak,
    )

    if not perlu_perbedaan(hanya):
        return None
    try:
        return perbedaan_sejak(sejak, rencana) if sejak else perbedaan_dengan(tujuan, rencana)
    except TerbitanTakTerbaca as galat:
        if sejak:
            raise typer.BadParameter(f"--since: {galat}") from galat
        sys.stderr.write(f"{galat}; halaman perubahan tidak dibuat.\n")
        return None


def _terbitkan(pesanan: Pesanan, hanya: Collection[str], tujuan: Path, jobs: int | None) -> dict[str, Berkas] | None:
    """What was written; None, with the cause said, where the target cannot be written."""
    from spbe_roadmap.terbit.keluaran import PaketTidakAda, semua_tugas  # noqa: PLC0415 - start-up
    from spbe_roadmap.terbit.publikasi import (  # noqa: PLC0415
        ManifesRusak,
        TujuanBukanPublikasi,
        TujuanTidakDapatDitulis,
        terbitkan,
    )
    from spbe_roadmap.terbit.waktu_terbit import WaktuTerbitSalah  # noqa: PLC0415

    # A part for one content replaces single files; an output asked for as a whole leaves nothing of its earlier self.
    ganti = None if not hanya else () if pesanan.muatan else hanya
    try:
        with _kemajuan() as kemajuan:
            return terbitkan(semua_tugas(pesanan, hanya), tujuan, proses=jobs, ganti=ganti, kemajuan=kemajuan)
    except (ManifesRusak, PaketTidakAda, TujuanBukanPublikasi, WaktuTerbitSalah) as galat:
        raise typer.BadParameter(str(galat)) from galat
    except TujuanTidakDapatDitulis as galat:
        sys.stderr.write(f"{galat}\n")
        return None


def _laporkan(berkas: dict[str, Berkas], tujuan: Path, hanya: Collection[str]) -> None:
    """The door of the publication on standard output; sizes and what to look at on standard error."""
    from spbe_roadmap.terbit.keluaran import cara_memasang, tanpa_paket  # noqa: PLC0415 - start-up

    # The page to open, or else every file that was asked for.
    for nama in ["index.html"] if "index.html" in berkas else berkas:
        typer.echo(str(tujuan / nama))
    if halaman := [f"{nama} {satu.halaman}" for nama, satu in berkas.items() if satu.halaman]:
        sys.stderr.write(f"Halaman: {', '.join(halaman)}.\n")
    for nama, satu in berkas.items():
        for peringatan in satu.peringatan:
            sys.stderr.write(f"{nama}: {peringatan}\n")
    if not hanya:
        for keluaran in tanpa_paket():
            sys.stderr.write(f"Tanpa {keluaran.nama}; bila perlu: {cara_memasang(keluaran)}\n")


@contextlib.contextmanager
def _kemajuan() -> Iterator[Callable[[str, int, int], None]]:
    """A progress bar on a terminal, silence elsewhere."""
    if not sys.stderr.isatty():
        yield lambda _nama, _selesai, _jumlah: None
        return
    from rich.console import Console  # noqa: PLC0415 - start-up: only for a terminal
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    kolom = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}"))
    with Progress(*kolom, console=Console(stderr=True), transient=True) as batang:
        nomor = batang.add_task("menyiapkan", total=None)
        yield lambda nama, selesai, jumlah: batang.update(nomor, completed=selesai, total=jumlah, description=nama)
