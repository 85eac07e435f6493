"""Planted mistakes: what a planner gets wrong, and the one finding that each mistake gives.

`peta/` is a small but complete roadmap without any finding. A `Kesalahan` is one edit to it. The sign » in the new text
stands right before the place where the finding must be, so that a list of mistakes reads like documentation:

    "bulan ke-13": Kesalahan("domain/keamanan.yaml", "mulai: 2027-01-15", "mulai: »2027-13", "PR108", "bulan 13"),

One mistake is one finding, of whatever level: what only follows from it must not be reported. And it hides nothing: the
same mistake is planted again beside mistakes in all other files, which must all be found too.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from spbe_roadmap.muat import Hasil, muat_rencana

if TYPE_CHECKING:
    from collections.abc import Iterable

TANDA = "»"
# Code, file, line, column.
Tempat: TypeAlias = tuple[str, str, int, int]


class Kesalahan(NamedTuple):
    """One edit to one file, and the finding that it must give.

    `lama` stands once in the file (empty: the whole file) and becomes `baru` (None: the file is deleted). `kata` is part
    of the finding's message or suggestion. `di`: file and snippet, with the sign, where the place is not in `baru`.
    `lain`: codes of findings, not `galat`, that rightly stand beside it.
    """

    berkas: str
    lama: str
    baru: str | None
    kode: str
    kata: str = ""
    di: tuple[str, str] | None = None
    lain: tuple[str, ...] = ()


SAKSI = (
    Kesalahan("peta-rencana.yaml", "kertas: F4", "kertas: »F5", "PR106"),
    Kesalahan("opd.yaml", "kapasitas: 6", "kapasitas: »enam", "PR104"),
    Kesalahan("aplikasi.yaml", "akses_publik: false", "akses_publik: »tidak", "PR104"),
    Kesalahan("indeks.yaml", "batas_bukti: 08-31", "batas_bukti: »31-08", "PR108"),
    Kesalahan("realisasi/2025.yaml", "progres: 35.5", "progres: »135.5", "PR801"),
    Kesalahan("domain/infrastruktur.yaml", "menjadi: 2.75", "menjadi: »dua", "PR104"),
    Kesalahan("domain/keamanan.yaml", "nilai: 200 juta", "nilai: »200.000", "PR107"),
)


@cache
def peta() -> dict[str, str]:
    """All files of the roadmap without findings, by path."""
    akar = Path(__file__).parent / "peta"
    return {str(satu.relative_to(akar)): satu.read_text(encoding="utf-8") for satu in akar.rglob("*.*")}


def tanam(semua: Iterable[Kesalahan], folder: Path) -> dict[Tempat, str]:
    """Writes the roadmap with all these mistakes to a folder; the places of their findings, with words of each."""
    isi = dict(peta())
    for satu in semua:
        if satu.baru is None:
            del isi[satu.berkas]
        elif not satu.lama:
            isi[satu.berkas] = satu.baru
        else:
            assert isi[satu.berkas].count(satu.lama) == 1, satu.lama
            isi[satu.berkas] = isi[satu.berkas].replace(satu.lama, satu.baru)
    harapan = dict(_harapan(satu, isi) for satu in semua)
    for nama, teks in isi.items():
        (folder / nama).parent.mkdir(parents=True, exist_ok=True)
        (folder / nama).write_bytes(teks.replace(TANDA, "").encode(errors="surrogateescape"))
    return harapan


def _harapan(satu: Kesalahan, isi: dict[str, str]) -> tuple[Tempat, str]:
    berkas, potongan = satu.di or (satu.berkas, satu.baru or "")
    potongan_polos = potongan.replace(TANDA, "")
    assert potongan.count(TANDA) == 1, potongan
    teks = isi[berkas].replace(TANDA, "")
    assert teks.count(potongan_polos) == 1, potongan
    sebelum = teks[: teks.index(potongan_polos) + potongan.index(TANDA)]
    return (satu.kode, berkas, sebelum.count("\n") + 1, len(sebelum) - sebelum.rfind("\n")), satu.kata


def temuan_di(hasil: Hasil) -> dict[Tempat, str]:
    """Every finding: its place and what it says."""
    return {
        (temuan.kode, posisi.berkas, posisi.baris, posisi.kolom): f"{temuan.pesan} | {temuan.saran}"
        for posisi, temuan in hasil.temuan
    }


def galat_di(hasil: Hasil) -> list[Tempat]:
    """The place of every finding that is a `galat`, as often as it is reported."""
    return [(temuan.kode, p.berkas, p.baris, p.kolom) for p, temuan in hasil.temuan if temuan.tingkat == "galat"]


def uji(satu: Kesalahan, folder: Path) -> None:
    """Fails unless the mistake gives its one finding, alone and beside mistakes in all other files."""
    harapan = tanam([satu], folder / "sendiri")
    hasil = muat_rencana(folder / "sendiri")
    nyata = temuan_di(hasil)
    lain = {tempat for tempat in nyata if tempat[0] in satu.lain and tempat not in galat_di(hasil)}
    assert set(nyata) - lain == set(harapan), "\n".join(f"{tempat}: {pesan}" for tempat, pesan in nyata.items())
    assert len(galat_di(hasil)) <= 1
    assert satu.kata in nyata[next(iter(harapan))]
    saksi = [saksi for saksi in SAKSI if saksi.berkas not in {satu.berkas, (satu.di or ("",))[0]}]
    bersama = tanam([*saksi, satu], folder / "bersama")
    nyata_galat = galat_di(muat_rencana(folder / "bersama"))
    diharapkan = [tempat for tempat in bersama if tempat not in harapan or galat_di(hasil)]
    assert sorted(nyata_galat) == sorted(diharapkan), nyata_galat
