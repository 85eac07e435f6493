"""The projected index of every year, and where each level comes from. Exact decimals; frameworks are never mixed.

An indicator's level in year y is the greatest of its starting level and every `menjadi` of work that is finished on or
before the last evidence day of y; `kenaikan` says when work counts as finished.

Sources: format.md section 7; PermenPANRB 59/2020 (until the evaluation of 2025), PermenPANRB 8/2026 (from 2026).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.kerangka import dari_kode, muat, semua, untuk_tahun
from spbe_roadmap.kerangka.hitung import hitung
from spbe_roadmap.model.berkas import BERKAS_POKOK
from spbe_roadmap.model.peta_rencana import MUATAN
from spbe_roadmap.rencana.kenaikan import Tangga, kenaikan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from spbe_roadmap.kerangka import Kerangka
    from spbe_roadmap.kerangka.hitung import HasilIndeks
    from spbe_roadmap.model.indeks import Awal, Riwayat
    from spbe_roadmap.model.kegiatan import Kegiatan
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.rencana.jadwal import Jadwal
    from spbe_roadmap.rencana.kenaikan import Kenaikan


class AsalTingkat(NamedTuple):
    """Where the level of one indicator comes from; `kegiatan` None is the starting level. `selesai` is inclusive."""

    nomor: int
    tingkat: Decimal
    awal: Decimal
    kegiatan: str | None
    selesai: date | None


class Kontribusi(NamedTuple):
    """What one kegiatan adds in a year compared with the year before, or with the start: exact points of the index."""

    kegiatan: str
    indikator: str
    dari: Decimal
    menjadi: Decimal
    tambahan: Decimal


@dataclass(frozen=True, slots=True)
class ProyeksiTahun:
    """The projection of one evaluation year. `perkiraan`: its starting levels are an estimate."""

    tahun: int
    kerangka: Kerangka
    hasil: HasilIndeks
    target: Decimal | None
    batas_bukti: date
    asal: tuple[AsalTingkat, ...]
    kontribusi: tuple[Kontribusi, ...]
    perkiraan: bool

    @property
    def selisih(self) -> Decimal | None:
        """Index minus target, None without target."""
        return None if self.target is None else self.hasil.indeks - self.target


class RiwayatTahun(NamedTuple):
    """A published result with its framework and the predicate that its index earns."""

    riwayat: Riwayat
    kerangka: Kerangka
    predikat: str


@dataclass(frozen=True, slots=True)
class Proyeksi:
    """All years of the period that have a framework, and the published history, both by year."""

    tahun: tuple[ProyeksiTahun, ...]
    riwayat: tuple[RiwayatTahun, ...]

    @property
    def per_kerangka(self) -> tuple[tuple[Kerangka, tuple[ProyeksiTahun, ...]], ...]:
        """The years of each framework; a chart never joins two."""
        kerangka = {satu.kerangka.id: satu.kerangka for satu in self.tahun}
        return tuple((satu, tuple(t for t in self.tahun if t.kerangka is satu)) for satu in kerangka.values())


def proyeksikan(peta: PetaRencana, jadwal: Jadwal) -> Proyeksi:
    """The projection of a plan."""
    semua_kenaikan = kenaikan(peta, jadwal)
    tahun: list[ProyeksiTahun] = []
    for kerangka, semua_tahun in _tahun_kerangka(peta).items():
        sebelum = None
        tangga = Tangga(semua_kenaikan[kerangka.id])
        for satu in semua_tahun:
            sebelum = _proyeksi_tahun(peta, kerangka, satu, tangga, sebelum)
            tahun.append(sebelum)
    return Proyeksi(tuple(sorted(tahun, key=lambda satu: satu.tahun)), _riwayat(peta))


def _tahun_kerangka(peta: PetaRencana) -> dict[Kerangka, list[int]]:
    """The years of the period by the framework that they are evaluated with; years without any are left out."""
    hasil: dict[Kerangka, list[int]] = {}
    for tahun in peta.periode.tahun:
        if kerangka := untuk_tahun(tahun):
            hasil.setdefault(kerangka, []).append(tahun)
    return hasil


def _riwayat(peta: PetaRencana) -> tuple[RiwayatTahun, ...]:
    dikenal = {kerangka.id for kerangka in semua()}
    ada = [satu for satu in peta.indeks.riwayat if satu.kerangka in dikenal]
    return tuple(
        RiwayatTahun(satu, muat(satu.kerangka), muat(satu.kerangka).kelas(satu.indeks).nama)
        for satu in sorted(ada, key=lambda satu: satu.tahun)
    )


def _proyeksi_tahun(
    peta: PetaRencana, kerangka: Kerangka, tahun: int, tangga: Tangga, sebelum: ProyeksiTahun | None
) -> ProyeksiTahun:
    batas = date(tahun, *peta.indeks.batas_bukti)
    awal = peta.indeks.awal.get(kerangka.id)
    tercapai = tangga.sampai(batas)
    asal = tuple(_asal(satu.nomor, tingkat_awal(peta, kerangka, satu.nomor), tercapai) for satu in kerangka.indikator)
    return ProyeksiTahun(
        tahun=tahun,
        kerangka=kerangka,
        hasil=hitung(kerangka, {satu.nomor: satu.tingkat for satu in asal}),
        target=peta.indeks.target.get(tahun),
        batas_bukti=batas,
        asal=asal,
        kontribusi=tuple(_kontribusi(kerangka, asal, sebelum)),
        perkiraan=awal.perkiraan if awal else True,
    )


def tingkat_awal(peta: PetaRencana, kerangka: Kerangka, nomor: int) -> Decimal:
    """The level that an indicator starts from; the lowest where none is given, or one outside the scale."""
    awal = peta.indeks.awal.get(kerangka.id)
    tingkat = awal.tingkat.get(nomor, kerangka.skala.min) if awal else kerangka.skala.min
    return tingkat if kerangka.skala.memuat(tingkat) else kerangka.skala.min


def kerangka_pasti(peta: PetaRencana, terjadwal: frozenset[str]) -> frozenset[str]:
    """Ids of the frameworks whose projected levels can be trusted.

    None, where an effect may be missing: in what could not be read, beyond `terjadwal` (kegiatan with days that count),
    or because nobody knows its indicator or level. And none whose starting levels are not those that the file means.
    """
    keutuhan, awal = peta.keutuhan, peta.indeks.awal
    kerangka = {satu.id: satu for satu in semua()}
    terbaca = not {BERKAS_POKOK, peta.indeks.berkas} & keutuhan.berkas_rusak and len(peta.muatan) == len(MUATAN)
    utuh = keutuhan.baris_utuh(peta.indeks, "awal") and not any(
        berkas.startswith(("domain/", "realisasi/")) for berkas, _ in keutuhan.baris_rusak
    )
    if not terbaca or not utuh or not awal.keys() <= kerangka.keys():
        return frozenset()
    if not all(_dampak_pasti(kegiatan, terjadwal) for _, _, kegiatan in peta.semua_kegiatan() if kegiatan.dampak):
        return frozenset()
    return frozenset(satu.id for satu in semua() if satu.id not in awal or _sah(satu, awal[satu.id]))


def _dampak_pasti(kegiatan: Kegiatan, terjadwal: frozenset[str]) -> bool:
    dikenal = ((dari_kode(dampak.indikator), dampak.menjadi) for dampak in kegiatan.dampak)
    return kegiatan.id in terjadwal and all(satu and satu[0].skala.memuat(menjadi) for satu, menjadi in dikenal)


def _sah(kerangka: Kerangka, awal: Awal) -> bool:
    return all(kerangka.indikator_ke(nomor) and kerangka.skala.memuat(satu) for nomor, satu in awal.tingkat.items())


def _asal(nomor: int, awal: Decimal, tercapai: Mapping[int, Kenaikan]) -> AsalTingkat:
    naik = tercapai.get(nomor)
    if naik and naik.menjadi > awal:
        return AsalTingkat(nomor, naik.menjadi, awal, naik.kegiatan, naik.selesai)
    return AsalTingkat(nomor, awal, awal, None, None)


def _kontribusi(
    kerangka: Kerangka, asal: tuple[AsalTingkat, ...], sebelum: ProyeksiTahun | None
) -> Iterator[Kontribusi]:
    lama = sebelum.asal if sebelum else [None] * len(asal)
    for indikator, satu, dulu in zip(kerangka.indikator, asal, lama, strict=True):
        dari = dulu.tingkat if dulu else satu.awal
        if satu.kegiatan and satu.tingkat > dari:
            tambahan = ((satu.tingkat - dari) * indikator.bobot).scaleb(-2)
            yield Kontribusi(satu.kegiatan, indikator.kode, dari, satu.tingkat, tambahan)


def terlemah(proyeksi: ProyeksiTahun, banyak: int) -> tuple[AsalTingkat, ...]:
    """The lowest indicators of a year by starting level, the heavier first."""
    bobot = {satu.nomor: satu.bobot for satu in proyeksi.kerangka.indikator}
    return tuple(sorted(proyeksi.asal, key=lambda satu: (satu.awal, -bobot[satu.nomor], satu.nomor))[:banyak])
