"""The plan with everything computed: what rules look at and renderers draw from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from spbe_roadmap.model.berkas import BERKAS_POKOK
from spbe_roadmap.rencana.indeks import Proyeksi, kerangka_pasti, proyeksikan
from spbe_roadmap.rencana.jadwal import Jadwal, JadwalKegiatan, jadwalkan
from spbe_roadmap.rencana.rujukan import Rujukan, semua_rujukan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spbe_roadmap.model.inventaris import Opd
    from spbe_roadmap.model.kegiatan import Kegiatan, Muatan, Program, Risiko
    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.rencana.anggaran import RekapAnggaran
    from spbe_roadmap.rencana.cakupan import BarisCakupan
    from spbe_roadmap.rencana.inventaris import Inventaris
    from spbe_roadmap.rencana.pemantauan import BarisPantau


@dataclass(frozen=True)
class Rencana:
    """A roadmap with its schedule and projection.

    What only some readers need is computed, and its code loaded, when first asked for.
    """

    peta: PetaRencana
    jadwal: Jadwal
    proyeksi: Proyeksi

    @cached_property
    def anggaran(self) -> RekapAnggaran:
        """Budgets by year, content, programme, unit, source and code."""
        from spbe_roadmap.rencana.anggaran import rekap_anggaran  # noqa: PLC0415 - start-up

        return rekap_anggaran(self.peta)

    @cached_property
    def cakupan(self) -> tuple[BarisCakupan, ...]:
        """Every indicator of the frameworks in force, with the work that raises it."""
        from spbe_roadmap.rencana.cakupan import cakupan_indikator  # noqa: PLC0415 - start-up

        return cakupan_indikator(self.peta, self.jadwal)

    @cached_property
    def inventaris(self) -> Inventaris:
        """Applications and units with the work on them."""
        from spbe_roadmap.rencana.inventaris import inventarisasi  # noqa: PLC0415 - start-up

        return inventarisasi(self.peta)

    @cached_property
    def pantau(self) -> tuple[BarisPantau, ...]:
        """Where the kegiatan stand that the latest realisation names."""
        from spbe_roadmap.rencana.pemantauan import pantau  # noqa: PLC0415 - start-up

        return pantau(self.peta, self.jadwal)

    @cached_property
    def terjadwal(self) -> tuple[tuple[Kegiatan, JadwalKegiatan], ...]:
        """The kegiatan of which everything could be read and that have dates, with their dates; the first of one id."""
        keutuhan, jadwal = self.peta.keutuhan, self.jadwal.kegiatan
        tempat = self._tempat
        semua = ((tempat[nama][2], satu) for nama, satu in jadwal.items())
        return tuple(satu for satu in semua if not keutuhan.baris_rusak or keutuhan.baris_utuh(satu[0]))

    @cached_property
    def di_luar_periode(self) -> frozenset[str]:
        """Ids of what begins before the period or ends after it; none where nobody knows the period."""
        periode = self.peta.periode
        if BERKAS_POKOK in self.peta.keutuhan.berkas_rusak or not periode.tahun:
            return frozenset()
        awal, akhir = date(periode.mulai, 1, 1).toordinal(), date(periode.selesai + 1, 1, 1).toordinal()
        semua = self.jadwal.kegiatan.values()
        return frozenset(satu.id for satu in semua if satu.hari_mulai < awal or satu.hari_akhir > akhir)

    @cached_property
    def dalam_periode(self) -> tuple[tuple[Kegiatan, JadwalKegiatan], ...]:
        """Those of `terjadwal` that lie in the period."""
        di_luar = self.di_luar_periode
        return tuple(satu for satu in self.terjadwal if satu[0].id not in di_luar) if di_luar else self.terjadwal

    @cached_property
    def kerangka_pasti(self) -> frozenset[str]:
        """Ids of the frameworks whose projected levels can be trusted: nothing that decides them was lost or is unknown."""
        return kerangka_pasti(self.peta, frozenset(self.jadwal.kegiatan) - self.di_luar_periode)

    @cached_property
    def rujukan(self) -> tuple[Rujukan, ...]:
        """Every reference from one row to the id of another."""
        return tuple(semua_rujukan(self.peta))

    @cached_property
    def _tempat(self) -> Mapping[str, tuple[Muatan, Program, Kegiatan]]:
        return {satu[2].id: satu for satu in reversed(list(self.peta.semua_kegiatan()))}

    @cached_property
    def _opd(self) -> Mapping[str, Opd]:
        return {opd.id: opd for opd in reversed(self.peta.opd)}

    def kegiatan(self, id_kegiatan: str) -> Kegiatan:
        """The kegiatan of an id. Raises KeyError."""
        return self._tempat[id_kegiatan][2]

    def program_dari(self, id_kegiatan: str) -> Program:
        """The programme of a kegiatan."""
        return self._tempat[id_kegiatan][1]

    def muatan_dari(self, id_kegiatan: str) -> Muatan:
        """The content of a kegiatan."""
        return self._tempat[id_kegiatan][0]

    def penanggung_jawab(self, id_kegiatan: str) -> str:
        """The id of the unit in charge: the kegiatan's own, else its programme's."""
        _, program, kegiatan = self._tempat[id_kegiatan]
        return kegiatan.penanggung_jawab or program.penanggung_jawab

    def opd(self, id_opd: str) -> Opd | None:
        """The unit of an id, None for one that does not exist."""
        return self._opd.get(id_opd)

    def risiko(self, muatan: Muatan) -> tuple[tuple[Kegiatan, Risiko], ...]:
        """Every risk of a content with its kegiatan, in document order."""
        return tuple(
            (kegiatan, risiko)
            for program in muatan.program
            for kegiatan in program.kegiatan
            for risiko in kegiatan.risiko
        )

    def anggaran_kegiatan(self, kegiatan: Kegiatan) -> Mapping[int, int]:
        """Rupiah of one kegiatan by year, years without money left out."""
        per_tahun: dict[int, int] = {}
        for satu in kegiatan.anggaran:
            per_tahun[satu.tahun] = per_tahun.get(satu.tahun, 0) + satu.nilai
        return per_tahun

    def sebutan_opd(self, id_opd: str) -> str:
        """The short name of a unit; the id itself for one that does not exist."""
        opd = self._opd.get(id_opd)
        return opd.sebutan if opd else id_opd


def hitung_rencana(peta: PetaRencana) -> Rencana:
    """Everything computed of a roadmap."""
    jadwal = jadwalkan(peta)
    return Rencana(peta, jadwal, proyeksikan(peta, jadwal))
