"""What changed from one publication of a plan to the next, as a reader of the earlier one would ask.

Activities are the same when their ids are. One that is gone and one that is new count as one that changed its id when only
these two of all have the same name.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date
    from decimal import Decimal

    from spbe_roadmap.rencana.terbitan import KegiatanTerbit, TahunTerbit, Terbitan

_Kunci = TypeVar("_Kunci", int, str)
_Nilai = TypeVar("_Nilai")
# what is compared as a list of names or ids, and as one value
_DAFTAR = ("pendukung", "menunggu", "keluaran", "aplikasi")
_NILAI = ("nama", "muatan", "program", "penanggung_jawab", "status", "realisasi")


class UbahNilai(NamedTuple):
    """A field that has another value, as published; None where there was or is none."""

    hal: str
    lama: str | None
    baru: str | None
    jenis: str = "nilai"


class UbahHari(NamedTuple):
    """A computed day that moved by `geser` days (later is positive); 0 where the activity had or has no day."""

    hal: str
    lama: date | None
    baru: date | None
    jenis: str = "hari"

    @property
    def geser(self) -> int:
        """Days by which it moved."""
        return (self.baru - self.lama).days if self.baru and self.lama else 0


class UbahDaftar(NamedTuple):
    """A list that gained or lost entries, each in its own order."""

    hal: str
    tambah: tuple[str, ...]
    hapus: tuple[str, ...]
    jenis: str = "daftar"


class UbahUang(NamedTuple):
    """Rupiah of one year, of the budget or of the ceiling (`hal`)."""

    tahun: int
    lama: int
    baru: int
    hal: str = "anggaran"
    jenis: str = "uang"


class UbahTingkat(NamedTuple):
    """The level that an activity raises an indicator to; None where it did not or does not raise it."""

    indikator: str
    lama: Decimal | None
    baru: Decimal | None
    hal: str = "dampak"
    jenis: str = "tingkat"


class UbahTonggak(NamedTuple):
    """A milestone's day; None where there was or is no such milestone."""

    nama: str
    lama: date | None
    baru: date | None
    hal: str = "tonggak"
    jenis: str = "tonggak"


class UbahLain(NamedTuple):
    """Something else of the activity: its description, risks or the like."""

    hal: str = "lain"
    jenis: str = "lain"


Ubahan = UbahNilai | UbahHari | UbahDaftar | UbahUang | UbahTingkat | UbahTonggak | UbahLain


class KegiatanBerubah(NamedTuple):
    """An activity before and after."""

    lama: KegiatanTerbit
    baru: KegiatanTerbit
    ubahan: tuple[Ubahan, ...]

    @property
    def berganti_id(self) -> bool:
        """Whether it bears another id now."""
        return self.lama.id != self.baru.id


class IndeksBerubah(NamedTuple):
    """A year whose projection, framework or target differs; None where a publication does not have the year."""

    tahun: int
    lama: TahunTerbit | None
    baru: TahunTerbit | None


class NamaBerubah(NamedTuple):
    """Programmes, units or applications (`jenis`) that came, went, or have another name (before, after)."""

    jenis: str
    baru: tuple[str, ...]
    dihapus: tuple[str, ...]
    berganti: tuple[tuple[str, str], ...]

    @property
    def kosong(self) -> bool:
        """Whether none did."""
        return not (self.baru or self.dihapus or self.berganti)


@dataclass(frozen=True, slots=True)
class Perbedaan:
    """Everything that differs. New and changed activities stand in the order of the new plan, those that went in the old order."""

    lama: Terbitan
    baru: Terbitan
    kegiatan_baru: tuple[KegiatanTerbit, ...]
    kegiatan_dihapus: tuple[KegiatanTerbit, ...]
    kegiatan_berubah: tuple[KegiatanBerubah, ...]
    indeks: tuple[IndeksBerubah, ...]
    anggaran: tuple[UbahUang, ...]
    pagu: tuple[UbahUang, ...]
    nama: tuple[NamaBerubah, ...]

    @property
    def penetapan_berubah(self) -> bool:
        """Whether the plan became law meanwhile, or another one."""
        return (self.lama.penetapan, self.lama.nomor) != (self.baru.penetapan, self.baru.nomor)

    @property
    def total(self) -> tuple[int, int]:
        """Rupiah of all years before and after."""
        return sum(self.lama.anggaran.values()), sum(self.baru.anggaran.values())

    @property
    def kosong(self) -> bool:
        """Whether the two publications say the same."""
        return self.lama == self.baru


