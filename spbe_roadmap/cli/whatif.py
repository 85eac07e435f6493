"""`spbe-roadmap whatif`: what changes would do to dates, critical path, money and index; no file is touched."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from spbe_roadmap.cli.bersama import Alamat, Bentuk, cetak_json, gagal, muat_semua, tampilkan_penghalang

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spbe_roadmap.muat import Hasil
    from spbe_roadmap.rencana.perubahan import Perubahan
    from spbe_roadmap.terbit.banding import Bahan

_TANPA_PERUBAHAN = """\
Belum ada perubahan yang diandaikan. Sebutkan satu atau beberapa, misalnya:

  spbe-roadmap whatif --delay APL-01=2TW
  spbe-roadmap whatif --drop LYN-07 --budget 2026=-20%
  spbe-roadmap whatif --changes perubahan.yaml --html banding.html
"""
_SARAN_GESER = "Tambahkan --geser agar kegiatan bertanggal tetap ikut bergeser.\n"
_Delay = Annotated[
    list[str] | None,
    typer.Option("--delay", metavar="ID=LAMA", help="Tunda (atau majukan) kegiatan: 2TW, 1S, 3 bulan, -10 hari."),
]
_Drop = Annotated[
    list[str] | None,
    typer.Option("--drop", metavar="ID", help="Hapus kegiatan, atau program beserta seluruh isinya."),
]
_Budget = Annotated[
    list[str] | None,
    typer.Option("--budget", metavar="TAHUN=PAGU", help="Ubah pagu: -20%, +500 juta, atau jumlah baru."),
]
_Level = Annotated[
    list[str] | None,
    typer.Option("--level", metavar="ID:INDIKATOR=TINGKAT", help="Ubah tingkat yang dibuktikan kegiatan."),
]
_Status = Annotated[
    list[str] | None, typer.Option("--status", metavar="ID=STATUS", help="Ubah status: usulan atau final.")
]
_Unit = Annotated[
    list[str] | None, typer.Option("--unit", metavar="ID=OPD", help="Serahkan kegiatan kepada unit lain.")
]
_Changes = Annotated[Path | None, typer.Option("--changes", metavar="BERKAS", help="Baca perubahan dari berkas YAML.")]
_Geser = Annotated[
    bool, typer.Option("--geser", help="Kegiatan bertanggal tetap ikut bergeser bila ketergantungannya terlanggar.")
]
_Html = Annotated[
    Path | None, typer.Option("--html", metavar="BERKAS", help="Tulis juga halaman HTML yang berdiri sendiri.")
]


def whatif(  # noqa: PLR0917 - one option a kind of change
    alamat: Alamat = None,
    bentuk: Bentuk = "teks",
    delay: _Delay = None,
    drop: _Drop = None,
    budget: _Budget = None,
    level: _Level = None,
    status: _Status = None,
    unit: _Unit = None,
    changes: _Changes = None,
    html: _Html = None,
    *,
    geser: _Geser = False,
) -> int:
    """Andaikan perubahan tanpa menyentuh berkas, lalu bandingkan jadwal, jalur kritis, biaya, dan indeksnya.

    Setiap opsi perubahan boleh diulang, dan semuanya diterapkan bersama.

    Contoh:

    spbe-roadmap whatif --delay APL-01=2TW --geser

    spbe-roadmap whatif --drop LYN-07 --budget 2026=-20% --format json

    spbe-roadmap whatif --changes perubahan.yaml --html banding.html
    """
    from spbe_roadmap.baca_perubahan import PerubahanDitolak, baca_opsi, ditolak  # noqa: PLC0415 - start-up
    from spbe_roadmap.berkas_perubahan import KOSONG, baca_berkas  # noqa: PLC0415
    from spbe_roadmap.rencana.perubahan import semua_keberatan  # noqa: PLC0415

    opsi = {"--delay": delay, "--drop": drop, "--budget": budget, "--level": level, "--status": status, "--unit": unit}
    try:
        berkas = baca_berkas(changes) if changes else KOSONG
        tertulis = [*berkas.perubahan, *baca_opsi(opsi)]
        if not tertulis:
            return _salah_pakai(_TANPA_PERUBAHAN)
        hasil = _satu_peta(alamat)
        if gagal([hasil], tegas=False):
            tampilkan_penghalang([hasil], alamat)
            return 1
        perubahan = [satu.perubahan for satu in tertulis]
        if keberatan := semua_keberatan(hasil.rencana.peta, perubahan):
            raise ditolak(tertulis, keberatan)
    except PerubahanDitolak as galat:
        return _salah_pakai(str(galat))
    return _bandingkan(hasil, perubahan, bentuk, html, geser=geser or berkas.geser)


def _satu_peta(alamat: Path | None) -> Hasil:
    """The one roadmap meant: ids say nothing across several."""
    semua = muat_semua(alamat)
    if len(semua) > 1:
        nama = ", ".join(str(hasil.folder) for hasil in semua)
        raise typer.BadParameter(f"pengandaian berlaku untuk satu peta rencana; sebutkan salah satu: {nama}")
    return semua[0]


def _salah_pakai(pesan: str) -> int:
    """Wrong usage that takes more than one line to tell."""
    from spbe_roadmap.terbit.temuan._butir import aman  # noqa: PLC0415 - start-up: only after a slip

    sys.stderr.write("\n".join(map(aman, pesan.splitlines())) + "\n")
    return 2


def _bandingkan(hasil: Hasil, perubahan: Sequence[Perubahan], bentuk: str, html: Path | None, *, geser: bool) -> int:
    from spbe_roadmap.muat import andaikan_hasil  # noqa: PLC0415 - start-up
    from spbe_roadmap.terbit.banding import bandingkan  # noqa: PLC0415

    bahan = bandingkan(hasil, andaikan_hasil(hasil, perubahan, geser=geser), perubahan)
    if html and (kode := _tulis_html(bahan, html)):
        return kode
    if bentuk == "json":
        from spbe_roadmap.terbit.banding.data import banding_json  # noqa: PLC0415

        cetak_json(banding_json(bahan))
    else:
        from spbe_roadmap.terbit.layar_banding import tampilkan  # noqa: PLC0415 - rich, only for text

        tampilkan(bahan)
        if bahan.banding.ikatan_patah and not geser:
            sys.stderr.write(_SARAN_GESER)
    return 0


def _tulis_html(bahan: Bahan, berkas: Path) -> int:
    from spbe_roadmap.simpan import GagalMenyimpan, tulis_utuh  # noqa: PLC0415 - start-up
    from spbe_roadmap.terbit.banding.halaman import halaman  # noqa: PLC0415 - templates, only for the page

    try:
        tulis_utuh(berkas, halaman(bahan).encode())
    except GagalMenyimpan as galat:
        sys.stderr.write(f"{galat}\n")
        return 1
    return 0
