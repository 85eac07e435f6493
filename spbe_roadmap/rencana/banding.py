"""Two computed plans side by side: what differs in dates, the critical chain, money and the index.

Plans are matched by id, so that they may be two versions of one roadmap, two proposals, or a plan and a what-if of it.
Nothing is rounded; differences are after minus before. Years of different frameworks are never subtracted.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from spbe_roadmap.kerangka import Kerangka
    from spbe_roadmap.rencana.indeks import ProyeksiTahun
    from spbe_roadmap.rencana.jadwal import Ikatan, JadwalKegiatan
    from spbe_roadmap.rencana.rencana import Rencana


class BandingKegiatan(NamedTuple):
    """One kegiatan in both plans; None where a plan lacks it, or cannot place it. Differences are 0 then."""

    id: str
    nama: str
    sebelum: JadwalKegiatan | None
    sesudah: JadwalKegiatan | None

    @property
    def geser_mulai(self) -> int:
        """Days by which the first day has moved."""
        return (self.sesudah.mulai - self.sebelum.mulai).days if self.sebelum and self.sesudah else 0

    @property
    def geser_selesai(self) -> int:
        """Days by which the last day has moved."""
        return (self.sesudah.selesai - self.sebelum.selesai).days if self.sebelum and self.sesudah else 0

    @property
    def selisih_kelonggaran(self) -> int:
        """Days of total slack gained."""
        return self.sesudah.kelonggaran_hari - self.sebelum.kelonggaran_hari if self.sebelum and self.sesudah else 0

    @property
    def berubah(self) -> bool:
        """Whether its days, its slack or its being critical differ, or only one plan places it."""
        if self.sebelum is None or self.sesudah is None:
            return self.sebelum is not self.sesudah
        return bool(self.bergeser or self.selisih_kelonggaran)

    @property
    def bergeser(self) -> bool:
        """Whether its first or last day has moved."""
        return bool(self.geser_mulai or self.geser_selesai)

    @property
    def menjadi_kritis(self) -> bool:
        """Whether it is critical only now."""
        return bool(self.sebelum and self.sesudah and self.sesudah.kritis and not self.sebelum.kritis)

    @property
    def tidak_lagi_kritis(self) -> bool:
        """Whether it was critical only before."""
        return bool(self.sebelum and self.sesudah and self.sebelum.kritis and not self.sesudah.kritis)


class BandingTahun(NamedTuple):
    """Money of one year in whole rupiah: planned, and the ceiling where there is one."""

    tahun: int
    sebelum: int
    sesudah: int
    pagu_sebelum: int | None
    pagu_sesudah: int | None

    @property
    def selisih(self) -> int:
        """What the year costs more."""
        return self.sesudah - self.sebelum

    @property
    def berubah(self) -> bool:
        """Whether the money or its ceiling has changed."""
        return self.selisih != 0 or self.pagu_sebelum != self.pagu_sesudah

    @property
    def lebih_sebelum(self) -> int:
        """What went beyond the ceiling, 0 where nothing did."""
        return _lebih(self.sebelum, self.pagu_sebelum)

    @property
    def lebih_sesudah(self) -> int:
        """What goes beyond the ceiling now, 0 where nothing does."""
        return _lebih(self.sesudah, self.pagu_sesudah)


class BandingOpd(NamedTuple):
    """Money of one unit over all years, in whole rupiah."""

    id: str
    nama: str
    sebelum: int
    sesudah: int

    @property
    def selisih(self) -> int:
        """What the unit spends more."""
        return self.sesudah - self.sebelum


class BandingTingkat(NamedTuple):
    """The level of one indicator in one year, by its code."""

    indikator: str
    nama: str
    sebelum: Decimal
    sesudah: Decimal


class BandingIndeks(NamedTuple):
    """The projection of one evaluation year; None where a plan does not cover it."""

    tahun: int
    sebelum: ProyeksiTahun | None
    sesudah: ProyeksiTahun | None

    @property
    def kerangka(self) -> Kerangka | None:
        """The framework of the year: the later plan's, where it covers the year."""
        satu = self.sesudah or self.sebelum
        return satu.kerangka if satu else None

    @property
    def selisih(self) -> Decimal | None:
        """Points of the index gained, exact; None where the two cannot be compared."""
        pasangan = self._sekerangka
        return pasangan[1].hasil.indeks - pasangan[0].hasil.indeks if pasangan else None

    @property
    def berubah(self) -> bool:
        """Whether anything of the year differs: index, framework or target."""
        if self.sebelum is None or self.sesudah is None:
            return self.sebelum is not self.sesudah
        return self.selisih != 0 or self.sebelum.target != self.sesudah.target or bool(self.tingkat)

    @property
    def predikat_berubah(self) -> bool:
        """Whether the same framework gives another predicate."""
        pasangan = self._sekerangka
        return bool(pasangan and pasangan[0].hasil.predikat != pasangan[1].hasil.predikat)

    @property
    def target_lepas(self) -> bool:
        """Whether the target was met only before."""
        return tercapai(self.sebelum) is True and tercapai(self.sesudah) is False

    @property
    def target_tercapai(self) -> bool:
        """Whether the target is met only now."""
        return tercapai(self.sebelum) is False and tercapai(self.sesudah) is True

    @property
    def tingkat(self) -> tuple[BandingTingkat, ...]:
        """The indicators whose level differs, in the order of the framework."""
        if (pasangan := self._sekerangka) is None:
            return ()
        sebelum, sesudah = (satu.hasil.tingkat for satu in pasangan)
        return tuple(
            BandingTingkat(satu.kode, satu.nama, sebelum[satu.nomor], sesudah[satu.nomor])
            for satu in pasangan[0].kerangka.indikator
            if sebelum[satu.nomor] != sesudah[satu.nomor]
        )

    @property
    def _sekerangka(self) -> tuple[ProyeksiTahun, ProyeksiTahun] | None:
        if self.sebelum and self.sesudah and self.sebelum.kerangka is self.sesudah.kerangka:
            return self.sebelum, self.sesudah
        return None


