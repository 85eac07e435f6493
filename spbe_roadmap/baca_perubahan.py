"""Changes as people write them: the words of an option such as `APL-01=2TW`, and of the file in `berkas_perubahan`."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, get_args

from spbe_roadmap.aturan.nama_dekat import nama_terdekat
from spbe_roadmap.model.kegiatan import Status
from spbe_roadmap.model.salah import NilaiSalah
from spbe_roadmap.model.uang import baca_rupiah
from spbe_roadmap.model.waktu import DURASI_MAKSIMUM, Durasi, baca_jeda
from spbe_roadmap.rencana.perubahan import (
    Hapus,
    PaguMenjadi,
    PaguPersen,
    PaguTambah,
    Tunda,
    UbahPenanggungJawab,
    UbahStatus,
    UbahTingkat,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from spbe_roadmap.rencana.perubahan import PengandaianSalah, Perubahan, PerubahanPagu

_TRIWULAN = re.compile(r"(?P<jumlah>[+-]?\d{1,5})\s*(?P<satuan>TW|triwulan|S|semester)\Z", re.IGNORECASE)
_BULAN = {"tw": ("triwulan", 3), "triwulan": ("triwulan", 3), "s": ("semester", 6), "semester": ("semester", 6)}
_PERSEN = re.compile(r"(?P<tanda>[+-])?(?P<angka>\d{1,6}(?:[.,]\d{1,6})?)\s*%\Z")
_TINGKAT = re.compile(r"\d{1,2}(?:[.,]\d{1,6})?\Z")
_TAHUN = re.compile(r"\d{4}\Z")
_CONTOH_LAMA = "tulis misalnya 2TW, 1S, 3 bulan, -2 minggu atau 10 hari"
_CONTOH_PAGU = 'tulis misalnya -20%, +500 juta, "1,5 miliar" atau 5 miliar'


class Tertulis(NamedTuple):
    """A change and where it stands: the option as it was typed, or file, line and column."""

    asal: str
    perubahan: Perubahan


class PerubahanSalah(ValueError):
    """What is written is no change; says why and what to write."""


class PerubahanDitolak(ValueError):
    """Everything that is wrong with what was written, one line each, with its place."""

    def __init__(self, semua: Iterable[tuple[str, str]]) -> None:
        super().__init__("\n".join(f"{asal}: {sebab}" for asal, sebab in semua))


def baca_opsi(opsi: Mapping[str, Iterable[str] | None]) -> list[Tertulis]:
    """The changes of all options by their names (`OPSI`), each given any number of times. Raises PerubahanDitolak."""
    hasil: list[Tertulis] = []
    salah: list[tuple[str, str]] = []
    for nama, semua in opsi.items():
        for teks in semua or ():
            asal = f"{nama} {teks}"
            try:
                hasil += [Tertulis(asal, satu) for satu in OPSI[nama](teks)]
            except PerubahanSalah as galat:
                salah.append((asal, str(galat)))
    if salah:
        raise PerubahanDitolak(salah)
    return hasil


def _tunda_dari(teks: str) -> list[Perubahan]:
    """The delay `ID=LAMA`."""
    nama, lama = _pasangan(teks, "APL-01=2TW")
    return [Tunda(nama, baca_lama(lama))]


def _hapus_dari(teks: str) -> list[Perubahan]:
    """What is dropped: `ID` or several with commas."""
    nama = [satu.strip() for satu in teks.split(",")]
    if not all(nama):
        raise PerubahanSalah("id kegiatan atau program kosong; tulis misalnya LYN-07 atau LYN-07,KMN-A")
    return [Hapus(satu) for satu in nama]


def _pagu_dari(teks: str) -> list[Perubahan]:
    """The ceiling `TAHUN=...`."""
    tahun, nilai = _pasangan(teks, "2026=-20%")
    return [baca_pagu(tahun, nilai)]


def _tingkat_dari(teks: str) -> list[Perubahan]:
    """The level `ID:INDIKATOR=TINGKAT`."""
    contoh = "APL-01:PEMDI-12=3"
    kiri, tingkat = _pasangan(teks, contoh)
    nama, titik_dua, indikator = (satu.strip() for satu in kiri.partition(":"))
    if not (nama and titik_dua and indikator):
        raise PerubahanSalah(f"bentuknya {contoh}")
    return [UbahTingkat(nama, indikator, baca_tingkat(tingkat))]


def _status_dari(teks: str) -> list[Perubahan]:
    """The status `ID=usulan` or `ID=final`."""
    nama, status = _pasangan(teks, "APL-01=final")
    return [UbahStatus(nama, baca_status(status))]


def _unit_dari(teks: str) -> list[Perubahan]:
    """The unit in charge `ID=OPD`."""
    nama, opd = _pasangan(teks, "APL-01=disdukcapil")
    return [UbahPenanggungJawab(nama, opd)]


def _pasangan(teks: str, contoh: str) -> tuple[str, str]:
    kiri, tanda, kanan = (satu.strip() for satu in teks.partition("="))
    if not (kiri and tanda and kanan):
        raise PerubahanSalah(f"bentuknya {contoh}")
    return kiri, kanan


OPSI: dict[str, Callable[[str], list[Perubahan]]] = {
    "--delay": _tunda_dari,
    "--drop": _hapus_dari,
    "--budget": _pagu_dari,
    "--level": _tingkat_dari,
    "--status": _status_dari,
    "--unit": _unit_dari,
}


def baca_lama(nilai: object) -> Durasi:
    """A length of time with its sign; beside the units of the format also quarters (`TW`) and semesters (`S`)."""
    teks = nilai.strip() if isinstance(nilai, str) else ""
    if cocok := _TRIWULAN.match(teks):
        satuan, bulan = _BULAN[cocok["satuan"].lower()]
        jumlah = int(cocok["jumlah"])
        if abs(jumlah * bulan) > DURASI_MAKSIMUM["bulan"]:
            raise PerubahanSalah(f'lama "{teks}" lebih dari seratus tahun; {_CONTOH_LAMA}')
        return Durasi(jumlah * bulan, "bulan", f"{jumlah} {satuan}")
    try:
        lama = baca_jeda(teks.removeprefix("+").strip())
    except NilaiSalah as galat:
        raise PerubahanSalah(f'lama "{_sebut(nilai)}" tidak terbaca; {_CONTOH_LAMA}') from galat
    return replace(lama, teks=" ".join(re.findall(r"-?[0-9]+|[a-z]+", lama.teks)))


def baca_pagu(tahun: object, nilai: object) -> PerubahanPagu:
    """What becomes of a year's ceiling: a new amount, or a sign before it for more or less, or percent with a sign."""
    if not _TAHUN.match(str(tahun)):
        raise PerubahanSalah(f'tahun "{tahun}" tidak terbaca; tulis misalnya 2026')
    tahun_pagu, teks = int(str(tahun)), str(nilai).strip()
    if cocok := _PERSEN.match(teks):
        if not cocok["tanda"]:
            raise PerubahanSalah(f"{teks} tidak bertanda; tulis +{teks} bila naik, -{teks} bila turun")
        return PaguPersen(tahun_pagu, Decimal(cocok["tanda"] + cocok["angka"].replace(",", ".")))
    tanda = -1 if teks.startswith("-") else 1
    try:
        if teks[:1] in {"+", "-"}:
            return PaguTambah(tahun_pagu, tanda * baca_rupiah(teks[1:].strip()))
        return PaguMenjadi(tahun_pagu, baca_rupiah(nilai))
    except NilaiSalah as galat:
        raise PerubahanSalah(f"{galat.message()}; {_CONTOH_PAGU}") from galat


