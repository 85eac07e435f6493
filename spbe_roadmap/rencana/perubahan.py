"""Changes to a roadmap that somebody may think of: a small closed set, and what speaks against one.

What each of them does to a roadmap is told in `pengandaian`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from spbe_roadmap.kerangka import dari_kode, semua
from spbe_roadmap.kerangka.angka import bulatkan
from spbe_roadmap.model.sebutan import sebutan
from spbe_roadmap.model.uang import tulis_rupiah
from spbe_roadmap.rencana.pergeseran import Langkah

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from decimal import Decimal

    from spbe_roadmap.kerangka import Kerangka
    from spbe_roadmap.model.kegiatan import Status
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.model.waktu import Durasi


class Tunda(NamedTuple):
    """A kegiatan starts later by `lama`, or earlier where that is negative."""

    kegiatan: str
    lama: Durasi


class Hapus(NamedTuple):
    """A kegiatan, or a programme with everything in it, is not done. Of two with one id the kegiatan is meant."""

    id: str


class PaguMenjadi(NamedTuple):
    """The ceiling of a year becomes `nilai` rupiah."""

    tahun: int
    nilai: int


class PaguTambah(NamedTuple):
    """The ceiling of a year rises by `nilai` rupiah, or falls where that is negative."""

    tahun: int
    nilai: int


class PaguPersen(NamedTuple):
    """The ceiling of a year rises by `persen` of itself, or falls where that is negative; rounded to a whole rupiah."""

    tahun: int
    persen: Decimal


class UbahTingkat(NamedTuple):
    """The finished kegiatan makes `menjadi` provable for an indicator, whatever it promised before."""

    kegiatan: str
    indikator: str
    menjadi: Decimal


class UbahStatus(NamedTuple):
    """A kegiatan becomes `usulan` or `final`."""

    kegiatan: str
    menjadi: Status


class UbahPenanggungJawab(NamedTuple):
    """Another unit takes charge of a kegiatan."""

    kegiatan: str
    opd: str


PerubahanPagu: TypeAlias = PaguMenjadi | PaguTambah | PaguPersen
PerubahanKegiatan: TypeAlias = Tunda | UbahTingkat | UbahStatus | UbahPenanggungJawab
Perubahan: TypeAlias = PerubahanKegiatan | Hapus | PerubahanPagu


class PengandaianSalah(ValueError):
    """A change that this roadmap cannot take. `dicari`: a name that it does not have, `dikenal`: those that it has."""

    dicari: str = ""
    dikenal: tuple[str, ...] = ()

    def __init__(self, perubahan: Perubahan, pesan: str) -> None:
        super().__init__(pesan)
        self.perubahan = perubahan


class TidakAda(PengandaianSalah):
    """Something named that the roadmap, or the framework, does not have."""

    def __init__(self, perubahan: Perubahan, jenis: str, nama: str, dikenal: Iterable[str]) -> None:
        super().__init__(perubahan, f'{jenis} "{nama}" tidak ada')
        self.dicari, self.dikenal = nama, tuple(dikenal)


class SudahDihapus(PengandaianSalah):
    """One change needs what another one drops."""

    def __init__(self, perubahan: Perubahan, kegiatan: str) -> None:
        super().__init__(perubahan, f'kegiatan "{kegiatan}" sudah dihapus oleh perubahan lain')


class TahunDiLuarPeriode(PengandaianSalah):
    """A ceiling for a year that the roadmap does not plan."""

    def __init__(self, perubahan: PerubahanPagu, tahun: range) -> None:
        pesan = f"tahun {perubahan.tahun} di luar periode {tahun.start} sampai {tahun.stop - 1}"
        super().__init__(perubahan, pesan)
        self.dicari, self.dikenal = str(perubahan.tahun), tuple(map(str, tahun))


class TanpaPagu(PengandaianSalah):
    """A ceiling that shall rise or fall, and is not there."""

    def __init__(self, perubahan: PerubahanPagu) -> None:
        tahun = perubahan.tahun
        super().__init__(perubahan, f"tahun {tahun} tidak berpagu; tetapkan jumlahnya, misalnya {tahun}=5 miliar")


class PaguNegatif(PengandaianSalah):
    """A ceiling that would fall below zero."""

    def __init__(self, perubahan: PerubahanPagu, pagu: int) -> None:
        super().__init__(
            perubahan, f"pagu {perubahan.tahun} hanya {tulis_rupiah(pagu)}, tidak dapat dikurangi sebesar itu"
        )


class TingkatDiLuarSkala(PengandaianSalah):
    """A level that the indicator's framework does not know."""

    def __init__(self, perubahan: UbahTingkat, kerangka: Kerangka) -> None:
        tertulis = str(perubahan.menjadi).replace(".", ",")
        super().__init__(perubahan, f"tingkat {tertulis} di luar skala {kerangka.nama}: {kerangka.skala.uraian}")


