"""Legal bases that a roadmap cites by id, and how official documents write and order them.

Whatever was not read in full is marked: an entry whose exact title is unknown is cited with `(isi)`, which no finished
document may hold, and a gazette number stands only where at least two readings agree.
Sources: UU 12/2011, Lampiran II (order and form of "Mengingat").
"""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import NamedTuple

from spbe_roadmap.data.tabel import Baris, baca_tabel, bulat

# rank of a kind of regulation, by how its name begins; UU 12/2011 art. 7 and 8; other kinds come last
TATA_URUTAN = (
    ("Undang-Undang",),
    ("Peraturan Pemerintah",),
    ("Peraturan Presiden",),
    ("Peraturan Menteri", "Peraturan Badan"),
    ("Keputusan Menteri", "Instruksi Menteri", "Surat Edaran", "Pedoman"),
    ("Peraturan Daerah",),
    ("Peraturan Gubernur", "Peraturan Bupati", "Peraturan Wali Kota"),
)
# how many of these, from the top, are numbered in one series a year; below, every ministry counts by itself
BANYAK_BERDERET_TUNGGAL = 3
# what PR607 finds in a document that is not finished
ISIAN = "(isi)"


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


def kutip_dengan_perubahan(dasar: DasarHukum) -> str:
    """The citation with the last amendment, as "Mengingat" wants it: "... sebagaimana telah diubah dengan ..."."""
    perubahan = sorted((satu for satu in semua().values() if satu.mengubah == dasar.id), key=urutan)
    if not perubahan:
        return kutip(dasar)
    kali = "beberapa kali terakhir " if dasar.beberapa_kali or len(perubahan) > 1 else ""
    return f"{kutip(dasar)} sebagaimana telah diubah {kali}dengan {kutip(perubahan[-1])}"


def daftar_kutipan(dasar: Iterable[DasarHukum]) -> tuple[str, ...]:
    """The citations in official order; an amendment whose base is listed too is part of that citation."""
    terurut = sorted(set(dasar), key=urutan)
    dikutip = {satu.id for satu in terurut}
    return tuple(kutip_dengan_perubahan(satu) for satu in terurut if satu.mengubah not in dikutip)


def urutan(dasar: DasarHukum) -> tuple[int, int, date, tuple[int, ...]]:
    """The sort key of the official order: rank of the kind, then chronological.

    Within a year the number decides where the kind has one series for the whole country, else the day where it is known;
    what has no known day follows by number.
    """
    tingkat = pangkat(dasar)
    hari = None if tingkat < BANYAK_BERDERET_TUNGGAL else dasar.tanggal
    angka = tuple(int(bagian) for bagian in dasar.nomor.replace("-", ".").split("."))
    return tingkat, dasar.tahun, hari or date(dasar.tahun, 12, 31), angka


def pangkat(dasar: DasarHukum) -> int:
    """The rank of its kind, 0 for laws."""
    kelompok = (nomor for nomor, awal in enumerate(TATA_URUTAN) if dasar.jenis.startswith(awal))
    return next(kelompok, len(TATA_URUTAN))
