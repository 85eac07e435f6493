"""Legal bases that a roadmap cites by id, and how official documents write and order them.

Whatever was not read in full is marked: an entry whose exact title is unknown is cited with `(isi)`, which no finished
document may hold, and a gazette number stands only where at least two readings agree.
Sources: UU 12/2011, Lampiran II (order and form of "Mengingat").
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import NamedTuple

from spbe_roadmap.data.tabel import Baris, baca_tabel, bulat

# rank of a kind of regulation, by how its name begins; UU 12/2011 art. 7 and 8; other kinds come last
TATA_URUTAN = (
    ("Undang-Undang", "Peraturan Pemerintah Pengganti Undang-Undang"),
    ("Peraturan Pemerintah",),
    ("Peraturan Presiden",),
    ("Peraturan Menteri", "Peraturan Badan", "Peraturan Lembaga", "Peraturan Kepala", "Peraturan Komisi"),
    ("Keputusan Menteri", "Instruksi Menteri", "Surat Edaran", "Pedoman"),
    ("Peraturan Daerah", "Qanun"),
    ("Peraturan Gubernur", "Peraturan Bupati", "Peraturan Wali Kota"),
)
# what instructs or decides a case and is no regulation, so that no "Mengingat" may name it; UU 12/2011 art. 7, 8 and 100
BUKAN_PERATURAN = ("Keputusan", "Instruksi", "Surat", "Pedoman", "Petunjuk")
# how many of these, from the top, are numbered in one series a year; below, every ministry counts by itself
BANYAK_BERDERET_TUNGGAL = 3
# what PR607 finds in a document that is not finished
ISIAN = "(isi)"
_NOMOR_TAHUN = re.compile(r"(?:Nomor (?P<nomor>\d{1,9})\b.*?)?Tahun (?P<tahun>[1-9]\d{3})\b")

Urutan = tuple[int, int, date, tuple[int, ...]]


class DasarHukum(NamedTuple):
    """One regulation.

    `tanggal` is the day of promulgation, or of signing where only that was read. `mengubah` and `dicabut_oleh` are ids.
    `beberapa_kali`: amended more often than the list shows. Unless `judul_pasti`, `tentang` only describes the content.
    `dicabut_sejak` is the first year in which it no longer counts.
    """

    id: str
    jenis: str
    nomor: str
    tahun: int
    tanggal: date | None
    tentang: str
    judul_pasti: bool
    lembaran: str | None
    mengubah: str | None
    beberapa_kali: bool
    dicabut_oleh: str | None
    dicabut_sejak: int | None
    peran: str
    terverifikasi: bool
    catatan: str | None


@cache
def semua() -> Mapping[str, DasarHukum]:
    """All legal bases by id, in the order of the file."""
    return {baris["id"]: _dasar(baris) for baris in baca_tabel("dasar-hukum.yaml")["dasar_hukum"]}


def _dasar(baris: Baris) -> DasarHukum:
    return DasarHukum(
        id=baris["id"],
        jenis=baris["jenis"],
        nomor=baris["nomor"],
        tahun=int(baris["tahun"]),
        tanggal=date.fromisoformat(baris["tanggal"]) if "tanggal" in baris else None,
        tentang=baris["tentang"],
        judul_pasti="judul_pasti" not in baris,
        lembaran=baris.get("lembaran"),
        mengubah=baris.get("mengubah"),
        beberapa_kali="beberapa_kali" in baris,
        dicabut_oleh=baris.get("dicabut_oleh"),
        dicabut_sejak=bulat(baris.get("dicabut_sejak")),
        peran=baris["peran"],
        terverifikasi=baris["terverifikasi"] == "true",
        catatan=baris.get("catatan"),
    )


def dicabut_sejak(dasar: DasarHukum) -> int | None:
    """The first year in which it counts as revoked, None while it is in force."""
    return dasar.dicabut_sejak


def kutip(dasar: DasarHukum) -> str:
    """The citation of one regulation by itself, with its gazette where that is known."""
    tentang = dasar.tentang if dasar.judul_pasti else ISIAN
    judul = f"{dasar.jenis} Nomor {dasar.nomor} Tahun {dasar.tahun} tentang {tentang}"
    return f"{judul} ({dasar.lembaran})" if dasar.lembaran else judul


def perubahan_terakhir(dasar: DasarHukum, *, sampai: int | None = None) -> DasarHukum | None:
    """The last amendment of the list, up to the year `sampai` where one is given; None where it was never amended."""
    perubahan = [
        satu for satu in semua().values() if satu.mengubah == dasar.id and satu.tahun <= (sampai or satu.tahun)
    ]
    return max(perubahan, key=urutan, default=None)


def kutip_dengan_perubahan(dasar: DasarHukum, *, sampai: int | None = None) -> str:
    """The citation with the last amendment, as "Mengingat" wants it: "... sebagaimana telah diubah dengan ..."."""
    terakhir = perubahan_terakhir(dasar, sampai=sampai)
    if terakhir is None:
        return kutip(dasar)
    sekali = perubahan_terakhir(dasar, sampai=terakhir.tahun - 1) is None and not dasar.beberapa_kali
    kali = "" if sekali else "beberapa kali terakhir "
    return f"{kutip(dasar)} sebagaimana telah diubah {kali}dengan {kutip(terakhir)}"


def yang_dikutip(dasar: Iterable[DasarHukum]) -> tuple[DasarHukum, ...]:
    """What is cited by itself, in official order; an amendment whose base is listed too is part of that citation."""
    terurut = sorted(set(dasar), key=urutan)
    ada = {satu.id for satu in terurut}
    return tuple(satu for satu in terurut if satu.mengubah not in ada)


def urutan(dasar: DasarHukum) -> Urutan:
    """The sort key of the official order: rank of the kind, then chronological.

    Within a year the number decides where the kind has one series for the whole country, else the day where it is known;
    what has no known day follows by number.
    """
    tingkat = pangkat(dasar.jenis)
    hari = None if tingkat < BANYAK_BERDERET_TUNGGAL else dasar.tanggal
    angka = tuple(int(bagian) for bagian in dasar.nomor.replace("-", ".").split("."))
    return tingkat, dasar.tahun, hari or date(dasar.tahun, 12, 31), angka


def urutan_teks(teks: str) -> Urutan:
    """The same key for a citation that is not in the list; without a year it stands last of its kind."""
    cocok = _NOMOR_TAHUN.search(teks.partition(" tentang ")[0])
    tahun = int(cocok["tahun"]) if cocok else date.max.year
    return pangkat(teks), tahun, date(tahun, 12, 31), (int(cocok["nomor"] or 0),) if cocok else ()


def pangkat(jenis: str) -> int:
    """The rank of a kind, or of a citation by how it begins; 0 for laws, the last for what is not known."""
    kelompok = (nomor for nomor, awal in enumerate(TATA_URUTAN) if jenis.startswith(awal))
    return next(kelompok, len(TATA_URUTAN))


def peraturan(jenis: str) -> bool:
    """Whether a kind, or a citation by how it begins, is a regulation."""
    return not jenis.startswith(BUKAN_PERATURAN)
