"""The schedule as a table: days, total and free slack; a line a kegiatan below a heading for each content."""

from __future__ import annotations

import textwrap
from itertools import groupby
from typing import TYPE_CHECKING

from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.model.waktu import tulis_tanggal_pendek
from spbe_roadmap.rencana.kritis import kelonggaran_bebas_hari
from spbe_roadmap.terbit.layar_jadwal.kiri import KOSONG, kiri_untuk
from spbe_roadmap.terbit.temuan.teks import Potongan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spbe_roadmap.rencana import JadwalKegiatan, Rencana
    from spbe_roadmap.terbit.layar_jadwal.kanvas import Kanvas
    from spbe_roadmap.terbit.temuan.teks import Baris

# headings with the width of their column; negative: numbers, to the right
_KOLOM = (("Mulai", 11), ("Selesai", 11), ("Longgar", -7), ("Bebas", -6), ("", 6))
_LEBAR = sum(abs(lebar) + 2 for _, lebar in _KOLOM) - 2
_ARTI = (
    "Longgar: hari yang dapat mundur tanpa melampaui akhir periode; bebas: tanpa menggeser kegiatan yang menunggunya. "
    "Keduanya hari kalender."
)


def tabel(rencana: Rencana, semua: Sequence[JadwalKegiatan], kanvas: Kanvas) -> Iterator[Baris]:
    """The table of these kegiatan, at least one."""
    kiri = kiri_untuk(rencana, semua, kanvas.lebar - _LEBAR, kanvas.aksara.potong)
    bebas = kelonggaran_bebas_hari(rencana.jadwal)
    yield (Potongan(kiri.judul("Kegiatan") + _sebaris(tuple(nama for nama, _ in _KOLOM)), "bold"),)
    for domain, anggota in groupby(semua, key=lambda satu: rencana.muatan_dari(satu.id).domain):
        yield KOSONG
        yield (Potongan(MUATAN[domain], "bold"),)
        for satu in anggota:
            waktu = (tulis_tanggal_pendek(satu.mulai), tulis_tanggal_pendek(satu.selesai))
            longgar = (_ribuan(satu.kelonggaran_hari), _ribuan(bebas[satu.id]), "kritis" if satu.kritis else "")
            gaya = "bold red" if satu.kritis else ""
            yield (*kiri.baris(satu, rencana.kegiatan(satu.id).nama), Potongan(_sebaris((*waktu, *longgar)), gaya))
    yield KOSONG
    yield from ((Potongan(baris, "dim"),) for baris in textwrap.wrap(_ARTI, kanvas.lebar))


def _sebaris(isi: tuple[str, ...]) -> str:
    return "  ".join(
        satu.rjust(-lebar) if lebar < 0 else satu.ljust(lebar) for satu, (_, lebar) in zip(isi, _KOLOM, strict=True)
    )


def _ribuan(hari: int) -> str:
    return f"{hari:,}".replace(",", ".")
