"""Moving the dates of a roadmap: by an interval, or as far as dependencies demand.

Days are calendar days, intervals as in format.md section 10. Money does not move; milestones follow (`tonggak`).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from spbe_roadmap.model.dasar import tandai, ubahan
from spbe_roadmap.model.kegiatan import Kegiatan, Muatan, Program, Setelah
from spbe_roadmap.model.waktu import DURASI_MAKSIMUM, Durasi, Waktu, tambah_bulan, waktu_antara
from spbe_roadmap.rencana.jadwal import jadwalkan

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from spbe_roadmap.model.peta_rencana import PetaRencana
    from spbe_roadmap.rencana.jadwal import JadwalKegiatan

SEHARI = timedelta(days=1)
# Stands for the first day of the period where the schedule is asked; never the id of a kegiatan.
_JANGKAR = "?"


class Langkah(NamedTuple):
    """How far something moves: calendar months first, then days; negative is earlier."""

    bulan: int = 0
    hari: int = 0

    def tambah(self, lama: Durasi) -> Langkah:
        """This far and `lama` further."""
        if lama.satuan == "bulan":
            return Langkah(self.bulan + lama.jumlah, self.hari)
        return Langkah(self.bulan, self.hari + lama.jumlah)

    def dari(self, asal: date) -> date:
        """The day that lies that far behind `asal`."""
        return tambah_bulan(asal, self.bulan) + timedelta(days=self.hari)

    def interval(self, waktu: Waktu) -> tuple[date, date]:
        """First and last day of an interval that has moved so far; the end moves as the first day after it."""
        awal = self.dari(waktu.awal)
        return awal, max(awal, self.dari(waktu.akhir + SEHARI) - SEHARI)

    @property
    def terlalu_jauh(self) -> bool:
        """Whether it is longer than any length that a roadmap may say."""
        return abs(self.bulan) > DURASI_MAKSIMUM["bulan"] or abs(self.hari) > DURASI_MAKSIMUM["hari"]


def ubah_kegiatan(peta: PetaRencana, siapa: Collection[str], ubah: Callable[[Kegiatan], Kegiatan]) -> PetaRencana:
    """The roadmap in which some kegiatan have been changed; it itself where there are none."""
    if not siapa:
        return peta

    def program(satu: Program) -> Program:
        if not any(kegiatan.id in siapa for kegiatan in satu.kegiatan):
            return satu
        return ubahan(satu, kegiatan=tuple(ubah(anak) if anak.id in siapa else anak for anak in satu.kegiatan))

    return replace(peta, muatan=tuple(ubahan(satu, program=tuple(map(program, satu.program))) for satu in peta.muatan))


def pindahkan(peta: PetaRencana, langkah: Mapping[str, Langkah]) -> PetaRencana:
    """The roadmap in which some kegiatan have moved; those whose start is computed keep no date and stay."""
    bertanggal = {satu.id for _, _, satu in peta.semua_kegiatan() if satu.mulai and satu.id in langkah}
    return ubah_kegiatan(peta, bertanggal, lambda satu: _pindah(satu, langkah[satu.id]))


def beri_jalan(peta: PetaRencana, paling_awal: Mapping[str, date], *, geser: bool) -> PetaRencana:
    """The roadmap in which computed starts lie no earlier than `paling_awal`.

    `geser`: given dates that break a dependency move too, by as few days as all dependencies allow, keeping their
    length. The schedule itself says how far: dates that may move are shown to it as work that starts a number of days
    after the first day of the period. Whatever starts before the period stays.
    """
    jadwal = jadwalkan(peta).kegiatan
    pertama = date(peta.periode.mulai, 1, 1)
    bebas = {nama: hari for nama, hari in paling_awal.items() if nama in jadwal and hari > jadwal[nama].mulai}
    for _, _, satu in peta.semua_kegiatan() if geser else ():
        if satu.mulai and satu.id in jadwal and jadwal[satu.id].mulai >= pertama:
            bebas[satu.id] = jadwal[satu.id].mulai
    baru = jadwalkan(_berjangkar(peta, jadwal, bebas)).kegiatan if bebas else {}

    def ubah(kegiatan: Kegiatan) -> Kegiatan:
        mulai = baru[kegiatan.id].mulai
        if kegiatan.mulai:
            return _pindah(kegiatan, Langkah(hari=(mulai - jadwal[kegiatan.id].mulai).days))
        if mulai > bebas[kegiatan.id]:
            # Its predecessors hold it longer than it was asked to wait.
            return kegiatan
        return ubahan(kegiatan, mulai=_hari(mulai))

    bergerak = {nama for nama in bebas if nama in baru and baru[nama].mulai != jadwal[nama].mulai}
    return ubah_kegiatan(peta, bergerak, ubah)


def _pindah(kegiatan: Kegiatan, langkah: Langkah) -> Kegiatan:
    """A kegiatan whose start is given, moved."""
    if kegiatan.mulai is None:
        return kegiatan
    awal, akhir = langkah.interval(kegiatan.mulai)
    isi: dict[str, object] = {"mulai": waktu_antara(awal, akhir) or _hari(awal)}
    if kegiatan.durasi:
        # It says the length already; an end beside it need no longer follow from it.
        isi["selesai"] = None
    elif kegiatan.selesai:
        # The end moves as the first day after it, so that the last of April goes to the last of May.
        akhir = max(awal, langkah.dari(kegiatan.selesai.akhir + SEHARI) - SEHARI)
        isi["selesai"] = waktu_antara(langkah.dari(kegiatan.selesai.awal), akhir) or _hari(akhir)
    return ubahan(kegiatan, **isi)


def _hari(hari: date) -> Waktu:
    return Waktu(hari, hari, hari.isoformat())


def _berjangkar(peta: PetaRencana, jadwal: Mapping[str, JadwalKegiatan], bebas: Mapping[str, date]) -> PetaRencana:
    """A roadmap of one programme in which the starts of `bebas` are computed, each from its day on."""
    pertama = date(peta.periode.mulai, 1, 1)

    def bebaskan(kegiatan: Kegiatan) -> Kegiatan:
        if kegiatan.id not in bebas:
            return kegiatan
        jeda = Durasi((bebas[kegiatan.id] - pertama).days, "hari", "")
        jangkar = Setelah.model_construct(kegiatan=_JANGKAR, jenis="SS", jeda=jeda)
        durasi = kegiatan.durasi or Durasi(jadwal[kegiatan.id].hari, "hari", "")
        return ubahan(kegiatan, mulai=None, selesai=None, durasi=durasi, setelah=(*kegiatan.setelah, jangkar))

    jangkar = Kegiatan.model_construct(id=_JANGKAR, nama=_JANGKAR, mulai=_hari(pertama), selesai=_hari(pertama))
    tandai(jangkar, "", ())
    semua = (jangkar, *(bebaskan(satu) for _, _, satu in peta.semua_kegiatan()))
    program = Program.model_construct(
        id=_JANGKAR, nama=_JANGKAR, inisiatif_strategis=(), penanggung_jawab=_JANGKAR, kegiatan=semua
    )
    return replace(peta, muatan=(Muatan.model_construct(domain="audit", program=(program,)),))