def baca_tingkat(nilai: object) -> Decimal:
    """A level; whether its framework has it is another question."""
    if isinstance(nilai, bool) or not _TINGKAT.match(teks := str(nilai)):
        raise PerubahanSalah(f'tingkat "{_sebut(nilai)}" tidak terbaca; tulis misalnya 3 atau 2,5')
    return Decimal(teks.replace(",", "."))


def baca_status(nilai: object) -> Status:
    """One of the statuses of a kegiatan."""
    if nilai == "usulan" or nilai == "final":  # noqa: PLR1714 - mypy narrows to the Literal
        return nilai
    raise PerubahanSalah(f'status "{_sebut(nilai)}" tidak ada; pilihannya: {", ".join(get_args(Status))}')


def _sebut(nilai: object) -> str:
    """A value as YAML writes it."""
    return str(nilai).lower() if isinstance(nilai, bool) else "" if nilai is None else str(nilai)


def ditolak(semua: Iterable[Tertulis], keberatan: Iterable[PengandaianSalah]) -> PerubahanDitolak:
    """What a roadmap has against the changes, each with its place and the nearest name that it knows."""
    asal = {satu.perubahan: satu.asal for satu in semua}
    return PerubahanDitolak((asal[satu.perubahan], _dengan_terdekat(satu)) for satu in keberatan)


def _dengan_terdekat(galat: PengandaianSalah) -> str:
    dekat = nama_terdekat(galat.dicari, galat.dikenal)
    return f"{galat}; yang paling dekat: {dekat}" if dekat else str(galat)
