"""A folder of YAML files becomes one `Pohon`; no file outside the folder is ever opened.

Paths are relative to the folder, with `/`. Hidden entries and editor backups are passed over; everything else that
the caller does not name is listed in `tak_dikenal`, so that nothing is skipped in silence.
"""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from spbe_roadmap.sumber.letak import Letak, Posisi
from spbe_roadmap.sumber.sebab import sebab_galat
from spbe_roadmap.sumber.yaml12 import TERLARANG, Cacat, awal_skalar, baca_teks, titik_di

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

KEDALAMAN_FOLDER = 20
UKURAN_MAKSIMUM = 5 * 1024 * 1024
# Line ends of text in which nothing forbidden has been looked for yet.
_AKHIR_BARIS = re.compile(r"\r\n?|\n")
# Bytes of a name that are not UTF-8 come from the system as these.
_BUKAN_UTF8 = re.compile("[\ud800-\udfff]")
# The bytes without which no such character is written, for a first look that is far cheaper than the expression.
_BAIT_BIASA = b"\t\n\r" + bytes(range(0x20, 0x7F)) + bytes(range(0x80, 0x100))
_BAIT_AWAL = (b"\xc2", b"\xe2\x80\xa8", b"\xe2\x80\xa9", b"\xef\xbf")


class Pohon(NamedTuple):
    """Everything that was read of one roadmap folder.

    `dokumen`: YAML files by path, None where unreadable or empty; `teks`: the text of every file that is text (YAML
    and prose); `lain`: known files that are not text (pictures); `cacat`: what could not be read.
    """

    akar: Path
    dokumen: dict[str, Any]
    teks: dict[str, str]
    lain: tuple[str, ...]
    tak_dikenal: tuple[str, ...]
    cacat: list[Cacat]

    def rusak(self, berkas: str) -> bool:
        """Whether the file, or the folder that holds it, is there but cannot be read."""
        folder, _, _ = berkas.rpartition("/")
        return any(satu.letak.berkas in {berkas, folder} and satu.jenis != "kunci-ganda" for satu in self.cacat)

    def posisi(self, letak: Letak) -> Posisi:
        """Line and columns of a place; a file without a tree is met at its first line."""
        if letak.titik is not None:
            return Posisi(letak.berkas, *letak.titik)
        (baris, kolom), akhir, ada = titik_di(self.dokumen.get(letak.berkas), letak.jejak, letak.bagian)
        if letak.bagian == "kunci" and len(ada) == len(letak.jejak):
            return Posisi(letak.berkas, baris, kolom, kolom + len(str(letak.jejak[-1])))
        return Posisi(letak.berkas, baris, kolom, akhir[1] if akhir and akhir[0] == baris else None)

    def awal_skalar(self, letak: Letak) -> int | None:
        """Index of the mark of a key, or of a value that is no container; None where there is none in a tree."""
        return awal_skalar(self.dokumen.get(letak.berkas), letak.jejak, letak.bagian) if letak.titik is None else None

    def dengan_teks(self, teks: Mapping[str, str]) -> Pohon:
        """The folder as it would be with other texts in some of its YAML files; nothing is read from the disk."""
        dokumen = dict(self.dokumen)
        cacat = [satu for satu in self.cacat if satu.letak.berkas not in teks]
        for nama, isi in teks.items():
            dokumen[nama], baru = baca_teks(nama, isi)
            cacat.extend(baru)
        return self._replace(dokumen=dokumen, teks={**self.teks, **teks}, cacat=cacat)


def baca_folder(akar: Path, jenis_berkas: Callable[[str], str | None]) -> Pohon:
    """Reads the folder. `jenis_berkas(path)` is "yaml", "teks", "lain", "folder", or None for what is not known."""
    pohon: dict[str, Any] = {"dokumen": {}, "teks": {}, "cacat": []}
    lain: list[str] = []
    tak_dikenal: list[str] = []
    for nama, jalur in _jelajahi(akar, jenis_berkas, pohon["cacat"], tak_dikenal):
        jenis = jenis_berkas(nama)
        if jenis == "lain":
            lain.append(nama)
            continue
        teks = _baca_berkas(nama, jalur, pohon["cacat"])
        if teks is not None:
            pohon["teks"][nama] = teks
        if jenis == "yaml":
            pohon["dokumen"][nama], cacat = (None, []) if teks is None else baca_teks(nama, teks)
            pohon["cacat"].extend(cacat)
    return Pohon(akar, lain=tuple(lain), tak_dikenal=tuple(tak_dikenal), **pohon)


def baca_satu(berkas: Path) -> tuple[Any, str, list[Cacat]]:
    """The tree and the text of one YAML file that stands alone, and all that is wrong with it."""
    cacat: list[Cacat] = []
    teks = _baca_berkas(str(berkas), berkas, cacat)
    if teks is None:
        return None, "", cacat
    akar, salah = baca_teks(str(berkas), teks)
    return akar, teks, salah


