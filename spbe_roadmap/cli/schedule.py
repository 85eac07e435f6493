"""`spbe-roadmap schedule`: computed dates, slack and the critical path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spbe_roadmap.cli.bersama import Alamat, Bentuk, tampilkan_hasil

if TYPE_CHECKING:
    from spbe_roadmap.muat import Hasil


def schedule(alamat: Alamat = None, bentuk: Bentuk = "teks") -> int:
    """Tampilkan jadwal terhitung: mulai, selesai, kelonggaran, dan jalur kritis.

    Contoh:

    spbe-roadmap schedule roadmaps/kota-ternate

    spbe-roadmap schedule --format json
    """
    from spbe_roadmap.terbit.bentuk_json import jadwal_json  # noqa: PLC0415 - start-up

    return tampilkan_hasil(alamat, bentuk, sebagai_json=jadwal_json, sebagai_teks=_tabel)


def _tabel(hasil: Hasil) -> None:
    from rich.console import Console  # noqa: PLC0415 - start-up
    from rich.table import Table  # noqa: PLC0415

    from spbe_roadmap.model.waktu import tulis_tanggal  # noqa: PLC0415

    tabel = Table(title=f"Jadwal {hasil.rencana.peta.instansi.nama}", box=None, pad_edge=False, header_style="bold")
    for kepala in ("Kegiatan", "Nama", "Mulai", "Selesai"):
        tabel.add_column(kepala, no_wrap=kepala == "Kegiatan", overflow="fold")
    tabel.add_column("Longgar", justify="right", no_wrap=True)
    for satu in hasil.rencana.jadwal.kegiatan.values():
        longgar = "kritis" if satu.kritis else f"{satu.kelonggaran_hari} hari"
        nama = hasil.rencana.kegiatan(satu.id).nama
        gaya = "bold" if satu.kritis else ""
        tabel.add_row(satu.id, nama, tulis_tanggal(satu.mulai), tulis_tanggal(satu.selesai), longgar, style=gaya)
    Console(highlight=False, markup=False).print(tabel)
