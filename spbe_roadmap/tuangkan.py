"""What `optimize` found goes into the texts of the roadmap, character by character; nothing is written here.

Dates, years of money, times of milestones and `status` change where they stand. A kegiatan that is not done becomes a
comment, so that it costs nothing, counts nothing, and can be proposed again. The new texts are read again, and must say
what was found.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.aturan.suntingan import rentang
from spbe_roadmap.muat import periksa_pohon
from spbe_roadmap.perbaiki import sunting
from spbe_roadmap.sumber import Letak

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spbe_roadmap.model.kegiatan import Kegiatan, Program
    from spbe_roadmap.muat import Hasil
    from spbe_roadmap.rencana.optimasi import Optimasi
    from spbe_roadmap.rencana.optimasi.terapkan import Ubahan
    from spbe_roadmap.sumber import Pohon

# what a plan may break that `optimize` is there to mend
DAPAT_DISELESAIKAN = frozenset({"PR302", "PR304", "PR401", "PR402"})
CATATAN = "Tidak dikerjakan menurut optimize; hapus tanda # di bawah ini untuk mengusulkannya lagi."
_AWAL_BUTIR = re.compile(r"(?P<inden> *)- +\Z")


class TidakDapatDituang(Exception):
    """A place of a file that is not written in a way that can be changed without changing more."""

    def __init__(self, tempat: str, sebab: str) -> None:
        super().__init__(f"hasil tidak dapat ditulis ke {tempat}: {sebab}")


class Ganti(NamedTuple):
    """`baru` instead of what stands from `awal` to before `akhir`."""

    awal: int
    akhir: int
    baru: str


def tuangkan(hasil: Hasil, optimasi: Optimasi) -> Hasil:
    """The roadmap with the optimised plan in its texts, checked. Raises TidakDapatDituang."""
    ganti: dict[str, list[Ganti]] = defaultdict(list)
    dilepas = frozenset(optimasi.tidak_dikerjakan)
    for _, program in hasil.rencana.peta.semua_program():
        ganti[program.berkas] += _ganti_program(hasil.pohon, program, dilepas)
        for kegiatan in program.kegiatan:
            if kegiatan.id in dilepas:
                ganti[kegiatan.berkas] += _jadi_komentar(hasil.pohon, kegiatan)
            elif ubahan := optimasi.ubahan.get(kegiatan.id):
                ganti[kegiatan.berkas] += _ganti_kegiatan(hasil.pohon, kegiatan, ubahan)
    teks = {nama: sunting(hasil.pohon.teks[nama], sorted(semua)) for nama, semua in ganti.items() if semua}
    sesudah = periksa_pohon(hasil.pohon.dengan_teks(teks))
    for satu in teks:
        if sesudah.pohon.rusak(satu):
            raise TidakDapatDituang(satu, "susunan berkasnya tidak biasa")
    if list(sesudah.rencana.peta.semua_kegiatan()) != list(optimasi.rencana.peta.semua_kegiatan()):
        raise TidakDapatDituang(", ".join(teks), "sesudah ditulis isinya terbaca lain")
    return sesudah


def _ganti_program(pohon: Pohon, program: Program, dilepas: frozenset[str]) -> Iterator[Ganti]:
    """An empty list where nothing of a programme is done, since a key with comments alone says nothing."""
    if program.kegiatan and all(satu.id in dilepas for satu in program.kegiatan):
        letak = Letak(program.berkas, program.jejak).kunci("kegiatan")
        kunci = rentang(pohon, letak)
        titik_dua = kunci and pohon.teks[program.berkas].find(":", kunci.akhir)
        if titik_dua is not None and titik_dua >= 0:
            yield Ganti(titik_dua + 1, titik_dua + 1, " []")


def _ganti_kegiatan(pohon: Pohon, kegiatan: Kegiatan, ubahan: Ubahan) -> Iterator[Ganti]:
    letak = Letak(kegiatan.berkas, kegiatan.jejak)
    for kunci, teks in ubahan.kunci.items():
        if getattr(kegiatan, kunci) is None:
            yield _sisipan(pohon, letak, kunci, teks)
        else:
            yield _pengganti(pohon, letak.ke(kunci), teks)
    for nomor, tahun in ubahan.tahun_anggaran.items():
        yield _pengganti(pohon, letak.ke("anggaran", nomor, "tahun"), str(tahun))
    for nomor, teks in ubahan.waktu_tonggak.items():
        yield _pengganti(pohon, letak.ke("tonggak", nomor, "waktu"), teks)


def _pengganti(pohon: Pohon, letak: Letak, teks: str) -> Ganti:
    """Another value in the quotation marks of the old one."""
    tempat = rentang(pohon, letak)
    if tempat is None:
        raise TidakDapatDituang(_sebut(pohon, letak), "nilainya memakai alias atau lebih dari satu baris")
    lama = tempat.di(pohon.teks[letak.berkas])
    kutip = lama[0] if lama[0] in {'"', "'"} else ""
    return Ganti(tempat.awal, tempat.akhir, f"{kutip}{teks}{kutip}")


def _sisipan(pohon: Pohon, letak: Letak, kunci: str, teks: str) -> Ganti:
    """A new key before `durasi`, on a line of its own unless the row is written in braces."""
    tempat = rentang(pohon, letak.kunci("durasi"))
    if tempat is None:
        raise TidakDapatDituang(_sebut(pohon, letak), "kunci durasi tidak ditemukan")
    isi = pohon.teks[letak.berkas]
    baris, kolom = tempat.titik
    if _di_kurung(pohon, letak):
        return Ganti(tempat.awal, tempat.awal, f"{kunci}: {teks}, ")
    return Ganti(tempat.awal, tempat.awal, f"{kunci}: {teks}{_ganti_baris(isi, baris)}{' ' * (kolom - 1)}")


def _di_kurung(pohon: Pohon, letak: Letak) -> bool:
    posisi = pohon.posisi(letak)
    return pohon.teks[letak.berkas].split("\n")[posisi.baris - 1].startswith("{", posisi.kolom - 1)


def _jadi_komentar(pohon: Pohon, kegiatan: Kegiatan) -> Iterator[Ganti]:
    """A mark before every line of the row, from its dash to its last line that is neither empty nor a comment."""
    letak = Letak(kegiatan.berkas, kegiatan.jejak)
    posisi = pohon.posisi(letak)
    isi = pohon.teks[letak.berkas]
    baris = isi.split("\n")
    pertama = posisi.baris - 1
    cocok = _AWAL_BUTIR.match(baris[pertama][: posisi.kolom - 1])
    if cocok is None:
        raise TidakDapatDituang(
            _sebut(pohon, letak), f"kegiatan {kegiatan.id} tidak mulai pada baris sendiri dengan tanda -"
        )
    inden = len(cocok["inden"])
    terakhir = pertama
    for nomor in range(pertama + 1, len(baris)):
        if not _kosong(baris[nomor]):
            if _inden(baris[nomor]) <= inden:
                break
            terakhir = nomor
    awal = sum(len(satu) + 1 for satu in baris[:pertama])
    yield Ganti(awal, awal, f"{' ' * inden}# {CATATAN}{_ganti_baris(isi, posisi.baris)}")
    for satu in baris[pertama : terakhir + 1]:
        if satu.strip():
            di = awal + min(inden, _inden(satu))
            yield Ganti(di, di, "# ")
        awal += len(satu) + 1


def _inden(baris: str) -> int:
    return len(baris) - len(baris.lstrip(" "))


def _kosong(baris: str) -> bool:
    return baris.strip() == "" or baris.lstrip(" ").startswith("#")


def _ganti_baris(teks: str, baris: int) -> str:
    """How that line ends."""
    return "\r\n" if teks.split("\n")[baris - 1].endswith("\r") else "\n"


def _sebut(pohon: Pohon, letak: Letak) -> str:
    return f"{letak.berkas}:{pohon.posisi(letak).baris}"
