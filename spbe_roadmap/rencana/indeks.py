"""The projected index of every year, and where each level comes from. Exact decimals; frameworks are never mixed.

An indicator's level in year y is the greatest of its starting level and every `menjadi` of work that is finished on or
before the last evidence day of y. Finished means: by the schedule; but as far as realisation is known, by what really
happened, so that a promise which was not kept raises nothing. Source: format.md section 7.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.kerangka import dari_kode, muat, semua, untuk_tahun
from spbe_roadmap.kerangka.hitung import HasilIndeks, hitung

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spbe_roadmap.kerangka import Kerangka
    from spbe_roadmap.model.indeks import Riwayat
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.rencana.jadwal import Jadwal


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


class _Kenaikan(NamedTuple):
    nomor: int
    menjadi: Decimal
    selesai: date
    kegiatan: str


def proyeksikan(peta: PetaRencana, jadwal: Jadwal) -> Proyeksi:
    """The projection of a plan."""
    kenaikan = _kenaikan(peta, jadwal)
    tahun: list[ProyeksiTahun] = []
    for satu in peta.periode.tahun:
        if kerangka := untuk_tahun(satu):
            sebelum = tahun[-1] if tahun and tahun[-1].kerangka is kerangka else None
            tahun.append(_proyeksi_tahun(peta, kerangka, satu, kenaikan[kerangka.id], sebelum))
    return Proyeksi(tuple(tahun), _riwayat(peta))


def _riwayat(peta: PetaRencana) -> tuple[RiwayatTahun, ...]:
    dikenal = {kerangka.id for kerangka in semua()}
    ada = [satu for satu in peta.indeks.riwayat if satu.kerangka in dikenal]
    return tuple(
        RiwayatTahun(satu, muat(satu.kerangka), muat(satu.kerangka).kelas(satu.indeks).nama)
        for satu in sorted(ada, key=lambda satu: satu.tahun)
    )


def _kenaikan(peta: PetaRencana, jadwal: Jadwal) -> dict[str, list[_Kenaikan]]:
    """Every effect on the scale of its framework, with the day on which the work is finished, in document order."""
    kenaikan: dict[str, list[_Kenaikan]] = {kerangka.id: [] for kerangka in semua()}
    nyata = _selesai_nyata(peta, jadwal)
    for _, _, kegiatan in peta.semua_kegiatan():
        selesai = nyata.get(kegiatan.id) if kegiatan.id in nyata else _selesai_rencana(jadwal, kegiatan.id)
        for dampak in kegiatan.dampak if selesai else ():
            ketemu = dari_kode(dampak.indikator)
            if ketemu and ketemu[0].skala.memuat(dampak.menjadi):
                kenaikan[ketemu[0].id].append(_Kenaikan(ketemu[1].nomor, dampak.menjadi, selesai, kegiatan.id))
    return kenaikan


def _selesai_rencana(jadwal: Jadwal, nama: str) -> date | None:
    satu = jadwal.kegiatan.get(nama)
    return satu.selesai if satu else None


def _selesai_nyata(peta: PetaRencana, jadwal: Jadwal) -> dict[str, date]:
    """Days of completion as far as they are known to differ from the schedule.

    The realised end where there is one. Work that should have been finished by the day `per` of the last file that names
    it, and was not, counts from the first day after `per` at the earliest: nobody knows its new date, and the years whose
    evidence closed before cannot have seen it.
    """
    nyata: dict[str, date] = {}
    for realisasi in sorted(peta.realisasi, key=lambda satu: satu.tahun):
        per = realisasi.per.akhir if realisasi.per else date(realisasi.tahun, 12, 31)
        for nama, capai in realisasi.kegiatan.items():
            rencana = jadwal.kegiatan.get(nama)
            if capai.selesai:
                nyata[nama] = capai.selesai.akhir
            elif capai.status != "selesai" and rencana and rencana.selesai <= per:
                nyata[nama] = rencana.selesai.fromordinal(per.toordinal() + 1)
    return nyata


def _proyeksi_tahun(
    peta: PetaRencana, kerangka: Kerangka, tahun: int, kenaikan: list[_Kenaikan], sebelum: ProyeksiTahun | None
) -> ProyeksiTahun:
    batas = date(tahun, *peta.indeks.batas_bukti)
    awal = peta.indeks.awal.get(kerangka.id)
    asal = _asal(kerangka, awal.tingkat if awal else {}, kenaikan, batas)
    return ProyeksiTahun(
        tahun=tahun,
        kerangka=kerangka,
        hasil=hitung(kerangka, {satu.nomor: satu.tingkat for satu in asal}),
        target=peta.indeks.target.get(tahun),
        batas_bukti=batas,
        asal=asal,
        kontribusi=_kontribusi(kerangka, asal, sebelum),
        perkiraan=awal.perkiraan if awal else True,
    )


def _asal(
    kerangka: Kerangka, awal: Mapping[int, Decimal], kenaikan: list[_Kenaikan], batas: date
) -> tuple[AsalTingkat, ...]:
    """The level of every indicator; of several kegiatan with the same level the first finished gives it."""
    terbaik: dict[int, _Kenaikan] = {}
    for satu in kenaikan:
        if satu.selesai <= batas:
            lama = terbaik.get(satu.nomor)
            if lama is None or (-satu.menjadi, satu.selesai) < (-lama.menjadi, lama.selesai):
                terbaik[satu.nomor] = satu
    hasil = []
    for indikator in kerangka.indikator:
        mula = awal.get(indikator.nomor, kerangka.skala.min)
        mula = mula if kerangka.skala.memuat(mula) else kerangka.skala.min
        naik = terbaik.get(indikator.nomor)
        if naik and naik.menjadi > mula:
            hasil.append(AsalTingkat(indikator.nomor, naik.menjadi, mula, naik.kegiatan, naik.selesai))
        else:
            hasil.append(AsalTingkat(indikator.nomor, mula, mula, None, None))
    return tuple(hasil)


def _kontribusi(
    kerangka: Kerangka, asal: tuple[AsalTingkat, ...], sebelum: ProyeksiTahun | None
) -> tuple[Kontribusi, ...]:
    hasil = []
    for nomor, satu in enumerate(asal):
        dari = sebelum.asal[nomor].tingkat if sebelum else satu.awal
        if satu.kegiatan and satu.tingkat > dari:
            indikator = kerangka.indikator[nomor]
            tambahan = (satu.tingkat - dari) * indikator.bobot / 100
            hasil.append(Kontribusi(satu.kegiatan, indikator.kode, dari, satu.tingkat, tambahan))
    return tuple(hasil)


def tingkat_awal(peta: PetaRencana, kerangka: Kerangka, nomor: int) -> Decimal:
    """The level that an indicator starts from; the lowest where none is given, or one outside the scale."""
    awal = peta.indeks.awal.get(kerangka.id)
    tingkat = awal.tingkat.get(nomor, kerangka.skala.min) if awal else kerangka.skala.min
    return tingkat if kerangka.skala.memuat(tingkat) else kerangka.skala.min


def terlemah(proyeksi: ProyeksiTahun, banyak: int) -> tuple[AsalTingkat, ...]:
    """The lowest indicators of a year by starting level, the heavier first."""
    bobot = {satu.nomor: satu.bobot for satu in proyeksi.kerangka.indikator}
    return tuple(sorted(proyeksi.asal, key=lambda satu: (satu.awal, -bobot[satu.nomor], satu.nomor))[:banyak])