class TerlaluJauh(PengandaianSalah):
    """Delays of one kegiatan that add up to more than a length may say."""

    def __init__(self, perubahan: Tunda) -> None:
        super().__init__(perubahan, f'penundaan kegiatan "{perubahan.kegiatan}" berjumlah lebih dari seratus tahun')


def semua_keberatan(peta: PetaRencana, perubahan: Sequence[Perubahan]) -> list[PengandaianSalah]:
    """Everything that speaks against the changes, in their order; empty where `andaikan` can make them."""
    keberatan: list[PengandaianSalah] = []
    pagu = dict(peta.pokok.pagu)
    dihapus = kegiatan_dihapus(peta, perubahan)
    langkah = jumlah_tunda(perubahan)
    for satu in perubahan:
        try:
            if isinstance(satu, Hapus):
                _periksa_ada(satu, "kegiatan atau program", satu.id, [*_id_kegiatan(peta), *_id_program(peta)])
            elif isinstance(satu, PaguMenjadi | PaguTambah | PaguPersen):
                pagu[satu.tahun] = pagu_baru(peta, pagu, satu)
            else:
                _periksa_kegiatan(peta, satu, dihapus)
                if isinstance(satu, Tunda) and langkah[satu.kegiatan].terlalu_jauh:
                    raise TerlaluJauh(satu)
        except PengandaianSalah as galat:
            keberatan.append(galat)
    return keberatan


def _periksa_kegiatan(peta: PetaRencana, satu: PerubahanKegiatan, dihapus: Collection[str]) -> None:
    _periksa_ada(satu, "kegiatan", satu.kegiatan, _id_kegiatan(peta))
    if satu.kegiatan in dihapus:
        raise SudahDihapus(satu, satu.kegiatan)
    if isinstance(satu, UbahPenanggungJawab):
        _periksa_ada(satu, sebutan(peta.instansi).unit, satu.opd, [opd.id for opd in peta.opd])
    elif isinstance(satu, UbahTingkat):
        if (ketemu := dari_kode(satu.indikator)) is None:
            kode = (indikator.kode for kerangka in semua() for indikator in kerangka.indikator)
            raise TidakAda(satu, "indikator", satu.indikator, kode)
        if not ketemu[0].skala.memuat(satu.menjadi):
            raise TingkatDiLuarSkala(satu, ketemu[0])


def _periksa_ada(satu: Perubahan, jenis: str, nama: str, dikenal: Collection[str]) -> None:
    if nama not in dikenal:
        raise TidakAda(satu, jenis, nama, dikenal)


def _id_kegiatan(peta: PetaRencana) -> list[str]:
    return [kegiatan.id for _, _, kegiatan in peta.semua_kegiatan()]


def _id_program(peta: PetaRencana) -> list[str]:
    return [program.id for _, program in peta.semua_program()]


def program_dihapus(peta: PetaRencana, perubahan: Sequence[Perubahan]) -> set[str]:
    """Ids of the programmes that are dropped."""
    disebut = {satu.id for satu in perubahan if isinstance(satu, Hapus)}
    return disebut.intersection(_id_program(peta)).difference(_id_kegiatan(peta))


def kegiatan_dihapus(peta: PetaRencana, perubahan: Sequence[Perubahan]) -> set[str]:
    """Ids of the kegiatan that are dropped, by themselves or with their programme."""
    disebut = {satu.id for satu in perubahan if isinstance(satu, Hapus)}
    program = program_dihapus(peta, perubahan)
    return {satu.id for _, induk, satu in peta.semua_kegiatan() if satu.id in disebut or induk.id in program}


def pagu_baru(peta: PetaRencana, pagu: Mapping[int, int], satu: PerubahanPagu) -> int:
    """The ceiling that the change makes of those of `pagu`, in rupiah. Raises PengandaianSalah."""
    if satu.tahun not in peta.periode.tahun:
        raise TahunDiLuarPeriode(satu, peta.periode.tahun)
    if isinstance(satu, PaguMenjadi):
        return satu.nilai
    if satu.tahun not in pagu:
        raise TanpaPagu(satu)
    lama = pagu[satu.tahun]
    tambah = satu.nilai if isinstance(satu, PaguTambah) else int(bulatkan((lama * satu.persen).scaleb(-2), 0))
    if lama + tambah < 0:
        raise PaguNegatif(satu, lama)
    return lama + tambah


def jumlah_tunda(perubahan: Iterable[Perubahan]) -> dict[str, Langkah]:
    """How far each kegiatan moves that is delayed: the sum of its delays, which may be nothing."""
    jumlah: dict[str, Langkah] = {}
    for satu in perubahan:
        if isinstance(satu, Tunda):
            jumlah[satu.kegiatan] = jumlah.get(satu.kegiatan, Langkah()).tambah(satu.lama)
    return jumlah