def bedakan(lama: Terbitan, baru: Terbitan) -> Perbedaan:
    """What `baru` says differently."""
    pasangan = _pasangan(lama.kegiatan, baru.kegiatan)
    kini = {dahulu: satu for satu, dahulu in pasangan.items()}
    semula = {satu.id: satu for satu in lama.kegiatan}
    berubah = (
        KegiatanBerubah(asal, satu, ubahan)
        for satu in baru.kegiatan
        if satu.id in pasangan
        and ((ubahan := tuple(_ubahan(asal := semula[pasangan[satu.id]], satu, kini))) or asal.id != satu.id)
    )
    return Perbedaan(
        lama=lama,
        baru=baru,
        kegiatan_baru=tuple(satu for satu in baru.kegiatan if satu.id not in pasangan),
        kegiatan_dihapus=tuple(satu for satu in lama.kegiatan if satu.id not in kini),
        kegiatan_berubah=tuple(berubah),
        indeks=tuple(IndeksBerubah(*satu) for satu in _beda(lama.indeks, baru.indeks)),
        anggaran=tuple(_uang(lama.anggaran, baru.anggaran)),
        pagu=tuple(_uang(lama.pagu, baru.pagu, "pagu")),
        nama=tuple(
            satu
            for jenis in ("program", "opd", "aplikasi")
            if not (satu := _nama(jenis, getattr(lama, jenis), getattr(baru, jenis))).kosong
        ),
    )


def _pasangan(lama: Iterable[KegiatanTerbit], baru: Iterable[KegiatanTerbit]) -> dict[str, str]:
    """The earlier id of every activity that was there before, by its new id."""
    sebelum, sesudah = {satu.id: satu.nama for satu in lama}, {satu.id: satu.nama for satu in baru}
    hilang = {nama: satu for satu, nama in sebelum.items() if satu not in sesudah}
    sering = Counter(sebelum.values()) | Counter(sesudah.values())
    sama = {satu: satu for satu in sesudah if satu in sebelum}
    berganti = {
        satu: hilang[nama]
        for satu, nama in sesudah.items()
        if satu not in sebelum and nama in hilang and sering[nama] == 1
    }
    return sama | berganti


def _ubahan(lama: KegiatanTerbit, baru: KegiatanTerbit, kini: Mapping[str, str]) -> Iterator[Ubahan]:
    """What differs; `kini` is the new id of every earlier one, so that work which waits for a renamed id still waits for it."""
    for hal in _NILAI:
        if getattr(lama, hal) != getattr(baru, hal):
            yield UbahNilai(hal, getattr(lama, hal), getattr(baru, hal))
    for hal in ("mulai", "selesai"):
        if getattr(lama, hal) != getattr(baru, hal):
            yield UbahHari(hal, getattr(lama, hal), getattr(baru, hal))
    yield from _uang(lama.anggaran, baru.anggaran)
    yield from (UbahTingkat(*satu) for satu in _beda(lama.dampak, baru.dampak))
    yield from _daftar(lama, baru, kini)
    yield from (UbahTonggak(*satu) for satu in _beda(lama.tonggak, baru.tonggak))
    if lama.lain != baru.lain:
        yield UbahLain()


def _daftar(lama: KegiatanTerbit, baru: KegiatanTerbit, kini: Mapping[str, str]) -> Iterator[UbahDaftar]:
    for hal in _DAFTAR:
        sebelum, sesudah = getattr(lama, hal), getattr(baru, hal)
        if hal == "menunggu":
            sebelum = tuple(kini.get(satu, satu) for satu in sebelum)
        tambah = tuple(satu for satu in sesudah if satu not in sebelum)
        hapus = tuple(satu for satu in sebelum if satu not in sesudah)
        if tambah or hapus:
            yield UbahDaftar(hal, tambah, hapus)


def _uang(lama: Mapping[int, int], baru: Mapping[int, int], hal: str = "anggaran") -> Iterator[UbahUang]:
    return (UbahUang(tahun, semula or 0, kini or 0, hal) for tahun, semula, kini in _beda(lama, baru) if semula or kini)


def _nama(jenis: str, lama: Mapping[str, str], baru: Mapping[str, str]) -> NamaBerubah:
    return NamaBerubah(
        jenis,
        baru=tuple(nama for satu, nama in baru.items() if satu not in lama),
        dihapus=tuple(nama for satu, nama in lama.items() if satu not in baru),
        berganti=tuple((lama[satu], nama) for satu, nama in baru.items() if satu in lama and lama[satu] != nama),
    )


def _beda(
    lama: Mapping[_Kunci, _Nilai], baru: Mapping[_Kunci, _Nilai]
) -> Iterator[tuple[_Kunci, _Nilai | None, _Nilai | None]]:
    """Key, value before and value after, where these differ; None where there was or is none. By key."""
    for kunci in sorted(lama.keys() | baru.keys()):
        semula, kini = lama.get(kunci), baru.get(kunci)
        if semula != kini:
            yield kunci, semula, kini
