"""Which rules a reader asks for: by code, by the beginning of one (`PR3`, `PR3xx`), or by the name of the fault."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from spbe_roadmap.aturan.daftar import Aturan, semua_aturan
from spbe_roadmap.aturan.nama_dekat import nama_terdekat

if TYPE_CHECKING:
    from collections.abc import Iterable


class AturanTidakAda(ValueError):
    """A word that is neither a code nor its beginning nor the name of a rule; says the nearest that is."""

    def __init__(self, kata: str) -> None:
        semua = semua_aturan()
        sekeluarga = [kode for kode in semua if kode.startswith(kata.upper()[:3])]
        nama = {kode: semua[kode] for kode in sekeluarga or semua} | {satu.slug: satu for satu in semua.values()}
        dekat = nama_terdekat(kata, nama)
        saran = (
            f"yang paling dekat: {nama[dekat].kode} ({nama[dekat].slug})"
            if dekat
            else "lihat daftarnya dengan: spbe-roadmap explain"
        )
        super().__init__(f'aturan "{kata}" tidak ada; {saran}')


class Pilihan(NamedTuple):
    """Codes to show (all where none is named) less codes to leave out; what stands in both is left out."""

    pilih: tuple[str, ...] = ()
    tanpa: tuple[str, ...] = ()

    def memuat(self, kode: str) -> bool:
        """Whether findings of this code are asked for."""
        return kode.startswith(self.pilih or "") and not (self.tanpa and kode.startswith(self.tanpa))


def urai_pilihan(pilih: Iterable[str], tanpa: Iterable[str]) -> Pilihan:
    """The choice from words of codes with commas between. Raises AturanTidakAda."""
    return Pilihan(_kode(pilih), _kode(tanpa))


def aturan_bernama(kata: str) -> list[Aturan[Any]]:
    """The rules that one word means, in the order of their codes; never empty. Raises AturanTidakAda."""
    awal = _awal_kode(kata.strip())
    return [aturan for kode, aturan in semua_aturan().items() if kode.startswith(awal)]


def _kode(kata: Iterable[str]) -> tuple[str, ...]:
    return tuple(_awal_kode(satu.strip()) for butir in kata for satu in butir.split(",") if satu.strip())


def _awal_kode(kata: str) -> str:
    """The code, or beginning of codes, that a word means."""
    semua = semua_aturan()
    menurut_slug = {aturan.slug: kode for kode, aturan in semua.items()}
    awal = menurut_slug.get(kata.lower()) or kata.upper().rstrip("X")
    if not awal or not any(kode.startswith(awal) for kode in semua):
        raise AturanTidakAda(kata)
    return awal