def _kritis(rencana: Rencana) -> tuple[str, ...]:
    kritis = (satu for satu in rencana.jadwal.kegiatan.values() if satu.kritis)
    return tuple(satu.id for satu in sorted(kritis, key=lambda satu: satu.mulai))


@dataclass(frozen=True)
class Banding:
    """Two plans and everything that differs; what differs is computed when first asked for."""

    sebelum: Rencana
    sesudah: Rencana

    @cached_property
    def kegiatan(self) -> tuple[BandingKegiatan, ...]:
        """Every kegiatan of either plan: those of the first in its document order, then those that only the second has."""
        sebelum, sesudah = _nama_kegiatan(self.sebelum), _nama_kegiatan(self.sesudah)
        return tuple(
            BandingKegiatan(satu, nama, self.sebelum.jadwal.kegiatan.get(satu), self.sesudah.jadwal.kegiatan.get(satu))
            for satu, nama in (sebelum | sesudah).items()
        )

    @cached_property
    def hilang(self) -> tuple[str, ...]:
        """Ids of the kegiatan that only the first plan has, in document order."""
        ada = _nama_kegiatan(self.sesudah)
        return tuple(satu for satu in _nama_kegiatan(self.sebelum) if satu not in ada)

    @cached_property
    def baru(self) -> tuple[str, ...]:
        """Ids of the kegiatan that only the second plan has, in document order."""
        ada = _nama_kegiatan(self.sebelum)
        return tuple(satu for satu in _nama_kegiatan(self.sesudah) if satu not in ada)

    @cached_property
    def bergeser(self) -> tuple[BandingKegiatan, ...]:
        """The kegiatan whose days have moved."""
        return tuple(satu for satu in self.kegiatan if satu.bergeser)

    @cached_property
    def jalur_kritis(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Ids of the critical kegiatan of each plan, by first day."""
        return _kritis(self.sebelum), _kritis(self.sesudah)

    @cached_property
    def anggaran(self) -> tuple[BandingTahun, ...]:
        """Money of every year of either plan."""
        lama, baru = self.sebelum.anggaran, self.sesudah.anggaran
        return tuple(
            BandingTahun(
                tahun,
                lama.jumlah.per_tahun.get(tahun, 0),
                baru.jumlah.per_tahun.get(tahun, 0),
                lama.pagu.get(tahun),
                baru.pagu.get(tahun),
            )
            for tahun in sorted({*lama.tahun, *baru.tahun, *lama.pagu, *baru.pagu})
        )

    @cached_property
    def per_opd(self) -> tuple[BandingOpd, ...]:
        """The units whose money differs."""
        lama, baru = (
            {satu.kunci: satu for satu in rencana.anggaran.per_opd} for rencana in (self.sebelum, self.sesudah)
        )
        semua = (
            BandingOpd(
                satu, baris.nama, lama[satu].total if satu in lama else 0, baru[satu].total if satu in baru else 0
            )
            for satu, baris in (lama | baru).items()
        )
        return tuple(satu for satu in semua if satu.selisih)

    @cached_property
    def indeks(self) -> tuple[BandingIndeks, ...]:
        """The projection of every year of either plan."""
        lama, baru = ({satu.tahun: satu for satu in rencana.proyeksi.tahun} for rencana in (self.sebelum, self.sesudah))
        return tuple(BandingIndeks(tahun, lama.get(tahun), baru.get(tahun)) for tahun in sorted({*lama, *baru}))

    @property
    def indeks_berubah(self) -> tuple[tuple[Kerangka, tuple[BandingIndeks, ...]], ...]:
        """The years in which something differs, by framework: two of them never stand in one table."""
        berubah = [satu for satu in self.indeks if satu.berubah]
        kerangka = dict.fromkeys(satu.kerangka for satu in berubah if satu.kerangka)
        return tuple((k, tuple(satu for satu in berubah if satu.kerangka is k)) for k in kerangka)

    @cached_property
    def ikatan_patah(self) -> tuple[Ikatan, ...]:
        """Dependencies that given dates break only now."""
        return _patah(self.sesudah, kecuali=self.sebelum)

    @cached_property
    def ikatan_pulih(self) -> tuple[Ikatan, ...]:
        """Dependencies that given dates broke only before."""
        return _patah(self.sebelum, kecuali=self.sesudah)

    @property
    def sama(self) -> bool:
        """Whether nothing of all this differs."""
        return not (
            any(satu.berubah for satu in self.kegiatan)
            or self.hilang
            or self.baru
            or any(satu.berubah for satu in self.anggaran)
            or self.per_opd
            or any(satu.berubah for satu in self.indeks)
            or self.ikatan_patah
            or self.ikatan_pulih
        )


def tercapai(satu: ProyeksiTahun | None) -> bool | None:
    """Whether the exact index reaches the target of its year; None without index or target."""
    return None if satu is None or satu.selisih is None else satu.selisih >= 0


def _lebih(jumlah: int, pagu: int | None) -> int:
    return 0 if pagu is None else max(0, jumlah - pagu)


def _nama_kegiatan(rencana: Rencana) -> dict[str, str]:
    return {satu.id: satu.nama for _, _, satu in rencana.peta.semua_kegiatan()}


def _patah(rencana: Rencana, *, kecuali: Rencana) -> tuple[Ikatan, ...]:
    """The broken dependencies that the other plan has not, or does not break."""
    lain = {satu[:3] for satu in kecuali.jadwal.ikatan if satu.dilanggar}
    return tuple(satu for satu in rencana.jadwal.ikatan if satu.dilanggar and satu[:3] not in lain)