def _jelajahi(
    akar: Path, jenis_berkas: Callable[[str], str | None], cacat: list[Cacat], tak_dikenal: list[str]
) -> Iterator[tuple[str, Path]]:
    """Path and place of every file that is known, in order. A folder is entered once, whatever links lead to it."""
    terbuka = [("", _isi_folder(akar, "", cacat))]
    dimasuki = {_tanda(akar)}
    while terbuka:
        awalan, isi = terbuka[-1]
        if (entri := next(isi, None)) is None:
            terbuka.pop()
            continue
        nama = awalan + entri.name
        jenis = None if _BUKAN_UTF8.search(nama) else jenis_berkas(nama)
        if (salah := _cacat_entri(akar, entri, nama, jenis, len(terbuka))) is not None:
            cacat.append(salah)
        elif jenis not in {None, "folder"}:
            yield nama, akar / nama
        elif jenis == "folder" and (tanda := _tanda(akar / nama)) not in dimasuki:
            dimasuki.add(tanda)
            terbuka.append((nama + "/", _isi_folder(akar, nama + "/", cacat)))
        elif jenis or not (entri.name.startswith(".") or entri.name.endswith("~")):
            tak_dikenal.append(_BUKAN_UTF8.sub("\ufffd", nama) + ("/" if entri.is_dir() else ""))


def _cacat_entri(akar: Path, entri: os.DirEntry[str], nama: str, jenis: str | None, kedalaman: int) -> Cacat | None:
    """What keeps a known entry from being read; a link that leads out is a fault whatever it is called."""
    if entri.is_symlink() and not _di_dalam(akar, akar / nama):
        return Cacat("keluar-folder", Letak(nama), {"nama": nama})
    if jenis == "folder" and not entri.is_dir():
        return Cacat("bukan-folder", Letak(nama), {"nama": nama})
    if jenis == "folder" and kedalaman > KEDALAMAN_FOLDER:
        return Cacat("terlalu-dalam", Letak(nama), {"batas": KEDALAMAN_FOLDER})
    return None


def _isi_folder(akar: Path, nama: str, cacat: list[Cacat]) -> Iterator[os.DirEntry[str]]:
    try:
        return iter(sorted(os.scandir(akar / nama), key=lambda entri: entri.name))
    except OSError as galat:
        cacat.append(Cacat("tak-terbaca", Letak(nama or "."), {"sebab": sebab_galat(galat)}))
        return iter(())


def _tanda(folder: Path) -> tuple[int, int]:
    """What tells a folder from all others, by whatever path it is reached."""
    keadaan = folder.stat()
    return keadaan.st_dev, keadaan.st_ino


def _di_dalam(akar: Path, jalur: Path) -> bool:
    # Unlike Path.resolve, realpath takes links that lead in a circle.
    return Path(os.path.realpath(jalur)).is_relative_to(os.path.realpath(akar))


def _baca_berkas(nama: str, jalur: Path, cacat: list[Cacat]) -> str | None:
    """The text, without BOM and with line ends as written; None (and a `Cacat`) where there is none."""
    try:
        keadaan = jalur.stat()
        if not stat.S_ISREG(keadaan.st_mode):
            cacat.append(Cacat("bukan-berkas", Letak(nama), {"nama": nama}))
            return None
        if keadaan.st_size > UKURAN_MAKSIMUM:
            cacat.append(Cacat("terlalu-besar", Letak(nama), {"ukuran": keadaan.st_size, "batas": UKURAN_MAKSIMUM}))
            return None
        isi = jalur.read_bytes()
    except OSError as galat:
        cacat.append(Cacat("tak-terbaca", Letak(nama), {"sebab": sebab_galat(galat)}))
        return None
    return _urai_utf8(nama, isi, cacat)


def _urai_utf8(nama: str, isi: bytes, cacat: list[Cacat]) -> str | None:
    try:
        teks = isi.decode("utf-8-sig")
    except UnicodeDecodeError as galat:
        awal = isi[: galat.start].decode("utf-8-sig", errors="replace")
        utf16 = isi[:2] in {b"\xff\xfe", b"\xfe\xff"}
        fakta = {"bait": isi[galat.start], "utf16": utf16}
        cacat.append(Cacat("bukan-utf8", Letak(nama, titik=_titik_akhir(awal)), fakta))
        return None
    curiga = isi.translate(None, _BAIT_BIASA) or any(awal in isi for awal in _BAIT_AWAL)
    if curiga and (terlarang := TERLARANG.search(teks)):
        titik = _titik_akhir(teks[: terlarang.start()])
        cacat.append(Cacat("karakter-kendali", Letak(nama, titik=titik), {"kode": ord(terlarang.group())}))
        return None
    return teks


def _titik_akhir(teks: str) -> tuple[int, int]:
    baris = _AKHIR_BARIS.split(teks)
    return len(baris), len(baris[-1]) + 1
