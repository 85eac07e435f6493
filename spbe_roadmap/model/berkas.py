"""Which files a roadmap folder holds (format.md section 1)."""

from __future__ import annotations

import re

from spbe_roadmap.model.dasar import Bagian
from spbe_roadmap.model.indeks import Indeks
from spbe_roadmap.model.inventaris import DaftarAplikasi, DaftarOpd
from spbe_roadmap.model.kegiatan import Muatan
from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.model.pokok import Pokok
from spbe_roadmap.model.realisasi import Realisasi

BERKAS_POKOK = "peta-rencana.yaml"
BERKAS_MUATAN = tuple(f"domain/{nama}.yaml" for nama in MUATAN)
_BERKAS_WAJIB: dict[str, type[Pokok | DaftarOpd | DaftarAplikasi | Indeks]] = {
    BERKAS_POKOK: Pokok,
    "opd.yaml": DaftarOpd,
    "aplikasi.yaml": DaftarAplikasi,
    "indeks.yaml": Indeks,
}
BERKAS_WAJIB = tuple(_BERKAS_WAJIB)
# Name of the JSON Schema of each kind of file -> its class.
SKEMA: dict[str, type[Bagian]] = {
    "peta-rencana": Pokok,
    "opd": DaftarOpd,
    "aplikasi": DaftarAplikasi,
    "indeks": Indeks,
    "domain": Muatan,
    "realisasi": Realisasi,
}
# Sections of the document whose text `narasi/<name>.md` replaces, in the order of the document: those with default prose;
# the contents, whose text precedes what their own file says.
NARASI = (
    "latar-belakang", "maksud-tujuan", "ruang-lingkup", "dasar-hukum", "istilah",
    "kondisi", "riwayat-indeks", "indikator-terlemah", "inventaris-aplikasi", "koneksi-aplikasi", "perangkat-daerah",
    "kesenjangan",
    "arah", "gambaran", "sasaran", "inisiatif-strategis", "tahapan",
    "peta-rencana", *MUATAN,
    "prioritas", "proyeksi", "tingkat-indikator", "anggaran",
    "pemantauan", "reviu", "penanggung-jawab", "kemajuan",
    "penutup",
)  # fmt: skip
_REALISASI = re.compile(r"realisasi/\d{4}\.yaml\Z")
_NARASI = re.compile(r"narasi/[^/]+\.md\Z")


def kelas_berkas(nama: str) -> type[Pokok | DaftarOpd | DaftarAplikasi | Indeks | Muatan | Realisasi] | None:
    """The class of a YAML file by its path in the folder, None for any other file."""
    if nama in _BERKAS_WAJIB:
        return _BERKAS_WAJIB[nama]
    if nama in BERKAS_MUATAN:
        return Muatan
    return Realisasi if _REALISASI.match(nama) else None


def jenis_berkas(nama: str) -> str | None:
    """What a path in the folder is: "yaml", "teks" (prose), "lain" (picture), "folder", or None for not known."""
    if nama in {"domain", "realisasi", "narasi", "aset"} or (nama.startswith("aset/") and "." not in nama):
        return "folder"
    if nama.startswith("aset/"):
        return "lain"
    if _NARASI.match(nama):
        return "teks"
    return "yaml" if kelas_berkas(nama) else None
