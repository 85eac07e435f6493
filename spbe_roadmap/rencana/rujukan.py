"""Every reference of a roadmap from one of its rows to the id of another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.model.sebutan import sebutan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spbe_roadmap.model.dasar import Baris
    from spbe_roadmap.model.peta_rencana import PetaRencana

_KUNCI_TUNGGAL = frozenset({"opd", "penanggung_jawab"})


class Rujukan(NamedTuple):
    """The ids under one key of a row, and which kind of thing they must be (`sebutan_jenis`)."""

    jenis: str
    semua: Sequence[str]
    baris: Baris
    kunci: str

    @property
    def dari_realisasi(self) -> bool:
        """Whether a realisation reports on it."""
        return self.kunci == "kegiatan"

    def langkah(self, nomor: int) -> tuple[str | int, ...]:
        """The path from the row to one of the ids."""
        if self.kunci in _KUNCI_TUNGGAL:
            return (self.kunci,)
        if self.dari_realisasi:
            return (self.kunci, self.semua[nomor])
        return (self.kunci, nomor, "kegiatan") if self.kunci == "setelah" else (self.kunci, nomor)


def sebutan_jenis(jenis: str, peta: PetaRencana) -> str:
    """The word that messages use for a kind of thing; units are called what this government calls them."""
    return sebutan(peta.instansi).unit if jenis == "opd" else jenis


def semua_rujukan(peta: PetaRencana) -> Iterator[Rujukan]:
    """Every key that refers to something, row by row. Most kegiatan leave most keys empty: those are passed over."""
    for inisiatif in peta.inisiatif_strategis:
        yield Rujukan("sasaran", inisiatif.sasaran, inisiatif, "sasaran")
    for aplikasi in peta.aplikasi:
        yield Rujukan("opd", (aplikasi.opd,), aplikasi, "opd")
        yield Rujukan("aplikasi", aplikasi.terhubung, aplikasi, "terhubung")
    for _, program in peta.semua_program():
        yield Rujukan("inisiatif strategis", program.inisiatif_strategis, program, "inisiatif_strategis")
        yield Rujukan("opd", (program.penanggung_jawab,), program, "penanggung_jawab")
    for _, _, kegiatan in peta.semua_kegiatan():
        if kegiatan.penanggung_jawab:
            yield Rujukan("opd", (kegiatan.penanggung_jawab,), kegiatan, "penanggung_jawab")
        if kegiatan.pendukung:
            yield Rujukan("opd", kegiatan.pendukung, kegiatan, "pendukung")
        if kegiatan.aplikasi:
            yield Rujukan("aplikasi", kegiatan.aplikasi, kegiatan, "aplikasi")
        if kegiatan.setelah:
            yield Rujukan("kegiatan", [satu.kegiatan for satu in kegiatan.setelah], kegiatan, "setelah")
    for realisasi in peta.realisasi:
        yield Rujukan("kegiatan", tuple(realisasi.kegiatan), realisasi, "kegiatan")
