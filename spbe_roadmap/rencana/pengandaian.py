"""What if: a small closed set of changes to a roadmap, and the roadmap that they would make. No file is touched.

Days are calendar days, lengths and lags as in format.md section 10. All changes are applied together: first rows and
programmes are dropped, then values are changed in the order given, then dates are moved. Delays of one kegiatan are
added up before anything moves, so that a delay and the same delay back are nothing.

- A kegiatan whose start is given moves by the calendar: first and last day both, a `durasi` stays as it is written.
- One whose start is computed gets an earliest start: the one that it had, and the delay. It already starts as early as
  it can, so that a negative delay does nothing.
- Milestones keep their distance from the first day of their kegiatan, whatever moved it. Money stays in its year: nobody
  but the planner knows where it goes.
- What waited for a dropped kegiatan no longer waits.
- Given dates that no longer fit their dependencies stay, and break them, unless they are asked to give way (`geser`):
  then they move by as few days as all dependencies allow, keeping their length, and never backwards.

Rows keep the places of the files that they come from.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from spbe_roadmap.model.dasar import tanpa_butir, ubahan
from spbe_roadmap.model.kegiatan import Dampak, Kegiatan
from spbe_roadmap.rencana.jadwal import jadwalkan
from spbe_roadmap.rencana.pergeseran import Langkah, beri_jalan, pindahkan, ubah_kegiatan
from spbe_roadmap.rencana.perubahan import (
    PaguMenjadi,
    PaguPersen,
    PaguTambah,
    UbahPenanggungJawab,
    UbahStatus,
    UbahTingkat,
    jumlah_tunda,
    kegiatan_dihapus,
    pagu_baru,
    program_dihapus,
    semua_keberatan,
)
from spbe_roadmap.rencana.tonggak import bawa_tonggak

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.rencana.perubahan import Perubahan


def andaikan(peta: PetaRencana, perubahan: Sequence[Perubahan], *, geser: bool = False) -> PetaRencana:
    """The roadmap after all changes. `geser`: given dates give way to their dependencies. Raises PengandaianSalah."""
    for keberatan in semua_keberatan(peta, perubahan):
        raise keberatan
    baru = _dengan_nilai(_tanpa(peta, perubahan), perubahan)
    return bawa_tonggak(peta, _dengan_waktu(peta, baru, perubahan, geser=geser))


def _tanpa(peta: PetaRencana, perubahan: Sequence[Perubahan]) -> PetaRencana:
    """The roadmap without what is dropped, and without whatever names it."""
    dihapus, program = kegiatan_dihapus(peta, perubahan), program_dihapus(peta, perubahan)
    if not dihapus and not program:
        return peta

    def sisa(kegiatan: Kegiatan) -> Kegiatan:
        return tanpa_butir(kegiatan, "setelah", lambda setelah: setelah.kegiatan in dihapus)

    muatan = tuple(
        ubahan(
            satu,
            program=tuple(
                ubahan(induk, kegiatan=tuple(sisa(anak) for anak in induk.kegiatan if anak.id not in dihapus))
                for induk in satu.program
                if induk.id not in program
            ),
        )
        for satu in peta.muatan
    )
    realisasi = tuple(
        ubahan(satu, kegiatan={nama: capai for nama, capai in satu.kegiatan.items() if nama not in dihapus})
        for satu in peta.realisasi
    )
    return replace(peta, muatan=muatan, realisasi=realisasi)


def _dengan_nilai(peta: PetaRencana, perubahan: Iterable[Perubahan]) -> PetaRencana:
    """The roadmap with new ceilings, levels, statuses and units."""
    pagu = dict(peta.pokok.pagu)
    isi: dict[str, list[UbahTingkat | UbahStatus | UbahPenanggungJawab]] = defaultdict(list)
    for satu in perubahan:
        if isinstance(satu, PaguMenjadi | PaguTambah | PaguPersen):
            pagu[satu.tahun] = pagu_baru(peta, pagu, satu)
        elif isinstance(satu, UbahTingkat | UbahStatus | UbahPenanggungJawab):
            isi[satu.kegiatan].append(satu)
    if pagu != peta.pokok.pagu:
        peta = replace(peta, pokok=ubahan(peta.pokok, pagu=pagu))
    return ubah_kegiatan(peta, isi, lambda kegiatan: _dengan_isi(kegiatan, isi[kegiatan.id]))


def _dengan_isi(kegiatan: Kegiatan, perubahan: Iterable[UbahTingkat | UbahStatus | UbahPenanggungJawab]) -> Kegiatan:
    for satu in perubahan:
        if isinstance(satu, UbahStatus):
            kegiatan = ubahan(kegiatan, status=satu.menjadi)
        elif isinstance(satu, UbahPenanggungJawab):
            kegiatan = ubahan(kegiatan, penanggung_jawab=satu.opd)
        else:
            kegiatan = ubahan(kegiatan, dampak=_dampak_baru(kegiatan.dampak, satu))
    return kegiatan


def _dampak_baru(dampak: Sequence[Dampak], satu: UbahTingkat) -> tuple[Dampak, ...]:
    """The effects with the one on that indicator replaced, or with one more."""
    baru = Dampak(indikator=satu.indikator, menjadi=satu.menjadi)
    ada = any(lama.indikator == satu.indikator for lama in dampak)
    diganti = tuple(baru if lama.indikator == satu.indikator else lama for lama in dampak)
    return diganti if ada else (*diganti, baru)


def _dengan_waktu(
    semula: PetaRencana, peta: PetaRencana, perubahan: Iterable[Perubahan], *, geser: bool
) -> PetaRencana:
    """The roadmap with delays, and where asked for with given dates that give way."""
    langkah = {nama: satu for nama, satu in jumlah_tunda(perubahan).items() if satu != Langkah()}
    terhitung = [satu.id for _, _, satu in peta.semua_kegiatan() if satu.id in langkah and not satu.mulai]
    peta = pindahkan(peta, langkah)
    if not terhitung and not geser:
        return peta
    jadwal = jadwalkan(semula).kegiatan
    paling_awal = {nama: langkah[nama].dari(jadwal[nama].mulai) for nama in terhitung if nama in jadwal}
    return beri_jalan(peta, paling_awal, geser=geser)
